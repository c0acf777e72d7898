"""A new office folder: the shipped roster and directives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from lai_report.cli.context import ROSTER_FILE
from lai_report.errors import RefusedError
from lai_report.write.files import replace_file


def scaffold(target: Path) -> list[Path]:
    """Copy the shipped roster and directives into a folder that has none; the paths written.

    The roster comes last: a folder that has it is an office, whole. One that a run cut off has left
    without it holds nothing but shipped files, and is completed.
    Raises `RefusedError` where the folder has either already.
    """
    shipped = dict(_shipped(files("lai_report") / "data" / "office", target))
    roster = target / ROSTER_FILE
    present = set(target.glob("directives/*")) | ({roster} & {*target.glob(ROSTER_FILE)})
    if roster in present or any(_differs(path, shipped) for path in present):
        names = sorted({path.relative_to(target).parts[0] for path in present}, reverse=True)
        raise RefusedError("init.taken", folder=str(target), names=names)
    for path in [*sorted(shipped.keys() - {roster}), roster]:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, shipped[path])
    return sorted(shipped)


def _shipped(source: Traversable, target: Path) -> Iterator[tuple[Path, bytes]]:
    """Where each file below a folder of the package belongs, and what stands in it."""
    for item in source.iterdir():
        if item.is_dir():
            yield from _shipped(item, target / item.name)
        elif item.name.endswith(".toml"):
            yield target / item.name, item.read_bytes()


def _differs(path: Path, shipped: Mapping[Path, bytes]) -> bool:
    """Whether a file is a person's own, and no shipped one."""
    return path not in shipped or path.read_bytes() != shipped[path]
