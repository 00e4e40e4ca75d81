"""The warm process: it imports the course's libraries once, then forks a ready kernel whenever it is asked for one.

Importing TensorFlow takes most of the time that a small notebook needs. `python -m grading.running.zygote SOCKET MODULE …`
imports the modules and listens on a Unix socket; each connection asks for one kernel and lives as long as that kernel:

    client → {"argv", "connection", "environment", "folder", "own", "sandbox", "relay"}, and file descriptors for the kernel
             to keep
    client → {"signal": number} or {"lap": name}
    zygote → {"pid"}, and at the end {"status", "seconds", "peak_bytes", "laps", "exceeded"}

The more memory a process has, the more its forks cost, and much of it is TensorFlow's. So the process forks itself before it
imports that, and its fork, which has all else, answers at a second socket for the notebooks that do not name it.

When the client goes away, its kernel and all that it started are killed; when the zygote's owner goes away, so is the
zygote. No module imported here may run a TensorFlow operation: a fork would not survive it. Nor would it a thread: a module
that starts one is left to the kernels to import.
"""

import contextlib
import importlib
import os
import select
import signal
import socket
import sys
from collections.abc import Iterable, Sequence
from itertools import filterfalse

from grading.running import cgroup
from grading.running.forks import importing_for_forks
from grading.running.sandbox.libc import end_with_parent
from grading.running.supervisor import supervise
from grading.running.warm_process import LEAN, is_heavy


def serve(path: str, modules: Sequence[str]) -> None:
    """Import the modules and fork kernels that have them at `path`; at `path + LEAN`, kernels without the heavy ones."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the owner, who then closes our stdin.
    cgroup.place()  # Once, and not for each kernel.
    # No kernel of ours is debugged, and each would spend most of its start on importing this.
    sys.modules["debugpy"] = None  # type: ignore[assignment]  # So importing it fails; see sys.modules.
    _import(filterfalse(is_heavy, modules), path, modules)
    with _listening(path + LEAN) as listener:
        lean = os.fork()
        if lean == 0:
            end_with_parent(signal.SIGKILL)
            _fork_kernels(listener)
            os._exit(0)
    _import(filter(is_heavy, modules), path, modules, lean)
    with _listening(path) as listener:
        _fork_kernels(listener)


def _import(names: Iterable[str], path: str, modules: Sequence[str], lean: int | None = None) -> None:
    """Import modules; where one starts a thread, forked kernels would hang: begin again without it."""
    with importing_for_forks():
        for name in names:
            with contextlib.suppress(Exception):  # The course may do without it; whoever needs it meets the error.
                importlib.import_module(name)
            if _has_threads():
                if lean:
                    os.kill(lean, signal.SIGKILL)
                others = [other for other in modules if other != name]
                os.execv(sys.executable, [sys.executable, "-m", "grading.running.zygote", path, *others])


def _listening(path: str) -> socket.socket:
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)  # Of whole messages.
    listener.bind(path + ".new")
    listener.listen(64)
    os.rename(path + ".new", path)  # Only now there is something to connect to.
    return listener


def _fork_kernels(listener: socket.socket) -> None:
    """Fork a supervisor for each connection until stdin is closed."""
    while True:
        ready, _, _ = select.select([listener, sys.stdin], [], [], 1)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        if sys.stdin in ready:
            return
        if listener in ready:
            connection, _ = listener.accept()
            if os.fork() == 0:
                listener.close()
                supervise(connection)
                os._exit(0)
            connection.close()


def _has_threads() -> bool:
    return os.path.isdir("/proc/self/task") and len(os.listdir("/proc/self/task")) > 1


if __name__ == "__main__":
    serve(sys.argv[1], sys.argv[2:])
