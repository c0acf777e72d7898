"""The ledger out as JSONL and CSV, and the office's own sheet in, through the whole program."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from datetime import datetime, time
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Desk

HEAD = "Đơn vị,Ngày báo cáo,Giờ nhận\n"
GOOD = HEAD + "Huyện ủy Mường Tè,29/01/2021,16h12\nHU Sìn Hồ,2021-01-29,16:31\n"


def sheet(tmp_path: Path, text: str, encoding: str = "utf-8") -> str:
    path = tmp_path / "bảng theo dõi.csv"
    path.write_bytes(text.encode(encoding))
    return str(path)


def submissions(desk: Desk) -> list[dict[str, Any]]:
    found = desk.ok("log", "--all", "--kind", "submission", "--format", "json").data["entries"]
    return list(found)


def outcomes(desk: Desk, path: str, *words: str) -> list[str]:
    return [row["outcome"] for row in desk("import", path, "--format", "json", *words).data["rows"]]


def test_the_whole_ledger_leaves_as_one_line_of_json_an_entry(desk: Desk) -> None:
    nasty = "=HYPERLINK(1)\u202e\u2028 [/red] \x1b[31m"
    desk.ok("record", "Sìn Hồ", "--at", "16:00", "--note", nasty)
    out = desk.ok("export").out
    rows = [json.loads(line) for line in out.split("\n")[:-1]]
    assert [row["kind"] for row in rows] == ["config", "submission"]
    assert rows[1]["payload"]["note"] == nasty
    assert rows[1]["received_at"] == "2021-01-29T16:00:00+07:00"
    assert rows[0]["hash"] == rows[1]["previous_hash"]
    assert "\x1b" not in out
    assert "\u202e" not in out
    logged = desk.ok("log", "--all", "--format", "json").data["entries"]
    assert [row["hash"] for row in rows] == [entry["hash"] for entry in logged]


def test_csv_opens_in_excel_and_runs_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:00", "--by", "=cmd|'/c calc'!A1", "--note", "ghi chú")
    path = tmp_path / "nhật ký.csv"
    said = desk.ok("export", "--output", str(path))
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(raw.decode("utf-8-sig"), newline="")))
    assert rows[1]["recorded_by"].startswith("'=cmd")
    assert json.loads(rows[1]["payload"])["note"] == "ghi chú"
    assert said.out == ""
    assert "Đã xuất 2 mục" in said.err


def test_a_file_is_not_replaced_unasked_and_the_office_s_own_never(
    desk: Desk, tmp_path: Path
) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:00")
    path = tmp_path / "out.jsonl"
    path.write_text("của tôi")
    assert desk("export", "--output", str(path)).code == 2
    assert path.read_text() == "của tôi"
    desk.ok("export", "--output", str(path), "--force")
    assert json.loads(path.read_text(encoding="utf-8").split("\n")[0])["id"] == 1
    before = (desk.home / "ledger.db").read_bytes()
    for name in ("ledger.db", "units.toml", "directives/2021-01-28.toml"):
        assert desk("export", "--output", str(desk.home / name), "--force").code == 2
    assert (desk.home / "ledger.db").read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_a_reader_that_leaves_early_is_no_error(desk: Desk) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:00")
    command = [sys.executable, "-m", "lai_report", "--home", str(desk.home), "export"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    assert running.wait(30) in {0, 141}
    assert b"Traceback" not in running.stderr.read()
    running.stderr.close()


def test_an_empty_office_exports_nothing(desk: Desk) -> None:
    assert desk.ok("export").out == ""
    assert not (desk.home / "ledger.db").exists()


def test_a_sheet_becomes_submissions_to_the_minute(desk: Desk, tmp_path: Path) -> None:
    said = desk.ok("import", sheet(tmp_path, GOOD))
    assert "Đã ghi 2 báo cáo" in said.err
    assert desk.verdicts()["huyen-uy-muong-te"] == "on-time"
    assert desk.verdicts()["huyen-uy-sin-ho"] == "late"
    first = submissions(desk)[0]
    assert first["source"] == "import:bảng theo dõi.csv"
    assert first["payload"]["precision"] == "minute"
    assert first["payload"]["line"] == 2


def test_importing_twice_is_importing_once(desk: Desk, tmp_path: Path) -> None:
    path = sheet(tmp_path, GOOD + "Huyện ủy Mường Tè,29/01/2021,16:12\n")
    assert outcomes(desk, path) == ["new", "new", "repeat"]
    assert outcomes(desk, path) == ["repeat"] * 3
    assert len(submissions(desk)) == 2


def test_what_the_mailbox_knew_to_the_second_is_not_told_again_to_the_minute(
    desk: Desk, tmp_path: Path
) -> None:
    desk.ok("record", "Mường Tè", "--at", "16:12:41")
    assert outcomes(desk, sheet(tmp_path, GOOD)) == ["repeat", "new"]


def test_a_dry_run_shows_all_and_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    said = desk.ok("import", sheet(tmp_path, GOOD), "--dry-run")
    assert "báo cáo mới" in said.out
    assert not (desk.home / "ledger.db").exists()


BAD = {
    "Tham Uyên,29/01/2021,16:00": "Tham Uyên",
    "Sìn Hồ,29/1,16:00": "29/1",
    "Sìn Hồ,31/02/2021,16:00": "31/02/2021",
    "Sìn Hồ,31/12/9999,16:00": "9999",
    "Sìn Hồ,29/01/2021,25:61": "25:61",
    "Sìn Hồ,29/01/2022,16:00": "chưa tới",
    "Sìn Hồ,29/01/2021,17:01": "còn ở phía trước",
    ",29/01/2021,16:00": "thiếu tên đơn vị",
    "Sìn Hồ,,16:00": "thiếu ngày",
}


@pytest.mark.parametrize(("row", "why"), BAD.items(), ids=BAD)
def test_a_bad_row_is_named_with_its_line_and_stops_everything(
    desk: Desk, tmp_path: Path, row: str, why: str
) -> None:
    path = sheet(tmp_path, f"{GOOD}{row}\nTam Đường,29/01/2021,16:00\n")
    stopped = desk("import", path, "--format", "json")
    assert stopped.code == 3
    assert [row["outcome"] for row in stopped.data["rows"]] == ["new", "new", "refused", "new"]
    (finding,) = stopped.json["findings"]
    assert finding["line"] == 4
    assert why in finding["message"]
    assert not (desk.home / "ledger.db").exists()
    skipped = desk("import", path, "--skip-bad")
    assert skipped.code == 3
    assert "Đã bỏ qua 1 dòng" in skipped.err
    assert len(submissions(desk)) == 3


def test_every_bad_row_is_listed_at_once(desk: Desk, tmp_path: Path) -> None:
    stopped = desk("import", sheet(tmp_path, HEAD + "\n".join(BAD) + "\n"), "--format", "json")
    assert [finding["line"] for finding in stopped.json["findings"]] == list(range(2, 2 + len(BAD)))


def test_a_row_without_a_time_records_nothing_and_is_no_mistake(desk: Desk, tmp_path: Path) -> None:
    rows = "Sìn Hồ,29/01/2021,\nTam Đường,29/01/2021,Không báo cáo\nPhong Thổ,29/01/2021,—\n"
    said = desk.ok("import", sheet(tmp_path, HEAD + rows), "--format", "json")
    assert said.data["counts"]["blank"] == 3
    assert not (desk.home / "ledger.db").exists()


def test_units_that_owe_nothing_are_also_received(desk: Desk, tmp_path: Path) -> None:
    path = sheet(tmp_path, HEAD + "Đảng ủy Công an tỉnh,29/01/2021,15:00\n")
    assert outcomes(desk, path) == ["extra"]
    assert "Báo cáo thêm" in desk.ok("status").out


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace(",", ";"),
        GOOD.replace(",", "\t"),
        GOOD.replace("\n", "\r\n"),
        "BẢNG THEO DÕI,,\n,,\n" + GOOD,
        "unit,day,time received\nMường Tè,29/1/2021,16:12\nhuyen-uy-sin-ho,29.01.21,16:31\n",
        "TT,ĐƠN VỊ,Thời gian nhận\n1,Mường Tè,16:12 29/01/2021\n2,Sìn Hồ,29/01/2021 16h31\n",
        "Đơn vị;Ngày;Giờ nhận\nMường Tè;thứ Sáu 29/01/2021;16 giờ 12\nSìn Hồ;29-01-2021;16:31\n",
        (
            "Đơn vị,Ngày báo cáo,Ngày nhận,Giờ nhận\nMường Tè,29/01/2021,29/01/2021,16:12\n"
            "Sìn Hồ,29/01/2021,29/01/2021,16:31\n"
        ),
    ],
)
def test_headings_and_spellings_may_differ(desk: Desk, tmp_path: Path, text: str) -> None:
    desk.ok("import", sheet(tmp_path, text))
    assert [(s["unit"], s["day"], s["received_at"]) for s in submissions(desk)] == [
        ("huyen-uy-muong-te", "2021-01-29", "2021-01-29T16:12:00+07:00"),
        ("huyen-uy-sin-ho", "2021-01-29", "2021-01-29T16:31:00+07:00"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_encodings_excel_writes_are_read(desk: Desk, tmp_path: Path, encoding: str) -> None:
    assert outcomes(desk, sheet(tmp_path, GOOD, encoding)) == ["new", "new"]


@pytest.mark.parametrize(
    "content",
    [
        GOOD.encode("cp1258", "replace"),
        b"PK\x03\x04 cut short",
        b"",
        b"\x00\x01\x02",
        b"a,b,c\n1,2,3\n",
        (HEAD.strip() + ",Don vi\n").encode(),
    ],
)
def test_what_is_no_such_sheet_is_refused_with_a_word(
    desk: Desk, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    refused = desk("import", str(path))
    assert refused.code == 2
    assert refused.err.strip()


def test_a_workbook_with_real_dates_and_times_is_read(desk: Desk, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    page = book.active
    page.append(["BẢNG THEO DÕI"])
    page.append(["Đơn vị", "Ngày báo cáo", "Giờ nhận", "Ghi chú"])
    page.append(["Huyện ủy Mường Tè", datetime(2021, 1, 29), time(16, 12), "=1+1"])  # noqa: DTZ001 - as Excel keeps it
    page.append(["Sìn Hồ", datetime(2021, 1, 29), datetime(2021, 1, 30, 0, 5, 7), None])  # noqa: DTZ001 - as Excel keeps it
    page.append([None, None, None, None])
    page.append(["Tam Đường", "29/01/2021", 0.6743055555, None])
    page.append(["Phong Thổ", 44225, time(16, 0), None])
    book.save(tmp_path / "x.xlsx")
    desk.at("08:00", "2021-01-30")
    said = desk("import", str(tmp_path / "x.xlsx"), "--skip-bad", "--format", "json")
    rows = said.data["rows"]
    assert [(row["line"], row["outcome"], row["received_at"]) for row in rows] == [
        (3, "new", "2021-01-29T16:12:00+07:00"),
        (4, "new", "2021-01-30T00:05:07+07:00"),
        (6, "new", "2021-01-29T16:11:00+07:00"),
        (7, "refused", None),
    ]
    assert "precision" not in submissions(desk)[1]["payload"]
    missing = desk("import", str(tmp_path / "x.xlsx"), "--sheet", "Trang 9")
    assert missing.code == 2
    assert "Sheet" in missing.err


def test_what_was_exported_to_the_screen_is_what_was_written(desk: Desk, tmp_path: Path) -> None:
    desk.ok("import", sheet(tmp_path, GOOD))
    for form in ("jsonl", "csv"):
        path = tmp_path / f"out.{form}"
        desk.ok("export", "--output", str(path))
        shown = desk.ok("export", "--format", form).out
        assert shown == path.read_bytes().decode("utf-8")
