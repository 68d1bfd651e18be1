"""The brief laid out as a paper, in the shape of the minutes the tool exists for.

What was good and improved, what to improve, then each theme with its table, then
what to know about the figures. What a paper says is decided here, once for every
format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from cyps.comparison import Comparison, described
from cyps.presentation.explained import with_unit
from cyps.presentation.exports.agreed import actions
from cyps.presentation.exports.paper import Bars, Block, Bullets, Heading, Paper, Paragraph, Table, made_plain
from cyps.presentation.exports.plain import plain
from cyps.presentation.others import sourced
from cyps.presentation.problems import problem_rows
from cyps.presentation.tables import AS_PUBLISHED, YearRow, year_rows
from cyps.presentation.tallies import finding, of_theme, tally, themes_present
from cyps.terms import Source, Unit
from cyps.wording import Bullet, Report, standing

LONG_LIST = 12
"""A list with more bullets than this is read by theme."""

SERVICES = "Children and young people's services"
BESIDE_YEARS = ("Change", "Direction", "Target", "Against target", "England", "Statistical neighbours",
                "Published rank")  # fmt: skip


def paper(report: Report) -> Paper:
    """The whole brief, laid out."""
    body = (*_opening(report), *_lists(report), *_themes(report), *actions(report))
    return Paper(plain(_title(report)), tuple(map(made_plain, body)), tuple(map(made_plain, _about(report))))


def _title(report: Report) -> str:
    card = report.scorecard
    year = f"{card.year.label} year-end performance" if card.year else "year-end performance"
    return f"{card.council or SERVICES}: {year}"


def _opening(report: Report) -> Iterator[Block]:
    card = report.scorecard
    files = _joined(file.name for file in card.files)
    if card.year is None:
        yield Paragraph(f"No full year was found in {files or 'no file'}, so nothing could be judged.")
        yield Paragraph(standing(report))
        return
    beside = f", set beside {card.before.label}" if card.before else ""
    count = f"{len(card.indicators):,} indicator{'' if len(card.indicators) == 1 else 's'}"
    yield Paragraph(f"{SERVICES} in {card.year.label}{beside}: {count} from {files}.")
    if card.indicators:
        said = finding(tally(report.comparisons), card.before.label if card.before else None)
        yield Paragraph(f"Over all indicators: {said}.")
    yield Paragraph(standing(report))
    if source := sourced(report):
        yield Paragraph(source)


def _lists(report: Report) -> Iterator[Block]:
    year = report.scorecard.year.label if report.scorecard.year else "the year"
    for kind, heading, lead in (
        ("strength", "Good and improved", f"Examples of good and improved performance in {year}:"),
        ("improvement", "Areas for improvement", f"Areas for further improvement in {year}:"),
        ("note", "Points to note", "For context, neither good nor bad in themselves:"),
    ):
        bullets = tuple(bullet for bullet in report.bullets if bullet.kind == kind)
        if bullets:
            yield Heading(2, heading)
            yield Paragraph(lead)
            yield from _listed(report, bullets)
        elif kind != "note":
            yield Heading(2, heading)
            yield Paragraph("No figure led to a bullet here.")


def _listed(report: Report, bullets: tuple[Bullet, ...]) -> Iterator[Block]:
    """One list, or one for each theme when there are too many to read in one go."""
    if len(bullets) <= LONG_LIST:
        yield _bullets(report, bullets)
        return
    names = {theme.id: theme.name for theme in report.scorecard.themes}
    homes = dict.fromkeys((*names, *(bullet.theme for bullet in bullets)))
    for home in homes:
        if own := tuple(bullet for bullet in bullets if bullet.theme == home):
            yield Heading(3, names.get(home, "Other"))
            yield _bullets(report, own)


def _bullets(report: Report, bullets: tuple[Bullet, ...]) -> Bullets:
    several = len(report.scorecard.files) > 1
    return Bullets(
        tuple(bullet.told for bullet in bullets), tuple(places(bullet.sources, several) for bullet in bullets)
    )


def places(sources: Iterable[Source], several_files: bool) -> str:
    """Sheets with their cells, as in "LAC G12, H12; CPP H4"; with the file where there is more than one."""
    cells: dict[str, list[str]] = {}
    for source in sources:
        sheet = f"{source.file} {source.sheet}" if several_files else source.sheet
        cells.setdefault(sheet, []).append(source.cell)
    return "; ".join(f"{sheet} {', '.join(dict.fromkeys(own))}" for sheet, own in cells.items())


def _themes(report: Report) -> Iterator[Block]:
    themes = [theme for theme in themes_present(report) if of_theme(report, theme.id)]
    if themes:
        yield Heading(2, "By theme")
    before = report.scorecard.before
    for theme in themes:
        comparisons = of_theme(report, theme.id)
        yield Heading(3, theme.name)
        yield Paragraph(f"{finding(tally(comparisons), before.label if before else None)}.")
        if (bars := _bars(report, theme.name, comparisons)).names:
            yield bars
        yield _year_table(report, theme.name, theme.id)


def _bars(report: Report, name: str, comparisons: Iterable[Comparison]) -> Bars:
    """The percentages with a figure in either year; other units share no scale."""
    now, before = report.scorecard.year, report.scorecard.before
    shown = [c for c in comparisons if c.indicator.unit is Unit.PERCENT and (c.outturn or c.change)]
    return Bars(
        caption=f"{name}: percentages in the year and the year before",
        names=tuple(comparison.indicator.name for comparison in shown),
        years=(before.label if before else "", now.label if now else ""),
        before=tuple(_before(c) for c in shown),
        now=tuple(c.outturn.value.number if c.outturn else None for c in shown),
    )


def _before(comparison: Comparison) -> Decimal | None:
    """The figure that may stand beside the year's; None where the two may not be compared."""
    change = comparison.change
    return change.before.value.number if change and not change.doubt else None


def _year_table(report: Report, name: str, theme: str) -> Table:
    now, before = report.scorecard.year, report.scorecard.before
    years = (before.label if before else "Before", now.label if now else "Now")
    rows = tuple(map(_cells_of, year_rows(of_theme(report, theme), now.label if now else None)))
    caption = f"{name}: the year beside the year before, the target and others"
    return _without_empty_columns(Table(caption, ("Indicator", *years, *BESIDE_YEARS), rows))


def _cells_of(row: YearRow) -> tuple[str, ...]:
    direction, verdict = str(row.direction or ""), str(row.verdict or "")
    direction += f" ({row.sure})" if row.direction and row.sure else ""
    figures = (row.before, row.now, row.change, direction, row.target, verdict)
    england, neighbours = (
        "; ".join(each for each in both if each not in ("", AS_PUBLISHED))
        for both in ((row.england, row.england_published), (row.neighbours, row.neighbours_published))
    )
    return (f"{row.ref} {row.name}".strip(), *figures, england, neighbours, row.place)


def _without_empty_columns(table: Table) -> Table:
    kept = [i for i in range(len(table.header)) if i == 0 or any(row[i] for row in table.rows)]
    return Table(
        table.caption,
        tuple(table.header[i] for i in kept),
        tuple(tuple(row[i] for i in kept) for row in table.rows),
    )


def _about(report: Report) -> Iterator[Block]:
    yield Heading(2, "About the figures")
    if report.not_assessed:
        names = {indicator.id: indicator.name for indicator in report.scorecard.indicators}
        rows = tuple((names.get(n.indicator, n.indicator), n.reason) for n in report.not_assessed)
        yield Table("Not assessed, and why", ("Indicator", "Why"), rows)
    if report.problems:
        problems = tuple((p.message, p.severity.value, p.hint, p.where) for p in problem_rows(report))
        header = ("What was seen", "How much it matters", "What to do", "Where")
        yield _without_empty_columns(Table("Problems met in reading", header, problems))
    yield Paragraph(
        "Each bullet follows from the workbook's own figures by fixed rules, and the cells behind it can be "
        "looked up. Whoever signs this paper should check it and add what no figure says."
    )
    marks = {mark.name: mark for mark in described()}
    thresholds = tuple(
        (marks[name].reason, with_unit(value, marks[name].unit), name) for name, value in report.thresholds
    )
    if thresholds:
        yield Table("What was judged by", ("What and why", "Value", "Its name"), thresholds)


def _joined(names: Iterable[str]) -> str:
    listed = list(names)
    return " and ".join(filter(None, (", ".join(listed[:-1]), *listed[-1:])))
