"""Kept pages cannot lie: no run that writes them is green, and none stays that nobody compares."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONFTEST = """
from pathlib import Path
from tests.kept import OPTION, Shelf, begin

HERE = Path(__file__).parent

def pytest_addoption(parser):
    parser.addoption(OPTION, action="store_true")

def pytest_configure(config):
    begin(config, (Shelf(HERE / "pages", "*.txt", HERE),))
"""
TESTS = """
from pathlib import Path
import pytest

PAGES = Path(__file__).parent / "pages"

@pytest.mark.parametrize("name", NAMES)
def test_a_page(name, keep):
    keep(PAGES / f"{name}.txt", f"{name}\\n")
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Tests of their own: four pages compared by two files, all as they should be."""
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "pages").mkdir()
    for file, names in (("test_one.py", ("a", "b")), ("test_two.py", ("c", "d"))):
        (tmp_path / file).write_text(TESTS.replace("NAMES", repr(names)))
        for name in names:
            page(tmp_path, name).write_text(f"{name}\n")
    return tmp_path


def page(project: Path, name: str) -> Path:
    return project / "pages" / f"{name}.txt"


def pages(project: Path) -> dict[str, str]:
    return {each.stem: each.read_text() for each in sorted((project / "pages").iterdir())}


RIGHT = {name: f"{name}\n" for name in "abcd"}


def run(project: Path, *arguments: str, **environ: str) -> tuple[int, str]:
    """The exit code of a run of these tests and all it said."""
    clean = {
        name: value for name, value in os.environ.items() if name not in {"CI", "PYTEST_ADDOPTS"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *arguments],
        check=False, capture_output=True, cwd=project, text=True,
        env={**clean, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", **environ},
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_pages_as_they_should_be_are_green_and_stay(project: Path) -> None:
    assert run(project)[0] == 0
    assert pages(project) == RIGHT


def test_a_page_that_says_otherwise_or_is_not_there_is_red_and_stays_so(project: Path) -> None:
    page(project, "a").write_text("x\n")
    page(project, "c").unlink()
    before = pages(project)
    code, said = run(project, LAI_REPORT_REWRITE="1")
    assert (code, "2 failed" in said, "-x\n" in said and "+a\n" in said) == (1, True, True)
    assert pages(project) == before


def test_a_rewriting_run_says_what_it_did_and_is_red(project: Path) -> None:
    page(project, "a").write_text("x\n")
    page(project, "c").unlink()
    page(project, "e").write_text("nobody's\n")
    code, said = run(project, "--rewrite-pages")
    assert (code, "kept pages: 1 changed, 1 new, 1 removed" in said) == (1, True)
    assert pages(project) == RIGHT
    code, said = run(project, "--rewrite-pages")
    assert (code, "kept pages: 0 changed, 0 new, 0 removed" in said) == (1, True)
    assert run(project, "--rewrite-pages", "-k", "nothing")[0] == 1
    assert run(project)[0] == 0


@pytest.mark.parametrize("value", ["true", ""])
def test_a_rewriting_run_is_refused_where_ci_is_set(project: Path, value: str) -> None:
    page(project, "a").write_text("x\n")
    before = pages(project)
    code, said = run(project, "--rewrite-pages", CI=value)
    assert (code, "refused where CI is set" in said) == (4, True)
    assert pages(project) == before


def test_a_page_nobody_compares_is_an_error_of_a_whole_run(project: Path) -> None:
    page(project, "e").write_text("nobody's\n")
    code, said = run(project)
    assert (code, "e.txt: no test compares this page" in said) == (1, True)
    assert page(project, "e").exists()


@pytest.mark.parametrize(
    "chosen",
    [
        ["-k", "two"],
        ["test_one.py"],
        ["test_one.py::test_a_page[a]", "test_two.py"],
        ["--deselect", "test_one.py::test_a_page[a]"],
        ["--ignore", "test_one.py"],
        ["--collect-only"],
    ],
    ids=" ".join,
)
def test_a_part_of_the_tests_misses_no_page(project: Path, chosen: list[str]) -> None:
    page(project, "e").write_text("nobody's\n")
    assert run(project, *chosen)[0] == 0
    assert run(project, "--rewrite-pages", *chosen)[0] == 1
    assert set(pages(project)) == set("abcde")


def test_a_test_that_failed_before_it_compared_loses_no_page(project: Path) -> None:
    file = project / "test_one.py"
    file.write_text(file.read_text().replace("keep(PAGES", "assert name != 'a'; keep(PAGES"))
    assert run(project, "--rewrite-pages")[0] == 1
    assert pages(project) == RIGHT


def test_the_last_failed_alone_miss_no_page(project: Path) -> None:
    for name in "ac":
        page(project, name).write_text("x\n")
    assert run(project)[0] == 1
    for name in "ac":
        page(project, name).write_text(f"{name}\n")
    assert run(project, "--lf")[0] == 0
    assert pages(project) == RIGHT
