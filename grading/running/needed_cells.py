"""Which cells of a submitted notebook grading needs to run, and how IPython would have counted them."""

from collections import defaultdict
from collections.abc import Mapping, Set

from nbformat import NotebookNode

from grading.cells import is_judge
from grading.names import COUNTED, Names, names_in
from grading.running.setup import is_setup


def cells_to_run(submission: NotebookNode, instructor: NotebookNode) -> set[int]:
    """The numbers of the cells that grading needs: all of the learner's own, and those of the lesson that they build on.

    A cell of the lesson that the learner left as it was, and none of whose names the learner's cells use, has nothing to say. Where
    it can't be read which names those are, it runs.
    """
    code = code_cells(submission)
    names = {number: names_in(cell.source) for number, cell in code.items()}
    lesson = _lesson(instructor)
    wanted = {number for number, cell in code.items() if cell.source.strip() not in lesson or names[number].binds_more}
    return with_needed(wanted, code, names)


def code_cells(notebook: NotebookNode) -> dict[int, NotebookNode]:
    """The code cells of a notebook by their numbers."""
    return {number: cell for number, cell in enumerate(notebook.cells) if cell.cell_type == "code"}


def with_needed(wanted: Set[int], code: Mapping[int, NotebookNode], names: Mapping[int, Names]) -> set[int]:
    """The numbers of these cells and of all others, among `code`, that they build on by their names."""
    binding = _binding({number: names[number] for number in code})
    needing = set(wanted)
    waiting = list(wanted)
    while waiting:
        number = waiting.pop()
        needed = set().union(*(binding[name] for name in names[number].needed & binding.keys()))
        if names[number].needs_more and not is_judge(code[number]):  # Which looks at no cell's names but its own.
            needed.update(above for above in code if above < number)
        needed -= needing
        needing |= needed
        waiting += needed
    return needing


def _lesson(instructor: NotebookNode) -> set[str]:
    """The sources of the lesson's own cells: those that neither set up, nor are answers, nor judge."""
    cells = [cell for cell in instructor.cells if cell.cell_type == "code"]
    plain = {cell.source.strip() for cell in cells if "nbgrader" not in cell.metadata}
    return plain - {cell.source.strip() for cell in cells if is_setup(cell)}


def _binding(names: Mapping[int, Names]) -> Mapping[str, set[int]]:
    """The numbers of the cells that bind each name, or change its value."""
    binding = defaultdict(set)
    for number, cell_names in names.items():
        for name in cell_names.bound | cell_names.changed:
            binding[name].add(number)
    return binding


def counted_cells(notebook: NotebookNode) -> dict[int, int]:
    """The count that IPython gives to each code cell of a notebook run from the top, if one asks for a result by its count."""
    code = code_cells(notebook)
    used = set().union(*(names_in(cell.source).needed for cell in code.values()))
    if not any(map(COUNTED.fullmatch, used)):
        return {}
    return {number: count for count, number in enumerate(code, 1)}
