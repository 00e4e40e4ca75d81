"""The course's data, all real and all offline: Fashion-MNIST, faces, photographs."""

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

PHOTOS = ("astronaut", "brick", "camera", "chelsea", "coffee", "coins", "retina", "rocket")

SUBSET = Path(__file__).parent / "data" / "fashion_mnist_subset.npz"
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


def find_originals() -> Path:
    """The folder that holds the four published files of Fashion-MNIST.

    Raises
    ------
    OSError
        If they are neither on this machine nor to be had by network.
    """
    folder = _folder_of_originals()
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


def describe_data() -> list[str]:
    """Say in sentences which data is on this machine.

    Returns
    -------
    list of str

    Raises
    ------
    OSError
        If what comes with the course is damaged.
    """
    train, test = load_fashion(CATEGORIES)
    folder = _folder_of_originals()
    return [
        f"Fashion-MNIST's subset is here: {len(train.images):,} images to train on, {len(test.images):,} to test on.",
        f"Photographs and faces are here: {len(PHOTOS)} photographs, {len(load_faces()[0])} small images.",
        f"The full Fashion-MNIST is {f'in {folder}' if folder else 'not on this machine; no chapter needs it'}.",
    ]


def fingerprint(arrays: Iterable[np.ndarray]) -> str:
    """SHA-256 over the bytes of several arrays, which stays the same however they are packed in a file."""
    return hashlib.sha256(b"".join(np.ascontiguousarray(array).tobytes() for array in arrays)).hexdigest()


def _folder_of_originals() -> Path | None:
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


if __name__ == "__main__":
    print("\n".join(describe_data()))
