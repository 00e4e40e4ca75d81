"""The numbers that say how an exercise worked in a class. `points` are one learner's each, NaN where there are none.

Sources: Crocker and Algina, *Introduction to Classical and Modern Test Theory* (1986), chapter 14, for difficulty and the
corrected item-total correlation; Henrysson, "Correction of item-total correlations in item analysis", Psychometrika 28
(1963), for why an exercise is left out of the total that it is compared with.
"""

import numpy as np

# Fewer learners say nothing of a correlation.
ENOUGH = 5


def share_right(points: np.ndarray, max_points: float) -> float:
    """The share of learners with full points, among those who handed in.

    Parameters
    ----------
    points : ndarray of shape (learners,)
    max_points : float

    Returns
    -------
    float
        In [0, 1]; NaN if nobody handed in.
    """
    there = points[~np.isnan(points)]
    return float((there >= max_points - 1e-9).mean()) if there.size else np.nan


def facility(points: np.ndarray, max_points: float) -> float:
    """The mean share of the points: sum(points) / (n · max_points), which counts half an answer as a half.

    Of an exercise that is right or wrong it is the difficulty index p of the test theory, the share of right answers.

    Parameters
    ----------
    points : ndarray of shape (learners,)
    max_points : float
        Above 0.

    Returns
    -------
    float
        In [0, 1]; NaN if nobody handed in.
    """
    there = points[~np.isnan(points)]
    return float(there.mean() / max_points) if there.size and max_points else np.nan


def rest_shares(points: np.ndarray, max_points: np.ndarray) -> np.ndarray:
    """For each exercise, what share of all other points each learner has, in the chapters that they handed in.

    Parameters
    ----------
    points : ndarray of shape (learners, exercises)
    max_points : ndarray of shape (exercises,)

    Returns
    -------
    ndarray of shape (learners, exercises)
        (own total − points) / (what they could have had − max_points); NaN where that is nothing.
    """
    there = ~np.isnan(points)
    others = np.nansum(points, axis=1, keepdims=True) - np.where(there, points, 0)
    possible = (there * max_points).sum(axis=1, keepdims=True) - there * max_points
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(there & (possible > 0), others / possible, np.nan)


def discrimination(points: np.ndarray, rest: np.ndarray) -> float:
    """How well an exercise tells strong learners from weak ones: its correlation with the rest of the score.

    Pearson's r = cov(points, rest) / (s(points) · s(rest)), of `rest_shares` without the exercise itself: the corrected
    item-total correlation; where points are all or nothing it is the point-biserial one.

    Parameters
    ----------
    points, rest : ndarray of shape (learners,)

    Returns
    -------
    float
        In [-1, 1]; NaN with fewer than five learners, or where all have the same.
    """
    both = ~(np.isnan(points) | np.isnan(rest))
    points, rest = points[both], rest[both]
    if points.size < ENOUGH or np.ptp(points) < 1e-9 or np.ptp(rest) < 1e-9:
        return np.nan
    return float(np.clip(np.corrcoef(points, rest)[0, 1], -1, 1))
