"""Each kind of drift, from two small workbooks (or one) to the sentences an officer reads."""

from dataclasses import replace

import pytest

from cyps.choices import Choices, Says
from cyps.errors import CatalogueError
from cyps.model.drift import KINDS
from cyps.model.drift.marks import checked
from cyps.reading import Workbook
from tests.correcting import of_indicator
from tests.model.drift.pairs import bullets, pair, told, warnings
from tests.reading.books import book


def one_row(last: str, this: str, *, heads: str = "Indicator | Good is | Unit") -> tuple[Workbook, Workbook]:
    """One indicator in both workbooks: its cells after the heading row, with a year's column each."""
    return pair(f"| {heads} | 2014/15 |\n| {last} |", f"| {heads} | 2015/16 |\n| {this} |")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_shows_an_example_that_fires_and_one_that_does_not(kind: object):
    assert [word in (kind.__doc__ or "") for word in ("\nFires: ", "\nQuiet: ")] == [True, True]


def test_a_figure_revised_since_is_shown_both_ways_and_the_bullet_says_it():
    brief = told(
        *pair(
            "| Indicator | Good is | Unit | 2014/15 |\n| LAC dental assessments | High | % | 30.9% |",
            "| Indicator | Good is | 2014/15 | 2015/16 |\n| LAC dental assessments | High | 30.7% | 44.5% |",
        )
    )
    assert warnings(brief) == [
        "revised-figure doubt: LAC dental assessments: 2014/15 is 30.9% in last year's workbook (LAC D2), "
        "30.7% in this year's (LAC C2). The newer workbook's figure is used, as the revised one."
    ]
    assert bullets(brief) == [
        "strength improved: Looked after children (LAC) dental assessments improved from 30.7% in 2014/15 "
        "to 44.5% in 2015/16, up 13.8 points; 2014/15 was first given as 30.9%."
    ]
    assert [(s.file[-12:-5], s.cell) for s in brief.bullets[0].sources] == [
        ("2015-16", "C2"),
        ("2015-16", "D2"),
        ("2014-15", "D2"),
    ]


def test_rounding_is_no_revision():
    brief = told(
        *pair(
            "| Indicator | Good is | 2014/15 |\n| LAC dental assessments | High | 30.9% |",
            "| Indicator | Good is | 2014/15 | 2015/16 |\n| LAC dental assessments | High | 31% | 44.5% |",
        )
    )
    assert warnings(brief) == []


def test_a_revision_that_turns_the_change_round_leaves_no_verdict():
    brief = told(
        *pair(
            "| Indicator | Good is | 2014/15 |\n| LAC dental assessments | High | 60.0% |",
            "| Indicator | Good is | 2014/15 | 2015/16 |\n| LAC dental assessments | High | 40.0% | 44.5% |",
        )
    )
    assert bullets(brief) == [
        "note unclear: Looked after children (LAC) dental assessments stood at 44.5% in 2015/16, compared "
        "with 40.0% in 2014/15; no verdict is given: 2014/15 was first given as 60.0%, and from there the "
        "change goes the other way."
    ]


def test_a_sheet_a_year_has_its_revisions_too():
    brief = told(
        book(
            {
                "2014-15": "| Indicator | Good is | 2014/15 |\n| LAC dental assessments | High | 30.9% |",
                "2015-16": "| Indicator | Good is | 2014/15 | 2015/16 |\n"
                "| LAC dental assessments | High | 30.7% | 44.5% |",
            }
        )
    )
    assert warnings(brief) == [
        "revised-figure doubt: LAC dental assessments: 2014/15 is 30.9% in the sheet (2014-15 C2), "
        "30.7% in the sheet (2015-16 C2). The newer sheet's figure is used, as the revised one."
    ]


def test_polarity_that_flips_leaves_no_verdict_until_an_officer_chooses():
    books = one_row("LAC reviews in time | High | % | 94.9%", "LAC reviews in time | Low | % | 83.3%")
    brief = told(*books)
    assert warnings(brief) == [
        "polarity-flip doubt: LAC reviews in time: higher was better in last year's workbook, "
        "lower is better in this year's workbook; no verdict is given."
    ]
    assert bullets(brief) == [
        "note unclear: No verdict is given on looked after children (LAC) reviews in time: higher was better "
        "in last year's workbook, lower is better in this year's workbook."
    ]
    said = replace(
        of_indicator("LAC reviews in time", Says.POLARITY, "higher"), file=books[1].name, sheet="LAC"
    )
    chosen = told(*books, choices=Choices(corrections=(said,)))
    assert warnings(chosen) == []
    assert [b.rule for b in chosen.bullets] == ["worsened"]


@pytest.mark.parametrize("this", ["Higher is better", "", "H"])
def test_polarity_said_otherwise_is_no_flip(this: str):
    books = one_row("LAC reviews in time | High | % | 94.9%", f"LAC reviews in time | {this} | % | 83.3%")
    assert warnings(told(*books)) == []


def test_days_beside_weeks_are_not_compared():
    brief = told(
        *one_row("Average wait for a visit | Low | Days | 45", "Average wait for a visit | Low | Weeks | 7")
    )
    assert warnings(brief) == [
        "unit-changed doubt: Average wait for a visit: it is given as days in last year's workbook, "
        "as weeks in this year's workbook; no verdict is given."
    ]
    assert bullets(brief) == [
        "note unclear: No verdict is given on the average wait for a visit: it is given as days in last "
        "year's workbook, as weeks in this year's workbook."
    ]


def test_units_written_in_the_cells_of_one_row_are_seen():
    brief = told(
        book("| Indicator | Good is | 2014/15 | 2015/16 |\n| Wait for a visit | Low | 45 days | 7 weeks |")
    )
    assert warnings(brief) == [
        "unit-changed doubt: Wait for a visit: 45 days in 2014/15 and 7 weeks in 2015/16 are in different "
        "units; no verdict is given."
    ]
    assert [b.rule for b in brief.bullets] == ["unclear"]


def test_a_vague_number_is_a_percentage_where_the_years_agree():
    brief = told(
        *pair(
            "| Indicator | Good is | Unit | 2014/15 |\n| LAC reviews in time | High | Number | 94.9 |",
            "| Indicator | Good is | Unit | 2014/15 | 2015/16 |\n"
            "| LAC reviews in time | High | % | 94.9% | 83.3% |",
        )
    )
    assert "unit-changed" not in " ".join(warnings(brief))


def test_a_fraction_beside_a_percentage_is_no_improvement():
    brief = told(*one_row("LAC reviews in time | High | % | 0.93%", "LAC reviews in time | High | % | 94.1%"))
    assert warnings(brief) == [
        "scale-changed doubt: LAC reviews in time: 0.93% in 2014/15 and 94.1% in 2015/16 can hardly be on "
        "one scale; no verdict is given."
    ]
    assert bullets(brief) == [
        "note unclear: No verdict is given on looked after children (LAC) reviews in time: 0.93% in 2014/15 "
        "and 94.1% in 2015/16 can hardly be on one scale."
    ]


@pytest.mark.parametrize(
    ("last", "this"),
    [("{0.93:0.0%}", "{0.98:0.0%}"), ("0.8%", "4.2%"), ("1%", "99%"), ("0.4%", "12%"), ("0%", "93%")],
)
def test_a_share_that_moves_is_no_change_of_scale(last: str, this: str):
    brief = told(
        *one_row(f"LAC reviews in time | High | % | {last}", f"LAC reviews in time | High | % | {this}")
    )
    assert warnings(brief) == []
    assert [b.rule for b in brief.bullets] == ["improved"]


@pytest.mark.parametrize(
    ("name", "last", "this"),
    [("LAC rate per 10,000", "7.1", "71.5"), ("Cost of placements (£)", "1,204", "1,190,500")],
)
def test_rates_and_pounds_have_scales_of_their_own(name: str, last: str, this: str):
    brief = told(*one_row(f"{name} | Low | | {last}", f"{name} | Low | | {this}"))
    assert [w.partition(" ")[0] for w in warnings(brief)] == ["scale-changed"]


def test_a_count_on_one_day_is_not_compared_with_one_over_the_year():
    heads = "Indicator | Good is | Data period"
    books = one_row(
        "Visits overdue | Low | Snapshot | 313",
        "Visits overdue | Low | Financial year | 150",
        heads=heads,
    )
    brief = told(*books)
    assert warnings(brief) == [
        "snapshot-against-flow doubt: Visits overdue: 2014/15 is a count on one day, 2015/16 a figure "
        "over the year; the two are not compared."
    ]
    assert [b.rule for b in brief.bullets] == ["unclear"]


def test_names_say_it_where_the_headings_do_not():
    brief = told(
        *one_row(
            "Number of CP plans at 31 March | Low | Number | 313",
            "Number of CP plans during the year | Low | Number | 450",
        )
    )
    (found,) = (w for w in warnings(brief) if w.startswith("snapshot-against-flow"))
    assert found.endswith(
        "last year's workbook has it as a count on one day, this year's workbook as a figure over the year; "
        "the two are not compared."
    )


def test_a_month_is_not_compared_with_a_year():
    brief = told(
        book(
            "| Indicator | Good is | 2014/15 | 2015/16 | @2016-03-01 |\n"
            "| LAC reviews in time | High | 94.9% | 95.0% | 96% |\n"
            "| CP reviews in time | High | 94.9% | 95.0% | 96% |\n"
            "| LAC dental assessments | High | 80% | | 96% |"
        )
    )
    assert warnings(brief) == [
        "month-against-year doubt: LAC dental assessments: 2014/15 is a whole year's figure, March 2016 only "
        "that of a month; the two are not compared."
    ]


def test_activity_that_falls_to_a_twelfth_looks_like_a_month():
    brief = told(
        book("| Indicator | Unit | 2014/15 | 2015/16 |\n| Number of contacts | Number | 12104 | 1012 |")
    )
    assert warnings(brief) == [
        "month-against-year doubt: Number of contacts: of 12,104 in 2014/15 and 1,012 in 2015/16, the figure "
        "for 2015/16 looks like a month's; the two are not compared."
    ]
    assert bullets(brief) == []
    assert [n.reason for n in brief.not_assessed] == [
        "it is not compared with 2014/15: of 12,104 in 2014/15 and 1,012 in 2015/16, the figure for 2015/16 "
        "looks like a month's"
    ]


def test_a_backlog_that_is_cleared_is_no_month():
    brief = told(book("| Indicator | Good is | 2014/15 | 2015/16 |\n| Assessment backlog | Low | 313 | 26 |"))
    assert warnings(brief) == []
    assert [b.rule for b in brief.bullets] == ["improved"]


HALVED = """
| Indicator | Good is | 2015/16 | Num 2015/16 | Denom 2015/16 | 2014/15 | Num 2014/15 | Denom 2014/15
| LAC reviews in time | High    | 92.0% | 138 | {} | 80.0%   | 320         | 400
"""


def test_a_share_of_half_as_many_children_is_not_compared():
    brief = told(book(HALVED.format(150)))
    assert warnings(brief) == [
        "denominator-changed doubt: LAC reviews in time: it is out of 400 in 2014/15 but 150 in 2015/16; "
        "the two years are not compared."
    ]
    assert bullets(brief) == [
        "note unclear: Looked after children (LAC) reviews in time stood at 92.0% (138 of 150) in 2015/16, "
        "compared with 80.0% (320 of 400) in 2014/15; no verdict is given: it is out of 400 "
        "in 2014/15 but 150 in 2015/16."
    ]


def test_a_target_is_still_judged_where_last_year_is_left_out():
    headed, row = HALVED.format(150).strip().splitlines()
    brief = told(book(f"{headed} | Target 2015/16 |\n{row} | 90% |"))
    assert bullets(brief) == [
        "strength target_met: Looked after children (LAC) reviews in time stood at 92.0% in 2015/16, above "
        "the target of 90%; not compared with 2014/15: it is out of 400 in 2014/15 but 150 in 2015/16."
    ]


def test_a_cohort_that_shrinks_a_little_is_compared():
    assert warnings(told(book(HALVED.format(310)))) == []


SAID = (
    "| Indicator | Good is | 2014/15 | 2015/16 | Comments |\n| LAC reviews in time | High | 80% | {} | {} |"
)


def test_a_new_definition_breaks_the_comparison_and_nothing_else():
    brief = told(book(SAID.format("93%", "New definition from 2015/16")))
    assert warnings(brief) == [
        "definition-changed doubt: LAC reviews in time: the workbook says “New definition from 2015/16”; the "
        "years before are not compared."
    ]
    assert bullets(brief) == [
        "note unclear: Looked after children (LAC) reviews in time stood at 93% in 2015/16, compared with "
        "80% in 2014/15; no verdict is given: the workbook says “New definition from 2015/16”."
    ]


@pytest.mark.parametrize(
    ("figure", "comment"), [("93% b", ""), ("93%", "Not comparable with 2014/15"), ("93%", "Series break")]
)
def test_marks_of_a_broken_series_break_it(figure: str, comment: str):
    brief = told(book(SAID.format(figure, comment)))
    assert [w.partition(" ")[0] for w in warnings(brief)] == ["definition-changed"]
    assert [b.rule for b in brief.bullets] == ["unclear"]


@pytest.mark.parametrize(
    "comment", ["New definition from 2013/14", "No change in definition", "Not comparable with 2012/13", ""]
)
def test_a_definition_that_changed_before_both_years_breaks_nothing(comment: str):
    brief = told(book(SAID.format("93%", comment)))
    assert warnings(brief) == []
    assert [b.rule for b in brief.bullets] == ["improved"]


def test_a_definition_new_last_year_is_new_no_more():
    row = "LAC reviews in time (new definition) | High | % | {}"
    brief = told(*one_row(row.format("80%"), row.format("93%")))
    assert warnings(brief) == []
    assert [b.rule for b in brief.bullets] == ["improved"]


def test_a_target_that_moves_is_worth_knowing_and_no_doubt():
    heads = "| Indicator | Good is | 2014/15 | 2015/16 | Target 2014/15 | Target 2015/16 |"
    raised = told(book(f"{heads}\n| LAC reviews in time | High | 80% | 93% | 90% | 92% |"))
    assert warnings(raised) == [
        "target-changed note: LAC reviews in time: the target for 2014/15, 90%, is 92% for 2015/16."
    ]
    assert "improved" in [b.rule for b in raised.bullets]
    lowered = told(book(f"{heads}\n| LAC reviews in time | High | 80% | 86% | 90% | 85% |"))
    assert warnings(lowered) == [
        "target-changed note: LAC reviews in time: the target for 2014/15, 90%, is 85% for 2015/16; "
        "86% in 2015/16 meets the new one and would have missed the old."
    ]
    assert warnings(told(book(f"{heads}\n| LAC reviews in time | High | 80% | 86% | 90% | 90.0% |"))) == []


def test_the_catalogue_of_drift_is_checked_hard():
    with pytest.raises(CatalogueError, match=r"drift\.toml.*words\.flow"):
        checked({"words": {"snapshot": ["a"]}})


def test_a_target_announced_otherwise_last_year_is_worth_knowing():
    brief = told(
        *pair(
            "| Indicator | Good is | 2014/15 | Target 2015/16 |\n| LAC reviews in time | High | 80% | 95% |",
            "| Indicator | Good is | 2015/16 | Target 2015/16 |\n| LAC reviews in time | High | 86% | 85% |",
        )
    )
    assert warnings(brief) == [
        "target-changed note: LAC reviews in time: the target for 2015/16 was 95% in last year's workbook "
        "and is 85% in this year's workbook."
    ]
    assert [b.rule for b in brief.bullets] == ["improved"]


def test_two_years_a_little_revised_are_one_indicator_and_only_the_nearer_is_a_doubt():
    brief = told(
        *pair(
            "| Indicator | Good is | 2013/14 | 2014/15 |\n| LAC dental assessments | High | 28.4% | 30.9% |",
            "| Indicator | Good is | 2013/14 | 2014/15 | 2015/16 |\n"
            "| LAC dental assessments | High | 28.0% | 30.7% | 44.5% |",
        )
    )
    assert [w.partition(":")[0] for w in warnings(brief)] == ["revised-figure note", "revised-figure doubt"]
    assert len(brief.scorecard.indicators) == 1


def test_years_that_differ_widely_are_kept_apart_and_said():
    brief = told(
        *pair(
            "| Indicator | Good is | 2013/14 | 2014/15 |\n| LAC dental assessments | High | 78.4% | 50.9% |",
            "| Indicator | Good is | 2013/14 | 2014/15 | 2015/16 |\n"
            "| LAC dental assessments | High | 28.0% | 30.7% | 44.5% |",
        )
    )
    assert warnings(brief) == [
        "maybe-renamed note: “LAC dental assessments” in last year's workbook (LAC A2) may be “LAC dental "
        "assessments” in this year's workbook (LAC A2): their names say the same, but their figures for the "
        "same year differ. They are kept apart."
    ]


def test_months_revised_are_one_note():
    heads = "| Indicator | Good is | @2014-04-01 | @2014-05-01 |"
    brief = told(
        *pair(
            f"{heads} 2014/15 |\n| LAC reviews in time | High | 80% | 81% | 85% |",
            f"{heads} 2014/15 | 2015/16 |\n| LAC reviews in time | High | 82% | 83% | 85% | 90% |",
        )
    )
    assert [w for w in warnings(brief) if "revised" in w] == [
        "revised-figure note: LAC reviews in time: May 2014 is 81% in last year's workbook (LAC D2), 83% in "
        "this year's (LAC D2) (and 1 more). The newer workbook's figure is used, as the revised one."
    ]


def test_a_fraction_nobody_can_scale_is_said_once():
    brief = told(*one_row("LAC reviews in time | High | % | 0.93", "LAC reviews in time | High | % | 93.5"))
    assert [w.partition(" ")[0] for w in warnings(brief)] == ["fraction-or-percent"]
    assert [b.rule for b in brief.bullets] == ["unclear"]


def test_fractions_in_last_years_workbook_and_points_in_this_years_are_one_scale():
    names = ("LAC reviews in time", "CP reviews in time", "LAC dental assessments")
    last, this = (
        "\n".join([f"| Indicator | Good is | {year} |", *(f"| {n} | High | {f} |" for n, f in figures)])
        for year, figures in (
            ("2014/15", zip(names, ("0.93", "0.88", "0.71"), strict=True)),
            ("2015/16", zip(names, ("93.5", "91.2", "80.0"), strict=True)),
        )
    )
    brief = told(*pair(last, this))
    assert warnings(brief) == []
    assert "improved from 71% in 2014/15 to 80% in 2015/16" in bullets(brief)[0]


def test_words_in_place_of_a_figure_say_what_is_new_and_what_is_gone():
    brief = told(
        book(
            "| Indicator | Good is | 2014/15 | 2015/16 |\n| LAC reviews in time | High | 80% | 85% |\n"
            "| LAC dental assessments | High | New | 60% |\n"
            "| CP reviews in time | High | 80% | Discontinued |"
        )
    )
    assert warnings(brief) == [
        "new-indicator note: LAC dental assessments: it is new: its cell for 2014/15 says “New”.",
        "dropped-indicator note: CP reviews in time: it has gone: its cell for 2015/16 says “Discontinued”.",
    ]
