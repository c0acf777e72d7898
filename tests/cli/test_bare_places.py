"""Where little is there: no home, an unknown user, nobody at the keyboard, forty columns."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from lai_report.cli.output import prepare_streams
from tests.cli.conftest import Desk
from tests.cli.processes import PROGRAM, RECORD, STATUS, at_home, exported, new_office, run
from tests.store.children import needs_root

NOBODYS_UID = 54321
STRANGER = ["setpriv", f"--reuid={NOBODYS_UID}", f"--regid={NOBODYS_UID}", "--clear-groups"]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return new_office(tmp_path / "office")


@pytest.fixture
def shared() -> Iterator[Path]:
    """An office others can reach and read, and not write."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    office = new_office(folder / "office")
    assert at_home(office, *RECORD).returncode == 0
    (office / "ledger.db").chmod(0o644)
    yield office
    shutil.rmtree(folder)


def as_stranger(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a user the system does not know, with nothing in the environment."""
    return subprocess.run(
        [*STRANGER, *PROGRAM, *arguments], check=False, capture_output=True, cwd="/",
        env={"PYTHONPATH": str(Path(__file__).parents[2])}, stdin=subprocess.DEVNULL,
    )  # fmt: skip


@needs_root
def test_a_user_unknown_and_without_a_home_reads_an_office_that_is_named(shared: Path) -> None:
    before = exported(shared)
    shown = as_stranger("--home", str(shared), *STATUS)
    assert (shown.returncode, shown.stdout) == (0, at_home(shared, *STATUS).stdout)
    refused = as_stranger("--home", str(shared), "record", "Tam Đường", *RECORD[2:])
    assert (refused.returncode, b"Traceback" in refused.stderr) == (5, False)
    assert exported(shared) == before
    nowhere = as_stranger("status")
    assert (nowhere.returncode, b"Traceback" in nowhere.stderr) == (4, False)


@needs_root
def test_a_user_unknown_writes_under_his_number(shared: Path) -> None:
    for path in (shared, *shared.iterdir()):
        os.chown(path, NOBODYS_UID, NOBODYS_UID)
    done = as_stranger("--home", str(shared), "record", "Tam Đường", *RECORD[2:])
    assert done.returncode == 0, done.stderr
    assert f"uid {NOBODYS_UID}".encode() in exported(shared)


def test_nobody_is_waited_for(office: Path) -> None:
    """Stdin is a pipe nobody writes to and nobody closes: a question would wait for ever."""
    child = subprocess.Popen(
        [*PROGRAM, "--home", str(office), "record"], cwd=office,
        env={"PATH": os.environ["PATH"], "HOME": str(office)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + 60
        while child.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        assert child.returncode in {0, 2, 4}
    finally:
        child.kill()
        child.communicate()


class Silent(io.StringIO):
    """A stdin on which a question would wait for ever."""

    def readline(self, _size: int | None = -1, /) -> str:
        raise AssertionError("somebody was waited for")

    read = readline


@pytest.mark.parametrize(
    "command",
    [("record",), ("review",), ("remind", "--send"), ("restore",), ("waive",), ("case", "open")],
    ids=" ".join,
)
def test_no_command_asks_where_nobody_answers(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdin", Silent())
    assert desk(*command).code in {0, 2, 4}


WIDE = [
    ("status", "29/01/2021"),
    ("units",),
    ("directives",),
    ("log",),
    ("remind", "--day", "29/01/2021"),
    ("summary", "29/01/2021", "31/01/2021"),
    ("doctor",),
    ("duty",),
    ("case",),
]


def too_wide(shown: str) -> list[str]:
    return [line for line in shown.splitlines() if len(line) > 40]


def test_forty_columns_are_enough(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.ok(*RECORD)
    monkeypatch.setenv("COLUMNS", "40")
    assert [line for command in WIDE for line in too_wide(desk(*command).out)] == []


def test_no_unit_is_cut_on_forty_columns(office: Path) -> None:
    shown = at_home(office, *STATUS, COLUMNS="40").stdout.decode()
    assert too_wide(shown) == []
    lines = shown.splitlines()
    column = " ".join(line[4:19].strip() for line in lines)
    for name in ("Ban cán sự đảng UBND tỉnh", "Huyện ủy Mường Tè", "Thành ủy Lai Châu"):
        assert name in column


def test_an_export_whose_reader_leaves_makes_no_complaint(office: Path) -> None:
    at_home(office, *RECORD)
    note = "x" * 100_000  # more than a pipe takes before its reader leaves
    assert at_home(office, "record", "Tam Đường", *RECORD[2:], "--note", note).returncode == 0
    line = f"{' '.join(PROGRAM)} --home {office} export | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], check=False, capture_output=True)
    assert done.returncode in {0, 141}
    assert not any(word in done.stderr for word in (b"Traceback", b"ignored", b"Broken"))


@pytest.mark.parametrize(
    "command",
    [("check", "29/01/2021"), ("record", "không có"), ("log",), ("--help",)],
    ids=lambda command: command[0],
)
def test_a_poor_terminal_changes_no_exit_code(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    desk.ok(*RECORD)
    plain = desk(*command)
    for encoding in ("ascii", "cp437", "cp1258"):
        with monkeypatch.context() as poor:
            written = io.BytesIO()
            poor.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding))
            poor.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
            prepare_streams()
            assert desk(*command).code == plain.code
            sys.stdout.flush()
            assert len(written.getvalue().splitlines()) == len(plain.out.encode().splitlines())


def test_a_process_prints_what_its_code_page_has(office: Path) -> None:
    at_home(office, *RECORD)
    poor = at_home(office, "log", PYTHONIOENCODING="cp1258")
    assert (poor.returncode, poor.stderr) == (0, b"")
    assert "Sìn Hồ" in unicodedata.normalize("NFC", poor.stdout.decode("cp1258"))


def test_the_plainest_locale_of_all_is_enough(office: Path) -> None:
    poorest = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert at_home(office, "record", "sin ho", *RECORD[2:], **poorest).returncode == 0
    shown = run("--home", str(office), *STATUS, home=office, **poorest)
    assert (shown.returncode, b"Dung han" in shown.stdout) == (0, True)
