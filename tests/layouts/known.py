# ruff: noqa: E501 - a layout stands on few lines, as wide as its table
"""One council's three years, known to the last figure: what every layout writes and every reading must give back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

COUNCIL = "Calderdale"
REGION = "Yorkshire and The Humber"
YEARS = ("2013/14", "2014/15", "2015/16")
NEWEST = YEARS[-1]


@dataclass(frozen=True, slots=True)
class Known:
    """An indicator: `entry` is the catalogue's id, the series follow YEARS.

    A figure is a Decimal, None where the cell is empty, or the mark that stands in its
    place ("c", "n/a"). `counts` are numerator and denominator by year, where there are any.
    """

    entry: str
    name: str
    theme: str
    section: str
    unit: str
    polarity: str
    own: tuple[Decimal | str | None, ...]
    target: Decimal | None = None
    tolerance: Decimal | None = None
    england: tuple[Decimal | None, ...] = (None, None, None)
    neighbours: tuple[Decimal | None, ...] = (None, None, None)
    counts: tuple[tuple[int, int] | None, ...] = (None, None, None)

    def in_year(self, year: str) -> Decimal | str | None:
        return self.own[YEARS.index(year)]

    def other(self, group: str, year: str) -> Decimal | None:
        series = self.england if group == "england" else self.neighbours
        return series[YEARS.index(year)]

    def count(self, year: str) -> tuple[int, int] | None:
        return self.counts[YEARS.index(year)]

    @property
    def is_share(self) -> bool:
        return self.unit == "percent"


def _series(text: str) -> tuple[Decimal | str | None, ...]:
    """Three figures as typed: "24.5 22.1 19.8", "_" where the cell is empty."""
    return tuple(_figure(word) for word in text.split())


def _numbers(text: str) -> tuple[Decimal | None, ...]:
    return tuple(n if isinstance(n, Decimal) else None for n in _series(text)) if text else (None, None, None)


def _figure(word: str) -> Decimal | str | None:
    if word == "_":
        return None
    return Decimal(word) if word[-1].isdigit() else word


def _known(
    entry: str,
    name: str,
    place: tuple[str, str],
    kind: tuple[str, str],
    own: str,
    marks: str = "_ _",
    england: str = "",
    neighbours: str = "",
    counts: str = "",
) -> Known:
    target, tolerance = _numbers(marks)
    behind = tuple((int(of), int(out_of)) for of, out_of in (pair.split("/") for pair in counts.split())) or (
        None,
        None,
        None,
    )
    return Known(
        entry, name, *place, *kind, _series(own), target, tolerance, _numbers(england), _numbers(neighbours), behind
    )  # fmt: skip


FRONT = ("front-door", "Contact and referral")
ASSESSMENT = ("assessment", "Assessment")
CP = ("child-protection", "Child protection")
LAC = ("looked-after", "Looked after children")
LEAVERS = ("care-leavers", "Care leavers")
ADOPTION = ("adoption", "Adoption")
WORKFORCE = ("workforce", "Workforce")
HIGH, LOW = ("percent", "higher"), ("percent", "lower")

KNOWN = (
    _known("contacts-received", "Number of contacts received", FRONT, ("count", "none"), "9120 9876 10443"),
    _known("re-referrals", "Re-referrals within 12 months", FRONT, LOW, "26.4 24.0 20.5", "22.0 25.0",
           "24.9 23.4 22.3", "25.1 22.8 21.7", "612/2318 588/2450 497/2424"),
    _known("assessments-in-45-days", "Assessments completed within 45 working days", ASSESSMENT, HIGH,
           "88.1 91.3 84.6", "90.0 85.0", "82.2 81.5 83.4", "84.0 85.7 86.2", "1711/1942 1820/1993 1650/1950"),
    _known("cin-rate", "Children in need (rate per 10,000)", ASSESSMENT, ("per_10_000", "none"),
           "312.4 335.0 341.9", "_ _", "346.4 337.3 337.7", "361.0 358.2 349.5"),
    _known("icpc-in-15-days", "Initial child protection conferences held within 15 working days", CP, HIGH,
           "69.0 74.7 86.2", "85.0 80.0", "69.3 74.7 76.7", "71.4 76.0 79.1", "198/287 221/296 250/290"),
    _known("cp-plan-second-time", "Child protection plans for a second or subsequent time", CP, LOW,
           "c 14.2 19.7", "16.0 18.0", "15.8 16.6 17.9", "16.3 17.0 18.8"),
    _known("cp-plan-number", "Number of children subject to a child protection plan", CP, ("count", "none"),
           "351 368 402"),
    _known("lac-number", "Number of looked after children", LAC, ("count", "none"), "312 320 335"),
    _known("lac-three-placements", "Looked after children with three or more placements in the year", LAC, LOW,
           "12.9 11.8 9.6", "10.0 12.0", "11.0 10.0 10.2", "10.6 10.4 10.1", "40/310 38/322 32/333"),
    _known("lac-reviews-in-time", "Looked after children reviews held within timescale", LAC, HIGH,
           "94.0 96.6 90.1", "95.0 92.0"),
    _known("sdq-score", "Average SDQ score of looked after children", LAC, ("score", "lower"),
           "14.6 14.1 13.2", "14.0 15.0", "13.9 13.9 14.0", "14.2 14.3 14.1"),
    _known("care-leavers-eet", "Care leavers in education, employment or training", LEAVERS, HIGH,
           "45.3 48.5 57.1", "52.0 48.0", "45.0 48.0 49.0", "47.3 48.8 50.2"),
    _known("care-leavers-accommodation", "Care leavers in suitable accommodation", LEAVERS, HIGH,
           "n/a 91.2 87.0", "90.0 85.0", "78.0 81.0 83.0", "_ 82.7 84.1"),
    _known("adoption-a1", "Average days from entering care to moving in with an adoptive family (A1)", ADOPTION,
           ("days", "lower"), "612 574 498", "487 520", "628 593 558", "601 575 549"),
    _known("vacancy-rate", "Social worker vacancy rate", WORKFORCE, LOW, "_ 13.5 17.2", "12.0 15.0",
           "15.0 17.0 16.7", "13.9 15.2 16.0"),
)  # fmt: skip

SECTIONS = tuple(dict.fromkeys(k.section for k in KNOWN))


def under(section: str) -> tuple[Known, ...]:
    return tuple(k for k in KNOWN if k.section == section)


def by_section() -> Mapping[str, tuple[Known, ...]]:
    return {section: under(section) for section in SECTIONS}
