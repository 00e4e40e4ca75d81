"""A picture of one's own, brought into the form of Fashion-MNIST's: light on black, 28 × 28, in the middle."""

from pathlib import Path
from typing import IO

import numpy as np
from PIL import Image, ImageOps

SIDE = 28
ROOM = 26  # Rows or columns that the garment's longer side takes.
SEEN = 0.1  # How much lighter than its background a pixel of the garment is, at least.


def read_garment(file: str | Path | IO[bytes]) -> np.ndarray:
    """Read a picture of a garment from a file, and make it like those that the first network has learned from.

    It becomes grey. Where its border is light, it becomes its negative, so that the garment is light on black. What lies
    around the garment is cut off, as far as it is even; the rest becomes 28 × 28, in the middle.

    Parameters
    ----------
    file : str, pathlib.Path or binary file
        Any format that Pillow reads, such as JPEG and PNG.

    Returns
    -------
    numpy.ndarray
        float32 (28, 28), 0 to 1.

    Raises
    ------
    ValueError
        If there is no such file, or it is no picture.
    """
    grey = _grey(file)
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    if np.median(border) > 0.5:
        grey, border = 1 - grey, 1 - border
    background = np.median(border)
    garment = np.clip((grey - background) / (1 - background), 0, 1)
    return _in_the_middle(_cut_out(garment))


def _grey(file: str | Path | IO[bytes]) -> np.ndarray:
    """A file's picture as floats 0 to 1, turned as the camera was held; what is transparent counts as white."""
    name = Path(file).name if isinstance(file, str | Path) else "this file"
    try:
        with Image.open(file) as picture:
            picture.draft("L", (512, 512))  # A large photograph is read smaller.
            solid = ImageOps.exif_transpose(picture).convert("RGBA")
    except FileNotFoundError:
        raise ValueError(f"There is no file {file}. Is the path complete, and the ending (.jpg, .png) right?") from None
    except (OSError, SyntaxError, Image.DecompressionBombError):
        raise ValueError(f"{name} is no picture that can be read. Try one that ends in .jpg or .png.") from None
    white = Image.new("RGBA", solid.size, "white")
    return np.asarray(Image.alpha_composite(white, solid).convert("L"), np.float32) / 255


def _cut_out(garment: np.ndarray) -> np.ndarray:
    """The part of a picture that is lighter than black, or all of it where nothing is."""
    rows, columns = (np.flatnonzero((garment > SEEN).any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return garment
    return garment[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _in_the_middle(garment: np.ndarray) -> np.ndarray:
    """A garment made so large that its longer side fits, in the middle of a black image of 28 × 28."""
    scale = ROOM / max(garment.shape)
    height, width = (max(1, round(scale * length)) for length in garment.shape)
    picture = Image.fromarray((255 * garment).round().astype(np.uint8))
    image = np.zeros((SIDE, SIDE), np.float32)
    top, left = (SIDE - height) // 2, (SIDE - width) // 2
    resized = picture.resize((width, height), Image.Resampling.BOX if scale < 1 else Image.Resampling.BILINEAR)
    image[top : top + height, left : left + width] = np.asarray(resized, np.float32) / 255
    return image
