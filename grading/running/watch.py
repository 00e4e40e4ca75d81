"""Looks at the processes of a kernel from outside: have they ended, and do they stay within their limits?"""

import os
import signal

from grading.running.cgroup import Group
from grading.running.processes import bytes_in, descendants, seconds_of
from grading.running.sandbox import MEGABYTE, Sandbox

SECONDS_BETWEEN_LOOKS = 0.2
BYTES_OF_A_FILE = 1200  # What the system itself keeps of each.


class Watch:
    """Watches over a process and all that it starts.

    Parameters
    ----------
    pid : int
    sandbox : Sandbox, optional
        That in which it runs, with its limits.
    group : Group, optional
        The control group that it has joined.
    """

    def __init__(self, pid: int, sandbox: Sandbox | None, group: Group | None = None) -> None:
        self.pid, self.sandbox, self.group = pid, sandbox, group
        self.peak, self.shared, self.seconds = 0, 0, 0.0
        self.exceeded: str | None = None
        self.laps: dict[str, int] = {}
        self.lap_began, self.lap_peak = 0, 0

    def look(self) -> int | None:
        """The exit status once the process has ended, else None; kills a tree that uses too much."""
        family = descendants(self.pid)
        if self.sandbox is not None and self.exceeded is None and len(family) > self.sandbox.processes:
            self.stop(f"it started more than {self.sandbox.processes} processes")
            family = []  # Measuring them would take longer than they need to start more.
        memory = self._measure(family)
        if os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            return self._bury()
        if self.sandbox is not None and self.exceeded is None:
            if memory > self.sandbox.memory:
                self.stop(_too_much_memory(self.sandbox))
            elif self.seconds > self.sandbox.seconds:
                self.stop(f"it used more than {self.sandbox.seconds} seconds of CPU time")
        return None

    def lap(self, name: str | None = None) -> None:
        """Begin a lap; if the one that ends here has a name, keep how many bytes it took beyond those at its begin."""
        memory = self._quick_memory(descendants(self.pid))
        if name is not None:
            self.laps[name] = max(self.lap_peak, memory) - self.lap_began
        self.lap_began = self.lap_peak = memory

    def end(self) -> None:
        """Kill the tree."""
        family = descendants(self.pid)
        self.shared = max(0, self._quick_memory(family) - self._exact_memory(family))
        os.kill(self.pid, signal.SIGKILL)

    def stop(self, why: str) -> None:
        """Kill the tree, and keep why."""
        self.exceeded = why
        os.kill(self.pid, signal.SIGKILL)

    def used(self) -> dict[str, object]:
        """CPU seconds, the peak of memory in bytes (without what was shared at the end), laps, and which limit was exceeded."""
        return {
            "seconds": self.seconds,
            "peak_bytes": max(0, self.peak - self.shared),
            "laps": self.laps,
            "exceeded": self.exceeded,
        }

    def _measure(self, family: list[int]) -> int:
        """Take note of what these processes use; the bytes of their memory, counted exactly where they may be too many."""
        memory = self._quick_memory(family)
        if self.sandbox is not None and memory > self.sandbox.memory:
            memory = self._exact_memory(family)
        self.peak, self.lap_peak = max(self.peak, memory), max(self.lap_peak, memory)
        self.seconds = max(self.seconds, seconds_of(family))
        return memory

    def _bury(self) -> int:
        """The exit status of the process, which has ended."""
        if self.sandbox is not None and self.exceeded is None and self.group and self.group.was_full():
            self.exceeded = _too_much_memory(self.sandbox)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def _quick_memory(self, family: list[int]) -> int:
        """The quick count: it takes pages that processes share for each one's own."""
        return sum(bytes_in(pid, "status", *self._counted("Rss{}:"), "VmPTE:") for pid in family) + self._files()

    def _exact_memory(self, family: list[int]) -> int:
        """The exact count, which is slow."""
        pages = sum(bytes_in(pid, "smaps_rollup", *self._counted("Pss_{}:")) for pid in family)
        return pages + sum(bytes_in(pid, "status", "VmPTE:") for pid in family) + self._files()

    def _counted(self, field: str) -> list[str]:
        """The fields to be counted. A confined program shares no memory but that of its files."""
        return [field.format(kind) for kind in (["Anon"] if self.sandbox else ["Anon", "Shmem"])]

    def _files(self) -> int:
        """The bytes of a confined program's files that lie in memory, whether a process has them open or not."""
        folders = [os.fstatvfs(folder) for folder in self.sandbox.in_memory] if self.sandbox else []
        return sum(
            (folder.f_blocks - folder.f_bfree) * folder.f_frsize + (folder.f_files - folder.f_ffree) * BYTES_OF_A_FILE
            for folder in folders
        )


def _too_much_memory(sandbox: Sandbox) -> str:
    return f"it used more than {sandbox.memory // MEGABYTE} MB of memory"
