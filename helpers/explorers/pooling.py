"""An explorer of pooling: the windows, what comes out, and how much of it a shift changes."""

import ipywidgets as widgets
import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.explorers.explorer import RED, Explorer, Picture, by, outline
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
    controls = {
        "size": widgets.IntSlider(2, 1, min(4, *image.shape), description="window"),
        "kind": widgets.Dropdown(options=["max", "average"], description="pooling"),
        "shift": widgets.IntSlider(0, 0, min(4, image.shape[1] - 1), description="shift"),
    }
    return Explorer("pooling", controls, lambda **values: draw_pooling(image, **values))


def draw_pooling(image: np.ndarray, size: int, kind: str, shift: int) -> Picture:
    """A small image shifted to the right, then pooled, as `Explorer` wants it: figure, sentence, whether it fits."""
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
    sentence = f"{kind.capitalize()} pooling makes {after.size} numbers out of {image.size}."
    spare = ((extent % size, what) for extent, what in zip(image.shape, ("row", "column"), strict=True))
    missed = [what if count == 1 else f"{count} {what}s" for count, what in spare if count]
    if missed:
        sentence += f" The windows do not come out even: none reaches the last {' and the last '.join(missed)}."
    if shift:
        sentence += f" After the shift {_kept(image, shifted)} pixels that are not 0 keep their value,"
        sentence += f" and {_kept(before, after)} such pooled numbers; those that changed are framed."
    return figure, sentence, True


def _pool(image: np.ndarray, size: int, kind: str) -> np.ndarray:
    rows, columns = (extent // size for extent in image.shape)
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.max(axis=(1, 3)) if kind == "max" else windows.mean(axis=(1, 3))


def _kept(before: np.ndarray, after: np.ndarray) -> str:
    """How many of the numbers that were not 0 are what they were."""
    return f"{(np.isclose(before, after) & (before != 0)).sum()} of the {(before != 0).sum()}"
