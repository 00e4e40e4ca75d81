"""nbgrader's step that executes a submission: ours runs it in confined, warm kernels, its tests out of its reach.

nbgrader_config.py puts it in the place of nbgrader's own `Execute`, so it serves `nbgrader autograde`, the formgrader and
`course grade` alike; the last has workers execute many submissions at once, and leaves what they bring in `executed`.
"""

import os
import sys
from pathlib import Path
from typing import ClassVar

import nbformat
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute
from nbgrader.utils import find_all_files
from traitlets import Bool, Integer, List, Unicode

from grading.errors import CourseError
from grading.running.provisioner import STACK
from grading.running.run import Job, Limits, is_setup, run
from grading.running.sandbox import missing_protection


class ConfinedExecute(Execute):
    """Executes a sanitized submission as `grading.running.run` does."""

    timeout = Integer(60, help="Seconds that one cell may take.").tag(config=True)
    submission_timeout = Integer(600, help="Seconds that all cells of a submission may take.").tag(config=True)
    memory_limit = Integer(3 << 30, help="Bytes that all processes of a submission may use.").tag(config=True)
    sandbox = Bool(True, help="Whether submissions are confined. Without, they can do what you can do.").tag(
        config=True
    )
    split = Bool(
        None,
        allow_none=True,
        help="Whether tests run in a kernel of their own; by default where the instructor's notebook has a cell tagged `setup`.",
    ).tag(config=True)

    modules = List(Unicode(), STACK, help="What the warm process imports before it forks a submission's kernels.").tag(
        config=True
    )

    # What workers have executed beforehand: (learner, chapter, notebook) → its outcome.
    executed: ClassVar[dict] = {}

    def preprocess(self, nb, resources, retries=None):
        if sys.platform != "linux" and not self.sandbox:
            return super().preprocess(nb, resources, retries)
        about = resources["nbgrader"]
        executed = self.executed.pop((about["student"], about["assignment"], about["notebook"]), None)
        outcome = executed or run(self.job(nb, resources))
        for note in outcome.notes:
            self.log.warning("In this submission %s.", note)
        return outcome.notebook, resources

    def job(self, notebook, resources):
        """What is to be run for a sanitized submission.

        Raises
        ------
        CourseError
            If it should be confined and can't be.
        """
        if self.sandbox and (missing := missing_protection()):
            raise CourseError(f"Submissions can't be confined here: {missing}. `--unsafe-no-sandbox` grades without.")
        language = notebook.metadata.get("kernelspec", {}).get("language", "python")
        if language != "python":
            raise CourseError(f"A notebook in {language} can't be run here: only Python's kernels can be confined.")
        courses = CourseDirectory(parent=self)
        about = resources["nbgrader"]
        folders = [
            courses.format_path(courses.submitted_directory, about["student"], about["assignment"]),
            courses.format_path(courses.source_directory, ".", about["assignment"]),
        ]
        theirs, ours = (dict(_files(folder, courses.ignore)) for folder in folders)
        instructor = nbformat.read(Path(folders[1]) / f"{about['notebook']}.ipynb", as_version=4)
        return Job(
            notebook,
            instructor,
            theirs | ours,
            ours,
            Limits(self.timeout, self.submission_timeout, self.memory_limit),
            split=any(map(is_setup, instructor.cells)) if self.split is None else self.split,
            confined=self.sandbox,
            modules=tuple(self.modules),
        )


def _files(folder, ignored):
    """What lies beside the notebooks of a folder."""
    for path in find_all_files(folder, [*ignored, "*.ipynb"]):
        if os.path.isfile(path) and not os.path.islink(path):
            yield os.path.relpath(path, folder), Path(path).read_bytes()
