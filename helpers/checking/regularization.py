"""The words in which checks judge regularization: which numbers a dropout leaves out, and how a network is built with it."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from helpers.checking.comparing import check_value, tell
from helpers.checking.mistakes import Mistake, by_id
from helpers.checking.models import Facts, check_model, layers_of

MISTAKES = by_id(
    # What a dropout leaves out.
    Mistake(
        "another part is left out than the rate says",
        "what was asked",
        "The rate is the part that is dropped, not the part that is kept.",
    ),
    Mistake(
        "whole rows or columns are left out",
        "randomness",
        words="Each number should be left out by itself, not whole rows or the same places in each row.",
    ),
    Mistake(
        "the generator is copied",
        "randomness",
        words="A second call with the same generator leaves out the same places: draw from `rng` itself, not from a copy.",
    ),
    Mistake(
        "neighbours are left out together",
        "randomness",
        words="Whether a number is left out depends on its neighbour.",
    ),
    Mistake(
        "each call leaves out as many numbers",
        "randomness",
        words="The same number of places is left out in each call; if each is left out by itself, it differs a little.",
    ),
    # A network with dropout and batch normalization.
    Mistake("the dropout stands behind the output", "kinds of layers", "So whole categories are left out."),
    Mistake(
        "batch normalization over rows",
        "axis order",
        words="batch normalization goes over axis 1, which are the rows; channels are the last axis",
    ),
    Mistake("there is no dropout", "kinds of layers"),
    Mistake(
        "a batch normalization is missing",
        "kinds of layers",
        words="there should be a batch normalization behind each of the two convolutions",
    ),
    Mistake(
        "a convolution has no activation",
        "layer settings",
        words="A convolution has no activation, neither before nor behind its normalization: "
        "without one it is a weighted sum and no more.",
    ),
    Mistake(
        "the dropout's rate is not between 0 and 1",
        "layer settings",
        words="The rate of the dropout should lie between 0 and 1.",
    ),
)


def check_part(part: float, rate: float, within: float) -> None:
    """Check that the part of the numbers which is left out is about as large as the rate.

    Parameters
    ----------
    part, rate : float
    within : float
        How far they may be apart.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    mistakes = {MISTAKES["another part is left out than the rate says"]: lambda part: True}
    check_value(float(part), rate, mistakes, rtol=0, atol=within)


def check_left_out(gone: np.ndarray, rate: float) -> None:
    """Check that each number is left out by itself, with the probability that the rate says.

    Parameters
    ----------
    gone : numpy.ndarray of bool, any shape
        True where the dropout gave 0; a few hundred places or more.
    rate : float
        Between 0 and 1.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """

    def spread(count: int) -> float:
        """Six times the spread that chance gives to a part of so many numbers."""
        return 6 * np.sqrt(rate * (1 - rate) / count)

    if gone.ndim > 1:
        rows = gone.reshape(len(gone), -1)
        for axis in (0, 1):
            if abs(rows.mean(axis=axis) - rate).max() >= spread(rows.shape[axis]):
                tell(MISTAKES["whole rows or columns are left out"])
    check_part(gone.mean(), rate, within=spread(gone.size))


def check_draws(gone: np.ndarray) -> None:
    """Check that several calls leave out other numbers each time, and each number by itself.

    Parameters
    ----------
    gone : numpy.ndarray of bool, shape (calls, numbers)
        True where the dropout gave 0, at a rate of one half, always drawn from the same generator; several
        calls, and hundreds of numbers.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    if np.array_equal(gone[0], gone[1]):
        tell(MISTAKES["the generator is copied"])
    if not 0.4 < np.mean(gone[:, 1:] == gone[:, :-1]) < 0.6:
        tell(MISTAKES["neighbours are left out together"])
    if len(set(gone.sum(axis=1).tolist())) == 1:
        tell(MISTAKES["each call leaves out as many numbers"])


def check_regularized(model: Any, expected: str) -> None:
    """Check that a network has the layers asked for, an activation for each convolution, and a dropout that drops something.

    Parameters
    ----------
    model : keras.Model
        What the learner's code gave.
    expected : str
        The input's shape and the layers, as `check_model` takes them: two convolutions with a batch normalization
        behind each, and a dropout.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    check_model(
        model,
        expected,
        {
            MISTAKES["the dropout stands behind the output"]: lambda layers: (
                _kinds(layers)[-2:] == ["Dense", "Dropout"]
            ),
            MISTAKES["batch normalization over rows"]: lambda layers: any(
                layer["kind"] == "BatchNormalization" and layer["axis"] != -1 for layer in layers
            ),
            MISTAKES["there is no dropout"]: lambda layers: "Dropout" not in _kinds(layers),
            MISTAKES["a batch normalization is missing"]: lambda layers: _kinds(layers).count("BatchNormalization") < 2,
        },
    )
    for layer in layers_of(model):
        if layer["kind"] == "Conv2D" and layer["activation"] == "linear":
            tell(MISTAKES["a convolution has no activation"])
        if layer["kind"] == "Dropout" and not 0 < layer["rate"] < 1:
            tell(MISTAKES["the dropout's rate is not between 0 and 1"])


def _kinds(layers: Sequence[Facts]) -> list[str]:
    return [layer["kind"] for layer in layers]
