"""Kept pages: files that hold what must come out, compared by tests and read by a person.

After a change that is meant, `pytest --rewrite-pages` writes them anew. Such a run is never green:
the difference is read first, and the run that counts is the next one, without the option.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

import pytest

Keep = Callable[[Path, str], None]
OPTION = "--rewrite-pages"


class Shelf(NamedTuple):
    """A place of kept pages and the tests that compare them."""

    pages: Path
    pattern: str
    tests: Path
    """One file, or a folder of them."""

    def files(self) -> set[Path]:
        """The pages that lie there."""
        return set(self.pages.glob(self.pattern))

    def has(self, test_file: Path) -> bool:
        """Whether a file of tests is one that compares these pages."""
        return test_file == self.tests or self.tests in test_file.parents

    def test_files(self) -> set[Path]:
        """The files whose tests, all together, compare every page."""
        return set(self.tests.rglob("test_*.py")) if self.tests.is_dir() else {self.tests}


def begin(config: pytest.Config, shelves: Sequence[Shelf]) -> None:
    """Make ready to compare kept pages, or to write them where that is asked for and allowed."""
    is_rewriting = config.getoption(OPTION)
    if is_rewriting and "CI" in os.environ:
        raise pytest.UsageError(f"{OPTION} is refused where CI is set: a person reads what changed")
    if is_rewriting and config.getoption("numprocesses", default=None):
        raise pytest.UsageError(f"{OPTION} needs one process: leave -n out")
    config.pluginmanager.register(KeptPages(shelves, is_rewriting=is_rewriting))


class KeptPages:
    """What one run compares, writes and misses of the kept pages."""

    def __init__(self, shelves: Sequence[Shelf], *, is_rewriting: bool) -> None:
        self.shelves = shelves
        self.is_rewriting = is_rewriting
        self.claimed: set[Path] = set()
        self.orphans: list[Path] = []
        self.counts = Counter({"changed": 0, "new": 0, "removed": 0})
        self.deselected: list[pytest.Item] = []
        self.passed: set[str] = set()

    @pytest.fixture
    def keep(self) -> Keep:
        """Compares a text with the page kept in a file."""
        return self.compare

    def compare(self, page: Path, text: str) -> None:
        """Fail where the page says otherwise; in a rewriting run it says so from now on."""
        self.claimed.add(page)
        before = page.read_text(encoding="utf-8") if page.exists() else None
        if self.is_rewriting and text != before:
            self.counts["new" if before is None else "changed"] += 1
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
            return
        lines = (before or "").splitlines(), text.splitlines()
        difference = "\n".join(unified_diff(*lines, "kept", "now", lineterm=""))
        assert text == before, f"{page.name} is no longer what is kept:\n{difference}"

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Tests that were left out, so that their pages are not missed."""
        self.deselected += items

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Tests that ran to their end, so that what they compare is known."""
        if report.when == "call" and report.passed:
            self.passed.add(report.nodeid)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Miss the pages that no test compared; a rewriting run removes them and ends red."""
        self.orphans = sorted(self._missed(session))
        if self.is_rewriting:
            for page in self.orphans:
                page.unlink()
            self.counts["removed"] = len(self.orphans)
        if (self.is_rewriting or self.orphans) and session.exitstatus in {
            pytest.ExitCode.OK,
            pytest.ExitCode.NO_TESTS_COLLECTED,
        }:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """What was written, or which pages nobody compares."""
        if self.is_rewriting:
            said = ", ".join(f"{count} {what}" for what, count in self.counts.items())
            terminalreporter.write_line(
                f"kept pages: {said}; read the difference, then run without {OPTION}", red=True
            )
            return
        for page in self.orphans:
            terminalreporter.write_line(f"ERROR {page}: no test compares this page", red=True)

    def _missed(self, session: pytest.Session) -> Iterator[Path]:
        """The pages no test compared, of each shelf whose tests have all run and passed."""
        if session.config.getoption("lf", default=False):
            return  # it leaves out tests of a file without a word
        items = getattr(session, "items", [])  # pytest-xdist's own session has none
        for shelf in self.shelves:
            tests = [item for item in items if shelf.has(item.path)]
            is_whole = (
                {item.path for item in tests} == shelf.test_files()
                and {item.nodeid for item in tests} <= self.passed
                and not any(shelf.has(item.path) for item in self.deselected)
                and not any("::" in arg for arg in session.config.args)
            )
            if is_whole:
                yield from shelf.files() - self.claimed
