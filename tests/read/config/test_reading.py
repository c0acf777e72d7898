"""What a right office folder becomes: the records, in roster order, with their days and hours."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from lai_report.core.model import Configuration, Hour, Membership, Schedule, Span
from lai_report.core.settings import MailboxSettings, Settings
from lai_report.errors import ConfigurationError
from lai_report.read.config.reading import read_configuration, read_settings
from lai_report.read.config.sources import source_files, sources_digest

OFFICE = '[office]\nname = "Văn phòng"\nauthority = "Tỉnh ủy"\n'
GROUPS = '[[groups]]\nid = "hu"\nname = "Huyện ủy"\n[[groups]]\nid = "xa"\nname = "Xã"\n'


def office_folder(home: Path, units: str = "", obligations: str = "", office: str = "") -> Path:
    """A folder with the tables given, below what every office has."""
    (home / "directives").mkdir(exist_ok=True)
    (home / "units.toml").write_text(OFFICE + office + GROUPS + units, "utf-8")
    directive = '[directive]\nid = "d"\nissuer = "BTV"\nnote = "ghi thêm"\nnotes = ["ghi"]\n'
    text = directive + (obligations or duty('kind = "standing"'))
    (home / "directives" / "d.toml").write_text(text, "utf-8")
    return home


def duty(rest: str, duty_id: str = "A1") -> str:
    """An obligation with what is common to all."""
    return f'[[obligations]]\nid = "{duty_id}"\nclause = "1"\nbound = ["hu"]\nquote = "q"\n{rest}\n'


def configuration(home: Path) -> Configuration:
    """The folder's configuration, which has no mistakes."""
    read = read_configuration(home)
    assert [found for found in read.findings if not found.is_warning] == []
    assert read.configuration is not None
    return read.configuration


def schedule(home: Path, text: str) -> Schedule:
    """The schedule written as the text."""
    rest = f'kind = "report"\nschedule = {text}\nfrom = 2021-01-29'
    found = configuration(office_folder(home, obligations=duty(rest))).obligations[0].schedule
    assert found is not None
    return found


def test_units_stand_by_their_order_and_those_without_one_follow(tmp_path: Path) -> None:
    units = "".join(
        f'[[units]]\nid = "{name}"\nname = "Đơn vị {name}"\n{order}\n'
        for name, order in (("a", ""), ("b", "order = 9"), ("c", "order = 2"), ("d", ""))
    )
    roster = configuration(office_folder(tmp_path, units)).roster
    assert [(unit.id, unit.order) for unit in roster.units] == [
        ("c", 2),
        ("b", 9),
        ("a", 10),
        ("d", 11),
    ]


def test_a_unit_may_exist_in_several_spans_and_change_its_group(tmp_path: Path) -> None:
    text = """[[units]]
id = "a"
name = "Đơn vị A"
spans = [{ until = 2020-12-31 }, { from = 2022-01-01 }]
memberships = [{ group = "hu", until = 2022-06-30 }, { group = "xa", from = 2022-07-01 }]
"""
    unit = configuration(office_folder(tmp_path, text)).roster.units[0]
    assert unit.spans == (Span(None, date(2020, 12, 31)), Span(date(2022, 1, 1)))
    assert unit.memberships == (
        Membership("hu", Span(None, date(2022, 6, 30))),
        Membership("xa", Span(date(2022, 7, 1))),
    )


def test_what_is_not_written_of_the_office_has_its_default(tmp_path: Path) -> None:
    office = configuration(office_folder(tmp_path)).roster.office
    assert (office.close, office.kept, office.zone_name) == (1440, Span(), "Asia/Ho_Chi_Minh")
    assert office.zone == timezone(timedelta(hours=7))


def test_a_day_may_close_on_the_next_morning(tmp_path: Path) -> None:
    text = (
        'close = "31:30"\nkept_from = 2021-01-29\nas_of = 2021-08-24\nsenders = ["a@b.example"]\n'
    )
    office = configuration(office_folder(tmp_path, office=text)).roster.office
    assert office.close == 31 * 60 + 30
    assert office.kept == Span(date(2021, 1, 29))
    assert office.roster_as_of == date(2021, 8, 24)
    assert office.senders == ("a@b.example",)


TWO_HOURS = (
    '{ every = "day", hours = [{ label = "sáng", before = "10:00" }, '
    '{ label = "chiều", by = "16:30" }] }'
)
READS_SETTINGS = (
    "from pathlib import Path; from lai_report.read.config.reading import read_settings;"
    "read_settings(Path(r'{home}'))"
)
HALF_PAST_FOUR = Hour(990, "before")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{ every = "day", before = "16:30" }', Schedule((HALF_PAST_FOUR,))),
        ('{ every = "day", by = "9:05" }', Schedule((Hour(545, "by"),))),
        ('{ every = "day", by = "24:00" }', Schedule((Hour(1440, "by"),))),
        (
            '{ every = "day", before = ["16:30", "10:00"] }',
            Schedule((Hour(600, "before", "10:00"), Hour(990, "before", "16:30"))),
        ),
        (
            TWO_HOURS,
            Schedule((Hour(600, "before", "sáng"), Hour(990, "by", "chiều"))),
        ),
        (
            '{ every = "day", hours = [{ label = "chiều", before = "16:30" }] }',
            Schedule((HALF_PAST_FOUR,)),
        ),
        ('{ every = "friday", before = "16:30" }', Schedule((HALF_PAST_FOUR,), (4,))),
        ('{ every = "Thứ sáu", before = "16:30" }', Schedule((HALF_PAST_FOUR,), (4,))),
        (
            '{ every = ["chủ nhật", "thứ 2", "thu tu"], before = "16:30" }',
            Schedule((HALF_PAST_FOUR,), (0, 2, 6)),
        ),
        ('{ every = 15, before = "16:30" }', Schedule((HALF_PAST_FOUR,), (), (15,))),
        ('{ every = [-1, 1, 15], before = "16:30" }', Schedule((HALF_PAST_FOUR,), (), (1, 15, -1))),
        (
            '{ every = "freq=monthly;interval=2;byday=-1FR", before = "16:30" }',
            Schedule((HALF_PAST_FOUR,), (), (), "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR"),
        ),
        (
            '{ every = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", before = "16:30" }',
            Schedule((HALF_PAST_FOUR,), (), (), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
        ),
    ],
)
def test_a_schedule_names_its_days_and_hours(tmp_path: Path, text: str, expected: Schedule) -> None:
    assert schedule(tmp_path, text) == expected


def test_a_single_note_stands_among_the_notes(tmp_path: Path) -> None:
    directive = configuration(office_folder(tmp_path)).directives[0]
    assert directive.notes == ("ghi", "ghi thêm")


def test_text_typed_on_a_mac_is_kept_composed(tmp_path: Path) -> None:
    text = (
        '[[units]]\nid = "a"\nname = "Huye\u0323\u0302n uy\u0309"\naliases = ["Pho\u0302\u0301"]\n'
    )
    unit = configuration(office_folder(tmp_path, text)).roster.units[0]
    assert (unit.name, unit.aliases) == ("Huyện uỷ", ("Phố",))


def test_the_digest_is_the_same_read_or_not_and_changes_with_every_file(tmp_path: Path) -> None:
    home = office_folder(tmp_path)
    digests = [sources_digest(home)]
    assert read_configuration(home).digest == digests[0]
    (home / "directives" / "e.toml").write_text("", "utf-8")
    digests.append(sources_digest(home))
    (home / "directives" / "e.toml").rename(home / "directives" / "f.toml")
    digests.append(sources_digest(home))
    with (home / "units.toml").open("ab") as file:
        file.write(b"\n")
    digests.append(sources_digest(home))
    assert len(set(digests)) == 4
    (home / "directives" / ".f.toml.swp.toml").write_text("x", "utf-8")
    (home / "directives" / "ghi chú.txt").write_text("x", "utf-8")
    (home / "lai-report.toml").write_text("", "utf-8")
    assert sources_digest(home) == digests[-1]


def test_files_are_named_units_first_then_the_directives_sorted(tmp_path: Path) -> None:
    home = office_folder(tmp_path)
    (home / "directives" / "a.toml").touch()
    (home / "directives" / "folder.toml").mkdir()
    assert [path.name for path in source_files(home)] == ["units.toml", "a.toml", "d.toml"]


def test_no_office_folder_is_said_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        sources_digest(tmp_path)
    assert caught.value.phrase.values == {"folder": str(tmp_path)}


def test_without_a_settings_file_there_are_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == (Settings(), ())
    assert Settings().mailbox is None
    assert Settings().check_soon == timedelta(minutes=30)


def test_settings_are_read_whole(tmp_path: Path) -> None:
    (tmp_path / "lai-report.toml").write_text(
        """
[store]
url = "postgresql://lai@may-chu/lai"
[mailbox]
host = "imap.tinh.example"
port = 1993
user = "hop-thu@tinh.example"
auth = "xoauth2"
secret_env = "HOP_THU"
secret_command = ["pass", "show", "hop-thu"]
secret_keyring = "lai-report"
receiving_hosts = ["mx.tinh.example"]
timeout = 5
total_timeout = 60
ca_file = "ca.pem"
[letters]
template = "mau.docx"
signer = "…"
signer_title = "CHÁNH VĂN PHÒNG"
[check]
soon = 0
""",
        "utf-8",
    )
    settings, findings = read_settings(tmp_path)
    assert findings == ()
    assert settings.store_url == "postgresql://lai@may-chu/lai"
    assert settings.mailbox == MailboxSettings(
        host="imap.tinh.example",
        port=1993,
        user="hop-thu@tinh.example",
        auth="xoauth2",
        secret_env="HOP_THU",  # noqa: S106 - the name of a variable
        secret_command=("pass", "show", "hop-thu"),
        secret_keyring="lai-report",  # noqa: S106 - the name of a service
        receiving_hosts=("mx.tinh.example",),
        timeout=5,
        total_timeout=60,
        ca_file="ca.pem",
    )
    assert settings.letters.signer_title == "CHÁNH VĂN PHÒNG"
    assert settings.check_soon == timedelta(0)


def test_a_mailbox_may_be_a_folder_another_program_fills(tmp_path: Path) -> None:
    (tmp_path / "lai-report.toml").write_text('[mailbox]\npath = "/thu/Maildir"\n', "utf-8")
    settings, findings = read_settings(tmp_path)
    assert findings == ()
    assert settings.mailbox == MailboxSettings(path="/thu/Maildir")


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        ("import lai_report.read.config.sources", {"tomli", "pydantic", "difflib"}),
        (READS_SETTINGS, {"pydantic", "dateutil", "difflib"}),
    ],
)
def test_what_every_command_needs_imports_nothing_slow(
    tmp_path: Path, code: str, unwanted: set[str]
) -> None:
    (tmp_path / "lai-report.toml").write_text("[check]\nsoon = 5\n", "utf-8")
    script = f"import sys; {code.format(home=tmp_path)}; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not unwanted & set(ran.stdout.split())
