"""The 16:31 screen, its line for the phone, its JSON and its line for monitoring agree."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from lai_report.core.cases import Case
from lai_report.core.document import Document
from lai_report.core.duty import Gap, Shift, Stretch, Watch
from lai_report.core.model import Hour, Schedule, Span
from lai_report.core.reports.brief import brief_lines
from lai_report.core.reports.check import Check, check_line, judged
from lai_report.core.reports.day import DayStatus
from lai_report.core.reports.labels import clauses, clock_cell, directive_name, short_names
from lai_report.core.reports.short import short_line
from lai_report.core.reports.status import status_document
from lai_report.core.reports.status_data import status_data
from lai_report.core.verdicts import MailboxState
from lai_report.errors import Phrase, phrase
from tests.core.reports.days import HAND_KEPT, MIXED, READ, UNREAD, office, reminder, status
from tests.core.reports.reading import lines, say, values
from tests.core.samples import (
    FIRST,
    ZONE,
    at,
    configuration,
    daily,
    entry,
    mail,
    obligation,
    submission,
    unit,
    waiver,
)

SOON = timedelta(minutes=15)
TWICE = obligation(
    Schedule((Hour(660, "before", "sáng"), Hour(990, "by", "chiều"))), obligation_id="T"
)


def screen(*entries: Any, **said: Any) -> list[str]:
    return lines(status_document(status(*entries, **said)))


def remark(document: Document, number: int) -> str:
    """The last cell of a row, which is its remarks."""
    return lines(Document(document.tables))[number - 1].rpartition(" | ")[2]


class TestTheScreen:
    def test_it_opens_with_the_day_the_instant_and_the_directive_whose_hour_is_kept(self) -> None:
        title, duty, *_ = screen(*MIXED)
        assert title == "TÌNH HÌNH BÁO CÁO NGÀY 29/01/2021 (thứ Sáu)   tính đến 16:45"
        assert duty == ("Công văn ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy, mục 4 · trước 16:30")

    def test_before_the_hour_the_time_left_stands_beside_it(self) -> None:
        assert screen(clock="16:10:00")[1].endswith("trước 16:30 · còn 20 phút")

    def test_every_unit_stands_in_house_order_with_its_verdict_and_hour(self) -> None:
        table = status_document(status(*MIXED)).tables[0]
        assert values(table, "unit") == list("abcde")
        assert values(table, "verdict") == ["on-time", "late", "missing", "waived", "missing"]
        assert values(table, "late_seconds") == [None, 730, None, None, None]
        assert values(table, "overdue_seconds") == [None, None, 900, None, 900]
        assert [str(v) for v in values(table, "received_at")][:2] == [
            "2021-01-29 16:02:00+07:00", "2021-01-29 16:42:10+07:00",
        ]  # fmt: skip

    def test_the_totals_follow_with_their_denominator_and_no_count_of_nothing(self) -> None:
        foot = screen(*MIXED)[-2]
        assert foot == (
            "Phải báo cáo 4 · đúng hạn 1 · chậm 1 · chưa báo cáo 2 · được miễn 1 "
            "· tỷ lệ đúng hạn 1/4 (25,0%)"
        )

    def test_received_at_the_very_hour_is_late_and_the_reading_is_said(self) -> None:
        by = configuration(unit("a"), obligations=(daily(boundary="by"),))
        strict = say(phrase("status.strict_reading", hour="16:30"))
        assert strict in screen(submission(2, at("16:30:00"), "a"), configured=office("a"))
        assert strict not in screen(submission(2, at("16:30:00"), "a"), configured=by)

    def test_exceptions_alone_keep_their_numbers_or_are_said_to_be_none(self) -> None:
        shown = status_document(status(*MIXED), exceptions_only=True).tables[0]
        assert values(shown, "number") == [2, 3, 5]
        good = status(submission(2, at("16:00:00"), "a"), configured=office("a"))
        assert say(phrase("status.no_exceptions")) in lines(
            status_document(good, exceptions_only=True)
        )

    def test_an_as_of_on_another_day_says_which(self) -> None:
        title = screen(as_of_day=FIRST + timedelta(1))[0]
        assert title.endswith("tính đến 16:45 ngày 30/01/2021")

    def test_a_day_nobody_owes_on_says_why_and_still_lists_what_came(self) -> None:
        shown = screen(
            submission(2, at("16:00:00"), "a", FIRST - timedelta(1)),
            day=FIRST - timedelta(1), as_of_day=FIRST, watch=Watch((shift("Lan"),)),
        )  # fmt: skip
        assert shown[1] == say(phrase("status.before_rule", first=FIRST))
        assert "Huyện ủy A" in shown[2]
        assert "Lan" in shown[3]


class TestTheFoot:
    def test_it_says_how_far_the_mailbox_was_read(self) -> None:
        assert say(phrase("status.read_until", at=at("16:31:00"))) in screen(mailbox=READ)
        assert say(phrase("status.never_read")) in screen(mailbox=UNREAD)
        assert say(phrase("status.never_read")) not in screen(mailbox=HAND_KEPT)
        later = READ._replace(read_until=at("07:00:00", FIRST + timedelta(1)))
        assert say(phrase("status.read_until_day", at=later.read_until)) in screen(mailbox=later)

    def test_it_says_why_the_mailbox_could_not_be_read(self) -> None:
        why = Phrase("mailbox.unreachable", {"host": "imap.example", "port": 993})
        broken = READ._replace(failed_at=at("16:35:00"), failed_why=why)
        said = phrase("status.read_failed", at=at("16:35:00"), why=why)
        assert said in [part for each in status_document(status(mailbox=broken)).blocks
                        for part in getattr(each, "parts", ())]  # fmt: skip
        nameless = READ._replace(failed_at=at("16:35:00"))
        assert len(status_document(status(mailbox=nameless)).blocks) == len(
            status_document(status(mailbox=READ)).blocks
        )

    def test_messages_that_wait_for_the_day_are_counted(self) -> None:
        waiting = [mail(7, at("16:00:00"), day=FIRST), mail(8, at("16:01:00"), "a")]
        others = [
            mail(9, at("16:00:00"), day=FIRST - timedelta(1)),
            mail(10, at("16:46:00"), day=FIRST),
            mail(11, at("16:00:00"), day=FIRST, reads_like_report=False),
        ]
        assert say(phrase("status.waiting", count=2)) in screen(*waiting, *others)

    def test_open_cases_and_the_watch_stand_there_where_there_are_any(self) -> None:
        case = Case(9, "event", "a", "x", at("08:00:00"))
        shown = screen(cases=(case,), watch=Watch((shift("Lan"),)))
        assert any("Lan" in each for each in shown)
        assert any("8 giờ" in each for each in shown), shown


class TestRemarks:
    def test_how_late_how_overdue_and_which_basis(self) -> None:
        document = status_document(status(*MIXED))
        assert remark(document, 2) == "chậm 12 phút"
        assert remark(document, 3) == "quá hạn 15 phút"
        assert "CV 12-CV/VPTU" in remark(document, 4)

    def test_a_moved_or_lifted_deadline_is_told_with_its_basis(self) -> None:
        moved = waiver(4, units=["a"], lifts="deadline", due=at("17:30:00").isoformat())
        lifted = waiver(5, units=["b"], lifts="deadline", basis="CV 9")
        document = status_document(status(moved, lifted, configured=office("ab")))
        assert "17:30" in remark(document, 1)
        assert "còn 45 phút" in remark(document, 1)
        assert "CV 9" in remark(document, 2)

    def test_what_the_decisive_report_says_and_what_came_after_it(self) -> None:
        document = status_document(
            status(
                submission(2, at("16:00:00"), via="zalo", basis="CVP", nil=True, note="xem kèm"),
                submission(3, at("16:10:00"), supplement=True),
                submission(4, at("16:20:00")),
                configured=office("a"),
            )
        )
        said = remark(document, 1)
        for word in ("Zalo", "CVP", say(phrase("status.nil")), "xem kèm", "bổ sung 16:10"):
            assert word in said
        assert say(phrase("status.again", at="16:20")) in said

    def test_word_by_another_channel_stands_beside_the_slot(self) -> None:
        heard = entry(
            2, "note", unit="a", day=FIRST, received_at=at("16:12:00"), payload={"via": "zalo"}
        )
        alone = remark(status_document(status(heard, configured=office("a"))), 1)
        assert "16:12" in alone
        assert say(phrase("record.via.zalo")) in alone
        both = remark(
            status_document(status(heard, submission(3, at("16:20:00")), configured=office("a"))), 1
        )
        assert both != alone
        assert "16:12" in both

    def test_mail_that_waits_is_named_once(self) -> None:
        first, second = mail(7, at("16:20:00"), "a", FIRST), mail(8, at("16:21:00"), "a", FIRST)
        said = remark(status_document(status(first, second, configured=office("a"))), 1)
        assert said.count("7") == 1
        assert say(phrase("status.pending", number=8)) in said

    def test_marked_mail_of_the_day_is_told_where_nothing_is_here(self) -> None:
        marked = MailboxState(refused_on=frozenset({FIRST}))
        said = screen(submission(2, at("16:00:00"), "a"), mailbox=marked, configured=office("ab"))
        told = say(phrase("status.unhandled_mail"))
        assert [told in each for each in said if "Huyện ủy" in each] == [False, True]

    def test_rounds_of_pressing_are_counted_and_told_apart_by_the_hour(self) -> None:
        bounced = entry(
            9, "dispatch", unit="a", day=FIRST, received_at=at("16:41:00"), target=8,
            payload={"state": "bounced"},
        )  # fmt: skip
        sent = entry(
            10, "dispatch", unit="a", day=FIRST, received_at=at("16:45:00"),
            payload={"message_id": "<l@x>"},
        )  # fmt: skip
        shown = status(
            reminder(7, "16:10:00", note="máy bận"), reminder(8, "16:40:00", via="mail"),
            bounced, sent, clock="17:00:00", configured=office("a"),
        )  # fmt: skip
        said = remark(status_document(shown), 1)
        assert "máy bận" in said
        assert say(phrase("remind.came_back")) in said
        assert say(phrase("remind.unsure", at="16:45")) in said
        assert said.index("16:10") < said.index("16:40")

    def test_an_hour_of_the_next_day_carries_its_day(self) -> None:
        late = status(submission(2, at("07:05:00", FIRST + timedelta(1)), supplement=True),
                      submission(3, at("07:00:00", FIRST + timedelta(1))),
                      clock="08:00:00", as_of_day=FIRST + timedelta(1),
                      configured=office("a"))  # fmt: skip
        assert "07:05 30/01" in remark(status_document(late), 1)


def shift(name: str, phone: str = "") -> Shift:
    """Somebody on duty on the first day."""
    return Shift("Trung tâm", Stretch(at("07:00:00"), at("19:00:00")), name, phone)


class TestNames:
    def test_a_directive_is_named_by_form_number_day_and_issuer_as_far_as_they_are_known(
        self,
    ) -> None:
        office_ = office().roster.office
        whole = office().directives[0]
        bare = whole._replace(form="", number="", issued=None, issuer="Tỉnh ủy Phú Yên")
        numbered = whole._replace(number="325-CV/TU")
        assert say(directive_name(numbered, office_)) == (
            "Công văn số 325-CV/TU ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy"
        )
        assert say(directive_name(bare, office_)).endswith("của Tỉnh ủy Phú Yên")
        assert say(directive_name(whole, office_._replace(place=""))).endswith("Tỉnh ủy Lai Châu")

    def test_clauses_are_named_once_each(self) -> None:
        two, four = daily()._replace(clause="2"), daily()
        assert say(clauses([two, four, two])) == "mục 2 và 4"
        assert say(clauses([four])) == "mục 4"

    def test_units_are_short_where_their_kind_is_shared_and_the_rest_still_names_one(self) -> None:
        units = [
            unit(name)._replace(name=said)
            for name, said in (
                ("a", "Huyện ủy Sìn Hồ"), ("b", "Huyện ủy Lai Châu"), ("c", "Thành ủy Lai Châu"),
                ("d", "Đảng ủy Công an tỉnh"),
            )
        ]  # fmt: skip
        assert short_names(units) == {
            "a": "Sìn Hồ", "b": "Huyện ủy Lai Châu", "c": "Thành ủy Lai Châu",
            "d": "Đảng ủy Công an tỉnh",
        }  # fmt: skip

    def test_a_clock_shows_its_day_and_year_only_where_they_differ(self) -> None:
        office_ = office().roster.office
        cells = [
            clock_cell(instant, FIRST, office_)
            for instant in (
                None, at("16:02:00"), at("00:05:00", FIRST + timedelta(1)),
                at("16:02:00", date(2020, 12, 31)),
            )
        ]  # fmt: skip
        assert [cell.text for cell in cells] == [
            ("—",), ("16:02",), ("00:05 30/01",), ("16:02 31/12/2020",)
        ]  # fmt: skip

    def test_several_hours_of_a_day_are_told_apart(self) -> None:
        made = office("ab", obligations=(TWICE,))
        shown = status(configured=made, clock="10:00:00")
        assert [j.slot.hour.label for j in shown.judgements] == ["sáng", "chiều"] * 2
        assert "Huyện ủy A (sáng)" in " ".join(lines(status_document(shown)))
        assert "A (sáng), A (chiều)" in " ".join(map(say, short_line(shown)))


class TestTheShortLine:
    def test_it_names_everyone_somebody_must_act_on(self) -> None:
        assert [say(part) for part in short_line(status(*MIXED))] == [
            "1/4 đúng hạn", "chậm 1: B", "chưa báo cáo 2: C, E", "được miễn 1: D",
        ]  # fmt: skip

    def test_a_day_nobody_owes_on_is_its_reason(self) -> None:
        shown = status(day=FIRST - timedelta(1), as_of_day=FIRST)
        assert short_line(shown) == (phrase("status.before_rule", first=FIRST),)


class TestTheHalfPage:
    def test_it_lists_who_when_and_leaves_the_content_to_a_person(self) -> None:
        said = [say(each) for each in brief_lines(status(*MIXED))]
        assert "29/01/2021" in said[0]
        assert "16 giờ 45" in said[1]
        assert any("16 giờ 02" in each and "Huyện ủy A" in each for each in said)
        assert any("16 giờ 42" in each and "chậm 12 phút" in each.lower() for each in said)
        assert any("Huyện ủy C, Huyện ủy E" in each for each in said)
        assert any("CV 12-CV/VPTU" in each for each in said)
        assert sum(set(each) == {"…"} for each in said) == 5

    def test_a_unit_of_which_nobody_knows_is_named_with_the_reason(self) -> None:
        said = [say(each) for each in brief_lines(status(mailbox=UNREAD, configured=office("a")))]
        assert any("Huyện ủy A" in each and "hòm thư" in each for each in said)

    def test_a_day_nobody_owes_on_ends_with_its_reason(self) -> None:
        said = brief_lines(status(day=FIRST - timedelta(1), as_of_day=FIRST))
        assert said[-1] == phrase("status.before_rule", first=FIRST)


class TestTheJson:
    def data(self, *entries: Any, **said: Any) -> dict[str, Any]:
        return status_data(status(*entries, **said), say)

    def test_it_says_what_the_screen_says(self) -> None:
        made = self.data(*MIXED, mail(9, at("16:20:00"), "c", FIRST))
        assert made["day"] == "2021-01-29"
        assert [slot["verdict"] for slot in made["slots"]] == [
            "on-time", "late", "unknown", "waived", "missing",
        ]  # fmt: skip
        late, unknown = made["slots"][1], made["slots"][2]
        assert (late["late_seconds"], late["received_at"]) == (730, "2021-01-29T16:42:10+07:00")
        assert (late["due"], late["hour"], late["obligation"]) == (
            "2021-01-29T16:30:00+07:00", "", "lc-2021-01-28/A4.2",
        )  # fmt: skip
        assert unknown["pending"] == [9]
        assert "16:20" in unknown["unknown_why"]
        assert made["totals"] == {
            "owed": 4, "due": 4, "on_time": 1, "late": 1, "missing": 1, "not_reported": 0,
            "unknown": 1, "not_due": 0, "waived": 1,
        }  # fmt: skip
        assert made["cases"] == made["duty"] == []

    def test_supplements_reminders_and_a_waived_deadline_are_told(self) -> None:
        made = self.data(
            submission(2, at("16:00:00")), submission(3, at("16:10:00"), supplement=True),
            reminder(7, "16:05:00", note="gọi"), waiver(8, lifts="deadline"),
            configured=office("a"), clock="16:20:00",
        )["slots"][0]  # fmt: skip
        assert made["supplements"] == ["2021-01-29T16:10:00+07:00"]
        assert made["deadline_waived"] is True
        assert made["due"] is None
        assert made["reminders"] == [
            {
                "id": 7, "at": "2021-01-29T16:05:00+07:00", "via": "phone", "note": "gọi",
                "by": "test", "bounced": False,
            }
        ]  # fmt: skip

    def test_time_left_and_marked_mail_are_told(self) -> None:
        marked = MailboxState(refused_on=frozenset({FIRST}))
        made = self.data(clock="16:10:00", mailbox=marked, configured=office("a"))["slots"][0]
        assert (made["remaining_seconds"], made["overdue_seconds"]) == (1200, None)
        assert made["unhandled_mail"] is True

    def test_exceptions_alone_leave_out_the_rest(self) -> None:
        made = status_data(status(*MIXED), say, exceptions_only=True)
        assert [slot["unit"] for slot in made["slots"]] == ["b", "c", "e"]

    def test_reports_that_answer_nothing_are_listed_with_the_reason(self) -> None:
        made = self.data(
            submission(2, at("16:00:00"), "gone"), submission(3, at("16:00:00"), "z"),
            submission(4, at("17:00:00"), "z"),
            configured=configuration(unit("a"), unit("z", group="khac")),
        )["extra"]  # fmt: skip
        assert [(extra["unit"], extra["name"]) for extra in made] == [
            ("gone", "gone"), ("z", "Huyện ủy Z")
        ]  # fmt: skip
        assert made[0]["reason"] == say(phrase("status.extra_no_unit", day=FIRST))
        assert made[1]["reason"] == say(phrase("status.extra_not_bound"))

    def test_an_extra_report_on_a_day_nobody_owes_on_has_that_reason(self) -> None:
        before = FIRST - timedelta(1)
        made = self.data(
            submission(2, at("16:00:00", before), "a", before), day=before, as_of_day=FIRST
        )["extra"]
        assert made[0]["reason"] == say(phrase("status.before_rule", first=FIRST))

    def test_a_unit_gone_by_that_day_is_said_to_be_none(self) -> None:
        ended = configuration(unit("a"), unit("z", Span(None, FIRST - timedelta(1))))
        made = self.data(submission(2, at("16:00:00"), "z"), configured=ended)["extra"]
        assert made[0]["reason"] == say(phrase("status.extra_no_unit", day=FIRST))

    def test_open_cases_and_who_is_on_duty_are_in_it(self) -> None:
        made = self.data(
            cases=(Case(9, "event", "a", "x", at("08:00:00")),),
            watch=Watch((shift("Lan", "0912"),)),
        )
        assert [case["id"] for case in made["cases"]] == [9]
        assert [each["name"] for each in made["duty"]] == ["Lan"]


class TestMonitoring:
    def check(self, *entries: Any, is_asked_for: bool = False, **said: Any) -> Check:
        return judged(status(*entries, **said), SOON, is_asked_for=is_asked_for)

    def test_what_is_missing_is_critical(self) -> None:
        made = self.check(*MIXED)
        assert (made.level, made.reasons) == ("CRITICAL", (phrase("check.missing", count=2),))

    def test_a_closed_day_raises_nothing_unless_it_is_asked_for(self) -> None:
        closed: dict[str, Any] = {"as_of_day": FIRST + timedelta(1), "configured": office("a")}
        assert self.check(**closed).level == "OK"
        assert self.check(is_asked_for=True, **closed).level == "CRITICAL"

    def test_an_unread_mailbox_is_unknown_with_why_it_could_not_be_read(self) -> None:
        why = Phrase("mailbox.unreachable", {"host": "imap.example", "port": 993})
        broken = UNREAD._replace(failed_at=at("16:30:30"), failed_why=why)
        made = self.check(mailbox=broken, configured=office("a"))
        assert made.level == "UNKNOWN"
        assert [reason.key for reason in made.reasons] == [
            "status.mailbox_unread", "status.read_failed",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("entries", "clock", "key"),
        [
            ([submission(2, at("16:42:00"))], "16:50:00", "check.late"),
            ([mail(7, at("16:20:00"), "a", FIRST)], "16:31:00", "check.waits"),
            ([], "16:16:00", "check.soon"),
        ],
    )
    def test_late_waiting_or_soon_due_is_a_warning(
        self, entries: list[Any], clock: str, key: str
    ) -> None:
        made = self.check(*entries, clock=clock, configured=office("a"))
        assert (made.level, [reason.key for reason in made.reasons]) == ("WARNING", [key])
        assert made.reasons[0].values == {"count": 1}

    def test_due_just_beyond_soon_is_no_warning(self) -> None:
        assert self.check(clock="16:14:59", configured=office("a")).level == "OK"
        assert self.check(clock="16:15:00", configured=office("a")).level == "WARNING"

    def test_a_gap_in_a_whole_duty_list_is_a_warning(self) -> None:
        gap = Gap("Trung tâm", Stretch(at("19:00:00"), at("23:00:00")))
        good = submission(2, at("16:00:00"))
        made = self.check(good, configured=office("a"), watch=Watch((), (gap,)))
        assert made.level == "WARNING"
        assert "19:00" in say(made.reasons[0])
        assert self.check(good, configured=office("a"), watch=Watch(())).level == "OK"

    def test_the_line_has_the_level_the_words_and_every_count(self) -> None:
        said = " · ".join(map(say, check_line(self.check(*MIXED))))
        assert said == (
            "CRITICAL - 1/4 đúng hạn · chậm 1: B · chưa báo cáo 2: C, E · được miễn 1: D | "
            "due=4;;;0;4 on_time=1;;;0;4 late=1;;;0;4 missing=2;;;0;4 not_reported=0;;;0;4 "
            "unknown=0;;;0;4 not_due=0;;;0;4 waived=1;;;0;4"
        )

    def test_a_warning_ends_with_its_reason_and_nothing_else_is_one_sentence(self) -> None:
        warned = self.check(clock="16:16:00", configured=office("a"))
        assert say(phrase("check.soon", count=1)) in " ".join(map(say, check_line(warned)))
        good = self.check(submission(2, at("16:00:00")), configured=office("a"))
        [only] = check_line(good)
        assert say(only).startswith("OK - 1/1")


def test_the_same_value_says_the_same_numbers_everywhere() -> None:
    shown: DayStatus = status(*MIXED)
    assert status_data(shown, say)["totals"]["on_time"] == shown.totals.on_time
    assert say(short_line(shown)[0]).startswith(f"{shown.totals.on_time}/{shown.totals.owed}")
    assert shown.judgements[0].due is not None
    assert shown.judgements[0].due.astimezone(ZONE).hour == 16
