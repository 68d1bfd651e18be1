import pytest

from cyps.terms import Severity
from tests.building import judged_in


def doubts(figure: str, colour: str, amber: str = "", more: str = "") -> list[str]:
    drawing = f"Reviews | % | higher\n2015/16 {figure}\ntarget 2015/16 90%\nrag {colour}{more}"
    _, _, problems = judged_in(drawing + (f"\namber 2015/16 {amber}" if amber else ""))
    assert {problem.severity for problem in problems} <= {Severity.DOUBT}
    return [problem.message for problem in problems]


@pytest.mark.parametrize(
    ("figure", "colour", "amber"),
    [
        ("95%", "G", ""),
        ("89.5%", "G", ""),
        ("89.5%", "A", ""),
        ("87%", "A", "85%"),
        ("80%", "R", "85%"),
        ("80%", "A", ""),
    ],
)
def test_colours_that_agree(figure: str, colour: str, amber: str):
    assert doubts(figure, colour, amber) == []


@pytest.mark.parametrize(
    ("figure", "colour", "amber", "message"),
    [
        ("95%", "R", "", "Reviews is red in the workbook, but its figure gives green beside its target."),
        (
            "89.5%",
            "R",
            "",
            "Reviews is red in the workbook, but its figure gives green or amber beside its target.",
        ),
        (
            "80%",
            "G",
            "",
            "Reviews is green in the workbook, but its figure gives red or amber beside its target.",
        ),
        ("80%", "A", "85%", "Reviews is amber in the workbook, but its figure gives red beside its target."),
    ],
)
def test_colours_that_disagree_are_a_doubt_at_their_cell(figure: str, colour: str, amber: str, message: str):
    assert doubts(figure, colour, amber) == [message]


def test_a_colour_beside_months_may_be_the_months():
    assert doubts("95%", "R", more="\n2016-03 80%") == []
