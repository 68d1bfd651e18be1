from dataclasses import replace

from cyps.presentation.exports.layout import LONG_LIST, paper, places
from cyps.presentation.exports.paper import Bars, Bullets, Heading, Paragraph, Table
from cyps.terms import Source
from tests.presentation.exports import made


def headings(report):
    return [(b.level, b.words) for b in paper(report).blocks if isinstance(b, Heading)]


def tables(report):
    return {b.caption: b for b in paper(report).blocks if isinstance(b, Table)}


def test_the_shape_of_committee_minutes():
    assert headings(made.report()) == [
        (2, "Good and improved"),
        (2, "Areas for improvement"),
        (2, "Points to note"),
        (2, "By theme"),
        (3, "Front door"),
        (3, "Looked after children"),
        (2, "About the figures"),
    ]
    assert paper(made.report()).title == "Rotherham: 2015/16 year-end performance"
    assert paper(made.report()).opening == (
        "Children and young people's services in 2015/16, set beside 2014/15: "
        "3 indicators from scorecard.xlsx.",
        "Over all indicators: 1 of 1 got worse, 1 off target.",
        "Draft: not yet checked by a second reader.",
    )


def test_an_empty_brief_says_so():
    assert headings(made.empty()) == [
        (2, "Good and improved"),
        (2, "Areas for improvement"),
        (2, "About the figures"),
    ]
    brief = paper(made.empty())
    assert brief.title == "Children and young people's services: year-end performance"
    assert brief.opening == (
        "No full year was found in scorecard.xlsx, so nothing could be judged.",
        "Draft: not yet checked by a second reader.",
    )
    assert brief.blocks.count(Paragraph("No figure led to a bullet here.")) == 2


def test_every_bullet_with_the_cells_of_its_figures():
    lists = [block for block in paper(made.report()).body if isinstance(block, Bullets)]
    assert lists == [
        Bullets(("Audit outcomes were good.",), ("",)),
        Bullets(("LAC reviews in time fell from 94.9% to 83.3%.",), ("LAC G12, H12",)),
        Bullets(("Contacts stood at 12,345.",), ("Front door C3",)),
    ]


def test_a_long_list_is_read_by_theme_and_loses_nothing():
    themes = ("looked-after", "front-door", "of no theme")
    many = tuple(
        made.bullet(f"b{n}", "strength", f"Bullet {n}.", theme=themes[n % 3]) for n in range(LONG_LIST + 3)
    )
    report = replace(made.report(), bullets=many)
    assert headings(report)[:4] == [
        (2, "Good and improved"),
        (3, "Front door"),
        (3, "Looked after children"),
        (3, "Other"),
    ]
    told = [item for b in paper(report).body if isinstance(b, Bullets) for item in b.items]
    assert sorted(told) == sorted(bullet.text for bullet in many)
    assert told[:2] == ["Bullet 1.", "Bullet 4."]


def test_cells_name_each_sheet_once_and_files_where_there_are_several():
    cells = (Source("a.xlsx", "LAC", "G12"), Source("b.xlsx", "CPP", "H4"), Source("a.xlsx", "LAC", "H12"))
    assert places((*cells, cells[0]), several_files=False) == "LAC G12, H12; CPP H4"
    assert places(cells, several_files=True) == "a.xlsx LAC G12, H12; b.xlsx CPP H4"


def test_a_themes_table_leaves_out_columns_nobody_filled():
    front_door = tables(made.report())["Front door: the year beside the year before, the target and others"]
    assert front_door.header == ("Indicator", "2015/16")
    assert front_door.rows[0] == ("Contacts", "12,345")
    looked_after = tables(made.report())[
        "Looked after children: the year beside the year before, the target and others"
    ]
    assert dict(zip(looked_after.header, looked_after.rows[0], strict=True)) == {
        "Indicator": "5.3 LAC reviews in time",
        "2014/15": "94.9%",
        "2015/16": "83.3%",
        "Change": "−11.6 points",
        "Direction": "▼ worse (by size)",
        "Target": "95%",
        "Against target": "✗ missed",
        "England": "93.7% (2014/15)",
    }


def test_bars_are_of_percentages_only():
    (bars,) = (block for block in paper(made.report()).body if isinstance(block, Bars))
    assert (bars.names, bars.years) == (("LAC reviews in time",), ("2014/15", "2015/16"))
    assert ([str(n) for n in bars.before], [str(n) for n in bars.now]) == (["94.9"], ["83.3"])


def test_what_was_not_assessed_and_what_was_judged_by():
    told = tables(made.report())
    assert told["Not assessed, and why"].rows == (("Small number", "Its figure is hidden by the publisher."),)
    assert [row[1:] for row in told["What was judged by"].rows] == [
        ("2.0 points", "change_percent"),
        ("3 parts", "near_end_part"),
    ]
    assert told["Problems met in reading"].rows[0] == (
        "J5 says “tbc”.",
        "loss",
        "Put a figure there.",
        "LAC, J5:J13",
    )
