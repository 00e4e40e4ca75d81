"""What was learned, by concept, with what was hard: a page to keep, for who has all chapters right."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grading.chapters import Chapter
from grading.reporting.veil import declared
from learning import history
from learning.copies import write
from learning.pages import render

PAGE = "what-I-learned.html"


@dataclass(frozen=True)
class Concept:
    """A concept of `helpers.checking.concepts`.

    Parameters
    ----------
    name : str
    exercises : list of str
        Those that know a mistake about it, in order.
    hard : dict of str to int
        Those of which the learner was told so on the way → how often.
    """

    name: str
    exercises: list[str]
    hard: dict[str, int]

    @property
    def times(self) -> int:
        """How often they were told."""
        return sum(self.hard.values())


def all_right(chapters: Sequence[Chapter], folder: Path) -> bool:
    """Whether every exercise of these chapters has passed whole, when it was last graded."""
    passed = history.passed(folder)
    return all(set(chapter.exercises) <= set(passed.get(chapter.name, ())) for chapter in chapters)


def concepts(chapters: Sequence[Chapter], folder: Path) -> list[Concept]:
    """The concepts that the exercises of these chapters are about, by name."""
    wrong = history.wrong(folder)
    by_name: dict[str, Concept] = {}
    for chapter in chapters:
        for name, exercise in chapter.exercises.items():
            told = wrong.get(chapter.name, {}).get(name, {})
            known = {mistake.concept for source in exercise.judges.values() for mistake in declared(source).mistakes}
            for concept in known | told.keys():
                entry = by_name.setdefault(concept, Concept(concept, [], {}))
                entry.exercises.append(name)
                if told.get(concept):
                    entry.hard[name] = told[concept]
    return sorted(by_name.values(), key=lambda concept: concept.name)


def write_page(chapters: Sequence[Chapter], folder: Path, name: str = "") -> Path:
    """Write the page into the learner's folder.

    Parameters
    ----------
    chapters : sequence of grading.chapters.Chapter
    folder : pathlib.Path
    name : str
        The learner's, or "".
    """
    known = concepts(chapters, folder)
    page = render(
        "learned.html.j2",
        chapters=chapters,
        count=sum(len(chapter.exercises) for chapter in chapters),
        concepts=known,
        hard=sorted((concept for concept in known if concept.hard), key=lambda concept: -concept.times),
        name=name,
        day=f"{datetime.date.today():%d %B %Y}".lstrip("0"),
    )
    write(folder / PAGE, page.encode())
    return folder / PAGE
