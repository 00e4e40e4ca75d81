"""A thousand submissions graded, one in twenty of them broken or hostile: `python -m benchmarks.soak`, 40 minutes.

Before, `course grade` is killed twice: after the first grades are in, and in the middle. What it had graded must be there,
and not be graded again. Says whether each is accounted for, whether copies of one notebook have the same points whoever
their neighbours were, how the grader's own memory went, and whether a process or a file of a run is left. Chapters that
train take most of the time, so they have fewer submissions.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import nbformat
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from attacks.trial import Attack, confined_processes, find_attacks
from authoring.demo import make_class
from benchmarks.grading_speed import seconds_of_nothing
from grading.class_run import grade_class
from grading.course import Course
from grading.errors import CourseError
from grading.grader import Grader
from grading.programs import PACKAGES
from grading.records.ledger import open_ledger
from grading.result import Result
from grading.submissions import find_submissions

PROTOTYPES = tuple(f"prototype{number}" for number in range(6))
# How often a chapter is handed in, by what it costs.
WEIGHTS = {"03": 3, "05": 3, "06": 2, "07": 1, "08": 2, "09": 0.2}
USUAL_WEIGHT = 10
SHARE_OF_ODD_ONES = 0.05
# (learner, chapter) → what a notebook is a copy of, or which odd one it is.
Copies = dict[tuple[str, str], str]
# Each copy of a notebook is to be run, and not told what another one got.
SETTINGS = "\nc.ConfinedExecute.timeout = 30\nc.ConfinedExecute.share = False\n"


def main(count: Annotated[int, typer.Option(help="How many submissions.")] = 1000) -> None:
    """Lay the class out, grade it, print what came of it."""
    folder = Path(tempfile.mkdtemp(prefix="soak-"))
    before = set(run_folders())
    copies = lay_out(folder / "class", Course(PACKAGES), count)
    grader, grading = Grader(folder / "class"), Grading()
    kept = [graded_when_killed(grader, at_least) for at_least in (count // 100 + 1, count // 2)]
    results = grade_class(grader, find_submissions(grader), feedback=False, track=grading.track).results
    memory, seconds = grading.memory, grading.seconds
    time.sleep(1)  # Whoever has been killed needs a moment to go.
    problems = [*differing(results, copies), *lost_or_twice(results, kept)]
    console = Console(width=110)
    console.print(by_chapter(results, copies))
    tenth = max(1, len(memory) // 10)
    console.print(f"Killed when {' and '.join(str(len(scores)) for scores in kept)} were graded.")
    new = [result for result in results if not result.unchanged]
    console.print(f"{len(results)} of {count} accounted for; the last run: {60 * len(new) / seconds:.0f} a minute.")
    share = sum(result.cpu_seconds for result in new) - seconds_of_nothing() * len(new)
    share /= seconds * (os.cpu_count() or 1)
    console.print(f"{share:.0%} of the cores' time was that of the submissions' own cells and tests.")
    console.print("The grader's memory in MB, at each tenth:", *(f"{used / 1e6:.0f}" for used in memory[::tenth]))
    left = len(set(run_folders()) - before)
    console.print(f"Confined processes that run still: {len(confined_processes())}; folders of runs left: {left}.")
    for problem in problems:
        console.print(problem, highlight=False)
    shutil.rmtree(folder)
    sys.exit(bool(problems) or len(results) != count)


def graded_when_killed(grader: Grader, at_least: int) -> dict[tuple[str, str], float | None]:
    """Kill `course grade` when it has graded so many: the score of each submission that the ledger has then."""
    command = [sys.executable, "-m", "commands", "grade", "--course", str(grader.root)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        while len(scores := known_scores(grader)) < at_least:
            if run.poll() is not None:
                raise CourseError(f"`course grade` ended with {len(scores)} graded, before it was killed.")
            time.sleep(0.2)
        run.kill()
    return scores


def known_scores(grader: Grader) -> dict[tuple[str, str], float | None]:
    """What the ledger says is graded: (learner, chapter) → score."""
    with open_ledger(grader.ledger) as ledger:
        return {(row["learner"], row["chapter"]): row["score"] for row in ledger.rows() if row["key"]}


def lost_or_twice(results: Sequence[Result], kept: Sequence[dict[tuple[str, str], float | None]]) -> list[str]:
    """Sentences: what a killed run had graded, and what is not as it was, or was graded once more."""
    now = {(result.submission.learner, result.submission.chapter): result for result in results}
    return [
        f"{learner}, {chapter} had {score} when the run was killed, and now {now[learner, chapter]}."
        for scores in kept
        for (learner, chapter), score in scores.items()
        if not now[learner, chapter].unchanged or now[learner, chapter].score != score
    ]


class Grading:
    """What is measured while submissions are graded: the seconds, and after each result our own memory in bytes."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.memory: list[int] = []

    def track(self, items: Iterable[Any], total: int, what: str) -> Iterator[Any]:
        """Show the progress of a stage of `grade_class`, and measure that of grading."""
        started = time.monotonic()
        for item in track(items, total=total, description=what):
            if what == "Grading":
                self.memory.append(own_memory())
            yield item
        if what == "Grading":
            self.seconds = time.monotonic() - started


def lay_out(folder: Path, course: Course, count: int) -> Copies:
    """Make the class; returns what each learner's notebook is."""
    chapters = course.chapters()
    make_class(folder, course, learners=PROTOTYPES)
    with (folder / "nbgrader_config.py").open("a") as config:
        config.write(SETTINGS)
    rng = random.Random(0)
    weights = [WEIGHTS.get(chapter.name[:2], USUAL_WEIGHT) for chapter in chapters]
    odd = [*(attack for attack in find_attacks() if "\ndef hand_in(" not in attack.text), None]
    copies: Copies = {}
    for number in range(count):
        chapter = rng.choices(chapters, weights)[0]
        learner, prototype = f"learner{number:04}", rng.choice(PROTOTYPES)
        handed_in = folder / "submitted" / learner / chapter.name
        shutil.copytree(folder / "submitted" / prototype / chapter.name, handed_in)
        copies[learner, chapter.name] = prototype
        if rng.random() < SHARE_OF_ODD_ONES:
            attack = rng.choice(odd)
            make_odd(handed_in / f"{chapter.name}.ipynb", attack)
            copies[learner, chapter.name] = f"odd: {attack.name if attack else 'cut off'}"
    for prototype in PROTOTYPES:
        shutil.rmtree(folder / "submitted" / prototype)
    return copies


def make_odd(path: Path, attack: Attack | None) -> None:
    """Put an attack in the place of the notebook's first answer, or, without one, cut the file in two."""
    if attack is None:
        path.write_text(path.read_text()[: path.stat().st_size // 3])
        return
    notebook = nbformat.read(path, as_version=4)
    next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("solution")).source = attack.text
    nbformat.write(notebook, path)


def differing(results: Iterable[Result], copies: Copies) -> list[str]:
    """Sentences: copies of one honest notebook that have different points, or none."""
    scores: defaultdict[tuple[str, str], Counter[float | None]] = defaultdict(Counter)
    for result in results:
        prototype = copies[result.submission.learner, result.submission.chapter]
        if not prototype.startswith("odd"):
            scores[result.submission.chapter, prototype][result.score] += 1
    return [
        f"Copies of {prototype} in {chapter} have different points: {dict(counts)}."
        for (chapter, prototype), counts in scores.items()
        if len(counts) > 1 or None in counts
    ]


def by_chapter(results: Sequence[Result], copies: Copies) -> Table:
    """The table of what came of each chapter's submissions."""
    table = Table("chapter", "submissions", "odd ones", "graded", "not graded", "stopped", "median s", "median MB")
    for chapter in sorted({result.submission.chapter for result in results}):
        own = [result for result in results if result.submission.chapter == chapter]
        odd = [result for result in own if copies[result.submission.learner, chapter].startswith("odd")]
        graded = [result for result in own if result.score is not None]
        stopped = [result for result in own if any("stopped" in note for note in result.notes)]
        new = [result for result in graded if not result.unchanged] or graded
        middle = (median(result.seconds for result in new), median(result.peak_bytes for result in new) / 1e6)
        counts = (len(own), len(odd), len(graded), len(own) - len(graded), len(stopped))
        table.add_row(chapter, *map(str, counts), *(f"{number:.1f}" for number in middle))
    return table


def own_memory() -> int:
    """This process's resident memory in bytes."""
    fields = Path("/proc/self/status").read_text().split("VmRSS:")[1].split()
    return int(fields[0]) * 1024


def run_folders() -> Iterator[Path]:
    """The folders that runs of submissions have now."""
    return Path(tempfile.gettempdir()).glob("course-r*")


if __name__ == "__main__":
    typer.run(main)
