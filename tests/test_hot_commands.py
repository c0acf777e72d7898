"""Start-up is the hot path: what a clerk runs all afternoon imports what it may, no more."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

TABLE = tomllib.loads(Path(__file__).with_name("hot_commands.toml").read_text(encoding="utf-8"))
RECORD = ["record", "Sìn Hồ", "--day", "29/1/2021", "--at", "16:00 29/01/2021"]
COMMANDS = {
    "check": ["check"],
    "status-short": ["status", "--short"],
    "status": ["status"],
    "help": ["--help"],
    "record": RECORD,
}
RUN = """
import sys
before = set(sys.modules)
from lai_report.cli.main import run
code = run(sys.argv[1:], {"HOME": "/nonexistent"})
print("MODULES", *(set(sys.modules) - before), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with one report in its ledger, so that the ledger holds the configuration."""
    home = tmp_path_factory.mktemp("hot") / "office"
    imported_by(["init", str(home)])
    imported_by(["--home", str(home), *RECORD])
    return home


def imported_by(arguments: list[str]) -> set[str]:
    """The modules one run of the program imports."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments], check=True, capture_output=True, text=True
    )
    return set(done.stderr.rpartition("MODULES ")[2].split())


def allowed(command: dict[str, Any]) -> set[str]:
    shared = [name for group in command["with"] for name in TABLE[group]]
    return {f"lai_report.{name}" for name in [*shared, *command["ours"]]} | {"lai_report"}


def test_every_hot_command_has_its_line_in_the_table() -> None:
    assert TABLE["command"].keys() == COMMANDS.keys()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_hot_command_imports_no_module_that_is_not_in_the_table(office: Path, name: str) -> None:
    command = TABLE["command"][name]
    loaded = imported_by(["--home", str(office), *COMMANDS[name]])
    roots = {module.partition(".")[0] for module in loaded}
    libraries = {root for root in roots if not root.startswith("_")} - sys.stdlib_module_names
    ours = {module for module in loaded if module.startswith("lai_report")}
    assert "lai_report.cli.main" in loaded
    assert ours - allowed(command) == set(), "tests/hot_commands.toml: needed on every start-up?"
    assert libraries - {"lai_report", *command["libraries"]} == set()
    assert command["libraries"] or roots.isdisjoint(TABLE["heavy"])


def test_the_table_names_only_modules_that_are_there() -> None:
    named = {name for command in TABLE["command"].values() for name in allowed(command)}
    root = Path(__file__).parents[1]
    paths = {name: root.joinpath(*name.split(".")) for name in named}
    gone = [n for n, p in paths.items() if not (p.is_dir() or p.with_suffix(".py").is_file())]
    assert gone == []
