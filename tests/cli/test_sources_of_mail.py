"""What every source of mail keeps to, those that are there and one made up here.

The made-up one is added as a real one would be: a class, a line in the list, its words. Nothing
else in the program knows of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from lai_report.core.settings import MailboxSettings
from lai_report.errors import Phrase, phrase
from lai_report.locale import languages, text_of, texts_of
from lai_report.read.mail.message import RawMessage
from lai_report.read.mail.sources import imap, opening
from lai_report.read.mail.sources.imap import ImapSource
from lai_report.read.mail.sources.source import (
    Checkpoint,
    FolderMark,
    Probe,
    Progress,
    Secret,
    Source,
)
from tests.cli.conftest import ZONE, Desk
from tests.cli.test_ingest import mail_desk, message, rosters
from tests.services import bad_imap, certificates
from tests.services.bad_imap import BadServer

__all__ = ["mail_desk", "rosters"]
SENDER = "vphu.sinho@laichau.example"
STAMPS = {"internal_date", "received_header"}
GRAPH = "graph.example"
FILES = ("mbox", "maildir", "eml")
NEEDS_OPENSSL = pytest.mark.skipif(
    not certificates.has_openssl() and os.environ.get("CI") != "true",
    reason="openssl makes the certificates",
)
IMAP = pytest.param("imap", marks=[pytest.mark.service, NEEDS_OPENSSL])


class GraphSource:
    """A made-up source: a server that is no IMAP server and numbers its messages."""

    is_resumable = True

    def __init__(self, mailbox: MailboxSettings, held: list[tuple[datetime, bytes]]) -> None:
        self._user, self._held = mailbox.user, held
        self.name = f"graph:{mailbox.user}"
        self.checkpoint = Checkpoint()
        self.progress = Progress(0, 0)
        self.notices: tuple[Phrase, ...] = ()

    def count(self, after: Checkpoint) -> int | None:
        return len(self._held) - self._read(after)

    def messages(self, after: Checkpoint) -> Iterator[RawMessage]:
        for number, (came_at, raw) in enumerate(self._held[self._read(after) :], 1):
            yield RawMessage(raw, str(number), came_at)
        self.checkpoint = Checkpoint((FolderMark("all", 1, len(self._held)),))

    def is_office_mailbox(self, mailbox: MailboxSettings) -> bool:
        return (mailbox.host, mailbox.user) == (GRAPH, self._user)

    def probe(self) -> Probe:
        newest = max((came_at for came_at, _ in self._held), default=None)
        return Probe(phrase("mail.graph_ok", user=self._user), newest)

    def _read(self, after: Checkpoint) -> int:
        mark = after.mark("all")
        return mark.uid if mark else 0


class Office(NamedTuple):
    """An office whose own mailbox is one source, and what that source says of itself."""

    desk: Desk
    put: Callable[[str, bytes], None]
    """Puts a message into the mailbox that comes in at a time of 29/01/2021."""
    stamp: str
    """As whose word its time is filed."""
    is_resumable: bool
    probed: str
    """What `doctor` says of it."""


def instant(clock: str) -> datetime:
    return datetime.fromisoformat(f"2021-01-29T{clock}").replace(tzinfo=ZONE)


def report(clock: str, subject: str = "HU Sìn Hồ BC ngày 29/01/2021") -> bytes:
    return message(clock, SENDER, subject)


def configure(desk: Desk, text: str) -> None:
    (desk.home / "lai-report.toml").write_text(f"[mailbox]\n{text}", encoding="utf-8")


def put_into(kind: str, path: Path) -> Callable[[str, bytes], None]:
    """A Maildir, mbox or folder of .eml, made at the path, and a way to put mail into it."""
    if kind == "mbox":
        path.touch()
    else:
        path.mkdir()
    if kind == "maildir":
        (path / "cur").mkdir()
        (path / "new").mkdir()

    def put(clock: str, raw: bytes) -> None:
        if kind == "mbox":
            with path.open("ab") as file:
                file.write(b"From - Fri Jan 29 %b 2021\n%b\n\n" % (clock.encode(), raw))
        else:
            name = clock.replace(":", "-")
            (path / ("new" if kind == "maildir" else "") / f"{name}.eml").write_bytes(raw)

    return put


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BadServer]:
    certificate = certificates.made(tmp_path_factory.mktemp("certificates"))
    with bad_imap.serving(BadServer(certificate, messages={})) as running:
        yield running


@pytest.fixture
def over_imap(mail_desk: Desk, server: BadServer, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("LAI_REPORT_MAILBOX_SECRET", "bi-mat-bia-dat")
    authority = server.certificate.authority
    configure(
        mail_desk,
        f'host = "localhost"\nport = {server.port}\nuser = "vanthu"\nca_file = "{authority}"\n',
    )

    def put(clock: str, raw: bytes) -> None:
        uid = len(server.messages) + 1
        server.messages[uid], server.dates[uid] = raw, f"29-Jan-2021 {clock} +0700"

    said = "Đã vào được hòm thư vanthu ở localhost"
    return Office(mail_desk, put, "internal_date", is_resumable=True, probed=said)


@pytest.fixture
def over_graph(mail_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The made-up source: its line in the list of sources, and its words."""
    held: list[tuple[datetime, bytes]] = []

    def graph(mailbox: MailboxSettings, _secret: Secret) -> Source | None:
        return GraphSource(mailbox, held) if mailbox.host == GRAPH else None

    def no_imap(*_: object) -> None:
        pytest.fail("an IMAP server was asked")

    monkeypatch.setattr(opening, "MAILBOXES", (graph, *opening.MAILBOXES))
    monkeypatch.setitem(texts_of("vi", "mail"), "mail.graph_ok", "Đã vào được Graph với {user}")
    monkeypatch.setattr(imap, "connected", no_imap)
    configure(mail_desk, f'host = "{GRAPH}"\nuser = "vanthu"\n')

    def put(clock: str, raw: bytes) -> None:
        held.append((instant(clock), raw))

    said = "Đã vào được Graph với vanthu"
    return Office(mail_desk, put, "internal_date", is_resumable=True, probed=said)


@pytest.fixture(params=[IMAP, "graph", *FILES])
def office(request: pytest.FixtureRequest, mail_desk: Desk) -> Office:
    """An office for each source there is, and for the one made up here."""
    if request.param in {"imap", "graph"}:
        made: Office = request.getfixturevalue(f"over_{request.param}")
        return made
    path = mail_desk.home / "hop-thu"
    put = put_into(request.param, path)
    configure(mail_desk, 'path = "hop-thu"\n')
    said = f"Có tệp thư {path}"
    return Office(mail_desk, put, "received_header", is_resumable=False, probed=said)


def stamps(desk: Desk) -> list[set[str]]:
    """Of each message in the ledger, as whose word its time is filed."""
    entries = desk.ok("log", "--all", "--format", "json").data["entries"]
    of_mail = [entry for entry in entries if entry["kind"] in {"submission", "mail"}]
    return [STAMPS & set(entry["payload"]) for entry in of_mail]


def points(desk: Desk, *more: str) -> dict[str, str]:
    """What `doctor` says, and how bad each is."""
    found = desk("doctor", *more, "--format", "json").data["points"]
    return {point["message"]: point["level"] for point in found}


def test_every_source_there_is_is_among_them(tmp_path: Path) -> None:
    settings = [MailboxSettings(host="localhost", user="vanthu")]
    for kind in FILES:
        put_into(kind, tmp_path / kind)("16:12:00", report("16:12:00"))
        settings.append(MailboxSettings(path=str(tmp_path / kind)))
    opened = {type(opening.open_source("", each, str)) for each in settings}
    assert opened == {ImapSource, *(opener for _, opener in opening._FILE_KINDS)}
    for mailbox_of in opening.MAILBOXES:
        assert any(mailbox_of(each, str) for each in settings)


def test_once_the_offices_own_mailbox_was_read_the_day_is_known(office: Office) -> None:
    office.put("16:12:00", report("16:12:00"))
    assert set(office.desk.verdicts().values()) == {"unknown"}
    assert office.desk.ok("ingest", "--format", "json").data["accepted"] == 1
    verdicts = office.desk.verdicts()
    assert verdicts.pop("huyen-uy-sin-ho") == "on-time"
    assert set(verdicts.values()) == {"missing"}


def test_the_time_is_filed_as_the_word_of_whoever_gives_it(office: Office) -> None:
    office.put("16:12:00", report("16:12:00"))
    office.desk.ok("ingest")
    (filed,) = stamps(office.desk)
    assert office.stamp in filed
    assert ("internal_date" in filed) == (office.stamp == "internal_date")


def test_the_server_also_vouches_for_what_cannot_be_read(office: Office) -> None:
    office.put("16:12:00", b"khong phai thu")
    office.desk.ok("ingest")
    by_server = {"internal_date"} if office.stamp == "internal_date" else set()
    assert stamps(office.desk) == [by_server]


def test_it_goes_on_where_it_ended_or_is_read_whole_again(office: Office) -> None:
    office.put("16:12:00", report("16:12:00"))
    office.desk.ok("ingest")
    office.put("16:13:00", report("16:13:00"))
    read = office.desk.ok("ingest", "--format", "json").data
    assert read["messages"] == (1 if office.is_resumable else 2)
    assert read["accepted"] == 1


def test_what_cannot_be_resumed_is_read_whole_though_it_left_a_checkpoint(
    over_graph: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(GraphSource, "is_resumable", False)
    over_graph.put("16:12:00", report("16:12:00"))
    over_graph.desk.ok("ingest")
    assert over_graph.desk.ok("ingest", "--format", "json").data["messages"] == 1


def test_doctor_tries_that_very_source(office: Office) -> None:
    office.put("16:12:00", report("16:12:00"))
    assert points(office.desk)[office.probed] == "ok"


def test_only_a_servers_time_shows_the_clock_to_be_wrong(office: Office) -> None:
    office.put("16:55:00", report("16:55:00"))
    office.desk.at("16:45").ok("ingest")
    is_told = any(
        "chậm hơn dấu giờ của hòm thư" in said for said in points(office.desk, "--offline")
    )
    assert is_told == (office.stamp == "internal_date")


@pytest.mark.parametrize("kind", FILES)
def test_a_file_elsewhere_by_the_same_name_is_not_the_offices_mailbox(
    mail_desk: Desk, tmp_path: Path, kind: str
) -> None:
    configure(mail_desk, 'path = "hop-thu"\n')
    put_into(kind, mail_desk.home / "hop-thu")("16:13:00", report("16:13:00"))
    (tmp_path / "usb").mkdir()
    put_into(kind, tmp_path / "usb" / "hop-thu")("16:12:00", report("16:12:00"))
    mail_desk.ok("ingest", str(tmp_path / "usb" / "hop-thu"))
    verdicts = mail_desk.verdicts()
    assert verdicts.pop("huyen-uy-sin-ho") == "on-time"
    assert set(verdicts.values()) == {"unknown"}


def test_the_offices_mailbox_named_by_hand_is_still_its_mailbox(
    mail_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(mail_desk, 'path = "hop-thu"\n')
    put_into("mbox", mail_desk.home / "hop-thu")("16:12:00", report("16:12:00"))
    monkeypatch.chdir(mail_desk.home)
    mail_desk.ok("ingest", "hop-thu")
    assert "unknown" not in mail_desk.verdicts().values()


@pytest.mark.service
@NEEDS_OPENSSL
def test_where_the_imap_server_gives_no_time_the_received_line_is_filed_as_what_it_is(
    over_imap: Office, server: BadServer
) -> None:
    server.trouble = "no-date"
    over_imap.put("16:12:00", report("16:12:00"))
    over_imap.desk.ok("ingest")
    assert stamps(over_imap.desk) == [{"received_header"}]


def test_doctor_says_of_a_mail_file_what_ingest_would(mail_desk: Desk) -> None:
    configure(mail_desk, 'path = "hop-thu"\n')
    path = mail_desk.home / "hop-thu"
    missing = f"Không thấy tệp thư {path} nêu trong lai-report.toml."
    assert points(mail_desk)[missing] == "warning"
    assert missing in mail_desk("ingest").err
    path.mkdir()
    unread = next(said for said in points(mail_desk) if said.startswith(f"{path} "))
    assert unread in mail_desk("ingest").err


@pytest.mark.parametrize("language", languages())
def test_a_person_is_told_of_every_kind_of_file_that_can_be_read(language: str) -> None:
    kinds = [opener.__module__.rpartition(".")[2] for _, opener in opening._FILE_KINDS]
    for key in ("mail.no_mail_here", "ingest.no_source", "ingest.help.source"):
        told = text_of(key, language).casefold()
        assert [kind for kind in kinds if kind not in told] == [], key
