"""The explorers, driven by their controls' values in Python, without a browser."""

import base64
import json

import numpy as np
import pytest

from helpers import explore
from helpers.convolution import convolution

IMAGE = np.random.default_rng(1).integers(0, 10, (6, 8))
FITS_NOT = "Does not fit"


@pytest.fixture
def explorer():
    return explore.convolution_explorer(IMAGE)


@pytest.fixture
def shown(monkeypatch):
    """What the explorer displays: (object, keyword arguments) in order."""
    displayed = []
    monkeypatch.setattr(explore, "display", lambda thing, **options: displayed.append((thing, options)))
    return displayed


@pytest.mark.parametrize(
    ("control", "value"),
    [("kernel", "Sobel x"), ("padding", 2), ("stride", 2), ("dilation", 2), ("row", 0), ("column", 1)],
)
def test_moving_a_control_changes_the_picture_and_the_sentence(explorer, control, value):
    picture, sentence = explorer.picture.value, explorer.sentence.value
    explorer.controls[control].value = value
    assert explorer.picture.value != picture
    assert explorer.sentence.value != sentence
    assert bytes(explorer.picture.value).startswith(b"\x89PNG")


def test_the_same_settings_draw_the_same_bytes(explorer):
    before = explorer.picture.value
    explorer.move(padding=1, kernel="Laplacian")
    explorer.move(padding=0, kernel="vertical line")
    assert explorer.picture.value == before


def test_the_sentence_tells_the_sum_and_the_size(explorer):
    explorer.move(kernel="Sobel y", padding=1, stride=2, row=1, column=2)
    output = convolution(np.pad(IMAGE, 1), explore.KERNELS["Sobel y"], stride=2)
    assert f"sum to {output[1, 2]:g}".replace("-", "−") in explorer.sentence.value
    assert f"The output has {output.shape[0]}×{output.shape[1]} values." in explorer.sentence.value


def test_the_place_stays_inside_the_output(explorer):
    explorer.move(row=3, column=5)
    explorer.controls["stride"].value = 3
    assert (explorer.controls["row"].max, explorer.controls["column"].max) == (1, 1)
    assert (explorer.controls["row"].value, explorer.controls["column"].value) == (1, 1)
    assert FITS_NOT not in explorer.sentence.value


def test_what_does_not_fit_is_flagged_in_words_and_in_red(explorer):
    explorer.controls["dilation"].value = 3
    assert FITS_NOT in explorer.sentence.value
    assert "covers 7×7 pixels, the image with its padding has 6×8" in explorer.sentence.value
    assert explore.RED in explorer.sentence.value
    explorer.controls["padding"].value = 1
    assert FITS_NOT not in explorer.sentence.value


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"stride": 1}, None),
        ({"stride": 2}, "the last row and the last column."),
        ({"stride": 4, "padding": 1}, "the last row and the last 3 columns."),
        ({"stride": 3, "padding": 0}, "the last 2 columns."),
    ],
)
def test_pixels_that_the_stride_leaves_over_are_told(explorer, settings, said):
    explorer.move(**settings)
    if said is None:
        assert "never reaches" not in explorer.sentence.value
    else:
        assert explorer.sentence.value.endswith(f"the kernel never reaches {said}")


@pytest.mark.parametrize(
    "settings", [{"padding": 3, "stride": 4}, {"dilation": 4, "padding": 3}, {"dilation": 4}, {"kernel": "box blur"}]
)
def test_every_corner_of_the_controls_draws(explorer, settings):
    explorer.move(**settings)
    for name in ("row", "column"):
        explorer.controls[name].value = explorer.controls[name].max
    assert explorer.picture.value


def test_show_gives_one_output_with_a_live_and_a_still_form(shown):
    explore.explore_convolution(IMAGE, caption="What to see.")
    (forms, options), (caption, _) = shown
    assert options["raw"] is True
    assert set(forms) == {"application/vnd.jupyter.widget-view+json", "image/png", "text/plain"}
    assert forms["text/plain"] == "Explorer: convolution"
    assert base64.b64decode(forms["image/png"]).startswith(b"\x89PNG")
    assert forms["application/vnd.jupyter.widget-view+json"]["model_id"]
    assert json.dumps(forms)
    assert options["metadata"]["image/png"]["alt"] == "What to see."
    assert caption.data == "*What to see.*"


def test_editing_an_entry_of_the_kernel_changes_the_answer():
    photo = np.random.default_rng(0).integers(0, 256, (20, 30)).astype(np.uint8)
    explorer = explore.kernel_explorer(photo)
    picture = explorer.picture.value
    explorer.controls["entry_11"].value = 5
    assert explorer.picture.value != picture
    assert "The entries sum to 3:" in explorer.sentence.value


def test_a_preset_sets_all_nine_entries_and_draws_once(monkeypatch):
    explorer = explore.kernel_explorer(np.eye(12))
    drawn = []
    draw = explorer.draw
    monkeypatch.setattr(explorer, "draw", lambda **values: drawn.append(values) or draw(**values))
    explorer.preset.value = "Sobel x"
    assert len(drawn) == 1
    assert np.array_equal(np.reshape(list(drawn[0].values()), (3, 3)), explore.KERNELS["Sobel x"])


def test_explore_kernel_shows(shown):
    explore.explore_kernel(np.eye(12), caption="What to see.")
    assert shown[0][0]["text/plain"] == "Explorer: kernel"


def test_drawing_leaves_no_figure_open(explorer):
    import matplotlib.pyplot as plt

    explorer.move(padding=1)
    assert plt.get_fignums() == []
