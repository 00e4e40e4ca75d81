"""The weights of the course's first network, which `scripts/make_first_network.py` has trained."""

from pathlib import Path
from typing import NamedTuple

import numpy as np

FIRST_NETWORK = Path(__file__).parents[1] / "data" / "first_network.npz"


class Weights(NamedTuple):
    """Two layers; inputs are the 784 pixels of an image of 28 × 28, 0 to 1, row by row."""

    hidden: np.ndarray  # float32 (784, 32)
    hidden_bias: np.ndarray  # float32 (32,)
    output: np.ndarray  # float32 (32, 10), columns in the order of `CATEGORIES`
    output_bias: np.ndarray  # float32 (10,)


def load_first_network() -> Weights:
    """Load a network that has been trained on 60,000 garments on white, each in the middle of its image.

    Returns
    -------
    Weights
        The hidden layer's units are max(0, pixels @ hidden + hidden_bias); the scores of the ten categories are those
        @ output + output_bias. It is right about 86 % of Fashion-MNIST's test images.
    """
    with np.load(FIRST_NETWORK) as archive:
        return Weights(*(archive[name].astype(np.float32) for name in Weights._fields))
