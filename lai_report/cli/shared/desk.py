"""An opened office: its folder, configuration and ledger, which every command gathers first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from lai_report.cli.context import Context
from lai_report.core.calendar import day_of, midnight, parse_day, parse_instant
from lai_report.core.entries.configuration import RecordedConfiguration
from lai_report.core.entries.entry import Draft, Entry
from lai_report.core.facts import Facts, facts_of
from lai_report.core.model import Configuration, Office, Unit
from lai_report.core.readings import mailbox_state
from lai_report.core.settings import Settings
from lai_report.core.verdicts import MailboxState
from lai_report.errors import (
    ConfigurationError,
    LaiReportError,
    Phrase,
    RefusedError,
    UnclearUnitError,
    UsageError,
    phrase,
)

if TYPE_CHECKING:
    from lai_report.core.plans.plan import Situation
    from lai_report.store.ledger import Ledger, Reader, Writer

OPEN_DAYS = timedelta(days=8)
"""How long after a day a message that names no single day may still speak of it."""
READS = 200
"""How many readings of the mailbox are looked back at; the newest decide."""


class Desk:
    """An office, ready to be asked; its parts are read once and only when asked for."""

    def __init__(self, context: Context, home: Path, settings: Settings) -> None:
        self.context = context
        self.home = home
        self.ledger: Ledger | None = None
        self.settings = settings
        """What lai-report.toml says, or the defaults."""
        self._configuration: Configuration | None = None

    def configuration(self, known_at: datetime | None = None) -> Configuration:
        """The configuration of the files now, or the one the ledger knew at an instant."""
        if known_at is not None and self.ledger is not None:
            # Law 11: what the ledger knew then, whatever stands in the files by now.
            entry = self.ledger.config(known_at)
            if entry is not None:
                return RecordedConfiguration.of(entry).configuration()
        if self._configuration is None:
            self._configuration = self._read_configuration()
        return self._configuration

    def _read_configuration(self) -> Configuration:
        """The files' content; from the ledger where it holds them unchanged, for speed."""
        # The digest first: while it is that of the ledger, neither tomli nor pydantic is imported.
        from lai_report.read.config.sources import sources_digest

        entry = self.ledger.config() if self.ledger is not None else None
        if entry is not None:
            known = RecordedConfiguration.of(entry)
            if known.is_of(sources_digest(self.home)):
                return known.configuration()
        from lai_report.read.config.reading import read_configuration

        read = read_configuration(self.home)
        if read.configuration is None:
            raise ConfigurationError("common.bad_configuration", found=read.findings)
        return read.configuration

    @property
    def office(self) -> Office:
        """The office, with its zone."""
        return self.configuration().roster.office

    @property
    def known_zone(self) -> tzinfo:
        """The office's zone; UTC while the configuration is not read."""
        return self._configuration.roster.office.zone if self._configuration else UTC

    def today(self) -> date:
        """The office's today."""
        return day_of(self.context.now(), self.office.zone)

    def day(self, text: str) -> date:
        """The day a person typed; today where nothing was."""
        today = self.today()
        return parse_day(text, today) if text else today

    def instant(self, text: str, default_day: date | None) -> datetime:
        """The instant a person typed."""
        return parse_instant(text, self.today(), self.office.zone, default_day)

    def past_instant(self, text: str, default_day: date | None) -> datetime:
        """The same, refused where it lies in the future."""
        instant = self.instant(text, default_day)
        # A screen of the future would call missing whoever still has time.
        if instant > self.context.now():
            raise RefusedError("common.future_instant", at=instant)
        return instant

    def known_at(self, text: str) -> datetime | None:
        """The instant of `--known-at`, a bare time on today; None where the option is not given."""
        return self.past_instant(text, self.today()) if text else None

    def facts(self, day: date, known_at: datetime | None = None) -> Facts:
        """What the ledger says about one day."""
        return facts_of(self.entries(day, known_at))

    def entries(self, day: date, known_at: datetime | None = None) -> list[Entry]:
        """The entries that bear on one day."""
        if self.ledger is None:
            return []
        return self.ledger.day(day, window(day, self.office.zone), known_at)

    def mailbox(self, known_at: datetime | None = None) -> MailboxState:
        """Up to when the mailbox was read, and what came of the last try."""
        return mailbox_of(self.ledger, self.settings, self.office.zone, known_at)

    def notices(self, *, is_dry: bool) -> tuple[Phrase, ...]:
        """What a command that writes tells besides: that it was tried only, or began the ledger."""
        if is_dry:
            return (phrase("common.dry_run"),)
        if self.ledger is not None and self.ledger.created:
            return (phrase("common.ledger_created", folder=str(self.home)),)
        return ()


def window(day: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """The instants between which a message may arrive that speaks of a day without naming it."""
    start = midnight(day, zone)
    return start, start + OPEN_DAYS


def settings_of(home: Path) -> Settings:
    """What lai-report.toml says, or the defaults where there is none."""
    # Without the file the reader of TOML is not imported at all.
    if not (home / "lai-report.toml").is_file():
        return Settings()
    from lai_report.read.config.reading import read_settings

    settings, findings = read_settings(home)
    if any(not finding.is_warning for finding in findings):
        raise ConfigurationError("common.bad_configuration", found=tuple(findings))
    return _placed(settings, home)


def _placed(settings: Settings, home: Path) -> Settings:
    """The path of the mailbox counted from the office folder, wherever the command is run."""
    mailbox = settings.mailbox
    if mailbox is None or not mailbox.path:
        return settings
    # Cron and systemd run us from a folder of their own choice.
    path = home / Path(mailbox.path).expanduser()
    return settings._replace(mailbox=mailbox._replace(path=str(path)))


@contextmanager
def open_desk(
    context: Context, *, writes: bool = False, checks_heads: bool = True
) -> Iterator[Desk]:
    """The desk of the office the context names, its ledger open for reading or for writing."""
    from lai_report.store.ledger import LEDGER_FILE
    from lai_report.store.opening import open_ledger

    home = context.home()
    settings = settings_of(home)
    desk = Desk(context, home, settings)
    if writes and (settings.store_url or not (home / LEDGER_FILE).exists()):
        # Nothing is created beside a configuration that cannot be read. A ledger that is there
        # spares the look: it holds the configuration, and `writing` reads it before its lock.
        desk.configuration()
    try:
        desk.ledger = open_ledger(
            home,
            url=settings.store_url,
            mode="write" if writes else "read",
            state_folder=context.state_folder(),
            check_heads=checks_heads,
        )
        yield desk
    except LaiReportError as error:
        # `main` says it, once the office is closed again: in the office's time all the same.
        error.zone = desk.known_zone
        raise
    finally:
        if desk.ledger is not None:
            desk.ledger.close()


@contextmanager
def writing(desk: Desk, by: str, clock_reason: str = "") -> Iterator[Writer]:
    """A transaction on the desk's ledger, which first records the configuration if it changed."""
    if desk.ledger is None:
        raise AssertionError("a desk opened for writing has a ledger")
    desk.configuration()  # read before: after COMMIT nothing may look like a failure
    now, who = desk.context.now(), desk.context.recorded_by(by)
    with desk.ledger.writing(now, who, clock_reason) as writer:
        # In the same transaction, before what it judges; and under the lock, since another desk may
        # have recorded the same files a moment ago.
        writer.append(_configuration_entries(desk, writer))
        yield writer


def _configuration_entries(desk: Desk, writer: Writer) -> tuple[Draft, ...]:
    """The configuration as an entry, where the newest one in the ledger is another."""
    from lai_report.core.plans.configuration import plan_configuration
    from lai_report.read.config.sources import sources_digest

    digest = sources_digest(desk.home)
    return plan_configuration(writer.config(), digest, desk.configuration).entries


def situation_of(
    desk: Desk, reader: Reader | None, days: Iterable[date], besides: Iterable[Entry] = ()
) -> Situation:
    """What stands about some report days, as a reader, or a writer inside its lock, sees it.

    `besides` are entries without a day that bear on the question too.
    """
    from lai_report.core.plans.plan import Situation

    asked = tuple(dict.fromkeys(days))
    # By number: what spans two of the days, a waiver or a void, is found with both.
    entries = {entry.sequence: entry for entry in besides}
    if reader is not None:
        for day in asked:
            found = reader.day(day, window(day, desk.office.zone))
            entries |= {entry.sequence: entry for entry in found}
    # Of the reader given: inside the lock it sees what others have just written; the desk may not.
    mailbox = mailbox_of(reader, desk.settings, desk.office.zone)
    standing = [entries[sequence] for sequence in sorted(entries)]
    return Situation(desk.configuration(), standing, mailbox, desk.context.now(), asked)


def situation_in(desk: Desk, reader: Reader, first: date, last: date) -> Situation:
    """What stands about a span of report days."""
    from lai_report.core.plans.plan import Situation

    opens, closes = window(first, desk.office.zone)[0], window(last, desk.office.zone)[1]
    entries = list(reader.period(first, last, (opens, closes)))
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    mailbox = mailbox_of(reader, desk.settings, desk.office.zone)
    return Situation(desk.configuration(), entries, mailbox, desk.context.now(), days)


def mailbox_of(
    reader: Reader | None, settings: Settings, zone: tzinfo, known_at: datetime | None = None
) -> MailboxState:
    """Up to when the mailbox was read, and what came of the last try."""
    reads = [] if reader is None else newest_readings(reader, known_at)
    return mailbox_state(reads, zone, is_configured=settings.mailbox is not None)


def newest_readings(reader: Reader, known_at: datetime | None = None) -> list[Entry]:
    """The newest readings of any source, newest first."""
    return reader.of_kinds(["read"], known_at, newest_first=True, limit=READS)


def unit_ids(desk: Desk, names: Sequence[str], day: date) -> list[str]:
    """The ids of the units a person named, each once; units of the day go before all others."""
    roster = desk.configuration().roster
    return list(dict.fromkeys(_unit_id(name, roster.on(day), roster.units) for name in names))


def _unit_id(name: str, standing: Sequence[Unit], units: Sequence[Unit]) -> str:
    from lai_report.core.units.names import find_unit

    try:
        return find_unit(name, standing).id
    except UnclearUnitError:
        # A unit that was merged away is still meant where its old reports are asked for.
        return find_unit(name, units).id


def obligation_key(desk: Desk, name: str) -> str:
    """The `DIRECTIVE/ID` of an obligation named in full or by its id alone."""
    if not name:
        return ""
    # Two directives may use one id: then it names neither.
    found = [o.key for o in desk.configuration().obligations if name in {o.key, o.id}]
    if len(found) != 1:
        raise UsageError("record.no_obligation", name=name)
    return found[0]
