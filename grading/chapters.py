"""The chapters as their authors write them: where they are, their cells, their exercises."""

import functools
from dataclasses import dataclass
from pathlib import Path

import jupytext

from grading.errors import CourseError

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Exercise:
    """One exercise: the cell that holds the answer, the two cells that judge it, and their points."""

    name: str
    answer: str
    check: str
    test: str
    points: tuple[float, float]


@dataclass(frozen=True)
class Chapter:
    """One chapter, from its text `chapters/<name>.py`."""

    name: str
    text: Path

    @functools.cached_property
    def notebook(self):
        """The chapter as a notebook without outputs."""
        return jupytext.read(self.text, fmt="py:percent")

    @functools.cached_property
    def setup(self):
        """The sources of the cells tagged `setup`: all that answers, checks and tests may count on beside the answers."""
        return [cell.source for cell in self.notebook.cells if "setup" in cell.metadata.get("tags", [])]

    @functools.cached_property
    def exercises(self):
        """The exercises by name, in order."""
        cells = {cell.metadata.nbgrader.grade_id: cell for cell in self.notebook.cells if "nbgrader" in cell.metadata}
        exercises = {}
        for name, cell in cells.items():
            if cell.metadata.nbgrader.solution and not cell.metadata.nbgrader.grade:
                try:
                    judges = [cells[f"{name}_check"], cells[f"{name}_test"]]
                except KeyError as missing:
                    raise CourseError(
                        f"{self.text.name}: the exercise {name} has no cell with the grade_id {missing}."
                    ) from None
                points = tuple(judge.metadata.nbgrader.points for judge in judges)
                exercises[name] = Exercise(name, cell.source, judges[0].source, judges[1].source, points)
        return exercises

    @property
    def source(self):
        """Where the built instructor notebook lies."""
        return ROOT / "source" / self.name / f"{self.name}.ipynb"

    @property
    def release(self):
        """Where the built learner notebook lies."""
        return ROOT / "release" / self.name / f"{self.name}.ipynb"


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
