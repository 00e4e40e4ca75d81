"""What values look like on a card: pictures of images, the numbers of small arrays, and where two of them differ."""

import base64
import io
from collections.abc import Sequence
from typing import Any

import numpy as np

from helpers.checking.verdict import Drawn

# An array of so many rows and columns at most is shown as numbers; of a longer one so many places about the difference.
NUMBERS_AT_MOST = 12
# A picture is made as large, in pixels, and no larger; of a stack of images so many are shown.
SMALLEST, LARGEST, PANELS = 112, 192, 4
# What differs is painted over the faded picture; orange can be told from grey by the colour-blind, too.
VERMILLION = (213, 94, 0)
NEGATIVE, POSITIVE = np.array([11, 85, 159]) / 255, np.array([179, 88, 6]) / 255  # As in `helpers.plotting`.
GAP = 2


def drawn(value: Any) -> Drawn | None:
    """What one value looks like; None where it is best told in words."""
    array = _as_array(value)
    return _look(array, _Scale([array]), None) if array is not None else None


def side_by_side(
    expected: Any, got: Any, differs: np.ndarray | None
) -> tuple[Drawn | None, Drawn | None, Drawn | None]:
    """What is expected and what came, in the same scale, and where pictures differ.

    Parameters
    ----------
    expected, got : array_like or anything else
    differs : numpy.ndarray of bool or None
        Where the two differ, entry by entry; None where their shapes do.

    Returns
    -------
    expected, got, apart : Drawn or None
    """
    right, theirs = _as_array(expected), _as_array(got)
    scale = _Scale([array for array in (right, theirs) if array is not None])
    looks = [_look(array, scale, differs) if array is not None else None for array in (right, theirs)]
    is_picture = looks[0] is not None and looks[0].png
    apart = _apart(right, differs) if right is not None and is_picture and differs is not None else None
    return looks[0], looks[1], apart


def _as_array(value: Any) -> np.ndarray | None:
    """A value as an array of numbers, truth values or texts with at least one axis, or None."""
    if not isinstance(value, (np.ndarray, list, tuple)):
        return None
    try:
        array = np.array(value)
    except (TypeError, ValueError):
        return None
    known = array.dtype.kind in "biufUS"
    return array if known and 1 <= array.ndim <= 4 and array.size else None


def _look(array: np.ndarray, scale: "_Scale", differs: np.ndarray | None) -> Drawn | None:
    bare = _bare(array)
    if _is_small(bare):
        return _numbers(bare, differs.reshape(bare.shape) if differs is not None else None, _size(array))
    if array.dtype.kind in "US":
        return None
    return Drawn(f"{_size(array)}, {scale.words(array)}", png=_png(scale.paint(array)))


def _bare(array: np.ndarray) -> np.ndarray:
    """Without the axes that hold one thing: that of a single channel, that of a batch of one image."""
    if array.ndim > 2 and array.shape[-1] == 1:
        array = array[..., 0]
    return array[0] if array.ndim > 2 and array.shape[0] == 1 else array


def _is_small(array: np.ndarray) -> bool:
    """Whether an array is shown as numbers: a row, a small grid, a table with many rows of few columns."""
    if array.ndim != 2:
        return array.ndim == 1
    rows, columns = array.shape
    return columns <= NUMBERS_AT_MOST and (rows <= NUMBERS_AT_MOST or rows > 3 * columns)


def _numbers(array: np.ndarray, marks: np.ndarray | None, words: str) -> Drawn:
    grid = np.atleast_2d(array)
    wrong = np.argwhere(np.atleast_2d(marks)) if marks is not None else np.empty((0, 2), int)
    begin = tuple(
        _begin(size, int(place)) for size, place in zip(grid.shape, wrong[0] if len(wrong) else (0, 0), strict=True)
    )
    part = grid[begin[0] :, begin[1] :][:NUMBERS_AT_MOST, :NUMBERS_AT_MOST]
    texts = tuple(tuple(map(_number, row)) for row in part.tolist())
    inside = [(int(row) - begin[0], int(column) - begin[1]) for row, column in wrong]
    differ = tuple(place for place in inside if all(0 <= at < size for at, size in zip(place, part.shape, strict=True)))
    if part.shape[0] < grid.shape[0]:
        words += f"; here rows {begin[0]} to {begin[0] + len(part) - 1}"
    return Drawn(words, parts=texts, first=(begin[0], begin[1]), differ=differ)


def _begin(size: int, place: int) -> int:
    """Where the part of an axis begins that is shown, so that this place is in sight."""
    return 0 if size <= NUMBERS_AT_MOST else max(0, min(place - 2, size - NUMBERS_AT_MOST))


def _number(value: object) -> str:
    text = f"{value:.4g}" if isinstance(value, float) else str(value)
    return text if len(text) <= 24 else f"{text[:23]}…"


def _size(array: np.ndarray) -> str:
    return f"{array.size} values" if array.ndim == 1 else " × ".join(map(str, array.shape))


class _Scale:
    """Which numbers of some arrays are drawn dark, and which light."""

    def __init__(self, arrays: Sequence[np.ndarray]) -> None:
        numbers = [array.astype(float) for array in arrays if array.dtype.kind in "biuf"]
        finite = [array[np.isfinite(array)] for array in numbers]
        values = [array for array in finite if array.size]
        self.low = min((float(array.min()) for array in values), default=0.0)
        self.high = max((float(array.max()) for array in values), default=1.0)
        self.signed = self.low < 0
        if self.signed:
            self.high = max(self.high, -self.low)
            self.low = -self.high
        elif self.high <= 1:
            self.low, self.high = 0.0, 1.0
        elif self.high <= 255 and any(array.dtype == np.uint8 for array in arrays):
            self.low, self.high = 0.0, 255.0

    def words(self, array: np.ndarray) -> str:
        if self.signed:
            return f"blue −{self.high:.4g}, white 0, orange {self.high:.4g}"
        dark, light = ("dark", "light") if _is_colour(array) else ("black", "white")
        return f"{dark} {self.low:.4g} to {light} {self.high:.4g}"

    def paint(self, array: np.ndarray) -> np.ndarray:
        """An RGB picture, numbers from 0 to 1."""
        return np.concatenate(_with_gaps([self._colours(panel) for panel in _panels(array)]), axis=1)

    def _colours(self, panel: np.ndarray) -> np.ndarray:
        numbers = np.nan_to_num(panel.astype(float), posinf=self.high, neginf=self.low)
        if self.signed and panel.ndim == 2:
            part = np.clip(numbers / self.high, -1, 1)[..., None]
            return np.where(part < 0, 1 + part * (1 - NEGATIVE), 1 - part * (1 - POSITIVE))
        grey = np.clip((numbers - self.low) / ((self.high - self.low) or 1), 0, 1)
        return grey if panel.ndim == 3 else np.repeat(grey[..., None], 3, axis=-1)


def _is_colour(array: np.ndarray) -> bool:
    """Whether the last axis holds red, green and blue; three numbers in a row are rather one of a stack of grey rows."""
    return array.ndim >= 3 and array.shape[-1] == 3 and (array.ndim == 4 or min(array.shape[:2]) > 1)


def _panels(array: np.ndarray) -> list[np.ndarray]:
    """The images of an array, (h, w) or (h, w, 3): itself, the first of a stack, or the first of an image's channels."""
    if array.ndim == 4 and (_is_colour(array) or array.shape[-1] == 1):
        return list((array if _is_colour(array) else array[..., 0])[:PANELS])
    array = _bare(array[0] if array.ndim == 4 else array)
    if array.ndim == 2 or _is_colour(array):
        return [array]
    channels_last = array.shape[-1] <= min(array.shape[:2])
    return list((np.moveaxis(array, -1, 0) if channels_last else array)[:PANELS])


def _with_gaps(panels: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Panels with nothing between them, so that the page is seen there."""
    gap = np.full((panels[0].shape[0], max(1, GAP * panels[0].shape[1] // 28), *panels[0].shape[2:]), np.nan)
    return [each for panel in panels for each in (gap, panel)][1:]


def _apart(expected: np.ndarray, differs: np.ndarray) -> Drawn:
    """A faded picture of what is expected, on which is painted what differs."""
    picture = _Scale([expected]).paint(expected).mean(axis=-1, keepdims=True)
    faded = np.repeat(0.75 + 0.25 * picture, 3, axis=-1)
    panels = [panel if panel.ndim == 2 else np.any(panel, axis=-1) for panel in _panels(differs)]
    where = np.concatenate(_with_gaps([panel.astype(float) for panel in panels]), axis=1) == 1
    words = f"{int(differs.sum())} of {differs.size} values differ"
    if len(panels) == 1:
        rows, columns = np.flatnonzero(panels[0].any(axis=1)), np.flatnonzero(panels[0].any(axis=0))
        words += f"; they lie in rows {_span(rows)}, columns {_span(columns)}"
    return Drawn(words, png=_png(faded, where))


def _span(places: np.ndarray) -> str:
    return f"{places[0]} to {places[-1]}" if len(places) else "none"


def _png(picture: np.ndarray, where: np.ndarray | None = None) -> str:
    """A picture in a size that can be looked at, as PNG in base64; what is true in `where` is orange, no number transparent."""
    from PIL import Image

    height, width = picture.shape[:2]
    step = -(-max(height, width) // LARGEST)
    shown = picture[::step, ::step]
    pixels = np.round(np.nan_to_num(shown) * 255).astype(np.uint8)
    if where is not None:
        padded = np.pad(where, ((0, -height % step), (0, -width % step)))
        # A single pixel is not lost where many become one.
        blocks = padded.reshape(padded.shape[0] // step, step, padded.shape[1] // step, step).any(axis=(1, 3))
        pixels[blocks] = VERMILLION
    if np.isnan(shown).any():
        pixels = np.dstack([pixels, np.where(np.isnan(shown).any(axis=-1), 0, 255).astype(np.uint8)])
    times = -(-SMALLEST // max(pixels.shape[:2]))
    file = io.BytesIO()
    Image.fromarray(pixels.repeat(times, axis=0).repeat(times, axis=1)).save(file, "PNG", optimize=True)
    return base64.b64encode(file.getvalue()).decode()
