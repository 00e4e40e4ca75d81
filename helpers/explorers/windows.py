"""An explorer of what a number of a feature map looks at, in the layers before it and in the image."""

import base64
from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.explorers.explorer import BLUE, Explorer, outline, pack


def explore_windows(network: Any, image: ArrayLike, *, caption: str, layers: Sequence[str] | None = None) -> None:
    """Let a number of a feature map be chosen, and show its window in the layer before, down to the image.

    Parameters
    ----------
    network : keras.Model
        Its layers in a row. It is followed as far as they are convolutions and poolings.
    image : array_like, shape (h, w, 1)
        0 to 1.
    caption : str
        What to see in the picture.
    layers : sequence of str, optional
        The names of the layers whose maps are shown; by default all of them.
    """
    windows_explorer(network, image, layers).show(caption)


def windows_explorer(network: Any, image: ArrayLike, layers: Sequence[str] | None = None) -> Explorer:
    """The explorer that `explore_windows` shows."""
    maps = np.asarray(image, np.float32)[np.newaxis]
    stages = [{"name": "image", "size": list(maps.shape[1:3]), "maps": pack(_as_bytes(maps[0])), **_window(1, 1, 0)}]
    for layer in network.layers:
        reach = _reach(layer)
        if reach is None:
            break
        size, maps = maps.shape[1], np.asarray(layer(maps))
        is_shown = layers is None or layer.name in layers
        stages.append(
            {
                "name": layer.name,
                "size": list(maps.shape[1:3]),
                "maps": pack(_as_bytes(maps[0])) if is_shown else None,
                **_window(reach, layer.strides[0], _before(layer, reach, size)),
            }
        )
    top = max(number for number, stage in enumerate(stages) if stage["maps"])
    row, column = (size // 2 for size in stages[top]["size"])
    settings = {"stage": top, "row": row, "column": column, "maps": [_telling(stage["maps"]) for stage in stages]}
    return Explorer("windows", {"stages": stages}, settings, lambda **chosen: draw_windows(stages, **chosen))


def draw_windows(stages: Sequence[dict[str, Any]], stage: int, row: int, column: int, maps: Sequence[int]) -> Figure:
    """Image and maps; a frame round the number, and in each stage before it round what it looks at."""
    rows, columns = [(row, row)], [(column, column)]
    for one, before in zip(stages[stage:0:-1], stages[stage - 1 :: -1], strict=False):
        for ranges, size in zip((rows, columns), before["size"], strict=True):
            first, last = (end * one["stride"] - one["before"] for end in ranges[0])
            ranges.insert(0, (max(first, 0), min(last + one["window"] - 1, size - 1)))
    shown = [number for number, one in enumerate(stages) if one["maps"]]
    figure = Figure(figsize=(2.6 * len(shown), 2.9), layout="constrained")
    for axes, number in zip(np.atleast_1d(figure.subplots(1, len(shown))), shown, strict=True):
        axes.imshow(unpacked(stages[number]["maps"])[..., maps[number]], cmap="gray", vmin=0, vmax=255)
        axes.set(xticks=[], yticks=[], title=stages[number]["name"])
        if number <= stage:
            (top, bottom), (left, right) = rows[number], columns[number]
            outline(axes, top, left, (bottom - top + 1, right - left + 1), color=BLUE, linewidth=3)
    return figure


def unpacked(packed: dict[str, Any]) -> np.ndarray:
    """The array of bytes that `pack` was given."""
    return np.frombuffer(base64.b64decode(packed["base64"]), np.uint8).reshape(packed["shape"])


def _telling(maps: dict[str, Any] | None) -> int:
    """The map in which most is to be seen: its numbers differ most."""
    return int(unpacked(maps).std(axis=(0, 1)).argmax()) if maps else 0


def _reach(layer: Any) -> int | None:
    """How many rows a number of this layer looks at; None if it is no convolution or pooling."""
    if hasattr(layer, "kernel_size"):
        return int(layer.dilation_rate[0] * (layer.kernel_size[0] - 1) + 1)
    return int(layer.pool_size[0]) if hasattr(layer, "pool_size") else None


def _before(layer: Any, reach: int, size: int) -> int:
    """How many rows of padding Keras lays before the first."""
    if layer.padding == "valid":
        return 0
    stride = layer.strides[0]
    return int(max((-(-size // stride) - 1) * stride + reach - size, 0) // 2)


def _window(window: int, stride: int, before: int) -> dict[str, int]:
    return {"window": int(window), "stride": int(stride), "before": int(before)}


def _as_bytes(maps: np.ndarray) -> np.ndarray:
    """Maps as greys: 0 is black, and the largest number of each is white."""
    most = maps.max(axis=(0, 1))
    return (255 * np.clip(maps / np.where(most > 0, most, 1), 0, 1)).round().astype(np.uint8)
