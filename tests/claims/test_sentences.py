"""Sentences and clauses, and where they stood."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cyps.claims.sentences import clauses, sentences


def cut(text: str) -> list[str]:
    return [sentence.text.strip() for sentence in sentences(text)]


def test_sentences_end_where_a_new_one_begins():
    assert cut("It was 92.8%. No. 5 is approx. 3 points. Good!") == [
        "It was 92.8%.",
        "No. 5 is approx. 3 points.",
        "Good!",
    ]


def test_a_line_broken_to_fit_a_page_goes_on_and_a_list_does_not():
    wrapped = (
        "The timeliness of reviews for the year was 83.3%, which represented\na drop on the previous year."
    )
    assert len(cut(wrapped)) == 1
    assert len(cut("• One line of a list that is long enough to have been broken here\n• Another line")) == 2
    assert len(cut("Short\nlines")) == 2


def test_each_remembers_what_stood_before_it_and_its_heading():
    first, second, third = sentences("Looked after children\nReviews fell. They were late.")
    assert (second.before, second.heading) == ("", "Looked after children")
    assert third.before.strip() == "Reviews fell."
    assert first.heading == "Looked after children"


def test_and_parts_clauses_only_between_figures():
    text = "Health and dental were 92% and 94%"
    assert [text[at:] for at in clauses(text, [text.index("92"), text.index("94")])] == [text, "and 94%"]


@given(st.text(alphabet="aB1. \n\r\u2028•", max_size=200))
def test_every_sentence_is_where_it_says(text: str):
    end = 0
    for sentence in sentences(text):
        assert sentence.start >= end
        end = sentence.start + len(sentence.text)
        assert sentence.text.split() == text[sentence.start : end].split()
