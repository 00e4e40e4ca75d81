"""What was stopped by the clock is run once more, alone, before it counts: a busy machine may have been to blame."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from grading.running.job import Job, Outcome

Label = TypeVar("Label")
RunAll = Callable[[Iterable[tuple[Label, Job]]], Iterator[tuple[Label, Outcome | Exception]]]


def run_patiently(run: Callable[[Job], Outcome], job: Job) -> Outcome:
    """The outcome of a job; where the clock stopped something in it, that of a second run."""
    outcome = run(job)
    return run(job) if _by_the_clock(outcome) else outcome


def last_alone(
    run_all: RunAll[Label], jobs: Iterable[tuple[Label, Job]]
) -> Iterator[tuple[Label, Outcome | Exception]]:
    """Run jobs; those in which the clock stopped something run again when all others are done, one at a time.

    On a cluster they do so on whichever of its workers is free: none of ours has anything else to do by then.

    Parameters
    ----------
    run_all : callable
        As `grading.running.workers.workers` gives it.
    jobs : iterable of (label, Job)

    Yields
    ------
    label, outcome
        As `run_all` does; the outcome of the first run where the second one failed.
    """
    running: dict[Label, Job] = {}
    again: list[tuple[Label, Job, Outcome]] = []

    def remembered() -> Iterator[tuple[Label, Job]]:
        for label, job in jobs:
            running[label] = job
            yield label, job

    for label, outcome in run_all(remembered()):
        job = running.pop(label)
        if not isinstance(outcome, Exception) and _by_the_clock(outcome):
            again.append((label, job, outcome))
        else:
            yield label, outcome
    for label, job, first in again:
        for _, outcome in run_all([(label, job)]):
            yield label, first if isinstance(outcome, Exception) else outcome


def _by_the_clock(outcome: Outcome) -> bool:
    """Whether the clock stopped something in one of a submission's notebooks."""
    return any(notebook.by_the_clock for notebook in outcome.all())
