"""`remind --mail`: one draft a unit, as .eml files that a person opens and sends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from lai_report.cli.remind.asked import RemindOptions, called_at, outgoing
from lai_report.cli.shared.desk import Desk
from lai_report.cli.shared.result import Result
from lai_report.core.model import Unit
from lai_report.core.pressing.mailing import Mail, addresses_of, shared_boxes
from lai_report.core.pressing.reminding import ReminderList
from lai_report.core.reports.day.remind import mail_subject, mail_text, settled_lines
from lai_report.errors import Phrase, RefusedError, phrase


def mails_to(desk: Desk, called: ReminderList) -> tuple[list[Mail], list[Unit]]:
    """A mail for each owing unit that has an address, and the units that have none."""
    say, office = outgoing(desk), desk.office
    shared = boxes(desk)
    mails, without = [], []
    # Not the unclear ones: whose mail waits in review is asked about, never pressed (law 8).
    for one in called.owing:
        # The shared box is nobody's address: a reminder there would look like a report.
        addresses = addresses_of(one.unit, shared)
        if not addresses:
            without.append(one.unit)
            continue
        body = "\n\n".join(say(line) for line in mail_text(one, called, office)) + "\n"
        subject = say(mail_subject(one, called))
        mails.append(
            Mail(
                unit=one.unit.id,
                name=one.unit.name,
                to=addresses,
                stage=one.stage,
                subject=subject,
                body=body,
            )
        )
    return mails, without


def boxes(desk: Desk) -> frozenset[str]:
    """The shared mailboxes: never written from or to."""
    mailbox = desk.settings.mailbox
    return shared_boxes(desk.configuration(), mailbox.user if mailbox else "")


def write_drafts(desk: Desk, asked: RemindOptions, folder: str) -> Result:
    """Write the drafts, all of them or none where one would replace what a person changed."""
    called = called_at(desk, asked)
    mails, without = mails_to(desk, called)
    place = Path(folder)
    files = [(place / f"{asked.day}-{m.stage}-{m.unit}.eml", m) for m in mails]
    _refuse_mailbox(desk, place)
    # Made and compared before the first is written: all of them, or none.
    content = [(path, mail, _bytes(desk, mail)) for path, mail in files]
    if not asked.is_forced:
        _refuse_changed((path, made) for path, _, made in content)
    if not asked.is_dry:
        _write((path, made) for path, _, made in content)
    return Result(
        "remind",
        desk.context.now(),
        data={
            "day": asked.day.isoformat(),
            "dry_run": asked.is_dry,
            "drafts": [
                {"unit": mail.unit, "to": list(mail.to), "file": str(path)}
                for path, mail, _ in content
            ],
            "without_address": [unit.id for unit in without],
            "unclear": [one.unit.id for one in called.unclear],
        },
        form=asked.form,
        lines=tuple((_written(path, mail),) for path, mail, _ in content),
        notices=tuple(left_out(called, without)),
        zone=desk.office.zone,
    )


def left_out(called: ReminderList, without: Sequence[Unit]) -> list[Phrase]:
    """A word for each unit that gets no mail: no address, to be asked first, or nothing owed."""
    said = [phrase("remind_mail.no_address", name=unit.name) for unit in without]
    said += [phrase("remind_mail.ask_first", name=one.unit.name) for one in called.unclear]
    return [*said, *settled_lines(called)]


def _bytes(desk: Desk, mail: Mail) -> bytes:
    from lai_report.write.mail_draft import draft_bytes

    to = [(mail.name, address) for address in mail.to]
    return draft_bytes(to=to, subject=mail.subject, body=mail.body, sender=_sender(desk))


def _sender(desk: Desk) -> tuple[str, str] | None:
    smtp = desk.settings.smtp
    # Without one the person's own mail program puts in its own.
    return (desk.office.name, smtp.sender) if smtp and smtp.sender else None


def _refuse_mailbox(desk: Desk, folder: Path) -> None:
    """Refuse a folder inside the Maildir or mbox the reports come to, and one that is a file."""
    mailbox = desk.settings.mailbox
    if mailbox is not None and mailbox.path:
        place = Path(mailbox.path).resolve()
        # A draft in there would be read as mail that came in.
        if folder.resolve().is_relative_to(place):
            raise RefusedError("remind_mail.in_mailbox", folder=str(folder))
    if folder.exists() and not folder.is_dir():
        raise RefusedError("remind_mail.not_folder", folder=str(folder))


def _refuse_changed(content: Iterable[tuple[Path, bytes]]) -> None:
    for path, made in content:
        # The same draft again is harmless; another may hold what a person has added.
        if path.exists() and path.read_bytes() != made:
            raise RefusedError("remind_mail.differs", file=str(path))


def _write(content: Iterable[tuple[Path, bytes]]) -> None:
    from lai_report.write.files import replace_file

    for path, made in content:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, made)


def _written(path: Path, mail: Mail) -> Phrase:
    return phrase("remind_mail.written", name=mail.name, file=str(path), to=", ".join(mail.to))
