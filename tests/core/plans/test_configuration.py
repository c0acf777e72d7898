"""The configuration is written where the newest entry does not hold what the files say."""

from __future__ import annotations

import pytest

from lai_report.core.entries.canonical import SCHEMA, to_plain
from lai_report.core.entries.configuration import RecordedConfiguration, without_content
from lai_report.core.entries.entry import Draft
from lai_report.core.model import Configuration
from lai_report.core.plans.configuration import plan_configuration
from lai_report.core.plans.plan import Plan
from lai_report.errors import LedgerBrokenError, phrase
from tests.core.samples import configuration, written

OFFICE = configuration()
RECORD = RecordedConfiguration(0, "d1", SCHEMA, to_plain(OFFICE))


def never() -> Configuration:
    raise AssertionError("the files need not be read")


@pytest.mark.parametrize(
    "newest",
    [None, RECORD._replace(sources="d0"), RECORD._replace(schema=SCHEMA - 1)],
    ids=["none yet", "other files", "an older form"],
)
def test_it_is_written_whole_where_it_is_new(newest: RecordedConfiguration | None) -> None:
    made = plan_configuration(newest and written(newest, 3), "d1", lambda: OFFICE)
    assert made == Plan(
        (RECORD,),
        (
            Draft(
                "config",
                payload={"sources": "d1", "schema": SCHEMA, "configuration": to_plain(OFFICE)},
            ),
        ),
    )


def test_it_is_not_even_read_where_the_newest_entry_holds_it() -> None:
    assert plan_configuration(written(RECORD, 3), "d1", never) == Plan((), ())


def test_what_was_written_comes_back_as_the_configuration_it_was() -> None:
    assert RecordedConfiguration.of(written(RECORD, 3)).configuration() == OFFICE
    assert without_content(RECORD.draft().payload) == {"sources": "d1", "schema": SCHEMA}


@pytest.mark.parametrize("content", [{}, {"roster": None}, {"roster": {}, "directives": []}])
def test_one_that_was_damaged_cannot_be_read(content: dict[str, object]) -> None:
    with pytest.raises(LedgerBrokenError) as caught:
        RECORD._replace(sequence=3, content=content).configuration()
    assert caught.value.phrase == phrase("store.entry_unreadable", sequence=3)
