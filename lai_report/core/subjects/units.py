"""The one unit a mail speaks for: by its registered sender, by its subject, or neither.

A registered sender is enough where the subject names nobody else; an unregistered one is never
more than a proposal, and only where the subject names one unit with its Party kind word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lai_report.core.model import Unit
from lai_report.core.subjects.clues import Clues
from lai_report.core.subjects.parts import Part
from lai_report.core.units.forms import Forms
from lai_report.errors import Phrase, phrase


class UnitFound(NamedTuple):
    """The unit proposed; a doubt where a person must decide."""

    unit: Unit | None
    doubt: Phrase | None = None


class _Named(NamedTuple):
    """The units the subject names by their kind word, as of a day."""

    units: tuple[Unit, ...]
    unclear: tuple[tuple[Unit, ...], ...]
    gone: tuple[Unit, ...]


def unit_of(
    clues: Clues, senders: Sequence[Unit], forms: Mapping[str, Forms], on: date
) -> UnitFound:
    """The unit the sender and the clues agree on, as of a day; `forms` know every sender."""
    named = _named(clues.mentions, on)
    if len(senders) == 1:
        sender = senders[0]
        return _of_sender(sender, named, clues, forms[sender.id], on)
    if senders:
        both = [unit for unit in named.units if unit in senders]
        doubt = phrase("subject.several_senders", units=_names(senders))
        return UnitFound(both[0] if len(both) == 1 == len(named.units) else None, doubt)
    return _of_subject(named, clues)


def _named(mentions: Iterable[tuple[Unit, ...]], on: date) -> _Named:
    units: dict[str, Unit] = {}
    unclear, gone = [], []
    for meant in mentions:
        standing = tuple(unit for unit in meant if unit.exists_on(on))
        if len(standing) == 1:
            units[standing[0].id] = standing[0]
        elif standing:
            unclear.append(standing)
        else:
            gone.append(meant[0])
    return _Named(tuple(units.values()), tuple(unclear), tuple(gone))


def _names(units: Iterable[Unit]) -> tuple[str, ...]:
    return tuple(unit.name for unit in units)


def _of_subject(named: _Named, clues: Clues) -> UnitFound:
    """An unregistered sender: the subject alone, and never certain."""
    clash = _clash(named, clues)
    if clash is not None:
        return UnitFound(None, clash)
    if named.units:
        return UnitFound(named.units[0], phrase("subject.unregistered", unit=named.units[0].name))
    if clues.bodies:
        return UnitFound(None, phrase("subject.other_body", text=clues.bodies[0]))
    return UnitFound(None, phrase("subject.unregistered_unnamed"))


def _clash(named: _Named, clues: Clues) -> Phrase | None:
    """Why the names of the subject are not those of one unit."""
    if named.gone:
        return phrase("subject.unit_gone", unit=named.gone[0].name)
    if len(named.units) > 1:
        return phrase("subject.two_units", units=_names(named.units))
    if named.unclear:
        return phrase("subject.unclear_name", units=_names(named.unclear[0]))
    return (
        phrase("subject.unknown_name", text=clues.unknown_names[0]) if clues.unknown_names else None
    )


def _of_sender(sender: Unit, named: _Named, clues: Clues, forms: Forms, on: date) -> UnitFound:
    if not sender.exists_on(on):
        return UnitFound(None, phrase("subject.unit_gone", unit=sender.name))
    strange = [place for place in clues.places if not _is_own_place(place, sender, on)]
    refusal = _disagreement(sender, named, clues, forms) or _elsewhere(sender, named, strange)
    if refusal is not None:
        return UnitFound(None, refusal)
    return UnitFound(sender, _hesitation(sender, named, clues, forms, strange))


def _elsewhere(sender: Unit, named: _Named, strange: Sequence[Part]) -> Phrase | None:
    """Where the only place the subject names is another's: huyện Tân Uyên, from Than Uyên."""
    others = [place for place in strange if sender not in place.units]
    if named.units or not others:
        return None
    return phrase("subject.other_place", text=others[0].text, sender=sender.name)


def _disagreement(sender: Unit, named: _Named, clues: Clues, forms: Forms) -> Phrase | None:
    """Where the subject names somebody else: a copied template, or another's report."""
    others = [unit for unit in named.units if unit != sender]
    if others:
        is_both = sender in named.units
        both = phrase("subject.two_units", units=_names(named.units))
        other = phrase("subject.disagree", named=others[0].name, sender=sender.name)
        return both if is_both else other
    if named.gone:
        return phrase("subject.unit_gone", unit=named.gone[0].name)
    if clues.unknown_names:
        return phrase("subject.unknown_name", text=clues.unknown_names[0])
    if any(sender not in meant for meant in named.unclear):
        return phrase("subject.unclear_name", units=_names(named.unclear[0]))
    is_other_kind = any(not forms.kind.startswith(said) for said in clues.kinds)
    return phrase("subject.other_kind", sender=sender.name) if is_other_kind else None


def _hesitation(
    sender: Unit, named: _Named, clues: Clues, forms: Forms, strange: Sequence[Part]
) -> Phrase | None:
    """Where the subject names nobody else for certain, but does not quite fit the sender either."""
    if named.unclear:
        return phrase("subject.unclear_name", units=_names(named.unclear[0]))
    if strange:
        return phrase("subject.other_place", text=strange[0].text, sender=sender.name)
    bodies = [*clues.bodies, *(level for level in clues.levels if level not in forms.levels)]
    return phrase("subject.other_body", text=bodies[0]) if bodies else None


def _is_own_place(place: Part, sender: Unit, on: date) -> bool:
    return [unit for unit in place.units if unit.exists_on(on)] == [sender]
