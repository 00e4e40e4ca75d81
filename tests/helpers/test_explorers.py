"""The explorers, driven by their controls' values in Python, without a browser."""

import base64
import json

import numpy as np
import pytest

from helpers.convolution import convolution
from helpers.explorers import activation, descent, drawing, pooling, threshold
from helpers.explorers import convolution as sliding
from helpers.explorers import explorer as parts

IMAGE = np.random.default_rng(1).integers(0, 10, (6, 8))
FITS_NOT = "Does not fit"


@pytest.fixture
def explorer():
    return sliding.convolution_explorer(IMAGE)


@pytest.fixture
def shown(monkeypatch):
    """What the explorer displays: (object, keyword arguments) in order."""
    displayed = []
    monkeypatch.setattr(parts, "display", lambda thing, **options: displayed.append((thing, options)))
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
    output = convolution(np.pad(IMAGE, 1), sliding.KERNELS["Sobel y"], stride=2)
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
    assert parts.RED in explorer.sentence.value
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
    sliding.explore_convolution(IMAGE, caption="What to see.")
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
    explorer = sliding.kernel_explorer(photo)
    picture = explorer.picture.value
    explorer.controls["entry_11"].value = 5
    assert explorer.picture.value != picture
    assert "The entries sum to 3:" in explorer.sentence.value


def test_a_preset_sets_all_nine_entries_and_draws_once(monkeypatch):
    explorer = sliding.kernel_explorer(np.eye(12))
    drawn = []
    draw = explorer.draw
    monkeypatch.setattr(explorer, "draw", lambda **values: drawn.append(values) or draw(**values))
    explorer.preset.value = "Sobel x"
    assert len(drawn) == 1
    assert np.array_equal(np.reshape(list(drawn[0].values()), (3, 3)), sliding.KERNELS["Sobel x"])


def test_explore_kernel_shows(shown):
    sliding.explore_kernel(np.eye(12), caption="What to see.")
    assert shown[0][0]["text/plain"] == "Explorer: kernel"


def test_drawing_leaves_no_figure_open(explorer):
    import matplotlib.pyplot as plt

    explorer.move(padding=1)
    assert plt.get_fignums() == []


@pytest.mark.parametrize(("control", "value"), [("size", 3), ("kind", "average"), ("shift", 1)])
def test_pooling_follows_its_controls(control, value):
    explorer = pooling.pooling_explorer(IMAGE)
    picture, sentence = explorer.picture.value, explorer.sentence.value
    explorer.controls[control].value = value
    assert explorer.picture.value != picture
    assert explorer.sentence.value != sentence


def test_pooling_tells_how_many_numbers_outlast_a_shift():
    explorer = pooling.pooling_explorer(np.pad([[0, 7, 0, 0]], 1))
    explorer.controls["shift"].value = 1
    # 7 goes from column 2 to column 3, in the same window of two columns.
    assert "0 of the 1 pixels that are not 0 keep their value, and 1 of the 1 such pooled" in explorer.sentence.value
    explorer.controls["shift"].value = 2
    assert "and 0 of the 1 such pooled" in explorer.sentence.value
    assert "none reaches the last row." in explorer.sentence.value


@pytest.mark.parametrize("settings", [{"size": 4, "shift": 4}, {"size": 1, "kind": "average"}, {"size": 3, "shift": 2}])
def test_every_corner_of_pooling_draws(settings):
    explorer = pooling.pooling_explorer(IMAGE)
    explorer.move(**settings)
    assert bytes(explorer.picture.value).startswith(b"\x89PNG")
    assert FITS_NOT not in explorer.sentence.value


def test_explore_pooling_shows(shown):
    pooling.explore_pooling(IMAGE, caption="What to see.")
    assert shown[0][0]["text/plain"] == "Explorer: pooling"


X, Y = np.array([-1.0, 0, 1, 2]), np.array([-1, 1, 1.5, 4])


@pytest.mark.parametrize("name", activation.ACTIVATIONS)
def test_the_slope_of_an_activation_is_that_of_its_curve(name):
    function, derivative = activation.ACTIVATIONS[name]
    sums = np.linspace(-4.9, 4.9, 50)
    by_difference = (function(sums + 1e-6) - function(sums - 1e-6)) / 2e-6
    assert np.allclose(derivative(sums), by_difference, atol=1e-6)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"z": 0.0}, "gives 0.5, and its slope is 0.25. If z grows by 0.1, the value grows by about 0.025."),
        ({"z": -5.0, "name": "ReLU"}, "tells training next to nothing"),
        ({"z": 0.0, "name": "ReLU"}, "Here is the kink"),
        ({"z": -2.0, "name": "Leaky ReLU, slope 0.1"}, "At z = −2 the activation gives −0.2, and its slope is 0.1."),
    ],
)
def test_the_activation_explorer_says_value_and_slope(settings, said):
    explorer = activation.activation_explorer()
    picture = bytes(explorer.picture.value)
    explorer.move(**settings)
    assert said in explorer.sentence.value
    assert explorer.picture.value != picture


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"rate": 0.2, "steps": 40}, "That is the bottom"),
        ({"rate": 0.01, "steps": 40}, "the lowest possible is 0.169."),
        ({"rate": 0.7, "steps": 40}, "✗ The loss has grown"),
        ({"rate": 0.7, "momentum": 0.9, "steps": 0}, "after 0 steps the loss is 9.56. It began at 9.56"),
    ],
)
def test_the_learning_rate_explorer_says_how_the_descent_ends(settings, said):
    explorer = descent.learning_rate_explorer(X, Y)
    explorer.move(**settings)
    assert said in explorer.sentence.value
    assert FITS_NOT not in explorer.sentence.value


def test_a_step_of_the_descent_goes_against_the_gradient():
    first, second = descent._descend(X, Y, rate=0.1, momentum=0.0, steps=1)
    nudge = 1e-6 * np.eye(2)
    gradient = [(descent._line_loss(X, Y, *(first + n)) - descent._line_loss(X, Y, *(first - n))) / 2e-6 for n in nudge]
    assert np.allclose(second, first - 0.1 * np.array(gradient), atol=1e-6)


def test_momentum_takes_a_part_of_the_last_step_along():
    plain, pushed = (descent._descend(X, Y, rate=0.1, momentum=m, steps=2) for m in (0.0, 0.5))
    assert np.allclose(plain[1], pushed[1])
    assert np.allclose(pushed[2] - plain[2], 0.5 * (plain[1] - plain[0]))


def test_explore_activation_and_learning_rate_show(shown):
    activation.explore_activation(caption="What to see.")
    descent.explore_learning_rate(X, Y, caption="What to see.")
    assert [forms[0]["text/plain"] for forms in shown[::2]] == ["Explorer: activation", "Explorer: learning rate"]


NAMES = ("left", "right")
BRIGHT = np.zeros((28, 28))
BRIGHT[3:9, 20:26] = 1


def halves(image):
    """The brightness of an image's left half, and of its right one."""
    assert image.shape == (28, 28) and image.dtype == np.float32 and image.max() <= 1
    return image[:, :14].sum(), image[:, 14:].sum()


@pytest.fixture
def board():
    return drawing.DrawingBoard(halves, NAMES, {"bright": BRIGHT, "turned": BRIGHT[:, ::-1, None]})


def send(board, **values):
    """What the browser does: it sends the state as it is there, with bytes in memory of its own."""
    board.set_state({name: memoryview(value) for name, value in values.items()})


def test_the_board_begins_with_its_first_example(board):
    assert np.array_equal(board.image, BRIGHT)
    assert board.scores == [0, 36]
    assert "The network says: right. The next best score has left." in board.sentence
    assert np.frombuffer(board.examples, np.uint8).reshape(2, 28, 28)[1].sum() == 36 * 255


def test_what_is_drawn_is_asked_about(board):
    send(board, pixels=(255 * BRIGHT[:, ::-1]).astype(np.uint8).tobytes())
    assert board.scores == [36, 0]
    assert "says: left" in board.sentence
    send(board, pixels=bytes(784))
    assert "The board is empty, and the network still says" in board.sentence


def test_a_picture_that_is_sent_comes_onto_the_board(board):
    sent = []
    board.send = sent.append
    figure = parts.Figure(figsize=(1, 1))
    figure.patches.append(parts.plt.Rectangle((0.4, 0.2), 0.2, 0.6, color="black", transform=figure.transFigure))
    send(board, upload=parts.png(figure))
    assert board.image.max() > 0.9 and board.image[0].max() == 0
    assert sent == ["pixels"] and board.upload == b""


def test_a_file_that_is_no_picture_leaves_the_board_as_it_is(board):
    send(board, upload=b"no picture")
    assert "is no picture that can be read" in board.sentence
    assert np.array_equal(board.image, BRIGHT) and board.scores == [0, 36]


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda image: 1 / 0, "Your function stopped with ZeroDivisionError: division by zero"),
        (lambda image: [1, 2, 3], "it should give 2 numbers"),
        (lambda image: [1, np.nan], "it should give 2 numbers"),
    ],
)
def test_a_function_that_gives_no_scores_is_told(ask, said):
    board = drawing.DrawingBoard(ask, NAMES, {})
    assert said in board.sentence and board.scores == []
    assert parts.png(drawing.still(board)).startswith(b"\x89PNG")


def test_explore_drawing_shows(shown):
    drawing.explore_drawing(halves, NAMES, caption="What to see.")
    (forms, options), (caption, _) = shown
    assert forms["text/plain"] == "Explorer: drawing"
    assert base64.b64decode(forms["image/png"]).startswith(b"\x89PNG")
    assert options["metadata"]["image/png"]["alt"] == "What to see." and caption.data == "*What to see.*"


SCORES, DRESSES = np.array([0.9, 0.7, 0.6, 0.3, 0.1]), np.array([True, False, True, True, False])


@pytest.mark.parametrize(
    ("limit", "precision", "recall"),
    [(0.0, 3 / 5, 1), (0.3, 3 / 4, 1), (0.6, 2 / 3, 2 / 3), (0.62, 1 / 2, 1 / 3), (0.9, 1, 1 / 3), (0.92, 1, 0)],
)
def test_precision_and_recall_count_what_scores_at_least_the_threshold(limit, precision, recall):
    assert threshold.precision_and_recall(SCORES, DRESSES, limit) == pytest.approx((precision, recall))


def test_the_threshold_explorer_tells_what_is_called_what_is_found_and_the_accuracy():
    explorer = threshold.threshold_explorer(SCORES, DRESSES, "dress")
    assert "3 of 5 are called a dress, and 2 of them are: precision 0.67." in explorer.sentence.value
    assert "Of 3 that are, 2 are found: recall 0.67. The accuracy is 0.60." in explorer.sentence.value
    picture = explorer.picture.value
    explorer.controls["threshold"].value = 0.96
    assert "0 of 5 are called a dress: none, and so none wrongly." in explorer.sentence.value
    assert "recall 0.00. The accuracy is 0.40." in explorer.sentence.value and explorer.picture.value != picture
