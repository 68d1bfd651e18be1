"""What a chart is, and the look every chart shares.

The background is transparent and text takes the page's own colour (`INK`), so
one specification serves the light and the dark page. Marks are kept from screen
readers one by one: the sentence in `alt` and the table beside the chart say
what they show (METHOD §7).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import altair as alt

from cyps.terms import Value
from cyps.wording import figure

LABEL_SIZE = 16
AXIS_SIZE = 15
SLIDE_WORDS = 1.35  # how much larger words are on a slide
PADDING = {"left": 0, "right": 8, "top": 4, "bottom": 4}
AXIS_HEIGHT = 44  # the labels along one axis, with the padding around the chart
INK = "currentColor"
GROUND = "light-dark(#FFFFFF, #10161C)"  # the page's own (.streamlit/config.toml): an edge around words

Row = dict[str, str | float | bool | None]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture: `title` says the finding, `subtitle` measure and period, `alt` the take-away.

    `columns` and `figures` are the same as a table: headings, and a row of words a figure.
    `rows` is how many lines one under another it has: what its height should follow.
    `heights` are the pixels a wide and a narrow page gives it, where that isn't in `spec`.
    `published` says that it shows figures whose publisher must be named.
    """

    title: str
    subtitle: str
    alt: str
    spec: dict[str, Any]
    columns: tuple[str, ...]
    figures: tuple[tuple[str, ...], ...]
    rows: int = 5
    published: bool = False
    heights: tuple[int, int] | None = None


def rows(values: list[Row]) -> alt.InlineData:
    """Values held in the chart itself: no data frame, nothing fetched."""
    return alt.InlineData(values=values)


def short(value: Value) -> str:
    """A figure without what it is per: the subtitle says that once for the whole picture."""
    return figure(value).partition(" per ")[0]


def haloed(base: alt.Chart, text: str | dict[str, str], **mark: object) -> list[alt.Chart]:
    """Words with an edge in the page's colour, so that a line behind them doesn't cross them out."""
    shown: dict[str, Any] = {"aria": False, **mark}
    shown |= {"text": text} if isinstance(text, dict) else {}
    edged = base.mark_text(stroke=GROUND, strokeWidth=6, strokeJoin="round", **shown)
    both = [edged, base.mark_text(**shown)]
    return both if isinstance(text, dict) else [each.encode(text=text) for each in both]


def spec(chart: alt.LayerChart | alt.FacetChart, height: int | None, larger: float = 1) -> dict[str, Any]:
    """The finished specification, as wide as its place on the page; `height` is of the part drawn on.

    Without a height it is as high as its place too; `larger` is how much larger its words are.
    """
    finished = (
        chart.properties(
            height="container" if height is None else height + AXIS_HEIGHT,
            width="container",
            background="transparent",
            padding=PADDING,
        )
        .configure_view(stroke=None)
        .configure_axis(
            labelFontSize=AXIS_SIZE * larger,
            labelPadding=8,
            labelColor=INK,
            domain=False,
            ticks=False,
            gridOpacity=0.6,
        )
        .configure_text(fontSize=LABEL_SIZE * larger, fill=INK)
        .configure_legend(disable=True)
    )
    # Data named at the top of a specification is turned into Arrow on each rerun; in its layers it isn't.
    with alt.data_transformers.enable(consolidate_datasets=False):
        made: dict[str, Any] = finished.to_dict()
    return made
