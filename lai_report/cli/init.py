"""`init`: lay down a new office folder; nothing that is there already is touched."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

from lai_report.cli.declared import Argument, Invocation
from lai_report.cli.options import FormatOption
from lai_report.cli.result import Format, Result
from lai_report.errors import RefusedError, phrase


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

    Raises `RefusedError` where the folder has either already.
    """
    shipped = files("lai_report") / "data" / "office"
    taken = [name for name in ("units.toml", "directives") if (target / name).exists()]
    if taken:
        raise RefusedError("init.taken", folder=str(target), names=taken)
    return _copy(shipped, target)


def _target(ctx: Invocation, folder: str) -> Path:
    """The folder named, else `--home` or LAI_REPORT_HOME, else the working folder."""
    context = ctx.obj
    named = folder or context.home_option or context.environ.get("LAI_REPORT_HOME", "")
    return Path(named).expanduser().absolute() if named else context.working_folder


def _copy(source: Traversable, target: Path) -> list[Path]:
    """Every file below a folder of the package, copied; the paths written."""
    target.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for item in source.iterdir():
        path = target / item.name
        if item.is_dir():
            written += _copy(item, path)
        elif item.name.endswith(".toml"):
            path.write_bytes(item.read_bytes())
            written.append(path)
    return sorted(written)
