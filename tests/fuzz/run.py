"""Coverage-guided fuzzing of what reads the outside: messages, subjects, TOML, days and times.

`pip install atheris`, then `python -m tests.fuzz.run toml -max_total_time=600`, or any other name
of `targets.TARGETS`. Each begins with what is kept in `corpus/`. Any exception but a refusal in
words is a crash, and libFuzzer keeps the input; mended, it belongs into the corpus.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["lai_report"]):
    from tests.fuzz.targets import CORPUS, TARGETS

if __name__ == "__main__":
    name = sys.argv.pop(1)
    atheris.Setup([*sys.argv, str(CORPUS / name)], TARGETS[name])
    atheris.Fuzz()
