"""Pictures: images, arrays with their numbers, kernels, training curves, confusion matrices.

Every function shows its picture with a caption as text under it, which a screen reader reads, and returns nothing.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar, cast

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown, display
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator
from numpy.typing import ArrayLike

# Grey for what is an image; from blue over white to orange, white at 0, for what has a sign. Both can be told apart by the colour-blind.
SIGNED = plt.matplotlib.colors.LinearSegmentedColormap.from_list("signed", ["#0b559f", "#ffffff", "#b35806"])
PANEL_INCHES = 2.4

Content = TypeVar("Content")


def show_images(
    images: np.ndarray | Sequence[ArrayLike],
    *,
    caption: str,
    titles: Sequence[str] | None = None,
    columns: int = 6,
    limits: tuple[float, float] | None = None,
    size: float = PANEL_INCHES,
    signed: bool = False,
) -> None:
    """Show images in rows.

    Parameters
    ----------
    images : sequence of array_like, or one
        Each (h, w), (h, w, 1) or (h, w, 3); integers 0 to 255 or floats 0 to 1 for colour.
    caption : str
        What to see in the picture.
    titles : sequence of str, optional
        One for each image.
    columns : int
        Images in a row, at most.
    limits : (float, float), optional
        The values drawn black and white in grey images; by default each image's own smallest and largest.
    size : float
        Width of one image in inches.
    signed : bool
        True draws negative values blue, 0 white, positive ones orange, in place of grey.
    """
    arrays = [np.asarray(image) for image in _several(images)]
    arrays = [array[..., 0] if array.ndim == 3 and array.shape[-1] == 1 else array for array in arrays]
    height = max(array.shape[0] / array.shape[1] for array in arrays)
    for axes, image, title in _panels(arrays, titles, columns, (size, size * height)):
        low, high = limits or (image.min(), image.max())
        if signed:
            high = max(abs(low), abs(high)) or 1
            low = -high
        axes.imshow(image, cmap=SIGNED if signed else "gray", vmin=low, vmax=high, interpolation="nearest")
        # A thin edge, as a white image would melt into the page.
        axes.set(xticks=[], yticks=[])
        axes.spines[:].set(color="0.6", linewidth=0.6)
        if title is not None:
            axes.set_title(title, fontsize=10)
    show_figure(caption)


def show_numbers(
    arrays: np.ndarray | Sequence[ArrayLike],
    *,
    caption: str,
    titles: Sequence[str] | None = None,
    window: tuple[int, int, int, int] | None = None,
    decimals: int = 2,
    signed: bool = True,
    columns: int = 6,
) -> None:
    """Show small 2-D arrays as grids, each number written in its cell.

    Parameters
    ----------
    arrays : sequence of array_like, or one
        Each 2-D, or 1-D for a single row.
    caption : str
        What to see in the picture.
    titles : sequence of str, optional
        One for each array.
    window : (int, int, int, int), optional
        Row, column, height and width of a window to outline in the first array.
    decimals : int
        Digits after the point, at most.
    signed : bool
        True colours by sign (blue, white, orange); False from black to white, as an image.
    columns : int
        Arrays in a row, at most.
    """
    grids = [np.atleast_2d(np.asarray(array)) for array in _several(arrays)]
    cell = 0.42
    panel = (cell * max(grid.shape[1] for grid in grids) + 0.3, cell * max(grid.shape[0] for grid in grids) + 0.5)
    widths = [grid.shape[1] for grid in grids] if len(grids) <= columns else None
    panel = (sum(widths) * cell / len(grids) + 0.3, panel[1]) if widths else panel
    for number, (axes, grid, title) in enumerate(_panels(grids, titles, columns, panel, widths)):
        draw_numbers(axes, grid, decimals=decimals, signed=signed)
        if title is not None:
            axes.set_title(title, fontsize=10)
        if window is not None and number == 0:
            row, column, height, width = window
            axes.add_patch(
                plt.Rectangle((column - 0.5, row - 0.5), width, height, fill=False, linewidth=3, edgecolor="black")
            )
    show_figure(caption)


def show_rows(
    rows: Sequence[ArrayLike],
    *,
    caption: str,
    titles: Sequence[str] | None = None,
    starts: Sequence[int] | None = None,
    window: tuple[int, int] | None = None,
) -> None:
    """Show 1-D arrays one below the other, column under column, each number written in its cell.

    Parameters
    ----------
    rows : sequence of array_like
        Each 1-D.
    caption : str
        What to see in the picture.
    titles : sequence of str, optional
        One for each row, written to its left.
    starts : sequence of int, optional
        The column in which each row begins; by default 0.
    window : (int, int), optional
        First column and width of a window to outline in the first row.
    """
    grids = [np.atleast_2d(np.asarray(row)) for row in rows]
    starts = [0] * len(grids) if starts is None else starts
    width = max(start + grid.shape[1] for start, grid in zip(starts, grids, strict=True))
    figure, column = plt.subplots(
        len(grids), squeeze=False, figsize=(0.45 * width + 1.3, 0.62 * len(grids)), layout="constrained"
    )
    for axes, grid, start, title in zip(column.flat, grids, starts, titles or [""] * len(grids), strict=True):
        draw_numbers(axes, grid)
        axes.set_xlim(-0.6 - start, width - start - 0.4)
        axes.spines[:].set_visible(False)
        axes.grid(visible=False, axis="y")
        axes.add_patch(
            plt.Rectangle((-0.5, -0.5), grid.shape[1], 1, fill=False, edgecolor="black", linewidth=0.8, clip_on=False)
        )
        axes.set_ylabel(title, rotation=0, ha="right", va="center", fontsize=10)
    if window is not None:
        first = window[0] - 0.5 - starts[0]
        column.flat[0].add_patch(
            plt.Rectangle((first, -0.5), window[1], 1, fill=False, linewidth=3, edgecolor="black", clip_on=False)
        )
    figure.align_ylabels()
    show_figure(caption)


def draw_numbers(axes: Axes, array: np.ndarray, *, decimals: int = 2, signed: bool = True) -> None:
    """Draw a 2-D array into Matplotlib axes as a grid, each number written in its cell; shows nothing by itself."""
    most = np.abs(array).max() or 1
    # Without signs, 0 is black as in an image, also where no pixel is 0.
    low = min(array.min(), 0)
    low, high = (-most, most) if signed else (low, max(array.max(), low + 1))
    # Pale, so that black text can be read on every cell.
    axes.imshow(array, cmap=SIGNED if signed else "gray", vmin=low, vmax=high, alpha=0.55, interpolation="nearest")
    for (row, column), value in np.ndenumerate(array):
        axes.text(column, row, f"{np.round(value, decimals):g}", ha="center", va="center", fontsize=9)
    axes.set_xticks(np.arange(array.shape[1] + 1) - 0.5, labels=[])
    axes.set_yticks(np.arange(array.shape[0] + 1) - 0.5, labels=[])
    axes.tick_params(length=0)
    axes.grid(color="0.6", linewidth=0.6)


def show_kernels(
    kernels: np.ndarray | Sequence[ArrayLike], *, caption: str, titles: Sequence[str] | None = None, columns: int = 8
) -> None:
    """Show kernels: blue where they subtract, white at 0, orange where they add.

    Parameters
    ----------
    kernels : sequence of array_like, or one
        Each (kh, kw).
    caption : str
        What to see in the picture.
    titles : sequence of str, optional
        One for each kernel.
    columns : int
        Kernels in a row, at most.
    """
    show_images(kernels, caption=caption, titles=titles, columns=columns, size=1.2, signed=True)


def show_scores(
    image: ArrayLike, scores: ArrayLike, names: Sequence[str], *, caption: str, title: str | None = None
) -> None:
    """Show an image, and beside it a bar for each category's score; the largest bar is dark.

    Parameters
    ----------
    image : array_like, shape (h, w) or (h, w, 1)
        Grey, 0 to 1.
    scores : array_like, shape (k,)
        Numbers of either sign.
    names : sequence of str
        The k categories.
    caption : str
        What to see in the picture.
    title : str, optional
        What stands above the image.
    """
    _, (on_image, on_scores) = plt.subplots(1, 2, figsize=(8, 3), width_ratios=(1, 1.5), layout="constrained")
    on_image.imshow(np.squeeze(image), cmap="gray", vmin=0, vmax=1, interpolation="nearest")
    on_image.set(xticks=[], yticks=[])
    if title is not None:
        on_image.set_title(title, fontsize=10)
    draw_scores(on_scores, scores, names)
    show_figure(caption)


def draw_scores(axes: Axes, scores: ArrayLike, names: Sequence[str]) -> None:
    """Draw a bar for each category into Matplotlib axes, the largest one dark; shows nothing by itself."""
    values = np.asarray(scores, float).ravel()
    colors = ["#0b559f" if value == values.max() else "#9a9a9a" for value in values]
    bars = axes.barh(range(len(values)), values, color=colors)
    axes.bar_label(bars, [f"{value:.1f}".replace("-", "−") for value in values], padding=3, fontsize=8)
    axes.set_yticks(range(len(values)), labels=names[: len(values)])
    axes.axvline(0, color="black", linewidth=0.8)
    axes.invert_yaxis()
    axes.margins(x=0.15)
    axes.set_xlabel("score")
    axes.spines[["top", "right"]].set_visible(False)


def show_curves(
    history: Mapping[str, Sequence[float]], *, caption: str, names: Sequence[str] = ("loss", "accuracy")
) -> None:
    """Show how training went, epoch by epoch: solid on the training images, dashed on the validation images.

    Parameters
    ----------
    history : dict of str to sequence of float
        As in `History.history` of Keras.
    caption : str
        What to see in the picture.
    names : sequence of str
        Which of its figures; `val_` ones are added where there are any.
    """
    for axes, name, title in _panels(names, names, 2, (4, 3)):
        for key, style, label in ((name, "o-", "training"), (f"val_{name}", "s--", "validation")):
            if key in history:
                axes.plot(np.arange(1, len(history[key]) + 1), history[key], style, markersize=4, label=label)
        axes.set(xlabel="epoch", ylabel=title, title=title)
        cast(MaxNLocator, axes.xaxis.get_major_locator()).set_params(integer=True)
        axes.legend()
    show_figure(caption)


def show_confusion(matrix: ArrayLike, categories: Sequence[str], *, caption: str) -> None:
    """Show a confusion matrix: a row for each true category, a column for each predicted one.

    Parameters
    ----------
    matrix : array_like of int, shape (k, k)
        Counts.
    categories : sequence of str
        The k names, in order.
    caption : str
        What to see in the picture.
    """
    counts = np.asarray(matrix)
    _, axes = plt.subplots(figsize=(1.4 + 0.7 * len(categories), 1.0 + 0.6 * len(categories)), layout="constrained")
    axes.imshow(counts, cmap="Blues", vmin=0, vmax=1.2 * counts.max())
    for (row, column), count in np.ndenumerate(counts):
        color = "white" if count > 0.84 * counts.max() else "black"  # Each is legible on its shade of blue.
        axes.text(column, row, f"{count:g}", ha="center", va="center", fontsize=10, color=color)
    axes.set_xticks(range(len(categories)), labels=categories, rotation=30)
    axes.set_yticks(range(len(categories)), labels=categories)
    axes.set(xlabel="predicted", ylabel="true")
    show_figure(caption)


def show_network(
    blocks: Sequence[ArrayLike], steps: Sequence[str], *, caption: str, categories: Sequence[str] = ()
) -> None:
    """Show what a network makes of one image, block by block, with the size of each; between them, by which layer.

    Parameters
    ----------
    blocks : sequence of array_like
        Each (h, w, 1) for an image, (h, w, c) for maps, (n,) for a row of numbers. Each map is drawn from black to its own
        largest number; blocks of zeros are drawn pale: so many numbers, whichever they be.
    steps : sequence of str
        What leads from each block to the next.
    caption : str
        What to see in the picture.
    categories : sequence of str, optional
        The names of the last block's numbers, which are drawn as bars.
    """
    arrays = [np.asarray(block, float) for block in blocks]
    widths = [_block_width(array, len(arrays[0])) for array in arrays]
    ratios = [width for pair in zip(widths, [0.9] * len(widths), strict=True) for width in pair][:-1]
    _, row = plt.subplots(1, len(ratios), figsize=(sum(ratios), 2.6), width_ratios=ratios, layout="constrained")
    for axes, array in zip(row[::2], arrays, strict=True):
        is_last = array is arrays[-1]
        if is_last and len(categories):
            axes.barh(categories, array, color="#0b559f")
            axes.invert_yaxis()
            axes.set(xlim=(0, 1), xlabel="probability", box_aspect=1)
        else:
            _draw_block(axes, array)
        axes.set_title(" × ".join(f"{length:,}" for length in array.shape), fontsize=10)
    for axes, step in zip(row[1::2], steps, strict=True):
        axes.set_axis_off()
        axes.annotate("", (1, 0.5), (0, 0.5), xycoords="axes fraction", arrowprops={"arrowstyle": "->", "color": "0.3"})
        axes.text(0.5, 0.55, step, ha="center", va="bottom", fontsize=8, transform=axes.transAxes)
    show_figure(caption)


def _block_width(array: np.ndarray, side: int) -> float:
    """Inches; maps that are smaller than the image, which has this side, are drawn smaller."""
    if array.ndim == 1:
        return 0.2 if len(array) > 20 else 1.3
    return 1.4 if array.shape[-1] == 1 else 0.9 * max(0.6, len(array) / side) * -(-array.shape[-1] // 2)


def _draw_block(axes: Axes, array: np.ndarray) -> None:
    """An image, maps in two rows, or a row of numbers as a column."""
    grey = plt.get_cmap("gray").with_extremes(bad="white")
    if array.ndim == 1:
        tiles = array[:, None]
    elif array.shape[-1] == 1:
        tiles = array[..., 0]
    else:
        # Each from black to its own largest number, with a gap round it.
        maps = [one / (one.max() or 1) for one in np.moveaxis(array, -1, 0)]
        maps = [np.pad(one, max(1, len(one) // 20), constant_values=np.nan) for one in maps]
        maps += [np.full_like(maps[0], np.nan)] * (len(maps) % 2)
        tiles = np.vstack([np.hstack(maps[: len(maps) // 2]), np.hstack(maps[len(maps) // 2 :])])
    low, high = (0, np.nanmax(tiles)) if array.any() else (-8, 1)
    axes.imshow(
        tiles, cmap=grey, vmin=low, vmax=high, interpolation="nearest", aspect="auto" if array.ndim == 1 else None
    )
    axes.set(xticks=[], yticks=[])
    axes.spines[:].set(color="0.6", linewidth=0.6, visible=array.ndim == 1 or array.shape[-1] == 1)


def show_figure(caption: str) -> None:
    """Show the figure that was drawn with Matplotlib.

    Parameters
    ----------
    caption : str
        What to see in the picture.
    """
    plt.show()
    plt.close()
    display(Markdown(f"*{caption}*"))


def _several(arrays: np.ndarray | Sequence[ArrayLike]) -> list[ArrayLike]:
    """A sequence of arrays, also where one array was given."""
    if isinstance(arrays, np.ndarray) and (arrays.ndim < 3 or (arrays.ndim == 3 and arrays.shape[-1] == 3)):
        return [arrays]
    return list(arrays)


def _panels(
    contents: Sequence[Content],
    titles: Sequence[str] | None,
    columns: int,
    panel_size: tuple[float, float],
    widths: Sequence[float] | None = None,
) -> list[tuple[Axes, Content, str | None]]:
    """Axes in rows, each with its content and title; those left over are blank; `widths` are the columns' relative ones."""
    columns = min(columns, len(contents))
    rows = -(-len(contents) // columns)
    figsize = (columns * panel_size[0], rows * (panel_size[1] + 0.3))
    _, grid = plt.subplots(rows, columns, figsize=figsize, squeeze=False, width_ratios=widths, layout="constrained")
    for axes in grid.flat[len(contents) :]:
        axes.set_axis_off()
    captions = [None] * len(contents) if titles is None else titles
    return list(zip(grid.flat, contents, captions, strict=False))
