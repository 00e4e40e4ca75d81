"""Known mistakes: what each exercise's check and test say of wrong answers that are often given.

A mistake is declared once, in `checking(…, mistakes=[…])`; only what its hidden test alone can see, in `testing(…)`. Check and
test then name it by its id, beside the value that it gives.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from helpers.checking.concepts import CONCEPTS
from helpers.checking.errors import AuthorsSlip
from helpers.checking.verdict import Told


@dataclass(frozen=True)
class Mistake:
    """A known mistake.

    Parameters
    ----------
    id : str
        What was done, in a few words, such as "the kernel was turned round"; unique in its exercise.
    concept : str
        One of `helpers.checking.concepts.CONCEPTS`.
    more : str
        What to look at next: one sentence or two.
    words : str
        What to tell in place of the id; it may have gaps such as {count}, which the check fills.
    """

    id: str
    concept: str
    more: str = ""
    words: str = ""

    @property
    def text(self) -> str:
        """What is told, with its gaps."""
        text = self.words or self.id.replace("{", "{{").replace("}", "}}")
        if not self.more:
            return text
        return f"{text}{'' if text.endswith(('.', '?', '!')) else '.'} {self.more}"


def by_id(*mistakes: Mistake) -> dict[str, Mistake]:
    """Mistakes that judges share between exercises, by their ids."""
    return {mistake.id: mistake for mistake in mistakes}


class OneOf:
    """Several values by which one mistake is known, as in `{"rows and columns are swapped": OneOf(a.T, a[::-1])}`."""

    def __init__(self, *values: Any) -> None:
        self.values = values


class _Block:
    """The exercise that is being judged."""

    exercise = ""
    hidden = False
    printed = False


_block = _Block()
# Exercise → whether hidden → the mistakes that its check or its test has declared, by their ids.
_declared: dict[str, dict[bool, dict[str, Mistake]]] = {}
# The exercises whose check has begun here; the kernel that ran it may have ended, and a fresh one have gone on below it.
_checked: set[str] = set()


def begin(exercise: str, hidden: bool, mistakes: Iterable[Mistake]) -> None:
    """Begin a check or a hidden test, which declares these mistakes.

    Raises
    ------
    AuthorsSlip
        If one has an id that is taken, or no concept of the list.
    """
    own = _declared.setdefault(exercise, {False: {}, True: {}})
    if not hidden:
        own[True] = {}
        _checked.add(exercise)
    taken = dict(own[False]) if hidden else {}
    own[hidden] = {}
    for mistake in mistakes:
        if mistake.id in taken:
            raise AuthorsSlip(f"{exercise} declares the mistake {mistake.id!r} twice.")
        if mistake.concept not in CONCEPTS:
            raise AuthorsSlip(f"{mistake.concept!r}, of the mistake {mistake.id!r}, is none of the list of concepts.")
        taken[mistake.id] = own[hidden][mistake.id] = mistake
    _block.exercise, _block.hidden, _block.printed = exercise, hidden, False


def end() -> None:
    """End it."""
    _block.exercise, _block.hidden, _block.printed = "", False, False


def hidden() -> bool:
    """Whether a hidden test runs, whose messages show neither inputs nor values."""
    return _block.hidden


def note_print() -> None:
    """Remember that something was printed while the exercise is being judged."""
    _block.printed = True


def printed() -> bool:
    """Whether something was printed since its judging began; a check prints nothing of its own."""
    return _block.printed


def declared(id: str) -> Mistake | None:
    """The mistake of this id of the exercise that is being judged."""
    own = _declared.get(_block.exercise, {False: {}, True: {}})
    return own[False].get(id) or own[True].get(id)


def told(mistake: str | Mistake, /, **gaps: object) -> Told:
    """What to tell of a mistake, or of a declared one by its id.

    Where the exercise's check, which declares it, has not run in this process, the id is told as it is.

    Raises
    ------
    AuthorsSlip
        If the exercise declares none of this id, or its words have a gap that is not filled.
    """
    known = mistake if isinstance(mistake, Mistake) else declared(mistake)
    if known is None and _block.exercise in _checked:
        raise AuthorsSlip(f"{_block.exercise} declares no mistake {mistake!r}: name it in checking(…, mistakes=[…]).")
    if known is None:
        return Told(str(mistake), "{words}", {"words": str(mistake)})
    result = Told(known.id, known.text, {gap: str(value) for gap, value in gaps.items()}, known.concept)
    try:
        result.text.format_map(result.gaps)
    except (KeyError, IndexError):
        raise AuthorsSlip(f"The mistake {known.id!r} has gaps that its check does not fill: {known.text}") from None
    return result
