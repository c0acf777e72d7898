"""Properties never fail by the clock; under mutation testing they try few examples, the same ones.

A slow or busy machine is no fault of the program, so no example has a deadline.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile("lai-report", deadline=None, suppress_health_check=[HealthCheck.too_slow])
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


def pytest_addoption(parser: pytest.Parser) -> None:
    """How kept pages are written anew; see tests/core/reports/conftest.py."""
    parser.addoption(
        "--rewrite-pages", action="store_true", help="write the kept pages anew, to be read"
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The order of this run, at its end, so that one that failed can be repeated."""
    seed = terminalreporter.config.getoption("randomly_seed", default=None)
    if seed is not None:
        terminalreporter.write_line(f"--randomly-seed={seed}")
