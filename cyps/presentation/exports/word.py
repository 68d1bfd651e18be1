"""The brief as a Word document: real styles, lists and table headings, A4, in UK English."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from cyps.presentation.exports.columns import column_widths, figure_columns
from cyps.presentation.exports.export import Export
from cyps.presentation.exports.layout import paper
from cyps.presentation.exports.office import undated
from cyps.presentation.exports.paper import Block, Bullets, Heading, Paragraph, Table
from cyps.wording import Report

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table as WordTable
    from docx.text.paragraph import Paragraph as WordParagraph

FONT = "Arial"
INK = "12436D"
SIZES = {"Normal": 11, "Heading 1": 20, "Heading 2": 15, "Heading 3": 12, "Caption": 10}  # in points
SMALL, TABLE = 8, 8.5
LINE, SHADE = "B8BCC0", "E8EEF4"
TEXT_WIDTH = 174  # millimetres between the margins of A4
CHARACTERS, PADDING = 106, 3  # that a line of a table holds, and those that a column's edges take
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
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm((210 - TEXT_WIDTH) / 2)
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
    for border in document.styles["Table Grid"].element.xpath(".//w:tblBorders/*"):
        border.set(qn("w:color"), LINE)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _add(document: WordDocument, block: Block) -> None:
    from docx.shared import Pt

    match block:
        case Heading(level, words):
            _styled(document, words, f"Heading{level}")
        case Paragraph(words):
            document.add_paragraph(words)
        case Bullets(items, cells):
            for item, where in zip(items, cells, strict=True):
                bullet = _styled(document, item, "ListBullet")
                if where:
                    bullet.add_run(f" ({where})").font.size = Pt(SMALL)
        case Table(caption):
            _styled(document, caption, "Caption")
            _fill(document.add_table(0, len(block.header), style="Table Grid"), block)
            document.add_paragraph()


def _styled(document: WordDocument, words: str, style_id: str) -> WordParagraph:
    """A paragraph in a style named by its id: the library would search all styles for each of hundreds."""
    added = document.add_paragraph(words)
    added._p.style = style_id
    return added


def _fill(drawn: WordTable, table: Table) -> None:
    """Every row; the first is repeated on each page, and none is cut by a page's end."""
    from docx.oxml.ns import nsdecls
    from docx.oxml.parser import OxmlElement, parse_xml
    from docx.shared import Mm

    figures, words = figure_columns(table), CHARACTERS - PADDING * len(table.header)
    widths = [PADDING + width for width in column_widths(table, words)]
    drawn.autofit = False
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = Mm(TEXT_WIDTH * width / sum(widths))
    for row in (table.header, *table.rows):
        _add_row(drawn, row, figures)
    head = drawn.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in head.cells:
        cell.paragraphs[0].runs[0].bold = True
        cell._tc.get_or_add_tcPr().append(
            parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{SHADE}"/>')
        )


def _add_row(drawn: WordTable, row: tuple[str, ...], figures: tuple[bool, ...]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.parser import OxmlElement
    from docx.shared import Pt

    added = drawn.add_row()  # type: ignore[no-untyped-call]
    added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, words, is_figure in zip(added.cells, row, figures, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.line_spacing = 1
        if is_figure:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.add_run(words).font.size = Pt(TABLE)


EXPORT = Export(
    id="docx",
    name="Word document",
    extension="docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    is_text=False,
    make=make,
)
