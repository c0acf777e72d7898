"""`review` at a terminal: one message at a time, one key each."""

from __future__ import annotations

from lai_report.cli.context import Context
from lai_report.cli.output import talk
from lai_report.cli.review.decide import Decision, ReviewAction, decide
from lai_report.cli.review.register import register_sender
from lai_report.cli.shared.ask import ask
from lai_report.cli.shared.desk import Desk, open_desk, unit_ids
from lai_report.cli.shared.result import Result
from lai_report.cli.shared.waiting import queue
from lai_report.core.entries.mail import WaitingMail
from lai_report.core.plans.review import offered_day
from lai_report.core.reports.ledger.review import reason
from lai_report.errors import LaiReportError, phrase
from lai_report.locale import Say, speaker

# Besides the keys the screen names, what a hand types unasked: c for có, y, n, q.
STOP = {"t", "q"}
KEYS = {
    "": "accept",
    "c": "accept",
    "y": "accept",
    "s": "assign",
    "k": "reject",
    "n": "reject",
    "v": "case",
}


def ask_through(context: Context, by: str, clock_reason: str) -> Result:
    """Go through the queue until it ends or the person stops; nothing undecided is touched."""
    decided = 0
    # No lock while the person thinks: each decision is a transaction of its own.
    with open_desk(context, writes=True) as desk:
        say = speaker(context.language, desk.office.zone)
        waiting = queue(desk)
        for number, mail in enumerate(waiting, start=1):
            talk("")
            talk(say(phrase("review.ask.count", number=number, count=len(waiting))))
            _show(desk, mail, say)
            key = ask(say(phrase("review.ask.keys"))).casefold()
            if key in STOP:
                break
            if key in KEYS:
                decided += _decide(desk, mail, KEYS[key], say, by, clock_reason)
        # Asked anew: messages may have come, and others decide as well.
        left = len(queue(desk))
        zone = desk.office.zone
    said = phrase("review.ask.done", decided=decided, left=left)
    return Result("review", context.now(), lines=((said,),), zone=zone)


def _show(desk: Desk, mail: WaitingMail, say: Say) -> None:
    unit = desk.configuration().roster.unit(mail.unit)
    day = offered_day(mail, desk.office.zone)
    talk(
        say(
            phrase(
                "review.ask.mail",
                number=mail.sequence,
                received_at=mail.received_at,
                sender=mail.sender or "—",
                subject=mail.subject or phrase("review.no_subject"),
            )
        )
    )
    talk(say(phrase("review.ask.why", reason=reason(mail))))
    proposed = {"name": unit.name if unit else "—", "day": day or "—"}
    talk(say(phrase("review.ask.proposal", **proposed)))


def _decide(
    desk: Desk, mail: WaitingMail, choice: str, say: Say, by: str, clock_reason: str
) -> int:
    """Carry out one key; 1 where it became an entry. A refusal is said and the message waits on."""
    try:
        decision = _decision(mail, choice, say)
        lines, _ = decide(desk, ReviewAction(choice), [mail.sequence], decision, by, clock_reason)
    except LaiReportError as error:
        talk(say(error.phrase))
        return 0
    for line in lines:
        talk(say(line))
    unit_id = decision.unit or mail.unit
    # Only who has just been counted for a unit may be trusted as its sender from here on.
    if choice not in {"reject", "case"} and mail.sender and unit_id:
        _offer_register(desk, mail, unit_id, say)
    return 1


def _decision(mail: WaitingMail, choice: str, say: Say) -> Decision:
    if choice == "reject":
        why = ask(say(phrase("review.ask.reason")))
        return Decision(reason=why)
    if choice == "assign":
        unit = ask(say(phrase("review.ask.unit"))) or mail.unit
        day = ask(say(phrase("review.ask.day")))
        return Decision(unit=unit, day=day)
    if choice == "case" and not mail.unit:
        return Decision(unit=ask(say(phrase("review.ask.case_unit"))))
    return Decision()


def _offer_register(desk: Desk, mail: WaitingMail, unit_id: str, say: Say) -> None:
    """The second, separate question: whether the sender is to be registered for the unit."""
    unit_id = unit_ids(desk, [unit_id], desk.today())[0]
    unit = desk.configuration().roster.unit(unit_id)
    if unit is None or mail.sender in {s.casefold() for s in unit.senders}:
        return
    question = phrase("review.ask.register", sender=mail.sender, name=unit.name)
    if ask(say(question)).casefold() in {"c", "y"}:
        talk(say(register_sender(desk.home, mail.sender, unit)))
