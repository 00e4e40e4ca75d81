"""nbgrader's step that executes a submission: ours runs it in confined, warm kernels, its tests out of its reach.

nbgrader_config.py puts it in the place of nbgrader's own `Execute`, so it serves `nbgrader autograde`, the formgrader and
`course grade` alike; the last has workers execute many submissions at once, and hands what they bring to its converter.
"""

import hashlib
import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, Execute
from traitlets import Bool, Float, Integer, List, Unicode, default

from grading.configuration import own_config
from grading.errors import CourseError
from grading.notebooks import read_instructors
from grading.records.ledger import open_ledger
from grading.running.beside import handed_in, instructors
from grading.running.imports import modules_for
from grading.running.job import Job, Limits, Outcome
from grading.running.patience import run_patiently
from grading.running.sandbox.protection import missing_protection
from grading.running.setup import is_setup
from grading.running.visible import further
from grading.running.workers import run_apart

# How the names of kernels begin, for a notebook that does not name its language.
KERNELS = {"ir": "R", "xr": "R", "julia": "Julia", "octave": "Octave", "bash": "Bash"}
SQLITE = "sqlite:///"

# What all cells of a submission may take where nothing is set; and where the time of one cell isn't limited.
SECONDS, SECONDS_UNLIMITED = 600, 3600

# Who hands in the instructor's own notebooks: nbgrader's name for nobody in the paths of a course.
NOBODY = "."


class ConfinedExecute(Execute):
    """Executes a sanitized submission as `grading.running.run` does."""

    timeout = Integer(
        30, allow_none=True, help="CPU seconds that one cell may take; None, 0 or less: as many as all cells together."
    ).tag(config=True)
    submission_timeout = Integer(
        None,
        allow_none=True,
        help="CPU seconds that all cells of a submission may take; by default 600, or what ten cells may take if that is more; "
        "an hour where one cell's are not limited.",
    ).tag(config=True)
    patience = Float(5, help="How many times as long a cell, and all of them, may last by the clock.").tag(config=True)
    memory_limit = Integer(3 << 30, help="Bytes that all processes of a submission may use.").tag(config=True)
    sandbox = Bool(True, help="Whether submissions are confined. Without, they can do what you can do.").tag(
        config=True
    )
    split = Bool(
        None,
        allow_none=True,
        help="Whether tests run in a kernel of their own; by default where the instructor's notebook has a cell tagged `setup`.",
    ).tag(config=True)

    share = Bool(
        True,
        help="Whether answers that were judged before, with all cells that they need, are not run again. Needs `split`.",
    ).tag(config=True)

    readable = List(
        Unicode(),
        help="Further files and folders that submissions may read, such as data of several assignments; relative to the course.",
    ).tag(config=True)

    modules = List(
        Unicode(),
        help="What the warm process imports before it forks a submission's kernels, beside what every kernel needs; by default "
        "what the course's notebooks import, of what can be imported beforehand.",
    ).tag(config=True)

    @default("modules")
    def _modules_of_the_course(self) -> list[str]:
        courses = CourseDirectory(parent=self)
        return list(modules_for(courses.format_path(courses.source_directory, ".", ".")))

    # The ledger that knows how the instructor's own answers fared; None: the course's grading.db.
    ledger: Path | None = None

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any], retries: int | None = None
    ) -> tuple[NotebookNode, dict[str, Any]]:
        if sys.platform != "linux" and not self.sandbox:
            return super().preprocess(nb, resources, retries)
        # Workers have executed it beforehand, where `grading.saving` saves what came of it.
        executed = getattr(self._converter, "outcomes", {}).get(resources["nbgrader"]["notebook"])
        outcome = executed or self._run_here(nb, resources)
        for note in outcome.notes:
            self.log.warning("In this submission %s.", note)
        return outcome.notebook, resources

    @property
    def _converter(self) -> Any:
        """nbgrader's converter, whose exporter takes this step; it goes through all notebooks of a submission."""
        return getattr(self.parent, "parent", None)

    def _run_here(self, notebook: NotebookNode, resources: Mapping[str, Any]) -> Outcome:
        """Run it in the folder in which those before it ran: nbgrader takes a submission's notebooks by their names."""
        job = self.job(notebook, resources)
        whose = resources["nbgrader"]["student"], resources["nbgrader"]["assignment"]
        before, written = getattr(self._converter, "written", (whose, {}))
        files: dict[str, bytes] = written if before == whose else {}
        outcome = run_patiently(run_apart, replace(job, files={**job.files, **files}, carry=True))
        if self._converter is not None:
            self._converter.written = whose, files | outcome.files
        return outcome

    def check(self) -> None:
        """Make sure that submissions are confined, and are let read nothing that they must not.

        Raises
        ------
        CourseError
            If they should be confined and can't be, or the setting `readable` would let them.
        """
        courses = CourseDirectory(parent=self)
        further(self.readable, courses.root, courses.root, _hidden(courses))
        if self.sandbox and (missing := missing_protection()):
            raise CourseError(f"Submissions can't be confined here: {missing}. `--unsafe-no-sandbox` grades without.")

    def job(self, notebook: NotebookNode, resources: Mapping[str, Any]) -> Job:
        """What is to be run for a sanitized submission.

        Raises
        ------
        CourseError
            If it should be confined and can't be.
        """
        self.check()
        language = _language(notebook)
        if language.lower() != "python":
            raise CourseError(f"A notebook in {language} can't be run here: only Python's kernels can be confined.")
        courses = CourseDirectory(parent=self)
        names = resources["nbgrader"]
        source = courses.format_path(courses.source_directory, ".", names["assignment"])
        submitted = courses.format_path(courses.submitted_directory, names["student"], names["assignment"])
        if names["student"] == NOBODY:
            submitted = source
        judge_files = instructors(source, courses.ignore)
        name = f"{names['notebook']}.ipynb"
        files = handed_in(submitted, source, courses.ignore, ClearHiddenTests(parent=self), {name: notebook})
        kept = Autograde(parent=self).exclude_overwriting.get(names["assignment"], ())
        folder = courses.format_path(courses.autograded_directory, names["student"], names["assignment"])
        hidden = _hidden(courses)
        instructor = read_instructors(Path(source, name))
        return Job(
            notebook,
            instructor,
            files | {path: content for path, content in judge_files.items() if path not in kept or path not in files},
            judge_files,
            self.limits(),
            split=self._is_split(courses, names, instructor),
            confined=self.sandbox,
            modules=tuple(self.modules),
            readable=further(self.readable, courses.root, folder, hidden),
            hidden=hidden,
            folder=folder,
        )

    def limits(self) -> Limits:
        """What a submission may use, by the settings."""
        cell = self.timeout if self.timeout and self.timeout > 0 else None  # As nbclient takes it.
        longest = SECONDS_UNLIMITED if cell is None else max(SECONDS, 10 * cell)
        together = self.submission_timeout or longest
        return Limits(cell or together, together, self.memory_limit, patience=self.patience)

    def is_split(self, instructor: NotebookNode) -> bool:
        """Whether tests are to run in a kernel of their own: as set, or by the tags of the instructor's notebook."""
        return any(map(is_setup, instructor.cells)) if self.split is None else self.split

    def _is_split(self, courses: CourseDirectory, names: Mapping[str, str], instructor: NotebookNode) -> bool:
        """The same, but for a notebook whose own answers lose by it: see `grading.instructors_answers`."""
        ledger = self.ledger or Path(courses.root, "grading.db")
        if self.split is None and ledger.is_file():
            with open_ledger(ledger) as opened:
                tried = opened.tried(names["assignment"], names["notebook"])
            if tried and tried["in_one_kernel"] and tried["source"] == fingerprint(instructor):
                return False
        return self.is_split(instructor)


def modules_of(root: Path) -> tuple[str, ...]:
    """What the warm process imports beforehand for the course in this folder, by its own settings."""
    return tuple(ConfinedExecute(config=own_config(root)).modules)


def fingerprint(notebook: NotebookNode) -> str:
    """A hash of a notebook's cells, by which it is known again."""
    return hashlib.sha256(
        repr([(cell.cell_type, cell.source, cell.metadata) for cell in notebook.cells]).encode()
    ).hexdigest()


def _hidden(courses: CourseDirectory) -> tuple[str, ...]:
    """What of a course no submission may read."""
    trees = ("source", "submitted", "autograded", "feedback")
    folders = [courses.format_path(getattr(courses, f"{tree}_directory"), ".", ".") for tree in trees]
    files = [Path(courses.root, name) for name in ("grading.db", "grading.log", "nbgrader_config.py")]
    files += [Path(courses.root, courses.db_url.removeprefix(SQLITE))] if courses.db_url.startswith(SQLITE) else []
    return tuple(str(Path(path).resolve()) for path in [*folders, *files])


def _language(notebook: NotebookNode) -> str:
    """The language of a notebook: what its kernelspec says, or else its language_info, or the name of its kernel."""
    kernel, language = (notebook.metadata.get(key) or {} for key in ("kernelspec", "language_info"))
    by_kernel = next(
        (name for start, name in KERNELS.items() if re.match(rf"{start}(?![a-z])", str(kernel.get("name")))), None
    )
    return str(kernel.get("language") or language.get("name") or by_kernel or "python")
