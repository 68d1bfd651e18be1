"""The model room: lines read from sheets become indicators, joined with the catalogue."""

from cyps.model.scorecard import (
    Benchmark,
    FileRead,
    Indicator,
    Observation,
    Rag,
    Scorecard,
    SheetRead,
    Target,
    Theme,
)

__all__ = [
    "Benchmark",
    "FileRead",
    "Indicator",
    "Observation",
    "Rag",
    "Scorecard",
    "SheetRead",
    "Target",
    "Theme",
]
