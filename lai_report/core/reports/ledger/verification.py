"""What a check of the ledger found, what it looked at, and what it cannot prove."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lai_report.core.document import Say, Text
from lai_report.core.entries.verification import Verification
from lai_report.errors import Phrase, phrase

if TYPE_CHECKING:
    from lai_report.core.answers.ledger import VerificationData


def verification_lines(found: Verification) -> Iterator[tuple[Text, ...]]:
    """The outcome, one line a point, the answer first."""
    yield (_answer(found),)
    for key, points in (("problem", found.problems), ("checked", found.checked)):
        yield from ((phrase(f"verify.{key}", what=point),) for point in points)
    yield from ((phrase("verify.unproven", what=point),) for point in found.unproven)
    if found.head is not None:
        yield (phrase("verify.head", head=str(found.head)),)


def _answer(found: Verification) -> Phrase:
    if found.is_sound:
        return phrase("verify.sound", count=found.entries)
    if found.broken_at is None:  # a head, an anchor, an index: no entry is at fault
        return phrase("verify.broken_beside", count=found.entries)
    return phrase("verify.broken", number=found.broken_at)


def verification_data(found: Verification, say: Say) -> VerificationData:
    """The outcome as scripts read it."""
    return {
        "sound": found.is_sound,
        "entries": found.entries,
        "head": str(found.head) if found.head else None,
        "broken_at": found.broken_at,
        "problems": [say(point) for point in found.problems],
        "checked": [say(point) for point in found.checked],
        "unproven": [say(point) for point in found.unproven],
    }
