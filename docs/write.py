"""Writes every paper and picture that is made from the code: `python docs/write.py`."""

import sys
from importlib import import_module

WRITERS = ("schema", "reference", "manual", "screen", "guide")
"""Scripts beside this one; each says in `drawn()` what its files must hold."""


def main() -> None:
    """Write what each of them draws, and say where."""
    for name in WRITERS:
        for path, text in import_module(name).drawn().items():
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
