"""The command line as a person meets it: real commands, their status, and what they say."""

import json
import os
import stat
import subprocess
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook, load_workbook
from pptx import Presentation

from cyps.__main__ import main
from cyps.choices import Choices, Edits
from cyps.keeping import pack_of, packed
from cyps.reading import Workbook as Read
from cyps.walk import report

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sample_data" / "rotherham-2015-16.xlsx"


@dataclass(frozen=True)
class Said:
    """What a command left: its exit status and what it wrote."""

    returncode: int
    stdout: bytes
    stderr: bytes


def cyps(*arguments, cwd=ROOT, env=None):
    """Run `python -m cyps` with these arguments, as another process."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
    command = [sys.executable, "-m", "cyps", *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, timeout=60)
    return Said(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def brief(capfdbinary):
    """The same command in this process, which starts quicker."""

    def run(*arguments):
        try:
            status = main(["brief", *map(str, arguments)])
        except SystemExit as left:
            status = left.code
        return Said(status, *capfdbinary.readouterr())

    return run


def refused(result):
    """The one plain line a refused command says; nothing may be on standard output."""
    line = result.stderr.decode()
    assert (result.returncode, result.stdout) == (2, b"")
    assert line.endswith("\n")
    assert line.count("\n") == 1
    assert "Traceback" not in line
    return line.strip()


@pytest.fixture
def small(tmp_path_factory):
    """A workbook of one line, for what doesn't depend on what a workbook says."""
    book = Workbook()
    book.active.append(["Indicator", "2014/15", "2015/16", "Target"])
    book.active.append(["% of LAC reviews in time", "94.9%", "83.3%", "95%"])
    path = tmp_path_factory.mktemp("small") / "small.xlsx"
    book.save(path)
    return path


@pytest.fixture(scope="module")
def as_json():
    result = cyps("brief", SAMPLE)
    assert (result.returncode, result.stderr) == (0, b"")
    return result.stdout


def test_json_is_what_it_gives_when_nothing_is_asked(as_json):
    written = json.loads(as_json)
    assert (written["schema"], written["council"], written["year"]) == (
        "cyps-brief/1",
        "Rotherham",
        "2015/16",
    )
    assert {finding["kind"] for finding in written["findings"]} == {"strength", "improvement", "note"}


def test_the_same_workbook_gives_the_same_bytes_anywhere(as_json, tmp_path):
    away = {"LC_ALL": "C", "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "PYTHONUTF8": "0"}
    assert cyps("brief", SAMPLE, "--format", "json", cwd=tmp_path, env=away).stdout == as_json


@pytest.mark.parametrize(
    ("format_id", "begins"),
    [("text", "ROTHERHAM: 2015/16"), ("markdown", "# Rotherham"), ("html", "<!DOCTYPE html>"),
     ("csv", "\ufeffreference,indicator")],
)  # fmt: skip
def test_text_goes_to_standard_output(format_id, begins, brief):
    result = brief(SAMPLE, "--format", format_id)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode("utf-8").startswith(begins)


def test_text_is_utf_8_whatever_the_terminal_says(brief):
    ascii_only = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    result = cyps("brief", SAMPLE, "--format", "text", env=ascii_only)
    assert "▲ better" in result.stdout.decode("utf-8")
    assert result.stdout == brief(SAMPLE, "--format", "text").stdout


@pytest.mark.parametrize(
    ("ending", "opened"), [("docx", Document), ("xlsx", load_workbook), ("pptx", Presentation)]
)
def test_office_files_are_written_and_open(tmp_path, ending, opened, brief, small):
    result = brief(small, "--output", tmp_path / f"brief.{ending}")
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    opened(tmp_path / f"brief.{ending}")
    assert [path.name for path in tmp_path.iterdir()] == [f"brief.{ending}"]


def test_output_by_its_ending_or_by_format(tmp_path, brief, small):
    as_json = brief(small).stdout
    brief(small, "--output", tmp_path / "a.md")
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# Children")
    brief(small, "--output", tmp_path / "a.md", "--format", "json")
    assert (tmp_path / "a.md").read_bytes() == as_json
    brief(small, "--output", tmp_path / "no-ending")
    assert (tmp_path / "no-ending").read_bytes() == as_json


def test_options_may_stand_between_files(tmp_path, brief, small):
    again = tmp_path / "again.xlsx"
    again.write_bytes(small.read_bytes())
    result = brief(small, "--format", "json", again)
    assert [file["name"] for file in json.loads(result.stdout)["files"]] == ["again.xlsx", small.name]


def test_two_files_of_one_name_are_told_apart(tmp_path, brief, monkeypatch, small):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "last").mkdir()
    (tmp_path / "last" / "year.xlsx").write_bytes(small.read_bytes())
    (tmp_path / "year.xlsx").write_bytes(small.read_bytes())
    files = json.loads(brief("last/year.xlsx", "year.xlsx").stdout)["files"]
    assert [file["name"] for file in files] == ["last/year.xlsx", "year.xlsx"]


def test_a_threshold_is_set_and_told(brief, small):
    name, value = next(iter(json.loads(brief(small).stdout)["thresholds"].items()))
    changed = json.loads(brief(small, "--set", f"{name}={value + 7.5}").stdout)
    assert changed["thresholds"][name] == value + 7.5


def of_hull(folder: Path, council: str = "Hull City Council") -> Path:
    """A workbook with one measure that is published, and no benchmark of its own."""
    book = Workbook()
    for row in (
        [f"{council} scorecard 2018/19"],
        ["Indicator", "Unit", "2018/19"],
        ["Re-referrals", "%", 30.9],
    ):
        book.active.append(row)
    book.save(folder / "year.xlsx")
    return folder / "year.xlsx"


def test_published_benchmarks_stand_beside_with_their_source(tmp_path, brief):
    written = json.loads(brief(of_hull(tmp_path)).stdout)
    assert written["published"]["authority"] == "Kingston Upon Hull, City of"
    assert written["published"]["statement"].startswith("Source: Department for Education")
    (indicator,) = written["indicators"]
    told = {b["group"]: (b["period"], b["value"], b["origin"], b["source"]) for b in indicator["benchmarks"]}
    assert told["england"] == ("2018/19", 22.6, "published", None)
    assert set(told) >= {"england", "region", "statistical_neighbours", "best_statistical_neighbour"}
    assert indicator["place"]["published"]["area"] == "Kingston Upon Hull, City of"
    (finding,) = written["findings"]
    assert "above England's published 22.6%" in finding["text"]
    assert [each["published"]["code"] for each in finding["published"]] == ["ReReferral"] * len(
        finding["published"]
    )
    assert [cell["cell"] for cell in finding["sources"]] == ["C3"]


def test_published_benchmarks_can_be_left_out(tmp_path, brief):
    written = json.loads(brief(of_hull(tmp_path), "--set", "published_years=0").stdout)
    assert written["indicators"][0]["benchmarks"] == []
    assert written["indicators"][0]["place"] is None
    assert written["findings"] == []


def test_a_council_can_be_chosen_for_them(tmp_path, brief):
    unknown = of_hull(tmp_path, "The")
    assert json.loads(brief(unknown).stdout)["published"] is None
    chosen = json.loads(brief(unknown, "--council", "York").stdout)
    assert chosen["published"]["authority"] == "York"


def test_a_workbook_with_no_figures_is_an_empty_brief(tmp_path, brief):
    book = Workbook()
    book.active["A1"] = "Nothing to see here"
    book.save(tmp_path / "empty.xlsx")
    result = brief(tmp_path / "empty.xlsx")
    written = json.loads(result.stdout)
    assert (result.returncode, written["indicators"], written["findings"]) == (0, [], [])
    assert written["problems"]


def test_help_is_honest_about_what_is_not_built():
    result = cyps("--help")
    shown = " ".join(result.stdout.decode().split())
    assert result.returncode == 0
    for option in ("--public",):
        assert f"{option} not built yet: refused" in shown


@pytest.mark.parametrize("option", [("--public",)])
def test_what_is_not_built_is_refused_never_ignored(option, tmp_path, brief, small):
    said = refused(brief(small, *option, "--output", tmp_path / "brief.json"))
    assert said == f"{option[0]} isn't built yet, so no brief was made: leave it out"
    assert list(tmp_path.iterdir()) == []


ODD_TARGET = {
    "schema": "cyps-corrections/1",
    "council": "Leeds",
    "thresholds": {"change_percent": 3},
    "corrections": [
        {
            "about": "column",
            "file": "last year.xlsx",
            "sheet": "Sheet",
            "heading": ["Target"],
            "says": "role",
            "value": "not_used",
        }
    ],
}


def test_corrections_are_used_and_told(tmp_path, brief, small):
    path = tmp_path / "ours.corrections.json"
    path.write_text(json.dumps(ODD_TARGET))
    before, after = (json.loads(brief(small, *extra).stdout) for extra in ((), ("--corrections", path)))
    assert (before["corrections"], len(before["indicators"][0]["targets"])) == ([], 1)
    assert (after["council"], after["indicators"][0]["targets"]) == ("Leeds", [])
    assert after["thresholds"]["change_percent"] == 3
    assert [(c["file"], c["heading"]) for c in after["corrections"]] == [("small.xlsx", ["Target"])]
    said = ("--council", "York", "--set", "change_percent=4")
    asked = json.loads(brief(small, "--corrections", path, *said).stdout)
    assert (asked["council"], asked["thresholds"]["change_percent"]) == ("York", 4)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "there is no such file"),
        (b"PK\x03\x04", "it is not a file of corrections saved by this app"),
        (b'{"schema": "cyps-corrections/1", "colour": 1}', "the file has “colour”, which this version"),
    ],
)
def test_corrections_that_cannot_be_used_are_one_plain_line(content, said, tmp_path, brief, small):
    path = tmp_path / "bad.json"
    if content is not None:
        path.write_bytes(content)
    line = refused(brief(small, "--corrections", path, "--output", tmp_path / "brief.json"))
    assert line.startswith(str(path))
    assert said in line
    assert not (tmp_path / "brief.json").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "the following arguments are required: brief, FILE"),
        (["brief"], "a FILE to read is needed, or --pack"),
        (["letter", "x.xlsx"], "invalid choice: 'letter'"),
        (["brief", "x.xlsx", "--format", "papyrus"], "invalid choice: 'papyrus'"),
        (["brief", "x.xlsx", "--colour", "red"], "unrecognized arguments: --colour"),
        (["brief", "x.xlsx", "--set", "near=far"], "'near=far' is not a NAME=VALUE with a number"),
        (["brief", "x.xlsx", "--set", "near=nan"], "'near=nan' is not a NAME=VALUE"),
        (["brief", "x.xlsx", "--set", "5"], "'5' is not a NAME=VALUE"),
        (["brief", "x.xlsx", "--format", "docx"], "docx isn't text, so it needs --output PATH"),
        (["brief", "x.xlsx", "--yea", "2015/16"], "unrecognized arguments: --yea"),
        (["brief", "two\nlines.xlsx"], "two lines.xlsx: there is no such file"),
    ],
)  # fmt: skip
def test_wrong_arguments_are_one_line(arguments, said, capfdbinary):
    status = main(arguments)
    assert said in refused(Said(status, *capfdbinary.readouterr()))


def test_a_refusal_is_the_same_in_a_process_of_its_own(tmp_path):
    assert refused(cyps("brief", "missing.xlsx", cwd=tmp_path)) == "missing.xlsx: there is no such file"
    assert "a FILE to read is needed" in refused(cyps("brief", cwd=tmp_path))


@pytest.mark.parametrize(
    ("option", "said"),
    [(("--set", "no_such_threshold=1"), "no_such_threshold"), (("--year", "1999/00"), "1999/00")],
)
def test_a_choice_that_is_not_there_is_named(option, said, brief, small):
    assert said in refused(brief(small, *option))


def test_a_file_that_is_not_there(brief):
    assert refused(brief("nowhere/missing.xlsx")) == "nowhere/missing.xlsx: there is no such file"


def test_a_folder_is_no_workbook(tmp_path, brief):
    assert refused(brief(tmp_path)) == f"{tmp_path}: that's a folder, not a file"


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read anything")
def test_a_file_one_may_not_read(tmp_path, brief, small):
    locked = tmp_path / "locked.xlsx"
    locked.write_bytes(small.read_bytes())
    locked.chmod(0)
    assert refused(brief(locked)) == f"{locked}: you aren't allowed to read it"


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"PK\x03\x04 broken", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600],
)
def test_what_is_no_workbook_is_named_with_a_reason(tmp_path, content, brief):
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(content)
    said = refused(brief(wrong, "--output", tmp_path / "brief.json"))
    assert said.startswith("wrong.xlsx: ")
    assert not (tmp_path / "brief.json").exists()


def test_one_bad_file_among_good_ones_stops_the_brief(tmp_path, brief, small):
    assert "missing.xlsx" in refused(brief(small, tmp_path / "missing.xlsx"))


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "its first line should be the password, and is empty"),
     (b"\xff\xfe\x00", "a password file must be plain text (UTF-8)"),
     (None, "there is no such file")],
)  # fmt: skip
def test_a_password_file_without_a_password(tmp_path, content, said, brief, small):
    given = tmp_path / "password.txt"
    if content is not None:
        given.write_bytes(content)
    assert refused(brief(small, "--password-file", given)) == f"{given}: {said}"


def test_a_password_is_no_harm_to_an_open_workbook(tmp_path, brief, small):
    given = tmp_path / "password.txt"
    given.write_bytes("\ufeffopen sesame\r\nand a note".encode())
    assert brief(small, "--password-file", given).stdout == brief(small).stdout


def test_the_brief_is_never_written_over_its_workbook(tmp_path, brief, monkeypatch, small):
    monkeypatch.chdir(tmp_path)
    mine = tmp_path / "mine.xlsx"
    mine.write_bytes(small.read_bytes())
    said = refused(brief("mine.xlsx", "--output", tmp_path / "." / "mine.xlsx"))
    assert said.endswith("that's a file to read, so the brief can't be written over it")
    assert mine.read_bytes() == small.read_bytes()


def test_an_output_that_cannot_be_written(tmp_path, brief, small):
    nowhere = tmp_path / "no" / "brief.json"
    assert refused(brief(small, "--output", nowhere)) == f"{nowhere}: No such file or directory"
    assert refused(brief(small, "--output", tmp_path)) == f"{tmp_path}: Is a directory"


def test_an_earlier_brief_is_replaced_whole_or_left(tmp_path, brief, small):
    earlier = tmp_path / "brief.json"
    earlier.write_text("earlier")
    refused(brief(tmp_path / "missing.xlsx", "--output", earlier))
    assert earlier.read_text() == "earlier"
    brief(small, "--output", earlier)
    assert json.loads(earlier.read_bytes())["schema"] == "cyps-brief/1"
    assert [path.name for path in tmp_path.iterdir()] == ["brief.json"]


@pytest.mark.skipif(os.name != "posix", reason="modes, links and devices of Unix")
def test_what_stands_at_the_output_stays_what_it_is(tmp_path, brief, small):
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("")
    link.symlink_to(real)
    brief(small, "--output", link)
    assert link.is_symlink()
    assert real.read_bytes() == brief(small).stdout
    assert stat.S_IMODE(real.stat().st_mode) & 0o077 == 0o777 & ~_umask() & 0o066
    assert brief(small, "--output", os.devnull).returncode == 0
    assert Path(os.devnull).is_char_device()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_one_line():
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "cyps", "brief", str(SAMPLE)]
        result = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert result.returncode == 2
    assert result.stderr.decode() == "standard output: No space left on device\n"


@pytest.mark.skipif(os.name != "posix", reason="pipes of Unix")
def test_a_reader_that_has_enough_is_no_error():
    command = f"'{sys.executable}' -m cyps brief '{SAMPLE}' --format html | head -c 10"
    result = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, timeout=60
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, b"<!DOCTYPE ", b"")


def test_the_command_line_loads_no_screen_and_no_charts():
    heavy = "{'streamlit', 'altair', 'pandas', 'docx', 'pptx', 'xlsxwriter'}"
    script = f"import sys, cyps.__main__; print(*{heavy} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=60)
    assert result.stdout.split() == []


def test_a_pack_gives_the_brief_it_was_kept_from(brief, tmp_path):
    book = Read("rotherham.xlsx", SAMPLE.read_bytes())
    edits = Edits(words=(("worsened:lac-reviews-in-time:2015/16", "Reviews fell."),))
    choices = Choices(thresholds=(("headlines", Decimal(3)),))
    path = tmp_path / "clinic.pack.zip"
    path.write_bytes(packed(pack_of((book,), choices, edits, report([book], choices, edits))))
    said = json.loads(brief("--pack", path).stdout)
    assert "Reviews fell." in [finding["text"] for finding in said["findings"]]
    assert said["thresholds"]["headlines"] == 3
    again = json.loads(brief(SAMPLE, "--pack", path, "--set", "headlines=4").stdout)
    assert (again["files"][0]["name"], again["thresholds"]["headlines"]) == (SAMPLE.name, 4)


def test_a_pack_that_is_none_is_one_plain_line(brief, tmp_path):
    path = tmp_path / "clinic.zip"
    path.write_bytes(b"words")
    assert refused(brief("--pack", path)) == f"{path}: it is damaged, or is not a pack kept from this app"


def test_neither_a_file_nor_a_pack_is_one_plain_line(brief):
    assert refused(brief()).startswith("a FILE to read is needed, or --pack")
