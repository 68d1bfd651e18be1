from decimal import Decimal

from cyps.choices import Choices
from cyps.model import assemble
from cyps.reading import Workbook, read
from cyps.terms import Polarity, Unit
from tests.layouts.paper import Paper, Shown, workbook


def _card(*rows: tuple[object, ...]):
    paper = Paper("Scorecard")
    paper.row(1, ("Indicator", "2014/15", "2015/16"))
    for at, row in enumerate(rows, start=2):
        paper.row(at, row)
    book: Workbook = workbook([paper])
    return {i.name: i for i in assemble(read([book], Choices()), Choices()).indicators}


def _share(figure: str) -> Shown:
    return Shown(Decimal(figure) / 100, "0.0%")


def test_whole_numbers_among_cells_with_percent_signs_are_counts():
    found = _card(
        ("Re-referrals within 12 months", _share("24.0"), _share("20.5")),
        ("Children missing from care", 64, 52),
    )
    assert found["Children missing from care"].unit is Unit.COUNT
    assert found["Children missing from care"].polarity is Polarity.LOWER


def test_a_share_among_shares_stays_one():
    found = _card(("Children missing from care", _share("9.8"), _share("11.0")))
    assert found["Children missing from care"].unit is Unit.PERCENT


def test_more_than_a_hundred_is_no_share_where_it_may_be_a_number():
    found = _card(("Children missing from care", 134, 98))
    assert found["Children missing from care"].unit is Unit.COUNT
    assert not found["Children missing from care"].doubts


def test_decimals_that_nothing_explains_are_percentages_in_doubt():
    found = _card(("Families who keep a garden", Decimal("53.4"), Decimal("61.2")))
    assert found["Families who keep a garden"].unit is Unit.PERCENT
    assert found["Families who keep a garden"].doubts == (
        "its figures have decimals, none over 100, but nothing says they are percentages",
    )


def test_whole_numbers_among_shares_with_decimals_are_counts():
    shares = [
        (f"{name} in time", Decimal("84.2"), Decimal("86.1"))
        for name in ("LAC reviews", "CP reviews", "CIN visits", "LAC visits")
    ]
    found = _card(*shares, ("Children missing from care", 64, 52), ("Number of LAC", 310, 320))
    assert found["Children missing from care"].unit is Unit.COUNT
    assert found["LAC reviews in time"].unit is Unit.PERCENT
