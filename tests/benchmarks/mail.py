"""`ingest` of many messages beside a whole pipeline of the plainest kind, floors, and indexers."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from lai_report.write.roster import with_sender
from lai_report.write.sample_mail import sample_message
from tests.benchmarks import pipeline
from tests.benchmarks.installed import Installed
from tests.benchmarks.measuring import Measured, Part, in_turn, rates, version_of

ZONE = timezone(timedelta(hours=7))
START = datetime(2021, 1, 29, 14, 0, tzinfo=ZONE)
ATTACHMENT = b"\r\n".join([b"QUJD" * 19] * 2_600)
"""About 200 kB, on every fifth message."""
UNITS = {
    "huyen-uy-sin-ho": "Sìn Hồ",
    "huyen-uy-muong-te": "Mường Tè",
    "huyen-uy-tam-duong": "Tam Đường",
}
REFERENCE = "the whole pipeline, standard library only"
BYTES = "import sys\nwith open(sys.argv[1], 'rb') as f:\n    while f.read(1 << 20): pass"
HASH = """
import hashlib, mmap, sys
with open(sys.argv[1], "rb") as f, mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ) as m:
    at = 0
    while (end := m.find(b"\\nFrom ", at + 1)) >= 0:
        hashlib.sha256(m[at:end]).hexdigest(); at = end
"""
HEADERS = """
import mailbox, sys
for message in mailbox.mbox(sys.argv[1]):
    str(message["subject"]), str(message["from"]), str(message["received"])
"""


def measured(installed: Installed, folder: Path, count: int, rounds: int) -> Part:
    """The part of the page."""
    mbox, maildir = folder / "all.mbox", folder / "maildir"
    write(mbox, maildir, count)
    peers, missing = _peers(installed, folder, maildir)
    commands = [*_floors(installed, folder, mbox), *_ours(installed, folder, mbox)]
    timings = in_turn([*commands, *peers.values()], rounds)
    size = mbox.stat().st_size / 1_000_000
    about = (
        f"{count:,} messages, every fifth with 200 kB attached, {size:,.0f} MB in one mbox;"
        f" {rounds} rounds after one that warms the disk's cache. The indexers read a Maildir of"
        " the same messages, and index bodies too."
    )
    table = rates(timings, count, "messages", REFERENCE)
    return Part("mail", "Mail", about, list(peers), table, missing)


def _floors(installed: Installed, folder: Path, mbox: Path) -> list[Measured]:
    database = folder / "pipeline.db"
    python = [installed.python]
    return [
        Measured("reading the bytes", [*python, "-c", BYTES, str(mbox)], {}),
        Measured("finding the messages, SHA-256 of each", [*python, "-c", HASH, str(mbox)], {}),
        Measured(
            REFERENCE,
            [*python, pipeline.__file__, str(mbox), str(database)],
            {},
            partial(database.unlink, missing_ok=True),
        ),
        Measured("`mailbox.mbox`, three headers", [*python, "-c", HEADERS, str(mbox)], {}),
    ]


def _ours(installed: Installed, folder: Path, mbox: Path) -> list[Measured]:
    home = folder / "mail-office"
    _lay_down(installed, home, folder)
    command = [installed.program, "--home", str(home), "ingest", str(mbox)]
    environ = {"HOME": str(folder)}

    def start_afresh() -> None:
        for path in (*home.glob("ledger.*"), folder / ".local"):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)

    return [
        Measured("**`ingest`**, every message new", command, environ, start_afresh),
        Measured("**`ingest`** again, every message known", command, environ),
    ]


def _peers(
    installed: Installed, folder: Path, maildir: Path
) -> tuple[dict[str, Measured], list[str]]:
    makers: Mapping[str, Callable[[str, Path, Path], Measured]] = {"notmuch": _notmuch, "mu": _mu}
    found, missing = {}, []
    for name, make in makers.items():
        program = installed.peer(name)
        if program is None:
            missing.append(name)
        else:
            named = f"{name} {version_of([program, '--version'])}"
            found[named] = make(program, folder, maildir)
    return found, missing


def _notmuch(program: str, folder: Path, maildir: Path) -> Measured:
    config = folder / "notmuch-config"
    config.write_text(
        f"[database]\npath={maildir}\n[user]\nname=x\nprimary_email=x@office.example\n",
        encoding="utf-8",
    )
    environ = {"HOME": str(folder), "NOTMUCH_CONFIG": str(config)}
    forget = partial(shutil.rmtree, maildir / ".notmuch", ignore_errors=True)
    return Measured("`notmuch new`", [program, "new"], environ, forget)


def _mu(program: str, folder: Path, maildir: Path) -> Measured:
    home = folder / "mu"
    named = f"--muhome={home}"

    def start_afresh() -> None:
        shutil.rmtree(home, ignore_errors=True)
        init = [program, "init", named, f"--maildir={maildir}"]
        subprocess.run(init, check=True, capture_output=True)

    return Measured("`mu index`", [program, "index", named], {"HOME": str(folder)}, start_afresh)


def write(mbox: Path, maildir: Path, count: int) -> None:
    """The same messages as one mbox and as a Maildir."""
    for name in ("cur", "new", "tmp"):
        (maildir / name).mkdir(parents=True)
    with mbox.open("wb") as stream:
        for number, raw in enumerate(_messages(count)):
            plain = raw.replace(b"\r\n", b"\n")
            stream.write(b"From 1@xxx Fri Jan 29 09:00:00 +0000 2021\n" + plain + b"\n")
            (maildir / "cur" / f"{number}.x:2,S").write_bytes(plain)


def _messages(count: int) -> Iterator[bytes]:
    names = list(UNITS.items())
    for number in range(count):
        unit, name = names[number % len(names)]
        received_at = START + timedelta(minutes=7 * number)
        made = sample_message(
            received_at=received_at,
            sender=f"{unit}@laichau.example",
            subject=f"HU {name} BC ngày {received_at:%d/%m/%Y}",
            number=number,
        )
        yield made + (ATTACHMENT if number % 5 == 0 else b"")


def _lay_down(installed: Installed, home: Path, folder: Path) -> None:
    """An office that knows the senders."""
    init = [installed.program, "init", str(home)]
    subprocess.run(init, check=True, capture_output=True, env={"HOME": str(folder)})
    path = home / "units.toml"
    text = path.read_text(encoding="utf-8")
    for unit in UNITS:
        text = with_sender(text, unit, f"{unit}@laichau.example")
    path.write_text(text, encoding="utf-8")
