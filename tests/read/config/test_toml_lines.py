"""Each key is found on the line it stands on, and no text makes the scanner fail or crawl."""

from __future__ import annotations

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from lai_report.read.config.toml_text import KeyPath, Lines
from tests.work import grows_with_its_input

TEXT = '''\
# chú thích = "không phải khóa"
title = "x"
a.b . "c d" = 1

[office]  # [không phải bảng]
name = "có # và [ngoặc] = dấu"
note = """
name = "trong chữ"
[units]
"""
other = \'\'\'
[[units]]\'\'\'
last = true

[[units]]
id = "a"
senders = [
  "x@a.example",  # một
  # hai
  "y@a.example",
]
spans = [{ from = 2021-01-01, until = 2021-02-01 }, {
  from = 2022-01-01 }]

[[units]]
id = "b"
[units.more]
deep = { one = { two = [1, [2,
  3]] } }

[ "office" . 'quoted' ]
x = 1
'''
PLACES: list[tuple[KeyPath, int]] = [
    (("title",), 2),
    (("a", "b", "c d"), 3),
    (("a",), 3),
    (("office",), 5),
    (("office", "name"), 6),
    (("office", "note"), 7),
    (("office", "other"), 11),
    (("office", "last"), 13),
    (("units", 0), 15),
    (("units", 0, "id"), 16),
    (("units", 0, "senders"), 17),
    (("units", 0, "senders", 0), 18),
    (("units", 0, "senders", 1), 20),
    (("units", 0, "spans", 0, "until"), 22),
    (("units", 0, "spans", 1), 22),
    (("units", 0, "spans", 1, "from"), 23),
    (("units", 1), 25),
    (("units", 1, "id"), 26),
    (("units", 1, "more"), 27),
    (("units", 1, "more", "deep", "one", "two", 1, 0), 28),
    (("units", 1, "more", "deep", "one", "two", 1, 1), 29),
    (("office", "quoted", "x"), 32),
]


@pytest.mark.parametrize(("path", "line"), PLACES, ids=str)
def test_a_key_is_found_on_its_line(path: KeyPath, line: int) -> None:
    assert Lines(TEXT).of(path) == line


def test_every_key_of_the_values_has_a_line_of_its_own() -> None:
    lines = Lines(TEXT)
    for path in paths_in((), tomli.loads(TEXT)):
        if path != ("units",):  # only its elements have a header
            assert path in lines._lines, path


def paths_in(path: KeyPath, value: object) -> list[KeyPath]:
    """Every path into parsed values."""
    if isinstance(value, dict):
        inner = [found for key, item in value.items() for found in paths_in((*path, key), item)]
    elif isinstance(value, list):
        inner = [found for at, item in enumerate(value) for found in paths_in((*path, at), item)]
    else:
        inner = []
    return [path, *inner] if path else inner


def test_what_has_no_line_takes_its_parents() -> None:
    lines = Lines(TEXT)
    assert lines.of(("units", 0, "name")) == 15
    assert lines.of(("units", 0, "senders", 7)) == 17
    assert lines.of(("nothing",)) == 1
    assert lines.of(()) == 1


@pytest.mark.parametrize(
    ("line", "table"),
    [(1, ()), (6, ("office",)), (14, ("office",)), (20, ("units", 0)), (29, ("units", 1))],
)
def test_a_line_belongs_to_the_table_above_it(line: int, table: KeyPath) -> None:
    assert Lines(TEXT).table_at(line) == table


keys = st.from_regex(r"[a-z]{1,4}", fullmatch=True)
values = st.sampled_from(
    ["1", '"x"', "'#'", '"""\nx = 1\n"""', "[1, 2]", "[\n  [],\n  { a = 1 },\n]", "{ b = [\n1] }"]
)
statements = st.tuples(keys, values)


@given(st.lists(st.tuples(keys, st.lists(statements, unique_by=lambda s: s[0])), max_size=6))
@settings(max_examples=80, deadline=None)
def test_keys_stand_where_they_were_written(
    tables: list[tuple[str, list[tuple[str, str]]]],
) -> None:
    text, counts, expected = "", dict[str, int](), dict[KeyPath, int]()
    for name, keyed in tables:
        at = counts[name] = counts.get(name, -1) + 1
        expected[name, at] = text.count("\n") + 1
        text += f"[[{name}]]\n"
        for key, value in keyed:
            expected[name, at, key] = text.count("\n") + 1
            text += f"{key} = {value}\n"
    tomli.loads(text)
    lines = Lines(text)
    assert {path: lines.of(path) for path in expected} == expected


@given(st.text("[]{}=,.\"'#\\\n\r ab1é", max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_fail(text: str) -> None:
    lines = Lines(text)
    assert 1 <= lines.of(("a", 0, "b")) <= text.count("\n") + 1


@pytest.mark.parametrize(
    "piece", ['"""', '\\"""', "'''x", "[", '"\\', "a.", "{a=", "[[", " ", "\n["]
)
def test_no_text_makes_it_crawl(piece: str) -> None:
    assert grows_with_its_input(Lines, lambda count: piece * count, 100_000)
