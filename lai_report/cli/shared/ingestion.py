"""One reading of one source of mail: every message ruled on and written, batch by batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

from lai_report.cli.context import Context
from lai_report.cli.shared.desk import Desk, newest_readings, open_desk, situation_of, writing
from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.entries.reading import RefusedMail
from lai_report.core.mail.address_book import AddressBook, address_book
from lai_report.core.mail.intake import KnownMessages, Ruling, rule_on, rule_on_supplement
from lai_report.core.mail.message import Message
from lai_report.core.mail.secrecy import redacted_name
from lai_report.core.plans.reading import plan_reading
from lai_report.errors import LaiReportError, MailError, Phrase, phrase
from lai_report.read.mail.limits import UnreadableMessageError
from lai_report.read.mail.message import RawMessage, read_message
from lai_report.read.mail.sources.source import Source

if TYPE_CHECKING:
    from lai_report.store.ledger import Writer

OUTCOMES = ("accepted", "review", "ignored", "refused", "duplicates")
"""What becomes of messages, in the order it is told."""
BATCH = 1000
"""Messages to one transaction: what is committed is safe from any later fault."""
_COUNTED_AS = {"duplicate": "duplicates"}


@dataclass(slots=True)
class Run:
    """One reading of one source, as far as it has come."""

    desk: Desk
    source: Source
    receiving_hosts: tuple[str, ...]
    book: AddressBook
    by: str
    clock_reason: str
    is_dry: bool
    began_at: datetime
    before: int
    """How many entries the ledger held."""
    counts: Counter[str] = field(default_factory=Counter)
    written: int = 0
    seen: dict[str, list[Entry]] = field(default_factory=dict)
    """What this batch, or a dry run, has ruled and the ledger does not hold yet, by digest."""
    supplements: list[Ruling] = field(default_factory=list)
    refused: list[RefusedMail] = field(default_factory=list)
    newest: datetime | None = None
    bounced: list[Draft] = field(default_factory=list)
    """The reminders that this reading found to have come back."""


def read_source(desk: Desk, source: str, by: str, clock_reason: str, *, is_dry: bool) -> Run:
    """Read every message a source has beyond what was read before; what came of it.

    What was read before the source broke off is kept, and then the `MailError` raised.
    """
    run = _opened(desk, source, by, clock_reason, is_dry=is_dry)
    _read(run)
    return run


def counted(run: Run) -> Phrase:
    """How many messages came to which outcome, in words."""
    counts = {name: run.counts[name] for name in OUTCOMES}
    return phrase("ingest.counts", messages=sum(counts.values()), **counts)


def _opened(desk: Desk, source: str, by: str, clock_reason: str, *, is_dry: bool) -> Run:
    from lai_report.cli.shared.mailbox import opened_source, receiving_hosts

    head = desk.ledger.head() if desk.ledger else None
    return Run(
        desk=desk,
        source=opened_source(desk, source),
        receiving_hosts=receiving_hosts(desk),
        book=address_book(desk.configuration()),
        by=by,
        clock_reason=clock_reason,
        is_dry=is_dry,
        began_at=desk.context.now(),
        before=head.sequence if head else 0,
    )


def _read(run: Run) -> None:
    """Read the source to its end; what was read before it broke off is kept and said."""
    from lai_report.cli.shared.mailbox import checkpoint_of
    from lai_report.cli.shared.progress import shown

    arrivals = shown(run.source.messages(checkpoint_of(run.desk, run.source)), run.source)
    try:
        for batch in _batches(_message(run, raw) for raw in arrivals):
            _take(run, batch)
    except MailError as error:
        # The break is recorded too: until a whole reading, `check` answers UNKNOWN.
        _finish(run, error)
        raise
    except KeyboardInterrupt as stop:
        # `main` says it: whoever stops a long run wants to know that its batches are kept.
        stop.args = (phrase("ingest.stopped", count=_last_number(run.desk.context) - run.before),)
        raise
    _finish(run, None)


def _last_number(context: Context) -> int:
    """How many entries the ledger holds, asked anew: a run may be stopped just after COMMIT."""
    with open_desk(context) as desk:
        head = desk.ledger.head() if desk.ledger else None
    return head.sequence if head else 0


def _batches(messages: Iterator[Message]) -> Iterator[list[Message]]:
    """Messages in lists of `BATCH`; what came before a source broke off is a list too."""
    while True:
        batch: list[Message] = []
        try:
            batch.extend(islice(messages, BATCH))
        except MailError:
            yield batch
            raise
        if not batch:
            return
        yield batch


def _take(run: Run, messages: Sequence[Message]) -> None:
    """Rule on a batch and write what the rulings say, in one transaction."""
    references = [message.digest for message in messages]
    references += [message.returned_id for message in messages if message.returned_id]
    if run.is_dry:
        known = run.desk.ledger.references(references) if run.desk.ledger else {}
        _rule(run, messages, known)
        return
    with writing(run.desk, run.by, run.clock_reason) as writer:
        # What is known is asked inside the lock: a second run may have written the same mail.
        drafts = _rule(run, messages, writer.references(references))
        written = len(writer.append(drafts))
    run.written += written  # committed
    run.seen.clear()  # from here on the ledger knows them


def _message(run: Run, raw: RawMessage) -> Message:
    """The message; where it cannot be read, what is known of it and why."""
    try:
        return read_message(raw, run.source.name, run.receiving_hosts)
    except UnreadableMessageError as error:
        seen = error.seen or Message(digest="", source=run.source.name, position=raw.position)
        received_at = seen.received_at or raw.internal_date
        # It needs a name of its own all the same, or every run would hold it for a person anew.
        digest = seen.digest or sha256(raw.raw or raw.position.encode()).hexdigest()
        return seen._replace(
            digest=digest,
            received_at=received_at,
            defect=error.phrase,
            has_server_time=raw.internal_date is not None,
        )


def _rule(run: Run, messages: Sequence[Message], known: dict[str, list[Entry]]) -> list[Draft]:
    """The entries to write for a batch; a message twice in one run counts once."""
    drafts: list[Draft] = []
    for message in messages:
        ruling = _ruling(run, message, known)
        # Mail is not read in the order it came: its first copy may be further on (law 6).
        if ruling.needs_first_copy:
            run.supplements.append(ruling)
        else:
            _count(run, ruling)
            drafts += [ruling.draft] if ruling.draft else []
        if ruling.outcome == "refused":
            run.refused.append(_refused(message))
        if ruling.outcome == "ignored" and ruling.draft:
            run.bounced.append(ruling.draft)
        if ruling.draft is not None and ruling.outcome != "duplicate":
            _remember(run, ruling.draft)
    return drafts


def _ruling(run: Run, message: Message, known: dict[str, list[Entry]]) -> Ruling:
    if message.received_at is not None:
        run.newest = max(run.newest or message.received_at, message.received_at)
    before = known.get(message.digest, []) or run.seen.get(message.digest, [])
    letters = known.get(message.returned_id, []) if message.returned_id else []
    return rule_on(
        message, KnownMessages(before, letters), run.desk.configuration(), run.book, run.began_at
    )


def _remember(run: Run, draft: Draft) -> None:
    """Keep what this run has ruled, so that the same message later in it is known."""
    entry = Entry(
        sequence=0,
        recorded_at=run.began_at,
        recorded_by=run.by,
        draft=draft,
        previous_hash="",
        hash="",
    )
    run.seen.setdefault(draft.reference, []).append(entry)


def _refused(message: Message) -> RefusedMail:
    """All that is kept of a refused message: where it lies and when it came."""
    return RefusedMail(redacted_name(message.position), message.received_at)


def _count(run: Run, ruling: Ruling) -> None:
    run.counts[_COUNTED_AS.get(ruling.outcome, ruling.outcome)] += 1


def _finish(run: Run, error: LaiReportError | None) -> None:
    """Settle the supplements, now that every first copy has been read, and record the reading."""
    from lai_report.cli.shared.mailbox import reading_of

    # Held as they are: what a dry run has ruled is not in the ledger to settle them by.
    if run.is_dry:
        for ruling in run.supplements:
            _count(run, ruling)
        return
    with writing(run.desk, run.by, run.clock_reason) as writer:
        for held in run.supplements:
            ruling = _settled(run, held, writer)
            _count(run, ruling)
            run.written += len(writer.append([ruling.draft] if ruling.draft else []))
        reading = reading_of(
            run.desk,
            run.source,
            run.began_at,
            run.newest,
            error.phrase if error else None,
            counts=run.counts,
            refused=run.refused,
        )
        situation = situation_of(run.desk, writer, [run.desk.today()])
        earlier = newest_readings(writer)
        plan = plan_reading(situation, reading, earlier, has_written=bool(run.written))
        writer.append(plan.entries)


def _settled(run: Run, held: Ruling, writer: Writer) -> Ruling:
    day = held.record.day if held.record else None
    if day is None:
        # A supplement that names no day has no first copy to stand beside: a person says which.
        return held
    return rule_on_supplement(held, situation_of(run.desk, writer, [day]).facts)
