"""What an address may hold: our own words and digests, never a word or figure of a workbook."""

from __future__ import annotations

import re

import pytest

from cyps.presentation import deck, indicator_slide
from tests.building import reported

SECRETS = ("Alexander Smith seen in 42 days", "Ünïque/../?x=1&y=<b>", "83.3% of secret panel cases")
ADDRESS = re.compile(r"[a-z0-9-]{1,80}")


@pytest.mark.parametrize("name", SECRETS)
def test_an_indicator_nobody_knows_has_no_word_of_its_own_in_its_address(name: str) -> None:
    report = reported(f"{name} | % | higher | process\n2014/15 71%\n2015/16 83%")
    (indicator,) = report.scorecard.indicators
    ids = [indicator.id, *(slide.id for slide in deck(report, ())), *(t.id for t in report.scorecard.themes)]
    aside = indicator_slide(report, indicator.id)
    assert aside
    for each in [*ids, aside.id]:
        assert ADDRESS.fullmatch(each), each
        for word in re.findall(r"\w{4,}", name.lower()):
            assert word not in each
