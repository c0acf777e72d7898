"""The JSON that scripts read: plain enough for any terminal, any locale."""

from __future__ import annotations

from collections.abc import Mapping

from lai_report.write.plain import escape_steering


def json_text(envelope: Mapping[str, object]) -> str:
    """The envelope as text, with controls, bidi and broken characters as JSON escapes."""
    import json

    lines = json.dumps(envelope, ensure_ascii=False, indent=2).split("\n")
    return "\n".join(escape_steering(line) for line in lines)
