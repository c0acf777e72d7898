"""Which entries can be taken back, and what the entry that does so says."""

from __future__ import annotations

from collections.abc import Sequence

from lai_report.core.entries import Draft, Entry
from lai_report.core.facts import voided_by
from lai_report.errors import RefusedError

NOT_VOIDABLE = frozenset({"config", "clock", "read", "mail", "sighting", "restore"})
"""What the program itself found; a person's decision about it can be voided, not the finding."""


def plan_void(
    target: Entry | None, number: int, voids: Sequence[Entry], reason: str
) -> Draft | None:
    """The void of an entry, or None where it is voided already.

    The void carries the target's unit, day and obligation, so that it is found with them.
    Raises `RefusedError` for a number that is no entry, or an entry of a kind that stands.
    """
    if target is None:
        raise RefusedError("void.no_entry", number=number)
    if target.kind in NOT_VOIDABLE:
        raise RefusedError("void.not_voidable", number=number)
    if target.sequence in voided_by(voids):
        return None
    return Draft(
        kind="void",
        unit=target.unit,
        obligation=target.draft.obligation,
        day=target.day,
        hour=target.draft.hour,
        target=target.sequence,
        payload={"reason": reason, "voids": target.kind},
    )
