"""A warm kernel of one run: what goes into it, what comes out of it, and its end."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from socket import socket
from typing import Any, cast

import zmq
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from grading.errors import CourseError
from grading.running.beside import modules_in
from grading.running.budget import CLOCK, Budget, Stopwatch
from grading.running.client import LimitedClient, Message, error_output
from grading.running.job import Job
from grading.running.manager import WarmManager
from grading.running.processes import descendants
from grading.running.provisioner import WarmProvisioner
from grading.running.visible import WORK
from grading.running.warm_process import environment, is_heavy

MESSAGE_AT_MOST, MESSAGES_WAITING = 32 << 20, 16
# What jupyter_client and nbclient raise where a message lacks what it must have, or has what it must not.
UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
# `!pip install` would try for 8 seconds to reach a network.
CONFINED = {"HOME": WORK, "TMPDIR": "/tmp", "PIP_RETRIES": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "UV_OFFLINE": "1"}


class Kernel:
    """A warm kernel of one run, in an `async with` block.

    Parameters
    ----------
    job : Job
        Says how it is confined.
    notebook : NotebookNode
        That whose cells it executes.
    budget : Budget
        What it takes is counted there, and what happens to it is noted.
    folder : pathlib.Path
        A private folder, to be made.
    files : dict of str to bytes
        What it finds in its folder.
    keep : sequence of socket or file
        What it is given beside.

    Attributes
    ----------
    dead : str or None
        Why it has ended, if it has, as the end of a sentence.
    used : dict
        What it has used, once it has ended: see `grading.running.watch.Watch.used`.
    """

    def __init__(
        self,
        job: Job,
        notebook: NotebookNode,
        budget: Budget,
        folder: Path,
        files: Mapping[str, bytes],
        keep: Sequence[socket | TextIOWrapper],
    ) -> None:
        self.job, self.budget, self.keep = job, budget, keep
        self.dead: str | None = None
        self.used: dict[str, Any] = {}
        self.sockets, self.work = folder / "sockets", folder / "work"
        self.sockets.mkdir(parents=True)
        for path, content in files.items():
            (self.work / path).parent.mkdir(parents=True, exist_ok=True)
            (self.work / path).write_bytes(content)
        self.work.mkdir(exist_ok=True)
        self.manager = WarmManager(transport="ipc", ip=str(folder / "k"), connection_file=str(folder / "c"))
        # For sockets to come; what waits here to be read is our memory, not the program's.
        self.manager.context.setsockopt(zmq.MAXMSGSIZE, MESSAGE_AT_MOST)
        self.manager.context.setsockopt(zmq.RCVHWM, MESSAGES_WAITING)
        self.client = LimitedClient(notebook, self.manager, budget)

    async def __aenter__(self) -> Kernel:
        confined = self.job.confined
        await self.client.async_start_new_kernel(
            cwd=WORK if confined else str(self.work),
            env=_environment(confined),
            sandbox=self._sandbox() if confined else None,
            keep=[kept.fileno() for kept in self.keep],
            own=modules_in(self.job.judge_files),
            modules=self.job.modules,
            lean=not _is_heavy(self.job),
            relay={"folder": str(self.sockets), "most": MESSAGE_AT_MOST},
        )
        self.provisioner = cast(WarmProvisioner, self.manager.provisioner)
        self.pid = cast(int, self.provisioner.pid)
        self.budget.watch(self.pid)
        return self

    async def __aexit__(self, *_: object) -> None:
        try:
            await self.kill()
        finally:
            if self.client.kc:  # There is none if the kernel did not start, which is the error to be told.
                self.client.kc.stop_channels()
            await self.manager.cleanup_resources()

    async def open_stat(self) -> TextIOWrapper:
        """The system's file that tells how much this kernel has computed; its own word would not do."""
        return Path(f"/proc/{await self._process()}/stat").open()

    async def open_folder(self) -> int:
        """A descriptor of its folder, which can still be read after the kernel's end."""
        path = f"/proc/{await self._process()}/root{WORK}" if self.job.confined else self.work
        return os.open(path, os.O_RDONLY | os.O_DIRECTORY)

    async def connect(self) -> None:
        """Wait until it is ready."""
        await self.client.async_start_new_kernel_client()
        # All are connected. What a program puts into this folder from now on would be a file on our disk, or a link by
        # which we connect to something else.
        shutil.rmtree(self.sockets)

    async def execute(self, cell: NotebookNode, number: int) -> bool:
        """Execute a cell of the notebook; its outputs say so if that is not possible. Whether it came to an end by itself."""
        if not self.dead and (over := self.budget.over()):
            self.budget.by_the_clock |= over == CLOCK
            await self.kill("the time of all cells together was over")
            self.budget.note(f"{self.dead} before cell {number + 1}")
        if not self.dead:
            self.dead = await self._try(cell, number)
            if not self.dead:
                return not self.client.stopped
            self.budget.note(f"{self.dead} while cell {number + 1} ran")
            await self.kill()
        cell.outputs = [error_output("DeadKernelError", f"This cell was not run: {self.dead}.")]
        return False

    async def set_up(self, code: str) -> None:
        """Execute code of ours, without which what comes after it would be judged wrongly."""
        limit = self.budget.limit(self.budget.limits.cell_seconds)
        if await self.do(code, limit) is None and not self.dead:
            self.budget.by_the_clock |= limit.over() == CLOCK
            self.budget.note("one of its kernels could not be set up")
            await self.kill("it could not be set up")

    async def do(self, code: str, limit: Stopwatch | None = None) -> Message | None:
        """Execute code that leaves no trace; the kernel's reply, or None if it ended, or a limit was over, before."""
        if self.dead:
            return None
        client: Any = self.client.kc
        asked = client.execute(code, silent=True, store_history=False)
        while not (limit and limit.over()):
            with contextlib.suppress(Exception):  # An empty queue, or a forged message.
                reply = await client.get_shell_msg(timeout=0.5)
                if reply["parent_header"].get("msg_id") == asked:
                    return reply
            if not await self.manager.is_alive():
                if not self.dead:
                    self.dead = "its kernel ended"
                    self.budget.note(f"{self.dead} while a check or a test asked it")
                break
        return None

    async def interrupt(self) -> None:
        if not self.dead:
            await self.manager.interrupt_kernel()

    async def kill(self, why: str = "it is done") -> None:
        """End the kernel and all that it started."""
        self.dead = self.dead or why
        await self.provisioner.kill()
        await self.provisioner.wait()
        if not self.provisioner.used:  # Its supervisor's last words.
            raise CourseError("the process that watched over it was killed")
        self.used = self.provisioner.used
        self.budget.end(self.pid, self.used.get("seconds", 0))

    def _sandbox(self) -> dict[str, object]:
        """What `grading.running.sandbox.Sandbox` is made of."""
        return {
            "files": str(self.work),
            "shared": [str(self.sockets)],
            "memory": self.job.limits.memory_bytes,
            "seconds": int(self.job.limits.seconds),
            "further": self.job.readable,
            "hidden": self.job.hidden,
        }

    async def _process(self) -> int:
        """The id of the process that is the kernel."""
        family = [self.pid]
        while self.job.confined and len(family) < 2 and await self.manager.is_alive():
            await asyncio.sleep(0.005)  # The first process of the sandbox is about to start it.
            family = descendants(self.pid)
        return family[-1]

    async def _try(self, cell: NotebookNode, number: int) -> str | None:
        """Execute a cell; if that has cost the kernel its life, or must cost it, why."""
        try:
            await self.client.async_execute_cell(cell, number)
            self._note_stops(cell, number)
        except DeadKernelError:
            return "its kernel ended"
        except CellTimeoutError:
            return "it could not be interrupted"
        except UNREADABLE as error:
            return f"it sent a message that no kernel sends ({type(error).__name__})"
        return None

    def _note_stops(self, cell: NotebookNode, number: int) -> None:
        """Note it if the cell that was executed did not come to its own end."""
        if self.client.stopped:
            self.budget.note(f"cell {number + 1} {self.client.stopped}")
        if any(output.get("ename") == "StdinNotImplementedError" for output in cell.outputs):
            self.budget.note(f"cell {number + 1} was stopped where it waits for somebody to type")


def _is_heavy(job: Job) -> bool:
    """Whether the submission or what judges it names a library without which its kernels may be lean."""
    return any(
        cell.cell_type == "code" and is_heavy(cell.source) for cell in (*job.submission.cells, *job.instructor.cells)
    )


def _environment(confined: bool) -> dict[str, str]:
    """The environment variables of a kernel: none of ours that it does not need."""
    # A `breakpoint()` is passed over, as in JupyterLab without its debugger, and under nbgrader.
    return environment() | (CONFINED if confined else {}) | {"NBGRADER_EXECUTION": "autograde", "PYTHONBREAKPOINT": "0"}
