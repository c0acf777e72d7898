"""`init`: lay down a new office folder; nothing that is there already is touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

from lai_report.cli.context import ROSTER_FILE
from lai_report.cli.declared import Argument, Invocation
from lai_report.cli.options import FormatOption
from lai_report.cli.result import Format, Result
from lai_report.errors import RefusedError, phrase
from lai_report.write.files import replace_file


def init(
    ctx: Invocation,
    folder: Annotated[str, Argument(metavar="FOLDER", help="init.help.folder")] = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Lay the office down and say where."""
    target = _target(ctx, folder)
    written = lay_down(target)
    return Result(
        "init",
        ctx.obj.now(),
        data={"folder": str(target), "files": [str(path.relative_to(target)) for path in written]},
        form=form,
        lines=((phrase("init.done", folder=str(target), count=len(written)),),),
    )


def lay_down(target: Path) -> list[Path]:
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


def _target(ctx: Invocation, folder: str) -> Path:
    """The folder named, else `--home` or LAI_REPORT_HOME, else the working folder."""
    context = ctx.obj
    named = folder or context.home_option or context.environ.get("LAI_REPORT_HOME", "")
    return Path(named).expanduser().absolute() if named else context.working_folder


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
