"""`ingest`: read the mailbox or an export of it; count, hold, ignore or refuse each message."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from itertools import islice
from typing import Annotated, Any

from lai_report.cli.context import Context
from lai_report.cli.declared import Argument, Invocation, Option
from lai_report.cli.desk import Desk, open_desk, window, writing
from lai_report.cli.options import ByOption, ClockReasonOption, DryRunOption, FormatOption
from lai_report.cli.result import Format, Result
from lai_report.core.address_book import AddressBook, address_book
from lai_report.core.entries import Draft, Entry
from lai_report.core.facts import facts_of
from lai_report.core.intake import Known, Ruling, rule_on, rule_on_supplement
from lai_report.core.mail import Message
from lai_report.core.phrases import plain_phrase
from lai_report.core.secrecy import unmarked
from lai_report.errors import LaiReportError, MailError, Phrase, phrase
from lai_report.read.mail.limits import UnreadableMessageError
from lai_report.read.mail.mailbox import RawMessage, Source, read

BATCH = 1000
"""Messages to one transaction: what is committed is safe from any later fault."""
FINDINGS = 3
OUTCOMES = ("accepted", "review", "ignored", "refused", "duplicates")
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
    refused: list[dict[str, str]] = field(default_factory=list)
    newest: datetime | None = None
    bounced: list[Draft] = field(default_factory=list)
    """The reminders that this reading found to have come back."""


def ingest(
    ctx: Invocation,
    source: Annotated[str, Argument(metavar="SOURCE", help="ingest.help.source")] = "",
    fail_on_review: Annotated[
        bool, Option("--fail-on-review", help="ingest.help.fail_on_review")
    ] = False,
    dry_run: DryRunOption = False,
    by: ByOption = "",
    clock_reason: ClockReasonOption = "",
    form: FormatOption = Format.TEXT,
) -> Result:
    """Read every message the source has beyond what was read before, batch by batch."""
    with open_desk(ctx.obj, writes=not dry_run) as desk:
        run = _opened(desk, source, by, clock_reason, is_dry=dry_run)
        _read(run)
        zone = desk.office.zone
    exit_code = FINDINGS if fail_on_review and run.counts["review"] else 0
    return _result(run, form, exit_code, zone)


def ingest_source(context: Context, source: str, by: str) -> tuple[Phrase, ...]:
    """Read a source into an office's ledger; what came of it, in words."""
    with open_desk(context, writes=True) as desk:
        run = _opened(desk, source, by, "", is_dry=False)
        _read(run)
    return (_counts(run),)


def _opened(desk: Desk, source: str, by: str, clock_reason: str, *, is_dry: bool) -> Run:
    from lai_report.cli.mailbox import opened_source, receiving_hosts

    head = desk.ledger.head() if desk.ledger else None
    return Run(
        desk, opened_source(desk, source), receiving_hosts(desk),
        address_book(desk.configuration()), by, clock_reason, is_dry, desk.context.now(),
        head.sequence if head else 0,
    )  # fmt: skip


def _read(run: Run) -> None:
    """Read the source to its end; what was read before it broke off is kept and said."""
    from lai_report.cli.mailbox import checkpoint_of
    from lai_report.cli.progress import shown

    arrivals = shown(run.source.messages(checkpoint_of(run.desk, run.source)), run.source)
    try:
        for batch in _batches(_message(run, raw) for raw in arrivals):
            _take(run, batch)
    except MailError as error:
        _finish(run, error)
        raise
    except KeyboardInterrupt as stop:
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
        drafts = _rule(run, messages, writer.references(references))
        written = len(writer.append(drafts))
    run.written += written  # committed
    run.seen.clear()  # from here on the ledger knows them


def _message(run: Run, raw: RawMessage) -> Message:
    """The message; where it cannot be read, what is known of it and why."""
    try:
        return read(raw, run.source.name, run.receiving_hosts)
    except UnreadableMessageError as error:
        seen = error.seen or Message(digest="", source=run.source.name, position=raw.position)
        received_at = seen.received_at or raw.internal_date
        digest = seen.digest or sha256(raw.raw or raw.position.encode()).hexdigest()
        return seen._replace(digest=digest, received_at=received_at, defect=error.phrase)


def _rule(run: Run, messages: Sequence[Message], known: dict[str, list[Entry]]) -> list[Draft]:
    """The entries to write for a batch; a message twice in one run counts once."""
    drafts: list[Draft] = []
    for message in messages:
        ruling = _ruling(run, message, known)
        if ruling.needs_first_copy:
            run.supplements.append(ruling)
        else:
            _count(run, ruling)
            drafts += [ruling.draft] if ruling.draft else []
        if ruling.outcome == "refused":
            run.refused.append(_position(message))
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
        message, Known(before, letters), run.desk.configuration(), run.book, run.began_at
    )


def _remember(run: Run, draft: Draft) -> None:
    """Keep what this run has ruled, so that the same message later in it is known."""
    entry = Entry(0, run.began_at, run.by, draft, "", "")
    run.seen.setdefault(draft.reference, []).append(entry)


def _position(message: Message) -> dict[str, str]:
    """All that is kept of a refused message: where it lies and when it came."""
    received_at = message.received_at.isoformat() if message.received_at else ""
    return {"position": unmarked(message.position), "received_at": received_at}


def _count(run: Run, ruling: Ruling) -> None:
    run.counts[_COUNTED_AS.get(ruling.outcome, ruling.outcome)] += 1


def _finish(run: Run, error: LaiReportError | None) -> None:
    """Settle the supplements, now that every first copy has been read, and record the reading."""
    from lai_report.cli.mailbox import read_draft

    if run.is_dry:
        for ruling in run.supplements:
            _count(run, ruling)
        return
    with writing(run.desk, run.by, run.clock_reason) as writer:
        for held in run.supplements:
            ruling = _settled(run, held, writer)
            _count(run, ruling)
            run.written += len(writer.append([ruling.draft] if ruling.draft else []))
        why = plain_phrase(error.phrase) if error else None
        draft = read_draft(run.desk, run.source, run.began_at, run.newest, why, counts=run.counts)
        if run.refused:
            draft.payload["refused"] = run.refused
        if run.written or draft.payload["is_mailbox"] or error or _refused_anew(run, writer):
            writer.append([draft])


def _settled(run: Run, held: Ruling, writer: Any) -> Ruling:
    if held.draft is None or held.draft.day is None:
        return held
    day = held.draft.day
    return rule_on_supplement(held, facts_of(writer.day(day, window(day, run.desk.office))))


def _refused_anew(run: Run, writer: Any) -> bool:
    """Whether this reading refused messages no earlier reading of the source has noted."""
    noted = {
        refused["position"]
        for entry in writer.of_kinds(["read"], newest_first=True, limit=50)
        if entry.draft.source == run.source.name
        for refused in entry.payload.get("refused", ())
    }
    return any(refused["position"] not in noted for refused in run.refused)


def _counts(run: Run) -> Phrase:
    counts = {name: run.counts[name] for name in OUTCOMES}
    return phrase("ingest.counts", messages=sum(counts.values()), **counts)


def _came_back(run: Run, draft: Draft) -> Phrase:
    unit = run.desk.configuration().roster.unit(draft.unit)
    name = unit.name if unit else draft.unit
    return phrase("ingest.came_back", name=name, day=draft.day, number=draft.target)


def _result(run: Run, form: Format, exit_code: int, zone: Any) -> Result:
    counts = {name: run.counts[name] for name in OUTCOMES}
    total = sum(counts.values())
    lines = [(_counts(run),)]
    if counts["refused"]:
        lines.append((phrase("ingest.refused", count=counts["refused"]),))
    if counts["review"]:
        lines.append((phrase("ingest.review", count=counts["review"]),))
    lines += [(_came_back(run, draft),) for draft in run.bounced]
    notices = [*run.source.notices, *([phrase("common.dry_run")] if run.is_dry else [])]
    return Result(
        "ingest",
        run.began_at,
        data={
            "messages": total,
            **counts,
            "source": run.source.name,
            "dry_run": run.is_dry,
            "came_back": [{"unit": d.unit, "id": d.target} for d in run.bounced],
        },
        form=form,
        exit_code=exit_code,
        lines=tuple(lines),
        notices=tuple(notices),
        zone=zone,
    )
