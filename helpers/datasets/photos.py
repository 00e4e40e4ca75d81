"""Photographs and small images of faces, as scikit-image ships them."""

from pathlib import Path

import numpy as np

PHOTOS = ("astronaut", "brick", "camera", "chelsea", "coffee", "coins", "grass", "gravel", "retina", "rocket")


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
