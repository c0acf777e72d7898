"""What can go wrong that a person can put right: one class each, with its exit code.

An error carries a `Phrase`, not a sentence: it is put into Vietnamese or English where it is
printed, and only there.
"""

from datetime import UTC, datetime, tzinfo
from enum import IntEnum
from typing import NamedTuple

_NO_VALUES: dict[str, object] = {}


class Phrase(NamedTuple):
    """Something to say: the key of a text in `locale/`, and the values to put into it."""

    key: str
    values: dict[str, object] = _NO_VALUES

    def __hash__(self) -> int:
        return hash((self.key, *sorted(self.values)))


class ToTheMinute:
    """An instant known to the minute: however a text asks for it, no second is said."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant


def phrase(key: str, **values: object) -> Phrase:
    """A phrase by its key and the values its text names."""
    return Phrase(key, values)


class Finding(NamedTuple):
    """One thing wrong in a file a person edits: where, what, and what to write instead."""

    file: str
    line: int
    key: str
    message: Phrase
    hint: Phrase
    is_warning: bool = False


class ExitCode(IntEnum):
    """What the process ends with."""

    DONE = 0
    BUG = 1
    """A fault of ours."""
    USAGE = 2
    FINDINGS = 3
    """Where a command is asked to fail on what it finds."""
    CONFIGURATION = 4
    STORE = 5
    MAIL = 6
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    TERMINATED = 143
    UNKNOWN = 3
    """Of `check` alone, which answers by the monitoring-plugin rule."""


class LaiReportError(Exception):
    """Base of every error a user can put right; `exit_code` is what the process ends with."""

    exit_code = ExitCode.USAGE
    retry = False
    """True where running the same command again later may succeed."""
    zone: tzinfo = UTC
    """What its instants are told in: the office's zone, given to it where an office is open."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.phrase = Phrase(key, values)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings behind the error, where it has any."""
        return ()


class BugError(LaiReportError):
    """A fault of this program; nothing the user did."""

    exit_code = ExitCode.BUG


class UsageError(LaiReportError):
    """The command was asked for in a way that has no meaning, or more than one."""


class RefusedError(UsageError):
    """The request is understood and is not allowed: a future time, a day before the rule."""


class UnclearUnitError(UsageError):
    """The name given fits no unit, or more than one."""


class ConfigurationError(LaiReportError):
    """`units.toml`, `directives/` or `lai-report.toml` is missing or wrong."""

    exit_code = ExitCode.CONFIGURATION

    def __init__(self, key: str, *, found: tuple[Finding, ...] = (), **values: object) -> None:
        super().__init__(key, **values)
        self._found = found

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of every file, in the order of the files."""
        return self._found


class StoreError(LaiReportError):
    """The ledger cannot be read or written."""

    exit_code = ExitCode.STORE


class LedgerLostError(StoreError):
    """The ledger is missing, empty, cut short, foreign, or not the one its head names."""


class LedgerBrokenError(StoreError):
    """The chain of entries does not hold."""


class LedgerNewerError(StoreError):
    """The ledger was written by a newer version of this program."""


class LedgerBusyError(StoreError):
    """Another process holds the ledger."""

    retry = True


class LedgerUnreachableError(StoreError):
    """The server that keeps the ledger cannot be reached, or the connection broke."""

    retry = True


class ClockError(StoreError):
    """The host's clock stands behind the newest entry."""

    retry = True


class OutputError(StoreError):
    """What was asked for cannot be written: disk full, folder read-only, file in use."""

    retry = True


class MailError(LaiReportError):
    """The mailbox cannot be reached, refuses, or broke off."""

    exit_code = ExitCode.MAIL
    retry = True


class MailRefusedError(MailError):
    """The mailbox refused the login: trying again would lock the account."""

    retry = False
