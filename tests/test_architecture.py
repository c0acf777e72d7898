"""The arrows between folders, the one clock, and the one printer."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "lai_report"
ALLOWED = {
    "records": set(),
    "errors": {"records"},
    "core": {"errors", "records"},
    "locale": {"errors"},
    "read": {"core", "errors", "records"},
    "store": {"core", "errors", "records"},
    "write": {"core", "errors", "records"},
    "cli": {"core", "errors", "locale", "read", "records", "store", "write"},
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
