"""Measures' names as subjects of sentences."""

import re

import pytest

from cyps.errors import CatalogueError
from cyps.wording import subject
from cyps.wording.names import checked, standard_of


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "% of referrals which are a repeat within 12 months",
            "the percentage of referrals which are a repeat within 12 months",
        ),
        (
            "Percentage of Initial Child Protection Conferences",
            "the percentage of Initial Child Protection Conferences",
        ),
        ("% CLA with 3+ placements", "the percentage of CLA with 3+ placements"),
        ("% care leavers suitable accommodation", "the percentage of care leavers in suitable accommodation"),
        ("Percentage of care leavers (19-21) EET", "the percentage of care leavers (19-21) in EET"),
        ("% social work vacancies", "social work vacancies"),
        ("% re-referrals (12 mths)", "re-referrals (12 mths)"),
        ("% single assessments within 45 days", "the percentage of single assessments within 45 days"),
        ("% 16-17 year olds NEET", "the percentage of 16-17 year olds NEET"),
        ("First time entrants per 100,000", "First time entrants"),
        ("CIN rate per 10,000 (0-17)", "the CIN rate"),
        ("Children in need rate", "the children in need rate"),
        ("Social worker vacancy rate", "the social worker vacancy rate"),
        ("Agency rate", "the agency rate"),
        ("Barnet vacancy rate", "Barnet vacancy rate"),
        ("Average time to match (days) - 3 year average", "the average time to match - 3 year average"),
        ("Number of Section 47 investigations", "the number of Section 47 investigations"),
        ("No. of contacts", "the number of contacts"),
        ("Total number of contacts", "the number of contacts"),
        ("Proportion of children seen", "the proportion of children seen"),
        ("Rate of CPP per 10,000", "the rate of CPP"),
        ("LAC rate per 10k", "the LAC rate"),
        ("Average caseload", "the average caseload"),
        ("LAC reviews in time", "LAC reviews in time"),
        ("Looked after children (rate per 10,000)", "Looked after children"),
        ("Children on a plan (%)", "Children on a plan"),
        (
            "Early Help Contacts during the reporting month (See Note 1)",
            "Early Help Contacts during the reporting month",
        ),
        ("*LAC  reviews\nin time*", "LAC reviews in time"),
        ("5.3 LAC reviews in time.", "LAC reviews in time"),
        ("2.5 years in the same placement", "the figure for 2.5 years in the same placement"),
        ("16-18 NEET", "the figure for 16-18 NEET"),
        ("Reduce the number of children missing", "the measure “Reduce the number of children missing”"),
        ("LAC REVIEWS IN TIME", "LAC reviews in time"),
        ("CHILDREN SEEN IN TEN DAYS", "Children seen in ten days"),
        ("LAC with a PEP", "LAC with a PEP"),
        ("Adoption A1: days from becoming LAC", "Adoption A1: days from becoming LAC"),
    ],
)
def test_names_become_subjects(name: str, said: str):
    assert subject(name) == said


def test_two_standards_of_one_measure():
    local, national = "LAC visits within local 28-day standard", "LAC visits within national minimum standard"
    assert standard_of(local, national) == "national minimum standard"
    assert standard_of(national, local) == "local 28-day standard"
    assert standard_of("LAC visits (local standard)", "LAC visits (national standard)") == "national standard"


def test_other_pairs_are_named_in_full():
    assert standard_of("CP visits within 10 days", "CP visits within 15 days") == ""
    assert standard_of("Local standard", "National standard") == ""


def test_a_pattern_that_does_not_compile_is_named():
    with pytest.raises(CatalogueError, match=re.escape("catalogue/sentences.toml, name 1.starts: ")):
        checked([{"starts": "(", "becomes": ""}])
    with pytest.raises(CatalogueError, match="name 1: has the keys"):
        checked([{"begins": "x"}])
