"""An explorer of a network's layers: the size of what each gives, and its parameters, as one edits them."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from helpers.explorers.explorer import BLUE, Explorer, by

# What each kind of layer has, where nothing else is said.
KINDS: dict[str, dict[str, Any]] = {
    "Conv2D": {"filters": 10, "kernel": 3, "strides": 1, "padding": "valid"},
    "MaxPool2D": {"window": 2},
    "GlobalAveragePooling2D": {},
    "Flatten": {},
    "Dense": {"units": 3},
}


def explore_layers(
    layers: Sequence[Mapping[str, Any]],
    image_shape: tuple[int, int, int] = (28, 28, 1),
    *,
    caption: str,
    multiply_adds: bool = False,
) -> None:
    """Let a network's layers be edited, and show the size of what each gives, and its parameters.

    Parameters
    ----------
    layers : sequence of mapping
        The network to begin with; each names its `kind`, one of `KINDS`, and what differs from what stands there.
    image_shape : (int, int, int)
        Rows, columns and channels of its images.
    caption : str
        What to see in the picture.
    multiply_adds : bool
        Whether these are counted, too.
    """
    layers_explorer(layers, image_shape, multiply_adds).show(caption)


def layers_explorer(
    layers: Sequence[Mapping[str, Any]], image_shape: tuple[int, int, int] = (28, 28, 1), multiply_adds: bool = False
) -> Explorer:
    """The explorer that `explore_layers` shows."""
    whole = [{**KINDS[layer["kind"]], **layer} for layer in layers]
    facts = {"image": list(image_shape), "layers": whole, "counts_products": multiply_adds}
    return Explorer("layers", facts, {"layers": whole}, lambda layers: draw_layers(layers, image_shape))


def draw_layers(layers: Sequence[Mapping[str, Any]], image_shape: tuple[int, int, int]) -> Figure:
    """A bar for each layer's parameters, with the size of what it gives."""
    measured = measure(layers, image_shape)
    figure = Figure(figsize=(7.5, 0.7 + 0.42 * len(layers)), layout="constrained")
    axes = figure.subplots()
    bars = axes.barh(range(len(layers)), [parameters for _, parameters in measured], color=BLUE)
    axes.bar_label(bars, [f"{parameters:,}" for _, parameters in measured], padding=3)
    names = [f"{layer['kind']}: {by(shape)}" for layer, (shape, _) in zip(layers, measured, strict=True)]
    axes.set_yticks(range(len(layers)), labels=names)
    axes.invert_yaxis()
    axes.margins(x=0.15)
    axes.set_xlabel("parameters")
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def measure(
    layers: Sequence[Mapping[str, Any]], image_shape: tuple[int, int, int]
) -> list[tuple[tuple[int, ...], int]]:
    """For each layer of a possible network the shape of what it gives, and its number of parameters."""
    shape: tuple[int, ...] = image_shape
    measured = []
    for layer in layers:
        parameters = 0
        if layer["kind"] == "Conv2D":
            parameters = layer["kernel"] ** 2 * shape[2] * layer["filters"] + layer["filters"]
            stride, same = layer["strides"], layer["padding"] == "same"
            shape = (*(-(-(n if same else n - layer["kernel"] + 1) // stride) for n in shape[:2]), layer["filters"])
        elif layer["kind"] == "MaxPool2D":
            shape = (*(n // layer["window"] for n in shape[:2]), shape[2])
        elif layer["kind"] == "GlobalAveragePooling2D":
            shape = shape[2:]
        elif layer["kind"] == "Flatten":
            shape = (int(np.prod(shape)),)
        else:
            parameters = (shape[-1] + 1) * layer["units"]
            shape = (*shape[:-1], layer["units"])
        measured.append((shape, parameters))
    return measured
