"""How people write the name of a unit: HU Mường Tè, H.U Mường Tè, BCSĐ UBND tỉnh, huyện Mường Tè.

The forms are made from the name by rule, so that a new unit in the roster needs no new code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from lai_report.core.folding import fold
from lai_report.core.model import Unit

# Committees of a place: the kind words, and the words for the place itself.
PLACE_KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "huyen uy": (("huyen uy", "huyenuy", "hu", "h u", "vphu", "tthu", "btvhu"), ("huyen", "h")),
    "thanh uy": (("thanh uy", "thanhuy"), ("thanh pho", "tp")),
    "thi uy": (("thi uy", "thiuy"), ("thi xa", "tx")),
    "quan uy": (("quan uy", "quanuy"), ("quan",)),
    "dang uy xa": (("dang uy", "danguy", "du"), ("xa",)),
    "dang uy phuong": (("dang uy", "danguy", "du"), ("phuong", "p")),
    "dang uy thi tran": (("dang uy", "danguy", "du"), ("thi tran", "tt")),
    "dang uy dac khu": (("dang uy", "danguy", "du"), ("dac khu",)),
}

# Ways of writing one thing; whichever of them stands in a name, the others are made.
SAME_WORDS: tuple[tuple[str, ...], ...] = (
    ("ban can su dang", "ban can su", "ban csd", "ban cs dang", "bcs dang", "bcsd", "bcs"),
    ("uy ban nhan dan", "uy ban nd", "ubnd"),
    ("bo doi bien phong", "bien phong", "bdbp", "bd bien phong"),
    ("dang uy", "danguy", "du"),
    ("ban thuong vu", "btv"),
    ("cong an", "ca"),
    ("quan su", "qs"),
    ("uy ban kiem tra", "ubkt"),
    ("ban tuyen giao va dan van", "btg va dv", "btgdv"),
    ("ban tuyen giao", "btg"),
    ("ban dan van", "bdv"),
    ("ban to chuc", "btc"),
    (
        "uy ban mat tran to quoc viet nam",
        "uy ban mttq viet nam",
        "uy ban mat tran to quoc",
        "uy ban mttq",
        "mat tran to quoc viet nam",
        "mttq viet nam",
        "mat tran to quoc",
        "ubmttq",
        "mttq",
    ),
    ("khoi cac co quan va doanh nghiep", "khoi cac co quan", "khoi"),
    ("hoi dong nhan dan", "hdnd"),
    ("toa an nhan dan", "tand"),
    ("vien kiem sat nhan dan", "vksnd"),
    ("lien doan lao dong", "ldld"),
    ("lien hiep phu nu", "lhpn"),
    ("cuu chien binh", "ccb"),
)

# TU may be Tỉnh ủy, Thành ủy, Tân Uyên or Than Uyên: whatever the roster says, it names nobody.
NAMES_NOBODY = frozenset({"tu", "hutu", "hu tu", "uyen"})

_WORD = re.compile(r"[^\W\d_]+|\d+")


class Forms(NamedTuple):
    """The ways to write one unit, as folded words."""

    kind: str
    """`huyen uy`, `thanh uy`, `ban can su dang`…; the first words of the name."""
    place: str
    levels: tuple[str, ...]
    """The words that go before the bare place: huyện, H."""
    clear: frozenset[str]
    """With the Party's kind word: these name the unit by themselves."""
    bare: frozenset[str]
    """The place alone: names the unit only to one who knows already who speaks."""


def spoken_words(folded: str) -> str:
    """The words of a folded text, one space apart, without any punctuation."""
    return " ".join(_WORD.findall(folded))


def forms_of(unit: Unit, province: str = "") -> Forms:
    """Every form of the unit's name; `province` is the folded name of the office's place."""
    name = spoken_words(fold(unit.name))
    made = _of_place(name, province) or _of_body(name, province)
    aliases = {spoken_words(fold(alias)) for alias in unit.aliases}
    # An alias the clerk wrote down counts as a name, but a bare place stays one all the same.
    places = made.bare if made.place else frozenset()
    clear = (made.clear | aliases | {name}) - places - NAMES_NOBODY - {""}
    return Forms(
        kind=made.kind, place=made.place, levels=made.levels, clear=clear, bare=made.bare - clear
    )


def _of_place(name: str, province: str) -> Forms | None:
    for kind, (words, levels) in PLACE_KINDS.items():
        if name.startswith(kind + " "):
            place = name.removeprefix(kind + " ")
            return _place_forms(kind, place, words, levels, province)
    return None


def _place_forms(
    kind: str, place: str, words: tuple[str, ...], levels: tuple[str, ...], province: str
) -> Forms:
    plain = {place, place.replace(" ", "")}
    with_level = {f"{level} {each}" for level in levels for each in plain}
    # Mường Tè is written M.Tè; T.Uyên then fits two units and so names neither.
    head, _, rest = place.partition(" ")
    short = {f"{head[0]} {rest}"} if rest else set()
    # A city's committee is also called by its kind alone where the roster has only one, or with
    # the first letters of the city: Thành ủy LC.
    letters = "".join(word[0] for word in place.split())
    alone = {*words, *(f"{word} {letters}" for word in words)} if kind == "thanh uy" else set()
    clear = {f"{word} {each}" for word in words for each in plain | with_level | short}
    clear |= {word + place.replace(" ", "") for word in words if " " not in word} | alone
    if kind == "thanh uy":
        clear |= {f"thu {each}" for each in plain | with_level}
    bare = with_level | {f"{level} {each}" for level in levels for each in short} | short
    # The province and its city share a name: alone it is neither.
    bare |= set() if kind == "thanh uy" or place == province else plain
    return Forms(
        kind=kind, place=place, levels=levels, clear=frozenset(clear), bare=frozenset(bare)
    )


def _of_body(name: str, province: str) -> Forms:
    """A body that is not of one place: its name, abbreviated and with or without the province."""
    names = {name, *_without_province(name, province)}
    for same in SAME_WORDS:
        names = {other for each in names for other in _rewritten(each, same)}
    ubnd = {each.removesuffix(" tinh") for each in names if each.endswith(" ubnd tinh")}
    names |= {each for each in ubnd if not each.startswith(("dang uy", "danguy", "du "))}
    if "tinh doan" in name:
        return Forms(
            kind="ban thuong vu",
            place="",
            levels=(),
            clear=frozenset(names),
            bare=frozenset({"tinh doan"}),
        )
    kind = next((same[0] for same in SAME_WORDS if name.startswith(same[0])), "")
    return Forms(kind=kind, place="", levels=(), clear=frozenset(names), bare=frozenset())


def _without_province(name: str, province: str) -> Iterable[str]:
    head, found, tail = name.rpartition(" tinh ")
    if found and not tail.startswith(("uy", "doan")):
        yield f"{head} tinh"
    if found and tail.startswith("doan "):
        yield f"{head} tinh doan"
    if province and name.endswith(" " + province):
        yield name.removesuffix(" " + province)
    elif province and f" {name}".endswith((" tinh", " tinh doan", " tinh uy")):
        yield f"{name} {province}"


def _rewritten(name: str, same: tuple[str, ...]) -> set[str]:
    """The name, and the name with each of the other ways of writing one of its parts."""
    padded = f" {name} "
    for way in same:
        if f" {way} " in padded:
            return {padded.replace(f" {way} ", f" {other} ").strip() for other in same}
    return {name}
