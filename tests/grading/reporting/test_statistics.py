"""The report's statistics are what the test theory says, by other people's programs, and keep its laws."""

import numpy as np
import pytest
import scipy.stats
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from grading.reporting.statistics import ENOUGH, discrimination, facility, rest_shares, share_right

POINTS = arrays(float, st.integers(ENOUGH, 30), elements=st.integers(0, 3).map(float))
TABLES = arrays(float, st.tuples(st.integers(ENOUGH, 20), st.integers(2, 6)), elements=st.integers(0, 3).map(float))


def varied(*columns):
    assume(all(np.ptp(column) > 0 for column in columns))


@given(TABLES)
def test_discrimination_is_scipys_correlation_with_the_total_of_the_others(table):
    rest = rest_shares(table, np.full(table.shape[1], 3.0))
    others = table.sum(axis=1) - table[:, 0]
    varied(table[:, 0], others)
    assert discrimination(table[:, 0], rest[:, 0]) == pytest.approx(
        scipy.stats.pearsonr(table[:, 0], others)[0], abs=1e-9
    )


@given(POINTS, st.randoms(use_true_random=False))
def test_of_an_exercise_that_is_right_or_wrong_it_is_the_point_biserial_correlation(rest, random):
    passed = np.array([float(random.random() < 0.5) for _ in rest])
    varied(passed, rest)
    assert discrimination(2 * passed, rest) == pytest.approx(scipy.stats.pointbiserialr(passed, rest)[0], abs=1e-9)


@given(POINTS, st.floats(0.1, 10), st.floats(-5, 5), st.randoms(use_true_random=False))
def test_discrimination_lies_in_its_range_knows_no_units_and_turns_with_the_sign(points, scale, shift, random):
    rest = np.array([random.random() for _ in points])
    varied(points, rest)
    r = discrimination(points, rest)
    assert -1 <= r <= 1
    assert discrimination(scale * points + shift, rest) == pytest.approx(r, abs=1e-6)
    assert discrimination(-points, rest) == pytest.approx(-r, abs=1e-9)
    order = np.random.default_rng(0).permutation(points.size)
    assert discrimination(points[order], rest[order]) == pytest.approx(r, abs=1e-9)


def test_who_handed_nothing_in_counts_in_nothing():
    points = np.array([3, 0, np.nan, 1.5, 3])
    assert share_right(points, 3) == 0.5
    assert facility(points, 3) == pytest.approx(7.5 / 12)
    table = np.array([[3, np.nan, 1], [0, 2, 1], [np.nan, np.nan, np.nan]])
    expected = [[1 / 2, np.nan, 3 / 3], [3 / 6, 1 / 5, 2 / 7], [np.nan] * 3]
    np.testing.assert_allclose(rest_shares(table, np.array([3.0, 4.0, 2.0])), expected)


def test_nothing_is_said_of_too_few_learners_or_of_an_exercise_that_all_answer_alike():
    few = np.arange(ENOUGH - 1.0)
    assert np.isnan(discrimination(few, few))
    assert np.isnan(discrimination(np.ones(20), np.arange(20.0)))
    assert np.isnan(share_right(np.array([np.nan]), 3)) and np.isnan(facility(np.array([np.nan]), 3))


@given(POINTS)
def test_facility_of_an_exercise_that_is_right_or_wrong_is_the_share_right(points):
    passed = 3 * (points > 1).astype(float)
    assert (
        facility(passed, 3) == pytest.approx(share_right(passed, 3)) == pytest.approx((passed > 0).sum() / points.size)
    )
