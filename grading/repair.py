"""Makes a submitted notebook gradable as it stands: cells copied, deleted or with odd metadata cost nobody their grade.

What a cell is (answer, check, test; points; locked or not) comes from the gradebook, never from the submission.
"""

from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter, NotebookExporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import default

from grading.bounds import shorten_sources
from grading.cells import KnownCell, about, grade_id
from grading.misplaced import take_misplaced
from grading.notebooks import read_instructors, read_notebook


def known_cells(gradebook: Gradebook, chapter: str, name: str) -> dict[str, KnownCell]:
    """The cells of a chapter's notebook that nbgrader knows, in their order.

    Parameters
    ----------
    gradebook : nbgrader.api.Gradebook
    chapter, name : str
        The assignment and the notebook, as nbgrader calls them; in this course they are the same.

    Returns
    -------
    dict of str to KnownCell
        By their `grade_id`.
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
        cells[cell.name] = KnownCell(metadata, cell.cell_type, cell.source)
    return cells


def known_in(released: NotebookNode) -> dict[str, KnownCell]:
    """The same as `known_cells`, of a released notebook: what its learner has of it."""
    return {
        name: KnownCell(about(cell), cell.cell_type, cell.source) for cell in released.cells if (name := grade_id(cell))
    }


def instructors_notebook(courses: CourseDirectory, chapter: str, name: str) -> NotebookNode:
    """The instructor's notebook of this name in a chapter, not to be changed.

    Parameters
    ----------
    courses : nbgrader.coursedir.CourseDirectory
        Of the course.
    chapter, name : str
    """
    return read_instructors(Path(courses.format_path(courses.source_directory, ".", chapter), f"{name}.ipynb"))


def find_again(notebook: NotebookNode, known: dict[str, KnownCell], released: NotebookNode) -> list[str]:
    """Give cells that have lost nbgrader's metadata their names: by their ids, or, where nobody edits them, their texts.

    Parameters and what is returned are those of `repair`.
    """
    missing = known.keys() - grade_ids(notebook)
    ids = {cell.get("id"): grade_id(cell) for cell in released.cells if grade_id(cell) in missing}
    texts = {grade_id(cell): _text(cell) for cell in released.cells if grade_id(cell) in missing}
    nameless = [cell for cell in notebook.cells if grade_id(cell) not in known]
    recovered = {
        ids[cell.id]: cell for cell in nameless if cell.get("id") in ids and cell.cell_type == known[ids[cell.id]].kind
    }
    for name in texts.keys() - recovered.keys():
        same = [cell for cell in nameless if _text(cell) == texts[name]]
        if known[name].metadata.get("locked") and len(same) == 1:
            recovered[name] = same[0]
    for name, cell in recovered.items():
        cell.metadata["nbgrader"] = dict(known[name].metadata)
    if not recovered:
        return []
    return [f"nbgrader's metadata were gone from {len(recovered)} of its cells, which were found again"]


def _text(cell: NotebookNode) -> tuple[str, str]:
    return cell.cell_type, cell.source.strip()


def repair(notebook: NotebookNode, known: dict[str, KnownCell], released: NotebookNode) -> list[str]:
    """Give a notebook each known cell once, in place, with its own metadata.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        Changed in place; valid in version 4.5, as `grading.notebooks.read_notebook` returns it.
    known : dict
        What `known_cells` returns.
    released : nbformat.NotebookNode
        The notebook that it was made from, or the instructor's: its cells' ids and the lesson are the same.

    Returns
    -------
    list of str
        A sentence for each thing that was put right.
    """
    numbers = {id(cell): number for number, cell in enumerate(notebook.cells, 1)}
    notes = [*shorten_sources(notebook), *find_again(notebook, known, released)]
    places = {}
    for cell in reversed(notebook.cells):  # Of copies the last counts, as in nbgrader.
        name = grade_id(cell)
        if name in known and name not in places:
            places[name] = cell
            cell.metadata["nbgrader"] = dict(known[name].metadata)
            # Such as "skip-execution": what a cell does is not the submission's to say.
            cell.metadata.pop("tags", None)
            if cell.cell_type != known[name].kind:
                notes.append(f"its cell {name} was no {known[name].kind} cell any more and was made one again")
                _turn_into(cell, known[name].kind)
        elif "nbgrader" in cell.metadata:
            del cell.metadata["nbgrader"]
            if name in known:
                notes.append(f"it has more than one cell {name}; the last one counts")
    notes += _put_back(notebook, known, places)
    lesson = [cell.source for cell in released.cells if cell.cell_type == "code" and not about(cell)]
    return notes + take_misplaced(notebook, known, lesson, numbers)


def _put_back(notebook: NotebookNode, known: dict[str, KnownCell], places: dict[str, NotebookNode]) -> list[str]:
    """Insert each known cell that a notebook lacks, as released, below the one before it."""
    notes = []
    position = 0
    for name, (metadata, kind, source) in known.items():
        if name in places:
            position = _place(notebook, places[name]) + 1
            continue
        cell = new_code_cell(source) if kind == "code" else new_markdown_cell(source)
        cell.metadata["nbgrader"] = dict(metadata)
        notebook.cells.insert(position, cell)
        notes.append(f"its cell {name} was missing and was put back as released")
        position += 1
    return notes


def _place(notebook: NotebookNode, cell: NotebookNode) -> int:
    return next(position for position, other in enumerate(notebook.cells) if other is cell)


def _turn_into(cell: NotebookNode, kind: str) -> None:
    """Make a cell one of another kind; its source stays."""
    for key in ("attachments",) if kind == "code" else ("outputs", "execution_count"):
        cell.pop(key, None)
    cell.cell_type = kind
    if kind == "code":
        cell.outputs, cell.execution_count = [], None


def grade_ids(notebook: NotebookNode) -> set[str]:
    """The names that a notebook's cells have in nbgrader's metadata."""
    return {name for name in map(grade_id, notebook.cells) if name}


class RepairCells(NbGraderPreprocessor):
    """`repair` as the first step of `nbgrader autograde`."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        context = resources["nbgrader"]
        with Gradebook(context["db_url"]) as gradebook:
            known = known_cells(gradebook, context["assignment"], context["notebook"])
        released = instructors_notebook(CourseDirectory(parent=self), context["assignment"], context["notebook"])
        for note in repair(nb, known, released):
            self.log.warning("In this submission %s.", note)
        return nb, resources


class Sanitizer(Exporter):
    """Takes nbgrader's steps on a submission, read as everything else here reads it; what comes of it is a notebook, no text."""

    @default("optimistic_validation")
    def _validate_once(self) -> bool:
        return True  # And not after each step.

    def from_file(
        self, file_stream: Any, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[NotebookNode, dict[str, Any]]:
        notebook, notes = read_notebook(file_stream.buffer.read())
        for note in notes:
            self.log.warning("In this submission %s.", note)
        return self.from_notebook_node(notebook, resources=resources, **options)


class SubmissionExporter(Sanitizer, NotebookExporter):
    """How `nbgrader autograde` reads submissions, and writes them."""
