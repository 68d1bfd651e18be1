"""A verdict is never told by colour alone, and its colour is seen on both pages."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from cyps.comparison import Standing, Travel
from cyps.presentation.signs import OFF_TARGET, STANDINGS, TEAL, TRAVELS

THEME = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text())["theme"]
COLOURS = {sign.colour for sign in (*TRAVELS.values(), *STANDINGS.values(), OFF_TARGET)} | {TEAL}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("page", ["light", "dark"])
@pytest.mark.parametrize("colour", sorted(COLOURS))
def test_colours_stand_out_on_both_pages(colour: str, page: str) -> None:
    assert round(contrast(colour, THEME[page]["backgroundColor"]), 2) >= 3


@pytest.mark.parametrize("page", ["light", "dark"])
def test_words_stand_out_on_both_pages(page: str) -> None:
    colours = THEME[page]
    for ground in ("backgroundColor", "secondaryBackgroundColor"):
        assert contrast(colours["textColor"], colours[ground]) >= 7
        assert contrast(colours["linkColor"], colours[ground]) >= 4.5


def test_every_verdict_has_a_sign_of_its_own_word() -> None:
    assert set(TRAVELS) == set(Travel)
    assert set(STANDINGS) == set(Standing)
    words = [sign.word for sign in TRAVELS.values()]
    assert len(set(words)) == len(words)
    assert str(TRAVELS[Travel.WORSE]) == "▼ worse"
