"""Header bytes to text: encoded words (RFC 2047), raw 8-bit bytes, and no exceptions."""

from __future__ import annotations

import re
from binascii import a2b_base64, a2b_qp
from codecs import lookup
from functools import lru_cache

# `[^?]` and the bounded charset keep this linear on any input.
_WORD = re.compile(rb"=\?([A-Za-z0-9_.:+-]{1,40})(?:\*[A-Za-z-]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAKS = str.maketrans({"\r": " ", "\n": " ", "\0": "\N{SYMBOL FOR NULL}"})
# These make lone surrogates, or have nothing to do with a charset.
_NO_CHARSETS = frozenset(
    {"unicode-escape", "raw-unicode-escape", "utf-7", "punycode", "idna", "undefined"}
)
_C1 = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
_Run = tuple[bytes, bytes, list[bytes]]
"""A charset, an encoding, and the texts of adjacent words that share them."""


def decoded(value: bytes) -> tuple[str, bool]:
    """The text of an unfolded header value, and whether every byte of it could be read."""
    text, is_sure = as_written(value)
    return cleaned(text), is_sure


def as_written(value: bytes) -> tuple[str, bool]:
    """As `decoded`, with whatever line breaks and control characters the sender put into it."""
    if b"=?" not in value:
        return (value.decode("ascii"), True) if value.isascii() else guessed(value)
    pieces = [
        guessed(piece) if isinstance(piece, bytes) else _run_text(piece) for piece in _runs(value)
    ]
    return "".join(text for text, _ in pieces), all(is_sure for _, is_sure in pieces)


def guessed(data: bytes) -> tuple[str, bool]:
    """Bytes of no stated charset: UTF-8 if they are that, else windows-1252, byte for byte.

    The second can be undone, so that old Vietnamese encodings may still be found in it.
    """
    try:
        return data.decode("utf-8"), True
    except UnicodeDecodeError:
        return data.decode("latin-1").translate(_C1), False


def cleaned(text: str) -> str:
    """The text without line breaks, NUL and lone surrogates, which no store or writer can hold."""
    if not text.isprintable():
        text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text).translate(_BREAKS)
    return text.strip()


def charset_text(data: bytes, charset: bytes) -> tuple[str, bool]:
    """Bytes in a stated charset as text, and whether charset and bytes were as they should be."""
    codec = _codec(charset.decode("ascii", "replace"))
    if codec is None:
        return guessed(data)[0], False
    if codec in {"ascii", "iso8859-1"}:  # often said of what is neither
        return guessed(data)
    try:
        return data.decode(codec), True
    except UnicodeError:
        return data.decode(codec, "replace"), False


@lru_cache(maxsize=256)
def _codec(charset: str) -> str | None:
    name = ""
    try:
        name = lookup(charset).name
        b"a".decode(name)  # `zlib` and its like are codecs, but not of text
    except UnicodeError:  # a charset of more than one byte
        pass
    except (LookupError, ValueError):
        return None
    return None if name.replace("_", "-") in _NO_CHARSETS else name


def _runs(value: bytes) -> list[bytes | _Run]:
    """The value cut into plain bytes and runs of words; white space between words is dropped."""
    found: list[bytes | _Run] = []
    end = 0
    for word in _WORD.finditer(value):
        charset, encoding, text = word[1].lower(), word[2].upper(), word[3]
        between, end_before = value[end : word.start()], end
        end = word.end()
        last = found[-1] if found else None
        if between.strip() or (between and not end_before):
            found.append(between)
        elif isinstance(last, tuple) and last[:2] == (charset, encoding):
            last[2].append(text)  # a letter may be cut between the two
            continue
        found.append((charset, encoding, [text]))
    if end < len(value):
        found.append(value[end:])
    return found


def _run_text(run: _Run) -> tuple[str, bool]:
    charset, encoding, texts = run
    if encoding == b"Q":
        return charset_text(b"".join(a2b_qp(text, header=True) for text in texts), charset)
    joined = charset_text(_base64_bytes(texts), charset)
    if joined[1]:
        return joined
    apart = charset_text(b"".join(map(_group_bytes, texts)), charset)  # padding was left out
    return apart if apart[1] else joined


def _base64_bytes(texts: list[bytes]) -> bytes:
    """The bytes of base64 texts, each by itself unless it stops in the middle of a group."""
    data, carried = b"", b""
    for text in texts:
        carried += _NOT_BASE64.sub(b"", text)
        if len(carried) % 4 == 0 or text.rstrip().endswith(b"="):
            data += _group_bytes(carried)
            carried = b""
    return data + _group_bytes(carried)


def _group_bytes(text: bytes) -> bytes:
    letters = _NOT_BASE64.sub(b"", text)
    if len(letters) % 4 == 1:  # six bits of nothing
        letters = letters[:-1]
    return a2b_base64(letters + b"=" * (-len(letters) % 4))
