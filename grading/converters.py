"""nbgrader's converters as `course grade` uses them: no submission is executed unconfined, and nobody's file is removed.

nbgrader's own remove a folder and make it anew. These write into a folder of their own; what came of it is then laid
beside what is there (`grading.records.made`). Which steps they take is read where nbgrader reads it, so it makes no
difference in which of its forms a course's configuration names them.
"""

import logging
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nbclient import NotebookClient
from nbconvert.preprocessors import ExecutePreprocessor
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.converters.base import BaseConverter, NbGraderException
from nbgrader.preprocessors import AssignLatePenalties, CheckCellMetadata, Execute, InstantiateTests
from nbgrader.utils import setenv
from traitlets.utils.importstring import import_item

from grading.errors import CourseError
from grading.metadata_check import CheckMetadataOnce
from grading.records.late import LateWork
from grading.repair import RepairCells
from grading.running.execute import ConfinedExecute
from grading.running.job import Outcome

# One of nbgrader's steps: a class, what was made of one, or where it can be imported from.
Step = Any

# What takes the place of nbgrader's own step.
OURS: dict[Step, Step] = {AssignLatePenalties: LateWork, CheckCellMetadata: CheckMetadataOnce}
# What nbgrader says last of an error that it has logged before.
SAID_BEFORE = "Please see the"


class NotConverted(Exception):
    """nbgrader refused; its reason, in a sentence without full stop."""


def convert(converter: BaseConverter) -> None:
    """Run a converter, its log kept from the terminal.

    Raises
    ------
    NotConverted
        If nbgrader refuses.
    """
    errors = _Errors(logging.ERROR)
    converter.log.addHandler(errors)
    try:
        converter.start()
    except (Exception, SystemExit) as error:
        told = not str(error).startswith(SAID_BEFORE)
        raise NotConverted(reason(error if told else errors.last or error)) from error
    finally:
        converter.log.removeHandler(errors)


def reason(error: BaseException) -> str:
    """What an error says, as a whole and in one line; of nbgrader's own refusals without the name of their class."""
    error = getattr(error, "orig", None) or error  # Of a database's, without the query and an address to read on.
    words = " ".join(str(error).split()).rstrip(".")
    own = isinstance(error, (NotConverted, NbGraderException, CourseError))
    return words if own and words else f"{type(error).__name__}: {words}".removesuffix(": ")


class _Errors(logging.Handler):
    """Keeps the error that was being handled when nbgrader last logged one."""

    last: BaseException | None = None

    def emit(self, record: logging.LogRecord) -> None:
        self.last = sys.exception() or self.last


class _Apart(BaseConverter):
    """A converter of one chapter, and one learner, that writes into a folder of its own."""

    def __init__(self, folder: str | Path, **how: Any) -> None:
        self.folder = str(folder)
        super().__init__(**how)
        self.force = True

    def _format_dest(self, assignment_id: str, student_id: str, escape: bool = False) -> str:
        return str(Path(re.escape(self.folder) if escape else self.folder, student_id, assignment_id))

    def init_notebooks(self) -> None:
        """nbgrader takes the whole path for a pattern, also the brackets of a folder above the course."""
        folder = self._format_source(self.coursedir.assignment_id, self.coursedir.student_id)
        names = sorted(path.name for path in Path(folder).glob(f"{self.coursedir.notebook_id}.ipynb"))
        found = [f"{folder}{os.sep}{name}" for name in names if not name.startswith(".")]
        if not found:
            raise NbGraderException(f"there is no notebook in {folder}")
        self.assignments = {folder: found}


class Release(_Apart, GenerateAssignment):
    """Brings the gradebook up to date with an instructor's notebooks; what it writes is for nobody."""

    def __init__(self, *where: str | Path, **how: Any) -> None:
        super().__init__(*where, **how)
        self.no_database = False
        self.post_convert_hook = None  # It would look for a new release.


class Grade(_Apart, Autograde):
    """Saves the grade of a submission; where one of its steps executes, this is ours.

    Raises
    ------
    CourseError
        If a step of the course's own would execute submissions unconfined, or a step can't be imported.
    """

    sanitize_preprocessors: list[Step]
    autograde_preprocessors: list[Step]

    # What came of the notebooks that workers have executed, by their names.
    outcomes: Mapping[str, Outcome] = {}

    def __init__(self, *where: str | Path, **how: Any) -> None:
        super().__init__(*where, **how)
        self.create_student = True
        sanitize, autograde = (
            [_known(step) for step in steps] for steps in (self.sanitize_preprocessors, self.autograde_preprocessors)
        )
        own = [_class(step) for step in [*sanitize, *autograde] if _executes(step) and not _is_replaced(step)]
        if not own:
            sanitize, autograde = _confined(sanitize, autograde)
        elif ConfinedExecute(parent=self.parent).sandbox:
            names = ", ".join(f"{one.__module__}.{one.__qualname__}" for one in own)
            raise CourseError(
                f"The course's own step {names} in nbgrader_config.py would execute submissions unconfined: leave it out, "
                "or grade with `--unsafe-no-sandbox`."
            )
        repairs = any(_class(step) is RepairCells for step in sanitize)
        sanitize = [OURS.get(step, step) for step in sanitize]
        self.sanitize_preprocessors = sanitize if repairs else [RepairCells, *sanitize]
        self.autograde_preprocessors = [OURS.get(step, step) for step in autograde]

    def convert_single_notebook(self, notebook_filename: str) -> None:
        """As nbgrader's, but that a notebook that was executed has been sanitized before, and need not be read again."""
        path = Path(notebook_filename)
        outcome = self.outcomes.get(path.stem)
        if outcome is None:
            super().convert_single_notebook(notebook_filename)
            return
        self._sanitizing = False
        try:
            self._init_preprocessors()
            with setenv(NBGRADER_EXECUTION="autograde"):
                place = self._format_dest(self.coursedir.assignment_id, self.coursedir.student_id)
                resources = self.init_single_notebook_resources(str(Path(place, path.name)))
                resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
                self.write_single_notebook(*self.exporter.from_notebook_node(outcome.notebook, resources))
        finally:
            self._sanitizing = True

    @property
    def executes(self) -> bool:
        """Whether submissions are executed by our step, and not by one of the course's own or not at all."""
        return ConfinedExecute in self.autograde_preprocessors and ConfinedExecute(parent=self).enabled

    @property
    def counts_late_work(self) -> bool:
        """Whether late work is counted by our step, and not by one of the course's own or not at all."""
        return LateWork in self.autograde_preprocessors

    def _format_source(self, assignment_id: str, student_id: str, escape: bool = False) -> str:
        where = super()._format_source if self._sanitizing else self._format_dest
        return where(assignment_id, student_id, escape=escape)


class Feedback(_Apart, GenerateFeedback):
    """Makes the pages of a graded submission; none of its steps executes anything."""

    preprocessors: list[Step]

    def __init__(self, *where: str | Path, **how: Any) -> None:
        super().__init__(*where, **how)
        self.preprocessors = [step for step in map(_known, self.preprocessors) if not _executes(step)]

    def convert_notebooks(self) -> None:
        steps = self.exporter._preprocessors  # Those of the exporter's own settings, too.
        self.exporter._preprocessors = [step for step in steps if not _executes(step)]
        super().convert_notebooks()


def _known(step: Step) -> Step:
    """A step that may be named by where it can be imported from."""
    if not isinstance(step, str):
        return step
    try:
        return import_item(step)
    except Exception as error:
        raise CourseError(
            f"The step {step!r} in nbgrader_config.py can't be imported: {reason(error)}; its module must lie beside "
            "nbgrader_config.py or be installed."
        ) from None


def _class(step: Step) -> type:
    return step if isinstance(step, type) else type(step)


def _executes(step: Step) -> bool:
    return issubclass(_class(step), (NotebookClient, InstantiateTests))


def _is_replaced(step: Step) -> bool:
    return _class(step) in (Execute, ExecutePreprocessor) or issubclass(_class(step), ConfinedExecute)


def _confined(sanitize: list[Step], autograde: list[Step]) -> tuple[list[Step], list[Step]]:
    """nbgrader's steps with ours in place of the first that executes, and without the others.

    One among those that sanitize moves to the front of the others: ours takes what has been sanitized.
    """
    if any(map(_executes, sanitize)):
        autograde = [ConfinedExecute, *autograde]
    steps = []
    for step in autograde:
        if not _executes(step):
            steps.append(step)
        elif ConfinedExecute not in steps:
            steps.append(ConfinedExecute)
    return [step for step in sanitize if not _executes(step)], steps
