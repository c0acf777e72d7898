"""A small office, and short ways to say what reached its ledger; all of it made up."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Protocol

from lai_report.core.entries.entry import Draft, Entry, EntryKind
from lai_report.core.facts import Facts, facts_of
from lai_report.core.model import (
    Channel,
    Configuration,
    Directive,
    Group,
    Hour,
    Membership,
    Obligation,
    Office,
    Roster,
    Schedule,
    Span,
    Unit,
)
from lai_report.core.plans.plan import Situation
from lai_report.core.verdicts import MailboxState

ZONE = timezone(timedelta(hours=7))
FIRST = date(2021, 1, 29)
HALF_PAST_FOUR = 16 * 60 + 30


def at(clock: str, day: date = FIRST) -> datetime:
    """An instant on the office's wall clock, written as 16:30:01."""
    return datetime.combine(day, datetime.strptime(clock, "%H:%M:%S").time(), ZONE)  # noqa: DTZ007 - the zone is given beside it


def unit(unit_id: str, *spans: Span, order: int = 1, group: str = "huyen-uy") -> Unit:
    """A unit of the group, existing in the spans."""
    return Unit(
        id=unit_id,
        name=f"Huyện ủy {unit_id.title()}",
        order=order,
        memberships=(Membership(group),),
        spans=spans or (Span(),),
    )


def daily(
    minute: int = HALF_PAST_FOUR,
    boundary: Any = "before",
    *,
    span: Span = Span(FIRST),  # noqa: B008 - frozen
) -> Obligation:
    """A daily report of every huyện ủy."""
    return obligation(Schedule((Hour(minute, boundary),)), span=span)


def obligation(
    schedule: Schedule,
    *,
    obligation_id: str = "A4.2",
    span: Span = Span(FIRST),  # noqa: B008 - frozen
) -> Obligation:
    """A report of every huyện ủy on the schedule."""
    return Obligation(
        id=obligation_id,
        directive="lc-2021-01-28",
        clause="4",
        kind="report",
        bound=("huyen-uy",),
        quote="báo cáo trước 16h30' hàng ngày",
        channel=Channel("Văn phòng Tỉnh ủy", "hop-thu@tinh.example"),
        schedule=schedule,
        span=span,
    )


def configuration(
    *units: Unit,
    obligations: tuple[Obligation, ...] = (),
    kept: Span = Span(),  # noqa: B008 - frozen
    standing: Any = "binding",
    close: int = 24 * 60,
) -> Configuration:
    """An office with these units and obligations, in one directive."""
    office = Office("Văn phòng", "Tỉnh ủy", place="Lai Châu", zone=ZONE, kept=kept, close=close)
    directive = Directive(
        id="lc-2021-01-28",
        issuer="Ban Thường vụ Tỉnh ủy Lai Châu",
        issued=date(2021, 1, 28),
        form="Công văn",
        standing=standing,
        obligations=obligations or (daily(),),
    )
    roster = Roster(office, (Group("huyen-uy", "Các huyện ủy"),), units or (unit("a"),))
    return Configuration(roster, (directive,))


def entry(sequence: int, kind: EntryKind, **fields: Any) -> Entry:
    """One line of a ledger; its hashes are not looked at here."""
    return Entry(sequence, datetime(2021, 1, 30, tzinfo=UTC), "test", Draft(kind, **fields), "", "")


def submission(
    sequence: int, received_at: datetime, unit_id: str = "a", day: date = FIRST, **payload: Any
) -> Entry:
    """A report that entered the mailbox at an instant."""
    return entry(
        sequence, "submission", unit=unit_id, day=day, received_at=received_at, payload=payload
    )


def mail(
    sequence: int, received_at: datetime, unit_id: str = "", day: date | None = None, **payload: Any
) -> Entry:
    """A message that waits for a person."""
    return entry(
        sequence,
        "mail",
        unit=unit_id,
        day=day,
        received_at=received_at,
        payload={"reads_like_report": True, **payload},
    )


def void(sequence: int, target: int) -> Entry:
    """The taking back of an entry."""
    return entry(sequence, "void", target=target, payload={"reason": "ghi nhầm"})


def waiver(sequence: int, day: date = FIRST, **payload: Any) -> Entry:
    """A waiver for one day unless the payload says until when."""
    stated = {"units": [], "until": day.isoformat(), "lifts": "duty", "basis": "CV 01", **payload}
    return entry(sequence, "waiver", day=day, payload=stated)


def facts(*entries: Entry) -> Facts:
    """What the entries say."""
    return facts_of(entries)


class Record(Protocol):
    """Any record that becomes an entry."""

    def draft(self) -> Draft: ...


def written(record: Record, sequence: int = 1) -> Entry:
    """The entry a record becomes."""
    return Entry(sequence, datetime(2021, 1, 30, tzinfo=UTC), "test", record.draft(), "", "")


def situation(
    *entries: Entry,
    office: Configuration | None = None,
    mailbox: MailboxState | None = None,
    now: datetime | None = None,
    days: tuple[date, ...] = (FIRST,),
) -> Situation:
    """What stands at six in the evening, in a ledger that holds these entries."""
    known = mailbox or MailboxState()
    return Situation(office or configuration(), entries, known, now or at("18:00:00"), days)
