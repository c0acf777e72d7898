"""`--help` in the reader's language: help texts in the code are keys, put into words here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lai_report.cli.context import Context
from lai_report.errors import Phrase, phrase
from lai_report.locale import Language, languages, speaker, text_of

PROMPTED = {
    "--install-completion": "help.install_completion",
    "--show-completion": "help.show_completion",
    "--help": "help.help",
}
"""Options the library adds, with the keys of our words for them."""


def either(words: Sequence[str]) -> Phrase | str:
    """Words of which one is to be chosen: `a, b hoặc c`."""
    *these, last = words
    return phrase("usage.either", these=these, last=last) if these else last


def told(key: str, language: Language) -> str:
    """The help behind a key; what the program itself knows is filled in."""
    # Only here: other helps are printed as written, and may hold braces.
    if key == "help.lang":
        return speaker(language)(phrase(key, languages=either(languages())))
    return text_of(key, language)


def write_help(command: Any, ctx: Any, formatter: Any) -> None:
    """Write usage, purpose, commands if it is the program's own help, arguments and options."""
    words = _Words(ctx)
    words.write_usage(command, formatter)
    words.write_purpose(command.help, formatter)
    words.write_commands(command, formatter)
    words.write_parameters(command, formatter)


class _Words:
    """The words of one help page."""

    def __init__(self, ctx: Any) -> None:
        root: Context = ctx.find_root().obj
        self._ctx = ctx
        self._language: Language = root.language

    def of(self, key: str) -> str:
        """The text behind a key."""
        return text_of(key, self._language)

    def metavar(self, name: str) -> str:
        """A placeholder in the reader's language: NGÀY for DAY."""
        bare = name.rstrip("…")
        try:
            return self.of(f"help.metavar.{bare}") + name[len(bare) :]
        # A placeholder without a word is written alike in every language: `36|05|FILE`.
        except KeyError:
            return name

    def write_usage(self, command: Any, formatter: Any) -> None:
        """Cách dùng: lai-report status [TÙY CHỌN] [NGÀY]."""
        arguments = [
            f"[{self.metavar(parameter.metavar)}]"
            for parameter in command.params
            if parameter.param_type_name == "argument"
        ]
        options = f"[{self.metavar('OPTIONS')}]"
        rest = arguments or ([self.metavar("COMMAND")] if hasattr(command, "commands") else [])
        formatter.write_usage(
            self._ctx.command_path, " ".join([options, *rest]), f"{self.of('help.usage')}: "
        )

    def write_purpose(self, key: str, formatter: Any) -> None:
        """What it is for, and examples."""
        formatter.write_paragraph()
        with formatter.indentation():
            for line in self.of(key).split("\n"):
                formatter.write_text(line)

    def write_commands(self, command: Any, formatter: Any) -> None:
        """Each command of the program with its purpose in one line."""
        if not hasattr(command, "commands"):
            return
        names = command.list_commands(self._ctx)
        with formatter.section(self.of("help.commands")):
            formatter.write_dl([(name, self.of(f"help.{name}").split("\n")[0]) for name in names])

    def write_parameters(self, command: Any, formatter: Any) -> None:
        """The arguments and options with their help."""
        parameters = command.get_params(self._ctx)
        for kind, title in (("argument", "help.arguments"), ("option", "help.options")):
            rows = [self._row(p) for p in parameters if p.param_type_name == kind and not p.hidden]
            if rows:
                with formatter.section(self.of(title)):
                    formatter.write_dl(rows)

    def _row(self, parameter: Any) -> tuple[str, str]:
        if parameter.param_type_name == "argument":
            return self.metavar(parameter.metavar), self.of(parameter.help)
        key = next((PROMPTED[name] for name in parameter.opts if name in PROMPTED), parameter.help)
        names = ", ".join(sorted(parameter.opts, key=len))
        return f"{names}{self._value(parameter)}", told(key, self._language)

    def _value(self, parameter: Any) -> str:
        """What stands after an option's name."""
        if parameter.is_flag or not PROMPTED.keys().isdisjoint(parameter.opts):
            return ""
        return f" {self.metavar(parameter.metavar)}" if parameter.metavar else ""
