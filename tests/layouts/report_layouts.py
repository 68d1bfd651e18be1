# ruff: noqa: E501 - a layout stands on few lines, as wide as its table
"""Monthly and quarterly reports, boards and plans: what stands among the years without being one."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from tests.layouts import figures
from tests.layouts.known import COUNCIL, KNOWN, YEARS, Known
from tests.layouts.layout import FULL, TARGETS, Layout, one
from tests.layouts.paper import Paper
from tests.layouts.writing import (
    Col,
    always,
    england,
    good,
    name,
    neighbours,
    own,
    rag,
    target,
    tolerance,
    travel,
    wide,
)

Y13, Y14, Y15 = YEARS
TITLE = f"{COUNCIL} children's services report: outturn {Y15}"
MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")


def _near(head: object, times: str = "1.02") -> Col:
    """A figure of the newest year's size that is none of its outturn: of a month, foretold, or hoped for."""

    def says(known: Known) -> object:
        now = known.in_year(Y15)
        return figures.shown(known, round(now * Decimal(times), 1)) if isinstance(now, Decimal) else None

    return Col(head if isinstance(head, tuple) else (head,), says)


def _led_by_colour(known: Known, figure: Decimal | str | None, _: str = "") -> object:
    """ "RED 84.6%"."""
    return (
        f"{figures.colour(known, figure)} {figures.typed(known, figure)}".strip()
        if isinstance(figure, Decimal)
        else figure
    )


def _signed_off() -> Paper:
    paper = wide([name(), good(), own(Y14, Y14), own(Y15, Y15), target()], top=[TITLE])
    row = paper.height + 2
    paper.row(row, ("Prepared by", "Performance team", "Date", "14/05/2016"))
    paper.row(row + 1, ("Signed off by", "Assistant director", "Date", "21/05/2016"))
    paper.row(row + 2, ("Total number of indicators", len(YEARS)))
    return paper


def _tallied() -> Paper:
    paper = wide(
        [name("Measure"), good(), own(Y14, Y14), own(Y15, Y15), target(), rag()], top=[TITLE, "", "", "", ""]
    )
    paper.row(3, ("Summary", "Red", "Amber", "Green", "Total"))
    paper.row(4, ("Number of indicators", 3, 4, 5, 12))
    return paper


def _numbers_over_shares() -> Paper:
    """A name over two rows: how many, and what share that is; a count has the first row alone."""
    paper, row = Paper("Scorecard"), 4
    paper.put(1, 1, TITLE)
    paper.row(3, ("Indicator", "", Y13, Y14, Y15))
    for known in KNOWN:
        paper.row(row, (known.name, figures.UNITS[known.unit], *(figures.shown(known, n) for n in known.own)))
        behind = [known.count(y) for y in YEARS]
        if any(behind):
            paper.row(row, (known.name, "Number", *(b[0] if b else None for b in behind)))
            paper.row(row + 1, ("", "%", *(figures.shown(known, n) for n in known.own)))
            paper.merge(row, 1, row + 1, 1)
            row += 1
        row += 1
    return paper


LAYOUTS: tuple[Layout, ...] = (
    one("report: years written together", partial(wide, [name(), good(), own("1314", Y13), own("1415", Y14), own("1516", Y15),
        target("1516 Target")]), carries=TARGETS),
    one("report: in month, twelve months and the year side by side", partial(wide, [name(), good(), _near("March (in month)", "1.1"),
        own("2015/16 YTD", Y15), own("2014/15 outturn", Y14), target()], top=[f"{COUNCIL} dashboard, March 2016"]),
        years=(Y14, Y15), carries=TARGETS),
    one("report: this month and last month", partial(wide, [name(), good(), _near("This month", "1.1"), _near("Last month", "0.9"),
        own("YTD", Y15), own("Last year", Y14), target()], top=[f"{COUNCIL} monthly report: March 2016"]),
        years=(Y14, Y15), carries=TARGETS),
    one("report: months under the year, no year elsewhere", partial(wide, [name(), good(), own((Y13, "Outturn"), Y13), own((Y14, "Outturn"), Y14),
        *(_near((Y15, m), "1.1") for m in MONTHS), own((Y15, "YTD"), Y15), target((Y15, "Target")), rag((Y15, "RAG"))]), carries=TARGETS),
    one("report: foretold and hoped for beside what was", partial(wide, [name(), good(), own(Y13, Y13), own(Y14, Y14), own("2015/16 Actual", Y15),
        target("Target 2015/16"), _near("Expected outturn 2016/17"), _near("2016/17 (est.)"), _near("Anticipated 2017/18"),
        always("Children needed to hit target", 4)], top=[TITLE]), carries=TARGETS),
    one("report: widths of tolerance", partial(wide, [name(), good(), own(Y13, Y13), own(Y14, Y14), own(Y15, Y15), target(),
        always("Tolerance", "5%")], top=[TITLE]), carries=TARGETS),
    one("report: widths of tolerance with their sign", partial(wide, [name(), good(), own(Y13, Y13), own(Y14, Y14), own(Y15, Y15), target(),
        always("Tolerance", "±5%"), travel()], top=[TITLE]), carries=TARGETS),
    one("report: colours typed before the figures", partial(wide, [name(), good(), own(Y13, Y13, figures.typed), own(Y14, Y14, figures.typed),
        own(Y15, Y15, _led_by_colour), target(style=figures.typed)], top=[TITLE]), carries=TARGETS),
    one("report: comparators named after a colon", partial(wide, [name(), good(), own(Y13, Y13), own(Y14, Y14), own(Y15, Y15), target("Tgt 15/16"), tolerance(),
        england("Comparator: England (2014/15)", Y14), neighbours("Comparator: statistical neighbours (2014/15)", Y14)], top=[TITLE]), carries=(*FULL,)),
    one("report: years typed over the middle of actual, England and neighbours, a colour after them", partial(wide, [name(), good(), *(
        c for y in (Y13, Y14, Y15) for c in (own((y, "Actual"), y), england((y, "England"), y), neighbours((y, "SN"), y))), rag()],
        groups="centre", top=[TITLE]), carries=tuple(f"{g} {y}" for g in ("england", "neighbours") for y in YEARS)),
    one("report: numbers over shares, one name for both", _numbers_over_shares),
    one("report: signed off under the table", _signed_off, years=(Y14, Y15), carries=TARGETS),
    one("report: indicators counted by colour on top", _tallied, years=(Y14, Y15), carries=TARGETS),
    one("report: a tab named after the whole service", partial(wide, [name(), good(), own(Y13, Y13), own(Y14, Y14), own(Y15, Y15)],
        sections="", top=[TITLE], title="Children & Learning")),
)  # fmt: skip
