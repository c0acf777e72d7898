"""Several desks at one server: the same commands, the same answers, and the way there and back."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Desk
from tests.services import cutting, postgres
from tests.services.postgres import PASSWORD, Postgres

pytestmark = postgres.needed


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    with postgres.running() as running:
        yield running


@pytest.fixture
def url(server: Postgres, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    return server.url(server.new_database())


@pytest.fixture
def at_server(desk: Desk, url: str) -> Desk:
    """The desk, its ledger on a server."""
    keep_at(desk, url)
    return desk


def keep_at(desk: Desk, url: str) -> None:
    """Write into lai-report.toml where the ledger is."""
    (desk.home / "lai-report.toml").write_text(f'[store]\nurl = "{url}"\n', encoding="utf-8")


def submissions(desk: Desk) -> list[str]:
    """The units whose submissions the ledger holds, in its order."""
    log = desk.ok("log", "--kind", "submission", "--format", "json")
    return [entry["unit"] for entry in log.data["entries"]]


def test_a_day_at_the_desk_is_the_same_on_a_server(at_server: Desk) -> None:
    desk = at_server
    assert set(desk.verdicts().values()) == {"missing"}  # reading an office that has no ledger yet
    assert "Đã ghi" in desk.ok("record", "Sìn Hồ", "--at", "16:12").out
    assert "chậm 12 phút" in desk.ok("record", "Mường Tè", "--at", "16:42").out
    assert desk.verdicts()["huyen-uy-sin-ho"] == "on-time"
    assert desk.verdicts()["huyen-uy-muong-te"] == "late"
    entries = desk.ok("log", "--kind", "submission", "--format", "json").data["entries"]
    number = str(entries[-1].get("sequence", entries[-1].get("id")))
    desk.ok("void", number, "--reason", "ghi nhầm đơn vị")
    assert desk.verdicts()["huyen-uy-muong-te"] == "missing"
    verified = desk.ok("verify")
    assert "nguyên vẹn" in verified.out
    assert not (desk.home / "ledger.db").exists()
    assert (desk.home / "ledger.head").exists()
    assert PASSWORD not in verified.out + verified.err


def test_recording_again_is_harmless_and_says_so(at_server: Desk) -> None:
    at_server.ok("record", "Sìn Hồ", "--at", "16:12")
    assert "không ghi thêm" in at_server.ok("record", "Sìn Hồ", "--at", "16:12").out
    assert submissions(at_server) == ["huyen-uy-sin-ho"]


def test_a_clerk_whose_connection_broke_after_commit_runs_the_command_again(
    server: Postgres, desk: Desk, url: str
) -> None:
    keep_at(desk, url)
    desk.ok("record", "Mường Tè", "--at", "16:01")
    with cutting.wire(server.port) as wire:
        keep_at(desk, server.url(url.rpartition("/")[2], port=wire.port))
        wire.cuts_after, wire.stays_down = cutting.COMMIT, True
        broken = desk("record", "Sìn Hồ", "--at", "16:12", "--format", "json")
        assert broken.code == 5
        assert "Đã ghi" not in broken.out
        assert '"retry": true' in broken.out
        assert PASSWORD not in broken.out + broken.err
        wire.is_down = False
        assert "không ghi thêm" in desk.ok("record", "Sìn Hồ", "--at", "16:12").out
        assert submissions(desk) == ["huyen-uy-muong-te", "huyen-uy-sin-ho"]
        desk.ok("verify")


def test_a_server_that_is_not_there_is_said_so_with_exit_5(desk: Desk) -> None:
    keep_at(desk, "postgresql://lai@127.0.0.1:1/lai")
    for command in (["status"], ["record", "Sìn Hồ"], ["log"], ["verify"]):
        outcome = desk(*command)
        assert outcome.code == 5
        assert "Không kết nối được với máy chủ Nhật ký 127.0.0.1:1/lai" in outcome.err
    assert desk("check").code == 3


def test_a_wrong_password_is_said_so_and_never_shown(
    at_server: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", "sai-mat-khau")
    for command in ("status", "doctor", "verify"):
        outcome = at_server(command)
        assert "không nhận tài khoản hoặc mật khẩu" in outcome.err + outcome.out
        assert "sai-mat-khau" not in outcome.out + outcome.err


def test_a_backup_of_a_server_can_be_verified_as_a_file(at_server: Desk, tmp_path: Path) -> None:
    at_server.ok("record", "Sìn Hồ", "--at", "16:12")
    head = at_server.ok("backup", str(tmp_path / "copy.db"), "--format", "json").data["head"]
    (at_server.home / "lai-report.toml").unlink()
    (tmp_path / "copy.db").rename(at_server.home / "ledger.db")
    assert head in at_server.ok("verify").out
    assert submissions(at_server) == ["huyen-uy-sin-ho"]


def test_a_ledger_moves_to_a_server_and_back(desk: Desk, url: str) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    secret_url = url.replace("chu@", f"chu:{PASSWORD}@")
    moved = desk.ok("move-store", secret_url)
    assert f'url = "{url}"' in moved.out
    assert PASSWORD not in moved.out + moved.err
    keep_at(desk, url)
    assert desk.verdicts()["huyen-uy-sin-ho"] == "on-time"
    desk.ok("record", "Mường Tè", "--at", "16:20")
    assert desk("move-store", str(desk.home)).code == 2  # the old file is still there
    (desk.home / "ledger.db").rename(desk.home / "ledger-cu.db")
    back = desk.ok("move-store", str(desk.home))
    assert "xóa dòng url" in back.out
    (desk.home / "lai-report.toml").unlink()
    assert submissions(desk) == ["huyen-uy-sin-ho", "huyen-uy-muong-te"]
    assert "nguyên vẹn" in desk.ok("verify").out


def test_a_ledger_moves_into_another_folder(at_server: Desk, tmp_path: Path) -> None:
    at_server.ok("record", "Sìn Hồ", "--at", "16:12")
    data = at_server.ok("move-store", str(tmp_path / "moi"), "--format", "json").data
    assert data["place"] == str(tmp_path / "moi" / "ledger.db")
    assert (tmp_path / "moi" / "ledger.head").read_text().strip() == data["head"]


def test_an_office_without_a_ledger_has_nothing_to_move(desk: Desk, url: str) -> None:
    outcome = desk("move-store", url)
    assert outcome.code == 2
    assert "Chưa có Nhật ký để chuyển" in outcome.err
    assert not (desk.home / "ledger.db").exists()


def test_the_url_in_force_is_refused_where_the_ledger_was_not_moved(desk: Desk, url: str) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:12")
    keep_at(desk, url)
    for command in (["status"], ["record", "Mường Tè", "--at", "16:20"]):
        outcome = desk(*command)
        assert outcome.code == 5
        assert "move-store" in outcome.err


def test_without_the_extra_every_command_says_what_to_install(
    desk: Desk, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_at(desk, url)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    outcome = desk("status")
    assert outcome.code == 4
    assert "pip install 'lai-report[postgresql]'" in outcome.err
