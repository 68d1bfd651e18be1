"""What an officer says of an indicator: its entry, theme, unit, polarity, and what it continues."""

from __future__ import annotations

from decimal import Decimal

from cyps.choices import Choices, Correction, Says
from cyps.model import Scorecard
from cyps.terms import Polarity, Severity, Unit
from tests.correcting import of_indicator
from tests.reading.books import book, scorecard

PICTURE = """
| Indicator          | Good is | 2014/15 | 2015/16 |
| Reviews done       | Low     | 94      | 83      |
| Assessment backlog | Low     | 313     | 12      |
| Reviews done       | Low     | 1       | 2       |
"""


def read(*corrections: Correction, picture: str = PICTURE) -> Scorecard:
    return scorecard(picture, choices=Choices(corrections=corrections))


def test_it_is_really_an_entry_of_the_catalogue():
    first = read(of_indicator("Reviews done", Says.ENTRY, "lac-reviews-in-time")).indicators[0]
    assert (first.entry, first.entry_because, first.theme, first.unit) == (
        "lac-reviews-in-time",
        "put right by an officer",
        "looked-after",
        Unit.PERCENT,
    )
    assert (first.name, first.polarity, first.polarity_from) == ("Reviews done", Polarity.LOWER, "workbook")


def test_it_is_none_of_the_catalogue():
    assert read().indicators[1].entry == "assessment-backlog"
    assert read(of_indicator("Assessment backlog", Says.ENTRY, "")).indicators[1].entry is None


def test_theme_unit_and_polarity_are_what_an_officer_says():
    card = read(
        of_indicator("Reviews done", Says.THEME, "fostering"),
        of_indicator("Reviews done", Says.UNIT, "days"),
        of_indicator("Reviews done", Says.POLARITY, "higher", nth=2),
    )
    first, _, last = card.indicators
    assert (first.theme, first.unit, first.polarity_from) == ("fostering", Unit.DAYS, "workbook")
    assert (last.unit, last.polarity, last.polarity_from) == (Unit.COUNT, Polarity.HIGHER, "officer")
    assert card.corrections[0].value == "fostering"


def test_a_renamed_indicator_continues_the_other_and_a_disagreement_is_said():
    last = book("| Indicator | 2013/14 | 2014/15 |\n| Visits made | 5 | 6 |", name="last.xlsx")
    now = book("| Indicator | 2014/15 | 2015/16 |\n| Visits completed | 7 | 8 |")
    apart = scorecard(now, last)
    assert [i.name for i in apart.indicators] == ["Visits completed", "Visits made"]
    said = of_indicator("Visits completed", Says.JOINS, "Visits made")
    card = scorecard(now, last, choices=Choices(corrections=(said,)))
    (joined,) = card.indicators
    assert [o.value.number for o in joined.observations] == [Decimal(5), Decimal(7), Decimal(8)]
    assert any("2014/15" in p.message for p in card.problems)


def test_what_the_catalogue_does_not_know_and_what_is_not_there_is_said():
    card = read(
        of_indicator("Reviews done", Says.THEME, "astronomy"),
        of_indicator("Reviews done", Says.UNIT, "furlongs"),
        of_indicator("Reviews done", Says.ENTRY, "no-such-entry"),
        of_indicator("Never there", Says.UNIT, "days"),
        of_indicator("Reviews done", Says.UNIT, "days", nth=3),
    )
    assert [(p.code, p.severity) for p in card.problems] == [
        *[("correction-not-understood", Severity.NOTE)] * 3,
        *[("correction-not-found", Severity.NOTE)] * 2,
    ]
    assert card.indicators == read().indicators
