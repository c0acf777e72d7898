"""The papers cannot lie: pictures are what the program draws, commands and codes are all named."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

from lai_report import errors
from lai_report.cli.app import COMMANDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_picture_in_the_readme_is_what_the_program_draws() -> None:
    spec = importlib.util.spec_from_file_location("screen", ROOT / "docs" / "screen.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.PICTURE.read_text(encoding="utf-8") == module.drawn(), "run docs/screen.py"


def test_every_exit_code_is_in_the_readme() -> None:
    codes = {
        kind.exit_code
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.LaiReportError)
    }
    paragraph = README[README.index("Exit codes:") : README.index("interrupted")]
    assert {int(code) for code in re.findall(r"\b\d+\b", paragraph)} >= codes


def test_every_command_is_in_the_readme_or_the_changelog() -> None:
    papers = README + (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"`{name}" not in papers and name not in README] == []


def test_no_paper_names_a_path_of_one_machine() -> None:
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*"), *ROOT.glob("lai_report/**/*.py")]:
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"/work/|\.\./shared|/root/|/tmp/dev", text), path
