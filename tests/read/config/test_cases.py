"""A case per mistake: each file in `bad_config/` holds what a person wrote and what he is told.

A case starts from the good office in `bad_config/good`; `--- FILE` replaces a file, `--- FILE +`
adds to it, `--- FILE gone` takes it away.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from lai_report.errors import Finding, Phrase
from lai_report.locale import speaker, texts_of
from lai_report.read.config.reading import read_configuration, read_settings
from tests.kept import Keep

FOLDER = Path(__file__).parent / "bad_config"
CASES = sorted(FOLDER.glob("*.case"))
PART = re.compile(r"^--- (.+)\n", re.MULTILINE)
SECRET = "S3cr3t-lai"  # noqa: S105 - made up, and never to be seen in a finding
TEXTS = {
    key
    for file in ("config", "toml")
    for key in texts_of("vi", file)
    if not key.startswith("validate.")
}
# What a text file in a case cannot hold: test_bytes.py makes them.
OF_BYTES = {
    "toml.bom", "toml.utf16", "toml.not_utf8", "toml.encoding_hint",
    "toml.too_large", "toml.too_large_hint", "toml.too_deep", "toml.too_deep_hint",
    "toml.unreadable", "toml.unreadable_hint",
}  # fmt: skip


def parts_of(case: Path) -> list[tuple[str, str]]:
    """The named parts of a case, in order."""
    _, *rest = PART.split(case.read_text("utf-8"))
    return list(zip(rest[::2], rest[1::2], strict=True))


def scaffold(case: Path, home: Path) -> None:
    """The office of a case as a folder."""
    shutil.copytree(FOLDER / "good", home, dirs_exist_ok=True)
    for name, text in parts_of(case)[:-1]:
        file, _, how = name.partition(" ")
        path = home / file
        if how == "gone":
            path.unlink()
        else:
            before = path.read_text("utf-8") if how == "+" else ""
            path.write_text(before + text, "utf-8")


def findings_in(home: Path) -> tuple[Finding, ...]:
    """Everything wrong in an office folder."""
    read = read_configuration(home)
    errors = [finding for finding in read.findings if not finding.is_warning]
    assert (read.configuration is None) == bool(errors)
    return (*read.findings, *read_settings(home)[1])


def told(finding: Finding) -> str:
    """A finding as a person reads it."""
    say = speaker("vi")
    start = "(nhắc) " if finding.is_warning else ""
    key = f"{finding.key}: " if finding.key else ""
    message, hint = say(finding.message), say(finding.hint)
    return f"{start}{finding.file}:{finding.line}: {key}{message}; {hint}\n"


def keys_in(phrase: Phrase) -> set[str]:
    """The keys of a phrase and of the phrases in its values."""
    inner = (keys_in(value) for value in phrase.values.values() if isinstance(value, Phrase))
    return {phrase.key}.union(*inner)


def test_the_good_office_has_no_findings() -> None:
    assert findings_in(FOLDER / "good") == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_mistake_is_told_with_its_line_and_what_to_write(
    case: Path, tmp_path: Path, keep: Keep
) -> None:
    scaffold(case, tmp_path)
    findings = findings_in(tmp_path)
    text = "".join(map(told, findings))
    assert text, "a case without a finding tests nothing"
    written, mark, _ = case.read_text("utf-8").rpartition("--- expect\n")
    assert mark
    keep(case, f"{written}{mark}{text}")
    assert SECRET not in text + "".join(map(str, findings))
    say = speaker("en")
    assert all(say(finding.message) and say(finding.hint) for finding in findings)


def test_every_text_of_a_finding_has_its_case(tmp_path: Path) -> None:
    met: set[str] = set()
    for case in CASES:
        scaffold(case, tmp_path / case.stem)
        for finding in findings_in(tmp_path / case.stem):
            met |= keys_in(finding.message) | keys_in(finding.hint)
    assert met == TEXTS - OF_BYTES
