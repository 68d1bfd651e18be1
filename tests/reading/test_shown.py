"""A cell as people see it, by its number format."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from cyps.reading.grid import Cell
from cyps.reading.shown import shown


@pytest.mark.parametrize(
    ("content", "form", "seen"),
    [
        (0.928, "0.0%", "92.8%"),
        (1, "0%", "100%"),
        (-0.116, "0.0%", "-11.6%"),
        (2016, "General", "2016"),
        (1150, "#,##0", "1,150"),
        (1150, "0", "1150"),
        (338.5, "General", "338.5"),
        (1.1, "0.00", "1.10"),
        (3, '0" days"', "3 days"),
        (92.8, '0.0"%"', "92.8%"),
        (1200, '"£"#,##0', "£1,200"),
        ("As at\n31 March", "General", "As at\n31 March"),
        (True, "General", "TRUE"),
        (None, "General", ""),
        (datetime(2016, 3, 1), "mmm-yy", "Mar-16"),
        (datetime(2016, 3, 31), "mm-dd-yy", "31/03/2016"),
        (datetime(2016, 3, 31), "General", "31/03/2016"),
        (datetime(2016, 3, 31, 9, 5), "dd/mm/yyyy hh:mm", "31/03/2016 09:05"),
        (datetime(2016, 3, 1), "[$-809]d mmmm yyyy;@", "1 March 2016"),
        (date(2016, 3, 1), 'yyyy"-"mm', "2016-03"),
        (time(9, 30), "h:mm", "09:30"),
        (timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
    ],
)
def test_a_cell_is_shown_as_its_format_shows_it(content, form: str, seen: str) -> None:
    assert shown(Cell(content, form)) == seen
