"""The detector reads boxes from its maps as its makers wrote them there, and finds most garments that it has not met."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from helpers.datasets.scenes import Scenes, load_scenes
from helpers.detector import boxes_and_scores, detector, middles
from scripts.make_detector import found, targets


def test_a_box_is_read_as_it_was_written():
    box = np.array([10, 20, 26, 33])
    scenes = Scenes(
        np.zeros((1, 56, 56, 1)), np.array([1]), (box[None],), (np.array(["dress"]),), np.zeros((1, 56, 56))
    )
    wanted = targets(scenes)[0]
    maps = np.concatenate([100 * wanted[..., :1] - 50, wanted[..., 1:]], axis=-1)
    boxes, scores = boxes_and_scores(maps)
    assert len(boxes) and np.allclose(boxes, box, atol=1e-4) and np.allclose(scores, 1)
    places = middles()[wanted[..., 0] > 0]
    assert ((places > box[:2]) & (places < box[2:])).all()


@given(st.integers(0, 1000), st.floats(0.05, 0.95))
def test_boxes_lie_in_the_picture_and_reach_the_score(seed, least):
    boxes, scores = boxes_and_scores(np.random.default_rng(seed).normal(0, 3, (14, 14, 5)), least)
    assert len(boxes) == len(scores) and (scores >= least).all()
    assert (boxes >= 0).all() and (boxes <= 56).all() and (boxes[:, 2:] > boxes[:, :2]).all()


def test_it_finds_most_garments_with_few_boxes_too_many():
    _, test = load_scenes(0, 60, np.random.default_rng(77))
    network = detector()
    kept, right, garments = found(network, test)
    assert right > 0.8 * garments and right > 0.8 * kept and network.count_params() < 30_000


def test_untrained_it_has_other_weights():
    assert not np.allclose(detector(weights=False).get_weights()[0], detector().get_weights()[0])
