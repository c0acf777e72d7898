"""Mails to units before they are sent: to which addresses, in which words, under which number."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from lai_report.core.model import Configuration, Unit
from lai_report.core.pressing.reminding import Stage

DIGEST_LETTERS = 16
GOOGLE = frozenset({"gmail.com", "googlemail.com"})


class Mail(NamedTuple):
    """One mail to one unit, in full."""

    unit: str
    name: str
    to: tuple[str, ...]
    stage: Stage
    subject: str
    body: str


def shared_boxes(configuration: Configuration, mailbox_user: str = "") -> frozenset[str]:
    """The mailboxes the reports come to: nothing is sent from them or to them."""
    named = {o.channel.mailbox for o in configuration.obligations} | {mailbox_user}
    return frozenset(box_of(address) for address in named if address)


def box_of(address: str) -> str:
    """The mailbox an address leads to: Google takes no heed of dots and of what follows a plus."""
    local, _, domain = address.strip().casefold().rpartition("@")
    if domain in GOOGLE:
        return f"{local.partition('+')[0].replace('.', '')}@gmail.com"
    return f"{local}@{domain}"


def addresses_of(unit: Unit, shared: Collection[str]) -> tuple[str, ...]:
    """The registered addresses of a unit, the shared mailbox left out."""
    return tuple(address for address in unit.senders if box_of(address) not in shared)


def digest_of(sender: str, mails: Iterable[Mail]) -> str:
    """A short digest of the very mails: any change of an address or a word changes it."""
    plain = [sender, *(mail._asdict() for mail in mails)]
    text = json.dumps(plain, ensure_ascii=True, sort_keys=True)
    return sha256(text.encode()).hexdigest()[:DIGEST_LETTERS]


def message_id(ledger: str, mail: Mail, day: date, sender: str, attempt: int) -> str:
    """The Message-ID of the mail; a retry of the same mail has the same one, whoever makes it."""
    told = json.dumps([ledger, mail.unit, day.isoformat(), mail.stage, attempt])
    own = sha256(told.encode()).hexdigest()[:32]
    return f"<{day.isoformat()}.{own}@{sender.rpartition('@')[2]}>"
