"""The unit a person means when he types a name.

A name is matched whole and exactly once its marks are off, never by likeness: Tân Uyên and
Than Uyên differ by one letter, and a wrong unit is worse than a question.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from lai_report.core.folding import fold
from lai_report.core.model import Unit
from lai_report.core.units.forms import forms_of, spoken_words
from lai_report.errors import UnclearUnitError

MOST_CANDIDATES = 9
LONGEST_COMPARED = 100
"""A pasted page is not compared letter by letter."""
LIKENESS = 0.6


def find_unit(text: str, units: Sequence[Unit]) -> Unit:
    """The one unit the typed text names: by id, name, alias, place or short kind word.

    Raises `UnclearUnitError`, with candidates to show, where it fits none or more than one.
    """
    return UnitNames(units).find(text)


class UnitNames:
    """The names of some units, each way of naming indexed when first needed."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units

    def find(self, text: str, day: date | None = None) -> Unit:
        """The one unit the text names, among those of the day where one is given."""
        typed = fold(text)
        found = self._found(typed, day)
        if len(found) == 1:
            return found[0]
        likely = found or _likely(typed, _of_day(self._units, day))
        key = "subject.unit_unclear" if likely else "subject.unit_unknown"
        raise UnclearUnitError(
            key, typed=text[:LONGEST_COMPARED], candidates=tuple(unit.name for unit in likely)
        )

    def _found(self, typed: str, day: date | None) -> list[Unit]:
        """The units named so in the first way of naming that fits any."""
        words = spoken_words(typed)
        return (
            _of_day(self._by_id.get(typed, ()), day)
            or _of_day(self._by_name.get(typed, ()), day)
            or _of_day(self._by_form[0].get(words, ()), day)
            or _of_day(self._by_form[1].get(words, ()), day)
        )

    @cached_property
    def _by_id(self) -> _Index:
        return _index((unit.id, unit) for unit in self._units)

    @cached_property
    def _by_name(self) -> _Index:
        return _index(
            (fold(name), unit) for unit in self._units for name in (unit.name, *unit.aliases)
        )

    @cached_property
    def _by_form(self) -> tuple[_Index, _Index]:
        """The units one may write so, with a short kind word, and by the bare place."""
        forms = [(unit, forms_of(unit)) for unit in self._units]
        clear = _index((words, unit) for unit, form in forms for words in form.clear)
        return clear, _index((words, unit) for unit, form in forms for words in form.bare)


_Index = Mapping[str, Sequence[Unit]]


def _index(named: Iterable[tuple[str, Unit]]) -> _Index:
    """The units of each name, each once."""
    found: dict[str, dict[str, Unit]] = {}
    for name, unit in named:
        found.setdefault(name, {})[unit.id] = unit
    return {name: tuple(units.values()) for name, units in found.items()}


def _of_day(units: Sequence[Unit], day: date | None) -> list[Unit]:
    return [unit for unit in units if day is None or unit.exists_on(day)]


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
