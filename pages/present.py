"""Present: the year on a projector, a slide at a time, by keyboard or clicker."""

from cyps.screen import cached, frame, instead, presenting

frame.enter(__file__)
brief = cached.brief()
if brief.report.scorecard.year is None and not brief.report.bullets:
    instead.no_year()

presenting.show(brief)
