import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyps.presentation.exports.plain import plain


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("LAC reviews\r\nin   time ", "LAC reviews in time"),
        ("a\x00b\x1b[31mc", "a b [31mc"),
        ("83.3% \u202e%9.49\u202c", "83.3% %9.49"),
        ("مراجعات", "مراجعات"),
        ("naïve – “quoted” £5", "naïve – “quoted” £5"),
        ("\ufeffhalf \ud800", "half"),
        ("zero\u200dwidth joiner", "zero\u200dwidth joiner"),
    ],
)
def test_words_on_one_line_with_nothing_unseen(written, read):
    assert plain(written) == read


@given(st.text(st.characters()))
def test_what_is_plain_stays_so_and_is_always_utf_8(words):
    assert plain(plain(words)) == plain(words)
    assert plain(words).encode("utf-8").decode("utf-8").isprintable() or not words.isprintable()
    assert len(plain(words).splitlines()) <= 1
