"""The wide scorecard, on sheets drawn as text."""

from decimal import Decimal

import pytest

from cyps.reading.lines import Line, Table
from cyps.reading.shapes import wide
from cyps.reading.tables import find_tables
from cyps.reading.words import Role
from cyps.terms import Polarity, Problem, financial_year
from tests.reading.drawing import drawn

YEAR = financial_year(2016)


def read(picture: str) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    lines: tuple[Line, ...] = ()
    problems: tuple[Problem, ...] = ()
    for table in tables(picture):
        assert wide.claims(table)
        found, said = wide.read(table)
        lines, problems = lines + found, problems + said
    return lines, problems


def tables(picture: str) -> list[Table]:
    return find_tables(drawn(picture), YEAR, "")


def figures(line: Line, role: Role = Role.OUTTURN) -> dict[str, Decimal | None]:
    return {e.period.label: e.figure.number for e in line.entries if e.role is role and e.period}


SCORECARD = """
| Ref  | Indicators             | Polarity | Unit       | Outturn 2015/16 | Num | Denom | DOT | RAG | Target 2015/16 | Outturn 2014/15 | England 2014/15 |
| Looked after children | < | < | < | < | < | < | < | < | < | < | < |
| S1   | LAC reviews in time    | H        | Percentage | 83.3            | 250 | 300   | ê   | R   | 95             | 94.9            | 90              |
| 1.10 | LAC rate per 10,000    | Info     | Rate       | 76              |     |       | é   |     |                | 70              | 60              |
| Note 1: figures may change when reports are re-run. |
"""


def test_a_line_has_its_words_and_its_figures():
    (reviews, rate), problems = read(SCORECARD)
    assert (reviews.name, reviews.ref, reviews.sections) == (
        "LAC reviews in time",
        "S1",
        ("Looked after children",),
    )
    assert (reviews.polarity, reviews.unit) == (Polarity.HIGHER, "Percentage")
    assert rate.polarity is Polarity.NONE
    assert figures(reviews) == {"2015/16": Decimal("83.3"), "2014/15": Decimal("94.9")}
    assert figures(reviews, Role.NUMERATOR) == {"2015/16": 250}
    assert figures(reviews, Role.DENOMINATOR) == {"2015/16": 300}
    assert figures(reviews, Role.TARGET) == {"2015/16": 95}
    assert figures(reviews, Role.BENCHMARK) == {"2014/15": 90}
    assert reviews.rag is not None
    assert reviews.rag[:2] == ("R", "R")
    assert problems == ()


def test_every_figure_keeps_its_cell():
    (reviews, _), _ = read(SCORECARD)
    assert {e.source.cell for e in reviews.entries} == {"E3", "F3", "G3", "J3", "K3", "L3"}


def test_columns_in_another_order_give_the_same_line():
    first, _ = read("| Measure | 2014/15 | 2015/16 | Target 2015/16 |\n| Visits | 80 | 85 | 90 |")
    second, _ = read("| Target 2015/16 | 2015/16 | Measure | 2014/15 |\n| 90 | 85 | Visits | 80 |")
    assert figures(first[0]) == figures(second[0])
    assert figures(first[0], Role.TARGET) == figures(second[0], Role.TARGET)


def test_sections_change_down_the_sheet_and_notes_are_not_sections():
    lines, _ = read(
        """
        | Measure | 2014/15 | 2015/16 |
        | Care leavers |
        | EET | 40 | 45 |
        | * Cohort aged 19 to 21. |
        | Accommodation | 80 | 85 |
        | Adoption |
        | A1 days | 600 | 500 |
        """
    )
    assert [line.sections[0] for line in lines] == ["Care leavers", "Care leavers", "Adoption"]


def test_a_target_column_without_a_year_belongs_to_the_newest():
    lines, _ = read("| Measure | 2014/15 | 2015/16 | Target |\n| Visits | 80 | 85 | 90 |")
    assert figures(lines[0], Role.TARGET) == {"2015/16": 90}


@pytest.mark.parametrize(
    ("cell", "code", "severity"),
    [
        ("12 or 13", "unreadable-figure", "loss"),
        ("awaits audit", "text-for-figure", "note"),
        ("@2016-03-12", "unreadable-figure", "loss"),
        ("#REF!", "error-cell", "loss"),
    ],
)
def test_what_is_no_figure_is_a_problem_with_its_cell(cell: str, code: str, severity: str):
    _, problems = read(f"| Measure | 2014/15 | 2015/16 |\n| Visits | 80 | {cell} |")
    assert [(p.code, p.severity, p.source.cell if p.source else "") for p in problems] == [
        (code, severity, "C2")
    ]


def test_figures_without_a_name_and_columns_without_a_meaning_are_losses():
    _, problems = read("| Measure | 2014/15 | 2015/16 | Wombats |\n| Visits | 80 | 85 | 7 |\n| | 3 | 4 | |")
    assert [(p.code, p.severity, p.source.cell if p.source else "") for p in problems] == [
        ("figures-without-name", "loss", "A3:D3"),
        ("column-not-understood", "loss", "D2"),
    ]


def test_arrows_in_a_symbol_font_are_neither_names_nor_figures():
    lines, problems = read(
        "| Measure | 2014/15 | 2015/16 | Trend |\n| Visits | 80 | 85 | è |\n| Reviews | 80 | 85 | ê |"
    )
    assert [line.name for line in lines] == ["Visits", "Reviews"]
    assert problems == ()


def test_a_figure_behind_a_sign_is_not_an_outturn():
    lines, problems = read("| Measure | 2014/15 | 2015/16 |\n| Visits | 80 | >85% |")
    assert figures(lines[0]) == {"2014/15": 80}
    assert problems[0].severity == "loss"


def test_counts_belong_to_the_outturn_they_stand_beside_on_either_side():
    after, _ = read(
        "| Measure | 2015/16 | Num | Denom | 2014/15 | Num | Denom |\n| Visits | 85 | 17 | 20 | 80 | 8 | 10 |"
    )
    before, _ = read(
        "| Measure | Num | Denom | 2015/16 | Num | Denom | 2014/15 |\n| Visits | 17 | 20 | 85 | 8 | 10 | 80 |"
    )
    for (line,) in (after, before):
        assert figures(line, Role.NUMERATOR) == {"2015/16": 17, "2014/15": 8}
        assert figures(line, Role.DENOMINATOR) == {"2015/16": 20, "2014/15": 10}


@pytest.mark.parametrize(
    ("name", "polarity"),
    [
        ("Toddlers weighed (high is good)", Polarity.HIGHER),
        ("Lodgings inspected - bigger is better", Polarity.HIGHER),
        ("Lodgings refused (Low is Good)", Polarity.LOWER),
        ("Children better off", None),
    ],
)
def test_a_name_may_say_which_way_is_good(name: str, polarity: Polarity | None):
    (line,), _ = read(f"| Measure | 2014/15 | 2015/16 |\n| {name} | 80 | 85 |")
    assert line.polarity is polarity


def test_arrows_under_an_odd_heading_are_no_polarity():
    """They may say which way the figures went: taken for polarity they'd make a fall look good."""
    lines, _ = read(
        """
        | Measure | 2014/15 | 2015/16 | Wombats  |
        | Visits  | 80      | 85      | ↑        |
        | Moves   | 20      | 25      | Higher   |
        | Reviews | 90      | 85      | Decrease |
        """
    )
    assert [line.polarity for line in lines] == [None, None, None]


def test_a_measure_column_of_units_is_no_column_of_names():
    lines, _ = read(
        """
        | Indicator | Measure | 2014/15 | 2015/16 |
        | Visits    | %       | 80      | 85      |
        | Moves     | Number  | 20      | 25      |
        """
    )
    assert [(line.name, line.unit) for line in lines] == [("Visits", "%"), ("Moves", "Number")]


def notes(problems: tuple[Problem, ...]) -> list[tuple[str, str, str]]:
    return [(p.code, p.severity, p.source.cell if p.source else "") for p in problems]


def test_columns_that_compare_are_left_out_and_say_so():
    lines, problems = read(
        """
        | Measure | 2014/15 | 2015/16 | Variance | SN rank | Comments |
        | Visits  | 80      | 85      | +5       | 12      | 7        |
        | Moves   | 20      | 22      | +2       | 30      | a new team |
        """
    )
    assert figures(lines[0]) == {"2014/15": 80, "2015/16": 85}
    assert notes(problems) == [
        ("column-left-out", "note", "D2:D3"),
        ("column-left-out", "note", "E2:E3"),
        ("column-left-out", "note", "F2"),
    ]


def test_totals_are_no_indicators():
    lines, problems = read("| Measure | 2014/15 | 2015/16 |\n| Visits | 80 | 85 |\n| Grand total | 80 | 85 |")
    assert [line.name for line in lines] == ["Visits"]
    assert notes(problems) == [("total-left-out", "note", "A3:C3")]


def test_figures_of_no_known_year_are_a_loss():
    (table,) = find_tables(drawn("| Measure | Result | Target |\n| Visits | 80 | 85 |"), None, "")
    lines, problems = wide.read(table)
    assert lines[0].entries == ()
    assert notes(problems) == [("no-year", "loss", "B2"), ("no-year", "loss", "C2")]


def test_a_theme_written_once_holds_for_the_rows_under_it():
    lines, _ = read(
        """
        | Theme      | Measure | 2014/15 | 2015/16 |
        | Looked after | Reviews | 80    | 85      |
        |            | Visits  | 80      | 85      |
        | Care leavers | EET   | 40      | 45      |
        """
    )
    assert [line.sections[0] for line in lines] == ["Looked after", "Looked after", "Care leavers"]


def test_a_section_may_have_a_number_before_it():
    lines, _ = read(
        """
        | Ref | Measure      | 2014/15 | 2015/16 |
        | 3   | Care leavers |         |         |
        | 3.1 | EET          | 40      | 45      |
        | 4.  | Adoption     |         |         |
        | 4.1 | A1 days      | 600     | 500     |
        """
    )
    assert [(line.ref, line.name, line.sections[0]) for line in lines] == [
        ("3.1", "EET", "Care leavers"),
        ("4.1", "A1 days", "Adoption"),
    ]


def test_numbers_before_the_names_need_no_heading_and_other_figures_do():
    lines, problems = read(
        """
        | ^    | Measure | 2014/15 | ^ | 2015/16 |
        | 1.1  | Visits  | 80      | 7 | 85      |
        | 1.2  | Moves   | 20      | 8 | 22      |
        """
    )
    assert [line.ref for line in lines] == ["1.1", "1.2"]
    assert notes(problems) == [("column-not-understood", "loss", "D2:D3")]


def test_names_need_no_heading_either():
    lines, _ = read("| ^ | 2014/15 | 2015/16 |\n| Children seen within ten days | 80 | 85 |")
    assert [line.name for line in lines] == ["Children seen within ten days"]


def test_references_that_begin_with_a_letter_are_no_polarity():
    """A "L1" taken for "low" would turn a fall into an improvement."""
    (line,), _ = read("| Ref | Measure | Good is | 2014/15 | 2015/16 |\n| L1 | Reviews | High | 95 | 83 |")
    assert (line.ref, line.polarity) == ("L1", Polarity.HIGHER)


def test_a_column_headed_as_polarity_is_believed_before_one_that_looks_like_it():
    (line,), _ = read(
        "| Wombats | Measure | Good is | 2014/15 | 2015/16 |\n| Low | Reviews | High | 95 | 83 |"
    )
    assert line.polarity is Polarity.HIGHER


def test_parts_of_the_service_within_parts_name_the_nearest_first():
    lines, _ = read(
        """
        | Outcome | Priority         | Measure | 2014/15 | 2015/16 |
        | Safe    | Looked after     | Reviews | 80      | 85      |
        |         |                  | Visits  | 80      | 85      |
        |         | Child protection | Reviews | 80      | 85      |
        | Heard   |                  | Surveys | 80      | 85      |
        """
    )
    assert [line.sections for line in lines] == [
        ("Looked after", "Safe"),
        ("Looked after", "Safe"),
        ("Child protection", "Safe"),
        ("Heard",),
    ]


def test_a_target_without_a_year_goes_with_an_outturn_without_one():
    (table,) = find_tables(
        drawn("| Measure | Previous outturn | Outturn | Target |\n| Visits | 80 | 85 | 90 |"), YEAR, ""
    )
    (line,), _ = wide.read(table)
    assert figures(line) == {"2014/15": 80, "2015/16": 85}
    assert figures(line, Role.TARGET) == {"2015/16": 90}


def test_a_minus_is_a_polarity_only_beside_pluses():
    rows = "| Visits | {} | 80 |\n| Moves | - | 12 |"
    lines, _ = read("| Measure | Polarity | 2015/16 |\n" + rows.format("+"))
    assert [line.polarity for line in lines] == [Polarity.HIGHER, Polarity.LOWER]
    lines, _ = read("| Measure | Polarity | 2015/16 |\n" + rows.format("High"))
    assert [line.polarity for line in lines] == [Polarity.HIGHER, None]


def test_which_way_is_good_may_end_the_name():
    lines, _ = read(
        "| Measure | 2015/16 |\n| Visits in time (H) | 80 |\n| Moves (lower) | 12 |\n| Plans | 9 |"
    )
    assert [line.polarity for line in lines] == [Polarity.HIGHER, Polarity.LOWER, None]
