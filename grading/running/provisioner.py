"""Kernels from the warm process, for whatever starts kernels through Jupyter: nbclient, nbgrader, nbval.

Installed as the kernel provisioner `warm`: `JUPYTER_DEFAULT_PROVISIONER_NAME=warm` is all that a command needs.
"""

import asyncio
import atexit
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from jupyter_client.provisioning import LocalProvisioner
from traitlets import List, Unicode

from grading.errors import CourseError

# Where a running zygote listens, for the processes below the one that started it.
SOCKET = "COURSE_ZYGOTE"
# What a chapter may import, in an order in which none starts a thread.
# Not matplotlib_inline: it tells the kernel's shell to draw pictures when it is imported, and here there is none yet.
STACK = (
    "helpers",
    "tensorflow",
    "keras",
    "matplotlib.pyplot",
    "contourpy",
    "scipy.signal",
    "skimage.io",
    "skimage.color",
    "skimage.data",
    "skimage.exposure",
    "skimage.measure",
    "skimage.transform",
    "PIL.JpegImagePlugin",
    "ipywidgets",
    "helpers.checking",
    "helpers.convolution",
    "helpers.datasets",
    "helpers.explore",
    "helpers.model_checks",
    "helpers.plotting",
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.pylabtools",
    "IPython.extensions.storemagic",
    "matplotlib.backends.backend_agg",
    "sqlite3",
    "tornado.platform.asyncio",
)
SECONDS_TO_IMPORT = 180
LAUNCH = "-m ipykernel_launcher -f "

PROVISIONER = "warm"

_zygote = None


class WarmProvisioner(LocalProvisioner):
    """Asks the zygote for a kernel in place of starting a Python of its own; starts the zygote where none runs."""

    modules = List(Unicode(), STACK, help="The modules that the warm process imports beforehand.").tag(config=True)

    _connection = None
    _status = None
    used = None

    @property
    def has_process(self):
        return self._connection is not None or super().has_process

    async def launch_kernel(self, cmd, **kwargs):
        """Ask for a kernel; `sandbox` (a dict) confines it, `keep` (file descriptors) is passed on to it."""
        if not _is_our_python(cmd):
            for ours in ("sandbox", "keep"):
                kwargs.pop(ours, None)
            return await super().launch_kernel(cmd, **kwargs)
        self._status = self.used = None
        self._connection = await asyncio.to_thread(_connect, self.modules)
        request = {
            "argv": cmd[cmd.index("-f") + 2 :],
            "connection": json.loads(Path(self.parent.connection_file).read_text()),
            "environment": kwargs.get("env") or dict(os.environ),
            "folder": str(kwargs.get("cwd") or os.getcwd()),
            "sandbox": kwargs.get("sandbox"),
        }
        socket.send_fds(self._connection, [json.dumps(request).encode()], kwargs.get("keep") or [])
        answer = json.loads(await asyncio.to_thread(self._connection.recv, 1 << 16) or "{}")
        if "pid" not in answer:
            raise CourseError(f"The kernel could not be started: {answer.get('error', 'the warm process ended')}.")
        self.pid = answer["pid"]
        self._connection.setblocking(False)
        return self.connection_info

    async def poll(self):
        if self._connection is None:
            return self._status if self._status is not None else await super().poll()
        try:
            answer = json.loads(self._connection.recv(1 << 16) or "{}")
        except BlockingIOError:
            return None
        except OSError:
            answer = {}
        self._status = answer.pop("status", -signal.SIGKILL)
        self.used = answer
        self._connection.close()
        self._connection = None
        return self._status

    async def wait(self):
        while self._connection is not None and await self.poll() is None:
            await asyncio.sleep(0.02)
        return self._status if self._status is not None else await super().wait()

    async def send_signal(self, signum):
        if self._connection is None:
            return await super().send_signal(signum)
        self._tell({"signal": int(signum)})

    def lap(self, name=None):
        """Have its memory measured anew from here on; `used` will tell by this name what the lap before took."""
        if self._connection is not None:
            self._tell({"lap": name})

    def _tell(self, message):
        with contextlib.suppress(OSError):
            self._connection.send(json.dumps(message).encode())

    async def kill(self, restart=False):
        if self._connection is None:
            return await super().kill(restart)
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart=False):
        await self.kill(restart)  # A kernel has nothing to say at its end.


def _connect(modules):
    """A connection to the zygote; to a new one if the one that we were told of has died."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    try:
        connection.connect(ensure_zygote(modules))
    except OSError:
        os.environ.pop(SOCKET, None)
        connection.connect(ensure_zygote(modules))
    return connection


def use_warm_kernels():
    """Have this process, and those it starts, take their Jupyter kernels from one warm process."""
    os.environ["JUPYTER_DEFAULT_PROVISIONER_NAME"] = PROVISIONER
    if sys.platform == "linux":
        os.environ[SOCKET] = ensure_zygote()


def ensure_zygote(modules=STACK):
    """The path at which a zygote listens: that of an ancestor's, or of one that is started now for this process.

    Raises
    ------
    CourseError
        If it can't be started.
    """
    path = start_zygote(modules)
    if _zygote and _zygote.path == path:
        _zygote.wait()
    return path


def start_zygote(modules=STACK):
    """As `ensure_zygote`, but does not wait: it may listen only some seconds from now."""
    global _zygote
    if os.environ.get(SOCKET):
        return os.environ[SOCKET]
    if _zygote is None or _zygote.process.poll() is not None:
        _zygote = _Zygote(modules)
        atexit.register(_zygote.stop)
    return _zygote.path


class _Zygote:
    """A zygote process, and the private folder in which its socket lies."""

    def __init__(self, modules):
        self.folder = tempfile.TemporaryDirectory(prefix="course-")
        self.path = str(Path(self.folder.name) / "zygote")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "grading.running.zygote", self.path, *modules],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment(),
            cwd=self.folder.name,
        )

    def wait(self):
        """Wait until it listens."""
        limit = time.monotonic() + SECONDS_TO_IMPORT
        while not os.path.exists(self.path):
            if self.process.poll() is not None:
                said = self.process.stderr.read().decode(errors="replace").strip().splitlines()
                raise CourseError(f"The warm process did not start: {said[-1] if said else 'it gave no reason'}")
            if time.monotonic() > limit:
                raise CourseError(f"The warm process did not start within {SECONDS_TO_IMPORT} seconds.")
            time.sleep(0.02)

    def stop(self):
        """End it, and every kernel that it forked."""
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()
        self.process.stdin.close()
        self.folder.cleanup()


def environment():
    """What the zygote may know of our environment: a kernel can read it in /proc, so no passwords and no addresses."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "TZ") if name in os.environ}
    return kept | {
        "HOME": "/nonexistent",
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _is_our_python(cmd):
    """Whether a kernel's command starts ipykernel under this very Python, on a system whose processes can fork so."""
    return sys.platform == "linux" and cmd[0] == sys.executable and LAUNCH in " ".join(cmd)
