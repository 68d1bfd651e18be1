"""The brief as slides, with charts that PowerPoint itself draws and a person can edit."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from cyps.presentation.exports.columns import column_widths, figure_columns
from cyps.presentation.exports.export import Export
from cyps.presentation.exports.layout import paper
from cyps.presentation.exports.office import UNDATED, WORDS_ONLY, undated
from cyps.presentation.exports.paper import Bars, Table
from cyps.presentation.exports.slides import Slide, slides
from cyps.wording import Report

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Deck
    from pptx.slide import Slide as Drawn

BEFORE, NOW, INK, TEXT = "8FA3B8", "12436D", "12436D", "1A1A1A"
WIDER = 4 / 3  # the library's own template is 10 inches wide; a screen today is 13.33
LEFT, TOP, WIDTH, HEIGHT = 0.6, 1.75, 12.1, 5.2  # where a body stands, in inches
CHARACTERS, PADDING = 110, 2  # that a line of a table holds, and those that a column's edges take
LONGEST_NAME = 60  # characters of an indicator's name along a chart's axis; its table has all of them


def make(report: Report) -> bytes:
    """The whole brief as a .pptx, wide screen, in UK English."""
    from pptx import Presentation

    brief = paper(report)
    deck = Presentation()
    _set_up(deck, brief.title)
    for place, slide in enumerate(slides(brief)):
        _draw(deck, slide, is_first=place == 0)
    written = io.BytesIO()
    deck.save(written)
    return undated(written.getvalue())


def _set_up(deck: Deck, title: str) -> None:
    """A wide page whose layouts fill it, and the language a screen reader is to read in."""
    deck.slide_width = round(deck.slide_width * WIDER)
    master = deck.slide_master
    for page in (master, *master.slide_layouts):
        for place in page.element.xpath(".//a:off"):
            place.set("x", str(round(int(place.get("x")) * WIDER)))
        for size in page.element.xpath(".//p:sp//a:ext[@cx]"):
            size.set("cx", str(round(int(size.get("cx")) * WIDER)))
    for part in (deck.part._element, master.element, *(page.element for page in master.slide_layouts)):
        for words in part.xpath(".//*[@lang]"):
            words.set("lang", "en-GB")
    deck.core_properties.title = title[:255]
    deck.core_properties.language = "en-GB"


def _draw(deck: Deck, slide: Slide, is_first: bool) -> None:
    layout = 0 if is_first else 1 if isinstance(slide.body, tuple) else 5  # title, title and text, title only
    drawn = deck.slides.add_slide(deck.slide_layouts[layout])
    drawn.shapes.title.text_frame.text = slide.title
    _set(drawn.shapes.title.text_frame, 36 if is_first else 26, is_title=True)
    match slide.body:
        case Bars():
            _draw_bars(drawn, slide.body)
        case Table():
            _draw_table(drawn, slide.body)
        case words:
            frame = drawn.placeholders[1].text_frame
            frame.text = "\n".join(words)
            _set(frame, 20)
    if slide.notes:
        drawn.notes_slide.notes_text_frame.text = "\n".join(slide.notes)


def _set(frame: Any, points: int, is_title: bool = False) -> None:  # noqa: ANN401 - a pptx TextFrame
    from pptx.dml.color import RGBColor
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    for paragraph in frame.paragraphs:
        paragraph.font.size, paragraph.alignment = Pt(points), PP_ALIGN.LEFT
        paragraph.font.color.rgb = RGBColor.from_string(INK if is_title else TEXT)  # type: ignore[no-untyped-call]
        if is_title:
            paragraph.font.bold = True
        else:
            paragraph.space_after = Pt(8)


def _draw_bars(drawn: Drawn, bars: Bars) -> None:
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
    from pptx.util import Inches, Pt

    figures: Any = CategoryChartData(number_format='0.0"%"')  # type: ignore[no-untyped-call]
    figures.categories = [_short(name) for name in bars.names]
    for year, values in zip(bars.years, (bars.before, bars.now), strict=True):
        if any(value is not None for value in values):
            figures.add_series(year, [_number(value) for value in values])
    place = (Inches(LEFT), Inches(TOP), Inches(WIDTH), Inches(HEIGHT))
    frame = drawn.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, figures)
    frame._element.nvGraphicFramePr.cNvPr.set(
        "descr", f"{bars.caption}. The table that follows says the same."
    )
    chart: Any = frame.chart  # type: ignore[attr-defined]
    chart.part.chart_workbook.update_from_xlsx_blob(_figures_behind(figures))
    chart.font.size, chart.has_title = Pt(14), False
    chart.has_legend, chart.legend.position = True, XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    _dress(chart)


def _figures_behind(figures: Any) -> bytes:  # noqa: ANN401 - pptx.chart.data.CategoryChartData
    """The workbook a person edits the chart in, laid out as the chart's references say.

    The library's own would make a live formula of a name that begins with "=".
    """
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    written = io.BytesIO()
    with Workbook(written, WORDS_ONLY) as book:
        book.set_properties({"created": UNDATED})
        page = book.add_worksheet("Sheet1")
        for row, category in enumerate(figures.categories, start=1):
            page.write_string(row, 0, category.label)
        for column, series in enumerate(figures, start=1):
            page.write_string(0, column, series.name)
            for row, value in enumerate(series.values, start=1):
                if value is not None:
                    page.write_number(row, column, value)
    return written.getvalue()


def _dress(chart: Any) -> None:  # noqa: ANN401 - pptx.chart.chart.Chart
    """Bars from 0, first indicator on top, a label on each bar and no lines that say nothing."""
    from pptx.dml.color import RGBColor

    chart.category_axis.reverse_order = True
    chart.category_axis.format.line.fill.background()
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, 110
    plot = chart.plots[0]
    plot.gap_width, plot.overlap, plot.has_data_labels = 45, -5, True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = '0.0"%"', False
    for series in plot.series:
        fill = series.format.fill
        fill.solid()
        colour = NOW if series.index == len(plot.series) - 1 else BEFORE
        fill.fore_color.rgb = RGBColor.from_string(colour)  # type: ignore[no-untyped-call]


def _draw_table(drawn: Drawn, table: Table) -> None:
    from pptx.dml.color import RGBColor
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Inches, Pt

    figures = figure_columns(table)
    rows = (table.header, *table.rows)
    place = (Inches(LEFT), Inches(TOP), Inches(WIDTH), Inches(0.4 * len(rows)))
    frame: Any = drawn.shapes.add_table(len(rows), len(table.header), *place)
    _describe(frame, table.caption)
    words = CHARACTERS - PADDING * len(table.header)
    widths = [PADDING + width for width in column_widths(table, words)]
    for column, width in zip(frame.table.columns, widths, strict=True):
        column.width = Inches(WIDTH * width / sum(widths))
    for line, row in zip(frame.table.rows, rows, strict=True):
        for cell, said, is_figure in zip(line.cells, row, figures, strict=True):
            cell.text = said
            paragraph = cell.text_frame.paragraphs[0]
            paragraph.font.size = Pt(13)
            paragraph.alignment = PP_ALIGN.RIGHT if is_figure else PP_ALIGN.LEFT
    for cell in frame.table.rows[0].cells:
        cell.fill.solid()
        cell.fill.fore_color.rgb = RGBColor.from_string(INK)  # type: ignore[no-untyped-call]


def _describe(frame: Any, words: str) -> None:  # noqa: ANN401 - pptx.shapes.graphfrm.GraphicFrame
    """What a screen reader says of a picture or a table."""
    frame._element.nvGraphicFramePr.cNvPr.set("descr", words)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


EXPORT = Export(
    id="pptx",
    name="PowerPoint slides",
    extension="pptx",
    media_type="application/vnd.openxmlformats-officedocument.presentationml.presentation",
    is_text=False,
    make=make,
)
