from dataclasses import replace

import pytest

from cyps.benchmarks import measuring, published
from cyps.benchmarks.measuring import measure_in, measured
from cyps.benchmarks.published import authorities, figures, measures, years
from cyps.benchmarks.years import period_of
from cyps.errors import CatalogueError
from cyps.model import load_catalogue
from cyps.terms import Polarity, Unit

# Where our direction isn't the publisher's, each looked at: it has none where a long plan or a missing child
# is no good, and one for demand and for where children live, which are told for context with us.
OTHERWISE = {
    "CINTime2more": Polarity.LOWER,
    "LACStableNum_2016on": Polarity.LOWER,
    "Children_missing": Polarity.LOWER,
    "Children_Away": Polarity.LOWER,
    "CPP_Abuse_Rate": Polarity.NONE,
    "LAC_Parents_OR_Others": Polarity.NONE,
}


def test_every_code_of_the_catalogue_is_published_in_a_unit_of_its_entry():
    codes = [code for entry in load_catalogue().entries for code in entry.published]
    assert len(measured()) == len(codes) > 70
    assert len(set(codes)) == len(codes), "one measure is two indicators"


def test_a_measure_is_found_only_in_its_own_unit():
    assert measure_in("lac-three-placements", Unit.PERCENT).code == "LACStable_2016on"
    assert measure_in("lac-three-placements", Unit.COUNT).code == "LACStableNum_2016on"
    assert measure_in("cp-reviews-in-time", Unit.PERCENT).code == "RevCP"
    assert measure_in("cp-reviews-in-time", Unit.COUNT) is None
    assert measure_in(None, Unit.PERCENT) is None


def test_every_measure_has_a_unit_and_a_kind_of_year_we_know():
    for measure in measures().values():
        assert measure.unit is not None, measure
        assert period_of(measure, 2016) is not None, measure


@pytest.mark.parametrize("measure", measured().values(), ids=lambda m: m.code)
def test_figures_are_of_the_size_their_unit_allows(measure):
    """A share published as a fraction, or in another unit than its label says, would show here."""
    most = {Unit.PERCENT: 100, Unit.PER_10_000: 3000, Unit.PER_100_000: 5000, Unit.SCORE: 120}.get(
        measure.unit
    )
    told = [f for year in range(years()[0], years()[1] + 1)
            for area, f in figures(measure.code, year).items() if area in authorities()]  # fmt: skip
    assert told
    if most:
        assert max(told) <= most
        assert measure.unit is not Unit.PERCENT or max(told) > 1


def test_the_good_direction_is_ours_and_never_against_the_publisher_s_unseen():
    words = {"High": Polarity.HIGHER, "Low": Polarity.LOWER}
    theirs = {
        row["code"]: words.get(row["polarity"], Polarity.NONE) for row in published._rows("measures.csv")
    }
    ours = {code: entry.polarity for entry in load_catalogue().entries for code in entry.published}
    assert {code: way for code, way in ours.items() if way is not theirs[code]} == OTHERWISE


@pytest.mark.parametrize(
    ("codes", "reason"),
    [
        (("Nobody",), "'Nobody' is no published measure"),
        (("CPP_Num",), "'CPP_Num' is published in another unit"),
        (("RevCP", "ReReferral"), "'ReReferral' is a second measure in one unit"),
    ],
)
def test_a_code_that_cannot_be_is_named(codes, reason):
    entry = next(e for e in load_catalogue().entries if e.id == "cp-reviews-in-time")
    with pytest.raises(CatalogueError) as error:
        measuring._of(replace(entry, published=codes))
    assert str(error.value) == f"catalogue/indicators.csv, cp-reviews-in-time, column published: {reason}"
