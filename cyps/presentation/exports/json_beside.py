"""What stands beside an outturn, as JSON: when it is about, others' figures, the place."""

from __future__ import annotations

from json.encoder import encode_basestring as quoted

from cyps.model import Benchmark, Place, Publication
from cyps.presentation.exports.json_text import NULL, Json, number, record, source, text
from cyps.terms import Period


def period(of: Period | None) -> Json:
    """A period's label, or null."""
    return text(of.label if of else None)


def benchmark(of: Benchmark) -> Json:
    """Someone else's outturn, with the cell it was read in or the measure it was published as."""
    return (
        f'{{"group": {quoted(of.group)}, "period": {quoted(of.period.label)}, '
        f'"value": {number(of.value.number)}, "origin": {quoted(of.origin)}, '
        f'"source": {source(of.value.source)}, "published": {_publication(of.publication)}}}'
    )


def place(of: Place | None) -> Json:
    """Where the council's own published figure stands among others', or null."""
    if of is None:
        return NULL
    return record(
        period=period(of.period),
        value=number(of.value.number),
        rank=NULL if of.rank is None else str(of.rank),
        of=str(of.of),
        quartile=text(of.band or None),
        authorities=str(of.authorities),
        published=_publication(of.publication),
    )


def _publication(of: Publication | None) -> Json:
    if of is None:
        return NULL
    return record(code=text(of.code), measure=text(of.measure), area=text(of.area))
