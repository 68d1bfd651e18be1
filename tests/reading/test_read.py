"""The front of the reading room: contexts, hidden sheets, what stands outside tables."""

import io

import openpyxl

from cyps.choices import Choices
from cyps.reading import Reading, Workbook, read


def workbook(
    sheets: dict[str, list[tuple[object, ...]]], hidden: tuple[str, ...] = (), name: str = "scorecard.xlsx"
) -> Workbook:
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if title in hidden else "visible"
    out = io.BytesIO()
    book.save(out)
    return Workbook(name, out.getvalue())


TABLE: list[tuple[object, ...]] = [("Measure", "2014/15", "2015/16"), ("LAC reviews in time", 80, 85)]


def periods(reading: Reading) -> list[tuple[str, str]]:
    return [(e.period.label, e.period.kind) for line in reading.lines for e in line.entries if e.period]


def test_hidden_sheets_are_noted_and_not_judged_unless_chosen():
    book = workbook({"Data": TABLE, "Old": TABLE}, hidden=("Old",))
    reading = read([book], Choices())
    assert [line.sheet for line in reading.lines] == ["Data"]
    assert [(p.code, p.severity, p.source.cell if p.source else "") for p in reading.problems] == [
        ("hidden-sheet", "note", "A1:C2")
    ]
    assert len(read([book], Choices(hidden_sheets=("Old",))).lines) == 2


def test_the_year_comes_from_the_nearest_words():
    rows: list[tuple[object, ...]] = [("Measure", "Result", "Target"), ("LAC reviews in time", 80, 85)]
    titled = read([workbook({"Data": [("Year end performance 2015/16",), (), *rows]})], Choices())
    named = read([workbook({"2015-16": rows})], Choices())
    filed = read([workbook({"Data": rows}, name="year_end_2015_16.xlsx")], Choices())
    covered = read([workbook({"Cover": [("Performance report 2015/16",)], "Data": rows})], Choices())
    assert (
        periods(titled) == periods(named) == periods(filed) == periods(covered) == [("2015/16", "year")] * 2
    )


def test_a_year_to_date_is_the_year_only_when_it_runs_to_march():
    rows: list[tuple[object, ...]] = [("Measure", "2014/15", "YTD 2015/16"), ("LAC reviews in time", 80, 85)]
    march = read([workbook({"Cover": [("As at Month End: March 2016",)], "Data": rows})], Choices())
    december = read([workbook({"Cover": [("As at Month End: December 2015",)], "Data": rows})], Choices())
    assert periods(march)[1] == ("2015/16", "year")
    assert periods(december)[1] == ("2015/16", "year_to_date")


def test_how_far_figures_run_is_read_from_titles_and_file_names_but_not_from_the_day_of_printing():
    rows: list[tuple[object, ...]] = [("Measure", "2014/15", "2015/16"), ("LAC reviews in time", 80, 85)]
    quarter = read([workbook({"Data": [("Quarter 3 2015/16",), (), *rows]})], Choices())
    named = read([workbook({"Data": rows}, name="Scorecard Q3 2015-16.xlsx")], Choices())
    tab = read([workbook({"Q3 2015-16": rows})], Choices())
    may = read([workbook({"May": rows}, name="scorecard 2015-16.xlsx")], Choices())
    printed = read([workbook({"Data": [("Printed 4 January 2016",), (), *rows]})], Choices())
    assert periods(quarter)[1] == periods(named)[1] == periods(tab)[1] == ("2015/16", "year_to_date")
    assert periods(printed)[1] == periods(may)[1] == ("2015/16", "year")


def test_a_window_note_gives_all_years_of_its_line_one_kind():
    rows: list[tuple[object, ...]] = [
        ("Measure", "Data period", "2014/15", "2015/16"),
        ("Re-referrals", "R12M", 20, 21),
    ]
    assert [kind for _, kind in periods(read([workbook({"Data": rows})], Choices()))] == [
        "rolling",
        "rolling",
    ]


def test_figures_outside_any_table_are_a_loss_with_their_range():
    reading = read([workbook({"Data": [*TABLE, (), (), (None, None, None, None, 31, 7)]})], Choices())
    assert [(p.code, p.severity, p.source.cell if p.source else "") for p in reading.problems] == [
        ("figures-outside-tables", "loss", "E5:F5")
    ]


def test_uncalculated_formulas_are_a_loss():
    reading = read([workbook({"Data": [*TABLE, ("CP reviews", "=1+1", 85)]})], Choices())
    assert [p.code for p in reading.problems] == ["formulas-not-calculated"]


def test_the_council_is_the_one_the_titles_name():
    rows: list[tuple[object, ...]] = [("North Yorkshire Council: performance 2015/16",), (), *TABLE]
    assert read([workbook({"Data": rows})], Choices()).council == "North Yorkshire"
    assert read([workbook({"Data": TABLE})], Choices()).council is None
    assert read([workbook({"Data": [("Reading the scorecard",), (), *TABLE]})], Choices()).council is None


def test_shuffled_sheets_give_the_same_lines():
    sheets = {"A": TABLE, "B": [("Measure", "2014/15", "2015/16"), ("CP reviews in time", 90, 95)]}
    forth = read([workbook(sheets)], Choices())
    back = read([workbook(dict(reversed(sheets.items())))], Choices())
    assert sorted(line.name for line in forth.lines) == sorted(line.name for line in back.lines)
