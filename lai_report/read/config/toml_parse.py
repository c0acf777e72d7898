"""From the bytes of a file to its values, with a finding for whatever keeps them from being read.

The parser stops at the first mistake. So a line that is wrong by itself is blanked and the rest
read again: a person sees all mistakes of the file in one run.
"""

from __future__ import annotations

import tomli

from lai_report.errors import Phrase, phrase
from lai_report.read.config.sources import LARGEST, Source
from lai_report.read.config.toml_file import TomlFile
from lai_report.read.config.toml_lines import tokens_of
from lai_report.read.config.toml_syntax import is_by_itself, name_of
from lai_report.read.config.toml_walk import DEEPEST

_MOST_MISTAKES = 20
_UTF_8_MARK = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_OPENS = {"[": 1, "{": 1, "]": -1, "}": -1}


def parse(source: Source) -> TomlFile:
    """The file's values and what is wrong with its text; no text makes this raise."""
    file = TomlFile(source.name)
    text = _decoded(source.content, file)
    if text is None:
        file.is_readable = False
        return file
    file.text = text
    _parse_text(file)
    return file


def _decoded(content: bytes, file: TomlFile) -> str | None:
    if len(content) > LARGEST:
        file.find_at(1, phrase("toml.too_large", megabytes=LARGEST >> 20), _hint("too_large"))
        return None
    if content.startswith(_UTF_16_MARKS) or b"\x00" in content[:4]:
        file.find_at(1, phrase("toml.utf16"), _hint("encoding"))
        return None
    if content.startswith(_UTF_8_MARK):
        file.find_at(1, phrase("toml.bom"), _hint("encoding"))
        content = content.removeprefix(_UTF_8_MARK)
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        file.find_at(line, phrase("toml.not_utf8"), _hint("encoding"))
        return None


def _parse_text(file: TomlFile) -> None:
    """Parse, blanking each line that is wrong by itself, until the rest can be read."""
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
            file.find_at(1, phrase("toml.too_deep", most=DEEPEST), _hint("too_deep"))
            break
        except ValueError:  # thousands of digits, which Python refuses to read
            file.find_at(1, phrase("toml.long_number"), _hint("long_number"))
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
    file.find_at(opened or line, phrase(f"toml.{name}"), _hint(name))
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


def _hint(name: str) -> Phrase:
    return phrase(f"toml.{name}_hint")
