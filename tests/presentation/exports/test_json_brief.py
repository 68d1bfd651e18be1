import json
from dataclasses import replace
from typing import Any

import pytest

from cyps.choices import About, Correction, Says
from cyps.presentation import exports
from cyps.terms import Source
from tests.presentation.exports import made

# The contract, as kinds a key may have. A list of one kind holds any number of it.
Null = type(None)
NUMBER = (int, float)
SOURCE = {"file": str, "sheet": str, "cell": str}
PART = (Null, {"value": (Null, *NUMBER), "source": SOURCE})
NUMBER_OR_NULL = (Null, *NUMBER)
MARK = {
    "period": str,
    "value": NUMBER_OR_NULL,
    "upper": NUMBER_OR_NULL,
    "written": str,
    "source": (Null, SOURCE),
}
PUBLICATION = {"code": str, "measure": str, "area": str}
BENCHMARK = {"group": str, "period": str, "value": NUMBER_OR_NULL, "origin": str,
             "source": (Null, SOURCE), "published": (Null, PUBLICATION)}  # fmt: skip
CONTRACT = {
    "schema": str, "council": (Null, str), "year": (Null, str), "compared_with": (Null, str),
    "thresholds": dict, "catalogue": str,
    "published": (Null, {"authority": str, "statement": str, "taken": str}),
    "files": [{"name": str, "sha256": str, "sheets": [
        {"name": str, "hidden": bool, "indicators": int, "note": (Null, str)}]}],
    "indicators": [{
        "id": str, "ref": (Null, str), "name": str, "catalogue": (Null, str), "theme": str, "unit": str,
        "polarity": str, "polarity_from": str,
        "observations": [{"period": str, "kind": str, "value": (Null, *NUMBER), "state": str, "written": str,
                          "numerator": PART, "denominator": PART, "source": (Null, SOURCE)}],
        "targets": [MARK], "tolerances": [MARK],
        "benchmarks": [BENCHMARK],
        "published": [BENCHMARK],
        "place": (Null, {"period": str, "value": NUMBER, "rank": (Null, int), "of": int,
                         "quartile": (Null, str),
                         "authorities": int, "published": PUBLICATION}),
        "change": (Null, {"previous": NUMBER, "current": NUMBER, "difference": NUMBER, "movement": str,
                          "travel": str, "because": str}),
        "rag": (Null, {"written": (Null, str), "ours": (Null, str), "source": (Null, SOURCE)})}],
    "findings": [{"id": str, "kind": str, "indicator": (Null, str), "theme": str, "rule": str, "text": str,
                  "basis": str, "rung": str, "how_sure": str, "would_take": (Null, str),
                  "comment": (Null, str), "moved_from": (Null, str), "written_first": (Null, str),
                  "sources": [SOURCE], "published": [BENCHMARK], "order": int}],
    "checked": (Null, {"by": str, "on": str}),
    "actions": [{"id": str, "text": str, "owner": (Null, str), "due": (Null, str), "done": bool,
                 "theme": (Null, str), "indicator": (Null, str), "finding": (Null, str), "about": (Null, str),
                 "figure_then": (Null, str), "period_then": (Null, str)}],
    "not_assessed": [{"indicator": str, "reason": str}],
    "problems": [{"code": str, "severity": str, "message": str, "hint": str, "source": (Null, SOURCE)}],
    "corrections": [{"about": str, "file": str, "sheet": str, "heading": [str], "name": (Null, str),
                     "nth": int, "written": (Null, str), "says": str, "value": str, "period": (Null, str),
                     "kind": (Null, str), "group": (Null, str)}],
}  # fmt: skip


def agrees(value: Any, wanted: Any) -> bool:
    if isinstance(wanted, tuple):
        return any(agrees(value, one) for one in wanted)
    if isinstance(wanted, list):
        return isinstance(value, list) and all(agrees(item, wanted[0]) for item in value)
    if isinstance(wanted, dict):
        return (
            isinstance(value, dict)
            and wanted.keys() == value.keys()
            and all(agrees(value[key], kind) for key, kind in wanted.items())
        )
    return type(value) is wanted


def brief(report: Any) -> dict[str, Any]:
    return json.loads(exports.named("json").make(report))


@pytest.mark.parametrize("report", [made.report(), made.empty()], ids=["whole", "empty"])
@pytest.mark.parametrize("key", CONTRACT)
def test_every_key_of_the_contract_is_there_and_of_its_kind(report, key):
    assert agrees(brief(report)[key], CONTRACT[key])


def test_no_key_beyond_the_contract():
    assert list(brief(made.report())) == list(CONTRACT)


def test_the_brief_says_what_the_report_says():
    written = brief(made.report())
    assert (written["schema"], written["council"]) == ("cyps-brief/1", "Rotherham")
    assert (written["year"], written["compared_with"]) == ("2015/16", "2014/15")
    assert written["thresholds"] == {"change_percent": 2, "near_end_part": 3}
    assert [i["name"] for i in written["indicators"]] == ["Contacts", "Small number", "LAC reviews in time"]


def test_what_an_officer_put_right_is_told():
    said = Correction(
        About.COLUMN, "scorecard.xlsx", "LAC", Says.ROLE, "outturn", ("Odd",), "Reviews", period=made.NOW
    )
    assert brief(made.report(corrections=(said,)))["corrections"] == [
        {
            "about": "column",
            "file": "scorecard.xlsx",
            "sheet": "LAC",
            "heading": ["Odd"],
            "name": "Reviews",
            "nth": 1,
            "written": None,
            "says": "role",
            "value": "outturn",
            "period": "2015/16",
            "kind": "year",
            "group": None,
        }
    ]


def test_an_indicator_with_everything():
    reviews = brief(made.report())["indicators"][2]
    cell = {"file": "scorecard.xlsx", "sheet": "LAC"}
    assert reviews["observations"][1] == {
        "period": "2016-03", "kind": "month", "value": 75, "state": "given", "written": "75.0%",
        "numerator": {"value": 75, "source": cell | {"cell": "U12"}},
        "denominator": {"value": 100, "source": cell | {"cell": "V12"}},
        "source": cell | {"cell": "T12"},
    }  # fmt: skip
    assert reviews["targets"] == [
        {
            "period": "2015/16",
            "value": 95,
            "upper": None,
            "written": ">=95%",
            "source": cell | {"cell": "I12"},
        }
    ]
    assert reviews["benchmarks"] == [
        {
            "group": "england",
            "period": "2014/15",
            "value": 93.7,
            "origin": "workbook",
            "source": cell | {"cell": "K12"},
            "published": None,
        }
    ]
    assert reviews["change"] == {
        "previous": 94.9, "current": 83.3, "difference": -11.6, "movement": "down", "travel": "worse",
        "because": "down 11.6 points, past the threshold of 2.0 points",
    }  # fmt: skip
    assert reviews["rag"] == {"written": "R", "ours": "missed", "source": cell | {"cell": "L12"}}


def test_a_figure_that_is_not_known_is_null_and_says_why():
    small = brief(made.report())["indicators"][1]
    assert (small["observations"][0]["value"], small["observations"][0]["state"]) == (None, "suppressed")
    assert (small["ref"], small["catalogue"], small["change"], small["rag"]) == (None, None, None, None)


def test_whole_figures_are_whole_and_no_digit_is_invented():
    text = exports.named("json").make(made.report()).decode()
    assert '"value": 12345,' in text
    assert '"value": 83.3,' in text
    assert '"difference": -11.6,' in text


def test_an_officers_own_bullet_belongs_to_no_indicator():
    own, worsened, _ = brief(made.report())["findings"]
    assert (own["indicator"], own["rule"], own["basis"], own["rung"]) == (None, "own", "officer", "none")
    assert (worsened["kind"], worsened["rung"]) == ("improvement", "size of change")
    assert [source["cell"] for source in worsened["sources"]] == ["G12", "H12"]


def test_a_problem_names_its_cells_or_none():
    loss, note = brief(made.report())["problems"]
    assert (loss["severity"], loss["source"]["cell"]) == ("loss", "J5:J13")
    assert (note["severity"], note["source"]) == ("note", None)


def test_text_of_any_kind_stays_inside_its_quotes():
    hostile = '"}],\n\t\x00\x1f\\ " \u202eright to left \U0001f600 </script>'
    assert brief(made.report(council=hostile))["council"] == hostile


def test_half_a_character_does_not_stop_the_brief():
    assert brief(made.report(council="half \ud800 a pair"))["council"] == "half ? a pair"


def test_one_record_a_line():
    lines = exports.named("json").make(made.report()).decode().splitlines()
    assert len([line for line in lines if line.startswith('  {"id": ')]) == 6


def test_a_figure_that_stands_in_two_cells_is_told_for_each():
    report = made.report()
    reviews = report.comparisons[2].indicator
    first, *rest = reviews.observations
    twice = replace(first, also=(replace(first.value, source=Source("scorecard.xlsx", "LAC", "Z12")),))
    told = replace(report.comparisons[2], indicator=replace(reviews, observations=(twice, *rest)))
    written = brief(replace(report, comparisons=(*report.comparisons[:2], told)))["indicators"][2]
    cells = [o["source"]["cell"] for o in written["observations"] if o["period"] == first.period.label]
    assert cells == [first.value.source.cell, "Z12"]
