"""`remind --letter`: a draft of the công văn đôn đốc, for a person to finish, sign and send."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lai_report.cli.remind.asked import RemindOptions, outgoing
from lai_report.cli.shared.desk import Desk, window
from lai_report.cli.shared.outputs import refuse_overwriting
from lai_report.cli.shared.result import Result
from lai_report.core.facts import facts_of
from lai_report.core.period.cards import scorecard
from lai_report.core.periods import Period
from lai_report.core.reports.period.pressing_letter import (
    PressingLetter,
    letter_table,
    pressed,
    pressing_letter,
)
from lai_report.core.reports.period.wording import doubts_of
from lai_report.core.verdicts import Judgement
from lai_report.errors import Phrase, RefusedError, UsageError, phrase


def write_letter(desk: Desk, asked: RemindOptions, file: str, first: str, last: str) -> Result:
    """Write the letter about what was late or not reported in the days asked for."""
    path = Path(file)
    if path.suffix.casefold() != ".docx":
        raise UsageError("remind_letter.not_docx", file=path.name)
    start, end = _days(desk, asked, first, last)
    judgements = _judgements(desk, asked, start, end)
    mine = pressed(judgements)
    if not mine:
        raise RefusedError("remind_letter.nobody", first=start, last=end)
    # A letter that lies there may be finished by hand already.
    refuse_overwriting(desk, path, is_forced=asked.is_forced)
    letter = pressing_letter(desk.configuration(), mine, start, end)
    # In a dry run too: what is wrong with the template shows now.
    content = _docx(desk, letter, mine)
    if not asked.is_dry:
        from lai_report.write.files import replace_file

        replace_file(path, content)
    return Result(
        "remind",
        desk.context.now(),
        data={
            "file": str(path),
            "dry_run": asked.is_dry,
            "slots": [
                {"unit": j.slot.unit.id, "day": j.slot.day.isoformat(), "verdict": j.verdict}
                for j in mine
            ],
        },
        form=asked.form,
        lines=((_written(path, letter, is_dry=asked.is_dry),),),
        notices=tuple(_notices(desk, judgements, mine)),
        zone=desk.office.zone,
    )


def _days(desk: Desk, asked: RemindOptions, first: str, last: str) -> tuple[date, date]:
    start = desk.day(first) if first else asked.day
    end = desk.day(last) if last else max(start, asked.day)
    if end < start:
        raise RefusedError("waive.backwards", first=start, last=end)
    return start, end


def _judgements(desk: Desk, asked: RemindOptions, first: date, last: date) -> list[Judgement]:
    """Every slot of the days, as of now."""
    zone = desk.office.zone
    opens, closes = window(first, zone)[0], window(last, zone)[1]
    entries = desk.ledger.period(first, last, (opens, closes)) if desk.ledger is not None else ()
    card = scorecard(
        desk.configuration(),
        Period(first, last),
        facts_of(entries),
        desk.mailbox(),
        desk.context.now(),
        units=asked.units,
    )
    return list(card.judgements)


def _docx(desk: Desk, letter: PressingLetter, judgements: list[Judgement]) -> bytes:
    from lai_report.cli.shared.letters import letter_heads, letter_template
    from lai_report.write.docx import docx_letter

    say = outgoing(desk)
    words = letter._asdict()
    said = {
        name: [say(line) for line in value] if isinstance(value, list) else say(value)
        for name, value in words.items()
    }
    heads = letter_heads(desk, desk.context.now(), say)
    head = desk.ledger.head() if desk.ledger is not None else None
    seal = phrase("report.head", head=str(head)) if head else phrase("report.no_head")
    tables = {"annex": [letter_table(desk.configuration(), judgements)]}
    template = letter_template(desk, "", "don-doc")
    return docx_letter(template, {**said, **heads, "head": say(seal)}, tables, say)


def _notices(desk: Desk, judgements: list[Judgement], mine: list[Judgement]) -> list[Phrase]:
    """What the clerk should know and the paper does not say."""
    # A letter counts against nobody what is not known; the clerk is told whom it leaves out.
    unclear = [j for j in judgements if j.verdict == "unknown"]
    return [
        *doubts_of(desk.configuration(), mine),
        *(phrase("remind_letter.left_out", name=j.slot.unit.name, day=j.slot.day) for j in unclear),
        phrase("remind_letter.draft"),
    ]


def _written(path: Path, letter: PressingLetter, *, is_dry: bool) -> Phrase:
    key = "remind_letter.would_write" if is_dry else "remind_letter.written"
    return phrase(key, file=str(path), names=letter.recipients)
