import pytest

from cyps import catalogue as files
from cyps.errors import CatalogueError
from cyps.model import catalogue, entries, load_catalogue, themes
from cyps.terms import Polarity, Unit

ROW = {
    "id": "reviews-in-time",
    "name": "Reviews in time",
    "theme": "looked-after",
    "also_in": "",
    "unit": "percent",
    "other_units": "",
    "polarity": "higher",
    "measures": "process",
    "window": "year to date",
    "pair": "",
    "spoken": "",
    "published": "",
    "aliases": "",
}


def load(monkeypatch, *changes):
    monkeypatch.setattr(files, "rows", lambda _: [ROW | change for change in changes])
    return catalogue.load.__wrapped__()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ([{"colour": "red"}], "row 2, column colour: is not a column of this file"),
        ([{"name": ""}], "row 2, column name: is empty"),
        ([{"theme": "sport"}], "row 2, column theme: 'sport' is not a theme"),
        ([{"also_in": "cse; sport"}], "row 2, column also_in: 'sport' is not a theme"),
        ([{"polarity": "High"}], "row 2, column polarity: 'High' is none of higher, lower, band, none"),
        (
            [{"measures": "input"}],
            "row 2, column measures: 'input' is none of process, outcome, must_be_all, volume",
        ),
        ([{}, {}], "row 3, column id: reviews-in-time is there already"),
        (
            [{"pair": "nothing"}],
            "row 2, column pair: nothing is no indicator that names reviews-in-time as its pair",
        ),
        (
            [{"aliases": "of the"}],
            "row 2, column aliases: 'of the' has no word that means anything",
        ),
        (
            [{}, {"id": "other", "name": "LAC visits", "aliases": "Timely reviews"}],
            "row 3, column aliases: 'Timely reviews' is 'Reviews in time' of reviews-in-time already",
        ),
    ],
)
def test_a_row_that_breaks_the_rules_is_named(monkeypatch, changes, message):
    with pytest.raises(CatalogueError) as error:
        load(monkeypatch, *changes)
    assert str(error.value) == f"catalogue/indicators.csv, {message}"


def test_a_missing_column_is_named(monkeypatch):
    monkeypatch.setattr(files, "rows", lambda _: [{k: v for k, v in ROW.items() if k != "pair"}])
    with pytest.raises(CatalogueError, match="row 2, column pair: is missing"):
        entries.load({"looked-after"})


def test_an_unknown_unit_is_named(monkeypatch):
    with pytest.raises(CatalogueError, match="row 2, column unit: 'furlongs' is none of percent, count"):
        load(monkeypatch, {"unit": "furlongs"})


def test_one_way_of_writing_serves_two_entries_of_different_units(monkeypatch):
    number = {"id": "reviews", "name": "Number of reviews in time", "unit": "count", "measures": "volume"}
    found = load(monkeypatch, {}, number).forms[frozenset({"review", "in-time"})]
    assert [(form.entry.id, form.unit) for form in found] == [
        ("reviews-in-time", None),
        ("reviews", Unit.COUNT),
    ]


def test_words_in_brackets_may_be_left_out(monkeypatch):
    known = load(monkeypatch, {"name": "Reviews", "aliases": "[LAC] reviews [in time]"})
    assert set(known.forms) == {
        frozenset({"review"}),
        frozenset({"review", "lac"}),
        frozenset({"review", "in-time"}),
        frozenset({"review", "lac", "in-time"}),
    }


THEME = {
    "id": "sport",
    "name": "Sport",
    "short": "Sport",
    "near": [],
    "rank": 1,
    "sections": ["football"],
    "words": [],
}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": "red"}, "theme sport: colour is not a key of a theme"),
        ({"near": ["chess"]}, "theme sport, near: chess is not a theme"),
        ({"sections": ["of the"]}, "theme sport, sections: 'of the' has no word that means anything"),
    ],
)
def test_a_theme_that_breaks_the_rules_is_named(monkeypatch, change, message):
    themes.load()
    monkeypatch.setattr(files, "toml", lambda _: {"theme": [THEME | change]})
    with pytest.raises(CatalogueError) as error:
        themes.load()
    assert str(error.value) == f"catalogue/themes.toml, {message}"


def test_the_catalogue_covers_the_contract():
    known = load_catalogue()
    assert [theme.id for theme in known.themes] == [
        "front-door",
        "assessment",
        "child-protection",
        "looked-after",
        "care-leavers",
        "cse",
        "early-help",
        "adoption",
        "fostering",
        "workforce",
        "quality",
        "education",
        "missing",
        "youth-justice",
        "other",
    ]
    assert [theme.order for theme in known.themes] == list(range(1, 16))
    assert {entry.theme for entry in known.entries} == {theme.id for theme in known.themes}
    assert len(known.entries) > 200
    assert known.entry("no-such-thing") is None


def test_volumes_have_no_good_direction_and_a_must_is_a_percentage():
    for entry in load_catalogue().entries:
        if entry.measures == "volume":
            assert entry.polarity is Polarity.NONE, entry.id
        else:
            assert entry.polarity is not Polarity.NONE, entry.id
        if entry.measures == "must_be_all":
            assert (entry.unit, entry.polarity) == (Unit.PERCENT, Polarity.HIGHER), entry.id


def test_both_standards_are_paired():
    pairs = {entry.id: entry.pair for entry in load_catalogue().entries if entry.pair}
    assert pairs == {
        "lac-visits-national": "lac-visits-local",
        "lac-visits-local": "lac-visits-national",
        "cp-visits-in-10-days": "cp-visits-in-15-days",
        "cp-visits-in-15-days": "cp-visits-in-10-days",
    }


def test_what_a_sentence_says_reads_as_its_subject():
    for entry in load_catalogue().entries:
        assert not entry.spoken.endswith("."), entry.id
        assert entry.spoken[:1].islower() or not entry.spoken, entry.id
        if entry.unit is Unit.PERCENT and entry.spoken.startswith("the "):
            assert entry.spoken.split()[1] in ("percentage", "social"), entry.id
