"""Photographs and small images of faces, as scikit-image ships them."""

import csv
import functools
from pathlib import Path

import numpy as np

PHOTOS = ("astronaut", "brick", "camera", "chelsea", "coffee", "coins", "grass", "gravel", "retina", "rocket")

FACE_SIZE = 25  # Rows and columns of an image of a face.
# Where the 100 pieces of photographs lie that `load_hard_faces` shows beside faces: photograph, factor, row, column.
NOT_FACES = Path(__file__).parents[1] / "data" / "not_faces.csv"


def load_faces() -> tuple[np.ndarray, np.ndarray]:
    """Load 200 small grey photographs, 100 of faces and 100 of other things (scikit-image's `lfw_subset`).

    Returns
    -------
    images : numpy.ndarray
        float32 (200, 25, 25, 1), 0 to 1; the faces come first.
    labels : numpy.ndarray
        float32 (200,); 1 is a face, 0 is not.
    """
    import skimage.data

    images = skimage.data.lfw_subset().astype(np.float32)[..., None]
    return images, np.repeat(np.array([1, 0], np.float32), 100)


def load_hard_faces() -> tuple[np.ndarray, np.ndarray]:
    """Load 100 faces, and 100 pieces of photographs as bright, as rich in contrast and as rough as they are.

    The faces are those of `load_faces`, whose other images can be told from them by their roughness alone.

    Returns
    -------
    images, labels : numpy.ndarray
        As `load_faces` returns them.
    """
    images, labels = load_faces()
    with NOT_FACES.open(encoding="utf-8", newline="") as file:
        for number, (name, *numbers) in enumerate(csv.reader(file), start=100):
            factor, row, column = map(int, numbers)
            images[number, ..., 0] = coarse_photo(name, factor)[row : row + FACE_SIZE, column : column + FACE_SIZE]
    return images, labels


@functools.cache
def coarse_photo(name: str, factor: int) -> np.ndarray:
    """A photograph in grey, float32 (h, w), 0 to 1; each pixel is the mean of `factor` × `factor` of its pixels."""
    pixels = photo(name).astype(np.float32) / 255
    grey = pixels if pixels.ndim == 2 else pixels[..., :3] @ np.array([0.2125, 0.7154, 0.0721], np.float32)
    height, width = grey.shape[0] // factor, grey.shape[1] // factor
    return grey[: height * factor, : width * factor].reshape(height, factor, width, factor).mean(axis=(1, 3))


def photo(name: str) -> np.ndarray:
    """Load one of the photographs `PHOTOS` as scikit-image ships it.

    Returns
    -------
    numpy.ndarray
        uint8, 0 to 255; (h, w) for a grey photograph, (h, w, 3) for a colour one.

    Raises
    ------
    ValueError
        If there is no photograph of that name.
    """
    import skimage.io

    return skimage.io.imread(photo_path(name))


def photo_path(name: str) -> Path:
    """The file that `photo(name)` reads, a PNG or JPEG, as a `pathlib.Path`; for trying out image readers."""
    import skimage.data

    if name not in PHOTOS:
        raise ValueError(f"there is no photograph {name!r}; choose one of {', '.join(PHOTOS)}")
    return next(Path(skimage.data.data_dir).glob(f"{name}.*g"))
