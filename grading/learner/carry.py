"""A learner's copy of a chapter beside its releases: what he wrote, what is new, and his writing carried into the new.

Notebooks in memory; three of them meet: `mine`, the learner's copy; `base`, the release that it was made from; `new`,
the release of today.
"""

import copy
import re
import uuid

from grading.cells import grade_id, is_judge


def is_touched(mine, base):
    """Whether the learner has written anything: a notebook that was only run is as it was released."""
    return [_text(cell) for cell in mine.cells] != [_text(cell) for cell in base.cells]


def same_chapter(one, other):
    """Whether two releases hold the same cells, whatever else they were built from."""
    cells = ([(*_text(cell), cell.metadata.get("nbgrader")) for cell in each.cells] for each in (one, other))
    return next(cells) == next(cells)


def changed_sections(base, new):
    """The headings of the sections and exercises that are new, changed or gone in a newer release."""
    before, after = _sections(base), _sections(new)
    return [heading for heading in after | before if before.get(heading) != after.get(heading)]


def written(mine, base):
    """The cells that the learner wrote: all that are in `base` just so are not his, nor are empty ones, nor checks."""
    released = {_text(cell) for cell in base.cells}
    return [cell for cell in mine.cells if _text(cell) not in released and cell.source.strip() and not is_judge(cell)]


def carry_over(mine, base, new):
    """The new release with all that the learner wrote.

    A cell of his takes the place of the cell that it was made from. Where the new release has none, it follows the cell
    that it stood under. Checks and tests are those of the new release.

    Returns
    -------
    nbformat.NotebookNode
        The three notebooks stay as they are.
    """
    merged = copy.deepcopy(new)
    his = written(mine, base)
    chosen = {_key(cell): cell for cell in his}  # Of a cell that he copied, the last takes the place, as in nbgrader.
    under = -1  # The place of the merged cell that the next one stands under.
    for cell in mine.cells:
        is_his = any(cell is one for one in his)
        place = _place(cell, merged, by_text=not is_his)
        if is_his:
            if place is not None and chosen[_key(cell)] is cell and _could_become(merged.cells[place], cell):
                merged.cells[place].source = cell.source
                if "attachments" in cell:
                    merged.cells[place].attachments = copy.deepcopy(cell.attachments)
            else:
                place = under + 1
                merged.cells.insert(place, _as_his_own(cell, merged))
        under = under if place is None else place
    return merged


def _text(cell):
    return cell.cell_type, cell.source


def _key(cell):
    """What a cell is called in all releases: its name in nbgrader, or its id."""
    return grade_id(cell) or cell.get("id")


def _place(cell, notebook, by_text):
    """Where a notebook has the cell of this name, or else, if asked, one of this text; None if nowhere."""
    for name in (_key, _text) if by_text else (_key,):
        for place, other in enumerate(notebook.cells):
            if name(other) == name(cell):
                return place
    return None


def _could_become(released, cell):
    return released.cell_type == cell.cell_type and not is_judge(released)


def _as_his_own(cell, notebook):
    """A copy of a cell for a notebook, one that no exercise knows and that has not been run."""
    own = copy.deepcopy(cell)
    own.metadata.pop("nbgrader", None)
    if "id" not in own or own.id in {other.get("id") for other in notebook.cells}:
        own.id = uuid.uuid4().hex[:12]
    if own.cell_type == "code":
        own.outputs, own.execution_count = [], None
    return own


def _sections(notebook):
    """The cells under each heading, by heading."""
    sections, heading = {}, "the beginning"
    for cell in notebook.cells:
        headings = re.findall(r"^#+ +(.+?)(?: +\(\d+ points?\))?$", cell.source, re.MULTILINE)
        heading = headings[-1] if headings and cell.cell_type == "markdown" else heading
        sections.setdefault(heading, []).append((*_text(cell), cell.metadata.get("nbgrader")))
    return sections
