"""What is shown beside faces is a piece of a photograph, holds no face, and can't be told from faces by one simple number."""

import csv

import numpy as np
import pytest
from skimage.measure import block_reduce

from helpers.datasets import load_faces, load_hard_faces, photo
from helpers.datasets.photos import FACE_SIZE, NOT_FACES

IMAGES, LABELS = load_hard_faces()


def places():
    with NOT_FACES.open(encoding="utf-8", newline="") as file:
        return [(name, *map(int, numbers)) for name, *numbers in csv.reader(file)]


def test_the_faces_are_those_of_the_other_set():
    faces, labels = load_faces()
    assert IMAGES.shape == faces.shape and IMAGES.dtype == np.float32
    assert np.array_equal(IMAGES[:100], faces[:100]) and np.array_equal(LABELS, labels)
    assert LABELS.dtype == labels.dtype


def test_each_other_image_is_the_piece_of_a_photograph_that_the_list_names():
    assert len(places()) == 100
    for image, (name, factor, row, column) in zip(IMAGES[100:, :, :, 0], places(), strict=True):
        pixels = photo(name) / 255
        grey = pixels if pixels.ndim == 2 else pixels[..., :3] @ [0.2125, 0.7154, 0.0721]
        rows, columns = (slice(at * factor, (at + FACE_SIZE) * factor) for at in (row, column))
        np.testing.assert_allclose(image, block_reduce(grey[rows, columns], factor, np.mean), atol=1e-5)


def test_no_two_images_are_alike_and_no_two_pieces_lie_in_one_place():
    assert len({image.tobytes() for image in IMAGES}) == 200 and len(set(places())) == 100


def test_a_second_call_gives_the_same_images_and_they_are_the_callers_own():
    images, labels = load_hard_faces()
    images[:], labels[:] = 0, 2
    assert np.array_equal(load_hard_faces()[0], IMAGES) and np.array_equal(load_hard_faces()[1], LABELS)


def of_one_threshold(values, labels):
    """The part that the best threshold gets right, by sorting; yes at or above it, or below it."""
    yes = labels[np.argsort(values)] == 1
    below = np.concatenate([[0], np.cumsum(yes)]) + np.concatenate([np.cumsum(~yes[::-1])[::-1], [0]])
    return max(below.max(), len(labels) - below.min()) / len(labels)


NUMBERS = {
    "brightness": lambda images: images.mean(axis=(1, 2)),
    "contrast": lambda images: images.std(axis=(1, 2)),
    "roughness": lambda images: np.mean([np.abs(np.diff(images, axis=axis)).mean(axis=(1, 2)) for axis in (1, 2)], 0),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_no_simple_number_tells_faces_from_the_others(name):
    assert of_one_threshold(NUMBERS[name](IMAGES[..., 0]), LABELS) < 0.6


def test_the_other_set_is_told_by_its_roughness():
    faces, labels = load_faces()
    assert of_one_threshold(NUMBERS["roughness"](faces[..., 0]), labels) > 0.95
