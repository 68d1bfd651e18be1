"""What is sealed opens with its own token only, unchanged, and beside the words it was sealed with."""

from __future__ import annotations

import pytest

from cyps.keeping.sealing import Broken, is_token, known_by, new_token, sealed, unsealed

TOKEN = new_token()


def test_what_is_sealed_comes_back_and_shows_nothing() -> None:
    content = sealed(TOKEN, b"LAC reviews in time 83.3%", "id 1")
    assert unsealed(TOKEN, content, "id 1") == b"LAC reviews in time 83.3%"
    assert b"LAC" not in content
    assert TOKEN.encode() not in content


def test_the_same_twice_is_sealed_differently() -> None:
    assert sealed(TOKEN, b"x", "") != sealed(TOKEN, b"x", "")


@pytest.mark.parametrize("place", range(29))
def test_no_byte_of_it_may_change(place: int) -> None:
    content = bytearray(sealed(TOKEN, b"x", "id 1"))
    assert len(content) == 29
    content[place] ^= 1
    with pytest.raises(Broken):
        unsealed(TOKEN, bytes(content), "id 1")


@pytest.mark.parametrize("content", [b"", b"short", bytes(12)])
def test_too_little_is_broken_too(content: bytes) -> None:
    with pytest.raises(Broken):
        unsealed(TOKEN, content, "id 1")


def test_another_token_or_other_words_beside_it_open_nothing() -> None:
    content = sealed(TOKEN, b"x", "id 1")
    with pytest.raises(Broken):
        unsealed(new_token(), content, "id 1")
    with pytest.raises(Broken):
        unsealed(TOKEN, content, "id 2")


def test_tokens_are_long_all_different_and_fit_an_address() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(len(token) == 43 and is_token(token) for token in tokens)
    assert len(known_by(TOKEN)) == 64
    assert known_by(TOKEN) != TOKEN


@pytest.mark.parametrize("text", ["", "a b", "../x", "é", "a" * 101, "a;DROP TABLE clinics"])
def test_what_is_no_token_is_never_asked_for(text: str) -> None:
    assert not is_token(text)
