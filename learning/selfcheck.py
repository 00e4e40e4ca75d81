"""The whole verdict at home: a learner's chapter graded as an instructor would, hidden tests and feedback included.

It is graded in a course folder of its own, which is gone afterwards: nothing of it enters a gradebook. Where an instructor
grades, it is only done if their settings allow it.
"""

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.coursedir import CourseDirectory
from traitlets import Bool
from traitlets.config import Configurable

from grading.cells import grade_id, is_judge
from grading.chapters import Chapter, belongs
from grading.course import Course
from grading.errors import CourseError
from grading.feedback import make_feedback
from grading.folders import find_submitted
from grading.grade import grade_submissions
from grading.grader import Grader
from grading.preparing import prepare
from grading.records.scores import CellGrade
from grading.running.sandbox.protection import missing_protection
from grading.submissions import find_submissions
from grading.verdicts import verdict_of
from helpers.checking.verdict import NOT_ATTEMPTED, NOT_RIGHT
from learning.copies import own_notebook, write
from learning.history import note_passed, note_wrong
from learning.learned import all_right, write_page
from learning.submit import NAME, find_exchange

PAGES = "selfcheck"
PASSES = "passes"
WHOSE = "you"
# What the settings of the course have beside its own, for this.
SETTINGS = """
# Where things lie in that folder.
for _name in ("directory_structure", "source_directory", "submitted_directory", "autograded_directory", "feedback_directory"):
    c.CourseDirectory.pop(_name, None)
c.CourseDirectory.db_url = "sqlite:///gradebook.db"
c.LateWork.due = {}
c.GenerateFeedback.preprocessors = ["nbgrader.preprocessors.GetGrades", "learning.solutions.WithSolutions"]
"""
UNCONFINED = "c.ConfinedExecute.sandbox = False\n"  # It is the learner's own program, on their own machine.

Track = Callable[[Iterable[Any], int, str], Iterable[Any]]


class SelfCheck(Configurable):
    """Whether learners may have their chapters graded by themselves, with hidden tests."""

    allowed = Bool(
        None,
        allow_none=True,
        help="Whether `course selfcheck` grades a learner's chapter here and shows right answers to what passed; "
        "None: where the hidden tests lie and no instructor grades.",
    ).tag(config=True)


@dataclass(frozen=True)
class Checked:
    """What came of a selfcheck.

    Parameters
    ----------
    chapter : str
    exercises : mapping of str to tuple of float
        Exercise → the points that it got, and those that it can get; without those that a person grades.
    untouched : collection of str
        Those that are not attempted.
    page : pathlib.Path
        The feedback, with right answers to what passed.
    notes : list of str
        What had to be put right to grade it.
    learned : pathlib.Path or None
        A page that says what was learned, where all chapters of the course are right now.
    """

    chapter: str
    exercises: Mapping[str, tuple[float, float]]
    untouched: Collection[str]
    page: Path
    notes: list[str]
    learned: Path | None = None

    @property
    def verdicts(self) -> dict[str, str]:
        """Exercise → "passes", where check and hidden tests do, or how it stands."""
        return {
            name: PASSES if got >= most else NOT_ATTEMPTED if name in self.untouched else NOT_RIGHT
            for name, (got, most) in self.exercises.items()
        }

    @property
    def passed(self) -> list[str]:
        """The exercises that pass whole."""
        return [name for name, verdict in self.verdicts.items() if verdict == PASSES]

    def __str__(self) -> str:
        got, most = (sum(points) for points in zip(*self.exercises.values(), strict=True))
        return f"{len(self.passed)} of {len(self.exercises)} exercises pass whole, {got:g} of {most:g} points"


def check_allowed(course: Course, chapter: Chapter) -> None:
    """Make sure that a learner may see here what hidden tests say of this chapter.

    Raises
    ------
    CourseError
        If not; the sentence says why.
    """
    grader = Grader(course.root)
    allowed = SelfCheck(config=grader.config).allowed
    if not chapter.source.is_file():
        raise CourseError(f"The hidden tests of {chapter.name} are not here: hand it in, and who has them grades it.")
    if allowed is None and (sign := _sign_of_instructor(grader)):
        raise CourseError(
            f"Here an instructor grades ({sign}): hand {chapter.name} in. They may allow selfchecks, by "
            "c.SelfCheck.allowed = True in nbgrader_config.py."
        )
    if allowed is False:
        raise CourseError(f"Selfchecks are not allowed in this course: hand {chapter.name} in.")


def _sign_of_instructor(grader: Grader) -> str:
    """By what one sees that an instructor grades in this folder; "" if nothing says so."""
    if find_submitted(grader.coursedir):
        return f"there are submissions in {grader.coursedir.submitted_directory}/"
    if find_exchange(grader.root):
        return "work is handed in over nbgrader's exchange"
    place = grader.coursedir.db_url.removeprefix("sqlite:///")
    if place == grader.coursedir.db_url:
        return "the gradebook is on a server"
    if Path(place).is_file():
        with grader.gradebook() as gradebook:
            return f"there are learners in {Path(place).name}" if gradebook.students else ""
    return ""


def selfcheck(
    course: Course, chapter: Chapter, folder: Path, track: Track = lambda items, total, what: items
) -> Checked:
    """Grade a learner's chapter as an instructor would, and lay its feedback into their folder.

    Parameters
    ----------
    course : grading.course.Course
    chapter : grading.chapters.Chapter
    folder : pathlib.Path
        The learner's.
    track : callable
        As for `grading.class_run.grade_class`.

    Raises
    ------
    CourseError
        If it is not allowed here, there is nothing to grade, or it could not be graded.
    """
    check_allowed(course, chapter)
    notebook = own_notebook(chapter.name, folder)
    if not notebook.is_file():
        raise CourseError(f"You have no copy of {chapter.name} in {folder}: `./course lab` makes one.")
    with _own_course(course, chapter, notebook) as root:
        grader = Grader(root)
        prepare(grader, [chapter.name])
        submissions = find_submissions(grader, [chapter.name])
        (result,) = track(grade_submissions(grader, submissions, count=1), 1, "Grading")
        if result.score is None:
            raise CourseError(f"{chapter.name} could not be graded: {result.reason}.")
        for _ in track(make_feedback(grader, [result]), 1, "Feedback"):
            pass
        if result.feedback is None:
            raise CourseError(f"{chapter.name} was graded, but {' '.join(result.notes)}.")
        page = folder / PAGES / f"{chapter.name}.html"
        write(page, result.feedback.read_bytes())
        cells = grader.grades([chapter.name])[chapter.name][WHOSE, chapter.name].cells
        graded = nbformat.read(_autograded(grader.coursedir, chapter.name), as_version=4)
    untouched = {
        verdict.exercise for cell in graded.cells if (verdict := verdict_of(cell)) and verdict.outcome == NOT_ATTEMPTED
    }
    checked = Checked(chapter.name, _points(chapter, cells), untouched, page, result.notes)
    tests = {name: [cell for cell in graded.cells if _is_test(cell, name)] for name in checked.exercises}
    note_wrong(folder, chapter.name, tests)
    note_passed(folder, chapter.name, checked.passed)
    if not all_right(course.chapters(), folder):
        return checked
    name = folder / NAME
    whose = name.read_text(encoding="utf-8").strip() if name.is_file() else ""
    return replace(checked, learned=write_page(course.chapters(), folder, whose))


def _autograded(courses: CourseDirectory, chapter: str) -> Path:
    """Where the graded notebook lies, with what its tests said."""
    return Path(courses.format_path(courses.autograded_directory, WHOSE, chapter), f"{chapter}.ipynb")


def _is_test(cell: NotebookNode, exercise: str) -> bool:
    """Whether a cell is a hidden test of an exercise; what its check says, progress has noted."""
    name = grade_id(cell)
    return is_judge(cell) and belongs(name, exercise) and not name.endswith("_check")


@contextmanager
def _own_course(course: Course, chapter: Chapter, notebook: Path) -> Iterator[Path]:
    """A course folder of this chapter alone, in which this notebook is handed in; gone after the `with` block."""
    with TemporaryDirectory(prefix="course-selfcheck-") as place:
        root, handed_in = Path(place), Path(place, "submitted", WHOSE, chapter.name)
        root.chmod(0o755)  # Submissions run as another user.
        settings = course.settings.read_text(encoding="utf-8") + SETTINGS + UNCONFINED * bool(missing_protection())
        (root / course.settings.name).write_text(settings, encoding="utf-8")
        shutil.copytree(chapter.source.parent, root / "source" / chapter.name)
        answers = Path("answers", chapter.name)
        if (course.root / answers).is_dir():
            shutil.copytree(course.root / answers, root / answers)
        shutil.copytree(notebook.parent, handed_in, ignore=shutil.ignore_patterns("*.ipynb", ".ipynb_checkpoints"))
        shutil.copy2(notebook, handed_in / f"{chapter.name}.ipynb")
        yield root


def _points(chapter: Chapter, cells: Mapping[str, CellGrade]) -> dict[str, tuple[float, float]]:
    """Exercise → points got and points to get."""
    return {
        name: (
            sum(grade.score or 0 for cell, grade in cells.items() if belongs(cell, name)),
            sum(grade.points or 0 for cell, grade in cells.items() if belongs(cell, name)),
        )
        for name in chapter.exercises
    }
