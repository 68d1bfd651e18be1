"""The brief as JSON, for other programs: schema cyps-brief/1, whose keys never change.

Numbers are in the indicator's unit (a percentage in points), unrounded. What is
not known is null; lists are never null. One record a line, so that two briefs
can be compared with an ordinary diff.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from json.encoder import encode_basestring as quoted

from cyps.comparison import Change, Comparison, Standing
from cyps.model import FileRead, Indicator, Observation, SheetRead, Target
from cyps.presentation.exports.agreed import action
from cyps.presentation.exports.export import Export
from cyps.presentation.exports.json_beside import benchmark, place
from cyps.presentation.exports.json_beside import period as when
from cyps.presentation.exports.json_findings import checked, correction, finding, problem
from cyps.presentation.exports.json_text import NULL, Json, array, lines, number, record, source, text
from cyps.presentation.others import about_published
from cyps.terms import Period, Value
from cyps.wording import Report

SCHEMA = "cyps-brief/1"


def make(report: Report) -> bytes:
    """Write the whole report as one UTF-8 JSON object, ended by a newline."""
    card = report.scorecard
    parts: dict[str, Json | Iterator[Json]] = {
        "schema": text(SCHEMA),
        "council": text(card.council),
        "year": when(card.year),
        "compared_with": when(card.before),
        "thresholds": record(**{name: number(value) for name, value in report.thresholds}),
        "catalogue": text(card.catalogue),
        "published": _published(card.authority),
        "files": lines(map(_file, card.files)),
        "indicators": lines(map(_indicator, report.comparisons)),
        "findings": lines(map(finding, report.bullets)),
        "checked": checked(report),
        "actions": lines(map(action, report.actions)),
        "not_assessed": lines(
            record(indicator=text(n.indicator), reason=text(n.reason)) for n in report.not_assessed
        ),
        "problems": lines(map(problem, report.problems)),
        "corrections": lines(map(correction, card.corrections)),
    }
    # Encoded a line at a time: the whole as one string would take two bytes a letter, and as long again.
    # A damaged workbook can hold half a surrogate pair, which has no UTF-8: show a question mark for it.
    return b"".join([piece.encode("utf-8", "replace") for piece in _pieces(parts)])


def _pieces(parts: Mapping[str, Json | Iterator[Json]]) -> Iterator[str]:
    """The whole object, piece by piece."""
    opening = "{\n"
    for key, value in parts.items():
        yield f'{opening} "{key}": '
        yield from (value,) if isinstance(value, str) else value
        opening = ",\n"
    yield "\n}\n"


def _published(authority: str | None) -> Json:
    """Whose published figures stand beside, and what must be said of them."""
    if authority is None:
        return NULL
    about = about_published()
    return record(authority=text(authority), statement=text(about.statement), taken=text(about.taken))


def _file(file: FileRead) -> Json:
    return record(name=text(file.name), sha256=text(file.sha256), sheets=array(map(_sheet, file.sheets)))


def _sheet(sheet: SheetRead) -> Json:
    hidden = "true" if sheet.hidden else "false"
    return record(
        name=text(sheet.name), hidden=hidden, indicators=str(sheet.indicators), note=text(sheet.note)
    )


def _indicator(comparison: Comparison) -> Json:
    indicator = comparison.indicator
    return record(
        id=text(indicator.id),
        ref=text(indicator.ref or None),
        name=text(indicator.name),
        catalogue=text(indicator.entry),
        theme=text(indicator.theme),
        unit=text(indicator.unit),
        polarity=text(indicator.polarity),
        polarity_from=text(indicator.polarity_from),
        observations=_observations(indicator.observations),
        targets=array(told for t in indicator.targets for told in _marks(t)),
        tolerances=array(told for t in indicator.tolerances for told in _marks(t)),
        benchmarks=array(map(benchmark, indicator.benchmarks)),
        published=array(map(benchmark, indicator.published)),
        place=place(indicator.place),
        change=_change(comparison.change),
        rag=_rag(indicator, comparison),
    )


def _observations(given: Sequence[Observation]) -> Json:
    """One entry a cell: a figure that stands in two columns is in the brief twice."""
    told = []
    for one in given:
        opening = _opening(one.period)
        told.append(_observation(opening, one.value, _part(one.numerator), _part(one.denominator)))
        if one.also:
            told += [_observation(opening, again, NULL, NULL) for again in one.also]
    return array(told)


@lru_cache(maxsize=256)
def _opening(period: Period) -> str:
    """The opening of an observation, the same for every figure of a period."""
    return f'{{"period": {quoted(period.label)}, "kind": {quoted(period.kind)}, '


def _observation(opening: str, value: Value, numerator: Json, denominator: Json) -> Json:
    return (
        f'{opening}"value": {number(value.number)}, "state": {quoted(value.state)}, '
        f'"written": {quoted(value.written)}, "numerator": {numerator}, '
        f'"denominator": {denominator}, "source": {source(value.source)}}}'
    )


def _part(value: Value | None) -> Json:
    return NULL if value is None else record(value=number(value.number), source=source(value.source))


def _marks(target: Target) -> Iterator[Json]:
    """One entry a cell, the one that counts first."""
    upper = number(target.upper.number) if target.upper else NULL
    yield _mark(target.period, target.value, upper)
    for again in target.also:
        yield _mark(target.period, again, NULL)


def _mark(period: Period, value: Value, upper: Json) -> Json:
    return (
        f'{{"period": {quoted(period.label)}, "value": {number(value.number)}, "upper": {upper}, '
        f'"written": {quoted(value.written)}, "source": {source(value.source)}}}'
    )


def _change(change: Change | None) -> Json:
    if change is None:
        return NULL
    return record(
        previous=number(change.before.value.number),
        current=number(change.now.value.number),
        difference=number(change.difference),
        movement=text(change.movement),
        travel=text(change.travel),
        because=text(change.because),
    )


def _rag(indicator: Indicator, comparison: Comparison) -> Json:
    """Put the workbook's own colour beside where we say the outturn stands against its target."""
    standing = comparison.target.standing if comparison.target else Standing.UNCLEAR
    ours = None if standing is Standing.UNCLEAR else standing
    if indicator.rag is None:
        return record(written=NULL, ours=text(ours), source=NULL) if ours else NULL
    return record(written=text(indicator.rag.written), ours=text(ours), source=source(indicator.rag.source))


EXPORT = Export(
    id="json",
    name="JSON, for other programs",
    extension="json",
    media_type="application/json",
    is_text=True,
    make=make,
)
