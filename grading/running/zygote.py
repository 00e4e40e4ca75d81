"""The warm process: it imports the course's libraries once, then forks a ready kernel whenever it is asked for one.

Importing TensorFlow takes most of the time that a small notebook needs. `python -m grading.running.zygote SOCKET MODULE …`
imports the modules and listens on a Unix socket; each connection asks for one kernel and lives as long as that kernel:

    client → {"argv", "connection", "environment", "folder", "own", "sandbox", "relay"}, and file descriptors for the kernel
             to keep
    client → {"signal": number} or {"lap": name}
    zygote → {"pid"}, and at the end {"status", "seconds", "peak_bytes", "laps", "exceeded"}

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
from collections.abc import Sequence

from grading.running import cgroup
from grading.running.forks import importing_for_forks
from grading.running.supervisor import supervise


def serve(path: str, modules: Sequence[str]) -> None:
    """Import the modules, listen at `path`, and fork a supervisor for each connection until stdin is closed."""
    # No kernel of ours is debugged, and each would spend most of its start on importing this.
    sys.modules["debugpy"] = None  # type: ignore[assignment]  # So importing it fails; see sys.modules.
    with importing_for_forks():
        for module in modules:
            with contextlib.suppress(Exception):  # The course may do without it; whoever needs it meets the error.
                importlib.import_module(module)
            if _has_threads():  # Forked kernels would hang: begin again without it.
                others = [other for other in modules if other != module]
                os.execv(sys.executable, [sys.executable, "-m", "grading.running.zygote", path, *others])
    cgroup.place()  # Once, and not for each kernel.
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the owner, who then closes our stdin.
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)  # Of whole messages.
    listener.bind(path + ".new")
    listener.listen(64)
    os.rename(path + ".new", path)  # Only now there is something to connect to.
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
