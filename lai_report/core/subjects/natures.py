"""What kind of mail a subject announces: a report, or one of the things that are none."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Nature = Literal[
    "report",
    "supplement",
    "forward",
    "postponement",
    "event",
    "approval",
    "invitation",
    "periodic",
    "reply",
    "bounce",
    "auto-reply",
    "other",
]
MailNature = Literal[Nature, "unreadable"]
"""What a whole message is taken for: unreadable where it is broken and has no subject."""

_COUNT = r"(?:(?:so )?\d+ |mot |cac |so )?"
_CASE = (
    rf"{_COUNT}(?:ca|truong hop) (?:mac|benh|nhiem|duong tinh|nghi|tu vong|f ?[0-4]|covid|dau tien)"
)
_NIL = (
    r"\b(?:khong|chua)(?: (?:co|phat sinh|phat hien|ghi nhan|xuat hien))+(?: them)?"
    r"(?: gi)?(?: (?:ca|truong hop)(?: (?:mac|benh|nhiem|duong tinh|nghi ngo|nghi nhiem|nghi mac"
    r"|bat thuong))*(?: moi| nao)?(?: phat sinh)?| gi moi| phat sinh(?: moi)?| bat thuong"
    r"| dich)|\bkhong phat sinh(?: gi)?(?: moi)?\b"
)

# Higher up wins. What is searched has no punctuation, every day as #, every unit as @.
_SIGNS: dict[Nature, str] = {
    "postponement": (
        "xin lui|xin hoan|xin cham|xin muon|gia han|xin (?:phep )?(?:gui|nop) (?:bao cao |bc )?"
        "(?:cham|muon|sau|tre)|lui (?:thoi|han|ngay|gio|lich|lai)"
        "|hoan (?:thoi|gui|nop|bao cao|bc|lai)|(?:gui|nop) (?:bao cao |bc )?(?:cham|muon|tre)"
        "|(?:cham|muon|tre) (?:gui|nop|bao cao|bc|han)"
        "|xin them thoi gian"
    ),
    "approval": (
        "xin (?:duoc )?(?:y kien|chu truong|phep|chi dao|cap|ho tro|duoc|kinh phi)|cho phep"
        "|de nghi (?:cho|phe duyet|xem xet|ho tro|cap)|cho (?:y kien|chu truong)|to trinh|de xuat"
        "|phe duyet"
    ),
    "invitation": (
        "giay moi|(?<!.)thu moi|kinh moi|moi (?:hop|du|tham du|tham gia|dong chi|dc|d c)|trieu tap"
        "|lich (?:hop|cong tac|lam viec)|chuong trinh (?:hop|hoi nghi|lam viec)"
    ),
    "periodic": (
        r"(?:bao cao|bc) (?:nhanh |cong tac |ket qua )?(?:thang|tuan|quy)\b|thang (?:\d|gieng|chap)"
        r"|tuan (?:\d|thu|qua|nay|tu)|quy (?:i|ii|iii|iv|\d)\b|\d+ thang|so ket|tong ket|chuyen de"
        r"|giao ban (?:tuan|thang|quy)|dinh ky(?! hang (?:ngay|#))"
        r"|(?:hang|trong|dau|cuoi) (?:thang|tuan|quy|nam)|nam (?:\d{4}|qua|nay)"
    ),
    "event": (
        rf"hoa toc|phat hien|{_CASE}|duong tinh|nghi nhiem|nghi mac|(?:nhap|xuat) canh trai phep"
        r"|o dich|su viec|vu viec|dot xuat|tu vong|f ?[01]\b"
    ),
    "supplement": (
        "bo sung|dinh chinh|thay the|thay (?:bc|b c|bao cao|cho|ban|file)|gui lai|cap nhat lai"
        "|sua doi|chinh sua|sua lai|hieu chinh|dieu chinh|gui (?:bu|them|thieu)|thu hoi"
        "|ban (?:sua|chinh thuc|cuoi|dung|thay|moi)|lan (?:thu )?(?:[2-9]|1\\d|hai|ba|tu|cuoi)"
    ),
}
_SIGN = re.compile("|".join(rf"(?P<{nature}>\b(?:{signs})\b)" for nature, signs in _SIGNS.items()))
_NIL_SIGN = re.compile(_NIL)
_REMINDER = re.compile(
    r"\b(?:don doc|nhac nho|nhac (?:bao cao|bc|gui|nop|viec|lich|lai|cac|ve|che do)"
    r"|chua (?:nhan duoc|gui|co|nop)? ?(?:bao cao|bc)|(?:yeu cau|de nghi) (?:gui|nop|bao cao|bc))\b"
)
# "Báo cáo tình hình dịch … (phát hiện 01 ca)": a daily report that tells of a case is still one.
_DAILY = re.compile(
    r"\b(?:bao cao|bc|b c)(?: nhanh)?(?: hang ngay)?(?: cua)?(?: @)? (?:#|cong tac phong"
    r"|tinh hinh (?:dien bien )?(?:cong tac )?(?:phong|dich|benh|covid)|(?:dich|covid)\S* #)"
)
_BOUNCE = re.compile(
    r"(?:undeliver|delivery (?:status|failure|has failed|delayed)|mail (?:delivery|system)"
    r"|returned (?:mail|to sender)|failure notice|message (?:not|could not|blocked)"
    r"|address not found"
    r"|thu (?:khong|chua) (?:gui|the|den)|khong (?:the )?(?:gui|chuyen|phat)(?: duoc)? (?:thu|email"
    r"|den|mail|tin)|khong the chuyen|khong tim thay dia chi|thu bi tra|gui thu that"
    r"|thong bao (?:trang thai|loi) (?:gui|phat|chuyen)|could not (?:be )?(?:send|deliver)"
    r"|warning: (?:could not|message)|delayed:|failed:|rejected:)"
)
_AUTO_REPLY = re.compile(
    r"(?:(?:automatic|auto)[ -]?(?:reply|response)|autoreply|autosvar|out of (?:the )?office|ooo\b"
    r"|tra loi tu dong|tu dong tra loi|phan hoi tu dong|thu tu dong|vang mat|toi (?:dang )?vang"
    r"|(?:read|da doc|not read|chua doc|recall|thu hoi|accepted|declined|tentative"
    r"|(?:da |tam )?chap nhan|(?:da )?tu choi|xac nhan da doc|delivered|da chuyen) ?:)"
)
_PREFIX = re.compile(
    r"(?:\[[^\]]{0,20}\]\s*)?(?:(?P<forward>fwd?|tr|wg|chuyen tiep)"
    r"|(?P<reply>re|aw|sv|tra loi|phuc dap|tl))\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:;]\s*"
)
_FORWARD_WORD = re.compile(r"\b(?:fwd?|forward(?:ed)?|chuyen tiep)\b")


class Prefixes(NamedTuple):
    """What stands before a subject: answered, passed on; and the subject without it."""

    is_reply: bool
    is_forward: bool
    rest: str


def without_prefixes(text: str) -> Prefixes:
    """The folded subject without its Re:, Fwd:, Trả lời:, Chuyển tiếp:, however many."""
    is_reply = is_forward = False
    while match := _PREFIX.match(text):
        is_reply |= match["reply"] is not None
        is_forward |= match["forward"] is not None
        text = text[match.end() :]
    return Prefixes(is_reply, is_forward or bool(_FORWARD_WORD.search(text)), text)


def machine_nature(rest: str) -> Nature | None:
    """Whether a mail program wrote the subject, and not a person."""
    if _BOUNCE.match(rest):
        return "bounce"
    return "auto-reply" if _AUTO_REPLY.match(rest) else None


def without_nil(said: str) -> str:
    """The text without "không phát sinh ca mắc mới": a report that there is nothing to tell."""
    return _NIL_SIGN.sub("", said) if "khong" in said or "chua" in said else said


def spoken_nature(said: str) -> Nature | None:
    """What the words of the subject announce, where it is not an ordinary report."""
    if _REMINDER.search(said):
        return "reply"
    signs = [(match.lastgroup, match[0]) for match in _SIGN.finditer(said)]
    found = {nature for nature, _ in signs}
    is_alarm = "hoa toc" in said and any(sign != "hoa toc" for _, sign in signs)
    if found == {"event"} and not is_alarm and _DAILY.search(said):
        return None
    return next((nature for nature in _SIGNS if nature in found), None)
