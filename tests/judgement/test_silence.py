import pytest

from tests.building import judged_in


@pytest.mark.parametrize(
    ("drawing", "reason"),
    [
        ("Reviews | % | higher", "there is no figure for 2015/16"),
        ("Reviews | % | higher\n2014/15 80%", "it has figures, but none for the whole of 2015/16"),
        ("Reviews | % | higher\n2016-03 80%", "it has figures, but none for the whole of 2015/16"),
        ("Reviews | % | higher\n2015/16 c", "the figure for 2015/16 is suppressed"),
        ("Reviews | % | higher\n2015/16 n/a", "there is no figure for 2015/16"),
        (
            "Carers recruited | number | higher\n2015/16 ytd 11\ntarget 2015/16 20",
            "the figure for 2015/16 is a count so far, which may not cover the whole year",
        ),
        (
            "Reviews | % | higher | outcome\n2014/15 80%\n2015/16 81%\nengland 2014/15 80%",
            "the change is too small to count, with no target for 2015/16 and others too near to tell apart",
        ),
        (
            "Reviews | % | higher | process\n2015/16 81%",
            "no earlier year to compare with, no target for 2015/16 and "
            "no benchmark of England or the neighbours; its level alone is neither high nor low",
        ),
    ],
)
def test_why_nothing_is_said(drawing: str, reason: str):
    findings, silent, _ = judged_in(drawing)
    assert findings == ()
    assert [found.reason for found in silent] == [reason]


def test_without_a_year_to_judge():
    _, silent, _ = judged_in("Reviews | % | higher\n2015/16 80%", year=None)
    assert silent[0].reason == "no full year was found to judge"
