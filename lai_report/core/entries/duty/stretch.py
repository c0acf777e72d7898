"""A length of time with its two ends, as shifts and their lists keep it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from lai_report.core.entries.layout import FieldGroup, instant, instant_in


class Stretch(NamedTuple):
    """From an instant up to, not including, another."""

    start: datetime
    end: datetime

    def holds(self, at: datetime) -> bool:
        """Whether the instant lies in it."""
        return self.start <= at < self.end

    def cut(self, other: Stretch) -> Stretch | None:
        """What the two have in common, if anything."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Stretch(start, end) if start < end else None


def _in_utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


STRETCH = FieldGroup(
    "stretch",
    Stretch,
    (
        instant("start", "from", write=_in_utc, read=instant_in),
        instant("end", "to", write=_in_utc, read=instant_in),
    ),
)
