"""The presentation room: tables, tallies and charts of a report, and the papers made from it."""

from cyps.presentation import charts
from cyps.presentation.cells import CellRow, cells, evidence
from cyps.presentation.charts import Chart
from cyps.presentation.decisions import DecisionRow, decision_rows
from cyps.presentation.explained import ThresholdRow, glossary_rows, rule_rows, threshold_rows
from cyps.presentation.signs import BETTER, OFF_TARGET, STEADY, UNCLEAR, WORSE, Sign
from cyps.presentation.tables import ProblemRow, YearRow, problem_rows, unit_words, year_rows
from cyps.presentation.tallies import Tally, counted, finding, of_theme, tally, themes_present

__all__ = [
    "BETTER",
    "OFF_TARGET",
    "STEADY",
    "UNCLEAR",
    "WORSE",
    "CellRow",
    "Chart",
    "DecisionRow",
    "ProblemRow",
    "Sign",
    "Tally",
    "ThresholdRow",
    "YearRow",
    "cells",
    "charts",
    "counted",
    "decision_rows",
    "evidence",
    "finding",
    "glossary_rows",
    "of_theme",
    "problem_rows",
    "rule_rows",
    "tally",
    "themes_present",
    "threshold_rows",
    "unit_words",
    "year_rows",
]
