"""Between years: what is joined under another name, what is offered, what is new and what is gone."""

from cyps.choices import About, Choices, Correction, Says
from cyps.model import Indicator
from cyps.wording import Report
from tests.model.drift.pairs import LAST, THIS, bullets, pair, told, warnings
from tests.reading.books import book

STAY = "\n".join(f"| {n}.0 | Visits by team {n} | High | % | 8{n}.5% |" for n in range(1, 5))
HEADS = "| Ref | Indicator | Good is | Unit | {} |"


def years(last: str, this: str) -> Report:
    """Four indicators that stay, and one row of each year beside them."""
    return told(
        *pair(
            "\n".join([HEADS.format("2014/15"), STAY, last]), "\n".join([HEADS.format("2015/16"), STAY, this])
        )
    )


def joined(brief: Report) -> Indicator | None:
    """The indicator beside the four that stay, where both years' rows are one."""
    others = [i for i in brief.scorecard.indicators if not i.name.startswith("Visits by team")]
    return others[0] if len(others) == 1 else None


def test_the_same_in_other_words_is_joined_without_ado():
    for name in (
        "Percentage of looked after children reviewed on time 2015/16",
        "CLA reviews in timescale (%)",
        "LAC reviews in time*",
    ):
        brief = years(
            "| 5.3 | % of LAC reviews in time 2014/15 | High | % | 94.9% |", f"| 9.1 | {name} | | % | 83.3% |"
        )
        assert warnings(brief) == []
        found = joined(brief)
        assert found is not None
        assert [str(o.value.number) for o in found.observations] == ["94.9", "83.3"]
        assert [b.rule for b in brief.bullets if b.indicator == found.id] == ["worsened"]


def test_names_no_catalogue_knows_are_joined_where_they_mean_the_same():
    brief = years(
        "| 5.3 | % of CPP families offered a buddy 2014/15 | High | % | 44.9% |",
        "| 5.3 | Percentage of child protection plan families offered a buddy | High | % | 83.3% |",
    )
    assert warnings(brief) == []
    assert joined(brief) is not None
    assert [(r.old, r.new, r.why, r.joined) for r in brief.scorecard.renamed] == [
        (
            "% of CPP families offered a buddy 2014/15",
            "Percentage of child protection plan families offered a buddy",
            "their names say the same",
            True,
        )
    ]


def test_one_entry_of_the_catalogue_in_words_that_differ_is_joined_and_said():
    brief = years(
        "| 5.3 | CIN visits in time | High | % | 61.3% |",
        "| 2.1 | CIN visits up to date | High | % | 75.0% |",
    )
    assert warnings(brief) == [
        "renamed note: “CIN visits in time” in last year's workbook (LAC B6) is taken for “CIN visits up to "
        "date” in this year's workbook (LAC B6): both are “CIN visits in time” in the catalogue."
    ]
    assert joined(brief) is not None


def test_one_entry_with_another_limit_is_only_offered():
    brief = years(
        "| 5.3 | S47 completed within 15 working days | High | % | 61.3% |",
        "| 5.3 | S47 within 45 days | High | % | 85.0% |",
    )
    assert [w.partition(" ")[0] for w in warnings(brief)] == ["maybe-renamed"]
    assert "with other limits" in warnings(brief)[0]
    assert joined(brief) is None


def test_a_second_row_that_could_be_meant_leaves_them_apart_and_offered():
    last = "| 5.3 | % of LAC reviews in time | High | % | 94.9% |"
    this = (
        "| 5.3 | CLA reviewed on time | High | % | 83.3% |\n"
        "| 5.4 | Looked after children reviewed in timescale | High | % | 70% |"
    )
    brief = years(last, this)
    assert joined(brief) is None
    (offer,) = (r for r in brief.scorecard.renamed)
    assert not offer.joined
    assert [w for w in warnings(brief) if not w.startswith("new")] == [
        "maybe-renamed note: “% of LAC reviews in time” in last year's workbook (LAC B6) may be “CLA reviewed on "
        "time” in this year's workbook (LAC B6): their names say the same. They are kept apart."
    ]
    assert not [b for b in bullets(brief) if "94.9" in b]


def test_a_reference_and_alike_names_are_one_indicator_unless_a_telling_word_differs():
    last = "| 5.3 | Foster carers trained in PACE | High | % | 40.4% |"
    brief = years(last, "| 5.3 | Foster carers trained in PACE approach | High | % | 60.1% |")
    assert joined(brief) is not None
    assert warnings(brief) == [
        "renamed note: “Foster carers trained in PACE” in last year's workbook (LAC B6) is taken for “Foster "
        "carers trained in PACE approach” in this year's workbook (LAC B6): both are number 5.3, and their names "
        "are alike."
    ]
    wider = years(last, "| 5.3 | Foster carers and adopters trained in PACE | High | % | 60.1% |")
    assert joined(wider) is None
    assert warnings(wider) == [
        "maybe-renamed note: “Foster carers trained in PACE” in last year's workbook (LAC B6) may be “Foster "
        "carers and adopters trained in PACE” in this year's workbook (LAC B6): both are number 5.3. They are "
        "kept apart."
    ]


def test_figures_of_one_year_that_agree_are_offered_and_those_that_differ_speak_against():
    last = "| 5.3 | Bicycles mended | High | % | 61.4% |"
    heads = HEADS.format("2014/15 | 2015/16")
    stay = STAY.replace("% | 8", "% | | 8")

    def beside(this: str) -> Report:
        return told(
            *pair("\n".join([HEADS.format("2014/15"), STAY, last]), "\n".join([heads, stay, this])),
        )

    assert warnings(beside("| 6.1 | Cycles repaired | High | % | 61.4% | 71.0% |")) == [
        "maybe-renamed note: “Bicycles mended” in last year's workbook (LAC B6) may be “Cycles repaired” in this "
        "year's workbook (LAC B6): their figures for the same year agree. They are kept apart."
    ]
    apart = warnings(beside("| 5.3 | Bicycles mended well | High | % | 20.0% | 71.0% |"))
    assert [w.partition(" ")[0] for w in apart] == ["maybe-renamed"]
    assert "but their figures for the same year differ" in apart[0]
    none = warnings(beside("| 6.1 | Cycles repaired | High | % | 20.0% | 71.0% |"))
    assert [w.partition(" ")[0] for w in none] == ["dropped-indicator"]


def test_each_file_counts_the_indicators_it_has_a_line_for():
    brief = years(
        "| 5.3 | Kites flown | High | % | 10% |", "| 6.3 | Playgrounds inspected | High | % | 50.2% |"
    )
    assert [(file.name, file.sheets[0].indicators) for file in brief.scorecard.files] == [
        (THIS, 5),
        (LAST, 5),
    ]


def test_what_is_new_and_what_is_gone_is_said_once_a_year():
    brief = years(
        "| 5.3 | Widgets painted blue | High | % | 61.4% |\n| 5.4 | Kites flown | High | % | 10% |",
        "| 6.3 | Playgrounds inspected | High | % | 50.2% |",
    )
    assert warnings(brief) == [
        "new-indicator note: “Playgrounds inspected” of this year's workbook is not in last year's workbook, and "
        "no earlier figure is given.",
        "dropped-indicator note: “Widgets painted blue”, “Kites flown” of last year's workbook are not in this "
        "year's workbook.",
    ]


def test_parts_of_a_dataset_are_not_two_years_of_one():
    academic = "| Indicator | Unit | 2013/14 | 2014/15 |\n| Key stage 4 results | % | 41% | 42% |"
    current = "| Indicator | Unit | 2014/15 | 2015/16 |\n| Contacts | Number | 4012 | 4100 |"
    brief = told(book(academic, "education.xlsx"), book(current, "social care.xlsx"))
    assert warnings(brief) == []
    assert len(brief.scorecard.indicators) == 2


def test_a_sheet_a_year_has_its_renamings_too():
    brief = told(
        book(
            {
                "2014-15": "\n".join(
                    [HEADS.format("Result"), STAY, "| 5.3 | Kites flown | High | % | 10% |"]
                ),
                "2015-16": "\n".join(
                    [HEADS.format("Result"), STAY, "| 5.3 | LAC reviews | High | % | 50% |"]
                ),
            }
        )
    )
    assert warnings(brief) == [
        "new-indicator note: “LAC reviews” of the sheet “2015-16” is not in the sheet “2014-15”, and no earlier "
        "figure is given.",
        "dropped-indicator note: “Kites flown” of the sheet “2014-15” is not in the sheet “2015-16”.",
    ]


def of_row(name: str, says: Says, value: str) -> Choices:
    return Choices(corrections=(Correction(About.INDICATOR, THIS, "LAC", says, value, name=name),))


def test_an_officers_word_joins_what_was_offered_and_parts_what_was_joined():
    books = pair(
        "\n".join([HEADS.format("2014/15"), STAY, "| 5.3 | Families at the summer fair | High | % | 40% |"]),
        "\n".join([HEADS.format("2015/16"), STAY, "| 5.4 | Families at the winter fair | High | % | 60% |"]),
    )
    offered = told(*books)
    assert [w.partition(" ")[0] for w in warnings(offered)] == ["maybe-renamed"]
    (offer,) = offered.scorecard.renamed
    accepted = told(*books, choices=of_row(offer.new, Says.JOINS, offer.old))
    assert warnings(accepted) == []
    assert [b for b in bullets(accepted) if "fair" in b] == [
        "strength improved: Families at the winter fair improved from 40% in 2014/15 to 60% in 2015/16, up 20 points."
    ]


def test_an_officers_word_parts_what_the_catalogue_joined():
    books = pair(
        "\n".join([HEADS.format("2014/15"), STAY, "| 5.3 | CIN visits in time | High | % | 61.3% |"]),
        "\n".join([HEADS.format("2015/16"), STAY, "| 2.1 | CIN visits up to date | High | % | 75.0% |"]),
    )
    parted = told(*books, choices=of_row("CIN visits up to date", Says.ENTRY, ""))
    assert joined(told(*books)) is not None
    assert joined(parted) is None
