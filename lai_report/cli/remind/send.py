"""`remind --send`: mail by the office's own account, looked at first, and never sent twice unasked.

What is about to be sent is in the ledger before it leaves, so that a run that is cut off leaves
"nobody knows", and two runs at once cannot write to the same unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from lai_report.cli.remind.asked import RemindOptions, called_at
from lai_report.cli.remind.mail import boxes, left_out, mails_to
from lai_report.cli.shared.desk import Desk, situation_of, writing
from lai_report.cli.shared.result import Result
from lai_report.core.entries.dispatch import Dispatch
from lai_report.core.plans.remind import LetterSender, NotSent, plan_delivery, plan_dispatch
from lai_report.core.pressing.mailing import Mail, box_of, digest_of
from lai_report.core.settings import SmtpSettings
from lai_report.errors import ExitCode, MailError, Phrase, RefusedError, UsageError, phrase

if TYPE_CHECKING:
    from lai_report.write.smtp import Delivery, Sending


class SendOutcome(NamedTuple):
    """What became of one mail, as it is said and as scripts read it."""

    mail: Mail
    state: str
    said: Phrase
    message_id: str = ""
    number: int | None = None


def send_mails(desk: Desk, asked: RemindOptions) -> Result:
    """Show every address and the text, ask, send, and record what the server said of each."""
    settings = _allowed(desk)
    called = called_at(desk, asked)
    mails, without = mails_to(desk, called)
    # Over the sender, every address and every word: what a script agreed to is what is sent.
    digest = digest_of(settings.sender, mails)
    shown = _shown(mails, settings, digest)
    outcomes: list[SendOutcome] = []
    if mails and not asked.is_dry:
        _agree(desk, asked, mails, shown, digest)
        outcomes = _send_all(desk, asked, mails, settings)
    lines = [outcome.said for outcome in outcomes] if outcomes else shown
    # A mail that went before, or is no longer due, is nothing to try again.
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
        # As for a mailbox out of reach: something did not go, and the next run sends what is left.
        exit_code=ExitCode.DONE if is_done else ExitCode.MAIL,
        lines=tuple((line,) for line in lines),
        notices=tuple(left_out(called, without)),
        zone=desk.office.zone,
    )


def _allowed(desk: Desk) -> SmtpSettings:
    """The account to send by. Raises `RefusedError` while the office has not allowed sending."""
    settings = desk.settings.smtp
    if settings is None or not settings.sending:
        raise RefusedError("remind_send.off")
    # A mail from the shared box would come back into it among the reports.
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
    desk: Desk,
    asked: RemindOptions,
    mails: Sequence[Mail],
    shown: Sequence[Phrase | str],
    digest: str,
) -> None:
    """Ask at the terminal; without one every unit must be named and the digest be this one.

    Raises `UsageError` or `RefusedError` where nobody agreed.
    """
    from lai_report.cli.output import talk
    from lai_report.cli.shared.ask import ask, is_at_terminal
    from lai_report.locale import speaker

    if asked.digest:
        if asked.digest.strip().casefold() != digest:
            raise RefusedError("remind_send.other_digest", given=asked.digest, digest=digest)
        # Named one by one: a digest alone could be of a list that nobody read.
        if asked.units:
            return
    if not is_at_terminal():
        raise UsageError("remind_send.name_all")
    say = speaker(desk.context.language, desk.office.zone)
    for line in shown:
        talk(say(line))
    answer = ask(say(phrase("remind_send.ask", count=len(mails))))
    # A word, not Enter: what has been sent cannot be taken back.
    if answer.casefold() != say(phrase("remind_send.yes")):
        raise RefusedError("remind_send.declined")


def _send_all(
    desk: Desk, asked: RemindOptions, mails: Sequence[Mail], settings: SmtpSettings
) -> list[SendOutcome]:
    """One mail after the other; a server that is gone ends it, and the rest is said to wait."""
    from lai_report.read.secrets import secret_of
    from lai_report.write.smtp import Sending

    outcomes: list[SendOutcome] = []
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
            # Nothing was written about these: the next run takes them up as they are.
            outcomes.append(SendOutcome(mail, "not-tried", why))
    return outcomes


def _send_one(
    desk: Desk, asked: RemindOptions, mail: Mail, settings: SmtpSettings, sending: Sending
) -> SendOutcome:
    """Write that the mail leaves, hand it over, and write what the server said."""
    # Committed before the mail leaves: a run cut off in between reads “không rõ”, never unsent.
    begun = _begin(desk, asked, mail, settings)
    if isinstance(begun, NotSent):
        return _not_sent(mail, begun)
    # With the Message-ID of the entry: a retry carries the same, and the receiver sees one mail.
    content = _bytes(desk, mail, settings, begun.message_id, desk.context.now())
    delivery = sending.send(settings.sender, mail.to, content)
    return _record(desk, asked, mail, begun, delivery)


def _begin(
    desk: Desk, asked: RemindOptions, mail: Mail, settings: SmtpSettings
) -> Dispatch | NotSent:
    """The entry that the mail is about to leave; or why it must not."""
    with writing(desk, asked.by, asked.clock_reason) as writer:
        # Looked at again under the lock: another run may have sent it, or the report have come.
        situation = situation_of(desk, writer, [asked.day])
        sender = LetterSender(writer.id, settings.sender)
        plan = plan_dispatch(situation, mail, asked.day, sender, is_again=asked.is_again)
        if isinstance(plan, NotSent):
            return plan
        (entry,) = writer.append(plan.entries)
    return Dispatch.of(entry)


def _not_sent(mail: Mail, found: NotSent) -> SendOutcome:
    letter = found.underway
    at, by = (letter.begun_at, letter.recorded_by) if letter else (None, None)
    said = phrase(f"remind_send.{found.why}", name=mail.name, at=at, by=by)
    return SendOutcome(mail, found.why, said)


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
    desk: Desk, asked: RemindOptions, mail: Mail, begun: Dispatch, delivery: Delivery
) -> SendOutcome:
    """Write what the server said: a reminder where it took the mail, else how it ended."""
    with writing(desk, asked.by, asked.clock_reason) as writer:
        situation = situation_of(desk, writer, [asked.day])
        plan = plan_delivery(situation, begun, mail, delivery.state, delivery.reason)
        (entry,) = writer.append(plan.entries)
    said = phrase(
        f"remind_send.{delivery.state}",
        name=mail.name,
        to=", ".join(mail.to),
        why=delivery.reason,
        refused=", ".join(delivery.refused),
        number=entry.sequence,
    )
    return SendOutcome(
        mail=mail,
        state=delivery.state,
        said=said,
        message_id=begun.message_id,
        number=entry.sequence,
    )
