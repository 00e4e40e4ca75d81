"""What judges a network that was made ready for fine-tuning: which of its layers can learn, and how it is compiled."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from helpers.checking.comparing import tell
from helpers.checking.mistakes import Mistake, by_id
from helpers.checking.models import check_compiled, layers_of

if TYPE_CHECKING:
    import keras

MISTAKES = by_id(
    Mistake("other weights", "frozen weights", words="its weights are others than before: all it had learned is gone"),
    Mistake(
        "batch normalization can learn",
        "training or use",
        words="a BatchNormalization layer is not frozen, so it would measure the few new pictures and forget the old ones",
    ),
    Mistake(
        "the first layers can learn", "frozen weights", "The last ones are to be trained, those nearest the answer."
    ),
    Mistake("nothing is frozen", "frozen weights", "`trainable` of a model is that of all its layers."),
    Mistake(
        "everything is frozen",
        "frozen weights",
        "The last ones should be able to learn, also where they were frozen before.",
    ),
    Mistake(
        "layers without weights are counted",
        "kinds of layers",
        "Count those that have weights; pooling, ReLU and dropout have none. If you did: set free what came frozen.",
    ),
    Mistake("the layers that can learn are not the last ones", "frozen weights"),
    Mistake(
        "it is not compiled anew",
        "training settings",
        words="it is compiled as it was before; what was frozen or set free counts from the next `compile` on",
    ),
    Mistake("the rate is another", "training settings", words="Adam's learning rate is {found}, not {wanted}"),
)


OLD_RATE = 0.01  # That of `trained_model`.


def trained_model(kinds: str, functional: bool = False) -> tuple["keras.Model", "keras.Model"]:
    """A small network as if trained: its head alone was set free, with another rate; and a copy of it, to compare with.

    Parameters
    ----------
    kinds : str
        Its layers in a row: conv, norm, relu, pool, mean, drop, dense; with spaces between.
    functional : bool
        Whether it is a functional model, and not a Sequential one.
    """
    import keras

    makers = {
        "conv": lambda: keras.layers.Conv2D(2, 3, padding="same"),
        "norm": lambda: keras.layers.BatchNormalization(),
        "relu": lambda: keras.layers.ReLU(),
        "pool": lambda: keras.layers.MaxPool2D(2),
        "mean": lambda: keras.layers.GlobalAveragePooling2D(),
        "drop": lambda: keras.layers.Dropout(0.2),
        "dense": lambda: keras.layers.Dense(3, activation="softmax"),
    }
    row = [makers[kind]() for kind in kinds.split()]
    inputs = outputs = keras.Input(shape=(8, 8, 3))
    for layer in row:
        outputs = layer(outputs)
    model = keras.Model(inputs, outputs) if functional else keras.Sequential([inputs, *row])
    for layer in row[:-1]:
        layer.trainable = False
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    for one in (model, copy):
        one.compile(keras.optimizers.Adam(OLD_RATE), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model, copy


def check_fine_tuned(model: "keras.Model", before: "keras.Model", layers: int, rate: float) -> None:
    """Check that a model is ready for fine-tuning.

    Parameters
    ----------
    model : keras.Model
        What the learner's code gave.
    before : keras.Model
        A copy of what it was given.
    layers : int
        How many layers with weights are to learn; BatchNormalization is frozen, and may be counted or not.
    rate : float
        The learning rate asked for; that of `before` is OLD_RATE.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    layers_of(model)  # Says so if it is no model.
    old, new = before.get_weights(), model.get_weights()
    if len(old) != len(new) or not all(map(np.array_equal, old, new)):
        tell(MISTAKES["other weights"])
    weighted = [layer for layer in model.layers if layer.weights]
    learning = _learning(model)
    if any(_is_normalization(layer) and layer.name in learning for layer in weighted):
        tell(MISTAKES["batch normalization can learn"])
    others = [layer.name for layer in weighted if not _is_normalization(layer)]
    counted = [layer.name for layer in weighted[-layers:] if not _is_normalization(layer)]
    if learning not in (others[-layers:], counted):
        tell(MISTAKES[_explained(model, learning, others, layers)])
    if not model.compiled:
        check_compiled(model)
    found = float(np.asarray(model.optimizer.learning_rate)) if hasattr(model.optimizer, "learning_rate") else 0.0
    if type(model.optimizer).__name__ == type(before.optimizer).__name__ and np.isclose(found, OLD_RATE):
        tell(MISTAKES["it is not compiled anew"])
    check_compiled(model, loss="sparse_categorical_crossentropy")
    if not np.isclose(found, rate):
        tell(MISTAKES["the rate is another"], found=f"{found:.3g}", wanted=f"{rate:g}")


def _learning(model: "keras.Model") -> list[str]:
    """The names of the layers that training would change."""
    free = {id(variable) for variable in model.trainable_variables}
    return [layer.name for layer in model.layers if any(id(weight) in free for weight in layer.weights)]


def _explained(model: "keras.Model", learning: Sequence[str], others: Sequence[str], layers: int) -> str:
    """The mistake that explains which layers can learn."""
    if not learning:
        return "everything is frozen"
    if learning == others:
        return "nothing is frozen"
    last = [layer.name for layer in model.layers[-layers:]]
    if learning == [name for name in others if name in last]:
        return "layers without weights are counted"
    if learning == others[:layers] or learning == others[:-layers]:
        return "the first layers can learn"
    return "the layers that can learn are not the last ones"


def _is_normalization(layer: Any) -> bool:
    return type(layer).__name__ == "BatchNormalization"
