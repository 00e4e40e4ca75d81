"""Pictures with what was found in them laid over: boxes, masks, densities, and points that belong together.

Every function shows its picture with a caption as text under it, as those of `helpers.plotting` do.
"""

from collections.abc import Sequence

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from helpers.plotting import PANEL_INCHES, show_figure

# Told apart by the colour-blind, and on a screen in grey by their dashes.
FOUND, TRUE = "#ff9d2e", "#6fd3ff"


def show_boxes(
    images: Sequence[ArrayLike],
    boxes: Sequence[ArrayLike],
    *,
    caption: str,
    truths: Sequence[ArrayLike] | None = None,
    titles: Sequence[str] | None = None,
    columns: int = 6,
    size: float = PANEL_INCHES,
) -> None:
    """Show pictures with boxes: those that were found in solid orange, the true ones in dashed blue.

    Parameters
    ----------
    images : sequence of array_like
        Each (h, w) or (h, w, 1), grey, 0 to 1.
    boxes : sequence of array_like
        For each image one box (4,) or several (k, 4): top, left, bottom, right.
    caption : str
        What to see in the picture.
    truths : sequence of array_like, optional
        The true boxes, likewise.
    titles : sequence of str, optional
        One for each image.
    columns : int
        Images in a row, at most.
    size : float
        Width of one image in inches.
    """
    for number, axes in enumerate(_pictures(images, titles, columns, size)):
        for box in np.asarray(boxes[number], float).reshape(-1, 4):
            frame(axes, box, FOUND, "-")
        for box in np.asarray([] if truths is None else truths[number], float).reshape(-1, 4):
            frame(axes, box, TRUE, (0, (4, 3)))
    show_figure(caption)


def show_maps(
    images: Sequence[ArrayLike],
    maps: Sequence[ArrayLike],
    *,
    caption: str,
    titles: Sequence[str] | None = None,
    most: float | None = None,
    columns: int = 6,
    size: float = PANEL_INCHES,
) -> None:
    """Show pictures with a map laid over each: dark where it is 0, yellow where it is largest.

    Parameters
    ----------
    images : sequence of array_like
        Each (h, w) or (h, w, 1), grey, 0 to 1.
    maps : sequence of array_like
        Each (h, w), or coarser by a whole number; masks or numbers from 0 on.
    caption : str
        What to see in the picture.
    titles : sequence of str, optional
        One for each image.
    most : float, optional
        What is drawn yellow; by default the largest number of all maps.
    columns : int
        Images in a row, at most.
    size : float
        Width of one image in inches.
    """
    most = most or max(float(np.max(each)) for each in maps) or 1.0
    for axes, image, each in zip(_pictures(images, titles, columns, size), images, maps, strict=True):
        height, width = np.asarray(image).shape[:2]
        axes.imshow(
            np.asarray(each, float),
            cmap="inferno",
            vmin=0,
            vmax=most,
            alpha=0.6,
            interpolation="nearest",
            extent=(-0.5, width - 0.5, height - 0.5, -0.5),
        )
    show_figure(caption)


def show_points(
    images: Sequence[ArrayLike],
    points: Sequence[ArrayLike],
    *,
    caption: str,
    lines: Sequence[Sequence[tuple[int, int]]] | None = None,
    titles: Sequence[str] | None = None,
    columns: int = 6,
    size: float = PANEL_INCHES,
) -> None:
    """Show pictures with numbered points, and lines between those that belong together.

    Parameters
    ----------
    images : sequence of array_like
        Each (h, w), (h, w, 1) or (h, w, 3).
    points : sequence of array_like
        For each image (k, 2): rows and columns.
    caption : str
        What to see in the picture.
    lines : sequence of sequence of (int, int), optional
        For each image the pairs of points that a line joins.
    titles : sequence of str, optional
        One for each image.
    columns : int
        Images in a row, at most.
    size : float
        Width of one image in inches.
    """
    for number, axes in enumerate(_pictures(images, titles, columns, size)):
        places = np.asarray(points[number], float)
        for start, end in [] if lines is None else lines[number]:
            axes.plot(places[[start, end], 1], places[[start, end], 0], color=TRUE, linewidth=2)
        axes.scatter(places[:, 1], places[:, 0], s=70, color=FOUND, edgecolor="black", zorder=3)
        for place, (row, column) in enumerate(places):
            axes.text(column, row, str(place + 1), ha="center", va="center", fontsize=6.5, zorder=4)
    show_figure(caption)


def _pictures(images: Sequence[ArrayLike], titles: Sequence[str] | None, columns: int, size: float) -> list[Axes]:
    """Axes in rows, each with its image drawn."""
    arrays = [np.squeeze(np.asarray(image)) for image in images]
    columns = min(columns, len(arrays))
    rows = -(-len(arrays) // columns)
    height = max(array.shape[0] / array.shape[1] for array in arrays)
    _, grid = plt.subplots(
        rows, columns, figsize=(columns * size, rows * (size * height + 0.3)), squeeze=False, layout="constrained"
    )
    for axes in grid.flat[len(arrays) :]:
        axes.set_axis_off()
    drawn = list(grid.flat[: len(arrays)])
    for number, (axes, array) in enumerate(zip(drawn, arrays, strict=True)):
        axes.imshow(array, cmap="gray", vmin=0, vmax=1 if array.dtype.kind == "f" else 255, interpolation="nearest")
        axes.set(xticks=[], yticks=[])
        if titles is not None:
            axes.set_title(titles[number], fontsize=10)
    return drawn


def frame(axes: Axes, box: ArrayLike, color: str, style: object) -> None:
    """Draw a box (top, left, bottom, right), the last two excluded, over a picture."""
    top, left, bottom, right = np.asarray(box, float)
    axes.add_patch(
        plt.Rectangle(
            (left - 0.5, top - 0.5),
            right - left,
            bottom - top,
            fill=False,
            edgecolor=color,
            linestyle=style,
            linewidth=1.8,
        )
    )
