"""One TOML file while it is judged: its values, and the findings that name its lines."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from lai_report.errors import Finding, Phrase, phrase
from lai_report.read.config.toml_lines import KeyPath, Lines

_LONGEST_SHOWN = 60
_BARE_KEY = re.compile(r"[\w-]+")
_LIKENESS = 0.6
_MOST_LISTED = 24


@dataclass
class TomlFile:
    """A file by its shown name; findings gather as it is parsed and checked."""

    name: str
    text: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    damaged: set[KeyPath] = field(default_factory=set)
    """Tables with a line that cannot be read: what they seem to lack may stand in it."""
    is_readable: bool = True
    """False where the file could not be parsed, or nests too deep to be judged."""
    _found: set[str] = field(default_factory=set)

    @cached_property
    def lines(self) -> Lines:
        """Where the keys stand; read only when something has to be said."""
        return Lines(self.text)

    def find(self, path: KeyPath, message: Phrase, hint: Phrase, *, warns: bool = False) -> None:
        """Add a finding about a key."""
        self.find_at(self.lines.of(path), message, hint, path=path, warns=warns)

    def find_at(
        self, line: int, message: Phrase, hint: Phrase, *, path: KeyPath = (), warns: bool = False
    ) -> None:
        """Add a finding about a line; of several about one key the first is kept."""
        key = key_text(path)
        if not key or key not in self._found:
            self._found.add(key)
            self.findings.append(
                Finding(
                    file=self.name, line=line, key=key, message=message, hint=hint, is_warning=warns
                )
            )

    @property
    def has_errors(self) -> bool:
        """Whether any finding is more than a warning."""
        return any(not finding.is_warning for finding in self.findings)


def key_text(path: KeyPath) -> str:
    """A path as a person reads it: units[3].senders[0]."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            shown = part if _BARE_KEY.fullmatch(part) else f'"{part}"'
            text += f".{shortened(shown)}" if text else shortened(shown)
    return text


def shortened(text: str) -> str:
    """The text, cut where it is too long to be read in one line."""
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def meant_or_known(written: str, known: Collection[str]) -> Phrase:
    """The hint for a name that is not known: the nearest known one, or all where they are few."""
    from difflib import get_close_matches

    near = get_close_matches(written[:100], known, n=1, cutoff=_LIKENESS)
    if near:
        return phrase("config.write_meant", meant=near[0])
    if 0 < len(known) <= _MOST_LISTED:
        return phrase("config.write_known", known=list(known))
    return phrase("config.write_declared")
