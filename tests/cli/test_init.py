"""`init` lays down a whole office, completes one that was cut off, and touches nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Desk


@pytest.fixture
def cut_off(desk: Desk, tmp_path: Path) -> Path:
    """A folder where `init` was cut off before its last file."""
    folder = tmp_path / "new"
    desk.ok("init", str(folder))
    (folder / "units.toml").unlink()
    return folder


def test_a_new_office_is_the_shipped_one(desk: Desk, tmp_path: Path) -> None:
    desk.ok("init", str(tmp_path / "new"))
    for name in ("units.toml", *(f"directives/{p.name}" for p in ROOT.glob("directives/*.toml"))):
        assert (tmp_path / "new" / name).read_bytes() == (ROOT / name).read_bytes()


def test_an_office_is_never_laid_over_another(desk: Desk) -> None:
    before = {path: path.read_bytes() for path in desk.home.rglob("*.toml")}
    assert desk("init", str(desk.home)).code == 2
    assert {path: path.read_bytes() for path in desk.home.rglob("*.toml")} == before


def test_one_that_was_cut_off_is_completed(desk: Desk, cut_off: Path) -> None:
    desk.ok("init", str(cut_off))
    assert desk.ok("--home", str(cut_off), "validate").code == 0


def test_a_directive_of_somebodys_own_is_no_cut_off_office(desk: Desk, cut_off: Path) -> None:
    (cut_off / "directives" / "own.toml").write_text("# của riêng\n", encoding="utf-8")
    refused = desk("init", str(cut_off))
    assert (refused.code, "directives" in refused.err) == (2, True)
    assert not (cut_off / "units.toml").exists()
