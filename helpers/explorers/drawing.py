"""A drawing board: what a network says of a picture that is drawn, moved, or read from a file."""

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import anywidget
import numpy as np
import traitlets
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from helpers.datasets.own_pictures import read_garment
from helpers.explorers.explorer import png, show_live
from helpers.plotting import draw_scores

SIDE = 28


def explore_drawing(
    ask: Callable[[np.ndarray], ArrayLike],
    names: Sequence[str],
    *,
    caption: str,
    examples: Mapping[str, ArrayLike] | None = None,
) -> None:
    """Let a picture be drawn with the mouse, moved about, or read from a file, and show at once what a network says of it.

    Parameters
    ----------
    ask : callable
        Takes an image, float32 (28, 28), 0 to 1; returns a score for each category.
    names : sequence of str
        The categories, in the order of the scores.
    caption : str
        What to see in the picture.
    examples : dict of str to array_like, shape (28, 28) or (28, 28, 1), optional
        Images to begin with, 0 to 1; the first is on the board at the beginning.
    """
    board = DrawingBoard(ask, names, examples or {})
    show_live("drawing", board, png(still(board)), caption)


class DrawingBoard(anywidget.AnyWidget):
    """The board and its bars; `drawing.js` shows them, and sends the pixels as they change.

    Parameters
    ----------
    ask, names, examples
        As in `explore_drawing`.
    """

    _esm = Path(__file__).with_name("drawing.js")
    names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    pixels = traitlets.CBytes().tag(sync=True)
    scores = traitlets.List(traitlets.Float()).tag(sync=True)
    sentence = traitlets.Unicode().tag(sync=True)
    examples = traitlets.Bytes().tag(sync=True)
    example_names = traitlets.List(traitlets.Unicode()).tag(sync=True)
    upload = traitlets.CBytes().tag(sync=True)

    def __init__(
        self, ask: Callable[[np.ndarray], ArrayLike], names: Sequence[str], examples: Mapping[str, ArrayLike]
    ) -> None:
        self._ask = ask
        pictures = [_as_bytes(np.asarray(image)) for image in examples.values()]
        super().__init__(
            names=list(names),
            example_names=list(examples),
            examples=b"".join(pictures),
            pixels=pictures[0] if pictures else bytes(SIDE * SIDE),
        )
        self._answer()
        self.observe(lambda _change: self._answer(), "pixels")
        self.observe(lambda _change: self._take_upload(), "upload")

    @property
    def image(self) -> np.ndarray:
        """What is on the board, as a network takes it."""
        return np.frombuffer(self.pixels, np.uint8).reshape(SIDE, SIDE).astype(np.float32) / 255

    def _answer(self) -> None:
        """Ask the network, and say in words what it says; an error of the function that asks it is told, too."""
        try:
            scores = np.asarray(self._ask(self.image), float).ravel()
        except Exception as error:
            self._say([], f"Your function stopped with {type(error).__name__}: {error}")
            return
        if len(scores) != len(self.names) or not np.isfinite(scores).all():
            self._say([], f"Your function gave {scores}; it should give {len(self.names)} numbers, one a category.")
            return
        best, second = np.argsort(scores)[::-1][:2]
        says = f"The network says: {self.names[best]}. The next best score has {self.names[second]}."
        if not any(self.pixels):
            says = (
                f"The board is empty, and the network still says: {self.names[best]}. It has no way to say “nothing”."
            )
        self._say(scores.tolist(), says)

    def _say(self, scores: list[float], sentence: str) -> None:
        with self.hold_sync():
            self.scores, self.sentence = scores, sentence

    def _take_upload(self) -> None:
        """Put a picture that was sent onto the board."""
        if not self.upload:
            return
        try:
            self.pixels = _as_bytes(read_garment(io.BytesIO(self.upload)))
            self.send("pixels")
        except ValueError as error:
            self.sentence = str(error)
        self.upload = b""  # So that the same file can be sent again.


def still(board: DrawingBoard) -> Figure:
    """The board and its bars, where no kernel runs."""
    figure = Figure(figsize=(8, 3.3), layout="constrained")
    on_board, on_scores = figure.subplots(1, 2, width_ratios=(1, 1.4))
    on_board.imshow(board.image, cmap="gray", vmin=0, vmax=1, interpolation="nearest")
    on_board.set(xticks=[], yticks=[])
    if board.scores:
        draw_scores(on_scores, board.scores, board.names)
    else:
        on_scores.set_axis_off()
    return figure


def _as_bytes(image: np.ndarray) -> bytes:
    values: Any = np.clip(image.reshape(SIDE, SIDE), 0, 1)
    return (255 * values).round().astype(np.uint8).tobytes()
