"""What the commands share: the terminal, a progress bar, the arguments that several of them take."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from grading.course import Course
from grading.errors import CourseError
from grading.programs import PACKAGES

# The course on whose chapters the commands work: that of this clone.
COURSE = Course(PACKAGES)

# In a log, lines need not be as short as rich takes them to be.
console = Console(width=None if sys.stdout.isatty() else 120)

Chapters = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[CHAPTER]...", help="Such as 4, convolutions or 04_convolutions; by default all.", show_default=False
    ),
]


def _usual_folder() -> Path:
    """This clone where it alone is a course's folder, or else the current one."""
    here = Course(Path.cwd())
    return COURSE.root if COURSE.settings.is_file() and not here.settings.is_file() else here.root


CourseFolder = Annotated[
    Path,
    typer.Option(
        "--course",
        help="The folder with nbgrader_config.py, source/, submitted/ and gradebook.db.",
        default_factory=_usual_folder,
        show_default="the current folder, if it is a course's; else this clone",
    ),
]


class Rate(ProgressColumn):
    """How many are done in a minute."""

    def render(self, task: Task) -> Text:
        return Text(f"{60 * task.speed:.0f} a minute" if task.speed else "")


def progress_bar() -> Progress:
    """A progress bar with counts, rate and the remaining time; none where the output is no terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def say(sentence: str) -> None:
    """Print a sentence as it is: nothing in it is markup, and it is broken where the terminal ends."""
    console.print(sentence, markup=False, highlight=False, soft_wrap=True)


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises
    ------
    CourseError
        If there is no folder for it.
    """
    if not path.parent.is_dir():
        raise CourseError(f"There is no folder {path.parent} to write {path.name} to.")
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(data)
    part.replace(path)


def shown(path: Path) -> Path:
    """A path as short as it can be written from here."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
