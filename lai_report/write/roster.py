"""A registered address written into the text of units.toml, all else left as the clerk wrote it."""

from __future__ import annotations

from typing import Any


def with_sender(text: str, unit_id: str, sender: str) -> str:
    """The text with the address among the unit's senders; unchanged where it is there already."""
    import tomlkit

    document = tomlkit.parse(text)
    units: Any = document.get("units", [])
    for unit in units:
        if unit.get("id") != unit_id:
            continue
        senders = unit.get("senders")
        if senders is None:
            unit["senders"] = [sender]
        elif sender.casefold() in {str(known).casefold() for known in senders}:
            return text
        else:
            senders.append(sender)
    return tomlkit.dumps(document)
