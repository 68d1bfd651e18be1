"""What is about an indicator, out of all there is to know."""

from dataclasses import replace

from cyps.presentation import in_doubt, problem_rows, problems_about
from cyps.terms import Problem, Severity
from tests.made_report import made_report


def test_problems_are_found_by_their_indicator_or_the_cell_of_its_name():
    report = made_report()
    one, other = report.comparisons[:2]
    mine = Problem("drift", Severity.DOUBT, "Mine.", "", None, one.indicator.id)
    named = Problem("renamed", Severity.NOTE, "My name.", "", one.indicator.source)
    theirs = Problem("drift", Severity.DOUBT, "Theirs.", "", None, other.indicator.id)
    nobodys = Problem("hidden-sheet", Severity.NOTE, "A sheet.", "")
    report = replace(report, problems=(named, theirs, nobodys, mine))
    assert [row.message for row in problems_about(report, [one])] == ["Mine.", "My name."]
    assert [row.message for row in problem_rows(report)] == ["Theirs.", "Mine.", "My name.", "A sheet."]
    assert in_doubt(report) == {one.indicator.id, other.indicator.id}
