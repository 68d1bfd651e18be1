"""How long judging takes beside reading: 400 indicators, 10 years, the published benchmarks built in.

Judging is everything between the scorecard and the words: published figures joined,
changes and gaps compared, every rule asked. The first turn, which unpacks the published
figures once for all who use the app, is told apart.
"""

from __future__ import annotations

import csv
from io import BytesIO
from itertools import islice, product
from statistics import median

import xlsxwriter

from cyps.benchmarks import join
from cyps.choices import Choices
from cyps.comparison import Thresholds, compare
from cyps.judgement import judge
from cyps.model import Scorecard, assemble
from cyps.reading import Reading, Workbook, read
from tests.bench.whole_brief import CATALOGUE, timed

INDICATORS, YEARS, LAST = 400, 10, 2025
TARGET = 0.3
ROUNDS = 7


def main() -> None:
    books, marks = (Workbook("ten-years.xlsx", made()),), Thresholds.load()
    card = assemble(reading_of(books), Choices())
    first = timed(lambda: judged(card, marks))
    beside = join(card, int(marks.published_years))
    times = {"reading": [], "judging": []}
    for _ in range(ROUNDS):
        times["reading"].append(timed(lambda: reading_of(books)))
        times["judging"].append(timed(lambda: judged(card, marks)))
    show({name: median(took) for name, took in times.items()}, first, beside)


def reading_of(books: tuple[Workbook, ...]) -> Reading:
    return read(books, Choices())


def judged(card: Scorecard, marks: Thresholds) -> object:
    beside = join(card, int(marks.published_years))
    return judge(beside, compare(beside, marks), marks)


def show(medians: dict[str, float], first: float, beside: Scorecard) -> None:
    published = sum(any(b.publication for b in each.benchmarks) for each in beside.indicators)
    print(f"\nJudging {len(beside.indicators)} indicators over {len(beside.years)} years, median of {ROUNDS}")
    print(f"published figures stand beside {published} of them, those of {beside.authority}")
    print(f"{'reading':24} {medians['reading']:6.3f} s")
    print(f"{'judging':24} {medians['judging']:6.3f} s     ({first:.3f} s the first time)")
    ratio = medians["judging"] / medians["reading"]
    verdict = "reached" if ratio <= TARGET else "not reached"
    print(f"{'ratio':24} {ratio:6.2f}     target {TARGET}: {verdict}")


def made() -> bytes:
    """One sheet: every indicator of the catalogue, some for a second team, with ten years and a target."""
    with CATALOGUE.open(encoding="utf-8") as file:
        entries = sorted(csv.DictReader(file), key=lambda entry: not entry["published"])
    out = BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("Scorecard")
    sheet.write(0, 0, "Rotherham children's services scorecard, 2024/25")
    years = [f"{end - 1}/{end % 100:02d}" for end in range(LAST - YEARS + 1, LAST + 1)]
    sheet.write_row(1, 0, ["Indicator", "Unit", "Good is", *years, "Target 2024/25", "England 2023/24"])
    form = book.add_format({"num_format": "0.0"})
    for line, (team, entry) in enumerate(islice(product((1, 2), entries), INDICATORS), start=2):
        name = entry["name"] if team == 1 else f"{entry['name']}, team {team}"
        good = {"higher": "High", "lower": "Low"}.get(entry["polarity"], "Info")
        sheet.write_row(line, 0, [name, "%" if entry["unit"] == "percent" else "Number", good])
        figures = [(400 + (line * 37 + column * 11) % 590) / 10 for column in range(YEARS + 2)]
        sheet.write_row(line, 3, figures, form)
    book.close()
    return out.getvalue()


if __name__ == "__main__":
    main()
