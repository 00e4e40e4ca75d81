"""The stall from further away: several garments in one picture, or none, each with its box, for detection and counting.

As in `stall`, training and test pictures share neither garments nor pieces of surface.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from helpers.datasets.fashion import THREE_CATEGORIES, Labelled, load_fashion
from helpers.datasets.stall import (
    OPEN,
    SIZE,
    SURFACE_LIGHT,
    SURFACES,
    box_around,
    enlarged,
    seen_by_a_camera,
    surface,
)

MOST = 8  # Garments in one picture, at most.
SCALES_AFAR = (0.4, 0.65)  # A garment's size beside Fashion-MNIST's.
SHARED = 0.15  # How much of the smaller of two boxes the other may cover.
TRIES = 40  # Places tried for a garment before it is left out.


class Scenes(NamedTuple):
    """Pictures of several garments; index i of each is the same picture."""

    images: np.ndarray  # float32 (n, 56, 56, 1), 0 to 1
    counts: np.ndarray  # int (n,), how many garments hang in each
    boxes: tuple[
        np.ndarray, ...
    ]  # n arrays, int (count, 4): top, left, bottom, right; up to, not including, the last two
    labels: tuple[np.ndarray, ...]  # n arrays, (count,) names of categories
    masks: np.ndarray  # bool (n, 56, 56), True where a garment is, whichever


def load_scenes(
    train: int,
    test: int,
    rng: np.random.Generator,
    categories: str | Sequence[str] = THREE_CATEGORIES,
    *,
    most: int = MOST,
) -> tuple[Scenes, Scenes]:
    """Photograph garments that come with the course, several in one picture.

    Parameters
    ----------
    train, test : int
        How many pictures of each part.
    rng : numpy.random.Generator
    categories : sequence of str
        As in `load_fashion`.
    most : int
        Garments in one picture, at most.

    Returns
    -------
    train, test : Scenes
        No garment and no piece of a surface is in both.
    """
    garments = load_fashion(categories)
    return (
        photograph_together(garments[0], rng, count=train, most=most),
        photograph_together(garments[1], rng, count=test, most=most, part="test"),
    )


def photograph_together(
    garments: Labelled, rng: np.random.Generator, *, count: int, most: int = MOST, part: str = "train"
) -> Scenes:
    """Hang from 0 to `most` garments up in each picture, every number as likely, with hardly any overlap, and photograph them.

    Parameters
    ----------
    garments : Labelled
        At least one; each picture draws its own.
    rng : numpy.random.Generator
        Draws everything that is left to chance.
    count : int
        How many pictures.
    most : int
        Garments in one picture, at most.
    part : {"train", "test"}
        Which half of each surface's photograph is hung on.

    Raises
    ------
    ValueError
        If there is no garment, or no such part.
    """
    if not len(garments.images):
        raise ValueError("there is no garment to photograph; hand in at least one")
    images, masks = np.empty((count, SIZE, SIZE, 1), np.float32), np.zeros((count, SIZE, SIZE), bool)
    boxes, labels = [], []
    for number in range(count):
        picture = surface(str(rng.choice(SURFACES)), rng, part=part) * rng.uniform(*SURFACE_LIGHT)
        hung: list[tuple[int, int, int, int]] = []
        names = []
        for garment in rng.integers(0, len(garments.images), rng.integers(0, most + 1)):
            is_open = garments.labels[garment] in OPEN
            cloth, shape = enlarged(garments.images[garment, :, :, 0], rng.uniform(*SCALES_AFAR), is_open)
            covered = shape >= min(0.5, shape.max())
            corner = _free_place(box_around(covered), shape.shape, hung, rng)
            if corner is None:
                continue
            region = np.s_[corner[0] : corner[0] + len(shape), corner[1] : corner[1] + shape.shape[1]]
            picture[region] += shape * (cloth - picture[region])
            masks[number][region] |= covered
            hung.append(_moved(box_around(covered), corner))
            names.append(garments.labels[garment])
        images[number, :, :, 0] = seen_by_a_camera(picture, rng)
        boxes.append(np.array(hung, int).reshape(-1, 4))
        labels.append(np.array(names, garments.labels.dtype))
    return Scenes(images, np.array([len(own) for own in boxes], int), tuple(boxes), tuple(labels), masks)


def _free_place(
    box: tuple[int, int, int, int],
    shape: tuple[int, ...],
    hung: Sequence[tuple[int, int, int, int]],
    rng: np.random.Generator,
) -> tuple[int, int] | None:
    """A corner from which a garment's box covers hardly anything of those that hang already; None if none was found."""
    for _ in range(TRIES):
        corner = int(rng.integers(0, SIZE - shape[0] + 1)), int(rng.integers(0, SIZE - shape[1] + 1))
        if all(_share(_moved(box, corner), other) <= SHARED for other in hung):
            return corner
    return None


def _moved(box: tuple[int, int, int, int], corner: tuple[int, int]) -> tuple[int, int, int, int]:
    return box[0] + corner[0], box[1] + corner[1], box[2] + corner[0], box[3] + corner[1]


def _share(box: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> float:
    """How much of the smaller of two boxes lies in the other."""
    height = min(box[2], other[2]) - max(box[0], other[0])
    width = min(box[3], other[3]) - max(box[1], other[1])
    areas = [(bottom - top) * (right - left) for top, left, bottom, right in (box, other)]
    return max(height, 0) * max(width, 0) / min(areas)
