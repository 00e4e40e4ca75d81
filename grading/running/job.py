"""What it takes to run a submitted notebook, and what comes of it: both can go to another process or another machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from nbformat import NotebookNode

# What a run's CPU seconds are spent on, beside the cells that nbgrader knows.
START, SETUP, OWN = "start", "setup", "own"


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Parameters
    ----------
    cell_seconds, seconds : float
        CPU seconds of one cell, and of all together, as `grading.running.budget` counts them.
    memory_bytes : int
        Of all processes of one of its two kernels together.
    cell_output, output : int
        Characters that one cell, and all together, may print or show.
    patience : float
        How many times as long as its CPU seconds something may last by the clock.
    """

    cell_seconds: float = 60
    seconds: float = 600
    memory_bytes: int = 3 << 30
    cell_output: int = 1_000_000
    output: int = 20_000_000
    patience: float = 5


@dataclass(frozen=True)
class Job:
    """A submitted notebook that is ready to run, and the instructor's notebook that says how it is judged.

    Parameters
    ----------
    submission, instructor : NotebookNode
        The submission must be sanitized: its judged cells are those of the instructor.
    files, judge_files : dict of str to bytes
        What lies beside each of the two notebooks: path → content.
    split : bool
        Whether judged cells run in a kernel of their own.
    confined : bool
        Whether kernels run in a sandbox.
    modules : tuple of str
        What the warm process imports before it forks them, beside what each kernel needs, if none is running yet.
    readable : tuple of (str, str)
        What else may be read in the sandbox: a path outside, and where it is found inside.
    hidden : tuple of str
        What is never shown there: gradebook, solutions, work of others.
    folder : str
        The folder in which nbgrader would run it, for messages to say which file was meant.
    carry : bool
        Whether the files that it writes are brought back.
    cells : frozenset of int, optional
        The numbers of the code cells that are run; by default all that grading needs.
    then : Job, optional
        The next notebook of the same submission, without files: it finds those of this one, and what this one wrote.
    """

    submission: NotebookNode
    instructor: NotebookNode
    files: Mapping[str, bytes] = field(default_factory=dict)
    judge_files: Mapping[str, bytes] = field(default_factory=dict)
    limits: Limits = Limits()
    split: bool = True
    confined: bool = True
    modules: tuple[str, ...] = ()
    readable: tuple[tuple[str, str], ...] = ()
    hidden: tuple[str, ...] = ()
    folder: str = ""
    carry: bool = False
    cells: frozenset[int] | None = None
    then: Job | None = None


@dataclass
class Outcome:
    """An executed notebook, what it cost, what a person should know of how it ran, what it wrote, what came of the next.

    Where something was stopped `by_the_clock` and not for what it computed, a busy machine may be to blame. `spent` has the
    CPU seconds of its kernels by what they were spent on: `START`, `SETUP`, `OWN` for cells that nbgrader does not know, and
    the grade_id of each other cell.
    """

    notebook: NotebookNode
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_bytes: int = 0
    worker_bytes: int = 0
    notes: list[str] = field(default_factory=list)
    spent: dict[str, float] = field(default_factory=dict)
    by_the_clock: bool = False
    files: dict[str, bytes] = field(default_factory=dict)
    then: Outcome | None = None

    def all(self) -> list[Outcome]:
        """The outcomes of this notebook and of those that were run after it."""
        return [self, *(self.then.all() if self.then else ())]


def in_order(jobs: Sequence[Job]) -> Job:
    """The jobs of one submission as one that runs them one after another in the same folder, as nbgrader does."""
    *before, job = jobs
    for earlier in reversed(before):
        job = replace(earlier, carry=True, then=replace(job, files={}, judge_files={}))
    return job
