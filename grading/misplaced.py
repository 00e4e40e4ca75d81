"""Finds answers that a learner wrote into another cell than the one that is for them, where its stub would undo them."""

import builtins
import re
from collections.abc import Iterable, Mapping, Sequence, Set

from nbformat import NotebookNode

from grading.cells import KnownCell, about, grade_id, is_answer, is_judge
from grading.names import bound_names, needed_names

CELLS_TOLD = 3
GIVEN_BY_IPYTHON = {"display", "get_ipython"}


def take_misplaced(
    notebook: NotebookNode, known: Mapping[str, KnownCell], lesson: Sequence[str], numbers: Mapping[int, int]
) -> list[str]:
    """Copy an answer into its answer cell, if that is as released and exactly one other cell of the learner's defines it.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        Changed in place; it has all known cells, with their own metadata.
    known : dict
        What `grading.repair.known_cells` returns.
    lesson : list of str
        The sources of the chapter's cells that are no exercise's.
    numbers : dict of int to int
        `id(cell)` → its number in the learner's file.

    Returns
    -------
    list of str
        Sentences on the answer cells left as released whose names are defined elsewhere: where, and what counts.
    """
    answers = {grade_id(cell): cell for cell in notebook.cells if is_answer(cell) and cell.cell_type == "code"}
    stubs = {name: _code(known[name].source) for name in answers}
    untouched = [name for name, cell in answers.items() if _code(cell.source) in ([], stubs[name])]
    released = [*map(_code, lesson), *stubs.values()]
    theirs = [
        (position, cell)
        for position, cell in enumerate(notebook.cells)
        if cell.cell_type == "code" and (is_answer(cell) or not about(cell)) and _code(cell.source) not in released
    ]
    taken, notes = [], []
    for name in untouched:
        wanted = _names(name, known, lesson)
        found = [(position, cell, names) for position, cell in theirs if (names := _bound(cell.source, wanted))]
        if not found or _is_there_in_time(name, answers[name], wanted, found, notebook, known):
            continue
        cells = " and ".join(f"cell {numbers[id(cell)]}" for _, cell, _ in found[:CELLS_TOLD])
        cells += f" and {len(found) - CELLS_TOLD} more" if len(found) > CELLS_TOLD else ""
        if len(found) == 1 and found[0][2] == wanted:
            answers[name].source = found[0][1].source
            taken.append(f"{name} ({cells})")
        else:
            notes.append(f"the answer cell of {name}, which counts, is as released; {cells} may be meant for it")
    if len(taken) == 1:
        notes.append(f"the answer of {taken[0]} stands outside its answer cell, and was taken from there")
    elif taken:
        notes.append(f"the answers of {', '.join(taken)} stand outside their answer cells, and were taken from there")
    return notes


def _is_there_in_time(
    name: str,
    answer: NotebookNode,
    wanted: Set[str],
    found: Sequence[tuple[int, NotebookNode, Set[str]]],
    notebook: NotebookNode,
    known: Mapping[str, KnownCell],
) -> bool:
    """Whether the names are all bound when the check runs, though the answer cell is as released."""
    positions = {grade_id(cell): position for position, cell in enumerate(notebook.cells)}
    following = (positions[later] for later in list(known)[list(known).index(name) + 1 :])
    check = next((position for position in following if is_judge(notebook.cells[position])), len(notebook.cells))
    undone = positions[name] if bound_names(answer.source) & wanted else -1
    return wanted == set().union(*(names for position, _, names in found if undone < position < check))


def _code(source: str) -> list[str]:
    """The lines of a source that do something."""
    lines = [line.strip() for line in source.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def _bound(source: str, names: Set[str]) -> Set[str]:
    """Those of these names that a source binds; most sources don't mention any, and need no parsing."""
    if not any(re.search(rf"\b{re.escape(name)}\b", source) for name in names):
        return set()
    return bound_names(source) & names


def _names(name: str, known: Mapping[str, KnownCell], lesson: Iterable[str]) -> Set[str]:
    """The names that only this exercise's answer is to define: those of its stub, or else those that its check asks for."""
    elsewhere = set().union(*map(bound_names, lesson))
    for other, (metadata, _, source) in known.items():
        if other != name and (metadata.get("solution") or not metadata.get("grade")):
            elsewhere |= bound_names(source)
    names = bound_names(known[name].source)
    if not names:
        following = list(known)[list(known).index(name) + 1 :]
        metadata, _, check = known[following[0]] if following else ({}, "", "")
        if metadata.get("grade") and not metadata.get("solution") and "HIDDEN TESTS" not in check:
            names = needed_names(check) - elsewhere - set(dir(builtins)) - GIVEN_BY_IPYTHON
    return set() if names & elsewhere else names
