"""What stands beside a slot in Ghi chú."""

from __future__ import annotations

from lai_report.core.entries.note import SideNote
from lai_report.core.reports.day.remarks import remarks
from lai_report.core.slots import slots_on
from lai_report.core.verdicts import MailboxState, judge
from tests.core.reports.telling import say
from tests.core.samples import FIRST, at, configuration, facts, written


def test_word_that_reads_the_same_stands_once_and_other_word_beside_it() -> None:
    office = configuration()
    heard = SideNote(0, "a", FIRST, at("16:12:00"), via="zalo", note="hẹn")
    known = facts(
        written(heard, 1),
        written(heard._replace(is_nil=True), 2),
        written(heard._replace(note="đang ký"), 3),
    )
    [judgement] = judge(slots_on(office, FIRST), known, MailboxState(), at("16:10:00"))
    assert remarks(judgement, FIRST, office.roster.office) == []
    [judgement] = judge(slots_on(office, FIRST), known, MailboxState(), at("16:20:00"))
    assert [say(each) for each in remarks(judgement, FIRST, office.roster.office)] == [
        "báo qua Zalo 16:12, chưa có thư: hẹn",
        "báo qua Zalo 16:12, chưa có thư: đang ký",
    ]
