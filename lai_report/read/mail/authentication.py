"""Whether the receiving host found that the sender is the sender (RFC 8601), and where it says so.

Only one field counts: the topmost Authentication-Results of a receiving host, and only where that
host can have written it, above every line a sender could have brought along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from lai_report.core.mail.encoded_words import cleaned
from lai_report.read.mail.received import hop

_SERVER = re.compile(r"\s*(?:\([^()]*+\)\s*)*([^\s;()\"]+)")
# Quotes, backslashes or parentheses within a comment can make two programs end it at two places.
_TOKENS = re.compile(r'(?:[^"()\\]++|"(?:[^"\\]++|\\.)*+"|\([^()"\\]*+\))*+', re.DOTALL)
_QUOTED = re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_COMMENT = re.compile(r"\([^()]*+\)")
_EQUALS = re.compile(r"\s{0,20}=\s*+")
_LONGEST = 10_000
_LONGEST_SHOWN = 500
_IDENTITIES = {
    "dkim": ("header.d", "header.i"),
    "spf": ("smtp.mailfrom", "smtp.mail"),
}
_FEWEST_LABELS = 2


class MethodResult(NamedTuple):
    """One finding of the receiving host: `spf=pass` with what it was about."""

    method: str
    outcome: str
    properties: tuple[tuple[str, str], ...]

    def domains(self, *names: str) -> list[str]:
        """The domains the named properties give, in lower case."""
        values = [value for name, value in self.properties if name in names]
        return [value.rpartition("@")[2].strip("<>").rstrip(".").lower() for value in values]


def trusted_field(trace: Iterable[tuple[bytes, bytes]], hosts: frozenset[str]) -> str | None:
    """The receiving host's own Authentication-Results, if it stands where only the host writes."""
    is_handed_over = False
    for name, value in trace:
        if name == b"received":
            line = hop(value)
            if is_handed_over or not (line.is_of(hosts) or line.is_inside(hosts)):
                return None  # from here on down the sender may have written it
            is_handed_over = bool(line.came_from)
        else:
            text = value.decode("latin-1")
            server = _SERVER.match(text)
            if server and server[1].lower() in hosts:
                return text
    return None


def findings(field: str) -> list[MethodResult] | None:
    """What the field says, method by method; None if it can be read in two ways."""
    if len(field) > _LONGEST or not _TOKENS.fullmatch(field):
        return None
    plain = _EQUALS.sub("=", _COMMENT.sub(" ", _QUOTED.sub('""', field)))
    return [_result(words) for part in plain.split(";")[1:] if (words := part.split())]


def _result(words: list[str]) -> MethodResult:
    method, _, outcome = words[0].lower().partition("=")
    pairs = (word.partition("=") for word in words[1:])
    properties = tuple((name.lower(), value) for name, equals, value in pairs if equals)
    return MethodResult(method.partition("/")[0], outcome, properties)


def is_proven(results: list[MethodResult], sender: str) -> bool:
    """Whether the findings prove that the sender's domain sent it."""
    domain = sender.rpartition("@")[2]
    policy = [result for result in results if result.method == "dmarc"]
    if any(result.outcome == "fail" for result in policy):
        return False
    named = [name for result in policy for name in result.domains("header.from")]
    if not all(is_aligned(name, domain) for name in named):
        return False
    return any(_speaks_for(result, domain) for result in results if result.outcome == "pass")


def is_aligned(found: str, domain: str) -> bool:
    """Whether two domains are one, or one lies within the other."""
    if min(found.count("."), domain.count(".")) < _FEWEST_LABELS - 1:
        return False
    return found == domain or found.endswith(f".{domain}") or domain.endswith(f".{found}")


def authentication_of(
    trace: list[tuple[bytes, bytes]], hosts: frozenset[str], sender: str
) -> tuple[bool, str]:
    """Whether the sender is proven, and the words of the receiving host it rests on."""
    field = trusted_field(trace, hosts) if hosts else None
    if field is None:
        return False, ""
    results = findings(field)
    is_sure = bool(sender) and results is not None and is_proven(results, sender)
    return is_sure, " ".join(cleaned(field).split())[:_LONGEST_SHOWN]


def _speaks_for(result: MethodResult, domain: str) -> bool:
    """Whether a passed result is about the domain; DMARC always is, by its definition."""
    if result.method == "dmarc":
        return True
    names = result.domains(*_IDENTITIES.get(result.method, ()))
    return bool(names) and all(is_aligned(name, domain) for name in names)
