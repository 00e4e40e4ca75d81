"""What a check costs over the learner's own code: `python -m benchmarks.checks`, some minutes.

Each exercise's check runs in IPython, with the author's answer and with a wrong one that the bank holds, twice; the second
time counts, as the first has libraries compile what they need. The seconds of the answer's own functions are taken off, so
what is left is to find the verdict, to draw the card, and to compute what should have come.
"""

import contextlib
import functools
import io
import multiprocessing
import time
from collections.abc import Callable, Iterator
from typing import Annotated, Any

import typer
from IPython.core.interactiveshell import InteractiveShell
from rich.console import Console
from rich.progress import track
from rich.table import Table

from authoring.bank import STUB, read_answers
from grading.chapters import Chapter
from grading.course import Course
from grading.names import bound_names
from grading.programs import PACKAGES

ALLOWED = 0.2


def main(
    chapters: Annotated[list[str] | None, typer.Argument(help="Which; by default all.")] = None,
    shown: Annotated[int, typer.Option(help="How many of the slowest are listed.")] = 12,
) -> None:
    """Print the table."""
    rows = []
    with multiprocessing.get_context("spawn").Pool(
        1, maxtasksperchild=1
    ) as pool:  # Each chapter in a process of its own.
        names = [chapter.name for chapter in Course(PACKAGES).chapters(chapters or ())]
        for measured in track(pool.imap(measure, names), "Checking", len(names)):
            rows += measured
    rows.sort(key=lambda row: -row[-1])
    table = Table("exercise", "answer", "its own seconds", "the check's")
    for name, answer, own, over in rows[:shown]:
        table.add_row(name, answer, f"{own:.2f}", f"{over:.2f}")
    Console(width=120).print(table)
    slow = sum(over > ALLOWED for *_, over in rows)
    print(f"{len(rows) - slow} of {len(rows)} take at most {ALLOWED} s over the answer's own.")


def measure(name: str) -> list[tuple[str, str, float, float]]:
    """For each check of a chapter and each of two answers: its name, the answer's, seconds of the answer, and of the rest."""
    chapter = Course(PACKAGES).chapter(name)
    shell = InteractiveShell.instance()
    for source in [*chapter.setup, *(exercise.answer for exercise in chapter.exercises.values())]:
        run(shell, source)
    return list(measured(shell, chapter))


def measured(shell: InteractiveShell, chapter: Chapter) -> Iterator[tuple[str, str, float, float]]:
    """As `measure`, in this shell."""
    answers = read_answers(chapter)
    for name, exercise in chapter.exercises.items():
        check = exercise.judges.get(f"{name}_check")
        wrong = next((a for a in answers if a.exercise == name and not a.right and a.name != STUB), None)
        chosen = {"the author's": exercise.answer} | ({wrong.name: wrong.source} if wrong else {})
        for title, source in chosen.items() if check else ():
            run(shell, source)
            own = [0.0]
            for bound in bound_names(source):
                if callable(value := shell.user_ns.get(bound)) and not isinstance(value, type):
                    shell.user_ns[bound] = timed(value, own)
            for _ in range(2):
                own[0], began = 0.0, time.perf_counter()
                run(shell, check)
                seconds = time.perf_counter() - began
            yield f"{chapter.name[:2]} {name}", title, own[0], seconds - own[0]
        run(shell, exercise.answer)


def timed(function: Callable[..., Any], seconds: list[float]) -> Callable[..., Any]:
    """The same function, which adds to a number the seconds that its calls take, but for those within another."""
    inside = [False]

    @functools.wraps(function)
    def call(*arguments: Any, **settings: Any) -> Any:
        if inside[0]:
            return function(*arguments, **settings)
        inside[0], began = True, time.perf_counter()
        try:
            return function(*arguments, **settings)
        finally:
            inside[0] = False
            seconds[0] += time.perf_counter() - began

    return call


def run(shell: InteractiveShell, source: str) -> None:
    """Run a cell; what it shows is made, and thrown away."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        shell.run_cell(source)


if __name__ == "__main__":
    typer.run(main)
