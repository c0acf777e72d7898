"""Voiding, waiving, looking back: nothing is changed or deleted, and the past can be reproduced."""

from __future__ import annotations

import sqlite3

from tests.cli.conftest import Desk


def test_a_void_with_its_reason_stays_in_the_log(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    number = desk.ok("log", "--kind", "submission", "--format", "json").data["entries"][0]["id"]
    desk.ok("void", str(number), "--reason", "ghi nhầm đơn vị")
    assert desk.verdicts()["huyen-uy-sin-ho"] == "missing"
    log = desk.ok("log").out
    assert "ĐÃ HỦY" in log
    assert "ghi nhầm" in " ".join(log.split())
    again = desk.ok("void", str(number), "--reason", "ghi nhầm đơn vị")
    assert "không ghi thêm" in again.out


def test_a_void_can_be_voided(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    entry = desk.ok("log", "--kind", "submission", "--format", "json").data["entries"][0]["id"]
    void = desk.ok("void", str(entry), "--reason", "nhầm", "--format", "json").data["entries"][0]
    desk.ok("void", str(void["id"]), "--reason", "hủy nhầm")
    assert desk.verdicts()["huyen-uy-sin-ho"] == "on-time"


def test_what_the_program_wrote_itself_cannot_be_voided(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    refused = desk("void", "1", "--reason", "thử")
    assert refused.code == 2
    assert "không hủy được" in refused.err


def test_a_waived_duty_leaves_the_owed(desk: Desk) -> None:
    desk.ok("waive", "Sìn Hồ", "--day", "29/1", "--basis", "CV 12-CV/VPTU", "--authority", "TTTU")
    data = desk.ok("status", "--format", "json").data
    assert (data["totals"]["owed"], data["totals"]["waived"]) == (8, 1)
    assert "CV 12-CV/VPTU" in " ".join(desk.ok("status").out.split())


def test_a_moved_deadline_keeps_the_duty(desk: Desk) -> None:
    desk.ok("waive", "Sìn Hồ", "--day", "29/1", "--until", "18:00", "--basis", "mất điện")
    assert desk.verdicts()["huyen-uy-sin-ho"] == "not-due"
    desk.at("18:30").ok("record", "Sìn Hồ", "--at", "17:30")
    slot = desk.ok("status", "--format", "json").data["slots"][3]
    assert (slot["verdict"], slot["deadline_waived"]) == ("on-time", True)


def test_everyone_is_waived_for_a_span_of_days(desk: Desk) -> None:
    desk.at("17:00", "2021-02-12")
    desk.ok("waive", "--all", "--from", "11/02/2021", "--to", "13/02/2021", "--basis", "Tết")
    assert set(desk.verdicts("12/02/2021").values()) == {"waived"}
    assert set(desk.verdicts("10/02/2021").values()) == {"not-reported"}
    assert "—" in desk.ok("status", "12/02/2021").out


def test_as_of_shows_the_facts_at_an_instant(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:42")
    assert desk.verdicts("29/1", "--as-of", "16:31")["huyen-uy-sin-ho"] == "missing"
    assert desk.verdicts("29/1", "--as-of", "16:45")["huyen-uy-sin-ho"] == "late"


def test_known_at_reproduces_yesterdays_screen_to_the_letter(desk: Desk) -> None:
    desk.at("16:20").ok("record", "Sìn Hồ", "--at", "16:12")
    desk.at("16:31").ok("record", "Phong Thổ", "--at", "16:30")
    printed = desk.at("16:31:30").ok("status", "29/1").out
    known = "16:31:30 29/01/2021"
    desk.at("09:00", "2021-01-30")
    desk.edit("directives/2021-01-28.toml", 'before = "16:30"', 'by = "16:30"')
    desk.edit("units.toml", 'name = "Huyện ủy Sìn Hồ"', 'name = "Huyện ủy Sìn Hồ (mới)"')
    desk.ok("record", "Tam Đường", "--day", "29/1", "--at", "16:05 29/01/2021")
    assert desk.ok("status", "29/1", "--known-at", known).out == printed
    now = desk.verdicts()
    assert (now["huyen-uy-phong-tho"], now["huyen-uy-tam-duong"]) == ("on-time", "on-time")


def test_every_change_of_configuration_is_an_entry(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    desk.ok("record", "Tam Đường", "--at", "16:12")
    desk.edit("units.toml", 'name = "Huyện ủy Sìn Hồ"', 'name = "Huyện ủy Sìn Hồ."')
    desk.ok("record", "Phong Thổ", "--at", "16:12")
    kinds = [e["kind"] for e in desk.ok("log", "--format", "json").data["entries"]]
    assert kinds == ["config", "submission", "submission", "config", "submission"]


def test_verify_finds_an_edited_row_and_a_removed_last_row(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "Tam Đường", "--at", "16:12")
    assert "nguyên vẹn" in desk.ok("verify").out
    good = (desk.home / "ledger.db").read_bytes()
    _meddle(desk, "UPDATE entries SET recorded_by = 'ai đó' WHERE sequence = 2")
    edited = desk("verify")
    assert (edited.code, "số 2" in edited.out) == (5, True)
    (desk.home / "ledger.db").write_bytes(good)
    _meddle(desk, "DELETE FROM entries WHERE sequence = 3")
    assert desk("verify").code == 5
    assert desk("status").code == 5


def test_verify_compares_with_a_head_printed_elsewhere(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    head = desk.ok("verify", "--format", "json").data["head"]
    desk.ok("record", "Tam Đường", "--at", "16:12")
    assert desk("verify", "--anchor", head).code == 0
    forged = head[:-1] + ("0" if head[-1] != "0" else "1")
    assert desk("verify", "--anchor", forged).code == 5
    assert desk("verify", "--anchor", "linh tinh").code == 2


def test_a_lost_ledger_is_never_begun_anew(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    (desk.home / "ledger.db").unlink()
    for command in (("status",), ("record", "Tam Đường", "--at", "16:12")):
        lost = desk(*command)
        assert lost.code == 5
        assert not (desk.home / "ledger.db").exists()


def _meddle(desk: Desk, sql: str) -> None:
    connection = sqlite3.connect(desk.home / "ledger.db")
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(sql)
    connection.commit()
    connection.close()
