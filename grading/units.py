"""Divides a submission into what can be judged apart: judged cells, and all cells on which their verdict depends.

Two submissions in which these cells are the same get the same verdict, whatever else they hold.
"""

import ast
import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import dataclass

from nbformat import NotebookNode

from grading.cells import grade_id, is_answer, is_judge
from grading.names import Names, names_in
from grading.running.needed_cells import code_cells, counted_cells, with_needed
from grading.running.setup import find_setup, is_setup


@dataclass(frozen=True)
class Unit:
    """Judged cells that depend on the same cells of a learner's.

    Parameters
    ----------
    judged : tuple of int
        Their numbers in the submission.
    cells : tuple of int
        The numbers of all code cells that are to be run for them, they among them, in order.
    own : tuple of int
        The numbers of those that are not as they were handed out.
    key : str
        A hash of their sources.
    """

    judged: tuple[int, ...]
    cells: tuple[int, ...]
    own: tuple[int, ...]
    key: str


class Divider:
    """Divides the submissions of one notebook.

    Parameters
    ----------
    instructor : NotebookNode
        The instructor's notebook.
    stubs : collection of str
        The sources of its answer cells as they were handed out.
    """

    def __init__(self, instructor: NotebookNode, stubs: Collection[str]) -> None:
        self.instructor = instructor
        lesson = {cell.source.strip() for cell in instructor.cells if not is_answer(cell)}
        self.given = lesson | {stub.strip() for stub in stubs}
        code = code_cells(instructor)
        setup = [cell.source for cell in instructor.cells if is_setup(cell)]
        self.imports = frozenset(ast.dump(one) for source in setup for one in _imports(_statements(source)))
        names = {number: names_in(cell.source) for number, cell in code.items()}
        self.asked = {
            grade_id(cell): {
                grade_id(code[other]) for other in _needed_above(number, set(), code, names) if is_answer(code[other])
            }
            for number, cell in code.items()
            if is_judge(cell)
        }

    def own_cells(self, submission: NotebookNode) -> set[int]:
        """The numbers of the code cells that the learner wrote or changed."""
        code = code_cells(submission)
        return {number for number, cell in code.items() if not is_judge(cell) and cell.source.strip() not in self.given}

    def units(self, submission: NotebookNode) -> list[Unit]:
        """The units of a submission whose judged cells are the instructor's.

        None where a verdict may depend on more than the cells that it needs: where a setup cell is not as it should be, or
        results are asked for by the count of their cell.
        """
        setup = find_setup(submission, self.instructor)
        if setup.notes or counted_cells(submission):
            return []
        code, own = code_cells(submission), self.own_cells(submission)
        names = {number: self._names_in(cell.source) for number, cell in code.items()}
        acting = {number for number in code if names[number].binds_more or (number in own and names[number].acts)}
        numbers = {grade_id(cell): number for number, cell in code.items()}
        alike: dict[frozenset[int], dict[int, set[int]]] = defaultdict(dict)
        for judged in (number for number, cell in code.items() if is_judge(cell)):
            # An answer that could not run binds no name; yet what it is decides what its learner is told.
            answers = {numbers[answer] for answer in self.asked.get(grade_id(code[judged]), ()) if answer in numbers}
            needed = _needed_above(judged, acting | answers, code, names) | {
                number for number in setup.own if number < judged
            }
            alike[frozenset(number for number in needed if not is_judge(code[number]))][judged] = needed
        return [_unit(tuple(group), sorted(set().union(*group.values())), code, own) for group in alike.values()]

    def _names_in(self, source: str) -> Names:
        """The names of a source, but for what it imports as the setup has imported it before: that binds nothing anew."""
        statements = _statements(source)
        anew = [
            statement
            for statement in statements
            if not (own := list(_imports([statement]))) or not self.imports.issuperset(map(ast.dump, own))
        ]
        with suppress(RecursionError):  # Of an expression that is deeper than any that a person writes.
            return names_in(source if len(anew) == len(statements) else ast.unparse(ast.Module(anew, [])))
        return names_in(source)


def _statements(source: str) -> list[ast.stmt]:
    """The statements of plain Python; none of a source with IPython's magics, or that no Python could run."""
    try:
        return ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _imports(statements: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """What these statements import, each name by a statement of its own."""
    for statement in statements:
        if isinstance(statement, ast.Import):
            yield from (ast.Import([alias]) for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom):
            yield from (ast.ImportFrom(statement.module, [alias], statement.level) for alias in statement.names)


def _unit(judged: tuple[int, ...], cells: list[int], code: dict[int, NotebookNode], own: set[int]) -> Unit:
    about = [(number in judged, grade_id(code[number]), code[number].source) for number in cells]
    key = hashlib.sha256(json.dumps(about).encode()).hexdigest()
    return Unit(judged, tuple(cells), tuple(sorted(own.intersection(cells))), key)


def _needed_above(
    judged: int, others: Set[int], code: Mapping[int, NotebookNode], names: Mapping[int, Names]
) -> set[int]:
    """A judged cell, these others and all that they need, of what stands above it: nothing else has run by then."""
    above = {number: cell for number, cell in code.items() if number <= judged}
    return with_needed({judged} | (others & above.keys()), above, names)
