"""What stands in one kernel for something of the other that can't come across."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from grading.running.values import CannotCross

if TYPE_CHECKING:
    from grading.running.bridge.end import End


class RemoteFunction:
    """A function of the other side, or an object that is one; it can be called, and told from another one, and nothing else."""

    def __init__(self, end: End, number: int, name: str) -> None:
        self.end, self.number, self.__name__ = end, number, name

    def __call__(self, *arguments: object, **keywords: object) -> object:
        return self.end.call(self.number, list(arguments), keywords)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RemoteFunction) and (self.end, self.number) == (other.end, other.number)

    def __hash__(self) -> int:
        return hash((self.end, self.number))


class NoSuchPart(CannotCross, AttributeError):
    """A value that can't cross has no attributes here, so that `hasattr` says so, too."""


class Refused:
    """Stands for a value that can't cross; whoever uses it is told why."""

    def __init__(self, why: str) -> None:
        self._why = why

    def __call__(self, *arguments: object, **keywords: object) -> NoReturn:
        raise CannotCross(self._why)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def __getattr__(self, name: str) -> NoReturn:
        raise NoSuchPart(self._why)


def of_class(base: type, name: object, *parts: object) -> object:
    """An object in place of one of the other side, whose class has the name that it has there, for messages to say."""
    return type(str(name), (base,), {})(*parts)
