"""The programs of this folder, run shorter than a person runs them: docs/reliability.md."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults import shim
from tests.faults.operations import OPERATIONS
from tests.faults.powercuts import WATCHED

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - where a flush costs nothing
STRIDE = 13
OPERATION_NAMES = [operation.name for operation in OPERATIONS]


def told(module: str, *arguments: object) -> list[dict[str, Any]]:
    """What a program of this folder prints, where it found nothing wrong."""
    environ = dict(os.environ)
    if IN_MEMORY.is_dir():
        environ["TMPDIR"] = str(IN_MEMORY)
    done = subprocess.run(
        [sys.executable, "-m", f"tests.faults.{module}", *map(str, arguments)],
        check=False, cwd=shim.ROOT, env=environ, capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


class TestAnomalies:
    pytestmark = shim.needed

    @pytest.mark.parametrize("operation", OPERATION_NAMES)
    def test_whatever_call_fails_or_is_the_last_nothing_is_half_done(self, operation: str) -> None:
        loops = told("anomalies", operation, "--stride", STRIDE)
        assert [loop["fault"] for loop in loops] == [fault.name for fault in shim.FAULTS]
        assert all(loop["rounds"] >= 1 and loop["found"] == 0 for loop in loops)


class TestPowerCuts:
    pytestmark = shim.needed

    def test_what_a_command_confirmed_is_on_the_disk_and_a_cut_leaves_no_half(self) -> None:
        commands = told("powercuts")
        assert [each["operation"] for each in commands] == list(WATCHED)
        assert all(each["changes"] > 20 and each["wrong"] == [] for each in commands)


def test_what_a_command_confirmed_survives_kills_at_random_moments() -> None:
    [found] = told("kills", 20)
    assert found["kills"] == 20
    assert found["confirmed"] >= 10
    assert found["wrong"] == []


def test_a_flipped_bit_is_seen_or_changes_no_answer() -> None:
    [found] = told("flips", 60)
    assert found["seen by verify"] + found["same content"] == 60
