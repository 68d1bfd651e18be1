"""Bullets and problems as lists, each entry with a way to see the cells it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from zlib import crc32

from cyps.presentation import CellRow, ProblemRow
from cyps.screen.markup import aside_table
from cyps.screen.pictures import NOWHERE, Surroundings, opener, panel
from cyps.wording import Bullet


def bullet_list(told: Sequence[tuple[Bullet, Sequence[CellRow]]], sheets: Surroundings = NOWHERE) -> str:
    """Bullets, each with the cell it is about beside it, which opens on all the cells it shows."""
    items = "".join(_bullet(bullet, rows) for bullet, rows in told)
    panels = "".join(_evidence(bullet, rows, sheets) for bullet, rows in told if rows)
    return f'<ul class="bullets">{items}</ul>{panels}'


def _bullet(bullet: Bullet, rows: Sequence[CellRow]) -> str:
    said = escape(bullet.text)
    if bullet.rule == "own" or bullet.machine_text:
        said += ' <span class="aside">(in your own words)</span>'
    return f"<li>{said}{_opener(bullet, rows[0]) if rows else ''}</li>"


def _opener(bullet: Bullet, main: CellRow) -> str:
    sheet, cell = (main.source.sheet, main.source.cell) if main.source else ("", "published")
    unseen = f'<span class="unseen">Where this stands: {escape(sheet)}, cell </span>'
    return opener(unseen + escape(cell), _name(bullet), said=False)


def _evidence(bullet: Bullet, rows: Sequence[CellRow], sheets: Surroundings) -> str:
    """What a bullet opens: the sheet around its cells, each cell by its name, and how sure it is."""
    return panel(_name(bullet), bullet.text, bullet_evidence(bullet, rows, sheets))


def bullet_evidence(bullet: Bullet, rows: Sequence[CellRow], sheets: Surroundings) -> str:
    """What a bullet rests on: its cells, how sure it is, what it would have taken, our own sentence."""
    more = [f"How sure: {bullet.rung_words}"]
    if bullet.reach:
        more.append(bullet.reach)
    if bullet.machine_text:
        more.append(f"As first written: {bullet.machine_text}")
    cells = aside_table("Where these figures stand", rows) if rows else ""
    return (
        sheets.of([row.source for row in rows if row.source])
        + cells
        + "".join(f"<p>{escape(line)}</p>" for line in more)
    )


def _name(bullet: Bullet) -> str:
    """A name fit for HTML: the browser's cleaner drops one that looks like an address."""
    return f"bullet-{crc32(bullet.id.encode()):08x}"


def problem_list(rows: Sequence[ProblemRow], name: str = "", sheets: Surroundings = NOWHERE) -> str:
    """Problems, each with what to do about it and where it is, which opens there.

    `name` tells this list from others on its page.
    """
    opened = [
        sheets.panel(f"{name}-{number}", row.message, [row.source] if row.source else [])
        for number, row in enumerate(rows)
    ]
    items = (
        f"<li>{escape(row.message)} {escape(row.hint)}"
        + (f' <span class="aside">{_where(row, opens.name)}</span>' if row.where else "")
        + "</li>"
        for row, opens in zip(rows, opened, strict=True)
    )
    return f'<ul class="problems">{"".join(items)}</ul>{"".join(opens.html for opens in opened)}'


def _where(row: ProblemRow, panel: str) -> str:
    return opener(escape(row.where), panel) if panel else escape(row.where)
