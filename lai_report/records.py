"""Frozen records that cost next to nothing to define.

The standard `dataclass(frozen=True, slots=True)` imports `inspect` and compiles six methods for
each class as it is defined, made use of or not: a third of what `check` took as a whole. Here the
methods are shared, and `__init__` is compiled when a class makes its first record. Type checkers,
and tools that ask `dataclasses` for the fields, see a dataclass.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar, cast, dataclass_transform

_Record = TypeVar("_Record")
_Value = TypeVar("_Value")


class _Factory:
    """A field's default that is made anew for each record."""

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], _Value]) -> _Value:
    """A field whose default is made anew for each record: a dict, a list."""
    return cast("_Value", _Factory(default_factory))


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[_Record]) -> type[_Record]:
    """The class as a frozen record of the fields it annotates, compared by their values."""
    names = tuple(cls.__annotations__)
    body = {key: value for key, value in vars(cls).items() if key not in _UNSLOTTED}
    named = {"__slots__": names, "__match_args__": names}
    defaults = {name: body.pop(name) for name in names if name in body}
    shared = {**_SHARED, "_defaults": defaults, "_values": attrgetter(*names)}
    made = type(cls.__name__, cls.__bases__, {**named, **shared, **body})
    return cast("type[_Record]", made)


def replace(old: _Record, **changes: object) -> _Record:
    """The record with some of its fields changed."""
    return type(old)(**values_of(old) | changes)


def field_names(of: object) -> tuple[str, ...]:
    """The names of the fields of a record, or of its class, in order."""
    names: tuple[str, ...] = of.__slots__  # type: ignore[attr-defined] # a record has them
    return names


def values_of(of: object) -> dict[str, Any]:
    """The fields of a record with their values."""
    return {name: getattr(of, name) for name in field_names(of)}


def is_record(value: object) -> bool:
    """Whether the value is a record."""
    return hasattr(type(value), "_defaults")


def default_of(of: Any, name: str) -> object:
    """The default of a field; Ellipsis where it has none that is always the same."""
    default = of._defaults.get(name, ...)  # noqa: SLF001 - set by `frozen`
    return ... if isinstance(default, _Factory) else default


def _first_init(self: Any, *values: object, **named: object) -> None:
    """Compile the `__init__` of a class, put it in this one's place, and make the first record."""
    cls = type(self)
    cls.__init__ = _compiled_init(cls)
    cls.__init__(self, *values, **named)


def _compiled_init(cls: Any) -> Any:
    known: dict[str, Any] = {"_set": object.__setattr__, "_defaults": cls._defaults}
    parameters, lines = ["self"], []
    for name in field_names(cls):
        default = cls._defaults.get(name, ...)
        is_made = isinstance(default, _Factory)
        parameters.append(name if default is ... else f"{name}=_defaults[{name!r}]")
        made = f"{name}.make() if {name} is _defaults[{name!r}] else {name}" if is_made else name
        lines.append(f" _set(self, {name!r}, {made})")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines), known)  # noqa: S102 - our own field names
    return known["__init__"]


def _eq(self: Any, other: Any) -> bool:
    return type(other) is type(self) and bool(self._values(self) == self._values(other))


def _hash(self: Any) -> int:
    return hash(self._values(self))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in field_names(self))
    return f"{type(self).__name__}({shown})"


def _reduce(self: Any) -> tuple[Any, tuple[object, ...]]:
    return type(self), tuple(getattr(self, name) for name in field_names(self))


def _refuse(self: Any, name: str, *_: object) -> None:
    raise AttributeError(f"{type(self).__name__}.{name} is frozen", name=name, obj=self)


class _StandardFields:
    """`__dataclass_fields__`, for tools that ask for it."""

    def __get__(self, _: object, cls: Any) -> dict[str, Any]:
        import dataclasses

        def described(name: str) -> Any:
            default = cls._defaults.get(name, dataclasses.MISSING)
            if isinstance(default, _Factory):
                return dataclasses.field(default_factory=default.make)
            return dataclasses.field(default=default)

        specified = [
            (name, cls.__annotations__[name], described(name)) for name in field_names(cls)
        ]
        made: Any = dataclasses.make_dataclass(cls.__name__, specified, frozen=True)
        return cast("dict[str, Any]", made.__dataclass_fields__)


_UNSLOTTED = ("__dict__", "__weakref__")
_SHARED = {
    "__init__": _first_init,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__reduce__": _reduce,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__dataclass_fields__": _StandardFields(),
}
