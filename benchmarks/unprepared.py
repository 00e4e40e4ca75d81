"""How fast another course is graded, one that was not prepared for us: `python -m benchmarks.unprepared`, some minutes.

Three small courses are made: of plain Python, of NumPy with plots, of scikit-image. Their notebooks have no cell tagged
`setup`, so that all cells run, in one kernel. Stock nbgrader and ours grade the same submissions in one run, and must give
the same points. Beside the seconds of grading stands what they are made of, for each submission: CPU seconds in the cells,
and in a kernel that runs none; and once, the seconds until the warm process is ready.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import nbformat
import typer
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from rich.console import Console
from rich.table import Table

from grading.grade import grade_submissions
from grading.grader import Grader
from grading.preparing import prepare
from grading.records.ledger import open_ledger
from grading.running import warm_process
from grading.running.job import Job
from grading.running.run import run
from grading.submissions import find_submissions

# (learner, grade_id) → points.
Points = dict[tuple[str, str], float]

LESSONS = {
    "plain Python": ["import math, json, random"] + ["total = sum(math.sqrt(n) for n in range(100_000))"] * 8,
    "NumPy, plots": ["import numpy as np\nimport matplotlib.pyplot as plt\n%matplotlib inline"]
    + [
        "x = np.linspace(0, 9, 500)\nplt.plot(x, np.sin(x))\nplt.show()",
        "np.linalg.svd(np.random.rand(300, 300))[1][:3]",
    ]
    * 4,
    "scikit-image": ["import numpy as np\nfrom skimage import data, filters, measure\nfrom scipy import ndimage"]
    + ["image = filters.gaussian(data.camera(), 3)\nmeasure.label(image > 0.5).max()"] * 4,
}
PLAIN = "c = get_config()\nc.CourseDirectory.course_id = 'other'\nc.ClearSolutions.code_stub = {'python': 'pass'}\n"


def main(count: Annotated[int, typer.Option(help="How many submissions of each course.")] = 12) -> None:
    """Print the table."""
    table = Table(
        "course", "stock", "ours", "× stock", "warm process", "cells", "a kernel", title=f"{count} submissions each"
    )
    for name, lesson in LESSONS.items():
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            course = make_course(Path(folder, "course"), lesson, count)
            stock, expected = grade_by_stock(shutil.copytree(course, Path(folder, "stock")))
            ours, points, used, modules = grade_by_ours(course)
            if points != expected:
                sys.exit(f"{name}: ours gives other points than stock nbgrader: {points} and {expected}")
            warm, idle = seconds_of_nothing(modules)
            row = (stock, ours, stock / ours, warm, used / count - idle, idle)
            table.add_row(name, *(f"{number:.1f}" for number in row[:4]), *(f"{number:.2f}" for number in row[4:]))
    Console(width=100).print(table)


def make_course(folder: Path, lesson: Sequence[str], count: int) -> Path:
    """A course of one assignment: the lesson, four exercises, and submissions of which every second has one wrong."""
    cells = [new_code_cell(source) for source in lesson]
    for number in range(4):
        cells += [
            _cell(
                f"f{number}",
                f"def f{number}(x):\n    ### BEGIN SOLUTION\n    return x + {number}\n    ### END SOLUTION",
                False,
            ),
            _cell(f"f{number}_test", f"assert f{number}(1) == {number + 1}", True),
        ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = new_notebook(cells=cells, metadata={"kernelspec": kernel})
    _write(notebook, folder / "source" / "ps1")
    for number in range(count):
        cells[len(lesson)].source = f"def f0(x):\n    return x + {number % 2}"
        _write(notebook, folder / "submitted" / f"learner{number}" / "ps1")
    (folder / "nbgrader_config.py").write_text(PLAIN)
    return folder


def _write(notebook: NotebookNode, folder: Path) -> None:
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / "nb.ipynb")


def _cell(name: str, source: str, judged: bool) -> NotebookNode:
    metadata = {
        "grade": judged,
        "solution": not judged,
        "locked": judged,
        "task": False,
        "schema_version": 3,
        "grade_id": name,
    }
    return new_code_cell(source, metadata={"nbgrader": metadata | ({"points": 1} if judged else {})})


def grade_by_stock(course: Path) -> tuple[float, Points]:
    """Seconds of nbgrader's own `autograde`, and the points it gives."""
    nbgrader = [sys.executable, "-m", "nbgrader"]
    subprocess.run([*nbgrader, "generate_assignment", "ps1"], cwd=course, check=True, capture_output=True)
    started = time.monotonic()
    subprocess.run([*nbgrader, "autograde", "ps1", "--create"], cwd=course, check=True, capture_output=True)
    return time.monotonic() - started, Grader(course).scores("ps1")


def grade_by_ours(course: Path) -> tuple[float, Points, float, tuple[str, ...]]:
    """Seconds of our grading alone, the points, the CPU seconds of its kernels, and what those had imported."""
    grader = Grader(course)
    prepare(grader, ["ps1"])
    _forget_warm_process()
    started = time.monotonic()
    list(grade_submissions(grader, find_submissions(grader)))
    seconds = time.monotonic() - started
    with open_ledger(course / "grading.db") as ledger:
        return (
            seconds,
            grader.scores("ps1"),
            sum(row["cpu_seconds"] for row in ledger.rows()),
            tuple(grader.execute().modules),
        )


def seconds_of_nothing(modules: tuple[str, ...]) -> tuple[float, float]:
    """Seconds until a warm process is ready, and CPU seconds of one kernel that runs no cell."""
    _forget_warm_process()
    started = time.monotonic()
    warm_process.ensure_zygote(modules)
    ready = time.monotonic() - started
    empty = new_notebook()
    return ready, min(run(Job(empty, empty, split=False)).cpu_seconds for _ in range(3))


def _forget_warm_process() -> None:
    os.environ.pop(warm_process.SOCKET, None)
    if warm_process._zygote:
        warm_process._zygote.stop()
        warm_process._zygote = None


if __name__ == "__main__":
    typer.run(main)
