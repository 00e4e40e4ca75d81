"""A drawing board: what a network says of a picture that is drawn, moved, or read from a file."""

import base64
from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.explorers.explorer import Explorer, pack
from helpers.explorers.network import dense_network
from helpers.plotting import draw_scores

SIDE = 28


def explore_drawing(
    weights: Sequence[np.ndarray],
    names: Sequence[str],
    *,
    caption: str,
    examples: Mapping[str, ArrayLike] | None = None,
) -> None:
    """Let a picture be drawn with the mouse, moved about, or read from a file, and show at once what a network says of it.

    Parameters
    ----------
    weights : sequence of four arrays
        The network, as `load_first_network` gives it: a hidden layer with ReLU, and a score for each category.
    names : sequence of str
        The categories, in the order of the scores.
    caption : str
        What to see in the picture.
    examples : dict of str to array_like, shape (28, 28) or (28, 28, 1), optional
        Images to begin with, 0 to 1; the first is on the board at the beginning.
    """
    drawing_explorer(weights, names, examples or {}).show(caption)


def drawing_explorer(
    weights: Sequence[np.ndarray], names: Sequence[str], examples: Mapping[str, ArrayLike]
) -> Explorer:
    """The explorer that `explore_drawing` shows."""
    pictures = [_as_bytes(np.asarray(image, float)) for image in examples.values()]
    facts = {
        "layers": dense_network(weights),
        "names": list(names),
        "example_names": list(examples),
        "examples": pack(np.stack(pictures)) if pictures else None,
    }
    first = pictures[0] if pictures else np.zeros((SIDE, SIDE), np.uint8)
    settings = {"pixels": base64.b64encode(first.tobytes()).decode()}
    return Explorer("drawing", facts, settings, lambda pixels: draw_board(weights, names, base64.b64decode(pixels)))


def draw_board(weights: Sequence[np.ndarray], names: Sequence[str], pixels: bytes) -> Figure:
    """The board and a bar for each of the network's scores."""
    image = np.frombuffer(pixels, np.uint8).reshape(SIDE, SIDE).astype(np.float32) / 255
    hidden, hidden_bias, output, output_bias = weights
    scores = np.maximum(0, image.ravel() @ hidden + hidden_bias) @ output + output_bias
    figure = Figure(figsize=(8, 3.3), layout="constrained")
    on_board, on_scores = figure.subplots(1, 2, width_ratios=(1, 1.4))
    on_board.imshow(image, cmap="gray", vmin=0, vmax=1, interpolation="nearest")
    on_board.set(xticks=[], yticks=[])
    draw_scores(on_scores, scores, names)
    return figure


def _as_bytes(image: np.ndarray) -> np.ndarray:
    return (255 * np.clip(image.reshape(SIDE, SIDE), 0, 1)).round().astype(np.uint8)
