"""The warm process: it imports the course's libraries once, then forks a ready kernel whenever it is asked for one.

Importing TensorFlow takes most of the time that a small notebook needs. `python -m grading.running.zygote SOCKET MODULE …`
imports the modules and listens on a Unix socket; each connection asks for one kernel and lives as long as that kernel:

    client → {"argv", "connection", "environment", "folder", "sandbox"}, and file descriptors for the kernel to keep
    client → {"signal": number} or {"lap": name}
    zygote → {"pid"}, and at the end {"status", "seconds", "peak_bytes", "laps", "exceeded"}

When the client goes away, its kernel and all that it started are killed; when the zygote's owner goes away, so is the
zygote. No module imported here may start a thread or run a TensorFlow operation: a fork would not survive it.
"""

import contextlib
import ctypes
import gc
import importlib
import json
import os
import random
import select
import signal
import socket
import sys
import tempfile
import traceback
from pathlib import Path

from grading.running import bridge, sandbox

MESSAGE_BYTES = 1 << 20


def serve(path, modules):
    """Import the modules, listen at `path`, and fork a supervisor for each connection until stdin is closed."""
    # No kernel of ours is debugged, and each would spend most of its start on importing this.
    sys.modules["debugpy"] = None
    for module in modules:
        with contextlib.suppress(ImportError):  # The course may do without it; who needs it meets the error himself.
            importlib.import_module(module)
    threads = os.listdir("/proc/self/task") if os.path.isdir("/proc/self/task") else [0]
    if len(threads) > 1:
        sys.exit(f"Importing {', '.join(modules)} started threads; forked kernels would hang. Import fewer modules.")
    # What is imported stays: no kernel need look through it for garbage, which would copy every page that it shares.
    gc.collect()
    gc.freeze()
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
                _supervise(connection)
                os._exit(0)
            connection.close()


def _supervise(connection):
    """Start one kernel, pass signals on to it, watch over what it uses, and say how it ended."""
    os.setsid()
    message, kept, _, _ = socket.recv_fds(connection, MESSAGE_BYTES, 4)
    request = json.loads(message)
    try:
        confined = sandbox.Sandbox(**request["sandbox"]) if request.get("sandbox") else None
        pid = (confined.fork if confined else _fork)(lambda: _become_kernel(request, kept))
    except Exception as error:
        _send(connection, {"error": str(error) or type(error).__name__})
        return
    for descriptor in kept:
        os.close(descriptor)
    _send(connection, {"pid": pid})
    watch, ended = sandbox.Watch(pid, confined), os.pidfd_open(pid)
    while (status := watch.look()) is None:
        ready, _, _ = select.select([connection, ended], [], [], sandbox.SECONDS_BETWEEN_LOOKS)
        if connection in ready:
            try:
                asked = json.loads(connection.recv(MESSAGE_BYTES) or "null")
            except (OSError, ValueError):
                asked = None
            with contextlib.suppress(ProcessLookupError):
                if asked and "lap" in asked:
                    watch.lap(asked["lap"])
                elif asked and asked["signal"] != signal.SIGKILL:
                    os.kill(pid, asked["signal"])
                else:
                    watch.end()
    _send(connection, {"status": status, **watch.used()})


def _send(connection, message):
    with contextlib.suppress(OSError):
        connection.send(json.dumps(message).encode())


def _fork(run):
    """Run a function in a child that dies with this process."""
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        if os.getppid() != parent:
            os._exit(1)
        run()
        os._exit(0)
    return pid


def _become_kernel(request, kept):
    """Turn this process into the Jupyter kernel that was asked for; returns when the kernel is done."""
    try:
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        # Above all not the line on which the supervisor is told to end this kernel.
        for descriptor in set(range(3, sandbox.DESCRIPTORS)) - set(kept):
            with contextlib.suppress(OSError):
                os.close(descriptor)
        os.environ.clear()
        os.environ.update(request["environment"])
        os.chdir(request["folder"])
        if kept:
            bridge.connect(*kept)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        random.seed()
        if "numpy" in sys.modules:
            sys.modules["numpy"].random.seed()
        with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
            json.dump(request["connection"], file)
        sys.path[0] = ""  # As in a kernel that was started in this folder.
        sys.argv = ["ipykernel_launcher", "-f", file.name, *request["argv"]]
        from ipykernel.kernelapp import IPKernelApp

        # Without the poller: it would take the zygote's end for its own.
        IPKernelApp.launch_instance(argv=sys.argv[1:], parent_handle=0)
    except SystemExit:
        pass
    except BaseException:
        Path(tempfile.gettempdir(), "kernel-did-not-start.txt").write_text(traceback.format_exc())


if __name__ == "__main__":
    serve(sys.argv[1], sys.argv[2:])
