"""What the parts of a subject tell: whom it names, which days are its own, and what is odd in it.

The day of a paper that is only cited is not the report's; the committee a report goes to, or that
issued a cited paper, is not the one that reports.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile

from lai_report.core.folding import fold
from lai_report.core.model import Unit
from lai_report.core.subjects.parts import NAME_GAPS, Part
from lai_report.core.subjects.tokens import Token

# A report's own number ends in its kind; others are the numbers of cited papers.
_OWN = re.compile(r"(?:^|[^a-z])(?:bc|bcn)(?:$|[^a-z])")
_SUFFIX = re.compile(r"[-/.]([a-z]+)$")
KIND_OF_SUFFIX = {
    "hu": "huyen uy",
    "vphu": "huyen uy",
    "thu": "thanh uy",
    "thuy": "thanh uy",
    "tu": "thanh uy",
    "bcsd": "ban can su dang",
    "bcs": "ban can su dang",
    "du": "dang uy",
}
_KIND_OF_MARKER = {
    **dict.fromkeys(("huyen uy", "hu", "h u", "vphu", "tthu", "btvhu"), "huyen uy"),
    **{kind: kind for kind in ("dang uy", "thanh uy", "thi uy", "quan uy")},
}
_QUIET_SIGNS = frozenset(".,;:-()[]{}\"'/|!*+&#~")
# What may stand between a cited paper and who issued it: its number, its day, what it is about.
_OF_A_PAPER = frozenset(
    {"symbol", "number", "day", "unclear", "topic", "detail", "filler", "known"}
)
_BREAKS = frozenset("-);:")
# A kind word that goes on like this names a unit that is not in the roster.
_NAME_GOES_ON = frozenset({"unknown", "place", "paper", "body"})
# What some words must be followed by; without it they are other words: hỏi, trước ngày, quà.
_FOLLOWED_BY = {
    "until": frozenset({"time", "day", "unclear"}),
    "every": frozenset({"day", "unclear"}),
    "hour": frozenset({"time"}),
    "toward": frozenset({"address"}),
}


@dataclass(slots=True)
class Clues:
    """What a subject says, gathered part by part."""

    mentions: list[tuple[Unit, ...]] = field(default_factory=list)
    """The units each clear name may mean; none after another body: UBND xã … gửi Huyện ủy …"""
    places: list[Part] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    """Kinds of committee named without a place: HU, -BC/BCSĐ."""
    unknown_names: list[str] = field(default_factory=list)
    """Party names that fit no unit: HU Tham Uyên."""
    bodies: list[str] = field(default_factory=list)
    levels: list[str] = field(default_factory=list)
    days: list[Token] = field(default_factory=list)
    doubtful_days: list[Token] = field(default_factory=list)
    day_roles: dict[int, str] = field(default_factory=dict)
    """By place of a day among the parts: `free`, `cited`, `doubtful`."""
    weekdays: list[Token] = field(default_factory=list)
    lunar: list[Token] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    """What is not understood."""
    cites: bool = False
    is_paper: bool = False
    """A paper stands there that is not cited: the mail itself is that paper."""
    is_open_period: bool = False
    """`từ ngày …`, if the word is từ and not TU, without the day it ends."""
    has_report_word: bool = False
    has_topic: bool = False
    has_more: bool = False
    """Words of a sentence: without a word for report the mail may be anything."""


def clues_of(parts: list[Part]) -> Clues:
    """The clues of a subject."""
    clues = Clues()
    for at, part in enumerate(parts):
        if part.gap and not _QUIET_SIGNS.issuperset(part.gap):
            clues.odd.append(part.gap)
        _take(clues, parts, at)
    return clues


def _take(clues: Clues, parts: list[Part], at: int) -> None:  # noqa: C901, PLR0912 - one arm a kind
    part = parts[at]
    match part.kind:
        case "unit":
            _take_unit(clues, parts, at)
        case "place":
            clues.places.append(part)
        case "marker":
            _take_marker(clues, parts, at)
        case "day" | "unclear":
            _take_day(clues, parts, at)
        case "symbol":
            _take_symbol(clues, parts, at)
        case "paper":
            clues.cites = True
            is_next_paper = clues.day_roles.get(at - 1) == "cited"
            if not is_next_paper and _before(parts, at).kind not in {"intro", "paper", "symbol"}:
                clues.is_paper = True
                clues.odd.append(part.text)
        case "address" | "issuer":
            if not _is_addressed(parts, at):
                clues.bodies.append(part.text)
        case "body":
            clues.bodies.append(part.text)
        case "level" if _name_goes_on(parts, at):
            clues.unknown_names.append(_with_what_follows(parts, at))
        case "level":
            clues.levels.append(part.text)
        case "report":
            clues.has_report_word = True
        case "topic":
            clues.has_topic = True
        case "weekday":
            clues.weekdays.append(part.token)
        case "lunar":
            clues.lunar.append(part.token)
        case "unknown" | "figure" | "times":
            clues.odd.append(part.text)
        case "until" | "every" | "hour" | "toward":
            if parts[at + 1].kind not in _FOLLOWED_BY[part.kind]:
                clues.odd.append(part.text)
        case "filler" if _is_cut_off(parts, at):
            clues.odd.append(part.text)
        case "detail" | "intro" | "send":
            clues.has_more = True
        case "known" if part.text.startswith(("co", "sars", "n", "2019")):
            clues.has_topic = True


def _is_cut_off(parts: list[Part], at: int) -> bool:
    """Whether something is missing after a word: ngày 20 và; ngày 20/02 và ngày - HU Sìn Hồ."""
    text, after = parts[at].text, parts[at + 1]  # the end is always there
    if text == "ngay" and after.kind not in {"day", "unclear", "weekday", "lunar"}:
        return after.kind == "end" or "-" in after.gap
    return text in {"va", "cua"} and after.kind == "end"


def _before(parts: list[Part], at: int) -> Part:
    """The part before; before the first it is the end, which says nothing."""
    return parts[at - 1]


def _take_unit(clues: Clues, parts: list[Part], at: int) -> None:
    if _before(parts, at).kind == "send":
        clues.odd.append(parts[at].text)
    elif _is_issuer(parts, at):
        pass
    elif _is_cut_name(parts, at):
        clues.unknown_names.append(_with_what_follows(parts, at))
    elif not clues.bodies:
        clues.mentions.append(parts[at].units)


def _is_cut_name(parts: list[Part], at: int) -> bool:
    """Whether a kind word that names its only unit goes on to another place: Thành ủy Điện Biên."""
    return parts[at].text in {"thanh uy", "thanhuy"} and _name_goes_on(parts, at)


def _name_goes_on(parts: list[Part], at: int) -> bool:
    """Whether what follows a kind word is part of its name: HU Tham Uyên, huyện Điện Biên."""
    after = parts[at + 1]  # the end is always there
    if after.kind in _NAME_GOES_ON:
        return after.gap in NAME_GAPS
    # Folded, Điện Biên is diễn biến.
    return after.kind in {"topic", "detail"} and not after.gap


def _with_what_follows(parts: list[Part], at: int) -> str:
    """A kind word with the unknown name after it."""
    more = takewhile(
        lambda part: part.kind in {*_NAME_GOES_ON, "topic"} and part.gap in NAME_GAPS,
        parts[at + 1 :],
    )
    return " ".join([parts[at].text, *(part.text for part in more)])


def _take_marker(clues: Clues, parts: list[Part], at: int) -> None:
    text = parts[at].text
    if text == "tu":
        clues.odd.append(text)
        clues.is_open_period |= parts[at + 1].kind in {"day", "unclear", "time"}
    elif _name_goes_on(parts, at):
        clues.unknown_names.append(_with_what_follows(parts, at))
    elif not _is_issuer(parts, at):
        clues.kinds.add(_KIND_OF_MARKER.get(text, "ban can su dang"))


def _take_symbol(clues: Clues, parts: list[Part], at: int) -> None:
    part = parts[at]
    suffix = _suffix(part)
    if not _is_own(part):
        clues.cites = True
        if _before(parts, at).kind not in {"intro", "paper", "number", "symbol"}:
            clues.odd.append(part.text)
        return
    clues.has_report_word = True
    if suffix in KIND_OF_SUFFIX:
        clues.kinds.add(KIND_OF_SUFFIX[suffix])
    elif suffix and suffix not in {"bc", "bcn"}:
        clues.odd.append(part.text)


def _take_day(clues: Clues, parts: list[Part], at: int) -> None:
    clues.day_roles[at] = day_role = _day_role(parts, at, clues.day_roles)
    if day_role == "cited":
        clues.cites = True
    elif day_role == "doubtful":
        clues.doubtful_days.append(parts[at].token)
    else:
        clues.days.append(parts[at].token)


def _is_own(part: Part) -> bool:
    return bool(_OWN.search(part.text))


def _suffix(part: Part) -> str:
    match = _SUFFIX.search(part.text)
    return match[1] if match else ""


def _is_paper(part: Part) -> bool:
    return part.kind == "paper" or (part.kind == "symbol" and not _is_own(part))


def _is_issuer(parts: list[Part], at: int) -> bool:
    """Whether this committee issued the paper just cited: Công văn 12-CV/HU của Huyện ủy Sìn Hồ."""
    if _before(parts, at).text != "cua":
        return False
    suffix = ""
    for part in reversed(parts[: at - 1]):
        if part.kind == "symbol":
            suffix = suffix or _suffix(part)
        if _is_paper(part):
            # 90-CV/TU is no paper of a huyện ủy: what follows is the one that reports.
            return not suffix or _kind_of(parts[at]).startswith(KIND_OF_SUFFIX.get(suffix, "-"))
        if part.kind not in _OF_A_PAPER:
            return False
    return False


def _kind_of(part: Part) -> str:
    if part.units:
        return fold(part.units[0].name)
    return _KIND_OF_MARKER.get(part.text, "ban can su dang")


def _is_addressed(parts: list[Part], at: int) -> bool:
    """Whether a report goes to this body, or a cited paper came from it."""
    before = _before(parts, at)
    if before.text == "cua":
        return any(_is_paper(part) for part in parts[:at])
    if parts[at].kind == "issuer":
        return False
    return before.kind in {"report", "send", "address", "toward"} or before.text in {"ve", "va"}


def _day_role(parts: list[Part], at: int, day_roles: dict[int, str]) -> str:
    """Whether a day is the subject's own (free), a cited paper's (cited), or doubtful."""
    has_break = False
    for place in range(at, 0, -1):
        has_break = has_break or not _BREAKS.isdisjoint(parts[place].gap)
        before = parts[place - 1]
        if _is_paper(before):
            return "doubtful" if has_break else "cited"
        if before.kind in {"day", "unclear"}:
            is_next = place == at and day_roles[place - 1] != "free"
            return "doubtful" if is_next else "free"
        if before.kind in {"report", "symbol"}:
            return "free"
        if before.kind in {"unit", "marker", "place"} and not _is_issuer(parts, place - 1):
            return "free"
    return "free"
