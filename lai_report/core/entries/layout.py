"""How a record becomes an entry and back: which field is a column, which a key of the payload."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Generic, NamedTuple, TypeVar

from lai_report.core.entries.entry import Draft, Entry, EntryKind, Payload
from lai_report.core.phrases import phrase_of, plain_phrase
from lai_report.errors import LedgerBrokenError, Phrase

AnyRecord = TypeVar("AnyRecord")

_COLUMNS = ("unit", "obligation", "day", "hour", "received_at", "source", "reference", "target")
_GIVEN = ("sequence", "recorded_at", "recorded_by")
_NOTHING: Mapping[str, str] = {}
_NEVER = (None, "")
"""What is written for an instant or a day that there is not."""


def _same(value: Any) -> Any:
    return value


def text_in(told: Any) -> str:
    """The text a payload tells; `TypeError` where it is none."""
    if not isinstance(told, str):
        raise TypeError
    return told


def number_in(told: Any) -> int:
    """The whole number a payload tells; `TypeError` where it is none, as a yes is none."""
    if not isinstance(told, int) or isinstance(told, bool):
        raise TypeError
    return told


def mapping_in(told: Any) -> dict[str, Any]:
    """The values by name a payload tells; `TypeError` where they are none."""
    if not isinstance(told, dict):
        raise TypeError
    return told


def texts_in(told: Any) -> tuple[str, ...]:
    """The texts a payload tells; `TypeError` where one is none, or where it is one alone."""
    if not isinstance(told, (list, tuple)):  # a draft not yet written has what its writer gave it
        raise TypeError
    return tuple(map(text_in, told))


class Field(NamedTuple):
    """One field of a record in the payload, and how people are told of it."""

    name: str
    key: str
    words: str
    """The text that says it, or `…{}` where each value has its own; empty: for machines alone."""
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]
    is_always_written: bool
    """Written even where it says nothing, as entries before it were."""
    is_needed: bool
    """Every writer wrote it: without it the entry says nothing that may be believed."""
    unsaid: str
    """The value that goes without saying."""


class Layout(Generic[AnyRecord]):
    """A kind of entry: its record, and where each field of it is kept."""

    def __init__(
        self,
        kind: EntryKind,
        record: type[AnyRecord],
        *fields: Field | FieldGroup,
        make: Callable[..., AnyRecord] | None = None,
        constant: Mapping[str, str] = _NOTHING,
        **columns: str,
    ) -> None:
        """`columns` gives the record's own names of columns, `constant` what a column holds.

        `make` builds a record whose fields are not those that are kept.
        """
        self.kind = kind
        self.fields = fields
        self._make = make or record
        self._constant = constant
        names: tuple[str, ...] = getattr(record, "_fields", ())
        defaults: Mapping[str, Any] = getattr(record, "_field_defaults", {})
        self._columns = {c: columns.get(c, c) for c in _COLUMNS if c in {*columns, *names}}
        self._given = [name for name in _GIVEN if name in names]
        kept_in_columns = {*self._columns.values()} & {*names}
        bare = [name for name in names if name not in defaults]
        needed = [field.name for field in fields if isinstance(field, Field) and field.is_needed]
        texts_left_out = {f.name: "" for f in fields if f.name in bare and _is_text(f)}
        self._unsaid = {n: said for n, said in texts_left_out.items() if n not in needed}
        self._needed = needed + ([] if make else bare)
        self._needed += [n for n in kept_in_columns if defaults.get(n) is not None]
        self._readers = {key: reader for field in fields for key, reader in _readers(field)}
        self._makers = {field.name: field.make for field in fields if isinstance(field, FieldGroup)}

    def draft(self, record: AnyRecord) -> Draft:
        """The entry to write; what is said the same way again has an equal one."""
        payload: Payload = {}
        for field in self.fields:
            payload |= _written(field, record)
        columns = {column: getattr(record, name) for column, name in self._columns.items()}
        return Draft(self.kind, **{**self._constant, **columns}, payload=payload)

    def of(self, entry: Entry) -> AnyRecord:
        """The record an entry holds. Raises `LedgerBrokenError` where no writer made it."""
        try:
            values = self._values(entry)
            if None not in {values[name] for name in self._needed}:
                return self._make(**values)
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError):
            pass
        raise LedgerBrokenError("store.entry_unreadable", sequence=entry.sequence)

    def _values(self, entry: Entry) -> dict[str, Any]:
        """What the entry says, by the record's names; what it does not say is left out."""
        draft = entry.draft
        values = self._unsaid | {name: getattr(entry, name) for name in self._given}
        values |= {name: getattr(draft, column) for column, name in self._columns.items()}
        groups: dict[str, dict[str, Any]] = {}
        for key, told in draft.payload.items():  # of the many fields of a kind an entry has a few
            if key not in self._readers:
                continue
            name, read, group = self._readers[key]
            into = groups.setdefault(group, {}) if group else values
            into[name] = read(told)
        return values | {name: self._makers[name](**parts) for name, parts in groups.items()}


class FieldGroup(NamedTuple):
    """Several fields of the payload that are one field of the record."""

    name: str
    make: Callable[..., Any]
    fields: tuple[Field, ...]


def _is_text(field: Field | FieldGroup) -> bool:
    """Whether a field that is not written was empty, and not missing."""
    return isinstance(field, Field) and field.read is text_in


_Reader = tuple[str, Callable[[Any], Any], str]
"""The name of a field, how it is read, and the group it belongs to, if it belongs to one."""


def _readers(field: Field | FieldGroup) -> Iterator[tuple[str, _Reader]]:
    if isinstance(field, FieldGroup):
        yield from ((part.key, (part.name, part.read, field.name)) for part in field.fields)
    else:
        yield field.key, (field.name, field.read, "")


def _written(field: Field | FieldGroup, record: Any) -> Payload:
    value = getattr(record, field.name)
    if isinstance(field, FieldGroup):
        return {key: told for part in field.fields for key, told in _written(part, value).items()}
    return {field.key: field.write(value)} if value or field.is_always_written else {}


def plain(  # noqa: PLR0913 - how a field is kept, and how it is said
    name: str,
    key: str = "",
    *,
    words: str = "",
    is_told: bool = True,
    unsaid: str = "",
    always: bool = False,
    needed: bool = False,
    write: Callable[[Any], Any] = _same,
    read: Callable[[Any], Any] = text_in,
) -> Field:
    """A text; said by `log.said.NAME`. `read` refuses what no writer wrote (`TypeError`, …)."""
    return Field(
        name=name,
        key=key or name,
        words=(words or f"log.said.{name}") if is_told else "",
        write=write,
        read=read,
        is_always_written=always or needed,
        is_needed=needed,
        unsaid=unsaid,
    )


def choice(name: str, choices: tuple[str, ...], key: str = "", **options: Any) -> Field:
    """One of a few texts: another has no words, and no rule that knows it."""

    def read(told: Any) -> str:
        return choices[choices.index(told)]

    return plain(name, key, read=read, **options)


def flag(name: str, key: str = "", **options: Any) -> Field:
    """A yes or a no."""
    return plain(name, key, read=_flag, **options)


def number(name: str, key: str = "", **options: Any) -> Field:
    """A whole number."""
    return plain(name, key, read=number_in, **options)


def mapping(
    name: str, key: str = "", *, read: Callable[[Any], Any] = mapping_in, **options: Any
) -> Field:
    """Values by name, which those that use them look into."""
    return plain(name, key, write=dict, read=read, **options)


def texts(name: str, key: str = "", **options: Any) -> Field:
    """Several texts."""
    return plain(name, key, write=list, read=texts_in, **options)


def instant(name: str, key: str = "", **options: Any) -> Field:
    """An instant, in ISO 8601 with its own offset."""
    return plain(name, key, **({"write": _iso, "read": _instant} | options))


def day(name: str, key: str = "", **options: Any) -> Field:
    """A calendar day."""
    return plain(name, key, write=_iso, read=_day, **options)


def reason(name: str, key: str = "", **options: Any) -> Field:
    """A reason the program gives, kept in no language."""
    return plain(name, key, write=_reason_written, read=_reason, **options)


def instant_in(told: str) -> datetime:
    """The instant a payload tells; one without an offset cannot be compared with another."""
    moment = datetime.fromisoformat(told)
    if moment.tzinfo is None:
        raise ValueError(told)
    return moment


def _flag(told: Any) -> bool:
    if not isinstance(told, bool):
        raise TypeError
    return told


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _instant(told: Any) -> datetime | None:
    return None if told in _NEVER else instant_in(told)


def _day(told: Any) -> date | None:
    return None if told in _NEVER else date.fromisoformat(told)


def _reason_written(why: Phrase | None) -> Payload | None:
    return plain_phrase(why) if why else None


def _reason(written: Payload | None) -> Phrase | None:
    if written is None:
        return None
    text_in(written["key"])
    mapping_in(written["values"])
    return phrase_of(written)
