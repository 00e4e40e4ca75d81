"""Folders of pictures: what can be read is found, in order, and copied so that every program can read it."""

import numpy as np
import pytest
from PIL import Image

from helpers.checking.folders import write_folder
from helpers.datasets.folders import copy_pictures, pictures_in


@pytest.fixture
def pictures(tmp_path):
    folder = tmp_path / "pictures"
    for path, mode, size in (("b/2.jpg", "L", (30, 20)), ("b/10.png", "RGBA", (9, 9)), ("a/one.JPG", "RGB", (700, 40))):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        Image.new(mode, size, "white").save(folder / path, "PNG" if path.endswith("png") else "JPEG")
    turned = Image.Exif()
    turned[274] = 6
    Image.new("RGB", (8, 4)).save(folder / "a" / "turned.jpg", exif=turned)
    whole = (folder / "a" / "one.JPG").read_bytes()
    (folder / "a" / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "a" / "notes.txt").write_text("no picture")
    (folder / "readme.txt").write_text("no folder")
    return folder


def test_pictures_are_found_by_category_and_name(pictures):
    assert [f"{path.parent.name}/{path.name}" for path in pictures_in(pictures)] == [
        "a/one.JPG",
        "a/turned.jpg",
        "b/10.png",
        "b/2.jpg",
    ]


def test_copies_are_in_colour_turned_and_not_larger_than_asked(pictures, tmp_path):
    copy_pictures(pictures_in(pictures), tmp_path / "clean", longest=100)
    sizes = {path.name: Image.open(path).size for path in (tmp_path / "clean").glob("*/*")}
    assert {Image.open(path).mode for path in (tmp_path / "clean").glob("*/*")} == {"RGB"}
    assert sizes["turned.jpg.png"] == (4, 8) and max(sizes["one.JPG.png"]) == 100


def test_what_is_no_such_folder_is_said(pictures, tmp_path):
    with pytest.raises(ValueError, match="no folder"):
        pictures_in(tmp_path / "nowhere")
    with pytest.raises(ValueError, match="two at least"):
        pictures_in(pictures / "a")


def test_a_folder_for_judging_says_what_is_to_be_read():
    grey = np.arange(6, dtype=np.uint8).reshape(2, 3)
    red = np.full((5, 7, 3), (255, 0, 0), np.uint8)
    files = [("z/1.png", grey), ("y/2.png", red), ("y/no.jpg", b"none"), ("top.txt", b"none")]
    folder = write_folder("test", files, size=(2, 3))
    assert folder.names == ("y", "z") and folder.labels.tolist() == [0, 1]
    np.testing.assert_allclose(folder.images[0], np.broadcast_to([1.0, 0, 0], (2, 3, 3)))
    np.testing.assert_allclose(folder.images[1][..., 2], grey / 255)
    assert [path.name for path in pictures_in(folder.path)] == ["2.png", "1.png"]
    assert write_folder("test", files, size=(2, 3)).path == folder.path
