"""The program installed as a user would, in an environment of its own.

Measured in place it would look twice as good: the import hook of a development install slows even
`python -c pass`, which every ratio is taken to.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
NO_SOURCE = (".*", "__pycache__", "build", "dist", "*.egg-info", "tests")


@dataclass(frozen=True)
class Installed:
    """An environment that holds the program, and its Python peers where they could be had."""

    bin: Path

    @property
    def python(self) -> str:
        """Its interpreter."""
        return str(self.bin / "python")

    @property
    def program(self) -> str:
        """The program."""
        return str(self.bin / "lai-report")

    def peer(self, name: str) -> str | None:
        """A program of the environment, else of the machine; None where neither has it."""
        beside = self.bin / name
        return str(beside) if beside.is_file() else shutil.which(name)


def install(folder: Path) -> Installed:
    """Install into the folder; without the peers where the package index has them not."""
    source = folder / "source"  # building in place would leave its files there
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(*NO_SOURCE))
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    made = Installed(folder / "venv" / "bin")
    pip = [made.python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    if subprocess.run([*pip, f"{source}[bench]"], check=False, capture_output=True).returncode:
        subprocess.run([*pip, str(source)], check=True, capture_output=True)
    return made
