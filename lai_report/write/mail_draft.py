"""A mail as bytes: a draft that a mail program opens for a person to send, or one to be sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from unicodedata import normalize

from lai_report.write.plain import clean


def draft_bytes(  # noqa: PLR0913 - one keyword a header
    *,
    to: Sequence[tuple[str, str]],
    subject: str,
    body: str,
    sender: tuple[str, str] | None = None,
    sent_at: datetime | None = None,
    message_id: str = "",
) -> bytes:
    """The mail in UTF-8; without `sent_at` it is a draft, marked unsent for mail programs.

    `to` and `sender` are pairs of name and address.
    """
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP

    mail = EmailMessage(policy=SMTP)
    mail["To"] = [Address(_name(name), addr_spec=address) for name, address in to]
    if sender is not None:
        mail["From"] = Address(_name(sender[0]), addr_spec=sender[1])
    mail["Subject"] = _one_line(subject)
    if sent_at is None:
        mail["X-Unsent"] = "1"
    else:
        mail["Date"] = sent_at
        mail["Auto-Submitted"] = "no"  # a person looked at it and let it go
    if message_id:
        mail["Message-ID"] = message_id
    mail.set_content(
        "\n".join(map(clean, body.split("\n"))), charset="utf-8", cte="quoted-printable"
    )
    return bytes(mail)


def _one_line(text: str) -> str:
    """The text without line breaks or controls: a name may hold what would be another header."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _name(text: str) -> str:
    """The text as a display name: letters, digits and hyphens.

    Whatever else a name holds must stand in quotes, and the library loses the quotes of a name that
    takes two lines: a comma in it would then begin another recipient.
    """
    plain = normalize("NFC", _one_line(text))
    return " ".join("".join(c if c.isalnum() or c == "-" else " " for c in plain).split())
