"""A question costs what its answer holds, not what the history holds: counted in SQLite's steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from lai_report.core.entries.entry import Draft
from lai_report.store.ledger import Ledger
from lai_report.store.sqlite.ledger import SqliteLedger
from tests.store.samples import (
    AT,
    BY,
    DAY,
    UNITS,
    WINDOW,
    Office,
    mail,
    office_in,
    report,
    void,
    waiver,
)

FEW, MANY = 100, 3000


def history(days: int) -> list[Draft]:
    """Nothing but old days: reports, settled mail, notes, in the proportion of a busy office."""
    made: list[Draft] = []
    for number in range(days):
        day, at = DAY - timedelta(days=number + 1), AT - timedelta(days=number + 1)
        made += [report(unit, day, at, reference=f"{unit}/{number}") for unit in UNITS]
        made += [Draft("note", UNITS[0], day=day, received_at=at)]
        if number % 20 == 0:
            made += [mail(at)]
            made += [Draft("rejection", target=len(made))]
    return made


TODAY = [
    Draft("config"),
    *[report(unit, reference=f"{unit}/today") for unit in UNITS],
    mail(),
    waiver(DAY, DAY.isoformat()),
]


@pytest.fixture(scope="module")
def ledgers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Office]:
    """Two offices that differ in their past alone."""
    offices = []
    for days in (FEW, MANY):
        office = office_in(tmp_path_factory.mktemp("history"))
        with office.write() as ledger, ledger.writing(AT, BY) as writer:
            writer.append_bulk(history(days))
            first, *_ = writer.append(TODAY)
            writer.append([void(first.sequence + 1)])
        offices.append(office)
    few, many = offices
    return few, many


def steps(office: Office, ask: Callable[[Ledger], object]) -> int:
    """How many of its virtual machine's steps SQLite takes to answer."""
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    with office.read() as ledger:
        assert isinstance(ledger, SqliteLedger)
        ledger._connection._raw.set_progress_handler(count, 1)
        ask(ledger)
    return taken


QUESTIONS: dict[str, Callable[[Ledger], object]] = {
    "day": lambda ledger: ledger.day(DAY, WINDOW),
    "period": lambda ledger: list(ledger.period(DAY, DAY, WINDOW)),
    "exceptional entries": lambda ledger: ledger.exceptional_entries(DAY, DAY, WINDOW),
    "plain submissions": lambda ledger: ledger.plain_submissions(DAY),
    "received since": lambda ledger: ledger.received_since(AT),
    "config": lambda ledger: ledger.config(),
    "newest of a kind": lambda ledger: ledger.of_kinds(["note"], newest_first=True, limit=3),
    "references": lambda ledger: ledger.references([f"{unit}/today" for unit in UNITS]),
    "log of a day": lambda ledger: list(ledger.log(day=DAY, unit=UNITS[0])),
    "end of the log": lambda ledger: list(ledger.log(newest_first=True, limit=5)),
    "known at": lambda ledger: ledger.day(DAY, WINDOW, AT),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_thirty_times_the_history_costs_the_same(
    ledgers: tuple[Office, Office], question: str
) -> None:
    few, many = (steps(office, QUESTIONS[question]) for office in ledgers)
    assert many <= 1.2 * few + 100  # one level more of an index, some halvings more of a search


def test_the_log_of_a_unit_costs_its_days_and_not_its_peers(tmp_path: Path) -> None:
    def crowd(size: int) -> Office:
        office = office_in(tmp_path / str(size))
        at = [AT + timedelta(days=number) for number in range(30)]
        office.record(
            *[report(f"unit-{unit}", day.date(), day) for day in at for unit in range(size)]
        )
        return office

    alone, among_many = (
        steps(crowd(size), lambda ledger: list(ledger.log(unit="unit-1"))) for size in (2, 100)
    )
    assert among_many <= 1.2 * alone + 100
