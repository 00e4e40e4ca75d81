"""Grading submissions through nbgrader, one at a time, so that what is wrong with one costs no other its grade."""

import logging
import re
import warnings
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat.reader import NotJSONError
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import SAWarning

from grading.configuration import nbgrader_config
from grading.errors import CourseError
from grading.repair import grade_ids, known_cells, repair


@dataclass(frozen=True)
class Submission:
    """What a learner handed in for a chapter: the folder `submitted/<learner>/<chapter>`."""

    learner: str
    chapter: str
    folder: Path


@dataclass
class Result:
    """What came of grading a submission: its score, or the reason why there is none; and what had to be put right."""

    submission: Submission
    score: float | None = None
    max_score: float | None = None
    reason: str = ""
    notes: list[str] = field(default_factory=list)
    feedback: Path | None = None


class Grader:
    """nbgrader's own converters and gradebook, acting on one course folder.

    Parameters
    ----------
    root : pathlib.Path
        A folder with nbgrader_config.py and source/.
    """

    def __init__(self, root):
        self.root = Path(root).resolve()
        self.config = nbgrader_config(self.root)
        self.coursedir = CourseDirectory(config=self.config)
        self.api = NbGraderAPI(coursedir=self.coursedir, config=self.config)
        # nbgrader's account of each step comes back with a result; on the terminal it would hide the rest.
        self.api.log.handlers = [logging.NullHandler()]
        self.api.log.propagate = False
        # nbgrader 0.9 relies on what SQLAlchemy 2.1 warns of; nothing is lost by it.
        warnings.filterwarnings("ignore", category=SAWarning)

    def gradebook(self):
        """The course's gradebook, to be used in a `with` block."""
        return Gradebook(self.coursedir.db_url, self.coursedir.course_id)

    def find_submissions(self, chapters=(), learners=()):
        """The submissions of these chapters and learners, or of all.

        Raises
        ------
        CourseError
            If there are none, or one of the names is unknown.
        """
        known = sorted(
            path.name
            for path in Path(self.coursedir.format_path(self.coursedir.source_directory, ".", ".")).iterdir()
            if path.is_dir()
        )
        for chapter in chapters:
            if chapter not in known:
                raise CourseError(f"There is no chapter {chapter!r}; the chapters are {', '.join(known)}.")
        folder = self.root / self.coursedir.submitted_directory
        handed_in = sorted(path for path in folder.glob("*") if path.is_dir() and not path.name.startswith("."))
        if not handed_in:
            raise CourseError(
                f"There is nothing to grade: put submissions into {folder}/<learner>/<chapter>/<chapter>.ipynb."
            )
        for learner in learners:
            if learner not in [path.name for path in handed_in]:
                raise CourseError(f"The learner {learner!r} handed in nothing: there is no folder {folder / learner}.")
        return [
            Submission(learner.name, chapter, learner / chapter)
            for learner in handed_in
            if not learners or learner.name in learners
            for chapter in known
            if (not chapters or chapter in chapters) and (learner / chapter).is_dir()
        ]

    def prepare(self, chapters):
        """Bring the gradebook up to date with the instructor notebooks of these chapters.

        Raises
        ------
        CourseError
            If nbgrader refuses one of them.
        """
        for chapter in chapters:
            done = self.api.generate_assignment(chapter)
            if not done["success"]:
                raise CourseError(f"nbgrader could not read the chapter {chapter} in source/: {_last_error(done)}")

    def grade(self, submission):
        """Grade one submission and make its feedback.

        Returns
        -------
        Result
        """
        result = Result(submission)
        with self.gradebook() as gradebook:
            known = known_cells(gradebook, submission.chapter)
        result.reason, result.notes = look_through(submission, known)
        if result.reason:
            return result
        done = self.api.autograde(submission.chapter, submission.learner)
        if not done["success"]:
            result.reason = f"nbgrader could not grade it: {_last_error(done)}"
            return result
        with self.gradebook() as gradebook:
            graded = gradebook.find_submission(submission.chapter, submission.learner)
            result.score, result.max_score = graded.score, graded.max_score
        result.notes += _time_outs(self.coursedir, submission)
        feedback = self.api.generate_feedback(submission.chapter, submission.learner)
        if feedback["success"]:
            folder = self.coursedir.format_path(
                self.coursedir.feedback_directory, submission.learner, submission.chapter
            )
            result.feedback = Path(folder) / f"{submission.chapter}.html"
        else:
            result.notes.append(f"its feedback could not be made: {_last_error(feedback)}")
        return result

    def scores(self, chapter):
        """Every learner's points for every judged cell of a chapter, from the gradebook.

        Returns
        -------
        dict of (str, str) to float
            (learner, grade_id) → points.
        """
        with self.gradebook() as gradebook:
            try:
                submissions = gradebook.assignment_submissions(chapter)
            except MissingEntry:
                return {}
            return {
                (one.student.id, grade.name): grade.score
                for one in submissions
                for notebook in one.notebooks
                for grade in notebook.grades
            }


def look_through(submission, known):
    """Look at a submission before anything runs.

    Parameters
    ----------
    submission : Submission
    known : dict
        The chapter's cells, as `grading.repair.known_cells` returns them.

    Returns
    -------
    reason : str
        Why it can't be graded, in a sentence, or "".
    notes : list of str
        What will be put right before it is graded.
    """
    path = submission.folder / f"{submission.chapter}.ipynb"
    if not path.is_file():
        others = sorted(other.name for other in submission.folder.iterdir())
        return f"{path.name} is missing; the folder holds {', '.join(others) or 'nothing'}", []
    try:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
    except (NotJSONError, UnicodeDecodeError):
        return f"{path.name} is no notebook: it is not JSON", []
    except RecursionError:
        return f"{path.name} is no notebook: it is nested too deeply", []
    except Exception as error:  # nbformat raises many kinds for a file that is JSON but no notebook.
        return f"{path.name} is no valid notebook: {str(error).splitlines()[0]}", []
    if not grade_ids(notebook) & set(known):
        return f"{path.name} was made from another notebook: it has none of the chapter's exercises", []
    return "", repair(notebook, known)


def _time_outs(coursedir, submission):
    """A sentence if cells were stopped because they took too long."""
    folder = coursedir.format_path(coursedir.autograded_directory, submission.learner, submission.chapter)
    notebook = nbformat.read(Path(folder) / f"{submission.chapter}.ipynb", as_version=4)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    stopped = sum(output.get("ename") == "CellTimeoutError" for output in outputs)
    return [f"{stopped} of its cells took too long and were stopped"] if stopped else []


def _last_error(done):
    """The last exception that nbgrader logged, or the last line."""
    lines = [line.strip() for line in f"{done.get('error', '')}\n{done.get('log', '')}".splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"[\w.]+(Error|Exception|Found|Failed): ", line)]
    return (errors or lines or ["it gave no reason"])[-1].removeprefix("[ERROR] ").rstrip(".")
