"""How many submissions a minute one scheduler and the one process that saves can carry: `python -m benchmarks.cluster_limits`.

A hundred workers of a real Dask scheduler stand in for a cluster: each takes a whole job, waits as long as a usual submission
runs, computes nothing, and sends the notebook back. So what is measured is looking at submissions, sending them out, taking
them back, and saving their grades; all of it on this machine, whose cores the workers use, too.
"""

import os
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer
from dask.distributed import LocalCluster, WorkerPlugin
from rich.console import Console
from rich.table import Table

from authoring.demo import make_class
from grading.course import Course
from grading.grade import grade_submissions
from grading.grader import Grader
from grading.preparing import prepare
from grading.programs import PACKAGES
from grading.running import cluster, workers
from grading.running.job import Job, Outcome
from grading.submissions import find_submissions

SECONDS_OF_A_SUBMISSION = 2


def main(
    count: Annotated[int, typer.Option(help="How many submissions.")] = 300,
    chapter: Annotated[str, typer.Option(help="Of which chapter.")] = "05_keras_cnns",
) -> None:
    """Print the table."""
    workers.run_within_limit = _come_back  # type: ignore[assignment]
    cluster._warm_workers = lambda modules: WorkerPlugin()  # type: ignore[assignment]
    table = Table("workers", "submissions a minute", "CPU seconds of all each")
    for size in (2, 10, 100):
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            make_class(Path(folder, "class"), Course(PACKAGES), [chapter], learners=[f"l{n:04}" for n in range(count)])
            grader = Grader(Path(folder, "class"))
            grader.config.ConfinedExecute.share = False
            prepare(grader, [chapter])
            submissions = find_submissions(grader)[: 10 * size]
            with LocalCluster(size, threads_per_worker=1, processes=False, dashboard_address=None) as scheduler:
                began, computed = time.monotonic(), sum(os.times()[:2])
                graded = list(grade_submissions(grader, submissions, scheduler=scheduler.scheduler_address))
                seconds, computed = time.monotonic() - began, sum(os.times()[:2]) - computed
            table.add_row(str(size), f"{60 * len(graded) / seconds:.0f}", f"{computed / len(graded):.2f}")
    Console().print(table)


def _come_back(job: Job) -> Outcome:
    time.sleep(SECONDS_OF_A_SUBMISSION)
    return Outcome(job.submission)


if __name__ == "__main__":
    typer.run(main)
