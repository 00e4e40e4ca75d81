"""Ctrl-C that is heeded, wherever it comes: where Python runs a destructor or a weak reference's callback, it drops errors."""

import signal
import sys
from collections.abc import Iterable, Iterator
from types import FrameType, TracebackType
from typing import NoReturn, TypeVar

Item = TypeVar("Item")


class Interrupts:
    """Within its `with` block an interrupt that got lost is raised again at the next item."""

    def __init__(self) -> None:
        self.came = False

    def __enter__(self) -> "Interrupts":
        self.before = signal.signal(signal.SIGINT, self._interrupt)
        self.hook, sys.unraisablehook = sys.unraisablehook, self._tell
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        signal.signal(signal.SIGINT, self.before)
        sys.unraisablehook = self.hook

    def heeded(self, items: Iterable[Item]) -> Iterator[Item]:
        """The same items, until an interrupt came."""
        for item in items:
            self._raise_again()
            yield item
        self._raise_again()

    def _interrupt(self, number: int, frame: FrameType | None) -> NoReturn:
        self.came = True
        raise KeyboardInterrupt

    def _tell(self, lost: "sys.UnraisableHookArgs") -> None:
        """Have Python tell of what it drops, unless it is the interrupt, which is raised again."""
        if not issubclass(lost.exc_type, KeyboardInterrupt):
            self.hook(lost)

    def _raise_again(self) -> None:
        if self.came:
            raise KeyboardInterrupt
