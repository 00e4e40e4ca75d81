"""Folders of pictures for judging a function that reads them: written alike wherever the chapter's setup runs."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

# What a file holds: an array of uint8, or bytes that are no picture.
Content = np.ndarray | bytes


@dataclass(frozen=True)
class Folder:
    """A folder of pictures, and what is to be read from it."""

    path: str
    names: tuple[str, ...]  # Of its categories, sorted.
    labels: np.ndarray  # int (n,)
    images: np.ndarray  # float32 (n, h, w, 3): what comes out where a picture has the asked size, or is of one colour.
    size: tuple[int, int]  # (rows, columns) to ask for.


def write_folder(name: str, files: Sequence[tuple[str, Content]], size: tuple[int, int]) -> Folder:
    """Write a folder of pictures below the folder for temporary files; what is there under this name is written again.

    Tests run in another process than the learner's program, and each has temporary files of its own: so this stands in a
    chapter's setup, which both run, and it makes the same at the same place in both.

    Parameters
    ----------
    name : str
        Of the folder.
    files : sequence of (str, array or bytes)
        Path within the folder, such as "cat/1.png", and a picture, uint8 (h, w), (h, w, 3) or (h, w, 4), which has `size`
        or one colour; or bytes that are no picture.
    size : (int, int)
        Rows and columns that pictures are to be read in.
    """
    from PIL import Image

    top = Path(tempfile.gettempdir(), "pictures-of-the-course", name)
    categories = sorted({path.split("/")[0] for path, _ in files if "/" in path})
    images, labels = [], []
    for path, content in sorted(files, key=lambda file: file[0].split("/")):
        target = top / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            target.write_bytes(content)
            continue
        Image.fromarray(content).save(target, quality=95)
        if "/" in path:
            images.append(_as_read(content, size))
            labels.append(categories.index(path.split("/")[0]))
    return Folder(str(top), tuple(categories), np.array(labels), np.stack(images), size)


def _as_read(content: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """A picture as floats in colour, of the asked size."""
    colour = np.repeat(content[..., None], 3, axis=-1) if content.ndim == 2 else content[..., :3]
    if colour.shape[:2] != size:
        colour = np.broadcast_to(colour[:1, :1], (*size, 3))
    return colour.astype(np.float32) / 255
