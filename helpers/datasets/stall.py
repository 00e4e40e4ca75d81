"""The stall's pictures: garments of Fashion-MNIST, photographed where they hang, on brick, grass or gravel.

Each picture lays one garment, larger or smaller, somewhere on a piece of a photographed surface, under a light that falls
from one side. Training and test pictures share neither garments (`load_fashion` has two parts) nor pieces of surface (the
upper halves of the photographs, and the lower ones).
"""

import functools
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from helpers.datasets.fashion import THREE_CATEGORIES, Labelled, load_fashion
from helpers.datasets.photos import photo

SURFACES = ("brick", "grass", "gravel")
SIZE = 56  # Rows and columns of a picture.

OPEN = ("bag", "sandal")  # The surface is seen through a handle, and between straps.
SCALES = (0.8, 1.25)  # A garment's size beside Fashion-MNIST's.
SURFACE_LIGHT = (0.25, 0.8)  # How bright the surface is beside its photograph, which was taken in the sun.
SLOPE = 0.15  # How much brighter or darker than in the middle the picture is at its borders.
NOISE = 0.015  # Standard deviation of a pixel's noise.
ACROSS = np.linspace(-1, 1, SIZE, dtype=np.float32)  # From one border to the other.


class Stall(NamedTuple):
    """Pictures of garments; index i of each array is the same picture."""

    images: np.ndarray  # float32 (n, 56, 56, 1), 0 to 1
    labels: np.ndarray  # (n,) names of categories
    one_hot: np.ndarray  # float32 (n, k), columns in the order of the categories asked for
    boxes: np.ndarray  # int (n, 4): top, left, bottom, right of the mask; up to, not including, the last two
    masks: np.ndarray  # bool (n, 56, 56), True where the garment is
    surfaces: np.ndarray  # (n,) names of `SURFACES`


def load_stall(
    train: int,
    test: int,
    rng: np.random.Generator,
    categories: str | Sequence[str] = THREE_CATEGORIES,
) -> tuple[Stall, Stall]:
    """Photograph garments that come with the course.

    Parameters
    ----------
    train, test : int
        How many pictures of each part.
    rng : numpy.random.Generator
    categories : sequence of str
        As in `load_fashion`.

    Returns
    -------
    train, test : Stall
        No garment and no piece of a surface is in both.

    Raises
    ------
    ValueError
        If a category is unknown or named twice.
    """
    garments = load_fashion(categories)
    return photograph(garments[0], rng, count=train), photograph(garments[1], rng, count=test, part="test")


def photograph(garments: Labelled, rng: np.random.Generator, *, count: int | None = None, part: str = "train") -> Stall:
    """Hang garments up and photograph them, each at another place, on another piece of a surface, in another light.

    Parameters
    ----------
    garments : Labelled
        At least one.
    rng : numpy.random.Generator
        Draws everything that is left to chance.
    count : int, optional
        How many pictures; each garment is in about as many as any other, in random order. Without it, each is in one,
        in the order given.
    part : {"train", "test"}
        Which half of each surface's photograph is hung on.

    Raises
    ------
    ValueError
        If there is no garment, or no such part.
    """
    if not len(garments.images):
        raise ValueError("there is no garment to photograph; hand in at least one")
    which = _drawn(len(garments.images), count, rng)
    images = np.empty((len(which), SIZE, SIZE, 1), np.float32)
    boxes, masks = np.empty((len(which), 4), int), np.empty((len(which), SIZE, SIZE), bool)
    surfaces = rng.choice(SURFACES, len(which))
    for number, garment in enumerate(which):
        is_open = garments.labels[garment] in OPEN
        cloth, shape = enlarged(garments.images[garment, :, :, 0], rng.uniform(*SCALES), is_open)
        height, width = shape.shape
        top, left = rng.integers(0, SIZE - height + 1), rng.integers(0, SIZE - width + 1)
        picture = surface(str(surfaces[number]), rng, part=part) * rng.uniform(*SURFACE_LIGHT)
        region = np.s_[top : top + height, left : left + width]
        picture[region] += shape * (cloth - picture[region])
        images[number, :, :, 0] = seen_by_a_camera(picture, rng)
        masks[number] = False
        masks[number][region] = shape >= min(0.5, shape.max())
        boxes[number] = box_around(masks[number])
    return Stall(images, garments.labels[which], garments.one_hot[which], boxes, masks, surfaces)


def surface(name: str, rng: np.random.Generator, *, part: str = "train") -> np.ndarray:
    """A piece of a photographed surface: brick, grass or gravel.

    Parameters
    ----------
    name : str
        One of `SURFACES`.
    rng : numpy.random.Generator
    part : {"train", "test"}
        Whether it comes from the photograph's upper or lower half.

    Returns
    -------
    numpy.ndarray
        float32 (56, 56), 0 to 1; mirrored half of the time, so that no seam tells where it comes from.

    Raises
    ------
    ValueError
        If there is no such surface or part.
    """
    if name not in SURFACES or part not in ("train", "test"):
        raise ValueError(
            f"there is no {part!r} part of a surface {name!r}; choose train or test of {', '.join(SURFACES)}"
        )
    photograph = _photographed(name)
    half = len(photograph) // 2
    row = rng.integers(0, half - SIZE + 1) + (half if part == "test" else 0)
    column = rng.integers(0, photograph.shape[1] - SIZE + 1)
    piece = photograph[row : row + SIZE, column : column + SIZE]
    return (piece[:, ::-1] if rng.random() < 0.5 else piece).copy()


def _drawn(garments: int, count: int | None, rng: np.random.Generator) -> np.ndarray:
    """Which garment each picture shows: none comes up again before all have come up."""
    if count is None:
        return np.arange(garments)
    rounds = [rng.permutation(garments) for _ in range(0, count, garments)]
    return np.concatenate([np.arange(0), *rounds])[:count]


@functools.cache
def _photographed(name: str) -> np.ndarray:
    """A surface's photograph, 0 to 1, two of its pixels to one: threads and stones become as coarse as a camera would show them."""
    pixels = photo(name).astype(np.float32) / 255
    return (pixels[::2, ::2] + pixels[1::2, ::2] + pixels[::2, 1::2] + pixels[1::2, 1::2]) / 4


def enlarged(garment: np.ndarray, scale: float, is_open: bool) -> tuple[np.ndarray, np.ndarray]:
    """A garment cut out and made larger or smaller: its brightness, and how much of each pixel it covers, 0 to 1."""
    inside = garment > 0.05 if is_open else _silhouette(garment > 0.05)
    top, left, bottom, right = box_around(inside)
    cut = np.s_[top:bottom, left:right]
    size = [max(1, round(scale * length)) for length in inside[cut].shape]
    return _resized(garment[cut], size), _resized(inside[cut].astype(np.float32), size)


def box_around(mask: np.ndarray) -> tuple[int, int, int, int]:
    """Top, left, bottom and right of the smallest box around what a mask covers, which is something."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return rows[0], columns[0], rows[-1] + 1, columns[-1] + 1


def _silhouette(covered: np.ndarray) -> np.ndarray:
    """The covered pixels, and those that lie between covered ones in their row and in their column: dark cloth in a garment."""
    between = [
        np.maximum.accumulate(covered, axis) & np.maximum.accumulate(covered[turn], axis)[turn]
        for axis, turn in ((0, np.s_[::-1]), (1, np.s_[:, ::-1]))
    ]
    return between[0] & between[1]


def _resized(image: np.ndarray, size: Sequence[int]) -> np.ndarray:
    """An image sampled bilinearly at another size."""
    for axis, length in enumerate(size):
        before, after, share = _between(image.shape[axis], length)
        share = np.expand_dims(share, 1 - axis)
        image = image.take(before, axis) * (1 - share) + image.take(after, axis) * share
    return image


@functools.cache
def _between(length: int, other: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each place of a row of another length: the places before and after it in the row, and the share of the latter."""
    places = np.clip((np.arange(other) + 0.5) * length / other - 0.5, 0, length - 1)
    before = places.astype(int)
    return before, np.minimum(before + 1, length - 1), (places - before).astype(np.float32)


def seen_by_a_camera(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A picture in light that falls from one side, with a camera's noise, 0 to 1."""
    down, right = rng.uniform(-SLOPE, SLOPE, 2)
    light = (1 + down * ACROSS)[:, None] * (1 + right * ACROSS)
    return np.clip(picture * light + rng.normal(0, NOISE, picture.shape).astype(np.float32), 0, 1)
