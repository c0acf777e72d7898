"""`status --watch` on a terminal: the screen follows the ledger until it is ended."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.cli.processes import PROGRAM, RECORD, STATUS, at_home, new_office

PATIENCE = 60


class Watched:
    """A run on a terminal of its own, and all it has shown so far."""

    def __init__(self, process: subprocess.Popen[bytes], terminal: int) -> None:
        self.process = process
        self._terminal = terminal
        self._shown = b""

    def wait_for(self, text: str) -> None:
        """Read until the text has been shown since the last wait."""
        end = time.monotonic() + PATIENCE
        while text not in self._shown.decode(errors="replace"):
            assert time.monotonic() < end, self._shown.decode(errors="replace")
            self._read()
        self._shown = b""

    def end(self) -> int:
        """The exit code, once all has been read."""
        with suppress(OSError):  # the terminal is gone with the program
            while self.process.poll() is None:
                self._read()
        return self.process.wait(PATIENCE)

    def _read(self) -> None:
        if select.select([self._terminal], [], [], 0.1)[0]:
            self._shown += os.read(self._terminal, 65536)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return new_office(tmp_path / "office")


@contextmanager
def watched(office: Path) -> Iterator[Watched]:
    terminal, inner = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, "--home", str(office), *STATUS, "--watch"],
        env={"PATH": os.environ["PATH"], "HOME": str(office), "TERM": "xterm", "COLUMNS": "100"},
        cwd=office, stdin=inner, stdout=inner, stderr=inner, start_new_session=True,
    )  # fmt: skip
    os.close(inner)
    try:
        yield Watched(process, terminal)
    finally:
        process.kill()
        process.wait()
        os.close(terminal)


def test_the_screen_follows_the_ledger_until_ctrl_c(office: Path) -> None:
    with watched(office) as screen:
        screen.wait_for("Huyện ủy Sìn Hồ")
        assert at_home(office, *RECORD).returncode == 0
        screen.wait_for("đúng hạn 1")
        screen.process.send_signal(signal.SIGINT)
        assert screen.end() == 0


def test_the_system_ends_it_with_the_code_of_any_other_command(office: Path) -> None:
    with watched(office) as screen:
        screen.wait_for("Huyện ủy Sìn Hồ")
        screen.process.send_signal(signal.SIGTERM)
        assert screen.end() == 143


def test_without_a_terminal_it_is_refused_with_what_to_use_instead(office: Path) -> None:
    done = at_home(office, *STATUS, "--watch")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "lai-report status --short" in done.stderr.decode()


@pytest.mark.parametrize(
    "more",
    [("--short",), ("--since", "16:00"), ("--evidence", "Sìn Hồ"), ("--fail-on-late",),
     ("--format", "json")],
)  # fmt: skip
def test_an_option_that_makes_something_else_of_the_status_is_not_passed_over(
    office: Path, more: tuple[str, ...]
) -> None:
    done = at_home(office, *STATUS, "--watch", *more)
    said = done.stdout if "json" in more else done.stderr  # scripts read their error as JSON
    assert done.returncode == 2
    assert f"không dùng cùng {more[0]}." in said.decode()
