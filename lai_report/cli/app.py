"""The typer application: only the command asked for is imported and registered."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.main import get_command

from lai_report.cli.context import Context
from lai_report.cli.help import Command, CommandGroup
from lai_report.errors import UsageError

PROGRAM = "lai-report"

COMMANDS = (
    "status", "record", "ingest", "review", "case", "duty", "void", "waive", "check", "remind",
    "summary", "report", "log", "verify", "backup", "restore", "move-store", "export", "import",
    "directives", "units", "validate", "doctor", "init", "demo",
)  # fmt: skip
"""Every command, in the order `--help` lists them; each is a module of this package."""
_NAMED_APART = {"import": "import_", "move-store": "move_store"}
"""Commands whose name Python keeps for itself."""


def invoke(arguments: Sequence[str], command: str, context: Context) -> Any:
    """Run the command with its arguments; what it returns, or an exit code.

    Raises `UsageError` where the arguments make no sense.
    """
    from typer._click.exceptions import ClickException  # typer shows no public name for it

    application: Any = get_command(build_app(command))
    try:
        return application.main(
            args=list(arguments), prog_name=PROGRAM, standalone_mode=False, obj=context
        )
    except typer.Abort:
        raise KeyboardInterrupt from None
    except ClickException as error:
        raise usage_error(error) from None


def build_app(command: str = "") -> typer.Typer:
    """The application with the command asked for; with every command where none is known."""
    is_completing = any(name.endswith("_COMPLETE") for name in os.environ)
    wanted = [command] if command in COMMANDS and not is_completing else COMMANDS
    app = typer.Typer(
        cls=CommandGroup,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        invoke_without_command=True,
        add_completion=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(global_options)
    for name in wanted:
        attribute = _NAMED_APART.get(name, name)
        module = import_module(f"lai_report.cli.{attribute}")
        app.command(name, cls=Command, help=f"help.{name}")(getattr(module, attribute))
    return app


def global_options(
    ctx: typer.Context,
    home: Annotated[str, typer.Option("--home", metavar="FOLDER", help="help.home")] = "",
    lang: Annotated[str, typer.Option("--lang", metavar="vi|en", help="help.lang")] = "vi",
    *,
    version: Annotated[bool, typer.Option("--version", help="help.version")] = False,
) -> None:
    """The options every command takes; `main` has read the first two already."""
    del home
    if lang not in {"vi", "en"}:
        raise UsageError("usage.language", given=lang)
    if version:
        from importlib.metadata import version as version_of

        typer.echo(f"{PROGRAM} {version_of(PROGRAM)}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
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
    return UsageError("usage.bad_value", parameter=_parameter_name(error), why=_choices(error))


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


def _parameter_name(error: Any) -> str:
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "?")
    return str(parameter.opts[0] if parameter.param_type_name == "option" else parameter.metavar)


def _choices(error: Any) -> str:
    choices = getattr(getattr(error.param, "type", None), "choices", ())
    return " | ".join(str(getattr(choice, "value", choice)) for choice in choices)
