"""One correction as a record of the file, and back."""

from __future__ import annotations

from cyps.choices import About, Correction, Says, Use
from cyps.keeping.fields import Fields
from cyps.reading import ROLE_WORDS
from cyps.terms import Polarity, Unit

_SAYS = {
    About.COLUMN: (Says.ROLE,),
    About.ROW: (Says.USE,),
    About.CELL: (Says.USE,),
    About.INDICATOR: (Says.THEME, Says.POLARITY, Says.UNIT, Says.ENTRY, Says.JOINS),
}
_OF_CELLS = (Use.NOT_A_FIGURE,)
_OF_ROWS = tuple(use for use in Use if use not in _OF_CELLS)


def correction_out(said: Correction) -> dict[str, object]:
    """A correction as its record; what it leaves open is left out."""
    period = said.period
    whole = {
        "about": said.about.value,
        "file": said.file,
        "sheet": said.sheet,
        "heading": list(said.heading),
        "name": said.name,
        "nth": said.nth if said.nth > 1 else None,
        "written": said.written,
        "says": said.says.value,
        "value": said.value,
        "period": {"from": f"{period.start}", "to": f"{period.end}", "kind": period.kind.value}
        if period
        else None,
        "group": said.group,
    }
    always = ("about", "file", "sheet", "says", "value")
    return {key: value for key, value in whole.items() if value or key in always}


def correction_in(fields: Fields) -> Correction:
    """The correction a record tells. Raises Wrong for one this app could not apply."""
    about = fields.word("about", About)
    says = fields.word("says", _SAYS[about])
    found = Correction(
        about=about,
        file=fields.text("file"),
        sheet=fields.text("sheet"),
        says=says,
        value=_value(fields, about, says),
        heading=fields.path("heading"),
        name=fields.text("name", ""),
        nth=fields.count("nth", 1),
        written=fields.text("written", ""),
        period=fields.period_or_none("period"),
        group=fields.text("group", ""),
    )
    fields.nothing_else()
    return found


def _value(fields: Fields, about: About, says: Says) -> str:
    """What a correction says; themes and entries are the catalogue's, which another year may have changed."""
    if says is Says.ROLE:
        return fields.word("value", (role.value for role in ROLE_WORDS))
    if says is Says.USE:
        return fields.word("value", _OF_CELLS if about is About.CELL else _OF_ROWS).value
    if says is Says.POLARITY:
        return fields.word("value", Polarity).value
    return fields.word("value", Unit).value if says is Says.UNIT else fields.text("value")
