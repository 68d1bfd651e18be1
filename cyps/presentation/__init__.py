"""The presentation room: tables, tallies and charts of a report, and the papers made from it.

Charts come in by name when they are first asked for: their library takes longer to
load than a brief to make, and the command line draws none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cyps.presentation.actions import ActionRow, Stage, about, action_rows, subject_of, subjects
from cyps.presentation.cells import CellRow, cells, evidence
from cyps.presentation.decisions import DecisionRow, decision_rows
from cyps.presentation.deck import Show, Slide, deck, indicator_slide
from cyps.presentation.drafts import CLAIM_SIGNS, ClaimRow, claim_rows, draft_finding, example_draft
from cyps.presentation.explained import ThresholdRow, glossary_rows, rule_rows, threshold_rows, with_unit
from cyps.presentation.notes import Answer, Note, SlideNotes, slide_notes
from cyps.presentation.others import OtherRow, about_published, other_rows, place_told, sourced
from cyps.presentation.problems import ProblemRow, in_doubt, problem_rows, problems_about
from cyps.presentation.reruns import DifferenceRow, difference_rows
from cyps.presentation.running import Running, running
from cyps.presentation.signs import BETTER, OFF_TARGET, STEADY, WORSE, Sign
from cyps.presentation.tables import GROUPS, LISTS, UNITS, YearRow, unit_words, year_rows
from cyps.presentation.tallies import Tally, counted, finding, of_theme, tally, themes_present

if TYPE_CHECKING:
    from cyps.presentation import charts
    from cyps.presentation.charts import Chart

__all__ = [
    "BETTER",
    "CLAIM_SIGNS",
    "GROUPS",
    "LISTS",
    "OFF_TARGET",
    "STEADY",
    "UNITS",
    "WORSE",
    "ActionRow",
    "Answer",
    "CellRow",
    "Chart",
    "ClaimRow",
    "DecisionRow",
    "DifferenceRow",
    "Note",
    "OtherRow",
    "ProblemRow",
    "Running",
    "Show",
    "Sign",
    "Slide",
    "SlideNotes",
    "Stage",
    "Tally",
    "ThresholdRow",
    "YearRow",
    "about",
    "about_published",
    "action_rows",
    "cells",
    "charts",
    "claim_rows",
    "counted",
    "decision_rows",
    "deck",
    "difference_rows",
    "draft_finding",
    "evidence",
    "example_draft",
    "finding",
    "glossary_rows",
    "in_doubt",
    "indicator_slide",
    "of_theme",
    "other_rows",
    "place_told",
    "problem_rows",
    "problems_about",
    "rule_rows",
    "running",
    "slide_notes",
    "sourced",
    "subject_of",
    "subjects",
    "tally",
    "themes_present",
    "threshold_rows",
    "unit_words",
    "with_unit",
    "year_rows",
]


def __getattr__(name: str) -> object:
    """The charts, loaded at their first use (PEP 562)."""
    if name not in ("charts", "Chart"):
        raise AttributeError(f"module {__name__} has no attribute {name}")
    import cyps.presentation.charts as drawn

    return drawn if name == "charts" else drawn.Chart
