"""The brief as a Word document: real styles, lists and table headings, A4, in UK English."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from cyps.presentation.exports.export import Export
from cyps.presentation.exports.layout import paper
from cyps.presentation.exports.office import undated
from cyps.presentation.exports.paper import Block, Bullets, Heading, Paragraph, Table, figure_columns
from cyps.wording import Report

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table as WordTable

FONT = "Arial"
INK = "12436D"
SIZES = {"Normal": 11, "Heading 1": 20, "Heading 2": 15, "Heading 3": 12, "Caption": 10}  # in points
SMALL = 8
LONGEST_PROPERTY = 255


def make(report: Report) -> bytes:
    """The whole brief as a .docx."""
    from docx import Document

    brief = paper(report)
    document = Document()
    _set_page(document)
    _set_styles(document)
    document.core_properties.title = brief.title[:LONGEST_PROPERTY]
    document.core_properties.author = document.core_properties.comments = ""
    document.core_properties.language = "en-GB"
    document.add_heading(brief.title, level=1)
    for block in brief.blocks:
        _add(document, block)
    written = io.BytesIO()
    document.save(written)
    return undated(written.getvalue())


def _set_page(document: WordDocument) -> None:
    """A4, with the page's number at its foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement
    from docx.shared import Mm

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(18)
    foot = page.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    foot._p.append(number)


def _set_styles(document: WordDocument) -> None:
    """One font for all, and the language a screen reader is to read in."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        fonts = style.element.rPr.rFonts
        for key in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[key]  # or the theme's font would win over the one named
        if name != "Normal":
            style.font.color.rgb = RGBColor.from_string(INK)
            style.paragraph_format.keep_with_next = True
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _add(document: WordDocument, block: Block) -> None:
    from docx.shared import Pt

    match block:
        case Heading(level, words):
            document.add_heading(words, level)
        case Paragraph(words):
            document.add_paragraph(words)
        case Bullets(items, cells):
            for item, where in zip(items, cells, strict=True):
                bullet = document.add_paragraph(item, style="List Bullet")
                if where:
                    bullet.add_run(f" ({where})").font.size = Pt(SMALL)
        case Table(caption):
            document.add_paragraph(caption, style="Caption")
            _fill(document.add_table(0, len(block.header), style="Table Grid"), block)
            document.add_paragraph()


def _fill(drawn: WordTable, table: Table) -> None:
    """Every row; the first is repeated on each page, and none is cut by a page's end."""
    from docx.oxml.parser import OxmlElement

    figures = figure_columns(table)
    _add_row(drawn, table.header, figures, bold=True)
    for row in table.rows:
        _add_row(drawn, row, figures)
    for row in drawn.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    drawn.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _add_row(drawn: WordTable, row: tuple[str, ...], figures: tuple[bool, ...], bold: bool = False) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    cells = drawn.add_row().cells  # type: ignore[no-untyped-call]
    for cell, words, is_figure in zip(cells, row, figures, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        if is_figure:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        run = paragraph.add_run(words)
        run.font.size, run.bold = Pt(SMALL), bold


EXPORT = Export(
    id="docx",
    name="Word document",
    extension="docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    is_text=False,
    make=make,
)
