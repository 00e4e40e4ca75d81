"""What a grading changed of grades that were there before it, from what `grading.records.scores.facts` says of both times."""

import hashlib
from dataclasses import dataclass


def fingerprint(cells):
    """A short hash of the facts of one notebook; a page of feedback carries it, so that an outdated one is known."""
    return hashlib.sha256(repr(sorted(cells.items())).encode()).hexdigest()[:16]


def net(cells):
    """The points of one notebook, less what lateness costs; never below 0, as nbgrader's export has it."""
    return max(0.0, sum(one.get("score", 0) for one in cells.values()) - cells[""]["penalty"])


@dataclass(frozen=True)
class Change:
    """What a grading changed of a notebook's grade: its points before and after, and those of the cells that differ."""

    learner: str
    notebook: str
    before: float
    after: float
    cells: dict[str, tuple[float, float]]

    def __str__(self):
        cells = ", ".join(f"{name} {before:g} → {after:g}" for name, (before, after) in self.cells.items())
        return f"{self.learner}, {self.notebook}: {self.before:g} → {self.after:g} ({cells})"


def changes(before, after):
    """What differs between the facts of a chapter at two times, of those who had a grade before.

    Returns
    -------
    list of Change
    """
    found = []
    for learner, notebook in sorted(before.keys() & after.keys()):
        old, new = before[learner, notebook], after[learner, notebook]
        pairs = {name: (_points(old, name), _points(new, name)) for name in sorted(old.keys() | new.keys())}
        cells = {name or "handed in late": pair for name, pair in pairs.items() if pair[0] != pair[1]}
        if cells:
            found.append(Change(learner, notebook, net(old), net(new), cells))
    return found


def _points(cells, name):
    cell = cells.get(name, {})
    return cell.get("score", 0.0) if name else -cell["penalty"] or 0.0
