"""Nhật ký, the queue, the evidence page, the roster, an import, a check of the ledger."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from lai_report.core.entries import Head
from lai_report.core.facts import Facts, Submission, WaitingMail, facts_of, voided_by
from lai_report.core.importing import PlannedRow
from lai_report.core.model import Span
from lai_report.core.phrases import plain_phrase
from lai_report.core.reports.day import day_status
from lai_report.core.reports.evidence import evidence_data, evidence_document
from lai_report.core.reports.import_ import import_data, import_document
from lai_report.core.reports.log import log_data, log_document
from lai_report.core.reports.review import review_data, review_document
from lai_report.core.reports.roster import roster_data, roster_document
from lai_report.core.reports.verification import verification_data, verification_lines
from lai_report.core.verification import Verification
from lai_report.errors import Phrase, phrase
from tests.core.reports.days import HAND_KEPT, office, status
from tests.core.reports.reading import cell_words, column, lines, rows, say, values
from tests.core.samples import (
    FIRST,
    at,
    configuration,
    daily,
    entry,
    mail,
    submission,
    unit,
    void,
    waiver,
)

HEAD = Head("l", 9, "ff")
OFFICE = office("ab")
WHY = plain_phrase(phrase("subject.no_day"))


class TestTheLog:
    ENTRIES = (
        submission(2, at("16:02:00"), via="zalo", note="xem kèm"),
        void(3, 2),
        entry(4, "reminder", unit="gone", day=FIRST, received_at=at("16:40:00"),
              payload={"via": "phone"}),
        entry(5, "dispatch", unit="a", day=FIRST, received_at=at("16:41:00"), target=4,
              payload={"state": "bounced"}),
        entry(6, "shift", day=FIRST, payload={"centre": "Trung tâm", "name": "Lan"}),
        entry(7, "config", payload={"digest": "d", "configuration": {"long": 1}}),
        waiver(8, basis="CV 12"),
    )  # fmt: skip

    def what(self) -> list[str]:
        document = log_document(self.ENTRIES, voided_by(self.ENTRIES), OFFICE)
        return [cell_words(cell) for cell in column(document.tables[0], "what")]

    def test_each_entry_is_told_in_words_what_took_it_back_first(self) -> None:
        said = self.what()
        assert said[0].startswith(say(phrase("log.voided", number=3, reason="ghi nhầm")))
        for word in ("Huyện ủy A", "xem kèm", say(phrase("record.via.zalo"))):
            assert word in said[0]
        assert say(phrase("log.about", number=2)) in said[1]
        assert "gone" in said[2]
        assert say(phrase("remind.via.phone")) in said[2]
        assert say(phrase("log.done", at=at("16:40:00"))) in said[2]
        assert say(phrase("remind.state.bounced")) in said[3]
        assert "Trung tâm, Lan" in said[4]
        assert "CV 12" in said[6]

    def test_a_voided_entry_is_dim_and_names_its_void_to_machines(self) -> None:
        table = log_document(self.ENTRIES, voided_by(self.ENTRIES), OFFICE).tables[0]
        assert [cell.tone for cell in column(table, "what")][:2] == ["dim", "plain"]
        assert values(table, "voided_by")[:2] == [3, None]
        assert cell_words(column(table, "recorded_at")[0]) == "07:00 30/01/2021"

    def test_scripts_read_payloads_whole_but_for_the_long_configuration(self) -> None:
        made = log_data(self.ENTRIES, voided_by(self.ENTRIES), OFFICE.roster.office)
        assert made[0]["payload"] == {"via": "zalo", "note": "xem kèm"}
        assert (made[0]["voided_by"], made[1]["voided_by"]) == (3, None)
        assert made[0]["received_at"] == "2021-01-29T16:02:00+07:00"
        assert (made[0]["day"], made[5]["day"]) == ("2021-01-29", None)
        assert made[5]["payload"] == {"digest": "d"}
        assert made[5]["received_at"] is None


class TestTheQueue:
    def test_each_message_stands_with_its_proposal_and_the_reason_it_is_held(self) -> None:
        held = facts_of(
            [
                mail(7, at("16:20:00"), "a", FIRST, subject="BC", sender="a@x.example", why=WHY),
                mail(8, at("16:21:00")),
            ]
        ).waiting
        document = review_document(held, OFFICE)
        first, second = (cell_words(c) for c in column(document.tables[0], "subject"))
        assert first.startswith("BC, a@x.example")
        assert say(phrase("subject.no_day")) in first
        assert "Huyện ủy A" in first
        assert "29/01/2021" in first
        assert second.startswith(say(phrase("review.no_subject")))
        assert say(phrase("review.open_unit")) in second
        assert lines(document)[0] == say(phrase("review.title", count=2))

    def test_an_empty_queue_says_so(self) -> None:
        assert lines(review_document((), OFFICE)) == [say(phrase("review.empty"))]

    def test_scripts_are_told_what_is_proposed_and_what_one_key_would_take(self) -> None:
        waiting = [
            WaitingMail(7, at("16:20:00"), "a", FIRST, nature="report", details={"why": WHY}),
            WaitingMail(8, at("16:21:00"), nature="other"),
            WaitingMail(9, at("16:22:00"), nature="invitation"),
        ]
        first, second, third = review_data(waiting, OFFICE, say)["items"]
        assert (first["proposed_unit"], first["proposed_day"]) == ("a", "2021-01-29")
        assert first["reason"] == say(phrase("subject.no_day"))
        assert (second["proposed_unit"], second["proposed_day"]) == (None, None)
        assert (second["offered_day"], third["offered_day"]) == ("2021-01-29", None)
        assert second["reason"] == ""


class TestTheEvidence:
    def page(self, *entries: Any, unit_id: str = "a", **said: Any) -> list[str]:
        shown = status(*entries, configured=said.pop("configured", OFFICE), **said)
        named = shown.configuration.roster.unit(unit_id) or unit(unit_id)
        return lines(evidence_document(shown, named, entries, HEAD))

    def test_it_has_the_duty_the_quote_the_verdict_and_the_rule_to_the_second(self) -> None:
        said = self.page(submission(2, at("16:30:00")))
        assert said[0] == "CĂN CỨ THEO DÕI BÁO CÁO: Huyện ủy A, ngày 29/01/2021"
        assert "Tính đến 16:45 ngày 29/01/2021" in said
        assert "“báo cáo trước 16h30' hàng ngày”" in said
        assert "Trạng thái: Chậm · chậm dưới 1 phút" in said
        assert any("nhận lúc 16:30:00" in each and "16:30:00 đã là chậm" in each for each in said)
        assert said[-1] == "Đầu chuỗi Nhật ký: l:9:ff"

    def test_without_a_report_the_rule_names_the_due_instant(self) -> None:
        assert any("nhận trước 16:30 ngày 29/01/2021" in each for each in self.page())
        by = configuration(unit("a"), obligations=(daily(boundary="by"),))
        assert any("không muộn hơn 16:30" in each for each in self.page(configured=by))
        lifted = self.page(waiver(4, lifts="deadline"))
        assert say(phrase("evidence.rule.none")) in lifted

    def test_every_time_seen_and_every_hash_is_on_it(self) -> None:
        sent = entry(
            2, "submission", unit="a", day=FIRST, received_at=at("16:12:10"), source="imap:x",
            reference="d1", payload={
                "internal_date": "2021-01-29T16:12:10+07:00",
                "received_header": "2021-01-29T09:12:09+00:00",
                "sent_at": "2021-01-29T14:00:00+07:00", "subject": "BC", "sender": "a@x.example",
                "why": WHY, "message_id": "<1@x>",
            },
        )  # fmt: skip
        said = "\n".join(self.page(sent))
        for word in (
            "16:12:10 ngày 29/01/2021", "16:12:09 ngày 29/01/2021", "14:00:00 ngày 29/01/2021",
            "tiêu đề: BC", "người gửi: a@x.example", say(phrase("subject.no_day")),
            "nguồn: imap:x", "SHA-256: d1", "người ghi: test",
        ):  # fmt: skip
            assert word in said

    def test_a_record_by_hand_has_no_source_but_the_hash_of_its_file(self) -> None:
        by_hand = entry(2, "submission", unit="a", day=FIRST, received_at=at("16:12:00"),
                        source="hand", payload={"file": {"sha256": "f1"}})  # fmt: skip
        said = "\n".join(self.page(by_hand))
        assert "SHA-256: f1" in said
        assert "nguồn:" not in said

    def test_what_came_after_what_waits_and_what_was_voided_is_on_it(self) -> None:
        taken_back = submission(5, at("15:00:00"))
        voiding = void(6, 5)._replace(draft=(void(6, 5).draft)._replace(unit="a"))
        said = self.page(
            submission(2, at("16:00:00")), submission(3, at("16:10:00"), supplement=True),
            mail(4, at("16:20:00"), "a", FIRST, subject="BC2"), taken_back, voiding,
        )  # fmt: skip
        assert sum(each.startswith("Báo cáo số") for each in said) == 2
        assert any(each.startswith("Thư số 4") and "BC2" in each for each in said)
        assert any(each.startswith("Mục số 5 đã hủy") and "ghi nhầm" in each for each in said)

    def test_a_unit_that_owes_nothing_has_the_reason_and_what_it_sent_all_the_same(self) -> None:
        free = configuration(unit("a"), unit("z", group="khac"))
        said = self.page(submission(2, at("16:00:00"), "z"), unit_id="z", configured=free)
        assert say(phrase("status.extra_not_bound")) in said
        assert any(each.startswith("Báo cáo số 2") for each in said)
        before = self.page(day=FIRST - timedelta(1), as_of_day=FIRST)
        assert say(phrase("status.before_rule", first=FIRST)) in before

    def test_a_ledger_without_entries_seals_nothing(self) -> None:
        shown = status(configured=OFFICE)
        said = lines(evidence_document(shown, OFFICE.roster.units[0], (), None))
        assert not any("Đầu chuỗi" in each for each in said)
        assert evidence_data(shown, OFFICE.roster.units[0], None)["head"] is None

    def test_scripts_read_the_same(self) -> None:
        entries = (submission(2, at("16:00:00")), submission(3, at("16:10:00")),
                   submission(4, at("16:00:00"), "z"))  # fmt: skip
        shown = status(*entries, configured=configuration(unit("a"), unit("z", group="khac")))
        made = evidence_data(shown, shown.configuration.roster.units[0], HEAD)
        assert made["verdicts"] == [{"obligation": "lc-2021-01-28/A4.2", "verdict": "on-time"}]
        assert [each["id"] for each in made["submissions"]] == [2, 3]
        assert made["submissions"][0]["received_at"] == "2021-01-29T16:00:00+07:00"
        assert made["head"] == "l:9:ff"
        extra = evidence_data(shown, shown.configuration.roster.units[1], HEAD)
        assert ([each["id"] for each in extra["submissions"]], extra["verdicts"]) == ([4], [])
        missing = evidence_data(status(configured=OFFICE), OFFICE.roster.units[0], HEAD)
        assert missing["submissions"] == []

    def test_a_report_of_which_nobody_knows_when_it_was_written_down_has_no_such_line(self) -> None:
        bare = Facts((Submission(2, "a", FIRST, at("16:00:00")),))
        shown = day_status(OFFICE, FIRST, bare, HAND_KEPT, at("16:45:00"))
        said = lines(evidence_document(shown, OFFICE.roster.units[0], (), None))
        assert not any("ghi vào Nhật ký" in each for each in said)

    def test_a_directive_no_longer_known_is_left_out(self) -> None:
        shown = status(configured=OFFICE)
        bare = shown._replace(configuration=shown.configuration._replace(directives=()))
        said = lines(evidence_document(bare, OFFICE.roster.units[0], (), None))
        assert not any("Công văn" in each for each in said)


class TestTheRoster:
    MADE = configuration(
        unit("a")._replace(senders=("a@x.example",), note="tên theo nguồn công khai"),
        unit("z", Span(None, FIRST), group="khac"),
    )

    def test_each_unit_says_whether_it_owes_the_report_on_the_day(self) -> None:
        document = roster_document(self.MADE, self.MADE.roster.units, FIRST)
        assert lines(document)[0] == say(phrase("units.title", day=FIRST, count=2))
        assert values(document.tables[0], "owes") == [True, False]
        assert values(document.tables[0], "senders") == [1, 0]
        assert "tên theo nguồn công khai" in cell_words(column(document.tables[0], "name")[0])

    def test_a_day_without_units_says_so(self) -> None:
        empty = roster_document(self.MADE, (), FIRST)
        assert lines(empty) == [say(phrase("units.none", day=FIRST))]

    def test_scripts_read_groups_addresses_and_what_is_owed(self) -> None:
        made = roster_data(self.MADE, self.MADE.roster.units, FIRST + timedelta(1))
        assert made["day"] == "2021-01-30"
        a, z = made["units"]
        assert (a["owes"], a["groups"], a["senders"]) == (
            ["lc-2021-01-28/A4.2"], ["huyen-uy"], ["a@x.example"]
        )  # fmt: skip
        assert (z["exists"], z["groups"], z["owes"]) == (False, [], [])


class TestTheImportPreview:
    ROWS = (
        PlannedRow(2, "new", "Huyện ủy A", "a", FIRST, at("16:12:00")),
        PlannedRow(3, "repeat", "Huyện ủy B", "b", FIRST, at("16:13:00"), sequence=9),
        PlannedRow(4, "refused", "?", why=phrase("import_.no_day")),
    )

    def test_every_row_says_what_it_becomes(self) -> None:
        document = import_document(self.ROWS, OFFICE.roster.office)
        said = rows(document.tables[0])
        assert said[0].startswith("2 | Huyện ủy A | 2021-01-29 | 16:12")
        assert say(phrase("record.number", number=9)) in said[1]
        assert said[2].startswith("4 | ? | —")
        assert say(phrase("import_.no_day")) in said[2]
        assert [c.tone for c in column(document.tables[0], "outcome")] == ["plain", "dim", "bad"]

    def test_they_are_counted_and_nothing_new_is_said_too(self) -> None:
        counted = lines(import_document(self.ROWS, OFFICE.roster.office))[-1]
        assert counted == " · ".join(
            say(phrase(f"import_.count.{name}", count=1)) for name in ("new", "repeat", "refused")
        )
        none = lines(import_document((), OFFICE.roster.office))[-1]
        assert none == say(phrase("import_.count.new", count=0))

    def test_scripts_read_the_same(self) -> None:
        made = import_data(self.ROWS, OFFICE.roster.office, say)
        assert made["counts"] == {"new": 1, "extra": 0, "repeat": 1, "blank": 0, "refused": 1}
        assert made["rows"][0] == {
            "line": 2, "outcome": "new", "unit": "a", "name": "Huyện ủy A", "day": "2021-01-29",
            "received_at": "2021-01-29T16:12:00+07:00", "id": None, "why": None,
        }  # fmt: skip
        assert made["rows"][2]["why"] == say(phrase("import_.no_day"))
        assert made["rows"][2]["day"] is None


class TestVerification:
    GOOD = Verification("l", 9, HEAD, None, (), (Phrase("log.day", {"day": FIRST}),), (
        Phrase("log.day", {"day": FIRST}),
    ))  # fmt: skip

    def test_the_answer_stands_first_then_what_was_looked_at_and_what_cannot_be_proven(
        self,
    ) -> None:
        keys = [line[0].key for line in verification_lines(self.GOOD)]  # type: ignore[union-attr]
        assert keys == ["verify.sound", "verify.checked", "verify.unproven", "verify.head"]

    @pytest.mark.parametrize(
        ("broken_at", "answer"),
        [
            (7, phrase("verify.broken", number=7)),
            (None, phrase("verify.broken_beside", count=9)),
        ],
    )
    def test_a_broken_ledger_says_where_and_what(
        self, broken_at: int | None, answer: Phrase
    ) -> None:
        bad = self.GOOD._replace(broken_at=broken_at, problems=self.GOOD.checked, head=None)
        assert not bad.is_sound
        said = [line[0] for line in verification_lines(bad)]
        assert said[0] == answer
        assert [each.key for each in said[1:]] == [  # type: ignore[union-attr]
            "verify.problem", "verify.checked", "verify.unproven",
        ]  # fmt: skip

    def test_scripts_read_the_same(self) -> None:
        made = verification_data(self.GOOD, say)
        assert (made["sound"], made["entries"], made["head"]) == (True, 9, "l:9:ff")
        assert (made["problems"], len(made["checked"]), len(made["unproven"])) == ([], 1, 1)
        assert verification_data(self.GOOD._replace(head=None), say)["head"] is None


def test_an_entry_without_what_its_kind_must_carry_is_no_fact() -> None:
    for lame in (entry(2, "submission", unit="a", day=FIRST), entry(3, "mail")):
        with pytest.raises(ValueError, match="lacks what its kind must carry"):
            facts_of([lame])
    assert datetime(2021, 1, 30, tzinfo=UTC) == entry(1, "read").recorded_at
