"""A small detector of garments: for each cell of a grid a score and a box, and how both are read from its maps."""

from typing import TYPE_CHECKING

import numpy as np

from helpers.datasets.networks import load_weights

if TYPE_CHECKING:
    import keras

CELL = 4  # Pixels of a picture of 56 × 56 along the side of a cell: its grid has 14 × 14.
SIDES = 8.0  # Pixels by which the network's last four maps are multiplied.


def detector(weights: bool = True) -> "keras.Sequential":
    """Build the detector: pictures of 28 × 28 in, five numbers for each of 14 × 14 cells out.

    Parameters
    ----------
    weights : bool
        Whether it is trained (`scripts/make_detector.py` says how), or begins with random weights.

    Returns
    -------
    keras.Sequential
        The first of the five is the score's logit; the others say how far above, left of, below and right of the cell's
        middle the box reaches, in units of `SIDES` pixels of a picture of 56 × 56.
    """
    import keras
    from keras import layers

    def conv(filters: int) -> keras.layers.Layer:
        return layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu")

    network = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            conv(16),
            conv(16),
            layers.MaxPool2D(2),
            conv(32),
            conv(32),
            conv(32),
            layers.Conv2D(5, kernel_size=1),
        ],
        name="detector",
    )
    if weights:
        network.set_weights(load_weights("garments_afar"))
    return network


def middles() -> np.ndarray:
    """The middle of each cell, row by row: float (14, 14, 2), row and column in a picture of 56 × 56."""
    places = (np.arange(14) + 0.5) * CELL
    return np.stack(np.meshgrid(places, places, indexing="ij"), axis=-1)


def boxes_and_scores(maps: np.ndarray, least: float = 0.3) -> tuple[np.ndarray, np.ndarray]:
    """Read the boxes of one picture from the detector's five maps.

    Parameters
    ----------
    maps : numpy.ndarray
        (14, 14, 5), as the network gives them.
    least : float
        Boxes of lower scores are left out.

    Returns
    -------
    boxes : numpy.ndarray
        float (k, 4): top, left, bottom, right in a picture of 56 × 56, cut off at its borders, in the order of the cells.
    scores : numpy.ndarray
        float (k,), 0 to 1.
    """
    scores = 1 / (1 + np.exp(-np.asarray(maps[..., 0], float)))
    sides = np.maximum(np.asarray(maps[..., 1:], float) * SIDES, 0.5)
    boxes = np.concatenate([middles() - sides[..., :2], middles() + sides[..., 2:]], axis=-1)
    kept = scores >= least
    return np.clip(boxes[kept], 0, 14 * CELL), scores[kept]
