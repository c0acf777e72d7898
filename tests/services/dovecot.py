"""A real Dovecot on loopback, over TLS, in a folder of its own, as root or not."""

from __future__ import annotations

import grp
import imaplib
import os
import pwd
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.services.certificates import Certificate, made

USER, PASSWORD = "tonghop", 'mat khau "thử" \\ 16h30'
_SETTINGS = """\
base_dir = {run}
state_dir = {run}/state
instance_name = lai-report-test
log_path = {log}
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{certificate}
ssl_key = <{key}
disable_plaintext_auth = yes
auth_mechanisms = plain login xoauth2
mail_location = maildir:{mail}/%u
first_valid_uid = 1
{users}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {passwords}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={mail}/%u
}}
namespace inbox {{
  inbox = yes
{folders}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
protocol imap {{
  rawlog_dir = {rawlog}
}}
"""
# Without root every part of Dovecot runs as whoever started it.
_OWN = """\
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
"""
_FOLDER = """\
  mailbox {name} {{
    auto = create
    special_use = \\{flag}
  }}
"""
_COMMAND = re.compile(r"^[0-9.]+ [A-P]{4,5}[0-9]+ (.*)$", re.MULTILINE)
SPECIAL = {"TatCaThu": "All", "ThuRac": "Junk", "ThungRac": "Trash", "ThuNhap": "Drafts"}


def is_installed() -> bool:
    """Whether Dovecot can be started here."""
    return shutil.which("dovecot") is not None and shutil.which("doveadm") is not None


@dataclass(frozen=True, slots=True)
class Dovecot:
    """A running server, and the means to look behind it."""

    port: int
    certificate: Certificate
    settings: Path
    rawlog: Path

    def client(self) -> imaplib.IMAP4_SSL:
        """A logged-in client that may write: the hand that fills the mailbox."""
        context = ssl.create_default_context(cafile=self.certificate.authority)
        client = imaplib.IMAP4_SSL("localhost", self.port, ssl_context=context, timeout=20)
        client.authenticate("PLAIN", lambda _: f"\0{USER}\0{PASSWORD}".encode())
        return client

    def deliver(self, *messages: bytes, folder: str = "INBOX", date: str = "") -> None:
        """Put messages into a folder, with that INTERNALDATE."""
        client = self.client()
        for message in messages:
            client.append(folder, "", f'"{date}"' if date else "", message)
        client.logout()

    def renumber(self, folder: str, uidvalidity: int) -> None:
        """Change the folder's UIDVALIDITY, as a restored mailbox would."""
        words = ["mailbox", "update", "--uid-validity", str(uidvalidity), "-u", USER, folder]
        subprocess.run(
            ["doveadm", "-c", str(self.settings), *words], check=True, capture_output=True
        )

    def commands(self) -> list[str]:
        """Every command sent after the login by any client, without its tag."""
        logs = sorted(self.rawlog.rglob("*.in"))
        text = "\n".join(log.read_text("utf-8", "replace") for log in logs)
        return [command.strip() for command in _COMMAND.findall(text)]


@contextmanager
def running(folder: Path, *, special: dict[str, str] | None = None) -> Iterator[Dovecot]:
    """A Dovecot whose folders carry the given SPECIAL-USE flags."""
    server = _prepared(folder, SPECIAL if special is None else special)
    process = subprocess.Popen(["dovecot", "-F", "-c", str(server.settings)])
    try:
        _wait(server.port, process)
        yield server
    finally:
        process.terminate()
        process.wait(20)


def _prepared(folder: Path, special: dict[str, str]) -> Dovecot:
    is_root = os.geteuid() == 0
    owner = pwd.getpwnam("nobody") if is_root else pwd.getpwuid(os.geteuid())
    rawlog = folder / "rawlog"
    for name in ("run", "mail", "rawlog"):
        (folder / name).mkdir()
        if is_root:
            os.chown(folder / name, owner.pw_uid, owner.pw_gid)
    _open_path(folder)
    passwords = folder / "passwords"
    passwords.write_text(f"{USER}:{{PLAIN}}{PASSWORD}::::::\n", encoding="utf-8")
    passwords.chmod(0o644)
    certificate = made(folder)
    port = _free_port()
    own = _OWN.format(user=owner.pw_name, group=grp.getgrgid(owner.pw_gid).gr_name)
    settings = folder / "dovecot.conf"
    settings.write_text(
        _SETTINGS.format(
            run=folder / "run", log=folder / "dovecot.log", mail=folder / "mail",
            rawlog=rawlog, certificate=certificate.certificate, key=certificate.key,
            passwords=passwords, port=port, uid=owner.pw_uid, gid=owner.pw_gid,
            users="" if is_root else own,
            folders="".join(_FOLDER.format(name=n, flag=f) for n, f in special.items()),
        ),
        encoding="utf-8",
    )  # fmt: skip
    return Dovecot(port, certificate, settings, rawlog)


def _open_path(folder: Path) -> None:
    """Let Dovecot's own users through the folders pytest has closed to others."""
    for each in (folder, *folder.parents):
        if each.stat().st_uid == os.geteuid() and each != Path("/"):
            each.chmod(each.stat().st_mode | 0o755)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if process.poll() is not None:
            message = f"dovecot ended with {process.returncode}"
            raise RuntimeError(message)
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    message = "dovecot does not answer"
    raise RuntimeError(message)
