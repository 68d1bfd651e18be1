import csv
import io
import json
from decimal import Decimal

from openpyxl import load_workbook

from cyps.presentation import exports
from cyps.presentation.exports.dataset import COLUMNS, rows
from cyps.terms import Kind, Period, financial_year
from tests.presentation.exports import made


def named(report):
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows(report)]


def test_a_row_for_each_figure_with_its_cell():
    contacts, small, before, march, now = named(made.report())
    assert (contacts["indicator"], contacts["theme"], contacts["outturn"]) == (
        "Contacts",
        "Front door",
        Decimal(12345),
    )
    assert (small["outturn"], small["state"], small["cell"]) == (None, "suppressed", "C4")
    assert [row["period"] for row in (before, march, now)] == ["2014/15", "2016-03", "2015/16"]
    assert (march["kind"], march["numerator"], march["denominator"]) == ("month", Decimal(75), Decimal(100))
    assert (now["file"], now["sheet"], now["cell"]) == ("scorecard.xlsx", "LAC", "H12")


def test_no_row_mixes_two_years():
    *_, before, march, now = named(made.report())
    assert (before["england"], before["target"]) == (Decimal("93.7"), None)
    assert (now["england"], now["target"]) == (None, Decimal(95))
    assert (march["england"], march["target"]) == (None, None)


def test_the_change_and_the_verdict_stand_on_the_year_judged():
    *_, before, march, now = named(made.report())
    assert (now["change"], now["travel"], now["verdict"]) == (Decimal("-11.6"), "worse", "missed")
    assert all((row["change"], row["travel"], row["verdict"]) == (None, "", "") for row in (before, march))


def test_a_benchmark_of_a_year_without_an_outturn_has_a_row_of_its_own():
    reviews = made.indicator()
    comparison = made.compared(reviews)
    later = made.Benchmark("england", financial_year(2017), made.value("95%", "Z9"), "workbook")
    alone = made.replace(comparison, indicator=made.indicator(benchmarks=(later,)))
    row = named(made.replace(made.report(), comparisons=(alone,)))[-1]
    assert (row["period"], row["outturn"], row["england"], row["cell"]) == (
        "2016/17",
        None,
        Decimal(95),
        "Z9",
    )


def test_part_of_a_year_never_stands_beside_the_years_target():
    so_far = Period(made.NOW.start, made.NOW.end.replace(month=1, day=31), Kind.YEAR_TO_DATE)
    reviews = made.indicator(observations=(made.Observation(so_far, made.value("80%", "Y1")),), benchmarks=())
    alone = made.replace(made.compared(made.indicator()), indicator=reviews)
    part, year = named(made.replace(made.report(), comparisons=(alone,)))
    assert (part["period"], part["kind"], part["outturn"], part["target"]) == (
        "2015/16",
        "year_to_date",
        Decimal(80),
        None,
    )
    assert (year["outturn"], year["target"]) == (None, Decimal(95))


def test_csv_and_excel_say_what_the_json_says(sample_report):
    written = json.loads(exports.named("json").make(sample_report))
    by_cell = {
        (o["source"]["sheet"], o["source"]["cell"]): o["value"]
        for indicator in written["indicators"]
        for o in indicator["observations"]
        if o["value"] is not None
    }
    table = csv.DictReader(io.StringIO(exports.named("csv").make(sample_report).decode("utf-8-sig")))
    in_csv = {(row["sheet"], row["cell"]): float(row["outturn"]) for row in table if row["outturn"]}
    assert by_cell.items() >= in_csv.items()
    assert len(in_csv) > 100
    sheet = load_workbook(io.BytesIO(exports.named("xlsx").make(sample_report)))["Every figure"]
    header, *lines = sheet.iter_rows(min_row=3, values_only=True)
    in_excel = [dict(zip(header, line, strict=True)) for line in lines]
    assert {
        (r["sheet"], r["cell"]): r["outturn"] for r in in_excel if isinstance(r["outturn"], int | float)
    } == in_csv
