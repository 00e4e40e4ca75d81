"""What nbgrader's metadata say of a notebook's cell; a submission's may say anything."""

from typing import Any, NamedTuple

from nbformat import NotebookNode


class KnownCell(NamedTuple):
    """A cell that nbgrader knows: nbgrader's metadata of it, whether it is "code" or "markdown", its source as released."""

    metadata: dict[str, Any]
    kind: str
    source: str


def about(cell: NotebookNode) -> dict[str, Any]:
    """nbgrader's metadata of a cell, as a dict."""
    metadata = cell.metadata.get("nbgrader")
    return metadata if isinstance(metadata, dict) else {}


def grade_id(cell: NotebookNode) -> str:
    """The cell's name in nbgrader, or "" if it has none."""
    name = about(cell).get("grade_id")
    return name if isinstance(name, str) else ""


def is_answer(cell: NotebookNode) -> bool:
    """Whether a learner writes their answer in this cell."""
    return bool(about(cell).get("solution"))


def is_judge(cell: NotebookNode) -> bool:
    """Whether it is a check or a test: graded, and not an answer that a person grades."""
    return bool(about(cell).get("grade")) and not is_answer(cell)


def text_of(cell: NotebookNode) -> tuple[str, str]:
    return cell.cell_type, cell.source


def written(mine: NotebookNode, base: NotebookNode) -> list[NotebookNode]:
    """The cells that the learner wrote: all that are in `base` just so are not theirs, nor are empty ones, nor checks."""
    released = {text_of(cell) for cell in base.cells}
    return [cell for cell in mine.cells if text_of(cell) not in released and cell.source.strip() and not is_judge(cell)]
