"""Draws are judged by how often each place comes, and each pair of places."""

import numpy as np
import pytest

from helpers.checking import Mistake, NotRightYet, testing
from helpers.checking.choosing import check_draws

IDS = {"often": "not the same chance", "together": "neighbours"}
MISTAKES = [Mistake(id, "randomness") for id in IDS.values()]
WAYS = {
    "by permutation": (lambda rng: rng.permutation(20)[:5], None),
    "a block": (lambda rng: (rng.integers(20) + np.arange(5)) % 20, "neighbours"),
    "even steps": (lambda rng: (rng.integers(20) + 4 * np.arange(5)) % 20, "neighbours"),
    "one of each group": (lambda rng: 4 * np.arange(5) + rng.integers(4, size=5), "neighbours"),
    "the first half": (lambda rng: rng.permutation(10)[:5], "not the same chance"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("seed", range(5))
def test_a_draw_is_right_or_its_mistake_is_told(way, seed):
    draw, id = WAYS[way]
    rng = np.random.default_rng(seed)
    draws = np.array([draw(rng) for _ in range(200)])
    found = None
    try:
        with testing("hold_back", "draws", mistakes=MISTAKES):
            check_draws(draws, 20, **IDS)
    except NotRightYet as error:
        found = error.finding.mistake.id
    assert found == id
