"""What a kind of value is: how it is known, written, read and changed in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any


class CannotCross(TypeError):
    """A value that is not plain."""


class UnknownKind(CannotCross):
    """A value of a class that never crosses, such as a Matplotlib figure or a generator."""


@dataclass(frozen=True)
class Kind:
    """A kind of value that may cross.

    Parameters
    ----------
    tag : str
        Its name in the bytes.
    holds : callable
        Whether a value is of this kind.
    write : callable
        The parts that a value of this kind is made of; each is of a kind in turn, or msgpack knows it.
    read : callable
        The value that is made of these parts, which may be forged.
    update : callable, optional
        Makes a mutable value equal to a changed copy of it, in place, if the copy is of the same kind.
    """

    tag: str
    holds: Callable[[object], bool]
    write: Callable[[Any], Sequence[object]]
    read: Callable[..., object]
    update: Callable[[Any, object], None] | None = None


def instance_of(*classes: type) -> Callable[[object], bool]:
    """A function that tells whether a value is of one of these classes, or of one derived from them."""
    return lambda value: isinstance(value, classes)
