"""Pictures of the year as Vega-Lite specifications: plain dictionaries, so that they can be cached."""

from cyps.presentation.charts.chart import Chart
from cyps.presentation.charts.dumbbells import theme_charts, year_chart
from cyps.presentation.charts.months import months_chart
from cyps.presentation.charts.multiples import trends_of
from cyps.presentation.charts.on_slides import slide_chart
from cyps.presentation.charts.picture import MEDIA_TYPE, file_name, png
from cyps.presentation.charts.places import place_chart
from cyps.presentation.charts.trend import trend_chart

__all__ = [
    "MEDIA_TYPE",
    "Chart",
    "file_name",
    "months_chart",
    "place_chart",
    "png",
    "slide_chart",
    "theme_charts",
    "trend_chart",
    "trends_of",
    "year_chart",
]
