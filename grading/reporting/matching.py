"""Which learner each row of somebody else's list is about."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from grading.collecting.learners import letters
from grading.records.scores import Learner

# What the system itself knows a learner by, an id, a login, a name; the earlier decides over the later.
KINDS = NUMBER, ID, LOGIN, NAME = "number", "id", "login", "name"
# Of a row or a learner: kind → words as they are compared.
Words = Mapping[str, set[str]]


@dataclass(frozen=True)
class Known:
    """What is known of a learner beside the gradebook: the system's numbers for them, logins, names as they come."""

    numbers: frozenset[str] = frozenset()
    logins: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def match(
    rows: Sequence[Mapping[str, list[str]]], learners: Iterable[Learner], collected: Mapping[str, Known] | None = None
) -> list[tuple[Learner | None, str]]:
    """Which learner each row of a worksheet is about.

    The system's own number decides; where none is known, an id; where none is, a login or an e-mail address; where none is,
    the name, by its letters. What fits several learners, or a learner whom several rows fit equally well, is not decided,
    nor is a number beside another name.

    Parameters
    ----------
    rows : list of dict of str to list of str
        For each row, what its cells say under NUMBER, ID, LOGIN and NAME.
    learners : list of grading.records.scores.Learner
    collected : dict of str to Known, optional
        Learner's id → what else is known of them.

    Returns
    -------
    list of (Learner or None, str)
        For each row, the learner; or None and why.
    """
    words = {learner: _known_by(learner, (collected or {}).get(learner.id, Known())) for learner in learners}
    known: dict[str, dict[str, set[Learner]]] = {kind: {} for kind in KINDS}
    for learner, own in words.items():
        for kind in KINDS:
            for word in own[kind]:
                known[kind].setdefault(word, set()).add(learner)
    said = [_said(row) for row in rows]
    shows_names = any(word in known[NAME] for row in said for word in row[NAME])
    fitting = [_fitting(row, known, words, shows_names) for row in said]
    claims: dict[Learner, list[int]] = {}
    for by, fits, _ in fitting:
        for learner in fits if len(fits) == 1 else ():
            claims.setdefault(learner, []).append(by)
    return [_decided(by, fits, why, claims) for by, fits, why in fitting]


def _fitting(
    row: Words, known: Mapping[str, Mapping[str, set[Learner]]], words: Mapping[Learner, Words], shows_names: bool
) -> tuple[int, set[Learner], str]:
    """How a row fits learners, from 0 for best to 3 for a name, and which; several if two kinds contradict each other; and why none."""
    fits = {kind: set().union(*(known[kind].get(word, set()) for word in row[kind])) for kind in KINDS}
    by = next((rank for rank, kind in enumerate(KINDS) if fits[kind]), KINDS.index(NAME))
    told = [fits[kind] for kind in (NUMBER, ID, LOGIN) if fits[kind]]
    if not told:
        return by, fits[NAME], ""
    common = set.intersection(*told) or set().union(*told)
    others = {learner for learner in common if words[learner][NAME] and not words[learner][NAME] & row[NAME]}
    if common == fits[NUMBER] == others and shows_names and row[NAME]:
        return by, set(), f"its number is that of {_ids(others)}, and its name is not"
    return by, common, ""


def _decided(by: int, fits: set[Learner], why: str, claims: Mapping[Learner, list[int]]) -> tuple[Learner | None, str]:
    if not fits:
        return None, why or "nobody in the gradebook has this id, login or name"
    if len(fits) > 1:
        return None, f"it fits several learners: {_ids(fits)}"
    (learner,) = fits
    best = min(claims[learner])
    if by > best:
        return None, f"another row fits the learner {learner.id} better"
    if claims[learner].count(best) > 1:
        return None, f"{claims[learner].count(best)} rows fit the learner {learner.id}"
    return learner, ""


def _known_by(learner: Learner, more: Known) -> Words:
    """The words by which a learner is known; from the gradebook by name only where first and last name are known."""
    first, last = learner.first_name, learner.last_name
    names = {f"{first} {last}", f"{last} {first}"} if first and last else set()
    return {
        NUMBER: _plain(more.numbers),
        ID: _plain([learner.lms_user_id, learner.id]),
        LOGIN: _plain([learner.id, learner.email, *more.logins]),
        NAME: _letters(names | more.names),
    }


def _said(row: Mapping[str, list[str]]) -> Words:
    """A row's words as they are compared; a name that has a comma is also read with the first name first."""
    names = [form for name in row[NAME] for form in (name, *_turned(name))]
    return {kind: _plain(row.get(kind, [])) for kind in (NUMBER, ID, LOGIN)} | {NAME: _letters(names)}


def _turned(name: str) -> list[str]:
    parts = name.split(",")
    return [" ".join([*parts[at:], *parts[:at]]) for at in range(1, len(parts))]


def _plain(words: Iterable[str]) -> set[str]:
    """Words as they are compared: whatever their Unicode form, spaces and case; Brightspace puts a # before ids and logins."""
    plain = (" ".join(unicodedata.normalize("NFC", word).casefold().split()).removeprefix("#") for word in words)
    return {word for word in plain if word}


def _letters(names: Iterable[str]) -> set[str]:
    return {letters(name) for name in names} - {""}


def _ids(learners: Iterable[Learner]) -> str:
    return ", ".join(sorted(learner.id for learner in learners))
