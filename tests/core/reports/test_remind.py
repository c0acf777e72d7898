"""Who is called, what is said to whom, and the letter: nobody beyond those known to owe."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from lai_report.core.document import Paragraph
from lai_report.core.facts import facts_of
from lai_report.core.model import Channel, Configuration, Hour, Schedule
from lai_report.core.reminding import Calling, Done, calling, plan_reminder
from lai_report.core.reports.pressing_letter import (
    letter_table,
    pressed,
    pressing_letter,
)
from lai_report.core.reports.remind import (
    mail_subject,
    mail_text,
    remind_data,
    remind_document,
    settled_lines,
    zalo_text,
)
from lai_report.core.verdicts import Judgement
from lai_report.errors import RefusedError, phrase
from tests.core.reports.days import MIXED, UNREAD, office, reminder, status
from tests.core.reports.reading import lines, rows, say, values
from tests.core.samples import (
    FIRST,
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

OFFICE = office().roster.office


def called(*entries: Any, wanted: tuple[str, ...] = (), **said: Any) -> Calling:
    return calling(status(*entries, **said).judgements, FIRST, wanted)


def text(*entries: Any, **said: Any) -> list[str]:
    return [say(each) for each in zalo_text(called(*entries, **said), OFFICE)]


def with_channel(channel: Channel, addressee: str = "Thường trực Tỉnh ủy") -> Configuration:
    duty = daily()._replace(channel=channel, addressee=addressee)
    return office("a", obligations=(duty,))


class TestTheList:
    def test_after_the_hour_it_is_pressing_and_before_it_reminding(self) -> None:
        pressing = lines(remind_document(called(*MIXED), OFFICE, at("16:45:00")))
        assert pressing[0].startswith("ĐÔN ĐỐC BÁO CÁO NGÀY 29/01/2021 (thứ Sáu)")
        assert [each.split(" | ")[1:3] for each in pressing[1:]] == [
            ["Đôn đốc", "Huyện ủy C"], ["Đôn đốc", "Huyện ủy E"]
        ]  # fmt: skip
        before = lines(remind_document(called(clock="16:10:00"), OFFICE, at("16:10:00")))
        assert before[0].startswith("NHẮC BÁO CÁO NGÀY 29/01/2021")

    def test_phones_and_contacts_stand_beside_the_units(self) -> None:
        known = configuration(unit("a")._replace(phone="0912", contact="Lan"), unit("b"))
        shown = lines(remind_document(called(configured=known), OFFICE, at("16:45:00")))
        assert "0912 | Lan" in shown[1]
        assert "—" in shown[2]

    def test_those_of_whom_nobody_knows_are_asked_first_and_stand_apart(self) -> None:
        made = called(mail(7, at("16:20:00"), "a", FIRST), configured=office("ab"))
        document = remind_document(made, OFFICE, at("16:45:00"))
        assert say(phrase("remind.ask_first")) in lines(document)
        owing, unclear = document.tables
        assert (values(owing, "unit"), values(unclear, "unit")) == (["b"], ["a"])
        assert values(unclear, "action") == ["ask"]

    def test_where_nobody_owes_it_says_so(self) -> None:
        done = called(submission(2, at("16:00:00")), configured=office("a"))
        document = remind_document(done, OFFICE, at("16:45:00"))
        assert lines(document)[0].startswith("NHẮC, ĐÔN ĐỐC BÁO CÁO NGÀY 29/01/2021")
        assert lines(document)[-1] == say(phrase("remind.nobody"))
        assert isinstance(document.blocks[-1], Paragraph)

    def test_units_named_that_owe_nothing_are_told_so(self) -> None:
        made = called(*MIXED, wanted=("a", "c"))
        assert [say(each) for each in settled_lines(made)] == [
            "Huyện ủy A: ngày 29/01/2021 không phải nhắc."
        ]
        assert [one.unit.id for one in made.owing] == ["c"]

    def test_a_lifted_deadline_has_no_due_instant(self) -> None:
        lifted = called(waiver(4, lifts="deadline"), configured=office("a"))
        assert values(remind_document(lifted, OFFICE, at("16:45:00")).tables[0], "due") == [None]


class TestTheJson:
    def test_it_lists_who_owes_what_with_what_stage(self) -> None:
        made = remind_data(called(*MIXED, reminder(9, "16:40:00", "c")), OFFICE, say)
        assert made["day"] == "2021-01-29"
        assert [one["unit"] for one in made["owing"]] == ["c", "e"]
        assert made["owing"][0]["stage"] == "pressing"
        assert made["owing"][0]["slots"] == [
            {
                "obligation": "lc-2021-01-28/A4.2", "hour": "", "verdict": "missing",
                "due": "2021-01-29T16:30:00+07:00", "reminders": 1,
            }
        ]  # fmt: skip
        assert made["settled"] == []

    def test_it_says_why_a_unit_is_asked_first(self) -> None:
        late_copy = submission(3, at("16:40:00"), "b", supplement=True)
        before_due = (mail(7, at("16:00:00"), "a", FIRST),
                      submission(8, at("16:05:00"), "b", supplement=True))  # fmt: skip

        def why(*entries: Any, **said: Any) -> list[str]:
            made = remind_data(called(*entries, configured=office("ab"), **said), OFFICE, say)
            return [reason for one in made["unclear"] for reason in one["why"]]

        assert why(mail(7, at("16:20:00"), "a", FIRST))[0].find("16:20") > 0
        assert why(before_due[0], clock="16:10:00") == [say(phrase("status.pending", number=7))]
        assert len(why(late_copy)) == 1
        assert len(why(mailbox=UNREAD)) == 2


class TestTheWords:
    def test_a_message_to_paste_names_those_who_owe_and_asks(self) -> None:
        said = text(*MIXED)
        assert said[0] == "Kính gửi các đồng chí,"
        assert said[1].startswith("Theo quy định, báo cáo ngày 29/01/2021")
        assert said[2:4] == ["- Huyện ủy C", "- Huyện ủy E"]
        assert said[-2:] == [
            "Trường hợp đã gửi, đề nghị thông tin lại để Văn phòng đối chiếu.",
            "Trân trọng cảm ơn!",
        ]  # fmt: skip
        assert not any("vi phạm" in each or "phê bình" in each for each in said)

    def test_before_the_hour_it_only_reminds_and_asks_for_nothing(self) -> None:
        said = text(clock="16:10:00", configured=office("a"))
        assert said[1].startswith("Văn phòng xin nhắc: báo cáo ngày 29/01/2021")
        assert len(said) == 5

    def test_nobody_owing_means_no_words(self) -> None:
        assert text(submission(2, at("16:00:00")), configured=office("a")) == []

    @pytest.mark.parametrize(
        ("channel", "addressee", "words"),
        [
            (Channel("Văn phòng Tỉnh ủy", "hop@tinh.example"), "TTTU",
             "gửi TTTU (qua Văn phòng Tỉnh ủy, hòm thư hop@tinh.example) trước 16 giờ 30"),
            (Channel("", "hop@tinh.example"), "TTTU",
             "gửi TTTU (hòm thư hop@tinh.example) trước 16 giờ 30"),
            (Channel(), "TTTU", "gửi TTTU trước 16 giờ 30"),
            (Channel(), "", "báo cáo ngày 29/01/2021 trước 16 giờ 30"),
        ],
    )  # fmt: skip
    def test_to_whom_and_into_which_mailbox_is_said_as_far_as_it_is_known(
        self, channel: Channel, addressee: str, words: str
    ) -> None:
        said = text(configured=with_channel(channel, addressee))
        assert words in said[1]
        assert ("hòm thư" in said[3]) is bool(channel.mailbox)

    def test_a_deadline_moved_to_another_day_is_said_with_its_day(self) -> None:
        moved = waiver(4, lifts="deadline", due=at("09:00:00", FIRST + timedelta(1)).isoformat())
        assert "trước 09 giờ 00 ngày 30/01/2021" in text(moved, configured=office("a"))[1]
        lifted = text(waiver(4, lifts="deadline"), configured=office("a"))
        assert "trước" not in lifted[1]

    def test_a_by_hour_is_said_not_later_than(self) -> None:
        by = office("a", obligations=(daily(boundary="by"),))
        assert "không muộn hơn 16 giờ 30" in text(configured=by)[1]

    def test_a_mail_to_one_unit_speaks_of_that_unit_alone(self) -> None:
        made = called(*MIXED)
        said = [say(each) for each in mail_text(made.owing[0], made, OFFICE)]
        assert said[0] == "Kính gửi: Huyện ủy C"
        assert "Huyện ủy E" not in " ".join(said)
        assert said[-1] == "Văn phòng"
        assert say(mail_subject(made.owing[0], made)) == "Đôn đốc báo cáo ngày 29/01/2021"
        early = called(clock="16:10:00", configured=office("a"))
        assert say(mail_subject(early.owing[0], early)) == "Nhắc gửi báo cáo ngày 29/01/2021"
        assert len(mail_text(early.owing[0], early, OFFICE)) == 5

    def test_of_several_hours_the_label_is_said(self) -> None:
        twice = obligation(Schedule((Hour(660, "before", "sáng"), Hour(990, "before", "chiều"))))
        said = text(configured=office("a", obligations=(twice,)), clock="12:00:00")
        assert any("(sáng)" in each and "Theo quy định" in each for each in said)
        assert any("(chiều)" in each and "xin nhắc" in each for each in said)


def letter(*entries: Any, first: date = FIRST, last: date = FIRST, **said: Any) -> Any:
    shown = status(*entries, **said)
    slots = pressed(shown.judgements)
    return pressing_letter(shown.configuration, slots, first, last)


class TestTheLetter:
    CLOSED = {"as_of_day": FIRST + timedelta(1)}  # noqa: RUF012 - passed on as it is

    def test_only_late_or_not_reported_slots_are_in_it(self) -> None:
        shown = status(*MIXED, mail(7, at("16:20:00"), "c", FIRST))
        assert [j.slot.unit.id for j in pressed(shown.judgements)] == ["b", "e"]

    def test_it_names_the_recipients_the_duty_and_what_was_found(self) -> None:
        duty = daily()._replace(addressee="Thường trực Tỉnh ủy")
        made = letter(*MIXED, configured=office(obligations=(duty,)))
        assert made.recipients == ["Huyện ủy B", "Huyện ủy C", "Huyện ủy E"]
        assert [say(each) for each in made.duties] == [
            (
                "Thực hiện mục 4 Công văn ngày 28/01/2021 của Ban Thường vụ Tỉnh ủy, các huyện ủy "
                "báo cáo Thường trực Tỉnh ủy trước 16 giờ 30 hàng ngày (qua Văn phòng Tỉnh ủy, hòm "
                "thư hop-thu@tinh.example)."
            )
        ]
        assert "chưa đúng thời gian quy định hoặc chưa nhận được" in say(made.findings[0])
        assert "gửi báo cáo của ngày 29/01/2021 trước … giờ … ngày …" in say(made.requests[0])
        assert say(made.period) == "ngày 29/01/2021"

    def test_late_alone_and_missing_alone_are_found_in_their_own_words(self) -> None:
        late = letter(submission(2, at("16:40:00")), configured=office("a"))
        assert say(late.findings[0]).endswith("chưa đúng thời gian quy định (có biểu kèm theo).")
        assert "gửi báo cáo của" not in say(late.requests[0])
        missing = letter(configured=office("a"), last=FIRST + timedelta(1))
        assert "chưa nhận được báo cáo của một số đơn vị" in say(missing.findings[0])
        assert "từ ngày 29/01/2021 đến ngày 30/01/2021" in say(missing.findings[0])

    @pytest.mark.parametrize(
        ("channel", "end"),
        [
            (Channel("", "hop@tinh.example"), " (hòm thư hop@tinh.example)."),
            (Channel("Văn phòng", ""), " hàng ngày."),
        ],
    )
    def test_the_mailbox_is_named_where_there_is_one(self, channel: Channel, end: str) -> None:
        assert say(letter(configured=with_channel(channel)).duties[0]).endswith(end)

    def test_a_weekly_duty_is_not_called_daily(self) -> None:
        weekly = obligation(Schedule((Hour(990, "before"),), weekdays=(4,)))
        assert "hàng ngày" not in say(
            letter(configured=office("a", obligations=(weekly,))).duties[0]
        )

    def test_groups_and_units_bound_are_named_as_the_letter_names_them(self) -> None:
        duty = daily()._replace(bound=("huyen-uy", "b", "nobody-knows"))
        said = say(letter(configured=office("ab", obligations=(duty,))).duties[0])
        assert "các huyện ủy, Huyện ủy B, nobody-knows báo cáo" in said

    def test_a_directive_that_is_gone_is_named_by_its_id(self) -> None:
        shown = status(configured=office("a"))
        bare = shown.configuration._replace(directives=())
        made = pressing_letter(bare, pressed(shown.judgements), FIRST, FIRST)
        assert "lc-2021-01-28" in say(made.duties[0])

    def test_its_table_has_the_hour_the_lateness_and_the_rounds(self) -> None:
        shown = status(*MIXED, reminder(9, "16:40:00", "c"), reminder(10, "16:41:00", "c"))
        slots: list[Judgement] = list(reversed(pressed(shown.judgements)))
        assert rows(letter_table(shown.configuration, slots)) == [
            "1 | Huyện ủy B | 2021-01-29 | 16:42 | Chậm | chậm 12 phút",
            "2 | Huyện ủy C | 2021-01-29 | — | Chưa báo cáo | đã nhắc, đôn đốc 2 lần",
            "3 | Huyện ủy E | 2021-01-29 | — | Chưa báo cáo",
        ]


class TestRecordingIt:
    def plan(self, *entries: Any, unit_id: str = "a", **said: Any) -> Any:
        made = office("a")
        done = Done(**{"day": FIRST, "at": at("16:40:00"), "via": "phone", **said})
        known = unit(unit_id)
        return plan_reminder(made, facts_of(entries), known, done)

    def test_what_a_person_did_becomes_an_entry_with_its_round(self) -> None:
        made = self.plan(note="hẹn 16:45")
        assert (made.draft.kind, made.draft.unit, made.draft.day) == ("reminder", "a", FIRST)
        assert made.draft.received_at == at("16:40:00")
        assert made.draft.payload == {"via": "phone", "note": "hẹn 16:45", "round": 1}
        again = self.plan(reminder(9, "16:10:00"))
        assert (again.round, again.repeats) == (2, None)

    def test_the_same_said_twice_is_one_entry(self) -> None:
        made = self.plan(reminder(8, "16:10:00"), reminder(9, "16:40:00", note=""))
        assert (made.round, made.repeats) == (2, 9)

    def test_a_round_before_others_is_counted_by_its_hour(self) -> None:
        assert self.plan(reminder(9, "16:50:00")).round == 1

    def test_a_unit_that_owed_no_such_report_is_refused(self) -> None:
        for said in ({"unit_id": "z"}, {"obligation": "x/y"}, {"hour": "sáng"}):
            with pytest.raises(RefusedError) as raised:
                self.plan(**said)
            assert raised.value.phrase.key == "remind.not_bound"
            assert raised.value.phrase.values["day"] == FIRST


def test_letters_without_a_day_or_an_instant_are_no_reminders() -> None:
    for bad in (
        entry(2, "reminder", unit="a", received_at=at("16:00:00")),
        entry(2, "reminder", unit="a", day=FIRST),
    ):
        with pytest.raises(ValueError, match=r"entry 2 \(reminder\) names no"):
            facts_of([bad])
