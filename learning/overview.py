"""How far a learner is in all chapters: bars, links to each exercise, and where to go on; as HTML and as plain text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grading.chapters import Chapter
from learning.pages import render
from learning.places import Place, find_place
from learning.progress import DONE, Progress, known_progress

UNKNOWN = "changed; run this cell to see"


@dataclass(frozen=True)
class Row:
    """One chapter of the overview.

    Parameters
    ----------
    number, title : str
        Such as "04" and "Convolutions".
    place : Place
    minutes : int
    points : float
    progress : Progress or None
        None where it is not known without running the notebook.
    changed_at : float
        When the learner last saved it, in seconds; 0 where they have not begun.
    is_optional : bool
        Whether it lies beyond the course's core.
    """

    number: str
    title: str
    place: Place
    minutes: int
    points: float
    progress: Progress | None
    changed_at: float
    is_optional: bool = False

    @property
    def total(self) -> int:
        """How many exercises it has."""
        return len(self.place.exercises)

    @property
    def done(self) -> int:
        """How many of its exercises are done, as far as one can see here; 0 where it is not known."""
        return self.progress.count(*DONE) if self.progress else 0

    @property
    def is_done(self) -> bool:
        """Whether all its exercises are."""
        return self.progress is not None and self.done == self.total

    @property
    def standings(self) -> dict[str, list[str]]:
        """How exercises stand → which, in order."""
        standings: dict[str, list[str]] = {}
        for name, (standing, _) in (self.progress.exercises if self.progress else {}).items():
            standings.setdefault(standing, []).append(name)
        return standings

    @property
    def words(self) -> str:
        """How far the learner is, in words."""
        return str(self.progress) if self.progress else UNKNOWN


@dataclass(frozen=True)
class Next:
    """Where a learner goes on: the chapter, and its first exercise that is not done, "" where that is not known."""

    row: Row
    exercise: str

    @property
    def link(self) -> str:
        """An address that opens the chapter there."""
        place = self.row.place
        return place.exercises.get(self.exercise, place.link) if self.row.changed_at else place.link

    @property
    def verb(self) -> str:
        """What they do there."""
        return "Continue" if self.row.changed_at else "Begin"


def rows(chapters: Iterable[Chapter], folder: Path, looked: Mapping[str, Progress] | None = None) -> list[Row]:
    """The chapters of which the learner has a copy.

    Parameters
    ----------
    chapters : iterable of grading.chapters.Chapter
    folder : pathlib.Path
        The learner's.
    looked : mapping of str to Progress, optional
        What `learning.progress.look` gave just now, by chapter.
    """
    found = []
    for chapter in chapters:
        if place := find_place(chapter.name, folder):
            progress = (looked or {}).get(chapter.name) or known_progress(chapter.name, folder)
            begun = (progress is None or not progress.not_started) and place.path.is_file()
            number, title = chapter.name.split("_")[0], chapter.title.partition(":")[0]
            changed_at = place.path.stat().st_mtime if begun else 0.0
            found.append(
                Row(number, title, place, chapter.minutes, chapter.points, progress, changed_at, chapter.is_optional)
            )
    return found


def go_on(overview: Sequence[Row]) -> Next | None:
    """Where the learner goes on: in the chapter that they last worked on, or the first that is not done; None where all are."""
    undone = [row for row in overview if not row.is_done]
    if not undone:
        return None
    last = max(overview, key=lambda row: row.changed_at)
    after = [row for row in undone if overview.index(row) >= overview.index(last)] if last.changed_at else []
    row = (after or undone)[0]
    exercises = row.progress.exercises if row.progress else {}
    return Next(row, next((name for name, (standing, _) in exercises.items() if standing not in DONE), ""))


def as_html(overview: Sequence[Row]) -> str:
    """The overview, for a notebook; its looks are in jupyter/custom/custom.css, and without them it reads as well."""
    return render("overview.html.j2", rows=overview, next=go_on(overview))


def as_text(overview: Sequence[Row]) -> str:
    """The same where HTML can't be shown."""
    there = go_on(overview)
    where = [f"{there.verb}: {there.exercise} in {there.row.title}" if there and there.exercise else ""]
    return "\n".join(
        [
            *filter(None, where),
            *(f"{row.number} {row.title}{' (optional)' * row.is_optional}: {row.words}" for row in overview),
        ]
    )
