"""Text from outside through every command that shows any: nothing of it steers, none is lost."""

from __future__ import annotations

import json
import re
import sys
from email import message_from_bytes
from email.policy import default
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from lai_report.cli.shared.progress import shown
from lai_report.read.mail.sources.eml import EmlSource
from lai_report.read.mail.sources.source import Checkpoint
from tests.cli.conftest import Desk
from tests.cli.test_ingest import mail_desk, message, put, rosters
from tests.write.nasty import steering_in

__all__ = ["mail_desk", "rosters"]
# What can be typed, and what a mail can say: no line break, no NUL, no half of a letter.
NASTY = "\x1b[31m\x1b]0;owned\x07\x9b2J\u202e\u2066\u200f [bc-21/8] [/red] =1+1 <script> {x} %s"
KEPT = "[bc-21/8] [/red] =1+1 <script> {x} %s"
UNIT, MUONG_TE = "Huyện ủy Mường Tè", "huyen-uy-muong-te"
LOOKS = (
    ("status",), ("status", "--short"), ("status", "--since", "00:01"),
    ("status", "--evidence", MUONG_TE), ("status", "--evidence", "Sìn Hồ"),
    ("status", "--late-only"), ("check",), ("remind",), ("remind", "--zalo"), ("summary", "29/01"),
    ("summary", "29/01", "--unit", MUONG_TE), ("report", "29/01"),
    ("report", "29/01", "--brief"), ("review", "list"), ("case", "list", "--all"),
    ("duty", "check", "29/01", "29/01"), ("duty", "now"), ("log", "--all"), ("units",),
    ("directives",), ("validate",), ("verify",), ("doctor",), ("export",),
)  # fmt: skip
FORMATS = {"export": ("jsonl", "csv"), "check": ("text", "json"), "doctor": ("text", "json")}


@pytest.fixture
def nasty_desk(mail_desk: Desk, tmp_path: Path) -> Desk:
    """A desk at which everything that can be said by others, or typed, is nasty."""
    desk = mail_desk
    desk.environ = {"LAI_REPORT_BY": NASTY}
    desk.edit("units.toml", f'name = "{UNIT}"', f'name = "{UNIT} {KEPT}"')
    desk.ok("record", MUONG_TE, "--at", "16:12", "--note", NASTY)
    desk.ok("record", "Phong Thổ", "--at", "16:20", "--via", "zalo", "--note", NASTY)
    desk.ok("waive", "Tam Đường", "--day", "29/01", "--basis", NASTY, "--authority", NASTY)
    desk.ok("remind", "29/01", "Nậm Nhùn", "--done", "--via", "phone", "--note", NASTY)
    desk.ok("case", "open", "Than Uyên", NASTY, "--kind", "event", "--note", NASTY)
    desk.ok(
        "duty", "add", "Sìn Hồ", "--from", "07:00 29/01/2021", "--to", "18:00 29/01/2021",
        "--name", NASTY, "--note", NASTY,
    )  # fmt: skip
    desk.ok("record", "Than Uyên", "--at", "15:00")
    last = desk.ok("log", "--format", "json").data["entries"]
    desk.ok("void", str(max(entry["id"] for entry in last)), "--reason", NASTY)
    mails = [
        message("16:01:00", "vphu.sinho@laichau.example", f"HU Sìn Hồ BC ngày 29/01/2021 {NASTY}"),
        message("16:02:00", "la@gmail.example", NASTY),
        message("16:03:00", "vphu.tanuyen@laichau.example", "HU Tân Uyên BC ngày 29/01/2021"),
    ]
    display = f"From: {NASTY.replace('<', '').replace('{', '')} <la@gmail.example>".encode()
    mails[1] = re.sub(rb"From: la@gmail\.example", lambda _: display, mails[1])
    desk.ok("ingest", put(tmp_path / "thư \x1b[31m \u202e[bc-21]", *mails))
    waiting = desk.ok("review", "list", "--format", "json").data["items"]
    desk.ok("review", "reject", str(waiting[-1]["id"]), "--reason", NASTY)
    return desk


def bad_lines(text: str) -> list[tuple[list[str], str]]:
    """Every line that still steers something, with what does."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return [(found, line) for line in plain.split("\n") if (found := steering_in(line))]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_command_shows_what_steers_in_any_form(nasty_desk: Desk, language: str) -> None:
    for look in LOOKS:
        for form in FORMATS.get(look[0], ("text", "json", "csv")):
            shown = nasty_desk("--lang", language, *look, "--format", form)
            assert shown.code in {0, 1, 2, 3}, (look, form, shown.err)
            assert "Traceback" not in shown.err
            assert bad_lines(shown.out + shown.err) == [], (look, form)
            if form == "json":
                json.loads(shown.out)


@pytest.mark.parametrize(
    "look",
    [
        ("status",), ("review", "list"), ("case", "list"), ("log", "--all"), ("units",),
        ("status", "--evidence", MUONG_TE), ("remind",), ("duty", "now"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_looks_like_markup_is_shown_whole(
    nasty_desk: Desk, look: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    shown = " ".join(nasty_desk(*look).out.split())
    assert "[bc-21/8] [/red] =1+1 <script> {x} %s" in shown


def test_no_file_that_is_written_holds_what_steers(nasty_desk: Desk, tmp_path: Path) -> None:
    made = {end: tmp_path / f"x.{end}" for end in ("docx", "xlsx", "html", "jsonl", "csv")}
    nasty_desk.ok("report", "29/01", *(f"-o{made[end]}" for end in ("docx", "xlsx", "html")))
    nasty_desk.ok("export", "-o", str(made["jsonl"]))
    nasty_desk.ok("export", "-o", str(made["csv"]), "--format", "csv")
    nasty_desk.ok("remind", "--letter", str(tmp_path / "y.docx"))
    nasty_desk.ok("remind", "--mail", str(tmp_path / "nháp"))
    written = [*made.values(), tmp_path / "y.docx", *(tmp_path / "nháp").iterdir()]
    assert len(written) > len(made)
    for path in written:
        for text in texts_of(path):
            assert bad_lines(text) == [], path.name


def texts_of(path: Path) -> list[str]:
    """The text of a file; of a packed document, of every part of it."""
    if path.suffix in {".docx", ".xlsx"}:
        with ZipFile(path) as packed:
            names = [n for n in packed.namelist() if n.endswith(".xml") and "numbering" not in n]
            return [packed.read(name).decode() for name in names]  # bullets are Word's own signs
    if path.suffix == ".eml":
        mail = message_from_bytes(path.read_bytes(), policy=default)
        return [str(mail["Subject"]), str(mail["To"]), mail.get_content()]
    return [path.read_text(encoding="utf-8")]


@pytest.mark.parametrize(
    "words",
    [
        (NASTY,), ("status", NASTY), ("status", "--as-of", NASTY), ("status", f"--{NASTY}"),
        ("record", NASTY), ("record", "Mường Tè", "--day", NASTY),
        ("record", "Sìn Hồ", "--via", NASTY), ("record", "Mường Tè", "--at", NASTY),
        ("record", "Sìn Hồ", "--file", NASTY),
        ("record", "Sìn Hồ", "--obligation", NASTY), ("record", "Sìn Hồ", "--hour", NASTY),
        ("ingest", NASTY), ("review", NASTY), ("review", "accept", NASTY), ("void", NASTY),
        ("waive", NASTY, "--day", "29/01"), ("summary", NASTY), ("summary", "--target", NASTY),
        ("report", "29/01", "-o", f"{NASTY}.xyz"), ("report", "29/01", "-o", f"/{NASTY}/x.docx"),
        ("export", "-o", f"/{NASTY}/x"), ("import", NASTY),
        ("import", "/dev/null", "--sheet", NASTY),
        ("verify", "--anchor", NASTY), ("backup", f"/{NASTY}/x"), ("restore", NASTY),
        ("move-store", NASTY), ("case", NASTY), ("case", "open", NASTY), ("duty", NASTY),
        ("duty", "add", NASTY), ("remind", NASTY), ("remind", "--letter", f"/{NASTY}/x.docx"),
        ("directives", NASTY), ("units", NASTY), ("log", "--kind", NASTY),
        ("init", f"/proc/{NASTY}"),
        ("check", NASTY), ("status", "--format", NASTY), ("--lang", NASTY, "status"),
        ("--home", f"/{NASTY}", "status"),
    ],
    ids=lambda words: " ".join(words).replace(NASTY, "NASTY"),
)  # fmt: skip
def test_an_argument_is_said_back_without_its_effect(desk: Desk, words: tuple[str, ...]) -> None:
    for form in ((), ("--format", "json")) if "--format" not in words else ((),):
        said = desk(*words, *form)
        assert bad_lines(said.out + said.err) == []
        assert "Traceback" not in said.err
        assert "chương trình, không phải của người dùng" not in said.err, said.err


def test_the_bar_of_a_long_reading_shows_the_name_of_a_file_as_text(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = StringIO()
    monkeypatch.setattr(out, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", out)
    path = tmp_path / "\x1b]0;owned\x07\x9b2J [bc-21].eml"
    path.write_bytes(b"From: a@b.example\n\n")
    source = EmlSource(path)
    assert len(list(shown(source.messages(Checkpoint()), source))) == 1
    assert "[bc-21]" in out.getvalue()
    assert "\x1b]0" not in out.getvalue()
    assert "\x07" not in out.getvalue()
    assert "\x9b" not in out.getvalue()
