"""Vietnamese text reduced to bare letters, so that it is found however it was typed."""

from __future__ import annotations

import unicodedata


class _Letters(dict[int, "str | None"]):
    """What becomes of each character; filled as characters are met."""

    def __missing__(self, code: int) -> str | None:
        # Marks (M) and invisible characters (Cf: zero-width, soft hyphen, direction) go.
        kind = unicodedata.category(chr(code))
        self[code] = found = None if kind in {"Mn", "Me", "Cf"} else chr(code)
        return found


# Đ does not decompose, and Icelandic Ð and African Ɖ are typed for it; all three look the same.
_LETTERS = _Letters({ord("đ"): "d", ord("ð"): "d", ord("ɖ"): "d"})


def fold(text: str) -> str:
    """The text without marks, case, invisible characters or extra white space."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    return " ".join(apart.translate(_LETTERS).split())
