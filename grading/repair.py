"""Makes a submitted notebook gradable as it stands: cells copied, deleted or with odd metadata cost nobody his grade.

What a cell is (answer, check, test; points; locked or not) comes from the gradebook, never from the submission.
"""

from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from grading.cells import grade_id


def known_cells(gradebook, chapter, name):
    """The cells of a chapter's notebook that nbgrader knows, in their order.

    Parameters
    ----------
    gradebook : nbgrader.api.Gradebook
    chapter, name : str
        The assignment and the notebook, as nbgrader calls them; in this course they are the same.

    Returns
    -------
    dict of str to tuple
        grade_id → (nbgrader metadata, cell type, source as released).
    """
    notebook = gradebook.find_notebook(name, chapter)
    graded = {cell.name: cell for cell in [*notebook.grade_cells, *notebook.task_cells]}
    tasks = {cell.name for cell in notebook.task_cells}
    solutions = {cell.name for cell in notebook.solution_cells}
    cells = {}
    for cell in notebook.source_cells:
        metadata = {
            "grade_id": cell.name,
            "grade": cell.name in graded and cell.name not in tasks,
            "solution": cell.name in solutions,
            "task": cell.name in tasks,
            "locked": cell.locked,
            "cell_type": cell.cell_type,
            "schema_version": 3,
        }
        if cell.name in graded:
            metadata["points"] = graded[cell.name].max_score
        if cell.checksum:
            metadata["checksum"] = cell.checksum
        cells[cell.name] = (metadata, cell.cell_type, cell.source)
    return cells


def repair(notebook, known):
    """Give a notebook each known cell once, in place, with its own metadata.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        Changed in place.
    known : dict
        What `known_cells` returns.

    Returns
    -------
    list of str
        A sentence for each thing that was put right.
    """
    notes = []
    places = {}
    for cell in reversed(notebook.cells):  # Of copies the last counts, as in nbgrader.
        name = grade_id(cell)
        if name in known and name not in places:
            places[name] = cell
            cell.metadata["nbgrader"] = dict(known[name][0])
            # Such as "skip-execution": what a cell does is not the submission's to say.
            cell.metadata.pop("tags", None)
        elif "nbgrader" in cell.metadata:
            del cell.metadata["nbgrader"]
            if name in known:
                notes.append(f"it has more than one cell {name}; the last one counts")
    position = 0
    for name, (metadata, kind, source) in known.items():
        if name not in places:
            cell = (new_code_cell if kind == "code" else new_markdown_cell)(
                source, metadata={"nbgrader": dict(metadata)}
            )
            notebook.cells.insert(position, cell)
            notes.append(f"its cell {name} was missing and was put back as released")
        else:
            position = next(i for i, cell in enumerate(notebook.cells) if cell is places[name])
        position += 1
    return notes


def grade_ids(notebook):
    """The names that a notebook's cells have in nbgrader's metadata."""
    return {name for name in map(grade_id, notebook.cells) if name}


class RepairCells(NbGraderPreprocessor):
    """`repair` as the first step of `nbgrader autograde`."""

    def preprocess(self, nb, resources):
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as gradebook:
            known = known_cells(gradebook, about["assignment"], about["notebook"])
        for note in repair(nb, known):
            self.log.warning("In this submission %s.", note)
        return nb, resources
