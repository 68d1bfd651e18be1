"""How long a dataset of every authority takes, and how much memory, with one council chosen.

Published data comes so: 50,000 rows of 30 columns, a row a year, a place and a part of the
children, indicators across (CSV) or down (.xlsx). Each is read in a fresh process, as the
command line reads it, and its memory is that of the process and its child together.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from io import BytesIO, StringIO
from itertools import cycle, islice, product
from pathlib import Path

import xlsxwriter

CATALOGUE = Path(__file__).parents[2] / "cyps" / "catalogue"
ROWS, COLUMNS = 50_000, 30
COUNCIL = "Rotherham"
YEARS = tuple(range(2007, 2017))
PARTS = ("Total", *(f"Group {number}" for number in range(1, 34)))
PLACES = ["country_code", "country_name", "region_code", "region_name", "old_la_code", "la_code", "la_name"]
PUBLISHED = ["time_period", "time_identifier", "geographic_level", *PLACES, "characteristic"]
HELD = "Year,Region,Local authority,LA code,Theme,Indicator,Value,Numerator,Denominator,Unit,Polarity,Target"
MOST_SECONDS, MOST_MEMORY = 20.0, 1024  # MB
# The command line as a program, which says last how many KB it and its child held at most.
MEASURED = """
import resource, sys
from cyps.__main__ import main
code = main(sys.argv[1:])
print(*(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
sys.exit(code)
"""

Row = list[str | int | float]


def main() -> None:
    print(f"\nThe brief of {ROWS:,} rows x {COLUMNS} columns, one council chosen")
    with tempfile.TemporaryDirectory() as folder:
        for name, make in (("across.csv", across), ("down.xlsx", down)):
            path = Path(folder) / name
            path.write_bytes(make())
            show(name, *brief(path))


def brief(path: Path) -> tuple[float, float, int, int]:
    """Seconds, megabytes at most, indicators and problems of the command line's brief of one file."""
    answer = path.with_suffix(".json")
    asked = ["brief", str(path), "--council", COUNCIL, "--format", "json", "--output", str(answer)]
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *asked], capture_output=True, text=True, check=True
    )
    took = time.perf_counter() - start
    told = json.loads(answer.read_text(encoding="utf-8"))
    memory = sum(map(int, done.stdout.split()[-2:])) / 1024
    return took, memory, len(told["indicators"]), len(told["problems"])


def show(name: str, took: float, memory: float, indicators: int, problems: int) -> None:
    reached = "reached" if took <= MOST_SECONDS and memory <= MOST_MEMORY else "not reached"
    found = f"{indicators} indicators, {problems} problems"
    print(f"{name:10} {took:6.1f} s {memory:6.0f} MB   {found}   target 20 s, 1024 MB: {reached}")


def across() -> bytes:
    """As Explore Education Statistics has it: years as 201516, codes and names of places, figures across."""
    measures = ["referral_count", "rereferral_count", "rereferral_percent", "assessment_count"]
    measures += [f"plan_{number}_percent" for number in range(COLUMNS - len(PUBLISHED) - len(measures))]
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([*PUBLISHED, *measures])
    writer.writerows(islice(_across_rows(len(measures)), ROWS - 1))
    return out.getvalue().encode()


def _across_rows(measures: int) -> Iterator[Row]:
    codes = cycle(("c", "z", "x"))
    for part, year, (name, code, region) in product(PARTS, YEARS, _councils()):
        spelt = f"{year - 1}{year % 100:02d}"
        level = "Local authority"
        figures: Row = [_figure(f"{name}{year}{part}", n) for n in range(measures)]
        if part != PARTS[0]:
            figures[5] = next(codes)
        yield [
            *(spelt, "Financial year", level, "E92000001", "England", "E12000003", region, code),
            *(f"E08000{code}", name, part),
            *figures,
        ]


def down() -> bytes:
    """As a warehouse gives it out: a row an indicator, a year and a place, with all else it knows of it."""
    heads = HELD.split(",")
    heads += [f"Field {number}" for number in range(COLUMNS - len(heads))]
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("Data")
    sheet.write_row(0, 0, heads)
    for at, row in enumerate(islice(_down_rows(COLUMNS - len(HELD.split(","))), ROWS - 1), start=1):
        sheet.write_row(at, 0, row)
    book.close()
    return out.getvalue()


def _down_rows(fields: int) -> Iterator[Row]:
    with (CATALOGUE / "indicators.csv").open(encoding="utf-8") as file:
        measures = [row for row in csv.DictReader(file) if row["unit"] == "percent"][:34]
    for measure, year, (name, code, region) in product(measures, YEARS, _councils()):
        share = _figure(f"{name}{year}{measure['id']}", 0)
        yield [
            *(f"{year - 1}/{year % 100:02d}", region, name, int(code), measure["theme"], measure["name"]),
            *(share, round(share * 10), 1000, "Percentage", measure["polarity"].title(), 80),
            *(f"note {number} of {name}" if number % 2 else number * year for number in range(fields)),
        ]


def _councils() -> list[tuple[str, str, str]]:
    with (CATALOGUE / "councils.csv").open(encoding="utf-8") as file:
        return [(row["name"], row["code"], row["region"]) for row in csv.DictReader(file)][:150]


def _figure(seed: str, number: int) -> float:
    return (sum(seed.encode()) * 37 + number * 211) % 1000 / 10


if __name__ == "__main__":
    main()
