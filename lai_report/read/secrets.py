"""A mail account's password or token: from the environment, a command or keyring; never a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from lai_report.core.settings import MailboxSettings, SmtpSettings
from lai_report.errors import ConfigurationError

_SECONDS = 60


def secret_of(settings: MailboxSettings | SmtpSettings) -> Callable[[], str]:
    """A function that fetches the secret when it is needed; it raises ConfigurationError."""

    def fetch() -> str:
        if os.environ.get(settings.secret_env):
            return os.environ[settings.secret_env]
        if settings.secret_command:
            return _from_command(settings.secret_command)
        if settings.secret_keyring:
            return _from_keyring(settings.secret_keyring, settings.user)
        is_mailbox = isinstance(settings, MailboxSettings)
        key = "mail.no_secret" if is_mailbox else "remind_smtp.no_secret"
        raise ConfigurationError(key, name=settings.secret_env)

    return fetch


def _from_command(command: Sequence[str]) -> str:
    import subprocess

    name = command[0]
    try:
        done = subprocess.run(  # noqa: S603 - the command is the office's own setting
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        # `from None`: what the command printed must not come along in the error.
        raise ConfigurationError("mail.secret_command", name=name) from None
    secret = done.stdout.decode("utf-8", "replace").partition("\n")[0].rstrip("\r")
    if not secret:
        raise ConfigurationError("mail.secret_command", name=name)
    return secret


def _from_keyring(service: str, user: str) -> str:
    from importlib import import_module

    try:
        secret = import_module("keyring").get_password(service, user)
    except ImportError:
        raise ConfigurationError("mail.keyring_missing") from None
    except Exception as error:  # noqa: BLE001 - each backend has errors of its own
        raise ConfigurationError("mail.keyring_failed", kind=type(error).__name__) from None
    if not secret:
        raise ConfigurationError("mail.secret_keyring", service=service, user=user)
    return str(secret)
