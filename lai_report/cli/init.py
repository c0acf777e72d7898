"""`init`: lay down a new office folder; nothing that is there already is touched."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from lai_report.cli.line.declaration import Argument, Invocation
from lai_report.cli.line.options import FormatOption
from lai_report.cli.shared.result import Format, Result
from lai_report.cli.shared.scaffold import scaffold
from lai_report.errors import phrase


def init(
    ctx: Invocation,
    folder: Annotated[str, Argument(metavar="FOLDER", help="init.help.folder")] = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Lay the office down and say where."""
    target = _target(ctx, folder)
    written = scaffold(target)
    return Result(
        "init",
        ctx.obj.now(),
        data={"folder": str(target), "files": [str(path.relative_to(target)) for path in written]},
        form=form,
        lines=((phrase("init.done", folder=str(target), count=len(written)),),),
    )


def _target(ctx: Invocation, folder: str) -> Path:
    """The folder named, else `--home` or LAI_REPORT_HOME, else the working folder."""
    context = ctx.obj
    # Not `home()`, which looks for an office above: a new one may be begun inside another's folder.
    named = folder or context.home_option or context.environ.get("LAI_REPORT_HOME", "")
    return Path(named).expanduser().absolute() if named else context.working_folder
