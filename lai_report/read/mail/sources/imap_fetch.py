"""Fetching in batches: what came before a break is kept, and one bad message stops no other."""

from __future__ import annotations

import imaplib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lai_report.errors import phrase
from lai_report.read.mail.limits import HEAD_BYTES, MESSAGE_BYTES
from lai_report.read.mail.sources.imap_answers import Fetched, fetched
from lai_report.read.mail.sources.imap_connection import (
    BrokenOffError,
    Connection,
    is_passing,
    reason_of,
    said,
)

SIZES_AT_ONCE = 500
_MESSAGES_AT_ONCE = 100
_BYTES_AT_ONCE = 4 * 1024 * 1024
_WHOLE = "(UID BODY.PEEK[])"
_BEGINNING = f"(UID BODY.PEEK[]<0.{HEAD_BYTES}>)"


class FetchAnswer(NamedTuple):
    """What came of a FETCH: messages by UID, those refused, and whether the connection broke."""

    messages: dict[int, Fetched]
    refused: frozenset[int] = frozenset()
    broken: BrokenOffError | None = None


def sizes(connection: Connection, uids: Sequence[int]) -> dict[int, Fetched]:
    """Size, date and flags of each message that is still there; raises BrokenOffError."""
    answer = _asked(connection, uids, "(UID RFC822.SIZE INTERNALDATE FLAGS)")
    if answer.broken is not None:
        raise answer.broken
    if answer.refused:
        raise BrokenOffError(phrase("mail.why_fetch"))
    return answer.messages


def batches(uids: Sequence[int], known: dict[int, Fetched]) -> Iterator[list[int]]:
    """The UIDs in groups that memory can hold, whatever the mailbox holds."""
    batch: list[int] = []
    total = 0
    for uid in uids:
        size = known[uid].size if uid in known else 0
        if batch and (total + size > _BYTES_AT_ONCE or len(batch) == _MESSAGES_AT_ONCE):
            yield batch
            batch, total = [], 0
        batch.append(uid)
        total += size
    if batch:
        yield batch


def is_too_large(message: Fetched) -> bool:
    """Whether only the beginning of the message is fetched."""
    return message.size > MESSAGE_BYTES


def bodies(connection: Connection, batch: Sequence[int], known: dict[int, Fetched]) -> FetchAnswer:
    """The bytes of each message of a batch, as far as the server gives them."""
    uids = [uid for uid in batch if uid in known]
    if not uids:
        return FetchAnswer({})
    items = _BEGINNING if is_too_large(known[uids[0]]) else _WHOLE  # those are alone in a batch
    answer = _asked(connection, uids, items)
    if not answer.refused or len(uids) == 1:
        return answer
    return _one_by_one(connection, answer)


def _one_by_one(connection: Connection, answer: FetchAnswer) -> FetchAnswer:
    """Ask again for each refused message alone, so that a bad one is known from the others."""
    messages, refused = dict(answer.messages), set[int]()
    for uid in sorted(answer.refused):
        single = _asked(connection, [uid], _WHOLE)
        messages.update(single.messages)
        refused |= single.refused
        if single.broken is not None:
            return FetchAnswer(messages, frozenset(refused), single.broken)
    if refused == answer.refused:  # all of them: it is not the messages that are bad
        return FetchAnswer(answer.messages, broken=BrokenOffError(phrase("mail.why_fetch")))
    return FetchAnswer(messages, frozenset(refused))


def _asked(connection: Connection, uids: Sequence[int], items: str) -> FetchAnswer:
    wanted = frozenset(uids)
    broken: BrokenOffError | None = None
    outcome = "OK"
    try:
        outcome, answers = connection.uid("FETCH", ",".join(map(str, uids)), items)
    except BrokenOffError as error:
        broken = error
    except (imaplib.IMAP4.abort, OSError) as error:
        broken = BrokenOffError(reason_of(error))
    except imaplib.IMAP4.error as error:
        outcome, answers = "BAD", [said(error).encode()]
    if broken is not None:  # what came whole before the break
        answers = connection.untagged_responses.get("FETCH", [])
    found = {uid: each for uid, each in fetched(answers).items() if uid in wanted}
    if outcome == "OK":
        return FetchAnswer(found, broken=broken)
    if any(isinstance(line, bytes) and is_passing(line.decode("latin-1")) for line in answers):
        return FetchAnswer(found, broken=BrokenOffError(phrase("mail.why_fetch")))
    return FetchAnswer(found, refused=wanted - found.keys())
