"""The words in which checks judge trained networks: what they get right of images held back, and on which they were validated."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from helpers.checking.comparing import tell
from helpers.checking.mistakes import Mistake, by_id
from helpers.checking.models import layers_of
from helpers.checking.sentences import sentence

if TYPE_CHECKING:
    import keras

# The mistakes that are made with any training.
MISTAKES = by_id(
    Mistake(
        "images scaled before the training",
        "normalization",
        "They are scaled already, so the network knows images that are 255 times darker, and is far too sure about these.",
        words="your function scales the images before it trains",
    ),
    Mistake(
        "images scaled in the network",
        "normalization",
        words="the network scales images that are scaled already",
    ),
    Mistake(
        "images changed before the training",
        "normalization",
        "A change that it needs belongs into the network, as a layer.",
        words="your function changes the images' values before it trains, and the network does not know them as they are",
    ),
    Mistake(
        "answers alike whatever the image",
        "training settings",
        words="it answers alike whatever the image: it was not trained, or its training got stuck at once",
    ),
    Mistake(
        "trained on other labels",
        "trained on what is tested",
        "Train on what your function is given, and on nothing else.",
        words="it tells the images apart, but not by the labels given",
    ),
    Mistake(
        "learned too little",
        "training settings",
        words="Does the loss still fall when your training ends? Do the two curves part? Does each image keep its label?",
    ),
    Mistake(
        "no dict of the history",
        "what was asked",
        words="The second thing returned should be the dict `history` of the History that `fit` returns.",
    ),
    Mistake(
        "no validation",
        "trained on what is tested",
        words="nothing is split off for validation, so nobody can see when learning by heart begins",
    ),
    Mistake(
        "validated on the images trained on",
        "trained on what is tested",
        "Split some off, and train on the others only.",
        words="the validation loss is that of the images trained on, so it can't show when learning by heart begins",
    ),
    Mistake(
        "validated on other images",
        "trained on what is tested",
        "Split off some of these, each with its label.",
        words="the network is validated on other images or labels than those that your function is given",
    ),
)
# So much better than the network at hand one must be that knows the images in another form.
CLEARLY_BETTER = 0.1
# Smaller than this, the factor of a Rescaling layer is meant for values up to 255.
SCALED_DOWN = 0.1


def check_accuracy(model: "keras.Model", images: np.ndarray, labels: np.ndarray, least: float) -> None:
    """Check what part of images held back a network gets right; if it is too little, say why as far as one can see it.

    Parameters
    ----------
    model : keras.Model
        Trained by the learner's code, on images with values from 0 to 1.
    images : array of shape (n, …)
        What it was not trained on, scaled in the same way.
    labels : array of shape (n,) or (n, k)
        For one output: 0 or 1. For k outputs: one-hot.
    least : float
        What part must be right, from 0 to 1.

    Raises
    ------
    NotRightYet
        With the message to the learner; also if the network knows images that are 255 times darker.
    """

    def answers(images: np.ndarray) -> np.ndarray:
        return np.asarray(model(images, training=False))

    outputs = answers(images)
    accuracy, finite = _accuracy(outputs, labels), np.isfinite(outputs).all()
    # A network that was trained on images from 0 to 1 knows next to nothing about darker ones.
    unknown = 0.5 * min(np.log(max(2, outputs.shape[1])), _loss(outputs, labels))
    if finite and not _loss(answers(images / 255), labels) > unknown:
        tell(MISTAKES["images scaled before the training"])
    if finite and accuracy >= least:
        return
    changed = (2 * images - 1, 1 - images, (images - images.mean()) / images.std())
    otherwise = _accuracy_by_other_labels(outputs, labels)
    if any(layer["kind"] == "Rescaling" and np.max(layer["scale"]) < SCALED_DOWN for layer in layers_of(model)):
        mistake = "images scaled in the network"
    elif not finite or np.ptp(outputs, axis=0).max() < 0.01:
        mistake = "answers alike whatever the image"
    elif max(_accuracy(answers(others), labels) for others in changed) > max(
        least, accuracy + CLEARLY_BETTER, otherwise
    ):
        mistake = "images changed before the training"
    elif otherwise:
        mistake = "trained on other labels"
    else:
        mistake = "learned too little"
    tell(MISTAKES[mistake], sentence("too few right", got=f"{accuracy:.0%}", wanted=f"{least:.0%}"))


def curves_of(history: Any) -> dict[str, Any]:
    """The curves of a training, from the History that `fit` returns or from its dict.

    Raises
    ------
    NotRightYet
        If it is neither, or holds no validation loss.
    """
    curves = getattr(history, "history", history)
    if not isinstance(curves, dict) or np.ndim(curves.get("loss", 0)) != 1:
        tell(MISTAKES["no dict of the history"])
    if "val_loss" not in curves:
        tell(MISTAKES["no validation"])
    return curves


def check_validation(
    curves: Mapping[str, Any],
    model: "keras.Model",
    given: tuple[np.ndarray, np.ndarray],
    other: tuple[np.ndarray, np.ndarray],
) -> None:
    """Check that a network was validated neither on all images that it was given, nor on others.

    Its last validation loss, or its best where the training went back to those weights, is compared with the loss that
    it now has on each.

    Parameters
    ----------
    curves : dict
        As `curves_of` gives it.
    model : keras.Model
        As the learner's code returned it.
    given, other : pair of arrays
        Images and labels: what the learner's code was given, and what it might have got hold of otherwise.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    validated = np.array([curves["val_loss"][-1], min(curves["val_loss"])])
    guess = np.log(max(2, model.output_shape[-1]))  # Its loss; a network that has learned does better.
    penalty = float(sum(model.losses))  # Of weights, where the answer asks for one.

    def on(images: np.ndarray, labels: np.ndarray) -> bool:
        loss = _loss(np.asarray(model(images, training=False)), labels) + penalty
        return np.isclose(validated, loss, rtol=1e-5, atol=0).any()

    if on(*given) or curves["val_loss"][-1] == curves["loss"][-1]:
        tell(MISTAKES["validated on the images trained on"])
    if on(*other) or not validated.min() - penalty < guess:
        tell(MISTAKES["validated on other images"])


def _accuracy(outputs: np.ndarray, labels: np.ndarray) -> float:
    right = outputs[:, 0].round() == labels if labels.ndim == 1 else outputs.argmax(1) == labels.argmax(1)
    return right.mean()


def _loss(outputs: np.ndarray, labels: np.ndarray) -> float:
    """The mean cross-entropy: binary for labels of 0 and 1, categorical for one-hot ones."""
    right = np.where(labels == 1, outputs[:, 0], 1 - outputs[:, 0]) if labels.ndim == 1 else (outputs * labels).sum(1)
    return -np.log(np.clip(right, 1e-7, 1)).mean()


def _accuracy_by_other_labels(outputs: np.ndarray, labels: np.ndarray) -> float:
    """What part is right once each answer is read as another category; 0 where that explains little."""
    if labels.ndim == 1:
        best = 1 - _accuracy(outputs, labels)
        return best if best > 0.75 else 0
    counts = labels.T @ np.eye(labels.shape[1])[outputs.argmax(1)]
    best, plain = counts[linear_sum_assignment(counts, maximize=True)].sum(), np.trace(counts)
    # A head that learned nothing comes to 0.6 by chance.
    return best / len(labels) if best > 0.7 * len(labels) > 2 * plain else 0
