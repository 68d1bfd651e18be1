"""What holds for every format: no live words, no lost figures, the same bytes on any day."""

import csv
import io
import json
import re
import zipfile
from collections import Counter

import pytest
from docx import Document
from lxml import etree
from lxml import html as lxml_html
from openpyxl import load_workbook
from pptx import Presentation

from cyps.presentation import exports
from cyps.presentation.exports.plain import plain
from tests.presentation.exports import made

FORMATS = [export.id for export in exports.EXPORTS]
OUR_TAGS = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "ul", "li",
            "span", "div", "table", "caption", "thead", "tbody", "tr", "th", "td"}  # fmt: skip
OFFICE = ["docx", "xlsx", "pptx"]


def made_as(format_id, report):
    return exports.named(format_id).make(report)


@pytest.fixture(params=made.HOSTILE.values(), ids=made.HOSTILE)
def hostile(request):
    return request.param


@pytest.mark.parametrize("format_id", FORMATS)
def test_the_same_report_gives_the_same_bytes(format_id, monkeypatch):
    first = made_as(format_id, made.report())
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert made_as(format_id, made.report()) == first


def test_no_day_of_making_stands_in_an_office_file():
    for format_id in OFFICE:
        names = zipfile.ZipFile(io.BytesIO(made_as(format_id, made.report())))
        assert {entry.date_time[0] for entry in names.infolist()} == {1980}
        core = names.read("docProps/core.xml").decode()
        assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) <= {"2000-01-01T00:00:00Z"}


@pytest.mark.parametrize("format_id", FORMATS)
def test_an_empty_brief_is_a_brief(format_id):
    assert made_as(format_id, made.empty())


def test_formats_have_names_of_their_own():
    for key in ("id", "name", "extension", "media_type"):
        assert max(Counter(getattr(export, key) for export in exports.EXPORTS).values()) == 1
    assert exports.named("papyrus") is None


def test_json_holds_the_words_as_they_are(hostile):
    written = json.loads(made_as("json", made.saying(hostile)))
    assert written["findings"][0]["text"] == hostile.replace("\ud800", "?")


def test_text_drives_no_terminal(hostile):
    written = made_as("text", made.saying(hostile)).decode()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written)
    assert max(map(len, written.splitlines())) <= 100
    assert plain(hostile).replace(" ", "") in re.sub(r"\s", "", written)


def test_markdown_acts_on_nothing(hostile):
    written = made_as("markdown", made.saying(hostile)).decode()
    bare = re.sub(r"`[^`\n]*`", "", re.sub(r"\\[!-/:-@\[-`{-~]", "", written))  # without code and escapes
    assert not re.search(r"[<\[\]_]|://|www\.|\w@\w", bare)
    for line in written.splitlines():
        after_our_mark = re.sub(r"^(#+ |- |\|.*)", "", line)
        assert not re.match(r"#{1,6} |\d+[.)] |[-+*] |>|===|---", after_our_mark)


def test_a_markdown_table_keeps_its_columns(hostile):
    written = made_as("markdown", made.saying(hostile)).decode()
    for block in re.findall(r"(?:^\|.*\n)+", written, re.MULTILINE):
        widths = {len(re.findall(r"(?<!\\)\|", row)) for row in block.splitlines()}
        assert len(widths) == 1


def test_html_holds_words_and_nothing_live(hostile):
    written = made_as("html", made.saying(hostile)).decode()
    page = lxml_html.document_fromstring(written.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
    assert tags <= OUR_TAGS
    attributes = {name for element in page.iter() for name in element.attrib}
    assert not attributes & {"href", "src", "style", "onerror", "onclick"}
    assert "http" not in written.replace("http-equiv", "") or "evil.example" in hostile
    if plain(hostile):
        assert next(li.text for li in page.iter("li")).strip() == plain(hostile)


def test_csv_starts_no_formula(hostile):
    rows = list(csv.reader(io.StringIO(made_as("csv", made.saying(hostile)).decode("utf-8-sig"))))
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(tuple("=+-@＝＋－＠\t\r")) or re.fullmatch(r"-\d+(\.\d+)?", cell)
    reviews = next(row for row in rows if row[3] == "2014/15")
    assert reviews[1].removeprefix("'") == plain(hostile)


EVERYTHING = [words for words in made.HOSTILE.values() if words]
ALL = list(map(plain, EVERYTHING))


def test_excel_holds_no_formula_and_no_link():
    content = made_as("xlsx", made.saying(*EVERYTHING))
    book = load_workbook(io.BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)
    assert_nothing_outside(content)
    bullets = [row[2].value for row in book["Bullets"].iter_rows(min_row=4, max_row=3 + len(ALL))]
    assert bullets == [words if len(words) < 32_768 else f"{words[:32_766]}…" for words in ALL]


def test_word_holds_plain_words():
    content = made_as("docx", made.saying(*EVERYTHING))
    document = Document(io.BytesIO(content))
    bullets = [p.runs[0].text for p in document.paragraphs if p.style.name == "List Bullet"]
    assert bullets == ALL * 3
    assert not document.element.xpath("//w:hyperlink | //w:instrText")
    assert_nothing_outside(content)


def test_slides_hold_plain_words():
    content = made_as("pptx", made.saying(*EVERYTHING))
    deck = Presentation(io.BytesIO(content))
    frames = [
        shape.text_frame for slide in deck.slides for shape in slide.placeholders if shape.has_text_frame
    ]
    lines = [paragraph.text for frame in frames for paragraph in frame.paragraphs]
    assert set(ALL) <= set(lines)
    assert_nothing_outside(content)


def assert_nothing_outside(content: bytes):
    """No part of an Office file points out of it, embedded workbooks included."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if name.endswith(".rels"):
                assert b'TargetMode="External"' not in parts.read(name)
            elif name.endswith(".xlsx"):
                assert_nothing_outside(parts.read(name))
            elif name.endswith(".xml"):
                tree = etree.fromstring(parts.read(name))
                kinds = {etree.QName(element).localname for element in tree.iter(etree.Element)}
                assert not kinds & {"hlinkClick", "hyperlink", "hyperlinks"}
                assert "f" not in kinds or "chart" in name
