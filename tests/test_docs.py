"""The papers cannot lie: pictures are what the program draws, commands and codes are all named."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path
from typing import Any

from lai_report import errors
from lai_report.cli.commands import COMMANDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def script(name: str) -> Any:
    """A script of docs/ as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_picture_in_the_readme_is_what_the_program_draws() -> None:
    module = script("screen")
    assert module.PICTURE.read_text(encoding="utf-8") == module.drawn(), "run docs/screen.py"


def test_the_published_schema_is_current() -> None:
    module = script("schema")
    assert module.FILE.read_text(encoding="utf-8") == module.drawn(), "run docs/schema.py"


def test_every_exit_code_is_in_the_readme() -> None:
    codes = {
        kind.exit_code
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.LaiReportError)
    }
    paragraph = README[README.index("Exit codes:") : README.index("interrupted")]
    assert {int(code) for code in re.findall(r"\b\d+\b", paragraph)} >= codes


def test_every_command_is_in_the_readme_or_the_changelog() -> None:
    papers = README + (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"`{name}" not in papers and name not in README] == []


def test_no_paper_names_a_path_of_one_machine() -> None:
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*"), *ROOT.glob("lai_report/**/*.py")]:
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"/work/|\.\./shared|/root/|/tmp/dev", text), path


FAULTS = 74
TEST_NAME = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
RELIABILITY = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")


def _fault_rows() -> list[tuple[int, str]]:
    """The number of each row of the table of faults, and what stands in its last column."""
    lines = [line for line in RELIABILITY.splitlines() if re.match(r"\| \d+ \|", line)]
    cells = [re.split(r"(?<!\\)\|", line) for line in lines]
    return [(int(row[1]), row[3].strip()) for row in cells]


def _defined_tests(file: str) -> set[str]:
    path = ROOT / file
    if not path.is_file():
        return set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_fault_is_in_the_table_once() -> None:
    assert [number for number, _ in _fault_rows()] == list(range(1, FAULTS + 1))


def test_every_fault_has_a_test_or_the_reason_why_it_does_not_apply() -> None:
    bare = [
        number
        for number, cell in _fault_rows()
        if not TEST_NAME.search(cell) and not cell.startswith(("Does not apply: ", "Open"))
    ]
    assert bare == []


def test_every_test_the_paper_names_exists() -> None:
    named = set(TEST_NAME.findall(RELIABILITY))
    missing = [f"{file}::{name}" for file, name in named if name not in _defined_tests(file)]
    assert missing == []
