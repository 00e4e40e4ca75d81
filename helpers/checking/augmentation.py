"""The words in which checks judge augmentation: by many draws, how an image was flipped and moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from helpers.checking.comparing import tell
from helpers.checking.mistakes import Mistake, by_id

# An image is moved by so many pixels at most, each way.
REACH = 2
MOVES = range(-REACH, REACH + 1)
MISTAKES = by_id(
    Mistake("the result has another shape", "shape", words="The result's shape is not that of the image."),
    Mistake(
        "it wraps around",
        "padding",
        words="it wraps around: what leaves on one side comes back on the other, as with `np.roll`. There should be zeros.",
    ),
    Mistake("the edge is copied", "padding", words="The gap is filled with copies of the edge; there should be zeros."),
    Mistake("the edge is reflected", "padding", words="The gap is filled with a reflection; there should be zeros."),
    Mistake(
        "something else than a flip and a move",
        "what was asked",
        words="A result is not the image, flipped or not, moved by −2 to 2 pixels each way, with zeros where nothing was.",
    ),
    Mistake("it flips up-down", "axis order", "Rows are the first axis; left and right are along the second."),
    Mistake("never flipped", "randomness", words="In many draws the image was never flipped."),
    Mistake(
        "not half of all results are flipped",
        "randomness",
        words="About half of all results should be flipped; here it is another part.",
    ),
    Mistake(
        "some moves never come up",
        "off by one",
        words="In many draws, not all moves {where} from −2 to 2 came up. "
        "`rng.integers(-2, 2)` ends before 2; negative ones go the other way.",
    ),
    Mistake(
        "some moves come up more often",
        "randomness",
        words="Some moves {where} come up far more often than others; all five should be equally likely.",
    ),
    Mistake(
        "the two moves are not drawn separately",
        "randomness",
        words="Not every move down goes with every move to the right: draw the two separately.",
    ),
    Mistake(
        "flip and move are not drawn separately",
        "randomness",
        words="Not every move goes with and without a flip: draw them separately.",
    ),
)
# What a result may be filled with, or be instead → the mistake, in the order in which they are told.
FILLS = {
    "another shape": "the result has another shape",
    "wrapped": "it wraps around",
    "edge": "the edge is copied",
    "reflected": "the edge is reflected",
    "something else": "something else than a flip and a move",
}


@dataclass(frozen=True)
class Way:
    """How a result was made of an image.

    Parameters
    ----------
    fill : str
        What is where nothing was: "zeros", or one of FILLS.
    flip : str
        "none", "left-right", "up-down" or "both"; "" if it is not known.
    down, right : int
        By how many pixels the image was moved after that.
    """

    fill: str
    flip: str = ""
    down: int = 0
    right: int = 0


def ways_of(image: np.ndarray, results: Sequence[ArrayLike]) -> list[Way]:
    """How each of several results was made of an image.

    Parameters
    ----------
    image : numpy.ndarray of shape (h, w, c)
        Of at least 3×3 pixels, no two of which are alike, and none is 0.
    results : sequence of array_like
        What the learner's code gave, draw by draw.
    """
    flips = {"none": image, "left-right": image[:, ::-1], "up-down": image[::-1], "both": image[::-1, ::-1]}
    modes: dict[str, Literal["constant", "wrap", "edge", "reflect"]] = {
        "zeros": "constant",
        "wrapped": "wrap",
        "edge": "edge",
        "reflected": "reflect",
    }
    ways: dict[bytes, Way] = {}
    for fill, mode in modes.items():
        for flip, flipped in flips.items():
            padded = np.pad(flipped, ((REACH, REACH), (REACH, REACH), (0, 0)), mode=mode)
            for down in MOVES:
                for right in MOVES:
                    row, column = REACH - down, REACH - right
                    moved = padded[row : row + len(image), column : column + image.shape[1]]
                    # What can be made in several ways, such as an image that is not moved at all, is taken for the first.
                    ways.setdefault(_key(moved), Way(fill, flip, down, right))
    return [
        Way("another shape") if np.shape(result) != image.shape else ways.get(_key(result), Way("something else"))
        for result in results
    ]


def check_augmented(ways: Sequence[Way]) -> None:
    """Check by many draws that an image is flipped in half of them, and moved by each number of pixels equally often.

    Parameters
    ----------
    ways : sequence of Way
        How each result was made (`ways_of`); 200 or more.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    fills = {way.fill for way in ways}
    for fill, id in FILLS.items():
        if fill in fills:
            tell(MISTAKES[id])
    flips = [way.flip for way in ways]
    if {"up-down", "both"} & set(flips):
        tell(MISTAKES["it flips up-down"])
    part = flips.count("left-right") / len(flips)
    if part == 0:
        tell(MISTAKES["never flipped"])
    # Five times the spread that chance gives; six for the moves, of which ten are looked at.
    if abs(part - 1 / 2) >= 2.5 / np.sqrt(len(ways)):
        tell(MISTAKES["not half of all results are flipped"])
    for moves, where in (([way.down for way in ways], "down"), ([way.right for way in ways], "to the right")):
        counts = np.array([moves.count(move) for move in MOVES])
        if not counts.all():
            tell(MISTAKES["some moves never come up"], where=where)
        if abs(counts / len(ways) - 1 / len(MOVES)).max() >= 2.4 / np.sqrt(len(ways)):
            tell(MISTAKES["some moves come up more often"], where=where)


def check_drawn_separately(ways: Sequence[Way]) -> None:
    """Check by a thousand draws or more that each flip and move goes with each other.

    Parameters
    ----------
    ways : sequence of Way
        Those that `check_augmented` accepts.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    if len({(way.down, way.right) for way in ways}) < len(MOVES) ** 2:
        tell(MISTAKES["the two moves are not drawn separately"])
    if len(set(ways)) < 2 * len(MOVES) ** 2:
        tell(MISTAKES["flip and move are not drawn separately"])


def _key(image: ArrayLike) -> bytes:
    return np.round(np.asarray(image, dtype=float) + 0.0, 4).tobytes()  # Adding 0 makes −0 a 0.
