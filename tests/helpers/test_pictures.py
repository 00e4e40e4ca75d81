"""What is done to a picture by mistake is recognised, and nothing else is taken for it."""

import numpy as np
import pytest

from helpers.checking.pictures import rounded, turned

RNG = np.random.default_rng(4)


@pytest.mark.parametrize("shape", [(3, 5), (4, 4), (2, 6, 3)])
def test_each_way_to_turn_a_picture_is_known_and_the_right_one_is_none(shape):
    image = RNG.random(shape)
    ways = [image[::-1], image[:, ::-1], np.rot90(image), np.rot90(image, 2), np.rot90(image, 3), image.swapaxes(0, 1)]
    values = turned(image).values
    for way in ways:
        assert any(value.shape == way.shape and np.allclose(value, way) for value in values)
    assert not any(value.shape == image.shape and np.allclose(value, image) for value in values)


def test_a_picture_that_looks_alike_from_two_sides_is_not_known_by_that():
    assert turned(np.array([[0.3]])).values == ()
    assert not any(np.array_equal(value, [[1, 2, 1]]) for value in turned(np.array([[1, 2, 1]])).values)


def test_another_picture_may_have_been_turned_as_well():
    negative, image = np.array([[0.1, 0.2]]), np.array([[0.9, 0.8]])
    values = turned(negative, image).values
    assert any(np.array_equal(value, [[0.8, 0.9]]) for value in values)


@pytest.mark.parametrize(
    "answer",
    [np.round, np.trunc, lambda x: x.astype(int), lambda x: x.round(1), lambda x: x.round(2), lambda x: x > 0.5],
)
def test_cut_and_rounded_numbers_are_known(answer):
    expected = np.linspace(0.03, 1.93, 20).reshape(4, 5)
    assert rounded(expected)(answer(expected))


@pytest.mark.parametrize(
    "answer",
    [
        lambda x: x,
        np.zeros_like,
        np.ones_like,
        lambda x: 1 - x,
        lambda x: x + 0.1,
        lambda x: x[:2],
        lambda x: None,
        lambda x: "none",
        lambda x: np.round(5 * x),
    ],
)
def test_other_numbers_are_not(answer):
    expected = RNG.random((4, 5))
    assert not rounded(expected)(answer(expected))
