"""Output files: never over the office's own, over others only where forced."""

from __future__ import annotations

from pathlib import Path

from lai_report.cli.shared.desk import Desk
from lai_report.errors import RefusedError


def refuse_overwriting(desk: Desk, path: Path, *, is_forced: bool) -> None:
    """Refuse a file that exists, unless forced; the office's own files always.

    Raises `RefusedError`.
    """
    if path.is_dir():
        raise RefusedError("export.not_file", file=str(path))
    # Resolved: a link that leads into the office is the office's file as well.
    home, place = desk.home.resolve(), path.resolve()
    own = {home / name for name in ("units.toml", "lai-report.toml")}
    is_own = place in own or place.is_relative_to(home / "directives")
    # Its head and its journal too: without them a ledger is lost.
    if is_own or (place.parent == home and place.name.startswith("ledger.")):
        raise RefusedError("export.over_office", file=str(path))
    if path.exists() and not is_forced:
        raise RefusedError("export.exists", file=str(path))
