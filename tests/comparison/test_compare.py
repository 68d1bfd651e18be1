"""Which figures are compared with which: one kind, one calendar, the target of its own year."""

from dataclasses import replace
from datetime import date

from cyps.comparison import Comparison, Standing, Travel, compare
from cyps.terms import Kind, Period
from tests.building import MARKS, compared, drawn, scorecard


def one(drawing: str, year: str = "2015/16") -> Comparison:
    return compared(drawing, year=year)[0]


def test_the_year_beside_the_year_before():
    found = one("Reviews | % | higher\n2013/14 80%\n2014/15 94.9%\n2015/16 83.3%")
    assert found.change
    assert (found.change.before.period.label, found.change.now.period.label) == ("2014/15", "2015/16")
    assert found.long_run is None


def test_a_month_is_never_the_year():
    found = one("Reviews | % | higher\n2014/15 94.9%\n2016-03 83.3%")
    assert (found.outturn, found.change, found.month) == (None, None, None)


def test_kinds_are_compared_with_their_own():
    found = one(
        "Plans | % | higher\n2014/15 rolling 80%\n2015/16 rolling 90%\n2015/16 85%\n2015/16 snapshot 99%"
    )
    assert found.outturn
    assert found.outturn.period.kind is Kind.ROLLING
    assert found.change
    assert found.change.before.period.kind is Kind.ROLLING


def test_of_rolling_years_given_each_month_the_last_is_the_years():
    rolling = drawn("Plans | % | higher\n2014/15 rolling 80%\n2015/16 rolling 90%")
    before, now = rolling.observations
    january = Period(date(2015, 2, 1), date(2016, 1, 31), Kind.ROLLING)
    a_year_earlier = january.year_before()
    monthly = (before, replace(before, period=a_year_earlier), replace(now, period=january), now)
    found = compared(replace(rolling, observations=monthly))[0]
    assert january.label == now.period.label
    assert found.outturn is now
    assert found.change
    assert found.change.before is before


def test_a_full_year_leads_where_no_kind_has_the_year_before():
    found = one("Plans | % | higher\n2015/16 rolling 90%\n2015/16 85%")
    assert found.outturn
    assert found.outturn.period.kind is Kind.YEAR


def test_a_snapshot_beside_a_flow_is_kept_apart():
    found = one("Plans | % | higher\n2014/15 snapshot 70%\n2015/16 90%")
    assert (found.change, found.long_run) == (None, None)
    assert found.unlike
    assert found.unlike.period.kind is Kind.SNAPSHOT


def test_long_run_only_where_the_year_before_is_missing():
    gone = one("Days | days | lower\n2012/13 700\n2013/14 661\n2015/16 338.5")
    assert gone.long_run
    assert gone.long_run.before.period.label == "2013/14"
    assert gone.change is None
    suppressed = one("Days | days | lower\n2013/14 661\n2014/15 c\n2015/16 338.5")
    assert suppressed.long_run
    given = one("Days | days | lower\n2013/14 661\n2014/15 400\n2015/16 338.5")
    assert (given.long_run, given.change is not None) == (None, True)


def test_an_average_of_years_is_judged_in_its_last_year():
    found = one("A1 | days | lower\n2014/15 several_years 600\n2015/16 several_years 500\ntarget 2015/16 426")
    assert found.change
    assert found.change.difference == -100
    assert found.target
    assert found.target.standing is Standing.MISSED


def test_a_year_of_another_calendar_stands_in_with_its_own_year_before():
    found = one("Attainment | % | higher\n2013a 50%\n2014a 60%\n2015a 90%\ntarget 2015/16 70%")
    assert found.outturn
    assert found.outturn.period.label == "2014/15 (academic)"
    assert found.change
    assert found.change.difference == 10
    assert found.target is None


def test_only_the_target_of_the_year_judged():
    assert one("Visits | % | higher\n2015/16 80%\ntarget 2014/15 75%\ntarget 2016/17 95%").target is None
    found = one("Visits | % | higher\n2015/16 80%\ntarget 2014/15 75%\ntarget 2015/16 90%").target
    assert found
    assert found.mark.number == 90


def test_a_figure_of_the_year_so_far_meets_no_target_and_a_count_of_it_nothing():
    share = one("Permanence | % | higher\n2014/15 ytd 14.7%\n2015/16 ytd 26.7%\ntarget 2015/16 20%")
    assert share.target is None
    assert share.change
    assert share.change.travel is Travel.BETTER
    count = one("Carers recruited | number | higher\n2014/15 ytd 25\n2015/16 ytd 11\ntarget 2015/16 20")
    assert (count.outturn, count.change, count.target) == (None, None, None)


def test_the_newest_benchmark_not_after_the_year_of_each_group_the_workbooks_own_first():
    found = one("""
        Reviews | % | higher
        2015/16 80%
        england 2016/17 99% published
        england 2015/16 95% published
        england 2013/14 90%
        england 2014/15 93.7%
        neighbours 2014/15 91%
    """)
    assert [(g.group, g.period.label, g.origin) for g in found.benchmarks] == [
        ("england", "2014/15", "workbook"),
        ("statistical_neighbours", "2014/15", "workbook"),
        ("england", "2015/16", "published"),
    ]


def test_the_last_month_and_whether_it_differs():
    found = one(
        "Referrals | % | lower\n2015/16 30.9%\n2016-01 29.0%\n2016-02 28.4%\n2016-03 27.9%\n2016-04 10%"
    )
    assert found.month
    assert (found.month.period.label, found.month_differs) == ("2016-03", True)
    assert one("Referrals | % | lower\n2015/16 30.9%\n2016-03 30.1%").month_differs is False


def test_a_months_count_is_never_beside_a_years():
    assert one("Contacts | number | none\n2015/16 3914\n2016-03 392").month_differs is False


def test_a_run_needs_every_month_past_the_mark_and_none_missing():
    run = "Plans | % | higher\n2015/16 snapshot 100%\n2016-01 98.3%\n2016-02 99.1%\n2016-03 100%"
    assert len(one(run).run) == 3
    assert one(run.replace("98.3", "89.9")).run == ()
    assert one(run.replace("2016-01", "2015-12")).run == ()
    assert one(run.replace("\n2016-01 98.3%", "")).run == ()
    assert one(run + "\ntarget 2015/16 99%").run == ()
    assert len(one(run + "\ntarget 2015/16 98%").run) == 3


def test_a_share_beyond_a_hundred_is_never_judged():
    found = one("Plans | % | higher\n2014/15 90%\n2015/16 132%\ntarget 2015/16 95%\nengland 2014/15 90%")
    assert found.doubts == ("not a percentage: 132%",)
    assert found.change
    assert found.change.travel is Travel.UNCLEAR
    assert found.target
    assert {found.target.standing, found.benchmarks[0].standing} == {Standing.UNCLEAR}
    before = one("Plans | % | higher\n2014/15 132%\n2015/16 90%").change
    assert before
    assert (before.travel, before.because) == (Travel.UNCLEAR, "not a percentage: 132%")


def test_without_a_year_there_is_one_empty_comparison_each():
    card = scorecard("Plans | % | higher\n2015/16 90%", "Visits | % | higher\n2016-03 9%", year=None)
    found = compare(card, MARKS)
    assert [c.indicator for c in found] == list(card.indicators)
    assert {c.outturn for c in found} == {None}
