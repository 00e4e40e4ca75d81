"""A sample class, drawn from the answer bank, in a folder of its own."""

import json
import random
import shutil
from collections.abc import Collection, Sequence
from pathlib import Path

import nbformat

from authoring.bank import STUB, Answer, read_answers
from grading.chapters import Chapter
from grading.course import Course
from grading.errors import CourseError

LEARNERS = ("ada", "boris", "chen", "dalia", "emre", "fatou", "greta", "hiro", "ines", "jonas", "kavya", "luca")
# These two hand in, for the first chapter, what no grader likes.
BROKEN, ENDLESS = "kavya", "luca"
SECONDS_A_CELL = 30
# A file that says: this folder was made here, and may be made anew.
MADE_HERE = ".sample-class"
# The share of exercises that a learner answers rightly, and wrongly; the rest is not attempted.
SHARES = ((1.0, 0.0), (0.9, 0.1), (0.75, 0.15), (0.6, 0.3), (0.4, 0.3), (0.0, 0.0))


def make_class(
    folder: Path, course: Course, names: Collection[str] = (), seed: int = 0, learners: Sequence[str] = LEARNERS
) -> None:
    """Lay out a course folder with the submissions of sample learners.

    Parameters
    ----------
    folder : pathlib.Path
        Made anew: a sample class that it held before is deleted.
    course : grading.course.Course
        Its settings and chapters are copied.
    names : collection of str
        Of the chapters; by default all.
    seed : int
        Which answers the learners give.
    learners : sequence of str
        Their names.

    Raises
    ------
    CourseError
        If the folder holds anything else, or there is no such chapter.
    """
    chapters = course.chapters(names)
    if not (folder / MADE_HERE).exists() and (folder.is_file() or (folder.is_dir() and any(folder.iterdir()))):
        raise CourseError(
            f"{folder} is no sample class, and is not replaced by one: give a folder that is empty or new."
        )
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / MADE_HERE).touch()
    config = course.settings.read_text()
    # One learner's answer never ends; nobody wants to watch that for a minute.
    (folder / "nbgrader_config.py").write_text(config + f"\nc.ConfinedExecute.timeout = {SECONDS_A_CELL}\n")
    rng = random.Random(seed)
    for chapter in chapters:
        shutil.copytree(chapter.source.parent, folder / "source" / chapter.name)
        answers = read_answers(chapter)
        for number, learner in enumerate(learners):
            notebook = _answered(chapter, answers, SHARES[number % len(SHARES)], rng)
            if learner == ENDLESS and chapter == chapters[0]:
                _never_ends(notebook, next(iter(chapter.exercises)))
            text = nbformat.writes(notebook)
            if learner == BROKEN and chapter == chapters[0]:
                text = text[: len(text) // 2]
            handed_in = folder / "submitted" / learner / chapter.name
            handed_in.mkdir(parents=True)
            (handed_in / f"{chapter.name}.ipynb").write_text(text, encoding="utf-8")


def _answered(
    chapter: Chapter, answers: Sequence[Answer], shares: tuple[float, float], rng: random.Random
) -> nbformat.NotebookNode:
    """The released notebook with answers from the bank in its answer cells."""
    notebook = nbformat.read(chapter.release, as_version=4)
    right_share, wrong_share = shares
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in chapter.exercises:
            drawn = rng.random()
            if drawn < right_share + wrong_share:
                wanted = drawn < right_share
                choices = [a for a in answers if a.exercise == name and a.right == wanted and a.name != STUB]
                cell.source = rng.choice(choices).source
    return notebook


def _never_ends(notebook: nbformat.NotebookNode, exercise: str) -> None:
    """Give one exercise an answer that loops for ever when its cell runs."""
    cell = next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == exercise)
    cell.source = "while True:\n    pass"


def summary(folder: Path) -> str:
    """What the class folder holds, for the demo's first line."""
    notebooks = list(folder.glob("submitted/*/*/*.ipynb"))
    broken = sum(1 for path in notebooks if not _is_json(path))
    return f"{len(notebooks)} submissions of {len(LEARNERS)} sample learners, {broken} of them not readable"


def _is_json(path: Path) -> bool:
    try:
        json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError:
        return False
    return True
