"""Kept pages: what each report says of each situation, in a file a person has read.

After a change that is meant, `pytest tests/core/reports --rewrite-pages` writes them anew; read the
difference before it is kept. No other run writes them.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

from tests.core.reports.telling import told

PAGES = Path(__file__).parent / "pages"
Keep = Callable[[str, Any], None]


@pytest.fixture
def kept(request: pytest.FixtureRequest) -> Keep:
    """Compares a report with the page kept under a name: FOLDER/SITUATION."""

    def compare(name: str, report: Any) -> None:
        file = PAGES / f"{name}.{'json' if isinstance(report, dict) else 'txt'}"
        if request.config.getoption("--rewrite-pages", default=False):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(told(report), encoding="utf-8")
            return
        before = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        difference = list(
            unified_diff(before, told(report).splitlines(), "kept", "now", lineterm="")
        )
        assert not difference, "\n".join([f"{file.name} is no longer what is kept:", *difference])

    return compare
