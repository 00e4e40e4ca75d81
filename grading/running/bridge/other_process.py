"""What the system tells of the process at the bridge's other end; that process's own word would not do."""

import os
from collections.abc import Iterator

from grading.running.processes import seconds_in

SECONDS_BETWEEN_LOOKS = 0.2


class OtherProcess:
    """The process at the other end.

    Parameters
    ----------
    stat : int, optional
        A file descriptor of its /proc/…/stat; without, it seems to compute nothing, and to sleep.
    """

    def __init__(self, stat: int | None = None) -> None:
        self.stat = stat

    def seconds(self) -> float:
        """CPU time that it, and its children that have ended, have used so far."""
        return 0.0 if self.stat is None else seconds_in(self.read_stat())

    def read_stat(self) -> str:
        if self.stat is None:
            return ""
        try:
            return os.pread(self.stat, 4096, 0).decode(errors="replace")
        except OSError:  # It has ended.
            return ""

    def sleeps(self) -> bool:
        """Whether it waits for something, and not for its turn."""
        return self.stat is None or self.read_stat().rpartition(")")[2].startswith(" S ")

    def seconds_asleep(self) -> Iterator[float]:
        """Yields, at each look, for how many seconds it has slept without computing anything."""
        asleep, before = 0.0, self.seconds()
        while True:
            now = self.seconds()
            asleep = asleep + SECONDS_BETWEEN_LOOKS if now == before and self.sleeps() else 0.0
            before = now
            yield asleep
