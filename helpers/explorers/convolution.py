"""Explorers of a kernel that slides over an image, and of kernels on a photograph."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.convolution import convolution
from helpers.explorers.explorer import BLUE, ORANGE, Explorer, by, number_text, outline, pack
from helpers.plotting import SIGNED, draw_numbers

KERNELS = {
    "vertical line": np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]]),
    "horizontal line": np.array([[-1, -1, -1], [2, 2, 2], [-1, -1, -1]]),
    "light spot": np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]]),
    "Sobel x": np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]),
    "Sobel y": np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]]),
    "Laplacian": np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]]),
    "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
    "box blur": np.full((3, 3), 1 / 9),
    "nothing": np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]]),
}


def explore_convolution(image: ArrayLike, *, caption: str) -> None:
    """Let a kernel slide over a small image: the window, its products and their sum, and the output.

    Parameters
    ----------
    image : array_like, shape (h, w)
        Up to about 10×10, so that its numbers can be read.
    caption : str
        What to see in the picture.
    """
    convolution_explorer(image).show(caption)


def explore_kernel(photo: ArrayLike, *, caption: str) -> None:
    """Let the nine entries of a kernel be edited, and show what it makes of a photograph.

    Parameters
    ----------
    photo : array_like, shape (h, w)
        Grey, 0 to 255 or 0 to 1; up to about 300×300, so that it is drawn at once.
    caption : str
        What to see in the picture.
    """
    kernel_explorer(photo).show(caption)


def convolution_explorer(image: ArrayLike) -> Explorer:
    """The explorer that `explore_convolution` shows."""
    image = np.asarray(image)
    row, column = (min(place, size - 3) for place, size in zip((2, 3), image.shape, strict=True))
    settings = {"kernel": "vertical line", "padding": 0, "stride": 1, "dilation": 1, "row": row, "column": column}
    facts = {"image": image.tolist(), "kernels": _kernels()}
    return Explorer("convolution", facts, settings, lambda **values: draw_convolution(image, **values))


def kernel_explorer(photo: ArrayLike) -> Explorer:
    """The explorer that `explore_kernel` shows."""
    photo = np.asarray(photo)
    first = next(iter(KERNELS))
    facts = {
        "photo": pack(photo if photo.dtype == np.uint8 else photo.astype(np.float32)),
        "white": 255 if photo.max() > 1 else 1,
        "kernels": _kernels(),
    }
    settings = {"preset": first, "entries": KERNELS[first].tolist()}
    return Explorer("kernel", facts, settings, lambda preset, entries: draw_response(photo, np.array(entries)))


def _kernels() -> dict[str, list[list[float]]]:
    return {name: kernel.tolist() for name, kernel in KERNELS.items()}


def draw_convolution(
    image: np.ndarray, kernel: str, padding: int, stride: int, dilation: int, row: int, column: int
) -> Figure:
    """One place of a kernel on a small image; the kernel fits there."""
    weights = KERNELS[kernel]
    reach = [dilation * (size - 1) + 1 for size in weights.shape]
    padded = np.pad(image, padding)
    top, left = row * stride, column * stride
    under = padded[top : top + reach[0] : dilation, left : left + reach[1] : dilation]
    products = under * weights
    output = convolution(padded, weights, stride=stride, dilation=dilation)
    figure = Figure(figsize=(10.5, 3.9))
    figure.subplots_adjust(left=0.01, right=0.99, bottom=0.02, top=0.92, wspace=0.05)
    on_image, on_products, on_output = figure.subplots(1, 3, width_ratios=(1.15, 0.9, 1))
    draw_numbers(on_image, padded, signed=False)
    on_image.set_title(f"image {by(image.shape)}" + (f", {padding} of padding" if padding else ""), fontsize=10)
    if padding:
        outline(on_image, padding, padding, image.shape, color=BLUE, linewidth=3, linestyle=":")
    outline(on_image, top, left, reach, color="black", linewidth=3)
    for r, c in np.ndindex(weights.shape):
        outline(on_image, top + r * dilation, left + c * dilation, (1, 1), color=ORANGE, linewidth=1.8)
    _draw_products(on_products, under, weights, products)
    on_products.set_title(f"pixel × kernel = product; sum {number_text(products.sum())}", fontsize=10)
    draw_numbers(on_output, output)
    outline(on_output, row, column, (1, 1), color="black", linewidth=3)
    on_output.set_title(f"output {by(output.shape)}", fontsize=10)
    return figure


def draw_response(photo: np.ndarray, weights: np.ndarray) -> Figure:
    """What a 3×3 kernel makes of a photograph."""
    response = convolution(photo, weights)
    figure = Figure(figsize=(9, 3.4), layout="constrained")
    on_photo, on_kernel, on_response = figure.subplots(1, 3, width_ratios=(1, 0.5, 1.1))
    on_photo.imshow(photo, cmap="gray")
    on_photo.set_title("photograph", fontsize=10)
    on_photo.set_axis_off()
    draw_numbers(on_kernel, weights)
    on_kernel.set_title("kernel", fontsize=10)
    # A few extreme pixels would make all others pale.
    most = np.percentile(np.abs(response), 99) or 1
    drawn = on_response.imshow(response, cmap=SIGNED, vmin=-most, vmax=most)
    on_response.set_title("its answer", fontsize=10)
    on_response.set_axis_off()
    figure.colorbar(drawn, ax=on_response, shrink=0.8, extend="both")
    return figure


def _draw_products(axes: Axes, under: np.ndarray, weights: np.ndarray, products: np.ndarray) -> None:
    """Each product of a place with its two factors, in the place's own arrangement."""
    most = np.abs(products).max() or 1
    axes.imshow(products, cmap=SIGNED, vmin=-most, vmax=most, alpha=0.55)
    for (row, column), value in np.ndenumerate(products):
        text = f"{number_text(under[row, column])} × {number_text(weights[row, column])}\n= {number_text(value)}"
        axes.text(column, row, text, ha="center", va="center", fontsize=9)
    axes.set_xticks([])
    axes.set_yticks([])
