"""Which of several notebooks counts as a learner's, and whether two of them are from two people."""

import datetime
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from grading.collecting.learners import Person
from grading.collecting.systems import BLACKBOARD, CANVAS, Sender

STABLE = (CANVAS, BLACKBOARD)  # The LMSs that know a learner by the same number in all assignments.
NAMED_AT_MOST = 3
Moment = TypeVar("Moment", int, datetime.datetime)


@dataclass
class Outcome:
    """What became of a file: where it lay, whose it is, its chapter, whether it counts now, and that in words.

    `notes` say what a person should know of the time that was used. `of` is what files of one learner have in common.
    """

    file: str
    learner: str = ""
    chapter: str = ""
    taken: bool = False
    refused: bool = False
    words: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    of: tuple[object, ...] = ()

    def refuse(self, why: str) -> None:
        """Say that it is not taken though it should be, and why."""
        self.refused = True
        self.words.insert(0, f"not taken: {why}")

    def leave(self, why: str) -> None:
        """Say that it is not taken, as it should be."""
        self.words.insert(0, why)


@dataclass(frozen=True)
class Arrival:
    """A notebook whose learner and chapter are known.

    Parameters
    ----------
    person : Person
    chapter : str
    path : pathlib.Path
        Where its bytes are laid down.
    digest : str
        Of its bytes.
    sender : Sender
    download : tuple of (str, tuple of str)
        The path that led to it, and from there the way to the folder or zip that it came in.
    time : datetime.datetime
        Of when it is: when it was handed in, or else when it was downloaded.
    handed_in : datetime.datetime or None
        When it counts as handed in; None where nobody knows.
    is_told : bool
        Whether somebody says when it was handed in, and not only a file's time.
    outcome : Outcome
    """

    person: Person
    chapter: str
    path: Path
    digest: str
    sender: Sender
    download: tuple[str, tuple[str, ...]]
    time: datetime.datetime
    handed_in: datetime.datetime | None
    is_told: bool
    outcome: Outcome

    @property
    def file(self) -> str:
        """The file's own name."""
        return self.outcome.file.rpartition(" / ")[2]


def are_two(sender: Sender, other: Sender, *, comparable: bool, by_name: bool = True) -> bool:
    """Whether two senders are two people, as far as can be told.

    Parameters
    ----------
    comparable : bool
        Whether an LMS's numbers for them are of one assignment.
    by_name : bool
        Whether other names make them others; not where a class list has said who they are.
    """
    numbered = sender.lms and sender.lms == other.lms and sender.number and other.number
    if numbered and (comparable or sender.lms in STABLE):
        return sender.number != other.number
    return by_name and bool(sender.name and other.name) and _plain(sender.name) != _plain(other.name)


def two_people(id: str, sender: Sender, other: Sender) -> str:
    """Why the works of these two are not taken for one learner's, in words."""
    if _plain(sender.name) == _plain(other.name):
        why = f"there are two learners of this name, {sender} and {other}"
    else:
        why = f"the id {id} would be that of two names, {sender} and {other}"
    return f"{why}: give each an id in a class list, with --roster"


def refuse_mixed(arrivals: list[Arrival], *, by_name: bool) -> list[Arrival]:
    """Refuse all that would make one learner out of two people; returns the rest."""
    by_learner: dict[str, list[Arrival]] = defaultdict(list)
    for arrival in arrivals:
        by_learner[arrival.person.id].append(arrival)
    kept = []
    for id, own in by_learner.items():
        if pair := _two_of(own, by_name):
            for arrival in own:
                arrival.outcome.refuse(two_people(id, *pair))
        else:
            kept += own
    return kept


def _two_of(arrivals: Iterable[Arrival], by_name: bool) -> tuple[Sender, Sender] | None:
    """The senders of two arrivals that are from two people, or None."""
    first: dict[tuple[object, ...], Arrival] = {}
    for arrival in arrivals:  # One of each sender and place: a thousand files of one learner are one.
        first.setdefault(
            (arrival.sender.lms, arrival.sender.number, arrival.sender.name, arrival.chapter, arrival.download), arrival
        )
    some = list(first.values())
    for number, arrival in enumerate(some):
        for other in some[:number]:
            comparable = arrival.chapter == other.chapter or arrival.download == other.download
            # In one download two numbers are two people, also where a class list has but one of that name.
            if are_two(
                arrival.sender,
                other.sender,
                comparable=comparable and (by_name or arrival.download == other.download),
                by_name=by_name,
            ):
                return other.sender, arrival.sender
    return None


def those_that_count(arrivals: list[Arrival], texts: Callable[[Path, str], set[str]]) -> list[Arrival]:
    """Of several notebooks of a learner for one chapter in one download, the one that counts; none if that is not sure.

    Parameters
    ----------
    texts : callable
        What the learner has written in a notebook of a chapter: a set of cells' texts.
    """
    together: dict[tuple[object, ...], list[Arrival]] = defaultdict(list)
    for arrival in arrivals:
        together[arrival.person.id, arrival.chapter, arrival.download].append(arrival)
    return [arrival for some in together.values() for arrival in (_choose(some, texts) if len(some) > 1 else some)]


def _choose(arrivals: Sequence[Arrival], texts: Callable[[Path, str], set[str]]) -> list[Arrival]:
    """The one with answers; of several the one that is newer, or that holds all that the others hold."""
    different: dict[str, Arrival] = {}
    for arrival in arrivals:
        if first := different.get(arrival.digest):
            arrival.outcome.leave(f"left: it is the same as {first.file}")
        else:
            different[arrival.digest] = arrival
    some = list(different.values())
    said = {number: texts(arrival.path, arrival.chapter) for number, arrival in enumerate(some)}
    answered = [number for number in said if said[number]] or list(said)
    newest = _newest([some[number] for number in answered])
    fullest = [number for number in answered if all(said[number] >= said[other] for other in answered)]
    if newest is None and not fullest:
        names = [some[number].file for number in answered]
        for number in answered:
            some[number].outcome.refuse(
                f"{_list(names)} have different answers, and nothing says which is newer: keep the right one only, and "
                "collect again"
            )
        chosen, why = [], "they have answers"
    else:
        chosen = [some[answered[newest] if newest is not None else fullest[0]]]
        why = "it is newer" if newest is not None else "it holds all that is written here"
    for number, arrival in enumerate(some):
        if arrival in chosen or (not chosen and number in answered):
            continue
        counts = f"; {chosen[0].file} counts" if chosen else ""
        reason = why if number in answered else "nothing is written here"
        arrival.outcome.leave(f"left: {reason}{counts}")
    return chosen


def _newest(arrivals: Sequence[Arrival]) -> int | None:
    """The place of the one that was handed in last, if somebody says so."""
    if all(arrival.sender.lms == CANVAS and arrival.sender.file for arrival in arrivals):
        return _last([arrival.sender.file for arrival in arrivals])
    if all(arrival.is_told for arrival in arrivals):
        return _last([arrival.time for arrival in arrivals])
    return None


def _last(moments: Sequence[Moment]) -> int | None:
    """The place of the last moment, unless two are the last."""
    last = max(moments)
    return moments.index(last) if moments.count(last) == 1 else None


def _list(names: Sequence[str]) -> str:
    shown = ", ".join(names[:NAMED_AT_MOST])
    return f"{shown} and {len(names) - NAMED_AT_MOST} more" if len(names) > NAMED_AT_MOST else shown


def _plain(name: str) -> str:
    """A name as it is compared: whatever its Unicode form, spaces and case."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
