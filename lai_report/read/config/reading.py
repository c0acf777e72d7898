"""The office folder as records: everything in it, or every finding that stands in the way.

Nothing is loaded halfway: one mistake anywhere and there is no configuration.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lai_report.core.model import Configuration
from lai_report.core.settings import Settings
from lai_report.errors import Finding
from lai_report.read.config.sources import (
    DIRECTIVES_FOLDER,
    SourceFile,
    digest_of,
    read_source,
    shown_name,
    source_files,
)
from lai_report.read.config.toml_file import TomlFile, parse
from lai_report.read.config.values import mistake


class ReadConfiguration(NamedTuple):
    """What was read: the configuration or None, what is wrong, and the digest of the files."""

    configuration: Configuration | None
    findings: tuple[Finding, ...]
    digest: str


def read_configuration(home: Path) -> ReadConfiguration:
    """units.toml and directives/ of an office folder.

    Raises `ConfigurationError` only where there is no units.toml at all; all else is a finding.
    """
    found = [_read(home, path) for path in source_files(home)]
    units, *directives = [file for file, _ in found]
    configuration = _configuration(units, directives)
    findings = _findings([units, *directives])
    digest = digest_of(source for _, source in found if source is not None)
    return ReadConfiguration(configuration, findings, digest)


def read_settings(home: Path) -> tuple[Settings, tuple[Finding, ...]]:
    """lai-report.toml of an office folder; what is missing or wrong is left at its default."""
    from lai_report.read.config.settings import SETTINGS_FILE, settings_in

    path = home / SETTINGS_FILE
    if not path.is_file():
        return Settings(), ()
    file, _ = _read(home, path)
    return settings_in(file), _findings([file])


def _read(home: Path, path: Path) -> tuple[TomlFile, SourceFile | None]:
    """The file's values, and its bytes as far as they could be read."""
    try:
        source = read_source(home, path)
    except OSError as error:
        file = TomlFile(shown_name(home, path), is_readable=False)
        reason = error.strerror or type(error).__name__
        file.find_at(1, mistake("toml.unreadable", reason=reason))
        return file, None
    return parse(source), source


def _configuration(units: TomlFile, directives: list[TomlFile]) -> Configuration | None:
    """What the files say; None where any has a mistake, left in it as a finding."""
    from lai_report.read.config.directives import (
        check_bound,
        check_supersession,
        declared_ids,
        directive_of,
        read_directive,
    )
    from lai_report.read.config.rows import check_ids
    from lai_report.read.config.units import read_roster

    roster = read_roster(units) if units.is_readable else None
    found = [read_directive(file) for file in directives if file.is_readable]
    check_ids([each.directive for each in found if each.directive is not None])
    check_supersession(found)
    if not directives:
        units.find_at(1, mistake("config.no_directives", folder=DIRECTIVES_FOLDER), warns=True)
    if units.is_readable:
        declared = declared_ids(units)
        for each in found:
            check_bound(each, declared, roster)
    if roster is None or any(file.has_errors for file in directives):
        return None
    return Configuration(roster, tuple(filter(None, map(directive_of, found))))


def _findings(files: list[TomlFile]) -> tuple[Finding, ...]:
    """The findings of all files, in the order of the files and of their lines."""
    return tuple(
        finding
        for file in files
        for finding in sorted(file.findings, key=lambda finding: finding.line)
    )
