"""A chart as a picture to take away: PNG, dark on white, with its words above it.

Drawn only when it is asked for, by vl-convert, which holds its own fonts and asks no
other host (docs/decisions/000-dependencies.md).
"""

from __future__ import annotations

import re
from textwrap import wrap
from typing import Any

from cyps.errors import ExportFailed
from cyps.presentation.charts.chart import AXIS_SIZE, GROUND, INK, LABEL_SIZE, Chart
from cyps.presentation.others import about_published

MEDIA_TYPE = "image/png"
WIDTH, SCALE = 960, 2  # pixels of the part drawn on, and of a picture for each of them
_DARK, _WHITE = "#14202B", "#FFFFFF"
_COLOURS = {INK: _DARK, GROUND: _WHITE}
_MARGIN = 24
_TITLE_LETTERS, _LETTERS = 78, 118  # that stand in one line over the picture


def png(chart: Chart) -> bytes:
    """The picture with its title and subtitle, and whose published figures it shows. Raises ExportFailed."""
    import vl_convert

    try:
        return vl_convert.vegalite_to_png(alone(chart), scale=SCALE)
    except ValueError as error:
        raise ExportFailed("the picture", str(error).splitlines()[0]) from error


def alone(chart: Chart) -> dict[str, Any]:
    """The specification that needs no page around it: its own size, ground, colours and words."""
    source = about_published().statement if chart.published else ""
    words = [line for said in (chart.subtitle, source) if said for line in wrap(said, _LETTERS)]
    made = {key: _coloured(value) for key, value in chart.spec.items()}
    return made | {
        "width": WIDTH,
        "height": chart.heights[0] if chart.heights else made["height"],
        "background": _WHITE,
        "padding": _MARGIN,
        "title": {
            "text": wrap(chart.title, _TITLE_LETTERS),
            "subtitle": words,
            "anchor": "start",
            "frame": "group",
            "offset": 18,
            "fontSize": LABEL_SIZE + 6,
            "subtitleFontSize": AXIS_SIZE,
            "subtitlePadding": 6,
            "color": _DARK,
            "subtitleColor": _DARK,
        },
    }


def _coloured(part: object) -> object:
    """The same with the page's colours put in; words of a workbook stay as they are."""
    if isinstance(part, dict):
        return {key: value if key == "values" else _coloured(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_coloured(each) for each in part]
    return _COLOURS.get(part, part) if isinstance(part, str) else part


def file_name(chart: Chart) -> str:
    """What a picture is called when it is saved: of its title the letters and figures."""
    words = re.sub(r"[^a-z0-9]+", "-", chart.title.lower()).strip("-")
    return f"{words[:60].rstrip('-') or 'chart'}.png"
