import pytest

from cyps import catalogue
from cyps.benchmarks import authority_of
from cyps.benchmarks.published import areas, authorities


@pytest.mark.parametrize(
    ("written", "authority"),
    [
        ("Rotherham", "Rotherham"),
        ("Rotherham MBC", "Rotherham"),
        ("Rotherham Metropolitan Borough Council", "Rotherham"),
        ("City of York Council", "York"),
        ("North Yorkshire County Council", "North Yorkshire"),
        ("Kingston upon Hull, City of", "Kingston Upon Hull, City of"),
        ("Hull City Council", "Kingston Upon Hull, City of"),
        ("BCP Council", "Bournemouth, Christchurch and Poole"),
        ("Bournemouth (Pre LG)", "Bournemouth (Pre LG)"),
        ("Dorset Council", "Dorset"),
        ("Dorset (Pre LG)", "Dorset (Pre LG)"),
        ("London Borough of Barnet", "Barnet"),
        ("The Royal Borough of Kensington & Chelsea", "Kensington and Chelsea"),
        ("City of London", "City of London"),
        ("Durham County Council", "Durham"),
        ("Derby City Council", "Derby"),
        ("Derbyshire County Council", "Derbyshire"),
        ("St Helens", "St. Helens"),
        ("Cumbria", "Cumbria"),
        ("Westmorland & Furness Council", "Westmorland and Furness"),
        ("Northamptonshire County Council", "Northamptonshire"),
        ("West Northamptonshire", "West Northamptonshire"),
        ("Reading Borough Council", "Reading"),
    ],
)
def test_a_council_is_known_as_people_write_it(written, authority):
    assert authority_of(written) == authority


@pytest.mark.parametrize(
    "written", [None, "", "  ", "Council", "City of", "Barsetshire", "Kingston", "Yorkshire"]
)
def test_a_name_that_is_nobody_s_or_could_be_two_is_none(written):
    assert authority_of(written) is None


def test_the_catalogue_and_the_published_tables_know_the_same_authorities():
    rows = {row["name"]: row for row in catalogue.rows("councils.csv")}
    assert set(rows) == set(authorities())
    assert {name: row["region"] for name, row in rows.items()} == {n: areas()[n].region for n in rows}


def test_every_alias_leads_to_its_own_authority():
    for row in catalogue.rows("councils.csv"):
        for name in filter(None, (part.strip() for part in (row["name"] + ";" + row["aliases"]).split(";"))):
            assert authority_of(name) == row["name"], name
