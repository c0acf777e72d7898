"""The preview of an import: each row with what it becomes, and how many of each."""

from __future__ import annotations

from lai_report.core.plans.import_ import PlannedRow
from lai_report.core.reports.ledger.import_ import import_data, import_document
from lai_report.errors import phrase
from tests.core.reports.afternoons import NEXT
from tests.core.reports.conftest import Keep
from tests.core.reports.province import CITY, NAM_NHUN, PHONG_THO, TAM_DUONG, province
from tests.core.reports.telling import say
from tests.core.samples import FIRST, at

OFFICE = province().roster.office
ROWS = (
    PlannedRow(2, "new", "Huyện ủy Tam Đường", TAM_DUONG, FIRST, at("16:12:00")),
    PlannedRow(3, "new", "Huyện ủy Phong Thổ", PHONG_THO, FIRST, at("00:12:00", NEXT)),
    PlannedRow(4, "extra", "Huyện ủy Nậm Nhùn", NAM_NHUN, FIRST, at("16:13:00")),
    PlannedRow(5, "repeat", "Thành ủy Lai Châu", CITY, FIRST, at("16:14:00"), sequence=9),
    PlannedRow(6, "blank", "Thành ủy Lai Châu"),
    PlannedRow(7, "refused", "Huyện ủy Mường La", why=phrase("import_.no_day")),
)  # fmt: skip


def test_every_row_with_what_it_becomes(kept: Keep) -> None:
    kept("import_/rows", import_document(ROWS, OFFICE))
    kept("import_/rows", import_data(ROWS, OFFICE, say))


def test_that_nothing_is_new_is_said(kept: Keep) -> None:
    kept("import_/nothing-new", import_document(ROWS[3:5], OFFICE))
