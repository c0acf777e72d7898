"""A subject's tokens put together into parts: units, places, days and known phrases.

A unit is found by its exact forms only, longest first; what is left over is `unknown`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from lai_report.core.folding import fold
from lai_report.core.model import Office, Roster, Unit
from lai_report.core.subjects.tokens import Token, TokenKind
from lai_report.core.subjects.words import WORDS, WordKind
from lai_report.core.units.forms import Forms, forms_of, spoken_words

PartKind = TokenKind | WordKind | Literal["unit", "place", "unknown"]

# What may stand between the words of one name or phrase: H.U, v/v, "phòng, chống".
NAME_GAPS = frozenset({"", ".", "-"})
PHRASE_GAPS = frozenset({"", ".", "-", ",", "/", "&"})


class Part(NamedTuple):
    """One piece of what a subject says; a plain tuple, for many are made of every mail."""

    kind: PartKind
    text: str
    gap: str
    """The punctuation before it."""
    token: Token
    units: tuple[Unit, ...] = ()
    """The units a name or place may mean, of whatever day."""


class Names(NamedTuple):
    """Every phrase that is known: the forms of one roster's units, and the ordinary words."""

    meanings: Mapping[str, tuple[PartKind, tuple[Unit, ...]]]
    """A form that is a unit's goes before a bare place, and that before an ordinary word."""
    lengths: Mapping[str, tuple[int, ...]]
    """By first word, how many words the phrases have, the longest first."""
    forms: Mapping[str, Forms]
    """By unit id."""


class _Same:
    """A roster as a key by identity: hashing all its units for every mail would cost too much."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster

    def __hash__(self) -> int:
        return id(self.roster)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.roster is self.roster


def names_of(roster: Roster) -> Names:
    """How the units of the roster, of all days, are written."""
    return _names_of(_Same(roster))


@lru_cache(maxsize=8)
def _names_of(same: _Same) -> Names:
    office = same.roster.office
    province = _province(office)
    forms = {unit.id: forms_of(unit, province) for unit in same.roster.units}
    # The office itself is the addressee, never who reports.
    units = [unit for unit in same.roster.units if unit.id != office.unit]
    meanings: dict[str, tuple[PartKind, tuple[Unit, ...]]] = {
        **{phrase: (kind, ()) for phrase, kind in WORDS.items()},
        **({province: ("filler", ())} if province else {}),
        **{form: ("place", of) for form, of in _by_form(units, forms, "bare").items()},
        **{form: ("unit", of) for form, of in _by_form(units, forms, "clear").items()},
    }
    return Names(meanings, _lengths(meanings), forms)


def _province(office: Office) -> str:
    """The office's place, or what its authority is the Tỉnh ủy of; may be neither."""
    return spoken_words(fold(office.place) or fold(office.authority).partition("tinh uy ")[2])


def _by_form(
    units: Iterable[Unit], forms: Mapping[str, Forms], which: Literal["clear", "bare"]
) -> dict[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = {}
    for unit in units:
        made = forms[unit.id].clear if which == "clear" else forms[unit.id].bare
        for form in made:
            found.setdefault(form, []).append(unit)
    return {form: tuple(meant) for form, meant in found.items()}


def _lengths(phrases: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        first, *rest = phrase.split()
        lengths.setdefault(first, set()).add(1 + len(rest))
    return {first: tuple(sorted(many, reverse=True)) for first, many in lengths.items()}


def parts_of(tokens: list[Token], names: Names) -> list[Part]:
    """The parts of a subject, in their order; every token belongs to exactly one."""
    parts: list[Part] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "word":
            taken, part = _phrase(tokens, at, names)
        else:
            taken, part = 1, Part(token.kind, token.text, token.gap, token)
        parts.append(part)
        at += taken
    return parts


def _phrase(tokens: list[Token], at: int, names: Names) -> tuple[int, Part]:
    """The longest phrase from here."""
    token = tokens[at]
    for length in names.lengths.get(token.text, ()):
        run = tokens[at : at + length]
        text = " ".join([each.text for each in run]) if length > 1 else token.text
        found = names.meanings.get(text)
        if found is None:
            continue
        gaps = NAME_GAPS if found[1] else PHRASE_GAPS
        if all(each.gap in gaps for each in run[1:]):
            return len(run), Part(
                kind=found[0], text=text, gap=token.gap, token=token, units=found[1]
            )
    return 1, Part("unknown", token.text, token.gap, token)
