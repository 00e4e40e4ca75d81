"""Weights of networks that the course trained beforehand, where a chapter needs a trained network and not the training."""

from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parents[1] / "data"
NETWORKS = ("dresses_on_brick", "dresses_anywhere", "seven_categories")


def load_weights(name: str) -> list[np.ndarray]:
    """Load the weights of a trained network, as `set_weights` takes them.

    `scripts/make_networks.py` made them, and says how.

    Parameters
    ----------
    name : str
        One of `NETWORKS`.

    Raises
    ------
    ValueError
        If there is no network of that name.
    """
    if name not in NETWORKS:
        raise ValueError(f"there is no network {name!r}; choose one of {', '.join(NETWORKS)}")
    with np.load(FOLDER / f"{name}.npz") as stored:
        scales = stored["scales"]
        return [stored[str(i)].astype(np.float32) * scale for i, scale in enumerate(scales)]


def store_weights(name: str, weights: list[np.ndarray]) -> Path:
    """Write a network's weights, each to a hundredth of its array's largest or better: eight bits a weight."""
    scales = np.array([max(np.abs(array).max(), 1e-9) / 127 for array in weights], np.float32)
    rounded = {
        str(i): np.round(array / scale).astype(np.int8)
        for i, (array, scale) in enumerate(zip(weights, scales, strict=True))
    }
    path = FOLDER / f"{name}.npz"
    np.savez_compressed(path, allow_pickle=False, scales=scales, **rounded)
    return path
