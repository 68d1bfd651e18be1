"""Ways to take the brief away: one file a format, listed here by hand.

To add one, write `exports/new.py` with a `make` and an `EXPORT`, and add it to
`EXPORTS`; the command line and the app offer whatever stands in the list.
"""

from cyps.presentation.exports import csv_file, excel, json_brief, markdown, powerpoint, text, web_page, word
from cyps.presentation.exports.export import Export

EXPORTS: tuple[Export, ...] = (
    json_brief.EXPORT,
    text.EXPORT,
    markdown.EXPORT,
    web_page.EXPORT,
    csv_file.EXPORT,
    excel.EXPORT,
    word.EXPORT,
    powerpoint.EXPORT,
)


def named(format_id: str) -> Export | None:
    """The export whose id is `format_id`, or None when there's no such format."""
    return next((export for export in EXPORTS if export.id == format_id), None)


__all__ = ["EXPORTS", "Export", "named"]
