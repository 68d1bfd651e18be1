"""The model room: lines read from sheets become indicators, joined with the catalogue."""

from cyps.model.assembling import assemble
from cyps.model.catalogue import Catalogue
from cyps.model.catalogue import load as load_catalogue
from cyps.model.entries import Entry
from cyps.model.filing import theme_of
from cyps.model.matching import Match, recognise
from cyps.model.names import words as plain_words
from cyps.model.publications import Other, Place, Publication
from cyps.model.read_from import FileRead, Renamed, SheetRead
from cyps.model.scorecard import (
    Benchmark,
    Indicator,
    Observation,
    Rag,
    Scorecard,
    Target,
    Theme,
)
from cyps.model.units import UnitDecision, stated_unit, unit_of
from cyps.model.vocabulary import meanings_in

__all__ = [
    "Benchmark",
    "Catalogue",
    "Entry",
    "FileRead",
    "Indicator",
    "Match",
    "Observation",
    "Other",
    "Place",
    "Publication",
    "Rag",
    "Renamed",
    "Scorecard",
    "SheetRead",
    "Target",
    "Theme",
    "UnitDecision",
    "assemble",
    "load_catalogue",
    "meanings_in",
    "plain_words",
    "recognise",
    "stated_unit",
    "theme_of",
    "unit_of",
]
