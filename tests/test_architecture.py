"""The arrows between folders, the one clock, the one printer, and what the hot commands import."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "lai_report"
ALLOWED = {
    "errors": set(),
    "core": {"errors"},
    "locale": {"errors"},
    "read": {"core", "errors"},
    "store": {"core", "errors"},
    "write": {"core", "errors"},
    "cli": {"core", "errors", "locale", "read", "store", "write"},
}
HOMES = {
    "typer": {"cli"},
    "rich": {"cli", "write"},
    "pydantic": {"read"},
    "tomli": {"read"},
    "tomlkit": {"write"},
    "pendulum": {"core"},
    "sqlite3": {"store"},
    "psycopg": {"store"},
    "imaplib": {"read"},
    "email": {"read", "write"},
    "docx": {"write"},
    "docxtpl": {"write"},
    "jinja2": {"write"},
    "xlsxwriter": {"write"},
    "openpyxl": {"read"},
    "smtplib": {"write"},
}


def modules() -> Iterator[tuple[str, Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if not part.startswith("__"):
            yield part, path, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_imports_follow_the_arrows() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for part, path, tree in modules()
        for name in imported(tree)
        if name.startswith("lai_report.") and name.split(".")[1] not in {part, *ALLOWED[part]}
    ]
    assert wrong == []


def test_no_module_needs_itself_by_way_of_others() -> None:
    names = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for path in PACKAGE.rglob("*.py")
    }
    needs = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): {
            name for name in imported(tree) if name in names
        }
        for _, path, tree in modules()
    }
    assert len(tuple(TopologicalSorter(needs).static_order())) >= len(needs)  # or CycleError


def test_libraries_stay_in_their_homes() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for part, path, tree in modules()
        for name in imported(tree)
        if part not in HOMES.get(name.split(".")[0], {part})
    ]
    assert wrong == []


def test_there_is_one_clock() -> None:
    readers = {
        str(path.relative_to(PACKAGE))
        for _, path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow"}
        and isinstance(node.value, ast.Name) and node.value.id in {"datetime", "date", "time"}
    }  # fmt: skip
    assert readers == {"cli/context.py"}


def test_printing_is_done_in_one_place() -> None:
    printers = {
        str(path.relative_to(PACKAGE))
        for _, path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    }
    assert printers == {"cli/output.py"}


RECORD = ["record", "Sìn Hồ", "--day", "29/1/2021", "--at", "16:00 29/01/2021"]
MAIL = {"email", "imaplib", "tomlkit"}
CONFIGURATION = {"pydantic", "pendulum", "tomli"}


@pytest.mark.parametrize(
    ("command", "never"),
    [
        (["check"], {*CONFIGURATION, *MAIL, "rich.table"}),
        (["status", "--short"], {*CONFIGURATION, *MAIL, "rich.table"}),
        (["status"], {*CONFIGURATION, *MAIL}),
        (["--help"], {*CONFIGURATION, *MAIL, "rich.table", "sqlite3"}),
        (RECORD, {*CONFIGURATION, *MAIL, "rich.table"}),
    ],
    ids=["check", "status --short", "status", "--help", "record"],
)
def test_hot_commands_import_only_what_they_use(
    tmp_path: Path, command: list[str], never: set[str]
) -> None:
    office = tmp_path / "office"
    run = [sys.executable, "-c", RUN]
    subprocess.run([*run, "init", str(office)], check=True, capture_output=True)
    subprocess.run([*run, "--home", str(office), *RECORD], check=True, capture_output=True)
    done = subprocess.run(
        [*run, "--home", str(office), *command], check=False, capture_output=True, text=True
    )
    loaded = set(done.stderr.rpartition("MODULES ")[2].split())
    assert "lai_report.cli.main" in loaded
    assert never & loaded == set()


RUN = """
import sys
from lai_report.cli.main import run
code = run(sys.argv[1:], {"HOME": "/nonexistent"})
print("MODULES", *sys.modules, file=sys.stderr)
sys.exit(code)
"""
