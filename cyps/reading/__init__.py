"""The reading room: workbook bytes become lines of figures, each with its cell."""

from cyps.reading.bounds import Bound
from cyps.reading.excerpt import excerpts
from cyps.reading.figures import Figure
from cyps.reading.later import years_on
from cyps.reading.lines import Entry, FileSeen, Line, Reading, SheetSeen, Table
from cyps.reading.periodwords import says_repeating
from cyps.reading.picture import Edge, Picture, Square
from cyps.reading.placing import title_of
from cyps.reading.put_right import BECAUSE as PUT_RIGHT
from cyps.reading.put_right import lost
from cyps.reading.read import read
from cyps.reading.told import ROLE_WORDS, USE_WORDS, in_words, period_words, place_in_words
from cyps.reading.values import in_points
from cyps.reading.words import Role
from cyps.reading.workbook import Workbook

__all__ = [
    "PUT_RIGHT",
    "ROLE_WORDS",
    "USE_WORDS",
    "Bound",
    "Edge",
    "Entry",
    "Figure",
    "FileSeen",
    "Line",
    "Picture",
    "Reading",
    "Role",
    "SheetSeen",
    "Square",
    "Table",
    "Workbook",
    "excerpts",
    "in_points",
    "in_words",
    "lost",
    "period_words",
    "place_in_words",
    "read",
    "says_repeating",
    "title_of",
    "years_on",
]
