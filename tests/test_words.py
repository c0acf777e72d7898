"""Every word is there in both languages, is used, and is written as Vietnamese is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest
import typer

from lai_report.cli.app import build_app
from lai_report.cli.commands import COMMANDS
from lai_report.core.cases import CaseKind
from lai_report.core.cases import State as CaseState
from lai_report.core.entries import EntryKind
from lai_report.core.importing import Outcome as ImportOutcome
from lai_report.core.model import Kind
from lai_report.core.recording import Via
from lai_report.core.reminding import Via as PressedVia
from lai_report.core.treatment import Treatment
from lai_report.core.verdicts import Verdict
from lai_report.write.smtp import State as SentState

PACKAGE = Path(__file__).parents[1] / "lai_report"
AREAS = sorted(p.stem for p in (PACKAGE / "locale").glob("*.py") if p.stem != "__init__")
SOURCES = {
    path: path.read_text(encoding="utf-8")
    for path in PACKAGE.rglob("*.py")
    if path.parent.name != "locale" or path.stem == "__init__"
}
KEY = re.compile(rf'"((?:{"|".join(AREAS)})\.[a-zA-Z0-9_.\-]+)"')
MADE = re.compile(rf'f"((?:{"|".join(AREAS)})\.[a-zA-Z0-9_.\-]*\{{[^"]*)"')
"""A key made of parts: f"status.verdict.{verdict}"."""
LITERAL = re.compile(r"[\"']([a-z0-9_.\-]+)[\"']|\b(\d)\b")
FOLLOWING = ("_hint", "_one", "_day")
"""What may follow a key that is said: a finding's hint, the singular, the day beside the hour."""
OTHER_VOICES = re.compile(
    r"(?<!\w)(hãy|bạn|vui lòng|vi phạm|phê bình|trễ|nghĩa vụ|e-?mail|click|sai rồi)(?!\w)",
    re.IGNORECASE,
)
"""The program speaks with the office's one voice: it asks (đề nghị), and blames nobody."""
NAMES = re.findall(
    r"[\w-]+",
    """
    bom byday cron csv date documents enter excel freq google iii install jsonl keyring
    maildir mat may mbox muong notepad outlook pdf pgpassword pip postgresql python received rfc
    sha sqlite takeout tls true false utf vptw weekly word xlsx zalo message-id ctrl-c
    """,
)
"""Names, and letters that mean the same in both languages."""
NEVER = {"file", "folder", "mailbox", "server", "login", "password", "error", "ledger"}
"""English that the code has for keys and that a Vietnamese sentence has its own word for."""
TYPED = re.compile(
    r"""lai-report\ [\w-]+(\ (accept|assign|reject|register|list|close|decide|open|complete|now))?
    | --[\w-]+ | [\w.@-]*[.@:=/][\w.@/-]+ | \[\w+\] | `[^`]*` | "[^"]*" """,
    re.VERBOSE,
)
"""Commands, options, files, addresses, keys and values: written as they are typed."""


def words_in(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w{])[A-Za-z][a-zA-Z_-]{2,}(?![\w}])", text))


def texts(area: str, language: str) -> dict[str, str]:
    found: dict[str, str] = getattr(import_module(f"lai_report.locale.{area}"), language)
    return found


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_say_the_same_things_with_the_same_values(area: str) -> None:
    vietnamese, english = texts(area, "VI"), texts(area, "EN")
    assert vietnamese.keys() == english.keys()
    for key, text in vietnamese.items():
        assert key.startswith(f"{area}.")
        assert fields(text) == fields(english[key]), key


@pytest.mark.parametrize("area", AREAS)
def test_vietnamese_is_composed_and_spelt_as_the_office_spells(area: str) -> None:
    for key, text in texts(area, "VI").items():
        assert text == unicodedata.normalize("NFC", text), key
        assert not re.search(r"(?<![qQ])[uU][ỷỳýỵỹ](?!\w)|[oO][àáạảã](?!\w)", text), key
        assert not OTHER_VOICES.search(text), key


def test_no_english_is_left_in_vietnamese() -> None:
    """A word both languages have is a name, or what a person types just so."""
    english = {
        word for area in AREAS for text in texts(area, "EN").values() for word in words_in(text)
    }
    typed = {word for literal in LITERAL.findall("\n".join(SOURCES.values())) for word in literal}
    left = {
        f"{key}: {word}"
        for area in AREAS
        for key, text in texts(area, "VI").items()
        for word in words_in(TYPED.sub(" ", text)) & english
        if word.lower() not in NAMES and (word not in typed or word in NEVER)
    }
    assert left == set()


def test_every_key_in_the_code_has_its_words() -> None:
    known = {key for area in AREAS for key in texts(area, "VI")}
    missing = {
        f"{path.relative_to(PACKAGE)}: {key}"
        for path, source in SOURCES.items()
        for key in KEY.findall(source)
        if key not in known and not key.endswith((".toml", ".tsv", ".db", ".head"))
    }
    assert missing == set()


def test_no_words_are_left_that_nobody_says() -> None:
    whole = "\n".join(SOURCES.values())
    named = set(re.findall(r"[\"']([a-z_]+\.[^\"'{}]+)[\"']", whole))
    literals = {text or digit for text, digit in LITERAL.findall(whole)}
    made = [re.compile(re.sub(r"\\{.*?\\}", "(.+)", re.escape(key))) for key in MADE.findall(whole)]

    def is_said(key: str) -> bool:
        """Named in full, made of parts that the code names, or following one that is said."""
        if key in named or key.startswith("help.metavar."):
            return True
        if any(literals.issuperset(m.groups()) for p in made if (m := p.fullmatch(key))):
            return True
        return any(key.endswith(end) and is_said(key.removesuffix(end)) for end in FOLLOWING)

    assert [key for area in AREAS for key in texts(area, "VI") if not is_said(key)] == []


def test_every_placeholder_of_the_help_has_its_words_and_no_other() -> None:
    program: Any = typer.main.get_command(build_app())
    commands = [program, *(program.get_command(None, name) for name in COMMANDS)]
    named = {(p.metavar or "").rstrip("…") for command in commands for p in command.params}
    spoken = {name for name in named if re.search(r"[A-Z]{2}", name)} | {"OPTIONS", "COMMAND"}
    known = {key.removeprefix("help.metavar.") for key in texts("help", "VI") if ".metavar." in key}
    assert known == spoken


def test_every_command_says_what_it_is_for() -> None:
    assert {f"help.{name}" for name in COMMANDS} <= texts("help", "VI").keys()


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("status.verdict.", get_args(Verdict)),
        ("status.short.", set(get_args(Verdict)) - {"on-time"}),
        ("directives.kind.", get_args(Kind)),
        ("directives.tracked.", set(get_args(Treatment)) - {"duty"}),
        ("log.kind.", get_args(EntryKind)),
        ("remind.via.", get_args(PressedVia)),
        ("record.via.", get_args(Via)),
        ("remind_send.", get_args(SentState)),
        ("case.kind.", get_args(CaseKind)),
        ("case.state.", get_args(CaseState)),
        ("import_.outcome.", get_args(ImportOutcome)),
        ("status.weekday.", range(7)),
    ],
)
def test_every_value_a_key_is_made_with_has_its_words(key: str, values: Iterable[object]) -> None:
    area = texts(key.partition(".")[0], "VI")
    assert [value for value in values if f"{key}{value}" not in area] == []


@pytest.mark.parametrize("area", AREAS)
def test_what_is_to_be_typed_has_quotes_a_shell_takes(area: str) -> None:
    """A command copied from a message runs as it stands: no curly quotes within it."""
    typed = re.compile(
        r"(?:--[a-z-]+(?: [a-z]+)?|install|lai-report [a-z-]+(?: [a-z-]+)*|\"[^\"]*\") “"
    )
    for language in ("VI", "EN"):
        for key, text in texts(area, language).items():
            assert not typed.search(text), key
