"""What `doctor` calls fine and what it wants looked at, as decisions on values."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath

import pytest

from lai_report.core import health
from lai_report.core.model import Unit
from lai_report.core.verdicts import MailboxState
from lai_report.errors import phrase

NOW = datetime(2021, 1, 29, 9, 31, tzinfo=UTC)
MOUNTS = """\
/dev/vda1 / ext4 rw 0 0
tmpfs /srv tmpfs rw 0 0
filer:/vptu /srv/vptu nfs4 rw 0 0
//may-chu/chung /srv/vptu2 cifs rw 0 0

broken
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/vanthu", "ext4"),
        ("/srv/x", "tmpfs"),
        ("/srv/vptu", "nfs4"),
        ("/srv/vptu/2021", "nfs4"),
        ("/srv/vptu2", "cifs"),
    ],
)
def test_a_folder_lies_on_the_nearest_mount_above_it(folder: str, kind: str) -> None:
    assert health.file_system_of(MOUNTS, PurePosixPath(folder)) == kind
    level = "warning" if kind in {"nfs4", "cifs"} else "ok"
    said = phrase(f"doctor.folder.{level}", folder=folder, kind=kind)
    assert health.folder_point(folder, kind) == (level, said)


def test_of_two_mounts_on_one_place_the_later_one_is_seen() -> None:
    over = f"{MOUNTS}filer:/2021 /srv/vptu ext4 rw 0 0\n"
    assert health.file_system_of(over, PurePosixPath("/srv/vptu/2021")) == "ext4"


@pytest.mark.parametrize("mounts", ["", "broken", "dev /", "\n\n"])
def test_a_system_that_tells_no_mounts_is_taken_for_local(mounts: str) -> None:
    assert health.file_system_of(mounts, PurePosixPath("/x")) == ""
    assert health.folder_point("/x", "")[0] == "ok"


@pytest.mark.parametrize(
    ("version", "level"),
    [((3, 11, 14), "warning"), ((3, 11, 15), "ok"), ((3, 13, 0), "warning"), ((3, 15, 0), "ok")],
)
def test_a_python_with_known_faults_in_mail_is_named(
    version: tuple[int, int, int], level: str
) -> None:
    assert health.python_point(version) == (
        level,
        phrase(f"doctor.python.{level}", version=".".join(map(str, version))),
    )


def test_a_known_fault_of_sqlite_is_said_not_to_matter() -> None:
    old, new = {"version": "3.40.1", "safe": "3.51.3"}, {"version": "3.51.3", "safe": "3.51.3"}
    assert health.sqlite_point((3, 40, 1)) == ("ok", phrase("doctor.sqlite_wal", **old))
    assert health.sqlite_point((3, 51, 3)) == ("ok", phrase("doctor.sqlite", **new))


def test_what_others_may_change_or_read_is_told() -> None:
    edited = {"units.toml": 0o100644, "lai-report.toml": 0o100664, "directives": 0o40777}
    kept = {"ledger.db": 0o100644, "backups/a.db": 0o100600, "backups/b.db": 0o100666}
    assert list(health.mode_points(edited, kept)) == [
        ("warning", phrase("doctor.mode", file="lai-report.toml")),
        ("warning", phrase("doctor.mode", file="directives")),
        ("warning", phrase("doctor.readable", file="ledger.db")),
        ("warning", phrase("doctor.mode", file="backups/b.db")),
    ]


@pytest.mark.parametrize(
    ("free", "level", "megabytes"),
    [(199_999_999, "warning", 199), (200_000_000, "ok", 200), (300_900_000, "ok", 300)],
)
def test_little_room_is_told(free: int, level: str, megabytes: int) -> None:
    said = phrase(f"doctor.space.{level}", megabytes=megabytes)
    assert health.space_point(free) == (level, said)


def test_what_runs_that_were_cut_off_left_is_named() -> None:
    assert list(health.leftover_points([])) == []
    assert list(health.leftover_points(["ledger.db.7.new", ".restore-1"])) == [
        ("warning", phrase("doctor.leftovers", names="ledger.db.7.new, .restore-1"))
    ]


def units(silent: int, known: int) -> list[Unit]:
    made = [Unit(f"s{n}", f"Xã {n}", "xa") for n in range(silent)]
    return made + [Unit(f"k{n}", f"Huyện {n}", "h", senders=("a@b",)) for n in range(known)]


@pytest.mark.parametrize(
    ("silent", "known", "expected"),
    [
        (0, 9, ("ok", phrase("doctor.senders.ok", count=9, of=9))),
        (9, 0, ("warning", phrase("doctor.senders.warning", count=0, of=9))),
        (10, 5, ("warning", phrase("doctor.senders.warning", count=5, of=15))),
        (2, 7, ("warning", phrase("doctor.senders.some", names="Xã 0, Xã 1", count=7, of=9))),
    ],
)
def test_units_without_an_address_are_named_while_they_are_few(
    silent: int, known: int, expected: health.Point
) -> None:
    assert health.sender_point(units(silent, known)) == expected


def test_nine_of_many_are_still_named() -> None:
    assert health.sender_point(units(9, 5))[1].key == "doctor.senders.some"


def test_a_ledger_that_does_not_hold_and_an_old_backup_are_told() -> None:
    sound, broken = phrase("doctor.ledger.ok", count=2), phrase("doctor.ledger.warning", count=2)
    assert health.ledger_point(is_sound=True, entries=2) == ("ok", sound)
    assert health.ledger_point(is_sound=False, entries=2) == ("warning", broken)
    assert health.backup_point(None, NOW) == ("warning", phrase("doctor.no_backup"))
    week = timedelta(days=7)
    for age, level in ((week, "ok"), (week + timedelta(seconds=1), "warning")):
        said = phrase(f"doctor.backup.{level}", age=age)
        assert health.backup_point(NOW - age, NOW) == (level, said)


DAY = timedelta(hours=24)
TIMEOUT = phrase("mail.why_timeout")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (MailboxState(is_configured=False), [("ok", phrase("doctor.no_mailbox"))]),
        (MailboxState(is_configured=True), [("warning", phrase("doctor.mailbox.never"))]),
        (MailboxState(True, NOW - DAY), [("ok", phrase("doctor.mailbox.ok", age=DAY))]),
        (
            MailboxState(True, NOW - 2 * DAY),
            [("warning", phrase("doctor.mailbox.warning", age=2 * DAY))],
        ),
        (
            MailboxState(True, NOW, failed_why=TIMEOUT),
            [
                ("warning", phrase("doctor.mailbox.failed", why=TIMEOUT)),
                ("ok", phrase("doctor.mailbox.ok", age=timedelta(0))),
            ],
        ),
    ],
)
def test_when_the_mailbox_was_read_is_told(
    state: MailboxState, expected: list[health.Point]
) -> None:
    assert list(health.reading_points(state, NOW)) == expected


MINUTES = timedelta(minutes=1)
FINE = ("ok", phrase("doctor.clock_ok", now=NOW))


@pytest.mark.parametrize(
    ("stamp", "newest", "expected"),
    [
        (None, None, FINE),
        (NOW, NOW, FINE),
        (NOW + 5 * MINUTES, NOW + 5 * MINUTES, FINE),
        (NOW + 6 * MINUTES, None, ("warning", phrase("doctor.clock", stamp=NOW + 6 * MINUTES))),
        (
            None, NOW + 6 * MINUTES,
            ("warning", phrase("doctor.clock_back", newest=NOW + 6 * MINUTES)),
        ),
        (NOW - 3 * DAY, None, FINE),
        (
            NOW - 365 * DAY, None,
            ("warning", phrase("doctor.clock_ahead", stamp=NOW - 365 * DAY, now=NOW)),
        ),
    ],
)  # fmt: skip
def test_the_clock_is_held_against_mailbox_and_ledger(
    stamp: datetime | None, newest: datetime | None, expected: health.Point
) -> None:
    assert list(health.clock_points(NOW, stamp, newest)) == [expected]
