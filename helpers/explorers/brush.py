"""An explorer that hides parts of a picture from a network, and shows what the network says of the rest."""

import base64
from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.explorers.explorer import Explorer, pack
from helpers.explorers.network import stall_network


def explore_brush(
    weights: Sequence[np.ndarray], pictures: Mapping[str, ArrayLike], names: Sequence[str], *, caption: str
) -> None:
    """Let parts of a picture be hidden by a brush, and show at once what a network says of the rest.

    Parameters
    ----------
    weights : sequence of arrays
        Those of chapter 8's network: convolutional layers with pooling between them, means, scores.
    pictures : dict of str to array_like, shape (h, w, 1)
        0 to 1, all of one size; the first is shown at the beginning.
    names : sequence of str
        The categories, in the order of the scores.
    caption : str
        What to see in the picture.
    """
    brush_explorer(weights, pictures, names).show(caption)


def brush_explorer(weights: Sequence[np.ndarray], pictures: Mapping[str, ArrayLike], names: Sequence[str]) -> Explorer:
    """The explorer that `explore_brush` shows."""
    images = np.stack([np.asarray(picture, float).squeeze() for picture in pictures.values()])
    grey = (255 * np.clip(images, 0, 1)).round().astype(np.uint8)
    facts = {
        "layers": stall_network(weights),
        "names": list(names),
        "pictures": pack(grey),
        "titles": list(pictures),
    }
    nothing = base64.b64encode(bytes(grey[0].size)).decode()
    settings = {"picture": next(iter(pictures)), "hidden": nothing, "brush": "hide", "width": 9}
    return Explorer("brush", facts, settings, lambda **_: draw_picture(grey[0]))


def draw_picture(picture: np.ndarray) -> Figure:
    """The picture, of which nothing is hidden."""
    figure = Figure(figsize=(3.4, 3.4), layout="constrained")
    axes = figure.subplots()
    axes.imshow(picture, cmap="gray", vmin=0, vmax=255)
    axes.set_axis_off()
    return figure
