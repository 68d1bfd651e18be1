"""Our own HTML: real tables, escaped words, nothing told by colour alone."""

from __future__ import annotations

from cyps.presentation import WORSE, cells, evidence, problem_rows, tally, year_rows
from cyps.screen.lists import bullet_list, problem_list
from cyps.screen.markup import (
    Column,
    Judged,
    card_bars,
    cell_table,
    signed,
    table,
    year_table,
)
from tests.made_report import made_report


def test_words_are_escaped_wherever_they_stand() -> None:
    bad = '<img src="x" onerror="y">'
    made = table(bad, [Column(bad), Column(bad, figures=True)], [(bad, bad), (bad, Judged(bad, WORSE))])
    assert "<img" not in made
    assert made.count("&lt;img") == 9


def test_a_table_names_its_columns_and_its_rows() -> None:
    made = table(
        "Sheets", [Column("Sheet"), Column("Indicators", figures=True)], [("LAC", "9")], headed=False
    )
    assert "<caption>Sheets</caption>" in made
    assert '<th role="columnheader" scope="col">Sheet</th>' in made
    assert '<th role="rowheader" scope="row">LAC</th>' in made
    assert '<td role="cell" data-heading="Indicators" class="figures">9</td>' in made


def test_a_caption_the_page_already_says_is_for_screen_readers_only() -> None:
    assert '<caption class="unseen">' in table("Said above", [Column("A")], [("b",)])


def test_columns_nobody_fills_are_left_out() -> None:
    report = made_report()
    front_door = year_rows(report.comparisons[:2], "2015/16")
    made = year_table("Front door", front_door, "2014/15", "2015/16")
    assert ">Change<" in made
    for absent in ("Target", "England", "Neighbours"):
        assert f">{absent}<" not in made


def test_a_figure_keeps_its_unit_on_its_line_and_lets_its_year_go() -> None:
    made = table("x", [Column("a"), Column("b", figures=True)], [("a", "60.0 per 10,000 (2014/15)")])
    assert "60.0 per&nbsp;10,000 (2014/15)" in made


def test_a_verdict_is_a_word_and_its_symbol_is_for_the_eye_only() -> None:
    assert signed(WORSE, 3).endswith("3 worse</span>")
    assert 'aria-hidden="true"' in signed(WORSE)


def test_the_file_is_named_when_there_are_several() -> None:
    rows = cells(made_report().comparisons[0].indicator)
    assert "year-end.xlsx" not in cell_table("x", rows)


def test_a_bullet_without_cells_has_nothing_to_open() -> None:
    report = made_report()
    first = report.bullets[0]
    assert "<button" in bullet_list([(first, evidence(report, first))])
    assert "<button" not in bullet_list([(first, ())])


def test_a_problem_says_what_to_do_and_where() -> None:
    made = problem_list(problem_rows(made_report())[:1])
    assert made == (
        '<ul class="problems"><li>H14 holds &quot;tbc&quot;, which is no figure. Put the figure in.'
        ' <span class="aside">LAC, H14</span></li></ul>'
    )


def test_card_bars_show_the_shares_and_skip_a_theme_without_any() -> None:
    report = made_report()
    looked_after = tally(report.comparisons[2:5])
    nothing = tally(report.comparisons[6:])
    made = card_bars("themes", [nothing, looked_after])
    assert ":nth-child(1)" not in made
    assert "#2073BC 0.0% 33.3%" in made
    assert "#F46A25 66.7% 100.0%" in made
