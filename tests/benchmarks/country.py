"""A country made up: 11,000 units that report once a day, and what they send in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from typing import Any

from lai_report.core.entries.entry import Draft

UNITS = 11_000
FIRST = date(2021, 1, 29)
ZONE = timezone(timedelta(hours=7))

_OFFICE = """[office]
name = "Văn phòng (thử)"
authority = "Tỉnh ủy (thử)"
timezone = "Asia/Ho_Chi_Minh"
kept_from = 2021-01-29

[[groups]]
id = "xa"
name = "Các xã (thử)"
"""
_DIRECTIVE = """[directive]
id = "lc-2021-01-28"
issuer = "Ban Thường vụ (thử)"
number = ""
issued = 2021-01-28
standing = "binding"

[[obligations]]
id = "A4.2"
clause = "4"
kind = "report"
bound = ["xa"]
channel = { through = "Văn phòng (thử)", mailbox = "hop-thu@tinh.example" }
schedule = { every = "day", before = "16:30" }
from = 2021-01-29
quote = "báo cáo trước 16h30' hàng ngày"
"""


def scaffold(home: Path, url: str = "") -> None:
    """The office's files, with 11,000 units."""
    (home / "directives").mkdir(parents=True, exist_ok=True)
    units = (
        f'\n[[units]]\nid = "xa-{n:05}"\nname = "Đảng ủy xã số {n:05}"\ngroup = "xa"\n'
        for n in range(UNITS)
    )
    (home / "units.toml").write_text(_OFFICE + "".join(units), encoding="utf-8")
    (home / "directives" / "thu.toml").write_text(_DIRECTIVE, encoding="utf-8")
    if url:
        (home / "lai-report.toml").write_text(f'[store]\nurl = "{url}"\n', encoding="utf-8")


def sheet(path: Path, day: date) -> None:
    """One day's reports as an office's own sheet, for `import`."""
    rows = (f"xa-{n:05},{day:%d/%m/%Y},15:{n % 60:02}\n" for n in range(UNITS))
    path.write_text("unit,day,time\n" + "".join(rows), encoding="utf-8")


def drafts(days: int) -> Iterator[Draft]:
    """What a country sends in on so many days: see `one_days_drafts`."""
    number = 0
    for offset in range(days):
        for draft in one_days_drafts(FIRST + timedelta(days=offset), offset, number):
            number += 1
            yield draft


def one_days_drafts(day: date, offset: int, before: int) -> Iterator[Draft]:
    """A day's entries, after so many, as they arrive: about one for each unit.

    One unit in a hundred sends nothing, one in six sends late; beside that come supplements, notes,
    and reports entered wrongly, voided and entered again. Once a month some units are waived.
    """
    opens = datetime(day.year, day.month, day.day, 14, tzinfo=ZONE)
    number = before
    wrong = []
    for unit in range(UNITS):
        chance = (unit * 7919 + offset * 104_729) % 1000
        if chance < 10:
            continue
        number += 1
        yield _report(unit, offset, day, opens + timedelta(seconds=unit), "mail")
        if chance == 500:
            wrong.append((unit, number))
    for unit in range(offset % 200, UNITS, 200):
        at = opens + timedelta(seconds=UNITS + unit)
        yield _report(unit, offset, day, at, "more", supplement=True)
    for unit in range(offset % 250, UNITS, 250):
        yield Draft("note", f"xa-{unit:05}", day=day, received_at=opens, payload={"via": "zalo"})
    for unit, target in wrong:
        yield Draft("void", f"xa-{unit:05}", day=day, target=target, payload={"reason": "nhầm"})
        yield _report(unit, offset, day, opens + timedelta(seconds=unit + 60), "hand")
    if day.day == 1:
        units = [f"xa-{unit:05}" for unit in range(50)]
        stated = {"units": units, "until": day.isoformat(), "lifts": "duty", "basis": "thử"}
        yield Draft("waiver", day=day, payload=stated)


def _report(unit: int, offset: int, day: date, at: datetime, kind: str, **payload: Any) -> Draft:
    return Draft(
        "submission",
        unit=f"xa-{unit:05}",
        obligation="lc-2021-01-28/A4.2",
        day=day,
        received_at=at,
        source="imap:phongtonghop",
        reference=sha256(f"{kind}{offset}/{unit}".encode()).hexdigest(),
        payload=payload,
    )
