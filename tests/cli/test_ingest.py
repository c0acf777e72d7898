"""Mail through the whole path: a real message, through `ingest`, to `status` or `review`."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from lai_report.cli.context import Context
from lai_report.write.roster import with_sender
from lai_report.write.sample_mail import sample_message
from tests.cli.conftest import ROOT, ZONE, Desk

SENDERS = {
    "ban-can-su-dang-ubnd-tinh": "bcsd.ubndtinh",
    "huyen-uy-tam-duong": "vphu.tamduong",
    "huyen-uy-phong-tho": "vphu.phongtho",
    "huyen-uy-sin-ho": "vphu.sinho",
    "huyen-uy-than-uyen": "vphu.thanuyen",
    "huyen-uy-tan-uyen": "vphu.tanuyen",
    "huyen-uy-muong-te": "vphu.muongte",
    "huyen-uy-nam-nhun": "vphu.namnhun",
    "thanh-uy-lai-chau": "vp.thanhuy",
    "van-phong-tinh-uy": "vanthu.vptu",
    "dang-uy-cong-an-tinh": "dangdu.cat",
    "ban-thuong-vu-tinh-doan": "btv.tinhdoan",
    "dang-uy-xa-muong-te": "dux.muongte",
}
REORGANISED = "2025-07-01"
OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
"""How a .msg begins."""


BETTER_KNOWN = {"BCSĐ TAND tỉnh báo cáo ngày 20/02/2021", "Tỉnh đoàn báo cáo ngày 20/02/2021"}
"""Subjects that name a unit of the shipped roster which the smaller one of the cases lacks."""


def cases() -> Iterator[dict[str, str]]:
    """The cases of the subject reader, with what the path around it adds.

    Mail of the office's own that forwards nothing is ignored.
    """
    path = Path(__file__).parents[1] / "core" / "subjects" / "subjects.tsv"
    with path.open(encoding="utf-8", newline="") as stream:
        for case in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            is_own = case["sender_address"].startswith("vanthu.vptu@")
            if is_own and case["subject"].startswith(("Re:", "V/v")):
                case["outcome"] = "ignore"
            if case["subject"] not in BETTER_KNOWN:
                yield case


@pytest.fixture(scope="session")
def rosters() -> dict[bool, str]:
    """The roster of 2021 and that of 2025, with the made-up addresses registered."""
    made = {}
    for is_2025, path in {
        False: ROOT / "units.toml",
        True: ROOT / "lai_report" / "data" / "roster-2025.toml",
    }.items():
        text = path.read_text(encoding="utf-8")
        for unit, sender in SENDERS.items():
            if f'id = "{unit}"' in text:
                text = with_sender(text, unit, f"{sender}@laichau.example")
        made[is_2025] = text
    return made


@pytest.fixture(scope="session")
def bases(rosters: dict[bool, str], tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """An office for each roster, its configuration in the ledger already."""
    from lai_report.cli.main import run

    made = {}
    for is_2025, text in rosters.items():
        home = tmp_path_factory.mktemp("base") / "office"
        shutil.copytree(ROOT / "directives", home / "directives")
        (home / "units.toml").write_text(text, encoding="utf-8")
        span = ["--day", "01/01/2021", "--all", "--basis", "mở sổ"]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Context, "now", lambda _: datetime(2021, 1, 1, tzinfo=ZONE))
            assert run(["--home", str(home), "waive", *span], {"HOME": str(home)}) == 0
        made[is_2025] = home
    return made


@pytest.fixture
def mail_desk(desk: Desk, rosters: dict[bool, str]) -> Desk:
    """The usual desk, with the made-up addresses registered."""
    (desk.home / "units.toml").write_text(rosters[False], encoding="utf-8")
    return desk


def put(folder: Path, *messages: bytes) -> str:
    """A folder of .eml with these messages."""
    folder.mkdir(exist_ok=True)
    start = len(list(folder.iterdir()))
    for number, message in enumerate(messages, start=start):
        (folder / f"{number:04}.eml").write_bytes(message)
    return str(folder)


def message(clock: str, sender: str, subject: str, day: str = "2021-01-29", **more: str) -> bytes:
    received_at = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZONE)
    return sample_message(received_at=received_at, sender=sender, subject=subject, **more)  # type: ignore[arg-type]  # text options only


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case["subject"][:60])
def test_a_subject_comes_out_as_written_through_the_whole_path(
    desk: Desk, bases: dict[bool, Path], tmp_path: Path, case: dict[str, str]
) -> None:
    received_at = datetime.fromisoformat(case["received_at"])
    home = bases[case["received_at"] >= REORGANISED]
    shutil.rmtree(desk.home)
    shutil.copytree(home, desk.home)
    desk.now = received_at.replace(hour=23, minute=50)
    raw = sample_message(
        received_at=received_at, sender=case["sender_address"], subject=case["subject"]
    )
    counts = desk.ok("ingest", put(tmp_path / "mail", raw), "--format", "json").data
    items = desk.ok("review", "list", "--format", "json").data["items"]
    if case["outcome"] == "accept":
        assert counts["accepted"] == 1, items
        slots = desk.ok("status", case["proposed_day"], "--format", "json").data
        found = [s for s in slots["slots"] if s["unit"] == case["proposed_unit"]]
        extra = [e for e in slots["extra"] if e["unit"] == case["proposed_unit"]]
        for slot in found:
            in_time = case["received_at"] < f"{case['proposed_day']}T16:30:00+07:00"
            assert slot["verdict"] == ("on-time" if in_time else "late")
        assert found or extra
    elif case["outcome"] == "review":
        assert counts["review"] == 1, counts
        assert (items[0]["proposed_unit"] or "", items[0]["proposed_day"] or "") == (
            case["proposed_unit"],
            case["proposed_day"],
        )
        assert items[0]["reason"]
    elif case["outcome"] == "ignore":
        assert (counts["ignored"], items) == (1, [])
    else:
        assert (counts["refused"], items) == (1, [])
        assert case["subject"] not in desk.ok("log", "--all", "--format", "json").out


def test_the_counts_add_up_and_a_second_run_has_no_effect(mail_desk: Desk, tmp_path: Path) -> None:
    folder = put(
        tmp_path / "mail",
        message("16:00:00", "vphu.sinho@laichau.example", "HU Sìn Hồ BC ngày 29/01/2021"),
        message("16:01:00", "la@gmail.example", "HU Tân Uyên BC ngày 29/01/2021"),
        message("16:02:00", "vphu.sinho@laichau.example", "MẬT - HU Sìn Hồ BC ngày 29/01/2021"),
        message("16:03:00", "vphu.sinho@laichau.example", "Trả lời tự động", extra="auto"),
        b"khong phai thu",
    )
    first = mail_desk.ok("ingest", folder, "--format", "json").data
    again = mail_desk.ok("ingest", folder, "--format", "json").data
    keys = ("accepted", "review", "ignored", "refused", "duplicates")
    assert [first[key] for key in keys] == [1, 2, 1, 1, 0]
    assert [again[key] for key in keys] == [0, 0, 1, 1, 3]
    assert first["messages"] == again["messages"] == 5
    entries = mail_desk.ok("log", "--all", "--format", "json").data["entries"]
    assert [entry["kind"] for entry in entries].count("read") == 1


def test_a_secret_mail_leaves_only_its_position_and_the_owing_are_marked(
    mail_desk: Desk, tmp_path: Path
) -> None:
    folder = put(
        tmp_path / "mail",
        message("15:50:00", "vphu.sinho@laichau.example", "MẬT - HU Sìn Hồ BC ngày 29/01/2021"),
    )
    said = mail_desk.ok("ingest", folder)
    assert "dấu mật" in said.out
    assert "có thư chưa xử lý" in mail_desk.ok("status").out
    for path in mail_desk.home.rglob("*"):
        if path.is_file():
            assert "MẬT - HU".encode() not in path.read_bytes()


@pytest.mark.parametrize("name", ["MẬT - kế hoạch Z9.eml", "TỐI MẬT - kế hoạch Z9.msg"])
@pytest.mark.parametrize("is_alone", [True, False])
def test_the_name_of_a_saved_file_gives_no_secret_away(
    mail_desk: Desk, tmp_path: Path, name: str, *, is_alone: bool
) -> None:
    """Mail programs save a message under its subject."""
    folder = tmp_path / "mail"
    folder.mkdir()
    raw = message("15:50:00", "vphu.sinho@laichau.example", "MẬT - kế hoạch Z9")
    (folder / name).write_bytes(raw if name.endswith("eml") else OUTLOOK)
    said = mail_desk.ok("ingest", str(folder / name if is_alone else folder), "--format", "json")
    assert said.data["refused"] == 1
    printed = said.out + mail_desk.ok("log", "--all", "--format", "json").out
    assert "kế hoạch Z9" not in printed
    for path in mail_desk.home.rglob("*"):
        assert not path.is_file() or "kế hoạch Z9".encode() not in path.read_bytes()


def test_of_a_message_the_body_is_never_kept(mail_desk: Desk, tmp_path: Path) -> None:
    counted = message("15:50:00", "vphu.sinho@laichau.example", "HU Sìn Hồ BC ngày 29/01/2021")
    held = message("15:51:00", "la@gmail.example", "HU Sìn Hồ BC ngày 29/01/2021")
    head, _, _ = counted.partition(b"\r\n\r\n")
    plain = head.replace(b"base64", b"8bit") + b"\r\n\r\nX7Q-noi-dung-thu\r\n"
    mail_desk.ok(
        "ingest",
        put(tmp_path / "mail", plain, held.replace(b"\r\n\r\n", b"\r\n\r\nX7Q-noi-dung-thu")),
    )
    for path in mail_desk.home.rglob("*"):
        assert not path.is_file() or b"X7Q-noi-dung-thu" not in path.read_bytes()


def test_a_file_nobody_can_read_is_named_in_the_queue(mail_desk: Desk, tmp_path: Path) -> None:
    folder = Path(put(tmp_path / "mail"))
    (folder / "bao cao Sin Ho.msg").write_bytes(OUTLOOK)
    mail_desk.ok("ingest", str(folder))
    said = mail_desk.ok("review", "list").out
    assert "bao cao Sin Ho.msg" in said
    assert "lưu lại thành .eml" in said


def test_a_dry_run_counts_and_writes_nothing(mail_desk: Desk, tmp_path: Path) -> None:
    folder = put(
        tmp_path / "mail",
        message("16:00:00", "vphu.sinho@laichau.example", "HU Sìn Hồ BC ngày 29/01/2021"),
    )
    data = mail_desk.ok("ingest", folder, "--dry-run", "--format", "json").data
    assert (data["messages"], data["accepted"]) == (1, 1)
    assert not (mail_desk.home / "ledger.db").exists()


def test_a_supplement_beside_its_first_copy_counts_as_one(mail_desk: Desk, tmp_path: Path) -> None:
    """Takeout may list the newest message first: the order of the file changes nothing."""
    sender = "vphu.sinho@laichau.example"
    folder = put(
        tmp_path / "mail",
        message("17:40:00", sender, "Bổ sung BC ngày 29/01/2021 của HU Sìn Hồ"),
        message("16:00:00", sender, "HU Sìn Hồ BC ngày 29/01/2021"),
    )
    mail_desk.at("18:00").ok("ingest", folder)
    slot = mail_desk.ok("status", "--format", "json").data["slots"][3]
    assert (slot["verdict"], len(slot["supplements"])) == ("on-time", 1)


def test_one_message_in_two_sources_counts_once(mail_desk: Desk, tmp_path: Path) -> None:
    raw = message("16:00:00", "vphu.sinho@laichau.example", "HU Sìn Hồ BC ngày 29/01/2021")
    mail_desk.ok("ingest", put(tmp_path / "mail", raw))
    maildir = tmp_path / "maildir"
    for name in ("cur", "new", "tmp"):
        (maildir / name).mkdir(parents=True)
    (maildir / "cur" / "1.x:2,S").write_bytes(raw.replace(b"\r\n", b"\n"))
    mbox = tmp_path / "Takeout.mbox"
    mbox.write_bytes(
        b"From 123@xxx Fri Jan 29 09:00:00 +0000 2021\nX-GM-THRID: 1\nX-Gmail-Labels: Inbox\n"
        + raw.replace(b"\r\n", b"\n")
        + b"\n"
    )
    for source in (maildir, mbox):
        data = mail_desk.ok("ingest", str(source), "--format", "json").data
        assert (data["messages"], data["duplicates"]) == (1, 1)


def test_two_contents_under_one_message_id_count_twice(mail_desk: Desk, tmp_path: Path) -> None:
    first = message("16:00:00", "vphu.sinho@laichau.example", "HU Sìn Hồ BC ngày 29/01/2021")
    second = first.replace(b"16:00:00", b"16:00:01").replace(b"<1.", b"<1.")
    folder = put(tmp_path / "mail", first, second + b"khac\r\n")
    assert mail_desk.ok("ingest", folder, "--format", "json").data["duplicates"] == 0


def test_an_unproven_sender_and_a_forged_result_wait_for_a_person(
    mail_desk: Desk, tmp_path: Path
) -> None:
    sender = "vphu.sinho@laichau.example"
    forged = message("16:00:00", sender, "HU Sìn Hồ BC ngày 29/01/2021", proof="none")
    below = (
        b"Received: from a.example by b.example; Fri, 29 Jan 2021 01:00:00 -0800\r\n"
        b"Authentication-Results: mx.google.com; dmarc=pass header.from=laichau.example\r\n"
    )
    folder = put(
        tmp_path / "mail",
        message("16:01:00", sender, "HU Sìn Hồ BC ngày 29/01/2021", proof="fail"),
        forged.replace(b"From: ", below + b"From: "),
    )
    data = mail_desk.ok("ingest", folder, "--format", "json").data
    assert (data["accepted"], data["review"]) == (0, 2)


def test_a_source_that_is_not_there_is_a_mail_error(mail_desk: Desk, tmp_path: Path) -> None:
    missing = mail_desk("ingest", str(tmp_path / "khong-co.mbox"))
    assert missing.code == 6
    nothing = mail_desk("ingest")
    assert nothing.code == 2
    assert "[mailbox]" in nothing.err


def test_the_configured_mailbox_tells_how_far_it_was_read(mail_desk: Desk, tmp_path: Path) -> None:
    mailbox = tmp_path / "maildir"
    for name in ("cur", "new", "tmp"):
        (mailbox / name).mkdir(parents=True)
    (mail_desk.home / "lai-report.toml").write_text(
        f'[mailbox]\npath = "{mailbox}"\n', encoding="utf-8"
    )
    assert set(mail_desk.at("16:31").verdicts().values()) == {"unknown"}
    mail_desk.at("16:20").ok("ingest")
    assert set(mail_desk.at("16:31").verdicts().values()) == {"unknown"}
    mail_desk.at("16:31").ok("ingest")
    assert set(mail_desk.verdicts().values()) == {"missing"}
    assert "hòm thư đọc đến 16:31" in mail_desk.ok("status").out


def test_a_mailbox_that_cannot_be_read_is_said_and_makes_check_unknown(mail_desk: Desk) -> None:
    (mail_desk.home / "lai-report.toml").write_text(
        '[mailbox]\npath = "/khong/co/hom/thu"\n', encoding="utf-8"
    )
    failed = mail_desk("ingest")
    assert failed.code == 6
    assert mail_desk("check").code == 3
    assert set(mail_desk.verdicts().values()) == {"unknown"}


class TestReview:
    """One key accepts; every decision is an entry that can be voided."""

    @pytest.fixture
    def waiting(self, mail_desk: Desk, tmp_path: Path) -> Desk:
        """A desk with one report from an address nobody registered, and one with no day."""
        folder = put(
            tmp_path / "mail",
            message("16:20:00", "tanuyen@gmail.example", "HU Tân Uyên BC ngày 29/01/2021"),
            message("16:21:00", "vphu.sinho@laichau.example", "HU Sìn Hồ báo cáo"),
            message("16:22:00", "vphu.sinho@laichau.example", "Giấy mời họp ngày 01/02/2021"),
        )
        mail_desk.ok("ingest", folder)
        return mail_desk

    @staticmethod
    def ids(desk: Desk) -> list[int]:
        return [item["id"] for item in desk.ok("review", "list", "--format", "json").data["items"]]

    def test_its_slots_are_unknown_until_decided(self, waiting: Desk) -> None:
        verdicts = waiting.verdicts()
        assert verdicts["huyen-uy-tan-uyen"] == "unknown"
        assert verdicts["huyen-uy-sin-ho"] == "unknown"
        assert verdicts["huyen-uy-muong-te"] == "missing"

    def test_accepting_counts_it_at_the_time_it_came(self, waiting: Desk) -> None:
        first, second, _ = self.ids(waiting)
        waiting.ok("review", "accept", str(first), str(second))
        verdicts = waiting.verdicts()
        assert verdicts["huyen-uy-tan-uyen"] == verdicts["huyen-uy-sin-ho"] == "on-time"

    def test_voiding_the_acceptance_puts_it_back(self, waiting: Desk) -> None:
        first = self.ids(waiting)[0]
        decided = waiting.ok("review", "accept", str(first), "--format", "json").data["decided"]
        waiting.ok("void", str(decided[0]["entry"]), "--reason", "nhận nhầm")
        assert first in self.ids(waiting)
        assert waiting.verdicts()["huyen-uy-tan-uyen"] == "unknown"

    def test_rejecting_needs_a_reason_and_frees_the_slot(self, waiting: Desk) -> None:
        first = self.ids(waiting)[0]
        assert waiting("review", "reject", str(first)).code == 2
        waiting.ok("review", "reject", str(first), "--reason", "thư trùng tên")
        assert waiting.verdicts()["huyen-uy-tan-uyen"] == "missing"

    def test_an_invitation_is_not_counted_by_one_key(self, waiting: Desk) -> None:
        third = self.ids(waiting)[2]
        refused = waiting("review", "accept", str(third))
        assert refused.code == 2
        assert "assign" in refused.err
        waiting.ok("review", "assign", str(third), "--unit", "Sìn Hồ", "--day", "29/1")
        assert waiting.verdicts()["huyen-uy-sin-ho"] == "on-time"

    def test_a_decided_message_cannot_be_decided_again(self, waiting: Desk) -> None:
        first = self.ids(waiting)[0]
        waiting.ok("review", "accept", str(first))
        assert waiting("review", "accept", str(first)).code == 2

    def test_registering_keeps_comments_and_order(self, waiting: Desk) -> None:
        first = self.ids(waiting)[0]
        before = (waiting.home / "units.toml").read_text(encoding="utf-8").splitlines()
        waiting.ok("review", "register", str(first))
        after = (waiting.home / "units.toml").read_text(encoding="utf-8").splitlines()
        changed = [line for line in after if line not in before]
        assert len(before) == len(after)
        assert changed == ['senders = ["vphu.tanuyen@laichau.example", "tanuyen@gmail.example"]']
        waiting.ok("validate")

    def test_it_exits_3_when_asked_to_fail_on_review(self, mail_desk: Desk, tmp_path: Path) -> None:
        folder = put(tmp_path / "m", message("16:20:00", "x@gmail.example", "HU Tân Uyên BC 29/1"))
        assert mail_desk("ingest", folder, "--fail-on-review").code == 3


def test_the_evidence_page_shows_every_time_seen(mail_desk: Desk, tmp_path: Path) -> None:
    folder = put(
        tmp_path / "mail",
        message("16:28:03", "vphu.sinho@laichau.example", "HU Sìn Hồ BC ngày 29/01/2021"),
    )
    mail_desk.ok("ingest", folder)
    page = mail_desk.ok("status", "--evidence", "Sìn Hồ").out
    for words in ("16:28:03", "mx.google.com", "SHA-256", "trước 16:30", "dmarc=pass", "Đầu chuỗi"):
        assert words in page, words


def test_the_evidence_page_says_why_a_message_counts_in_words(
    mail_desk: Desk, tmp_path: Path
) -> None:
    subject = "HU Sìn Hồ BC ngày 29/01/2021"
    folder = put(tmp_path / "mail", message("16:28:03", "vphu.sinho@laichau.example", subject))
    mail_desk.ok("ingest", folder)
    page = mail_desk.ok("status", "--evidence", "Sìn Hồ").out
    (line,) = [line for line in page.splitlines() if "lý do tính" in line]
    assert "Huyện ủy Sìn Hồ" in line
    assert "{" not in page


def test_the_demo_works_and_is_plainly_made_up(desk: Desk, tmp_path: Path) -> None:
    shown = desk.ok("demo", str(tmp_path / "demo"))
    assert "bịa đặt" in shown.out
    assert "CHỜ XÁC NHẬN" in shown.out
    assert "04/02/2021" in shown.out
    assert desk("demo", str(tmp_path / "demo")).code == 2


def test_a_mailbox_path_is_counted_from_the_office_folder(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(desk.home / "mail", message("16:02", "x@gmail.example", "Báo cáo"))
    (desk.home / "lai-report.toml").write_text('[mailbox]\npath = "mail"\n', encoding="utf-8")
    monkeypatch.chdir("/")
    assert desk.ok("ingest", "--format", "json").data["messages"] == 1
