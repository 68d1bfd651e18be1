"""Which file is the newest, by its own figures."""

from itertools import permutations

from cyps.choices import Choices
from cyps.model.editions import editions_of, line_year
from cyps.reading import read
from cyps.walk import report
from tests.reading.books import book

OLD = book("| Indicator | Good is | 2013/14 |\n| LAC reviews | Low | 70% |", "z.xlsx")
LAST = book("| Indicator | Good is | 2013/14 | 2014/15 |\n| LAC reviews | Low | 71% | 80% |", "a.xlsx")
THIS = book(
    "| Indicator | Good is | 2014/15 | 2015/16 | Target 2016/17 |\n"
    "| LAC reviews | Low | 80% | 85% | 90% |\n| CP reviews | High | 70% | 75% | |",
    "m.xlsx",
)


def test_files_are_in_the_order_of_their_own_years_whatever_they_are_called():
    lines = read([OLD, THIS, LAST], Choices()).lines
    assert editions_of(lines).years == (("m.xlsx", 2016), ("a.xlsx", 2015), ("z.xlsx", 2014))
    assert {line_year(line) for line in lines} == {2014, 2015, 2016}


def test_a_few_figures_of_a_year_just_begun_do_not_make_a_file_of_it():
    begun = "| Indicator | 2014/15 | 2015/16 |\n| A | 1 | 2 |\n| B | 1 | |\n| C | 1 | |"
    assert editions_of(read([book(begun)], Choices()).lines).years == (("scorecard.xlsx", 2015),)


def test_the_order_of_upload_changes_nothing():
    briefs = [report(books) for books in permutations([OLD, LAST, THIS])]
    assert all(brief == briefs[0] for brief in briefs)
    assert [file.name for file in briefs[0].scorecard.files] == ["m.xlsx", "a.xlsx", "z.xlsx"]


def test_two_files_of_one_name_are_told_apart_whichever_comes_first():
    one, other = book("| Indicator | 2014/15 |\n| A | 1 |"), book("| Indicator | 2015/16 |\n| A | 2 |")
    found = [report(books) for books in ([one, other], [other, one])]
    assert found[0] == found[1]
    assert {file.name for file in found[0].scorecard.files} == {"scorecard.xlsx", "scorecard (2).xlsx"}
