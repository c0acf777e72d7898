"""Coverage-guided fuzzing of what reads the outside: messages and subjects.

`pip install atheris`, then `python -m tests.fuzz.run message -max_total_time=600` (or `subject`).
Any exception but the reader's own refusal is a crash, and libFuzzer keeps the input.
"""

from __future__ import annotations

import sys
from datetime import date

import atheris

with atheris.instrument_imports(include=["lai_report"]):
    from lai_report.core.secrecy import secrecy_mark
    from lai_report.core.subjects import read_subject
    from lai_report.read.limits import UnreadableMessageError
    from lai_report.read.message import read_message

from tests.core.sample_roster import ROSTER

RECEIVED_ON = date(2021, 2, 22)
SENDERS = tuple(unit for unit in ROSTER.units if unit.id == "huyen-uy-tan-uyen")


def message(data: bytes) -> None:
    """One message from an mbox, by the host that receives for the office."""
    try:
        read_message(data, source="fuzz", position="1", receiving_hosts=["mx.google.com"])
    except UnreadableMessageError:
        return


def subject(data: bytes) -> None:
    """One subject, from a registered sender and from a stranger."""
    text = data.decode("utf-8", "surrogateescape")
    secrecy_mark(text)
    for senders in (SENDERS, ()):
        reading = read_subject(text, senders, RECEIVED_ON, ROSTER)
        if reading.certain and (not senders or reading.day is None or reading.day > RECEIVED_ON):
            raise AssertionError("certain of what cannot be")


if __name__ == "__main__":
    target = {"message": message, "subject": subject}[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
