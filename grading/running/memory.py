"""The memory of this process: what it may take for one piece of work, and the most that it took."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def at_most(size: int) -> Iterator[None]:
    """A block in which this process may have so many bytes; MemoryError tells that it wants more.

    What is not Python may end the process instead. macOS takes the limit and does not keep it.
    """
    limits = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (size if limits[1] < 0 else min(size, limits[1]), limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, limits)


def begin_peak() -> None:
    """Have `peak` count from now on."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")  # proc(5): resets the high water mark of resident memory.


def peak() -> int:
    """The most bytes that were resident at once."""
    return in_status("VmHWM")


def in_status(field: str) -> int:
    """A size in /proc/self/status, in bytes, or 0 if there is none."""
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith(f"{field}:"):
                return int(line.split()[1]) << 10
    return 0
