"""Chapters as people name them: in full, by their number, or by a part of their name that tells them apart."""

import re
from collections.abc import Iterable

from grading.errors import CourseError


def full_name(word: object, names: Iterable[str], where: str = "") -> str:
    """The chapter that a word means: `4`, `04`, `convolutions` and `conv` all mean 04_convolutions.

    Parameters
    ----------
    word : str or int
        As somebody wrote it.
    names : iterable of str
        Of all chapters.
    where : str
        Where they are, for the sentence, such as " in the gradebook".

    Raises
    ------
    CourseError
        If it means none of them, or several.
    """
    names = list(names)
    wanted = str(word).strip()
    plain = _plain(wanted)
    for meant in (
        [name for name in names if name == wanted],
        [name for name in names if wanted.isdecimal() and _number(name) == int(wanted)],
        [name for name in names if plain and plain in (_plain(name), _title(name))],
        [name for name in names if plain and (_plain(name).startswith(plain) or _title(name).startswith(plain))],
    ):
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise CourseError(f"{wanted!r} could be {' or '.join(meant)}: write a little more of the name.")
    raise CourseError(f"There is no chapter {wanted!r}{where}; the chapters are {', '.join(names)}.")


def _number(name: str) -> int | None:
    """The number with which a name begins."""
    number = re.match(r"\d+", name)
    return int(number[0]) if number else None


def _plain(word: str) -> str:
    """A word as far as it tells names apart: `One-hot` and `one_hot` are the same."""
    return re.sub(r"[\W_]+", "_", word.casefold()).strip("_")


def _title(name: str) -> str:
    """A name without its number."""
    return re.sub(r"^\d+_", "", _plain(name))
