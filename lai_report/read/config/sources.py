"""Which files a person edits, and one digest over them, so that unchanged files are not parsed.

This stands on the way of every command: it imports no TOML and no model.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from lai_report.errors import ConfigurationError

UNITS_FILE = "units.toml"
DIRECTIVES_FOLDER = "directives"
LARGEST = 8 * 1024 * 1024
"""Bytes read of one file at most; 11,000 units are 3 MB."""


class SourceFile(NamedTuple):
    """One file: its name as shown to a person, and what stands in it."""

    name: str
    content: bytes


def source_files(home: Path) -> tuple[Path, ...]:
    """units.toml, then directives/ sorted. Raises `ConfigurationError` without units.toml."""
    units = home / UNITS_FILE
    if not units.is_file():
        raise ConfigurationError("common.no_office", folder=str(home))
    directives = (home / DIRECTIVES_FOLDER).glob("*.toml")
    # A leading dot is an editor's own copy; a pipe or a folder is never read.
    kept = [path for path in directives if not path.name.startswith(".") and path.is_file()]
    return (units, *sorted(kept))


def read_source(home: Path, path: Path) -> SourceFile:
    """What stands in a file; one byte more than `LARGEST` where it is larger."""
    with path.open("rb") as file:
        return SourceFile(shown_name(home, path), file.read(LARGEST + 1))


def shown_name(home: Path, path: Path) -> str:
    """The file's name below the office folder, in letters that can be printed."""
    name = path.relative_to(home).as_posix()
    return name.encode("utf-8", "backslashreplace").decode()


def digest_of(sources: Iterable[SourceFile]) -> str:
    """SHA-256 over the names and the contents, in hexadecimal."""
    digest = sha256()
    for source in sources:
        # The lengths keep two files from reading like one.
        digest.update(f"{len(source.name)} {len(source.content)} {source.name}\n".encode())
        digest.update(source.content)
    return digest.hexdigest()


def sources_digest(home: Path) -> str:
    """The digest of the files as they are now. Raises `ConfigurationError` if one is unreadable."""
    return digest_of(_readable(home, path) for path in source_files(home))


def _readable(home: Path, path: Path) -> SourceFile:
    try:
        return read_source(home, path)
    except OSError as error:
        name = shown_name(home, path)
        raise ConfigurationError(
            "common.os_error", file=name, reason=error.strerror or type(error).__name__
        ) from error
