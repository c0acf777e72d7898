"""The register of duties as scripts read it: the `data` of the JSON envelope."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from lai_report.core.model import Configuration, Directive, Ending, Obligation
from lai_report.core.reports.register.register import RegisterRow, bound_names, schedule_code
from lai_report.core.supersession import Version, history
from lai_report.core.treatment import Actions, done_for, treatment

if TYPE_CHECKING:
    from lai_report.core.answers.office import (
        ChangeData,
        DirectiveData,
        DirectivesData,
        EndingData,
        ObligationData,
    )


def register_data(
    configuration: Configuration, rows: Sequence[RegisterRow], actions: Actions
) -> DirectivesData:
    """The register as scripts read it."""
    listed = dict.fromkeys(directive for directive, _ in rows)
    return {
        "directives": [_directive_data(directive) for directive in listed],
        "obligations": [_obligation_data(configuration, d, o, actions) for d, o in rows],
    }


def _directive_data(directive: Directive) -> DirectiveData:
    return {
        "id": directive.id,
        "issuer": directive.issuer,
        "number": directive.number,
        "issued": directive.issued.isoformat() if directive.issued else None,
        "arrived": directive.arrived.isoformat() if directive.arrived else None,
        "standing": directive.standing,
        "notes": list(directive.notes),
    }


def _obligation_data(
    configuration: Configuration, directive: Directive, obligation: Obligation, actions: Actions
) -> ObligationData:
    span, later = obligation.span, history(configuration, obligation)
    done = done_for(directive, obligation, actions, configuration.roster.office.zone)
    return {
        "id": obligation.key,
        "directive": directive.id,
        "clause": obligation.clause,
        "kind": obligation.kind,
        "bound": list(obligation.bound),
        "bound_names": bound_names(configuration, obligation),
        "addressee": obligation.addressee,
        "mailbox": obligation.channel.mailbox,
        "schedule": schedule_code(obligation.schedule),
        "from": span.first.isoformat() if span.first else None,
        "until": span.last.isoformat() if span.last else None,
        "quote": obligation.quote,
        "note": obligation.note,
        "focal_point": obligation.focal_point,
        "tracked_by": treatment(directive, obligation),
        "pressings": done.pressings,
        "last_pressing": done.last.isoformat() if done.last else None,
        "summary_reports": done.reports,
        "last_summary_report": done.last_report.isoformat() if done.last_report else None,
        "cases": done.cases,
        "open_cases": done.open_cases,
        "changes": [
            _change_data(version, first)
            for version in later.versions
            if version.by and (first := version.obligation.span.first)
        ],
        "ended": None if later.ending is None else _ended_data(later.ending, later.ended_by),
    }


def _change_data(version: Version, first: date) -> ChangeData:
    return {
        "from": first.isoformat(),
        "schedule": schedule_code(version.obligation.schedule),
        "directive": version.by,
        "clause": version.clause,
    }


def _ended_data(ending: Ending, directive: str) -> EndingData:
    return {"from": ending.first.isoformat(), "directive": directive, "clause": ending.clause}
