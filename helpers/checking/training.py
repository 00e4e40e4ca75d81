"""Judges trainings by what they leave behind: on which images was it done, and how many steps did it take?"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike

from helpers.checking.comparing import check_value
from helpers.checking.mistakes import Mistake, by_id

if TYPE_CHECKING:
    import keras

# `validation_split=0.2`, as in the whole course.
TRAINED_ON = 0.8
# Shares of a kind may differ by so much by chance, if there are two hundred images or more.
ALIKE = 0.4
# The mistakes with training and validation images that are made in every chapter.
MISTAKES = by_id(
    Mistake("all images are trained on", "trained on what is tested", "So the validation is no test."),
    Mistake("the validation uses all images, also those trained on", "trained on what is tested"),
    Mistake("the validation uses images that are trained on", "trained on what is tested"),
    Mistake("the first fifth is held back", "trained on what is tested", "`validation_split` takes the last."),
    Mistake(
        "another network or other images",
        "what was asked",
        words="the network that was handed in has another loss on these images: train it as it is, "
        "and leave images and labels as they are, in their order",
    ),
)


def losses_of(model: "keras.Model", images: ArrayLike, labels: ArrayLike) -> np.ndarray:
    """The categorical cross-entropy of each image, by the network's weights as they are.

    Parameters
    ----------
    model : keras.Model
        Gives k probabilities for each image.
    images : array_like of shape (n, …)
    labels : array_like of shape (n, k)
        One-hot.

    Returns
    -------
    numpy.ndarray of shape (n,)
    """
    return -np.log((np.asarray(labels) * np.asarray(model(images))).sum(axis=1))


def check_split(history: Any, losses: np.ndarray) -> None:
    """Check that a training took all images but the last fifth, and held that back for validation.

    Parameters
    ----------
    history : keras.callbacks.History
        What a training left behind that changed no weight, as its learning rate was 0; `check_history` accepts it.
    losses : numpy.ndarray of shape (n,)
        Each image's loss (`losses_of`).

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    trained = int(len(losses) * TRAINED_ON)
    held_back = len(losses) - trained
    other = {MISTAKES["another network or other images"]: lambda loss: loss > 0}
    check_value(
        float(history.history["val_loss"][0]),
        float(losses[trained:].mean()),
        {
            MISTAKES["the validation uses all images, also those trained on"]: float(losses.mean()),
            MISTAKES["the validation uses images that are trained on"]: float(losses[:trained].mean()),
            MISTAKES["the first fifth is held back"]: float(losses[:held_back].mean()),
            **other,
        },
        rtol=1e-3,
    )
    check_value(
        float(history.history["loss"][0]),
        float(losses[:trained].mean()),
        {MISTAKES["all images are trained on"]: float(losses.mean()), **other},
        rtol=1e-3,
    )


def what_became_of(pixels: np.ndarray, labels: np.ndarray, images: ArrayLike, targets: ArrayLike) -> str:
    """What went wrong where images were to be scaled to 0 to 1 and put in a random order, each with its label.

    Parameters
    ----------
    pixels : ndarray of uint8, shape (n, h, w)
        What was given, two hundred or more; no two are alike, and the brightest pixel is above 2.
    labels : ndarray of shape (n,)
        Of 0 and 1, all 0s first.
    images : array_like of shape (n, h, w, 1)
        What came back.
    targets : array_like
        The labels that came back.

    Returns
    -------
    str
        "not scaled", "scaled twice", "other images", "apart" (images and labels), "sorted" (so that the last fifth is of
        another kind than the others), or "" where all is well.
    """
    values, found = np.asarray(images, float), np.ravel(np.asarray(targets))
    if values.max() > 1.5:
        return "not scaled"
    if values.max() < 1.5 / 255:
        return "scaled twice"
    rows = np.round(values * 255).astype(int).reshape(len(values), -1)
    places = {row.tobytes(): place for place, row in enumerate(pixels.astype(int).reshape(len(pixels), -1))}
    order = [places.get(row.tobytes(), -1) for row in rows]
    if sorted(order) != list(range(len(pixels))) or not np.allclose(rows, values.reshape(rows.shape) * 255, atol=0.01):
        return "other images"
    if len(found) != len(labels) or not np.array_equal(found, labels[order]):
        return "apart"
    trained = int(len(found) * TRAINED_ON)
    is_of_one_kind = np.ptp(found[trained:]) == 0
    return "sorted" if is_of_one_kind or abs(found[:trained].mean() - found[trained:].mean()) > ALIKE else ""


def one_layer(kernel: np.ndarray, learning_rate: float) -> "keras.Model":
    """A compiled network of one dense layer with softmax, which starts from these weights and biases of 0.

    With a learning rate of 0 it stays as it is, so that a training on some images gives the mean of their `losses_of`.

    Parameters
    ----------
    kernel : ndarray
        Its weights (m, k), for m inputs and k categories.
    learning_rate : float
        That of plain gradient descent.
    """
    import keras

    inputs, categories = kernel.shape
    layer = keras.layers.Dense(categories, activation="softmax")
    model = keras.Sequential([keras.Input(shape=(inputs,)), layer])
    layer.set_weights([kernel, np.zeros(categories)])
    sgd = keras.optimizers.SGD(learning_rate)
    # Eagerly: to compile a graph takes longer than so short a training.
    model.compile(optimizer=sgd, loss="categorical_crossentropy", metrics=["accuracy"], run_eagerly=True)
    return model


def is_of_the_first(loss: float, losses: np.ndarray) -> bool:
    """Whether a loss is the mean of the first of these losses, of eight or more of them."""
    means = np.cumsum(losses) / np.arange(1, len(losses) + 1)
    return bool(np.isclose(loss, means[7:], rtol=1e-5).any())


def steps_taken(model: "keras.Model", learning_rate: float, category: int) -> int:
    """How many steps a network of `one_layer` has taken, from weights of 0 and on images of zeros of one category.

    As the images are alike, each step moves the category's bias by the same amount, whatever the batch: by the learning
    rate times 1 − 1/k, where the rate is so small that the probabilities stay at 1/k.
    """
    biases = model.get_weights()[1]
    return round(float(biases[category] / (learning_rate * (1 - 1 / len(biases)))))


def watch_weights(model: "keras.Model") -> Callable[..., bool]:
    """A function that says whether the model's weights have changed since; what it is called with makes no difference."""
    before = [weights.copy() for weights in model.get_weights()]
    return lambda *_: not all(map(np.array_equal, before, model.get_weights()))
