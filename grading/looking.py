"""Looks at a submission before anything of it runs: why it can't be graded, or what will be put right."""

import glob
import os
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NoReturn

from nbformat import NotebookNode
from nbgrader.utils import find_all_files

from grading.bounds import NOTEBOOK_AT_MOST
from grading.cells import KnownCell
from grading.collecting.record import read_record
from grading.grader import Grader
from grading.key import key
from grading.letters import UNPRINTABLE
from grading.notebooks import NoNotebook, read_notebook
from grading.records.times import TIMESTAMP, NoTime, handed_in, own_zone
from grading.repair import find_again, grade_ids, instructors_notebook, known_cells, repair
from grading.result import Result
from grading.submissions import Submission


def look_through(grader: Grader, submission: Submission) -> tuple[Result, list[str]]:
    """Look at a submission before anything runs.

    Returns
    -------
    result : Result
        With the reason why it can't be graded, in a sentence, or with what will be put right.
    names : list of str
        The notebooks that are to be run.
    """
    result, names = Result(submission, reason=_refuse(grader, submission), key=key(grader, submission)), []
    if result.reason:
        return result, []
    with grader.gradebook() as gradebook:
        due_at = gradebook.find_assignment(submission.chapter).duedate
        known = {
            notebook.name: known_cells(gradebook, submission.chapter, notebook.name)
            for notebook in gradebook.find_assignment(submission.chapter).notebooks
            if fnmatchcase(notebook.name, grader.coursedir.notebook_id)
        }
    missing = [name for name in known if not (submission.folder / f"{name}.ipynb").is_file()]
    if len(missing) == len(known):
        others = sorted(other.name for other in submission.folder.iterdir())
        files = " and ".join(f"{name}.ipynb" for name in missing)
        result.reason = f"{files} is missing; the folder holds {', '.join(others) or 'nothing'}"
        return result, []
    result.notes = [f"{name}.ipynb is missing and gets no points" for name in missing if known[name]]
    try:
        handed_in(submission.folder, own_zone(grader.config))
    except NoTime as no_time:
        result.notes.append(f"{TIMESTAMP} {no_time}; it counts as handed in in time")
    for name in sorted(known):  # As nbgrader orders them.
        if name not in missing:
            released = instructors_notebook(grader.coursedir, submission.chapter, name)
            reason, notes = look_at(submission.folder / f"{name}.ipynb", known[name], released)
            result.reason = result.reason or reason
            result.notes += notes
            names.append(name)
    record = read_record(submission.folder.parent.parent, submission.learner, submission.chapter)
    has_due_date = due_at or submission.chapter in grader.late_work().due
    if record and has_due_date and record.is_of(submission.folder / f"{submission.chapter}.ipynb"):
        result.notes += record.notes
    return result, [] if result.reason else names


def look_at(path: Path, known: dict[str, KnownCell], released: NotebookNode) -> tuple[str, list[str]]:
    """Look at a submitted notebook.

    Parameters
    ----------
    path : pathlib.Path
    known : dict
        The cells that it should have, as `grading.repair.known_cells` returns them.
    released : nbformat.NotebookNode
        As `grading.repair.repair` takes it.

    Returns
    -------
    reason : str
        Why it can't be graded, in a sentence, or "".
    notes : list of str
        What will be put right before it is graded.
    """
    try:
        with path.open("rb") as file:
            notebook, notes = read_notebook(file.read(NOTEBOOK_AT_MOST + 1))
    except NoNotebook as error:
        return f"{path.name} {error}", []
    notes += find_again(notebook, known, released)
    if known and not grade_ids(notebook) & set(known):
        return f"{path.name} was made from another notebook: it has none of the chapter's exercises", []
    return "", notes + repair(notebook, known, released)


def _refuse(grader: Grader, submission: Submission) -> str:
    """Why nothing of a submission should be opened or copied, in a sentence, or "".

    nbgrader follows links: what they lead to, such as the gradebook, would get into the feedback.
    """
    if glob.has_magic(submission.learner):
        return "nbgrader takes the name of its folder for a pattern; rename the folder, without `*`, `?` and `[`"
    if submission.learner != submission.learner.strip():
        return "the name of its folder begins or ends with a space, which nbgrader leaves out; rename the folder"
    if UNPRINTABLE in submission.learner:
        return "the name of its folder has letters that can't be shown; rename the folder"
    for _ in os.walk(submission.folder, onerror=_raise):
        pass  # Folders that can't be read would be passed over in silence.
    courses = grader.coursedir
    files = [Path(path) for path in find_all_files(str(submission.folder), courses.ignore)]
    for path in (submission.folder.parent, submission.folder, *files):
        if path.is_symlink():
            return f"{path.name} is a link to something else"
        if not (path.is_file() or path.is_dir()):
            return f"{path.name} is neither file nor folder"
    if sum(path.stat().st_size for path in files) > 1000 * courses.max_dir_size:
        return f"its files have more than {courses.max_dir_size // 1000} MB (CourseDirectory.max_dir_size)"
    return ""


def _raise(error: OSError) -> NoReturn:
    raise error
