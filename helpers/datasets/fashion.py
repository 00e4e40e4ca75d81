"""Fashion-MNIST: the part of it that comes with the course, and the whole."""

import gzip
import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

# The names of Fashion-MNIST's labels 0 to 9, in that order.
CATEGORIES = ("t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "shoe", "bag", "boot")
THREE_CATEGORIES = ("t-shirt", "dress", "shoe")

SUBSET = Path(__file__).parents[1] / "data" / "fashion_mnist_subset.npz"
SUBSET_SHA256 = "10e2c73b83c53eb264a8d3eb182ae4a010c75d9782f0813c1625877fd728d637"
DEBIAN_FOLDER = Path("/usr/share/datasets/fashion-mnist")
# SHA-256 of the four files as Zalando published them, https://github.com/zalandoresearch/fashion-mnist.
ORIGINALS = {
    "train-images-idx3-ubyte.gz": "b0564c3eedabfbf835052cff8503ea422014ce006caf5b757f851416ee8300c7",
    "train-labels-idx1-ubyte.gz": "0ae29f65d86684f32d1b9c85147786c547b9c6aebcaf235f0400a0cce308b056",
    "t10k-images-idx3-ubyte.gz": "cc1d090a38ace84dfa1aa66e3ada7c336ef481a96936906477e6dd344da56eaa",
    "t10k-labels-idx1-ubyte.gz": "8d3605d196f4be44669e46906da9733c8131fef761fdbfec72c424d5222f1a05",
}


class Labelled(NamedTuple):
    """Images with their labels; index i of each array is the same image."""

    pixels: np.ndarray  # uint8 (n, 28, 28), 0 to 255, as published
    images: np.ndarray  # float32 (n, 28, 28, 1), 0 to 1, as a network takes them
    labels: np.ndarray  # (n,) names of categories
    one_hot: np.ndarray  # float32 (n, k), columns in the order of the categories asked for


def load_fashion(
    categories: str | Sequence[str] = THREE_CATEGORIES, *, full: bool = False
) -> tuple[Labelled, Labelled]:
    """Load images of clothes: Fashion-MNIST (Zalando Research, MIT licence).

    Parameters
    ----------
    categories : sequence of str
        Which of `CATEGORIES`, in the order that the columns of `one_hot` shall have.
    full : bool
        False: the subset that comes with the course, 500 images to train on and 100 to test on in each category.
        True: all 6,000 and 1,000, from Debian's package `dataset-fashion-mnist`, else from Keras's cache, else by
        Keras over the network.

    Returns
    -------
    train, test : Labelled
        The images keep the order they were published in, which mixes the categories.

    Raises
    ------
    ValueError
        If a category is not one of `CATEGORIES`, or named twice.
    OSError
        If the full set is asked for and is nowhere to be had, or a file is not the published one.
    """
    categories = [categories] if isinstance(categories, str) else list(categories)
    unknown = [name for name in categories if name not in CATEGORIES]
    if unknown or not categories or len(set(categories)) < len(categories):
        raise ValueError(f"categories is {categories}; name each once, out of {', '.join(CATEGORIES)}")
    arrays = read_originals(find_originals()) if full else _read_subset()
    return _choose(arrays[0], arrays[1], categories), _choose(arrays[2], arrays[3], categories)


def find_originals() -> Path:
    """The folder that holds the four published files of Fashion-MNIST.

    Raises
    ------
    OSError
        If they are neither on this machine nor to be had by network.
    """
    folder = folder_of_originals()
    if folder is not None:
        return folder
    import keras

    try:
        keras.datasets.fashion_mnist.load_data()
    except Exception as error:  # Keras raises a plain Exception when a download fails.
        raise OSError(
            "The full Fashion-MNIST is not on this machine and could not be downloaded: connect to the network once, "
            f"or install Debian's package dataset-fashion-mnist, or put the four .gz files into {_keras_cache()}."
        ) from error
    return _keras_cache()


def read_originals(folder: str | Path) -> list[np.ndarray]:
    """Read the four published files, checked against their checksums.

    Returns
    -------
    train_pixels, train_numbers, test_pixels, test_numbers : numpy.ndarray
        uint8 (n, 28, 28) and uint8 (n,), the labels as 0 to 9.

    Raises
    ------
    OSError
        If a file is not the published one.
    """
    arrays = []
    for name, checksum in ORIGINALS.items():
        packed = (Path(folder) / name).read_bytes()
        if hashlib.sha256(packed).hexdigest() != checksum:
            raise OSError(
                f"{Path(folder) / name} is not the published file (its checksum differs): delete it and load again."
            )
        # IDX: a 16-byte header before images, an 8-byte one before labels; https://yann.lecun.org/exdb/mnist/.
        header, shape = (16, (-1, 28, 28)) if "images" in name else (8, (-1,))
        arrays.append(np.frombuffer(gzip.decompress(packed), np.uint8, offset=header).reshape(shape))
    return arrays


def fingerprint(arrays: Iterable[np.ndarray]) -> str:
    """SHA-256 over the bytes of several arrays, which stays the same however they are packed in a file."""
    return hashlib.sha256(b"".join(np.ascontiguousarray(array).tobytes() for array in arrays)).hexdigest()


def folder_of_originals() -> Path | None:
    """The folder on this machine that holds the four published files, if there is one."""
    return next((f for f in (DEBIAN_FOLDER, _keras_cache()) if all((f / name).is_file() for name in ORIGINALS)), None)


def _keras_cache() -> Path:
    return Path(os.environ.get("KERAS_HOME", Path.home() / ".keras")) / "datasets" / "fashion-mnist"


def _read_subset() -> list[np.ndarray]:
    with np.load(SUBSET) as archive:
        arrays = [archive[name] for name in ("train_pixels", "train_numbers", "test_pixels", "test_numbers")]
    if fingerprint(arrays) != SUBSET_SHA256:
        raise OSError(f"{SUBSET} is damaged (its checksum differs): get it anew with `git checkout -- helpers/data`.")
    return arrays


def _choose(pixels: np.ndarray, numbers: np.ndarray, categories: Sequence[str]) -> Labelled:
    wanted = np.array([CATEGORIES.index(name) for name in categories])
    chosen = np.isin(numbers, wanted)
    pixels, numbers = pixels[chosen], numbers[chosen]
    images = (pixels / np.float32(255))[..., None]
    one_hot = (numbers[:, None] == wanted).astype(np.float32)
    return Labelled(pixels, images, np.array(CATEGORIES)[numbers], one_hot)
