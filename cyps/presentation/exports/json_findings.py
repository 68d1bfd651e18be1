"""What was found and what to know of it, as JSON: bullets, problems, what people checked and put right."""

from __future__ import annotations

from cyps.choices import Correction
from cyps.presentation.exports.json_beside import benchmark
from cyps.presentation.exports.json_text import NULL, Json, array, record, source, text
from cyps.terms import Problem
from cyps.wording import Bullet, Report


def finding(bullet: Bullet) -> Json:
    """One bullet; `written_first` and `moved_from` are null where no person changed it."""
    return record(
        id=text(bullet.id),
        kind=text(bullet.kind),
        indicator=text(bullet.indicator),
        theme=text(bullet.theme),
        rule=text(bullet.rule),
        text=text(bullet.text),
        basis=text(bullet.basis),
        rung=text(bullet.rung),
        how_sure=text(bullet.rung_words),
        would_take=text(bullet.reach or None),
        comment=text(bullet.comment or None),
        moved_from=text(bullet.machine_kind or None),
        written_first=text(bullet.machine_text or None),
        sources=array(map(source, bullet.sources)),
        published=array(map(benchmark, bullet.published)),
        order=str(bullet.order),
    )


def checked(report: Report) -> Json:
    """Who checked the brief and when; null while it is a draft."""
    by = report.checked
    return record(by=text(by.by), on=text(by.on.isoformat())) if by else NULL


def problem(of: Problem) -> Json:
    """One problem, with where it stands."""
    code, severity = text(of.code), text(of.severity)
    return record(
        code=code, severity=severity, message=text(of.message), hint=text(of.hint), source=source(of.source)
    )


def correction(said: Correction) -> Json:
    """One thing an officer put right: where, by the words around it, and what they said it is."""
    period = said.period
    return record(
        about=text(said.about),
        file=text(said.file),
        sheet=text(said.sheet),
        heading=array(map(text, said.heading)),
        name=text(said.name or None),
        nth=str(said.nth),
        written=text(said.written or None),
        says=text(said.says),
        value=text(said.value),
        period=text(period.label if period else None),
        kind=text(period.kind if period else None),
        group=text(said.group or None),
    )
