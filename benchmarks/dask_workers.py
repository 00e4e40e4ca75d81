"""Dask's workers beside as many local ones, in one run: `python -m benchmarks.dask_workers`, ten minutes.

All grade the same submissions, and the points of each judged cell must be the same. Each Dask worker starts a warm process
of its own, as it would on a machine of its own; local ones share one. Here all of them share this machine's cores.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from authoring.demo import make_class
from benchmarks.grading_speed import grade_by_ours
from grading.course import Course
from grading.grader import Grader
from grading.preparing import prepare
from grading.programs import PACKAGES

WORKERS = (2, 4)


def main(
    chapter: Annotated[str, typer.Option(help="Which chapter.")] = "05_keras_cnns",
    count: Annotated[int, typer.Option(help="How many submissions.")] = 60,
) -> None:
    """Print the table."""
    folder = Path(tempfile.mkdtemp(prefix="benchmark-"))
    make_class(folder / "class", Course(PACKAGES), [chapter], learners=[f"learner{n:03}" for n in range(count)])
    prepare(Grader(folder / "class"), [chapter])
    grade_by_ours(folder, chapter)  # Files are read from the disk for the first time in no row.
    table = Table("workers", "local s", "Dask s", "Dask / local", title=f"{count} × {chapter}")
    for number in track(WORKERS, description="Grading"):
        local, _, expected, _ = grade_by_ours(folder, chapter, count=number)
        dask, _, points, _ = grade_by_ours(folder, chapter, dask=number)
        if points != expected:
            sys.exit("Dask's workers give other points than local ones.")
        table.add_row(str(number), f"{local:.0f}", f"{dask:.0f}", f"{dask / local:.2f}")
    Console(width=100).print(table, f"The points of all {len(expected)} judged cells are the same.")
    shutil.rmtree(folder)


if __name__ == "__main__":
    typer.run(main)
