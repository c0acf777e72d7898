"""A period in counts, letters, hours and words: for the screen, paper, sheets and scripts."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from lai_report.core.cards import Scorecard, scorecard
from lai_report.core.document import Document, Paragraph, Table
from lai_report.core.entries import Entry, Head
from lai_report.core.facts import facts_of
from lai_report.core.measures import Tally
from lai_report.core.model import Configuration, Hour, Schedule
from lai_report.core.periods import Period
from lai_report.core.reports.annex import (
    annex_legend,
    annex_tables,
    report_document,
    slots_table,
)
from lai_report.core.reports.matrix import calendars, matrices
from lai_report.core.reports.report import Report, report_of
from lai_report.core.reports.summary import BRIEF, Shown, measures_table, summary_document
from lai_report.core.reports.summary_data import CSV_KEYS, summary_csv, summary_data
from lai_report.core.reports.wording import day_list, doubts_of, hour_words
from lai_report.core.tallying import Known, tally
from lai_report.core.verdicts import MailboxState
from lai_report.errors import phrase
from tests.core.reports.days import office, reminder
from tests.core.reports.reading import cell_words, column, heads, line, lines, rows, say, values
from tests.core.samples import FIRST, at, entry, mail, obligation, submission, waiver

WEEK = Period(FIRST, FIRST + timedelta(6))
LATER = at("17:00:00", FIRST + timedelta(7))
HAND_KEPT = MailboxState()
TWICE = obligation(
    Schedule((Hour(660, "before", "sáng"), Hour(990, "before", "chiều"))), obligation_id="T"
)


def sent(number: int, name: str, on: int, clock: str = "16:00:00", **said: Any) -> Entry:
    day = FIRST + timedelta(on)
    return submission(number, at(clock, day), name, day, **said)


def whole_week(name: str, start: int = 100) -> list[Entry]:
    return [sent(start + on, name, on) for on in range(7)]


ENTRIES = (
    *whole_week("a"),
    *(sent(200 + on, "b", on) for on in range(1, 7)),
    sent(200, "b", 0, "16:42:10"),
    sent(300, "c", 0),
    sent(301, "c", 5, "17:30:00"),
    waiver(400, FIRST, units=["d"], until=(FIRST + timedelta(6)).isoformat(), basis="CV 12"),
)
"""a always in time; b late once; c missing on four days, late on the sixth; d let off."""


def carded(
    *entries: Entry,
    period: Period = WEEK,
    as_of: datetime = LATER,
    configured: Configuration | None = None,
    mailbox: MailboxState = HAND_KEPT,
) -> Scorecard:
    made = configured or office("abcd")
    return scorecard(made, period, facts_of(entries or ENTRIES), mailbox, as_of)


def counted() -> Tally:
    """The same week counted in bulk, without its slots."""
    return tally(office("abcd"), WEEK, Known(ENTRIES, lambda _: {}), HAND_KEPT, LATER)


def screen(card: Scorecard, **shown: Any) -> list[str]:
    return lines(summary_document(card, Shown(**shown)))


class TestTheScreen:
    def test_it_names_its_days_and_up_to_when_it_counts(self) -> None:
        assert screen(carded())[0] == (
            "TỔNG HỢP CHẾ ĐỘ BÁO CÁO từ ngày 29/01/2021 đến ngày 04/02/2021"
            "   tính đến 17:00 ngày 05/02/2021"
        )
        one_day = screen(carded(period=Period(FIRST, FIRST)))[0]
        assert one_day.startswith("TỔNG HỢP CHẾ ĐỘ BÁO CÁO ngày 29/01/2021   ")

    def test_it_says_how_far_the_mailbox_was_read(self) -> None:
        read = MailboxState(is_configured=True, read_until=at("16:31:00"))
        unread = MailboxState(is_configured=True)
        assert say(phrase("status.read_until_day", at=at("16:31:00"))) in screen(
            carded(mailbox=read)
        )
        assert say(phrase("status.never_read")) in screen(carded(mailbox=unread))

    def test_each_unit_has_its_counts_and_the_sum_stands_below(self) -> None:
        counts = summary_document(carded(), Shown()).tables[0]
        assert values(counts, "unit") == ["a", "b", "c", "d", ""]
        assert values(counts, "owed") == [7, 7, 7, 0, 21]
        assert values(counts, "on_time") == [7, 6, 1, 0, 14]
        assert values(counts, "late") == [0, 1, 1, 0, 2]
        assert values(counts, "not_reported") == [0, 0, 5, 0, 5]
        assert values(counts, "waived") == [0, 0, 0, 7, 7]
        assert [cell_words(c) for c in column(counts, "timeliness")] == [
            "7/7 (100,0%)", "6/7 (85,7%)", "1/7 (14,3%)", "0/0 (—)", "14/21 (66,7%)",
        ]  # fmt: skip

    def test_letters_and_short_names_stand_on_a_screen_and_whole_words_on_paper(self) -> None:
        counts = summary_document(carded(), Shown()).tables[0]
        assert heads(counts.columns) == ["Đơn vị", "Lượt", "Đ", "C", "K", "M", "Tỷ lệ đúng hạn"]
        assert [cell_words(c) for c in column(counts, "name")] == ["A", "B", "C", "D", "Cộng"]

    def test_one_unit_alone_has_no_sum(self) -> None:
        card = carded(*whole_week("a"), configured=office("a"))
        counts, measures, _ = summary_document(card, Shown()).tables
        assert values(counts, "unit") == values(measures, "unit") == ["a"]

    def test_missed_runs_and_lateness_are_measured(self) -> None:
        measures = measures_table(carded(), BRIEF)
        assert values(measures, "missed") == [0, 0, 5, 0, 5]
        assert values(measures, "streak") == [0, 0, 1, 0, 1]
        assert values(measures, "longest_streak") == [0, 0, 4, 0, 4]
        assert values(measures, "late_seconds_total") == [None, 730, 3600, None, 4330]
        assert values(measures, "late_seconds_median") == [None, 730, 3600, None, 2165]
        assert [cell_words(c) for c in column(measures, "late_seconds_total")] == [
            "—", "00:12", "01:00", "—", "01:12",
        ]  # fmt: skip

    def test_less_than_a_minute_late_is_said_to_be_so(self) -> None:
        card = carded(sent(2, "a", 0, "16:30:30"), configured=office("a"))
        [cell] = column(measures_table(card, BRIEF), "late_seconds_total")
        assert cell_words(cell) == "<00:01"

    def test_the_matrix_stands_where_every_slot_was_judged_and_the_calendar_where_asked_for(
        self,
    ) -> None:
        assert len(summary_document(carded(), Shown()).tables) == 3
        assert len(summary_document(counted(), Shown()).tables) == 2
        shown = summary_document(counted(), Shown(has_calendar=True))
        assert len(shown.tables) == 4
        assert "29/01 – 31/01/2021" in lines(shown)

    def test_a_target_names_those_under_it_or_says_that_all_reach_it(self) -> None:
        below = screen(carded(), target=90.0)
        assert (
            "Dưới mức 90,0% đúng hạn: 2 đơn vị (Huyện ủy B, Huyện ủy C)." in below
        )  # d owes nothing, so it is under no target
        assert "Mọi đơn vị đạt mức 10,0% đúng hạn." in screen(carded(), target=10.0)
        tones = column(summary_document(carded(), Shown(target=90.0)).tables[0], "timeliness")
        assert [cell.tone for cell in tones] == ["plain", "bad", "bad", "plain", "strong"]

    def test_a_period_nobody_owes_in_says_so(self) -> None:
        before = Period(FIRST - timedelta(7), FIRST - timedelta(1))
        assert screen(carded(period=before))[-1] == say(phrase("summary.nothing_owed"))


class TestTheMatrix:
    def test_a_letter_stands_for_each_unit_and_day(self) -> None:
        [matrix] = matrices(carded())
        assert rows(matrix)[:3] == [
            "A | Đ | Đ | Đ | Đ | Đ | Đ | Đ", "B | C | Đ | Đ | Đ | Đ | Đ | Đ",
            "C | Đ | K | K | K | K | C | K",
        ]  # fmt: skip

    def test_of_several_hours_the_gravest_letter_stands(self) -> None:
        made = office("a", obligations=(TWICE,))
        named = submission(2, at("10:00:00"), obligation=TWICE.key)
        named = named._replace(draft=named.draft._replace(obligation=TWICE.key, hour="sáng"))
        card = carded(named, period=Period(FIRST, FIRST), configured=made)
        assert rows(matrices(card)[0]) == ["Huyện ủy A | K"]

    def test_what_is_not_due_or_not_owed_is_left_blank(self) -> None:
        card = carded(sent(2, "a", 0), as_of=at("17:00:00"), configured=office("a"))
        assert [cell.value for cell in matrices(card)[0].rows[0][2:]] == ["Đ", *[None] * 6]

    def test_a_long_period_is_cut_by_months_and_only_those_kept(self) -> None:
        long = Period(date(2020, 12, 1), date(2021, 3, 31))
        card = carded(period=long, as_of=at("17:00:00", date(2021, 4, 1)))
        assert [say(t.title) for t in matrices(card)] == [
            "Tháng 01/2021", "Tháng 02/2021", "Tháng 03/2021",
        ]  # fmt: skip
        assert matrices(carded(period=Period(date(2020, 12, 1), date(2020, 12, 31)))) == []


class TestTheCalendar:
    def days(self, card: Scorecard) -> list[str]:
        return [text for block in calendars(card) if isinstance(block, Table)
                for text in rows(block)]  # fmt: skip

    def test_weeks_begin_on_monday_and_each_day_has_its_share(self) -> None:
        first, second, note = calendars(carded())
        assert isinstance(first, Table)
        assert isinstance(second, Table)
        assert isinstance(note, Paragraph)
        assert rows(first) == ["29, 2/3 | 30, 2/3 | 31, 2/3"]
        assert rows(second) == ["1, 2/3 | 2, 2/3 | 3, 2/3 | 4, 2/3"]

    def test_tones_and_shares_tell_good_days_from_bad_ones(self) -> None:
        entries = (
            *(sent(10 + n, "a", n) for n in range(4)), sent(20, "b", 0),
            sent(21, "b", 1, "17:00:00"), mail(30, at("16:00:00", FIRST + timedelta(2)), "b",
                                               FIRST + timedelta(2)),
        )  # fmt: skip
        card = carded(
            *entries, period=Period(FIRST, FIRST + timedelta(4)), configured=office("ab"),
            as_of=at("16:31:00", FIRST + timedelta(3)),
        )  # fmt: skip
        cells = [c for t in calendars(card) if isinstance(t, Table) for r in t.rows for c in r]
        shown = [(c.tone, c.share) for c in cells if c.value]
        assert shown == [
            ("good", 1.0), ("warning", 0.5), ("strong", 0.5), ("bad", 0.5), ("dim", None),
        ]  # fmt: skip

    def test_a_day_the_office_does_not_keep_is_only_a_number(self) -> None:
        card = carded(period=Period(FIRST - timedelta(1), FIRST))
        assert rows(calendars(card)[0]) == ["28 | 29, 2/3"]  # type: ignore[arg-type]

    def test_a_year_has_one_row_a_month_and_one_sign_a_day(self) -> None:
        quarter = Period(date(2021, 1, 1), date(2021, 3, 31))
        unknown = mail(500, at("16:00:00", date(2021, 3, 1)), "a", date(2021, 3, 1))
        card = carded(*whole_week("a"), unknown, period=quarter, configured=office("a"),
                      as_of=at("16:00:00", date(2021, 3, 2)))  # fmt: skip
        [table, note] = calendars(card)
        assert isinstance(table, Table)
        january, february, march = table.rows
        assert [c.value for c in january[29:32]] == ["Đ", "Đ", "Đ"]
        assert [c.value for c in february[4:6]] == ["Đ", "1"]
        assert (march[1].value, march[2].value) == ("?", None)
        assert len({len(row) for row in table.rows}) == 1
        assert cell_words(january[-1]).strip() == "3/3"
        assert isinstance(note, Paragraph)

    def test_more_than_nine_missing_are_a_plus(self) -> None:
        quarter = Period(date(2021, 1, 1), date(2021, 3, 31))
        card = carded(*whole_week("a"), period=quarter, configured=office("abcdefghijkl"))
        [table, _] = calendars(card)
        assert isinstance(table, Table)
        assert table.rows[0][29].value == "+"

    def test_where_nobody_owes_there_is_none(self) -> None:
        assert calendars(carded(period=Period(date(2020, 12, 1), date(2020, 12, 2)))) == []


class TestScripts:
    def test_the_same_figures_come_under_the_names_scripts_rely_on(self) -> None:
        made = summary_data(carded())
        assert (made["from"], made["to"]) == ("2021-01-29", "2021-02-04")
        b, c = made["units"][1], made["units"][2]
        assert (b["unit"], b["owed"], b["late"], b["late_seconds_total"]) == ("b", 7, 1, 730)
        assert b["timeliness"] == {"n": 6, "d": 7, "percent": 85.7}
        assert (c["streak"], c["longest_streak"], c["missed"]) == (1, 4, 5)
        assert made["totals"]["completeness"] == {"n": 16, "d": 21, "percent": 76.2}
        assert [day["day"] for day in made["days"]][:2] == ["2021-01-29", "2021-01-30"]
        assert made["slots"][1] == {
            "day": "2021-01-29", "unit": "b", "obligation": "lc-2021-01-28/A4.2", "hour": "",
            "verdict": "late", "received_at": "2021-01-29T16:42:10+07:00", "late_seconds": 730,
        }  # fmt: skip
        assert made["slots"][6]["received_at"] is None
        assert summary_data(counted()) == {k: v for k, v in made.items() if k != "slots"}

    def test_the_csv_has_one_row_a_unit_and_decimal_points(self) -> None:
        document = summary_csv(carded())
        table, matrix = document.tables
        assert tuple(c.key for c in table.columns) == CSV_KEYS
        assert values(table, "timeliness_percent") == ["100.0", "85.7", "14.3", None]
        assert values(table, "timeliness_n") == [7, 6, 1, 0]
        assert matrix == matrices(carded())[0]
        assert summary_csv(counted()).tables == (table,)

    def test_a_period_of_nobody_adds_up_to_nothing(self) -> None:
        before = Period(FIRST - timedelta(7), FIRST - timedelta(1))
        made = summary_data(carded(period=before))
        assert (made["units"], made["totals"]["streak"]) == ([], 0)
        assert made["totals"]["timeliness"] == {"n": 0, "d": 0, "percent": None}


def report(card: Scorecard, *entries: Entry, head: Head | None = None) -> Report:
    return report_of(card, facts_of(entries).reminders, head)


class TestTheReport:
    def test_the_results_name_owed_due_and_both_rates(self) -> None:
        said = [say(each) for each in report(carded()).results]
        assert said == [
            "Số đơn vị thuộc diện báo cáo: 4 đơn vị.",
            "Tổng số lượt phải báo cáo: 21 lượt, đã đến hạn 21 lượt.",
            ("Trong đó: đúng hạn 14 lượt, chậm 2 lượt, không báo cáo 5 lượt, được miễn 7 lượt "
            "(ngoài tổng số phải báo cáo)."),
            "Tỷ lệ đã báo cáo 16/21 (76,2%); tỷ lệ đúng hạn 14/21 (66,7%).",
        ]  # fmt: skip

    def test_each_part_names_its_units_with_days_and_hours(self) -> None:
        made = report(carded())
        assert [say(x) for x in made.good] == [
            "1 đơn vị đúng hạn ở mọi lượt đã đến hạn: Huyện ủy A."
        ]
        assert [say(x) for x in made.late] == [
            "Huyện ủy B: chậm 1/7 lượt: ngày 29/01/2021 nhận lúc 16 giờ 42 (chậm 12 phút).",
            "Huyện ủy C: chậm 1/7 lượt: ngày 03/02/2021 nhận lúc 17 giờ 30 (chậm 1 giờ).",
        ]  # fmt: skip
        assert [say(x) for x in made.unreported] == [
            (
                "Huyện ủy C: không báo cáo 5/7 lượt (từ ngày 30/01/2021 đến ngày 02/02/2021, ngày "
                "04/02/2021)."
            )
        ]
        assert [say(x) for x in made.waived] == [
            "Huyện ủy D: được miễn báo cáo từ ngày 29/01/2021 đến ngày 04/02/2021; căn cứ: CV 12."
        ]

    def test_parts_without_anybody_say_so(self) -> None:
        made = report(carded(sent(2, "a", 0), period=Period(FIRST, FIRST), configured=office("a")))
        assert [say(each) for each in (*made.late, *made.unknown, *made.waived)] == [
            "Không có."
        ] * 3
        assert made.pressing == [phrase("report.no_pressing")]
        nobody = report(carded(sent(2, "a", 0, "17:00:00"), period=Period(FIRST, FIRST),
                               configured=office("a")))  # fmt: skip
        assert nobody.good == [phrase("report.none")]

    def test_units_of_which_nobody_knows_are_named_and_not_called_late(self) -> None:
        waits = mail(7, at("16:20:00"), "a", FIRST)
        made = report(carded(waits, period=Period(FIRST, FIRST), configured=office("a")))
        assert [say(each) for each in made.unknown] == [
            "Huyện ủy A: chưa rõ 1 lượt (ngày 29/01/2021), đang đối chiếu."
        ]
        assert made.unreported == [phrase("report.none")]

    def test_the_opening_cites_the_directive_and_the_head_seals_the_page(self) -> None:
        made = report(carded(), head=Head("l", 9, "ff"))
        assert say(made.basis).startswith("Thực hiện Công văn ngày 28/01/2021")
        assert "17 giờ 00 ngày 05/02/2021" in say(made.as_of)
        assert say(made.head) == "Nhật ký: l:9:ff"
        assert report(carded()).head == phrase("report.no_head")
        before = Period(FIRST - timedelta(7), FIRST - timedelta(1))
        assert say(report(carded(period=before)).basis).startswith("Văn phòng báo cáo")

    def test_each_pressing_is_told_with_what_came_of_it(self) -> None:
        entries = (
            reminder(7, "16:10:00", "a", note="hẹn 16:30"), reminder(8, "16:40:00", "b"),
            reminder(9, "16:40:00", "c"), reminder(10, "16:41:00", "gone"),
            entry(11, "dispatch", unit="c", day=FIRST, received_at=at("16:50:00"), target=9,
                  payload={"state": "bounced"}),
        )  # fmt: skip
        waits = mail(12, at("16:20:00"), "c", FIRST)
        facts = (*entries, sent(2, "a", 0, "16:20:00"), waits)
        card = carded(*facts, period=Period(FIRST, FIRST), configured=office("abc"))
        assert [say(each) for each in report(card, *facts).pressing] == [
            (
                "16 giờ 10 ngày 29/01/2021: nhắc Huyện ủy A qua điện thoại (hẹn 16:30); đã nhận "
                "báo cáo lúc 16 giờ 20."
            ),
            "16 giờ 40 ngày 29/01/2021: đôn đốc Huyện ủy B qua điện thoại; chưa nhận được báo cáo.",
            (
                "16 giờ 40 ngày 29/01/2021: đôn đốc Huyện ủy C qua điện thoại (thư bị trả lại); "
                "chưa rõ đã báo cáo hay chưa, đang đối chiếu."
            ),
        ]

    def test_the_whole_document_has_its_four_parts_and_the_annex(self) -> None:
        made = carded()
        document = report_document(report(made), made, has_every_slot=True)
        said = lines(document)
        order = [say(phrase(f"report.part.{name}")) for name in (
            "results", "good", "late", "unreported", "unknown", "waived", "pressing", "proposal",
            "matrix", "slots",
        )]  # fmt: skip
        assert [each for each in said if each in order] == order
        assert len(column(document.tables[-1], "day")) == 28
        fewer = report_document(report(made), made, has_every_slot=False)
        assert set(values(fewer.tables[-1], "verdict")) == {"late", "not-reported"}
        good = carded(*whole_week("a"), configured=office("a"))
        bare = report_document(report(good), good, has_every_slot=False)
        assert say(phrase("report.part.slots")) not in lines(bare)

    def test_a_period_of_nobody_has_no_annex(self) -> None:
        none = carded(period=Period(FIRST - timedelta(7), FIRST - timedelta(1)))
        document: Document = report_document(report(none), none, has_every_slot=True)
        assert document.tables == ()


class TestTheAnnex:
    def test_each_week_has_the_hours_and_a_letter_where_none_came_in_time(self) -> None:
        after = sent(3, "b", 0, "00:05:00")
        after = after._replace(draft=after.draft._replace(received_at=at(
            "00:05:00", FIRST + timedelta(1)
        )))  # fmt: skip
        card = carded(sent(2, "a", 0), after, configured=office("abc"),
                      period=Period(FIRST, FIRST + timedelta(1)))  # fmt: skip
        [week] = annex_tables(card)
        assert rows(week) == [
            "Huyện ủy A | 16:00 | K", "Huyện ủy B | C 00:05 30/01 | K", "Huyện ủy C | K | K",
        ]  # fmt: skip
        assert week.title == ""
        assert annex_legend(card) == phrase("report.legend_hours")

    def test_weeks_nobody_owes_in_are_left_out_and_the_others_named(self) -> None:
        card = carded(period=Period(FIRST - timedelta(7), FIRST + timedelta(3)))
        [week] = annex_tables(card)
        assert say(week.title) == "29/01 – 01/02/2021"

    def test_a_longer_period_has_letters_by_months(self) -> None:
        card = carded(period=Period(FIRST, FIRST + timedelta(40)))
        assert annex_tables(card) == matrices(card)
        assert annex_legend(card).key == "report.legend_letters"  # type: ignore[union-attr]

    def test_every_slot_has_its_deadline_verdict_and_remarks(self) -> None:
        table = slots_table(carded(period=Period(FIRST, FIRST)), exceptions_only=False)
        assert rows(table)[1] == (
            "2021-01-29 | Huyện ủy B | 16:30 | Chậm | 16:42 | 730 | chậm 12 phút"
        )
        only = slots_table(carded(period=Period(FIRST, FIRST)), exceptions_only=True)
        assert values(only, "unit") == ["b"]


def test_three_days_in_a_row_are_a_run_and_two_are_not() -> None:
    def said(*numbers: int) -> list[str]:
        return [say(each) for each in day_list([date(2021, 2, n) for n in numbers])]

    assert said(3, 1, 2, 2) == ["từ ngày 01/02/2021 đến ngày 03/02/2021"]
    assert said(1, 2) == ["ngày 01/02/2021", "ngày 02/02/2021"]
    assert said(1, 3) == ["ngày 01/02/2021", "ngày 03/02/2021"]
    assert said() == []


@pytest.mark.parametrize(("boundary", "words"), [("before", "trước"), ("by", "chậm nhất")])
def test_an_hour_is_written_as_a_letter_writes_it(boundary: Any, words: str) -> None:
    assert say(hour_words(Hour(990, boundary))) == f"{words} 16 giờ 30"


def test_a_directive_without_a_number_is_a_doubt_the_clerk_is_told_of() -> None:
    card = carded()
    [doubt] = doubts_of(card.configuration, list(card.judgements))
    assert doubt.key == "report.no_number"
    assert doubts_of(card.configuration, []) == []
    numbered = card.configuration._replace(
        directives=(card.configuration.directives[0]._replace(number="90-CV/TU"),),
    )
    assert doubts_of(numbered, list(card.judgements)) == []
    assert line(Paragraph((doubt,))).startswith("Công văn ngày 28/01/2021")
