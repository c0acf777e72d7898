"""The short way and typer are one program: what the short way reads, typer reads the same."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lai_report.cli.commands import COMMANDS, command_of
from lai_report.cli.context import Context
from lai_report.cli.line import typer_app
from lai_report.cli.line.declaration import Option
from lai_report.cli.line.plain import plain_arguments
from lai_report.cli.line.refusals import choices_of
from lai_report.cli.line.words import Line
from lai_report.errors import UsageError, phrase

VALUES = ["29/1/2021", "hôm nay", "Sìn Hồ", "16h02", "json", "phone", "add", "7", "", "-", "-1"]
UNUSUAL = ["--", "--help", "-h", "--version", "--nosuch", "--short=1", "-qq", "--quie"]


@st.composite
def lines(draw: st.DrawFn) -> tuple[str, list[str]]:
    command = draw(st.sampled_from(COMMANDS))
    names = option_names(command)
    likely = st.sampled_from([*names, *VALUES])
    word = st.one_of(likely, likely, likely, st.sampled_from(UNUSUAL))
    return command, draw(st.lists(word, max_size=6))


def option_names(command: str) -> list[str]:
    hints = get_type_hints(command_of(command), include_extras=True).values()
    declared = [said for hint in hints for said in get_args(hint) if isinstance(said, Option)]
    return [name for option in declared for name in option.names]


def read_by_typer(command: str, words: list[str], patched: pytest.MonkeyPatch) -> dict[str, Any]:
    """What typer gives to the command of a line."""
    taken: dict[str, Any] = {}

    @functools.wraps(command_of(command))
    def taking(ctx: Any, **given: Any) -> None:
        del ctx
        taken.update(given)

    patched.setattr(typer_app, "command_of", lambda _: taking)
    typer_app.invoke_by_typer(Line([command, *words]), Context({}, Path.cwd()))
    return taken


class Offered(NamedTuple):
    """One name of an option of a command, and what it fills."""

    command: str
    option: str
    declared: Option
    parameter: str
    kind: Any

    def written(self, *, joined: bool) -> list[str]:
        """The option as a line says it, with a value where it takes one."""
        if bool in {self.kind, *get_args(self.kind)}:
            return [self.option]
        value = next(iter([*choices_of(self.kind), "1"]))
        equals = "=" if self.option.startswith("--") else ""
        return [f"{self.option}{equals}{value}"] if joined else [self.option, value]


def every_option() -> Iterator[Offered]:
    """Each name of each option of each command."""
    for command in COMMANDS:
        for name, hint in get_type_hints(command_of(command), include_extras=True).items():
            kind, declared = get_args(hint)[:2] or (None, None)
            if isinstance(declared, Option):
                for option in "/".join(declared.names).split("/"):
                    yield Offered(command, option, declared, parameter=name, kind=kind)


def required(command: str) -> list[str]:
    """A word for each argument the command cannot do without."""
    parameters = inspect.signature(command_of(command)).parameters
    return ["1" for name, p in parameters.items() if p.default is p.empty and name != "ctx"]


def with_defaults(command: str, given: dict[str, Any]) -> dict[str, Any]:
    parameters = inspect.signature(command_of(command)).parameters.items()
    return {n: given.get(n, parameter.default) for n, parameter in parameters if n != "ctx"}


@given(line=lines())
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_the_short_way_reads_typer_reads_the_same(
    monkeypatch: pytest.MonkeyPatch, line: tuple[str, list[str]]
) -> None:
    command, words = line
    plain = plain_arguments(command_of(command), words)
    if plain is None:
        return
    with monkeypatch.context() as patched:
        full = read_by_typer(command, words, patched)
    assert {name: repr(value) for name, value in full.items()} == {
        name: repr(value) for name, value in with_defaults(command, plain).items()
    }


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("check", []),
        ("check", ["--quiet"]),
        ("status", ["29/1/2021", "--short"]),
        ("status", ["--since", "16:00", "--format", "json"]),
        ("record", ["Sìn Hồ", "Mường Tè", "--at", "16h02", "--via", "phone"]),
    ],
)
def test_what_a_clerk_types_every_day_takes_the_short_way(command: str, words: list[str]) -> None:
    assert plain_arguments(command_of(command), words) is not None


@pytest.mark.parametrize("word", UNUSUAL)
def test_help_and_mistakes_are_left_to_typer(word: str) -> None:
    assert plain_arguments(command_of("status"), ["29/1/2021", word]) is None


@pytest.mark.parametrize("joined", [False, True], ids=["apart", "joined"])
@pytest.mark.parametrize("offered", [*every_option()], ids=lambda each: " ".join(each[:2]))
def test_an_option_written_again_is_a_list_or_an_error(
    monkeypatch: pytest.MonkeyPatch, offered: Offered, joined: bool
) -> None:
    words = [*required(offered.command), *offered.written(joined=joined) * 2]
    assert plain_arguments(command_of(offered.command), words) is None
    if "list[" in str(offered.kind):
        assert len(read_by_typer(offered.command, words, monkeypatch)[offered.parameter]) == 2
        return
    with pytest.raises(UsageError) as refused:
        read_by_typer(offered.command, words, monkeypatch)
    assert refused.value.phrase == phrase("usage.repeated", option=offered.option)
