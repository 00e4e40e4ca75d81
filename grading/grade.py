"""Grading submissions through nbgrader: workers run them, and this process, the gradebook's only writer, saves the grades."""

import datetime
import glob
import hashlib
import logging
import os
import re
import warnings
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat.reader import NotJSONError
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps.api import NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import find_all_files
from sqlalchemy.exc import SAWarning

from grading.chapters import ROOT
from grading.configuration import nbgrader_config
from grading.errors import CourseError
from grading.execute import ConfinedExecute
from grading.ledger import open_ledger
from grading.repair import grade_ids, known_cells, repair
from grading.workers import run_here, workers


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
    unchanged: bool = False


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
        self.coursedir = _Courses(config=self.config)
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

    def grade(self, submissions, *, force=False, scheduler=None, count=None):
        """Grade submissions; what has not changed since it was graded is left as it is.

        Parameters
        ----------
        submissions : list of Submission
        force : bool
            Grade what has not changed, too.
        scheduler : str, optional
            The address of a Dask scheduler; by default workers on this machine.
        count : int, optional
            How many local workers; by default one a core.

        Yields
        ------
        Result
            One for each submission, as it is done.
        """
        with open_ledger(self.root / "grading.db") as ledger:
            waiting = []
            for submission in submissions:
                row = ledger.row(submission.learner, submission.chapter)
                if not force and row and row["key"] == self.key(submission):
                    notes = [note for note in row["notes"].split("\n") if note]
                    yield Result(submission, row["score"], row["max_score"], row["reason"], notes, unchanged=True)
                else:
                    waiting.append(submission)
            jobs, results = {}, {}
            if not waiting:
                return

            def make_jobs():
                for submission in waiting:
                    result = results[submission] = Result(submission)
                    with self.gradebook() as gradebook:
                        known = known_cells(gradebook, submission.chapter)
                    result.reason = self._refuse(submission)
                    if not result.reason:
                        result.reason, result.notes = look_through(submission, known)
                    if not result.reason:
                        try:
                            jobs[submission] = self.job(submission)
                        except CourseError:
                            raise
                        except Exception as error:  # Whatever nbgrader's steps find odd costs this submission only.
                            result.reason = f"it could not be read: {type(error).__name__}: {error}"
                        else:
                            yield submission, jobs[submission]

            # A single submission is done before a cluster has started.
            alone = len(waiting) == 1 and not scheduler
            with nullcontext(run_here) if alone else workers(scheduler, count) as run_all:
                for submission, outcome in run_all(make_jobs()):
                    job, result = jobs.pop(submission), results.pop(submission)
                    if isinstance(outcome, Exception):
                        result.reason = f"it could not be run: {type(outcome).__name__}: {outcome}"
                    else:
                        ConfinedExecute.executed[job.key] = outcome
                        self._save(result)
                        result.notes += outcome.notes
                    self._note(ledger, result, outcome)
                    yield result
            for result in results.values():  # Those for which there was no job.
                self._note(ledger, result, None)
                yield result

    def key(self, submission):
        """A hash of all that a grade depends on: the submission, its tests, the environment."""
        source = self.coursedir.format_path(self.coursedir.source_directory, ".", submission.chapter)
        files = [*find_all_files(str(submission.folder)), *find_all_files(source), self.root / "nbgrader_config.py"]
        files += [*sorted((ROOT / "helpers").glob("*.py")), ROOT / "requirements.txt"]
        digest = hashlib.sha256()
        for path in sorted(map(Path, files)):
            digest.update(os.fsencode(path.name) + b"\n")
            if path.is_file():  # Not a pipe, nor a link to nowhere.
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
        return digest.hexdigest()

    def _refuse(self, submission):
        """Why nothing of a submission should be opened or copied, in a sentence, or "".

        nbgrader follows links: what they lead to, such as the gradebook, would get into the feedback.
        """
        if glob.has_magic(submission.learner):
            return "nbgrader takes the name of its folder for a pattern; rename the folder, without `*`, `?` and `[`"
        files = [Path(path) for path in find_all_files(str(submission.folder), self.coursedir.ignore)]
        for path in (submission.folder.parent, submission.folder, *files):
            if path.is_symlink():
                return f"{path.name} is a link to something else"
            if not (path.is_file() or path.is_dir()):
                return f"{path.name} is neither file nor folder"
        if sum(path.stat().st_size for path in files) > 1000 * self.coursedir.max_dir_size:
            return f"its files have more than {self.coursedir.max_dir_size // 1000} MB (CourseDirectory.max_dir_size)"
        return ""

    def job(self, submission):
        """What is to be run for a submission: it, made gradable by nbgrader's own steps, beside the instructor's notebook."""
        about = {"student": submission.learner, "assignment": submission.chapter, "notebook": submission.chapter}
        about["db_url"] = self.coursedir.db_url
        exporter = NotebookExporter(config=self.config)
        for step in Autograde(coursedir=self.coursedir, parent=self.api).sanitize_preprocessors:
            exporter.register_preprocessor(step, enabled=True)
        text, _ = exporter.from_filename(
            str(submission.folder / f"{submission.chapter}.ipynb"),
            resources={"unique_key": submission.chapter, "nbgrader": about},
        )
        notebook = nbformat.reads(text, as_version=4)
        return ConfinedExecute(parent=self.api).job(notebook, {"nbgrader": about})

    def _save(self, result):
        """Have nbgrader save the grade of a submission that has been executed."""
        submission = result.submission
        done = self.api.autograde(submission.chapter, submission.learner)
        if not done["success"]:
            result.reason = f"nbgrader could not grade it: {_last_error(done)}"
            return
        with self.gradebook() as gradebook:
            graded = gradebook.find_submission(submission.chapter, submission.learner)
            result.score, result.max_score = graded.score, graded.max_score

    def _note(self, ledger, result, outcome):
        result.reason, result.notes = _printable(result.reason), list(map(_printable, result.notes))
        ledger.write(
            learner=result.submission.learner,
            chapter=result.submission.chapter,
            key=self.key(result.submission),
            score=result.score,
            max_score=result.max_score,
            reason=result.reason,
            notes="\n".join(result.notes),
            seconds=getattr(outcome, "seconds", None),
            cpu_seconds=getattr(outcome, "cpu_seconds", None),
            peak_bytes=getattr(outcome, "peak_bytes", None),
            graded_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        )

    def make_feedback(self, results):
        """Make the feedback of these results, several at a time; yields each result as its feedback is there."""
        graded = [result for result in results if result.score is not None]
        with ProcessPoolExecutor() as pool:
            places = pool.map(_make_feedback, [self.root] * len(graded), [result.submission for result in graded])
            for result, (path, problem) in zip(graded, places, strict=True):
                result.feedback = path
                if problem:
                    result.notes.append(f"its feedback could not be made: {problem}")
                yield result

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


class _Courses(CourseDirectory):
    """A course's folders, in which a timestamp.txt that holds no time costs nobody his grade."""

    def get_existing_timestamp(self, dest_path):
        try:
            return super().get_existing_timestamp(dest_path)
        except (ValueError, OverflowError):
            return None


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
        return f"{path.name} is no valid notebook: {(str(error).splitlines() or [type(error).__name__])[0]}", []
    if not grade_ids(notebook) & set(known):
        return f"{path.name} was made from another notebook: it has none of the chapter's exercises", []
    return "", repair(notebook, known)


def _make_feedback(root, submission):
    """The path of a submission's feedback, or None and the reason why there is none."""
    grader = Grader(root)
    done = grader.api.generate_feedback(submission.chapter, submission.learner)
    if not done["success"]:
        return None, _printable(_last_error(done))
    courses = grader.coursedir
    folder = courses.format_path(courses.feedback_directory, submission.learner, submission.chapter)
    return Path(folder) / f"{submission.chapter}.html", ""


def _printable(text):
    """A text that can be stored and shown on a terminal, whatever a submission has put into it."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def _last_error(done):
    """The last exception that nbgrader logged, or the last line."""
    lines = [line.strip() for line in f"{done.get('error', '')}\n{done.get('log', '')}".splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"[\w.]+(Error|Exception|Found|Failed): ", line)]
    return (errors or lines or ["it gave no reason"])[-1].removeprefix("[ERROR] ").rstrip(".")
