"""What the gradebook holds of a chapter's submissions, read in a few queries however many learners there are."""

import hashlib
from dataclasses import dataclass

from nbgrader.api import Assignment, BaseCell, Comment, Grade, Notebook, SubmittedAssignment, SubmittedNotebook


def facts(gradebook, chapter, learner=None):
    """All that a person reads of the grades of a chapter.

    Parameters
    ----------
    gradebook : nbgrader.api.Gradebook
    chapter : str
    learner : str, optional
        Only this one's.

    Returns
    -------
    dict of (str, str) to dict of str to dict
        (learner, notebook) → grade_id → `score`, `points` and `open` (whether a person still has to grade it) of a judged
        cell; `comment` of an answer. Under "" stands the notebook's late `penalty`.
    """
    submitted = (
        gradebook.db.query(SubmittedAssignment.student_id, Notebook.name)
        .select_from(SubmittedNotebook)
        .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .join(Notebook, SubmittedNotebook.notebook_id == Notebook.id)
        .filter(Assignment.name == chapter)
    )
    if learner is not None:
        submitted = submitted.filter(SubmittedAssignment.student_id == learner)
    found = {
        (who, notebook): {"": {"penalty": penalty or 0.0}}
        for who, notebook, penalty in submitted.add_columns(SubmittedNotebook.late_submission_penalty)
    }
    judged = submitted.join(Grade, Grade.notebook_id == SubmittedNotebook.id).join(
        BaseCell, Grade.cell_id == BaseCell.id
    )
    for who, notebook, cell, score, points, manual, waiting in judged.add_columns(
        BaseCell.name, Grade.score, Grade.max_score, Grade.manual_score, Grade.needs_manual_grade
    ):
        found[who, notebook][cell] = {"score": score, "points": points, "open": waiting and manual is None}
    said = submitted.join(Comment, Comment.notebook_id == SubmittedNotebook.id).join(
        BaseCell, Comment.cell_id == BaseCell.id
    )
    for who, notebook, cell, comment in said.add_columns(BaseCell.name, Comment.comment):
        found[who, notebook].setdefault(cell, {})["comment"] = comment
    return found


def fingerprint(cells):
    """A short hash of the facts of one notebook; a page of feedback carries it, so that an outdated one is known."""
    return hashlib.sha256(repr(sorted(cells.items())).encode()).hexdigest()[:16]


def net(cells):
    """The points of one notebook, less what lateness costs."""
    return sum(one.get("score", 0) for one in cells.values()) - cells[""]["penalty"]


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
