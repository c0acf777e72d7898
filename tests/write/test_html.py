"""The web page: one file that asks for nothing, escapes all, and stands in a real browser."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from lai_report.core.document import Cell, Column, Document, heading, paragraph, table
from lai_report.errors import ConfigurationError
from lai_report.locale import speaker
from lai_report.write.html import html_text
from tests.services.printing import chromium, needs, page_count, words_of
from tests.write.test_writers import NASTY, steers

say = speaker("vi")
COLUMNS = [
    Column("name", "Đơn vị"),
    Column("n", "Số", align="right"),
    Column("x", "Mã", is_data_only=True),
]
MONTH = [Column("name", "Đơn vị"), *(Column(str(n), f"{n // 10}\n{n % 10}") for n in range(1, 32))]


def page(*blocks: object) -> str:
    return html_text(Document(blocks), say, "vi")  # type: ignore[arg-type]  # blocks


def sample() -> str:
    shares = [Cell(29, ("29",), below=(f"{n}/9",), share=n / 9) for n in range(10)]
    days = [Column(f"d{n}", "Hai", align="center") for n in range(10)]
    letters = [[Cell("Huyện ủy Sìn Hồ"), *[Cell("Đ", tone="good")] * 31]] * 9
    return page(
        heading("BÁO CÁO", level=1), paragraph("từ ngày"), heading("Biểu"),
        table(COLUMNS, [[Cell("Huyện ủy Sìn Hồ"), Cell(7), Cell("ẩn")]], title="Số lượt"),
        table(MONTH, letters, title="Biểu", is_tight=True), table(days, [shares], title="Lịch"),
    )  # fmt: skip


class Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_page_asks_for_nothing_and_runs_nothing() -> None:
    made = sample()
    tags = {tag for tag, _ in Tags(made).found}
    assert not tags & {"script", "link", "img", "iframe", "object", "form"}
    assert not re.search(r"url\(|@import|https?://|//[a-z]", made)
    assert "default-src 'none'" in made


def test_text_from_outside_is_only_text() -> None:
    nasty = NASTY + '"><img src=x onerror=alert(1)>{{ 7*7 }}'
    columns = [Column("name", nasty)]
    made = page(heading(nasty, level=1), paragraph(nasty),
                table(columns, [[Cell(nasty, below=(nasty,))]], title=nasty))  # fmt: skip
    tags = Tags(made).found
    assert not {tag for tag, _ in tags} & {"script", "img"}
    assert all(not name.startswith("on") for _, attributes in tags for name in attributes)
    assert "{{ 7*7 }}" in made
    assert not any(steers(line) for line in made.split("\n"))


def test_what_only_machines_read_is_left_out_and_the_language_is_named() -> None:
    made = sample()
    assert "ẩn" not in made
    assert '<html lang="vi">' in made
    assert '<th scope="col"><span>0</span><span>1</span></th>' in made


def test_a_share_darkens_the_cell_and_its_figure_stands_in_it() -> None:
    made = sample()
    lightness = [float(x) for x in re.findall(r"td\.s\d+ .*? ([\d.]+)%\)", made)]
    assert len(lightness) == 11
    assert lightness == sorted(lightness)
    assert lightness[-1] == 100.0
    assert '<td class="center s10"><span>29</span><span>9/9</span></td>' in made
    assert '<td class="center s0"><span>29</span><span>0/9</span></td>' in made


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(ConfigurationError) as raised:
        page()
    assert "pip install 'lai-report[documents]'" in say(raised.value.phrase)


PROBE = """
<script>
document.title = JSON.stringify({
  wide: document.documentElement.scrollWidth, room: window.innerWidth,
  shade: getComputedStyle(document.querySelector('td.s0')).backgroundColor,
  light: getComputedStyle(document.querySelector('td.s10')).backgroundColor,
})
</script>
"""


@pytest.mark.service
@needs("chromium")
def test_chromium_shows_it_on_a_phone_without_scrolling_the_page(tmp_path: Path) -> None:
    path = tmp_path / "trang.html"
    open_page = re.sub(r"<meta http-equiv[^>]*>", "", sample())  # the probe itself is a script
    path.write_text(open_page.replace("</body>", f"{PROBE}</body>"), encoding="utf-8")
    made = chromium(tmp_path, "--window-size=500,900", "--dump-dom", path.as_uri())
    found = re.search(r"<title>(.*?)</title>", made)
    assert found is not None
    import json

    seen = json.loads(found[1].replace("&quot;", '"'))
    assert seen["wide"] <= seen["room"] <= 500
    assert seen["light"] == "rgb(255, 255, 255)"
    dark = [int(x) for x in re.findall(r"\d+", seen["shade"])]
    assert sum(dark) / 3 < 180


@pytest.mark.service
@needs("chromium", "pdftotext")
def test_chromium_prints_it_on_a4_with_every_column(tmp_path: Path) -> None:
    path, pdf = tmp_path / "trang.html", tmp_path / "trang.pdf"
    path.write_text(sample(), encoding="utf-8")
    chromium(tmp_path, f"--print-to-pdf={pdf}", "--no-pdf-header-footer", path.as_uri())
    words = words_of(pdf)
    assert words.count("Đ Đ") or words.count("ĐĐ") or words.count("Đ") >= 31 * 9
    assert "0/9" in words
    assert page_count(pdf) == 1
