"""Recognises what is often done to a picture by mistake: turned, mirrored, rounded."""

from collections.abc import Callable
from typing import Any

import numpy as np

from helpers.checking.mistakes import OneOf

DIGITS = range(4)


def turned(*images: np.ndarray) -> OneOf:
    """The pictures upside down, mirrored, turned and flipped over, as far as that can be told from the picture itself.

    Parameters
    ----------
    *images : numpy.ndarray, shape (h, w) or (h, w, c)
        The first is the right one, which none of the values equals.

    Returns
    -------
    OneOf
        Copies, as the caller's array may be changed.
    """
    values = []
    for image in images:
        flipped = [image, image[::-1], image[:, ::-1], image[::-1, ::-1]]
        values += [each for pair in ((one, one.swapaxes(0, 1)) for one in flipped) for each in pair][1:]
    return OneOf(*(value.copy() for value in values if not _alike(value, images[0])))


def rounded(expected: np.ndarray) -> Callable[[Any], bool]:
    """Whether an answer is what was expected, but cut or rounded to whole numbers or to a few digits.

    Parameters
    ----------
    expected : numpy.ndarray
        With more digits than those.

    Returns
    -------
    callable
        Takes the answer. One in which all is alike, and no whole number by its dtype, is told nothing of: it may as well
        be an array that was never filled.
    """

    def is_rounded(answer: Any) -> bool:
        array = np.asarray(answer)
        if array.shape != expected.shape or array.dtype.kind not in "biuf":
            return False
        if array.dtype.kind == "f" and not np.ptp(array):
            return False
        numbers = array.astype(float)
        off = np.abs(numbers - expected).max()
        if 0 < off < 2e-3:
            return True
        return any(off <= 10.0**-digits and _are_whole(numbers * 10**digits) for digits in DIGITS)

    return is_rounded


def _alike(image: np.ndarray, other: np.ndarray) -> bool:
    return image.shape == other.shape and np.allclose(image, other)


def _are_whole(numbers: np.ndarray) -> bool:
    return np.allclose(numbers, np.round(numbers), rtol=0, atol=1e-4)
