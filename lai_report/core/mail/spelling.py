"""Subjects whose letters were spoiled on the way, put back where no letter was lost.

Each old encoding of Vietnamese has its inverse here; the reading with more everyday words wins,
and where none reads better the text stays as it came. What became `?` or U+FFFD is never guessed.
"""

from __future__ import annotations

import re
import unicodedata

from lai_report.core.mail.encoded_words import as_written

# Everyday words of such mail; only with their marks are they a sign that the letters are right.
KNOWN_WORDS = frozenset(
    """
    báo cáo ngày huyện ủy uỷ thành đảng tỉnh tình hình dịch bệnh phòng chống công tác gửi về của
    việc thường trực vụ văn thực hiện trên địa bàn số nhanh cập nhật đến kính tổng hợp bổ sung
    chính thay thế lại đính trả lời chuyển tiếp xin ý kiến lùi hôm nay trước hàng tháng năm tuần
    thứ hai tư sáu bảy chủ nhật mật tối tuyệt độ cán sự ủy nhân dân mường tè phố châu thổ sìn hồ tân
    uyên tam đường nậm nhùn khẩn hỏa tốc lần đề nghị hướng ứng giấy mời họp đoàn đốc đôn xã
    """.split()  # noqa: SIM905 - read as the prose it is, not as sixty quoted strings
)
# Neighbours of one charset, one of the few met in practice; what names another stays as it came.
_ENCODED_WORDS = re.compile(
    r"=\?(utf-?8|us-ascii|iso-8859-1|windows-125[28]|cp125[28])(?:\*[^?\s]*)?\?[bq]\?[^?\s]*\?="
    r"(?:\s*=\?\1(?:\*[^?\s]*)?\?[bq]\?[^?\s]*\?=)*",
    re.IGNORECASE,
)
# Letters and signs of no Vietnamese word: an old font or a misread encoding put them there.
_FOREIGN = re.compile(r"[a-z]Ã|[¡-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿƒˆ˜‡†‰€ŠŒŽšœžŸ\x80-\x9f]")
# A vowel before a letter that old encodings used for a tone. Sound text has a few such pairs too
# (hoà, quân), so they count only where no letter of modern Vietnamese shows the text to be sound.
_PAIR = re.compile(r"[aăâeêioôơuưyãõý][̣̀̉̃́ìòþùøûõïéèúàáåãâêóí]", re.IGNORECASE)
_SOUND = re.compile(r"[Ạ-ỹĂăĐđƠơƯư]")
_WORD = re.compile(r"[^\W\d_]+")

_TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ"
)
TCVN3 = {0xA1 + at: letter for at, letter in enumerate(_TCVN3_LETTERS) if letter != "."}
TCVN3[ord("μ")] = "à"  # µ after a program that tidied compatibility characters

_VNI_TONED = {
    **dict(zip(("a", *(f"a{c}" for c in "ùøûõïâáàåãäêéèúüë")), "aáàảãạâấầẩẫậăắằẳẵặ", strict=True)),
    **dict(zip((f"e{c}" for c in "ùøûõïâáàåãä"), "éèẻẽẹêếềểễệ", strict=True)),
    **dict(zip((f"o{c}" for c in "ùøûõïâáàåãä"), "óòỏõọôốồổỗộ", strict=True)),
    **dict(zip((f"ô{c}" for c in ("", *"ùøûõï")), "ơớờởỡợ", strict=True)),
    **dict(zip((f"u{c}" for c in "ùøûõï"), "úùủũụ", strict=True)),
    **dict(zip((f"ö{c}" for c in ("", *"ùøûõï")), "ưứừửữự", strict=True)),
    **dict(zip((f"y{c}" for c in "ùøûõ"), "ýỳỷỹ", strict=True)),
    **dict(zip("íìæóòîñ", "íìỉĩịỵđ", strict=True)),
}
_VNI = re.compile("|".join(sorted(_VNI_TONED, key=len, reverse=True)), re.IGNORECASE)


def readable(text: str) -> str:
    """The text as it was meant, in composed letters, as far as no letter of it was lost."""
    return repaired(text)[0]


def repaired(text: str) -> tuple[str, bool]:
    """The readable text, and whether every plain ư may have dropped out of it on the way.

    TCVN3 keeps ư where other systems keep the soft hyphen, which mail programs remove.
    """
    if text.isascii() and "=?" not in text:
        return text, False
    text = _without_encoded_words(text)
    best = unicodedata.normalize("NFC", text)
    if not is_suspect(best):
        return best, False
    most, lost = known_words(best), False
    for undo in (_from_utf8, _from_tcvn3, _from_vni, _from_cp1258):
        tried = unicodedata.normalize("NFC", undo(text))
        if (count := known_words(tried)) > most:
            best, most = tried, count
            lost = undo is _from_tcvn3 and "\xad" not in text
    return best, lost


def is_suspect(text: str) -> bool:
    """Whether the text holds letters that no sound Vietnamese text holds."""
    return bool(_FOREIGN.search(text) or (not _SOUND.search(text) and _PAIR.search(text)))


def known_words(text: str) -> int:
    """How many everyday Vietnamese words with marks the text holds."""
    return sum(word in KNOWN_WORDS and not word.isascii() for word in _WORD.findall(text.lower()))


def _without_encoded_words(text: str) -> str:
    """The text with what was left undecoded in it decoded; a word that holds nothing stays."""
    return _ENCODED_WORDS.sub(
        lambda words: as_written(words[0].encode("utf-8"))[0] or words[0], text
    )


def _bytes_of(text: str, charset: str) -> bytes:
    """The bytes a program misread as this text; UnicodeEncodeError if it cannot have."""
    try:
        return text.encode(charset)
    except UnicodeEncodeError:
        pass
    made = bytearray()
    for letter in text:
        try:
            made += letter.encode(charset)
        except UnicodeEncodeError:
            made += letter.encode("latin-1")  # bytes the code page leaves open pass as controls
    return bytes(made)


def _from_utf8(text: str) -> str:
    """UTF-8 that was read as cp1252, Latin-1 or cp1258, word by word, once or twice over."""
    # à is C3 A0, and a no-break space easily becomes a plain one; nothing else can follow C3.
    text = text.replace("Ã ", "Ã\xa0")
    for _ in range(2):
        text = " ".join(map(_word_from_utf8, text.split(" ")))
    return text


def _word_from_utf8(word: str) -> str:
    if word.isascii():
        return word
    for charset in ("cp1252", "cp1258"):
        try:
            return _bytes_of(word, charset).decode("utf-8")
        except UnicodeError:
            continue
    return word


def _from_tcvn3(text: str) -> str:
    return text.translate(TCVN3)


def _from_vni(text: str) -> str:
    return _VNI.sub(_vni_letter, text)


def _vni_letter(match: re.Match[str]) -> str:
    letter = _VNI_TONED[match[0].lower()]
    return letter.upper() if match[0][0].isupper() else letter


def _from_cp1258(text: str) -> str:
    """windows-1258 that was read as cp1252; its tones are letters of their own."""
    try:
        return _bytes_of(text, "cp1252").decode("cp1258")
    except UnicodeError:
        return text
