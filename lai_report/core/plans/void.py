"""Which entries can be taken back, and what the entry that does so says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lai_report.core.entries.entry import Entry
from lai_report.core.entries.void import Void
from lai_report.core.facts import voided_by
from lai_report.core.plans.plan import Plan, Situation
from lai_report.errors import RefusedError

NOT_VOIDABLE = frozenset({"config", "clock", "read", "mail", "sighting", "restore"})
"""What the program itself found; a person's decision about it can be voided, not the finding."""


class PlannedVoid(NamedTuple):
    """What becomes of one number a person gave."""

    target: int
    void: Void | None
    """None: an earlier void stands."""


def plan_voids(
    situation: Situation, targets: Mapping[int, Entry | None], reason: str
) -> Plan[PlannedVoid]:
    """One void for each number, but where the entry is voided already.

    Raises `RefusedError` for a number that is no entry, or an entry of a kind that stands.
    """
    voided = voided_by(situation.entries)
    items = [
        PlannedVoid(number, None if number in voided else _void(target, number, reason))
        for number, target in targets.items()
    ]
    return situation.plan(items, (item.void.draft() for item in items if item.void))


def _void(target: Entry | None, number: int, reason: str) -> Void:
    """The void of an entry; it carries the target's unit, day and duty, to be found with them."""
    if target is None:
        raise RefusedError("void.no_entry", number=number)
    if target.kind in NOT_VOIDABLE:
        raise RefusedError("void.not_voidable", number=number)
    return Void(
        0,
        target.sequence,
        reason,
        target.kind,
        unit=target.unit,
        obligation=target.draft.obligation,
        day=target.day,
        hour=target.draft.hour,
    )
