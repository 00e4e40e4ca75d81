"""A training that begins quicker is the same training."""

import numpy as np
import pytest

from grading.running.quick_fit import install

RNG = np.random.default_rng(0)
IMAGES = RNG.random((60, 10, 12, 1)).astype("float32")
PLACES = RNG.integers(0, 3, 60)
LABELS = {
    "binary_crossentropy": (PLACES > 0).astype("float32"),
    "sparse_categorical_crossentropy": PLACES,
    "categorical_crossentropy": np.eye(3)[PLACES],
}


@pytest.fixture(params=["as Keras has it", "quick"])
def fit(request, monkeypatch):
    """A function that trains a new network for a loss: its history, its weights, and how often its step was traced."""
    import keras
    from keras import layers

    monkeypatch.setattr(keras.Model, "fit", getattr(keras.Model.fit, "__wrapped__", keras.Model.fit))
    if request.param == "quick":
        install()
    request.node.is_quick = request.param == "quick"

    class Counted(keras.Sequential):
        def train_step(self, data):
            self.traces = getattr(self, "traces", 0) + 1
            return super().train_step(data)

    def train(loss, images=IMAGES, labels=None):
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
        labels = LABELS[loss] if labels is None else labels
        history = model.fit(images, labels, batch_size=10, epochs=2, verbose=0, validation_split=0.2)
        return history.history, model.get_weights(), model.traces

    return train


made = {}


@pytest.mark.parametrize("loss", LABELS)
def test_losses_and_weights_are_the_same_to_the_last_bit(fit, request, loss):
    history, weights, traces = fit(loss)
    assert traces == (1 if request.node.is_quick else 2)
    other_history, other_weights = made.setdefault(loss, (history, weights))
    assert history == other_history
    assert all(np.array_equal(one, other) for one, other in zip(weights, other_weights, strict=True))


@pytest.mark.parametrize("images, labels", [(IMAGES, PLACES), (IMAGES[:, :9], None), (IMAGES, np.array(["a"] * 60))])
def test_what_is_wrong_is_said_as_ever(fit, images, labels):
    with pytest.raises(Exception) as caught:
        fit("categorical_crossentropy", images, labels)
    said = made.setdefault(repr((images.shape, labels)), (type(caught.value), str(caught.value)))
    assert said[0] is type(caught.value) and said[1].splitlines()[-1] == str(caught.value).splitlines()[-1]
