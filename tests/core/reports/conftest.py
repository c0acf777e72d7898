"""What each report says of each situation, kept in a file a person has read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests import kept as kept_pages
from tests.core.reports.telling import told

PAGES = Path(__file__).parent / "pages"
Keep = Callable[[str, Any], None]


@pytest.fixture
def kept(keep: kept_pages.Keep) -> Keep:
    """Compares a report with the page kept under a name: FOLDER/SITUATION."""

    def compare(name: str, report: Any) -> None:
        ending = "json" if isinstance(report, dict) else "txt"
        keep(PAGES / f"{name}.{ending}", told(report))

    return compare
