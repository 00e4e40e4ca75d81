"""Weights of networks that the course trained beforehand, where a chapter needs a trained network and not the training."""

from pathlib import Path
from typing import NamedTuple

import numpy as np

FOLDER = Path(__file__).parents[1] / "data"
NETWORKS = (
    "first_network",
    "dresses_on_brick",
    "dresses_anywhere",
    "seven_categories",
    "garments_afar",
    "textures",
    "denoiser",
)


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
    return Weights(*load_weights("first_network"))


def load_weights(name: str) -> list[np.ndarray]:
    """Load the weights of a trained network, as `set_weights` takes them.

    `scripts/make_networks.py`, `make_texture_network.py` and `make_denoiser.py` made them, and say how.

    Parameters
    ----------
    name : str
        One of `NETWORKS`.

    Returns
    -------
    list of numpy.ndarray of float32

    Raises
    ------
    ValueError
        If there is no network of that name.
    """
    with np.load(_path(name)) as stored:
        return [stored[array].astype(np.float32) for array in stored.files]


def store_weights(name: str, weights: list[np.ndarray]) -> Path:
    """Write a network's weights for `load_weights`: in half precision, which says as much in half the bytes.

    Parameters
    ----------
    name : str
        One of `NETWORKS`.
    weights : list of numpy.ndarray
        As `get_weights` gives them.

    Returns
    -------
    pathlib.Path
        The file.

    Raises
    ------
    ValueError
        If there is no network of that name.
    """
    path = _path(name)
    np.savez_compressed(path, *(array.astype(np.float16) for array in weights), allow_pickle=False)
    return path


def _path(name: str) -> Path:
    if name not in NETWORKS:
        raise ValueError(f"there is no network {name!r}; choose one of {', '.join(NETWORKS)}")
    return FOLDER / f"{name}.npz"
