"""What judges a density map: every point adds a bell whose sum is 1, also where a part of it lies outside."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from helpers.checking.comparing import check_array
from helpers.checking.mistakes import Mistake, by_id

MISTAKES = by_id(
    Mistake(
        "not normalised",
        "normalization",
        words="each bell is 1 in its middle, so its sum is much more than 1",
        more="What has a bell to be divided by?",
    ),
    Mistake(
        "mass is lost at the border",
        "padding",
        words="where a part of a bell lies outside the image, the sum is below the number of points",
        more="Divide each bell by the sum of what lies inside.",
    ),
    Mistake("x before y", "axis order", words="a point is (row, column), as an index is"),
    Mistake(
        "the map as a whole is divided",
        "normalization",
        words="the sum is right, but points at the border count less and the others more",
        more="Divide each bell by its own sum, before you add it.",
    ),
    Mistake(
        "the map's sum is 1",
        "normalization",
        words="the sum of the map is 1, however many points there are",
    ),
    Mistake(
        "two points in one place count once",
        "counting",
        words="where two points fall together, or lie near each other, the larger bell is taken",
        more="Bells are added.",
    ),
    Mistake(
        "the bell has another width",
        "formula",
        "Look at what stands below the fraction line, and at your brackets: 2 · sigma².",
    ),
    Mistake("wrapped around", "padding", words="what falls over one border comes in again at the opposite one"),
)


def check_density(found: Any, points: ArrayLike, shape: tuple[int, int], sigma: float) -> None:
    """Check a density map; a bell cut off at the border may be made larger, or folded back.

    Parameters
    ----------
    found : array_like
        What the learner's code gave.
    points : array_like of int, shape (n, 2)
        Rows and columns.
    shape : tuple of int
        Height and width.
    sigma : float
        The bell's standard deviation in pixels.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    places = np.asarray(points, int).reshape(-1, 2)
    bells = _bells(places, shape, 2 * sigma**2)
    expected = _added(bells / bells.sum(axis=(1, 2), keepdims=True), shape)
    folded = _filtered(places, shape, sigma, "reflect")
    near = _is_near(found, folded, sigma)
    expected = folded if near else expected
    known = {
        "not normalised": _added(bells, shape),
        "mass is lost at the border": _filtered(places, shape, sigma, "constant"),
        "x before y": _swapped(places, shape, sigma),
        "the map as a whole is divided": _added(bells, shape) * len(places) / max(bells.sum(), 1e-9),
        "the map's sum is 1": _added(bells, shape) / max(bells.sum(), 1e-9),
        "two points in one place count once": (bells / bells.sum(axis=(1, 2), keepdims=True)).max(axis=0, initial=0),
        "wrapped around": _filtered(places, shape, sigma, "wrap"),
    }
    # What makes no difference for these points is no mistake.
    tolerance = _tolerance(sigma)
    mistakes: dict[Any, Any] = {
        MISTAKES[id]: value
        for id, value in known.items()
        if not np.allclose(value, expected, rtol=0.01, atol=2 * tolerance)
    }
    for width in (sigma**2, 2 * sigma, sigma, 4 * sigma**2, 2 / sigma**2):
        others = _bells(places, shape, width)
        other = _added(others / np.maximum(others.sum(axis=(1, 2), keepdims=True), 1e-9), shape)
        if not np.allclose(other, expected, rtol=0.01, atol=2 * tolerance):
            mistakes.setdefault(MISTAKES["the bell has another width"], lambda answer: False)
            if _is_near(found, other, sigma):
                mistakes[MISTAKES["the bell has another width"]] = other
    check_array(found, expected, mistakes, dtype=float, rtol=0.005, atol=tolerance)


def _tolerance(sigma: float) -> float:
    """A five-hundredth of a bell's height: bells are often cut off four standard deviations out."""
    return 0.002 / (2 * np.pi * sigma**2)


def _is_near(found: Any, other: np.ndarray, sigma: float) -> bool:
    try:
        values = np.array(found, float)
    except (TypeError, ValueError):
        return False
    return values.shape == other.shape and np.allclose(values, other, rtol=0.005, atol=_tolerance(sigma))


def _bells(places: np.ndarray, shape: tuple[int, int], width: float) -> np.ndarray:
    """A bell for each place, 1 in its middle: (n, h, w)."""
    rows, columns = np.indices(shape)
    squares = (rows - places[:, 0, None, None]) ** 2 + (columns - places[:, 1, None, None]) ** 2
    return np.exp(-squares / width)


def _added(bells: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    return bells.sum(axis=0) if len(bells) else np.zeros(shape)


def _swapped(places: np.ndarray, shape: tuple[int, int], sigma: float) -> np.ndarray:
    """The map with rows and columns of the points swapped, each bell as large as what lies inside allows."""
    bells = _bells(places[:, ::-1], shape, 2 * sigma**2)
    return _added(bells / np.maximum(bells.sum(axis=(1, 2), keepdims=True), 1e-300), shape)


def _filtered(places: np.ndarray, shape: tuple[int, int], sigma: float, mode: str) -> np.ndarray:
    """Single pixels, blurred by SciPy."""
    from scipy.ndimage import gaussian_filter

    spots = np.zeros(shape)
    np.add.at(spots, tuple(places.T), 1.0)
    return gaussian_filter(spots, sigma, mode=mode, truncate=8)
