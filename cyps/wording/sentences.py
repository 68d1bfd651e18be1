"""The phrases of `catalogue/sentences.toml`, checked once and filled in."""

from __future__ import annotations

from functools import cache
from string import Formatter
from typing import Any

from cyps import catalogue
from cyps.errors import CatalogueError

FILE = "sentences.toml"

_BOTH = {"subject", "now", "now_when", "before", "before_when", "difference"}
_NOW = {"subject", "now", "now_when"}
# The slots each table's phrases may use. Every phrase the code asks for by name is in NEEDED.
SLOTS: dict[str, set[str]] = {
    "lead": _BOTH,
    "change": {"before", "before_when"},
    "target": {"target", "tolerance"},
    "mark": {"mark", "upper"},
    "others": {"whose", "mark", "label"},
    "month": {"month", "month_name", "first_month", "worst"},
    "end": {"missing_label", "standard", "other", "other_target", "other_subject"}
    | {"label", "reason", "first"},
    "unclear": _NOW | {"before", "before_when", "reason", "target", "month", "month_name"},
    "when": {"label", "day", "month_name"},
    "rung": set(),
    "years": {"since", "count"},
    "reach": {"more", "cases", "target"},
    "checked": {"by", "on"},
    "process": {"low", "high", "month_name", "target", "points"},
}
NEEDED: dict[str, str] = {
    "lead": "improved_up better_up better_down worse_up worse_down context_up context_down "
    "cleared lost appeared stood context_stood full stood_high stood_low stood_zero "
    "remained remained_high remained_low remained_zero",
    "change": "better_up better_down worse_up worse_down compared same",
    "target": "met_higher equal met_lower met_range past_range just_short just_above just_outside "
    "within_higher within_lower within_range missed_higher missed_lower missed_range "
    "outside_higher outside_lower outside_range still_within_higher still_within_lower still_within_range "
    "still_missed_higher still_missed_lower still_missed_range no_verdict all_expected none_expected",
    "mark": "none at_most less_than fewer_than more_than range",
    "others": "above below level england statistical_neighbours england_published "
    "statistical_neighbours_published dated",
    "month": "aside with at run_lowest run_highest",
    "end": "lower_is_better rounding not_compared first_given no_figure suppressed "
    "other_standard other_measure no_direction",
    "unclear": "doubt chance small change target unlike in_year",
    "when": "year snapshot rolling several_years quarter month year_to_date academic",
    "rung": "change_tested change_derived_counts change_size_of_change change_none "
    "long_run_tested long_run_derived_counts long_run_size_of_change target_size_of_change target_none "
    "benchmark_tested benchmark_derived_counts benchmark_size_of_change "
    "change_control_chart level_size_of_change level_control_chart level_none officer_none "
    "firm same_children trend",
    "years": "each_year_up each_year_down highest lowest",
    "checked": "draft lapsed checked",
    "reach": "one_more some_more one_fewer some_fewer",
    "process": "usual outside_up outside_down run_up run_down two_of_three_up two_of_three_down "
    "shift_up shift_down trial meets misses hit_and_miss",
}

Phrases = dict[str, dict[str, str]]


def say(table: str, phrase: str, **slots: str) -> str:
    """One phrase with its slots filled; a phrase the catalogue must have (`NEEDED`), or KeyError."""
    return phrases()[table][phrase].format_map(slots)


@cache
def phrases() -> Phrases:
    """Every phrase by table and name; CatalogueError where sentences.toml breaks its own rules."""
    return checked(catalogue.toml(FILE))


def checked(tables: dict[str, Any]) -> Phrases:
    """The tables of phrases, each with the phrases and slots it should have; CatalogueError if not."""
    for table in tables:
        if table not in SLOTS and table != "name":
            raise CatalogueError(FILE, table, "no such table of phrases is used anywhere")
    return {table: _checked_table(table, tables.get(table, {})) for table in SLOTS}


def _checked_table(table: str, given: dict[str, Any]) -> dict[str, str]:
    needed = set(NEEDED[table].split())
    for odd in sorted(set(given) ^ needed):
        reason = "is missing" if odd in needed else "is used nowhere"
        raise CatalogueError(FILE, f"{table}.{odd}", reason)
    for phrase, text in given.items():
        try:
            slots = {slot for _, slot, _, _ in Formatter().parse(text) if slot is not None}
        except (ValueError, TypeError) as error:
            raise CatalogueError(FILE, f"{table}.{phrase}", str(error)) from error
        if unknown := slots - SLOTS[table]:
            allowed = ", ".join(sorted(SLOTS[table])) or "none"
            raise CatalogueError(
                FILE, f"{table}.{phrase}", f"unknown slot {sorted(unknown)[0]!r}; it may use {allowed}"
            )
    return dict(given)
