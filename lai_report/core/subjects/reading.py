"""Which unit and which day a mail's subject answers for, or why a person must decide.

Certain only when the registered sender, the subject and the calendar all agree and every word is
understood. Everything else is a proposal with its reason: a question costs the clerk one key, a
wrong count costs the office its word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lai_report.core.folding import fold
from lai_report.core.mail.spelling import repaired
from lai_report.core.model import Roster, Unit
from lai_report.core.subjects.clues import Clues, clues_of
from lai_report.core.subjects.days import DayFound, day_of
from lai_report.core.subjects.days_in_text import tokens_of
from lai_report.core.subjects.natures import (
    Nature,
    machine_nature,
    spoken_nature,
    without_nil,
    without_prefixes,
)
from lai_report.core.subjects.parts import Names, Part, names_of, parts_of
from lai_report.core.subjects.tokens import plain_signs
from lai_report.core.subjects.units import UnitFound, unit_of
from lai_report.errors import Phrase, phrase

__all__ = ["Nature", "Reading", "read_subject"]

LONGEST = 2000
"""Letters of a subject that are looked at; a longer one goes to a person."""
SMALL_HOURS = 5
"""Before this hour "hôm nay" may well mean yesterday."""

# Natures whose day, where the subject names one, is a report day to propose.
_WITH_DAY = frozenset({"report", "supplement", "forward", "other"})
_EMPTY = frozenset(
    {
        "",
        "no subject",
        "khong co chu de",
        "khong chu de",
        "khong co tieu de",
        "khong tieu de",
    }
)
_NATURE_REASONS: dict[Nature, str] = {
    "supplement": "subject.supplement",
    "forward": "subject.forward",
    "postponement": "subject.postponement",
    "event": "subject.event",
    "approval": "subject.approval",
    "invitation": "subject.invitation",
    "periodic": "subject.periodic",
    "reply": "subject.reminder",
    "bounce": "subject.bounce",
    "auto-reply": "subject.auto_reply",
}
# Signs that turn the direction of writing: what is read is then not what is seen.
_TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_SHOWN = 60


class Reading(NamedTuple):
    """What a subject says: a unit and a day, whether that is certain, and why."""

    unit: str | None
    day: date | None
    certain: bool
    nature: Nature
    reason: Phrase
    days: tuple[date, ...]
    """Every day the subject names as its own, the impossible ones left out."""
    has_report_words: bool = False

    @property
    def reads_like_report(self) -> bool:
        """Whether this may be the report somebody waits for, so that nobody is pressed for it."""
        if self.nature in {"report", "supplement", "forward"}:
            return True
        names_something = bool(self.unit or self.day or self.days or self.has_report_words)
        return self.nature == "other" and names_something


class _Mail(NamedTuple):
    """A mail as far as it is known before its subject is read."""

    senders: tuple[Unit, ...]
    received_on: date
    is_small_hours: bool
    is_office: bool
    is_reply: bool
    is_forward: bool
    has_from: bool
    """Whether the word từ stands in the subject."""
    is_plain: bool
    """Not too long, and without signs that turn the direction of writing."""

    @property
    def sender_id(self) -> str | None:
        """The one unit that registered the address."""
        return self.senders[0].id if len(self.senders) == 1 else None


def read_subject(  # noqa: PLR0913 - what is known of a mail before its subject is read
    subject: str,
    sender_units: Sequence[Unit],
    received_on: date,
    roster: Roster,
    *,
    is_office_sender: bool = False,
    received_hour: int = 12,
) -> Reading:
    """The unit and day a subject proposes, and the reason in words.

    `sender_units` are the units that registered the From address. Whether the mail really comes
    from there is for the caller to decide: `certain` speaks of the words only.
    """
    text, lost_u = repaired(subject[:LONGEST])
    prefixes = without_prefixes(without_nil(plain_signs(fold(text))))
    mail = _Mail(
        senders=tuple(sender_units),
        received_on=received_on,
        is_small_hours=received_hour < SMALL_HOURS,
        is_office=is_office_sender,
        is_reply=prefixes.is_reply,
        is_forward=prefixes.is_forward,
        has_from="từ" in text.lower(),
        is_plain=len(subject) <= LONGEST and _TURNING.isdisjoint(text),
    )
    nature = machine_nature(prefixes.rest)
    if nature is not None:
        unit = mail.sender_id if nature == "auto-reply" else None
        return Reading(
            unit=unit,
            day=None,
            certain=False,
            nature=nature,
            reason=phrase(_NATURE_REASONS[nature]),
            days=(),
        )
    names = names_of(roster)
    rest = _with_lost_letters(prefixes.rest, mail.senders, names) if lost_u else prefixes.rest
    if rest.strip(" .()[]-") in _EMPTY:
        unit = None if mail.is_office else mail.sender_id
        return Reading(
            unit=unit,
            day=None,
            certain=False,
            nature="other",
            reason=phrase("subject.empty"),
            days=(),
        )
    parts = parts_of(tokens_of(rest, received_on), names)
    return _judged(mail, parts, names, text)


def _with_lost_letters(text: str, senders: Sequence[Unit], names: Names) -> str:
    """The text with the sender's own place whole again, where every plain ư dropped out of it.

    Nothing is guessed: it is the exact image of that one name, and of no other that is known.
    """
    for unit in senders:
        place = names.forms[unit.id].place
        written = " ".join(unit.name.split()[-len(place.split()) :])
        image = fold(written.lower().replace("ư", ""))
        if place and image != place and image not in names.meanings:
            text = re.sub(rf"\b{re.escape(image)}\b", place, text)
    return text


def _judged(mail: _Mail, parts: list[Part], names: Names, text: str) -> Reading:
    clues = clues_of(parts)
    if mail.has_from and clues.is_open_period:
        found = DayFound(None, phrase("subject.period_day"))
    else:
        found = day_of(clues, mail.received_on, is_small_hours=mail.is_small_hours)
    unit = unit_of(clues, mail.senders, names.forms, found.day or mail.received_on)
    # A subject wholly understood announces nothing else: no sign of it is an ordinary word.
    announced = spoken_nature(_said(parts)) if clues.odd or clues.bodies else None
    nature = _nature(mail, announced, clues)
    if mail.is_office and nature == "other":
        return Reading(
            unit=None,
            day=None,
            certain=False,
            nature="other",
            reason=phrase("subject.office_own"),
            days=(),
        )
    if nature not in _WITH_DAY or announced == "reply":
        found = DayFound(None, phrase(_NATURE_REASONS[announced or nature]))
    elif nature == "other" and clues.is_paper:
        found = DayFound(None, phrase("subject.no_report_word"))
    doubt = _doubt(mail, nature, found, unit) or _not_understood(mail, nature, clues)
    return Reading(
        unit=unit.unit.id if unit.unit else None,
        day=found.day,
        certain=doubt is None,
        nature=nature,
        reason=_as_written(doubt, text) if doubt else _agreement(clues, unit),
        days=tuple(sorted({t.day for t in (*clues.days, *clues.doubtful_days) if t.day})),
        has_report_words=clues.has_report_word,
    )


def _said(parts: list[Part]) -> str:
    """The words, every unit as @ and every day as #: Tam Đường tỉnh holds no "dương tính"."""
    signs = {"unit": "@", "place": "@", "day": "#", "unclear": "#"}
    return " ".join(signs.get(part.kind, part.text) for part in parts)


def _nature(mail: _Mail, announced: Nature | None, clues: Clues) -> Nature:
    if mail.is_office and mail.is_reply:
        return "other"
    if announced == "reply" and (mail.is_office or not (mail.is_reply or mail.is_forward)):
        return "other"
    if announced and announced != "supplement":
        return announced
    if mail.is_forward:
        return "forward"
    if mail.is_office:
        # The office's own clerk passing a report on; all else is the office's own mail.
        return "forward" if clues.mentions else "other"
    return announced or ("report" if _reads_as_report(clues) else "other")


def _reads_as_report(clues: Clues) -> bool:
    """With the word báo cáo; or a bare unit or topic and a day: Mường Tè 05/02."""
    is_bare = not clues.has_more and not clues.cites
    names = clues.mentions or clues.places or clues.has_topic
    return clues.has_report_word or bool(is_bare and names and clues.days)


def _doubt(mail: _Mail, nature: Nature, found: DayFound, unit: UnitFound) -> Phrase | None:
    """The first of the doubts, the gravest first."""
    if nature not in {"report", "other"}:
        return phrase(_NATURE_REASONS[nature])
    if mail.senders and unit.unit is None:
        return unit.doubt
    if found.day is None:
        return found.doubt
    doubt = unit.doubt or found.doubt
    if doubt is None and mail.is_reply:
        return phrase("subject.answer")
    return doubt


def _not_understood(mail: _Mail, nature: Nature, clues: Clues) -> Phrase | None:
    if not mail.is_plain:
        return phrase("subject.not_plain")
    if clues.odd:
        return phrase("subject.not_understood", text=" ".join(clues.odd))
    return None if nature == "report" else phrase("subject.no_report_word")


def _as_written(doubt: Phrase, text: str) -> Phrase:
    """The doubt, with the words it quotes as they stand in the subject."""
    if "text" not in doubt.values:
        return doubt
    words = re.split(r"[\s.,;:()\[\]\"_-]+", text)
    written = {fold(word): word for word in reversed(words)}
    quoted = " ".join(written.get(word, word) for word in str(doubt.values["text"]).split())
    return Phrase(doubt.key, {**doubt.values, "text": quoted[:_SHOWN]})


def _agreement(clues: Clues, unit: UnitFound) -> Phrase:
    by = "both" if clues.mentions or clues.places else "sender"
    return phrase(f"subject.by_{by}", unit=unit.unit.name if unit.unit else "")
