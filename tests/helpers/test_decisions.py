"""The right precision, threshold, weights and calibration error, by hand; and no mistake's value is the right one."""

import numpy as np
import pytest

from helpers.checking import OneOf, decisions
from helpers.checking.decisions import MISTAKES

LABELS, SCORES = [1, 0, 1, 1, 0], [0.9, 0.8, 0.6, 0.4, 0.1]


@pytest.mark.parametrize(("threshold", "pair"), [(0.5, (2 / 3, 2 / 3)), (0.4, (3 / 4, 1)), (0.95, (1, 0))])
def test_precision_and_recall(threshold, pair):
    expected, mistakes = decisions.precision_and_recall(LABELS, SCORES, threshold)
    assert expected == pytest.approx(pair)
    assert MISTAKES["the threshold is always 0.5"] not in mistakes or threshold != 0.5


@pytest.mark.parametrize(("least", "threshold"), [(0.6, 0.6), (2 / 3, 0.6), (0.7, 0.4), (1.0, 0.4), (0.1, 0.9)])
def test_highest_threshold(least, threshold):
    expected, mistakes = decisions.highest_threshold(LABELS, SCORES, least)
    assert expected == threshold
    assert mistakes[MISTAKES["it is none of the scores"]](0.41) and not mistakes[MISTAKES["it is none of the scores"]](
        0.4
    )
    assert mistakes[MISTAKES["the recall falls short"]](0.95)


def test_weights():
    expected, mistakes = decisions.weights_of(["a"] * 6 + ["b"] * 2)
    assert expected == pytest.approx({"a": 8 / 12, "b": 2.0})
    assert mistakes[MISTAKES["they add up to 1"]] == pytest.approx({"a": 0.25, "b": 0.75})


def test_calibration():
    expected, _ = decisions.calibration([0, 1, 0, 1], [0.2, 0.4, 0.6, 1.0], 2)
    assert expected == pytest.approx(0.25)
    expected, _ = decisions.calibration([0, 1, 0], [1.0, 0.95, 0.5], 2)
    assert expected == pytest.approx(abs(1 / 3 - 2.45 / 3))
    assert MISTAKES["1.0 is not in the last bin"] in decisions.calibration([0, 1, 1], [1.0, 0.6, 0.5], 2)[1]
    assert MISTAKES["an edge belongs to the bin below"] in decisions.calibration([1, 0], [0.5, 0.4], 2)[1]


@pytest.mark.parametrize("seed", range(5))
def test_what_a_mistake_gives_is_never_right(seed):
    rng = np.random.default_rng(seed)
    labels, scores = (rng.random(20) < 0.4).astype(int), rng.integers(0, 9, 20) / 8
    labels[0] = 1
    for expected, mistakes in (
        decisions.precision_and_recall(labels, scores, 0.5),
        decisions.highest_threshold(labels, scores, 0.5),
        decisions.calibration(labels, scores, 4),
    ):
        for value in mistakes.values():
            values = value.values if isinstance(value, OneOf) else [value]
            assert all((callable(one) and not one(expected)) or not np.allclose(one, expected) for one in values)
