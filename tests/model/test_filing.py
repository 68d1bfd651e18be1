import pytest

from cyps.model import load_catalogue, recognise, theme_of

CATALOGUE = load_catalogue()


def filed(name, section="", sheet=""):
    entry = recognise(name, section, sheet, None, CATALOGUE).entry
    return theme_of(name, section, sheet, entry, CATALOGUE)


@pytest.mark.parametrize(
    ("name", "section", "sheet", "theme"),
    [
        # the catalogue first, also under a heading that says another thing
        ("Re-referrals within 12 months", "Children in Need", "", "front-door"),
        ("Care leavers in EET", "Looked after children", "", "care-leavers"),
        ("LAC reviews in time", "Child protection", "", "looked-after"),
        ("CP and LAC cases allocated to a social worker", "Workforce", "", "workforce"),
        ("Section 47 enquiries", "Contact and referral", "", "child-protection"),
        # but where an indicator has several homes, the heading's
        ("Section 47 enquiries", "Assessment", "", "assessment"),
        (
            "Adoption A1: days from becoming LAC to adoption placement",
            "Looked After Children",
            "",
            "looked-after",
        ),
        ("Adoption A1: days from becoming LAC to adoption placement", "", "Adoption", "adoption"),
        ("Adoption A1: days from becoming LAC to adoption placement", "Summary", "KPIs", "adoption"),
        ("Return home interviews within 72 hours", "CSE and Missing", "", "cse"),
        ("LAC with a PEP", "Education", "", "education"),
        # unrecognised: whom the name is about, then headings, then words
        ("Care leavers on the moon", "Looked after children", "", "care-leavers"),
        ("LAC and CSE on the moon", "Looked after children", "", "cse"),
        ("LAC boys at risk of CSE known to police", "Missing", "", "cse"),
        ("Moon landings", "Looked after children", "Workforce", "looked-after"),
        ("Moon landings", "Key", "Workforce", "workforce"),
        ("LAC on the moon", "Workforce", "", "workforce"),
        ("LAC on the moon", "Education", "", "looked-after"),
        ("LAC complaints of the moon", "Complaints", "", "other"),
        ("CPP attendance by members", "Corporate Parenting", "", "looked-after"),
        ("Nursery places on the moon", "", "", "education"),
        ("Foster carers on the moon", "", "", "fostering"),
        ("Adopters of moons", "Summary", "KPIs", "adoption"),
        ("Tribunal appeals", "SEND", "", "education"),
        ("Moon landings", "", "", "other"),
    ],
)
def test_where_a_row_belongs(name, section, sheet, theme):
    assert filed(name, section, sheet)[0] == theme


@pytest.mark.parametrize(
    ("heading", "theme"),
    [
        ("INDICATORS - CONTACT AND REFERRAL", "front-door"),
        ("MASH", "front-door"),
        ("Assessment and Children in N", "assessment"),
        ("CIN", "assessment"),
        ("S47", "child-protection"),
        ("Children in need of protection", "child-protection"),
        ("LAC Health", "looked-after"),
        ("Education of children looked after", "looked-after"),
        ("Cared for children", "looked-after"),
        ("Corporate Parenting", "looked-after"),
        ("Leaving Care", "care-leavers"),
        ("Care experienced young people", "care-leavers"),
        ("Exploitation", "cse"),
        ("Early Help & Family Engagement", "early-help"),
        ("Permanence", "adoption"),
        ("Caseloads", "workforce"),
        ("Quality of Practice", "quality"),
        ("Audits", "quality"),
        ("SEND", "education"),
        ("Missing from home and care", "missing"),
        ("YOT", "youth-justice"),
        ("Complaints and compliments", "other"),
        ("Directorate Scorecard", "other"),
        ("Q4 2015/16", "other"),
    ],
)
def test_headings_as_sheets_have_them(heading, theme):
    assert filed("Moon landings", heading)[0] == theme
    assert filed("Moon landings", "", heading)[0] == theme


def test_a_heading_of_several_themes_leaves_it_to_the_name():
    assert filed("Moon landings for foster carers", "Adoption and Fostering")[0] == "fostering"
    assert filed("Moon landings for adopters", "Adoption and Fostering")[0] == "adoption"


def test_the_reason_is_a_plain_sentence():
    assert filed("LAC reviews in time")[1] == 'the catalogue has "LAC reviews in time" there'
    assert filed("Section 47 enquiries", "Assessment")[1] == 'the sheet has it under "Assessment"'
    assert filed("Care leavers on the moon")[1] == "its name says whom it is about"
    assert filed("Nursery places")[1] == "words in its name belong there"
    assert filed("Moon landings")[1] == "neither its name nor its heading says where it belongs"
