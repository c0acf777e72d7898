"""The shape of every table a person edits: strict, no key but these, and how each is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from lai_report.core.model import Kind
from lai_report.read.config import values

Text = Annotated[str, AfterValidator(values.composed)]
Filled = Annotated[str, AfterValidator(values.filled)]
PlainId = Annotated[str, AfterValidator(values.plain_id)]
ObligationId = Annotated[str, AfterValidator(values.obligation_id)]
Address = Annotated[str, AfterValidator(values.address)]
Clock = Annotated[str, AfterValidator(values.hour)]
ClosingClock = Annotated[str, AfterValidator(values.closing_hour)]
Days = Annotated[Any, AfterValidator(values.days_named)]
Clocks = Annotated[
    list[Clock], BeforeValidator(lambda value: [value] if isinstance(value, str) else value)
]
Order = Annotated[int, Field(ge=1, le=100_000)]
First = Annotated[date | None, Field(alias="from")]
Since = Annotated[date, Field(alias="from")]
Last = Annotated[date | None, Field(alias="until")]


class TomlTable(BaseModel):
    """A TOML table: no other keys, no value of another type made to fit."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class OfficeTable(TomlTable):
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


class GroupTable(TomlTable):
    """One of `[[groups]]`."""

    id: PlainId
    name: Filled


class SpanTable(TomlTable):
    """One of `spans`: from and until, both included."""

    first: First = None
    last: Last = None


class MembershipTable(SpanTable):
    """One of `memberships`."""

    group: Filled


class UnitTable(TomlTable):
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


class ChannelTable(TomlTable):
    """`channel` of an obligation."""

    through: Text = ""
    mailbox: Address = ""


class HourTable(TomlTable):
    """One of `hours` of a schedule."""

    label: Filled
    before: Clock = ""
    by: Clock = ""


class ScheduleTable(TomlTable):
    """`schedule` of an obligation."""

    every: Days
    before: Clocks = []
    by: Clocks = []
    hours: list[HourTable] = []


class EndTable(TomlTable):
    """One of `ends`: an obligation of an earlier directive, not owed from this day on."""

    obligation: Filled
    first: Since
    clause: Filled


class ChangeTable(EndTable):
    """One of `changes`: the same, with the schedule owed instead."""

    schedule: ScheduleTable


class DirectiveTable(TomlTable):
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


class ObligationTable(TomlTable):
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


NESTED: dict[str, type[TomlTable]] = {
    "memberships": MembershipTable,
    "spans": SpanTable,
    "channel": ChannelTable,
    "schedule": ScheduleTable,
    "hours": HourTable,
    "ends": EndTable,
    "changes": ChangeTable,
}
"""The tables inside tables, by the key they stand under."""

EXAMPLES: Mapping[str, str] = {
    "addressee": 'addressee = "Thường trực Tỉnh ủy"',
    "aliases": 'aliases = ["HU Mường Tè"]',
    "arrived": "arrived = 2021-05-07",
    "as_of": "as_of = 2021-08-24",
    "authority": 'authority = "Tỉnh ủy Lai Châu"',
    "before": 'before = "16:30"',
    "bound": 'bound = ["huyen-uy", "thanh-uy"]',
    "by": 'by = "16:30"',
    "channel": 'channel = { through = "Văn phòng Tỉnh ủy", mailbox = "hopthu@donvi.example" }',
    "clause": 'clause = "4"',
    "close": 'close = "24:00"',
    "every": 'every = "day"',
    "from": "from = 2021-01-29",
    "group": 'group = "huyen-uy"',
    "hours": 'hours = [{ label = "sáng", before = "10:00" }]',
    "DirectiveTable.id": 'id = "lc-2021-01-28"',
    "GroupTable.id": 'id = "huyen-uy"',
    "GroupTable.name": 'name = "Các huyện ủy"',
    "ObligationTable.id": 'id = "A4.2"',
    "OfficeTable.name": 'name = "Văn phòng Tỉnh ủy Lai Châu"',
    "id": 'id = "huyen-uy-muong-te"',
    "issued": "issued = 2021-01-28",
    "issuer": 'issuer = "Ban Thường vụ Tỉnh ủy Lai Châu"',
    "kept_from": "kept_from = 2021-01-29",
    "kept_until": "kept_until = 2025-06-30",
    "kind": 'kind = "report"',
    "label": 'label = "sáng"',
    "mailbox": 'mailbox = "hopthu@donvi.example"',
    "memberships": 'memberships = [{ group = "huyen-uy", from = 2021-01-29 }]',
    "name": 'name = "Huyện ủy Mường Tè"',
    "obligation": 'obligation = "lc-2021-01-28/A4.2"',
    "changes": "changes = [{ obligation = …, from = 2021-03-01, schedule = {…}, clause = … }]",
    "ends": "ends = [{ obligation = …, from = 2021-03-01, clause = … }]",
    "order": "order = 7",
    "quote": 'quote = "nguyên văn của văn bản"',
    "schedule": 'schedule = { every = "day", before = "16:30" }',
    "senders": 'senders = ["vanphong@donvi.example"]',
    "spans": "spans = [{ from = 2012-11-02, until = 2025-06-30 }]",
    "standing": 'standing = "binding"',
    "successors": 'successors = ["dang-uy-xa-muong-te"]',
    "timezone": 'timezone = "Asia/Ho_Chi_Minh"',
    "until": "until = 2025-06-30",
}
"""How a key is written right, in one table or in any; for others a text in quotes is shown."""


def keys_of(table: type[TomlTable]) -> list[str]:
    """The keys a table may have, as they are written."""
    return [field.alias or name for name, field in table.model_fields.items()]
