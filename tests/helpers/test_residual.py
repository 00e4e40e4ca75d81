"""A residual block is judged by what it computes."""

import keras
import pytest
from keras import layers

from helpers.checking import NotRightYet
from helpers.checking.residual import check_residual


def block(shape, filters, *, around=None, after=False, last=True):
    inputs = keras.Input(shape)
    inside = layers.Conv2D(filters, 3, padding="same", activation="relu")(inputs)
    inside = layers.Conv2D(filters, 3, padding="same", activation="relu" if after else None)(inside)
    way = inputs if around is None else around(inputs)
    total = layers.Add()([way, inside])
    return keras.Model(inputs, layers.ReLU()(total) if last and not after else total)


def test_the_right_ones_pass():
    check_residual(block((5, 4, 3), 3), (5, 4, 3), 3)
    check_residual(block((5, 4, 2), 3, around=layers.Conv2D(3, 1)), (5, 4, 2), 3)


@pytest.mark.parametrize(
    "settings, id",
    [({"after": True}, "added after the ReLU"), ({"last": False}, "no ReLU at the end")],
)
def test_mistakes_are_named(settings, id):
    with pytest.raises(NotRightYet) as raised:
        check_residual(block((5, 4, 3), 3, **settings), (5, 4, 3), 3)
    assert raised.value.finding.mistake.id == id
