"""Where the CPU seconds of grading go, by chapter and by what they are spent on: `python -m benchmarks.phases`.

A class is drawn from the answer bank and graded one submission after another, so that nothing waits for anything else.
Counted is the CPU time of every process, so the table is much the same on a busy machine. "around kernels" is what watches
over them and what sets up their sandboxes; the latter, some 0.06 s a kernel, is in "start" once more.
"""

import os
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from authoring.demo import make_class
from grading.course import Course
from grading.feedback import _make_pages
from grading.grader import Grader
from grading.looking import look_through
from grading.preparing import prepare
from grading.programs import PACKAGES
from grading.records.ledger import open_ledger
from grading.running import warm_process
from grading.running.execute import modules_of
from grading.running.job import OWN, SETUP, START
from grading.running.processes import seconds_in
from grading.running.run import run
from grading.saving import note_graded, save_grade
from grading.submissions import find_submissions, make_job

LOOKING, TALKING, AROUND, CELLS, JUDGING, SAVING, FEEDBACK = (
    "looking", "talking", "around kernels", "answers", "checks, tests", "saving", "feedback",
)  # fmt: skip
# The warm process looks so often for what has ended.
SECONDS_TO_REAP = 2
PHASES = (LOOKING, TALKING, AROUND, START, SETUP, CELLS, OWN, JUDGING, SAVING, FEEDBACK)


def main(
    chapters: Annotated[list[str] | None, typer.Argument(help="Which; by default all.")] = None,
    count: Annotated[int, typer.Option(help="How many submissions of each.")] = 12,
    exercises: Annotated[int, typer.Option(help="How many of the dearest exercises are listed.")] = 12,
) -> None:
    """Print the table."""
    course = Course(PACKAGES)
    names = [chapter.name for chapter in course.chapters(chapters or ())]
    warm_process.ensure_zygote(modules_of(PACKAGES))
    table = Table("chapter", *PHASES, "sum", title=f"CPU seconds of a submission, mean of {count}")
    dearest: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for name in track(names, description="Grading"):
        spent, judged = grade_one_by_one(course, name, count)
        table.add_row(name, *(f"{spent[phase] / count:.2f}" for phase in PHASES), f"{spent.total() / count:.2f}")
        total.update(spent)
        dearest.update({f"{name} {exercise}": seconds for exercise, seconds in judged.items()})
    table.add_row("together", *(f"{total[phase] / count:.2f}" for phase in PHASES), f"{total.total() / count:.2f}")
    console = Console(width=160)
    console.print(table)
    for exercise, seconds in dearest.most_common(exercises):
        console.print(f"{seconds / count:6.2f}  {exercise}")


def grade_one_by_one(course: Course, chapter: str, count: int) -> tuple[Counter[str], Counter[str]]:
    """CPU seconds by phase, and those of checks and tests by their cell."""
    spent, judged = Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        make_class(Path(folder, "class"), course, [chapter], learners=[f"learner{n:03}" for n in range(count)])
        grader = Grader(Path(folder, "class"))
        prepare(grader, [chapter])
        results, around = [], _around_kernels()
        with open_ledger(grader.ledger) as ledger:
            for submission in find_submissions(grader):
                began = _own()
                result, names = look_through(grader, submission)
                jobs = {name: make_job(grader, submission, name) for name in names}
                spent[LOOKING] += _own() - began
                outcomes = {}
                for name, job in jobs.items():
                    began = _own()
                    outcomes[name] = outcome = run(job)
                    result.add(outcome)
                    spent[TALKING] += _own() - began
                    for what, seconds in outcome.spent.items():
                        is_judge = what.endswith(("_check", "_test")) or "_test_" in what
                        spent[what if what in (START, SETUP, OWN) else JUDGING if is_judge else CELLS] += seconds
                        judged.update({what: seconds} if is_judge else {})
                began = _own()
                save_grade(grader, result, outcomes)
                note_graded(ledger, result)
                spent[SAVING] += _own() - began
                results.append(result)
        began = _own()
        for result in results:
            _make_pages(grader.root, result.submission)  # In this process, whose seconds are counted.
        spent[FEEDBACK] += _own() - began
        time.sleep(SECONDS_TO_REAP)
        spent[AROUND] = _around_kernels() - around
    return spent, judged


def _own() -> float:
    """CPU seconds of this process and of those of its children that have ended."""
    return sum(os.times()[:4])


def _around_kernels() -> float:
    """CPU seconds of both warm processes, and of what they have started and seen end: not the kernels, which end with their sandboxes."""
    zygote = warm_process._zygote
    assert zygote
    pid = zygote.process.pid
    lean = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return sum(seconds_in(Path(f"/proc/{each}/stat").read_text()) for each in (pid, *lean))


if __name__ == "__main__":
    typer.run(main)
