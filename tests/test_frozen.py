"""A class made by the thousand is in every way the frozen dataclass it was."""

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from cyps.frozen import by_the_thousand
from cyps.terms import Source


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    places: int = 2
    parts: tuple[str, ...] = ()


@by_the_thousand
@dataclass(frozen=True, slots=True)
class Quick:
    name: str
    places: int = 2
    parts: tuple[str, ...] = ()


def test_it_takes_its_fields_as_the_plain_class_does():
    for given, named in ((("a",), {}), (("a", 3), {}), ((), {"name": "a", "parts": ("b",)})):
        plain, quick = Plain(*given, **named), Quick(*given, **named)
        assert repr(quick) == repr(plain).replace("Plain", "Quick")
        assert hash(quick) == hash(plain)
    assert inspect.signature(Quick) == inspect.signature(Plain)


def test_what_it_can_not_take_is_refused():
    with pytest.raises(TypeError, match="name"):
        Quick()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="colour"):
        Quick("a", colour="red")  # type: ignore[call-arg]


def test_it_is_frozen_once_made_and_has_no_dictionary():
    made = Quick("a")
    assert type(made) is Quick
    assert not hasattr(made, "__dict__")
    with pytest.raises(FrozenInstanceError):
        made.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.name


def test_copies_are_equal_and_frozen():
    where = Source("a.xlsx", "LAC", "H12")
    for again in (copy.deepcopy(where), pickle.loads(pickle.dumps(where)), replace(where)):
        assert again == where
        with pytest.raises(FrozenInstanceError):
            again.cell = "H13"  # type: ignore[misc]
    assert replace(where, cell="H13") == Source("a.xlsx", "LAC", "H13") > where


def test_a_class_that_makes_its_own_fields_is_refused():
    with pytest.raises(TypeError, match="as they are given"):

        @by_the_thousand
        @dataclass(frozen=True, slots=True)
        class Lists:
            parts: list[str] = field(default_factory=list)
