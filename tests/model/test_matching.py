import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyps.model import load_catalogue, recognise
from cyps.terms import Unit

CATALOGUE = load_catalogue()

with (Path(__file__).parent / "names_as_written.csv").open(encoding="utf-8") as file:
    AS_WRITTEN = [(row["name"], row["indicator"]) for row in csv.DictReader(file)]


def entry(name, section="", sheet="", unit=None):
    found = recognise(name, section, sheet, unit, CATALOGUE).entry
    return found.id if found else ""


@pytest.mark.parametrize(("name", "indicator"), AS_WRITTEN)
def test_names_as_councils_write_them(name, indicator):
    """Names from public papers and invented ones, alone, under no heading and with no unit; "" is none."""
    assert entry(name) == indicator


@pytest.mark.parametrize(
    ("name", "section", "sheet", "indicator"),
    [
        ("Reviews in time", "LOOKED AFTER CHILDREN", "", "lac-reviews-in-time"),
        ("Reviews in time", "Child Protection", "", "cp-reviews-in-time"),
        ("Reviews in time", "", "LAC", "lac-reviews-in-time"),
        ("Reviews in time", "Child Protection", "LAC", "cp-reviews-in-time"),
        ("Reviews in time", "", "", ""),
        ("Reviews in time", "LAC and child protection", "", ""),
        ("Plans up to date", "Children in Need", "", "cin-plans-up-to-date"),
        ("Visits within 10 working days", "INDICATORS - CHILD PROTECTION", "", "cp-visits-in-10-days"),
        ("Second or subsequent plans", "Child Protection", "", "cp-plan-second-time"),
        ("In suitable accommodation", "Care Leavers", "", "care-leavers-accommodation"),
        ("NEET", "Care leavers", "", "care-leavers-neet"),
        ("NEET", "Education", "", "neet-16-18"),
        ("Attendance", "LAC Education", "", "lac-attendance"),
        ("Attendance", "Education", "", "school-attendance"),
        ("Referrals", "Contact and Referral", "", "referrals-received"),
        ("Referrals", "CSE", "", "cse-referrals"),
        ("Referrals", "Early Help", "", "early-help-referrals"),
        ("Referrals", "Adoption", "", ""),
        ("Re-referrals within 12 months", "Early Help", "", "early-help-re-referrals"),
        ("Re-referrals within 12 months", "Children in Need", "", "re-referrals"),
        ("Assessments in timescale", "Early Help", "", "early-help-assessments-in-time"),
        ("Assessments in timescale", "Looked after children", "", ""),
        ("A1", "Adoption", "", "adoption-a1"),
        ("A1", "", "", ""),
        ("Good or better", "Audits", "", "audits-good"),
        ("Number of cases", "Workforce", "", ""),
        ("Number at month end", "Looked after children", "", "lac-number"),
        ("LAC reviews in time", "Child Protection", "Child Protection", "lac-reviews-in-time"),
        ("CPP attendance by members", "Corporate Parenting", "", ""),
        ("Placement stability", "Looked after children", "", ""),
        ("LAC", "Caseloads", "", ""),
        ("LAC", "Corporate Parenting", "", "lac-number"),
        ("Not known", "Ethnicity", "", ""),
        ("New cases", "", "", ""),
    ],
)
def test_a_heading_supplies_what_a_name_leaves_unsaid(name, section, sheet, indicator):
    assert entry(name, section, sheet) == indicator


@pytest.mark.parametrize(
    ("name", "unit", "indicator"),
    [
        ("Looked after children", None, "lac-number"),
        ("Looked after children", Unit.COUNT, "lac-number"),
        ("Looked after children", Unit.PER_10_000, "lac-rate"),
        ("LAC rate", None, "lac-rate"),
        ("Number of looked after children", Unit.PER_10_000, "lac-number"),
        ("UASC", Unit.PERCENT, "uasc-share"),
        ("LAC reviews", Unit.PERCENT, "lac-reviews-in-time"),
        ("LAC reviews", Unit.COUNT, "lac-reviews-number"),
        ("LAC reviews", None, ""),
        ("Number of LAC reviews in time", Unit.PERCENT, ""),
        ("Re-referrals", None, "re-referrals"),
        ("Re-referrals", Unit.COUNT, "re-referrals-number"),
        ("SDQ", Unit.SCORE, "sdq-score"),
        ("SDQ", Unit.PERCENT, "sdq-completed"),
        ("SDQ", None, ""),
        ("Care proceedings", None, ""),
        ("Care proceedings", Unit.WEEKS, "care-proceedings-weeks"),
        ("Audits completed", None, ""),
        ("Audits completed", Unit.PERCENT, "audits-completed"),
        ("CP visits", None, ""),
        ("Children leaving care through adoption", Unit.PERCENT, "adopted-share"),
        ("Children leaving care through adoption", Unit.COUNT, "adoptions-number"),
    ],
)
def test_the_unit_chooses_between_the_number_and_the_rate(name, unit, indicator):
    assert entry(name, unit=unit) == indicator


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CP visits within 10 working days", "CP visits within 15 working days"),
        ("LAC visits within national minimum standard", "LAC visits within local 28-day standard"),
        ("CP plans ceased that lasted two years or more", "CP plans open for two years or more"),
        ("Repeat CP plans", "Repeat CP plans within 24 months"),
        ("Initial health assessments in time", "Review health assessments in time"),
        ("LAC with a PEP", "LAC with a PEP less than six months old"),
        ("LAC with 3 or more placements", "LAC in the same placement for 2 years"),
        ("Children waiting under 14 months", "Children waiting over 14 months"),
        ("Care leavers in touch", "Care leavers not in touch"),
        ("Assessments in 45 days", "Open assessments over 45 days"),
    ],
)
def test_near_relations_are_told_apart(one, other):
    assert "" not in (entry(one), entry(other))
    assert entry(one) != entry(other)


def test_the_reason_is_a_plain_sentence():
    def because(*row):
        return recognise(*row, CATALOGUE).because

    assert because("RCPCs in time", "", "", None) == 'written as "CP reviews in time"'
    assert because("Reviews on time", "LAC", "", None) == 'written as "LAC reviews in time" under "LAC"'
    assert because("Dental checks in Leeds up to date, LAC", "", "", None) == (
        'written as "LAC with an up-to-date dental check" but for "leed"'
    )
    assert because("LAC with a PEP and a hat", "", "", None) == "no indicator of the catalogue is written so"
    assert because("LAC in Leeds", "", "", None) == "no indicator of the catalogue is written so"
    assert because("Referrals", "Adoption", "", None) == (
        '"Referrals received" under "Adoption" could be about something else'
    )
    assert (
        because("% of contacts", "", "", None) == 'the name doesn\'t count in the unit of "Contacts received"'
    )
    assert because("LAC reviews", "", "", None) == 'could be "LAC reviews in time" or "Number of LAC reviews"'


def test_every_indicator_is_recognised_by_its_own_name():
    lost = [e.id for e in CATALOGUE.entries if entry(e.name, unit=e.unit) != e.id]
    assert lost == []


def test_every_alias_finds_its_indicator():
    """Told the unit, each alias, whole or without its brackets, gives the entry it stands for."""
    lost = [
        (e.id, alias)
        for e in CATALOGUE.entries
        for alias in e.aliases
        if entry(alias.replace("[", "").replace("]", ""), unit=e.unit) != e.id
    ]
    assert lost == []


@given(
    st.sampled_from([name for name, indicator in AS_WRITTEN]),
    st.sampled_from([str.upper, str.lower, str.title, str.swapcase]),
    st.sampled_from(["", "*", " * ", "\n", "\t ", "†"]),
    st.sampled_from(["", "*", " (See Note 1)", "\n", " [note 2]", "¹", " †", "  "]),
)
def test_case_space_and_footnote_marks_never_change_the_match(name, case, before, after):
    spread = "\n".join(name.split(" ", 1)).replace(" ", "  ")
    assert entry(before + case(spread) + after) == entry(name)


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_is_recognised_or_not_without_failing(name, section):
    assert recognise(name, section, section, None, CATALOGUE).because
