"""The unit a person means when he types a name.

A name is matched whole and exactly once its marks are off, never by likeness: Tân Uyên and
Than Uyên differ by one letter, and a wrong unit is worse than a question.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lai_report.core.folding import fold
from lai_report.core.model import Unit
from lai_report.core.unit_forms import forms_of, spoken_words
from lai_report.errors import UnclearUnitError

MOST_CANDIDATES = 9
LONGEST_COMPARED = 100
"""A pasted page is not compared letter by letter."""
LIKENESS = 0.6


def find_unit(text: str, units: Sequence[Unit]) -> Unit:
    """The one unit the typed text names: by id, name, alias, place or short kind word.

    Raises `UnclearUnitError`, with candidates to show, where it fits none or more than one.
    """
    typed = fold(text)
    for unit in units:
        if typed == unit.id:
            return unit
    found = _named(typed, units) or _written(typed, units)
    if len(found) == 1:
        return found[0]
    likely = found or _likely(typed, units)
    key = "subject.unit_unclear" if likely else "subject.unit_unknown"
    raise UnclearUnitError(
        key, typed=text[:LONGEST_COMPARED], candidates=tuple(unit.name for unit in likely)
    )


def _named(typed: str, units: Iterable[Unit]) -> list[Unit]:
    return [
        unit
        for unit in units
        if typed == fold(unit.name) or any(typed == fold(alias) for alias in unit.aliases)
    ]


def _written(typed: str, units: Iterable[Unit]) -> list[Unit]:
    """The units one may write so, with a short kind word or the bare place."""
    words = spoken_words(typed)
    forms = [(unit, forms_of(unit)) for unit in units]
    with_kind = [unit for unit, form in forms if words in form.clear]
    return with_kind or [unit for unit, form in forms if words in form.bare]


def _likely(typed: str, units: Sequence[Unit]) -> list[Unit]:
    """Units to show beside a refusal, the first way of being like that any of them is."""
    from difflib import get_close_matches

    words = spoken_words(typed)[:LONGEST_COMPARED]
    if not words:
        return []
    names = {spoken_words(fold(unit.name)): unit for unit in reversed(units)}
    likes = (
        [unit for unit in units if any(_holds(form, words) for form in forms_of(unit).clear)],
        [unit for unit in units if _holds(fold(unit.name), words.split()[-1])],
        [unit for unit in units if len(words) > 1 and words in _initials(fold(unit.name))],
        [names[name] for name in get_close_matches(words, names, MOST_CANDIDATES, LIKENESS)],
    )
    return next(filter(None, likes), [])[:MOST_CANDIDATES]


def _holds(form: str, words: str) -> bool:
    return f" {words} " in f" {form} "


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
