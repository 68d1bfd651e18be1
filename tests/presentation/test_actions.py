"""An action beside the figure it was about: then, since then, and never a direction nobody compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cyps.choices import Action
from cyps.presentation import Stage, about, action_rows, subject_of, subjects
from cyps.wording import Report
from tests.building import reported
from tests.made_report import made_report

TODAY = date(2016, 7, 1)
YEAR = "LAC reviews in time | % | higher | process\n2014/15 94.9%\n2015/16 83.3%"
NEXT = "LAC reviews in time | % | higher | process\n2015/16 83.3%\n2016/17 91.0%"


def agreed(report: Report, words: str = "Write to the dentists.", which: str = "indicator") -> Action:
    subject = next(each for each, _ in subjects(report) if each.startswith(which))
    return about(report, Action("x", words), subject)


def rows(report: Report, *actions: Action, today: date | None = TODAY):
    return action_rows(replace(report, actions=actions), today)


def test_an_action_keeps_what_its_figure_was() -> None:
    action = agreed(reported(YEAR))
    assert (action.about, action.figure, action.period) == ("LAC reviews in time", "83.3%", "2015/16")
    (row,) = rows(reported(YEAR), action)
    assert (row.then, row.since) == ("83.3% in 2015/16", "")


def test_next_year_the_new_outturn_stands_beside_it_with_its_direction() -> None:
    (row,) = rows(reported(NEXT, year="2016/17"), agreed(reported(YEAR)))
    assert (row.then, row.since) == ("83.3% in 2015/16", "91.0% in 2016/17 ▲ better")


def test_a_figure_revised_since_is_said_to_be() -> None:
    (row,) = rows(reported(YEAR.replace("83.3", "86.1")), agreed(reported(YEAR)))
    assert row.since == "revised to 86.1%"
    (row,) = rows(reported(NEXT.replace("83.3", "90.8"), year="2016/17"), agreed(reported(YEAR)))
    assert row.since == "91.0% in 2016/17 (revised from 83.3% to 90.8% for 2015/16) ■ steady"


def test_a_year_nobody_compared_has_no_direction() -> None:
    later = "LAC reviews in time | % | higher | process\n2016/17 80.0%\n2017/18 91.0%"
    (row,) = rows(reported(later, year="2017/18"), agreed(reported(YEAR)))
    assert (row.since, row.direction) == ("91.0% in 2017/18", None)


def test_an_older_year_says_nothing_of_since() -> None:
    (row,) = rows(reported(YEAR), agreed(reported(NEXT, year="2016/17")))
    assert row.since == ""


def test_an_indicator_that_is_gone_is_said_to_be() -> None:
    (row,) = rows(reported(NEXT, year="2016/17"), replace(agreed(reported(YEAR)), indicator="gone"))
    assert (row.about, row.since) == ("LAC reviews in time", "not in this workbook")


def test_overdue_is_a_word_and_a_paper_never_says_it() -> None:
    late = Action("a", "Write.", "Head of service", date(2016, 6, 30))
    soon = replace(late, id="b", due=TODAY)
    done = replace(late, id="c", done=True)
    stages = [row.stage for row in rows(made_report(), late, soon, done)]
    assert stages == [Stage.OVERDUE, Stage.OPEN, Stage.DONE]
    assert [row.by_when for row in rows(made_report(), late, done, today=None)] == [
        "30 June 2016",
        "30 June 2016, done",
    ]


def test_it_may_be_about_a_theme_a_bullet_or_nothing() -> None:
    report = made_report()
    theme, bullet = agreed(report, which="theme"), agreed(report, which="bullet")
    assert [row.about for row in rows(report, theme)] == ["Front door"]
    assert (bullet.bullet, bullet.indicator) == (report.bullets[0].id, report.bullets[0].indicator)
    assert [subject_of(each).partition(":")[0] for each in (theme, bullet)] == ["theme", "bullet"]
    alone = about(report, Action("y", "Meet again."), "")
    assert (subject_of(alone), rows(report, alone)[0].about) == ("", "")
