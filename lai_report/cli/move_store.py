"""`move-store`: carry the ledger to a server or back into a folder, its chain intact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from lai_report.cli.line.declaration import Argument, Invocation
from lai_report.cli.line.options import ByOption, FormatOption
from lai_report.cli.shared.desk import Desk, open_desk
from lai_report.cli.shared.result import Format, Result
from lai_report.core.document import Text
from lai_report.errors import RefusedError, phrase

if TYPE_CHECKING:
    from lai_report.store.ledger import Ledger
    from lai_report.store.moving import Moved


def move_store(
    ctx: Invocation,
    target: Annotated[str, Argument(metavar="PLACE", help="move_store.help.target")],
    by: ByOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Copy every entry to a place that holds none, compare, and say what to write down."""
    from lai_report.store.moving import move
    from lai_report.store.postgres.address import is_url, shown_url

    # For reading first: opened for writing, an office without a ledger would be given an empty one.
    with open_desk(ctx.obj) as desk:
        if desk.ledger is None:
            raise RefusedError("move_store.nothing")
    with open_desk(ctx.obj, writes=True) as desk:
        moved = move(_ledger(desk), target, ctx.obj.now(), ctx.obj.recorded_by(by))
        zone = desk.office.zone
        lines = tuple(_lines(moved, target, desk.home))
    return Result(
        "move-store",
        ctx.obj.now(),
        data={
            "place": moved.place,
            "entries": moved.entries,
            "head": str(moved.head) if moved.head else None,
            "url": shown_url(target) if is_url(target) else "",
        },
        form=form,
        lines=lines,
        zone=zone,
    )


def _ledger(desk: Desk) -> Ledger:
    if desk.ledger is None:
        raise AssertionError("a desk opened for writing has a ledger")
    return desk.ledger


def _lines(moved: Moved, target: str, home: Path) -> Iterator[tuple[Text, ...]]:
    from lai_report.store.postgres.address import is_url, shown_url

    yield (phrase("move_store.done", count=moved.entries, place=moved.place),)
    if moved.head:
        yield (phrase("move_store.head", head=str(moved.head)),)
    if is_url(target):
        yield (phrase("move_store.write_url", file=str(home / "lai-report.toml")),)
        yield ("",)
        yield ("[store]",)
        yield (f'url = "{shown_url(target)}"',)
        yield ("",)
        yield (phrase("move_store.password"),)
    elif Path(target).resolve() == home.resolve():
        yield (phrase("move_store.remove_url", file=str(home / "lai-report.toml")),)
    else:
        yield (phrase("move_store.carry_file", file=moved.place, folder=str(home)),)
    yield (phrase("move_store.old_stays"),)
