"""What can be asked of a stored ledger, by readers and by a writer inside its transaction."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from lai_report.core.entries.entry import ChainHead, Entry, EntryKind, Receipts
from lai_report.core.instants import NEVER, microseconds
from lai_report.errors import LedgerBrokenError
from lai_report.store.ledger import Window
from lai_report.store.rows import Row, entry_of

if TYPE_CHECKING:
    from lai_report.store.connection import ReadConnection

AnyConnection = TypeVar("AnyConnection", bound="ReadConnection")

_PAGE = 500
_LARGEST = 2**63 - 1


class StoredReader(Generic[AnyConnection]):
    """The questions of `ledger.Reader`, bound to the entries up to `newest`; of every store."""

    def __init__(self, connection: AnyConnection, ledger_id: str) -> None:
        self.id = ledger_id
        self._connection = connection
        self._statements = connection.statements
        self.newest = self._newest_head()

    def head(self, known_at: datetime | None = None) -> ChainHead | None:
        """The end of the chain, or None where there is no entry."""
        if known_at is None:
            return self.newest
        sequence = self._bound(known_at)
        found = self.hash_at(sequence)
        return ChainHead(self.id, sequence, found) if found else None

    def day(self, day: date, window: Window, known_at: datetime | None = None) -> list[Entry]:
        """Every entry that bears on a report day."""
        return self._entries(
            self._statements["related_to_days"],
            self._related_parameters(day, day, window, known_at),
        )

    def period(
        self, first: date, last: date, window: Window, known_at: datetime | None = None
    ) -> Iterator[Entry]:
        """Every entry that bears on one of the days, one at a time."""
        parameters = self._related_parameters(first, last, window, known_at)
        return map(
            entry_of, self._connection.stream(self._statements["related_to_days"], parameters)
        )

    def exceptional_entries(
        self, first: date, last: date, window: Window, known_at: datetime | None = None
    ) -> list[Entry]:
        """The same but for plain submissions."""
        parameters = self._related_parameters(first, last, window, known_at)
        return self._entries(self._statements["exceptional_entries"], parameters)

    def plain_submissions(
        self, day: date, besides: Iterable[int] = (), known_at: datetime | None = None
    ) -> Receipts:
        """When the first plain submission of each unit came, by obligation and hour."""
        parameters = {
            "day": day.isoformat(),
            "besides": json.dumps(list(besides)),
            "upto": self._bound(known_at),
        }
        found: dict[tuple[str, str], dict[str, int]] = {}
        rows = self._connection.rows(self._statements["plain_submissions"], parameters)
        for unit, obligation, hour, instant in rows:
            came = found.setdefault((obligation, hour), {})
            if instant < came.get(unit, NEVER):
                came[unit] = instant
        return found

    def received_since(self, instant: datetime, known_at: datetime | None = None) -> list[Entry]:
        """Submissions, notes and mail received at the instant or later."""
        parameters = {"instant": microseconds(instant), "upto": self._bound(known_at)}
        return self._entries(self._statements["received_since"], parameters)

    def of_kinds(
        self,
        kinds: Sequence[EntryKind],
        known_at: datetime | None = None,
        *,
        newest_first: bool = False,
        limit: int | None = None,
    ) -> list[Entry]:
        """The entries of some kinds, meant for all but submissions."""
        if "submission" in kinds:
            return list(
                self.log(kinds=kinds, known_at=known_at, limit=limit, newest_first=newest_first)
            )
        # One question a kind: the index hands each out in order, so a limit reads no more.
        sql = self._statements["of_kind_newest"] if newest_first else self._statements["of_kind"]
        upto = self._bound(known_at)
        shared = {"upto": upto, "limit": upto if limit is None else min(limit, upto)}
        found = [e for kind in set(kinds) for e in self._entries(sql, shared | {"kind": kind})]
        found.sort(key=lambda entry: entry.sequence, reverse=newest_first)
        return found[:limit]

    def waiting(self, known_at: datetime | None = None) -> list[Entry]:
        """Mail that may wait for a person, and all that targets it."""
        from lai_report.core.facts import SETTLING_KINDS

        settling = json.dumps([*SETTLING_KINDS, "void"])
        parameters = {"settling": settling, "upto": self._bound(known_at)}
        return self._entries(self._statements["waiting"], parameters)

    def get(self, sequence: int) -> Entry | None:
        """The entry of that number, or None."""
        if not 0 < sequence <= self._upto:
            return None
        return next(iter(self._entries(self._statements["entry"], {"sequence": sequence})), None)

    def log(  # noqa: PLR0913 - each option narrows the one question
        self,
        *,
        unit: str = "",
        day: date | None = None,
        kinds: Sequence[EntryKind] = (),
        limit: int | None = None,
        known_at: datetime | None = None,
        newest_first: bool = False,
    ) -> Iterator[Entry]:
        """The entries one at a time, no lock held while the caller is busy."""
        upto = self._bound(known_at)
        numbers = self._numbers(unit, day, kinds)
        if numbers is None:
            page = _PAGE if limit is None or kinds else min(limit, _PAGE)
            entries = self._range(upto, page, newest_first=newest_first)
        else:
            chosen = sorted((n for n in numbers if n <= upto), reverse=newest_first)
            entries = self._numbered(chosen, newest_first=newest_first)
        count = 0
        for entry in entries:
            if count == limit:
                return
            if not kinds or entry.kind in kinds:
                count += 1
                yield entry

    def references(self, references: Sequence[str]) -> dict[str, list[Entry]]:
        """The entries that carry each reference."""
        found: dict[str, list[Entry]] = {}
        for start in range(0, len(references), _PAGE):
            batch = self._text_list(references[start : start + _PAGE])
            parameters = {"references": batch, "upto": self._upto}
            for entry in self._entries(self._statements["references"], parameters):
                found.setdefault(entry.draft.reference, []).append(entry)
        return found

    def config(self, at: datetime | None = None) -> Entry | None:
        """The newest configuration recorded by that instant."""
        return next(iter(self.of_kinds(("config",), at, newest_first=True, limit=1)), None)

    def hash_at(self, sequence: int) -> str | None:
        """The hash of an entry, however new it is, or None where there is no such entry."""
        if not 0 < sequence <= _LARGEST:  # a head read from a file can name any number
            return None
        rows = self._connection.rows(self._statements["hash"], (sequence,))
        return rows[0][0].hex() if rows else None

    def _text_list(self, texts: Sequence[str]) -> object:
        """Texts that may hold anything as the one parameter that a statement takes them by."""
        return json.dumps(texts)

    def _newest_head(self) -> ChainHead | None:
        rows = self._connection.rows(self._statements["newest"])
        return ChainHead(self.id, rows[0][0], rows[0][1].hex()) if rows else None

    @property
    def _upto(self) -> int:
        return self.newest.sequence if self.newest else 0

    def _entries(self, sql: str, parameters: Mapping[str, object]) -> list[Entry]:
        return [entry_of(row) for row in self._connection.rows(sql, parameters)]

    def _related_parameters(
        self, first: date, last: date, window: Window, known_at: datetime | None
    ) -> dict[str, object]:
        return {
            "first": first.isoformat(),
            "last": last.isoformat(),
            "opens": microseconds(window[0]),
            "closes": microseconds(window[1]),
            "upto": self._bound(known_at),
        }

    def _numbers(
        self, unit: str, day: date | None, kinds: Sequence[EntryKind]
    ) -> Iterator[int] | None:
        """The numbers an index knows to fit the question, or None where the table must be read."""
        rows: list[Row]
        if day is not None:
            parameters = {"day": day.isoformat(), "unit": unit}
            rows = self._connection.rows(self._statements["numbers_of_day"], parameters)
        elif unit:
            rows = self._connection.rows(self._statements["numbers_of_unit"], {"unit": unit})
        elif kinds and "submission" not in kinds:
            rows = self._connection.rows(
                self._statements["numbers_of_kinds"], {"kinds": json.dumps(kinds)}
            )
        else:
            return None
        return (sequence for (sequence,) in rows)

    def _numbered(self, numbers: list[int], *, newest_first: bool) -> Iterator[Entry]:
        for start in range(0, len(numbers), _PAGE):
            page = json.dumps(numbers[start : start + _PAGE])
            entries = self._entries(self._statements["by_numbers"], {"numbers": page})
            yield from sorted(entries, key=lambda entry: entry.sequence, reverse=newest_first)

    def _range(self, upto: int, page: int, *, newest_first: bool) -> Iterator[Entry]:
        sql = self._statements["backward"] if newest_first else self._statements["forward"]
        after = 0
        while found := self._entries(sql, {"after": after, "upto": upto, "page": page}):
            yield from found
            if newest_first:
                upto = found[-1].sequence - 1
            else:
                after = found[-1].sequence

    def _bound(self, known_at: datetime | None) -> int:
        """The number of the last entry recorded at or before the instant.

        recorded_at steps back only at an entry of kind `clock`, so it is sorted between two of
        them, and a binary search there costs a few rows, whatever the history.
        """
        if known_at is None:
            return self._upto
        instant, last = microseconds(known_at), self._upto
        for first in self._steps_back():
            if self._recorded_micros(first) <= instant:
                numbers = range(first, last + 1)
                return first - 1 + bisect_right(numbers, instant, key=self._recorded_micros)
            last = first - 1
        return 0

    def _steps_back(self) -> list[int]:
        """Where recorded_at begins a sorted stretch, newest first."""
        if not self.newest:
            return []
        return [*(clock.sequence for clock in self.of_kinds(("clock",), newest_first=True)), 1]

    def _recorded_micros(self, sequence: int) -> int:
        rows = self._connection.rows(self._statements["recorded_at"], (sequence,))
        if not rows:
            raise LedgerBrokenError("store.entry_unreadable", sequence=sequence)
        recorded_at: int = rows[0][0]
        return recorded_at
