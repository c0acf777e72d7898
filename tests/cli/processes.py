"""How tests run the program as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PROGRAM = [sys.executable, "-m", "lai_report"]
RECORD = ("record", "Sìn Hồ", "--day", "29/01/2021", "--at", "16:29:59 29/01/2021")
STATUS = ("status", "29/01/2021", "--as-of", "16:31")


def run(
    *arguments: str, home: Path, before: Sequence[str] = (), **environ: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program to its end, nothing on its stdin."""
    return subprocess.run(
        [*before, *PROGRAM, *arguments],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        cwd=home,
        env={"PATH": os.environ["PATH"], "HOME": str(home), **environ},
        timeout=60,
    )


def at_home(
    office: Path, *arguments: str, before: Sequence[str] = (), **environ: str
) -> subprocess.CompletedProcess[bytes]:
    """The same in an office folder."""
    return run("--home", str(office), *arguments, home=office, before=before, **environ)


def exported(office: Path) -> bytes:
    """Everything the ledger holds, as `export` writes it."""
    done = at_home(office, "export")
    assert done.returncode == 0, done.stderr
    return done.stdout


def new_office(folder: Path) -> Path:
    """A new office with the shipped roster and directives."""
    done = run("init", str(folder), home=folder.parent)
    assert done.returncode == 0, done.stderr
    return folder
