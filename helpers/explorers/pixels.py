"""An explorer of an image that can be painted on, beside its numbers."""

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.explorers.explorer import Explorer
from helpers.plotting import draw_numbers


def explore_pixels(image: ArrayLike, *, caption: str) -> None:
    """Let a small image be painted on, and show its numbers, channel by channel, as they change.

    Parameters
    ----------
    image : array_like of integers, shape (h, w) or (h, w, 3)
        0 to 255; up to about 12×12, so that its numbers can be read.
    caption : str
        What to see in the picture.
    """
    pixels_explorer(image).show(caption)


def pixels_explorer(image: ArrayLike) -> Explorer:
    """The explorer that `explore_pixels` shows."""
    pixels = np.atleast_3d(np.asarray(image))
    channels = ["grey"] if pixels.shape[2] == 1 else ["red", "green", "blue"]
    color = [255] if pixels.shape[2] == 1 else [255, 0, 0]
    settings = {"pixels": pixels.tolist(), "row": 0, "column": 0, "color": color}
    facts = {"image": pixels.tolist(), "channels": channels}
    return Explorer("pixels", facts, settings, lambda pixels, **_: draw_pixels(np.array(pixels), channels))


def draw_pixels(pixels: np.ndarray, channels: list[str]) -> Figure:
    """An image and a table of numbers for each of its channels."""
    figure = Figure(figsize=(3.3 * (1 + len(channels)), 3.4), layout="constrained")
    on_picture, *tables = figure.subplots(1, 1 + len(channels))
    on_picture.imshow(pixels, cmap="gray", vmin=0, vmax=255, interpolation="nearest")
    on_picture.set(xticks=[], yticks=[], title="the image")
    for channel, (axes, name) in enumerate(zip(tables, channels, strict=True)):
        draw_numbers(axes, pixels[..., channel], signed=False)
        axes.set_title(name if len(channels) == 1 else f"channel {channel}: {name}")
    return figure
