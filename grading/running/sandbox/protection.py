"""How well a program can be confined on this machine, in sentences."""

import functools
import os
import sys

from grading.running import cgroup
from grading.running.sandbox import Sandbox
from grading.running.sandbox.seccomp import seccomp


@functools.cache
def missing_protection() -> str | None:
    """Why no process can be confined here, in a sentence, or None if it works; tried out, not guessed."""
    if sys.platform != "linux":
        return f"confining a program needs Linux; this is {sys.platform}"
    pid = os.fork()
    if pid == 0:
        try:
            inner = Sandbox().fork(lambda: None)
            os._exit(0 if os.waitpid(inner, 0)[1] == 0 else 1)
        except BaseException:
            os._exit(1)
    return None if os.waitpid(pid, 0)[1] == 0 else "the kernel refuses namespaces to this user"


def protections() -> list[tuple[bool, str]]:
    """What a confined program meets here: (whether it is on, a sentence) for each protection."""
    own_user = os.getuid() == 0
    return [
        (True, "submissions see a read-only system, a folder and a /tmp of their own, and no other file."),
        (True, "submissions have no network, and see no process but their own."),
        (True, "memory, CPU time, processes and file sizes are limited."),
        (True, "submissions run as a user of their own, without capabilities.")
        if own_user
        else (False, "submissions run as you, without capabilities; run as root, each has a user of its own."),
        (True, "the system itself counts all memory of a submission (a control group).")
        if cgroup.place()
        else (False, "memory is counted by looking at processes and files: no control group can be made here."),
        (seccomp is not None, "dangerous system calls are refused (libseccomp).")
        if seccomp
        else (False, "system calls are not filtered: libseccomp.so.2 is not installed."),
    ]
