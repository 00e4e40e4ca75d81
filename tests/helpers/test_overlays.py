"""What is laid over a picture stands where it was found."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from helpers import overlays


@pytest.fixture
def figure(monkeypatch):
    """The figure that is shown, before it is closed, and its caption."""
    shown = {}
    monkeypatch.setattr(
        overlays, "show_figure", lambda caption: shown.update(axes=plt.gcf().axes, caption=caption) or plt.close()
    )
    return shown


IMAGES = np.zeros((3, 8, 6, 1))


def test_boxes_are_frames_round_their_pixels(figure):
    found = [np.array([1, 2, 4, 5]), np.zeros((0, 4)), np.array([[0, 0, 8, 6], [2, 2, 3, 3]])]
    overlays.show_boxes(IMAGES, found, truths=[[1, 1, 2, 2], [], []], caption="boxes", columns=2)
    assert figure["caption"] == "boxes"
    frames = [axes.patches for axes in figure["axes"][:3]]
    assert [len(own) for own in frames] == [2, 0, 2]
    first = frames[0][0]
    assert (first.get_xy(), first.get_width(), first.get_height()) == ((1.5, 0.5), 3, 3)
    assert frames[0][0].get_linestyle() != frames[0][1].get_linestyle(), "found and true differ by more than colour"


def test_a_coarser_map_covers_the_whole_picture(figure):
    overlays.show_maps(IMAGES, np.ones((3, 4, 3)), caption="maps", titles=["a", "b", "c"])
    extents = {tuple(axes.images[1].get_extent()) for axes in figure["axes"]}
    assert extents == {(-0.5, 5.5, 7.5, -0.5)}
    assert [axes.get_title() for axes in figure["axes"]] == ["a", "b", "c"]


def test_maps_of_zeros_are_drawn(figure):
    overlays.show_maps(IMAGES[:1], np.zeros((1, 8, 6)), caption="nothing")
    assert figure["axes"][0].images[1].get_clim() == (0, 1)


def test_points_are_numbered_and_joined(figure):
    overlays.show_points(
        [np.zeros((8, 6, 3))], [np.array([[1, 2], [3, 4], [5, 1]])], lines=[[(0, 2)]], caption="pose", columns=1
    )
    (axes,) = figure["axes"]
    assert [text.get_text() for text in axes.texts] == ["1", "2", "3"]
    assert axes.collections[0].get_offsets().tolist() == [[2, 1], [4, 3], [1, 5]]
    assert axes.lines[0].get_xydata().tolist() == [[2, 1], [1, 5]]
