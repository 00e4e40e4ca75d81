"""Who is in a class, and what nbgrader's gradebook says of everybody's points."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import func


@dataclass(frozen=True)
class Learner:
    """A student of nbgrader's gradebook."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms_user_id: str = ""

    @property
    def name(self) -> str:
        """The full name, or the id where the gradebook has none."""
        return f"{self.first_name} {self.last_name}".strip() or self.id


@dataclass(frozen=True)
class Score:
    """The points of one submission as nbgrader's own export counts them: after the penalty for lateness.

    `waiting` is true while a person still has to grade a part of it.
    """

    points: float
    max_points: float
    waiting: bool = False


@dataclass(frozen=True)
class CellGrade:
    """What a person reads of the grade of one cell: the points of a judged one, and what a person wrote about an answer.

    `waiting` is true while a person still has to grade it.
    """

    score: float | None = None
    points: float | None = None
    waiting: bool = False
    comment: str | None = None


@dataclass
class NotebookGrade:
    """The grade of one notebook: what lateness costs, and its cells by their grade_ids."""

    penalty: float = 0.0
    cells: dict[str, CellGrade] = field(default_factory=dict)

    @property
    def net(self) -> float:
        """Its points, less what lateness costs; never below 0, as nbgrader's export has it."""
        return max(0.0, sum(cell.score or 0.0 for cell in self.cells.values()) - self.penalty)


@dataclass(frozen=True)
class Exercise:
    """An answer cell with the cells that judge it: those that follow it up to the next answer."""

    chapter: str
    notebook: str
    name: str
    released: str
    cells: dict[str, float]  # grade_id → points

    @property
    def max_points(self) -> float:
        return sum(self.cells.values())


def learners(gradebook: Gradebook) -> list[Learner]:
    """All learners of a gradebook, by last name, first name and id."""
    columns = (Student.id, Student.first_name, Student.last_name, Student.email, Student.lms_user_id)
    found = [Learner(*(value or "" for value in row)) for row in gradebook.db.query(*columns)]
    return sorted(found, key=lambda one: (one.last_name.casefold(), one.first_name.casefold(), one.id))


def chapters(gradebook: Gradebook) -> dict[str, float]:
    """The chapters of a gradebook, in order, with the points that each carries."""
    return dict(sorted(gradebook.db.query(Assignment.name, Assignment.max_score).all()))


def scores(gradebook: Gradebook) -> dict[tuple[str, str], Score]:
    """Everybody's scores.

    nbgrader's own sums look through all grades anew for each submission; of a large class that takes minutes.

    Returns
    -------
    dict of (str, str) to Score
        (learner, chapter) → score, for each submission that is graded.
    """
    most, lateness = chapters(gradebook), func.coalesce(func.sum(SubmittedNotebook.late_submission_penalty), 0.0)
    late = (
        _submissions(gradebook, lateness)
        .outerjoin(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .group_by(SubmittedAssignment.id)
    )
    points: dict[tuple[str, str], float] = {}
    waiting = set()
    for learner, chapter, _, score, waits in _grades(gradebook):
        points[learner, chapter] = points.get((learner, chapter), 0.0) + score
        if waits:
            waiting.add((learner, chapter))
    return {
        (learner, chapter): Score(
            max(0.0, points.get((learner, chapter), 0.0) - penalty), most[chapter], (learner, chapter) in waiting
        )
        for learner, chapter, penalty in late
    }


def cell_points(gradebook: Gradebook) -> Iterator[tuple[str, str, str, float | None]]:
    """Everybody's points for every judged cell; None for a cell that waits for a person.

    Yields
    ------
    tuple
        learner, chapter, grade_id, points.
    """
    for learner, chapter, cell, points, waits in _grades(gradebook):
        yield learner, chapter, cell, None if waits else points


def notebook_grades(
    gradebook: Gradebook, chapter: str, learner: str | None = None
) -> dict[tuple[str, str], NotebookGrade]:
    """All that a person reads of the grades of a chapter.

    Parameters
    ----------
    gradebook : nbgrader.api.Gradebook
    chapter : str
    learner : str, optional
        Only this one's.

    Returns
    -------
    dict of (str, str) to NotebookGrade
        (learner, notebook) → its grade.
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
    grades = {
        (whose, notebook): NotebookGrade(penalty or 0.0)
        for whose, notebook, penalty in submitted.add_columns(SubmittedNotebook.late_submission_penalty)
    }
    judged = submitted.join(Grade, Grade.notebook_id == SubmittedNotebook.id).join(
        BaseCell, Grade.cell_id == BaseCell.id
    )
    for whose, notebook, name, score, points, manual, waits in judged.add_columns(
        BaseCell.name, Grade.score, Grade.max_score, Grade.manual_score, Grade.needs_manual_grade
    ):
        grades[whose, notebook].cells[name] = CellGrade(score, points, waiting=waits and manual is None)
    said = submitted.join(Comment, Comment.notebook_id == SubmittedNotebook.id).join(
        BaseCell, Comment.cell_id == BaseCell.id
    )
    for whose, notebook, name, comment in said.add_columns(BaseCell.name, Comment.manual_comment):
        cells = grades[whose, notebook].cells
        cells[name] = replace(cells.get(name, CellGrade()), comment=comment)
    return grades


def exercises(gradebook: Gradebook) -> list[Exercise]:
    """All exercises of a gradebook, in the order of chapters and notebooks."""
    exercises: list[Exercise] = []
    for notebook in sorted(gradebook.db.query(Notebook).all(), key=lambda one: (one.assignment.name, one.name)):
        points = {cell.name: cell.max_score for cell in [*notebook.grade_cells, *notebook.task_cells]}
        answers = {cell.name for cell in notebook.solution_cells}
        where = (notebook.assignment.name, notebook.name)
        own: list[Exercise] = []
        for cell in notebook.source_cells:
            if cell.name in answers or (cell.name in points and not own):
                own.append(Exercise(*where, cell.name, cell.source or "", {}))
            if cell.name in points:
                own[-1].cells[cell.name] = points[cell.name]
        exercises += own
    return [exercise for exercise in exercises if exercise.cells]


def _grades(gradebook: Gradebook) -> Any:
    return (
        _submissions(gradebook, BaseCell.name, Grade.score, Grade.needs_manual_grade)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .join(BaseCell, BaseCell.id == Grade.cell_id)
    )


def _submissions(gradebook: Gradebook, *columns: Any) -> Any:
    return (
        gradebook.db.query(SubmittedAssignment.student_id, Assignment.name, *columns)
        .select_from(SubmittedAssignment)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
    )
