"""Later directives end or change earlier obligations from a day on; days before stay as they were.

Nothing is rewritten: an obligation becomes several versions of itself, each with its own span of
days and its own schedule, under one key.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from lai_report.core.model import Configuration, Ending, Obligation, Span

_DAY = timedelta(days=1)


class Version(NamedTuple):
    """An obligation as it stands for a span of days, and what made it so."""

    obligation: Obligation
    by: str = ""
    """The id of the directive that changed it; empty for its own."""
    clause: str = ""


class Superseded(NamedTuple):
    """What becomes of an obligation over time."""

    versions: tuple[Version, ...]
    ending: Ending | None = None
    ended_by: str = ""
    """The id of the directive that ends it."""


def history(configuration: Configuration, obligation: Obligation) -> Superseded:
    """The versions of an obligation in the order of their days, and what ends it."""
    later = [d for d in configuration.directives if d.standing == "binding"]
    versions = [Version(obligation)]
    changes = [(c, d.id) for d in later for c in d.changes if c.obligation == obligation.key]
    for change, by in sorted(changes, key=lambda said: said[0].first):
        versions[-1] = _until(versions[-1], change.first - _DAY)
        span = Span(change.first, obligation.span.last)
        changed = obligation._replace(span=span, schedule=change.schedule)
        versions.append(Version(changed, by, change.clause))
    ends = [(e, d.id) for d in later for e in d.ends if e.obligation == obligation.key]
    if not ends:
        return Superseded(_with_days(versions))
    ending, by = min(ends, key=lambda said: said[0].first)
    cut = [_until(version, ending.first - _DAY) for version in versions]
    return Superseded(_with_days(cut), ending, by)


def in_force(configuration: Configuration, obligations: Iterable[Obligation]) -> list[Obligation]:
    """Every version of the obligations; themselves where no directive changes anything."""
    if not any(d.ends or d.changes for d in configuration.directives):
        return list(obligations)
    return [
        version.obligation
        for obligation in obligations
        for version in history(configuration, obligation).versions
    ]


def _until(version: Version, last: date) -> Version:
    span = version.obligation.span
    kept = last if span.last is None else min(last, span.last)
    return version._replace(obligation=version.obligation._replace(span=Span(span.first, kept)))


def _with_days(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Those that stand on any day: one changed from its first day on never did."""
    spans = [(version, version.obligation.span) for version in versions]
    return tuple(
        version
        for version, span in spans
        if span.first is None or span.last is None or span.first <= span.last
    )
