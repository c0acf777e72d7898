"""What each command answers to scripts: the `data` of `--format json`; its schema is made of this.

Days are YYYY-MM-DD, instants ISO 8601 with the office's offset, units by id. Within a version
fields are added, never renamed or taken away. No command imports this at run time.
"""

from __future__ import annotations

from collections.abc import Mapping

from lai_report.core.answers.cases import Cases
from lai_report.core.answers.check import CheckData
from lai_report.core.answers.day import DayData, Status
from lai_report.core.answers.duty import Duty
from lai_report.core.answers.ledger import (
    BackupData,
    LogData,
    MoveStoreData,
    RestoreData,
    VerificationData,
)
from lai_report.core.answers.mail import IngestData, Review
from lai_report.core.answers.office import (
    DirectivesData,
    DoctorData,
    InitData,
    RosterData,
    ValidateData,
)
from lai_report.core.answers.period import Report, SummaryData
from lai_report.core.answers.record import ImportData, RecordData, VoidData, WaiveData
from lai_report.core.answers.remind import Remind

ANSWERS: Mapping[str, object] = {
    "status": Status,
    "record": RecordData,
    "ingest": IngestData,
    "review": Review,
    "case": Cases,
    "duty": Duty,
    "void": VoidData,
    "waive": WaiveData,
    "check": CheckData,
    "remind": Remind,
    "summary": SummaryData,
    "report": Report,
    "log": LogData,
    "verify": VerificationData,
    "backup": BackupData,
    "restore": RestoreData,
    "move-store": MoveStoreData,
    "import": ImportData,
    "directives": DirectivesData,
    "units": RosterData,
    "validate": ValidateData,
    "doctor": DoctorData,
    "init": InitData,
}
"""By command."""

Answer = (
    Status | RecordData | IngestData | Review | Cases | Duty | VoidData | WaiveData | CheckData
    | Remind | SummaryData | Report | LogData | VerificationData | BackupData | RestoreData
    | MoveStoreData | ImportData | DirectivesData | RosterData | ValidateData | DoctorData
    | InitData
    | DayData  # a StatusData without `since`, for mypy
)  # fmt: skip
"""What a `Result` may hold: one of them."""
