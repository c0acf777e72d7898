"""A made-up week that the tests of `summary` and `report` are about."""

from __future__ import annotations

from tests.cli.conftest import Desk

KEYS = ("owed", "due", "on_time", "late", "missing", "not_reported", "unknown", "not_due", "waived")
WEEK = ("29/01/2021", "04/02/2021")


def recorded_week(desk: Desk) -> Desk:
    """Seven days: one unit late twice, one silent three days and one waived, all else in time."""
    nine = list(desk.verdicts())
    desk.at("18:00", "2021-02-04")
    for n, day in enumerate(("29/01", "30/01", "31/01", "01/02", "02/02", "03/02", "04/02")):
        late = ["huyen-uy-phong-tho"] if n in {0, 3} else []
        gone = ["huyen-uy-nam-nhun"] if n in {1, 2, 3} else []
        gone += ["thanh-uy-lai-chau"] if n == 6 else []
        there = [name for name in nine if name not in {*late, *gone}]
        desk.ok("record", *there, "--day", f"{day}/2021", "--at", f"16:02 {day}/2021")
        if late:
            at = f"16:{'42' if n else '30'} {day}/2021"
            desk.ok("record", *late, "--day", f"{day}/2021", "--at", at)
    desk.ok("waive", "Thành ủy", "--day", "04/02/2021", "--basis", "Công văn 12-CV/TU")
    return desk.at("07:30", "2021-02-05")
