"""The status of a day as scripts read it: the `data` of the JSON envelope."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from lai_report.core.document import Say
from lai_report.core.instants import iso, maybe_iso
from lai_report.core.reports.day.day import DayStatus, Extra, shown
from lai_report.core.scorecard import Totals
from lai_report.core.verdicts import Judgement

if TYPE_CHECKING:
    from lai_report.core.answers.cases import CaseData
    from lai_report.core.answers.day import DayData, ExtraData, SlotData, TotalsData
    from lai_report.core.answers.duty import ShiftData


def status_data(status: DayStatus, say: Say, *, exceptions_only: bool = False) -> DayData:
    """The status as scripts read it: `data` of the JSON envelope."""
    return {
        "day": status.day.isoformat(),
        "slots": [
            _slot_data(j, status, say) for j in shown(status, exceptions_only=exceptions_only)
        ],
        "extra": [_extra_data(extra, status, say) for extra in status.extras],
        "totals": totals_data(status.totals),
        "cases": _cases_data(status),
        "duty": _duty_data(status),
    }


def _cases_data(status: DayStatus) -> list[CaseData]:
    if not status.cases:
        return []
    from lai_report.core.reports.cases import cases_data

    return cases_data(status.cases, status.configuration, status.as_of)


def _duty_data(status: DayStatus) -> list[ShiftData]:
    if status.watch is None:
        return []
    from lai_report.core.reports.duty import shift_data

    zone = status.configuration.roster.office.zone
    return [shift_data(shift, zone) for shift in status.watch.on_duty]


def totals_data(counted: Totals) -> TotalsData:
    """Totals under the names scripts rely on."""
    return {
        "owed": counted.owed,
        "due": counted.due,
        "on_time": counted.on_time,
        "late": counted.late,
        "missing": counted.missing,
        "not_reported": counted.not_reported,
        "unknown": counted.unknown,
        "not_due": counted.not_due,
        "waived": counted.waived,
    }


def _slot_data(judgement: Judgement, status: DayStatus, say: Say) -> SlotData:
    zone = status.configuration.roster.office.zone
    slot, decisive = judgement.slot, judgement.decisive
    return {
        "unit": slot.unit.id,
        "name": slot.unit.name,
        "obligation": slot.obligation.key,
        "hour": slot.hour.label,
        "due": maybe_iso(judgement.due, zone),
        "verdict": judgement.verdict,
        "received_at": maybe_iso(decisive.received_at if decisive else None, zone),
        "late_seconds": seconds(judgement.late),
        "overdue_seconds": seconds(judgement.overdue),
        "remaining_seconds": seconds(judgement.remaining),
        "supplements": [iso(later.received_at, zone) for later in judgement.later],
        "pending": [mail.sequence for mail in judgement.pending],
        "unknown_why": say(judgement.unknown_why) if judgement.unknown_why else None,
        "deadline_waived": judgement.is_deadline_waived,
        "unhandled_mail": judgement.has_unhandled_mail,
        "reminders": [
            {
                "id": reminder.sequence,
                "at": iso(reminder.done_at, zone),
                "via": reminder.via,
                "note": reminder.note,
                "by": reminder.recorded_by,
                "bounced": reminder.has_bounced,
            }
            for reminder in judgement.reminders
        ],
    }


def _extra_data(extra: Extra, status: DayStatus, say: Say) -> ExtraData:
    zone = status.configuration.roster.office.zone
    return {
        "unit": extra.submission.unit,
        "name": extra.name,
        "day": extra.submission.day.isoformat(),
        "received_at": iso(extra.submission.received_at, zone),
        "reason": say(extra.reason),
    }


def seconds(span: timedelta | None) -> int | None:
    """A span in whole seconds."""
    return None if span is None else int(span.total_seconds())
