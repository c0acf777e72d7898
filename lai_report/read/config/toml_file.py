"""One TOML file: from its bytes to its values, and the findings that name its lines."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import tomli

from lai_report.core.folding import fold
from lai_report.errors import Finding, phrase
from lai_report.read.config.sources import LARGEST, SourceFile
from lai_report.read.config.toml_text import KeyPath, Lines, is_by_itself, name_of, tokens_of
from lai_report.read.config.values import Mistake, mistake, shortened

_BARE_KEY = re.compile(r"[\w-]+")
_MOST_MISTAKES = 20
_UTF_8_MARK = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_OPENS = {"[": 1, "{": 1, "]": -1, "}": -1}
_DEEPEST = 16
"""Tables and lists within one another; what reads the values further on calls itself for each."""
_LARGEST_NUMBER = 2**63 - 1
_SECRETS = ("password", "passwd", "matkhau", "token", "secret", "apikey")
_SECRET_SOURCES = frozenset({"secret_env", "secret_command", "secret_keyring"})
_MANY_LINES = frozenset({"quote", "content", "note", "notes"})
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


@dataclass
class TomlFile:
    """A file by its shown name; findings gather as it is parsed and checked."""

    name: str
    text: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    damaged: set[KeyPath] = field(default_factory=set)
    """Tables with a line that cannot be read: what they seem to lack may stand in it."""
    is_readable: bool = True
    """False where the file could not be parsed, or nests too deep to be judged."""
    _found: set[str] = field(default_factory=set)

    @cached_property
    def lines(self) -> Lines:
        """Where the keys stand; read only when something has to be said."""
        return Lines(self.text)

    def find(self, path: KeyPath, mistake: Mistake, *, warns: bool = False) -> None:
        """Add a finding about a key; of several about one the first is kept."""
        key = key_text(path)
        if key not in self._found:
            self._found.add(key)
            self.findings.append(
                Finding(self.name, self.lines.of(path), key, *mistake, is_warning=warns)
            )

    def find_at(self, line: int, mistake: Mistake, *, warns: bool = False) -> None:
        """Add a finding about a line."""
        self.findings.append(Finding(self.name, line, "", *mistake, is_warning=warns))

    @property
    def has_errors(self) -> bool:
        """Whether any finding is more than a warning."""
        return any(not finding.is_warning for finding in self.findings)


def key_text(path: KeyPath) -> str:
    """A path as a person reads it: units[3].senders[0]."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            shown = part if _BARE_KEY.fullmatch(part) else f'"{part}"'
            text += f".{shortened(shown)}" if text else shortened(shown)
    return text


def parse(source: SourceFile) -> TomlFile:
    """The file's values, secrets taken out, and what is wrong; no text makes this raise."""
    file = TomlFile(source.name)
    text = _decoded(source.content, file)
    file.is_readable = text is not None
    if text is not None:
        file.text = text
        _parse_text(file)
        _check(file, (), file.data)
    if not file.is_readable:
        file.data = {}
    return file


def _decoded(content: bytes, file: TomlFile) -> str | None:
    if len(content) > LARGEST:
        file.find_at(1, mistake("toml.too_large", megabytes=LARGEST >> 20))
        return None
    if content.startswith(_UTF_16_MARKS) or b"\x00" in content[:4]:
        file.find_at(1, mistake("toml.utf16", phrase("toml.encoding_hint")))
        return None
    if content.startswith(_UTF_8_MARK):
        file.find_at(1, mistake("toml.bom", phrase("toml.encoding_hint")))
        content = content.removeprefix(_UTF_8_MARK)
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        file.find_at(line, mistake("toml.not_utf8", phrase("toml.encoding_hint")))
        return None


def _parse_text(file: TomlFile) -> None:
    """Parse, blanking each line that is wrong by itself, until the rest can be read.

    The parser stops at the first mistake; so a person sees all mistakes of the file in one run.
    """
    lines = file.text.split("\n")
    blanked: list[int] = []
    for _ in range(_MOST_MISTAKES):
        try:
            file.data = tomli.loads(file.text)
        except tomli.TOMLDecodeError as error:
            at = min(error.lineno, len(lines)) - 1
            if not _report(file, at + 1, error.msg, lines[at]):
                break
            lines[at] = ""
            blanked.append(at + 1)
            # The lines keep their numbers, and the items of a list theirs in what is left.
            file.text = "\n".join(lines)
        except RecursionError:  # the parser's own limit; it does not say where
            file.find_at(1, mistake("toml.too_deep", most=_DEEPEST))
            break
        except ValueError:  # thousands of digits, which Python refuses to read
            file.find_at(1, mistake("toml.long_number"))
            break
        else:
            file.damaged = {file.lines.table_at(line) for line in blanked}
            return
    file.is_readable = False


def _report(file: TomlFile, line: int, message: str, written: str) -> bool:
    """Add the finding; whether the line may be blanked and the rest be read."""
    bracket, long_text = _opened_before(file.text, line)
    name = name_of(message, written, is_inside=bracket > 0)
    opened = {"open_bracket": bracket, "open_quote": long_text}.get(name, 0)
    file.find_at(opened or line, mistake(f"toml.{name}"))
    return not opened and is_by_itself(written)


def _opened_before(text: str, line: int) -> tuple[int, int]:
    """Where the bracket, and the text of many lines, was opened that is open at a line; or 0."""
    brackets: list[int] = []
    for token in tokens_of(text):
        if token.line >= line:
            break
        if token.kind == "long" and token.line + token.text.count("\n") >= line:
            return 0, token.line
        if _OPENS.get(token.text, 0) > 0:
            brackets.append(token.line)
        elif token.text in _OPENS and brackets:
            brackets.pop()
    return brackets[-1] if brackets else 0, 0


def _check(file: TomlFile, path: KeyPath, value: Any) -> None:
    """Go through a value and all it holds, down to where no file of ours goes."""
    if len(path) > _DEEPEST:
        path = path[:_DEEPEST]
        file.find(path, mistake("toml.too_deep", most=_DEEPEST))
        file.is_readable = False
    elif isinstance(value, dict):
        for key in list(value):
            if _is_secret(key):
                del value[key]
                file.find((*path, key), mistake("toml.secret"))
            else:
                _check(file, (*path, key), value[key])
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _check(file, (*path, index), item)
    elif isinstance(value, str):
        if not value.isprintable():
            _check_letters(file, path, value)
    elif isinstance(value, int) and abs(value) > _LARGEST_NUMBER:
        file.find(path, mistake("toml.long_number"))


def _check_letters(file: TomlFile, path: KeyPath, text: str) -> None:
    allowed = "\n\t" if _MANY_LINES.intersection(path) else ""
    for letter in text:
        if unicodedata.category(letter) in _HIDDEN and letter not in allowed:
            code = f"U+{ord(letter):04X}"
            file.find(path, mistake("toml.hidden", code=code))
            return


@lru_cache(maxsize=256)  # the same few keys in every table
def _is_secret(key: str) -> bool:
    letters = "".join(filter(str.isalnum, fold(key)))
    return key not in _SECRET_SOURCES and any(word in letters for word in _SECRETS)
