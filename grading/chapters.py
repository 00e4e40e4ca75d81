"""The chapters as their authors write them: where they are, their cells, their exercises."""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

import jupytext

from grading.errors import CourseError

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Exercise:
    """One exercise: the cell that holds the answer, the cells that judge it (the visible check first), and their points."""

    name: str
    answer: str
    judges: dict[str, str]  # grade_id → source
    points: tuple[float, ...]

    @property
    def check(self):
        """The source of the visible check."""
        return self.judges[f"{self.name}_check"]

    @property
    def tests(self):
        """The sources of the hidden tests."""
        return [source for cell, source in self.judges.items() if cell != f"{self.name}_check"]


@dataclass(frozen=True)
class Chapter:
    """One chapter, from its text `chapters/<name>.py`."""

    name: str
    text: Path

    @functools.cached_property
    def notebook(self):
        """The chapter as a notebook without outputs."""
        return jupytext.read(self.text, fmt="py:percent")

    @property
    def title(self):
        """Its first heading, such as "Convolutions: asking an image a question"."""
        return re.match(r"# (.+)", self._opening)[1]

    @property
    def objectives(self):
        """What a learner will be able to do, one sentence each, as the opening cell lists it."""
        return [" ".join(item.split()).rstrip(";.") for item in re.findall(r"^- (.+(?:\n  .+)*)", self._opening, re.M)]

    @property
    def minutes(self):
        """How long it takes, as the opening cell says."""
        return int(re.search(r"\*\*Time:\*\* about (\d+) minutes", self._opening)[1])

    @property
    def points(self):
        """What all its exercises bring together."""
        return sum(sum(exercise.points) for exercise in self.exercises.values()) + sum(self.manual.values())

    @property
    def _opening(self):
        return self.notebook.cells[0].source

    @functools.cached_property
    def setup(self):
        """The sources of the cells tagged `setup`: all that answers, checks and tests may count on beside the answers."""
        return [cell.source for cell in self.notebook.cells if "setup" in cell.metadata.get("tags", [])]

    @functools.cached_property
    def exercises(self):
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
    def manual(self):
        """The answers that a person grades, by name, in order, with their points: cells that are answer and judged in one."""
        return {
            name: cell.metadata.nbgrader.points
            for name, cell in self._nbgrader_cells.items()
            if cell.metadata.nbgrader.solution and cell.metadata.nbgrader.grade
        }

    @functools.cached_property
    def _nbgrader_cells(self):
        return {cell.metadata.nbgrader.grade_id: cell for cell in self.notebook.cells if "nbgrader" in cell.metadata}

    @property
    def source(self):
        """Where the built instructor notebook lies."""
        return ROOT / "source" / self.name / f"{self.name}.ipynb"

    @property
    def release(self):
        """Where the built learner notebook lies."""
        return ROOT / "release" / self.name / f"{self.name}.ipynb"


def belongs(cell, exercise):
    """Whether the judged cell of this grade_id is one of the exercise of this name."""
    return cell in (f"{exercise}_check", f"{exercise}_test") or cell.startswith(f"{exercise}_test_")


def find_chapters(names=()):
    """The chapters of these names, or all.

    Raises
    ------
    CourseError
        If there is none of a name.
    """
    chapters = {path.stem: Chapter(path.stem, path) for path in sorted((ROOT / "chapters").glob("*.py"))}
    for name in names:
        if name not in chapters:
            raise CourseError(f"There is no chapter {name!r}; the chapters are {', '.join(chapters)}.")
    return [chapter for name, chapter in chapters.items() if not names or name in names]
