"""A frozen clock for a whole process, by libfaketime: the program itself knows nothing of it."""

from __future__ import annotations

import os
import shutil
from datetime import datetime

import pytest

needed = [
    pytest.mark.service,
    pytest.mark.skipif(
        os.environ.get("CI") != "true" and shutil.which("faketime") is None,
        reason="faketime is not installed (Debian: faketime)",
    ),
]
"""The marks of a test that freezes the clock of a process."""


def frozen(at: str) -> tuple[list[str], dict[str, str]]:
    """What to put before a command and into its environment, for an instant with its offset."""
    seconds = int(datetime.fromisoformat(at).timestamp())
    # As a number, so that the zone of the host has no say in which instant it is.
    return ["faketime", "-f", str(seconds)], {"FAKETIME_FMT": "%s"}
