"""The anomaly loop: the first call on a file fails, then the second, … until none is left to fail.

Run `python -m tests.faults.anomalies [OPERATION…] [--stride N]`. Each round is a process of its
own on a fresh copy of the office. After it the ledger must open and verify, hold every earlier
entry and whole transactions only; what was confirmed is there; the same command, run again, goes
on.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lai_report.core.entries.entry import Entry
from lai_report.errors import LaiReportError
from lai_report.store.ledger import LEDGER_FILE
from tests.faults.operations import OPERATIONS, Operation, World
from tests.faults.shim import FAULTS, LOADED, Fault, Shim, run_under

BUG = 1
MOST_CALLS = 5000


@dataclass(frozen=True, slots=True)
class Ending:
    """How a disturbed process ended."""

    code: int | None
    """Its exit code; None where it was killed."""
    was_struck: bool
    said: str


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """What the operation finds and what it leaves when nothing goes wrong."""

    template: Path
    before: list[Entry]
    lengths: set[int]
    growth: int
    """How many entries it adds."""


def main() -> int:
    """Run the loop over the operations named; 0 where nothing was found half done."""
    if LOADED not in os.environ:
        return run_under("tests.faults.anomalies", sys.argv[1:])
    options = _options()
    named = [op for op in OPERATIONS if not options.operations or op.name in options.operations]
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        for operation in named:
            undisturbed = _undisturbed(operation, Path(folder) / operation.name)
            for fault in FAULTS:
                found += _loop(operation, undisturbed, fault, options.stride)
    return 1 if found else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("operations", nargs="*")
    parser.add_argument("--stride", type=int, default=1)
    return parser.parse_args()


def _undisturbed(operation: Operation, folder: Path) -> Undisturbed:
    template = World(folder / "template" / "world")
    operation.prepare(template)
    whole = World(_copied(template.root, folder / "whole"))
    before = _entries_before(template)
    assert whole.quietly(*operation.arguments(whole)) == 0
    after = whole.entries()
    return Undisturbed(
        template.root, before, operation.lengths(before, after), len(after) - len(before)
    )


def _entries_before(template: World) -> list[Entry]:
    """What stood in the ledger; of a lost one, what stands in its backup."""
    try:
        return template.entries()
    except LaiReportError:
        return []


def _copied(template: Path, folder: Path) -> Path:
    """A fresh copy of a world, at a place where nothing was."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder / "world")
    return folder / "world"


@dataclass(frozen=True, slots=True)
class Round:
    """One operation with one fault at one call, in a world of its own."""

    operation: Operation
    undisturbed: Undisturbed
    world: World
    fault: Fault
    at: int

    @property
    def product(self) -> Path | None:
        """The file or folder the operation makes, where it makes one."""
        return self.world.root / self.operation.product if self.operation.product else None

    def again(self) -> int:
        """Run the operation undisturbed; its exit code."""
        return self.world.quietly(*self.operation.arguments(self.world))


def _loop(operation: Operation, undisturbed: Undisturbed, fault: Fault, stride: int) -> int:
    """Disturb the operation at one call after another; how many faults were found."""
    counts: Counter[str] = Counter()
    for at in range(1, MOST_CALLS, stride):
        world = World(_copied(undisturbed.template, undisturbed.template.parents[1] / "round"))
        this = Round(operation, undisturbed, world, fault, at)
        ending = _disturbed(this)
        if not ending.was_struck:
            break
        counts["rounds"] += 1
        wrong = list(_faults(this, ending, counts))
        counts["found"] += len(wrong)
        for what in wrong:
            _say({"operation": operation.name, "fault": fault.name, "at": at, "wrong": what})
    _say({"operation": operation.name, "fault": fault.name, **counts})
    return counts["found"]


def _disturbed(this: Round) -> Ending:
    """Run the operation in a process of its own, the fault at its Nth call."""
    words = this.world.root.parent / "words"
    reader, writer = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        _child(this, words, writer)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as stream:
        told = stream.read()
    _, status = os.waitpid(child, 0)
    said = words.read_text(encoding="utf-8", errors="replace")
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL, said
        return Ending(None, was_struck=True, said=said)
    code, struck = json.loads(told)
    return Ending(code, bool(struck), said)


def _child(this: Round, words: Path, writer: int) -> None:
    """The life of a disturbed process; it does not come back."""
    descriptor = os.open(words, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(descriptor, sys.stdout.fileno())
    os.dup2(descriptor, sys.stderr.fileno())
    shim, code = Shim(), BUG
    arguments = this.operation.arguments(this.world)
    try:
        shim.arm(this.world.root, this.at, this.fault)
        code = this.world.run(*arguments)
    finally:
        struck = shim.disarm()
        sys.stdout.flush()
        os.write(writer, json.dumps([code, struck]).encode())
        os._exit(0)


def _faults(this: Round, ending: Ending, counts: Counter[str]) -> Iterator[str]:
    """What is wrong after a disturbed run, and after the undisturbed one that follows."""
    if ending.code == BUG or "Traceback" in ending.said:
        yield f"exit {ending.code}: {ending.said[-500:]}"
    try:
        yield from _wrong_state(this, ending, counts)
        if (code := this.again()) not in this.operation.repeats:
            yield f"run again: exit {code}"
        yield from _wrong_end(this)
    except (LaiReportError, AssertionError) as error:
        yield f"{type(error).__name__}: {error} {getattr(error, 'phrase', '')}"


def _wrong_state(this: Round, ending: Ending, counts: Counter[str]) -> Iterator[str]:
    """What is half done, lost, or confirmed and not there."""
    product, expected = this.product, this.undisturbed
    if product and product.exists() and not this.operation.is_whole(this.world, product):
        yield f"{product.name} is half made"
    # A ledger that is still lost is refused, as it was before: there is nothing to look at.
    is_lost = this.operation.name == "restore" and not (this.world.office / LEDGER_FILE).exists()
    entries = [] if is_lost else this.world.entries()
    if entries[: len(expected.before)] != expected.before:
        yield "an earlier entry is gone"
    if len(entries) not in expected.lengths:
        yield f"{len(entries)} entries, not one of {expected.lengths}"
    is_done = len(entries) == max(expected.lengths)
    if ending.code == 0 and not is_done:
        yield "confirmed, and not there"
    counts["killed"] += ending.code is None
    counts["done though not confirmed"] += bool(ending.code and expected.growth and is_done)


def _wrong_end(this: Round) -> Iterator[str]:
    """What the run after the fault has not made good."""
    product = this.product
    if product and not (product.exists() and this.operation.is_whole(this.world, product)):
        yield f"run again: no {product.name}"
    if len(this.world.entries()) < max(this.undisturbed.lengths) - this.operation.may_lack:
        yield "run again: entries are missing"


def _say(values: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
