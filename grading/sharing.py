"""Answers that several learners gave, or that were judged before, are run once.

What is shared ran in kernels of its own, with nothing of anybody's but the cells of its unit: so nobody can spoil, or
better, the verdict on somebody else's answer. That costs a start of kernels. So an answer is run for all where running it for
each submission that holds it would cost more; what is as it was handed out, and so is in many submissions, always is.
"""

import contextlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import mean
from typing import Any

from nbformat import NotebookNode, from_dict

from grading.cells import grade_id
from grading.grader import Grader
from grading.key import context
from grading.records.ledger import Ledger
from grading.records.times import TIMESTAMP
from grading.repair import known_cells
from grading.result import Result
from grading.running.job import SETUP, START, Job, Outcome, in_order
from grading.running.needed_cells import cells_to_run
from grading.submissions import Submission
from grading.units import Divider, Unit

# CPU seconds of talking with kernels, and of what stands around them: see `python -m benchmarks.phases`.
SECONDS_AROUND = 0.35
# In a larger file no sources are counted: reading it could take more memory than there is.
COUNTED_BYTES = 8_000_000
# What running a cell leaves in its metadata.
MEASURED = ("execution", "added_bytes")

# What the cells of a unit put out, in their order.
Cells = Sequence[dict[str, Any]]
# What a job is run for: a submission, or, for all, units of these keys.
Label = Submission | tuple[str, ...]
# A submission's result, and what came of running each of its notebooks.
Complete = tuple[Result, dict[str, Outcome]]


@dataclass
class _Parts:
    """A submission, and the parts of which its outcome is made."""

    result: Result
    jobs: Mapping[str, Job]
    is_running: bool = False
    alone: list[Unit] = field(default_factory=list)
    awaited: dict[str, Unit] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    units: list[tuple[Unit, Cells]] = field(default_factory=list)

    def joined(self) -> dict[str, Outcome]:
        """The outcomes of the submission's notebooks."""
        if self.result.reason or not (self.outcomes or self.units):
            return {}
        if self.units:
            (job,) = self.jobs.values()
            self.outcomes = self.outcomes or [Outcome(deepcopy(job.submission))]
            for unit, cells in self.units:
                for number, put_out in zip(unit.cells, cells, strict=True):
                    _lay(put_out, self.outcomes[0].notebook.cells[number])
        return dict(zip(self.jobs, self.outcomes, strict=True))


class Sharing:
    """Says which jobs have to be run for submissions, and puts together what comes of them.

    Parameters
    ----------
    grader : Grader
    ledger : Ledger
    submissions : list of Submission
        What is to be graded now.
    anew : bool
        Whether what earlier runs brought is forgotten.
    """

    def __init__(self, grader: Grader, ledger: Ledger, submissions: Sequence[Submission], anew: bool) -> None:
        self.grader, self.ledger, self.anew = grader, ledger, anew
        self.is_on = grader.execute().share
        self.contexts: dict[str, str] = {}
        self.dividers: dict[tuple[str, str], Divider] = {}
        # How many submissions that are still to come hold a source.
        self.coming = Counter((one.chapter, source) for one in submissions if self.is_on for source in _sources(one))
        # CPU seconds, each time: of judged cells, by their names; of starting a chapter's kernels and setting them up.
        self.judging: dict[tuple[str, ...], list[float]] = defaultdict(list)
        self.starting: dict[str, list[float]] = defaultdict(list)
        self.apart: dict[tuple[str, ...], list[Unit]] = {}
        self.unfinished: dict[Submission, _Parts] = {}

    def begin(self, result: Result, jobs: Mapping[str, Job]) -> list[tuple[Label, Job]]:
        """What is to be run for a submission, beside what is being run for others."""
        parts = self.unfinished[result.submission] = _Parts(result, jobs)
        self.coming.subtract(
            (result.submission.chapter, source) for source in _sources(result.submission) if self.is_on
        )
        if len(jobs) == 1:
            ((name, job),) = jobs.items()
            if self._may_share(name, job):
                return self._divide(parts, name, job)
        parts.is_running = bool(jobs)
        return [(result.submission, in_order(list(jobs.values())))] if jobs else []

    def end(self, label: Label, outcome: Outcome | Exception) -> None:
        """Take in what came of a job."""
        if isinstance(label, Submission):
            self._end_alone(self.unfinished[label], outcome)
        else:
            for unit in self.apart.pop(label):
                waiting = [parts for parts in self.unfinished.values() if unit.key in parts.awaited]
                self._end_for_all(unit, waiting, outcome)
                outcome = _without_cost(outcome)  # Who came first bears it.

    def complete(self) -> Iterator[Complete]:
        """The submissions of which nothing is running any more, each once."""
        for submission, parts in list(self.unfinished.items()):
            if not (parts.is_running or parts.awaited):
                del self.unfinished[submission]
                yield parts.result, parts.joined()

    def _end_alone(self, parts: _Parts, outcome: Outcome | Exception) -> None:
        parts.is_running = False
        if isinstance(outcome, Exception):
            parts.result.add(outcome)
            return
        parts.outcomes = outcome.all()
        for one_notebooks in parts.outcomes:
            parts.result.add(one_notebooks)
        self.starting[parts.result.submission.chapter].append(_spent(outcome, START, SETUP))
        for unit in parts.alone:
            names = _judged_names(unit, outcome.notebook)
            self.judging[names].append(_spent(outcome, *names))

    def _end_for_all(self, unit: Unit, waiting: Sequence[_Parts], outcome: Outcome | Exception) -> None:
        cells: Cells = []
        if isinstance(outcome, Outcome):
            cells = [_put_out(outcome.notebook.cells[number]) for number in unit.cells]
            if not (outcome.notes or outcome.by_the_clock):
                chapter = waiting[0].result.submission.chapter
                self.ledger.note_shared(chapter, self.contexts[chapter], unit.key, cells)
        for parts in waiting:
            own = parts.awaited.pop(unit.key)
            parts.units += [(own, cells)] if cells else []
            parts.result.add(outcome)
            outcome = _without_cost(outcome)

    def _may_share(self, name: str, job: Job) -> bool:
        """Whether verdicts depend on nothing but cells: not where it was handed in with files of its own."""
        own = set(job.files) - set(job.judge_files) - {f"{name}.ipynb", TIMESTAMP}
        return self.is_on and job.split and not own

    def _divide(self, parts: _Parts, name: str, job: Job) -> list[tuple[Label, Job]]:
        chapter = parts.result.submission.chapter
        divider = self._divider(chapter, name, job)
        running = {key for label in self.apart for key in label}
        given: list[Unit] = []
        for_all: list[list[Unit]] = []
        for unit in divider.units(job.submission):
            if cells := self.ledger.shared(self.contexts[chapter], unit.key):
                parts.units.append((unit, cells))
            elif unit.key in running:
                parts.awaited[unit.key] = unit
            elif not unit.own:
                given.append(unit)
            elif self._saves(chapter, unit, job.submission):
                for_all.append([unit])
            else:
                parts.alone.append(unit)
        for_all += [given] if given else []
        jobs = [self._for_all(parts, units, job) for units in for_all]
        shared = [*parts.awaited.values(), *(unit for unit, _ in parts.units)]
        covered = set[int]().union(*(unit.cells for unit in shared))
        parts.is_running = not shared or bool(parts.alone) or not divider.own_cells(job.submission) <= covered
        if parts.is_running:
            judged = set[int]().union(*(unit.judged for unit in shared))
            others = cells_to_run(job.submission, job.instructor) - judged
            jobs.append((parts.result.submission, replace(job, cells=frozenset(others))))
        return jobs

    def _saves(self, chapter: str, unit: Unit, notebook: NotebookNode) -> bool:
        """Whether to run a unit for all costs less than to run it for each of the submissions to come that may hold it."""
        others = min(self.coming[chapter, notebook.cells[number].source.strip()] for number in unit.own)
        judging = self.judging.get(_judged_names(unit, notebook))
        return judging is not None and others * mean(judging) > SECONDS_AROUND + mean(self.starting[chapter])

    def _for_all(self, parts: _Parts, units: list[Unit], job: Job) -> tuple[Label, Job]:
        """A job that runs these units and nothing else of the submission."""
        label = tuple(unit.key for unit in units)
        self.apart[label] = units
        parts.awaited |= dict(zip(label, units, strict=True))
        cells = frozenset[int]().union(*(unit.cells for unit in units))
        return label, replace(job, cells=cells, files=job.judge_files)

    def _divider(self, chapter: str, name: str, job: Job) -> Divider:
        if chapter not in self.contexts:
            self.contexts[chapter] = context(self.grader, chapter)
            self.ledger.forget_shared(chapter, but="" if self.anew else self.contexts[chapter])
        if (chapter, name) not in self.dividers:
            with self.grader.gradebook() as gradebook:
                known = known_cells(gradebook, chapter, name)
            stubs = [cell.source for cell in known.values() if cell.metadata["solution"]]
            self.dividers[chapter, name] = Divider(job.instructor, stubs)
        return self.dividers[chapter, name]


def _sources(submission: Submission) -> set[str]:
    """The sources of the code cells that a submission holds, as far as they can be read at once."""
    sources = set()
    for path in filter(Path.is_file, submission.folder.glob("*.ipynb")):  # Not a pipe, which nobody may fill.
        with contextlib.suppress(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            with path.open("rb") as file:
                cells = json.loads(file.read(COUNTED_BYTES))["cells"]
            sources |= {"".join(cell["source"]).strip() for cell in cells if cell["cell_type"] == "code"}
    return sources


def _without_cost(outcome: Outcome | Exception) -> Outcome | Exception:
    return replace(outcome, seconds=0.0, cpu_seconds=0.0) if isinstance(outcome, Outcome) else outcome


def _spent(outcome: Outcome, *on: str) -> float:
    return sum(outcome.spent.get(what, 0) for what in on)


def _judged_names(unit: Unit, notebook: NotebookNode) -> tuple[str, ...]:
    return tuple(grade_id(notebook.cells[number]) for number in unit.judged)


def _put_out(cell: NotebookNode) -> dict[str, Any]:
    """What running a cell has put out."""
    measured = {name: cell.metadata[name] for name in MEASURED if name in cell.metadata}
    return {"outputs": cell.outputs, "execution_count": cell.execution_count, "metadata": measured}


def _lay(put_out: Mapping[str, Any], cell: NotebookNode) -> None:
    """Give a cell what running one like it has put out, unless it was run where it stands."""
    if cell.execution_count is not None:
        return
    cell.outputs = [from_dict(output) for output in put_out["outputs"]]
    cell.execution_count = put_out["execution_count"]
    cell.metadata |= put_out["metadata"]
