"""What can go wrong that a person can put right: one class each, with its exit code.

An error carries a `Phrase`, not a sentence: it is put into Vietnamese or English where it is
printed, and only there.
"""

from typing import NamedTuple

_NO_VALUES: dict[str, object] = {}


class Phrase(NamedTuple):
    """Something to say: the key of a text in `locale/`, and the values to put into it."""

    key: str
    values: dict[str, object] = _NO_VALUES

    def __hash__(self) -> int:
        return hash((self.key, *sorted(self.values)))


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


class LaiReportError(Exception):
    """Base of every error a user can put right; `exit_code` is what the process ends with."""

    exit_code = 2
    retry = False
    """True where running the same command again later may succeed."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.phrase = Phrase(key, values)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings behind the error, where it has any."""
        return ()


class BugError(LaiReportError):
    """A fault of this program; nothing the user did."""

    exit_code = 1


class UsageError(LaiReportError):
    """The command was asked for in a way that has no meaning, or more than one."""


class RefusedError(UsageError):
    """The request is understood and is not allowed: a future time, a day before the rule."""


class UnclearUnitError(UsageError):
    """The name given fits no unit, or more than one."""


class ConfigurationError(LaiReportError):
    """`units.toml`, `directives/` or `lai-report.toml` is missing or wrong."""

    exit_code = 4

    def __init__(self, key: str, *, found: tuple[Finding, ...] = (), **values: object) -> None:
        super().__init__(key, **values)
        self._found = found

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of every file, in the order of the files."""
        return self._found


class StoreError(LaiReportError):
    """The ledger cannot be read or written."""

    exit_code = 5


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

    exit_code = 6
    retry = True


class MailRefusedError(MailError):
    """The mailbox refused the login: trying again would lock the account."""

    retry = False
