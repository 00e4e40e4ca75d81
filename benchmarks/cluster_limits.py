"""What one Dask scheduler and one writer of the gradebook carry: `python -m benchmarks.cluster_limits`, some minutes.

A hundred workers are simulated. To the scheduler they are workers as any other; a job is not run by them: the outcome that
a real run of the same submission had is sent back after as many seconds as that took. Scheduler, workers and grader share
this machine's cores, so that a cluster of machines carries at least as much.
"""

import asyncio
import hashlib
import logging
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from authoring.demo import make_class
from grading.course import Course
from grading.grade import grade_submissions
from grading.grader import Grader
from grading.looking import look_through
from grading.preparing import prepare
from grading.programs import PACKAGES
from grading.records.ledger import open_ledger
from grading.result import Result
from grading.running import warm_process, workers
from grading.running.cluster import Cluster
from grading.running.execute import modules_of
from grading.running.job import Job, Outcome
from grading.running.run import run
from grading.saving import note_graded, save_grade
from grading.submissions import find_submissions, make_job

PROTOTYPES = 6
WORKERS = (8, 100)


def main(
    chapter: Annotated[str, typer.Option(help="Which chapter.")] = "05_keras_cnns",
    count: Annotated[int, typer.Option(help="How many submissions.")] = 300,
) -> None:
    """Print the table."""
    folder = Path(tempfile.mkdtemp(prefix="benchmark-"))
    lay_out(folder / "class", chapter, count)
    outcomes = record(fresh(folder), folder / "outcomes")
    mean = sum(outcome.seconds for outcome in outcomes.values()) / len(outcomes)
    table = Table("", "seconds", "submissions a second", title=f"{count} × {chapter}, of {mean:.1f} s each")
    rows = {"the writer alone": writer_alone(fresh(folder), outcomes)}
    for number in WORKERS:
        with simulated_cluster(folder / "outcomes", number) as scheduler:
            if number == max(WORKERS):
                rows["the scheduler alone, jobs of no seconds"] = scheduler_alone(fresh(folder), scheduler)
            grader, began = fresh(folder), time.monotonic()
            for _ in track(grade_submissions(grader, find_submissions(grader), scheduler=scheduler), total=count):
                pass
            rows[f"together, {number} workers (that could do {number / mean:.0f} a second)"] = time.monotonic() - began
    for name, seconds in rows.items():
        table.add_row(name, f"{seconds:.1f}", f"{count / seconds:.1f}")
    Console(width=110).print(table)
    shutil.rmtree(folder)


def lay_out(folder: Path, chapter: str, count: int) -> None:
    """A class whose learners hand in copies of a few notebooks."""
    names = [f"learner{number:04}" for number in range(count)]
    make_class(folder, Course(PACKAGES), [chapter], learners=names[:PROTOTYPES])
    for number in range(PROTOTYPES, count):
        shutil.copytree(folder / "submitted" / names[number % PROTOTYPES], folder / "submitted" / names[number])
    with (folder / "nbgrader_config.py").open("a") as config:
        config.write("\nc.ConfinedExecute.share = False\n")
    prepare(Grader(folder), [chapter])


def fresh(folder: Path) -> Grader:
    """The grader of a copy of the class, of which nothing is graded yet."""
    shutil.rmtree(folder / "copy", ignore_errors=True)
    return Grader(shutil.copytree(folder / "class", folder / "copy"))


def jobs_of(grader: Grader) -> Iterator[tuple[Result, str, Job]]:
    """What is run for each submission."""
    for submission in find_submissions(grader):
        result, names = look_through(grader, submission)
        for name in names:
            yield result, name, make_job(grader, submission, name)


def key_of(job: Job) -> str:
    """What tells the few notebooks apart."""
    sources = "\0".join(cell.source for cell in job.submission.cells)
    return hashlib.sha256(sources.encode()).hexdigest()


def record(grader: Grader, path: Path) -> dict[str, Outcome]:
    """Run each of the few notebooks, and keep what came of it in a file, too."""
    warm_process.ensure_zygote(modules_of(PACKAGES))
    outcomes: dict[str, Outcome] = {}
    for _, _, job in track(list(jobs_of(grader)), description="Recording"):
        if (key := key_of(job)) not in outcomes:
            outcomes[key] = run(job)
    path.write_bytes(pickle.dumps(outcomes))
    return outcomes


def writer_alone(grader: Grader, outcomes: dict[str, Outcome]) -> float:
    """Seconds in which this process looks through all submissions and saves all grades."""
    began = time.monotonic()
    with open_ledger(grader.ledger) as ledger:
        for result, name, job in jobs_of(grader):
            outcome = pickle.loads(pickle.dumps(outcomes[key_of(job)]))  # As one that was sent here.
            result.add(outcome)
            save_grade(grader, result, {name: outcome})
            note_graded(ledger, result)
    return time.monotonic() - began


def scheduler_alone(grader: Grader, scheduler: str) -> float:
    """Seconds in which all jobs go through the scheduler and their outcomes come back, and nothing else is done."""
    jobs = [job for *_, job in jobs_of(grader)]
    with Cluster(scheduler) as cluster:
        began = time.monotonic()
        for future in [cluster.submit(outcome_at_once, job) for job in jobs]:
            future.result()
    return time.monotonic() - began


@contextmanager
def simulated_cluster(recorded: Path, count: int) -> Iterator[str]:
    """A scheduler's address, in a process of its own with so many workers that send recorded outcomes."""
    command = [sys.executable, "-m", "benchmarks.cluster_limits", "--simulate", str(recorded), str(count)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as cluster:
        assert cluster.stdout
        yield cluster.stdout.readline().strip()
        cluster.kill()


async def simulate(recorded: str, count: int) -> None:
    """Be such a cluster until this process is ended."""
    from distributed import Scheduler, Worker

    logging.disable()  # Each worker tells of its start, and of its end by a traceback.
    OUTCOMES.update(pickle.loads(Path(recorded).read_bytes()))
    # What the grader sends names these functions, and does not hold them.
    workers.run_within_limit = outcome_in_time
    os.environ[warm_process.SOCKET] = "none"  # Nobody starts a warm process where one is said to be running.
    async with Scheduler(host="127.0.0.1", dashboard=False) as scheduler:
        await asyncio.gather(*(Worker(scheduler.address, nthreads=1, dashboard=False) for _ in range(count)))
        print(scheduler.address, flush=True)
        await scheduler.finished()


OUTCOMES: dict[str, Outcome] = {}


def outcome_at_once(job: Job) -> Outcome:
    """What a simulated worker gives back, without the wait."""
    from benchmarks import cluster_limits  # Not `__main__`, in which the outcomes are not.

    return cluster_limits.OUTCOMES[key_of(job)]


def outcome_in_time(job: Job) -> Outcome:
    """What a simulated worker gives back when a real one would have run the job."""
    outcome = outcome_at_once(job)
    time.sleep(outcome.seconds)
    return outcome


if __name__ == "__main__":
    if sys.argv[1:2] == ["--simulate"]:
        from benchmarks import cluster_limits

        asyncio.run(cluster_limits.simulate(sys.argv[2], int(sys.argv[3])))
    else:
        typer.run(main)
