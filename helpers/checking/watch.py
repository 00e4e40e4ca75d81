"""Watches over a check that a person runs: says what still runs, and stops what computes without end."""

import contextlib
import contextvars
import ctypes
import linecache
import sys
import threading
import time
import traceback
import types

from helpers.checking.stops import is_the_learners
from helpers.page import Notice

# Seconds of a check after which the page says what still runs, and how often then; after which it is stopped.
TELL_AFTER, TELL_EVERY, STOP_AFTER = 4.0, 2.0, 30.0
# So long may Python take to stop its own code; what takes longer is a call of a library, amid which it can't.
PROMPT = 2.0
BY_HAND = "To stop it, press ■ above the notebook, or choose Kernel → Interrupt Kernel in the menu."
IN_A_CALL = (
    "It has computed too long. Python can't stop it amid a call of a library; it stops when that comes back. If it never does: "
    "Kernel → Restart Kernel; what you have written stays."
)


class OverTheLimit(BaseException):
    """Raised in the learner's code from outside; no `except Exception` of theirs catches it."""


class Interrupted(Exception):
    """The learner stopped their code."""


class Watch:
    """A watch over the cell that runs in this thread.

    Parameters
    ----------
    cell : frame
        That of the check.
    """

    def __init__(self, cell: types.FrameType) -> None:
        self._cell, self._thread = cell, threading.get_ident()
        self._begun, self._begun_computing = time.monotonic(), time.process_time()
        self._lock, self._over = threading.Lock(), threading.Event()
        self._notice: Notice | None = None
        self._asked = 0.0  # When it was first told to stop.
        watching = contextvars.copy_context().run  # What it shows belongs to this cell, as the context says.
        with contextlib.suppress(RuntimeError):  # A Python that runs in a browser has no threads.
            threading.Thread(target=watching, args=(self._look,), name="watch", daemon=True).start()

    def end(self, error: BaseException | None) -> BaseException | None:
        """End the watch; returns the error with which the cell stopped, or, where it was cut short, one that says so."""
        while not self._over.is_set():
            with contextlib.suppress(OverTheLimit):  # It may be about to come just now.
                with self._lock:
                    self._over.set()
                _raise_in(self._thread, None)
        if self._notice:
            self._notice.say(f"It ran for {self._seconds():.0f} s.")
        if isinstance(error, KeyboardInterrupt):
            return Interrupted(f"you stopped it after {self._seconds():.0f} s")
        if isinstance(error, OverTheLimit):
            return TimeoutError(self._how_it_was_stopped())
        return error

    def _seconds(self) -> float:
        return time.monotonic() - self._begun

    def _computed(self) -> float:
        return time.process_time() - self._begun_computing

    def _how_it_was_stopped(self) -> str:
        late = time.monotonic() - self._asked
        amid = f", the last {late:.0f} of them in one call, amid which Python can't stop it," if late > PROMPT else ""
        return f"it had computed for {self._computed():.0f} s{amid}"

    def _look(self) -> None:
        """Look from time to time, until the check is over; in a thread of its own."""
        pause = TELL_AFTER
        while not self._over.wait(pause):
            pause = TELL_EVERY
            with self._lock:
                if self._over.is_set():
                    return
                # What waits, or whose machine is busy, is let be; so is what computes on many cores for a short time.
                if min(self._seconds(), self._computed()) >= STOP_AFTER:
                    self._asked = self._asked or time.monotonic()
                    _raise_in(self._thread, OverTheLimit)
                self._tell()

    def _tell(self) -> None:
        """Say in the page what still runs."""
        self._notice = self._notice or Notice()
        in_a_call = self._asked and time.monotonic() - self._asked > PROMPT
        more = IN_A_CALL if in_a_call else f"{BY_HAND} It is stopped when it has computed for {STOP_AFTER:.0f} s."
        self._notice.say(f"This still runs, for {self._seconds():.0f} s now{self._where()}. {more}")

    def _where(self) -> str:
        """The function and the line of the learner's at which it is now."""
        frame = sys._current_frames().get(self._thread)
        for inner, number in traceback.walk_stack(frame):
            if inner is self._cell:
                break
            if is_the_learners(inner):
                line = linecache.getline(inner.f_code.co_filename, number).strip()
                return f": in `{inner.f_code.co_name}`, line {number}, `{line}`"
        return ""


def _raise_in(thread: int, kind: type[BaseException] | None) -> None:
    """Have an exception come up in another thread, at its next step in Python; None takes back one that has not come yet."""
    exception = ctypes.py_object(kind) if kind else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), exception)
