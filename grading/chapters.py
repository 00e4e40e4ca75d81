"""The chapters as their authors write them: their cells, their exercises, and what is built of them."""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from grading.errors import CourseError
from grading.markers import add_nbgrader


@dataclass(frozen=True)
class Exercise:
    """One exercise: the cell that holds the answer, the cells that judge it (the visible check first), and their points."""

    name: str
    answer: str
    judges: dict[str, str]  # grade_id → source
    points: tuple[float, ...]

    @property
    def check(self) -> str:
        """The source of the visible check."""
        return self.judges[f"{self.name}_check"]

    @property
    def tests(self) -> list[str]:
        """The sources of the hidden tests."""
        return [source for cell, source in self.judges.items() if cell != f"{self.name}_check"]


@dataclass(frozen=True)
class Chapter:
    """One chapter, from its text `<course>/chapters/<name>.py`."""

    name: str
    text: Path

    @property
    def root(self) -> Path:
        """The folder of the course that it belongs to."""
        return self.text.parent.parent

    @functools.cached_property
    def notebook(self) -> NotebookNode:
        """The chapter as a notebook without outputs."""
        import jupytext  # Who grades other courses may not have it.

        notebook = jupytext.read(self.text, fmt="py:percent")
        add_nbgrader(notebook)
        return notebook

    @property
    def title(self) -> str:
        """Its first heading, such as "Convolutions: asking an image a question"."""
        return self._in_opening(r"\A# (.+)")

    @property
    def objectives(self) -> list[str]:
        """What a learner will be able to do, one sentence each, as the opening cell lists it."""
        return [" ".join(item.split()).rstrip(";.") for item in re.findall(r"^- (.+(?:\n  .+)*)", self._opening, re.M)]

    @property
    def minutes(self) -> int:
        """How long it takes, as the opening cell says."""
        return int(self._in_opening(r"\*\*Time:\*\* about (\d+) minutes"))

    @property
    def is_optional(self) -> bool:
        """Whether it lies beyond the course's core, as the opening cell says."""
        return "This chapter is optional" in self._opening

    @property
    def points(self) -> float:
        """What all its exercises bring together."""
        return sum(sum(exercise.points) for exercise in self.exercises.values()) + sum(self.manual.values())

    @property
    def _opening(self) -> str:
        return next(cell.source for cell in self.notebook.cells if cell.cell_type == "markdown")

    def _in_opening(self, pattern: str) -> str:
        """What the group of a pattern matches in the opening cell."""
        match = re.search(pattern, self._opening)
        if match is None:
            raise CourseError(f"{self.text.name}: its opening cell has nothing of the form {pattern}")
        return match[1]

    @functools.cached_property
    def setup(self) -> list[str]:
        """The sources of the cells tagged `setup`: all that answers, checks and tests may count on beside the answers."""
        return [cell.source for cell in self.notebook.cells if "setup" in cell.metadata.get("tags", [])]

    @functools.cached_property
    def exercises(self) -> dict[str, Exercise]:
        """The exercises that are judged by cells, by name, in order.

        The cells are `<name>_check`, `<name>_test`, and any `<name>_test_<what>`, for points of their own.
        """
        cells = self._nbgrader_cells
        judging = {
            name: cell for name, cell in cells.items() if cell.metadata.nbgrader.grade and name not in self.manual
        }
        exercises = {}
        for name, cell in cells.items():
            if cell.metadata.nbgrader.solution and name not in self.manual:
                for needed in (f"{name}_check", f"{name}_test"):
                    if needed not in judging:
                        raise CourseError(
                            f"{self.text.name}: the exercise {name} has no cell with the grade_id {needed!r}."
                        )
                judges = {judge: judging.pop(judge) for judge in list(judging) if belongs(judge, name)}
                sources = {judge: cell.source for judge, cell in judges.items()}
                points = tuple(cell.metadata.nbgrader.points for cell in judges.values())
                exercises[name] = Exercise(name, cell.source, sources, points)
        if judging:
            raise CourseError(f"{self.text.name}: the judged cell {next(iter(judging))!r} belongs to no exercise.")
        return exercises

    @functools.cached_property
    def manual(self) -> dict[str, float]:
        """The answers that a person grades, by name, in order, with their points: cells that are answer and judged in one."""
        return {
            name: cell.metadata.nbgrader.points
            for name, cell in self._nbgrader_cells.items()
            if cell.metadata.nbgrader.solution and cell.metadata.nbgrader.grade
        }

    @functools.cached_property
    def _nbgrader_cells(self) -> dict[str, NotebookNode]:
        return {cell.metadata.nbgrader.grade_id: cell for cell in self.notebook.cells if "nbgrader" in cell.metadata}

    @property
    def source(self) -> Path:
        """Where the built instructor notebook lies."""
        return self.root / "source" / self.name / f"{self.name}.ipynb"

    @property
    def release(self) -> Path:
        """Where the built learner notebook lies."""
        return self.root / "release" / self.name / f"{self.name}.ipynb"


def belongs(cell: str, exercise: str) -> bool:
    """Whether the judged cell of this grade_id is one of the exercise of this name."""
    return cell in (f"{exercise}_check", f"{exercise}_test") or cell.startswith(f"{exercise}_test_")
