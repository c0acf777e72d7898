"""The options of `duty` as one record, and the command centre meant."""

from __future__ import annotations

from typing import NamedTuple

from lai_report.cli.shared.desk import Desk
from lai_report.cli.shared.result import Format
from lai_report.core.folding import fold


class DutyOptions(NamedTuple):
    """What the words and options say."""

    words: list[str]
    centre: str
    first: str
    last: str
    name: str
    phone: str
    note: str
    sheet: str
    at: str
    by: str
    clock_reason: str
    is_dry: bool
    skips_bad: bool
    fails_on_gap: bool
    form: Format


def centre_name(desk: Desk, text: str) -> str:
    """A command centre as a person writes it; a unit by its id, name or alias under its name.

    Nothing else is matched: "Trung tâm Chỉ huy huyện Sìn Hồ" is not Huyện ủy Sìn Hồ.
    """
    wanted = fold(text)
    for unit in desk.configuration().roster.units:
        if wanted in {unit.id, fold(unit.name), *map(fold, unit.aliases)}:
            # Under one name, however it was typed: gaps are counted by the name of a centre.
            return unit.name
    return " ".join(text.split())
