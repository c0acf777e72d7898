"""Writes the man page, docs/lai-report.1 and docs/vi/lai-report.1, from the same as the reference.

`python docs/write.py` runs it; a test fails while one of them is not what this makes.
"""

from pathlib import Path
from typing import Any

from reference import DOCS, WORDS, Page, program  # docs/reference.py

from lai_report.cli.commands import COMMANDS
from lai_report.locale import Language

PAGES: dict[Path, Language] = {DOCS / "lai-report.1": "en", DOCS / "vi" / "lai-report.1": "vi"}
LONGEST = 78
"""Bytes of a line that roff does not find too long."""


def manual(language: Language) -> str:
    """The man page in a language, in mdoc."""
    say = Page(language)
    whole = program()
    lines = [
        '.\\" ' + say("made").replace("`", ""),
        ".Dd $Mdocdate$",
        ".Dt LAI-REPORT 1",
        ".Os",
        ".Sh NAME",
        ".Nm lai-report",
        f".Nd {say.of('help.program').partition(':')[0].rstrip('.')}",
        ".Sh SYNOPSIS",
        ".Nm",
        f".Op Ar {say.of('help.metavar.OPTIONS')}",
        f".Ar {say.of('help.metavar.COMMAND')}",
        ".Sh DESCRIPTION",
        _roff(say.of("help.program")),
        *_manual_options(say, whole),
        ".Ss " + say("commands"),
    ]
    for name in COMMANDS:
        command = whole.get_command(None, name)
        lines += [f".Ss {name}", _roff(say.of(f"help.{name}").split("\n")[0])]
        placed = list(say.arguments_of(command))
        lines += _list([(f".It Ar {a}", said) for a, said in placed])
        lines += _manual_options(say, command)
    lines += [
        ".Sh ENVIRONMENT",
        *_list([(f".It Ev {n}", say.pair(w)) for n, w in WORDS["variables"].items()]),
    ]
    codes = [(f".It {code}", say.pair(words)) for code, words in WORDS["codes"].items()]
    lines += [".Sh EXIT STATUS", *_list(codes), _roff(say("check_codes"))]
    return "\n".join(line for line in lines if line) + "\n"


def _manual_options(say: Page, command: Any) -> list[str]:
    rows = []
    for names, value, said in say.options_of(command):
        flags = " , ".join(f"Fl {name.removeprefix('-')}" for name in names)
        rows.append((f".It {flags}" + (f" Ar {value}" if value else ""), said))
    return _list(rows)


def _list(rows: list[tuple[str, str]]) -> list[str]:
    if not rows:
        return []
    inner = [line for item, said in rows for line in (item, _roff(said))]
    return [".Bl -tag -width Ds", *inner, ".El"]


def _roff(text: str) -> str:
    """Text that roff takes as it stands, in lines it does not find too long."""
    lines = [""]
    for word in text.replace("\\", "\\e").replace("`", "").split():
        longer = f"{lines[-1]} {word}".strip()
        if _bytes(longer) <= LONGEST:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(f"\\&{line}" if line[:1] in {".", "'"} else line for line in lines)


def _bytes(text: str) -> int:
    r"""How long roff finds a text: it writes é as \[u00E9]."""
    return sum(1 if letter.isascii() else 8 for letter in text)


def drawn() -> dict[Path, str]:
    """Every file this writes, as it must stand."""
    return {path: manual(language) for path, language in PAGES.items()}
