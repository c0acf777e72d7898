"""`ingest` of 20,000 messages beside reading their bytes, the standard parser, and `notmuch new`.

Run `python -m tests.benchmarks.mail [COUNT]`; notmuch is left out where it is not installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from lai_report.write.roster import with_sender
from lai_report.write.sample_mail import sample_message
from tests.benchmarks.measuring import machine, program

ZONE = timezone(timedelta(hours=7))
START = datetime(2021, 1, 29, 14, 0, tzinfo=ZONE)
COUNT = 20_000
ATTACHMENT = b"\r\n".join([b"QUJD" * 19] * 2_600)
"""About 200 kB, on every fifth message."""
UNITS = {
    "huyen-uy-sin-ho": "Sìn Hồ",
    "huyen-uy-muong-te": "Mường Tè",
    "huyen-uy-tam-duong": "Tam Đường",
}

HASH = """
import hashlib, mmap, sys
with open(sys.argv[1], "rb") as f, mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ) as m:
    at, h = 0, 0
    while (end := m.find(b"\\nFrom ", at + 1)) >= 0:
        hashlib.sha256(m[at:end]).hexdigest(); at = end; h += 1
"""
HEADERS = """
import email.parser, mailbox, sys
for message in mailbox.mbox(sys.argv[1]):
    str(message["subject"]), str(message["from"]), str(message["received"])
"""


def main() -> None:
    """Make the mail, time each in turn, print messages a second and ratios to the first."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        mbox, maildir = base / "all.mbox", base / "maildir"
        _write(mbox, maildir, count)
        home = _office(base)
        commands = {
            "find the messages, SHA-256 of each": [sys.executable, "-c", HASH, str(mbox)],
            "standard `mailbox.mbox`, three headers": [sys.executable, "-c", HEADERS, str(mbox)],
            "`ingest` (mbox)": [*program(), "--home", str(home), "ingest", str(mbox)],
            "`ingest` again": [*program(), "--home", str(home), "ingest", str(mbox)],
        }
        if shutil.which("notmuch"):
            commands["`notmuch new` (Maildir)"] = ["notmuch", "new"]
        rates = {name: count / _seconds(command, base) for name, command in commands.items()}
    floor = next(iter(rates.values()))
    sys.stdout.write(f"{machine()}; {count} messages\n\n| what | messages/s | × |\n|---|---|---|\n")
    for name, rate in rates.items():
        sys.stdout.write(f"| {name} | {rate:.0f} | {rate / floor:.2f} |\n")


def _messages(count: int) -> Iterator[bytes]:
    names = list(UNITS.items())
    for number in range(count):
        unit, name = names[number % len(names)]
        received_at = START + timedelta(minutes=7 * number)
        subject = f"HU {name} BC ngày {received_at:%d/%m/%Y}"
        made = sample_message(
            received_at=received_at,
            sender=f"{unit}@laichau.example",
            subject=subject,
            number=number,
        )
        yield made + (ATTACHMENT if number % 5 == 0 else b"")


def _write(mbox: Path, maildir: Path, count: int) -> None:
    for name in ("cur", "new", "tmp"):
        (maildir / name).mkdir(parents=True)
    with mbox.open("wb") as stream:
        for number, raw in enumerate(_messages(count)):
            plain = raw.replace(b"\r\n", b"\n")
            stream.write(b"From 1@xxx Fri Jan 29 09:00:00 +0000 2021\n" + plain + b"\n")
            (maildir / "cur" / f"{number}.x:2,S").write_bytes(plain)


def _office(base: Path) -> Path:
    home = base / "office"
    environ = {"HOME": str(base), "PATH": os.environ["PATH"]}
    subprocess.run([*program(), "init", str(home)], check=True, capture_output=True, env=environ)
    path = home / "units.toml"
    text = path.read_text(encoding="utf-8")
    for unit in UNITS:
        text = with_sender(text, unit, f"{unit}@laichau.example")
    path.write_text(text, encoding="utf-8")
    config = f"[database]\npath={base / 'maildir'}\n[user]\nname=x\nprimary_email=x@x.example\n"
    (base / "notmuch").write_text(config, encoding="utf-8")
    return home


def _seconds(command: list[str], base: Path) -> float:
    import time

    environ = {
        "HOME": str(base),
        "PATH": os.environ["PATH"],
        "NOTMUCH_CONFIG": str(base / "notmuch"),
    }
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environ)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
