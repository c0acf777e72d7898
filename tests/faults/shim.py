"""The shim that lies between a program and its files, compiled where it is needed."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EIO, ENOSPC
from pathlib import Path
from typing import Literal

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = Path(__file__).with_name("shim.c")
LOADED = "LAI_REPORT_TEST_SHIM"
"""Names the compiled shim to the process that runs under it."""

needed = [
    pytest.mark.service,
    pytest.mark.skipif(
        os.environ.get("CI") != "true"
        and (shutil.which("gcc") is None or not sys.platform.startswith("linux")),
        reason="gcc is not installed, or this is no Linux (Debian: gcc libc6-dev)",
    ),
]
"""The marks of a test that runs under the shim."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens at the Nth call."""

    name: str
    how: Literal[0, 1, 2]
    """Fail, kill before the call, or do half of a write and kill."""
    error: int = 0
    is_lasting: bool = False
    """Every later call fails too."""
    counts_reads: bool = False


FAULTS = (
    Fault("EIO once", 0, EIO, counts_reads=True),
    Fault("EIO for ever", 0, EIO, is_lasting=True, counts_reads=True),
    Fault("ENOSPC once", 0, ENOSPC),
    Fault("ENOSPC for ever", 0, ENOSPC, is_lasting=True),
    Fault("killed", 1),
    Fault("killed in mid-write", 2),
)


class Shim:
    """The shim this process runs under."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(os.environ[LOADED])
        for name in ("faults_count", "faults_fired"):
            getattr(self._library, name).restype = ctypes.c_long

    def arm(self, folder: Path, at: int, fault: Fault) -> None:
        """From here on count the calls on files below the folder, and let the fault happen."""
        self._library.faults_arm(
            os.fsencode(folder), ctypes.c_long(at), fault.how, fault.error,
            fault.is_lasting, fault.counts_reads,
        )  # fmt: skip

    def trace(self, folder: Path, descriptor: int) -> None:
        """From here on write down every change to files below the folder."""
        self._library.faults_trace(os.fsencode(folder), descriptor)

    def disarm(self) -> int:
        """Let all calls through again; how many of them were struck."""
        self._library.faults_disarm()
        return int(self._library.faults_fired())


@contextmanager
def compiled() -> Iterator[Path]:
    """The shim as a library to load."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "shim.so"
        command = ["gcc", "-shared", "-fPIC", "-O2", "-o", library, SOURCE, "-ldl"]
        subprocess.run(command, check=True, capture_output=True)
        yield library


def run_under(module: str, arguments: Sequence[str]) -> int:
    """Run a module of the tests under the shim; its exit code."""
    with compiled() as library:
        environ = {**os.environ, "LD_PRELOAD": str(library), LOADED: str(library)}
        command = [sys.executable, "-m", module, *arguments]
        return subprocess.run(command, check=False, cwd=ROOT, env=environ).returncode
