"""The types of what scripts read: every command has its own, and no command pays for them."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import get_args

from lai_report.core.answers import ANSWERS, Answer
from lai_report.core.answers.day import DayData
from lai_report.core.answers.envelope import Envelope

PACKAGE = Path(__file__).parents[2] / "lai_report"


def test_a_result_may_hold_what_a_command_answers_and_nothing_else() -> None:
    shapes = {shape for each in ANSWERS.values() for shape in get_args(each) or (each,)}
    assert set(get_args(Answer)) == shapes | {DayData}


def test_the_envelope_names_what_scripts_rely_on() -> None:
    assert list(Envelope.__annotations__) == [
        "version", "command", "as_of", "exit_code", "data", "findings", "retry",
    ]  # fmt: skip


def test_no_command_imports_them_at_run_time() -> None:
    wrong = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if path.parent != PACKAGE / "core" / "answers"
        and _imports_answers(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert wrong == []


def _imports_answers(tree: ast.AST) -> bool:
    """Whether answers are imported elsewhere than under `if TYPE_CHECKING`."""
    if isinstance(tree, ast.If) and ast.unparse(tree.test) == "TYPE_CHECKING":
        return False
    name = tree.module or "" if isinstance(tree, ast.ImportFrom) else ""
    is_import = name.startswith("lai_report.core.answers")
    return is_import or any(_imports_answers(node) for node in ast.iter_child_nodes(tree))
