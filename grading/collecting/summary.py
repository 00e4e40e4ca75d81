"""What became of the files that were collected, as a person reads it: rows of a table, and sentences on times."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from grading.collecting.choosing import Outcome

ALIKE_AT_MOST = 3  # Of files of one learner with which the same happened, so many are listed.
LEARNERS_AT_MOST = 8


class Row(NamedTuple):
    """Of the table: a file, its learner, its chapter, and what became of it."""

    file: str
    learner: str
    chapter: str
    words: str


def rows(outcomes: list[Outcome]) -> list[Row]:
    """The table's rows; of many files of one learner with which the same happened a few, and how many more there are."""
    alike = defaultdict(list)
    for outcome in outcomes:
        alike[outcome.of, outcome.learner, outcome.chapter, tuple(outcome.words)].append(outcome)
    table = []
    for (_, learner, chapter, words), some in alike.items():
        shown = some if len(some) <= ALIKE_AT_MOST + 1 else some[:ALIKE_AT_MOST]
        table += [Row(outcome.file, learner, chapter, "; ".join(words)) for outcome in shown]
        if len(some) > len(shown):
            table.append(Row(f"… and {len(some) - len(shown)} more files", learner, chapter, "the same"))
    return table


def sentences(outcomes: list[Outcome]) -> list[str]:
    """Which times were used, where that is not when somebody handed in."""
    by_note = defaultdict(list)
    for outcome in outcomes:
        for note in outcome.notes if outcome.taken else ():
            by_note[note].append(outcome.learner)
    return [f"{_list(learners)}: {note}" for note, learners in by_note.items()]


def _list(learners: Iterable[str]) -> str:
    names = list(dict.fromkeys(learners))
    shown = ", ".join(names[:LEARNERS_AT_MOST])
    return f"{shown} and {len(names) - LEARNERS_AT_MOST} more" if len(names) > LEARNERS_AT_MOST else shown
