"""A training that begins quicker is the same training."""

from unittest import mock

import numpy as np
import pytest

from grading.running.quick_fit import _steps_of_an_epoch, install

RNG = np.random.default_rng(0)
IMAGES = RNG.random((60, 10, 12, 1)).astype("float32")
PLACES = RNG.integers(0, 3, 60)
LABELS = {
    "binary_crossentropy": (PLACES > 0).astype("float32"),
    "sparse_categorical_crossentropy": PLACES,
    "categorical_crossentropy": np.eye(3)[PLACES],
}


def train(loss, images, labels, *, quick, batch_size=10, epochs=2, again=False):
    """Train a new network, twice over if asked: its history, its weights, and how often its step was traced."""
    import keras
    from keras import layers

    class Counted(keras.Sequential):
        traces = 0

        def train_step(self, data):
            Counted.traces += 1
            return super().train_step(data)

    keras.utils.set_random_seed(3)
    count, activation = (1, "sigmoid") if loss.startswith("binary") else (3, "softmax")
    model = Counted(
        [
            keras.Input(shape=(10, 12, 1)),
            layers.RandomTranslation(0.1, 0.1),
            layers.Conv2D(4, 3),
            layers.BatchNormalization(),
            layers.Flatten(),
            layers.Dropout(0.3),
            layers.Dense(count, activation=activation),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), loss=loss, metrics=["accuracy"])
    # As Keras has it, also in a kernel of the warm process.
    with mock.patch.object(keras.Model, "fit", getattr(keras.Model.fit, "__wrapped__", keras.Model.fit)):
        if quick:
            install()
        for _ in range(1 + again):
            history = model.fit(images, labels, batch_size=batch_size, epochs=epochs, verbose=0, validation_split=0.2)
    return history.history, model.get_weights(), Counted.traces


@pytest.mark.parametrize("loss", LABELS)
def test_losses_and_weights_are_the_same_to_the_last_bit(loss):
    (plain, weights, twice), (quick, other, once) = (
        train(loss, IMAGES, LABELS[loss], quick=quick) for quick in (False, True)
    )
    assert (twice, once) == (2, 1)
    assert plain == quick
    assert all(np.array_equal(*pair) for pair in zip(weights, other, strict=True))


def test_a_long_training_is_the_same_to_the_last_bit_and_so_is_the_next_one():
    loss = "binary_crossentropy"
    (plain, weights, _), (quick, other, _) = (
        train(loss, IMAGES, LABELS[loss], quick=quick, batch_size=1, epochs=9, again=True) for quick in (False, True)
    )
    assert plain == quick
    assert all(np.array_equal(*pair) for pair in zip(weights, other, strict=True))


@pytest.mark.parametrize(
    "settings, steps",
    [
        ({"batch_size": 5, "epochs": 10, "verbose": 0}, 60),
        ({"epochs": 60, "verbose": 0}, 10),
        ({"batch_size": 5, "epochs": 8, "verbose": 0}, 0),
        ({"batch_size": 5, "epochs": 10}, 0),
        ({"batch_size": 5, "epochs": 10, "verbose": 0, "callbacks": ["one"]}, 0),
        ({"batch_size": "5", "epochs": 10, "verbose": 0}, 0),
        ({"batch_size": 5, "epochs": 2.5e3, "verbose": 0}, 0),
    ],
)
def test_only_a_long_training_that_nobody_watches_is_handed_over_epoch_by_epoch(settings, steps):
    assert _steps_of_an_epoch(300, **settings) == steps


@pytest.mark.parametrize(
    "images, labels",
    [
        (IMAGES, PLACES),
        (IMAGES[:, :9], LABELS["categorical_crossentropy"]),
        (IMAGES, np.array(["a"] * 60)),
    ],
)
def test_what_is_wrong_is_said_as_ever(images, labels):
    said = []
    for quick in (False, True):
        with pytest.raises(Exception) as caught:
            train("categorical_crossentropy", images, labels, quick=quick)
        said.append((type(caught.value), str(caught.value).splitlines()[-1]))
    assert said[0] == said[1]
