"""What one run may still use: seconds of CPU, several times as many by the clock, and output.

A busy machine gives a program less of its time, and changes nothing of what the program computes. So a limit counts the
CPU seconds of a run's kernels, of all that they started and of what of it has ended. What sleeps, or waits for itself,
computes nothing: it is ended by the clock, which is several times as patient, and marked, as the machine may be to blame.
"""

from __future__ import annotations

import os
import time

from grading.running.job import Limits
from grading.running.processes import descendants, seconds_of

SECONDS_BETWEEN_LOOKS = 0.2
# When nothing at all goes on in the kernels at so many looks, what one of them has not sent by then will not come.
LOOKS_AT_REST = 10
# Why something was given up.
COMPUTED, CLOCK, AT_REST = "computed", "clock", "at rest"
# What the kernel shows of a process or thread that has nothing to do; see proc_pid_stat(5).
RESTING = "SIZX"
HAS_PROC = os.path.isdir("/proc/self/task")


class Budget:
    """What a run may still use, and what a person should know of how it went.

    Parameters
    ----------
    limits : Limits

    Attributes
    ----------
    notes : list of str
    printed : int
        Characters so far.
    by_the_clock : bool
        Whether something was stopped that had not used up its CPU seconds.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.notes: list[str] = []
        self.printed = 0
        self.by_the_clock = False
        self.started = time.monotonic()
        self._running: dict[int, float] = {}
        self._ended = 0.0
        self._all = Stopwatch(self, limits.seconds)

    def watch(self, pid: int) -> None:
        """Count what this process, and all that it starts, computes."""
        self._running[pid] = 0.0

    def end(self, pid: int, seconds: float = 0.0) -> None:
        """This process has ended; `seconds` is what whoever watched over it has counted."""
        self._ended += max(self._running.pop(pid, 0.0), seconds)

    def cpu_seconds(self) -> float:
        """CPU seconds used so far; where the system has no /proc, those of the clock."""
        if not HAS_PROC:
            return time.monotonic() - self.started
        for pid, before in self._running.items():
            self._running[pid] = max(before, seconds_of(descendants(pid)))
        return self._ended + sum(self._running.values())

    def limit(self, seconds: float) -> Stopwatch:
        """A stopwatch for so many seconds, and no more than are left of the whole."""
        return Stopwatch(self, seconds, self._all)

    def over(self) -> str | None:
        """Whether, and why, the time of all cells together is over, as `Stopwatch.over`."""
        return self._all.over()

    def is_at_rest(self) -> bool:
        """Whether none of its processes has anything to do, or is kept from doing it; without /proc it is taken for granted.

        Nor does what watches over them, which passes their messages on.
        """
        pids = {pid for root in self._running for pid in (_parent(root), *descendants(root))}
        return all(_rests(pid) for pid in pids - {os.getpid()})

    def note(self, text: str) -> None:
        if text not in self.notes:
            self.notes.append(text)


class Stopwatch:
    """Whether a run has used so many CPU seconds since a moment, or several times as many have passed by the clock.

    Parameters
    ----------
    budget : Budget
    seconds : float
    whole : Stopwatch, optional
        Another one, with whose end this one ends, too.
    """

    def __init__(self, budget: Budget, seconds: float, whole: Stopwatch | None = None) -> None:
        self.budget, self.seconds, self.whole = budget, seconds, whole
        self.computed, self.began = budget.cpu_seconds(), time.monotonic()

    def used(self) -> float:
        """CPU seconds since the moment."""
        return self.budget.cpu_seconds() - self.computed

    def passed(self) -> float:
        """Seconds by the clock since the moment."""
        return time.monotonic() - self.began

    def over(self) -> str | None:
        """`COMPUTED` when its CPU seconds are used up, `CLOCK` when it has lasted too long without, else None."""
        computed, now = self.budget.cpu_seconds(), time.monotonic()
        watches = [self, self.whole] if self.whole else [self]
        if any(computed - watch.computed > watch.seconds for watch in watches):
            return COMPUTED
        if any(now - watch.began > watch.seconds * self.budget.limits.patience for watch in watches):
            return CLOCK
        return None


def _parent(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/stat", errors="replace") as file:
            return int(file.read().rpartition(")")[2].split()[1])
    except OSError:
        return pid


def _rests(pid: int) -> bool:
    """Whether no thread of a process runs, waits for a processor or a disk, or is stopped."""
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/stat", errors="replace") as file:
                if file.read().rpartition(")")[2].split()[0] not in RESTING:
                    return False
    except OSError:  # It has ended.
        pass
    return True
