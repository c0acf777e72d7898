"""A backup taken into use says which it was, by its chain's end and its file's hash."""

from __future__ import annotations

from lai_report.core.entries.entry import ChainHead, Draft
from lai_report.core.plans.restore import plan_restoration


def test_the_entry_says_which_backup_and_why() -> None:
    record = plan_restoration("mất ổ đĩa", ChainHead("so-2021", 4, "h4"), "9f86d081")
    assert record.draft() == Draft(
        "restore", source="backup", reference="9f86d081",
        payload={"reason": "mất ổ đĩa", "head": "so-2021:4:h4", "sha256": "9f86d081"},
    )  # fmt: skip
