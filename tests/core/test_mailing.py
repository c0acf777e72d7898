"""Which mailbox an address leads to, and by what a mail that was tried before is known again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lai_report.core.pressing.mailing import (
    Mail,
    addresses_of,
    box_of,
    digest_of,
    message_id,
    shared_boxes,
)
from tests.core.samples import FIRST, configuration, daily, unit

SENDER = "vptu@laichau.example"
MAIL = Mail("a", "Huyện ủy A", ("a@x.example",), "pressing", "Đôn đốc", "Kính gửi …")


@pytest.mark.parametrize(
    ("address", "box"),
    [
        ("Phong.Tong.Hop+bc@GMail.com", "phongtonghop@gmail.com"),
        (" phongtonghop@googlemail.com ", "phongtonghop@gmail.com"),
        ("van.thu+bc@laichau.example", "van.thu+bc@laichau.example"),
        ('"a@b"@laichau.example', '"a@b"@laichau.example'),
        ('"a.@b"@gmail.com', '"a@b"@gmail.com'),
    ],
)
def test_dots_and_what_follows_a_plus_part_no_mailboxes_at_google(address: str, box: str) -> None:
    assert box_of(address) == box


def test_nothing_goes_to_the_mailbox_the_reports_come_to() -> None:
    duty = daily()
    duty = duty._replace(channel=duty.channel._replace(mailbox="bc.lai@gmail.com"))
    shared = shared_boxes(configuration(unit("a"), obligations=[duty]), "Tong.Hop@laichau.example")
    assert shared == {"bclai@gmail.com", "tong.hop@laichau.example"}
    registered = unit("a")._replace(senders=("b.c.lai+1@gmail.com", "a@x.example"))
    assert addresses_of(registered, shared) == ("a@x.example",)


def test_the_digest_of_known_mails_never_changes() -> None:
    assert digest_of(SENDER, [MAIL]) == "a5c6b93407f33fc3"


@pytest.mark.parametrize(
    "change", [{"to": ("b@x.example",)}, {"body": "Kính gửi ..."}, {"stage": "reminder"}]
)
def test_any_other_word_or_address_gives_another_digest(change: dict[str, Any]) -> None:
    assert digest_of(SENDER, [MAIL._replace(**change)]) != digest_of(SENDER, [MAIL])
    assert digest_of("other@laichau.example", [MAIL]) != digest_of(SENDER, [MAIL])


def test_a_mail_tried_again_is_known_by_the_same_number() -> None:
    first = message_id("0123", MAIL, FIRST, '"a@b"@laichau.example', 1)
    assert first == "<2021-01-29.8b391a49f6c3a5922c8015915f8cfc24@laichau.example>"
    assert (
        message_id("0123", MAIL._replace(body="khác"), FIRST, '"a@b"@laichau.example', 1) == first
    )


@pytest.mark.parametrize(
    "other",
    [
        ("0124", MAIL, FIRST, 1),
        ("0123", MAIL._replace(unit="b"), FIRST, 1),
        ("0123", MAIL._replace(stage="reminder"), FIRST, 1),
        ("0123", MAIL, date(2021, 1, 30), 1),
        ("0123", MAIL, FIRST, 2),
    ],
)
def test_another_mail_or_a_new_attempt_has_another_number(other: tuple[Any, ...]) -> None:
    ledger, mail, day, attempt = other
    assert message_id(ledger, mail, day, SENDER, attempt) != message_id(
        "0123", MAIL, FIRST, SENDER, 1
    )
