"""What an entry says beside its columns, in the words its layout names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from lai_report.core.document import Text
from lai_report.core.entries.entry import Entry
from lai_report.core.entries.layout import Field, FieldGroup
from lai_report.core.entries.records import LAYOUTS
from lai_report.core.entries.submission import AttachedFile
from lai_report.core.model import Configuration
from lai_report.errors import Phrase, phrase

_OUTCOMES = frozenset({"accepted", "review", "ignored", "refused", "duplicates"})
"""The outcomes of a reading that have words here."""


def words_of(entry: Entry, configuration: Configuration) -> list[Text]:
    """Everything of an entry that a person may ask about and no column shows.

    Raises `LedgerBrokenError` where the entry cannot be what a writer of ours wrote.
    """
    layout = LAYOUTS[entry.kind]
    return words_of_record(layout.of(entry), layout.fields, configuration)


def words_of_record(
    record: Any, fields: Iterable[Field | FieldGroup], configuration: Configuration
) -> list[Text]:
    """The duty a record names, then what its fields say, those left out that say nothing."""
    duty = ((name, getattr(record, name, "")) for name in ("obligation", "hour"))
    said: list[Text] = [phrase(f"log.said.{k}", value=value) for k, value in duty if value]
    for field in fields:
        said += _field(field, record, configuration)
    return said


def _field(field: Field | FieldGroup, record: Any, configuration: Configuration) -> Iterator[Text]:
    value = getattr(record, field.name)
    if field.name in OWN_WORDS:
        yield from OWN_WORDS[field.name](record, configuration)
    elif isinstance(field, FieldGroup):
        for part in field.fields:
            yield from _field(part, value, configuration)
    elif field.words and value and value != field.unsaid:
        key = field.words.format(value)
        yield phrase(key) if key != field.words else phrase(key, **_values(value))


def _values(value: object) -> dict[str, object]:
    """What a text can name: the parts of a file, else the value."""
    return value._asdict() if isinstance(value, AttachedFile) else {"value": value}


def _units(waiver: Any, configuration: Configuration) -> Iterator[Text]:
    known = {unit.id: unit.name for unit in configuration.roster.units}
    names: list[Text] = [known.get(unit_id, unit_id) for unit_id in waiver.units]
    yield phrase("log.said.units", names=names or [phrase("waive.everyone")])


def _lifts(waiver: Any, _: Configuration) -> Iterator[Text]:
    """What is lifted; a deadline put off is told by the new one."""
    if waiver.until is None:
        yield phrase(f"log.said.lifts.{waiver.lifts}")


def _last(span: Any, _: Configuration) -> Iterator[Text]:
    """The last of several days; a column shows the first."""
    if span.last is None:
        yield phrase("log.said.open_span")
    elif span.last != span.first:
        yield phrase("log.said.last", value=span.last)


def _counts(reading: Any, _: Configuration) -> Iterator[Text]:
    counts = sorted(reading.counts.items())
    said = [_count(name, count) for name, count in counts if count]
    if said:
        yield phrase("log.said.counts", counts=said)


def _count(name: str, count: int) -> Phrase:
    """A count under the words of its outcome; that of a later version's under its own name."""
    if name in _OUTCOMES:
        return phrase(f"log.said.count.{name}", count=count)
    return phrase("log.said.count_of", name=name, count=count)


def _stretch(watch: Any, _: Configuration) -> Iterator[Text]:
    yield phrase("log.said.stretch", start=watch.start, end=watch.end)


def _complete(reading: Any, _: Configuration) -> Iterator[Text]:
    yield phrase("log.said.whole" if reading.is_complete else "log.said.broken")


def _mailbox(reading: Any, _: Configuration) -> Iterator[Text]:
    yield phrase("log.said.mailbox" if reading.is_mailbox else "log.said.by_file")


OWN_WORDS: Mapping[str, Callable[[Any, Configuration], Iterator[Text]]] = {
    "units": _units,
    "lifts": _lifts,
    "last": _last,
    "counts": _counts,
    "stretch": _stretch,
    "is_complete": _complete,
    "is_mailbox": _mailbox,
}
"""Fields whose words take more than their value."""
