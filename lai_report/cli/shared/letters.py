"""Letter templates: which one a letter is written from, its heads and its signature."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from lai_report.cli.shared.desk import Desk
from lai_report.errors import ConfigurationError, phrase
from lai_report.locale import Say

SHIPPED = Path(__file__).parents[2] / "data" / "letters"
GUIDES = ("36", "05")
"""36-HD/VPTW of 2018, and 05-HD/VPTW of 2026, which took its place."""
NEW_GUIDE = date(2026, 5, 27)
"""The day of 05-HD/VPTW."""


def letter_template(desk: Desk, asked: str, name: str) -> Path:
    """The template of a letter: a guide's number, or the path of a file or of a folder of them.

    Without a word it is what `[letters] template` says, else the guide in force today. `name` is
    `bao-cao` or `don-doc`. Raises `ConfigurationError` where there is none.
    """
    # By today, also for a period before the newer guide: the paper is signed now.
    chosen = asked or desk.settings.letters.template or _guide_on(desk.today())
    if chosen in GUIDES:
        return SHIPPED / chosen / f"{name}.docx"
    # What stands in lai-report.toml is meant from the office folder; what is typed, from here.
    path = (desk.context.working_folder if asked else desk.home) / Path(chosen).expanduser()
    found = path / f"{name}.docx" if path.is_dir() else path
    if not found.is_file():
        raise ConfigurationError("letters.no_template", name=chosen)
    return found


def _guide_on(day: date) -> str:
    return "36" if day < NEW_GUIDE else "05"


def letter_heads(desk: Desk, as_of: datetime, say: Say) -> Mapping[str, str]:
    """The fields of heads and signature: who issues, where, and who signs; never number or day."""
    office = desk.office
    letters = desk.settings.letters
    post = letters.signer_title or say(phrase("report.default_post"))
    authority, _, own = post.rpartition("/ ") if "/ " in post else ("", "", post)
    # Two lines of a head: “TỈNH ỦY LAI CHÂU” above “VĂN PHÒNG”, not once more below.
    name = office.name.removesuffix(office.authority).strip() or office.name
    return {
        "authority": office.authority.upper(),
        "office": name.upper(),
        "place": office.place,
        # The year alone: day and number are given by the văn thư when the paper is signed.
        "year": str(as_of.astimezone(office.zone).year),
        "signer_authority": authority.strip().upper(),
        "signer_post": own.strip().upper(),
        "signer": letters.signer,
    }
