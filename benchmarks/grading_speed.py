"""How fast a class is graded, stock nbgrader beside ours, in one run: `python -m benchmarks.grading_speed`, half an hour.

All grade the same submissions of one chapter, and their points must be the same for each judged cell; the last row is
that of a class ten times as large, by ours only. "in cells" is the CPU time of the submissions' own cells and tests (all
that their kernels used, but for what a kernel uses that runs nothing) as a share of what the machine's cores had to give.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Annotated, Any

import typer
from distributed import SubprocessCluster
from nbformat.v4 import new_notebook
from rich.console import Console
from rich.progress import track
from rich.table import Table

from authoring.demo import make_class
from grading.course import Course
from grading.feedback import make_feedback
from grading.grade import grade_submissions
from grading.grader import Grader
from grading.preparing import prepare
from grading.programs import PACKAGES
from grading.records.ledger import open_ledger
from grading.running.execute import modules_of
from grading.running.job import Job
from grading.running.run import run
from grading.running.warm_process import SOCKET, ensure_zygote
from grading.submissions import find_submissions

# (learner, grade_id) → points.
Points = dict[tuple[str, str], float]


def main(
    chapter: Annotated[str, typer.Option(help="Which chapter.")] = "05_keras_cnns",
    count: Annotated[int, typer.Option(help="How many submissions.")] = 20,
) -> None:
    """Print the table."""
    folder, large = Path(tempfile.mkdtemp(prefix="benchmark-")), 10 * count
    for name, size in (("class", count), ("large class", large)):
        learners = [f"learner{number:04}" for number in range(size)]
        make_class(folder / name, Course(PACKAGES), [chapter], learners=learners)
        prepare(Grader(folder / name), [chapter])
    cores = os.cpu_count() or 1
    settings: dict[str, dict[str, Any]] = {
        f"ours, {cores + 1} workers": {},
        f"ours, {cores} workers": {"count": cores},
        "ours, 1 worker": {"count": 1},
        f"ours, {cores} Dask workers": {"dask": cores},
        "ours, without sandbox": {"sandbox": False},
        "ours, tests not split off": {"split": False},
        f"ours, {large} submissions": {"submitted": "large class"},
    }
    grade_by_ours(folder, chapter)  # Files are read from the disk for the first time in no row.
    table = Table(
        "", "grading", "submissions a minute", "× stock", "in cells", "feedback", title=f"{count} × {chapter}"
    )
    stock, stock_feedback, expected = grade_by_stock(folder, chapter)
    table.add_row("stock nbgrader", f"{stock:.0f} s", f"{60 * count / stock:.1f}", "1", "", f"{stock_feedback:.0f} s")
    idle = seconds_of_nothing()
    for name, options in track(settings.items(), description="Grading"):
        seconds, feedback, points, used = grade_by_ours(folder, chapter, **options)
        size = large if "submitted" in options else count
        differing = {cell: (points.get(cell), score) for cell, score in expected.items() if points.get(cell) != score}
        if differing:
            sys.exit(f"{name} gives other points than stock nbgrader: {differing}")
        share = (used - size * idle / (1 if options.get("split", True) else 2)) / (seconds * cores)
        table.add_row(
            name,
            f"{seconds:.1f} s",
            f"{60 * size / seconds:.1f}",
            f"{stock / count * size / seconds:.1f}",
            f"{share:.0%}",
            f"{feedback:.1f} s",
        )
    Console(width=100).print(table, f"The points of all {len(expected)} judged cells are those of stock nbgrader.")
    shutil.rmtree(folder)


def grade_by_stock(folder: Path, chapter: str) -> tuple[float, float, Points]:
    """Seconds of nbgrader's own `autograde` and `generate_feedback`, and the points it gives."""
    course = _copy(folder / "class", folder / "stock")
    with (course / "nbgrader_config.py").open("a") as config:
        config.write("\ndel c.Autograde['autograde_preprocessors']\nc.Execute.timeout = 120\n")
    grading, feedback = (_nbgrader(command, chapter, course) for command in ("autograde", "generate_feedback"))
    return grading, feedback, Grader(course).scores(chapter)


def _nbgrader(command: str, chapter: str, course: Path) -> float:
    """Seconds of one of nbgrader's own commands."""
    started = time.monotonic()
    subprocess.run([sys.executable, "-m", "nbgrader", command, chapter], cwd=course, check=True, capture_output=True)
    return time.monotonic() - started


def grade_by_ours(
    folder: Path,
    chapter: str,
    *,
    count: int | None = None,
    dask: int = 0,
    sandbox: bool = True,
    split: bool | None = None,
    submitted: str = "class",
) -> tuple[float, float, Points, float]:
    """Seconds of our grading and of its feedback, the points it gives, and the CPU seconds of its kernels.

    The rest of what `course grade` does is left out, as stock nbgrader has nothing like it: above all the instructor's own
    answers, which are run once for a chapter, and would start the warm process beforehand. Where `dask` is a number, so many
    workers of a Dask scheduler do it.
    """
    course = _copy(folder / submitted, folder / "ours")
    grader = Grader(course)
    grader.config.ConfinedExecute.sandbox = sandbox
    if split is not None:
        grader.config.ConfinedExecute.split = split
    os.environ.pop(SOCKET, None)  # Each starts its own warm process, as a command does.
    with _dask_cluster(dask) if dask else nullcontext() as scheduler:
        started = time.monotonic()
        results = list(grade_submissions(grader, find_submissions(grader), scheduler=scheduler, count=count))
        graded = time.monotonic()
        list(make_feedback(grader, results))
    with open_ledger(course / "grading.db") as ledger:
        used = sum(row["cpu_seconds"] for row in ledger.rows())
    return graded - started, time.monotonic() - graded, grader.scores(chapter), used


def seconds_of_nothing() -> float:
    """CPU seconds of the two kernels of a submission that has no cells."""
    ensure_zygote(modules_of(PACKAGES))
    empty = new_notebook()
    return min(run(Job(empty, empty)).cpu_seconds for _ in range(3))


@contextmanager
def _dask_cluster(count: int) -> Iterator[str]:
    with SubprocessCluster(
        n_workers=count,
        threads_per_worker=1,
        dashboard_address=None,  # type: ignore[arg-type]  # None means that there is no dashboard.
    ) as cluster:
        yield cluster.scheduler_address


def _copy(folder: Path, target: Path) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    return shutil.copytree(folder, target)


if __name__ == "__main__":
    typer.run(main)
