"""An explorer of pooling: the windows, what comes out, and how much of it a shift changes."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.explorers.explorer import RED, Explorer, by, outline
from helpers.plotting import draw_numbers


def explore_pooling(image: ArrayLike, *, caption: str) -> None:
    """Let a small image be shifted and pooled: the windows, what comes out, and how much of it a shift changes.

    Parameters
    ----------
    image : array_like, shape (h, w)
        Up to about 14×14, so that its numbers can be read.
    caption : str
        What to see in the picture.
    """
    pooling_explorer(image).show(caption)


def pooling_explorer(image: ArrayLike) -> Explorer:
    """The explorer that `explore_pooling` shows."""
    image = np.asarray(image)
    settings = {"size": min(2, *image.shape), "kind": "max", "shift": 0}
    return Explorer("pooling", {"image": image.tolist()}, settings, lambda **values: draw_pooling(image, **values))


def draw_pooling(image: np.ndarray, size: int, kind: str, shift: int) -> Figure:
    """A small image shifted to the right, then pooled."""
    shifted = np.zeros_like(image)
    shifted[:, shift:] = image[:, : image.shape[1] - shift]
    before, after = _pool(image, size, kind), _pool(shifted, size, kind)
    figure = Figure(figsize=(10.5, 4.1))
    figure.subplots_adjust(left=0.01, right=0.99, bottom=0.02, top=0.9, wspace=0.06)
    on_image, on_pooled, on_before = figure.subplots(1, 3, width_ratios=(1.2, 1, 1))
    draw_numbers(on_image, shifted, signed=False)
    on_image.set_title(f"image {by(image.shape)}, shifted by {shift}; its {size}×{size} windows", fontsize=10)
    for row, column in np.ndindex(after.shape):
        outline(on_image, row * size, column * size, (size, size), color="black", linewidth=2)
    for axes, pooled, when in ((on_pooled, after, "the shifted"), (on_before, before, "the unshifted")):
        draw_numbers(axes, pooled, decimals=1, signed=False)
        axes.set_title(f"{kind} pooling of {when} image", fontsize=10)
    for row, column in np.argwhere(~np.isclose(before, after)):
        outline(on_pooled, row, column, (1, 1), color=RED, linewidth=2.5)
    return figure


def _pool(image: np.ndarray, size: int, kind: str) -> np.ndarray:
    rows, columns = (extent // size for extent in image.shape)
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.max(axis=(1, 3)) if kind == "max" else windows.mean(axis=(1, 3))
