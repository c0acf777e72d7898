"""The program under clocks that stand, go back, run ahead, and show any zone."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.processes import at_home, exported, new_office
from tests.services import clock
from tests.services.clock import frozen

pytestmark = clock.needed
ZONES = ("UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Ho_Chi_Minh")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return new_office(tmp_path / "office")


def at(instant: str, office: Path, *arguments: str, code: int = 0, **environ: str) -> str:
    """Run a command at an instant; what it printed."""
    before, clock_settings = frozen(instant)
    done = at_home(office, *arguments, before=before, **clock_settings, **environ)
    assert done.returncode == code, done.stdout + done.stderr
    assert b"Traceback" not in done.stderr
    return (done.stdout + done.stderr).decode()


def verdicts(instant: str, office: Path, *arguments: str, **environ: str) -> dict[str, str]:
    """The verdict of each unit on the day a bare `status` shows."""
    shown = json.loads(at(instant, office, "status", *arguments, "--format", "json", **environ))
    return {slot["unit"]: slot["verdict"] for slot in shown["data"]["slots"]}


def test_a_frozen_instant_writes_the_same_bytes_in_four_zones(tmp_path: Path, office: Path) -> None:
    at("2021-01-29T16:00:00+07:00", office, "record", "Tam Đường")
    written = []
    for number, zone in enumerate(ZONES):
        copy = tmp_path / str(number) / "office"
        shutil.copytree(office, copy)
        said = at("2021-01-29T16:12:00+07:00", copy, "record", "Sìn Hồ", TZ=zone)
        shown = at("2021-01-29T16:31:00+07:00", copy, "status", TZ=zone)
        written.append((said, shown, exported(copy), (copy / "ledger.db").read_bytes()))
    assert "16:12" in written[0][1]
    assert all(each == written[0] for each in written)


def test_without_any_zone_data_the_answer_is_the_same(tmp_path: Path, office: Path) -> None:
    nothing = tmp_path / "nothing" / "tzdata"
    nothing.mkdir(parents=True)
    (nothing / "__init__.py").touch()  # hides the package of zones that pip installs
    bare = {"PYTHONTZPATH": "", "PYTHONPATH": f"{nothing.parent}:{':'.join(sys.path[:1])}"}
    at("2021-01-29T16:12:00+07:00", office, "record", "Sìn Hồ", **bare)
    plain = at("2021-01-29T16:31:00+07:00", office, "status")
    assert at("2021-01-29T16:31:00+07:00", office, "status", **bare) == plain
    assert "16:12" in plain


def test_a_clock_ninety_minutes_back_may_read_and_not_write(office: Path) -> None:
    at("2021-01-29T16:35:00+07:00", office, "record", "Sìn Hồ", "--at", "16:12")
    before = exported(office)
    told = at("2021-01-29T15:05:00+07:00", office, "record", "Tam Đường", code=5)
    assert "đồng hồ" in told.lower()
    assert exported(office) == before
    at("2021-01-29T15:05:00+07:00", office, "status")
    reason = ("--clock-reason", "pin đồng hồ hết")
    at("2021-01-29T15:05:00+07:00", office, "record", "Tam Đường", *reason)
    assert b"clock" in exported(office)


def test_once_a_clock_a_year_ahead_is_put_right_writing_asks_for_a_reason(office: Path) -> None:
    at("2022-01-29T16:00:00+07:00", office, "record", "Sìn Hồ")
    told = at("2021-01-29T16:00:00+07:00", office, "record", "Sìn Hồ", code=5)
    assert "đồng hồ" in told.lower()
    assert verdicts("2021-01-29T16:31:00+07:00", office)["huyen-uy-sin-ho"] == "missing"


@pytest.mark.parametrize(
    ("received", "verdict"),
    [("16:29:59", "on-time"), ("16:30:00", "late"), ("16:30:01", "late")],
)
def test_the_second_of_the_hour_decides(office: Path, received: str, verdict: str) -> None:
    instant = f"2021-01-29T{received}+07:00"
    at(instant, office, "record", "Sìn Hồ", TZ="America/Los_Angeles")
    assert verdicts("2021-01-29T16:45:00+07:00", office)["huyen-uy-sin-ho"] == verdict


@pytest.mark.parametrize("zone", ZONES)
def test_the_day_ends_at_the_offices_midnight(office: Path, zone: str) -> None:
    assert set(verdicts("2021-01-29T23:59:59+07:00", office, TZ=zone).values()) == {"missing"}
    assert set(verdicts("2021-01-30T00:00:00+07:00", office, TZ=zone).values()) == {"not-due"}
    last = verdicts("2021-01-30T00:00:00+07:00", office, "29/01/2021", TZ=zone)
    assert set(last.values()) == {"not-reported"}
