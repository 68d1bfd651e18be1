"""The brief as JSON, for other programs: schema cyps-brief/1, whose keys never change.

Numbers are in the indicator's unit (a percentage in points), unrounded. What is
not known is null; lists are never null. One record a line, so that two briefs
can be compared with an ordinary diff.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from cyps.comparison import Change, Comparison, Standing
from cyps.model import Benchmark, FileRead, Indicator, Observation, Target
from cyps.presentation.exports.export import Export
from cyps.terms import Problem, Source, Value
from cyps.wording import Bullet, Report

SCHEMA = "cyps-brief/1"
Record = dict[str, Any]

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False).encode


def make(report: Report) -> bytes:
    """The whole report as one UTF-8 JSON object, ended by a newline."""
    parts = (f" {_encode(key)}: {_written(value)}" for key, value in brief(report).items())
    # A lone surrogate, which a damaged workbook can hold, has no UTF-8: show the usual question mark.
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8", "replace")


def brief(report: Report) -> Record:
    """The same as plain Python data, keyed as the contract says."""
    card = report.scorecard
    return {
        "schema": SCHEMA,
        "council": card.council,
        "year": card.year.label if card.year else None,
        "compared_with": card.before.label if card.before else None,
        "thresholds": {name: _number(value) for name, value in report.thresholds},
        "catalogue": card.catalogue,
        "files": [_file(file) for file in card.files],
        "indicators": [_indicator(comparison) for comparison in report.comparisons],
        "findings": [_finding(bullet) for bullet in report.bullets],
        "not_assessed": [{"indicator": n.indicator, "reason": n.reason} for n in report.not_assessed],
        "problems": [_problem(problem) for problem in report.problems],
    }


def _written(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """A value of the outermost object: a list gets a line for each of its records."""
    if not isinstance(value, list) or not value:
        return _encode(value)
    return "[\n  " + ",\n  ".join(map(_encode, value)) + "\n ]"


def _number(number: Decimal | None) -> int | float | None:
    """A JSON number: whole when the figure is whole, else the nearest float."""
    if number is None:
        return None
    approximate = float(number)
    return int(approximate) if approximate.is_integer() and abs(approximate) < 1e15 else approximate


def _source(source: Source | None) -> Record | None:
    return {"file": source.file, "sheet": source.sheet, "cell": source.cell} if source else None


def _sources(sources: Iterable[Source]) -> list[Record | None]:
    return [_source(source) for source in sources]


def _file(file: FileRead) -> Record:
    sheets = [
        {"name": s.name, "hidden": s.hidden, "indicators": s.indicators, "note": s.note} for s in file.sheets
    ]
    return {"name": file.name, "sha256": file.sha256, "sheets": sheets}


def _indicator(comparison: Comparison) -> Record:
    indicator = comparison.indicator
    return {
        "id": indicator.id,
        "ref": indicator.ref or None,
        "name": indicator.name,
        "catalogue": indicator.entry,
        "theme": indicator.theme,
        "unit": indicator.unit.value,
        "polarity": indicator.polarity.value,
        "polarity_from": indicator.polarity_from,
        "observations": [_observation(o) for o in indicator.observations],
        "targets": _marks(indicator.targets),
        "tolerances": _marks(indicator.tolerances),
        "benchmarks": [_benchmark(b) for b in indicator.benchmarks],
        "change": _change(comparison.change),
        "rag": _rag(indicator, comparison),
    }


def _observation(observation: Observation) -> Record:
    value = observation.value
    return {
        "period": observation.period.label,
        "kind": observation.period.kind.value,
        "value": _number(value.number),
        "state": value.state.value,
        "written": value.written,
        "numerator": _part(observation.numerator),
        "denominator": _part(observation.denominator),
        "source": _source(value.source),
    }


def _part(value: Value | None) -> Record | None:
    return {"value": _number(value.number), "source": _source(value.source)} if value else None


def _marks(targets: Sequence[Target]) -> list[Record]:
    return [
        {
            "period": target.period.label,
            "value": _number(target.value.number),
            "written": target.value.written,
            "source": _source(target.value.source),
        }
        for target in targets
    ]


def _benchmark(benchmark: Benchmark) -> Record:
    return {
        "group": benchmark.group,
        "period": benchmark.period.label,
        "value": _number(benchmark.value.number),
        "origin": benchmark.origin,
        "source": _source(benchmark.value.source),
    }


def _change(change: Change | None) -> Record | None:
    if change is None:
        return None
    return {
        "previous": _number(change.before.value.number),
        "current": _number(change.now.value.number),
        "difference": _number(change.difference),
        "movement": change.movement.value,
        "travel": change.travel.value,
        "because": change.because,
    }


def _rag(indicator: Indicator, comparison: Comparison) -> Record | None:
    """The workbook's own colour beside where we say the outturn stands against the target."""
    standing = comparison.target.standing if comparison.target else Standing.UNCLEAR
    ours = None if standing is Standing.UNCLEAR else standing.value
    if indicator.rag is None and ours is None:
        return None
    written = indicator.rag.written if indicator.rag else None
    return {
        "written": written,
        "ours": ours,
        "source": _source(indicator.rag.source if indicator.rag else None),
    }


def _finding(bullet: Bullet) -> Record:
    return {
        "id": bullet.id,
        "kind": bullet.kind,
        "indicator": bullet.indicator,
        "theme": bullet.theme,
        "rule": bullet.rule,
        "text": bullet.text,
        "basis": bullet.basis,
        "rung": bullet.rung.value,
        "sources": _sources(bullet.sources),
        "order": bullet.order,
    }


def _problem(problem: Problem) -> Record:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "source": _source(problem.source),
    }


EXPORT = Export(
    id="json",
    name="JSON, for other programs",
    extension="json",
    media_type="application/json",
    is_text=True,
    make=make,
)
