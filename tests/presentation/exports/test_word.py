import io

from docx import Document
from docx.oxml.ns import qn

from cyps.presentation import exports
from cyps.presentation.exports.layout import paper
from cyps.presentation.exports.paper import Bullets, Table


def opened(report):
    return Document(io.BytesIO(exports.named("docx").make(report)))


def test_headings_lists_and_captions_are_styles(sample_report):
    styles = {paragraph.style.name for paragraph in opened(sample_report).paragraphs}
    assert {"Heading 1", "Heading 2", "Heading 3", "List Bullet", "Caption"} <= styles


def test_every_bullet_and_every_cell_is_the_papers_own(sample_report):
    document, blocks = opened(sample_report), paper(sample_report).blocks
    bullets = [p.runs[0].text for p in document.paragraphs if p.style.name == "List Bullet"]
    assert bullets == [item for block in blocks if isinstance(block, Bullets) for item in block.items]
    written = [tuple(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
    assert written == [row for b in blocks if isinstance(b, Table) for row in (b.header, *b.rows)]


def test_a_tables_headings_repeat_and_no_row_is_cut(sample_report):
    for table in opened(sample_report).tables:
        first, *others = (row._tr.trPr for row in table.rows)
        assert first.find(qn("w:tblHeader")) is not None
        assert all(row.find(qn("w:tblHeader")) is None for row in others)
        assert all(row.find(qn("w:cantSplit")) is not None for row in (first, *others))


def test_a4_in_uk_english_with_page_numbers(sample_report):
    document = opened(sample_report)
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    languages = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    assert page.footer.paragraphs[0]._p.xpath(".//w:fldSimple/@w:instr") == ["PAGE"]
