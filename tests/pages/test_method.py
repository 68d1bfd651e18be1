"""How bullets are made: the thresholds can be set, and say so."""

from __future__ import annotations

from decimal import Decimal

from tests.pages.conftest import Open

CHANGE = "A change in a percentage counts from (points)"


def press(app, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def test_a_threshold_is_set_shown_and_put_back(open_page: Open) -> None:
    app = open_page("method")
    assert next(b for b in app.button if b.label == "Back to the usual ones").disabled
    next(box for box in app.number_input if box.label.replace("\\", "") == CHANGE).set_value(40.0)
    press(app, "Judge by these")
    assert app.session_state["choices"].thresholds == (("change_percent", Decimal("40.0")),)
    assert "40.0 points (usually 2.0)" in "".join(each.proto.body for each in app.get("html"))
    app.switch_page("pages/overview.py").run()
    assert "from 70.1% in 2014/15" not in "".join(each.proto.body for each in app.get("html"))
    app.switch_page("pages/method.py").run()
    press(app, "Back to the usual ones")
    assert app.session_state["choices"].thresholds == ()


def test_the_same_figures_again_are_no_choice(open_page: Open) -> None:
    app = open_page("method")
    press(app, "Judge by these")
    assert app.session_state["choices"].thresholds == ()
