"""Copies of the ledger, taking one into use, and what `doctor` finds wrong with a set-up."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Desk


def test_a_backup_verifies_and_is_never_overwritten(desk: Desk, tmp_path: Path) -> None:
    nothing = desk("backup")
    assert (nothing.code, "Chưa có Nhật ký" in nothing.err) == (2, True)
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    head = desk.ok("verify", "--format", "json").data["head"]
    copy = tmp_path / "copy.db"
    assert desk.ok("backup", str(copy), "--format", "json").data["head"] == head
    assert desk("backup", str(copy)).code == 2
    assert len(list((desk.home / "backups").glob("*.db"))) == 0
    desk.ok("backup")
    assert len(list((desk.home / "backups").glob("*.db"))) == 1


def test_an_older_copy_put_back_by_hand_is_noticed(desk: Desk, tmp_path: Path) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    copy = tmp_path / "copy.db"
    desk.ok("backup", str(copy))
    desk.ok("record", "Tam Đường", "--at", "16:13")
    (desk.home / "ledger.db").write_bytes(copy.read_bytes())
    assert desk("status").code == 5
    assert desk("verify").code == 5


def test_restoring_is_an_entry_and_never_in_place(desk: Desk, tmp_path: Path) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    copy = tmp_path / "copy.db"
    desk.ok("backup", str(copy))
    desk.ok("record", "Tam Đường", "--at", "16:13")
    in_the_way = desk("restore", str(copy), "--reason", "thử")
    assert in_the_way.code == 2
    assert "vẫn còn đó" in in_the_way.err
    (desk.home / "ledger.db").rename(tmp_path / "away.db")
    assert desk("restore", str(copy)).code == 2
    desk.ok("restore", str(copy), "--reason", "máy hỏng")
    assert desk.verdicts()["huyen-uy-sin-ho"] == "on-time"
    assert desk.verdicts()["huyen-uy-tam-duong"] == "missing"
    last = desk.ok("log", "--format", "json").data["entries"][-1]
    assert (last["kind"], last["payload"]["reason"]) == ("restore", "máy hỏng")
    assert desk.ok("verify", "--format", "json").data["sound"] is True
    assert desk("void", str(last["id"]), "--reason", "thử").code == 2


def test_a_backup_that_does_not_hold_is_not_taken_into_use(desk: Desk, tmp_path: Path) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    copy = tmp_path / "copy.db"
    desk.ok("backup", str(copy))
    (desk.home / "ledger.db").unlink()
    data = bytearray(copy.read_bytes())
    at = data.index(b"huyen-uy-sin-ho")
    data[at : at + 5] = b"HUYEN"
    copy.write_bytes(data)
    refused = desk("restore", str(copy), "--reason", "máy hỏng")
    assert refused.code == 5
    assert not (desk.home / "ledger.db").exists()


def test_a_journal_of_the_lost_ledger_is_not_let_into_the_restored_one(
    desk: Desk, tmp_path: Path
) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    copy = tmp_path / "copy.db"
    desk.ok("backup", str(copy))
    (desk.home / "ledger.db").unlink()
    journal = desk.home / "ledger.db-journal"
    journal.write_bytes(b"x")
    refused = desk("restore", str(copy), "--reason", "máy hỏng")
    assert (refused.code, "ledger.db-journal" in refused.err) == (2, True)
    journal.unlink()
    desk.ok("restore", str(copy), "--reason", "máy hỏng")
    assert list(desk.home.glob(".restore-*")) == []


def test_doctor_names_what_is_missing_and_what_to_do(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    found = desk("doctor")
    assert found.code == 3
    assert "lai-report review register" in found.out
    assert "lai-report backup" in found.out
    desk.ok("backup")
    levels = {p["message"]: p["level"] for p in desk("doctor", "--format", "json").data["points"]}
    assert levels["Nhật ký nguyên vẹn, 2 mục"] == "ok"


def test_doctor_says_when_the_mailbox_was_never_read(desk: Desk) -> None:
    (desk.home / "lai-report.toml").write_text('[mailbox]\npath = "mail"\n', encoding="utf-8")
    assert "chưa đọc lần nào" in desk("doctor").out


def test_doctor_reports_a_broken_configuration_and_goes_on(desk: Desk) -> None:
    desk.edit("units.toml", 'id = "huyen-uy-sin-ho"', "id = 5")
    found = desk("doctor")
    assert found.code == 3
    assert "Python" in found.out
