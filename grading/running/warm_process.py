"""Starts the warm process (`zygote.py`), of which kernels are forks, and finds the one that runs already."""

from __future__ import annotations

import atexit
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from grading.errors import CourseError
from grading.programs import PACKAGES

# Where a running zygote listens, for the processes below the one that started it.
SOCKET = "COURSE_ZYGOTE"
# Behind that path, where kernels are forked that have not what is heavy.
LEAN = ".lean"
_HEAVY = re.compile(r"\b(keras|tensorflow|torch)\b")
# What each kernel imports, whatever its notebook does; in an order in which none starts a thread.
# Not matplotlib_inline: it tells the kernel's shell to draw pictures when it is imported, and here there is none yet.
FOR_EVERY_KERNEL = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.pylabtools",
    "IPython.extensions.storemagic",
    "sqlite3",
    "tornado.platform.asyncio",
)
# By the clock, as the machine may be busy; on an idle one it takes 8.
SECONDS_TO_IMPORT = 900
# As many programs run at once as there are cores; and a process with threads could not be forked.
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"), "1")


_zygote: _Zygote | None = None


def is_heavy(code: str) -> bool:
    """Whether a module is, or a program names, one of those without which a kernel may be lean."""
    return bool(_HEAVY.search(code))


def ensure_zygote(modules: Sequence[str]) -> str:
    """The path at which a zygote listens: that of an ancestor's, or of one that is started now for this process.

    Parameters
    ----------
    modules : sequence of str
        What it imports beforehand if it is started now, beside what every kernel needs.

    Raises
    ------
    CourseError
        If it can't be started.
    """
    path = start_zygote(modules)
    if _zygote and _zygote.path == path:
        _zygote.wait()
    return path


def start_zygote(modules: Sequence[str]) -> str:
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

    def __init__(self, modules: Sequence[str]) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="course-")
        self.path = str(Path(self.folder.name) / "zygote")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "grading.running.zygote", self.path, *modules, *FOR_EVERY_KERNEL],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment(),
            cwd=self.folder.name,
        )

    def wait(self) -> None:
        """Wait until it listens."""
        limit = time.monotonic() + SECONDS_TO_IMPORT
        while not os.path.exists(self.path):
            if self.process.poll() is not None:
                _, errors = self.process.communicate()
                said = errors.decode(errors="replace").strip().splitlines()
                raise CourseError(f"The warm process did not start: {said[-1] if said else 'it gave no reason'}")
            if time.monotonic() > limit:
                raise CourseError(f"The warm process did not start within {SECONDS_TO_IMPORT} seconds.")
            time.sleep(0.02)

    def stop(self) -> None:
        """End it, and every kernel that it forked."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stderr):
            if pipe:
                pipe.close()
        self.folder.cleanup()


def environment() -> dict[str, str]:
    """What the zygote may know of our environment: a kernel can read it in /proc, so no passwords and no addresses."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "TZ") if name in os.environ}
    return kept | {
        "HOME": "/nonexistent",
        "PYTHONPATH": ""
        if PACKAGES.is_relative_to(sys.prefix)
        else str(PACKAGES),  # An installed package is found without.
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "PYTHONDONTWRITEBYTECODE": "1",
        **ONE_THREAD,
    }
