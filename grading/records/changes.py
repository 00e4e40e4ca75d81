"""What a grading changed of grades that were there before it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from grading.records.scores import CellGrade, NotebookGrade

LATE = "handed in late"


def fingerprint(grade: NotebookGrade) -> str:
    """A short hash of the grade of one notebook; a page of feedback carries it, so that an outdated one is known."""
    return hashlib.sha256(repr((grade.penalty, sorted(grade.cells.items()))).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Change:
    """What a grading changed of a notebook's grade: its points before and after, and those of the cells that differ."""

    learner: str
    notebook: str
    before: float
    after: float
    cells: dict[str, tuple[float, float]]

    def __str__(self) -> str:
        cells = ", ".join(f"{name} {before:g} → {after:g}" for name, (before, after) in self.cells.items())
        return f"{self.learner}, {self.notebook}: {self.before:g} → {self.after:g} ({cells})"


def changes(
    before: Mapping[tuple[str, str], NotebookGrade], after: Mapping[tuple[str, str], NotebookGrade]
) -> list[Change]:
    """What differs between the grades of a chapter at two times, of those who had a grade before."""
    differing = []
    for learner, notebook in sorted(before.keys() & after.keys()):
        old, new = before[learner, notebook], after[learner, notebook]
        pairs = {LATE: (-old.penalty or 0.0, -new.penalty or 0.0)}
        for name in sorted(old.cells.keys() | new.cells.keys()):
            pairs[name] = _points(old, name), _points(new, name)
        cells = {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
        if cells:
            differing.append(Change(learner, notebook, old.net, new.net, cells))
    return differing


def _points(grade: NotebookGrade, name: str) -> float:
    return grade.cells.get(name, CellGrade()).score or 0.0
