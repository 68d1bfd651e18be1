"""Readings become scorecards: joined, scaled, dated, doubted."""

from decimal import Decimal

import pytest

from cyps.choices import Choices, Says
from cyps.errors import UnknownChoice
from cyps.model import Indicator
from cyps.terms import Polarity, Unit
from tests.correcting import of_indicator
from tests.reading.books import book, scorecard

WIDE = """
| Ref | Indicator           | Good is | Unit       | 2014/15      | 2015/16      | Target 2015/16 | England 2014/15 |
| 5.1 | LAC reviews in time | High    | Percentage | {0.949:0.0%} | {0.833:0.0%} | 95%            | {0.9:0.0%}      |
| 5.2 | Assessment backlog  | Low     | Number     | 313          | 0            |                |                 |
"""


def only(picture: str) -> Indicator:
    (indicator,) = scorecard(picture).indicators
    return indicator


def numbers(indicator: Indicator) -> dict[str, Decimal | None]:
    return {o.period.label: o.value.number for o in indicator.observations}


def problems(picture: str) -> list[tuple[str, str]]:
    return [(p.code, p.severity) for p in scorecard(picture).problems]


def test_an_indicator_holds_everything_its_line_says():
    reviews, backlog = scorecard(WIDE).indicators
    assert (reviews.id, reviews.ref, reviews.entry, reviews.theme) == (
        "lac-reviews-in-time",
        "5.1",
        "lac-reviews-in-time",
        "looked-after",
    )
    assert (reviews.unit, reviews.polarity, reviews.polarity_from) == (
        Unit.PERCENT,
        Polarity.HIGHER,
        "workbook",
    )
    assert numbers(reviews) == {"2014/15": Decimal("94.9"), "2015/16": Decimal("83.3")}
    assert [t.value.number for t in reviews.targets] == [95]
    assert [(b.group, b.period.label, b.value.number, b.origin) for b in reviews.benchmarks] == [
        ("england", "2014/15", 90, "workbook")
    ]
    assert (backlog.unit, numbers(backlog)) == (Unit.COUNT, {"2014/15": 313, "2015/16": 0})


def test_the_year_judged_is_the_newest_with_most_figures_and_can_be_chosen():
    card = scorecard(WIDE)
    assert card.year is not None
    assert card.before is not None
    assert (card.year.label, card.before.label) == ("2015/16", "2014/15")
    assert scorecard(WIDE, choices=Choices(year="2014/15")).year.label == "2014/15"  # type: ignore[union-attr]
    with pytest.raises(UnknownChoice, match="the years with figures are 2015/16, 2014/15"):
        scorecard(WIDE, choices=Choices(year="2019/20"))


def test_a_year_just_begun_is_not_judged():
    card = scorecard(
        "| Indicator | 2014/15 | 2015/16 | 2016/17 |\n| A | 1 | 2 | 3 |\n| B | 1 | 2 | |\n| C | 1 | 2 | - |"
    )
    assert card.year is not None
    assert card.year.label == "2015/16"


def test_the_officers_polarity_beats_the_workbooks():
    chosen = scorecard(
        WIDE, choices=Choices(corrections=(of_indicator("Assessment backlog", Says.POLARITY, "none"),))
    ).indicators[1]
    assert (chosen.polarity, chosen.polarity_from) == (Polarity.NONE, "officer")


SPELLINGS = ["{0.928:0.0%}", "92.8", "92.8%", '{92.8:0.0"%"}']


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_percentage_is_the_same_in_each_spelling(spelling: str):
    picture = (
        f"| Indicator | Unit | 2014/15 | 2015/16 |\n| LAC reviews in time | Percentage | 94.9% | {spelling} |"
    )
    assert numbers(only(picture))["2015/16"] == Decimal("92.8")


def test_fractions_without_a_format_are_told_by_their_column():
    rows = "\n".join(f"| Visits {n} in time | Percentage | 0.9{n} | 0.8{n} |" for n in range(1, 6))
    card = scorecard(f"| Indicator | Unit | 2014/15 | 2015/16 |\n{rows}")
    assert numbers(card.indicators[0]) == {"2014/15": 91, "2015/16": 81}
    assert card.problems == ()


def test_a_small_percentage_among_points_stays_small():
    picture = """
    | Indicator                       | Unit       | 2014/15 | 2015/16 |
    | CP plans open for two years     | Percentage | 4.2     | 0.8     |
    | LAC reviews in time             | Percentage | 94.9    | 83.3    |
    """
    assert numbers(scorecard(picture).indicators[0])["2015/16"] == Decimal("0.8")


def test_a_share_nobody_can_scale_is_a_doubt_and_gets_no_verdict():
    picture = "| Indicator | Unit | 2014/15 | 2015/16 |\n| LAC reviews in time | Percentage | 0.5 | 0.9 |"
    assert ("fraction-or-percent", "doubt") in problems(picture)
    assert only(picture).doubts


def test_a_share_above_a_hundred_is_a_doubt():
    picture = "| Indicator | Unit | 2014/15 | 2015/16 |\n| LAC reviews in time | Percentage | 95% | 132% |"
    assert problems(picture) == [("not-a-percentage", "doubt")]
    assert only(picture).doubts == ("132% in 2015/16 is not a percentage of anything",)


def test_two_cells_for_one_year_are_kept_and_a_difference_is_said():
    same = "| Indicator | Year End 2015/16 | 2014/15 | 2015/16 |\n| Visits in time | 85% | 80% | 85% |"
    differing = same.replace("| 85% |", "| 86% |", 1)
    assert [v.source.cell for o in only(same).observations for v in o.also if v.source] == ["D2"]
    assert problems(same) == []
    assert problems(differing) == [("two-values", "doubt")]
    assert numbers(only(differing))["2015/16"] == 86


def test_counts_belong_to_their_year():
    picture = "| Indicator | Outturn 2015/16 | Num | Denom | Outturn 2014/15 |\n| Visits in time | 85% | 17 | 20 | 80% |"
    before, now = only(picture).observations
    assert before.numerator is None
    assert now.numerator is not None
    assert now.denominator is not None
    assert (now.numerator.number, now.denominator.number) == (17, 20)


def test_n_of_n_in_one_cell_gives_share_and_counts():
    now = only("| Indicator | 2015/16 |\n| Visits in time | 17 of 20 |").observations[0]
    assert now.value.number == 85
    assert now.numerator is not None
    assert now.numerator.number == 17


def test_tolerance_is_where_amber_begins_and_red_serves_where_there_is_none():
    picture = "| Indicator | Good is | 2015/16 | Red | Amber | Target |\n| Visits | High | 85% | <80% | 80%-90% | 90% |"
    assert [t.value.number for t in only(picture).tolerances] == [80]
    lower = picture.replace("High", "Low").replace("<80%", ">20%").replace("80%-90%", "10%-20%")
    assert [t.value.number for t in only(lower).tolerances] == [20]
    red = "| Indicator | Good is | 2015/16 | Red | Target |\n| Visits | High | 85% | <80% | 90% |"
    assert [t.value.number for t in only(red).tolerances] == [80]


def test_a_sheet_a_year_and_a_file_a_year_are_one_indicator():
    last = "| Indicator | Result |\n| LAC reviews in time | 94.9% |\n| CP reviews in time | 90% |"
    this = "| Indicator | Result |\n| CP reviews in time | 95% |\n| LAC reviews in time | 83.3% |"
    sheets = scorecard(book({"2014-15": last, "2015-16": this})).indicators
    files = scorecard(book(last, "last 2014-15.xlsx"), book(this, "this 2015-16.xlsx")).indicators
    lac = {"2014/15": Decimal("94.9"), "2015/16": Decimal("83.3")}
    cp = {"2014/15": 90, "2015/16": 95}
    assert [numbers(i) for i in sheets] == [lac, cp]
    assert [numbers(i) for i in files] == [cp, lac]  # in the order of this year's file


def test_district_pages_are_not_one_indicator():
    page = "| Indicator | 2014/15 | 2015/16 |\n| LAC reviews in time | {}% | {}% |\n| CP reviews in time | {}% | {}% |"
    card = scorecard(book({"Ashford": page.format(80, 81, 82, 83), "Dover": page.format(90, 91, 92, 93)}))
    assert len(card.indicators) == 4
    assert len({i.id for i in card.indicators}) == 4


def test_an_academic_year_is_told_in_the_year_of_its_name():
    picture = """
    | Indicator           | Data period   | 2014/15 | 2015/16 |
    | LAC reviews in time | R12M          | 80%     | 85%     |
    | Attainment at KS4   | Academic Year | 40%     | 45%     |
    """
    card = scorecard(picture)
    assert card.year is not None
    attainment = card.indicators[1].in_period(card.year)
    assert attainment is not None
    assert (attainment.period.label, attainment.value.number) == ("2015/16 (academic)", 45)


def test_ids_are_stable_unlike_and_hold_no_words_of_the_workbook():
    picture = "| Indicator | 2014/15 | 2015/16 |\n| Wombats of Sunnyside House | 1 | 2 |\n| LAC reviews in time | 80% | 85% |"
    first, second = scorecard(picture), scorecard(picture)
    assert [i.id for i in first.indicators] == [i.id for i in second.indicators]
    assert first.indicators[0].id.startswith("own-")
    assert first.indicators[1].id == "lac-reviews-in-time"


def test_nothing_to_read_is_an_empty_scorecard_that_says_so():
    card = scorecard("| Dear colleague |\n| Please find attached. |")
    assert (card.indicators, card.year) == ((), None)
    assert [p.code for p in card.problems] == ["no-figures"]


def test_two_figures_of_one_year_in_one_row_forbid_a_verdict():
    picture = "| Measure | 2014/15 | Outturn 2015/16 | Result 2015/16 |\n| Visits in time | 80% | 85% | 91% |"
    found = only(picture)
    assert found.doubts == ("two different figures are given for 2015/16",)
    assert problems(picture) == [("two-values", "doubt")]


def test_one_figure_written_to_fewer_places_is_no_second_one():
    found = only("| Measure | 2014/15 | Outturn 2015/16 | Result 2015/16 |\n| Visits | 80% | 83.3% | 83% |")
    assert found.doubts == ()
    assert [str(v.number) for v in found.observations[-1].also] == ["83"]


def test_two_targets_for_one_year_are_both_kept_and_said():
    picture = "| Measure | 2015/16 | Target 2015/16 | Planned 2015/16 |\n| Visits in time | 85% | 90% | 95% |"
    (target,) = only(picture).targets
    assert (target.value.number, [v.number for v in target.also]) == (90, [95])
    assert problems(picture) == [("two-targets", "doubt")]


def test_where_red_ends_is_kept_beside_where_amber_begins():
    picture = "| Measure | 2015/16 | Red | Amber | Green |\n| Visits in time | 85% | <80% | 80%-89% | 90% |"
    (tolerance,) = only(picture).tolerances
    assert [(v.number, v.source.cell if v.source else "") for v in (tolerance.value, *tolerance.also)] == [
        (80, "D2"),
        (80, "C2"),
    ]


def test_a_count_whose_share_is_missing_is_a_loss():
    picture = "| Measure | Num 2014/15 | 2014/15 | Num 2015/16 | 2015/16 |\n| Visits | 8 | 80% | 9 | |"
    assert problems(picture) == [("count-alone", "loss")]
