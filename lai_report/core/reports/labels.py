"""How verdicts, directives and units are named in every report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from lai_report.core.calendar import instant_text
from lai_report.core.document import Cell, Text, Tone
from lai_report.core.model import Directive, Obligation, Office, Unit
from lai_report.core.scorecard import Rate
from lai_report.core.verdicts import Judgement, Verdict
from lai_report.errors import Phrase, phrase

LETTERS: dict[Verdict, str] = {
    "on-time": "Đ",
    "late": "C",
    "missing": "·",
    "not-reported": "K",
    "unknown": "?",
    "not-due": " ",
    "waived": "M",
}
"""The letters carry the meaning where there is no colour."""

TONES: dict[Verdict, Tone] = {
    "on-time": "good",
    "late": "warning",
    "missing": "bad",
    "not-reported": "bad",
    "unknown": "strong",
    "not-due": "plain",
    "waived": "dim",
}


def verdict_name(verdict: Verdict) -> Phrase:
    """The label of a verdict: Đúng hạn, Chậm, Chưa báo cáo and so on."""
    return phrase(f"status.verdict.{verdict}")


def verdict_cell(verdict: Verdict) -> Cell:
    """A verdict with its letter; on a narrow screen the letter alone."""
    named = phrase("status.letter_and_verdict", letter=LETTERS[verdict], name=verdict_name(verdict))
    return Cell(verdict, (named,), short=LETTERS[verdict], tone=TONES[verdict])


def clock_cell(instant: datetime | None, day: date, office: Office) -> Cell:
    """An instant as the clock showed it, with its day where that is not the report day."""
    if instant is None:
        return Cell(None, ("—",))
    local = instant.astimezone(office.zone)
    if local.date() == day:
        return Cell(local, (f"{local:%H:%M}",))
    if local.year == day.year:
        return Cell(local, (f"{local:%H:%M %d/%m}",))
    return instant_cell(local)


def instant_cell(local: datetime) -> Cell:
    """An instant of the office's clock, with its whole day."""
    return Cell(local, (instant_text(local),))


def directive_name(directive: Directive, office: Office) -> Phrase:
    """Công văn ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy: by number, date and issuer."""
    form: Text = directive.form or phrase("status.directive")
    numbered = (
        phrase("status.directive_number", number=directive.number) if directive.number else ""
    )
    dated = phrase("status.directive_date", day=directive.issued) if directive.issued else ""
    issuer = directive.issuer.removesuffix(f" {office.place}")
    return phrase("status.directive_name", form=form, number=numbered, date=dated, issuer=issuer)


def clauses(obligations: Iterable[Obligation]) -> Phrase:
    """The clauses of obligations: mục 2 và 4."""
    named = list(dict.fromkeys(o.clause for o in obligations))
    if len(named) == 1:
        return phrase("status.clause", clause=named[0])
    return phrase("status.clauses", first=", ".join(named[:-1]), last=named[-1])


def short_names(units: Sequence[Unit]) -> dict[str, str]:
    """Unit names as they are read over the phone: Phong Thổ for Huyện ủy Phong Thổ.

    The kind of unit is left out where several units share it and the rest still names one.
    """
    parts = [(unit, *_kind_and_rest(unit.name)) for unit in units]
    of_kind = Counter(kind for _, kind, _ in parts)
    so_called = Counter(rest for _, _, rest in parts)
    return {
        unit.id: rest if of_kind[kind] > 1 and so_called[rest] == 1 else unit.name
        for unit, kind, rest in parts
    }


def _kind_and_rest(name: str) -> tuple[str, str]:
    """Huyện ủy, Phong Thổ."""
    kind = " ".join(name.split()[:2])
    return kind, name.removeprefix(kind).strip()


def rate_text(rate: Rate) -> Phrase | str:
    """A rate as n/d and percent; the percent is a dash where nothing was due."""
    if rate.percent is None:
        return f"{rate.numerator}/{rate.denominator} (—)"
    return phrase("status.rate", n=rate.numerator, d=rate.denominator, percent=rate.percent)


def unit_label(judgement: Judgement) -> str:
    """The unit's name, with the hour's label where the day has several."""
    slot = judgement.slot
    return f"{slot.unit.name} ({slot.hour.label})" if slot.hour.label else slot.unit.name
