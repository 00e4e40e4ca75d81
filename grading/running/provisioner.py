"""Kernels from the warm process, for whatever starts kernels through Jupyter: nbclient, nbgrader, nbval.

Installed as the kernel provisioner `warm`: `JUPYTER_DEFAULT_PROVISIONER_NAME=warm` is all that a command needs.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import LocalProvisioner
from traitlets import List, Unicode

from grading.errors import CourseError
from grading.running.warm_process import LEAN, SOCKET, ensure_zygote

LAUNCH = "-m ipykernel_launcher -f "

PROVISIONER = "warm"


class WarmProvisioner(LocalProvisioner):
    """Asks the zygote for a kernel in place of starting a Python of its own; starts the zygote where none runs."""

    modules = List(Unicode(), help="What the warm process imports beforehand, if this starts it.").tag(config=True)

    _connection: socket.socket | None = None
    _status: int | None = None
    # What the kernel has used, once it has ended.
    used: dict[str, Any] | None = None

    @property
    def has_process(self) -> bool:
        return self._connection is not None or super().has_process

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Ask for a kernel; `sandbox` (a dict) confines it, `keep` (file descriptors) is passed on to it.

        `own` names the modules that it finds in its folder, though others of the same names may be imported already.
        `relay` (a dict) has its supervisor pass messages on from its own sockets to those of the connection file.
        `modules` are for the zygote, in place of the setting, if this starts one. A `lean` kernel has not the heavy ones.
        """
        if not _is_our_python(cmd):
            for ours in ("sandbox", "keep", "own", "relay", "modules", "lean"):
                kwargs.pop(ours, None)
            return await super().launch_kernel(cmd, **kwargs)
        self._status = self.used = None
        connection = await asyncio.to_thread(_connect, kwargs.get("modules") or self.modules, bool(kwargs.get("lean")))
        self._connection = connection
        manager: Any = self.parent
        request = {
            "argv": cmd[cmd.index("-f") + 2 :],
            "connection": json.loads(Path(manager.connection_file).read_text()),
            "environment": kwargs.get("env") or dict(os.environ),
            "folder": str(kwargs.get("cwd") or os.getcwd()),
            "sandbox": kwargs.get("sandbox"),
            "own": kwargs.get("own") or [],
            "relay": kwargs.get("relay"),
        }
        socket.send_fds(connection, [json.dumps(request).encode()], kwargs.get("keep") or [])
        answer = json.loads(await asyncio.to_thread(connection.recv, 1 << 16) or "{}")
        if "pid" not in answer:
            raise CourseError(f"The kernel could not be started: {answer.get('error', 'the warm process ended')}.")
        self.pid = answer["pid"]
        connection.setblocking(False)
        return self.connection_info

    async def poll(self) -> int | None:
        if self._connection is None:
            return self._status if self._status is not None else await super().poll()
        try:
            answer = _last_words(self._connection)
        except BlockingIOError:
            return None
        self._status = answer.pop("status", -signal.SIGKILL)
        self.used = answer
        self._connection.close()
        self._connection = None
        return self._status

    async def wait(self) -> int | None:
        while self._connection is not None and await self.poll() is None:
            await asyncio.sleep(0.02)
        return self._status if self._status is not None else await super().wait()

    async def send_signal(self, signum: int) -> None:
        if self._connection is None:
            return await super().send_signal(signum)
        _tell(self._connection, {"signal": int(signum)})

    def lap(self, name: str | None = None) -> None:
        """Have its memory measured anew from here on; `used` will tell by this name what the lap before took."""
        if self._connection is not None:
            _tell(self._connection, {"lap": name})

    async def kill(self, restart: bool = False) -> None:
        if self._connection is None:
            return await super().kill(restart)
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart: bool = False) -> None:
        await self.kill(restart)  # A kernel has nothing to say at its end.


def _last_words(connection: socket.socket) -> dict[str, Any]:
    """What the supervisor has told at its end; nothing if it was killed.

    Raises
    ------
    BlockingIOError
        If it runs still.
    """
    # If it ended before it read what we told it, the system reports that first, and its words at the second try.
    for _ in range(2):
        with contextlib.suppress(ConnectionError):
            return cast(dict[str, Any], json.loads(connection.recv(1 << 16) or "{}"))
    return {}


def _tell(connection: socket.socket, message: dict[str, object]) -> None:
    with contextlib.suppress(OSError):
        connection.send(json.dumps(message).encode())


def _connect(modules: Sequence[str], lean: bool) -> socket.socket:
    """A connection to the zygote; to a new one if the one that we were told of has died."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    try:
        connection.connect(ensure_zygote(modules) + LEAN * lean)
    except OSError:
        os.environ.pop(SOCKET, None)
        connection.connect(ensure_zygote(modules))
    return connection


def use_warm_kernels(modules: Sequence[str]) -> None:
    """Have this process, and those it starts, take their Jupyter kernels from one warm process.

    Parameters
    ----------
    modules : sequence of str
        What that imports beforehand.
    """
    os.environ["JUPYTER_DEFAULT_PROVISIONER_NAME"] = PROVISIONER
    if sys.platform == "linux":
        os.environ[SOCKET] = ensure_zygote(modules)


def _is_our_python(cmd: list[str]) -> bool:
    """Whether a kernel's command starts ipykernel under this very Python, on a system whose processes can fork so."""
    return sys.platform == "linux" and cmd[0] == sys.executable and LAUNCH in " ".join(cmd)
