"""Numbers that neither a shape nor a problem named."""

from cyps.reading.accounts import unaccounted
from cyps.reading.tables import find_tables
from cyps.terms import Problem, Severity, Source
from tests.reading.drawing import drawn

PICTURE = """
| ^    | ^       | ^       | ^       | ^ | 12 |
| Ref  | Measure | 2014/15 | 2016    | ^ |    |
| 1.1  | Visits  | 80      | 85      |   |    |
| 1.2  | Moves   | 20      | 22      |   | 3  |
"""


def told(*problems: Problem) -> list[tuple[str, str]]:
    grid = drawn(PICTURE)
    found = unaccounted(grid, find_tables(grid, None, ""), (), problems)
    return [(p.code, p.source.cell if p.source else "") for p in found]


def test_numbers_inside_and_outside_tables_are_told_apart():
    assert told() == [("figures-outside-tables", "F1:F4"), ("figures-not-read", "C3:D4")]


def test_what_a_problem_names_is_accounted_for():
    problem = Problem("x", Severity.LOSS, "", "", Source("drawn.xlsx", "Sheet1", "C3:D3"))
    elsewhere = Problem("x", Severity.LOSS, "", "", Source("drawn.xlsx", "Sheet2", "C4:D4"))
    assert told(problem, elsewhere)[1] == ("figures-not-read", "C4:D4")
