"""nbgrader's own configuration, folders, gradebook and converters, acting on one course folder."""

import json
import logging
import os
import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nbformat.warnings import DuplicateCellId, MissingIDFieldWarning
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import temp_attrs
from sqlalchemy.exc import SAWarning
from traitlets import TraitError

from grading.configuration import nbgrader_config, unfollowed
from grading.converters import Grade
from grading.errors import CourseError
from grading.records.gradebook import check_gradebook, keep_engines
from grading.records.late import LateWork
from grading.records.ledger import open_ledger
from grading.records.made import lay
from grading.records.scores import NotebookGrade, notebook_grades
from grading.records.times import read_times_as_here
from grading.running.execute import ConfinedExecute

# (learner, notebook) → its grade, for each chapter.
Grades = dict[str, dict[tuple[str, str], NotebookGrade]]


class Grader:
    """nbgrader, acting on one course folder.

    Parameters
    ----------
    root : pathlib.Path
        A folder with nbgrader_config.py and source/.

    Raises
    ------
    CourseError
        If there is no such file, or a setting is wrong.
    """

    def __init__(self, root: str | Path) -> None:
        keep_engines()
        read_times_as_here()
        self.root = Path(root).resolve()
        self.ledger = self.root / "grading.db"
        self.log = self.root / "grading.log"
        self.config = nbgrader_config(self.root)
        with _settings_named():
            self.coursedir = CourseDirectory(config=self.config)
            self.api = NbGraderAPI(coursedir=self.coursedir, config=self.config)
            self.execute()
            self.late_work()
        # nbgrader's account of each step comes back with a result; on the terminal it would hide the rest.
        self.api.log.handlers = [logging.NullHandler()]
        self.api.log.propagate = False
        # nbgrader 0.9 relies on what SQLAlchemy 2.1 warns of; a submission's odd cell ids are put right where it is read.
        for category in (SAWarning, DuplicateCellId, MissingIDFieldWarning):
            warnings.filterwarnings("ignore", category=category)
        # Ctrl-C while a connection is being closed is said by the command, and not a second time with a traceback.
        logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL + 1)

    def gradebook(self) -> Any:
        """The course's gradebook, to be used in a `with` block.

        Raises
        ------
        CourseError
            If another version of nbgrader made it, or it can't be opened.
        """
        check_gradebook(self.coursedir.db_url, self.root)
        return Gradebook(self.coursedir.db_url, self.coursedir.course_id)

    def execute(self) -> ConfinedExecute:
        """The step that executes submissions, as the course's settings have it now."""
        step = ConfinedExecute(parent=self.api)
        step.ledger = self.ledger
        return step

    def late_work(self) -> LateWork:
        """The step that counts late work, as the course's settings have it now."""
        return LateWork(parent=self.api)

    def check(self) -> bool:
        """Make sure that nothing will be executed unconfined.

        Returns
        -------
        bool
            Whether submissions are executed by us; if not, a step of the course's own does so, or none.

        Raises
        ------
        CourseError
            If submissions should be confined and can't be.
        """
        with self.converter(Grade) as step:
            executes = step.executes
        if executes:
            self.execute().check()
        return executes

    def remarks(self, chapters: Iterable[str] = ()) -> list[str]:
        """What a person should know of how this course's settings are followed, in sentences."""
        remarks = []
        if names := unfollowed(self.config):
            remarks.append(
                f"{', '.join(names)} in nbgrader_config.py: the kernels in which submissions run don't follow it"
            )
        if self.coursedir.assignment_id and not chapters:
            remarks.append(f"only {self.coursedir.assignment_id} is graded, as CourseDirectory.assignment_id says")
        with self.converter(Grade) as step:
            if not step.executes and self.execute().sandbox:
                remarks.append(
                    "no step of Autograde.autograde_preprocessors executes submissions: they are judged without being run"
                )
        return remarks

    def source(self, chapter: str) -> Path:
        """The folder of a chapter's instructor notebooks."""
        return Path(os.path.normpath(self.coursedir.format_path(self.coursedir.source_directory, ".", chapter)))

    def notebooks(self, chapter: str) -> list[str]:
        """The names of a chapter's notebooks."""
        with self.gradebook() as gradebook:
            names = [notebook.name for notebook in gradebook.find_assignment(chapter).notebooks]
        return [name for name in names if fnmatchcase(name, self.coursedir.notebook_id)]

    def grades(self, chapters: Iterable[str]) -> Grades:
        """What the gradebook holds of these chapters."""
        with self.gradebook() as gradebook:
            return {chapter: notebook_grades(gradebook, chapter) for chapter in chapters}

    def scores(self, chapter: str) -> dict[tuple[str, str], float]:
        """Everybody's points for every judged cell of a chapter, from the gradebook: (learner, grade_id) → points."""
        return {
            (learner, name): cell.score
            for (learner, _), grade in self.grades([chapter])[chapter].items()
            for name, cell in grade.cells.items()
            if cell.score is not None
        }

    @contextmanager
    def converter(self, kind: type, chapter: str = ".", learner: str = ".") -> Iterator[Any]:
        """One of `grading.converters`, with a folder of its own to write into, which is gone after the `with` block."""
        with (
            TemporaryDirectory(prefix="course-grade-") as folder,
            temp_attrs(self.coursedir, assignment_id=chapter, student_id=learner),
        ):
            with _settings_named():
                converter = kind(folder, coursedir=self.coursedir, parent=self.api)
            yield converter

    def lay(self, converter: Any) -> None:
        """Lay what a converter has written into the folder where nbgrader would have written it."""
        step, chapter, learner = converter._output_directory, self.coursedir.assignment_id, self.coursedir.student_id
        with open_ledger(self.ledger) as ledger:
            lay(
                Path(converter._format_dest(chapter, learner)),
                Path(self.coursedir.format_path(step, learner, chapter)),
                ledger,
                json.dumps([step, learner, chapter]),
            )


@contextmanager
def _settings_named() -> Iterator[None]:
    """Errors about a setting that is none name the file in which a person has written it."""
    try:
        yield
    except TraitError as error:
        words = re.sub(r"<(?:\w+\.)*(\w+) object at \w+>", r"\1", " ".join(str(error).split()))
        raise CourseError(f"nbgrader_config.py: {words}") from None
