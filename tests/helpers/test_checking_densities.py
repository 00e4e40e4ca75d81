"""A density map is right whichever way a bell is kept inside, and each known mistake is told where it makes a difference."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.ndimage import gaussian_filter

from helpers.checking import NotRightYet
from helpers.checking.densities import check_density


def bells(points, shape, width):
    rows, columns = np.indices(shape)
    return [np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / width) for row, column in points]


def density(points, shape, sigma):
    return sum((bell / bell.sum() for bell in bells(points, shape, 2 * sigma**2)), np.zeros(shape))


def filtered(points, shape, sigma, **settings):
    spots = np.zeros(shape)
    for row, column in points:
        spots[row, column] += 1
    return gaussian_filter(spots, sigma, **settings)


@given(st.integers(0, 2**32), st.integers(0, 6), st.floats(0.6, 3), st.integers(3, 12), st.integers(3, 12))
@settings(max_examples=30, deadline=None)
def test_both_ways_are_right_for_any_points(seed, count, sigma, height, width):
    rng, shape = np.random.default_rng(seed), (height, width)
    points = np.stack([rng.integers(0, side, count) for side in shape], axis=1)
    check_density(density(points, shape, sigma), points, shape, sigma)
    check_density(density(points, shape, sigma).astype(np.float32), points, shape, sigma)
    check_density(filtered(points, shape, sigma, mode="reflect"), points, shape, sigma)


POINTS, SHAPE, SIGMA = np.array([[0, 1], [4, 7], [4, 8], [2, 3], [2, 3]]), (6, 10), 1.1


@pytest.mark.parametrize(
    "answer, mistake",
    [
        (sum(bells(POINTS, SHAPE, 2 * SIGMA**2)), "not normalised"),
        (sum(bells(POINTS, SHAPE, 2 * SIGMA**2)) / (2 * np.pi * SIGMA**2), "mass is lost at the border"),
        (filtered(POINTS, SHAPE, SIGMA, mode="constant"), "mass is lost at the border"),
        (filtered(POINTS, SHAPE, SIGMA, mode="wrap"), "wrapped around"),
        (
            np.max([bell / bell.sum() for bell in bells(POINTS, SHAPE, 2 * SIGMA**2)], axis=0),
            "two points in one place count once",
        ),
        (density(POINTS[:, ::-1], SHAPE, SIGMA), "x before y"),
        (density(POINTS, SHAPE, SIGMA / np.sqrt(2)), "the bell has another width"),
        (density(POINTS, SHAPE, SIGMA) / 5, None),
    ],
)
def test_mistakes_are_told(answer, mistake):
    with pytest.raises(NotRightYet) as raised:
        check_density(answer, POINTS, SHAPE, SIGMA)
    told = raised.value.finding.mistake
    assert (told and told.id) == mistake


@pytest.mark.parametrize("answer", [None, "no map", np.zeros((10, 6)), [[1, 2], [3]]])
def test_what_is_no_map_of_that_shape_is_refused(answer):
    with pytest.raises(NotRightYet):
        check_density(answer, POINTS, SHAPE, SIGMA)
