"""`case`: things to be reported when they happen, or approved before they are done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.line.options import (
    ByOption,
    CaseKindOption,
    ClockReasonOption,
    FormatOption,
    KnownAtOption,
    UnitOption,
)
from lai_report.cli.shared.cases import read_cases
from lai_report.cli.shared.desk import Desk, obligation_key, open_desk, unit_ids, writing
from lai_report.cli.shared.result import Format, Result
from lai_report.core.cases import open_cases
from lai_report.core.entries.case.opening import Case
from lai_report.core.entries.entry import Entry
from lai_report.core.facts import standing_entries
from lai_report.core.plans.case import (
    Answered,
    Opening,
    Reported,
    plan_case,
    plan_close,
    plan_decision,
    plan_report,
)
from lai_report.core.plans.plan import Plan
from lai_report.core.reports.cases import case_data, case_document, state_words
from lai_report.errors import UsageError, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.cases import CaseWrittenData
    from lai_report.core.entries.case.closing import CaseClosing
    from lai_report.core.entries.case.decision import Answer, CaseDecision
    from lai_report.core.entries.case.report import CaseReport
    from lai_report.store.ledger import Reader


class CaseAction(StrEnum):
    """What to do with cases."""

    OPEN = "open"
    DECIDE = "decide"
    REPORT = "report"
    CLOSE = "close"
    LIST = "list"


class CaseArguments(NamedTuple):
    """What the words and options say about one case."""

    words: list[str]
    kind: CaseKindOption
    when: str
    at: str
    answers: tuple[Answer, ...]
    by_whom: str
    basis: str
    to: str
    submission: int | None
    note: str
    reason: str
    obligation: str


def case(
    ctx: Invocation,
    action: Annotated[
        CaseAction, Argument(metavar="ACTION", help="case.help.action")
    ] = CaseAction.LIST,
    words: Annotated[list[str] | None, Argument(metavar="WORDS…", help="case.help.words")] = None,
    kind: Annotated[CaseKindOption, Option("--kind", help="case.help.kind")] = CaseKindOption.EVENT,
    when: Annotated[str, Option("--when", metavar="DAY", help="case.help.when")] = "",
    at: Annotated[str, Option("--at", metavar="TIME", help="case.help.at")] = "",
    agreed: Annotated[bool, Option("--agreed", help="case.help.agreed")] = False,
    not_agreed: Annotated[bool, Option("--not-agreed", help="case.help.not_agreed")] = False,
    other: Annotated[bool, Option("--other", help="case.help.other")] = False,
    by_whom: Annotated[str, Option("--by-whom", metavar="TEXT", help="case.help.by_whom")] = "",
    basis: Annotated[str, Option("--basis", metavar="TEXT", help="case.help.basis")] = "",
    to: Annotated[str, Option("--to", metavar="TEXT", help="case.help.to")] = "",
    submission: Annotated[
        int | None, Option("--submission", metavar="NUMBER", help="case.help.submission")
    ] = None,
    note: Annotated[str, Option("--note", metavar="TEXT", help="record.help.note")] = "",
    reason: Annotated[str, Option("--reason", metavar="TEXT", help="case.help.reason")] = "",
    obligation: Annotated[
        str, Option("--obligation", metavar="ID", help="case.help.obligation")
    ] = "",
    all_cases: Annotated[bool, Option("--all", help="case.help.all")] = False,
    unit: UnitOption = "",
    known_at: KnownAtOption = "",
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """List the cases, or write down one thing about one of them."""
    if action is CaseAction.LIST:
        return _listed(ctx, unit, known_at, form, is_whole=all_cases)
    chosen: dict[Answer, bool] = {"agreed": agreed, "not-agreed": not_agreed, "other": other}
    said = CaseArguments(
        words=words or [],
        kind=kind,
        when=when,
        at=at,
        answers=tuple(name for name, is_on in chosen.items() if is_on),
        by_whom=by_whom.strip(),
        basis=basis.strip(),
        to=to.strip(),
        submission=submission,
        note=note.strip(),
        reason=reason.strip(),
        obligation=obligation,
    )
    with open_desk(ctx.obj, writes=True) as desk:
        with writing(desk, by, clock_reason) as writer:
            plan = _PLANS[action](desk, writer, said)
            entry = writer.append(plan.entries)[0]
        number = entry.sequence if action is CaseAction.OPEN else entry.target
        # Read back, not made up from what was typed: what is said is what the ledger now holds.
        found = next(c for c in read_cases(desk.ledger) if c.sequence == number)
        return _told(desk, action, found, entry, form)


def _listed(ctx: Invocation, unit: str, known_at: str, form: Format, *, is_whole: bool) -> Result:
    with open_desk(ctx.obj) as desk:
        known = desk.known_at(known_at)
        # The state of a case has an age: as of then, where it is asked what was known then.
        now = known or ctx.obj.now()
        cases = read_cases(desk.ledger, known)
        wanted = unit_ids(desk, [unit], desk.today()) if unit else []
        configuration = desk.configuration(known)
    cases = tuple(c for c in cases if not wanted or c.unit in wanted)
    shown = cases if is_whole else open_cases(cases)
    return Result(
        "case",
        now,
        document=case_document(shown, configuration, now),
        data={"cases": [case_data(c, configuration, now) for c in shown]},
        form=form,
        zone=configuration.roster.office.zone,
    )


def _told(desk: Desk, action: CaseAction, found: Case, entry: Entry, form: Format) -> Result:
    configuration, now = desk.configuration(), desk.context.now()
    unit = configuration.roster.unit(found.unit)
    line = phrase(
        f"case.done.{action.value}",
        number=found.sequence,
        entry=entry.sequence,
        name=unit.name if unit else found.unit,
        subject=found.subject,
        state=state_words(found, configuration, now),
        when=phrase("case.on_day", day=found.when) if found.when else "",
    )
    data: CaseWrittenData = {"entry": entry.sequence, "case": case_data(found, configuration, now)}
    return Result("case", now, data=data, form=form, lines=((line,),), zone=desk.office.zone)


def _open(desk: Desk, writer: Reader, said: CaseArguments) -> Plan[Case]:
    if len(said.words) < 2:  # noqa: PLR2004 - the unit, and what it is about
        raise UsageError("case.needs_unit_and_subject")
    name, *subject = said.words
    unit_id = unit_ids(desk, [name], desk.today())[0]
    unit = desk.configuration().roster.unit(unit_id)
    if unit is None:
        raise AssertionError("a unit just found is in the roster")
    opening = _opening(desk, said, " ".join(subject))
    return plan_case(desk.configuration(), unit, opening, read_cases(writer))


def _opening(desk: Desk, said: CaseArguments, subject: str) -> Opening:
    """A new case as the options say it: known at `--at`, about a thing to be done on `--when`."""
    return Opening(
        kind=said.kind.value,
        subject=subject.strip(),
        known_at=_instant(desk, said),
        when=desk.day(said.when) if said.when else None,
        note=said.note,
        obligation=obligation_key(desk, said.obligation),
    )


def _decide(desk: Desk, writer: Reader, said: CaseArguments) -> Plan[CaseDecision]:
    if len(said.answers) != 1:
        # No default: to agree is not ours to assume.
        raise UsageError("case.needs_one_answer")
    if not (said.by_whom and said.basis):
        raise UsageError("case.needs_by_whom")
    number = _number(said)
    at = _instant(desk, said)
    answered = Answered(said.answers[0], said.by_whom, said.basis)
    return plan_decision(_case(writer, number), number, answered, at)


def _report(desk: Desk, writer: Reader, said: CaseArguments) -> Plan[CaseReport]:
    if not said.to:
        raise UsageError("case.needs_to")
    number = _number(said)
    reported = Reported(said.to, _submission(writer, said.submission), said.note)
    return plan_report(_case(writer, number), number, reported, _instant(desk, said))


def _close(desk: Desk, writer: Reader, said: CaseArguments) -> Plan[CaseClosing]:
    if not said.reason:
        raise UsageError("case.needs_reason")
    number = _number(said)
    return plan_close(_case(writer, number), number, said.reason, _instant(desk, said))


_PLANS: Mapping[CaseAction, Callable[[Desk, Reader, CaseArguments], Plan[Any]]] = {
    CaseAction.OPEN: _open,
    CaseAction.DECIDE: _decide,
    CaseAction.REPORT: _report,
    CaseAction.CLOSE: _close,
}


def _number(said: CaseArguments) -> int:
    if len(said.words) != 1 or not said.words[0].isdecimal():
        raise UsageError("case.needs_number")
    return int(said.words[0])


def _case(writer: Reader, number: int) -> Case | None:
    return next((each for each in read_cases(writer) if each.sequence == number), None)


def _submission(writer: Reader, number: int | None) -> int | None:
    """The submission by which a case was reported. Raises `UsageError` where it is none."""
    if number is None:
        return None
    entry = writer.get(number)
    if entry is None or entry.kind != "submission":
        raise UsageError("case.no_submission", number=number)
    # A submission that was taken back proves no report.
    if entry not in standing_entries([entry, *writer.of_kinds(["void"])]):
        raise UsageError("case.no_submission", number=number)
    return number


def _instant(desk: Desk, said: CaseArguments) -> datetime:
    """`--at`, which a bare time puts on today; else now."""
    return desk.past_instant(said.at, desk.today()) if said.at else desk.context.now()
