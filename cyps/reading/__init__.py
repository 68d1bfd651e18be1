"""The reading room: workbook bytes become lines of figures, each with its cell."""

from cyps.reading.bounds import Bound
from cyps.reading.correctable import (
    Correctable,
    cell_of,
    columns_at,
    indicator_of,
    line_at,
    periods_seen,
    repeated,
    row_of,
)
from cyps.reading.excerpt import excerpts
from cyps.reading.figures import Figure
from cyps.reading.grid import Grid, corners, letters
from cyps.reading.later import years_on
from cyps.reading.lines import Entry, FileSeen, Line, Reading, Remark, SheetSeen, Table
from cyps.reading.parts import Part, Row, Taken, Understood
from cyps.reading.periodwords import says_repeating
from cyps.reading.picture import Edge, Picture, Square, picture
from cyps.reading.placing import title_of
from cyps.reading.put_right import BECAUSE as PUT_RIGHT
from cyps.reading.put_right import lost
from cyps.reading.read import read
from cyps.reading.shown import shown
from cyps.reading.told import ROLE_WORDS, USE_WORDS, in_words, period_words, place_in_words
from cyps.reading.understood import understood
from cyps.reading.values import in_points
from cyps.reading.words import FIGURES as FIGURE_ROLES
from cyps.reading.words import Role
from cyps.reading.workbook import Workbook

__all__ = [
    "FIGURE_ROLES",
    "PUT_RIGHT",
    "ROLE_WORDS",
    "USE_WORDS",
    "Bound",
    "Correctable",
    "Edge",
    "Entry",
    "Figure",
    "FileSeen",
    "Grid",
    "Line",
    "Part",
    "Picture",
    "Reading",
    "Remark",
    "Role",
    "Row",
    "SheetSeen",
    "Square",
    "Table",
    "Taken",
    "Understood",
    "Workbook",
    "cell_of",
    "columns_at",
    "corners",
    "excerpts",
    "in_points",
    "in_words",
    "indicator_of",
    "letters",
    "line_at",
    "lost",
    "period_words",
    "periods_seen",
    "picture",
    "place_in_words",
    "read",
    "repeated",
    "row_of",
    "says_repeating",
    "shown",
    "title_of",
    "understood",
    "years_on",
]
