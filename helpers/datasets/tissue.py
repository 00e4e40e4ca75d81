"""Stained tissue for chapter 11, cut into patches: skin by the slide's fields, and glands of a colon in another stain."""

from pathlib import Path
from typing import NamedTuple

import numpy as np

FOLDER = Path(__file__).parents[1] / "data"
SKIN, SKIN_MARKS, COLON_MARKS = (FOLDER / name for name in ("skin.jpg", "skin_marks.png", "colon_marks.png"))

FIELD = 128  # Rows and columns of a field; about 1 µm a pixel.
PATCH = 32  # Rows and columns of a patch.
NOT_SURE = 9  # The mark of what nobody wanted to name.
PALE_AT_MOST = 0.45  # A patch more than so much of which is glass is left out.
NAMES = ("other", "epithelium")  # By their marks.


class Patches(NamedTuple):
    """Patches of pictures, with what lies in their middles and where they come from."""

    images: np.ndarray  # uint8 (n, 32, 32, 3)
    labels: np.ndarray  # str (n,): "epithelium" or "other"
    fields: np.ndarray  # int (n,): the field that each was cut out of
    corners: np.ndarray  # int (n, 2): row and column of each in its field


def load_fields() -> tuple[np.ndarray, np.ndarray]:
    """Load the fields of a slide of skin, and what was marked in them.

    Returns
    -------
    fields : numpy.ndarray
        uint8 (n, 128, 128, 3).
    marks : numpy.ndarray
        uint8 (n, 128, 128): 1 is epithelium, 0 is not, `NOT_SURE` is neither.
    """
    fields, marks = _read(SKIN), _read(SKIN_MARKS)
    return fields.reshape(-1, FIELD, FIELD, 3), marks.reshape(-1, FIELD, FIELD)


def load_skin(step: int = 16) -> Patches:
    """Cut the fields of skin into patches of 32 × 32, one every `step` rows and columns; smaller steps overlap."""
    return _cut(*load_fields(), step, pale=215)


def load_colon(step: int = 16) -> Patches:
    """Cut a picture of a colon into patches: glands, stained brown where a protein is, are the epithelium.

    It is scikit-image's `ihc` at half its size. Its upper half is field 0, its lower half field 1.
    """
    import skimage.data

    picture = _read(Path(skimage.data.data_dir) / "ihc.png")[..., :3].astype(np.uint16)
    half = picture.reshape(256, 2, 256, 2, 3).mean(axis=(1, 3)).round().astype(np.uint8)
    return _cut(half.reshape(2, 128, 256, 3), _read(COLON_MARKS).reshape(2, 128, 256), step, pale=235)


def write_patches(patches: Patches, folder: Path, quality: int = 95) -> None:
    """Write patches as sets of pictures mostly lie on a disk: a folder for each category, a JPEG for each patch.

    The file's name says which field a patch was cut out of, and where: `field07_at_016_096.jpg`.
    """
    from PIL import Image

    for image, label, field, (row, column) in zip(*patches, strict=True):
        path = folder / str(label) / f"field{field:02d}_at_{row:03d}_{column:03d}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(image).save(path, quality=quality)


def _cut(fields: np.ndarray, marks: np.ndarray, step: int, pale: int) -> Patches:
    """Patches of all fields, but for those of glass, lighter than `pale`, and those that touch what nobody wanted to name."""
    images, labels, numbers, corners = [], [], [], []
    for number, (field, mark) in enumerate(zip(fields, marks, strict=True)):
        for row in range(0, field.shape[0] - PATCH + 1, step):
            for column in range(0, field.shape[1] - PATCH + 1, step):
                place = np.s_[row : row + PATCH, column : column + PATCH]
                glass = (field[place].mean(axis=2) > pale).mean()
                if glass <= PALE_AT_MOST and (mark[place] != NOT_SURE).all():
                    images.append(field[place])
                    labels.append(NAMES[mark[row + PATCH // 2, column + PATCH // 2]])
                    numbers.append(number)
                    corners.append((row, column))
    return Patches(np.array(images), np.array(labels), np.array(numbers), np.array(corners))


def _read(path: Path) -> np.ndarray:
    import skimage.io

    return skimage.io.imread(path)
