"""A whole class graded from beginning to end: `python -m benchmarks.whole_class`, some 15 minutes for 100 learners.

The class is drawn from the answer bank, as that of `course demo`; all that `course grade` does is counted, feedback
included. "busy" is the share of the machine's processors that was in use, "in cells" what the submissions' kernels used.
With `--compare`, the class is graded once more with nothing shared between submissions, and all points must be the same.
"""

import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Annotated

import psutil
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from authoring.demo import make_class
from grading.class_run import grade_class
from grading.course import Course
from grading.grader import Grader
from grading.programs import PACKAGES
from grading.submissions import find_submissions

# (chapter, learner, grade_id) → points.
Points = dict[tuple[str, str, str], float]


def main(
    learners: Annotated[int, typer.Option(help="How many.")] = 100,
    chapters: Annotated[int, typer.Option(help="How many, from the first.")] = 10,
    compare: Annotated[bool, typer.Option("--compare", help="Grade once more with nothing shared.")] = False,
) -> None:
    """Print the table."""
    folder = Path(tempfile.mkdtemp(prefix="benchmark-"))
    names = [chapter.name for chapter in Course(PACKAGES).chapters()][:chapters]
    make_class(
        folder / "class", Course(PACKAGES), names, learners=[f"learner{number:03}" for number in range(learners)]
    )
    table = Table("", "minutes", "submissions a minute", "busy", "in cells", "without kernels", "MB at most")
    points = []
    for name, share in {"as it is": True, **({"nothing shared": False} if compare else {})}.items():
        shutil.copytree(folder / "class", folder / name)
        row, own = grade(folder / name, names, share)
        table.add_row(name, *row)
        points.append(own)
    Console(width=120).print(table)
    if compare:
        differing = {
            cell: (points[0].get(cell), score) for cell, score in points[1].items() if points[0].get(cell) != score
        }
        if differing:
            sys.exit(f"Other points where answers are shared: {differing}")
        print(f"The points of all {len(points[1])} judged cells are the same.")
    shutil.rmtree(folder)


def grade(folder: Path, chapters: list[str], share: bool) -> tuple[list[str], Points]:
    """A row of the table, and the points of all judged cells."""
    grader = Grader(folder)
    grader.config.ConfinedExecute.share = share
    submissions = find_submissions(grader)
    began, busy = time.monotonic(), _busy_seconds()
    run = grade_class(grader, submissions, track=lambda items, total, what: track(items, what, total))
    seconds = time.monotonic() - began
    if bad := [
        (result.submission, result.reason)
        for result in run.results
        if result.reason and "not JSON" not in result.reason
    ]:
        sys.exit(f"Not graded: {bad}")
    of_cores = seconds * (os.cpu_count() or 1)
    in_cells = sum(result.cpu_seconds for result in run.results)
    row = [
        f"{seconds / 60:.1f}",
        f"{60 * len(run.results) / seconds:.0f}",
        f"{(_busy_seconds() - busy) / of_cores:.0%}",
        f"{in_cells / of_cores:.0%}",
        str(sum(result.cpu_seconds == 0 for result in run.results)),
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f}",
    ]
    return row, {(chapter, *cell): points for chapter in chapters for cell, points in grader.scores(chapter).items()}


def _busy_seconds() -> float:
    times = psutil.cpu_times()
    return float(times.user + times.system + times.nice)


if __name__ == "__main__":
    typer.run(main)
