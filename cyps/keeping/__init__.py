"""What an officer keeps on their own disk and brings again; nothing is kept here.

    from cyps.keeping import kept_of, read_corrections, recognised, written

A pack holds a whole clinic: workbooks, choices, edits, actions, and what was shown. A file of
corrections holds what was put right, the council's own settings, and the shape of the workbooks
it was made for: their sheets and headings, never a figure.
"""

from cyps.keeping.clinics import Clinic, Clinics, clinics_of
from cyps.keeping.corrections import ENDING, MEDIA_TYPE, read_corrections, written
from cyps.keeping.kept import Kept, WorkbookShape, kept_of
from cyps.keeping.pack import ENDING as ENDING_OF_PACK
from cyps.keeping.pack import MEDIA_TYPE as TYPE_OF_PACK
from cyps.keeping.pack import Pack, pack_of, packed, unpacked
from cyps.keeping.recognising import Recognised, recognised, with_kept

__all__ = [
    "ENDING",
    "ENDING_OF_PACK",
    "MEDIA_TYPE",
    "TYPE_OF_PACK",
    "Clinic",
    "Clinics",
    "Kept",
    "Pack",
    "Recognised",
    "WorkbookShape",
    "clinics_of",
    "kept_of",
    "pack_of",
    "packed",
    "read_corrections",
    "recognised",
    "unpacked",
    "with_kept",
    "written",
]
