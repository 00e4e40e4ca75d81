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
    stages = [_stage("image", maps.shape, ((1, 1, 0), (1, 1, 0)), maps)]
    for layer in network.layers:
        if not hasattr(layer, "kernel_size") and not hasattr(layer, "pool_size"):
            break
        reaches = [_reach(layer, axis, size) for axis, size in enumerate(maps.shape[1:3])]
        maps = np.asarray(layer(maps))
        is_shown = layers is None or layer.name in layers
        stages.append(_stage(layer.name, maps.shape, reaches, maps if is_shown else None))
    top = max(number for number, stage in enumerate(stages) if stage["maps"])
    row, column = (size // 2 for size in stages[top]["size"])
    settings = {"stage": top, "row": row, "column": column, "maps": [_telling(stage["maps"]) for stage in stages]}
    return Explorer("windows", {"stages": stages}, settings, lambda **chosen: draw_windows(stages, **chosen))


def draw_windows(stages: Sequence[dict[str, Any]], stage: int, row: int, column: int, maps: Sequence[int]) -> Figure:
    """Image and maps; a frame round the number, and in each stage before it round what it looks at."""
    frames = seen(stages, stage, row, column)
    shown = [number for number, one in enumerate(stages) if one["maps"]]
    figure = Figure(figsize=(2.6 * len(shown), 2.9), layout="constrained")
    for axes, number in zip(np.atleast_1d(figure.subplots(1, len(shown))), shown, strict=True):
        axes.imshow(unpacked(stages[number]["maps"])[..., maps[number]], cmap="gray", vmin=0, vmax=255)
        axes.set(xticks=[], yticks=[], title=stages[number]["name"])
        if number <= stage:
            (top, bottom), (left, right) = frames[number]
            outline(axes, top, left, (bottom - top + 1, right - left + 1), color=BLUE, linewidth=3)
    return figure


def seen(stages: Sequence[dict[str, Any]], stage: int, row: int, column: int) -> list[list[tuple[int, int]]]:
    """For each stage up to the chosen one, the first and the last row, and column, that a number of it looks at."""
    frames = [[(row, row), (column, column)]]
    for one, before in zip(stages[stage:0:-1], reversed(stages[:stage]), strict=True):
        frame = []
        for axis, (first, last) in enumerate(frames[0]):
            start, stop = (end * one["stride"][axis] - one["before"][axis] for end in (first, last))
            frame.append((max(start, 0), min(stop + one["window"][axis] - 1, before["size"][axis] - 1)))
        frames.insert(0, frame)
    return frames


def unpacked(packed: dict[str, Any]) -> np.ndarray:
    """The array of bytes that `pack` was given."""
    return np.frombuffer(base64.b64decode(packed["base64"]), np.uint8).reshape(packed["shape"])


def _stage(
    name: str, shape: Sequence[int], reaches: Sequence[tuple[int, int, int]], maps: np.ndarray | None
) -> dict[str, Any]:
    """A stage as windows.js takes it; without maps it is passed through, and not shown."""
    window, stride, before = (list(sides) for sides in zip(*reaches, strict=True))
    packed = None if maps is None else pack(_as_bytes(maps[0]))
    return {
        "name": name,
        "size": list(shape[1:3]),
        "maps": packed,
        "window": window,
        "stride": stride,
        "before": before,
    }


def _reach(layer: Any, axis: int, size: int) -> tuple[int, int, int]:
    """Along one axis: how far a number of this layer looks, its stride, and how much padding Keras lays before the first."""
    window = layer.pool_size[axis] if hasattr(layer, "pool_size") else layer.kernel_size[axis]
    window = getattr(layer, "dilation_rate", (1, 1))[axis] * (window - 1) + 1
    stride = layer.strides[axis]
    before = max((-(-size // stride) - 1) * stride + window - size, 0) // 2 if layer.padding == "same" else 0
    return int(window), int(stride), int(before)


def _telling(maps: dict[str, Any] | None) -> int:
    """The map in which most is to be seen: its numbers differ most."""
    return int(unpacked(maps).std(axis=(0, 1)).argmax()) if maps else 0


def _as_bytes(maps: np.ndarray) -> np.ndarray:
    """Maps as greys: 0 is black, and the largest number of each is white."""
    most = maps.max(axis=(0, 1))
    return (255 * np.clip(maps / np.where(most > 0, most, 1), 0, 1)).round().astype(np.uint8)
