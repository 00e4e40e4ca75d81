"""What a cell is for, as a chapter's text says it in few words; nbgrader's metadata follow from them.

They stand in the order in which JupyterLab, paired by Jupytext, writes them.

# %% exercise="double" role="answer"
# %% exercise="double" points=1 role="check"
# %% exercise="double" points=2 role="test"
"""

from typing import Any

from nbformat import NotebookNode

from grading.errors import CourseError

# The answer cell, one that a person grades, the visible check; a hidden test's role is "test" or "test_<what>".
ANSWER, WRITTEN, CHECK, TEST = "answer", "written", "check", "test"


def add_nbgrader(notebook: NotebookNode) -> None:
    """Give nbgrader's metadata to the cells that belong to an exercise.

    Raises
    ------
    CourseError
        If a marker has no role that there is, or no points where its cell is graded.
    """
    for cell in notebook.cells:
        if "exercise" in cell.metadata:
            cell.metadata["nbgrader"] = NotebookNode(_nbgrader(cell.metadata))


def _nbgrader(marker: dict[str, Any]) -> dict[str, Any]:
    exercise, role, points = marker["exercise"], marker.get("role"), marker.get("points")
    written, judge = role == WRITTEN, role in (CHECK, TEST) or str(role).startswith(f"{TEST}_")
    if not (role == ANSWER or written or judge):
        raise CourseError(
            f"The exercise {exercise} has a cell with the role {role!r}: name it answer, written, check or test."
        )
    if (role == ANSWER) != (points is None):
        raise CourseError(
            f"The {role} of the exercise {exercise} should have {'no points' if role == ANSWER else 'points'}."
        )
    metadata = {
        "grade": role != ANSWER,
        "grade_id": f"{exercise}_{role}" if judge else exercise,
        "locked": judge,
        "schema_version": 3,
        "solution": not judge,
        "task": False,
    }
    return metadata if points is None else metadata | {"points": points}
