"""Properties never fail by the clock; under mutation testing they try few examples, the same ones.

A slow or busy machine is no fault of the program, so no example has a deadline.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.kept import OPTION, Shelf, begin

TESTS = Path(__file__).parent
KEPT = (
    Shelf(TESTS / "core/reports/pages", "*/*", TESTS / "core/reports"),
    Shelf(TESTS / "read/mail", "*.expected.json", TESTS / "read/mail/test_message_samples.py"),
)

# Hypothesis tries the same examples every time where `CI` is set; ours are others in each run.
settings.register_profile(
    "lai-report",
    deadline=None,
    derandomize=False,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "mutation",
    parent=settings.get_profile("lai-report"),
    max_examples=25,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],  # a failure is enough: no need of the least one
    database=None,
    # mutmut calls one test many times in one process
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
)
settings.load_profile("mutation" if "MUTANT_UNDER_TEST" in os.environ else "lai-report")


@pytest.fixture
def third_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A language put beside the others as a folder: the English texts, each with a sign before.

    Its code is one of those that ISO 639 leaves to nobody.
    """
    from lai_report import locale

    folder = tmp_path / "languages" / "qaa"
    folder.mkdir(parents=True)
    for file in (locale.PLACES[0] / "en").glob("*.txt"):
        text = re.sub(r"^(\S+ = )", r"\1» ", file.read_text("utf-8"), flags=re.MULTILINE)
        (folder / file.name).write_text(text, "utf-8")
    (folder / "language.txt").write_text(
        "language.name = Chẳng của ai\nlanguage.decimal_sign = ·\nlanguage.singular = 0 1\n",
        "utf-8",
    )
    monkeypatch.setattr(locale, "PLACES", [*locale.PLACES, folder.parent])
    yield folder.name
    locale.texts_of.cache_clear()


def pytest_addoption(parser: pytest.Parser) -> None:
    """How kept pages are written anew."""
    parser.addoption(OPTION, action="store_true", help="write the kept pages anew, to be read")


def pytest_configure(config: pytest.Config) -> None:
    """What is kept where."""
    begin(config, KEPT)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The order of this run, at its end, so that one that failed can be repeated."""
    seed = terminalreporter.config.getoption("randomly_seed", default=None)
    if seed is not None:
        terminalreporter.write_line(f"--randomly-seed={seed}")
