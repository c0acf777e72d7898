"""Draws docs/screen.svg: the 16:31 screen of the demo's first day, made by the program itself.

`python docs/write.py` runs it; a test fails while the picture is not what the program draws.
"""

import os
import tempfile
from pathlib import Path

from picture import svg_of  # docs/picture.py

from lai_report.cli.context import Context
from lai_report.cli.demo import FIRST, SHOWN_AT, build_office
from lai_report.cli.shared.desk import open_desk
from lai_report.core.reports.day.day import day_status
from lai_report.core.reports.day.status import status_document
from lai_report.locale import DEFAULT_LANGUAGE, speaker

PICTURE = Path(__file__).with_name("screen.svg")


def drawn() -> dict[Path, str]:
    """The picture as the program draws it now."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "office"
        context = Context({**os.environ, "HOME": folder}, Path(folder), home_option=str(home))
        build_office(context, home)
        with open_desk(context) as desk:
            as_of = desk.instant(SHOWN_AT, FIRST)
            facts, mailbox = desk.facts(FIRST), desk.mailbox()
            found = day_status(desk.configuration(), FIRST, facts, mailbox, as_of)
            return {
                PICTURE: svg_of(status_document(found), speaker(DEFAULT_LANGUAGE, desk.office.zone))
            }
