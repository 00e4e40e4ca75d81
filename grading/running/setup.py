"""A chapter's setup cells in a learner's notebook: those that are missing or changed are run as the chapter has them."""

from dataclasses import dataclass, field

import nbformat

from grading.cells import grade_id, is_answer, is_judge


@dataclass
class Setup:
    """What became of a chapter's setup cells in a learner's notebook.

    Parameters
    ----------
    lost : list of (int, str)
        The sources of those that do not stand there as they should: each is to be run before the cell of this number.
    own : set of int
        The numbers of the cells that are setup cells there, changed or not.
    notes : list of str
        What a person should know of it.
    """

    lost: list[tuple[int, str]] = field(default_factory=list)
    own: set[int] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    def due(self, number: int) -> list[str]:
        """The sources that are to be run before this cell, and were not yet."""
        due = [source for before, source in self.lost if before <= number]
        self.lost = self.lost[len(due) :]
        return due

    def about(self, number: int, cell: nbformat.NotebookNode) -> list[str]:
        """What a person should know of a cell that was run: that it should have set up the chapter, and stopped."""
        errors = [output for output in cell.outputs if output.output_type == "error" and number in self.own]
        return [f"its setup cell stopped with {error.ename}: {error.evalue[:200]}".strip(": ") for error in errors[:1]]


def is_setup(cell: nbformat.NotebookNode) -> bool:
    """Whether a cell of an instructor's notebook sets up what its tests need."""
    tagged = cell.cell_type == "code" and "setup" in cell.metadata.get("tags", [])
    return tagged and not is_answer(cell) and not is_judge(cell)


def find_setup(notebook: nbformat.NotebookNode, chapter: nbformat.NotebookNode) -> Setup:
    """Find a chapter's setup cells in a learner's notebook.

    One that stands unchanged above the exercises that it stands above in the chapter is run there. Any other is to be
    run behind the one before it, as the tests run them.

    Parameters
    ----------
    notebook, chapter : nbformat.NotebookNode
        The learner's, and the instructor's or the release.
    """
    setup, behind = Setup(), 0
    code = {number: cell.source.strip() for number, cell in enumerate(notebook.cells) if cell.cell_type == "code"}
    for position, cell in enumerate(chapter.cells):
        if not is_setup(cell):
            continue
        source = cell.source.strip()
        below = {grade_id(other) for other in chapter.cells[position + 1 :]} - {""}
        first = next((at for at, other in enumerate(notebook.cells) if grade_id(other) in below), len(notebook.cells))
        kept = next((number for number in code if behind <= number < first and code[number] == source), None)
        if kept is not None:
            setup.own.add(kept)
            behind = kept + 1
            continue
        setup.lost.append((behind, cell.source))
        free = {number for number in code if not grade_id(notebook.cells[number])} - setup.own
        alike = {number for number in free if _is_like(code[number], source)}
        setup.own |= alike
        became = "is missing" if not alike else "was moved" if source in map(code.get, alike) else "was changed"
        setup.notes.append(f"its setup cell {became}; the chapter's own was run before what needs it")
    return setup


def _is_like(source: str, other: str) -> bool:
    """Whether a source still has at least half of the other's lines."""
    lines = {line.strip() for line in other.splitlines()} - {""}
    return 2 * len(lines & {line.strip() for line in source.splitlines()}) >= len(lines) > 0
