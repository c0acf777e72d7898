"""Vietnamese text as old encodings and careless programs leave it: the tests' way there."""

from __future__ import annotations

import unicodedata
from base64 import b64encode

from lai_report.core.mail.spelling import TCVN3

_TO_TCVN3 = {letter: chr(code) for code, letter in TCVN3.items() if code <= 0xFF}
_VNI_TONES = dict(zip("\u0301\u0300\u0309\u0303\u0323", "ùøûõï", strict=True))
_VNI_ON_A_BREVE = dict(zip("\u0301\u0300\u0309\u0303\u0323", "éèúüë", strict=True))
_VNI_ON_CIRCUMFLEX = dict(zip("\u0301\u0300\u0309\u0303\u0323", "áàåãä", strict=True))
_VNI_ALONE = dict(zip("íìỉĩịỵđơư", "íìæóòîñôö", strict=True))
_TONES = set(_VNI_TONES)


def tcvn3(text: str) -> str:
    """As typed with a .VnTime font; capitals with a tone take the small letter's place."""
    return "".join(
        letter if letter.isascii() else _TO_TCVN3.get(letter, _TO_TCVN3.get(letter.lower(), letter))
        for letter in text
    )


def vni(text: str) -> str:
    """As typed with a VNI font."""
    return "".join(map(_vni_letter, text))


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    if letter.isascii():
        return letter
    made = _VNI_ALONE.get(small)
    if made is None:
        base, tone = _without_tone(small)
        if base in "âêô":
            plain = {"â": "a", "ê": "e", "ô": "o"}[base]
            made = plain + _VNI_ON_CIRCUMFLEX.get(tone, "â")
        elif base == "ă":
            made = "a" + _VNI_ON_A_BREVE.get(tone, "ê")
        else:
            made = _VNI_ALONE.get(base, base) + _VNI_TONES[tone]
    return made.upper() if letter.isupper() else made


def _without_tone(letter: str) -> tuple[str, str]:
    apart = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in apart if mark in _TONES), "")
    return unicodedata.normalize("NFC", apart.replace(tone, "")), tone


def cp1258_tones_apart(text: str) -> str:
    """As windows-1258 decodes: a letter, and its tone as a sign of its own."""
    made = ""
    for letter in text:
        base, tone = _without_tone(letter)
        made += letter if letter.isascii() else base + tone
    return made


def cp1258_as_cp1252(text: str) -> str:
    """windows-1258 read as windows-1252."""
    return _read_as(cp1258_tones_apart(text).encode("cp1258"), "cp1252")


def utf8_as_cp1252(text: str) -> str:
    """UTF-8 read as windows-1252."""
    return _read_as(text.encode(), "cp1252")


def utf8_as_latin1(text: str) -> str:
    """UTF-8 read as ISO 8859-1."""
    return text.encode().decode("latin-1")


def encoded_word(text: str) -> str:
    """RFC 2047, left as it was, cut into words wherever the bytes run out."""
    data = text.encode()
    cut = [data[at : at + 20] for at in range(0, len(data), 20)]
    return " ".join(f"=?UTF-8?B?{b64encode(part).decode()}?=" for part in cut)


def _read_as(data: bytes, charset: str) -> str:
    # Bytes the code page leaves open come out as control characters.
    letters = (bytes([byte]).decode(charset, "ignore") or chr(byte) for byte in data)
    return "".join(letters)


WAYS = (
    tcvn3,
    vni,
    cp1258_tones_apart,
    cp1258_as_cp1252,
    utf8_as_cp1252,
    utf8_as_latin1,
    encoded_word,
)
