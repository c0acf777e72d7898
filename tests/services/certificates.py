"""Certificates for the test's own servers, made anew for each run by the openssl program."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

HOST = "localhost"


@dataclass(frozen=True, slots=True)
class Certificate:
    """A server's certificate and key, and the authority a client has to trust."""

    certificate: Path
    key: Path
    authority: Path


def has_openssl() -> bool:
    """Whether certificates can be made here."""
    return shutil.which("openssl") is not None


def made(folder: Path, *, host: str = HOST, days: int = 2, name: str = "server") -> Certificate:
    """A certificate for the host by an authority of the test's own; with `days=-1`, expired."""
    authority, authority_key = folder / "authority.pem", folder / "authority.key"
    certificate, key, request = (folder / f"{name}.{end}" for end in ("pem", "key", "csr"))
    if not authority.exists():
        subject = ["-subj", "/CN=authority of a test"]
        _openssl(
            "req", "-x509", *_new_key(authority_key), "-out", authority, "-days", "2", *subject,
            "-addext", "keyUsage=critical,keyCertSign,cRLSign",
        )  # fmt: skip
    _openssl("req", *_new_key(key), "-out", request, "-subj", f"/CN={host}")
    extensions = folder / f"{name}.ext"
    # Python 3.13 checks certificates strictly: each must say what its key is for, and whose it is.
    extensions.write_text(
        f"subjectAltName=DNS:{host}\nbasicConstraints=critical,CA:FALSE\n"
        "keyUsage=critical,digitalSignature\nsubjectKeyIdentifier=hash\n"
        "authorityKeyIdentifier=keyid:always\n"
    )
    _openssl(
        "x509", "-req", "-in", request, "-CA", authority, "-CAkey", authority_key,
        "-CAcreateserial", "-out", certificate, "-days", str(days), "-extfile", extensions,
    )  # fmt: skip
    return Certificate(certificate, key, authority)


def _new_key(path: Path) -> list[str | Path]:
    return ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", path]


def _openssl(*words: str | Path) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)
