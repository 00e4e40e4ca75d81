"""What each chapter holds and what it costs to run: `python -m benchmarks.chapters`, five minutes; `… 03` runs one.

CPU seconds are those of the whole chapter with its right answers, checks and hidden tests, in a kernel that has imported
TensorFlow beforehand.
"""

import re
from typing import Annotated

import nbformat
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from grading.course import Course
from grading.programs import PACKAGES
from grading.running.execute import modules_of
from grading.running.job import Job
from grading.running.run import run


def main(
    numbers: Annotated[
        list[str] | None, typer.Argument(help="Chapters' numbers, such as 03.", show_default=False)
    ] = None,
) -> None:
    """Print the table."""
    chapters = [chapter for chapter in Course(PACKAGES).chapters() if not numbers or chapter.name[:2] in numbers]
    table = Table(
        "chapter", "CPU s", "exercises", "points", "figures", "explorers", "quiz questions", title="The chapters"
    )
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
        table.add_row(chapter.name, f"{seconds:.1f}", *map(str, counts))
    Console(width=100).print(table)


if __name__ == "__main__":
    typer.run(main)
