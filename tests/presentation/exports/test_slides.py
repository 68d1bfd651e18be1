import io

from pptx import Presentation

from cyps.presentation import exports
from cyps.presentation.exports.layout import paper
from cyps.presentation.exports.paper import Bars, Bullets, Heading, Paper, Table
from cyps.presentation.exports.slides import BULLETS_A_SLIDE, slides
from tests.presentation.exports import made


def test_the_running_order():
    said = list(slides(paper(made.report())))
    assert [(slide.title, type(slide.body).__name__) for slide in said] == [
        ("Rotherham: 2015/16 year-end performance", "tuple"),
        ("Good and improved", "tuple"),
        ("Areas for improvement", "tuple"),
        ("Points to note", "tuple"),
        ("Front door: 2 indicators, none compared with 2014/15", "Table"),
        ("Looked after children: 1 of 1 got worse, 1 off target", "Bars"),
        ("Looked after children: 1 of 1 got worse, 1 off target", "Table"),
    ]
    assert said[2].notes == ("LAC reviews in time fell from 94.9% to 83.3%. [LAC G12, H12]",)


def test_a_long_list_is_shared_evenly_between_slides():
    items = tuple(f"Bullet {n}." for n in range(BULLETS_A_SLIDE + 1))
    lists = (
        Bullets(items[:2], ("",) * 2),
        Heading(3, "A theme"),
        Bullets(items[2:], ("",) * (len(items) - 2)),
    )
    _, first, second = slides(Paper("Title", (Heading(2, "Good"), *lists), ()))
    assert (first.title, second.title) == ("Good (1 of 2)", "Good (2 of 2)")
    assert first.body + second.body == items
    assert len(first.body) == len(second.body) == 3


def test_the_charts_hold_the_papers_figures_and_can_be_edited(sample_report):
    deck = Presentation(io.BytesIO(exports.named("pptx").make(sample_report)))
    drawn = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    in_slides = [(s.name, tuple(s.values)) for chart in drawn for s in chart.plots[0].series]
    said = [slide.body for slide in slides(paper(sample_report)) if isinstance(slide.body, Bars)]
    wanted = [
        (year, tuple(None if v is None else float(v) for v in values))
        for bars in said
        for year, values in zip(bars.years, (bars.before, bars.now), strict=True)
        if any(v is not None for v in values)
    ]
    assert in_slides == wanted
    assert all(chart.part.chart_workbook.xlsx_part for chart in drawn)


def test_tables_on_slides_are_the_papers_own(sample_report):
    deck = Presentation(io.BytesIO(exports.named("pptx").make(sample_report)))
    on_slides = [
        tuple(cell.text for cell in row.cells)
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]
    assert on_slides == [row for b in paper(sample_report).body if isinstance(b, Table) for row in b.rows]


def test_charts_and_tables_say_what_they_are_to_a_screen_reader(sample_report):
    deck = Presentation(io.BytesIO(exports.named("pptx").make(sample_report)))
    frames = [s for slide in deck.slides for s in slide.shapes if s.has_chart or s.has_table]
    assert all(frame._element.nvGraphicFramePr.cNvPr.get("descr") for frame in frames)
    assert all(slide.shapes.title.text_frame.text for slide in deck.slides)
