"""Whom to press about a day's reports, whom to ask first, and what a person did about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from lai_report.core.model import Unit
from lai_report.core.verdicts import Judgement

Stage = Literal["reminder", "pressing"]
"""Nhắc before the hour, Đôn đốc after it."""

OVERDUE = frozenset({"missing", "not-reported"})


class OwingUnit(NamedTuple):
    """A unit with the slots somebody must call it about."""

    unit: Unit
    judgements: tuple[Judgement, ...]

    @property
    def stage(self) -> Stage:
        """Đôn đốc once the hour of any of the slots has passed."""
        is_pressing = any(stage_of(j) == "pressing" for j in self.judgements)
        return "pressing" if is_pressing else "reminder"


class ReminderList(NamedTuple):
    """Everyone to call about a day: those who owe, and those to ask before anything is said."""

    day: date
    owing: tuple[OwingUnit, ...] = ()
    unclear: tuple[OwingUnit, ...] = ()
    """Chưa rõ, or with mail that waits for a person: asked first, never pressed or written to."""
    settled: tuple[Unit, ...] = ()
    """Units that were asked for by name and owe nothing."""


class Batch(NamedTuple):
    """Owing units that one sentence can speak of: the same hour, addressee and channel."""

    stage: Stage
    judgement: Judgement
    """Of the first unit; the others have the same hour."""
    units: tuple[Unit, ...]


def calling(
    judgements: Sequence[Judgement], day: date, wanted: Collection[str] = ()
) -> ReminderList:
    """Whom to call about a day, in roster order; of the wanted units only, where any are named."""
    by_unit: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        if not wanted or judgement.slot.unit.id in wanted:
            by_unit.setdefault(judgement.slot.unit.id, []).append(judgement)
    owing, unclear, settled = [], [], []
    for mine in by_unit.values():
        unit = mine[0].slot.unit
        if doubtful := tuple(j for j in mine if is_unclear(j)):
            unclear.append(OwingUnit(unit, doubtful))
        elif open_slots := tuple(j for j in mine if is_owing(j)):
            owing.append(OwingUnit(unit, open_slots))
        elif wanted:
            settled.append(unit)
    return ReminderList(day, tuple(owing), tuple(unclear), tuple(settled))


def stage_of(judgement: Judgement) -> Stage:
    """Đôn đốc once the hour of the slot has passed, Nhắc before."""
    return "pressing" if judgement.verdict in OVERDUE else "reminder"


def is_owing(judgement: Judgement) -> bool:
    """Whether the report of the slot is still to come."""
    is_open = judgement.verdict in OVERDUE or judgement.verdict == "not-due"
    return is_open and judgement.decisive is None


def is_unclear(judgement: Judgement) -> bool:
    """Whether something already came that may be the report, or nobody can know yet."""
    may_be_in = bool(judgement.pending or judgement.later)
    return judgement.verdict == "unknown" or (is_owing(judgement) and may_be_in)


def batches(owing: Iterable[OwingUnit]) -> list[Batch]:
    """The owing units gathered by what has to be said to them."""
    found: dict[tuple[Any, ...], tuple[Judgement, dict[str, Unit]]] = {}
    for one in owing:
        for judgement in one.judgements:
            slot = judgement.slot
            key = (
                stage_of(judgement),
                judgement.due,
                slot.hour,
                slot.obligation.addressee,
                slot.obligation.channel,
            )
            found.setdefault(key, (judgement, {}))[1][one.unit.id] = one.unit
    return [
        Batch(key[0], judgement, tuple(units.values())) for key, (judgement, units) in found.items()
    ]
