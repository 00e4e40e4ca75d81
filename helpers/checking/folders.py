"""Folders of pictures for judging a function that reads them: written alike wherever the chapter's setup runs."""

import hashlib
import io
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
    """Write a folder of pictures below the folder for temporary files, unless it is there.

    Tests run in another process than the learner's program, and each has temporary files of its own: so this stands in a
    chapter's setup, which both run, and it makes the same at the same place in both. Its place follows from its contents,
    so that others, and others' at the same time, do no harm.

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
    digest = hashlib.sha256()
    for path, content in files:
        digest.update(path.encode() + (content if isinstance(content, bytes) else repr(content.tolist()).encode()))
    top = Path(tempfile.gettempdir(), f"{name}-{digest.hexdigest()[:12]}")
    for path, content in files:
        _write(top / path, _as_bytes(path, content))
    categories = sorted({path.split("/")[0] for path, _ in files if "/" in path})
    read = [(path.split("/"), content) for path, content in files if "/" in path and not isinstance(content, bytes)]
    read.sort(key=lambda file: file[0])
    labels = [categories.index(path[0]) for path, _ in read]
    images = [_as_read(content, size) for _, content in read]
    return Folder(str(top), tuple(categories), np.array(labels), np.stack(images), size)


def _as_bytes(path: str, content: Content) -> bytes:
    """What is to stand in a file."""
    from PIL import Image

    if isinstance(content, bytes):
        return content
    file = io.BytesIO()
    Image.fromarray(content).save(file, Image.registered_extensions()[Path(path).suffix.lower()], quality=95)
    return file.getvalue()


def _write(path: Path, content: bytes) -> None:
    """Write a file at once or not at all, if it is not there: another program may read it at this moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_bytes() != content:
        with tempfile.NamedTemporaryFile(delete=False) as file:
            file.write(content)
        whole = Path(file.name)
        whole.chmod(0o644)
        whole.replace(path)


def _as_read(content: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """A picture as floats in colour, of the asked size."""
    colour = np.repeat(content[..., None], 3, axis=-1) if content.ndim == 2 else content[..., :3]
    if colour.shape[:2] != size:
        colour = np.broadcast_to(colour[:1, :1], (*size, 3))
    return colour.astype(np.float32) / 255
