"""Calls between two kernels: tests run in one, the learner's program in the other.

Each kernel has one end of a socket that both were given when they were started; no process stands between them. In the
tests' kernel (`judge`) a learner's function is a `RemoteFunction`: calling it sends the arguments across as plain values,
has the function run in the learner's kernel (`learner`), and brings back its result, what it printed, what it warned of,
which files it wrote at paths that it was given, and what it changed of its arguments. A function among the arguments is
called back in the same way.
"""

import socket

from grading.running.bridge.end import End
from grading.running.bridge.judge import JudgeEnd
from grading.running.bridge.learner import LearnerEnd
from grading.running.bridge.other_process import OtherProcess

# That of this process.
this_end: End | None = None


def connect(descriptor: int, stat: int | None = None) -> None:
    """Make the socket with this file descriptor this process's end.

    Parameters
    ----------
    descriptor : int
    stat : int, optional
        A descriptor of the /proc/…/stat of the learner's kernel: the tests' kernel is given one, the learner's is not.
    """
    global this_end
    connection = socket.socket(fileno=descriptor)
    this_end = LearnerEnd(connection) if stat is None else JudgeEnd(connection, OtherProcess(stat))
