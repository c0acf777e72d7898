"""Text no honest sender writes, and whether it still does anything where it arrives."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import strategies as st

SHARDS = (
    "\x1b[31m", "\x1b]0;owned\x07", "\x1b]8;;http://xau.example\x1b\\", "\x9b2J", "\x9d", "\b\b",
    "\r", "\n", "\r\n", "\t", "\x00", "\x7f", "\x85", "\u2028", "\u2029",
    "\u202e", "\u2066", "\u2069", "\u200f", "\u061c", "\u200b", "\ufeff", "\U000e0041",
    "\ud800", "\udc80", "[/red]", "[bc-21/8]", "[báo cáo]", "[red]", ":warning:", "[link=x]",
    "=1+1", '=HYPERLINK("http://xau.example")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'",
    "<script>alert(1)</script>", "<b>", "&amp;", '"', "{{ secret }}", "{% raw %}", "{0}", "{name}",
    "%s", "%(x)s", "]]>", "\\u001b", "Bcc: x@xau.example", "$(id)", "`id`", "; rm -rf /", "../..",
    "Huyện ủy", "Mường Tè", "\u1ec7".encode().decode(), unicodedata.normalize("NFD", "Huyện"),
)  # fmt: skip
# Everything a person sees goes through one line: what is no letter, mark, digit or sign steers.
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_STEERING = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}

nasty_texts = st.lists(
    st.one_of(st.sampled_from(SHARDS), st.text(st.characters(codec=None), max_size=4)), max_size=8
).map("".join)


def steering_in(text: str) -> list[str]:
    """The characters of one line that could move a cursor, turn the text or break the line."""
    return [f"U+{ord(c):04X}" for c in text if unicodedata.category(c) in _STEERING]


def without_colours(text: str) -> str:
    """The text without the colours we put there ourselves."""
    return _COLOUR.sub("", text)
