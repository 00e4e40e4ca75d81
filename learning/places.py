"""Where a learner's exercises stand, as links that open a chapter in JupyterLab at the exercise."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from nbformat import NotebookNode

from grading.cells import grade_id, is_answer
from grading.errors import CourseError
from learning.copies import given_notebook, own_notebook, read_notebook

HEADING = re.compile(r"^#+ ", re.MULTILINE)


@dataclass(frozen=True)
class Place:
    """Where a learner's copy of a chapter lies.

    Parameters
    ----------
    path : pathlib.Path
        Of the notebook, which may be gone.
    link : str
        Its address, as a page in the learner's folder names it.
    exercises : mapping of str to str
        Exercise → an address at which JupyterLab shows its task.
    """

    path: Path
    link: str
    exercises: Mapping[str, str]


def find_place(name: str, folder: Path) -> Place | None:
    """Where a learner's copy of a chapter lies; None if they have none."""
    base = given_notebook(name, folder)
    if base is None:
        return None
    try:
        path = own_notebook(name, folder)
    except CourseError:  # They have written in several; that of the chapter's name is the one to see.
        path = folder / name / f"{name}.ipynb"
    link = quote(path.relative_to(folder).as_posix())
    tasks = _tasks(read_notebook(path) or base)
    addresses = {
        exercise: f"{link}#cell-id={tasks[exercise]}" if tasks.get(exercise) else link for exercise in _tasks(base)
    }
    return Place(path, link, addresses)


def _tasks(notebook: NotebookNode) -> dict[str, str]:
    """Exercise → the id of the cell with its task: the nearest heading above the answer."""
    ids, task = {}, ""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and HEADING.search(cell.source):
            task = cell.get("id", "")
        if is_answer(cell):
            ids[grade_id(cell)] = task or cell.get("id", "")
    return ids
