"""The opening room: a file's bytes become cells, in a process of its own with limits on memory and time.

Whatever an officer uploads is parsed here and nowhere else, and only in the child that
`reading` starts (`python -I -S cyps/opening`): a file can abort, exhaust or hang that
process and no other. Bytes come in on standard input; out go lines of JSON, since what
a hostile child says must not be able to do more than be wrong:

    {"forms": [number formats], "texts": [shared strings]}
    {"sheet": name, "hidden": …, "rows": [[row, columns, contents, forms], …], "merged": …, …}   one a sheet
    {"without_cells": [names of chart sheets], "uncalculated": how many formulas}

or, at any point and last, {"refused": why, "locked": …}. A content is text, a number,
true or false, or a date as {"datetime": iso}; its form is the place of its number
format in `forms`, or SHARED where the content is the place of its text in `texts`.

Nothing here imports the rest of the house, nor what a fresh process is long in loading.
"""

MOST_SECONDS = 15
MOST_MEMORY = 1 << 30
MOST_CELLS = 2_000_000
SHARED = -1
PLAIN_TEXT = 0
"""The place in `forms` of General, which every text has."""
TOO_MUCH = "asks for more than a scorecard needs. Save only the sheets you present as a new .xlsx workbook."
