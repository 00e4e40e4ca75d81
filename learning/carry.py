"""A learner's copy of a chapter beside its releases: what they wrote, what is new, and their writing carried into the new.

Notebooks in memory; three of them meet: `mine`, the learner's copy; `base`, the release that it was made from; `new`,
the release of today.
"""

import copy
import re
import uuid
from collections.abc import Callable
from typing import Any

from nbformat import NotebookNode

from grading.cells import grade_id, is_judge, text_of, written


def is_touched(mine: NotebookNode, base: NotebookNode) -> bool:
    """Whether the learner has written anything: a notebook that was only run is as it was released."""
    return [text_of(cell) for cell in mine.cells] != [text_of(cell) for cell in base.cells]


def same_chapter(base: NotebookNode, new: NotebookNode) -> bool:
    """Whether two releases hold the same cells, whatever else they were built from."""
    before, after = ([_released(cell) for cell in release.cells] for release in (base, new))
    return before == after


def changed_sections(base: NotebookNode, new: NotebookNode) -> list[str]:
    """The headings of the sections and exercises that are new, changed or gone in a newer release."""
    before, after = _sections(base), _sections(new)
    return [heading for heading in after | before if before.get(heading) != after.get(heading)]


def carry_over(mine: NotebookNode, base: NotebookNode, new: NotebookNode) -> NotebookNode:
    """The new release with all that the learner wrote.

    A cell of theirs takes the place of the cell that it was made from. Where the new release has none, it follows the cell
    that it stood under. Checks and tests are those of the new release.

    Returns
    -------
    nbformat.NotebookNode
        The three notebooks stay as they are.
    """
    merged = copy.deepcopy(new)
    own = written(mine, base)
    chosen = {_key(cell): cell for cell in own}  # Of a cell that they copied, the last counts, as in nbgrader.
    under = -1  # The index of the merged cell that the next one stands under.
    for cell in mine.cells:
        is_own = any(cell is other for other in own)
        index = _index(cell, merged, by_text=not is_own)
        if is_own:
            if index is not None and chosen[_key(cell)] is cell and _could_become(merged.cells[index], cell):
                merged.cells[index].source = cell.source
                if "attachments" in cell:
                    merged.cells[index].attachments = copy.deepcopy(cell.attachments)
            else:
                index = under + 1
                merged.cells.insert(index, _as_their_own(cell, merged))
        under = under if index is None else index
    return merged


def _key(cell: NotebookNode) -> str | None:
    """What a cell is called in all releases: its name in nbgrader, or its id."""
    return grade_id(cell) or cell.get("id")


def _index(cell: NotebookNode, notebook: NotebookNode, by_text: bool) -> int | None:
    """Where a notebook has the cell of this name, or else, if asked, one of this text; None if nowhere."""
    ways: tuple[Callable[[NotebookNode], object], ...] = (_key, text_of) if by_text else (_key,)
    for known_by in ways:
        for index, other in enumerate(notebook.cells):
            if known_by(other) == known_by(cell):
                return index
    return None


def _could_become(released: NotebookNode, cell: NotebookNode) -> bool:
    return released.cell_type == cell.cell_type and not is_judge(released)


def _as_their_own(cell: NotebookNode, notebook: NotebookNode) -> NotebookNode:
    """A copy of a cell for a notebook, one that no exercise knows and that has not been run."""
    own = copy.deepcopy(cell)
    own.metadata.pop("nbgrader", None)
    if "id" not in own or own.id in {other.get("id") for other in notebook.cells}:
        own.id = uuid.uuid4().hex[:12]
    if own.cell_type == "code":
        own.outputs, own.execution_count = [], None
    return own


def _released(cell: NotebookNode) -> tuple[Any, ...]:
    """What a release says of a cell: its kind, its source, and what it is to nbgrader."""
    return *text_of(cell), cell.metadata.get("nbgrader")


def _sections(notebook: NotebookNode) -> dict[str, list[tuple[Any, ...]]]:
    """The cells under each heading, by heading."""
    sections: dict[str, list[tuple[Any, ...]]] = {}
    heading = "the beginning"
    for cell in notebook.cells:
        headings = re.findall(r"^#+ +(.+?)(?: +\(\d+ points?\))?$", cell.source, re.MULTILINE)
        heading = headings[-1] if headings and cell.cell_type == "markdown" else heading
        sections.setdefault(heading, []).append(_released(cell))
    return sections
