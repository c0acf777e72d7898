"""Usage errors: what a line is refused for, in our words."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import Any, get_args, get_type_hints

import typer

from lai_report.cli.commands import COMMANDS, command_of
from lai_report.errors import Phrase, UsageError, phrase


def refuse_repeated(command: Any, ctx: Any, words: list[str]) -> None:
    """Raise `UsageError` for an option written again, unless it takes several values."""
    # Read once more, since typer keeps the last value only and forgets that there were others.
    _, _, written = command.make_parser(ctx).parse_args(list(words))
    for parameter, times in Counter(written).items():
        if times > 1 and not parameter.multiple:
            raise UsageError("usage.repeated", option=", ".join(_typed(parameter, words)))


def _typed(parameter: Any, words: list[str]) -> list[str]:
    """The names of an option that are on the line, as they were typed there."""
    names = [*parameter.opts, *parameter.secondary_opts]
    found = [name for word in words for name in names if _is_written(name, word)]
    # None of them where letters run together: `-qq` begins with its own, `-xq` does not.
    return list(dict.fromkeys(found)) or names[:1]


def _is_written(name: str, word: str) -> bool:
    is_letter = not name.startswith("--")
    return word.partition("=")[0] == name or (is_letter and word.startswith(name))


def refusal_of(error: typer.TyperException) -> UsageError:
    """What typer says of a line, as one of ours.

    Of its classes only this and `BadParameter` are public; the rest are known by what they carry.
    """
    if isinstance(error, typer.BadParameter):
        return _bad_parameter(error)
    option = getattr(error, "option_name", None)
    if option is None:
        return UsageError("usage.other", why=error.format_message())
    if not hasattr(error, "possibilities"):
        return UsageError("usage.option_value", option=option)
    likely = ", ".join(error.possibilities or ())
    key = "usage.no_option_but" if likely else "usage.no_option"
    return UsageError(key, option=option, likely=likely)


def choices_of(hint: Any) -> list[str]:
    """The words a parameter of this type takes; empty where it takes any."""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return [str(choice.value) for choice in hint]
    return [word for part in get_args(hint) for word in choices_of(part)]


def _bad_parameter(error: typer.BadParameter) -> UsageError:
    name = _name_of(error)
    if hasattr(error, "param_type"):  # only a parameter that is missing says of which kind it is
        return UsageError("usage.missing", parameter=name)
    if choices := _choices(error):
        return UsageError("usage.bad_choice", parameter=name, choices=choices)
    return UsageError("usage.bad_value", parameter=name)


def _name_of(error: typer.BadParameter) -> Phrase | str:
    """The option as declared; an argument as its placeholder in the reader's language."""
    parameter: Any = error.param
    if parameter.param_type_name == "option":
        return str(parameter.opts[0])
    return phrase(f"help.metavar.{parameter.metavar.rstrip('…')}")


def _choices(error: typer.BadParameter) -> list[str]:
    context: Any = error.ctx
    parameter: Any = error.param
    if context.info_name not in COMMANDS:
        return []
    # From the declaration, which is ours: what typer made of it is not public.
    return choices_of(get_type_hints(command_of(context.info_name))[parameter.name])
