"""Where the mailbox's secret is fetched from, and that no error ever holds it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lai_report.core.settings import MailboxSettings
from lai_report.errors import ConfigurationError
from lai_report.read.secrets import secret_of

NAME = "LAI_REPORT_TEST_SECRET"
PRINTS = (
    sys.executable,
    "-c",
    "import sys; sys.stdout.buffer.write('mật khẩu\\nthừa\\n'.encode())",
)


def settings(**changes: object) -> MailboxSettings:
    return MailboxSettings(user="tonghop", secret_env=NAME, **changes)  # type: ignore[arg-type] # by name


def in_keyring(service: str) -> MailboxSettings:
    return settings(secret_keyring=service)  # the name it is filed under, no secret


def refusal(kept: MailboxSettings) -> ConfigurationError:
    with pytest.raises(ConfigurationError) as caught:
        secret_of(kept)()
    return caught.value


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "từ môi trường")
    assert secret_of(settings(secret_command=PRINTS))() == "từ môi trường"


def test_a_command_gives_the_first_line_it_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)
    assert secret_of(settings(secret_command=PRINTS))() == "mật khẩu"


@pytest.mark.parametrize(
    "command",
    [
        ("khong-co-lenh-nay",),
        (sys.executable, "-c", "print('lộ bí mật'); raise SystemExit(1)"),
        (sys.executable, "-c", ""),
        (sys.executable, "-c", "input()"),  # asks a question nobody is there to answer
    ],
)
def test_a_command_that_fails_is_named_and_its_output_is_not(command: tuple[str, ...]) -> None:
    error = refusal(settings(secret_command=command))
    assert error.phrase.key == "mail.secret_command"
    assert error.phrase.values == {"name": command[0]}
    assert error.__context__ is None or error.__suppress_context__
    assert "bí mật" not in repr(error)


def test_the_keyring_is_asked_by_service_and_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "keyring.py").write_text(
        "def get_password(service, user):\n"
        "    if service == 'khoa': raise OSError('lộ bí mật')\n"
        "    return {('lai-report', 'tonghop'): 'từ kho'}.get((service, user))\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "keyring", raising=False)
    assert secret_of(in_keyring("lai-report"))() == "từ kho"
    assert refusal(in_keyring("khac")).phrase.key == "mail.secret_keyring"
    failed = refusal(in_keyring("khoa"))
    assert failed.phrase.key == "mail.keyring_failed"
    assert failed.__suppress_context__
    monkeypatch.delitem(sys.modules, "keyring", raising=False)


def test_without_the_keyring_library_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert refusal(in_keyring("lai-report")).phrase.key == "mail.keyring_missing"


def test_nowhere_to_look_is_a_question_of_configuration() -> None:
    error = refusal(settings())
    assert error.phrase.key == "mail.no_secret"
    assert error.exit_code == 4
