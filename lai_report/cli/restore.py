"""`restore`: a backup taken into use where the ledger is gone; itself an entry, never in place."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

from lai_report.cli.context import Context
from lai_report.cli.declared import Argument, Invocation, Option
from lai_report.cli.desk import settings_of
from lai_report.cli.options import ByOption, FormatOption
from lai_report.cli.result import Format, Result
from lai_report.core.entries import Draft, Entry
from lai_report.core.verification import Verification
from lai_report.errors import LedgerLostError, RefusedError, UsageError, phrase
from lai_report.store.ledger import LEDGER_FILE
from lai_report.store.opening import open_ledger
from lai_report.write.files import replace_file


def restore(
    ctx: Invocation,
    file: Annotated[str, Argument(metavar="FILE", help="restore.help.file")],
    reason: Annotated[str, Option("--reason", metavar="TEXT", help="restore.help.reason")] = "",
    by: ByOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Verify the backup, copy it to where no ledger is, and record that this was done."""
    context = ctx.obj
    home = context.home()
    source, target = Path(file).expanduser(), home / LEDGER_FILE
    if not reason.strip():
        raise UsageError("restore.needs_reason")
    if settings_of(home).store_url:
        raise RefusedError("restore.not_sqlite")
    if target.exists():
        raise RefusedError("restore.in_the_way", file=str(target))
    if not source.is_file():
        raise UsageError("restore.no_file", file=file)
    found = _verified(source)
    with source.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    payload = {"reason": reason.strip(), "head": str(found.head), "sha256": digest}
    replace_file(target, source.read_bytes())
    draft = Draft("restore", source="backup", reference=digest, payload=payload)
    entry = _recorded(context, home, draft, by)
    return Result(
        "restore",
        context.now(),
        data={"entry": entry.sequence, "entries": found.entries, "head": payload["head"]},
        form=form,
        lines=((phrase("restore.done", count=found.entries, number=entry.sequence),),),
    )


def _verified(source: Path) -> Verification:
    """What a check of the backup finds, apart from any head of the ledger it is to replace."""
    with TemporaryDirectory() as folder:
        (Path(folder) / LEDGER_FILE).write_bytes(source.read_bytes())
        ledger = open_ledger(Path(folder))
        if ledger is None:
            raise LedgerLostError("restore.unsound", file=str(source))
        with ledger:
            found = ledger.verify()
    if not found.is_sound:
        raise LedgerLostError("restore.unsound", file=str(source))
    return found


def _recorded(context: Context, home: Path, draft: Draft, by: str) -> Entry:
    """The entry that says a backup was taken into use; it writes the heads anew."""
    ledger = open_ledger(home, mode="write", state_folder=context.state_folder(), check_heads=False)
    if ledger is None:
        raise LedgerLostError("store.gone", file=str(home / LEDGER_FILE))
    with ledger, ledger.writing(context.now(), context.recorded_by(by)) as writer:
        return writer.append([draft])[0]
