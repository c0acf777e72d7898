"""Files that are hardly text: every one ends in findings, none in a traceback or a long wait."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lai_report.errors import ConfigurationError, Finding
from lai_report.locale import languages, speaker
from lai_report.read.config.reading import read_configuration, read_settings
from lai_report.read.config.schema import (
    DirectiveTable,
    ObligationTable,
    OfficeTable,
    UnitTable,
    keys_of,
)
from lai_report.read.config.sources import LARGEST

GOOD = Path(__file__).parent / "bad_config" / "good"
UNITS = (GOOD / "units.toml").read_bytes()
DIRECTIVE = (GOOD / "directives" / "2021.toml").read_bytes()
ONE_FOLDER = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    shutil.copytree(GOOD, tmp_path / "office")
    return tmp_path / "office"


def keys(findings: tuple[Finding, ...]) -> list[tuple[int, str]]:
    """The line and the text of each finding."""
    return [(finding.line, finding.message.key) for finding in findings]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\xef\xbb\xbf" + UNITS, [(1, "toml.bom")]),
        (b"\xef\xbb\xbf" + UNITS + b"x = 24:00", [(1, "toml.bom"), (15, "toml.bare_time")]),
        (UNITS.decode().encode("utf-16"), [(1, "toml.utf16")]),
        (UNITS.decode().encode("utf-16-be"), [(1, "toml.utf16")]),
        (UNITS + 'note = "Mường"'.encode("cp1258", "replace"), [(15, "toml.not_utf8")]),
        (UNITS.replace(b"\n", b"\r\n") + b"ordr = 1\r\n", [(15, "config.unknown_key")]),
        (UNITS + b"order = " + b"9" * 5_000, [(1, "toml.long_number")]),
        (UNITS + b"order = 0x" + b"f" * 5_000, [(15, "toml.long_number")]),
        (UNITS + b"order = 9223372036854775808", [(15, "toml.long_number")]),
        (UNITS + b"x = " + b"[" * 500 + b"]" * 500, [(1, "toml.too_deep")]),
        (UNITS + b"x = " + b"{a=" * 500, [(1, "toml.too_deep")]),
        (UNITS + b".".join([b"a"] * 20_000) + b" = 1", [(1, "toml.too_deep")]),
        (UNITS + b"x = " + b"[" * 200_000, [(1, "toml.too_deep")]),
        (UNITS + b"x = " + b"[" * 14 + b"]" * 14, [(15, "config.unknown_key")]),
        (UNITS + b"x = " + b"[" * 300 + b"]" * 300, [(15, "toml.too_deep")]),
        (UNITS + b"order = " + b"{a=" * 300 + b"1" + b"}" * 300, [(15, "toml.too_deep")]),
        (UNITS + b".".join([b"a"] * 999) + b" = 1", [(15, "toml.too_deep")]),
        (UNITS + b"[" + b".".join([b"a"] * 40) + b"]", [(1, "toml.too_deep")]),
        (UNITS + b"#" * LARGEST, [(1, "toml.too_large")]),
        (UNITS + b"order = 17:00", [(15, "toml.bare_time")]),
        (UNITS + b"order = 16:30:00", [(15, "toml.bare_time")]),
        (b"\x00" * 40, [(1, "toml.utf16")]),
        (b"\rx = 1", [(1, "toml.syntax")]),
    ],
    ids=lambda value: repr(value[-24:]) if isinstance(value, bytes) else "",
)
def test_what_is_hardly_text_is_told_by_its_line(
    home: Path, content: bytes, expected: list[tuple[int, str]]
) -> None:
    (home / "units.toml").write_bytes(content)
    read = read_configuration(home)
    assert read.configuration is None
    assert keys(read.findings)[: len(expected)] == expected
    for language in languages():
        say = speaker(language)
        assert all(say(each.message) and say(each.hint) for each in read.findings)


def test_a_file_that_cannot_be_read_is_a_finding_of_its_own(home: Path) -> None:
    unreadable = Path("/proc/self/mem")  # a file to the eye; the disk error of a broken stick
    if not unreadable.is_file():
        pytest.skip("only Linux has such a file at hand")
    (home / "directives" / "hỏng.toml").symlink_to(unreadable)
    read = read_configuration(home)
    assert read.configuration is None
    assert [(f.file, f.message.key) for f in read.findings] == [
        ("directives/hỏng.toml", "toml.unreadable")
    ]
    assert all(speaker(lang)(read.findings[0].message) for lang in languages())


def test_no_roster_at_all_is_the_one_error_that_is_raised(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read_configuration(tmp_path)
    assert caught.value.phrase.key == "common.no_office"
    assert caught.value.exit_code == 4


def judge(home: Path) -> None:
    """Read the folder; whatever stands in it, findings with words or a configuration come out."""
    read = read_configuration(home)
    found = (*read.findings, *read_settings(home)[1])
    say = speaker("vi")
    assert all(say(each.message) and say(each.hint) and each.line >= 1 for each in found)
    has_errors = any(not each.is_warning for each in read.findings)
    assert (read.configuration is None) == has_errors


@given(
    content=st.binary(max_size=300), name=st.sampled_from(["units", "directives/x", "lai-report"])
)
@ONE_FOLDER
def test_any_bytes_give_findings_and_never_raise(home: Path, content: bytes, name: str) -> None:
    (home / f"{name}.toml").write_bytes(content)
    judge(home)


PIECES = b"""[ ] { } " \"\"\" ' = . , # 24:00 \\ 1 true [[units]] [office] [directive]""".split()
pieces = st.sampled_from([*PIECES, b"\n", b"\r", b"\x00", b"\xff", "ề".encode(), b"\n[[units]]\n"])


@given(
    source=st.sampled_from([("units.toml", UNITS), ("directives/2021.toml", DIRECTIVE)]),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), pieces), min_size=1, max_size=3),
)
@ONE_FOLDER
def test_a_good_file_with_slips_of_the_hand_never_raises(
    home: Path, source: tuple[str, bytes], cuts: list[tuple[float, int, bytes]]
) -> None:
    name, content = source
    for place, length, piece in cuts:
        at = int(place * len(content))
        content = content[:at] + piece + content[at + length :]
    (home / name).write_bytes(content)
    judge(home)
    (home / name).write_bytes(source[1])


VALUES = """\
1
-1
99999999999999999999
""
"x"
true
2021-01-29
2021-02-01T00:00:00Z
16:30:00
1.5
nan
[]
{}
["x"]
[1]
[{}]
"16:30"
["16:30", ""]
"FREQ=DAILY"
"FREQ=DAILY;BYDAY=XX"
"day"
"thứ Hai"
"huyen-uy"
"report"
[{ from = 2021-01-01 }]
{ every = "day", by = "16:30" }
{ every = 1, hours = [{ label = "x" }] }
{ mailbox = "x" }""".splitlines()
HEADERS = """\
[office]
[[groups]]
[[units]]
[directive]
[[obligations]]
[mailbox]
[store]
[check]
[letters]
[units]
[[office]]
[[mailbox]]""".splitlines()
TABLES = (OfficeTable, UnitTable, DirectiveTable, ObligationTable)
WORDS = sorted(
    {key for table in TABLES for key in keys_of(table)} | {"host", "port", "url", "soon"}
)


@given(
    name=st.sampled_from(["units.toml", "directives/2021.toml", "lai-report.toml"]),
    header=st.sampled_from(HEADERS),
    keyed=st.dictionaries(st.sampled_from(WORDS), st.sampled_from(VALUES), max_size=12),
)
@ONE_FOLDER
def test_any_value_under_any_key_never_raises(
    home: Path, name: str, header: str, keyed: dict[str, str]
) -> None:
    text = "\n".join([header, *(f"{key} = {value}" for key, value in keyed.items())])
    (home / name).write_text(text, "utf-8")
    judge(home)
