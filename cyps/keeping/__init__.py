"""What an officer keeps on their own disk and brings again; nothing is kept here.

    from cyps.keeping import kept_of, read_corrections, recognised, written

A file of corrections holds what was put right, the council's own settings, and the shape
of the workbooks it was made for: their sheets and headings, never a figure.
"""

from cyps.keeping.corrections import ENDING, MEDIA_TYPE, read_corrections, written
from cyps.keeping.kept import Kept, WorkbookShape, kept_of
from cyps.keeping.recognising import Recognised, recognised, with_kept

__all__ = [
    "ENDING",
    "MEDIA_TYPE",
    "Kept",
    "Recognised",
    "WorkbookShape",
    "kept_of",
    "read_corrections",
    "recognised",
    "with_kept",
    "written",
]
