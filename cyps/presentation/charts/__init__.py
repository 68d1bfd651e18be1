"""Pictures of the year as Vega-Lite specifications: plain dictionaries, so that they can be cached."""

from cyps.presentation.charts.chart import Chart
from cyps.presentation.charts.dumbbells import theme_charts, year_chart
from cyps.presentation.charts.months import months_chart
from cyps.presentation.charts.on_slides import slide_chart
from cyps.presentation.charts.trend import trend_chart

__all__ = ["Chart", "months_chart", "slide_chart", "theme_charts", "trend_chart", "year_chart"]
