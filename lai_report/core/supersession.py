"""Later directives end or change earlier obligations from a day on; days before stay as they were.

Nothing is rewritten: an obligation becomes several versions of itself, each with its own span of
days and its own schedule, under one key.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lai_report.core.model import Change, Configuration, Ending, Obligation, Span

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Version:
    """An obligation as it stands for a span of days, and what made it so."""

    obligation: Obligation
    by: str = ""
    """The id of the directive that changed it; empty for its own."""
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Superseded:
    """What becomes of an obligation over time."""

    versions: tuple[Version, ...]
    ending: Ending | None = None
    ended_by: str = ""
    """The id of the directive that ends it."""


def history(configuration: Configuration, obligation: Obligation) -> Superseded:
    """The versions of an obligation in the order of their days, and what ends it."""
    changes = sorted(_about(configuration, obligation.key, "changes"), key=lambda said: said[0])
    ends = sorted(_about(configuration, obligation.key, "ends"), key=lambda said: said[0])
    versions = [Version(obligation)]
    for first, by, change in changes:
        if isinstance(change, Change) and not _is_before(first, obligation.span):
            versions[-1] = _until(versions[-1], first - _DAY)
            span = Span(first, obligation.span.last)
            changed = replace(obligation, span=span, schedule=change.schedule)
            versions.append(Version(changed, by, change.clause))
    if not ends:
        return Superseded(tuple(versions))
    first, by, ending = ends[0]
    cut = [_until(version, first - _DAY) for version in versions]
    if not isinstance(ending, Ending):
        raise TypeError("a directive's ends are endings")
    return Superseded(tuple(v for v in cut if _has_days(v)) or tuple(cut[:1]), ending, by)


def in_force(configuration: Configuration, obligations: Iterable[Obligation]) -> list[Obligation]:
    """Every version of the obligations; themselves where no directive changes anything."""
    if not any(d.ends or d.changes for d in configuration.directives):
        return list(obligations)
    return [
        version.obligation
        for obligation in obligations
        for version in history(configuration, obligation).versions
    ]


def _about(
    configuration: Configuration, key: str, kind: str
) -> list[tuple[date, str, Ending | Change]]:
    """What binding directives say of an obligation: from which day, by which directive."""
    return [
        (said.first, directive.id, said)
        for directive in configuration.directives
        if directive.standing == "binding"
        for said in (directive.ends if kind == "ends" else directive.changes)
        if said.obligation == key
    ]


def _until(version: Version, last: date) -> Version:
    span = version.obligation.span
    kept = last if span.last is None else min(last, span.last)
    return replace(version, obligation=replace(version.obligation, span=Span(span.first, kept)))


def _is_before(first: date, span: Span) -> bool:
    return span.first is not None and first < span.first


def _has_days(version: Version) -> bool:
    span = version.obligation.span
    return span.first is None or span.last is None or span.first <= span.last
