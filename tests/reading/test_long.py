"""Long tables and wide ones: read in time that grows with their size, not with its square."""

import time

import pytest

from cyps.choices import Choices
from cyps.model import assemble
from cyps.reading import Workbook, read

ROTHERHAM = Choices(council="Rotherham")


def long_table(rows: int, heads: str = "time_period,la_name,rereferral_percent,cla_percent") -> Workbook:
    names = ("Rotherham", "Barnsley", "Leeds", "Bradford", "Kirklees")
    lines = [f"{2000 + y}{y + 1:02d},{names[n % 5]},{20 + n % 7}.5,{n % 90}" for n, y in _years(rows)]
    return Workbook("all.csv", "\n".join((heads, *lines)).encode())


def _years(rows: int) -> list[tuple[int, int]]:
    return [(n, 5 + n // 5 % 11) for n in range(rows)]


def test_six_digit_years_are_the_years_they_say():
    card = assemble(read((long_table(60),), ROTHERHAM), ROTHERHAM)
    years = [o.period.label for o in card.indicators[0].observations]
    assert (years[0], years[-1]) == ("2005/06", "2015/16")


def test_other_councils_are_one_problem():
    problems = read((long_table(5_000),), ROTHERHAM).problems
    assert [p.code for p in problems if p.source and ":" in p.source.cell] == ["other-councils"]
    assert len(problems) < 5


@pytest.mark.parametrize("heads", ["time_period,la_name,rereferral_percent,cla_percent", "a,b,c,d"])
def test_a_table_ten_times_as_long_takes_ten_times_as_long(heads: str):
    def taken(rows: int) -> float:
        book = long_table(rows, heads)
        start = time.process_time()
        read((book,), ROTHERHAM)
        return time.process_time() - start

    taken(100)
    assert taken(10_000) < 30 * max(taken(1_001), 0.01)
