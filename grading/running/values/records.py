"""Objects that are a set of named fields: dataclasses and simple namespaces."""

import dataclasses
import types
from collections.abc import Mapping, Sequence
from typing import Any

from grading.running.values.kind import CannotCross, Kind, instance_of


def _is_of_a_dataclass(value: object) -> bool:
    return dataclasses.is_dataclass(value) and not isinstance(value, type)


def _write_dataclass(value: Any) -> Sequence[object]:
    return [{field.name: getattr(value, field.name) for field in dataclasses.fields(value)}]


def _read_record(fields: Mapping[str, object]) -> types.SimpleNamespace:
    """NumPy would take a record with a field such as `__array_interface__` for an array, at any address of ours."""
    if any(str(name).startswith("__") for name in fields):
        raise CannotCross("a record with fields of Python's own can't be judged")
    return types.SimpleNamespace(**fields)


KINDS = (
    Kind("record", _is_of_a_dataclass, _write_dataclass, _read_record),
    Kind("record", instance_of(types.SimpleNamespace), lambda value: [vars(value)], _read_record),
)
