"""Present: a slide at a time, by its address; no figure in it."""

from __future__ import annotations

from dataclasses import replace

from cyps.choices import Action
from tests.made_report import empty_report, made_report
from tests.pages.conftest import Open


def html(app) -> str:
    return "".join(each.proto.body for each in app.get("html"))


def test_it_opens_on_the_title(open_page: Open) -> None:
    app = open_page("present")
    assert not app.exception
    assert "<h1>Rotherham: 2015/16</h1>" in html(app)


def test_next_and_back_follow_the_running_order(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("present")
    app.button(key="slide-next").click().run()
    assert app.query_params["slide"] == "glance"
    app.button(key="slide-back").click().run()
    assert app.query_params["slide"] == "title"
    assert app.button(key="slide-back").disabled
    app.button(key="slide-last").click().run()
    assert app.button(key="slide-next").disabled


def test_a_slide_is_named_by_its_address(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("present", slide="theme-looked-after")
    assert "<h1>Looked after children" in html(app)
    assert "<h1>Rotherham" in html(open_page("present", slide="theme-nowhere"))


def test_any_indicator_is_a_slide_on_demand(open_page: Open, shown) -> None:
    report = made_report()
    shown(report)
    wanted = report.comparisons[0].indicator
    app = open_page("present", slide=f"indicator-{wanted.id}")
    assert f"<h1>{wanted.name}</h1>" in html(app)
    assert "This year" in html(app)


def test_go_to_finds_slides_and_indicators(open_page: Open, shown) -> None:
    report = made_report()
    shown(report)
    app = open_page("present")
    app.button(key="slide-goto").click().run()
    options = app.selectbox[0].options
    assert "1. Title" in options
    assert report.comparisons[0].indicator.name in options


def test_a_long_list_of_actions_fits_and_says_what_it_leaves(open_page: Open, shown) -> None:
    many = tuple(Action(f"a{number}", f"Action number {number}.") for number in range(30))
    shown(replace(made_report(), actions=many))
    slide = html(open_page("present", slide="actions"))
    assert slide.count("Action number") == 12
    assert "and 18 more" in slide


def test_without_a_year_there_is_nothing_to_present(open_page: Open, shown) -> None:
    shown(empty_report())
    assert open_page("present").title[0].value == "No year-end figures were found"
