"""Who may read whose notes: one session, by a code that works once, until the clinic is over."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from cyps.presentation import SlideNotes
from cyps.screen import pairing
from cyps.screen.pairing import ALPHABET, AWAY_FOR, LASTS, LENGTH, PAUSE, TRIES, UNUSED_FOR, Pairings, Said


class Clock:
    """A clock that is put forward by hand."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pairs(clock: Clock) -> Pairings:
    return Pairings(clock)


def notes(title: str = "A slide") -> SlideNotes:
    return SlideNotes(title, "the end", ())


def paired(pairs: Pairings, presenter: str = "presenter", reader: str = "reader") -> None:
    code = pairs.offer(presenter)
    pairs.post(presenter, "1", notes)
    assert pairs.pair(reader, code) is Said.PAIRED


def test_a_code_is_short_plain_and_never_the_same(pairs: Pairings) -> None:
    codes = {pairs.offer(f"p{number}") for number in range(200)}
    assert len(codes) == 200
    assert all(len(code) == LENGTH and set(code) <= set(ALPHABET) for code in codes)
    assert not set("01IO") & set(ALPHABET)


def test_the_reader_follows_the_slides(pairs: Pairings, clock: Clock) -> None:
    paired(pairs)
    first = pairs.read("reader")
    pairs.post("presenter", "2", lambda: notes("Another"))
    clock.now += 125
    second = pairs.read("reader")
    assert first
    assert second
    assert (first.notes, second.notes) == (notes(), notes("Another"))
    assert (second.version - first.version, second.minutes) == (1, 2)
    pairs.start_again("reader")
    assert pairs.read("reader").minutes == 0  # type: ignore[union-attr]


def test_notes_are_made_once_a_slide_and_only_where_someone_may_read_them(pairs: Pairings) -> None:
    made = []
    pairs.post("presenter", "1", lambda: made.append(1) or notes())  # type: ignore[func-returns-value]
    assert (made, pairs.is_open("presenter")) == ([], False)
    paired(pairs)
    for _ in range(3):
        pairs.post("presenter", "2", lambda: made.append(1) or notes())  # type: ignore[func-returns-value]
    assert made == [1]


def test_a_code_works_once_and_a_third_session_can_never_read(pairs: Pairings, clock: Clock) -> None:
    code = pairs.offer("presenter")
    pairs.post("presenter", "1", notes)
    assert pairs.read("third") is None
    assert pairs.pair("reader", code) is Said.PAIRED
    assert pairs.pair("third", code) is Said.WRONG
    assert pairs.read("third") is None
    assert pairs.read("presenter") is None  # not the presenter's own window either
    clock.now += PAUSE
    assert pairs.pair("third", "") is Said.WRONG
    assert pairs.read("third") is None
    assert pairs.read("reader") is not None


def test_a_code_is_read_as_people_type_it(pairs: Pairings) -> None:
    code = pairs.offer("presenter")
    assert pairs.pair("reader", f" {code[:4].lower()} - {code[4:]} ") is Said.PAIRED


def test_a_new_code_voids_the_old_and_takes_the_notes_from_who_had_them(pairs: Pairings) -> None:
    old = pairs.offer("presenter")
    new = pairs.offer("presenter")
    assert pairs.pair("stranger", old) is Said.WRONG
    assert pairs.pair("reader", new) is Said.PAIRED
    assert pairs.pair("other", pairs.offer("presenter")) is Said.PAIRED
    assert pairs.read("reader") is None
    assert pairs.has_reader("presenter")


def test_an_unused_code_dies_after_ten_minutes(pairs: Pairings, clock: Clock) -> None:
    code = pairs.offer("presenter")
    clock.now += UNUSED_FOR
    assert pairs.pair("reader", code) is Said.WRONG
    assert not pairs.is_open("presenter")


def test_an_unused_second_code_leaves_the_reader_be(pairs: Pairings, clock: Clock) -> None:
    paired(pairs)
    late = pairs.offer("presenter")
    clock.now += UNUSED_FOR
    assert pairs.pair("other", late) is Said.WRONG
    assert pairs.read("reader") is not None


def test_wrong_codes_are_few_and_far_between(pairs: Pairings, clock: Clock) -> None:
    code = pairs.offer("presenter")
    assert pairs.pair("guesser", "AAAAAAAA") is Said.WRONG
    assert pairs.pair("guesser", code) is Said.TOO_SOON  # even the right one
    for _ in range(TRIES - 1):
        clock.now += PAUSE
        last = pairs.pair("guesser", "AAAAAAAA")
    assert last is Said.NO_MORE
    clock.now += PAUSE
    assert pairs.pair("guesser", code) is Said.NO_MORE
    assert pairs.pair("reader", code) is Said.PAIRED  # nobody else is kept out


def test_the_presenters_own_window_is_no_notes_window(pairs: Pairings) -> None:
    code = pairs.offer("presenter")
    assert pairs.pair("presenter", code) is Said.OWN
    assert pairs.pair("reader", code) is Said.PAIRED


def test_a_dropped_connection_takes_the_notes_at_once_and_gives_them_back(
    pairs: Pairings, clock: Clock
) -> None:
    paired(pairs)
    pairs.away("presenter")
    assert pairs.read("reader").notes is None  # type: ignore[union-attr]
    clock.now += AWAY_FOR - 1
    pairs.post("presenter", "1", notes)
    clock.now += AWAY_FOR
    assert pairs.read("reader").notes == notes()  # type: ignore[union-attr]


def test_a_pair_dies_with_the_presenters_session(pairs: Pairings, clock: Clock) -> None:
    paired(pairs)
    pairs.away("presenter")
    clock.now += AWAY_FOR
    assert pairs.read("reader") is None
    pairs.post("presenter", "1", notes)
    assert pairs.read("reader") is None


def test_a_pair_dies_after_half_a_day_whatever_happens(pairs: Pairings, clock: Clock) -> None:
    paired(pairs)
    clock.now += LASTS
    assert pairs.read("reader") is None


@pytest.mark.parametrize("who", ["presenter", "reader"])
def test_either_side_ends_it(pairs: Pairings, who: str) -> None:
    paired(pairs)
    pairs.end(who)
    assert pairs.read("reader") is None
    assert not pairs.is_open("presenter")


def test_two_clinics_never_meet(pairs: Pairings) -> None:
    paired(pairs, "p1", "r1")
    paired(pairs, "p2", "r2")
    pairs.post("p1", "2", lambda: notes("One"))
    pairs.post("p2", "2", lambda: notes("Two"))
    assert [pairs.read(r).notes.title for r in ("r1", "r2")] == ["One", "Two"]  # type: ignore[union-attr]
    assert pairs.pair("r1", pairs.offer("p2")) is Said.PAIRED  # a window reads one clinic at a time
    assert pairs.read("r1").notes == notes("Two")  # type: ignore[union-attr]
    assert pairs.read("r2") is None


def test_of_many_who_try_at_once_one_gets_in(pairs: Pairings) -> None:
    code = pairs.offer("presenter")
    with ThreadPoolExecutor(16) as pool:
        said = list(pool.map(lambda number: pairs.pair(f"r{number}", code), range(64)))
    assert said.count(Said.PAIRED) == 1
    assert sum(pairs.read(f"r{number}") is not None for number in range(64)) == 1


def test_there_is_one_register_a_process() -> None:
    assert pairing.pairings() is pairing.pairings()
