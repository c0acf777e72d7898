"""What a command is run with: the office folder, the language, and the only clock."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from lai_report.errors import ConfigurationError
from lai_report.locale import DEFAULT_LANGUAGE, Language, languages

ROSTER_FILE = "units.toml"
BACKUPS = "backups"
"""The folder of an office where `backup` puts copies of its ledger."""


class Context(NamedTuple):
    """Where and for whom a command runs."""

    environ: Mapping[str, str]
    working_folder: Path
    language: Language = DEFAULT_LANGUAGE
    home_option: str = ""

    def now(self) -> datetime:
        """This instant, in UTC."""
        return datetime.now(UTC)

    def home(self) -> Path:
        """The office folder. Raises `ConfigurationError` where there is none."""
        # A folder that is named is meant: no other is looked for above it where it is none of ours,
        # or a slip of the pen would write into the wrong ledger.
        named = self.home_option or self.environ.get("LAI_REPORT_HOME", "")
        if named:
            return self._holding_roster(Path(named).expanduser())
        for folder in (self.working_folder, *self.working_folder.parents):
            if (folder / ROSTER_FILE).is_file():
                return folder
        # Without a home folder the working one, so that the refusal has a place to name.
        return self._holding_roster(self.data_folder() or self.working_folder)

    def data_folder(self) -> Path | None:
        """Where the user's office lies when no folder is named."""
        return self._user_folder("XDG_DATA_HOME", "APPDATA", ".local/share")

    def state_folder(self) -> Path | None:
        """Where the heads of ledgers are kept apart from them; None without a home folder."""
        return self._user_folder("XDG_STATE_HOME", "LOCALAPPDATA", ".local/state")

    def recorded_by(self, by: str) -> str:
        """Who writes: `--by`, else LAI_REPORT_BY, else the login name."""
        return by or self.environ.get("LAI_REPORT_BY", "") or self._login_name()

    def _holding_roster(self, folder: Path) -> Path:
        if not (folder / ROSTER_FILE).is_file():
            raise ConfigurationError("common.no_office", folder=str(folder))
        return folder

    def _user_folder(self, xdg: str, windows: str, below_home: str) -> Path | None:
        if named := self.environ.get(xdg, ""):
            return Path(named) / "lai-report"
        if sys.platform == "win32":
            return Path(self.environ[windows]) / "lai-report" if windows in self.environ else None
        home = self.environ.get("HOME", "")
        return Path(home) / below_home / "lai-report" if home else None

    def _login_name(self) -> str:
        for name in ("LOGNAME", "USER", "USERNAME"):  # the first is the one cron sets
            if found := self.environ.get(name, ""):
                return found
        try:
            from pwd import getpwuid

            return getpwuid(os.getuid()).pw_name
        except (ImportError, KeyError):  # Windows; a user the system does not know
            return f"uid {os.getuid()}" if hasattr(os, "getuid") else "?"


def language_of(option: str, environ: Mapping[str, str]) -> Language:
    """The language asked for: `--lang`, else LAI_REPORT_LANG, else the default.

    One that is not there is the default too: it must not stop a cron job. Whoever reads the line
    refuses it in `--lang`.
    """
    asked = option or environ.get("LAI_REPORT_LANG", "")
    return asked if asked and asked in languages() else DEFAULT_LANGUAGE
