"""What each chapter holds and what it costs to run: `python benchmarks/chapters.py`, five minutes.

CPU seconds are those of the whole chapter with its right answers, checks and hidden tests, in a kernel that has imported
TensorFlow beforehand.
"""

import re

import nbformat
from rich.console import Console
from rich.progress import track
from rich.table import Table

from grading.chapters import find_chapters
from grading.running.run import Job, run


def main():
    table = Table(
        "chapter", "CPU s", "exercises", "points", "figures", "explorers", "quiz questions", title="The chapters"
    )
    for chapter in track(find_chapters(), description="Running"):
        built = nbformat.read(chapter.source, as_version=4)
        prose = "\n".join(cell.source for cell in built.cells if cell.cell_type == "markdown")
        code = [cell for cell in built.cells if cell.cell_type == "code"]
        points = sum(sum(exercise.points) for exercise in chapter.exercises.values()) + sum(chapter.manual.values())
        counts = (
            len(chapter.exercises) + len(chapter.manual),
            points,
            sum("image/png" in output.get("data", {}) for cell in code for output in cell.outputs),
            sum(len(re.findall(r"^explore_\w+\(", cell.source, re.MULTILINE)) for cell in code),
            len(re.findall(r"^\*\*\d+\.\*\*", prose, re.MULTILINE)),
        )
        for cell in code:
            cell.outputs = []
        seconds = run(Job(built, built, split=False, confined=False)).cpu_seconds
        table.add_row(chapter.name, f"{seconds:.1f}", *map(str, counts))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
