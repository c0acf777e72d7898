"""Whole processes timed in turn in one run, told as ratios to a floor; never a pass or a fail."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


def nothing() -> None:
    """What is done before a run that needs no preparation."""


@dataclass(frozen=True)
class Measured:
    """A command to time, and what puts everything back before each run."""

    name: str
    command: Sequence[str]
    environ: Mapping[str, str]
    prepare: Callable[[], object] = nothing
    answers: Collection[int] = (0,)
    """The exit codes that are answers; what fails fast is no measure."""


@dataclass(frozen=True)
class Timing:
    """How long a command took over several runs, in seconds."""

    name: str
    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle run."""
        return statistics.median(self.runs)

    @property
    def middle_half(self) -> tuple[float, float]:
        """The runs at a quarter and at three quarters: what noise left of the spread."""
        if len(self.runs) == 1:
            return self.runs[0], self.runs[0]
        low, _, high = statistics.quantiles(self.runs, n=4, method="inclusive")
        return low, high


@dataclass(frozen=True)
class Part:
    """One part of docs/benchmarks.md: what was measured, beside what, on what."""

    key: str
    title: str
    about: str
    """What the figures are of, in a sentence or two."""
    beside: Sequence[str]
    """The peers and their versions."""
    table: str
    missing: Sequence[str] = ()
    """Peers that are not installed here."""


def in_turn(commands: Sequence[Measured], rounds: int) -> list[Timing]:
    """Every command once a round, so that a slow minute falls on all of them alike.

    Raises `CalledProcessError` where a command fails.
    """
    runs: dict[str, list[float]] = {each.name: [] for each in commands}
    for number in range(rounds + 1):
        for each in commands:
            each.prepare()
            seconds = _seconds(each)
            if number:  # the first round warms the caches
                runs[each.name].append(seconds)
    return [Timing(name, tuple(found)) for name, found in runs.items()]


def _seconds(each: Measured) -> float:
    start = time.perf_counter()
    done = subprocess.run(
        each.command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env={"PATH": os.environ["PATH"], **each.environ},
    )  # fmt: skip
    seconds = time.perf_counter() - start
    if done.returncode not in each.answers:
        raise subprocess.CalledProcessError(
            done.returncode, each.command, stderr=done.stderr.decode(errors="replace")
        )
    return seconds


def ratios(timings: Sequence[Timing], floor: str) -> str:
    """A Markdown table: each median as a multiple of the floor's, with its middle half."""
    base = next(timing.median for timing in timings if timing.name == floor)
    lines = ["| what | × | middle half |", "|---|---|---|"]
    for timing in timings:
        low, high = timing.middle_half
        ends = f"{low / base:.1f}–{high / base:.1f}"
        lines.append(f"| {timing.name} | {timing.median / base:.1f} | {ends} |")
    return "\n".join(lines)


def rates(timings: Sequence[Timing], count: int, unit: str, reference: str) -> str:
    """A Markdown table: how many a second, and that as a multiple of the reference's."""
    base = next(timing.median for timing in timings if timing.name == reference)
    lines = [f"| what | {unit} a second | × | middle half |", "|---|---|---|---|"]
    for timing in timings:
        low, high = timing.middle_half
        ends = f"{base / high:.2f}–{base / low:.2f}"
        rate = count / timing.median
        lines.append(f"| {timing.name} | {rate:,.0f} | {base / timing.median:.2f} | {ends} |")
    return "\n".join(lines)


def machine() -> str:
    """What the figures were measured on."""
    return ", ".join(
        [
            _processor(),
            f"{os.cpu_count()} cores",
            f"{platform.system()} {platform.machine()}",
            f"CPython {platform.python_version()}",
            f"load {os.getloadavg()[0]:.1f} at the start",
        ]
    )


def _processor() -> str:
    """The processor's own name, where the system tells it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unnamed processor"


def version_of(command: Sequence[str]) -> str:
    """The first number in what a program says of its version."""
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    words = (done.stdout or done.stderr).replace(",", " ").replace(")", " ").split()
    return next((word for word in words if word[0].isdigit()), "?")
