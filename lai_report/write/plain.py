"""Text from outside is only text: what could steer a terminal or a reader is made visible."""

from __future__ import annotations

from unicodedata import category, normalize

_STEERING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Controls, format characters (bidi among them), surrogates, unassigned, line separators."""


def clean(text: str) -> str:
    r"""The text composed, with every control, bidi and broken character written as \uXXXX."""
    if text.isascii() and text.isprintable():
        return text
    return escape_steering(normalize("NFC", text))


def escape_steering(text: str) -> str:
    r"""The text as it is, with every control, bidi and broken character written as \uXXXX."""
    if text.isprintable():
        return text
    return "".join(_escaped(c) if category(c) in _STEERING else c for c in text)


def _escaped(character: str) -> str:
    r"""The character as UTF-16 escapes, which JSON reads back."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
