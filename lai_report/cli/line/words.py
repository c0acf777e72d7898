"""The command line split: `--home` and `--lang`, which may stand anywhere, and all other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lai_report.locale import languages

EVERYWHERE = ("--home", "--lang")
"""Options that every command takes and that may stand anywhere."""


class Line:
    """A command line."""

    def __init__(self, arguments: Sequence[str]) -> None:
        # Set apart before anything else is read: which office is meant, and in which language a
        # mistake in the rest of the line is told, depends on them.
        self.options: list[tuple[str, str | None]] = []
        """`--home` and `--lang` with their values; None where the line ends before one."""
        self.words: list[str] = []
        """All the rest, in order."""
        pending = iter(arguments)
        for argument in pending:
            self._take(argument, pending)

    def _take(self, argument: str, pending: Iterator[str]) -> None:
        name, equals, value = argument.partition("=")
        if argument == "--":
            self.words += [argument, *pending]
        elif name in EVERYWHERE:
            self.options.append((name, value if equals else next(pending, None)))
        else:
            self.words.append(argument)

    @property
    def arguments(self) -> list[str]:
        """The line with the options for every command in front, as typer wants them."""
        front = [word for option in self.options for word in option if word is not None]
        return front + self.words

    @property
    def command(self) -> str:
        """The command asked for: the first word that is no option, or empty."""
        return next((word for word in self.words if not word.startswith("-")), "")

    @property
    def is_sound(self) -> bool:
        """Whether each option for every command is written once, with a value that makes sense."""
        return len(dict(self.options)) == len(self.options) and all(
            value in languages() if name == "--lang" else value for name, value in self.options
        )

    def value_of(self, option: str) -> str:
        """The value given to an option, or empty."""
        given = [value or "" for name, value in self.options if name == option]
        return next(iter(given or _values(option, self.words)), "")


def _values(option: str, words: Sequence[str]) -> Iterator[str]:
    """What an option of the command was given."""
    # Read before the line is known to make sense: an error is JSON where JSON was asked for.
    before = words[: words.index("--")] if "--" in words else words
    for word, following in zip(before, [*before, ""][1:], strict=True):
        name, equals, value = word.partition("=")
        if name == option:
            yield value if equals else following
