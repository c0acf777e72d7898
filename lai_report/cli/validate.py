"""`validate`: every error of every file a person edits, in one run."""

from __future__ import annotations

from lai_report.cli.line.declaration import Invocation
from lai_report.cli.line.options import FormatOption
from lai_report.cli.shared.result import Format, Result
from lai_report.core.document import Text
from lai_report.errors import ExitCode, Finding, phrase


def validate(ctx: Invocation, form: FormatOption = Format.TEXT) -> Result:
    """Read units.toml, directives/ and lai-report.toml, and list what is wrong."""
    from lai_report.read.config.reading import read_configuration, read_settings

    # No desk: it would stop at the first file in disorder, and here every mistake is wanted.
    home = ctx.obj.home()
    read = read_configuration(home)
    _, of_settings = read_settings(home)
    findings = (*read.findings, *of_settings)
    errors = [finding for finding in findings if not finding.is_warning]
    lines = [_line(finding) for finding in findings]
    if not errors and read.configuration is not None:
        units = len(read.configuration.roster.units)
        obligations = len(read.configuration.obligations)
        lines.append((phrase("validate.good", units=units, obligations=obligations),))
    else:
        lines.append((phrase("validate.bad", count=len(errors)),))
    return Result(
        "validate",
        ctx.obj.now(),
        data={"errors": len(errors), "warnings": len(findings) - len(errors)},
        form=form,
        exit_code=ExitCode.CONFIGURATION if errors else ExitCode.DONE,
        lines=tuple(lines),
        findings=findings,
    )


def _line(finding: Finding) -> tuple[Text, ...]:
    """FILE:LINE: key: what; what to write instead."""
    place = f"{finding.file}:{finding.line}: " + (f"{finding.key}: " if finding.key else "")
    return (phrase("validate.line", place=place, message=finding.message), finding.hint)
