"""What a dropout leaves out is judged so that Keras's own always passes; networks with it by their layers."""

import keras
import numpy as np
import pytest
from keras import layers

from helpers.checking import NotRightYet
from helpers.checking.regularization import check_draws, check_left_out, check_part, check_regularized

ASKED = (
    "9×8×1 → Conv2D(…) → BatchNormalization(axis=-1, …) → Conv2D(…) → BatchNormalization(axis=-1, …) "
    "→ Flatten → Dropout(…) → Dense(3, softmax)"
)


def told(check, *arguments, **settings):
    with pytest.raises(NotRightYet) as raised:
        check(*arguments, **settings)
    return raised.value.finding.mistake.id


def keras_leaves_out(shape, rate, seed):
    dropped = layers.Dropout(rate, seed=seed)(np.ones(shape, np.float32), training=True)
    return np.asarray(dropped) == 0


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("shape, rate", [((60, 50), 0.5), ((20000,), 0.004), ((20, 10, 3, 5), 0.75), ((40, 80), 0.3)])
def test_keras_dropout_is_right(shape, rate, seed):
    check_left_out(keras_leaves_out(shape, rate, seed), rate)


@pytest.mark.parametrize("seed", range(5))
def test_draws_of_keras_dropout_are_right(seed):
    check_draws(keras_leaves_out((12, 400), 0.5, seed))


@pytest.mark.parametrize("shape", [(60, 1), (1, 50)])
def test_whole_rows_or_columns(shape):
    gone = np.broadcast_to(keras_leaves_out(shape, 0.5, seed=1), (60, 50))
    assert told(check_left_out, gone, 0.5) == "whole rows or columns are left out"


@pytest.mark.parametrize("rate", [0.02, 0.45])
def test_another_part(rate):
    gone = keras_leaves_out((20000,), rate, seed=1)
    assert told(check_left_out, gone, 0.3) == "another part is left out than the rate says"


def test_a_part_may_be_off_by_so_much():
    check_part(0.28, 0.2, within=0.1)
    assert told(check_part, 0.8, 0.2, within=0.1) == "another part is left out than the rate says"


def test_draws_that_are_not_by_themselves():
    rng = np.random.default_rng(1)
    half = np.tile([True, False], 200)
    assert told(check_draws, np.tile(rng.random(400) < 0.5, (12, 1))) == "the generator is copied"
    assert told(check_draws, np.repeat(rng.random((12, 200)) < 0.5, 2, axis=1)) == "neighbours are left out together"
    permuted = np.array([rng.permutation(half) for _ in range(12)])
    assert told(check_draws, permuted) == "each call leaves out as many numbers"


def network(*, first=(), between=None, axis=-1, end=None, activation="relu", rate=0.5):
    norm = layers.BatchNormalization
    return keras.Sequential(
        [
            keras.Input((9, 8, 1)),
            layers.Conv2D(4, 3, activation=activation),
            *([norm(axis=axis)] if between is None else between),
            layers.Conv2D(4, 3, activation=activation),
            norm(axis=axis),
            *first,
            layers.Flatten(),
            *([layers.Dropout(rate), layers.Dense(3, activation="softmax")] if end is None else end),
        ]
    )


def test_what_is_asked_for_is_right():
    check_regularized(network(), ASKED)
    check_regularized(network(axis=3), ASKED)


def test_an_activation_may_stand_behind_the_normalization():
    model = network(
        activation=None, between=[layers.BatchNormalization(), layers.ReLU()], first=[layers.Activation("relu")]
    )
    check_regularized(model, ASKED)


@pytest.mark.parametrize(
    "id, settings",
    {
        "the dropout stands behind the output": {"end": [layers.Dense(3, activation="softmax"), layers.Dropout(0.5)]},
        "batch normalization over rows": {"axis": 1},
        "there is no dropout": {"end": [layers.Dense(3, activation="softmax")]},
        "a batch normalization is missing": {"between": []},
        "a convolution has no activation": {"activation": None},
        "the dropout's rate is not between 0 and 1": {"rate": 0},
    }.items(),
)
def test_each_mistake_has_its_name(id, settings):
    assert told(check_regularized, network(**settings), ASKED) == id


def test_other_faults_are_told_as_those_of_any_network():
    sigmoid = [layers.Dropout(0.5), layers.Dense(3, activation="sigmoid")]
    assert told(check_regularized, network(end=sigmoid), ASKED) == "last activation"
