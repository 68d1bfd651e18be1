"""A control chart in plain words, one sentence a signal."""

import pytest

from cyps.wording import reading
from tests.building import compared

CALM = "10.5 11.5 10.5 11.5 10.5 11.5 10.5 11.5 10.5 11.5 10.5"


def said(figures: str, target: str = "") -> str:
    named = [f"2015-{month:02d}" for month in range(4, 13)] + [f"2016-{month:02d}" for month in (1, 2, 3)]
    lines = [
        f"{name} {figure}%"
        for name, figure in zip(named[-len(figures.split()) :], figures.split(), strict=True)
    ]
    aim = [f"target 2015/16 {target}"] if target else []
    (found,) = compared("\n".join(["Re-referrals | % | lower", "2015/16 11%", *lines, *aim]))
    return reading(found)


@pytest.mark.parametrize(
    ("figures", "sentence"),
    [
        (f"{CALM} 11.5", "March 2016 is within the usual to and fro of the months, 8.3% to 13.7%."),
        (f"{CALM} 20", "March 2016 is above the usual to and fro of the months, 7.0% to 16.4%."),
        (
            "20 22 20 22 20 14 15 16 17 18 19 20",
            "The months up to March 2016 rose one after another, 7 or more in a row:"
            " more than the usual to and fro.",
        ),
        (
            "12 14 12 14 12 10 11 9.5 11 10 9.9 11",
            "The months up to March 2016 have all been below the middle, 7 or more in a row:"
            " a lower level than before.",
        ),
        (
            "10.5 11.5 10.5 11.5 10.5 11.5 10.5 11.5",
            "March 2016 is within the usual to and fro of the months, 8.3% to 13.7%."
            " There are fewer than twelve months, so these limits are a trial.",
        ),
        ("10.5 11.5 10.5", ""),
    ],
)
def test_the_last_month_in_plain_words(figures: str, sentence: str):
    assert said(figures) == sentence


@pytest.mark.parametrize(
    ("target", "more"),
    [
        ("20%", "As things stand, the target of 20% will be met each month."),
        ("5%", "As things stand, the target of 5% will not be met without a change."),
        ("11%", "As things stand, the target of 11% will be met in some months and not in others."),
    ],
)
def test_what_the_months_say_of_the_target(target: str, more: str):
    assert said(f"{CALM} 11.5", target).endswith(more)
