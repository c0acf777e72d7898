"""Writes the reference from the code: docs/reference.md and docs/tra-cuu.md.

`python docs/write.py` runs it; a test fails while one of them is not what this makes. Commands and
options come from their declarations, keys from the schema of the files, JSON from docs/schema.py,
exit codes from errors.py.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import typer
from schema import DATA, SHARED  # docs/schema.py

from lai_report.cli.commands import COMMANDS
from lai_report.cli.line.help import PROMPTED, told
from lai_report.cli.line.typer_app import build_app
from lai_report.core.settings import LetterSettings, MailboxSettings, Settings, SmtpSettings
from lai_report.locale import Language, text_of
from lai_report.read.config import schema as tables

DOCS = Path(__file__).parent
PAGES: dict[Path, Language] = {DOCS / "reference.md": "en", DOCS / "tra-cuu.md": "vi"}

WORDS = tomllib.loads((DOCS / "reference.toml").read_text(encoding="utf-8"))
"""What stands nowhere in the code, in each of its `languages`."""
TABLES: tuple[tuple[str, type[tables.TomlTable]], ...] = (
    ("units.toml [office]", tables.OfficeTable),
    ("units.toml [[groups]]", tables.GroupTable),
    ("units.toml [[units]]", tables.UnitTable),
    ("directives/*.toml [directive]", tables.DirectiveTable),
    ("directives/*.toml [[obligations]]", tables.ObligationTable),
    ("schedule", tables.ScheduleTable),
)


class Page:
    """One language's words."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, name: str) -> str:
        """A word of the reference itself."""
        return self.pair(WORDS["words"][name])

    def pair(self, words: list[str]) -> str:
        """Of the same words in every language of the reference, those of this page."""
        return words[WORDS["languages"].index(self.language)]

    def of(self, key: str) -> str:
        """A text of the program."""
        return text_of(key, self.language)

    def kind(self, name: str) -> str:
        """What a kind of value is called."""
        return self.pair(WORDS["kinds"][name])

    def metavar(self, parameter: Any) -> str:
        """A placeholder as `--help` prints it."""
        name = parameter.metavar or ""
        bare = name.rstrip("…")
        try:
            return self.of(f"help.metavar.{bare}") + name[len(bare) :]
        except KeyError:
            return name

    def value(self, parameter: Any) -> str:
        """What stands after an option's name."""
        return "" if parameter.is_flag else self.metavar(parameter)

    def options_of(self, command: Any) -> Iterator[tuple[tuple[str, ...], str, str]]:
        """Each option: its names, what stands after them, what it says."""
        for parameter in command.params:
            if parameter.param_type_name == "option":
                names = (*parameter.opts, *parameter.secondary_opts)
                prompted = next((PROMPTED[name] for name in names if name in PROMPTED), None)
                value = "" if prompted else self.value(parameter)
                says = told(prompted or parameter.help, self.language)
                yield tuple(sorted(names, key=len)), value, says

    def arguments_of(self, command: Any) -> Iterator[tuple[str, str]]:
        """Each argument: its placeholder, what it says."""
        for parameter in command.params:
            if parameter.param_type_name == "argument":
                yield self.metavar(parameter), self.of(parameter.help)


def page(language: Language) -> str:
    """The whole reference in a language."""
    say = Page(language)
    parts = [
        f"# {say('title')}",
        say("made"),
        *_commands(say),
        *_files(say),
        *_json(say),
        *_codes(say),
        *_environment(say),
    ]
    return "\n\n".join(parts) + "\n"


def program() -> Any:
    """The program with its commands."""
    return typer.main.get_command(build_app())


def _commands(say: Page) -> Iterator[str]:
    whole = program()
    yield f"## {say('commands')}"
    yield _rows(
        [say("option"), say("what")],
        [[_option(names, value), said] for names, value, said in say.options_of(whole)],
        title=f"{say('everywhere')}:",
    )
    for name in COMMANDS:
        command = whole.get_command(None, name)
        yield f"### `{name}`"
        yield say.of(f"help.{name}").replace("\n", "  \n")
        rows = [[f"`{placed}`", said] for placed, said in say.arguments_of(command)]
        rows += [[_option(names, value), said] for names, value, said in say.options_of(command)]
        yield _rows([f"{say('arguments')}, {say('option')}", say("what")], rows)


def _option(names: tuple[str, ...], value: str) -> str:
    return f"`{', '.join(names)}{' ' + value if value else ''}`".replace("|", "\\|")


def _files(say: Page) -> Iterator[str]:
    yield f"## {say('files')}"
    heads = [say("key"), say("type"), say("default"), say("example")]
    for place, table in TABLES:
        yield _rows(heads, [_key(say, table, name) for name in table.model_fields], f"`{place}`")
    for name, rows in _settings(say).items():
        yield _rows(heads[:3], rows, title=f"`lai-report.toml [{name}]`")


def _key(say: Page, table: type[tables.TomlTable], name: str) -> list[str]:
    field = table.model_fields[name]
    key = field.alias or name
    example = tables.EXAMPLES.get(f"{table.__name__}.{key}") or tables.EXAMPLES.get(key) or ""
    default = say("needed") if field.is_required() else _shown(say, field.default)
    kind = _kind(say, field.annotation, field.metadata)
    return [f"`{key}`", kind, default, f"`{example}`" if example else ""]


def _settings(say: Page) -> dict[str, list[list[str]]]:
    """The tables of lai-report.toml, from the records they fill."""
    whole = {"store": {"url": ("str", "")}, "check": {"soon": ("timedelta", Settings().check_soon)}}
    found = {
        name: [
            [f"`{key}`", say.kind(kind), _shown(say, value)] for key, (kind, value) in keys.items()
        ]
        for name, keys in whole.items()
    }
    for name, record in (
        ("mailbox", MailboxSettings),
        ("smtp", SmtpSettings),
        ("letters", LetterSettings),
    ):
        defaults = record()
        found[name] = [
            [
                f"`{'from' if key == 'sender' else key}`",
                _kind(say, hint, ()),
                _shown(say, getattr(defaults, key)),
            ]
            for key, hint in get_type_hints(record).items()
        ]
    return found


def _kind(say: Page, hint: Any, metadata: Any) -> str:
    """What a key holds, in words."""
    checks = [m.func.__name__ for m in metadata if hasattr(m, "func")]
    known = next((name for name in checks if name in WORDS["kinds"]), None)
    if known:
        return say.kind(known)
    origin, args = get_origin(hint), get_args(hint)
    if origin is UnionType or NoneType in args:
        return _kind(say, next(a for a in args if a is not NoneType), metadata)
    if origin is Literal:
        return say.kind("one_of") + ", ".join(f"`{word}`" for word in args)
    if origin in {list, tuple}:
        return _list_kind(say, args[0])
    if hasattr(hint, "__metadata__"):
        return _kind(say, args[0], hint.__metadata__)
    return say.kind("table") + _keys(hint) if _is_table(hint) else say.kind(hint.__name__)


def _list_kind(say: Page, inner: Any) -> str:
    if _is_table(inner):
        return say.kind("tables") + _keys(inner)
    return say.kind("list") + _kind(say, inner, getattr(inner, "__metadata__", ()))


def _is_table(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, tables.TomlTable)


def _keys(table: type[tables.TomlTable]) -> str:
    return ", ".join(f"`{key}`" for key in tables.keys_of(table))


def _shown(say: Page, value: Any) -> str:
    if hasattr(value, "total_seconds"):
        return str(int(value.total_seconds() // 60))
    if value is False:
        return "`false`"
    return f"`{value}`" if value else say("nothing")


def _json(say: Page) -> Iterator[str]:
    yield f"## {say('json')}"
    yield say("json_intro")
    for command, shape in DATA.items():
        shapes = shape.get("anyOf", [shape])
        yield f"`{command}`:\n\n" + "\n".join(f"- {_fields(each)}" for each in shapes)
    for name, shape in SHARED.items():
        shown = _fields(shape) if "properties" in shape else _brief(shape)
        yield f"`{name}`: {shown}"


def _fields(shape: dict[str, Any]) -> str:
    """`day`, `slots` (list of slot), `since`? (list of …)."""
    required = set(shape["required"])
    return ", ".join(
        f"`{name}`{'' if name in required else '?'}{_in_brackets(inner)}"
        for name, inner in shape["properties"].items()
    )


def _in_brackets(shape: dict[str, Any]) -> str:
    said = _brief(shape)
    return f" ({said})" if said else ""


def _brief(shape: dict[str, Any]) -> str:
    """What a value is, where its name does not say it."""
    if "$ref" in shape:
        return shape["$ref"].rpartition("/")[2]
    if "enum" in shape:
        return " \\| ".join(str(word) for word in shape["enum"])
    if "anyOf" in shape:
        inner = _brief(shape["anyOf"][0])
        return f"{inner}, null".removeprefix(", ")
    if shape.get("type") == "array":
        return f"[{_brief(shape['items']) or shape['items'].get('type', '')}]"
    return f"{{{_fields(shape)}}}" if "properties" in shape else ""


def _codes(say: Page) -> Iterator[str]:
    yield f"## {say('codes')}"
    rows = [[code, say.pair(words)] for code, words in WORDS["codes"].items()]
    yield _rows([say("code"), say("what")], rows)
    yield f"{say('check_codes')} {say('retry')}"


def _environment(say: Page) -> Iterator[str]:
    yield f"## {say('environment')}"
    rows = [[f"`{name}`", say.pair(words)] for name, words in WORDS["variables"].items()]
    yield _rows([say("variable"), say("what")], rows)


def _rows(heads: list[str], rows: list[list[str]], title: str = "") -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"{title}\n\n{table}" if title else table


def drawn() -> dict[Path, str]:
    """Every file this writes, as it must stand."""
    return {path: page(language) for path, language in PAGES.items()}
