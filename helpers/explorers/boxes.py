"""An explorer of two boxes, one of them to be moved, and what they share."""

from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.explorers.explorer import Explorer, pack
from helpers.overlays import FOUND, TRUE, frame


def explore_boxes(picture: ArrayLike, truth: Sequence[int], *, caption: str) -> None:
    """Let a box be moved over a picture, and show at once its IoU with the true one.

    Parameters
    ----------
    picture : array_like, shape (h, w) or (h, w, 1)
        0 to 1.
    truth : sequence of int
        The true box: top, left, bottom, right, the last two excluded.
    caption : str
        What to see in the picture.
    """
    boxes_explorer(picture, truth).show(caption)


def boxes_explorer(picture: ArrayLike, truth: Sequence[int]) -> Explorer:
    """The explorer that `explore_boxes` shows; its box begins as large as the true one, in the upper left corner."""
    grey = (255 * np.clip(np.asarray(picture, float).reshape(np.shape(picture)[:2]), 0, 1)).round().astype(np.uint8)
    true = [int(side) for side in truth]
    settings = {"top": 0, "left": 0, "height": true[2] - true[0], "width": true[3] - true[1]}
    facts = {"picture": pack(grey), "truth": true, "colors": [FOUND, TRUE]}
    return Explorer("boxes", facts, settings, lambda **box: draw_boxes(grey, true, **box))


def draw_boxes(picture: np.ndarray, truth: Sequence[int], top: int, left: int, height: int, width: int) -> Figure:
    """The picture with both boxes."""
    figure = Figure(figsize=(3.4, 3.4), layout="constrained")
    axes = figure.subplots()
    axes.imshow(picture, cmap="gray", vmin=0, vmax=255)
    frame(axes, truth, TRUE, "--")
    frame(axes, (top, left, top + height, left + width), FOUND, "-")
    axes.set_axis_off()
    return figure
