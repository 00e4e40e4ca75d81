"""What NumPy makes: arrays and their entries, dtypes, random generators."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from grading.running.values.kind import CannotCross, Kind, instance_of

BIT_GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")


def _to_bytes(array: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    return buffer.getvalue()


def _from_bytes(data: bytes) -> np.ndarray:
    return np.load(io.BytesIO(data), allow_pickle=False)


def _write_scalar(scalar: np.generic) -> Sequence[object]:
    return [_to_bytes(np.asarray(scalar))]


def _read_scalar(data: bytes) -> object:
    return _from_bytes(data)[()]


def _holds_objects(value: object) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.hasobject


def _write_objects(array: np.ndarray) -> Sequence[object]:
    return list(array.shape), np.asarray(array).ravel().tolist()


def _read_objects(shape: list[int], items: list[object]) -> np.ndarray:
    array = np.empty(len(items), dtype=object)
    array[:] = items
    return array.reshape(shape)


def _write_array(array: np.ndarray) -> Sequence[object]:
    """The order of the axes in memory crosses too, as `ravel(order="K")` and views can tell it."""
    order = np.argsort([-abs(step) for step in array.strides], kind="stable").tolist()
    return _to_bytes(np.asarray(array).transpose(order)), order


def _read_array(data: bytes, order: list[int]) -> np.ndarray:
    return _from_bytes(data).transpose(np.argsort(order))


def _update_array(array: np.ndarray, new: object) -> None:
    if not isinstance(new, np.ndarray):
        return
    try:
        if array.shape != new.shape:
            array.resize(new.shape, refcheck=False)
        array[...] = new
    except ValueError:
        raise CannotCross("an array that it was given has another shape or dtype afterwards") from None


def _write_generator(generator: np.random.Generator) -> Sequence[object]:
    return [generator.bit_generator.state]


def _read_generator(state: Mapping[str, Any]) -> np.random.Generator:
    name = state["bit_generator"]
    if name not in BIT_GENERATORS:
        raise CannotCross("a random generator of its own kind can't be judged")
    bits = getattr(np.random, name)(0)
    bits.state = state
    return np.random.Generator(bits)


def _update_generator(generator: np.random.Generator, new: object) -> None:
    if isinstance(new, np.random.Generator):
        generator.bit_generator.state = new.bit_generator.state


KINDS = (
    Kind("scalar", instance_of(np.generic), _write_scalar, _read_scalar),
    Kind("dtype", instance_of(np.dtype), lambda dtype: [dtype.str], np.dtype),
    Kind("objects", _holds_objects, _write_objects, _read_objects, _update_array),
    Kind("array", instance_of(np.ndarray), _write_array, _read_array, _update_array),
    Kind("generator", instance_of(np.random.Generator), _write_generator, _read_generator, _update_generator),
)
