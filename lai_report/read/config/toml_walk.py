"""What no value of any file may be: a secret, a number too large, a text with hidden letters."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from lai_report.core.folding import fold
from lai_report.errors import phrase
from lai_report.read.config.toml_file import TomlFile
from lai_report.read.config.toml_lines import KeyPath

DEEPEST = 16
"""Tables and lists within one another; what reads the values further on calls itself for each."""
_LARGEST_NUMBER = 2**63 - 1
_SECRETS = ("password", "passwd", "matkhau", "token", "secret", "apikey")
_SECRET_SOURCES = frozenset({"secret_env", "secret_command", "secret_keyring"})
_MANY_LINES = frozenset({"quote", "content", "note", "notes"})
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def check_values(file: TomlFile) -> None:
    """Find what must not stand in the file; secrets are taken out of its values at once."""
    _check(file, (), file.data)
    if not file.is_readable:
        file.data = {}


def _check(file: TomlFile, path: KeyPath, value: Any) -> None:
    """Go through a value and all it holds, down to where no file of ours goes."""
    if len(path) > DEEPEST:
        path = path[:DEEPEST]
        file.find(path, phrase("toml.too_deep", most=DEEPEST), phrase("toml.too_deep_hint"))
        file.is_readable = False
    elif isinstance(value, dict):
        for key in list(value):
            if _is_secret(key):
                del value[key]
                file.find((*path, key), phrase("toml.secret"), phrase("toml.secret_hint"))
            else:
                _check(file, (*path, key), value[key])
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _check(file, (*path, index), item)
    elif isinstance(value, str):
        if not value.isprintable():
            _check_letters(file, path, value)
    elif isinstance(value, int) and abs(value) > _LARGEST_NUMBER:
        file.find(path, phrase("toml.long_number"), phrase("toml.long_number_hint"))


def _check_letters(file: TomlFile, path: KeyPath, text: str) -> None:
    allowed = "\n\t" if _MANY_LINES.intersection(path) else ""
    for letter in text:
        if unicodedata.category(letter) in _HIDDEN and letter not in allowed:
            code = f"U+{ord(letter):04X}"
            file.find(path, phrase("toml.hidden", code=code), phrase("toml.hidden_hint"))
            return


@lru_cache(maxsize=256)  # the same few keys in every table
def _is_secret(key: str) -> bool:
    letters = "".join(filter(str.isalnum, fold(key)))
    return key not in _SECRET_SOURCES and any(word in letters for word in _SECRETS)
