"""A frozen record is what a frozen dataclass with slots is; only defining it costs less."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from lai_report.records import default_of, field, field_names, frozen, is_record, replace, values_of


@frozen
class Point:
    """Two numbers and what was noted of them."""

    x: int
    y: int = 0
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def sum(self) -> int:
        return self.x + self.y


@frozen
class Named:
    """Compared by its own rule."""

    name: str

    def __hash__(self) -> int:
        return 7


def test_fields_are_given_by_place_or_name_and_else_have_their_defaults() -> None:
    assert values_of(Point(1)) == {"x": 1, "y": 0, "notes": {}}
    assert values_of(Point(y=2, x=1, notes={"a": "b"})) == {"x": 1, "y": 2, "notes": {"a": "b"}}
    assert Point(1, 2).sum == 3


def test_a_default_made_anew_is_shared_by_no_two_records() -> None:
    first, second = Point(1), Point(1)
    first.notes["a"] = "b"
    assert second.notes == {}


@pytest.mark.parametrize(("values", "named"), [((), {}), ((1, 2, {}, 4), {}), ((1,), {"z": 1})])
def test_what_does_not_fit_is_refused(values: tuple[int, ...], named: dict[str, int]) -> None:
    for _ in range(2):  # the first record compiles, every later one is made by what was compiled
        with pytest.raises(TypeError):
            Point(*values, **named)


def test_records_are_compared_by_value_and_class() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(2, 1)
    assert Named("a") != "a"
    assert Point(1) != Named("a")


def test_a_record_of_values_that_can_be_hashed_can_be_hashed_and_may_say_how() -> None:
    @frozen
    class Pair:
        a: int
        b: str

    assert {Pair(1, "x"), Pair(1, "x"), Pair(2, "x")} == {Pair(1, "x"), Pair(2, "x")}
    assert hash(Named("a")) == 7


def test_nothing_of_a_record_changes_and_nothing_is_added() -> None:
    point = Point(1)
    for name in ("x", "z"):
        with pytest.raises(AttributeError):
            setattr(point, name, 2)
    with pytest.raises(AttributeError):
        del point.x
    assert not hasattr(point, "__dict__")


def test_a_changed_record_is_a_new_one() -> None:
    old = Point(1, 2)
    assert replace(old, y=3) == Point(1, 3)
    assert old == Point(1, 2)
    with pytest.raises(TypeError):
        replace(old, z=3)


def test_it_shows_copies_and_travels_as_its_values() -> None:
    point = Point(1, notes={"a": "b"})
    assert repr(point) == "Point(x=1, y=0, notes={'a': 'b'})"
    assert copy.deepcopy(point) == point
    assert pickle.loads(pickle.dumps(point)) == point  # noqa: S301 - our own


def test_the_fields_and_their_defaults_can_be_asked_for() -> None:
    assert field_names(Point) == field_names(Point(1)) == ("x", "y", "notes")
    assert (default_of(Point(1), "x"), default_of(Point(1), "y")) == (..., 0)
    assert default_of(Point(1), "notes") is ...
    assert is_record(Point(1))
    assert not is_record(1)


def test_the_standard_tools_take_it_for_a_dataclass() -> None:
    assert dataclasses.is_dataclass(Point)
    assert dataclasses.replace(Point(1), x=5) == Point(5)
    assert dataclasses.asdict(Point(1)) == {"x": 1, "y": 0, "notes": {}}


def test_a_record_is_matched_by_its_fields_in_order() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
        case _:
            pytest.fail("no match")
