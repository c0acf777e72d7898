"""The address of a ledger on a server: what the driver needs, and what may be shown of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote

from lai_report.errors import ConfigurationError

_DEFAULTS = {
    "connect_timeout": "10",
    "application_name": "lai-report",
    # A server that has gone without a word is given up after half a minute, not after two hours.
    "keepalives_idle": "15",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}


@dataclass(frozen=True, slots=True)
class Address:
    """Where a ledger is kept on a server; printing it shows no password."""

    place: str
    """`host:port/database`, for people."""
    parameters: dict[str, str] = field(repr=False)


def is_url(text: str) -> bool:
    """Whether a text names a server and not a folder."""
    return text.startswith(("postgresql://", "postgres://"))


def address_of(url: str) -> Address:
    """The address a URL gives. Raises ConfigurationError without the driver, or for a bad URL."""
    if not is_url(url):
        raise ConfigurationError("store.unknown_url", scheme=url.partition(":")[0])
    try:
        from psycopg import ProgrammingError
        from psycopg.conninfo import conninfo_to_dict
    except ImportError as error:
        raise ConfigurationError("server.no_driver") from error
    try:
        given = {name: str(value) for name, value in conninfo_to_dict(url).items()}
    except (ProgrammingError, UnicodeError):
        # The driver's complaint repeats the URL, password and all: it goes no further.
        raise ConfigurationError("server.bad_url") from None
    return Address(_place(given), _DEFAULTS | given | {"client_encoding": "UTF8"})


def shown_url(url: str) -> str:
    """The same URL without its password, to be written into lai-report.toml."""
    scheme, _, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    if not slash:
        authority, slash, path = rest.partition("?")
    user, at, host = authority.rpartition("@")
    path, question, query = path.partition("?") if slash == "/" else ("", "", path)
    kept = "&".join(p for p in query.split("&") if not _is_secret(p))
    tail = {"/": f"/{path}", "?": "", "": ""}[slash]
    question = "?" if kept and (question or slash == "?") else ""
    return f"{scheme}://{user.partition(':')[0]}{at}{host}{tail}{question}{kept}"


def _is_secret(parameter: str) -> bool:
    return parameter.partition("=")[0].lower() in {"password", "sslpassword"}


def _place(given: dict[str, str]) -> str:
    host, port = given.get("host") or given.get("hostaddr", "localhost"), given.get("port", "")
    database = quote(given.get("dbname", ""), safe="")
    return f"{host}{':' if port else ''}{port}/{database}"
