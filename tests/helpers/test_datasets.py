"""The data is what it is said to be: the published Fashion-MNIST, in the shapes that the chapters count on."""

import gzip
import subprocess
import sys

import numpy as np
import pytest

from helpers.datasets import CATEGORIES, PHOTOS, fashion, load_faces, load_fashion, photo, photo_path


def test_importing_helpers_loads_no_tensorflow():
    modules = (
        "helpers, helpers.convolution, helpers.datasets, helpers.plotting, helpers.checking.models, helpers.explorers"
    )
    code = f"import sys, {modules}; sys.exit('tensorflow' in sys.modules or 'keras' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_the_subset_is_balanced_and_in_range():
    train, test = load_fashion(CATEGORIES)
    for split, each in ((train, 500), (test, 100)):
        assert split.images.shape == (10 * each, 28, 28, 1) and split.images.dtype == np.float32
        assert (split.images.min(), split.images.max()) == (0, 1)
        assert np.array_equal(split.one_hot.sum(axis=0), [each] * 10)
        assert np.array_equal(np.array(CATEGORIES)[split.one_hot.argmax(axis=1)], split.labels)
        np.testing.assert_allclose(split.images[..., 0] * 255, split.pixels, atol=1e-4)


def test_columns_follow_the_order_that_is_asked_for():
    train, _ = load_fashion(["shoe", "dress"])
    assert set(train.labels) == {"shoe", "dress"}
    assert np.array_equal(train.one_hot[:, 0] == 1, train.labels == "shoe")


@pytest.mark.parametrize("categories", [["hat"], ["shoe", "shoe"], []])
def test_unknown_and_repeated_categories_are_refused(categories):
    with pytest.raises(ValueError, match="name each once"):
        load_fashion(categories)


def test_a_damaged_subset_is_noticed(tmp_path, monkeypatch):
    with np.load(fashion.SUBSET) as archive:
        arrays = dict(archive)
    arrays["test_pixels"] = arrays["test_pixels"].copy()
    arrays["test_pixels"][0, 14, 14] ^= 1
    np.savez(tmp_path / "subset.npz", **arrays)
    monkeypatch.setattr(fashion, "SUBSET", tmp_path / "subset.npz")
    with pytest.raises(OSError, match="checksum differs"):
        load_fashion()


@pytest.fixture
def tiny_originals(tmp_path, monkeypatch):
    """Files in the published format with three images, and their checksums in place of the real ones."""
    folder = tmp_path / "datasets" / "fashion-mnist"
    folder.mkdir(parents=True)
    pixels = np.arange(3 * 28 * 28, dtype=np.uint8).reshape(3, 28, 28)
    for name in fashion.ORIGINALS:
        data = bytes(16) + pixels.tobytes() if "images" in name else bytes(8) + bytes([0, 7, 3])
        (folder / name).write_bytes(gzip.compress(data))
        monkeypatch.setitem(fashion.ORIGINALS, name, fashion.hashlib.sha256((folder / name).read_bytes()).hexdigest())
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    monkeypatch.setattr(fashion, "DEBIAN_FOLDER", tmp_path / "none")
    return folder, pixels


def test_the_full_set_is_read_from_kerass_cache(tiny_originals):
    train, test = load_fashion(full=True)
    assert np.array_equal(train.pixels, tiny_originals[1])
    assert test.labels.tolist() == ["t-shirt", "shoe", "dress"]


def test_the_debian_folder_comes_before_kerass_cache(tiny_originals, tmp_path, monkeypatch):
    debian = tmp_path / "debian"
    tiny_originals[0].rename(debian)
    monkeypatch.setattr(fashion, "DEBIAN_FOLDER", debian)
    assert fashion.find_originals() == debian


def test_a_changed_original_is_refused(tiny_originals):
    (tiny_originals[0] / "t10k-labels-idx1-ubyte.gz").write_bytes(gzip.compress(bytes(11)))
    with pytest.raises(OSError, match=r"t10k-labels.* is not the published file"):
        load_fashion(full=True)


def test_without_files_and_network_one_sentence_says_what_to_do(tmp_path, monkeypatch):
    import keras

    def no_network():
        raise Exception("URL fetch failure")

    monkeypatch.setattr(keras.datasets.fashion_mnist, "load_data", no_network)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    monkeypatch.setattr(fashion, "DEBIAN_FOLDER", tmp_path / "none")
    with pytest.raises(OSError, match="dataset-fashion-mnist"):
        load_fashion(full=True)


@pytest.mark.skipif(
    not fashion.DEBIAN_FOLDER.is_dir(), reason="Debian's package dataset-fashion-mnist is not installed"
)
def test_the_making_script_gives_the_shipped_subset():
    from scripts.make_fashion_subset import make_subset

    assert fashion.fingerprint(make_subset()) == fashion.SUBSET_SHA256


def test_faces_come_first_and_are_faces():
    from skimage.data import lfw_subset

    images, labels = load_faces()
    assert images.shape == (200, 25, 25, 1) and images.dtype == np.float32 and labels.tolist() == [1] * 100 + [0] * 100
    np.testing.assert_allclose(images[..., 0], lfw_subset(), atol=1e-6)


@pytest.mark.parametrize("name", PHOTOS)
def test_each_photograph_is_here_as_pixels(name):
    image = photo(name)
    assert image.dtype == np.uint8 and image.ndim in (2, 3) and photo_path(name).stem == name
    assert image.max() > 200 and image.std() > 10


def test_an_unknown_photograph_is_named():
    with pytest.raises(ValueError, match="'lena'"):
        photo("lena")
