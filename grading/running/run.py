"""Runs a submitted notebook: the learner's cells in one confined kernel, the cells that judge them in another.

A `Job` is all that is needed, so that it can run in another process or on another machine; what comes back is the
notebook with outputs, and what the run cost.
"""

import asyncio
import contextlib
import shutil
import socket
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty

import nbformat
import zmq
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_output

from grading.cells import grade_id, is_answer, is_judge
from grading.errors import CourseError
from grading.names import bound_names, needed_names
from grading.running.provisioner import PROVISIONER, STACK, ensure_zygote, environment
from grading.running.sandbox import WORK, descendants

MESSAGE_AT_MOST, MESSAGES_WAITING = 32 << 20, 16
BRIDGE = '__import__("grading.running.bridge").running.bridge.end'


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Parameters
    ----------
    cell_seconds, seconds : float
        Wall-clock time of one cell, and of all together.
    memory_bytes : int
        Of all processes of one of its two kernels together.
    cell_output, output : int
        Characters that one cell, and all together, may print or show.
    """

    cell_seconds: float = 60
    seconds: float = 600
    memory_bytes: int = 3 << 30
    cell_output: int = 1_000_000
    output: int = 20_000_000


@dataclass(frozen=True)
class Job:
    """A submitted notebook that is ready to run, and the instructor's notebook that says how it is judged.

    Parameters
    ----------
    submission, instructor : nbformat.NotebookNode
        The submission must be sanitized: its judged cells are those of the instructor.
    files, judge_files : dict of str to bytes
        What lies beside each of the two notebooks: path → content.
    split : bool
        Whether judged cells run in a kernel of their own.
    confined : bool
        Whether kernels run in a sandbox.
    modules : tuple of str
        What the warm process imports before it forks them, if none is running yet.
    """

    submission: nbformat.NotebookNode
    instructor: nbformat.NotebookNode
    files: dict = field(default_factory=dict)
    judge_files: dict = field(default_factory=dict)
    limits: Limits = Limits()
    split: bool = True
    confined: bool = True
    modules: tuple = STACK


@dataclass
class Outcome:
    """An executed notebook, what it cost, and what a person should know of how it ran."""

    notebook: nbformat.NotebookNode
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_bytes: int = 0
    notes: list = field(default_factory=list)


def run(job):
    """Run a job.

    Parameters
    ----------
    job : Job

    Returns
    -------
    Outcome
    """
    ensure_zygote(job.modules)
    return run_sync(_Run(job).run)()  # Which works within the formgrader's event loop, too.


def cells_to_run(submission, instructor):
    """The numbers of the cells that grading needs: all of the learner's own, and those of the lesson that they build on.

    A cell of the lesson that the learner left as it was, and none of whose names his cells use, has nothing to say.
    """
    setup = {cell.source.strip() for cell in instructor.cells if is_setup(cell)}
    lesson = {
        cell.source.strip() for cell in instructor.cells if cell.cell_type == "code" and "nbgrader" not in cell.metadata
    } - setup
    code = [number for number, cell in enumerate(submission.cells) if cell.cell_type == "code"]
    own = {number for number in code if submission.cells[number].source.strip() not in lesson}
    binding = defaultdict(set)
    for number in code:
        for name in bound_names(submission.cells[number].source):
            binding[name].add(number)
    wanted, waiting = set(own), list(own)
    while waiting:
        needs = needed_names(submission.cells[waiting.pop()].source)
        found = set().union(*(binding[name] for name in needs & binding.keys())) - wanted
        wanted |= found
        waiting += found
    return wanted


def is_setup(cell):
    """Whether a cell of an instructor's notebook sets up what its tests need."""
    return "setup" in cell.metadata.get("tags", [])


class Budget:
    """What a run may still use, and what a person should know of how it went."""

    def __init__(self, limits):
        self.limits = limits
        self.notes = []
        self.printed = 0
        self.started = time.monotonic()

    def is_over(self):
        return time.monotonic() - self.started > self.limits.seconds

    def time_left(self):
        return max(self.limits.seconds - (time.monotonic() - self.started), 0.1)

    def note(self, text):
        if text not in self.notes:
            self.notes.append(text)


class _Run(Budget):
    """One job that is being run."""

    def __init__(self, job):
        super().__init__(job.limits)
        self.job = job
        self.notebook = job.submission
        self.outcome = Outcome(self.notebook, notes=self.notes)

    async def run(self):
        job = self.job
        answers = {name for cell in job.instructor.cells if is_answer(cell) for name in bound_names(cell.source)}
        wanted = cells_to_run(job.submission, job.instructor) if job.split else set(range(len(self.notebook.cells)))
        async with contextlib.AsyncExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="course-run-")))
            ends = [stack.enter_context(end) for end in socket.socketpair()] if job.split else []
            learner = _Kernel(self, folder / "learner", job.files, ends[:1])
            await stack.enter_async_context(learner)
            kernels = [learner]
            if job.split:
                clock = stack.enter_context(await learner.clock())
                judge = _Kernel(self, folder / "judge", job.judge_files, [ends[1], clock])
                kernels.append(await stack.enter_async_context(judge))
            await asyncio.gather(*[kernel.connect() for kernel in kernels])
            for end in ends:
                end.close()  # The kernels hold their own.
            if job.split:
                for cell in job.instructor.cells:
                    if is_setup(cell):
                        await judge.do(cell.source)
                await judge.do(f"{BRIDGE}.follow({answers!r}, get_ipython())")
            learner.provisioner.lap()
            for number, cell in enumerate(self.notebook.cells):
                if cell.cell_type != "code" or number not in wanted:
                    continue
                if is_judge(cell) and job.split:
                    await self._judge(learner, judge, cell, number)
                else:
                    await learner.execute(cell, number)
                learner.provisioner.lap(grade_id(cell))
            await asyncio.gather(*[kernel.kill() for kernel in kernels])
        for cell in filter(grade_id, self.notebook.cells):
            cell.metadata["added_bytes"] = learner.used.get("laps", {}).get(grade_id(cell))
        for kernel in kernels:
            self.outcome.cpu_seconds += kernel.used.get("seconds", 0)
            self.outcome.peak_bytes = max(self.outcome.peak_bytes, kernel.used.get("peak_bytes", 0))
            if kernel.used.get("exceeded"):
                self.note(f"its kernel was stopped: {kernel.used['exceeded']}")
        self.outcome.seconds = time.monotonic() - self.started
        return self.outcome

    async def _judge(self, learner, judge, cell, number):
        """Run a judged cell while the learner's kernel answers what it asks."""
        serving = asyncio.create_task(learner.do(f"{BRIDGE}.serve(get_ipython().user_ns)"))
        await judge.execute(cell, number)
        _keep_standard_error_out(cell)
        done, _ = await asyncio.wait([serving], timeout=1)
        if not done:  # It is still busy with what the test asked; the test has given up.
            await learner.interrupt()
            done, _ = await asyncio.wait([serving], timeout=3)
        if not done:
            await learner.kill("it could not be interrupted")
            await serving


class _Kernel:
    """A warm kernel of one run, in an `async with` block."""

    def __init__(self, run, folder, files, keep):
        self.run, self.folder, self.keep = run, folder, keep
        self.dead = None
        self.used = {}
        sockets, work = folder / "sockets", folder / "work"
        sockets.mkdir(parents=True)
        for path, content in files.items():
            (work / path).parent.mkdir(parents=True, exist_ok=True)
            (work / path).write_bytes(content)
        work.mkdir(exist_ok=True)
        self.sockets, self.work = sockets, work

    async def __aenter__(self):
        job = self.run.job
        manager = _Manager(transport="ipc", ip=str(self.sockets / "k"), connection_file=str(self.folder / "c"))
        # For sockets to come; what waits here to be read is our memory, not the program's.
        manager.context.setsockopt(zmq.MAXMSGSIZE, MESSAGE_AT_MOST)
        manager.context.setsockopt(zmq.RCVHWM, MESSAGES_WAITING)
        self.client = LimitedClient(self.run.notebook, manager, budget=self.run)
        self.manager = manager
        sandbox = None
        if job.confined:
            sandbox = {
                "files": str(self.work),
                "shared": [str(self.sockets)],
                "memory": job.limits.memory_bytes,
                "seconds": int(job.limits.seconds),
            }
        await self.client.async_start_new_kernel(
            cwd=WORK if job.confined else str(self.work),
            env=_environment(job.confined),
            sandbox=sandbox,
            keep=[one.fileno() for one in self.keep],
        )
        self.provisioner = manager.provisioner
        return self

    async def clock(self):
        """The system's file that tells how much this kernel has computed; its own word would not do."""
        family = [self.provisioner.pid]
        while self.run.job.confined and len(family) < 2 and await self.manager.is_alive():
            await asyncio.sleep(0.005)  # The first process of the sandbox is about to start it.
            family = descendants(self.provisioner.pid)
        return Path(f"/proc/{family[-1]}/stat").open()

    async def connect(self):
        """Wait until it is ready."""
        await self.client.async_start_new_kernel_client()
        # All are connected. What a program puts into this folder from now on would be a file on our disk, or a link by
        # which we connect to something else.
        shutil.rmtree(self.sockets)

    async def __aexit__(self, *_):
        try:
            await self.kill()
        finally:
            if self.client.kc:  # There is none if the kernel did not start, which is the error to be told.
                self.client.kc.stop_channels()
            await self.manager.cleanup_resources()

    async def execute(self, cell, number):
        """Execute a cell of the notebook; its outputs say so if that is not possible."""
        if not self.dead and self.run.is_over():
            await self.kill("the time of all cells together was over")
            self.run.note(f"{self.dead} before cell {number + 1}")
        if not self.dead:
            try:
                await self.client.async_execute_cell(cell, number)
                if any(output.get("ename") == "CellTimeoutError" for output in cell.outputs):
                    self.run.note(f"cell {number + 1} took too long and was stopped")
                return
            except DeadKernelError:
                self.dead = "its kernel ended"
            except CellTimeoutError:
                self.dead = "it could not be interrupted"
            self.run.note(f"{self.dead} while cell {number + 1} ran")
            await self.kill()
        cell.outputs = [_error("DeadKernelError", f"This cell was not run: {self.dead}.")]

    async def do(self, code):
        """Execute code that leaves no trace; returns when it is done, the kernel is dead, or its time is over."""
        if self.dead:
            return
        asked = self.client.kc.execute(code, silent=True, store_history=False)
        until = time.monotonic() + min(self.run.job.limits.cell_seconds * 2, self.run.time_left())
        while time.monotonic() < until:
            with contextlib.suppress(Exception):  # An empty queue, or a forged message.
                reply = await self.client.kc.get_shell_msg(timeout=0.5)
                if reply["parent_header"].get("msg_id") == asked:
                    return
            if not await self.manager.is_alive():
                self.dead = "its kernel ended"
                return

    async def interrupt(self):
        if not self.dead:
            await self.manager.interrupt_kernel()

    async def kill(self, why="it is done"):
        """End the kernel and all that it started."""
        self.dead = self.dead or why
        await self.provisioner.kill()
        await self.provisioner.wait()
        if not self.provisioner.used:  # Its supervisor's last words.
            raise CourseError("the process that watched over it was killed")
        self.used = self.provisioner.used


class _Client(AsyncKernelClient):
    """A client that knows its kernel to be ready at the first answer, without 0.2 seconds of silence after it.

    It has no heart to listen to, as the manager knows what is alive; to stop listening to a dead one takes up to a second.
    """

    def start_channels(self):
        super().start_channels(hb=False)

    async def wait_for_ready(self, timeout):
        until = time.monotonic() + timeout
        while time.monotonic() < until:
            self.kernel_info()
            with contextlib.suppress(Empty):
                await self.shell_channel.get_msg(timeout=1)
                await self.iopub_channel.get_msg(timeout=0.2)  # Where a cell's output will come, too.
                return
            if not await self.is_alive():
                raise DeadKernelError("it ended before it was ready")
        raise TimeoutError(f"it was not ready within {timeout} seconds")


class _Manager(AsyncKernelManager):
    """Takes its kernel from the warm process, whatever kernel the notebook names."""

    client_factory = _Client

    @property
    def kernel_spec(self):
        return KernelSpec(
            argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            language="python",
            metadata={"kernel_provisioner": {"provisioner_name": PROVISIONER}},
        )


class LimitedClient(NotebookClient):
    """nbclient's client, which keeps the time that cells take, and what they print, within a budget."""

    def __init__(self, notebook, manager, budget):
        super().__init__(
            notebook,
            manager,
            allow_errors=True,
            timeout_func=lambda cell: min(budget.limits.cell_seconds, budget.time_left()),
            interrupt_on_timeout=True,
            error_on_timeout={"ename": "CellTimeoutError", "evalue": "", "traceback": [TOOK_TOO_LONG]},
            raise_on_iopub_timeout=False,
            iopub_timeout=2,
            startup_timeout=120,
            ipython_hist_file=":memory:",
            on_cell_executed=_show_error,
        )
        self.budget = budget
        self.cell_output = 0

    async def async_execute_cell(self, cell, cell_index, **options):
        self.cell_output = 0
        return await super().async_execute_cell(cell, cell_index, **options)

    def process_message(self, msg, cell, cell_index):
        if msg["msg_type"].startswith("comm_"):  # nbclient would keep the state of all widgets.
            return None
        limits = self.budget.limits
        if msg["msg_type"] in ("stream", "display_data", "execute_result", "error", "update_display_data"):
            size = len(str(msg["content"]))
            self.cell_output += size
            self.budget.printed += size
            if self.cell_output > limits.cell_output or self.budget.printed > limits.output:
                self.budget.note("some of what it printed was left out: it was too much")
                if self.cell_output - size <= limits.cell_output:
                    cell.outputs.append(new_output("stream", name="stdout", text="\n… too much was printed.\n"))
                if msg["msg_type"] != "error":
                    return None
        return super().process_message(msg, cell, cell_index)


TOOK_TOO_LONG = "CellTimeoutError: this cell took too long and was stopped"


def _keep_standard_error_out(cell):
    """nbgrader gives 0 points to a cell that wrote to standard error, which a library's warning does."""
    for output in cell.outputs:
        if output.output_type == "stream" and output.name == "stderr":
            output.name = "stdout"


def _show_error(cell, cell_index, execute_reply):
    """A cell that failed shows an error even where the program has seen to it that none is printed."""
    said = execute_reply["content"]
    shown = [output.ename for output in cell.outputs if output.output_type == "error"]
    if said["status"] == "error" and said.get("ename") not in shown:
        cell.outputs.append(_error(said.get("ename", "Error"), said.get("evalue", "")))


def _error(name, words):
    return new_output("error", ename=name, evalue=words, traceback=[f"{name}: {words}"])


def _environment(confined):
    """The environment variables of a kernel: none of ours that it does not need."""
    return environment() | ({"HOME": WORK, "TMPDIR": "/tmp"} if confined else {}) | {"NBGRADER_EXECUTION": "autograde"}
