"""The typer application, for every line that is not plain: help, completion, mistakes.

The group knows its commands by name; a command is imported when it is run or its own help is asked.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from lai_report.cli.commands import COMMANDS, command_of
from lai_report.cli.context import Context
from lai_report.cli.line.declaration import Argument, Invocation, Option
from lai_report.cli.line.help import either, write_help
from lai_report.cli.line.refusals import choices_of, refusal_of, refuse_repeated
from lai_report.cli.line.words import Line
from lai_report.cli.output import show_text
from lai_report.errors import UsageError
from lai_report.locale import DEFAULT_LANGUAGE, languages, name_of

PROGRAM = "lai-report"


def invoke_by_typer(line: Line, context: Context) -> Any:
    """Run the command of a line as typer reads it; what it returns, or an exit code.

    Raises `UsageError` where the line makes no sense.
    """
    # Not standalone, or typer would print in English and leave by its own exit codes.
    application: Any = get_command(build_app())
    try:
        return application.main(
            args=line.arguments, prog_name=PROGRAM, standalone_mode=False, obj=context
        )
    except typer.Abort:
        raise KeyboardInterrupt from None
    except typer.TyperException as error:
        raise refusal_of(error) from None


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
    app.callback(help="help.program")(global_options)
    return app


class Command(TyperCommand):
    """A command; its help and what it refuses are in the reader's language."""

    allow_extra_args = True  # so that it is we who refuse them

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write its help."""
        write_help(self, ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read its words. Raises `UsageError` for one too many and for an option twice."""
        # A copy: typer empties the list as it reads.
        words = list(args)
        left = super().parse_args(ctx, args)
        # While the shell completes it the line is unfinished, and may be wrong.
        if not ctx.resilient_parsing:
            if left:
                raise UsageError("usage.extra", extra=" ".join(left))
            refuse_repeated(self, ctx, words)
        return left


class Program(TyperGroup):
    """The program itself."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write its help."""
        write_help(self, ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the options for every command. Raises `UsageError` for one of them twice."""
        words = list(args)
        left = super().parse_args(ctx, args)
        if not ctx.resilient_parsing:
            refuse_repeated(self, ctx, words)
        return left

    def list_commands(self, ctx: Any) -> list[str]:
        """Every command, in the order `--help` lists them."""
        # The group itself holds none of them before one is asked for.
        del ctx
        return list(COMMANDS)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command the words begin with. Raises `UsageError` where there is none."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            raise UsageError("usage.no_command", command=args[0], commands=", ".join(COMMANDS))
        return super().resolve_command(ctx, args)

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

    # A function of its own, so that the command keeps its declarations for the short way.
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
        settings = declared.settings
        if choices := choices_of(kind):
            # Our help prints the metavar: the words that may be written are worth more there.
            settings = {**settings, "metavar": "|".join(choices)}
        return Annotated[kind, typer.Option(*declared.names, **settings)]
    if isinstance(declared, Argument):
        return Annotated[kind, typer.Argument(**declared.settings)]
    return hint


def complete_language(incomplete: str) -> Iterator[tuple[str, str]]:
    """The languages that begin as typed so far, each with its own name."""
    for language in languages():
        if language.startswith(incomplete):
            yield language, name_of(language)


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
    # Here, and not where the language is chosen: a wrong one from the environment stops no cron.
    if lang not in (known := languages()):
        ways = either([f"--lang {language}" for language in known])
        raise UsageError("usage.language", given=lang, ways=ways)
    if version:
        from importlib.metadata import version as version_of

        show_text(f"{PROGRAM} {version_of(PROGRAM)}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        show_text(ctx.get_help())
        raise typer.Exit
