"""Reading commands write nothing and talk to nobody; what is written is its owner's; no back doors.

What the commands do is seen from outside, by strace: no audit of our own could miss a library's.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.processes import PROGRAM, RECORD, at_home, new_office

PACKAGE = Path(__file__).parents[2] / "lai_report"
CALLS = "openat,open,creat,socket,connect,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,"
CALLS += "link,linkat,symlink,truncate,ftruncate,chmod,fchmod,fchmodat,execve"
WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
MAILBOX = {"LAI_REPORT_MAILBOX_SECRET": "khong-co-that"}
EVERY_RUN = ("execve(", "/dev/null", "/dev/tty")

traced = [
    pytest.mark.service,
    pytest.mark.skipif(
        os.environ.get("CI") != "true" and shutil.which("strace") is None,
        reason="strace is not installed (Debian: strace)",
    ),
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a report in its ledger and a mailbox that would have to be asked over IMAP."""
    made = new_office(tmp_path_factory.mktemp("privilege") / "office")
    assert at_home(made, *RECORD).returncode == 0
    settings = '[mailbox]\nhost = "127.0.0.1"\nport = 9\nuser = "vanthu"\n'
    (made / "lai-report.toml").write_text(settings, encoding="utf-8")
    return made


def deeds(office: Path, log: Path, *arguments: str) -> list[str]:
    """The calls of one command that change something or speak to somebody."""
    watched = ["strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(log)]
    at_home(
        office, *arguments, before=watched,
        PYTHONDONTWRITEBYTECODE="1", **MAILBOX,
    )  # fmt: skip
    return [
        line
        for line in log.read_text(encoding="utf-8", errors="replace").splitlines()
        if not any(harmless in line for harmless in EVERY_RUN)
        and " resumed>" not in line
        and ("open" not in line or WRITING.search(line))
        and "+++" not in line
    ]


class TestWatched:
    pytestmark = traced

    @pytest.mark.parametrize(
        "command",
        [("status",), ("check",), ("summary", "tuần này"), ("log",), ("verify",), ("units",)],
        ids=lambda command: command[0],
    )
    def test_a_reading_command_opens_nothing_to_write_and_no_socket(
        self, office: Path, tmp_path: Path, command: tuple[str, ...]
    ) -> None:
        before = {path: path.stat().st_mtime_ns for path in office.rglob("*")}
        assert deeds(office, tmp_path / "log", *command) == []
        assert {path: path.stat().st_mtime_ns for path in office.rglob("*")} == before

    def test_the_watcher_sees_a_write_and_a_socket(self, office: Path, tmp_path: Path) -> None:
        record = ("record", "Tam Đường", *RECORD[2:])
        assert any("ledger.db-journal" in d for d in deeds(office, tmp_path / "log", *record))
        assert any(
            "connect(" in d and "AF_INET" in d for d in deeds(office, tmp_path / "log", "ingest")
        )


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_a_new_ledger_and_its_copies_are_their_owners_alone(tmp_path: Path) -> None:
    office = new_office(tmp_path / "office")
    at_home(office, *RECORD)
    copy = tmp_path / "copy.db"
    assert at_home(office, "backup", str(copy)).returncode == 0
    assert _mode(office / "ledger.db") == _mode(copy) == 0o600
    (office / "ledger.db").unlink()
    assert at_home(office, "restore", str(copy), "--reason", "thử").returncode == 0
    assert _mode(office / "ledger.db") == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_rights_somebody_has_given_stay_given(tmp_path: Path) -> None:
    office = new_office(tmp_path / "office")
    at_home(office, *RECORD)
    (office / "ledger.db").chmod(0o660)
    at_home(office, "record", "Tam Đường", *RECORD[2:])
    assert _mode(office / "ledger.db") == 0o660


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_no_password_stands_in_the_process_list(office: Path) -> None:
    shown = subprocess.run(
        [*PROGRAM, "--help"], check=True, capture_output=True, cwd=office
    ).stdout.decode()
    assert "password" not in shown
    assert "--secret" not in shown


COMPILES_ITS_OWN_NAMES = {"records.py"}
"""Makes `__init__` of the names of our own fields, as the standard dataclasses do."""
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "breakpoint"}
FORBIDDEN_MODULES = {"pickle", "marshal", "shelve", "dill", "pty", "commands", "code", "telnetlib"}
FORBIDDEN_ATTRIBUTES = {"system", "popen", "execv", "execvp", "spawnl", "getoutput", "mktemp"}


def test_no_shell_no_pickle_and_no_text_is_run_as_code() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _is_back_door(node) and path.name not in COMPILES_ITS_OWN_NAMES
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "code",
    ["eval(x)", "import pickle", "from marshal import loads", "os.system(x)", "run(x, shell=True)"],
)
def test_the_guard_sees_each_back_door(code: str) -> None:
    assert any(_is_back_door(node) for node in ast.walk(ast.parse(code)))


def _is_back_door(node: ast.AST) -> bool:
    if isinstance(node, ast.Import):
        return any(alias.name.split(".")[0] in FORBIDDEN_MODULES for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] in FORBIDDEN_MODULES
    if not isinstance(node, ast.Call):
        return False
    name, keywords = node.func, {keyword.arg for keyword in node.keywords}
    is_named = isinstance(name, ast.Name) and name.id in FORBIDDEN_CALLS
    is_reached = isinstance(name, ast.Attribute) and name.attr in FORBIDDEN_ATTRIBUTES
    return is_named or is_reached or "shell" in keywords
