"""What `remind` answers."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from lai_report.core.answers.parts import Count, Day, Id, Instant, SlotName, UnitId, UnitName
from lai_report.core.entries.reminder import ReminderVia
from lai_report.core.plans.record import RecordOutcome
from lai_report.core.pressing.reminding import Stage
from lai_report.core.verdicts import Verdict


class OwedSlotData(SlotName):
    """A slot a unit is to be called about."""

    verdict: Verdict
    due: Instant | None
    reminders: Count


class CallingData(UnitName):
    """A unit to call."""

    phone: str
    contact: str
    stage: Stage
    slots: list[OwedSlotData]
    why: NotRequired[list[str]]
    """Of one to ask first: what is not clear."""


class CallingsData(TypedDict):
    """Whom to call about a day."""

    day: Day
    owing: list[CallingData]
    unclear: list[CallingData]
    settled: list[str]
    """Units that were named and owe nothing."""


class RemindData(CallingsData):
    """`remind`."""

    zalo: str
    """The message to paste."""


class ReminderWrittenData(TypedDict):
    """The entry of one unit."""

    id: Id | None
    """None of a dry run, where the ledger does not say it already."""
    unit: str
    name: str
    day: Day
    at: Instant
    via: ReminderVia
    note: str
    round: Count
    """Which pressing of the unit that day it was."""
    outcome: RecordOutcome


class RemindDoneData(TypedDict):
    """`remind --done`."""

    dry_run: bool
    entries: list[ReminderWrittenData]


class RemindBouncedData(TypedDict):
    """`remind --bounced`: the mails that came back."""

    dry_run: bool
    bounced: list[UnitId]


class LetterSlotData(TypedDict):
    """What a letter presses for."""

    unit: str
    day: Day
    verdict: Verdict


class RemindLetterData(TypedDict):
    """`remind --letter`."""

    file: str
    dry_run: bool
    slots: list[LetterSlotData]


class UnsentData(TypedDict):
    """Units that get no mail."""

    without_address: list[str]
    unclear: list[str]
    """Those to ask first."""


class DraftFileData(TypedDict):
    """A draft for a person to send."""

    unit: str
    to: list[str]
    file: str


class DraftsData(TypedDict):
    """The drafts about a day."""

    day: Day
    dry_run: bool
    drafts: list[DraftFileData]


class RemindMailData(DraftsData, UnsentData):
    """`remind --mail`."""


class MailData(TypedDict):
    """A mail in full."""

    unit: str
    to: list[str]
    subject: str
    text: str


class SentData(TypedDict):
    """What became of a mail."""

    unit: str
    state: str
    message_id: str
    id: Id | None


MailsData = TypedDict(
    "MailsData",
    {
        "day": Day,
        "dry_run": bool,
        "digest": str,
        "from": str,
        "drafts": list[MailData],
        "outcomes": list[SentData],
    },
)


class RemindSendData(MailsData, UnsentData):
    """`remind --send`."""


Remind = (
    RemindData
    | RemindDoneData
    | RemindBouncedData
    | RemindMailData
    | RemindLetterData
    | RemindSendData
)
