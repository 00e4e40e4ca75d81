"""Pictures of several garments show as many as they say, each where its box says, and hardly any over another."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.datasets import CATEGORIES, Labelled, load_fashion
from helpers.datasets.scenes import SHARED, load_scenes, photograph_together
from helpers.datasets.stall import SIZE


@given(st.integers(0, 2**32), st.integers(0, 5), st.integers(0, 9), st.sampled_from(["train", "test"]))
@settings(max_examples=20, deadline=None)
def test_boxes_counts_labels_and_masks_belong_together(seed, count, most, part):
    train, test = load_fashion(CATEGORIES)
    garments = {"train": train, "test": test}[part]
    scenes = photograph_together(garments, np.random.default_rng(seed), count=count, most=most, part=part)
    assert scenes.images.shape == (count, SIZE, SIZE, 1) and scenes.images.dtype == np.float32
    assert scenes.images.size == 0 or (scenes.images.min() >= 0 and scenes.images.max() <= 1)
    assert len(scenes.counts) == len(scenes.boxes) == len(scenes.labels) == count
    for number, boxes, labels, mask in zip(scenes.counts, scenes.boxes, scenes.labels, scenes.masks, strict=True):
        assert number == len(boxes) == len(labels) <= most and boxes.shape == (number, 4)
        assert set(labels) <= set(CATEGORIES)
        inside = np.zeros_like(mask)
        for top, left, bottom, right in boxes:
            inside[top:bottom, left:right] = True
            assert mask[top:bottom, left:right].any()
        assert not mask[~inside].any()


def test_hardly_any_hangs_over_another():
    _, test = load_scenes(0, 30, np.random.default_rng(1))
    for boxes in test.boxes:
        for number, box in enumerate(boxes):
            for other in boxes[:number]:
                overlap = np.clip(np.minimum(box[2:], other[2:]) - np.maximum(box[:2], other[:2]), 0, None).prod()
                areas = [(one[2:] - one[:2]).prod() for one in (box, other)]
                assert overlap <= SHARED * min(areas) + 1e-9


def test_every_number_comes_up_and_the_same_generator_draws_the_same():
    first, again = (load_scenes(150, 1, np.random.default_rng(2))[0] for _ in range(2))
    assert np.array_equal(first.images, again.images) and set(first.counts) == set(range(9))


def test_there_must_be_a_garment():
    train, _ = load_fashion()
    nothing = Labelled(*(array[:0] for array in train))
    with pytest.raises(ValueError, match="no garment"):
        photograph_together(nothing, np.random.default_rng(0), count=1)
