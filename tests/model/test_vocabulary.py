import pytest

from cyps import catalogue as files
from cyps.errors import CatalogueError
from cyps.model.names import without_reference, words
from cyps.model.vocabulary import meaning, vocabulary
from cyps.terms import Unit


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Children's  Homes*", "child home"),
        ("Within 45 working days", "within 45d"),
        ("45wd", "45d"),
        ("72 hrs", "3d"),
        ("four weeks", "28d"),
        ("26 weeks", "26w"),
        ("12 months", "1y"),
        ("two and a half years", "2.5y"),
        ("2½ years", "2.5y"),
        ("2+ years", "2y over"),
        ("two or more years", "2y over"),
        ("19-21 year olds", "19to21 year old"),
        ("19 to 21 yrs", "19to21"),
        ("1-2 years", "1to2y"),
        ("30% most deprived", "30 pc most deprived"),
        ("per 10,000", "per 10000"),
        ("S47s", "s 47"),
        ("RHIs", "rhi"),
        ("Reviews (See Note 1) in 2015/16", "review in"),
        ("As at 31 March 2016", "as at"),
        ("Q4 reviews¹", "review"),
        ("Plans (excluding short breaks) up to date", "plan excluding up to date"),
        ("No. of plans", "number of plan"),
    ],
)
def test_words_of_a_name(name, expected):
    assert " ".join(words(name)) == expected


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("5.3 LAC reviews", "LAC reviews"),
        ("1.10 LAC reviews", "LAC reviews"),
        ("12 Percentage of plans", "Percentage of plans"),
        ("3) Contacts", "Contacts"),
        ("CH01 Contacts", "Contacts"),
        ("m074 Contacts", "Contacts"),
        ("NI 66 LAC reviews", "LAC reviews"),
        ("LAC reviews (NI 66)", "LAC reviews ( )"),
        ("S47 enquiries", "S47 enquiries"),
        ("KS4 results", "KS4 results"),
        ("A1 days to placement", "A1 days to placement"),
        ("3 or more placements", "3 or more placements"),
        ("28 day visits", "28 day visits"),
        ("2.5 years in care", "2.5 years in care"),
        ("NI 66", "NI 66"),
    ],
)
def test_a_reference_before_the_name_goes(name, rest):
    assert without_reference(name) == rest


@pytest.mark.parametrize(
    ("name", "about", "unit", "rate"),
    [
        ("% CLA reviewed on time", {"lac", "review", "in-time"}, Unit.PERCENT, False),
        ("No of CPP", {"cp", "plan"}, Unit.COUNT, False),
        ("LAC rate", {"lac"}, None, True),
        ("Rate of LAC per 10k", {"lac"}, Unit.PER_10_000, True),
        ("Number and percentage of LAC", {"lac"}, None, False),
        ("Average number of days in care", {"lac"}, Unit.DAYS, False),
        ("Corporate parenting panel", {"corporate-parenting"}, None, False),
        ("Of the", set(), None, False),
    ],
)
def test_what_a_name_means(name, about, unit, rate):
    found = meaning(name)
    assert (found.about, found.unit, found.rate) == (about, unit, rate)


FILE = {"noise": ["of"], "telling": [], "soft": [], "units": {}, "means": {"lac": ["LAC"]}, "same-as": {}}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colours": []}, "colours: is not a key of this file"),
        ({"units": {"furlongs": ["furlong"]}}, "units.furlongs: is not a unit"),
        ({"means": {"lac": ["LAC"], "cla": ["lac"]}}, "means.cla: 'lac' already means lac"),
        ({"means": {"lac": ["LAC", "of"]}}, "means.lac: 'of' already means nothing"),
        ({"means": {"lac": ["LAC", "--"]}}, "means.lac: '--' has no words"),
        ({"same-as": {"LAC plan": ["LAC"]}}, "same-as.LAC plan: 'LAC' already means lac"),
    ],
)
def test_words_that_break_the_rules_are_named(monkeypatch, change, message):
    monkeypatch.setattr(files, "toml", lambda _: FILE | change)
    with pytest.raises(CatalogueError) as error:
        vocabulary.__wrapped__()
    assert str(error.value) == f"catalogue/names.toml, {message}"


def test_a_missing_part_is_named(monkeypatch):
    monkeypatch.setattr(files, "toml", lambda _: {k: v for k, v in FILE.items() if k != "soft"})
    with pytest.raises(CatalogueError, match=r"names\.toml, soft: is missing"):
        vocabulary.__wrapped__()
