"""Grading submissions through nbgrader: workers run them, and this process, the gradebook's only writer, saves the grades."""

import datetime
import functools
import glob
import hashlib
import json
import logging
import os
import re
import warnings
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import nbgrader.api
from nbconvert.exporters import NotebookExporter
from nbformat.reader import NotJSONError
from nbformat.warnings import DuplicateCellId, MissingIDFieldWarning
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import capture_log, find_all_files, temp_attrs
from sqlalchemy.exc import SAWarning

from grading.chapters import ROOT
from grading.configuration import nbgrader_config
from grading.errors import CourseError
from grading.records.changes import fingerprint, net
from grading.records.late import LateWork
from grading.records.ledger import open_ledger
from grading.records.scores import facts
from grading.repair import grade_ids, known_cells, repair
from grading.running.execute import ConfinedExecute
from grading.running.workers import run_here, workers

# Each of nbgrader's steps opens the gradebook anew; an engine that stays compiles each of its statements once.
nbgrader.api.create_engine = functools.lru_cache(nbgrader.api.create_engine)

# Settings that change nothing of what a run of a submission brings.
NOT_RUN = ("CourseDirectory", "LateWork", "LatePenalty", "GenerateFeedback", "HTMLExporter", "FeedbackExporter")


@dataclass(frozen=True)
class Submission:
    """What a learner handed in for a chapter: the folder `submitted/<learner>/<chapter>`."""

    learner: str
    chapter: str
    folder: Path


@dataclass
class Result:
    """What came of grading a submission: its score, or the reason why there is none; what had to be put right; its cost."""

    submission: Submission
    score: float | None = None
    max_score: float | None = None
    reason: str = ""
    notes: list[str] = field(default_factory=list)
    feedback: Path | None = None
    unchanged: bool = False
    to_repeat: bool = False
    key: str = ""
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_bytes: int = 0
    cells: dict[str, float] = field(default_factory=dict)

    def add(self, outcome):
        """Take in what came of running one of its notebooks: an `Outcome`, or the error that stopped it."""
        if isinstance(outcome, Exception):
            self.reason = f"it could not be run: {type(outcome).__name__}: {outcome}"
            self.to_repeat = True  # The next run tries again: it was not the learner's doing.
            return
        self.notes += [note for note in outcome.notes if note not in self.notes]
        self.seconds += outcome.seconds
        self.cpu_seconds += outcome.cpu_seconds
        self.peak_bytes = max(self.peak_bytes, outcome.peak_bytes)


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
        self.modules = ConfinedExecute(parent=self.api).modules
        # nbgrader's account of each step comes back with a result; on the terminal it would hide the rest.
        self.api.log.handlers = [logging.NullHandler()]
        self.api.log.propagate = False
        # nbgrader 0.9 relies on what SQLAlchemy 2.1 warns of; a submission's odd cell ids are put right where it is read.
        for category in (SAWarning, DuplicateCellId, MissingIDFieldWarning):
            warnings.filterwarnings("ignore", category=category)

    def gradebook(self):
        """The course's gradebook, to be used in a `with` block."""
        return Gradebook(self.coursedir.db_url, self.coursedir.course_id)

    def find_submissions(self, chapters=(), learners=()):
        """The submissions of these chapters and learners, or of all.

        Raises
        ------
        CourseError
            If there are none, one of the names is unknown, or a due date is none.
        """
        known = sorted(
            path.name
            for path in Path(self.coursedir.format_path(self.coursedir.source_directory, ".", ".")).iterdir()
            if path.is_dir()
        )
        for chapter in chapters:
            if chapter not in known:
                raise CourseError(f"There is no chapter {chapter!r}; the chapters are {', '.join(known)}.")
        LateWork(parent=self.api).check(known)
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
            How many local workers; by default one more than cores.

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
            if not waiting:
                return
            unfinished = {}

            def make_jobs():
                for submission in waiting:
                    result, names = self.look_through(submission)
                    try:
                        jobs = {name: self.job(submission, name) for name in names}
                    except CourseError:
                        raise
                    except Exception as error:  # Whatever nbgrader's steps find odd costs this submission only.
                        result.reason, jobs = f"it could not be read: {type(error).__name__}: {error}", {}
                    unfinished[submission] = result, set(jobs)
                    for name, job in jobs.items():
                        yield (submission, name), job

            # A single submission is done before a cluster has started.
            alone = len(waiting) == 1 and not scheduler
            with nullcontext(run_here) if alone else workers(scheduler, count, self.modules) as run_all:
                for (submission, name), outcome in run_all(make_jobs()):
                    result, names = unfinished[submission]
                    result.add(outcome)
                    if not isinstance(outcome, Exception):
                        ConfinedExecute.executed[submission.learner, submission.chapter, name] = outcome
                    names.remove(name)
                    if not names:
                        if not result.reason:
                            self._save(result)
                        yield self._finish(ledger, unfinished.pop(submission)[0])
            for result, _ in unfinished.values():  # Those of which nothing could be run.
                yield self._finish(ledger, result)

    def look_through(self, submission):
        """Look at a submission before anything runs.

        Returns
        -------
        result : Result
            With the reason why it can't be graded, in a sentence, or with what will be put right.
        names : list of str
            The notebooks that are to be run.
        """
        result, names = Result(submission, reason=self._refuse(submission), key=self.key(submission)), []
        if result.reason:
            return result, []
        with self.gradebook() as gradebook:
            known = {
                notebook.name: known_cells(gradebook, submission.chapter, notebook.name)
                for notebook in gradebook.find_assignment(submission.chapter).notebooks
            }
        missing = [name for name in known if not (submission.folder / f"{name}.ipynb").is_file()]
        if len(missing) == len(known):
            others = sorted(other.name for other in submission.folder.iterdir())
            files = " and ".join(f"{name}.ipynb" for name in missing)
            result.reason = f"{files} is missing; the folder holds {', '.join(others) or 'nothing'}"
            return result, []
        result.notes = [f"{name}.ipynb is missing and gets no points" for name in missing]
        for name in known:
            if name not in missing:
                reason, notes = look_at(submission.folder / f"{name}.ipynb", known[name])
                result.reason = result.reason or reason
                result.notes += notes
                names.append(name)
        return result, [] if result.reason else names

    def key(self, submission):
        """A hash of all that a grade depends on: the submission, its tests, the environment."""
        source = self.coursedir.format_path(self.coursedir.source_directory, ".", submission.chapter)
        files = [*find_all_files(str(submission.folder)), *find_all_files(source)]
        files += [*sorted((ROOT / "helpers").glob("*.py")), ROOT / "requirements.txt"]
        settings = {section: values for section, values in self.config.items() if section not in NOT_RUN}
        digest = hashlib.sha256(json.dumps(settings, sort_keys=True, default=_written).encode())
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

    def job(self, submission, name):
        """What is to be run for a notebook of a submission: it, made gradable by nbgrader's own steps, beside the instructor's."""
        about = {"student": submission.learner, "assignment": submission.chapter, "notebook": name}
        about["db_url"] = self.coursedir.db_url
        exporter = NotebookExporter(config=self.config, optimistic_validation=True)  # Once, and not after each step.
        for step in Autograde(coursedir=self.coursedir, parent=self.api).sanitize_preprocessors:
            exporter.register_preprocessor(step, enabled=True)
        text, _ = exporter.from_filename(
            str(submission.folder / f"{name}.ipynb"), resources={"unique_key": name, "nbgrader": about}
        )
        notebook = nbformat.reads(text, as_version=4)
        return ConfinedExecute(parent=self.api).job(notebook, {"nbgrader": about})

    def _save(self, result):
        """Have nbgrader save the grade of a submission that has been executed."""
        submission = result.submission
        with temp_attrs(self.coursedir, assignment_id=submission.chapter, student_id=submission.learner):
            step = Autograde(coursedir=self.coursedir, parent=self.api)
            step.sanitize_preprocessors = []  # What was executed has been through them.
            step.force = step.create_student = True
            done = capture_log(step)
        if not done["success"]:
            result.reason = f"nbgrader could not grade it: {_last_error(done)}"
            result.to_repeat = True
            return
        with self.gradebook() as gradebook:
            graded = gradebook.find_submission(submission.chapter, submission.learner)
            result.score = max(0.0, graded.score - (graded.late_submission_penalty or 0))
            result.max_score = graded.max_score
            grades = [grade for notebook in graded.notebooks for grade in notebook.grades]
            result.cells = {grade.name: grade.auto_score for grade in grades if grade.auto_score is not None}

    def _finish(self, ledger, result):
        result.reason, result.notes = printable(result.reason), list(map(printable, result.notes))
        ledger.write(
            learner=result.submission.learner,
            chapter=result.submission.chapter,
            key="" if result.to_repeat else result.key,
            score=result.score,
            max_score=result.max_score,
            reason=result.reason,
            notes="\n".join(result.notes),
            seconds=result.seconds,
            cpu_seconds=result.cpu_seconds,
            peak_bytes=result.peak_bytes,
            graded_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        )
        ledger.see(result.submission.learner, result.submission.chapter, result.key, result.cells)
        return result

    def grades(self, chapters):
        """What the gradebook holds of these chapters.

        Returns
        -------
        dict of str to dict
            Chapter → what `grading.records.scores.facts` returns.
        """
        with self.gradebook() as gradebook:
            return {chapter: facts(gradebook, chapter) for chapter in chapters}

    def settle(self, results):
        """Bring late penalties up to date, and the scores of these results with what people have graded since."""
        chapters = {result.submission.chapter for result in results}
        for chapter in chapters:
            LateWork(parent=self.api).settle(self.coursedir.db_url, chapter)
        grades = self.grades(chapters)
        for result in results:
            if result.score is not None:
                own = _of(result.submission, grades)
                result.score = sum(map(net, own.values()))

    def without_feedback(self, results):
        """Those of these results that have a score, and no feedback that is newer and shows what the gradebook holds."""
        courses, found = self.coursedir, []
        grades = self.grades({result.submission.chapter for result in results})
        for result in results:
            about = (result.submission.learner, result.submission.chapter)
            graded, shown = (
                max((path.stat().st_mtime for path in Path(courses.format_path(folder, *about)).glob(files)), default=0)
                for folder, files in ((courses.autograded_directory, "*.ipynb"), (courses.feedback_directory, "*.html"))
            )
            if result.score is not None and (shown <= graded or self._is_outdated(result.submission, grades)):
                found.append(result)
        return found

    def _is_outdated(self, submission, grades):
        """Whether the gradebook has changed since a submission's feedback was made."""
        courses = self.coursedir
        folder = Path(courses.format_path(courses.feedback_directory, submission.learner, submission.chapter))
        for notebook, cells in _of(submission, grades).items():
            page = folder / f"{notebook}.html"
            if page.is_file():
                with page.open("rb") as file:
                    if fingerprint(cells).encode() not in file.read(2000):
                        return True
        return False

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
        return {
            (learner, cell): facts["score"]
            for (learner, _), cells in self.grades([chapter])[chapter].items()
            for cell, facts in cells.items()
            if "score" in facts
        }


class _Courses(CourseDirectory):
    """A course's folders, in which a timestamp.txt that holds no time costs nobody his grade."""

    def get_existing_timestamp(self, dest_path):
        try:
            return super().get_existing_timestamp(dest_path)
        except (ValueError, OverflowError):
            return None


def look_at(path, known):
    """Look at a submitted notebook.

    Parameters
    ----------
    path : pathlib.Path
    known : dict
        The cells that it should have, as `grading.repair.known_cells` returns them.

    Returns
    -------
    reason : str
        Why it can't be graded, in a sentence, or "".
    notes : list of str
        What will be put right before it is graded.
    """
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
        return None, printable(_last_error(done))
    courses = grader.coursedir
    folder = courses.format_path(courses.feedback_directory, submission.learner, submission.chapter)
    return min(Path(folder).glob("*.html"), default=Path(folder)), ""


def _of(submission, grades):
    """Of what `Grader.grades` returns, that of one submission: notebook → cells."""
    chapter = grades[submission.chapter]
    return {notebook: cells for (learner, notebook), cells in chapter.items() if learner == submission.learner}


def _written(setting):
    """A setting that is no plain value, as a text that is the same in each run."""
    return getattr(setting, "__qualname__", None) or getattr(setting, "to_dict", lambda: type(setting).__qualname__)()


def printable(text):
    """A text that can be stored and shown on a terminal, whatever a submission has put into it."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def _last_error(done):
    """The last exception that nbgrader logged, or the last line."""
    lines = [line.strip() for line in f"{done.get('error', '')}\n{done.get('log', '')}".splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"[\w.]+(Error|Exception|Found|Failed): ", line)]
    return (errors or lines or ["it gave no reason"])[-1].removeprefix("[ERROR] ").rstrip(".")
