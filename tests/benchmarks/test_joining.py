"""What stands beside a scorecard, worked out again from the rows as they were published (raw.csv)."""

from __future__ import annotations

import csv
import statistics
from dataclasses import replace
from pathlib import Path

import pytest

from cyps.benchmarks import join
from cyps.benchmarks.measuring import measured
from cyps.benchmarks.published import areas, authorities, figures, neighbours
from cyps.model import Benchmark, Indicator, Scorecard
from tests.building import drawn, period, scorecard

RE_REFERRALS = "Re-referrals | % | lower | outcome | entry:re-referrals"
REVIEWS = "CP reviews | % | higher | process | entry:cp-reviews-in-time"
with (Path(__file__).parent / "raw.csv").open(encoding="utf-8") as file:
    RAW = {(row["code"], row["year"], row["area"]): float(row["value"]) for row in csv.DictReader(file)}


def beside(*drawings: str, council: str | None = "Rotherham MBC", year: str = "2015/16", back: int = 3):
    card = scorecard(*drawings, year=year)
    return join(replace(card, council=council), back)


def only(card: Scorecard) -> Indicator:
    assert len(card.indicators) == 1
    return card.indicators[0]


def groups(indicator: Indicator) -> dict[str, Benchmark]:
    return {b.group: b for b in indicator.benchmarks if b.origin == "published"}


def raw(code: str, area: str, year: str = "2016") -> float:
    return RAW[code, year, area]


def test_england_the_region_and_the_neighbours_stand_beside():
    found = groups(only(beside(f"{RE_REFERRALS}\n2015/16 30.9%")))
    near = {n: raw("ReReferral", n) for n in neighbours()["Rotherham"] if ("ReReferral", "2016", n) in RAW}
    assert float(found["england"].value.number) == raw("ReReferral", "England")
    assert float(found["region"].value.number) == raw("ReReferral", "Yorkshire and the Humber")
    assert float(found["statistical_neighbours"].value.number) == pytest.approx(
        sum(near.values()) / len(near)
    )
    assert float(found["best_statistical_neighbour"].value.number) == min(near.values())
    best = found["best_statistical_neighbour"].publication
    assert near[best.area] == min(near.values())
    assert {b.period.label for b in found.values()} == {"2015/16"}
    assert {b.value.source for b in found.values()} == {None}


def test_each_says_where_it_can_be_looked_up():
    for group, benchmark in groups(only(beside(f"{RE_REFERRALS}\n2015/16 30.9%"))).items():
        assert benchmark.publication.code == "ReReferral", group
        assert benchmark.publication.measure.startswith("Percentage of re-referrals")
        assert benchmark.publication.area


def test_the_average_says_how_many_published():
    code, ten = "LAC_KS2_ExpStd_RWM", neighbours()["Rutland"]
    published = [n for n in ten if (code, "2016", n) in RAW]
    assert 0 < len(published) < len(ten)
    found = groups(
        only(
            beside("KS2 | % | higher | outcome | entry:lac-ks2\n2016a 40%", council="Rutland", year="2016/17")
        )
    )
    average = found["statistical_neighbours"]
    assert average.publication.area == f"average of {len(published)} of the 10 statistical neighbours"
    mean = sum(RAW[code, "2016", n] for n in published) / len(published)
    assert float(average.value.number) == pytest.approx(mean)


def test_the_place_is_of_the_council_s_own_published_figure():
    place = only(beside(f"{RE_REFERRALS}\n2015/16 12.0%")).place
    own = raw("ReReferral", "Rotherham")
    near = [raw("ReReferral", n) for n in neighbours()["Rotherham"] if ("ReReferral", "2016", n) in RAW]
    everyone = sorted(raw("ReReferral", a) for a in authorities() if ("ReReferral", "2016", a) in RAW)
    assert float(place.value.number) == own
    assert (place.rank, place.of) == (1 + sum(n < own for n in near), 1 + len(near))
    assert place.authorities == len(everyone)
    worse = sum(own > float(cut) for cut in place.cuts)
    assert place.band == "ABCD"[worse]
    # A quarter each, but for a cut that falls on somebody.
    assert sum(figure <= float(place.cuts[0]) for figure in everyone) == pytest.approx(
        len(everyone) / 4, abs=2
    )


def test_the_published_figure_of_the_same_year_is_kept_apart():
    indicator = only(beside(f"{RE_REFERRALS}\n2014/15 28.0%\n2015/16 30.9%\n2016-03 27.9%"))
    assert [(b.group, b.period.label, float(b.value.number)) for b in indicator.published] == [
        ("council", "2015/16", raw("ReReferral", "Rotherham"))
    ]
    assert [float(o.value.number) for o in indicator.observations] == [28.0, 27.9, 30.9]


def test_the_workbook_s_own_come_first():
    indicator = only(beside(f"{RE_REFERRALS}\n2015/16 30.9%\nengland 2014/15 24.2%"))
    assert [b.origin for b in indicator.benchmarks[:2]] == ["workbook", "published"]
    assert (
        indicator.benchmarks[0].value.number
        == drawn(f"{RE_REFERRALS}\nengland 2014/15 24.2%").benchmarks[0].value.number
    )


@pytest.mark.parametrize(
    ("drawing", "year", "label"),
    [
        (f"{RE_REFERRALS}\n2015/16 30%", "2015/16", "2015/16"),
        (f"{RE_REFERRALS}\n2016/17 30%", "2016/17", "2016/17"),
        # The academic year 2015/16 ends in August 2016, after March 2016 and before March 2017.
        ("KS2 | % | higher | outcome | entry:lac-ks2\n2016/17 40%", "2016/17", "2015/16 (academic)"),
        # The census of September 2016 and the calendar year 2016 fall within 2016/17.
        ("Vacancies | % | lower | process | entry:vacancy-rate\n2016/17 9%", "2016/17", "2016-09"),
        ("First time entrants | per_100_000 | lower | outcome | entry:first-time-entrants\n2016/17 300",
         "2016/17", "2016"),
    ],
)  # fmt: skip
def test_the_newest_published_year_that_has_ended_by_then(drawing, year, label):
    assert groups(only(beside(drawing, year=year)))["england"].period.label == label


@pytest.mark.parametrize(
    "drawing",
    ["KS2 | % | higher | outcome | entry:lac-ks2\n2015/16 40%",
     "Vacancies | % | lower | process | entry:vacancy-rate\n2015/16 9%",
     "First time entrants | per_100_000 | lower | outcome | entry:first-time-entrants\n2015/16 300"],
)  # fmt: skip
def test_nothing_that_ends_later_stands_beside(drawing):
    indicator = only(beside(drawing))
    assert (indicator.benchmarks, indicator.place) == ((), None)


def test_a_figure_older_than_asked_for_is_left_out():
    drawing = f"{RE_REFERRALS}\n2030/31 30%"
    assert groups(only(beside(drawing, year="2030/31"))) == {}
    assert groups(only(beside(drawing, year="2030/31", back=20)))["england"].period.label == "2024/25"
    assert groups(only(beside(f"{RE_REFERRALS}\n2015/16 30%", back=0))) == {}


def test_a_missing_figure_is_none_and_never_nought():
    """Dorset was made in 2019: it has no figure for 2015/16, and England's stands beside all the same."""
    indicator = only(beside(f"{RE_REFERRALS}\n2015/16 30%", council="Dorset"))
    assert ("ReReferral", "2016", "Dorset") not in RAW
    assert (indicator.place, indicator.published) == (None, ())
    assert float(groups(indicator)["england"].value.number) == raw("ReReferral", "England")


@pytest.mark.parametrize("council", [None, "", "Barsetshire County Council"])
def test_an_unknown_council_has_nothing_beside(council):
    card = beside(f"{RE_REFERRALS}\n2015/16 30.9%", council=council)
    assert card.authority is None
    assert only(card).benchmarks == ()


def test_a_count_has_no_other_beside_it_and_a_share_no_count():
    """Numbers depend on the size of the area; and each measure is of one unit only."""
    number = only(beside("LAC | number | none | volume | entry:lac-number\n2015/16 430"))
    assert (number.benchmarks, number.place) == ((), None)
    assert [float(b.value.number) for b in number.published] == [raw("LACnum", "Rotherham")]
    assert (
        only(beside("Re-referrals | number | lower | outcome | entry:re-referrals\n2015/16 430")).published
        == ()
    )


def test_without_a_good_direction_nobody_is_best():
    indicator = only(beside("CIN | rate | none | volume | entry:cin-rate\n2015/16 320"))
    assert set(groups(indicator)) == {"england", "region", "statistical_neighbours"}
    assert (indicator.place.rank, indicator.place.band) == (None, "")


def test_of_several_rows_of_one_measure_none_is_the_whole_council_s():
    card = beside(f"{RE_REFERRALS}\n2015/16 30.9%", f"{RE_REFERRALS}\n2015/16 12.0%")
    assert [i.published for i in card.indicators] == [(), ()]
    assert all("england" in groups(i) for i in card.indicators)


def test_quarters_are_those_of_the_standard_library():
    everyone = [RAW["RevCP", "2016", a] for a in authorities() if ("RevCP", "2016", a) in RAW]
    indicator = only(beside(f"{REVIEWS}\n2015/16 97%"))
    cuts = statistics.quantiles(everyone, n=4, method="inclusive")
    assert [float(cut) for cut in indicator.place.cuts] == pytest.approx(cuts)
    assert indicator.place.band == "DCBA"[sum(raw("RevCP", "Rotherham") > cut for cut in cuts)]
    assert float(groups(indicator)["england_top_quartile"].value.number) == pytest.approx(cuts[2])


@pytest.mark.parametrize(
    "council", ["Rotherham", "Dorset", "City of London", "Cumbria", "Westmorland and Furness"]
)
@pytest.mark.parametrize("ending", [2016, 2019, 2021, 2025, 2026])
def test_whatever_the_council_and_year_each_figure_is_published_and_of_a_year_that_has_ended(council, ending):
    year = f"{ending - 1}/{ending % 100:02d}"
    drawings = [
        f"{entry} | {unit.value} | higher | outcome | entry:{entry}\n{year} 50" for entry, unit in measured()
    ]
    for indicator in beside(*drawings, council=council, year=year).indicators:
        for told in indicator.benchmarks:
            assert told.period.end <= period(year).end
            assert told.period.end > period(year).years_before(3).end
            if told.group in ("england", "region"):
                area = told.publication.area
                number = figures(told.publication.code, told.period.end.year)[area]
                assert (told.value.number, area in areas()) == (number, True)
