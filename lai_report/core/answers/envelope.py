"""What stands around every answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NotRequired, TypedDict

from lai_report.core.answers.parts import Count, Instant


class FindingData(TypedDict):
    """What is wrong, where, and what to write instead."""

    file: str
    """Empty where no file is at fault; then the line is 0."""
    line: Count
    key: str
    message: str
    hint: str


class Envelope(TypedDict):
    """The one form of all JSON."""

    version: Literal[1]
    command: str
    as_of: Instant
    exit_code: Count
    data: Mapping[str, object]
    findings: list[FindingData]
    retry: NotRequired[bool]
    """Of an error: whether a later run may succeed."""
