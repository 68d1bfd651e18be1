"""The running order: one thought a slide, nothing left out, no words of a workbook in an id."""

from __future__ import annotations

from dataclasses import replace

from cyps.choices import Action
from cyps.presentation import Show, deck, indicator_slide
from tests.made_report import empty_report, made_report, many_indicators


def test_title_glance_then_theme_after_theme() -> None:
    shows = [(slide.show, slide.theme) for slide in deck(made_report())]
    assert shows[:2] == [(Show.TITLE, ""), (Show.GLANCE, "")]
    themes = [theme for show, theme in shows if show is Show.THEME]
    assert themes == ["front-door", "looked-after", "care-leavers", "quality"][: len(themes)]
    assert len(themes) == len(set(themes))


def test_every_strength_and_every_area_is_on_one_slide_of_its_theme() -> None:
    report = many_indicators()
    shown = [b.id for s in deck(report) if s.show in (Show.THEME, Show.MORE) for b in s.bullets]
    wanted = [b.id for b in report.bullets if b.kind != "note"]
    assert sorted(shown) == sorted(wanted)


def test_no_slide_holds_more_than_fits() -> None:
    for slide in deck(many_indicators()):
        assert len(slide.bullets) <= (4 if slide.show is Show.THEME else 6)


def test_both_sides_are_on_a_themes_first_slide_where_it_has_both() -> None:
    report = many_indicators()
    for slide in deck(report):
        if slide.show is Show.THEME:
            kinds = {b.kind for b in report.bullets if b.theme == slide.theme} - {"note"}
            assert {b.kind for b in slide.bullets} == kinds


def test_ids_are_their_own_and_say_nothing_of_the_workbook() -> None:
    slides = deck(many_indicators())
    ids = [slide.id for slide in slides]
    assert len(ids) == len(set(ids))
    assert all(id_.replace("-", "").isalnum() and " " not in id_ for id_ in ids)


def test_a_chosen_order_is_kept_and_what_went_since_is_left_out() -> None:
    report = made_report()
    ids = [slide.id for slide in deck(report)]
    assert [s.id for s in deck(report, (ids[3], "theme-gone", ids[0]))] == [ids[3], ids[0]]
    assert [s.id for s in deck(report, ("theme-gone",))] == ids


def test_actions_come_last_where_any_were_agreed() -> None:
    report = replace(made_report(), actions=(Action("a", "Write to the dentists."),))
    last = deck(report)[-1]
    assert (last.show, last.title) == (Show.ACTIONS, "1 action agreed")


def test_any_indicator_has_a_slide_on_demand() -> None:
    report = made_report()
    first = report.comparisons[0].indicator
    slide = indicator_slide(report, first.id)
    assert slide
    assert (slide.show, slide.title, slide.theme) == (Show.INDICATOR, first.name, first.theme)
    assert indicator_slide(report, "nothing") is None


def test_a_year_without_figures_has_a_title() -> None:
    assert next(slide.show for slide in deck(empty_report())) is Show.TITLE
