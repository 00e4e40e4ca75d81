"""Plain values as bytes and back: what may cross between a learner's program and the tests that judge it.

Reading never runs code of the sender. What crosses arrives as a copy of the exact built-in or NumPy type; functions
cross as a number under which the other side can call them. Each kind of value stands in the table `KINDS` of one module
of this package, with all that is done with it; to add a kind is to add a row.
"""

from collections.abc import Callable, Sequence

import msgpack
import numpy as np

from grading.running.values import arrays, models, plots, records, standard
from grading.running.values.kind import CannotCross, UnknownKind

EXTENSION = 1
PARTS_AT_MOST = 1_000_000
# The first that holds a value says how it is written: NumPy's are first, as some of them are Python's own, too.
KINDS = (*arrays.KINDS, *standard.KINDS, *models.KINDS, *plots.KINDS, *records.KINDS)
READERS = {kind.tag: kind.read for kind in KINDS}
FUNCTION = "function"

# How a function crosses, which only the two ends of the bridge can say.
FunctionNumber = Callable[[Callable[..., object]], Sequence[object]]
FunctionOf = Callable[[Sequence[object], str, str], object]


def pack(value: object, function_number: FunctionNumber) -> bytes:
    """A value as bytes.

    Parameters
    ----------
    value : object
        None, numbers, strings, bytes; lists, tuples, sets, dicts; slices and ranges; arrays and tensors; random
        generators; dataclasses; Keras models, histories and Matplotlib axes.
    function_number : callable
        Gives the number under which a function can be called from the other side.

    Raises
    ------
    CannotCross
        If it is, or holds, anything else.
    """
    count = 0

    def extend(part: object) -> msgpack.ExtType:
        nonlocal count
        count += 1
        if count > PARTS_AT_MOST:
            raise CannotCross("a value of more than a million parts can't be judged")
        return msgpack.ExtType(EXTENSION, write(_tagged(part, function_number)))

    def write(part: object) -> bytes:
        return msgpack.packb(part, default=extend, strict_types=True, unicode_errors="surrogatepass")

    try:
        return write(value)
    except (ValueError, RecursionError, OverflowError) as error:
        raise CannotCross(f"a value that is nested too deeply or too large can't be judged ({error})") from None


def unpack(data: bytes, function: FunctionOf) -> object:
    """The value that `pack` made into bytes.

    Parameters
    ----------
    data : bytes
    function : callable
        Gives, for a function's number, its name and that of its class, what to call in its place.

    Raises
    ------
    CannotCross
        If the bytes are not of `pack`'s making.
    """

    def extension(code: int, payload: bytes) -> object:
        tag, *parts = read(payload)
        return READERS[tag](*parts) if tag != FUNCTION else function(*parts)

    def read(payload: bytes) -> list:
        return msgpack.unpackb(payload, ext_hook=extension, strict_map_key=False, unicode_errors="surrogatepass")

    try:
        return read(data)
    except CannotCross:
        raise
    except Exception as error:  # Whatever a forged message makes the readers raise.
        raise CannotCross(f"a value could not be read: {type(error).__name__}") from None


def update(value: object, new: object) -> None:
    """Make a mutable value equal to a changed copy of it, in place; of a tuple, its parts."""
    if isinstance(value, tuple):
        if isinstance(new, tuple):
            for part, changed in zip(value, new, strict=False):
                update(part, changed)
        return
    change = next((kind.update for kind in KINDS if kind.holds(value)), None)
    if change:
        change(value, new)


def _tagged(value: object, function_number: FunctionNumber) -> list[object]:
    """A value that msgpack does not know: its tag, and parts that msgpack knows, or that have tags in turn."""
    for kind in KINDS:
        if kind.holds(value):
            return [kind.tag, *kind.write(value)]
    class_name = type(value).__name__
    if callable(value):
        return [FUNCTION, function_number(value), getattr(value, "__name__", class_name), class_name]
    if (array := _as_array(value)) is not None:
        return _tagged(array, function_number)
    article = "an" if class_name[0] in "aeiouAEIOU" else "a"
    raise UnknownKind(f"{article} {class_name} can't be judged: it is no plain value")


def _as_array(value: object) -> np.ndarray | None:
    """What an object such as a tensor gives as an array; None if it has no such thing, or none yet, as Keras's symbolic ones."""
    if isinstance(value, type) or not hasattr(value, "__array__"):
        return None
    try:
        return np.asarray(value)
    except Exception:  # Whatever a class of the learner's, or a library, raises there.
        return None
