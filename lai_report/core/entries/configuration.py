"""The configuration as it stood when it was first used: roster and directives, whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from lai_report.core.entries.canonical import SCHEMA, from_plain, to_plain
from lai_report.core.entries.entry import Draft, Entry, Payload
from lai_report.core.entries.layout import Layout, mapping, number, plain
from lai_report.core.model import Configuration
from lai_report.errors import LedgerBrokenError

_CONTENT = "configuration"
_NOTHING: Mapping[str, Any] = {}


class RecordedConfiguration(NamedTuple):
    """What was recorded, under the digest of the files it came from."""

    sequence: int
    """0 before it is written."""
    sources: str = ""
    """The digest of the files."""
    schema: int = 0
    content: Mapping[str, Any] = _NOTHING
    """Roster and directives as plain values."""

    def is_of(self, digest: str) -> bool:
        """Whether it holds what files of that digest say, in the form written now."""
        return (self.sources, self.schema) == (digest, SCHEMA)

    def configuration(self) -> Configuration:
        """Roster and directives. Raises `LedgerBrokenError`."""
        try:
            return from_plain(self.content)
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
            # What was sealed was read from good files: since then the ledger was damaged.
            raise LedgerBrokenError("store.entry_unreadable", sequence=self.sequence) from error

    def draft(self) -> Draft:
        """The entry to write."""
        return LAYOUT.draft(self)

    @classmethod
    def of(cls, entry: Entry) -> RecordedConfiguration:
        """The configuration an entry holds. Raises `LedgerBrokenError`."""
        return LAYOUT.of(entry)


LAYOUT = Layout(
    "config",
    RecordedConfiguration,
    plain("sources"),
    number("schema", is_told=False),
    mapping("content", _CONTENT, is_told=False),
)


def recorded(configuration: Configuration, digest: str) -> RecordedConfiguration:
    """The configuration as it is to be written, read from files of that digest."""
    return RecordedConfiguration(0, digest, SCHEMA, to_plain(configuration))


def without_content(payload: Payload) -> Payload:
    """What an entry says but for a configuration's content, which is long."""
    return {key: value for key, value in payload.items() if key != _CONTENT}
