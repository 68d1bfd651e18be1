import pytest

from cyps.model import load_catalogue, stated_unit, unit_of
from cyps.terms import Unit

CATALOGUE = load_catalogue()


@pytest.mark.parametrize(
    ("name", "written", "entry", "sign", "unit"),
    [
        ("Assessments completed in 45 working days", "", "assessments-in-45-days", False, "percent"),
        ("Assessments completed in 45 working days", "Percentage", None, False, "percent"),
        ("Number of children waiting over 14 months", "", None, False, "count"),
        ("Average days between entering care and moving in", "Number", None, False, "days"),
        ("Days from becoming LAC to adoption placement", "Number", "adoption-a1", False, "days"),
        ("Time from entering care to placement", "Value", "adoption-a1", False, "days"),
        ("Re-referrals within 12 months", "Rate", "re-referrals", False, "percent"),
        ("Re-referral rate", "", "re-referrals", True, "percent"),
        ("LAC rate", "Rate", "lac-rate", False, "per_10_000"),
        ("Vacancy rate", "%", "vacancy-rate", False, "percent"),
        ("CP plan rate per 10k", "", "cp-plan-rate", False, "per_10_000"),
        ("First time entrants per 100,000", "Number", "first-time-entrants", False, "per_100_000"),
        ("First time entrants", "Number", "first-time-entrants", False, "count"),
        ("Care proceedings: average weeks", "", "care-proceedings-weeks", False, "weeks"),
        ("Care proceedings duration", "Days", "care-proceedings-weeks", False, "days"),
        ("LAC average SDQ score", "Number", "sdq-score", False, "score"),
        ("LAC who went missing", "Number", "lac-missing", False, "count"),
        ("LAC who went missing", "", "lac-missing", True, "percent"),
        ("LAC who went missing", "", "lac-missing", False, "percent"),
        ("Cost of placements", "", None, False, "pounds"),
        ("Spend on agency staff", "£", None, False, "pounds"),
        ("Ratio of staff to children", "", None, False, "ratio"),
        ("% of something new", "", None, False, "percent"),
        ("Proportion of something new", "Number", None, False, "percent"),
        ("Something new", "", None, True, "percent"),
        ("Something new", "", None, False, "count"),
        ("Something new", "Rate per 10,000 children", None, False, "per_10_000"),
        ("Something new within 26 weeks", "", None, True, "percent"),
    ],
)
def test_the_unit_of_a_row(name, written, entry, sign, unit):
    decided = unit_of(name, written, CATALOGUE.entry(entry) if entry else None, sign)
    assert decided.unit == unit
    assert decided.doubt is None
    assert decided.because


@pytest.mark.parametrize(
    ("name", "written", "entry", "sign", "unit", "doubt"),
    [
        (
            "Children on a CP plan",
            "Percentage",
            "cp-plan-number",
            False,
            "percent",
            'the unit column says "Percentage", but "Children on a CP plan" is a number',
        ),
        (
            "LAC reviews in time",
            "Number",
            "lac-reviews-in-time",
            False,
            "percent",
            '"LAC reviews in time" is a percentage, but the unit column says a number',
        ),
        (
            "Number of complaints",
            "",
            "complaints",
            True,
            "percent",
            "the cells are written as percentages, but the name says a number",
        ),
        (
            "Average days to complete",
            "Percentage",
            None,
            False,
            "days",
            'the name says days, but the unit column says "Percentage"',
        ),
        ("Breakdown rate", "", None, False, "percent", "it is a rate, but nothing says of how many"),
        ("Breakdowns", "Rate", None, False, "per_10_000", "it is a rate, but nothing says of how many"),
    ],
)
def test_evidence_at_odds_is_a_doubt(name, written, entry, sign, unit, doubt):
    decided = unit_of(name, written, CATALOGUE.entry(entry) if entry else None, sign)
    assert (decided.unit, decided.doubt) == (unit, doubt)


@pytest.mark.parametrize(
    ("written", "sign", "unit"),
    [
        ("Percentage", False, Unit.PERCENT),
        ("%", False, Unit.PERCENT),
        ("Number", False, Unit.COUNT),
        ("Number", True, Unit.PERCENT),
        ("Rate", False, Unit.PER_10_000),
        ("Value", False, None),
        ("", False, None),
    ],
)
def test_what_the_sheet_says_a_row_counts_in(written, sign, unit):
    assert stated_unit(written, sign) is unit
