"""The typer application, for every line that is not plain: help, completion, mistakes.

The group knows its commands by name; a command is imported when it is run or its own help is asked.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import typer
from typer.main import get_command

from lai_report.cli.commands import COMMANDS, command_of
from lai_report.cli.context import Context
from lai_report.cli.declared import Argument, Invocation, Option
from lai_report.cli.help import Command, CommandGroup
from lai_report.cli.line import Line
from lai_report.cli.output import show_text
from lai_report.errors import Phrase, UsageError, phrase
from lai_report.locale import DEFAULT_LANGUAGE, languages, writing_of

PROGRAM = "lai-report"


def invoke_by_typer(line: Line, context: Context) -> Any:
    """Run the command of a line as typer reads it; what it returns, or an exit code.

    Raises `UsageError` where the line makes no sense.
    """
    from typer._click.exceptions import ClickException  # typer shows no public name for it

    application: Any = get_command(build_app())
    try:
        return application.main(
            args=line.arguments, prog_name=PROGRAM, standalone_mode=False, obj=context
        )
    except typer.Abort:
        raise KeyboardInterrupt from None
    except ClickException as error:
        raise usage_error(error) from None


def build_app() -> typer.Typer:
    """The application: a group that finds its commands by name."""
    app = typer.Typer(
        cls=Program,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        invoke_without_command=True,
        add_completion=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(global_options)
    return app


class Program(CommandGroup):
    """The program itself."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Every command, in the order `--help` lists them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, imported now; None where there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name, cls=Command, help=f"help.{cmd_name}")(
            _for_typer(command_of(cmd_name))
        )
        return get_command(alone)


def _for_typer(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command, its parameters declared as typer wants them."""

    def called(*arguments: Any, **named: Any) -> Any:
        return command(*arguments, **named)

    hints = get_type_hints(command, include_extras=True)
    called.__annotations__ = {name: _typer_hint(hint) for name, hint in hints.items()}
    signature = inspect.signature(command)
    called.__signature__ = signature.replace(  # type: ignore[attr-defined] # read by inspect
        parameters=[
            parameter.replace(annotation=called.__annotations__[name])
            for name, parameter in signature.parameters.items()
        ]
    )
    return called


def _typer_hint(hint: Any) -> Any:
    """The type of a parameter, with typer's own declaration in place of ours."""
    if hint is Invocation:
        return typer.Context
    if get_origin(hint) is not Annotated:
        return hint
    kind, declared = get_args(hint)
    if isinstance(declared, Option):
        return Annotated[kind, typer.Option(*declared.names, **declared.settings)]
    if isinstance(declared, Argument):
        return Annotated[kind, typer.Argument(**declared.settings)]
    return hint


def complete_language(incomplete: str) -> Iterator[tuple[str, str]]:
    """The languages that begin as typed so far, each with its own name."""
    for language in languages():
        if language.startswith(incomplete):
            yield language, writing_of(language).name


def global_options(
    ctx: typer.Context,
    home: Annotated[str, typer.Option("--home", metavar="FOLDER", help="help.home")] = "",
    lang: Annotated[
        str,
        typer.Option(
            "--lang",
            metavar="|".join(languages()),
            help="help.lang",
            autocompletion=complete_language,
        ),
    ] = DEFAULT_LANGUAGE,
    *,
    version: Annotated[bool, typer.Option("--version", help="help.version")] = False,
) -> None:
    """The options every command takes; `main` has read the first two already."""
    del home
    if lang not in (known := languages()):
        *these, last = (f"--lang {language}" for language in known)
        ways = phrase("usage.either", these=these, last=last)
        raise UsageError("usage.language", given=lang, ways=ways)
    if version:
        from importlib.metadata import version as version_of

        show_text(f"{PROGRAM} {version_of(PROGRAM)}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        show_text(ctx.get_help())
        raise typer.Exit


def usage_error(error: Any) -> UsageError:
    """The library's complaint about the arguments, as one of ours, to be said in our words."""
    known = _COMPLAINTS.get(type(error).__name__)
    return known(error) if known else _by_its_words(error.format_message())


def _no_option(error: Any) -> UsageError:
    likely = ", ".join(error.possibilities or ())
    key = "usage.no_option_but" if likely else "usage.no_option"
    return UsageError(key, option=error.option_name, likely=likely)


def _bad_value(error: Any) -> UsageError:
    name, choices = _parameter_name(error), _choices(error)
    if choices:
        return UsageError("usage.bad_choice", parameter=name, choices=choices)
    return UsageError("usage.bad_value", parameter=name)


_COMPLAINTS: dict[str, Callable[[Any], UsageError]] = {
    "NoSuchOption": _no_option,
    "BadParameter": _bad_value,
    "MissingParameter": lambda e: UsageError("usage.missing", parameter=_parameter_name(e)),
    "BadOptionUsage": lambda e: UsageError("usage.option_value", option=e.option_name),
}


def _by_its_words(message: str) -> UsageError:
    """A complaint the library has no class for: an unknown command, a word too many."""
    if message.startswith("No such command"):
        command = message.split("'")[1]
        return UsageError("usage.no_command", command=command, commands=", ".join(COMMANDS))
    if "extra argument" in message:
        return UsageError("usage.extra", extra=message.rpartition("(")[2].rstrip(")"))
    return UsageError("usage.other", why=message)


def _parameter_name(error: Any) -> Phrase | str:
    """The option as typed; an argument as its placeholder in the reader's language."""
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "?")
    if parameter.param_type_name == "option":
        return str(parameter.opts[0])
    return phrase(f"help.metavar.{parameter.metavar.rstrip('…')}")


def _choices(error: Any) -> list[str]:
    choices = getattr(getattr(error.param, "type", None), "choices", ())
    return [str(getattr(choice, "value", choice)) for choice in choices]
