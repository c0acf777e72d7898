"""What becomes of a message: counted, held for a person, ignored, refused, or known already."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar

import pytest

from lai_report.core.entries.entry import Entry
from lai_report.core.facts import Facts
from lai_report.core.mail.address_book import address_book
from lai_report.core.mail.intake import KnownMessages, Ruling, rule_on, rule_on_supplement
from lai_report.core.mail.message import Message
from lai_report.core.model import Configuration, Hour, Roster, Schedule
from lai_report.errors import Phrase, phrase
from tests.core.sample_roster import ROSTER
from tests.core.samples import FIRST, at, configuration, daily, entry, facts, obligation, submission

MUONG_TE = "vphu.muongte@laichau.example"
CLERK = "vanthu.vptu@laichau.example"
STRANGER = "nguoila@gmail.example"
SEEN = at("16:31:00")
GOOD = Message(
    digest="d1",
    subject="HU Mường Tè BC ngày 29/01/2021",
    sender=MUONG_TE,
    received_at=at("16:12:10"),
    authenticated=True,
    source="mbox:x",
    message_id="<1@x>",
)


def office(*obligations: Any) -> Configuration:
    made = configuration(obligations=obligations or (daily(),))
    zone = made.roster.office.zone
    roster = Roster(ROSTER.office._replace(zone=zone), ROSTER.groups, ROSTER.units)
    return made._replace(roster=roster)


def rule(
    known: KnownMessages = KnownMessages(),  # noqa: B008 - frozen
    *obligations: Any,
    **said: Any,
) -> Ruling:
    made = office(*obligations)
    return rule_on(GOOD._replace(**said), known, made, address_book(made), SEEN)


def why(ruling: Ruling) -> str:
    """The key of the reason why a message is held."""
    assert ruling.outcome == "review"
    assert ruling.draft is not None
    assert ruling.draft.kind == "mail"
    return str(ruling.draft.payload["why"]["key"])


def test_a_proven_certain_report_is_counted_with_its_evidence() -> None:
    made = rule(sent_at=at("16:12:00"), sender_display="VP <vp>", position="12")
    assert made.outcome == "accepted"
    assert made.draft is not None
    assert (made.draft.kind, made.draft.unit) == ("submission", "huyen-uy-muong-te")
    assert (made.draft.day, made.draft.received_at) == (FIRST, at("16:12:10"))
    payload = made.draft.payload
    assert payload.pop("why")["key"] == "subject.by_both"
    assert payload == {
        "subject": GOOD.subject, "sender": MUONG_TE, "sender_display": "VP <vp>",
        "sent_at": "2021-01-29T16:12:00+07:00", "received_header": "2021-01-29T16:12:10+07:00",
        "message_id": "<1@x>", "position": "12",
    }  # fmt: skip


def test_the_mail_servers_own_date_and_the_hosts_own_line_are_both_kept() -> None:
    made = rule(has_server_time=True, stamped_at=at("16:12:09"))
    assert made.draft is not None
    assert made.draft.payload["internal_date"] == "2021-01-29T16:12:10+07:00"
    assert made.draft.payload["received_header"] == "2021-01-29T16:12:09+07:00"
    bare = rule(has_server_time=True).draft
    assert bare is not None
    assert "received_header" not in bare.payload


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({"defect": Phrase("mail.cut")}, "mail.cut"),
        ({"sender_problem": Phrase("mail.two_from")}, "mail.two_from"),
        ({"received_problem": Phrase("mail.no_stamp")}, "mail.no_stamp"),
        ({"problems": (Phrase("mail.subject_fields"),)}, "mail.subject_fields"),
        ({"received_at": None, "sent_at": at("16:00:00")}, "intake.no_instant"),
        ({"folder": "junk"}, "intake.junk"),
        ({"authenticated": False}, "intake.unproven"),
        ({"subject": "HU Mường Tè báo cáo"}, "subject.no_day"),
        ({"sender": STRANGER}, "subject.unregistered"),
        ({"received_at": at("16:31:01")}, "intake.from_the_future"),
        ({"subject": "MAT - HU Muong Te BC 29/01/2021"}, "intake.doubtful_mark"),
    ],
)
def test_whatever_is_not_certain_waits_with_its_reason(said: dict[str, Any], key: str) -> None:
    assert why(rule(**said)) == key


def test_problems_that_decide_nothing_do_not_hold_a_report() -> None:
    assert rule(problems=(Phrase("mail.odd_header"),)).outcome == "accepted"


def test_a_waiting_message_keeps_what_is_proposed_for_it() -> None:
    draft = rule(authenticated=False).draft
    assert draft is not None
    assert (draft.unit, draft.day, draft.reference) == ("huyen-uy-muong-te", FIRST, "d1")
    assert draft.payload["nature"] == "report"
    assert draft.payload["reads_like_report"] is True
    assert draft.payload["days"] == ["2021-01-29"]


def test_where_no_host_says_when_the_claim_stands_in_and_then_this_reading() -> None:
    claimed = rule(received_at=None, sent_at=at("16:00:00")).draft
    assert claimed is not None
    assert (claimed.received_at, claimed.day) == (at("16:00:00"), FIRST)
    nothing = rule(received_at=None, sent_at=None).draft
    assert nothing is not None
    assert (nothing.received_at, nothing.day) == (SEEN, FIRST)
    yesterday = rule(received_at=None, sent_at=None, subject="BC hôm qua").draft
    assert yesterday is not None
    assert yesterday.day == FIRST - timedelta(1)


@pytest.mark.parametrize(
    "said",
    [
        {"folder": "draft"},
        {"folder": "trash"},
        {"is_auto": True},
        {"is_generated": True, "sender": MUONG_TE, "subject": "Vắng mặt: Báo cáo ngày 29/01/2021"},
        {"sender": CLERK},
        {"sender": CLERK, "subject": "Giấy mời họp"},
        {"is_bulk": True, "sender": STRANGER, "subject": "Khuyến mại tháng 2"},
    ],
)
def test_what_nobody_could_mean_as_a_report_is_ignored(said: dict[str, Any]) -> None:
    made = rule(**{"subject": "Báo cáo ngày 29/01/2021", **said})
    assert (made.outcome, made.draft) == ("ignored", None)


def test_bulk_mail_that_names_a_unit_or_comes_from_one_is_not_ignored() -> None:
    assert why(rule(is_bulk=True, sender=STRANGER)) == "subject.unregistered"
    assert rule(is_bulk=True).outcome == "accepted"


def test_what_the_offices_own_clerk_passes_on_waits() -> None:
    assert why(rule(sender=CLERK, subject="Fwd: HU Mường Tè BC ngày 29/01")) == "subject.forward"


@pytest.mark.parametrize("place", ["subject", "attachments"])
def test_a_secrecy_mark_is_refused_and_nothing_of_it_is_kept(place: str) -> None:
    marked: Any = "MẬT - BC" if place == "subject" else ("bc.pdf", "MẬT-bc.pdf")
    assert rule(**{place: marked}) == Ruling("refused")


def test_a_mark_is_refused_before_anything_else_is_asked() -> None:
    known = KnownMessages(same=[submission(3, at("16:12:10"))])
    assert rule(known, subject="MẬT - BC", is_auto=True).outcome == "refused"


def test_an_unreadable_message_is_told_apart_from_an_odd_subject() -> None:
    unreadable = rule(defect=Phrase("mail.cut"), subject="").draft
    readable = rule(defect=Phrase("mail.cut")).draft
    assert unreadable is not None
    assert readable is not None
    assert unreadable.payload["nature"] == "unreadable"
    assert readable.payload["nature"] == "report"


def test_an_answer_with_a_file_may_be_the_report_and_one_without_is_not() -> None:
    answer = {"subject": "Re: V/v đôn đốc báo cáo ngày 29/01/2021"}
    for has_attachment in (True, False):
        draft = rule(has_attachment=has_attachment, **answer).draft
        assert draft is not None
        assert draft.payload["nature"] == "reply"
        assert draft.payload["reads_like_report"] is has_attachment


class TestSupplements:
    PROVEN = "Bổ sung BC ngày 29/01/2021"

    def ruled(self, known: Facts, **said: Any) -> Ruling:
        made = rule(subject=self.PROVEN, **said)
        return rule_on_supplement(made, known)

    def test_a_proven_one_is_counted_beside_its_first_copy(self) -> None:
        made = rule(subject=self.PROVEN)
        assert (made.outcome, made.needs_first_copy) == ("review", True)
        ruled = self.ruled(facts(submission(3, at("16:00:00"), "huyen-uy-muong-te")))
        assert ruled.outcome == "accepted"
        assert ruled.draft is not None
        assert ruled.draft.payload["supplement"] is True

    @pytest.mark.parametrize(
        "first",
        [
            None,
            submission(3, at("16:00:00"), "huyen-uy-muong-te", supplement=True),
            submission(3, at("16:00:00"), "huyen-uy-muong-te", FIRST - timedelta(1)),
            submission(3, at("16:00:00"), "huyen-uy-sin-ho"),
        ],
    )
    def test_without_its_first_copy_it_waits(self, first: Entry | None) -> None:
        ruled = self.ruled(facts(*([first] if first else [])))
        assert why(ruled) == "intake.no_first_copy"
        assert ruled.draft is not None
        assert ruled.draft.payload["nature"] == "supplement"
        assert ruled.draft.payload["reads_like_report"] is True
        assert (ruled.draft.unit, ruled.draft.day) == ("huyen-uy-muong-te", FIRST)

    def test_one_that_is_not_proven_waits_like_any_message(self) -> None:
        made = rule(subject=self.PROVEN, sender=STRANGER)
        assert why(made) == "subject.supplement"
        assert not made.needs_first_copy

    def test_one_without_a_day_waits(self) -> None:
        assert why(rule(subject="Bổ sung báo cáo")) == "subject.supplement"

    def test_a_ruling_without_an_entry_stays_as_it_is(self) -> None:
        assert rule_on_supplement(Ruling("ignored"), facts()) == Ruling("ignored")


class TestSeenAgain:
    FIRST_COPY = submission(3, at("16:12:10"), "huyen-uy-muong-te")

    def again(self, received_at: Any, first: Entry = FIRST_COPY) -> Ruling:
        return rule(KnownMessages(same=[first]), received_at=received_at)

    def test_the_same_message_at_the_same_instant_or_none_is_a_duplicate(self) -> None:
        assert self.again(at("16:12:10")) == Ruling("duplicate")
        assert self.again(None) == Ruling("duplicate")

    def test_another_time_on_the_same_side_of_the_hour_is_only_noted(self) -> None:
        made = self.again(at("16:20:00"))
        assert made.outcome == "duplicate"
        assert made.draft is not None
        assert (made.draft.kind, made.draft.target) == ("sighting", 3)
        assert made.draft.received_at == at("16:20:00")

    def test_times_on_either_side_of_the_hour_are_for_a_person(self) -> None:
        made = self.again(at("16:30:00"))
        assert why(made) == "intake.two_times"
        assert made.draft is not None
        assert made.draft.payload["why"]["values"] == {"number": 3}
        assert (made.draft.unit, made.draft.day) == ("huyen-uy-muong-te", FIRST)

    def test_only_a_counted_report_of_a_unit_that_owes_has_an_hour_to_cross(self) -> None:
        held = entry(3, "mail", unit="huyen-uy-muong-te", day=FIRST, received_at=at("16:12:10"))
        nobody = submission(3, at("16:12:10"), "dang-uy-cong-an-tinh")
        bare = entry(3, "submission", unit="huyen-uy-muong-te", received_at=at("16:12:10"))
        for first in (held, nobody, bare):
            assert self.again(at("16:30:00"), first).outcome == "duplicate"


class TestBounces:
    LETTER = entry(
        8, "reminder", unit="huyen-uy-muong-te", day=FIRST, received_at=at("08:00:00"),
        payload={"message_id": "<l@x>", "to": ["VP@laichau.example"]},
    )  # fmt: skip
    BOUNCE: ClassVar = {
        "is_bounce": True, "is_auto": True, "sender": "mailer-daemon@mail.example",
        "subject": "Undeliverable: Nhắc báo cáo", "returned_id": "<l@x>",
        "returned_to": ("vp@laichau.example",), "folder": "inbox",
    }  # fmt: skip

    def bounced(self, *letters: Entry, **said: Any) -> Ruling:
        return rule(KnownMessages(letters=letters), **{**self.BOUNCE, **said})

    def test_a_proven_report_of_delivery_is_recorded_beside_its_letter(self) -> None:
        made = self.bounced(self.LETTER)
        assert made.outcome == "ignored"
        assert made.draft is not None
        assert (made.draft.kind, made.draft.target) == ("dispatch", 8)
        assert (made.draft.unit, made.draft.day) == ("huyen-uy-muong-te", FIRST)
        assert made.draft.payload["state"] == "bounced"
        assert made.draft.received_at == at("16:12:10")
        timeless = self.bounced(self.LETTER, received_at=None).draft
        assert timeless is not None
        assert timeless.received_at == SEEN

    @pytest.mark.parametrize(
        "said",
        [
            {"authenticated": False},
            {"returned_to": ()},
            {"returned_to": ("other@laichau.example",)},
            {"folder": "junk"},
        ],
    )
    def test_what_is_not_beyond_doubt_waits_and_names_the_letter(
        self, said: dict[str, Any]
    ) -> None:
        made = self.bounced(self.LETTER, **said)
        assert why(made) == "intake.bounce_of"
        assert made.draft is not None
        assert made.draft.payload["why"]["values"] == {"number": 8}
        assert made.draft.payload["nature"] == "bounce"
        assert made.draft.payload["reads_like_report"] is False

    @pytest.mark.parametrize("returned_id", ["", "<other@x>"])
    def test_a_bounce_of_no_letter_of_ours_waits(self, returned_id: str) -> None:
        assert why(self.bounced(self.LETTER, returned_id=returned_id)) == "intake.bounce"
        assert why(self.bounced()) == "intake.bounce"

    def test_a_letter_whose_addresses_nobody_wrote_down_may_have_arrived(self) -> None:
        letter = self.LETTER._replace(draft=self.LETTER.draft._replace(payload={
            "message_id": "<l@x>",
        }))  # fmt: skip
        assert why(self.bounced(letter)) == "intake.bounce_of"


class TestDuties:
    WEEKLY = obligation(Schedule((Hour(990, "before"),), weekdays=(4,)), obligation_id="W")

    def test_a_unit_that_owes_only_what_must_be_named_is_asked_which(self) -> None:
        assert why(rule(KnownMessages(), self.WEEKLY)) == "intake.names_no_duty"
        assert rule(KnownMessages(), self.WEEKLY, daily()).outcome == "accepted"

    def test_a_unit_that_owes_nothing_is_counted_as_an_extra_report(self) -> None:
        made = rule(sender="dangdu.cat@laichau.example", subject="Báo cáo ngày 29/01/2021")
        assert made.outcome == "accepted"
        assert made.draft is not None
        assert made.draft.unit == "dang-uy-cong-an-tinh"


def test_addresses_are_known_in_any_case_and_only_while_the_unit_exists() -> None:
    book = address_book(office())
    assert [u.id for u in book.units_of(MUONG_TE, FIRST)] == ["huyen-uy-muong-te"]
    assert book.units_of(MUONG_TE, date(2025, 7, 1)) == ()
    assert book.units_of(STRANGER, FIRST) == ()
    assert book.own == {CLERK}


def test_one_address_of_two_units_is_known_as_both_and_the_offices_unit_owns_its_own() -> None:
    made = office()
    units = tuple(
        u._replace(senders=("VP@Laichau.example",))
        if u.id in {"huyen-uy-muong-te", "huyen-uy-sin-ho", "van-phong-tinh-uy"} else u
        for u in made.roster.units
    )  # fmt: skip
    book = address_book(made._replace(roster=made.roster._replace(units=units)))
    shared = book.units_of("vp@laichau.example", FIRST)
    assert [u.id for u in shared] == ["huyen-uy-sin-ho", "huyen-uy-muong-te"]
    assert "vp@laichau.example" in book.own


def test_reasons_are_kept_in_no_language() -> None:
    draft = rule(received_at=at("16:40:00")).draft
    assert draft is not None
    kept = draft.payload["why"]
    assert kept == {
        "key": "intake.from_the_future",
        "values": {"received_at": {"instant": "2021-01-29T16:40:00+07:00"}},
    }
    assert phrase("intake.from_the_future", received_at=at("16:40:00")).key == kept["key"]
