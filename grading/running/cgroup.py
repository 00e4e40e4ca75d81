"""A control group for each confined program, where this process may make one: the system then counts all of its memory.

Also what no process's own count shows: page tables, buffers of sockets and pipes. Version 2 is described in the kernel's
Documentation/admin-guide/cgroup-v2.rst, version 1 in cgroup-v1/memory.rst.
"""

import contextlib
import functools
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

# What is set in a new group; the first must be there. The limit is for the whole group, which is ended as a whole.
LIMITS = {
    1: ("memory.limit_in_bytes", "memory.memsw.limit_in_bytes"),
    2: ("memory.max", "memory.swap.max", "memory.oom.group"),
}
EVENTS = {1: "memory.oom_control", 2: "memory.events"}

SECONDS_TO_JOIN = 60  # A group that has no process after that time waits for none.


class Group:
    """A control group that has been made.

    Parameters
    ----------
    parent : pathlib.Path
    version : int
    memory : int
        Bytes that all processes in it may have.

    Raises
    ------
    OSError
        If the system refuses it.
    """

    def __init__(self, parent: Path, version: int, memory: int) -> None:
        self.folder, self.version = parent / f"course-{os.getpid()}", version
        _remove_empty(parent)
        self.folder.mkdir()
        values: tuple[int, ...] = (memory, memory) if version == 1 else (memory, 0, 1)
        for number, (name, value) in enumerate(zip(LIMITS[version], values, strict=True)):
            with contextlib.nullcontext() if number == 0 else contextlib.suppress(OSError):
                (self.folder / name).write_text(str(value))

    def join(self) -> None:
        """Put the present process, and all that it will start, into the group."""
        (self.folder / "cgroup.procs").write_text("0")

    def was_full(self) -> bool:
        """Whether the system has ended one of its processes for want of memory."""
        with contextlib.suppress(OSError):
            said = (self.folder / EVENTS[self.version]).read_text()
            return any(int(count) for count in re.findall(r"^oom_kill (\d+)", said, re.MULTILINE))
        return False

    def remove(self) -> None:
        """Remove it, once all its processes have ended; else whoever makes the next one does."""
        with contextlib.suppress(OSError):
            self.folder.rmdir()


def make(memory: int) -> Group | None:
    """A new group, or None where none can be made."""
    with contextlib.suppress(OSError):
        if parent_and_version := place():
            return Group(*parent_and_version, memory)
    return None


@functools.cache
def place() -> tuple[Path, int] | None:
    """Where this process can make groups that limit memory: the folder and the version, or None; tried out, not guessed."""
    for parent, version in _candidates():
        with contextlib.suppress(OSError):
            group = Group(parent, version, 1 << 30)
            pid = os.fork()
            if pid == 0:
                with contextlib.suppress(BaseException):
                    group.join()
                    os._exit(0)
                os._exit(1)
            joined = os.waitpid(pid, 0)[1] == 0
            group.remove()
            if joined:
                return parent, version
    return None


def _candidates() -> Iterator[tuple[Path, int]]:
    """This process's own group in each hierarchy that may count memory, and in version 2 the one above, which has no processes."""
    with contextlib.suppress(OSError):
        own = dict(re.findall(r"^\d+:([^:]*):(.*)$", Path("/proc/self/cgroup").read_text(), re.MULTILINE))
        mounts = re.findall(r"^\S+ \S+ \S+ (\S+) (\S+) .* - (cgroup2?) \S+ (\S+)$", _mounts(), re.MULTILINE)
        for root, mounted, kind, options in mounts:
            version = 2 if kind == "cgroup2" else 1
            path = own.get("" if version == 2 else "memory")
            if path is None or (version == 1 and "memory" not in options.split(",")):
                continue
            folder = Path(mounted, os.path.relpath(path, root))
            yield from [(folder, version)] if version == 1 else [(folder, version), (folder.parent, version)]


def _mounts() -> str:
    return Path("/proc/self/mountinfo").read_text()


def _remove_empty(parent: Path) -> None:
    """Remove what supervisors have left that were killed; the system keeps what is not empty."""
    for left in parent.glob("course-*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > SECONDS_TO_JOIN:
                left.rmdir()
