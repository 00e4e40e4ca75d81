"""A thousand submissions graded in one run, one in twenty of them broken or hostile: `python benchmarks/soak.py`, 40 minutes.

Says whether each is accounted for, whether copies of one notebook have the same points whoever their neighbours were, how
the grader's own memory went, and whether a process or a file of a run is left. Chapters that train take most of the time,
so they have fewer submissions.
"""

import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median
from typing import Annotated

import nbformat
import typer
from grading_speed import seconds_of_nothing
from rich.console import Console
from rich.progress import track
from rich.table import Table

from grading.attack import confined_processes, find_attacks
from grading.chapters import find_chapters
from grading.demo import make_class
from grading.grade import Grader

PROTOTYPES = tuple(f"prototype{number}" for number in range(6))
# How often a chapter is handed in, by what it costs.
WEIGHTS = {"03": 3, "05": 3, "06": 2, "07": 1, "08": 2, "09": 0.2}
USUAL_WEIGHT = 10
SHARE_OF_ODD_ONES = 0.05
SETTINGS = "\nc.ConfinedExecute.timeout = 30\n"


def main(count: Annotated[int, typer.Option(help="How many submissions.")] = 1000):
    """Lay the class out, grade it, print what came of it."""
    folder = Path(tempfile.mkdtemp(prefix="soak-"))
    before = set(run_folders())
    copies = lay_out(folder / "class", count)
    grader = Grader(folder / "class")
    submissions = grader.find_submissions()
    grader.prepare({submission.chapter for submission in submissions})
    results, memory, started = [], [], time.monotonic()
    for result in track(grader.grade(submissions), total=len(submissions), description="Grading"):
        results.append(result)
        memory.append(own_memory())
    seconds = time.monotonic() - started
    time.sleep(1)  # Whoever has been killed needs a moment to go.
    problems = differing(results, copies)
    console = Console(width=110)
    console.print(by_chapter(results, copies))
    tenth = max(1, len(memory) // 10)
    console.print(f"{len(results)} of {count} accounted for, {60 * count / seconds:.0f} a minute, {seconds:.0f} s.")
    share = sum(one.cpu_seconds for one in results) - seconds_of_nothing() * count
    share /= seconds * os.cpu_count()
    console.print(f"{share:.0%} of the cores' time was that of the submissions' own cells and tests.")
    console.print("The grader's memory in MB, at each tenth:", *(f"{one / 1e6:.0f}" for one in memory[::tenth]))
    left = len(set(run_folders()) - before)
    console.print(f"Confined processes that run still: {len(confined_processes())}; folders of runs left: {left}.")
    for problem in problems:
        console.print(problem, highlight=False)
    shutil.rmtree(folder)
    sys.exit(bool(problems) or len(results) != count)


def lay_out(folder, count):
    """Make the class; returns (learner, chapter) → what its notebook is a copy of, or which odd one it is."""
    chapters = find_chapters()
    make_class(folder, chapters, learners=PROTOTYPES)
    with (folder / "nbgrader_config.py").open("a") as config:
        config.write(SETTINGS)
    rng = random.Random(0)
    weights = [WEIGHTS.get(chapter.name[:2], USUAL_WEIGHT) for chapter in chapters]
    odd = [*(one for one in find_attacks() if "\ndef hand_in(" not in one.text), None]
    copies = {}
    for number in range(count):
        chapter = rng.choices(chapters, weights)[0]
        learner, prototype = f"learner{number:04}", rng.choice(PROTOTYPES)
        place = folder / "submitted" / learner / chapter.name
        shutil.copytree(folder / "submitted" / prototype / chapter.name, place)
        copies[learner, chapter.name] = prototype
        if rng.random() < SHARE_OF_ODD_ONES:
            attack = rng.choice(odd)
            make_odd(place / f"{chapter.name}.ipynb", attack)
            copies[learner, chapter.name] = f"odd: {attack.name if attack else 'cut off'}"
    for prototype in PROTOTYPES:
        shutil.rmtree(folder / "submitted" / prototype)
    return copies


def make_odd(path, attack):
    """Put an attack in the place of the notebook's first answer, or, without one, cut the file in two."""
    if attack is None:
        path.write_text(path.read_text()[: path.stat().st_size // 3])
        return
    notebook = nbformat.read(path, as_version=4)
    next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("solution")).source = attack.text
    nbformat.write(notebook, path)


def differing(results, copies):
    """Sentences: copies of one honest notebook that have different points, or none."""
    points = defaultdict(Counter)
    for result in results:
        about = (result.submission.learner, result.submission.chapter)
        if not copies[about].startswith("odd"):
            points[result.submission.chapter, copies[about]][result.score] += 1
    return [
        f"Copies of {which} in {chapter} have different points: {dict(found)}."
        for (chapter, which), found in points.items()
        if len(found) > 1 or None in found
    ]


def by_chapter(results, copies):
    """The table of what came of each chapter's submissions."""
    table = Table("chapter", "submissions", "odd ones", "graded", "not graded", "stopped", "median s", "median MB")
    for chapter in sorted({result.submission.chapter for result in results}):
        own = [result for result in results if result.submission.chapter == chapter]
        odd = [one for one in own if copies[one.submission.learner, chapter].startswith("odd")]
        graded = [one for one in own if one.score is not None]
        stopped = [one for one in own if any("stopped" in note for note in one.notes)]
        middle = (median(one.seconds for one in graded), median(one.peak_bytes for one in graded) / 1e6)
        counts = (len(own), len(odd), len(graded), len(own) - len(graded), len(stopped))
        table.add_row(chapter, *map(str, counts), *(f"{one:.1f}" for one in middle))
    return table


def own_memory():
    """This process's resident memory in bytes."""
    fields = Path("/proc/self/status").read_text().split("VmRSS:")[1].split()
    return int(fields[0]) * 1024


def run_folders():
    """The folders that runs of submissions have now."""
    return Path(tempfile.gettempdir()).glob("course-r*")


if __name__ == "__main__":
    typer.run(main)
