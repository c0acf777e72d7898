"""Whether a subject or a file name carries a secrecy mark, so that such mail is never kept.

Read on the letters as they stand, with their marks: folded, MẬT and the Mặt of Mặt trận are one. A
mark stands by itself; inside a compound (bảo mật, mật khẩu, mật độ) the word is ordinary.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import Literal, NamedTuple

from lai_report.core.folding import fold
from lai_report.core.mail.spelling import is_suspect, readable

Mark = Literal["marked", "doubtful", ""]

DIGEST_LETTERS = 16
LONGEST = 20_000
"""Letters looked at; in a longer text a mark may stand further on, so it is for a person."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# mật in an ordinary word: bí mật, mật khẩu.
_BEFORE = _words("bảo bí cơ thân ẩn kín nghiêm cẩn chu tường trù trăng ngọt túi gan sỏi đường nội")
_AFTER = _words(
    "khẩu độ thiết mã ong vụ thám danh nghị đàm ước lệnh phục gấu hoa tập trận đường ngọt tông"
)
# Written without marks, mat may be mặt, mất, mắt or mát too: vắng mặt, mặt bằng, mất điện.
_BARE_BEFORE = frozenset(map(fold, _BEFORE)) | _words(
    "vang be dien ra gap tan trinh thay trong ngoai hai mot bon khap truoc bo nuoc go binh quen"
    " thieu giai khan kham dau dong ro thi nguoi bi da lam bi khong chua"
)
_BARE_AFTER = frozenset(map(fold, _AFTER)) | _words(
    "bang hang nuoc tien dat phang ngoai trong cua mui mau sau truoc trai phai quyen tich nghia"
    " can xich an ngu cap tac tin dien me mac mua nguoi lien doi viec tran han"
)

_WORD = re.compile(r"[^\W\d_]+")
_SPACED = re.compile(r"(?<![^\W_])[Mm][.\s]+[Ậậ][.\s]+[Tt](?![^\W_])")
# M?T, M�T: a letter was lost on the way, and it may have been Ậ.
_LOST = re.compile(r"(?:^|[-:;,.([{|/!*\"'])\s*M[?\ufffd]{1,3}T(?![^\W_])")
_OPEN = re.compile(r"(?:^|[-_:;,.([{|/!*\"'>+=#~–—“‘«])\s*$")
_CLOSED = re.compile(r"\s*(?:$|[-_:;,.)\]}|/!*\"'<+=#~–—”’»])")
# Nearly no subject holds these folded letters; the rest need not be looked at closely.
_MAYBE = re.compile(r"mat|m[?\ufffd]|m[.\s]+a[.\s]+t|=\?")


class _Place(NamedTuple):
    """A word that may be the mark, and what stands around it."""

    word: str
    before: str
    """The word joined to it on the left, if one is."""
    after: str
    is_open: bool
    """Nothing or a sign of punctuation stands before it."""
    is_closed: bool
    is_capital: bool
    """In capitals, while the text around it is not."""


def secrecy_mark(text: str) -> Mark:
    """`marked` where MẬT, TỐI MẬT or TUYỆT MẬT stands as a mark, `doubtful` where it may."""
    seen = text[:LONGEST]
    unseen: Mark = "doubtful" if len(text) > LONGEST else ""
    if not _MAYBE.search(fold(seen)) and not is_suspect(seen):
        return unseen
    plain = _tidy(seen)
    marks = {_mark_at(place) for place in _places(plain)}
    if "marked" in marks or _SPACED.search(plain):
        return "marked"
    return "doubtful" if "doubtful" in marks or _LOST.search(plain) else unseen


def redacted_name(name: str) -> str:
    """The name of a file, or a digest of it where it carries the mark: it often is the subject."""
    if secrecy_mark(name) != "marked":
        return name
    return sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:DIGEST_LETTERS]


def _tidy(text: str) -> str:
    """Readable, composed, without invisible characters, its words one space apart."""
    text = "".join(map(_mended, re.split(r"([\s_]+)", " ".join(readable(text).split()))))
    visible = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    return unicodedata.normalize("NFC", " ".join(visible.split()))


def _mended(word: str) -> str:
    """A lone MËT (TCVN3), MAÄT (VNI) or Máº¬T in a text that is otherwise sound."""
    bare = word.strip("()[]{}-:;,.*!")
    if word.isascii() or bare[:1] not in {"M", "m"} or bare[-1:] not in {"T", "t"}:
        return word
    return word.replace(bare, readable(bare))


def _places(text: str) -> list[_Place]:
    words = list(_WORD.finditer(text))
    # The extension of a file name is no sign that the rest is not all in capitals.
    has_small = any(word[0].islower() for word in words[:-1] or words)
    found = []
    for at, match in enumerate(words):
        if fold(match[0]) != "mat":
            continue
        before, after = (
            words[at - 1] if at else None,
            words[at + 1] if at + 1 < len(words) else None,
        )
        found.append(
            _Place(
                word=match[0],
                before=_joined(text, before, match),
                after=_joined(text, match, after, is_after=True),
                is_open=bool(_OPEN.search(text, max(0, match.start() - 2), match.start())),
                is_closed=bool(_CLOSED.match(text, match.end())),
                is_capital=(match[0][0] + match[0][-1]).isupper() and has_small,
            )
        )
    return found


def _joined(
    text: str, left: re.Match[str] | None, right: re.Match[str] | None, *, is_after: bool = False
) -> str:
    """The neighbour as a small word, if only a space, or a hyphen without spaces, parts the two."""
    if left is None or right is None or text[left.end() : right.start()] not in {" ", "-", "_"}:
        return ""
    return (right if is_after else left)[0].lower()


def _mark_at(place: _Place) -> Mark:
    if place.word.lower() == "mật":
        return _of_marked(place)
    return _of_unmarked(place)


def _of_marked(place: _Place) -> Mark:
    if place.before in {"tối", "tuyệt"}:
        return "marked"
    if _is_one_of(place.before, _BEFORE) or _is_one_of(place.after, _AFTER):
        return ""
    stands_alone = place.is_open and place.is_closed
    is_head = place.is_open and place.word[-1].isupper()
    return "marked" if stands_alone or is_head or place.is_capital else "doubtful"


def _of_unmarked(place: _Place) -> Mark:
    before, after = fold(place.before), fold(place.after)
    if before in _BARE_BEFORE or after in _BARE_AFTER:
        return ""
    if before in {"toi", "tuyet"}:
        return "doubtful"
    if not place.word.isascii():  # mặt, mất: another word, unless it stands where a mark stands
        return "doubtful" if place.is_open and place.is_closed else ""
    return "doubtful" if place.is_open or place.is_capital else ""


def _is_one_of(word: str, words: frozenset[str]) -> bool:
    """Whether the word is in the list, also where it was typed without marks."""
    return word in words or (word.isascii() and word in map(fold, words))
