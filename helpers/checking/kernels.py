"""The words in which checks judge kernels that a learner has designed: by what they answer to pictures, whatever their numbers.

A kernel's answers are those of the places where it fits, so the outermost pixels of a picture have none.
"""

import numpy as np
from numpy.typing import ArrayLike

from helpers.checking.comparing import tell
from helpers.checking.mistakes import Mistake, by_id
from helpers.convolution import convolution

MISTAKES = by_id(
    Mistake("the kernel is not 3×3", "shape", words="Look at {name}: its shape is {shape}; it should be a 3×3 array."),
    Mistake(
        "the kernel holds nan or inf",
        "special case",
        words="Look at {name}: it should hold finite numbers, and holds nan or inf.",
    ),
    Mistake(
        "a line across is answered",
        "axis order",
        words="Look at {name}: it answers a line across more than a line of its own direction. Are the two kernels swapped?",
    ),
    Mistake(
        "the kernel is a sum",
        "numbers of a kernel",
        words="Look at {name}: it is a sum: a flat bright area gets as large an answer as the line, or a larger one.",
        more="Take away what lies beside the line.",
    ),
    Mistake(
        "the largest answer is beside the line",
        "numbers of a kernel",
        words="Look at {name}: its largest answer lies beside the line, not on it.",
        more="Edge kernels do that, and kernels that ask for dark lines.",
    ),
    Mistake(
        "not the line alone is answered",
        "numbers of a kernel",
        words="Look at {name}: it answers as much to other places, or to a line across, as to its line.",
    ),
    Mistake(
        "the opposite spot is answered",
        "sign",
        words="Look at {name}: it answers to the opposite spot. Are the light and the dark kernel swapped?",
    ),
    Mistake(
        "not the spot alone is answered",
        "numbers of a kernel",
        words="Look at {name}: its largest answer is not at the spot, or not there alone.",
    ),
)


def check_line_kernel(name: str, kernel: ArrayLike, image: np.ndarray, line: np.ndarray) -> None:
    """Check that a kernel answers most on light lines of one direction, and less to lines across and to flat areas.

    Parameters
    ----------
    name : str
        What the learner calls it.
    kernel : array_like
        The learner's kernel, of 3×3 numbers.
    image : numpy.ndarray, shape (h, w)
        A picture with light lines; turned on its side, it has lines across.
    line : numpy.ndarray of bool, shape (h, w)
        True on the lines.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    _check_is_kernel(name, kernel)
    on_line, beside = _answers(kernel, image, line)
    on_across, beside_across = _answers(kernel, image.T, line.T)
    flat = convolution(np.full((3, 3), image.max()), kernel).item()
    if on_across > max(on_line, beside_across):
        tell(MISTAKES["a line across is answered"], name=name)
    if beside > on_line:
        tell(MISTAKES["the largest answer is beside the line"], name=name)
    if flat > on_line:
        tell(MISTAKES["the kernel is a sum"], name=name)
    if beside == on_line or on_across >= on_line:
        tell(MISTAKES["not the line alone is answered"], name=name)
    if flat == on_line:
        tell(MISTAKES["the kernel is a sum"], name=name)


def check_spot_kernel(name: str, kernel: ArrayLike, image: np.ndarray, spot: np.ndarray) -> None:
    """Check that a kernel answers most at a spot, and nowhere else as much.

    Parameters
    ----------
    name : str
        What the learner calls it.
    kernel : array_like
        The learner's kernel, of 3×3 numbers.
    image : numpy.ndarray, shape (h, w)
        A picture of two values: that of the spot, which is one pixel, and that of the even background.
    spot : numpy.ndarray of bool, shape (h, w)
        True at the spot.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    _check_is_kernel(name, kernel)
    at_spot, elsewhere = _answers(kernel, image, spot)
    if at_spot > elsewhere:
        return
    at_opposite, beside_opposite = _answers(kernel, image.max() + image.min() - image, spot)
    if at_opposite > beside_opposite:
        tell(MISTAKES["the opposite spot is answered"], name=name)
    tell(MISTAKES["not the spot alone is answered"], name=name)


def _check_is_kernel(name: str, kernel: ArrayLike) -> None:
    if np.shape(kernel) != (3, 3):
        tell(MISTAKES["the kernel is not 3×3"], name=name, shape=np.shape(kernel))
    if not np.isfinite(kernel).all():
        tell(MISTAKES["the kernel holds nan or inf"], name=name)


def _answers(kernel: ArrayLike, image: np.ndarray, marked: np.ndarray) -> tuple[float, float]:
    """A kernel's smallest answer at the marked pixels, and its largest at all others."""
    answers, marked = convolution(image, kernel), marked[1:-1, 1:-1]
    return answers[marked].min(), answers[~marked].max()
