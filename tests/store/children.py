"""How tests start other processes on a ledger, also as somebody who may not write."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.store.samples import Office

ROOT = Path(__file__).parents[2]
NOBODY = 65534


def _can_be_nobody() -> bool:
    """Whether this interpreter starts as another user; one that lies in root's home may not."""
    if not hasattr(os, "getuid") or os.getuid() != 0 or shutil.which("setpriv") is None:
        return False
    nobody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    import_all = [sys.executable, "-c", "import lai_report.store.ledger"]
    done = subprocess.run([*nobody, *import_all], cwd=ROOT, check=False, capture_output=True)
    return done.returncode == 0


needs_root = pytest.mark.skipif(
    not _can_be_nobody(), reason="only root can become another user, who must reach the interpreter"
)


def start(
    what: str, office: Office, *rest: object, uid: int | None = None
) -> subprocess.Popen[str]:
    """A child that does `what` in the office, its lines readable on stdout."""
    command = [sys.executable, "-m", "tests.store.child", what, str(office.home), *map(str, rest)]
    if uid is not None:
        command = ["setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups", *command]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def run(what: str, office: Office, *rest: object, uid: int | None = None) -> list[Any]:
    """What a child that runs to its end has said."""
    child = start(what, office, *rest, uid=uid)
    out, _ = child.communicate(timeout=60)
    return said(out)


def said(out: str) -> list[Any]:
    """The whole lines among what a child has written; a killed one may leave half a line."""
    return [json.loads(line) for line in out.splitlines(keepends=True) if line.endswith("\n")]
