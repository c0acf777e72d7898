"""The program as a process: any host zone, any locale, cron's empty environment, a closed pipe."""

from __future__ import annotations

import os
import subprocess
import unicodedata
from pathlib import Path

import pytest

from tests.cli.processes import PROGRAM, RECORD, STATUS, at_home, new_office, run


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return new_office(tmp_path / "office")


@pytest.mark.parametrize(
    "environ",
    [
        {"TZ": "UTC"},
        {"TZ": "America/Los_Angeles"},
        {"TZ": "Pacific/Kiritimati"},
        {"LANG": "C"},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "TZ": "Pacific/Kiritimati"},
        {"PYTHONTZPATH": ""},
    ],
    ids=str,
)
def test_the_hosts_zone_and_locale_change_nothing(office: Path, environ: dict[str, str]) -> None:
    at_home(office, *RECORD)
    plain = at_home(office, *STATUS)
    other = at_home(office, *STATUS, **environ)
    assert plain.stdout.decode().count("Đúng hạn") == 1
    assert (other.returncode, other.stdout) == (0, plain.stdout)


@pytest.mark.parametrize(
    ("encoding", "words"),
    [("ascii", "Dung han"), ("cp437", "Dúng han"), ("cp1258", "Đúng hạn")],
)
def test_a_terminal_that_lacks_letters_gets_the_nearest_it_has(
    office: Path, encoding: str, words: str
) -> None:
    at_home(office, *RECORD)
    done = at_home(office, *STATUS, PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert words in unicodedata.normalize("NFC", done.stdout.decode(encoding))


def test_crons_empty_environment_gives_the_same(office: Path) -> None:
    at_home(office, *RECORD)
    bare = subprocess.run(
        [*PROGRAM, "--home", str(office), *STATUS],
        check=False, capture_output=True, stdin=subprocess.DEVNULL, cwd="/", env={},
    )  # fmt: skip
    assert (bare.returncode, bare.stdout) == (0, at_home(office, *STATUS).stdout)


def test_the_office_is_found_from_a_folder_below_it(office: Path) -> None:
    below = office / "a" / "b"
    below.mkdir(parents=True)
    assert run("status", "29/01/2021", home=below).returncode == 0


def test_without_an_office_the_way_to_make_one_is_said(tmp_path: Path) -> None:
    done = run("status", home=tmp_path)
    assert done.returncode == 4
    assert "lai-report init" in done.stderr.decode()
    assert run("check", home=tmp_path).returncode == 3


def test_a_reader_that_closes_the_pipe_hears_no_complaint(office: Path) -> None:
    command = " ".join([*PROGRAM, "--home", str(office), "directives", "|", "head", "-1"])
    done = subprocess.run(
        ["bash", "-c", f"{command}; exit ${{PIPESTATUS[0]}}"], check=False, capture_output=True
    )
    assert done.returncode in {0, 141}
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("command", "code"),
    [("status 29/01/2021", 5), ("check 29/01/2021", 2)],
    ids=["status", "check"],
)
def test_a_closed_stdout_is_an_error_for_all_but_check(
    office: Path, command: str, code: int
) -> None:
    at_home(office, *RECORD)
    line = f"{' '.join(PROGRAM)} --home {office} {command} >&-"
    done = subprocess.run(["bash", "-c", line], check=False, capture_output=True)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_full_disk_under_stdout_is_said_without_a_traceback(office: Path, form: str) -> None:
    at_home(office, *RECORD)
    line = f"{' '.join(PROGRAM)} --home {office} status 29/01/2021 --format {form} > /dev/full"
    done = subprocess.run(["bash", "-c", line], check=False, capture_output=True)
    assert done.returncode == 5
    assert "Không in ra được" in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("command", "code"), [("check", 3), ("status --format json", 4)], ids=["check", "status"]
)
def test_an_error_that_cannot_be_printed_speaks_by_its_exit_code(
    tmp_path: Path, command: str, code: int
) -> None:
    line = f"{' '.join(PROGRAM)} --home {tmp_path} {command} > /dev/full"
    environ = {each: value for each, value in os.environ.items() if each != "PYTHONUNBUFFERED"}
    done = subprocess.run(["bash", "-c", line], check=False, capture_output=True, env=environ)
    assert done.returncode == code
    assert b"Errno" not in done.stderr


def test_the_program_alone_prints_its_help(office: Path) -> None:
    assert b"Traceback" not in at_home(office).stderr
    assert "Các lệnh" in at_home(office).stdout.decode()
    assert at_home(office, "--version").stdout.startswith(b"lai-report ")


def test_a_dumb_terminal_and_no_color_get_no_escapes(office: Path) -> None:
    for environ in ({"TERM": "dumb"}, {"NO_COLOR": "1", "TERM": "xterm-256color"}):
        command = " ".join([*PROGRAM, "--home", str(office), *STATUS])
        done = subprocess.run(
            ["script", "-qec", command, "/dev/null"],
            check=False, capture_output=True, env={"PATH": os.environ["PATH"], **environ},
        )  # fmt: skip
        assert "Không báo cáo".encode() in done.stdout or "Chưa báo cáo".encode() in done.stdout
        assert b"\x1b" not in done.stdout


def test_help_speaks_vietnamese_and_english_for_every_command(tmp_path: Path) -> None:
    from lai_report.cli.commands import COMMANDS

    for command in ("", *COMMANDS):
        words = [command] if command else []
        vietnamese = run(*words, "--help", home=tmp_path)
        english = run("--lang", "en", *words, "--help", home=tmp_path)
        assert (vietnamese.returncode, english.returncode) == (0, 0)
        assert "Cách dùng: lai-report" in vietnamese.stdout.decode()
        assert "Usage: lai-report" in english.stdout.decode()
        assert "Usage" not in vietnamese.stdout.decode()


def test_unit_names_complete_in_the_shell(office: Path) -> None:
    done = at_home(
        office, COMP_WORDS=f"lai-report --home {office} record huyen-uy-ph", COMP_CWORD="4",
        _LAI_REPORT_COMPLETE="complete_bash",
    )  # fmt: skip
    assert done.stdout.decode().split() == ["huyen-uy-phong-tho"]


def test_languages_complete_in_the_shell(office: Path) -> None:
    done = at_home(
        office, COMP_WORDS="lai-report --lang ", COMP_CWORD="2",
        _LAI_REPORT_COMPLETE="complete_bash",
    )  # fmt: skip
    assert done.stdout.decode().split() == ["vi", "en"]
