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


def keys(points: object) -> list[tuple[str, str]]:
    """The level and the words of each point."""
    return [(level, said.key) for level, said in points]  # type: ignore[attr-defined]  # points


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
    assert health.folder_point(folder, kind)[0] == level


def test_a_system_that_tells_no_mounts_is_taken_for_local() -> None:
    assert health.file_system_of("", PurePosixPath("/x")) == ""
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
    assert health.sqlite_point((3, 40, 1))[1].key == "doctor.sqlite_wal"
    assert health.sqlite_point((3, 51, 3))[1].key == "doctor.sqlite"


def test_what_others_may_change_or_read_is_told() -> None:
    edited = {"units.toml": 0o100644, "lai-report.toml": 0o100664, "directives": 0o40777}
    kept = {"ledger.db": 0o100644, "backups/a.db": 0o100600, "backups/b.db": 0o100666}
    told = [(said.key, said.values["file"]) for _, said in health.mode_points(edited, kept)]
    assert told == [
        ("doctor.mode", "lai-report.toml"),
        ("doctor.mode", "directives"),
        ("doctor.readable", "ledger.db"),
        ("doctor.mode", "backups/b.db"),
    ]


def test_little_room_and_leftovers_are_told() -> None:
    assert health.space_point(100_000_000)[0] == "warning"
    assert health.space_point(300_000_000) == ("ok", phrase("doctor.space.ok", megabytes=300))
    assert list(health.leftover_points([])) == []
    assert [level for level, _ in health.leftover_points(["ledger.db.7.new"])] == ["warning"]


def test_units_without_an_address_are_named_while_they_are_few() -> None:
    def units(silent: int, known: int) -> list[Unit]:
        made = [Unit(f"s{n}", f"Xã {n}", "xa") for n in range(silent)]
        return made + [Unit(f"k{n}", f"Huyện {n}", "h", senders=("a@b",)) for n in range(known)]

    assert health.sender_point(units(0, 9))[1].key == "doctor.senders.ok"
    assert health.sender_point(units(9, 0))[1].key == "doctor.senders.warning"
    assert health.sender_point(units(10, 5))[1].key == "doctor.senders.warning"
    level, said = health.sender_point(units(2, 7))
    assert (level, said.values["names"]) == ("warning", "Xã 0, Xã 1")


def test_a_ledger_that_does_not_hold_and_an_old_backup_are_told() -> None:
    assert health.ledger_point(is_sound=True, entries=2)[0] == "ok"
    assert health.ledger_point(is_sound=False, entries=2)[0] == "warning"
    assert health.backup_point(None, NOW)[1].key == "doctor.no_backup"
    assert health.backup_point(NOW - timedelta(days=7), NOW)[0] == "ok"
    assert health.backup_point(NOW - timedelta(days=7, seconds=1), NOW)[0] == "warning"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (MailboxState(is_configured=False), [("ok", "doctor.no_mailbox")]),
        (MailboxState(is_configured=True), [("warning", "doctor.mailbox.never")]),
        (MailboxState(True, NOW - timedelta(hours=24)), [("ok", "doctor.mailbox.ok")]),
        (MailboxState(True, NOW - timedelta(hours=25)), [("warning", "doctor.mailbox.warning")]),
        (
            MailboxState(True, NOW, failed_why=phrase("mail.why_timeout")),
            [("warning", "doctor.mailbox.failed"), ("ok", "doctor.mailbox.ok")],
        ),
    ],
)
def test_when_the_mailbox_was_read_is_told(
    state: MailboxState, expected: list[tuple[str, str]]
) -> None:
    assert keys(health.reading_points(state, NOW)) == expected


@pytest.mark.parametrize(
    ("stamp", "newest", "expected"),
    [
        (None, None, "doctor.clock_ok"),
        (timedelta(0), timedelta(0), "doctor.clock_ok"),
        (timedelta(minutes=5), None, "doctor.clock_ok"),
        (timedelta(minutes=6), None, "doctor.clock"),
        (None, timedelta(minutes=6), "doctor.clock_back"),
        (-timedelta(days=2), None, "doctor.clock_ok"),
        (-timedelta(days=365), None, "doctor.clock_ahead"),
    ],
)
def test_the_clock_is_held_against_mailbox_and_ledger(
    stamp: timedelta | None, newest: timedelta | None, expected: str
) -> None:
    found = health.clock_points(
        NOW, None if stamp is None else NOW + stamp, None if newest is None else NOW + newest
    )
    assert [said.key for _, said in found] == [expected]
