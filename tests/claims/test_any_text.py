"""What holds for any text: no crash, spans in the text, none over another, the same again the second time."""

from __future__ import annotations

import random
import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyps.claims import Draft, check
from cyps.model import Scorecard
from tests.claims.planting import MINUTES

_PIECES = st.sampled_from(
    [
        *MINUTES.split(),
        "%",
        "1,061",
        "£2.4m",
        "per 10,000",
        "2014/15",
        "31/13/2016",
        "—",
        "\n",
        "\r\n",
        "\u2028",
        "None",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=60).map(" ".join))


def assert_sound(made: Draft, text: str) -> None:
    assert made.text == text
    at = 0
    for claim in made.claims:
        assert at <= claim.start < claim.end <= len(text)
        at = claim.end
        assert " ".join(text[claim.start : claim.end].split()) == " ".join(claim.written.split())
        assert claim.because


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_is_checked_soundly(rotherham: Scorecard, text: str):
    made = check(text, rotherham)
    assert_sound(made, text)
    assert check(text, rotherham) == made


def test_ten_thousand_words_take_less_than_two_seconds(rotherham: Scorecard):
    lines = MINUTES.splitlines() * 16
    random.Random(1).shuffle(lines)
    text = "\n".join(lines)
    assert len(text.split()) > 10_000
    began = time.process_time()
    made = check(text, rotherham)
    assert time.process_time() - began < 2
    assert len(made.claims) > 500
    assert_sound(made, text)
