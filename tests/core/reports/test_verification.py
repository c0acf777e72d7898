"""What a check of the ledger found: the answer first, then what was looked at."""

from __future__ import annotations

import pytest

from lai_report.core.document import Text
from lai_report.core.entries.entry import ChainHead
from lai_report.core.entries.verification import Verification
from lai_report.core.reports.ledger.verification import verification_data, verification_lines
from lai_report.errors import phrase
from tests.core.reports.conftest import Keep
from tests.core.reports.telling import say
from tests.core.samples import FIRST

POINT, OTHER = phrase("log.day", day=FIRST), phrase("log.about", number=3)
SOUND = Verification(
    "so-2021", 41, ChainHead("so-2021", 41, "9f86d081884c7d65"), None, (), (POINT, OTHER), (OTHER,)
)
FOUND = {
    "sound": SOUND,
    "empty": SOUND._replace(entries=0, head=None),
    "broken": SOUND._replace(broken_at=7, problems=(OTHER, POINT)),
    "broken-beside": SOUND._replace(problems=(OTHER,), head=None),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_was_found(name: str, kept: Keep) -> None:
    said: list[Text] = [part for line in verification_lines(FOUND[name]) for part in line]
    kept(f"verification/{name}", said)
    kept(f"verification/{name}", verification_data(FOUND[name], say))
