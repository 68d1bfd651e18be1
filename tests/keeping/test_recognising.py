"""Next year's workbook is known by its headings, and corrections find where they belong in it."""

from __future__ import annotations

from dataclasses import replace

from cyps.choices import Choices, Correction, Says
from cyps.keeping import Kept, kept_of, recognised, with_kept
from cyps.reading import Reading, Workbook, read
from cyps.terms import financial_year
from tests.correcting import of_cell, of_column, of_indicator
from tests.reading.books import book

NOW = """
| Children looked after |         |             |        |
|                       |         |             |        |
| Indicator             | 2014/15 | 2015/16 Odd | Target |
| LAC reviews in time   | 94%     | 83%         | 95%    |
"""
LATER = NOW.replace("2015/16", "2016/17").replace("2014/15", "2015/16")
OTHER = "| Ward | Population | Area |\n| North | 7 | 8 |\n| South | 9 | 4 |"
ODD = of_column("2015/16 Odd", "outturn", 2016, under="Children looked after")


def seen(*books: Workbook) -> Reading:
    return read(books, Choices())


def kept(*corrections: Correction, of: Workbook | None = None) -> Kept:
    return kept_of(Choices(corrections=corrections), seen(of or book(NOW)))


def test_the_same_workbook_is_the_same_and_nothing_moves():
    found = recognised(kept(ODD), seen(book(NOW)))
    assert (found.found, found.tables, found.is_alike) == (1, 1, True)
    assert (found.years, found.corrections) == ((("scorecard.xlsx", 0),), (ODD,))


def test_next_years_workbook_gets_next_years_columns():
    found = recognised(kept(ODD), seen(book(LATER, "next.xlsx")))
    assert (found.found, found.years) == (1, (("next.xlsx", 1),))
    later = of_column("2016/17 Odd", "outturn", 2017, under="Children looked after")
    assert found.corrections == (replace(later, file="next.xlsx"),)


def test_two_years_later_and_a_year_earlier_too():
    two = LATER.replace("2016/17", "2017/18").replace("2015/16", "2016/17")
    assert recognised(kept(ODD), seen(book(two))).years == (("scorecard.xlsx", 2),)
    assert recognised(kept(ODD, of=book(LATER)), seen(book(NOW))).years == (("scorecard.xlsx", -1),)


def test_where_no_heading_names_a_year_the_years_they_are_about_tell():
    plain = "| Performance {} |  |\n| | |\n| Indicator | Odd | Target |\n| LAC reviews in time | 83% | 95% |"
    now, later = (book(plain.format(year)) for year in ("2015/16", "2016/17"))
    said = of_column("Odd", "outturn", 2016, under="Performance 2015/16")
    (moved,) = recognised(kept(said, of=now), seen(later)).corrections
    assert moved == of_column("Odd", "outturn", 2017, under="Performance 2016/17")


def test_a_heading_that_outlived_its_year_does_not_hold_the_others_back():
    plain = "| Performance {} | |\n| | |\n| Indicator | Odd | Set in 2015/16 |\n| Reviews | 83% | 95% |"
    now, later = (book(plain.format(year)) for year in ("2015/16", "2016/17"))
    said = of_column("Odd", "outturn", 2016, under="Performance 2015/16")
    found = recognised(kept(said, of=now), seen(later))
    assert [c.period for c in found.corrections] == [financial_year(2017)]


def test_a_years_own_column_keeps_what_was_said_of_it():
    more = "| Indicator | 2014/15 Odd | 2015/16 Odd | 2016/17 Odd |\n| Reviews | 94% | 83% | 82% |"
    less = "| Indicator | 2014/15 Odd | 2015/16 Odd |\n| Reviews | 94% | 83% |"
    said = of_column("2015/16 Odd", "outturn", 2016)
    found = recognised(kept(said, of=book(less)), seen(book(more)))
    assert found.corrections == (of_column("2016/17 Odd", "outturn", 2017), said)


def test_a_cell_keeps_its_year():
    said = of_cell("LAC reviews in time", "2015/16 Odd", "83%")
    assert recognised(kept(said), seen(book(LATER))).corrections == (said,)


def test_an_indicator_and_what_it_continues_go_with_it():
    said = of_indicator("Reviews 2015/16", Says.JOINS, "Visits 2014/15")
    (moved,) = recognised(kept(said), seen(book(LATER))).corrections
    assert (moved.name, moved.value) == ("Reviews 2016/17", "Visits 2015/16")


def test_another_workbook_is_not_alike_and_loses_nothing():
    found = recognised(kept(ODD), seen(book(OTHER)))
    assert (found.found, found.tables, found.is_alike) == (0, 1, False)
    assert len(found.corrections) == 1


def test_one_column_more_is_still_the_same_table_and_half_of_them_not():
    more = LATER.replace("| Target |", "| Owner | Target |").replace("| 95%    |", "| Ann | 95% |")
    assert recognised(kept(ODD), seen(book(more))).found == 1
    half = "| Indicator | 2015/16 | Value |\n| LAC reviews in time | 94% | 83% |"
    assert recognised(kept(ODD), seen(book(half))).found == 0


def test_of_several_workbooks_each_gets_what_was_made_for_one_like_it():
    other = book(OTHER, "wards.xlsx")
    found = recognised(kept(ODD), seen(book(NOW), book(LATER, "next.xlsx"), other))
    assert dict(found.years) == {"scorecard.xlsx": 0, "next.xlsx": 1}
    assert {(c.file, c.period.label) for c in found.corrections if c.period} == {
        ("scorecard.xlsx", "2015/16"),
        ("next.xlsx", "2016/17"),
    }
    only = recognised(kept(ODD), seen(other, book(OTHER, "more.xlsx")))
    assert (only.years, only.corrections) == ((), (ODD,))


def test_corrections_without_a_shape_are_for_the_one_workbook_there_is():
    (said,) = recognised(Kept((ODD,)), seen(book(NOW, "renamed.xlsx"))).corrections
    assert said == replace(ODD, file="renamed.xlsx")


def test_a_sheet_a_year_moves_with_its_year():
    of_year = "| Indicator | Odd | Target |\n| LAC reviews in time | 83% | 95% |"
    now = book({"2014-15": of_year, "2015-16": of_year})
    later = book({"2015-16": of_year, "2016-17": of_year})
    said = replace(of_column("Odd", "outturn", 2016), sheet="2015-16")
    moved, stays = recognised(kept(said, of=now), seen(later)).corrections
    assert moved == replace(of_column("Odd", "outturn", 2017), sheet="2016-17")
    assert stays == said


def test_settings_of_the_council_come_along_and_what_was_asked_for_stays():
    before = replace(kept(ODD), council="Leeds")
    assert with_kept(Choices(), before, seen(book(NOW))).council == "Leeds"
    asked = with_kept(Choices(year="2014/15", council="York"), before, seen(book(NOW)))
    assert (asked.year, asked.council, asked.corrections) == ("2014/15", "York", (ODD,))
