"""One cell to one figure."""

from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyps.reading.values import figure_in, in_points, shows_percent
from cyps.terms import State, Unit


@pytest.mark.parametrize(
    ("content", "form", "number", "written"),
    [
        (0.928, "0.0%", "92.8", "92.8%"),
        (0.9285, "0.0%", "92.85", "92.9%"),
        (1, "0%", "100", "100%"),
        (0, "0.0%", "0", "0.0%"),
        (92.8, '0.0"%"', "92.8", "92.8%"),
        (92.8, r"0.0\%", "92.8", "92.8%"),
        (0.965, "0.0%;[Red]-0.0%", "96.5", "96.5%"),
        (0.928, "General", "0.928", "0.928"),
        (313, "#,##0", "313", "313"),
        (1313, "#,##0", "1313", "1,313"),
        (338.5, "0.0", "338.5", "338.5"),
        (0.1 + 0.2, "General", "0.3", "0.3"),
        (1200, "£#,##0", "1200", "£1,200"),
    ],
)
def test_numbers_by_their_format(content: float, form: str, number: str, written: str):
    figure = figure_in(content, form)
    assert figure is not None
    assert figure.number is not None
    assert (str(figure.number), figure.written) == (number, written)


@pytest.mark.parametrize(
    ("text", "number", "percent"),
    [
        ("92.8%", "92.8", True),
        ("94.1 %", "94.1", True),
        ("1,234.5", "1234.5", False),
        ("96.1*", "96.1", False),
        ("92.8 (p)", "92.8", False),
        ("60.9% RED", "60.9", True),
        ("12.5 A", "12.5", False),
        ("↓ 21%", "21", True),
        ("338.5 days", "338.5", False),
        ("n=5", "5", False),
        ("1:14", "14", False),
        ("£1,200", "1200", False),
        ("45 (58%)", "58", True),
        ("2 = (50%)", "50", True),
        ("45 of 60", "75", True),
        ("86% (43/50)", "86", True),
        ("0", "0", False),
        ("-3.2", "-3.2", False),
        ("84.2%²", "84.2", True),
        ("84.2% é", "84.2", True),
        ("Green (84.2%)", "84.2", True),
        ("75%, 3 of 4", "75", True),
        ("£1.2m", "1200000", False),
        ("84.2 per 10k", "84.2", False),
        ("12 children", "12", False),
    ],
)
def test_figures_as_people_type_them(text: str, number: str, percent: bool):
    figure = figure_in(text)
    assert figure is not None
    assert figure.number is not None
    assert (figure.number, figure.percent) == (Decimal(number), percent)


def test_counts_written_with_a_share_are_kept():
    figure = figure_in("45 of 60")
    assert figure is not None
    assert (figure.of, figure.out_of, figure.unit) == (45, 60, Unit.PERCENT)


def test_a_colour_before_the_figure_comes_off_too():
    figure = figure_in("RED 84.2%")
    assert figure is not None
    assert (str(figure.number), figure.percent, figure.rag) == ("84.2", True, "R")
    assert figure_in("Wave 84") is None


def test_a_colour_and_a_provisional_mark_come_off_the_figure():
    assert figure_in("60.9% RED").rag == "R"  # type: ignore[union-attr]
    assert figure_in("92.8 (p)").provisional  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("-", State.MISSING),
        ("–", State.MISSING),
        ("n/a", State.NOT_APPLICABLE),
        ("N/A", State.NOT_APPLICABLE),
        ("TBC", State.NOT_DUE),
        ("c", State.SUPPRESSED),
        ("<5", State.SUPPRESSED),
        ("*", State.SUPPRESSED),
        ("..", State.MISSING),
        ("#DIV/0!", State.UNREADABLE),
    ],
)
def test_marks_for_no_figure_never_become_zero(text: str, state: State):
    figure = figure_in(text)
    assert figure is not None
    assert figure.number is None
    assert figure.state is state


@pytest.mark.parametrize(
    "content", ["see commentary", "High", "46 of 45", True, datetime(2016, 3, 12), "Band 3 schools 94"]
)
def test_what_is_no_figure_is_not_guessed_at(content: object):
    assert figure_in(content) is None  # type: ignore[arg-type]


def test_a_sign_in_quotes_or_another_section_does_not_scale():
    assert not shows_percent('0.0"%"')
    assert not shows_percent(r"0.0\%")
    assert shows_percent("0%;-0")
    assert not shows_percent("0%;-0", -1)


def test_points_are_made_once():
    bare = figure_in(0.928)
    assert bare is not None
    once = in_points(bare, fraction=True)
    assert once.number == Decimal("92.8")
    assert in_points(once, fraction=True) == once


@given(st.integers(0, 1000))
def test_a_share_reads_the_same_in_each_of_its_three_spellings(tenths: int):
    share = Decimal(tenths) / 10
    spelt = [figure_in(float(share / 100), "0.0%"), figure_in(f"{share}%"), figure_in(float(share), '0.0"%"')]
    assert {figure.number for figure in spelt if figure} == {share}


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str):
    figure = figure_in(text)
    assert figure is None or (figure.number is None) == (figure.state is not State.GIVEN)
