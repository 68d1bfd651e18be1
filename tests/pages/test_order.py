"""The running order: ticked, moved, presented so, and put back."""

from __future__ import annotations

from cyps.presentation import deck
from tests.made_report import empty_report, made_report
from tests.pages.conftest import Open


def test_a_slide_is_left_out_moved_and_presented_so(open_page: Open, shown) -> None:
    shown(made_report())
    ids = [slide.id for slide in deck(made_report())]
    app = open_page("order")
    assert not app.exception
    assert app.title[0].value == f"Running order: all {len(ids) + 1} slides"
    app.checkbox(key=f"in-{ids[1]}-True").uncheck().run()
    assert app.title[0].value == f"Running order: {len(ids)} of {len(ids) + 1} slides"
    app.radio(key="slide-picked").set_value(ids[3]).run()
    app.button(key="order-First").click().run()
    assert app.session_state["edits"].slides[:3] == (ids[3], ids[0], ids[2])
    app.switch_page("pages/present.py").run()
    assert app.button(key="slide-back").disabled
    app.button(key="slide-next").click().run()
    assert app.query_params["slide"] == ids[0]


def test_it_is_put_back_in_one_click(open_page: Open, shown) -> None:
    shown(made_report())
    app = open_page("order")
    reset = next(each for each in app.button if each.label == "Every slide, in its own order")
    assert reset.disabled
    app.button(key="order-Down").click().run()
    assert app.session_state["edits"].slides
    next(each for each in app.button if each.label == reset.label).click().run()
    assert app.session_state["edits"].slides == ()


def test_without_a_year_there_is_nothing_to_order(open_page: Open, shown) -> None:
    shown(empty_report())
    assert open_page("order").title[0].value == "No year-end figures were found"
