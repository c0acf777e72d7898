"""Every word is there in every language, is used, and is written as Vietnamese is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest
import typer

from lai_report import locale
from lai_report.cli.commands import COMMANDS
from lai_report.cli.line.typer_app import build_app
from lai_report.core.cases import CaseState
from lai_report.core.entries.case.decision import Answer
from lai_report.core.entries.case.opening import CaseKind
from lai_report.core.entries.entry import EntryKind
from lai_report.core.entries.layout import Field, FieldGroup
from lai_report.core.entries.records import LAYOUTS
from lai_report.core.entries.reminder import ReminderVia as PressedVia
from lai_report.core.entries.submission import Precision, Via
from lai_report.core.entries.waiver import Lifts
from lai_report.core.model import Kind
from lai_report.core.plans.import_ import ImportOutcome
from lai_report.core.pressing.reminding import Stage
from lai_report.core.reports.ledger.entry_words import OWN_WORDS
from lai_report.core.treatment import Treatment
from lai_report.core.verdicts import Verdict
from lai_report.locale import DEFAULT_LANGUAGE, TOGETHER, languages, texts_of
from lai_report.write.smtp import DeliveryState as SentState

PACKAGE = Path(__file__).parents[1] / "lai_report"
SOURCES = {
    path: path.read_text(encoding="utf-8")
    for path in PACKAGE.rglob("*.py")
    if path.parent.parent.name != "locale"
}


def files_of(language: str) -> dict[str, dict[str, str]]:
    """The texts of a language, by file."""
    (folder,) = (p / language for p in locale.PLACES if (p / language).is_dir())
    names = sorted(path.stem for path in folder.glob("*.txt"))
    return {name: texts_of(language, name) for name in names if name != "language"}


def texts(language: str) -> dict[str, str]:
    """All texts of a language."""
    return {key: text for file in files_of(language).values() for key, text in file.items()}


VIETNAMESE = texts("vi")
AREAS = sorted({key.partition(".")[0] for key in VIETNAMESE})
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


def told_fields() -> Iterator[Field]:
    """Every field of an entry that people are told of."""
    for layout in LAYOUTS.values():
        for field in layout.fields:
            if field.name not in OWN_WORDS:
                parts = field.fields if isinstance(field, FieldGroup) else (field,)
                yield from (part for part in parts if part.words)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def faults_of(language: str) -> set[str]:
    """What a language lacks, has too much, or says with other values than the default one."""
    default, spoken = texts(DEFAULT_LANGUAGE), texts(language)
    faults = {f"{key}: missing" for key in default.keys() - spoken}
    faults |= {f"{key}: nobody says it" for key in spoken.keys() - default}
    shared = default.keys() & spoken
    return faults | {
        f"{k}: other fields" for k in shared if fields(default[k]) != fields(spoken[k])
    }


@pytest.mark.parametrize("language", languages())
def test_every_language_says_the_same_things_with_the_same_values(language: str) -> None:
    assert faults_of(language) == set()


@pytest.mark.parametrize("language", languages())
def test_every_language_says_how_it_writes(language: str) -> None:
    written = texts_of(language, "language")
    assert written["language.name"]
    assert len(written["language.decimal_sign"]) == 1
    assert all(count.isdecimal() for count in written["language.singular"].split())


def test_a_text_missing_in_a_third_language_is_refused(third_language: str) -> None:
    assert faults_of(third_language) == set()
    common = texts_of(third_language, "common")
    common["common.mins"] = common.pop("common.minutes")
    common["common.hours"] = "{number} heures"
    assert faults_of(third_language) == {
        "common.minutes: missing", "common.mins: nobody says it", "common.hours: other fields",
    }  # fmt: skip


@pytest.mark.parametrize("language", languages())
def test_a_text_lies_in_the_file_of_its_area(language: str) -> None:
    files = files_of(language)
    told = {file: {key.partition(".")[0] for key in held} for file, held in files.items()}
    assert told == {file: {file, *TOGETHER.get(file, ())} for file in files}
    assert TOGETHER.keys() <= files.keys()


def test_no_code_knows_a_language_by_its_name() -> None:
    """The default is named once; all else that differs is data of the language's folder."""
    name = re.compile(rf"[\"'](?:{'|'.join(languages())})[\"']")
    named = [path for path, source in SOURCES.items() for _ in name.findall(source)]
    assert named == [PACKAGE / "locale" / "__init__.py"]
    compared = re.compile(rf"(?:==|!=|\bin) \W?{name.pattern}")
    papers = (PACKAGE.parent / "docs").glob("*.py")
    assert [path for path in papers if compared.search(path.read_text("utf-8"))] == []


def test_vietnamese_is_composed_and_spelt_as_the_office_spells() -> None:
    for key, text in VIETNAMESE.items():
        assert text == unicodedata.normalize("NFC", text), key
        assert not re.search(r"(?<![qQ])[uU][ỷỳýỵỹ](?!\w)|[oO][àáạảã](?!\w)", text), key
        assert not OTHER_VOICES.search(text), key


def test_no_english_is_left_in_vietnamese() -> None:
    """A word both languages have is a name, or what a person types just so."""
    english = {word for text in texts("en").values() for word in words_in(text)}
    typed = {word for literal in LITERAL.findall("\n".join(SOURCES.values())) for word in literal}
    left = {
        f"{key}: {word}"
        for key, text in VIETNAMESE.items()
        for word in words_in(TYPED.sub(" ", text)) & english
        if word.lower() not in NAMES and (word not in typed or word in NEVER)
    }
    assert left == set()


def test_every_key_in_the_code_has_its_words() -> None:
    missing = {
        f"{path.relative_to(PACKAGE)}: {key}"
        for path, source in SOURCES.items()
        for key in KEY.findall(source)
        if key not in VIETNAMESE and not key.endswith((".toml", ".tsv", ".db", ".head"))
    }
    assert missing == set()


def test_every_field_of_an_entry_has_its_words() -> None:
    whole = {field.words for field in told_fields() if "{}" not in field.words}
    assert whole - VIETNAMESE.keys() == set()


def test_no_words_are_left_that_nobody_says() -> None:
    whole = "\n".join(SOURCES.values())
    told = {field.words for field in told_fields()}
    named = set(re.findall(r"[\"']([a-z_]+\.[^\"'{}]+)[\"']", whole))
    literals = {text or digit for text, digit in LITERAL.findall(whole)}
    made = [re.compile(re.sub(r"\\{.*?\\}", "(.+)", re.escape(key))) for key in MADE.findall(whole)]

    def is_said(key: str) -> bool:
        """Named in full, made of parts that the code names, or following one that is said."""
        if key in named | told or key.startswith("help.metavar."):
            return True
        if f"{key.rpartition('.')[0]}.{{}}" in told:
            return True
        if any(literals.issuperset(m.groups()) for p in made if (m := p.fullmatch(key))):
            return True
        return any(key.endswith(end) and is_said(key.removesuffix(end)) for end in FOLLOWING)

    assert [key for key in VIETNAMESE if not is_said(key)] == []


def test_every_placeholder_of_the_help_has_its_words_and_no_other() -> None:
    program: Any = typer.main.get_command(build_app())
    commands = [program, *(program.get_command(None, name) for name in COMMANDS)]
    named = {(p.metavar or "").rstrip("…") for command in commands for p in command.params}
    spoken = {name for name in named if re.search(r"[A-Z]{2}", name)} | {"OPTIONS", "COMMAND"}
    known = {key.removeprefix("help.metavar.") for key in VIETNAMESE if ".metavar." in key}
    assert known == spoken


def test_every_command_says_what_it_is_for() -> None:
    assert {f"help.{name}" for name in COMMANDS} <= VIETNAMESE.keys()


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
        ("log.said.precision.", set(get_args(Precision)) - {""}),
        ("log.said.lifts.", get_args(Lifts)),
        ("log.said.answer.", get_args(Answer)),
        ("log.said.stage.", get_args(Stage)),
        ("remind_send.", get_args(SentState)),
        ("case.kind.", get_args(CaseKind)),
        ("case.state.", get_args(CaseState)),
        ("import_.outcome.", get_args(ImportOutcome)),
        ("status.weekday.", range(7)),
    ],
)
def test_every_value_a_key_is_made_with_has_its_words(key: str, values: Iterable[object]) -> None:
    assert [value for value in values if f"{key}{value}" not in VIETNAMESE] == []


@pytest.mark.parametrize("language", languages())
def test_what_is_to_be_typed_has_quotes_a_shell_takes(language: str) -> None:
    """A command copied from a message runs as it stands: no curly quotes within it."""
    typed = re.compile(
        r"(?:--[a-z-]+(?: [a-z]+)?|install|lai-report [a-z-]+(?: [a-z-]+)*|\"[^\"]*\") “"
    )
    for key, text in texts(language).items():
        assert not typed.search(text), key
