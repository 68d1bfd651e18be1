import re
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html

from cyps.presentation import exports


def page(report):
    return html.document_fromstring(exports.named("html").make(report))


def test_headings_go_down_one_level_at_a_time(sample_report):
    levels = [int(e.tag[1]) for e in page(sample_report).iter("h1", "h2", "h3")]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_headings_with_a_scope(sample_report):
    tables = list(page(sample_report).iter("table"))
    assert tables
    for table in tables:
        assert table[0].tag == "caption"
        assert {th.get("scope") for th in table.xpath("./thead//th")} == {"col"}
        assert {th.get("scope") for th in table.xpath("./tbody//th")} == {"row"}


def test_it_is_in_english_and_asks_nothing_of_any_host(sample_report):
    assert page(sample_report).get("lang") == "en-GB"
    written = exports.named("html").make(sample_report).decode()
    assert "default-src 'none'" in written
    assert not re.search(r"(?i)https?:|src=|href=|url\(|@import|<script", written)


@pytest.mark.browser
def test_in_a_real_browser_on_a_phone_and_on_paper(chromium, sample_report, tmp_path):
    written = tmp_path / "brief.html"
    written.write_bytes(exports.named("html").make(sample_report))
    opened = chromium.new_page(viewport={"width": 390, "height": 800})
    said, asked = [], []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(written.as_uri())
    assert Axe().run(opened).violations_count == 0
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    assert (said, asked) == ([], [written.as_uri()])
    assert opened.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    opened.close()
