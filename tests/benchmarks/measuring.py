"""Whole processes timed in turn in one run, told as ratios to a floor; never a pass or a fail."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Timing:
    """How long a command took over several runs, in seconds."""

    name: str
    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle run."""
        return statistics.median(self.runs)


def in_turn(
    commands: Mapping[str, Sequence[str]], rounds: int, environ: Mapping[str, str]
) -> list[Timing]:
    """Every command once a round, so that a slow minute falls on all of them alike."""
    runs: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            seconds = _seconds(command, environ)
            if number:  # the first round warms the caches
                runs[name].append(seconds)
    return [Timing(name, tuple(found)) for name, found in runs.items()]


def _seconds(command: Sequence[str], environ: Mapping[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], **environ},
    )  # fmt: skip
    return time.perf_counter() - start


def ratios(timings: Sequence[Timing], floor: str) -> str:
    """A Markdown table: each median as a multiple of the floor's, with its spread."""
    base = next(t.median for t in timings if t.name == floor)
    lines = ["| what | × | spread |", "|---|---|---|"]
    lines += [
        f"| {t.name} | {t.median / base:.1f} | {min(t.runs) / base:.1f}–{max(t.runs) / base:.1f} |"
        for t in timings
    ]
    return "\n".join(lines)


def machine() -> str:
    """What the figures were measured on."""
    python = platform.python_version()
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, CPython {python}"


def program() -> list[str]:
    """The console script of the environment these benchmarks run in."""
    return [str(Path(sys.executable).with_name("lai-report"))]
