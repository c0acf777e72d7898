"""How much of a message is read at most, so that no single message can stop the others."""

from lai_report.core.mail.message import Message
from lai_report.errors import ExitCode, LaiReportError, Phrase

MESSAGE_BYTES = 25 * 1024 * 1024
HEAD_BYTES = 100 * 1024
SUBJECT_CHARACTERS = 10_000
PARTS = 1_000
NESTING = 20


class UnreadableMessageError(LaiReportError):
    """A message that cannot be read, or not whole; `seen` is what its head says, if anything."""

    exit_code = ExitCode.MAIL

    def __init__(self, reason: Phrase, seen: Message | None = None) -> None:
        super().__init__(reason.key, **reason.values)
        self.seen = seen
