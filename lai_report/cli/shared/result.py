"""What a command returns: one value that is printed as text, JSON or CSV."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lai_report.core.document import Document, Say, Text
from lai_report.errors import Finding, Phrase

if TYPE_CHECKING:
    from lai_report.core.answers import Answer


class Format(StrEnum):
    """How a result is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


NOTHING = Document(())


class Result(NamedTuple):
    """The outcome of a command."""

    command: str
    as_of: datetime
    document: Document = NOTHING
    data: Answer | Callable[[Say], Answer] | None = None
    """Plain data, or a function that makes it once phrases can be put into words."""
    form: Format = Format.TEXT
    exit_code: int = 0
    lines: tuple[tuple[Text, ...], ...] = ()
    """Plain lines printed as they are, each joined with `; `, in place of the document."""
    notices: tuple[Phrase, ...] = ()
    """Talk, for stderr."""
    findings: tuple[Finding, ...] = ()
    zone: tzinfo = UTC
    is_quiet: bool = False
    """True where text output prints nothing."""
