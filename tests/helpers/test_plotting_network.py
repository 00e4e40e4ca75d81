"""The drawing of a network: each block with its size, each step between two of them."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from helpers import plotting


@pytest.fixture
def drawn(monkeypatch):
    """The figures that were shown, with their captions."""
    shown = []
    monkeypatch.setattr(plotting, "show_figure", lambda caption: shown.append((plt.gcf(), caption)))
    yield shown
    plt.close("all")


def test_each_block_says_its_size_and_each_step_its_layer(drawn):
    rng = np.random.default_rng(0)
    blocks = [rng.random((28, 28, 1)), rng.random((26, 26, 5)), rng.random(3380), np.array([0.2, 0.7, 0.1])]
    plotting.show_network(blocks, ["Conv2D", "Flatten", "Dense"], caption="a network", categories=("a", "b", "c"))
    ((figure, caption),) = drawn
    assert caption == "a network"
    assert [axes.get_title() for axes in figure.axes][::2] == ["28 × 28 × 1", "26 × 26 × 5", "3,380", "3"]
    assert [text.get_text() for axes in figure.axes[1::2] for text in axes.texts if text.get_text()] == [
        "Conv2D",
        "Flatten",
        "Dense",
    ]
    assert [bar.get_width() for bar in figure.axes[-1].patches] == [0.2, 0.7, 0.1]


def test_maps_are_drawn_to_their_own_largest_number_and_dead_ones_black(drawn):
    maps = np.zeros((4, 4, 2))
    maps[1, 2, 0] = 0.01
    plotting.show_network([np.ones((4, 4, 1)), maps], ["Conv2D"], caption="")
    tiles = drawn[0][0].axes[-1].images[0].get_array()
    assert np.nanmax(tiles[:6]) == 1 and np.nanmax(tiles[6:]) == 0


def test_a_figure_of_ones_own_is_shown_with_its_caption(drawn):
    plotting.show_figure("mine")
    assert drawn[0][1] == "mine"
