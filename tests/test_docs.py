"""The papers cannot lie: pictures are what the program draws, commands and codes are all named."""

from __future__ import annotations

import ast
import importlib
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import typer

from lai_report import errors
from lai_report.cli.commands import COMMANDS
from lai_report.cli.line.typer_app import build_app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def script(name: str) -> Any:
    """A script of docs/ as a module; they import one another as they do when they are run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "docs")
        return importlib.import_module(name)


@pytest.mark.parametrize("name", script("write").WRITERS)
def test_what_is_made_from_the_code_is_current(name: str) -> None:
    for path, text in script(name).drawn().items():
        assert path.read_text(encoding="utf-8") == text, f"{path}: run docs/write.py"


def test_the_reference_names_every_variable_the_program_reads() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in ROOT.glob("lai_report/**/*.py")
        if "locale" not in path.parts
    )
    named = set(re.findall(r"\bLAI_REPORT_[A-Z_]+\b", code))
    assert set(script("reference").WORDS["variables"]) == named


@pytest.mark.service
def test_the_man_page_is_clean() -> None:
    if shutil.which("mandoc") is None:
        assert os.environ.get("CI") != "true", "mandoc is missing"
        pytest.skip("mandoc is not installed")
    for page in script("manual").PAGES:
        command = ["mandoc", "-T", "lint", str(page)]
        linted = subprocess.run(command, check=False, capture_output=True, text=True)
        assert (linted.returncode, linted.stdout) == (0, "")


def test_every_exit_code_is_in_the_reference_and_in_the_readme() -> None:
    kinds = (kind for kind in vars(errors).values() if isinstance(kind, type))
    codes = {kind.exit_code for kind in kinds if issubclass(kind, errors.LaiReportError)}
    assert {str(code) for code in codes} <= script("reference").WORDS["codes"].keys()
    paragraph = README[README.index("Exit codes:") : README.index("interrupted")]
    assert {int(code) for code in re.findall(r"\b\d+\b", paragraph)} >= codes


def test_every_command_is_in_the_readme_or_the_changelog() -> None:
    papers = README + (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|lai-report (?:--home \S+ )?)([a-z]+(?:-store)?)\b", papers))
    assert [name for name in COMMANDS if name not in named] == []


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
        if not TEST_NAME.search(cell) and not cell.startswith("Does not apply: ")
    ]
    assert bare == []


@pytest.mark.parametrize("paper", ["reliability", "security"])
def test_every_test_the_paper_names_exists(paper: str) -> None:
    named = set(TEST_NAME.findall((ROOT / "docs" / f"{paper}.md").read_text(encoding="utf-8")))
    assert named
    missing = [f"{file}::{name}" for file, name in named if name not in _defined_tests(file)]
    assert missing == []


def test_every_claim_about_security_has_a_test_or_is_said_not_to_be_held() -> None:
    lines = (ROOT / "docs" / "security.md").read_text(encoding="utf-8").splitlines()
    claims = [line.strip("| ").split(" | ") for line in lines if line.startswith("| ")]
    rows = [claim for claim in claims if claim[-1] != "held by"]
    assert rows
    assert [row[0] for row in rows if not TEST_NAME.search(row[-1]) and row[-1] != "nothing"] == []


def test_every_command_a_paper_names_is_one_and_has_the_options_named() -> None:
    program: Any = typer.main.get_command(build_app())
    everywhere = {"--home", "--lang", "--help", "--version"}
    papers = [README, *(path.read_text(encoding="utf-8") for path in ROOT.glob("docs/*.md"))]
    lines = [line for paper in papers for line in re.findall(r"lai-report ([^`\n|;)]+)", paper)]
    commands = [line for line in lines if re.match(r"(--home \S+ )?[a-z]+(-store)?\b", line)]
    assert len(commands) > 50
    for line in commands:
        name, *words = re.sub(r"--home \S+ ", "", line).rstrip(".,;)").split()
        assert name in COMMANDS, line
        parameters = program.get_command(None, name).params
        options = {option for p in parameters for option in (*p.opts, *p.secondary_opts)}
        named = {word.split("=")[0] for word in words if word.startswith("--")}
        assert named <= options | everywhere, line


@pytest.mark.parametrize("paper", ["docs/architecture.md", "CONTRIBUTING.md", "README.md"])
def test_every_file_a_paper_for_maintainers_names_exists(paper: str) -> None:
    text = (ROOT / paper).read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:lai_report|docs|tests|\.ci)/[\w./*-]*)", text))
    assert named
    assert [name for name in sorted(named) if not list(ROOT.glob(name))] == []


def test_the_page_on_architecture_names_every_folder_and_stays_a_page() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders = {path.parent for path in ROOT.glob("lai_report/*/*.py")}
    assert [str(f) for f in folders if f"lai_report/{f.name}/" not in text] == []
    assert len(text.splitlines()) <= 90


def test_the_words_in_capitals_of_the_architecture_are_in_the_files_beside_them() -> None:
    """`COMMANDS` of `lai_report/cli/commands.py`: a renamed thing does not stay in the paper."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").replace("\n", " ")
    pairs = re.findall(r"`(\w+)`,? (?:of|in)\s+`(lai_report/[\w/]+\.py)`", text)
    assert len(pairs) >= 6
    wrong = [(n, f) for n, f in pairs if n not in (ROOT / f).read_text(encoding="utf-8")]
    assert wrong == []
