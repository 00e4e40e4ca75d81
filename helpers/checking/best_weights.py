"""What judges trainings that should end with their best weights: small networks to train, and the loss that should come out."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.special import log_softmax, softmax

from helpers.checking.comparing import tell
from helpers.checking.mistakes import Mistake, OneOf, by_id
from helpers.checking.training import TRAINED_ON, check_split, losses_of

if TYPE_CHECKING:
    import keras

# How close two losses are that come of the same weights.
RTOL = 1e-3
MISTAKES = by_id(
    Mistake(
        "the weights of the last epoch",
        "training settings",
        words="these are the weights of the last epoch: were the best ones kept, and loaded back?",
    ),
    Mistake(
        "the weights of the lowest accuracy",
        "figure to watch",
        words="these are the weights of the epoch with the lowest accuracy, or val_accuracy; "
        "such a figure is better when it is higher, and it is val_loss that counts",
    ),
    Mistake(
        "the weights of the highest val_loss",
        "figure to watch",
        words="these are the weights of the epoch with the highest val_loss: of a loss, lower is better",
    ),
    Mistake(
        "the weights of the highest val_accuracy",
        "figure to watch",
        words="these are the weights of the epoch with the highest val_accuracy; it is val_loss that counts",
    ),
    Mistake(
        "not the weights of the lowest val_loss",
        "figure to watch",
        words="on the last fifth of the images, the network that was handed in is not as good as the lowest val_loss says",
    ),
    Mistake("no file at the path", "what was asked", words="There is no file at the path that was given."),
    Mistake(
        "the file can't be loaded",
        "what was asked",
        words="The file at the path can't be loaded into the network.",
    ),
    Mistake(
        "the file holds other weights",
        "training settings",
        words="The network has the best weights, but the file holds others: is it written after every epoch?",
    ),
    Mistake(
        "trained for too long",
        "training settings",
        words="it went on for too long: is another figure monitored than val_loss, such as `loss`, "
        "which gets better and better, or `patience` or `max_epochs` not handed on?",
    ),
    Mistake(
        "stopped too early",
        "training settings",
        words="it stopped too early: is val_loss monitored, is `patience` handed on, and does every new low count?",
    ),
    Mistake(
        "val_loss is not the network's",
        "figure to watch",
        words="`val_loss` in the history is not this network's loss on the images held back, epoch by epoch: "
        "`fit` puts it there by itself.",
    ),
)
REPAIR_MISTAKES = by_id(
    Mistake(
        "the images held back are of one category",
        "trained on what is tested",
        "The images come sorted: which of them are the last fifth?",
    ),
    Mistake("a layer is frozen", "frozen weights", "Its weights are after the training what they were before."),
    Mistake(
        "another learning rate",
        "optimizer",
        words="the learning rate is another than the one that the network came with",
    ),
    Mistake(
        "images and labels do not add up",
        "trained on what is tested",
        words="the images trained on and those held back should be, together, all images once, each with its own label",
    ),
    Mistake(
        "the file was never loaded",
        "training settings",
        words="the file holds other weights than the network has: who loads them back?",
    ),
    Mistake(
        "the file does not hold the best weights",
        "figure to watch",
        words="the weights in the file are not those of the lowest val_loss",
    ),
)
# So small a learning rate leaves a network as it is to three digits, and yet each epoch is a little better than the last.
NEARLY_NO_RATE = 2e-6


def puzzle(seed: int, count: int, shape: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Small images of three kinds and their one-hot labels; of the last fifth, a third has a wrong label.

    Parameters
    ----------
    seed : int
    count : int
        How many images.
    shape : tuple of int
        The shape of one; the product of its sizes is divisible by 3.

    Returns
    -------
    images : numpy.ndarray of float32, shape (count, *shape)
    labels : numpy.ndarray of float32, shape (count, 3)
    """
    rng = np.random.default_rng(seed)
    images = rng.random((count, *shape), dtype=np.float32)
    kinds = rng.integers(0, 3, count)
    images.reshape(count, 3, -1)[np.arange(count), kinds] += 1
    wrong = count // 5 // 3
    kinds[-wrong:] = (kinds[-wrong:] + 1) % 3
    return images, np.eye(3, dtype=np.float32)[kinds]


def one_image(seed: int, count: int, shape: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """A `puzzle` of which all images that are trained on are one, and those held back are of its kind, some by their labels not.

    So the validation loss of a `small_network` falls, then rises, and the training can be computed (`check_val_losses`).
    """
    images, labels = puzzle(seed, count, shape)
    trained, wrong = int(count * TRAINED_ON), count // 5 // 3
    images[:trained] = images[0]
    labels[: count - wrong] = labels[0]
    labels[-wrong:] = np.roll(labels[0], 1)
    return images, labels


def small_network(shape: tuple[int, ...], learning_rate: float) -> "keras.Model":
    """A network that trains in no time; its validation loss on a `puzzle` falls, then rises."""
    import keras
    from keras import layers

    size = int(np.prod(shape))
    model = keras.Sequential(
        [
            keras.Input(shape=shape),
            layers.Flatten(name="in_a_row"),
            layers.Dense(3, activation="softmax", name="categories"),
        ]
    )
    model.set_weights([np.random.default_rng(0).normal(size=(size, 3)) * 0.3, np.zeros(3)])
    sgd = keras.optimizers.SGD(learning_rate)
    model.compile(optimizer=sgd, loss="categorical_crossentropy", metrics=["accuracy"], run_eagerly=True)
    return model


def held_back_loss(model: Any, images: np.ndarray, labels: np.ndarray) -> float:
    """The mean loss on the last fifth of the images, as `validation_split=0.2` holds it back."""
    count = len(images) // 5
    return float(losses_of(model, images[-count:], labels[-count:]).mean())


def check_first_epoch(history: Any, losses: np.ndarray) -> None:
    """Check which images were trained on, and that `val_loss` is the loss on the others, by a training of `NEARLY_NO_RATE`.

    Parameters
    ----------
    history : keras.callbacks.History
        What the training left behind; `check_history` accepts it.
    losses : numpy.ndarray of shape (n,)
        Each image's loss before it (`losses_of`).

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    trained = int(len(losses) * TRAINED_ON)
    found = history.history["loss"][0], history.history["val_loss"][0]
    possible = [
        losses[part].mean() for part in (np.s_[:trained], np.s_[trained:], np.s_[:], np.s_[: len(losses) - trained])
    ]
    is_known = [np.isclose(figure, possible, rtol=RTOL).any() for figure in found]
    if is_known == [True, False]:
        tell(MISTAKES["val_loss is not the network's"])
    check_split(history, losses)


def check_val_losses(
    figures: Mapping[str, Sequence[float]],
    before: Sequence[np.ndarray],
    images: np.ndarray,
    labels: np.ndarray,
    learning_rate: float,
) -> None:
    """Check that `val_loss` is, epoch by epoch, the loss on the images held back in the training of a `small_network`.

    As the images trained on are all one, each step does the same whatever the batches are, and the whole training can
    be computed beforehand. Only how many steps an epoch has is open: it follows from the size of the batches, which is
    the learner's choice.

    Parameters
    ----------
    figures : dict of str to sequence of float
        As in `History.history`.
    before : list of numpy.ndarray
        The weights with which the network was handed in.
    images, labels : numpy.ndarray
        As `one_image` gives them.
    learning_rate : float
        That of the network.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    found = np.asarray(figures["val_loss"], dtype=float)
    trained = int(len(images) * TRAINED_ON)
    for steps in {-(-trained // size) for size in range(1, trained + 1)}:
        known = _val_losses(before, images, labels, learning_rate, steps, len(found))
        if np.allclose(found, known, rtol=RTOL, atol=0):
            return
    tell(MISTAKES["val_loss is not the network's"])


def other_epochs(figures: Mapping[str, Sequence[float]]) -> dict[Mistake, Any]:
    """Known mistakes: what the validation loss would be with the weights of epochs that are not the best one.

    Parameters
    ----------
    figures : dict of str to sequence of float
        As in `History.history`, with validation and accuracy.

    Returns
    -------
    dict of Mistake to OneOf or callable
        As `check_value` takes them; the last one is told where no other explains the loss.
    """
    losses = np.array(figures["val_loss"])
    epochs: dict[str, list[Any]] = {
        "the weights of the last epoch": [len(losses) - 1],
        "the weights of the lowest accuracy": [np.argmin(figures["accuracy"]), np.argmin(figures["val_accuracy"])],
        "the weights of the highest val_loss": [np.argmax(losses)],
        "the weights of the highest val_accuracy": [np.argmax(figures["val_accuracy"])],
    }
    # Those that are as good as the best ones are no mistake.
    mistakes = {
        MISTAKES[id]: OneOf(*(float(loss) for loss in losses[places] if not np.isclose(loss, losses.min(), rtol=0.01)))
        for id, places in epochs.items()
    }
    return mistakes | {MISTAKES["not the weights of the lowest val_loss"]: lambda loss: loss is not None}


def check_file(path: str, model: "keras.Model", images: np.ndarray, labels: np.ndarray, lowest: float) -> None:
    """Check that a file holds weights, or a whole network, whose loss on the images held back is the lowest one.

    Parameters
    ----------
    path : str
    model : keras.Model
        A network of the same layers; it stays as it is.
    images, labels : numpy.ndarray
        All images that were given to the training, and their one-hot labels.
    lowest : float
        The lowest validation loss of the training.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    if not Path(path).exists():
        tell(MISTAKES["no file at the path"])
    loss = _loss_in_file(path, model, images, labels)
    if loss is None:
        tell(MISTAKES["the file can't be loaded"])
    if not np.isclose(loss, lowest, rtol=RTOL):
        tell(MISTAKES["the file holds other weights"])


def epochs_until_stop(losses: Sequence[float], patience: int, most: int) -> int:
    """After how many epochs training has to stop, by its own validation losses.

    Parameters
    ----------
    losses : sequence of float
        The validation losses of the epochs that were trained.
    patience : int
        The number of epochs without a new low after which training stops.
    most : int
        How many epochs were to be trained at most.
    """
    lowest, since = np.inf, 0
    for epoch, loss in enumerate(losses):
        lowest, since = (loss, 0) if loss < lowest else (lowest, since + 1)
        if since == patience:
            return epoch + 1
    return most


def other_stops(until: int) -> dict[Mistake, Any]:
    """Known mistakes: what the number of epochs would be with a training that should end after `until` and does not."""
    return {
        MISTAKES["trained for too long"]: lambda epochs: epochs > until,
        MISTAKES["stopped too early"]: lambda epochs: epochs < until,
    }


def epochs_trained(history: Any) -> int:
    """How many epochs a History tells of; 0 if it is none."""
    figures = getattr(history, "history", None)
    return len(figures.get("loss", ())) if isinstance(figures, dict) else 0


def _loss_in_file(path: str, model: "keras.Model", images: np.ndarray, labels: np.ndarray) -> float | None:
    """The loss on the images held back of the weights or the network in a file; None if there are none."""
    import keras

    copy = keras.models.clone_model(model)
    try:
        copy.load_weights(path)
    except Exception:  # Keras raises many kinds for a file of another kind, or none at all.
        try:
            copy = keras.models.load_model(path)
        except Exception:
            return None
    return held_back_loss(copy, images, labels)


def _val_losses(
    before: Sequence[np.ndarray], images: np.ndarray, labels: np.ndarray, learning_rate: float, steps: int, epochs: int
) -> np.ndarray:
    """The loss on the images held back after each epoch of so many steps, each on one and the same image: by its formula."""
    kernel, bias = (np.array(weights, dtype=float) for weights in before)
    rows, trained = images.reshape(len(images), -1).astype(float), int(len(images) * TRAINED_ON)
    losses = []
    for _ in range(epochs):
        for _ in range(steps):
            slopes = softmax(rows[0] @ kernel + bias) - labels[0]
            kernel -= learning_rate * np.outer(rows[0], slopes)
            bias -= learning_rate * slopes
        scores = rows[trained:] @ kernel + bias
        losses.append(-(labels[trained:] * log_softmax(scores, axis=1)).sum(axis=1).mean())
    return np.array(losses)


def sorted_images(seed: int, count: int, shape: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Images of noise, of which nothing but learning by heart is to be had, and their one-hot labels, sorted by category."""
    images = np.random.default_rng(seed).random((count, *shape), dtype=np.float32)
    return images, np.eye(3, dtype=np.float32)[np.arange(count) * 3 // count]


def two_layers(shape: tuple[int, ...], learning_rate: float) -> "keras.Model":
    """A compiled network of two dense layers, which learns a few images by heart in some epochs."""
    import keras
    from keras import layers

    model = keras.Sequential(
        [
            keras.Input(shape=shape),
            layers.Flatten(name="in_a_row"),
            layers.Dense(8, activation="tanh", name="hidden"),
            layers.Dense(3, activation="softmax", name="categories"),
        ]
    )
    rng = np.random.default_rng(1)
    model.set_weights([rng.normal(size=weights.shape) for weights in model.get_weights()])
    sgd = keras.optimizers.SGD(learning_rate)
    model.compile(optimizer=sgd, loss="categorical_crossentropy", metrics=["accuracy"], run_eagerly=True)
    return model


def check_repaired_split(history: Any, losses: np.ndarray) -> None:
    """Check that a fifth was held back, drawn from all categories, by a training of `NEARLY_NO_RATE` on sorted images.

    Parameters
    ----------
    history : keras.callbacks.History
        What the training left behind; `check_history` accepts it.
    losses : numpy.ndarray of shape (n,)
        Each image's loss before it (`losses_of`).

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    held_back = len(losses) - int(len(losses) * TRAINED_ON)
    loss, val_loss = (float(history.history[name][0]) for name in ("loss", "val_loss"))
    if np.isclose(val_loss, [losses[-held_back:].mean(), losses[:held_back].mean()], rtol=1e-5).any():
        tell(REPAIR_MISTAKES["the images held back are of one category"])
    together = (len(losses) - held_back) * loss + held_back * val_loss
    if not np.isclose(together, losses.sum(), rtol=1e-4):
        tell(REPAIR_MISTAKES["images and labels do not add up"])


def check_repaired_weights(
    model: "keras.Model", before: Sequence[np.ndarray], history: Any, path: str, learning_rate: float
) -> None:
    """Check that all layers were trained, at the network's own rate, and that it has the weights in the file, the best ones.

    Parameters
    ----------
    model : keras.Model
        As the training left it.
    before : list of numpy.ndarray
        Its weights before.
    history : keras.callbacks.History
    path : str
        Of the file of weights.
    learning_rate : float
        That the network came with.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    import keras

    if not np.isclose(float(np.asarray(model.optimizer.learning_rate)), learning_rate):
        tell(REPAIR_MISTAKES["another learning rate"])
    after = model.get_weights()
    if any(np.array_equal(old, new) for old, new in zip(before, after, strict=True)):
        tell(REPAIR_MISTAKES["a layer is frozen"])
    if not Path(path).exists():
        tell(MISTAKES["no file at the path"])
    copy = keras.models.clone_model(model)
    try:
        copy.load_weights(path)
    except Exception:  # Keras raises many kinds for a file of another kind.
        tell(MISTAKES["the file can't be loaded"])
    kept = copy.get_weights()
    last = int(np.argmin(history.history["val_loss"])) == len(history.history["val_loss"]) - 1
    if not all(map(np.allclose, kept, after)):
        tell(REPAIR_MISTAKES["the file was never loaded"])
    if not last and history.params.get("steps") == 1:
        # With one step in an epoch, the loss of the next epoch is that of these weights.
        best = int(np.argmin(history.history["val_loss"]))
        images, labels = sorted_images(*REPAIRED)
        losses = losses_of(copy, images, labels)
        together = 0.8 * history.history["loss"][best + 1] + 0.2 * history.history["val_loss"][best]
        if not np.isclose(losses.mean(), together, rtol=1e-3):
            tell(REPAIR_MISTAKES["the file does not hold the best weights"])


# Seed, number and shape of the images by which a mended training is judged.
REPAIRED = (3, 30, (3, 4, 1))
