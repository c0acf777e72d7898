"""The shape of every table a person edits: strict, and no key but these."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from lai_report.core.model import Kind
from lai_report.read.config import schema_values

Text = Annotated[str, AfterValidator(schema_values.composed)]
Filled = Annotated[str, AfterValidator(schema_values.filled)]
PlainId = Annotated[str, AfterValidator(schema_values.plain_id)]
ObligationId = Annotated[str, AfterValidator(schema_values.obligation_id)]
Address = Annotated[str, AfterValidator(schema_values.address)]
Clock = Annotated[str, AfterValidator(schema_values.hour)]
ClosingClock = Annotated[str, AfterValidator(schema_values.closing_hour)]
Days = Annotated[Any, AfterValidator(schema_values.days_named)]
Clocks = Annotated[
    list[Clock], BeforeValidator(lambda value: [value] if isinstance(value, str) else value)
]
Order = Annotated[int, Field(ge=1, le=100_000)]
First = Annotated[date | None, Field(alias="from")]
Since = Annotated[date, Field(alias="from")]
Last = Annotated[date | None, Field(alias="until")]


class Table(BaseModel):
    """A TOML table: no other keys, no value of another type made to fit."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class OfficeTable(Table):
    """`[office]`."""

    name: Filled
    authority: Filled
    place: Text = ""
    timezone: Filled = "Asia/Ho_Chi_Minh"
    kept_from: date | None = None
    kept_until: date | None = None
    close: ClosingClock = "24:00"
    unit: Text = ""
    senders: list[Address] = []
    as_of: date | None = None


class GroupTable(Table):
    """One of `[[groups]]`."""

    id: PlainId
    name: Filled


class SpanTable(Table):
    """One of `spans`: from and until, both included."""

    first: First = None
    last: Last = None


class MembershipTable(SpanTable):
    """One of `memberships`."""

    group: Filled


class UnitTable(Table):
    """One of `[[units]]`."""

    id: PlainId
    name: Filled
    group: Text = ""
    memberships: list[MembershipTable] = []
    order: Order | None = None
    aliases: list[Filled] = []
    senders: list[Address] = []
    phone: Text = ""
    contact: Text = ""
    first: First = None
    last: Last = None
    spans: list[SpanTable] = []
    successors: list[Text] = []
    note: Text = ""


class ChannelTable(Table):
    """`channel` of an obligation."""

    through: Text = ""
    mailbox: Address = ""


class HourTable(Table):
    """One of `hours` of a schedule."""

    label: Filled
    before: Clock = ""
    by: Clock = ""


class ScheduleTable(Table):
    """`schedule` of an obligation."""

    every: Days
    before: Clocks = []
    by: Clocks = []
    hours: list[HourTable] = []


class EndTable(Table):
    """One of `ends`: an obligation of an earlier directive, not owed from this day on."""

    obligation: Filled
    first: Since
    clause: Filled


class ChangeTable(EndTable):
    """One of `changes`: the same, with the schedule owed instead."""

    schedule: ScheduleTable


class DirectiveTable(Table):
    """`[directive]`."""

    id: PlainId
    issuer: Filled
    number: Text = ""
    issued: date | None = None
    arrived: date | None = None
    subject: Text = ""
    form: Text = ""
    standing: Literal["binding", "reference"] = "binding"
    signatory: Text = ""
    addressees: list[Text] = []
    notes: list[Text] = []
    note: Text = ""
    ends: list[EndTable] = []
    changes: list[ChangeTable] = []


class ObligationTable(Table):
    """One of `[[obligations]]`."""

    id: ObligationId
    clause: Filled
    kind: Kind
    bound: list[Text]
    quote: Filled
    addressee: Text = ""
    channel: ChannelTable | None = None
    schedule: ScheduleTable | None = None
    first: First = None
    last: Last = None
    content: Text = ""
    note: Text = ""
    focal_point: Text = ""


NESTED: dict[str, type[Table]] = {
    "memberships": MembershipTable,
    "spans": SpanTable,
    "channel": ChannelTable,
    "schedule": ScheduleTable,
    "hours": HourTable,
    "ends": EndTable,
    "changes": ChangeTable,
}
"""The tables inside tables, by the key they stand under."""


def keys_of(table: type[Table]) -> list[str]:
    """The keys a table may have, as they are written."""
    return [field.alias or name for name, field in table.model_fields.items()]
