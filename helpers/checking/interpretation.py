"""The words in which checks judge a look inside a network: it stays as it is; gradient ascent ends where it should."""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike

from helpers.checking.comparing import check_array, tell
from helpers.checking.mistakes import Mistake, OneOf, by_id

if TYPE_CHECKING:
    import keras

# The mistakes that are made with whatever network a function is given.
MISTAKES = by_id(
    Mistake(
        "the network was changed",
        "changed in place",
        "Leave it as it is.",
        words="Your function changed the network: its layers, or a setting of theirs such as `trainable`.",
    ),
    Mistake(
        "the network's weights were changed",
        "changed in place",
        "Leave them as they are.",
        words="Your function changed the weights of the network.",
    ),
)
# What a gradient may be divided by before a step: nothing, its spread, its length, its root mean square.
SIZES: tuple[Callable[[np.ndarray], Any], ...] = (
    lambda gradient: 1.0,
    np.std,
    np.linalg.norm,
    lambda gradient: np.sqrt(np.mean(np.square(gradient))),
)


def network_of(image_shape: tuple[int, ...], *parts: Any) -> "keras.Model":
    """A network of these layers in a row, with weights that the check knows.

    Parameters
    ----------
    image_shape : tuple of int
        The shape of one image.
    parts : keras.layers.Layer, or pair of one and a list of arrays
        The layers from front to back, those in a pair with their weights as `set_weights` takes them.
    """
    import keras

    pairs = [part if isinstance(part, tuple) else (part, None) for part in parts]
    inputs = outputs = keras.Input(shape=image_shape)
    for layer, _ in pairs:
        outputs = layer(outputs)
    for layer, weights in pairs:
        if weights is not None:
            layer.set_weights(weights)
    return keras.Model(inputs, outputs)


@contextlib.contextmanager
def network_unchanged(network: "keras.Model") -> Iterator[None]:
    """The `with` block in which a learner's function must leave a network as it is: its layers, their settings, its weights.

    Raises
    ------
    NotRightYet
        With the mistake that was made: "the network was changed", or "the network's weights were changed".
    """
    settings, weights = network.to_json(), network.get_weights()
    yield
    if network.to_json() != settings:
        tell(MISTAKES["the network was changed"])
    after = network.get_weights()
    if len(after) != len(weights) or not all(map(np.array_equal, weights, after)):
        tell(MISTAKES["the network's weights were changed"])


def climbs(start: ArrayLike, gradient: Callable[[np.ndarray], np.ndarray], steps: int, rate: float) -> list[np.ndarray]:
    """Where gradient ascent may end: a place for each of SIZES by which the gradient may be divided.

    Parameters
    ----------
    start : array_like
        Where it begins.
    gradient : callable
        The gradient at a place, of the place's shape.
    steps : int
    rate : float
        What each step multiplies the gradient by; below 0 it goes downhill.
    """
    ends = []
    for size in SIZES:
        position = np.asarray(start, dtype=float)
        for _ in range(steps):
            slopes = gradient(position)
            position = position + rate * slopes / size(slopes)
        ends.append(position)
    return ends


def nearest(place: np.ndarray, ends: Sequence[np.ndarray]) -> np.ndarray:
    """The one of several ends that is nearest to a place."""
    return min(ends, key=lambda end: np.abs(place - end).sum())


def check_climb(
    place: np.ndarray, ends: Sequence[np.ndarray], mistakes: Mapping[str, Any], *, rtol: float, atol: float
) -> None:
    """Check that gradient ascent came to one of several ends, which are as good; the nearest is told as the expected one.

    Parameters
    ----------
    place : numpy.ndarray
        Where the learner's function came to; of the ends' shape.
    ends : sequence of numpy.ndarray
        As `climbs` gives them.
    mistakes : dict of str to array_like, OneOf or callable
        As for `check_array`. What is OneOf may be right by chance, as it depends on the learner's own noise.
    rtol, atol : float
        As in `numpy.isclose`.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """

    def recogniser(value: Any) -> Any:
        if not isinstance(value, OneOf):
            return value
        return lambda answer: any(np.allclose(answer, end, rtol=rtol, atol=atol) for end in value.values)

    recognisers = {id: recogniser(value) for id, value in mistakes.items()}
    check_array(place, nearest(place, ends), recognisers, rtol=rtol, atol=atol)
