"""Runs the clerk's guide, docs/huong-dan.md, and puts what is printed, and the pictures, into it.

Every command of the page is run in order in the demo's made-up office, with the clock at the time
the page names. `python docs/write.py` runs it; a test fails while the page shows anything else.
"""

import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta, timezone
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from picture import svg_of  # docs/picture.py

from lai_report.cli.context import Context
from lai_report.cli.line.invoke import invoke
from lai_report.cli.line.words import Line
from lai_report.cli.main import run
from lai_report.locale import DEFAULT_LANGUAGE, speaker
from lai_report.write.sample_mail import sample_message

PAGE = Path(__file__).with_name("huong-dan.md")
PICTURES = Path(__file__).with_name("huong-dan")
ZONE = timezone(timedelta(hours=7))
CLOCK = re.compile(r"<!-- lúc (\d+:\d+) (\d+/\d+/\d+) -->")
PICTURE = re.compile(r"<!-- hình (\S+): (.+) -->")
COMMAND = re.compile(r"^\$ lai-report (.*)$")
SEAL = re.compile(r"\b[0-9a-f]{32}:(\d+):(?:[0-9a-f]\n?){63}[0-9a-f]\b")
"""The head of a ledger: another one in every run."""
KEPT = re.compile(r"\b[0-9a-f]{32}\.head\b")
MAIL = """
2021-02-04T17:42:10 vphu.sinho@laichau.example HU Sìn Hồ báo cáo ngày 04/02/2021
2021-02-05T14:03:20 vp.thanhuy@laichau.example Thành ủy Lai Châu báo cáo ngày 05/02/2021
2021-02-05T15:33:41 vphu.tamduong@laichau.example HU Tam Đường báo cáo ngày 05/02/2021
2021-02-05T15:44:05 vphu.muongte@laichau.example Huyện ủy Mường Tè báo cáo ngày 05/02/2021
2021-02-05T15:51:30 vphu.thanuyen@laichau.example BC ngày 05/02/2021 của HU Than Uyên
2021-02-05T16:01:12 bcsd.ubndtinh@laichau.example BCSĐ UBND tỉnh báo cáo ngày 05/02/2021
2021-02-05T16:20:00 tonghop.tanuyen@gmail.example HU Tân Uyên báo cáo ngày 05/02/2021
2021-02-05T16:28:40 vphu.sinho@laichau.example HU Sìn Hồ báo cáo ngày 05/02/2021
2021-02-05T16:30:12 vphu.phongtho@laichau.example Huyện ủy Phong Thổ báo cáo ngày 05/02/2021
""".strip()
"""Made-up mail of the guide's own day; the demo's mail is of the week before it."""


def drawn() -> dict[Path, str]:
    """The page and its pictures as they must stand."""
    with tempfile.TemporaryDirectory() as folder:
        return _Run(Path(folder)).drawn(PAGE.read_text(encoding="utf-8"))


class _Run:
    """One run through the page, in a folder that is thrown away."""

    def __init__(self, folder: Path) -> None:
        self._top = folder
        self._office = folder / "van-phong"
        self._now = datetime.now(UTC)
        self._files: dict[Path, str] = {}

    def drawn(self, page: str) -> dict[Path, str]:
        """Run every command of the page; the files made of it."""
        made: list[str] = []
        lines = iter(page.split("\n"))
        with self._still():
            for line in lines:
                made.append(line)
                if clock := CLOCK.fullmatch(line):
                    self._set(*clock.groups())
                elif picture := PICTURE.fullmatch(line):
                    self._draw(*picture.groups())
                elif line.lstrip() == "```console":
                    made += self._console(lines, line[: -len("```console")])
                elif line.startswith("lai-report demo"):
                    self._printed(line.removeprefix("lai-report "))
        return {**self._files, PAGE: "\n".join(made)}

    def _console(self, lines: Iterator[str], margin: str) -> Iterator[str]:
        """A block: its commands, each with what it prints now."""
        for line in lines:
            if line.strip() == "```":
                yield line
                return
            if command := COMMAND.fullmatch(line.strip()):
                yield line
                yield from (f"{margin}{said}".rstrip() for said in self._printed(command[1]))

    def _printed(self, command: str) -> list[str]:
        out = StringIO()
        with self._in_office(), redirect_stdout(out), redirect_stderr(out):
            code = run(shlex.split(command), os.environ)
        text = SEAL.sub(r"…:\1:…", out.getvalue().replace(f"{self._top.resolve()}/", ""))
        text = KEPT.sub("….head", text)
        if code:
            raise RuntimeError(f"lai-report {command}: {code}\n{text}")
        return [line.rstrip() for line in text.rstrip("\n").split("\n")]

    def _draw(self, name: str, command: str) -> None:
        with self._in_office():
            context = Context(os.environ, Path.cwd())
            result = invoke(Line(shlex.split(command)), context)
        say = speaker(DEFAULT_LANGUAGE, result.zone)
        self._files[PICTURES / name] = svg_of(result.document, say)

    def _set(self, clock: str, day: str) -> None:
        """Set the clock, and let arrive what came by then."""
        self._now = datetime.strptime(f"{clock} {day}", "%H:%M %d/%m/%Y").replace(tzinfo=ZONE)
        box = self._office / "thu-da-tai"
        for number, line in enumerate(MAIL.split("\n"), start=101):
            at, sender, subject = line.split(" ", 2)
            received_at = datetime.fromisoformat(at).replace(tzinfo=ZONE)
            if received_at <= self._now and self._office.exists():
                box.mkdir(exist_ok=True)
                made = sample_message(
                    received_at=received_at, sender=sender, subject=subject, number=number
                )
                (box / f"{number}.eml").write_bytes(made)

    @contextmanager
    def _in_office(self) -> Iterator[None]:
        with chdir(self._office if self._office.exists() else self._top):
            yield

    @contextmanager
    def _still(self) -> Iterator[None]:
        """A clock that stands still, an 80-column screen, and a clerk with a name."""
        environ = {"HOME": str(self._top), "COLUMNS": "80", "LAI_REPORT_BY": "văn thư"}
        with (
            patch.object(Context, "now", lambda _: self._now.astimezone(UTC)),
            patch.dict(os.environ, environ, clear=True),
        ):
            yield
