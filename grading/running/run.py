"""Runs a submitted notebook: the learner's cells in one confined kernel, the cells that judge them in another.

A `Job` is all that is needed, so that it can run in another process or on another machine; what comes back is the
notebook with outputs, and what the run cost.
"""

import asyncio
import contextlib
import copy
import os
import socket
import tempfile
import time
from collections.abc import AsyncIterator, Set
from dataclasses import replace
from pathlib import Path

from jupyter_core.utils import run_sync
from nbformat import NotebookNode

from grading.cells import grade_id, is_answer, is_judge
from grading.names import bound_names
from grading.running.beside import written
from grading.running.budget import AT_REST, CLOCK, COMPUTED, LOOKS_AT_REST, SECONDS_BETWEEN_LOOKS, Budget
from grading.running.client import SECONDS_TO_STOP, Message
from grading.running.job import OWN, SETUP, START, Job, Outcome
from grading.running.kernel import Kernel
from grading.running.needed_cells import cells_to_run, code_cells, counted_cells
from grading.running.setup import Setup, find_setup, is_setup
from grading.running.visible import what_was_missing
from grading.running.warm_process import ensure_zygote

# CPU seconds in which a kernel ends what its test no longer waits for.
SECONDS_TO_END = 1
# How often a submission whose kernel has ended gets a fresh one, so that its other exercises count.
RESTARTS = 4
# This process's end of the bridge; not by an import, which would find a file grading.py beside the notebook.
BRIDGE = '__import__("sys").modules["grading.running.bridge"].this_end'


def run(job: Job) -> Outcome:
    """Run a job, and those that follow it."""
    ensure_zygote(job.modules)
    outcome = run_sync(_Run(job).run)()  # Which works within the formgrader's event loop, too.
    if job.then:
        outcome.then = run(replace(job.then, files={**job.files, **outcome.files}, judge_files=job.judge_files))
        outcome.files = {}  # They have served.
    return outcome


class _Run:
    """One job that is being run."""

    def __init__(self, job: Job) -> None:
        self.job, self.budget = job, Budget(job.limits)
        self.notebook = copy.deepcopy(job.submission)  # The job may be run again.
        self.outcome = Outcome(self.notebook, notes=self.budget.notes)
        self.waiting = sorted(_wanted(job))
        self.ran: list[int] = []
        self.restarts_left = RESTARTS
        self.laps: dict[str, int] = {}
        self.charged = 0.0
        self.counted = counted_cells(job.submission) if job.split else {}

    async def run(self) -> Outcome:
        with tempfile.TemporaryDirectory(prefix="course-run-") as folder:
            while True:
                async with self._kernels(Path(folder, str(self.restarts_left))) as (learner, judge):
                    await self._go_on(learner, judge)
                if not self.waiting:
                    break
                self.restarts_left -= 1
        for cell in filter(grade_id, self.notebook.cells):
            cell.metadata["added_bytes"] = self.laps.get(grade_id(cell))
        for note in what_was_missing(replace(self.job, submission=self.notebook)) if self.job.confined else ():
            self.budget.note(note)
        self.outcome.seconds = time.monotonic() - self.budget.started
        self.outcome.by_the_clock = self.budget.by_the_clock
        return self.outcome

    @contextlib.asynccontextmanager
    async def _kernels(self, folder: Path) -> AsyncIterator[tuple[Kernel, Kernel | None]]:
        """Fresh kernels: the learner's, and the one of the tests, or None where they run in the same."""
        job = self.job
        async with contextlib.AsyncExitStack() as stack:
            ends = [stack.enter_context(end) for end in socket.socketpair()] if job.split else []
            learner = Kernel(job, self.notebook, self.budget, folder / "learner", job.files, ends[:1])
            await stack.enter_async_context(learner)
            kernels, judge = [learner], None
            if job.split:
                stat = stack.enter_context(await learner.open_stat())
                judge = Kernel(job, self.notebook, self.budget, folder / "judge", job.judge_files, [ends[1], stat])
                kernels.append(await stack.enter_async_context(judge))
            await asyncio.gather(*[kernel.connect() for kernel in kernels])
            self._charge(START)
            if job.carry:
                work = await learner.open_folder()
                stack.callback(os.close, work)
            for end in ends:
                end.close()  # The kernels hold their own.
            if judge:
                await self._prepare(judge)
                self._charge(SETUP)
            yield learner, judge
            await asyncio.gather(*[kernel.kill() for kernel in kernels])
            if job.carry:
                self._carry(work)
        self.laps |= learner.used.get("laps", {})
        for kernel in kernels:
            self._account(kernel)

    async def _prepare(self, judge: Kernel) -> None:
        """Have the tests' kernel run the chapter's setup, and follow the learner's values from then on."""
        cells = self.job.instructor.cells
        for cell in filter(is_setup, cells):
            await judge.set_up(cell.source)
        answers = {name for cell in filter(is_answer, cells) for name in bound_names(cell.source)}
        await judge.set_up(f"{BRIDGE}.follow({answers!r}, get_ipython())")

    def _carry(self, folder: int) -> None:
        """Keep what the learner's program has written."""
        self.outcome.files, whole = written(folder, self.job.files)
        if not whole:
            self.budget.note("some of the files that it wrote were too many or too large for its next notebook to see")

    def _charge(self, what: str) -> None:
        """Count what the kernels have used since the last time as spent on this."""
        used = self.budget.cpu_seconds()
        self.outcome.spent[what] = self.outcome.spent.get(what, 0) + used - self.charged
        self.charged = used

    def _account(self, kernel: Kernel) -> None:
        """Take into the outcome what a kernel has used that has ended."""
        self.outcome.cpu_seconds += kernel.used.get("seconds", 0)
        self.outcome.peak_bytes = max(self.outcome.peak_bytes, kernel.used.get("peak_bytes", 0))
        if kernel.used.get("exceeded"):
            self.budget.note(f"its kernel was stopped: {kernel.used['exceeded']}")

    async def _go_on(self, learner: Kernel, judge: Kernel | None) -> None:
        """Run the cells that wait, until one has cost a kernel its life and fresh ones can go on below it.

        What ran in earlier kernels runs again first, so that all names are there; what it puts out was kept then.
        """
        setup = find_setup(self.job.submission, self.job.instructor)
        for note in setup.notes:
            self.budget.note(note)
        for number in list(self.ran):
            cell = copy.deepcopy(self.notebook.cells[number])
            if not await self._execute(learner, judge, setup, cell, number):
                self.ran.remove(number)
        self._charge(START)
        learner.provisioner.lap()
        while self.waiting:
            is_dead = learner.dead or (judge and judge.dead)
            if is_dead and self.restarts_left and not self.budget.over():
                self.budget.note("what stands below was run in fresh kernels, as far as that was possible")
                return
            number = self.waiting.pop(0)
            cell = self.notebook.cells[number]
            if await self._execute(learner, judge, setup, cell, number):
                self.ran.append(number)
            self._charge(grade_id(cell) or (SETUP if number in setup.own else OWN))
            learner.provisioner.lap(grade_id(cell) or None)

    async def _execute(
        self, learner: Kernel, judge: Kernel | None, setup: Setup, cell: NotebookNode, number: int
    ) -> bool:
        """Execute a cell where it belongs, below the setup that it needs; whether it came to an end by itself, all kernels alive."""
        for source in setup.due(number):
            await learner.set_up(source)
        if judge and is_judge(cell):
            ended = await self._judge(learner, judge, cell, number)
        else:
            if number in self.counted:
                await learner.set_up(f"get_ipython().execution_count = {self.counted[number]}")
            ended = await learner.execute(cell, number)
            for note in setup.about(number, cell):
                self.budget.note(note)
        return ended and not learner.dead

    async def _judge(self, learner: Kernel, judge: Kernel, cell: NotebookNode, number: int) -> bool:
        """Run a judged cell while the learner's kernel answers what it asks; whether it came to an end by itself."""
        serving = asyncio.create_task(learner.do(f"{BRIDGE}.serve(get_ipython().user_ns)"))
        ended = await judge.execute(cell, number)
        _keep_standard_error_out(cell)
        # It may still be busy with what the test asked, when the test has given up. Idle, it takes no notice.
        if await self._wait(serving, SECONDS_TO_END):
            await learner.interrupt()
        if why := await self._wait(serving, SECONDS_TO_STOP):
            self.budget.by_the_clock |= why == CLOCK
            self.budget.note(f"it could not be interrupted while cell {number + 1} ran")
            await learner.kill("it could not be interrupted")
        served = await serving
        if not (learner.dead or judge.dead or _is_fine(served)):  # Nothing more would come across.
            await learner.kill("it no longer spoke with its tests")
            self.budget.note(f"{learner.dead} after cell {number + 1}")
        return ended

    async def _wait(self, task: asyncio.Task[Message | None], seconds: float) -> str | None:
        """Wait for a task of the kernels; why it was given up, or None. On a busy machine it may take long."""
        if task.done():
            return None
        limit, why, looks_at_rest = self.budget.limit(self.budget.limits.cell_seconds), None, 0
        while not task.done() and not why:
            await asyncio.wait([task], timeout=SECONDS_BETWEEN_LOOKS)
            looks_at_rest = looks_at_rest + 1 if self.budget.is_at_rest() else 0
            why = COMPUTED if limit.used() > seconds else limit.over()
            if looks_at_rest > LOOKS_AT_REST:
                why = AT_REST
        return None if task.done() else why


def _wanted(job: Job) -> Set[int]:
    """The numbers of the code cells that are to be run."""
    if job.cells is not None:
        return job.cells
    return cells_to_run(job.submission, job.instructor) if job.split else code_cells(job.submission).keys()


def _is_fine(reply: Message | None) -> bool:
    """Whether a kernel's reply says that the code ran to its end."""
    content = reply.get("content") if reply else None
    return isinstance(content, dict) and content.get("status") == "ok"


def _keep_standard_error_out(cell: NotebookNode) -> None:
    """nbgrader gives 0 points to a cell that wrote to standard error, which a library's warning does."""
    for output in cell.outputs:
        if output.output_type == "stream" and output.name == "stderr":
            output.name = "stdout"
