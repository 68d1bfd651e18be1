"""Which picture stands on which slide."""

from __future__ import annotations

from cyps.presentation.charts.chart import Chart
from cyps.presentation.charts.dumbbells import slide_changes
from cyps.presentation.charts.trend import trend_chart
from cyps.presentation.deck import Show
from cyps.wording import Report


def slide_chart(report: Report, show: Show, theme: str, indicator: str) -> Chart | None:
    """A theme's largest changes, or one indicator through its years; None where there is nothing to draw."""
    if show is Show.THEME:
        return slide_changes(report, theme) or _leading(report, theme)
    if show is Show.INDICATOR:
        comparison = next((c for c in report.comparisons if c.indicator.id == indicator), None)
        return trend_chart(comparison, for_slide=True) if comparison else None
    return None


def _leading(report: Report, theme: str) -> Chart | None:
    """The years of the indicator the theme's first bullet is about, where nothing changed to be drawn."""
    first = next((b.indicator for b in report.bullets if b.theme == theme and b.indicator), None)
    comparison = next((c for c in report.comparisons if c.indicator.id == first), None)
    return trend_chart(comparison, for_slide=True) if comparison else None
