"""`remind --send`: mail by the office's own account, looked at first, and never sent twice unasked.

What is about to be sent is in the ledger before it leaves, so that a run that is cut off leaves
"nobody knows", and two runs at once cannot write to the same unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from lai_report.cli.desk import Desk, window, writing
from lai_report.cli.remind_asked import Asked, called_at
from lai_report.cli.remind_mail import boxes, left_out, mails_to
from lai_report.cli.result import Result
from lai_report.core.entries import Draft
from lai_report.core.facts import Facts, facts_of
from lai_report.core.mailing import Mail, box_of, digest_of, message_id
from lai_report.core.reminders import Dispatch
from lai_report.core.settings import SmtpSettings
from lai_report.errors import MailError, Phrase, RefusedError, UsageError, phrase

if TYPE_CHECKING:
    from lai_report.write.smtp import Delivery, Sending

UNDERWAY = timedelta(minutes=15)
"""How long a sending that never said how it ended may still be at work."""
MAIL_EXIT = 6


class Outcome(NamedTuple):
    """What became of one mail, as it is said and as scripts read it."""

    mail: Mail
    state: str
    said: Phrase
    message_id: str = ""
    number: int | None = None


def send_mails(desk: Desk, asked: Asked) -> Result:
    """Show every address and the text, ask, send, and record what the server said of each."""
    settings = _allowed(desk)
    called = called_at(desk, asked)
    mails, without = mails_to(desk, called)
    digest = digest_of(settings.sender, mails)
    shown = _shown(mails, settings, digest)
    outcomes: list[Outcome] = []
    if mails and not asked.is_dry:
        _agree(desk, asked, mails, shown, digest)
        outcomes = _send_all(desk, asked, mails, settings)
    lines = [outcome.said for outcome in outcomes] if outcomes else shown
    is_done = all(outcome.state in {"accepted", "already", "settled"} for outcome in outcomes)
    return Result(
        "remind",
        desk.context.now(),
        data={
            "day": asked.day.isoformat(),
            "dry_run": asked.is_dry,
            "digest": digest,
            "from": settings.sender,
            "drafts": [
                {"unit": m.unit, "to": list(m.to), "subject": m.subject, "text": m.body}
                for m in mails
            ],
            "outcomes": [
                {
                    "unit": outcome.mail.unit,
                    "state": outcome.state,
                    "message_id": outcome.message_id,
                    "id": outcome.number,
                }
                for outcome in outcomes
            ],
            "without_address": [unit.id for unit in without],
            "unclear": [one.unit.id for one in called.unclear],
        },
        form=asked.form,
        exit_code=0 if is_done else MAIL_EXIT,
        lines=tuple((line,) for line in lines),
        notices=tuple(left_out(called, without)),
        zone=desk.office.zone,
    )


def _allowed(desk: Desk) -> SmtpSettings:
    """The account to send by. Raises `RefusedError` while the office has not allowed sending."""
    settings = desk.settings.smtp
    if settings is None or not settings.sending:
        raise RefusedError("remind_send.off")
    for address in (settings.sender, settings.user):
        if box_of(address) in boxes(desk):
            raise RefusedError("remind_send.shared", address=address)
    return settings


def _shown(mails: Sequence[Mail], settings: SmtpSettings, digest: str) -> list[Phrase | str]:
    """Every address and every word that would be sent."""
    if not mails:
        return [phrase("remind_send.nobody")]
    lines: list[Phrase | str] = [phrase("remind_send.from", sender=settings.sender)]
    for mail in mails:
        lines.append("")
        lines += [phrase("remind_send.to", name=mail.name, to=address) for address in mail.to]
        lines.append(phrase("remind_send.subject", subject=mail.subject))
        lines += mail.body.rstrip("\n").split("\n")
    return [*lines, "", phrase("remind_send.digest", digest=digest)]


def _agree(
    desk: Desk, asked: Asked, mails: Sequence[Mail], shown: Sequence[Phrase | str], digest: str
) -> None:
    """Ask at the terminal; without one every unit must be named and the digest be this one.

    Raises `UsageError` or `RefusedError` where nobody agreed.
    """
    from lai_report.cli.ask import ask, is_at_terminal
    from lai_report.cli.output import talk
    from lai_report.locale import speaker

    if asked.digest:
        if asked.digest.strip().casefold() != digest:
            raise RefusedError("remind_send.other_digest", given=asked.digest, digest=digest)
        if asked.units:
            return
    if not is_at_terminal():
        raise UsageError("remind_send.name_all")
    say = speaker(desk.context.language, desk.office.zone)
    for line in shown:
        talk(say(line))
    answer = ask(say(phrase("remind_send.ask", count=len(mails))))
    if answer.casefold() != say(phrase("remind_send.yes")):
        raise RefusedError("remind_send.declined")


def _send_all(
    desk: Desk, asked: Asked, mails: Sequence[Mail], settings: SmtpSettings
) -> list[Outcome]:
    """One mail after the other; a server that is gone ends it, and the rest is said to wait."""
    from lai_report.read.secrets import secret_of
    from lai_report.write.smtp import Sending

    outcomes: list[Outcome] = []
    with Sending(settings, secret_of(settings)) as sending:
        broken: MailError | None = None
        for mail in mails:
            if broken is None:
                try:
                    sending.connect()  # before anything is written about a mail
                    outcomes.append(_send_one(desk, asked, mail, settings, sending))
                    continue
                except MailError as error:
                    broken = error
            why = phrase("remind_send.not_tried", name=mail.name, why=broken.phrase)
            outcomes.append(Outcome(mail, "not-tried", why))
    return outcomes


def _send_one(
    desk: Desk, asked: Asked, mail: Mail, settings: SmtpSettings, sending: Sending
) -> Outcome:
    begun = _begin(desk, asked, mail, settings)
    if isinstance(begun, Outcome):
        return begun
    number, draft = begun
    own_id = draft.payload["message_id"]
    delivery = sending.send(
        settings.sender, mail.to, _bytes(desk, mail, settings, own_id, desk.context.now())
    )
    return _record(desk, asked, mail, (number, own_id), delivery)


def _begin(
    desk: Desk, asked: Asked, mail: Mail, settings: SmtpSettings
) -> Outcome | tuple[int, Draft]:
    """The entry that says the mail is about to leave; or why it must not."""
    with writing(desk, asked.by, asked.clock_reason) as writer:
        facts = facts_of(writer.day(asked.day, window(asked.day, desk.office)))
        reason = _why_not(desk, asked, mail, facts)
        if reason is not None:
            return reason
        before = [d for d in _letters(mail, asked, facts) if d.state == "accepted"]
        own_id = message_id(writer.id, mail, asked.day, settings.sender, len(before) + 1)
        draft = Draft(
            kind="dispatch",
            unit=mail.unit,
            day=asked.day,
            received_at=desk.context.now(),
            source="smtp",
            reference=own_id,
            payload={"message_id": own_id, "to": list(mail.to), "stage": mail.stage},
        )
        return writer.append([draft])[0].sequence, draft


def _letters(mail: Mail, asked: Asked, facts: Facts) -> list[Dispatch]:
    """What was sent to the unit at this stage of the day, or is being sent."""
    told = (mail.unit, asked.day, mail.stage)
    return [d for d in facts.dispatches if (d.unit, d.day, d.stage) == told]


def _why_not(desk: Desk, asked: Asked, mail: Mail, facts: Facts) -> Outcome | None:
    """Why the mail must not leave now: a report came meanwhile, it was sent, it is on its way."""
    called = called_at(desk, asked._replace(units=(mail.unit,)), facts)
    if not any(one.unit.id == mail.unit for one in called.owing):
        return Outcome(mail, "settled", phrase("remind_send.settled", name=mail.name))
    letters = _letters(mail, asked, facts)
    if any(d.state == "accepted" for d in letters) and not asked.is_again:
        return Outcome(mail, "already", phrase("remind_send.already", name=mail.name))
    now = desk.context.now()
    for letter in letters:
        if letter.state == "" and now - letter.begun_at < UNDERWAY:
            at, by = letter.begun_at, letter.recorded_by
            said = phrase("remind_send.underway", name=mail.name, at=at, by=by)
            return Outcome(mail, "underway", said)
    return None


def _bytes(desk: Desk, mail: Mail, settings: SmtpSettings, own_id: str, sent_at: datetime) -> bytes:
    from lai_report.write.mail_draft import draft_bytes

    return draft_bytes(
        to=[(mail.name, address) for address in mail.to],
        subject=mail.subject,
        body=mail.body,
        sender=(desk.office.name, settings.sender),
        sent_at=sent_at.astimezone(desk.office.zone),
        message_id=own_id,
    )


def _record(
    desk: Desk, asked: Asked, mail: Mail, begun: tuple[int, str], delivery: Delivery
) -> Outcome:
    """Write what the server said: a reminder where it took the mail, else how it ended."""
    number, own_id = begun
    now = desk.context.now()
    with writing(desk, asked.by, asked.clock_reason) as writer:
        facts = facts_of(writer.day(asked.day, window(asked.day, desk.office)))
        rounds = sum((r.unit, r.day) == (mail.unit, asked.day) for r in facts.reminders)
        is_sent = delivery.state == "accepted"
        payload = (
            {"via": "mail", "round": rounds + 1, "message_id": own_id, "to": list(mail.to)}
            if is_sent
            else {"state": delivery.state, "reason": delivery.reason, "message_id": own_id}
        )
        entry = writer.append([
            Draft(
                kind="reminder" if is_sent else "dispatch",
                unit=mail.unit,
                day=asked.day,
                received_at=now,
                source="smtp",
                reference=own_id,
                target=number,
                payload=payload,
            )
        ])[0]  # fmt: skip
    said = phrase(
        f"remind_send.{delivery.state}",
        name=mail.name,
        to=", ".join(mail.to),
        why=delivery.reason,
        refused=", ".join(delivery.refused),
        number=entry.sequence,
    )
    return Outcome(mail, delivery.state, said, own_id, entry.sequence)
