"""What holds for each page: it opens, and words from a workbook stay words."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from cyps.terms import Source
from cyps.wording import Report
from tests.made_report import made_report
from tests.pages.conftest import PAGES, Open

HOSTILE = "![i](http://evil.example/x.png) <img src=http://evil.example/y.png> :red[x] $x$ -- [l](http://evil.example)"


def hostile() -> Report:
    """A workbook whose every word tries to do something."""
    report = made_report()
    card = report.scorecard
    place = Source(HOSTILE, HOSTILE, HOSTILE)

    def spoilt(indicator):
        return replace(indicator, name=HOSTILE, ref=HOSTILE, section=HOSTILE, window=HOSTILE, source=place)

    comparisons = tuple(replace(c, indicator=spoilt(c.indicator)) for c in report.comparisons)
    files = tuple(
        replace(f, name=HOSTILE, sheets=tuple(replace(s, name=HOSTILE, note=HOSTILE) for s in f.sheets))
        for f in card.files
    )
    problems = tuple(replace(p, message=HOSTILE, hint=HOSTILE, source=place) for p in report.problems)
    return replace(
        report,
        scorecard=replace(
            card,
            council=HOSTILE,
            files=files,
            indicators=tuple(c.indicator for c in comparisons),
            problems=problems,
        ),
        comparisons=comparisons,
        bullets=tuple(
            replace(b, text=HOSTILE, machine_text=HOSTILE, sources=(place,)) for b in report.bullets
        ),
        not_assessed=tuple(replace(n, reason=HOSTILE) for n in report.not_assessed),
        problems=problems,
    )


class Tags(HTMLParser):
    """Gathers the tags of our own HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)


@pytest.mark.parametrize("page", PAGES)
def test_it_opens_on_the_sample(open_page: Open, page: str) -> None:
    app = open_page(page)
    assert not app.exception
    assert not app.error
    assert len(app.title) == 1


@pytest.mark.parametrize("page", PAGES)
def test_words_from_a_workbook_stay_words(open_page: Open, shown, page: str) -> None:
    shown(hostile())
    app = open_page(page)
    assert not app.exception
    markdown = [each.value for each in (*app.markdown, *app.title, *app.header, *app.subheader, *app.error)]
    labels = [each.label for each in (*app.expander, *app.button)]
    labels += [each.proto.popover.label for each in app.get("popover")]
    labels += [each.proto.label for each in app.get("page_link")]
    for words in (*markdown, *labels):
        assert not re.search(r"(?<!\\)!\[|(?<!\\)\]\(|(?<!\\):red\[|(?<!\\)\$x", words), words
    for each in app.get("html"):
        tags = Tags()
        tags.feed(each.proto.body)
        assert "img" not in tags.found


def test_pages_are_told_apart_by_their_heading(open_page: Open) -> None:
    headings = [open_page(page).title[0].value for page in PAGES]
    assert len(set(headings)) == len(PAGES)
