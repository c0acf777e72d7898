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
"""In the order `--help` lists them; each a module of this package, or `command.py` of a folder."""
# Written out: to ask the disk which of them is a folder would be paid for at every start.
_FOLDERS = frozenset({"status", "record", "review", "case", "duty", "remind", "report", "doctor"})
_NAMED_APART = {"import": "import_", "move-store": "move_store"}
"""Commands whose name Python keeps for itself."""


def command_of(name: str) -> Callable[..., Any]:
    """The function that is the command."""
    attribute = _NAMED_APART.get(name, name)
    module = f"{name}.command" if name in _FOLDERS else attribute
    command: Callable[..., Any] = getattr(import_module(f"lai_report.cli.{module}"), attribute)
    return command
