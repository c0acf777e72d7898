"""The newest head, kept outside the database: what shows a cut tail or an older copy put back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from lai_report.core.entries.entry import ChainHead
from lai_report.errors import Phrase, phrase

HEAD_FILE = "ledger.head"
_HASH_LENGTH = 64
_MOST_DIGITS = 18


class RecordedHead(NamedTuple):
    """A head as found in a file; `head` is None where the file cannot be understood."""

    path: Path
    head: ChainHead | None


def parsed_head(text: str) -> ChainHead | None:
    """The head a printed `LEDGER:SEQUENCE:HASH` names, or None where it is none."""
    ledger, _, rest = text.strip().partition(":")
    sequence, _, digest = rest.partition(":")
    is_hash = len(digest) == _HASH_LENGTH and not digest.strip("0123456789abcdef")
    is_number = sequence.isascii() and sequence.isdigit() and len(sequence) <= _MOST_DIGITS
    if not (ledger and is_number and is_hash):
        return None
    return ChainHead(ledger, int(sequence), digest)


def head_beside(home: Path) -> RecordedHead | None:
    """The head that lies in the office folder and travels with it."""
    return _recorded(home / HEAD_FILE)


def head_in_state(state_folder: Path | None, ledger_id: str) -> RecordedHead | None:
    """The head this user's own folder remembers of the ledger."""
    return _recorded(_state_file(state_folder, ledger_id)) if state_folder else None


def write_heads(
    head: ChainHead,
    home: Path,
    state_folder: Path | None,
    is_contained: Callable[[ChainHead], bool],
) -> None:
    """Record the head in both places; a place that cannot be written to is passed over.

    A place that names a newer entry of the same ledger keeps it: another writer was quicker.
    """
    from lai_report.store.files import replace_text

    places = [home / HEAD_FILE]
    if state_folder:
        places.append(_state_file(state_folder, head.ledger))
        with suppress(OSError):
            state_folder.mkdir(parents=True, exist_ok=True)
    for place in places:
        known = _recorded(place)
        if known and known.head and _is_newer(known.head, head) and is_contained(known.head):
            continue
        with suppress(OSError):
            replace_text(place, f"{head}\n")


def head_problems(
    recorded: Iterable[RecordedHead], ledger_id: str, hash_at: Callable[[int], str | None]
) -> list[Phrase]:
    """What is wrong between a ledger and the heads recorded of it: one phrase each."""
    return [problem for one in recorded if (problem := _problem(one, ledger_id, hash_at))]


def _problem(
    recorded: RecordedHead, ledger_id: str, hash_at: Callable[[int], str | None]
) -> Phrase | None:
    head, file = recorded.head, str(recorded.path)
    if head is None:
        return phrase("store.head_garbled", file=file)
    if head.ledger != ledger_id:
        return phrase("store.head_of_another", file=file)
    found = hash_at(head.sequence)
    if found is None:
        return phrase("store.head_missing", file=file, sequence=head.sequence)
    if found != head.hash:
        return phrase("store.head_differs", file=file, sequence=head.sequence)
    return None


def _is_newer(known: ChainHead, head: ChainHead) -> bool:
    return known.ledger == head.ledger and known.sequence > head.sequence


def _state_file(state_folder: Path, ledger_id: str) -> Path:
    return state_folder / f"{ledger_id}.head"


def _recorded(path: Path) -> RecordedHead | None:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return RecordedHead(path, None)
    except OSError:  # none there, or another user's: it can prove nothing either way
        return None
    return RecordedHead(path, parsed_head(text))
