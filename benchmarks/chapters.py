"""What each chapter holds and what it costs to run: `python -m benchmarks.chapters`, seven minutes; `… 03` runs one.

CPU seconds are those of the whole chapter with its right answers, checks and hidden tests, in a kernel that has imported
TensorFlow beforehand. A learner waits for the setup cells, and for the slowest of the others, in a kernel that has imported
nothing: seconds by the clock, so nothing else should run meanwhile.
"""

import re
from datetime import datetime
from typing import Annotated

import nbformat
import typer
from nbclient import NotebookClient
from nbformat import NotebookNode
from rich.console import Console
from rich.progress import track
from rich.table import Table

from grading.course import Course
from grading.programs import PACKAGES
from grading.running.execute import modules_of
from grading.running.job import Job
from grading.running.run import run
from grading.running.setup import is_setup


def main(
    numbers: Annotated[
        list[str] | None, typer.Argument(help="Chapters' numbers, such as 03.", show_default=False)
    ] = None,
) -> None:
    """Print the table."""
    chapters = [chapter for chapter in Course(PACKAGES).chapters() if not numbers or chapter.name[:2] in numbers]
    table = Table(
        "chapter", "CPU s", "setup s", "slowest cell s", "exercises", "points", "figures", "explorers", "quiz questions",
        title="The chapters",
    )  # fmt: skip
    for chapter in track(chapters, description="Running"):
        built = nbformat.read(chapter.source, as_version=4)
        prose = "\n".join(cell.source for cell in built.cells if cell.cell_type == "markdown")
        code = [cell for cell in built.cells if cell.cell_type == "code"]
        counts = (
            len(chapter.exercises) + len(chapter.manual),
            chapter.points,
            sum("image/png" in output.get("data", {}) for cell in code for output in cell.outputs),
            sum(len(re.findall(r"^explore_\w+\(", cell.source, re.MULTILINE)) for cell in code),
            len(re.findall(r"^\*\*\d+\.\*\*", prose, re.MULTILINE)),
        )
        for cell in code:
            cell.outputs = []
        seconds = run(Job(built, built, split=False, confined=False, modules=modules_of(PACKAGES))).cpu_seconds
        waits = {cell.id: seconds_waited(cell) for cell in run_as_learners_do(built)}
        setup = sum(waits[cell.id] for cell in code if is_setup(cell))
        slowest = max(waits[cell.id] for cell in code if not is_setup(cell))
        table.add_row(chapter.name, *(f"{number:.1f}" for number in (seconds, setup, slowest)), *map(str, counts))
    Console(width=120).print(table)


def run_as_learners_do(notebook: NotebookNode) -> list[NotebookNode]:
    """The code cells of a notebook that was run in a kernel of its own, with the time of each."""
    NotebookClient(notebook, timeout=None, record_timing=True).execute()
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def seconds_waited(cell: NotebookNode) -> float:
    """Seconds by the clock from a cell's start to its kernel's reply."""
    times = cell.metadata.execution
    began, replied = (datetime.fromisoformat(times[at]) for at in ("iopub.status.busy", "shell.execute_reply"))
    return (replied - began).total_seconds()


if __name__ == "__main__":
    typer.run(main)
