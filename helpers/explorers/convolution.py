"""Explorers of a kernel that slides over an image, and of kernels on a photograph."""

from itertools import product

import ipywidgets as widgets
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.convolution import convolution
from helpers.explorers.explorer import BLUE, RED, Explorer, Picture, by, number_text, outline
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


class KernelExplorer(Explorer):
    """The entries of a kernel, which `preset` sets to those of one of `KERNELS`."""

    preset: widgets.Dropdown


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
    controls = {
        "kernel": widgets.Dropdown(options=list(KERNELS), description="kernel"),
        "padding": widgets.IntSlider(0, 0, 3, description="padding"),
        "stride": widgets.IntSlider(1, 1, 4, description="stride"),
        "dilation": widgets.IntSlider(1, 1, 4, description="dilation"),
        "row": widgets.IntSlider(2, 0, image.shape[0], description="row"),
        "column": widgets.IntSlider(3, 0, image.shape[1], description="column"),
    }

    def keep_place_in_output() -> None:
        _, sizes, _ = _lay(image, *(controls[name].value for name in ("kernel", "padding", "stride", "dilation")))
        for name, size in zip(("row", "column"), sizes, strict=True):
            controls[name].max = max(size - 1, 0)

    return Explorer(
        "convolution", controls, lambda **values: draw_convolution(image, **values), settle=keep_place_in_output
    )


def kernel_explorer(photo: ArrayLike) -> KernelExplorer:
    """The explorer that `explore_kernel` shows."""
    photo = np.asarray(photo)
    preset = widgets.Dropdown(options=list(KERNELS), description="start from")
    entries = {
        f"entry_{r}{c}": widgets.FloatText(step=1, layout={"width": "64px"}) for r, c in product(range(3), repeat=2)
    }

    def preset_entries() -> dict[str, float]:
        return dict(zip(entries, KERNELS[preset.value].ravel().tolist(), strict=True))

    for name, value in preset_entries().items():
        entries[name].value = value
    cells = list(entries.values())
    panel = widgets.VBox([preset, *(widgets.HBox(cells[start : start + 3]) for start in (0, 3, 6))])
    explorer = KernelExplorer(
        "kernel", entries, lambda **values: draw_response(photo, np.reshape(list(values.values()), (3, 3))), panel
    )
    explorer.preset = preset
    preset.observe(lambda _change: explorer.move(**preset_entries()), "value")
    return explorer


def draw_convolution(
    image: np.ndarray, kernel: str, padding: int, stride: int, dilation: int, row: int, column: int
) -> Picture:
    """One place of a kernel on a small image, as `Explorer` wants it: figure, sentence, whether it fits."""
    weights = KERNELS[kernel]
    reach, sizes, left_over = _lay(image, kernel, padding, stride, dilation)
    padded = np.pad(image, padding)
    fits = min(sizes) > 0
    figure = Figure(figsize=(10.5, 3.9))
    # Margins by hand: a layout engine would double the time that a slider's picture takes.
    figure.subplots_adjust(left=0.01, right=0.99, bottom=0.02, top=0.92, wspace=0.05)
    on_image, on_products, on_output = figure.subplots(1, 3, width_ratios=(1.15, 0.9, 1))
    draw_numbers(on_image, padded, signed=False)
    on_image.set_title(f"image {by(image.shape)}" + (f", {padding} of padding" if padding else ""), fontsize=10)
    if padding:
        outline(on_image, padding, padding, image.shape, color=BLUE, linewidth=3, linestyle=":")
    if not fits:
        outline(on_image, 0, 0, reach, color=RED, linewidth=3, linestyle="--")
        on_image.set(
            xlim=(-0.6, max(reach[1], padded.shape[1]) - 0.4), ylim=(max(reach[0], padded.shape[0]) - 0.4, -0.6)
        )
        for axes, text in ((on_products, "✗ does not fit"), (on_output, "no output")):
            axes.text(0.5, 0.5, text, ha="center", va="center", color=RED, fontsize=13)
            axes.set_axis_off()
        sentence = f"The kernel covers {by(reach)} pixels, the image with its padding has {by(padded.shape)}."
        return figure, f"{sentence} Take a smaller dilation, or more padding.", False
    top, left = row * stride, column * stride
    under = padded[top : top + reach[0] : dilation, left : left + reach[1] : dilation]
    products = under * weights
    output = convolution(padded, weights, stride=stride, dilation=dilation)
    outline(on_image, top, left, reach, color="black", linewidth=3)
    for r, c in np.ndindex(weights.shape):
        outline(on_image, top + r * dilation, left + c * dilation, (1, 1), color="#b35806", linewidth=1.8)
    _draw_products(on_products, under, weights, products)
    on_products.set_title(f"pixel × kernel = product; sum {number_text(products.sum())}", fontsize=10)
    draw_numbers(on_output, output)
    outline(on_output, row, column, (1, 1), color="black", linewidth=3)
    on_output.set_title(f"output {by(output.shape)}", fontsize=10)
    sentence = f"At row {row}, column {column} of the output the nine products sum to {number_text(products.sum())}."
    sentence += f" The output has {by(output.shape)} values."
    counts = zip(left_over, ("row", "column"), strict=True)
    missed = [what if count == 1 else f"{count} {what}s" for count, what in counts if count]
    if missed:
        sentence += (
            f" The stride does not come out even: the kernel never reaches the last {' and the last '.join(missed)}."
        )
    return figure, sentence, True


def draw_response(photo: np.ndarray, weights: np.ndarray) -> Picture:
    """What a 3×3 kernel makes of a photograph, as `Explorer` wants it: figure, sentence, whether it fits."""
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
    total = weights.sum()
    flat = "0" if np.isclose(total, 0) else f"{number_text(total)} times their brightness"
    sentence = f"The entries sum to {number_text(total)}: even areas answer with {flat}."
    return figure, f"{sentence} Answers go from {number_text(response.min())} to {number_text(response.max())}.", True


def _lay(
    image: np.ndarray, kernel: str, padding: int, stride: int, dilation: int
) -> tuple[list[int], list[int], list[int]]:
    """For rows and columns: how far the kernel reaches, how many places it has, how many pixels the stride leaves over."""
    reach = [dilation * (size - 1) + 1 for size in KERNELS[kernel].shape]
    spare = [size + 2 * padding - r for size, r in zip(image.shape, reach, strict=True)]
    return reach, [s // stride + 1 if s >= 0 else 0 for s in spare], [s % stride if s >= 0 else 0 for s in spare]


def _draw_products(axes: Axes, under: np.ndarray, weights: np.ndarray, products: np.ndarray) -> None:
    """Each product of a place with its two factors, in the place's own arrangement."""
    most = np.abs(products).max() or 1
    axes.imshow(products, cmap=SIGNED, vmin=-most, vmax=most, alpha=0.55)
    for (row, column), value in np.ndenumerate(products):
        text = f"{number_text(under[row, column])} × {number_text(weights[row, column])}\n= {number_text(value)}"
        axes.text(column, row, text, ha="center", va="center", fontsize=9)
    axes.set_xticks([])
    axes.set_yticks([])
