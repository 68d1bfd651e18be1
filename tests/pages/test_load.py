"""Load: the sample, an upload, and files that can't be read, each met with plain words."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from cyps.choices import About, Choices, Correction, Says
from cyps.errors import PasswordNeeded, UnreadableFile
from cyps.screen import cached, state
from tests.made_report import made_report
from tests.pages.conftest import Open

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def failing(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the walk stop at anything but the sample."""

    def report(workbooks, *_):
        if workbooks[0].workbook.name == state.SAMPLE.name:
            return made_report()
        raise error

    monkeypatch.setattr(cached, "report", report)


def test_the_sample_is_told_sheet_by_sheet(open_page: Open) -> None:
    app = open_page("load")
    assert not app.exception
    assert any(state.SAMPLE.name in each.proto.body for each in app.get("html"))


def test_an_uploaded_workbook_takes_the_samples_place(open_page: Open, sample: bytes) -> None:
    app = open_page("load")
    app.file_uploader[0].upload("our year.xlsx", sample, XLSX).run()
    assert not app.exception
    assert any("our year.xlsx" in each.proto.body for each in app.get("html"))
    assert [held.workbook.name for held in app.session_state["workbooks"]] == ["our year.xlsx"]
    assert app.button[0].label == "Go back to the sample"
    app.switch_page("pages/overview.py").run()
    assert not any("This is the sample" in each.value for each in app.markdown)


def test_going_back_to_the_sample(open_page: Open, sample: bytes) -> None:
    app = open_page("load")
    app.file_uploader[0].upload("our year.xlsx", sample, XLSX).run()
    app.button[0].click().run()
    assert app.session_state["workbooks"] == (state.sample(),)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.xlsx", b""),
        ("words.xlsx", b"just some words"),
        ("cut.xlsx", b"PK\x03\x04" + b"\0" * 200),
    ],
)
def test_a_bad_file_is_one_plain_sentence_and_the_sample_stays(
    open_page: Open, name: str, content: bytes
) -> None:
    app = open_page("load")
    app.file_uploader[0].upload(name, content, XLSX).run()
    assert not app.exception
    assert name.replace(".", "\\.") in app.error[0].value
    assert "Traceback" not in app.error[0].value
    assert app.session_state["workbooks"] == (state.sample(),)


def test_the_reason_is_shown_as_it_stands_never_as_markdown(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(UnreadableFile("![x](http://evil.example/x.png)", "is no workbook"), monkeypatch)
    app = open_page("load")
    app.file_uploader[0].upload("x.xlsx", b"x", XLSX).run()
    assert "![x](http" not in app.error[0].value


def test_a_locked_workbook_asks_for_its_password(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(PasswordNeeded("locked.xlsx", "is locked with a password"), monkeypatch)
    app = open_page("load")
    app.file_uploader[0].upload("locked.xlsx", b"x", XLSX).run()
    assert [box.label for box in app.text_input] == ["Password for locked\\.xlsx"]
    monkeypatch.setattr(cached, "report", lambda *_: made_report())
    app.text_input[0].set_value("secret").run()
    assert [held.workbook.password for held in app.session_state["workbooks"]] == ["secret"]


def test_a_server_without_the_sample_offers_it(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(state.OPEN, "load")
    app = open_page("load")
    assert app.button[0].label == "Show me the sample"
    app.button[0].click().run()
    assert app.session_state["workbooks"] == (state.sample(),)


def test_what_was_put_right_is_offered_for_the_next_workbook(open_page: Open, sample: bytes) -> None:
    app = open_page("load")
    said = Correction(
        About.INDICATOR, state.SAMPLE.name, "LAC", Says.POLARITY, "lower", name="LAC reviews in time"
    )
    app.session_state["choices"] = Choices(corrections=(said,))
    app.file_uploader[0].upload("our year.xlsx", sample, XLSX).run()
    assert not app.exception
    assert app.session_state["choices"].corrections == ()
    assert any("1 correction was made for a workbook like this one" in each.value for each in app.markdown)
    next(each for each in app.button if each.label == "Use them").click().run()
    assert not app.exception
    assert app.session_state["choices"].corrections == (replace(said, file="our year.xlsx"),)


def test_problems_are_grouped_worst_first(open_page: Open, shown) -> None:
    shown(made_report())
    headings = [each.value for each in open_page("load").subheader]
    assert headings[2:] == ["Figures that are not in the brief (1)", "Worth knowing (1)"]


def test_another_year_can_be_judged(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(
        cached, "report", lambda _books, choices, _edits: asked.append(choices.year) or made_report()
    )
    app = open_page("load")
    app.selectbox[0].set_value("2014/15").run()
    assert "2014/15" in asked


def revised(sample: bytes) -> bytes:
    """The same year run again, one figure of it corrected."""
    book = openpyxl.load_workbook(BytesIO(sample))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == 0.833:
                    cell.value = 0.861
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_same_year_again_keeps_the_work_and_says_what_differs(open_page: Open, sample: bytes) -> None:
    app = open_page("load")
    app.file_uploader[0].upload("our year.xlsx", sample, XLSX).run()
    kept = state.Edits(words=(("worsened:lac-reviews-in-time:2015/16", "Reviews fell."),))
    app.session_state["edits"] = kept
    app.file_uploader[0].upload("our year, corrected.xlsx", revised(sample), XLSX).run()
    assert app.session_state["edits"] == kept
    (told,) = [each.value for each in app.subheader if "The same year again" in each.value]
    assert "difference" in told
    shown = "".join(each.proto.body for each in app.get("html"))
    assert "83.3%" in shown
    assert "86.1%" in shown
    next(button for button in app.button if button.label == "Start afresh instead").click().run()
    assert app.session_state["edits"] == state.Edits()
    assert not any("The same year again" in each.value for each in app.subheader)


def test_another_year_starts_afresh(open_page: Open, sample: bytes) -> None:
    app = open_page("load")
    app.file_uploader[0].upload("our year.xlsx", sample, XLSX).run()
    app.session_state["edits"] = state.Edits(hidden=("a",))
    other = openpyxl.Workbook()
    other.active.append(["Indicator", "2018/19", "2019/20"])
    other.active.append(["LAC reviews in time", "80%", "90%"])
    out = BytesIO()
    other.save(out)
    app.file_uploader[0].upload("another.xlsx", out.getvalue(), XLSX).run()
    assert app.session_state["edits"] == state.Edits()


def test_the_council_is_guessed_and_can_be_chosen(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page("load")
    council = next(each for each in app.selectbox if each.label == "Council")
    assert council.value == "Rotherham"
    assert len(council.options) == 158
    assert any("guessed from the workbook" in each.value for each in app.markdown)
    asked = []
    monkeypatch.setattr(
        cached, "report", lambda _books, choices, _edits: asked.append(choices.council) or made_report()
    )
    council.set_value("Barnsley").run()
    assert "Barnsley" in asked


def test_a_council_nobody_knows_is_asked_for(open_page: Open, shown) -> None:
    shown(
        replace(
            made_report(), scorecard=replace(made_report().scorecard, council="Barsetshire", authority=None)
        )
    )
    app = open_page("load")
    assert next(each for each in app.selectbox if each.label == "Council").value is None
    assert any("“Barsetshire” is no authority we know of" in each.value for each in app.markdown)
