"""Registering a sender: its address goes into units.toml; comments and order stay."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lai_report.cli.context import Context
from lai_report.cli.shared.desk import Desk, open_desk, unit_ids
from lai_report.cli.shared.result import Format, Result
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.model import Unit
from lai_report.errors import Phrase, RefusedError, UsageError, phrase


def register_senders(context: Context, numbers: Sequence[int], name: str, form: Format) -> Result:
    """Register the senders of the messages named, each for the unit named or proposed."""
    with open_desk(context) as desk:
        lines = [_registered(desk, number, name) for number in dict.fromkeys(numbers)]
        zone = desk.office.zone
    return Result(
        "review", context.now(), form=form, lines=tuple((line,) for line in lines), zone=zone
    )


def register_sender(home: Path, sender: str, unit: Unit) -> Phrase:
    """Write one address into units.toml; what was done, in words."""
    from lai_report.write.roster import with_sender

    path = home / "units.toml"
    before = path.read_text(encoding="utf-8")
    after = with_sender(before, unit.id, sender)
    if after == before:
        return phrase("review.registered_already", sender=sender, name=unit.name)
    from lai_report.write.files import replace_file

    replace_file(path, after)
    return phrase("review.registered", sender=sender, name=unit.name)


def _registered(desk: Desk, number: int, name: str) -> Phrase:
    mail = _message(desk, number)
    if not mail.sender:
        raise RefusedError("review.no_sender", number=number)
    unit_id = unit_ids(desk, [name], desk.today())[0] if name else mail.unit
    roster = desk.configuration().roster
    unit = roster.unit(unit_id)
    if unit is None:
        raise UsageError("review.register_whom", number=number)
    holder = next((u for u in roster.units if mail.sender in map(str.casefold, u.senders)), None)
    # One address speaks for one unit, or its mail would be certain for neither.
    if holder is not None and holder.id != unit.id:
        raise RefusedError("review.sender_of_another", sender=mail.sender, name=holder.name)
    return register_sender(desk.home, mail.sender, unit)


def _message(desk: Desk, number: int) -> WaitingMail:
    """The message of that number, whether it still waits or is decided already."""
    entry = desk.ledger.get(number) if desk.ledger else None
    if entry is None or entry.kind != "mail":
        raise RefusedError("review.no_message", number=number)
    return WaitingMail.of(entry)
