"""What is written before anything else when the configuration changed."""

from __future__ import annotations

from collections.abc import Callable

from lai_report.core.entries.configuration import RecordedConfiguration, recorded
from lai_report.core.entries.entry import Entry
from lai_report.core.model import Configuration
from lai_report.core.plans.plan import Plan


def plan_configuration(
    newest: Entry | None, digest: str, configuration: Callable[[], Configuration]
) -> Plan[RecordedConfiguration]:
    """The configuration of files of that digest as an entry, but where the newest one holds it."""
    if newest is not None and RecordedConfiguration.of(newest).is_of(digest):
        return Plan((), ())
    record = recorded(configuration(), digest)
    return Plan((record,), (record.draft(),))
