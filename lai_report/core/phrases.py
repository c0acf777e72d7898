"""Phrases as plain data, so that the ledger can keep a reason in no language and say it in any."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from lai_report.errors import Phrase


def plain_phrase(phrase: Phrase) -> dict[str, object]:
    """A phrase as JSON holds it."""
    return {
        "key": phrase.key,
        "values": {name: _plain(value) for name, value in phrase.values.items()},
    }


def phrase_of(plain: Mapping[str, Any]) -> Phrase:
    """The phrase a plain form stands for."""
    values = {name: _value(value) for name, value in plain.get("values", {}).items()}
    return Phrase(plain["key"], values)


def _plain(value: object) -> object:
    if isinstance(value, Phrase):
        return plain_phrase(value)
    if isinstance(value, datetime):
        return {"instant": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, timedelta):
        return {"seconds": value.total_seconds()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value if isinstance(value, (str, int, float)) or value is None else str(value)


def _value(plain: object) -> object:
    if isinstance(plain, list):
        return [_value(item) for item in plain]
    if not isinstance(plain, dict):
        return plain
    if "instant" in plain:
        return datetime.fromisoformat(plain["instant"])
    if "day" in plain:
        return date.fromisoformat(plain["day"])
    if "seconds" in plain:
        return timedelta(seconds=plain["seconds"])
    return phrase_of(plain)
