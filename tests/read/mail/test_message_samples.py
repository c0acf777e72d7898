"""Each message in `mail/` becomes what stands beside it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from lai_report.core.mail.message import Message
from lai_report.errors import Phrase
from lai_report.read.mail.limits import UnreadableMessageError
from lai_report.read.mail.message import RawMessage, read_message
from tests.kept import Keep
from tests.read.mail.samples import HOSTS

FOLDER = Path(__file__).parent
SAMPLES = sorted(path.stem for path in FOLDER.glob("*.eml"))
UNSAID = Message("")


def plain(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, Phrase):
        return (
            {value.key: {k: plain(v) for k, v in value.values.items()}}
            if value.values
            else value.key
        )
    if isinstance(value, datetime):
        return value.isoformat()
    return [plain(each) for each in value] if isinstance(value, tuple) else value


def became(name: str) -> dict[str, Any]:
    """What the sample becomes; what is empty in it is left out."""
    raw = (FOLDER / f"{name}.eml").read_bytes()
    try:
        message = read_message(
            RawMessage(raw, name, from_mbox=name.startswith("takeout")), "eml:mail", HOSTS
        )
    except UnreadableMessageError as error:
        return {"unreadable": plain(error.phrase)}
    values = message._asdict()
    return {k: plain(v) for k, v in values.items() if v != getattr(UNSAID, k)}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_message_becomes_what_stands_beside_it(name: str, keep: Keep) -> None:
    made = json.dumps(became(name), ensure_ascii=False, indent=2)
    keep(FOLDER / f"{name}.expected.json", f"{made}\n")
