"""LibreOffice and Chromium, run as a clerk would: a file in, the page or its words out."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

IS_CI = os.environ.get("CI") == "true"


def needs(*programs: str) -> pytest.MarkDecorator:
    """Skips where one of the programs is missing; in CI the test then fails."""
    missing = [name for name in programs if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing) and not IS_CI, reason=f"missing: {', '.join(missing)}")


def pdf_of(file: Path, folder: Path) -> Path:
    """The file as LibreOffice prints it; with a profile of its own, so that runs do not meet."""
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), str(file)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return folder / f"{file.stem}.pdf"


def words_of(pdf: Path) -> str:
    """The words on the pages, in reading order, with single spaces."""
    done = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, timeout=60)
    return " ".join(done.stdout.decode().split())


def page_count(pdf: Path) -> int:
    """How many pages there are."""
    done = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, timeout=60)
    line = next(x for x in done.stdout.decode().splitlines() if x.startswith("Pages:"))
    return int(line.split()[1])


def chromium(folder: Path, *arguments: str) -> str:
    """What Chromium prints when run without a window."""
    done = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
         f"--user-data-dir={folder / 'profile'}", *arguments],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return done.stdout.decode()
