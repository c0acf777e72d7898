"""What is written when a backup is taken into use."""

from __future__ import annotations

from lai_report.core.entries.entry import ChainHead
from lai_report.core.entries.restoration import Restoration


def plan_restoration(reason: str, head: ChainHead | None, digest: str) -> Restoration:
    """The record of which backup was taken into use, and why."""
    return Restoration(0, reason, str(head), digest)
