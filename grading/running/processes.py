"""What the system tells in /proc of processes: who started whom, and what they use; see proc(5).

The name of a process, which stands in some of the files, is any bytes: a program can choose it.
"""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path


def descendants(pid: int) -> list[int]:
    """The processes of a tree: orphans belong to its root, which is the first process of its namespace."""
    family, position = [pid], 0
    while position < len(family):
        try:
            for thread in os.listdir(f"/proc/{family[position]}/task"):
                with open(f"/proc/{family[position]}/task/{thread}/children") as file:
                    family.extend(int(child) for child in file.read().split())
        except OSError:
            pass
        position += 1
    return family


def bytes_in(pid: int, file: str, *fields: str) -> int:
    """The sum of these fields of /proc/<pid>/<file>, in bytes."""
    try:
        lines = Path(f"/proc/{pid}/{file}").read_text(errors="replace").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith(fields)) << 10


def seconds_of(family: Iterable[int]) -> float:
    """The CPU seconds of these processes and of their children that have ended."""
    seconds = 0.0
    for pid in family:
        with contextlib.suppress(OSError), open(f"/proc/{pid}/stat", errors="replace") as file:
            seconds += seconds_in(file.read())
    return seconds


def seconds_in(stat: str) -> float:
    """The CPU seconds that a /proc/<pid>/stat gives for the process and its children that have ended."""
    return sum(map(int, stat.rpartition(")")[2].split()[11:15])) / os.sysconf("SC_CLK_TCK")
