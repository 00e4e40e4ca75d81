"""The stall's pictures show what their labels, boxes and masks say, and a test picture holds nothing of a training picture."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from skimage.transform import resize

from helpers.datasets import CATEGORIES, load_fashion, load_stall, photograph, surface
from helpers.datasets.stall import SIZE, SURFACES, _resized


@given(st.integers(0, 2**32), st.integers(0, 12), st.sampled_from(["train", "test"]))
@settings(max_examples=25, deadline=None)
def test_a_box_is_the_smallest_around_its_mask(seed, count, part):
    train, test = load_fashion(CATEGORIES)
    stall = photograph({"train": train, "test": test}[part], np.random.default_rng(seed), count=count, part=part)
    assert stall.images.shape == (count, SIZE, SIZE, 1) and stall.images.dtype == np.float32
    assert stall.images.size == 0 or (stall.images.min() >= 0 and stall.images.max() <= 1)
    for mask, (top, left, bottom, right) in zip(stall.masks, stall.boxes, strict=True):
        inside = np.zeros_like(mask)
        inside[top:bottom, left:right] = True
        assert mask.any() and not mask[~inside].any()
        edges = mask[top, left:right], mask[bottom - 1, left:right], mask[top:bottom, left], mask[top:bottom, right - 1]
        assert all(edge.any() for edge in edges)
    names = np.array(CATEGORIES)[stall.one_hot.argmax(axis=1)] if count else stall.labels
    assert np.array_equal(names, stall.labels) and set(stall.surfaces) <= set(SURFACES)


def test_without_a_count_each_garment_is_photographed_once_in_order():
    train, _ = load_fashion()
    assert np.array_equal(photograph(train, np.random.default_rng(0)).labels, train.labels)


def test_garments_come_up_equally_often():
    train, _ = load_fashion()
    few = type(train)(*(array[:7] for array in train))
    stall = photograph(few, np.random.default_rng(1), count=24)
    # Which garment it is does not stand there, but how often each category comes up does.
    often = np.array([stall.one_hot.sum(axis=0) - 3 * few.one_hot.sum(axis=0)])
    assert often.min() >= 0 and often.sum() == 3


def test_the_same_generator_draws_the_same_pictures_and_another_others():
    pictures = [load_stall(4, 3, np.random.default_rng(seed))[0].images for seed in (5, 5, 6)]
    assert np.array_equal(pictures[0], pictures[1]) and not np.array_equal(pictures[0], pictures[2])


def test_pieces_of_the_two_parts_share_no_pixel_of_the_photograph(monkeypatch):
    numbered = np.arange(256 * 256, dtype=np.float32).reshape(256, 256)
    monkeypatch.setattr("helpers.datasets.stall._photographed", lambda name: numbered)
    rng = np.random.default_rng(0)
    met = {part: set() for part in ("train", "test")}
    for part, pixels in met.items():
        for _ in range(100):
            pixels.update(surface("brick", rng, part=part).ravel())
    assert not met["train"] & met["test"] and min(map(len, met.values())) > 20_000


def test_light_and_size_vary_as_a_camera_would_have_it():
    stall, _ = load_stall(300, 0, np.random.default_rng(2))
    surroundings = np.array(
        [image[~mask].mean() for image, mask in zip(stall.images[..., 0], stall.masks, strict=True)]
    )
    heights = stall.boxes[:, 2] - stall.boxes[:, 0]
    assert surroundings.max() > 2 * surroundings.min() and heights.max() > 2 * heights.min()


def test_garments_are_enlarged_as_scikit_image_would():
    image = load_fashion()[0].images[0, :, :, 0]
    for size in ((35, 33), (28, 28), (29, 40)):
        ours, theirs = _resized(image, size), resize(image, size, order=1, mode="edge", anti_aliasing=False)
        np.testing.assert_allclose(ours, theirs, atol=1e-5)


@pytest.mark.parametrize(
    "name, part, words", [("marble", "train", "'marble'"), ("brick", "validation", "'validation'")]
)
def test_what_the_stall_does_not_have_is_named(name, part, words):
    with pytest.raises(ValueError, match=words):
        surface(name, np.random.default_rng(0), part=part)


def test_no_garment_is_refused():
    train, _ = load_fashion()
    with pytest.raises(ValueError, match="at least one"):
        photograph(type(train)(*(array[:0] for array in train)), np.random.default_rng(0))
