"""lai-report.toml as settings. Read by hand, without pydantic: every command needs it at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, get_args, get_type_hints

from lai_report.core.settings import (
    Authentication,
    LetterSettings,
    MailboxSettings,
    Security,
    Settings,
    SmtpSettings,
)
from lai_report.errors import phrase
from lai_report.read.config.toml_file import TomlFile
from lai_report.read.config.values import (
    WrongValueError,
    address,
    composed,
    meant_or_known,
    mistake,
    variable_name,
    wrong,
)

SETTINGS_FILE = "lai-report.toml"

Check = Callable[[Any], Any]
_SECRET_IN_URL = re.compile(r"//[^/@]*:[^/@]*@|[?&]password=")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise wrong("settings.not_text")
    return composed(value)


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise wrong("settings.not_list")
    return tuple(_text(item) for item in value)


def _number(least: int, most: int) -> Check:
    def check(value: Any) -> int:
        if type(value) is not int or not least <= value <= most:
            raise wrong("settings.not_number", least=least, most=most)
        return value

    return check


def _url(value: Any) -> str:
    url = _text(value)
    if _SECRET_IN_URL.search(url):
        raise wrong("settings.secret_in_url")
    if url and not url.startswith(("postgresql://", "postgres://")):
        raise wrong("settings.bad_store_url")
    return url


def _one_of(words: Any) -> Check:
    def check(value: Any) -> str:
        if value not in get_args(words):
            known = phrase("config.write_known", known=list(get_args(words)))
            raise wrong("config.unknown_word", known)
        return str(value)

    return check


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise wrong("settings.not_bool")
    return value


_BY_TYPE: Mapping[Any, Check] = {
    str: _text,
    tuple[str, ...]: _texts,
    Authentication: _one_of(Authentication),
}


def _checks(record: Any, **particular: Check) -> Mapping[str, Check]:
    """A check for each field of a record: the particular one, else that of the field's type."""
    return {
        name: particular.get(name) or _BY_TYPE[hint]
        for name, hint in get_type_hints(record).items()
    }


_SECONDS = _number(1, 3600)
_TABLES: Mapping[str, Mapping[str, Check]] = {
    "store": {"url": _url},
    "mailbox": _checks(
        MailboxSettings,
        port=_number(1, 65_535),
        secret_env=lambda value: variable_name(_text(value)),
        timeout=_SECONDS,
        total_timeout=_SECONDS,
    ),
    "smtp": {
        "sending": _yes_or_no,
        "host": _text,
        "port": _number(1, 65_535),
        "user": _text,
        "from": lambda value: address(_text(value)),
        "security": _one_of(Security),
        "secret_env": lambda value: variable_name(_text(value)),
        "secret_command": _texts,
        "secret_keyring": _text,
        "timeout": _SECONDS,
        "ca_file": _text,
    },
    "letters": dict.fromkeys(LetterSettings._fields, _text),
    "check": {"soon": _number(0, 24 * 60)},
}


def settings_in(file: TomlFile) -> Settings:
    """The settings a file gives; mistakes are findings of the file, and left at their defaults."""
    for name in file.data:
        if name not in _TABLES:
            file.find((name,), mistake("config.unknown_table", meant_or_known(name, _TABLES)))
    read = {name: _table(file, name) for name in _TABLES}
    has_mailbox = isinstance(file.data.get("mailbox"), dict) and ("mailbox",) not in file.damaged
    if has_mailbox:
        _check_mailbox(file, read["mailbox"])
    smtp = _smtp(file, read["smtp"]) if isinstance(file.data.get("smtp"), dict) else None
    return Settings(
        store_url=read["store"].get("url", ""),
        mailbox=MailboxSettings(**read["mailbox"]) if has_mailbox else None,
        smtp=smtp,
        letters=LetterSettings(**read["letters"]),
        check_soon=timedelta(minutes=read["check"].get("soon", 30)),
    )


def _table(file: TomlFile, name: str) -> dict[str, Any]:
    """The settings of one table that can stand."""
    table = file.data.get(name, {})
    if not isinstance(table, dict):
        file.find((name,), mistake("config.not_table_header", header=f"[{name}]"))
        return {}
    checks = _TABLES[name]
    read: dict[str, Any] = {}
    for key, value in table.items():
        try:
            if key in checks:
                read[key] = checks[key](value)
            else:
                file.find((name, key), mistake("config.unknown_key", meant_or_known(key, checks)))
        except WrongValueError as refused:
            file.find((name, key), refused.mistake)
    return read


def _check_mailbox(file: TomlFile, mailbox: Mapping[str, Any]) -> None:
    """Find a mailbox named in no way or in two, and one nobody can log in to."""
    table = file.data["mailbox"]
    has_host, has_path = bool(table.get("host")), bool(table.get("path"))
    if has_host == has_path:
        file.find(("mailbox",), mistake("settings.mailbox_place"))
    elif has_host and not table.get("user"):
        file.find(("mailbox", "user"), mistake("settings.mailbox_user"))
    default = MailboxSettings()
    if mailbox.get("total_timeout", default.total_timeout) < mailbox.get(
        "timeout", default.timeout
    ):
        file.find(("mailbox", "total_timeout"), mistake("settings.mailbox_timeouts"))


def _smtp(file: TomlFile, smtp: Mapping[str, Any]) -> SmtpSettings:
    """The account for reminders; one that may send must say from where and as whom."""
    if smtp.get("sending"):
        for key in ("host", "user", "from"):
            if not file.data["smtp"].get(key):
                hint = phrase(f"settings.smtp_{key}_hint")
                file.find(("smtp", key), mistake("settings.smtp_missing", hint, missing=key))
    named = {("sender" if key == "from" else key): value for key, value in smtp.items()}
    return SmtpSettings(**named)
