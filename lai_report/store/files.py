"""Atomic file replacement (write a temporary file, fsync, rename), whoever is killed meanwhile."""

from __future__ import annotations

import os
from pathlib import Path


def temporary_beside(path: Path) -> Path:
    """A name in the same folder, this process's own, to write to before taking the real name."""
    return path.with_name(f"{path.name}.{os.getpid()}.new")


def publish_new(finished: Path, path: Path) -> None:
    """Give a finished file its name; FileExistsError where the name is already taken."""
    _sync(finished)
    try:
        os.link(finished, path)  # of two processes at once, exactly one gets the name
    except FileExistsError:
        raise
    except OSError:  # no hard links on FAT and some network shares: reserve the name, then replace
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        finished.replace(path)
    finished.unlink(missing_ok=True)
    _sync_folder(path.parent)


def replace_text(path: Path, text: str) -> None:
    """Put a text in the place of the file, whole even after a power cut."""
    temporary = temporary_beside(path)
    try:
        temporary.write_text(text, encoding="utf-8")
        _sync(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    # Opened for writing, which Windows asks of a file that is to be flushed.
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened there, and need not be
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
