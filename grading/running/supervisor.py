"""Starts one kernel in a fork of the warm process, watches over it, and passes signals and messages on."""

import contextlib
import json
import os
import select
import signal
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from grading.running import cgroup
from grading.running.kernel_process import become_kernel
from grading.running.relay import File, Relay, TooMuch
from grading.running.sandbox import Sandbox
from grading.running.sandbox.libc import end_with_parent
from grading.running.watch import SECONDS_BETWEEN_LOOKS, Watch

MESSAGE_BYTES = 1 << 20
DESCRIPTORS_AT_MOST = 4


def supervise(connection: socket.socket) -> None:
    """Start the kernel that is asked for on this connection, and tell there how it ended."""
    os.setsid()
    message, kept, _, _ = socket.recv_fds(connection, MESSAGE_BYTES, DESCRIPTORS_AT_MOST)
    request = json.loads(message)
    try:
        kernel = _start(request, kept)
    except Exception as error:
        _send(connection, {"error": str(error) or type(error).__name__})
        return
    for descriptor in kept:
        os.close(descriptor)
    _send(connection, {"pid": kernel.watch.pid})
    status = _watch_over(kernel, connection)
    if kernel.relay:
        with contextlib.suppress(TooMuch):
            kernel.relay.empty()
    if kernel.group:
        kernel.group.remove()
    _send(connection, {"status": status, **kernel.watch.used()})


@dataclass(frozen=True)
class _Kernel:
    """A kernel that runs, and what stands around it."""

    watch: Watch
    relay: Relay | None
    group: cgroup.Group | None


def _start(request: dict[str, Any], kept: Sequence[int]) -> _Kernel:
    sandbox = Sandbox(**request["sandbox"]) if request.get("sandbox") else None
    relay = Relay(request["connection"], **request["relay"]) if request.get("relay") else None
    if relay:
        request["connection"] = relay.inside
    # The system steps in where the watch, which looks now and then, has missed something.
    group = cgroup.make(sandbox.memory + sandbox.memory // 8 + (64 << 20)) if sandbox else None

    def kernel() -> None:
        become_kernel(request, kept)

    pid = sandbox.fork(kernel, group) if sandbox else _fork(kernel)
    return _Kernel(Watch(pid, sandbox, group), relay, group)


def _watch_over(kernel: _Kernel, connection: socket.socket) -> int:
    """Do what is asked on the connection, and look after the kernel, until it has ended: its exit status."""
    ended = os.pidfd_open(kernel.watch.pid)
    while (status := kernel.watch.look()) is None:
        if connection in _wait(kernel, [connection, ended]):
            with contextlib.suppress(ProcessLookupError):
                _obey(_asked(connection), kernel.watch)
    return status


def _asked(connection: socket.socket) -> Any:
    """What the client asks, or None if it is gone."""
    try:
        return json.loads(connection.recv(MESSAGE_BYTES) or "null")
    except (OSError, ValueError):
        return None


def _obey(asked: Any, watch: Watch) -> None:
    """Begin a lap, or send the kernel a signal; end it where that is the signal, or nobody asks any more."""
    if asked and "lap" in asked:
        watch.lap(asked["lap"])
    elif asked and asked["signal"] != signal.SIGKILL:
        os.kill(watch.pid, asked["signal"])
    else:
        watch.end()


def _wait(kernel: _Kernel, files: Sequence[File]) -> list[File]:
    """Those of the files that can be read, after a moment at most, in which the kernel's messages are passed on."""
    if kernel.relay is None:
        return select.select(files, [], [], SECONDS_BETWEEN_LOOKS)[0]
    try:
        return kernel.relay.wait(files, SECONDS_BETWEEN_LOOKS)
    except TooMuch as error:
        kernel.watch.stop(f"it {error}")
        return []


def _send(connection: socket.socket, message: dict[str, object]) -> None:
    with contextlib.suppress(OSError):
        connection.send(json.dumps(message).encode())


def _fork(run: Callable[[], object]) -> int:
    """Run a function in a child that dies with this process."""
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        end_with_parent(signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
        run()
        os._exit(0)
    return pid
