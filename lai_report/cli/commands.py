"""Every command by name; a command's module is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

COMMANDS = (
    "status", "record", "ingest", "review", "case", "duty", "void", "waive", "check", "remind",
    "summary", "report", "log", "verify", "backup", "restore", "move-store", "export", "import",
    "directives", "units", "validate", "doctor", "init", "demo",
)  # fmt: skip
"""In the order `--help` lists them; each is a module of this package."""
_NAMED_APART = {"import": "import_", "move-store": "move_store"}
"""Commands whose name Python keeps for itself."""


def command_of(name: str) -> Callable[..., Any]:
    """The function that is the command."""
    attribute = _NAMED_APART.get(name, name)
    command: Callable[..., Any] = getattr(import_module(f"lai_report.cli.{attribute}"), attribute)
    return command
