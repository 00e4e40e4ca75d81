"""Python's own types, and classes derived from them: what counts is what a value is made of."""

import collections
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import Any

from grading.running.values.kind import Kind, instance_of


def _is_named_tuple(value: object) -> bool:
    return isinstance(value, tuple) and hasattr(value, "_fields")


def _write_named_tuple(value: Any) -> Sequence[object]:
    return type(value).__name__, list(value._fields), list(value)


def _read_named_tuple(name: str, fields: list[str], items: list[object]) -> tuple[object, ...]:
    kind = collections.namedtuple(name, fields)  # type: ignore[misc]  # Its names are known when it is read.
    return kind(*items)


def _made_of_itself(kind: type, update: Callable[[Any, object], None] | None = None) -> Kind:
    """Of a type that msgpack knows."""
    return Kind(kind.__name__, instance_of(kind), lambda value: [kind(value)], kind, update)


def _made_of_a_list(kind: type, update: Callable[[Any, object], None] | None = None) -> Kind:
    return Kind(kind.__name__, instance_of(kind), lambda value: [list(value)], kind, update)


def _made_of_bounds(kind: type) -> Kind:
    return Kind(kind.__name__, instance_of(kind), lambda value: [value.start, value.stop, value.step], kind)


def _update_list(value: list[object], new: object) -> None:
    if isinstance(new, list):
        value[:] = new


def _update_dict_or_set(value: Any, new: object) -> None:
    if isinstance(new, type(value)):
        value.clear()
        value.update(new)


KINDS = (
    Kind("named tuple", _is_named_tuple, _write_named_tuple, _read_named_tuple),
    _made_of_a_list(tuple),
    _made_of_a_list(set, _update_dict_or_set),
    _made_of_a_list(frozenset),
    _made_of_itself(str),
    _made_of_itself(bytes),
    _made_of_itself(float),
    _made_of_itself(list, _update_list),
    _made_of_itself(dict, _update_dict_or_set),
    Kind("int", instance_of(int), lambda value: [str(int(value))], int),  # msgpack knows those of 64 bits.
    Kind("complex", instance_of(complex), lambda value: [value.real, value.imag], complex),
    _made_of_bounds(slice),
    _made_of_bounds(range),
    Kind("ellipsis", lambda value: value is Ellipsis, lambda value: [], lambda: Ellipsis),
    Kind("path", instance_of(PurePath), lambda value: [str(value)], Path),
)
