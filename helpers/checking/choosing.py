"""The words in which checks judge draws: has each image the same chance, and each pair of images?"""

import numpy as np

from helpers.checking.comparing import check_true

# How far beyond its standard deviation a sum of squares may be: 300 seeds of a right answer came to 3.2 at most.
TOO_FAR = 8.0


def check_draws(draws: np.ndarray, count: int, *, often: str, together: str) -> None:
    """Check that many draws are such as independent draws without putting back would be.

    Parameters
    ----------
    draws : array of int, shape (m, k)
        The k places of `count` that each of m calls has drawn.
    count : int
    often, together : str
        The mistakes' ids: some places are drawn more often than others; some pairs come together more often than others.

    Raises
    ------
    NotRightYet
        With the mistake that was made.
    """
    is_drawn = np.zeros((len(draws), count))
    is_drawn[np.arange(len(draws))[:, None], draws] = 1
    share = draws.shape[1] / count
    check_true(_excess(is_drawn.sum(axis=0), len(draws) * share) < TOO_FAR, often)
    pairs = (is_drawn.T @ is_drawn)[np.triu_indices(count, 1)]
    check_true(_excess(pairs, len(draws) * share * (draws.shape[1] - 1) / (count - 1)) < TOO_FAR, together)


def _excess(counts: np.ndarray, expected: float) -> float:
    """By how many of its standard deviations the squared deviations' sum is larger than chance would make it."""
    chi_square = ((counts - expected) ** 2 / expected).sum()
    return float((chi_square - len(counts)) / np.sqrt(2 * len(counts)))
