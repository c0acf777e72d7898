"""The register of duties: who, to whom, by when, from which day, changed by what, done when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lai_report.core.cases import Case
from lai_report.core.facts import facts_of
from lai_report.core.model import (
    Change,
    Channel,
    Configuration,
    Directive,
    Ending,
    Hour,
    Kind,
    Obligation,
    Schedule,
    Span,
)
from lai_report.core.reports.register import (
    Wanted,
    register_document,
    schedule_words,
    wanted_rows,
)
from lai_report.core.reports.register_data import register_data
from lai_report.core.treatment import Doings
from lai_report.errors import phrase
from tests.core.reports.days import reminder
from tests.core.reports.reading import lines, say
from tests.core.samples import FIRST, at, configuration, daily, obligation, unit

NOTHING = Doings()
ANY = Wanted("", "", "", "", FIRST)
MARCH = date(2021, 3, 1)


def duty(obligation_id: str, kind: Kind, **said: Any) -> Obligation:
    made = Obligation(obligation_id, "lc-2021-01-28", "5", kind, ("huyen-uy",), f"quote {kind}")
    return made._replace(**said)


def office(*obligations: Obligation, **directive: Any) -> Configuration:
    made = configuration(unit("a"), unit("z", group="khac"), obligations=obligations)
    own = made.directives[0]._replace(**directive)
    return made._replace(directives=(own, *made.directives[1:]))


def register(made: Configuration, doings: Doings = NOTHING, *, is_whole: bool = True) -> list[str]:
    document = register_document(made, wanted_rows(made, ANY), doings, is_whole=is_whole)
    return lines(document)


def found(made: Configuration, **wanted: str) -> list[str]:
    return [o.id for _, o in wanted_rows(made, ANY._replace(**wanted))]


class TestLookingUp:
    MADE = office(
        duty("A1", "standing", quote="Tăng cường thông tin", note="ghi chú riêng"),
        duty("A2", "approval", bound=("z",), addressee="Thường trực Tỉnh ủy"),
        daily()._replace(directive="lc-2021-01-28"),
    )

    def test_words_are_looked_for_without_marks_in_quote_note_and_addressee(self) -> None:
        assert found(self.MADE, words="thong tin") == ["A1"]
        assert found(self.MADE, words="RIÊNG chú") == ["A1"]
        assert found(self.MADE, words="thuong truc") == ["A2"]
        assert found(self.MADE, words="a4.2") == ["A4.2"]
        assert found(self.MADE, words="thong truc") == []

    def test_kind_directive_and_unit_narrow_the_list(self) -> None:
        numbered = office(duty("A1", "standing"), number="325-CV/TU")
        assert found(self.MADE, kind="approval") == ["A2"]
        assert found(self.MADE, directive="lc-2021-01-28") == ["A1", "A2", "A4.2"]
        assert found(numbered, directive="325-CV/TU") == ["A1"]
        assert found(self.MADE, directive="other") == []
        assert found(self.MADE, unit="a") == ["A1", "A4.2"]
        assert found(self.MADE, unit="z") == ["A2"]
        assert found(self.MADE, unit="nobody") == []

    def test_nothing_found_says_so(self) -> None:
        document = register_document(self.MADE, [], NOTHING, is_whole=True)
        assert lines(document) == [say(phrase("directives.none"))]


class TestTheRegister:
    def test_each_directive_stands_with_its_doubts_above_its_duties(self) -> None:
        made = office(daily(), notes=("số không có trong bản đang giữ",))
        said = register(made)
        assert said[0].startswith("Công văn ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy · ")
        assert "số không có trong bản đang giữ" in said[1]
        assert "số không có trong bản đang giữ" not in " ".join(register(made, is_whole=False))

    def test_a_daily_duty_says_by_when_from_when_and_that_no_paper_ends_it(self) -> None:
        row = register(office(daily()._replace(addressee="Thường trực Tỉnh ủy")))[-1]
        assert "A4.2 | 4 | “báo cáo trước 16h30' hàng ngày”" in row
        assert "Các huyện ủy" in row
        assert "Thường trực Tỉnh ủy" in row
        assert say(schedule_words(daily())) in row
        assert "trước 16:30" in row

    @pytest.mark.parametrize(
        ("schedule", "words"),
        [
            (Schedule((Hour(990, "by"),)), phrase("directives.every.day")),
            (
                Schedule((Hour(990, "by"),), weekdays=(4,)),
                phrase("directives.every.weekday", days=[phrase("status.weekday.4")]),
            ),
            (
                Schedule((Hour(990, "by"),), month_days=(15, -1)),
                phrase("directives.every.month", days=["15", phrase("directives.last_day")]),
            ),
            (
                Schedule((Hour(990, "by"),), rule="FREQ=WEEKLY"),
                phrase("directives.every.rule", rule="FREQ=WEEKLY"),
            ),
        ],
    )
    def test_every_kind_of_schedule_is_said_in_words(self, schedule: Schedule, words: Any) -> None:
        said = say(schedule_words(obligation(schedule, span=Span(FIRST, MARCH))))
        assert say(words) in said
        assert "16:30" in said
        assert "01/03/2021" in said
        open_ended = say(schedule_words(obligation(schedule, span=Span())))
        assert "?" in open_ended
        assert say(phrase("directives.no_end")) in open_ended

    def test_a_duty_without_an_hour_has_none_and_nobody_bound_is_a_dash(self) -> None:
        assert schedule_words(duty("A1", "standing")) == phrase("directives.no_schedule")
        row = register(office(duty("A1", "standing", bound=(), focal_point="đồng chí A")))[-1]
        assert "—" in row
        assert "đồng chí A" in row

    def test_a_later_change_and_the_end_are_told_with_directive_and_clause(self) -> None:
        made = office(daily())
        later = Directive(
            "later", "Ban Thường vụ Tỉnh ủy", number="400-CV/TU",
            changes=(Change(daily().key, MARCH, Schedule((Hour(900, "before"),)), "3"),),
            ends=(Ending(daily().key, date(2021, 5, 1), "4"),),
        )  # fmt: skip
        row = register(made._replace(directives=(*made.directives, later)))[1]
        for words in ("01/03/2021", "trước 15:00", "400-CV/TU", "01/05/2021"):
            assert words in row


class TestWhatWasDone:
    def said(self, kind: Kind, doings: Doings = NOTHING) -> str:
        return register(office(daily(), duty("A5", kind)), doings)[-1]

    def test_each_kind_says_how_it_is_followed(self) -> None:
        for kind, key in (
            ("standing", "listed"), ("approval", "case-approval"), ("event", "case-event"),
            ("follow-up", "follow-up"),
        ):  # fmt: skip
            words = phrase(f"directives.tracked.{key}", count=0, open=0)
            assert say(words) in self.said(kind)  # type: ignore[arg-type]
        assert say(phrase("directives.tracked.slots", count=0, open=0)) in register(
            office(daily())
        )[-1]  # fmt: skip

    def test_a_duty_round_the_clock_says_whether_shifts_are_written_down(self) -> None:
        without = say(phrase("directives.duty.no_shifts", count=0, open=0))
        with_shifts = say(phrase("directives.duty.has_shifts", count=0, open=0))
        assert without in self.said("duty")
        assert with_shifts in self.said("duty", Doings(has_shifts=True))

    def test_pressings_and_summary_reports_are_counted_for_the_follow_up(self) -> None:
        pressed = facts_of([reminder(7, "16:40:00"), reminder(8, "16:50:00")]).reminders
        done = Doings(reminders=pressed, reported_on=(FIRST, MARCH))
        said = self.said("follow-up", done)
        assert say(phrase("directives.pressed", count=2, last=FIRST)) in said
        assert say(phrase("directives.reported", count=2, last=MARCH)) in said
        assert say(phrase("directives.tracked.listed", count=0, open=0)) in self.said(
            "standing", done
        )

    def test_cases_are_counted_for_the_duty_they_belong_to(self) -> None:
        mine = Case(9, "approval", "a", "x", at("08:00:00"), obligation="lc-2021-01-28/A5")
        other = mine._replace(obligation="lc-2021-01-28/A4.2")
        said = self.said("approval", Doings(cases=(mine, other)))
        assert say(phrase("directives.tracked.case-approval", count=1, open=1)) in said

    def test_another_provinces_letter_is_only_for_reference(self) -> None:
        made = office(daily(), standing="reference")
        pressed = facts_of([reminder(7, "16:40:00")]).reminders
        said = register(made, Doings(reminders=pressed))[-1]
        assert say(phrase("directives.tracked.reference", count=0, open=0)) in said

    def test_a_pressing_that_names_another_directives_duty_is_not_its_own(self) -> None:
        pressed = facts_of([reminder(7, "16:40:00")]).reminders
        elsewhere = (pressed[0]._replace(obligation="other/B1"),)
        said = self.said("follow-up", Doings(reminders=elsewhere))
        assert say(phrase("directives.tracked.follow-up", count=0, open=0)) in said


class TestScripts:
    def test_they_read_directives_and_duties_whole(self) -> None:
        made = office(daily()._replace(channel=Channel("VP", "hop@tinh.example")), arrived=MARCH)
        data = register_data(made, wanted_rows(made, ANY), NOTHING)
        [directive], [row] = data["directives"], data["obligations"]
        assert (directive["issued"], directive["arrived"]) == ("2021-01-28", "2021-03-01")
        assert (row["id"], row["mailbox"]) == ("lc-2021-01-28/A4.2", "hop@tinh.example")
        assert (row["schedule"], row["from"], row["until"]) == ("before 16:30", "2021-01-29", None)
        assert (row["bound"], row["bound_names"]) == (["huyen-uy"], ["Các huyện ủy"])
        assert (row["changes"], row["ended"], row["last_pressing"]) == ([], None, None)
        assert row["tracked_by"] == "slots"

    def test_what_is_not_known_is_nothing(self) -> None:
        made = office(duty("A1", "standing"), issued=None)
        data = register_data(made, wanted_rows(made, ANY), NOTHING)
        assert data["directives"][0]["issued"] is None
        assert data["obligations"][0]["schedule"] == ""
        assert data["obligations"][0]["from"] is None

    def test_changes_endings_and_doings_are_told(self) -> None:
        made = office(daily(), duty("A5", "follow-up"))
        later = Directive(
            "later", "BTV",
            changes=(Change(daily().key, MARCH, Schedule((Hour(900, "before"),)), "3"),),
            ends=(Ending(daily().key, date(2021, 5, 1), "4"),),
        )  # fmt: skip
        whole = made._replace(directives=(*made.directives, later))
        pressed = facts_of([reminder(7, "16:40:00")]).reminders
        done = Doings(reminders=pressed, reported_on=(FIRST,))
        rows = {row["id"]: row for row in
                register_data(whole, wanted_rows(whole, ANY), done)["obligations"]}  # fmt: skip
        assert rows[daily().key]["changes"] == [
            {"from": "2021-03-01", "schedule": "before 15:00", "directive": "later", "clause": "3"}
        ]
        assert rows[daily().key]["ended"] == {
            "from": "2021-05-01", "directive": "later", "clause": "4",
        }  # fmt: skip
        follow_up = rows["lc-2021-01-28/A5"]
        assert (follow_up["pressings"], follow_up["last_pressing"]) == (1, "2021-01-29")
        assert follow_up["last_summary_report"] == "2021-01-29"

    def test_a_change_by_a_directive_that_is_gone_is_named_by_its_id(self) -> None:
        made = office(daily())
        assert made.obligation(daily().key) == made.obligations[0]
        assert made.obligation("x/y") is None
        assert made.directive("x") is None
