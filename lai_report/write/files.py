"""Atomic file replacement (write a temporary file, fsync, rename)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def replace_file(path: Path, content: str | bytes) -> None:
    """Put the content in the file's place: written beside it, flushed, then renamed over it."""
    replace_file_by_parts(path, (content,))


def replace_file_by_parts(path: Path, parts: Iterable[str | bytes]) -> None:
    """The same for content that comes part by part and is never whole in memory."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with temporary.open("wb") as stream:
            for part in parts:
                stream.write(part.encode() if isinstance(part, str) else part)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
