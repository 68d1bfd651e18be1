"""Abbreviations spelt out at their first use."""

import pytest

from cyps.errors import CatalogueError
from cyps.wording import glossary
from cyps.wording.glossary import checked, mark_explained, spelt_out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("LAC reviews in time fell", "looked after children (LAC) reviews in time fell"),
        ("LAC with a PEP rose", "looked after children (LAC) with a personal education plan (PEP) rose"),
        ("CP plans for LAC", "child protection (CP) plans for looked after children (LAC)"),
        ("ICPC within 15 days", "initial child protection conferences (ICPC) within 15 days"),
        ("ICPCs held", "initial child protection conferences (ICPCs) held"),
        ("ICPC timeliness fell", "initial child protection conference (ICPC) timeliness fell"),
        ("the percentage of repeat CPP", "the percentage of repeat child protection plans (CPP)"),
        ("children with an EHCP", "children with an education, health and care plan (EHCP)"),
        (
            "children with an SDQ score",
            "children with a strengths and difficulties questionnaire (SDQ) score",
        ),
        ("C&F assessments", "child and family (C&F) assessments"),
        ("care leavers EET", "care leavers education, employment or training (EET)"),
        ("CiC reviews", "children in care (CiC) reviews"),
        ("Placement and VLAC", "Placement and VLAC"),
        ("Evolve (CSE team) visits", "Evolve (child sexual exploitation, CSE, team) visits"),
        ("average score (CLA)", "average score (children looked after, CLA)"),
        ("Child in Need (CIN) visits", "Child in Need (CIN) visits"),
    ],
)
def test_spelt_out(text: str, said: str):
    assert spelt_out(text, set()) == said


@pytest.mark.parametrize(
    "text",
    [
        "looked after children (LAC) reviews",
        "Children Looked After (CLA) rate",
        "looked-after children: LAC reviews",
    ],
)
def test_what_the_text_explains_itself_is_left_alone(text: str):
    seen: set[str] = set()
    assert spelt_out(text, seen) == text
    assert seen


def test_only_at_first_use():
    seen: set[str] = set()
    assert spelt_out("LAC reviews", seen) == "looked after children (LAC) reviews"
    assert spelt_out("LAC visits", seen) == "LAC visits"
    assert spelt_out("LAC and CIN", seen) == "LAC and children in need (CIN)"
    assert spelt_out("LAC, LAC", set()) == "looked after children (LAC), LAC"


def test_words_of_a_person_explain_too():
    seen: set[str] = set()
    mark_explained("We did well by our looked after children (LAC), less by CIN.", seen)
    assert seen == {"LAC"}


def test_the_words_of_the_product_have_one_meaning_each():
    words = dict(glossary())
    assert words["outturn"] == "The council's own result for a period."
    assert all(meaning.endswith(".") for meaning in words.values())


def test_an_entry_with_another_key_is_named():
    tables = {"abbreviation": {"LAC": {"ful": "x"}}, "several": {"before": []}, "word": {}}
    with pytest.raises(
        CatalogueError, match=r"catalogue/glossary\.toml, abbreviation\.LAC: has the keys \['ful'\]"
    ):
        checked(tables)
    with pytest.raises(CatalogueError, match="has the tables"):
        checked({})
