"""An office in a temporary folder, a clock that stands still, and commands run in both."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from lai_report.cli.context import Context
from lai_report.cli.main import run
from tests import json_schema

ROOT = Path(__file__).parents[2]
ZONE = timezone(timedelta(hours=7))


@dataclass(frozen=True)
class Outcome:
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The envelope printed on stdout, held against the published schema."""
        import json

        printed = json.loads(self.out)
        json_schema.check(printed)
        return printed

    @property
    def data(self) -> Any:
        """The envelope's data."""
        return self.json["data"]


@dataclass
class Desk:
    """An office folder and a clock, with the commands of the program."""

    home: Path
    capture: pytest.CaptureFixture[str]
    now: datetime = field(default=datetime(2021, 1, 29, 17, 0, tzinfo=ZONE))
    environ: dict[str, str] = field(default_factory=dict)

    def at(self, clock: str, day: str = "2021-01-29") -> Desk:
        """The same desk with its clock set to a time of a day."""
        self.now = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZONE)
        return self

    def __call__(self, *arguments: str) -> Outcome:
        """Run one command in the office, or in another that the line names."""
        self.capture.readouterr()
        home = () if "--home" in arguments else ("--home", str(self.home))
        code = run([*home, *arguments], {"HOME": str(self.home), **self.environ})
        out, err = self.capture.readouterr()
        return Outcome(code, out, err)

    def ok(self, *arguments: str) -> Outcome:
        """The same, for a command that must succeed."""
        outcome = self(*arguments)
        assert outcome.code == 0, outcome.err or outcome.out
        return outcome

    def verdicts(self, day: str = "29/01/2021", *more: str) -> dict[str, str]:
        """The verdict of each unit on a day."""
        slots = self.ok("status", day, "--format", "json", *more).data["slots"]
        return {slot["unit"]: slot["verdict"] for slot in slots}

    def edit(self, name: str, old: str, new: str) -> None:
        """Change a file of the office as a person would."""
        path = self.home / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def desk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Desk:
    """A fresh office with the shipped roster and directives, at 17:00 on 29/01/2021."""
    home = tmp_path / "office"
    home.mkdir()
    shutil.copy(ROOT / "units.toml", home)
    shutil.copytree(ROOT / "directives", home / "directives")
    monkeypatch.setenv("COLUMNS", "200")
    made = Desk(home, capsys)
    monkeypatch.setattr(Context, "now", lambda _: made.now.astimezone(UTC))
    return made
