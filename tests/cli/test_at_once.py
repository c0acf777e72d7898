"""Two processes at once: what one says when the other was a moment quicker."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from lai_report.cli.record import command
from lai_report.cli.shared.desk import writing
from tests.cli.conftest import Desk, Outcome

LINE = ("record", "Mường Tè", "--at", "16:00")


def overtaken(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> tuple[Outcome, Outcome]:
    """The same line from two desks: of the quicker one, and of the one whose lock came second."""
    quicker: list[Outcome] = []

    @contextmanager
    def waiting(*arguments: Any) -> Iterator[Any]:
        monkeypatch.setattr(command, "writing", writing)
        quicker.append(desk.ok(*LINE))
        with writing(*arguments) as writer:
            yield writer

    monkeypatch.setattr(command, "writing", waiting)
    slower = desk.ok(*LINE)
    return quicker[0], slower


def test_the_slower_one_says_the_verdict_the_quicker_one_made(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.ok("record", "Sìn Hồ", "--at", "16:00")
    quicker, slower = overtaken(desk, monkeypatch)
    assert quicker.out.endswith("; Đúng hạn\n")
    assert "không ghi thêm" in slower.out
    assert slower.out.endswith("; Đúng hạn\n")


def test_only_the_one_that_made_the_ledgers_first_entry_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    quicker, slower = overtaken(desk, monkeypatch)
    assert "Đã tạo Nhật ký mới" in quicker.err
    assert "Đã tạo Nhật ký mới" not in slower.err
