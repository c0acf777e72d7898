"""How the work of a call grows with its input, in the processor's own time.

A clock on the wall tells how busy the machine is. What one call costs the processor at two sizes,
side by side in one process, tells whether its work grows with the length or with its square.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time
from typing import TypeVar

Input = TypeVar("Input")

_TIMES = 10
_TRIES = 3
_SPARE = 4
"""A busy machine shares its caches: several times the linear growth, far from its square."""
_NOISE = 0.002
"""Seconds below which a cost says nothing."""


def grows_with_its_input(
    work: Callable[[Input], object], made: Callable[[int], Input], size: int
) -> bool:
    """Whether ten times the input is about ten times the work; `size` is the larger of the two.

    Either size is measured again where other programs may have disturbed it: what grows with the
    square does so every time.
    """
    small, large = made(size // _TIMES), made(size)
    cost = max(_NOISE, min(_cost(work, small) for _ in range(_TRIES)))
    return any(_cost(work, large) < cost * _TIMES * _SPARE for _ in range(_TRIES))


def _cost(work: Callable[[Input], object], given: Input) -> float:
    gc.disable()  # it would look through all that other tests left behind
    try:
        started = process_time()
        work(given)
        return process_time() - started
    finally:
        gc.enable()
