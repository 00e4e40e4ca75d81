"""The explorers: what Python hands them, what their JavaScript makes of it, and their still pictures."""

import base64
import json
import shutil
import subprocess
import types

import numpy as np
import pytest
from scipy.signal import correlate2d
from scipy.special import softmax

from helpers.datasets import load_first_network
from helpers.datasets.networks import load_weights
from helpers.datasets.own_pictures import read_garment
from helpers.explorers import (
    activation,
    boxes,
    brush,
    convolution,
    curves,
    descent,
    drawing,
    layers,
    network,
    pixels,
    pooling,
    threshold,
    windows,
)
from helpers.explorers import explorer as parts

RNG = np.random.default_rng(1)
IMAGE = RNG.integers(0, 10, (6, 8))
PHOTO = RNG.integers(0, 256, (20, 30)).astype(np.uint8)
COLOUR = RNG.integers(0, 256, (4, 5, 3)).astype(np.uint8)
X, Y = np.array([-1.0, 0, 1, 2]), np.array([-1, 1, 1.5, 4])
SCORES, DRESSES = np.array([0.9, 0.7, 0.6, 0.3, 0.1]), np.array([True, False, True, True, False])
NAMES = ("left", "right")
# The brightness of an image's left half, and of its right one.
HALVES = (
    np.eye(784, dtype=np.float32),
    np.zeros(784, np.float32),
    np.zeros((784, 2), np.float32),
    np.zeros(2, np.float32),
)
HALVES[2].reshape(28, 28, 2)[:, :14, 0] = HALVES[2].reshape(28, 28, 2)[:, 14:, 1] = 1
BRIGHT = np.zeros((28, 28))
BRIGHT[3:9, 20:26] = 1

STALL = load_weights("dresses_on_brick")
PICTURE = RNG.random((56, 56, 1))
LAYERS = [
    {"kind": "Conv2D", "padding": "same", "strides": 2},
    {"kind": "MaxPool2D"},
    {"kind": "Conv2D", "filters": 20},
    {"kind": "Flatten"},
    {"kind": "Dense"},
]


class Layer(types.SimpleNamespace):
    """What a layer of Keras says of itself; its maps are only of the right size."""

    def __call__(self, maps):
        return np.ones((1, *(-(-size // self.strides[0]) for size in maps.shape[1:3]), 2))


NETWORK = types.SimpleNamespace(
    layers=[
        Layer(name="first", kernel_size=(3, 3), dilation_rate=(1, 1), strides=(1, 1), padding="same"),
        Layer(name="pool", pool_size=(2, 2), strides=(2, 2), padding="valid"),
        Layer(name="second", kernel_size=(3, 3), dilation_rate=(1, 1), strides=(2, 2), padding="same"),
        types.SimpleNamespace(name="flat"),
    ]
)

EXPLORERS = {
    "convolution": convolution.convolution_explorer(IMAGE),
    "kernel": convolution.kernel_explorer(PHOTO),
    "pooling": pooling.pooling_explorer(IMAGE),
    "pixels": pixels.pixels_explorer(COLOUR),
    "activation": activation.activation_explorer(),
    "learning rate": descent.learning_rate_explorer(X, Y),
    "threshold": threshold.threshold_explorer(SCORES, DRESSES, "dress"),
    "windows": windows.windows_explorer(NETWORK, np.ones((12, 16, 1)), ("first", "second")),
    "layers": layers.layers_explorer(LAYERS, multiply_adds=True),
    "boxes": boxes.boxes_explorer(PICTURE, (10, 20, 30, 28)),
    "brush": brush.brush_explorer(STALL, {"one": PICTURE, "other": PICTURE[::-1]}, ("t-shirt", "dress", "shoe")),
    "curves": curves.curves_explorer(),
    "drawing": drawing.drawing_explorer(HALVES, NAMES, {"bright": BRIGHT, "turned": BRIGHT[:, ::-1, None]}),
}

node = pytest.mark.skipif(
    shutil.which("node") is None, reason="there is no node on this machine; Debian's package is `nodejs`"
)
# Prints what expressions are, each with the names that a module exports.
CALL = """
import { readFileSync } from "node:fs";
for (const [name, expression] of JSON.parse(readFileSync("calls.json", "utf8"))) {
    const { default: _, ...names } = await import(`./${name}.mjs`);
    console.log(JSON.stringify(Function(...Object.keys(names), `return ${expression}`)(...Object.values(names))));
}
"""


@pytest.fixture(scope="module")
def call(tmp_path_factory):
    """Gives what expressions of JavaScript are: each (module, expression); all of them run in one node."""
    folder = tmp_path_factory.mktemp("modules")
    (folder / "call.mjs").write_text(CALL, encoding="utf-8")

    def run(*calls):
        for name in {name for name, _ in calls}:
            # What is tested is the whole module, as a browser gets it.
            (folder / f"{name}.mjs").write_text(parts.module(name), encoding="utf-8")
        (folder / "calls.json").write_text(json.dumps(calls), encoding="utf-8")
        done = subprocess.run(["node", "call.mjs"], cwd=folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run


def js(*values):
    """Values as they are written in JavaScript, with commas between them."""
    return ", ".join(json.dumps(value) for value in values)


def said(explorer, **changes):
    """The call that gives an explorer's sentence for its settings, some of them changed."""
    settings = explorer.settings | changes
    return explorer.name.replace(
        " ", "_"
    ), f"[sentence({js(explorer.facts, settings)})].flat().map(s => s.warning ?? s).join(' ')"


@pytest.fixture
def shown(monkeypatch):
    """What the explorer displays: (object, keyword arguments) in order."""
    displayed = []
    monkeypatch.setattr(parts, "display", lambda thing, **options: displayed.append((thing, options)))
    return displayed


@pytest.mark.parametrize("name", EXPLORERS)
def test_an_explorer_is_shown_live_as_data_and_as_a_still_picture(name, shown):
    EXPLORERS[name].show("What to see.")
    (forms, options), (caption, _) = shown
    assert options["raw"] is True and json.dumps(forms)
    assert forms["text/plain"] == f"Explorer: {name}"
    assert base64.b64decode(forms["image/png"]).startswith(b"\x89PNG")
    assert forms["application/vnd.jupyter.widget-view+json"]["model_id"]
    assert set(forms[parts.MIME]) == {"module", "facts", "settings"}
    assert options["metadata"]["image/png"]["alt"] == "What to see." and caption.data == "*What to see.*"


@pytest.mark.parametrize("name", EXPLORERS)
def test_a_module_is_single_and_loads_nothing(name):
    text = parts.module(name.replace(" ", "_"))
    assert text.count("export default explorer(") == 1
    assert "import " not in text.replace("// import", "") and "http" not in text.replace(
        "http://www.w3.org/2000/svg", ""
    )


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_same_settings_draw_the_same_still_and_leave_no_figure_open(name):
    import matplotlib.pyplot as plt

    one, other = (parts.png(EXPLORERS[name].still(**EXPLORERS[name].settings)) for _ in range(2))
    assert one == other and plt.get_fignums() == []


SETTINGS = [
    {"padding": padding, "stride": stride, "dilation": dilation, "kernel": kernel, "row": 0, "column": 1}
    for kernel, padding, stride, dilation in (
        ("vertical line", 0, 1, 1),
        ("Sobel x", 1, 2, 1),
        ("Laplacian", 2, 3, 2),
        ("box blur", 3, 4, 3),
    )
]


@node
def test_a_kernels_answers_are_those_of_numpy_and_scipy(call):
    facts = EXPLORERS["convolution"].facts
    slid = call(*(("convolution", f"slide({js(facts, settings)})") for settings in SETTINGS))
    for settings, result in zip(SETTINGS, slid, strict=True):
        padded = np.pad(IMAGE, settings["padding"])
        kernel = convolution.KERNELS[settings["kernel"]]
        expected = convolution.convolution(padded, kernel, stride=settings["stride"], dilation=settings["dilation"])
        assert np.allclose(result["output"], expected)
        assert np.isclose(np.sum(result["products"]), expected[0, 1])
    kernel = [[1, 2, 0], [0, -1, 0.5], [3, 0, -2]]
    photo = PHOTO.tolist()
    (answer,) = call(("kernel", f"respond({js(photo, kernel)})"))
    expected = correlate2d(PHOTO.astype(float), np.array(kernel), "valid")
    assert np.allclose(answer["answers"], expected)
    assert np.isclose(answer["least"], expected.min()) and np.isclose(answer["largest"], expected.max())
    assert np.isclose(answer["most"], np.percentile(np.abs(expected), 99), rtol=0.02)


@node
def test_convolution_says_sum_size_what_is_left_over_and_what_does_not_fit(call):
    explorer = EXPLORERS["convolution"]
    place = {"kernel": "Sobel y", "padding": 1, "stride": 2, "row": 1, "column": 2}
    output = convolution.convolution(np.pad(IMAGE, 1), convolution.KERNELS["Sobel y"], stride=2)
    answer, none, one, both, columns, not_fit, again, settled = call(
        said(explorer, **place),
        said(explorer),
        said(explorer, stride=2, row=0, column=0),
        said(explorer, stride=4, padding=1, row=0, column=0),
        said(explorer, stride=3, row=0, column=0),
        said(explorer, dilation=3),
        said(explorer, dilation=3, padding=1, row=0, column=0),
        ("convolution", f"settle({js(explorer.facts, explorer.settings | {'stride': 3, 'row': 3, 'column': 5})})"),
    )
    assert f"sum to {output[1, 2]:g}.".replace("-", "−") in answer
    assert f"The output has {output.shape[0]}×{output.shape[1]} values." in answer
    assert "never reaches" not in none
    assert one.endswith("the kernel never reaches the last row and the last column.")
    assert both.endswith("the kernel never reaches the last row and the last 3 columns.")
    assert columns.endswith("the kernel never reaches the last 2 columns.")
    assert not_fit.startswith("Does not fit. The kernel covers 7×7 pixels, the image with its padding has 6×8.")
    assert "Does not fit" not in again
    assert (settled["row"], settled["column"]) == (1, 1)


@node
def test_a_kernel_tells_what_its_entries_sum_to(call):
    (sentence,) = call(
        ("kernel", f"sentence({js([[0, 0, 0], [0, 5, 0], [-1, -1, 0]], {'least': -3, 'largest': 7.5})})")
    )
    assert (
        sentence == "The entries sum to 3: even areas answer with 3 times their brightness. Answers go from −3 to 7.5."
    )


@node
def test_pooling_pools_and_tells_how_many_numbers_outlast_a_shift(call):
    small = pooling.pooling_explorer(np.pad([[0, 7, 0, 0]], 1))
    maximum, mean, one, two = call(
        *(("pooling", f"pool({js(IMAGE.tolist(), 3, kind)})") for kind in ("max", "average")),
        said(small, shift=1),
        said(small, shift=2),
    )
    assert np.allclose(maximum, pooling._pool(IMAGE, 3, "max")) and np.allclose(
        mean, pooling._pool(IMAGE, 3, "average")
    )
    # 7 goes from column 2 to column 3, in the same window of two columns.
    assert "0 of the 1 pixels that are not 0 keep their value, and 1 of the 1 such pooled" in one
    assert "and 0 of the 1 such pooled" in two and "none reaches the last row." in two


@node
def test_a_painted_pixel_has_the_brushs_numbers_and_no_other_changes(call):
    explorer = EXPLORERS["pixels"]
    (image,) = call(("pixels", f"painted({js(explorer.facts['image'], 2, 3, [255, 0, 9])})"))
    expected = COLOUR.copy()
    expected[2, 3] = [255, 0, 9]
    assert np.array_equal(image, expected)
    before, after, grey = call(
        said(explorer, row=2, column=3),
        said(explorer, row=2, column=3, pixels=image),
        said(pixels.pixels_explorer(IMAGE), row=1, column=2),
    )
    was = f"[{', '.join(map(str, COLOUR[2, 3]))}]"
    assert before == f"The pixel in row 2, column 3 is {was}. 0 of 20 pixels have changed."
    assert after == f"The pixel in row 2, column 3 is [255, 0, 9]; it was {was}. 1 of 20 pixels has changed."
    assert grey.startswith(f"The pixel in row 1, column 2 is {IMAGE[1, 2]}.")


@pytest.mark.parametrize("name", activation.ACTIVATIONS)
def test_the_slope_of_an_activation_is_that_of_its_curve(name):
    function, derivative = activation.ACTIVATIONS[name]
    sums = np.linspace(-4.9, 4.9, 50)
    by_difference = (function(sums + 1e-6) - function(sums - 1e-6)) / 2e-6
    assert np.allclose(derivative(sums), by_difference, atol=1e-6)


@node
def test_the_activation_explorer_says_value_and_slope(call):
    explorer = EXPLORERS["activation"]
    middle, flat, kink, leaky, *values = call(
        said(explorer, z=0),
        said(explorer, z=-5, name="ReLU"),
        said(explorer, z=0, name="ReLU"),
        said(explorer, z=-2, name="Leaky ReLU, slope 0.1"),
        *(("activation", f"at({js(explorer.facts, {'name': name, 'z': -1.25})})") for name in activation.ACTIVATIONS),
    )
    assert middle.endswith("gives 0.5, and its slope is 0.25. If z grows by 0.1, the value grows by about 0.025.")
    assert "tells training next to nothing" in flat and "Here is the kink" in kink
    assert "At z = −2 the activation gives −0.2, and its slope is 0.1." in leaky
    for (function, derivative), at in zip(activation.ACTIVATIONS.values(), values, strict=True):
        assert np.isclose(at["value"], function(-1.25), atol=1e-6)
        assert np.isclose(at["slope"], derivative(-1.25), atol=1e-6)


@node
def test_the_descent_is_that_of_numpy_and_its_end_is_told(call):
    explorer = EXPLORERS["learning rate"]
    there, slow, too_fast, still, best, *paths = call(
        said(explorer, rate=0.2, steps=40),
        said(explorer, rate=0.01, steps=40),
        said(explorer, rate=0.7, steps=40),
        said(explorer, rate=0.7, momentum=0.9, steps=0),
        ("learning_rate", f"best({js(explorer.facts)})"),
        *(
            ("learning_rate", f"descend({js(explorer.facts, {'rate': 0.1, 'momentum': momentum, 'steps': 9})})")
            for momentum in (0, 0.5)
        ),
    )
    assert "That is the bottom" in there and "the lowest possible is 0.169." in slow
    assert "The loss has grown" in too_fast
    assert "after 0 steps the loss is 9.56. It began at 9.56" in still
    assert np.allclose(best, np.polyfit(X, Y, 1))
    for momentum, path in zip((0, 0.5), paths, strict=True):
        assert np.allclose(path, descent._descend(X, Y, 0.1, momentum, 9))


def test_a_step_of_the_descent_goes_against_the_gradient():
    first, second = descent._descend(X, Y, rate=0.1, momentum=0.0, steps=1)
    nudge = 1e-6 * np.eye(2)
    gradient = [(descent._line_loss(X, Y, *(first + n)) - descent._line_loss(X, Y, *(first - n))) / 2e-6 for n in nudge]
    assert np.allclose(second, first - 0.1 * np.array(gradient), atol=1e-6)


LIMITS = [(0.0, 3 / 5, 1), (0.3, 3 / 4, 1), (0.6, 2 / 3, 2 / 3), (0.62, 1 / 2, 1 / 3), (0.9, 1, 1 / 3), (0.92, 1, 0)]


@pytest.mark.parametrize(("limit", "precision", "recall"), LIMITS)
def test_precision_and_recall_count_what_scores_at_least_the_threshold(limit, precision, recall):
    assert threshold.precision_and_recall(SCORES, DRESSES, limit) == pytest.approx((precision, recall))


@node
def test_the_threshold_explorer_tells_what_is_called_what_is_found_and_the_accuracy(call):
    explorer = EXPLORERS["threshold"]
    half, high, *judged = call(
        said(explorer),
        said(explorer, threshold=0.96),
        *(("threshold", f"judge({js(explorer.facts, limit)})") for limit, _, _ in LIMITS),
    )
    assert "3 of 5 are called a dress, and 2 of them are: precision 0.67." in half
    assert "Of 3 that are, 2 are found: recall 0.67. The accuracy is 0.60." in half
    assert "0 of 5 are called a dress: none, and so none wrongly." in high
    assert "recall 0.00. The accuracy is 0.40." in high
    for (_, precision, recall), one in zip(LIMITS, judged, strict=True):
        assert (one["precision"], one["recall"]) == pytest.approx((precision, recall))


def passed(layers, image):
    """The call that gives a network's scores of an image."""
    pixels = f"Float32Array.from({js(np.ravel(image).tolist())})"
    return f"Array.from(forward(readLayers({js(layers)}), {pixels}, {js(list(np.shape(image)))}))"


@node
def test_the_forward_pass_is_that_of_numpy_and_keras(call):
    weights = load_first_network()
    garment = RNG.random((28, 28)).astype(np.float32)
    hidden = np.maximum(0, garment.ravel() @ weights.hidden + weights.hidden_bias)
    picture = RNG.random((56, 56)).astype(np.float32)
    dense, convolutional, probabilities = call(
        ("network", passed(network.dense_network(weights), garment)),
        ("network", passed(network.stall_network(STALL), picture)),
        ("network", f"softmax({js([1.5, -2, 0.25])})"),
    )
    assert np.allclose(dense, hidden @ weights.output + weights.output_bias, atol=1e-4)
    assert np.allclose(convolutional, by_hand(STALL, picture), atol=1e-4)
    assert np.allclose(probabilities, softmax([1.5, -2, 0.25]))


def by_hand(weights, picture):
    """The stall's network with SciPy, layer by layer; `test_datasets` and chapter 8 have Keras's own."""
    maps = picture[..., None]
    for layer, (kernels, bias) in enumerate(zip(weights[:-2:2], weights[1:-2:2], strict=True)):
        if layer:
            height, width, channels = maps.shape
            maps = maps.reshape(height // 2, 2, width // 2, 2, channels).max(axis=(1, 3))
        maps = np.maximum(
            bias
            + np.stack(
                [
                    sum(correlate2d(maps[..., c], kernels[..., c, f], "same") for c in range(maps.shape[2]))
                    for f in range(kernels.shape[3])
                ],
                axis=-1,
            ),
            0,
        )
    return maps.mean(axis=(0, 1)) @ weights[-2] + weights[-1]


@node
def test_what_is_hidden_is_black_to_the_network_and_what_it_says_is_told(call):
    facts = EXPLORERS["brush"].facts
    pixels = np.round(255 * PICTURE[..., 0]).astype(int)
    hidden = np.zeros((56, 56), int)
    hidden[np.hypot(*(np.indices((56, 56)) - np.array([20, 30])[:, None, None])) <= 4.5] = 1
    layers = f"readLayers({js(facts['layers'])})"
    dot, scores, nothing, some = call(
        ("brush", "Array.from(brushed(new Uint8Array(3136), [56, 56], 20, 30, 9, true))"),
        (
            "network",
            f"Array.from(forward({layers}, Float32Array.from({js((pixels * (1 - hidden) / 255).ravel().tolist())}), [56, 56]))",
        ),
        ("brush", f"sentence({js(facts, 0, [1, 3.04, 0], [1, 3.04, 0])})"),
        ("brush", f"sentence({js(facts, 0.25, [1, 3.04, 0], [4, -1, 0])})"),
    )
    assert np.array_equal(np.reshape(dot, (56, 56)), hidden)
    assert np.allclose(scores, by_hand(STALL, (pixels * (1 - hidden) / 255).astype(np.float32)), atol=1e-3)
    assert (
        nothing
        == "Nothing is hidden: the network says dress, with a probability of 0.85. The score for “dress” is 3.0."
    )
    assert some == (
        "25 % of the picture is hidden: the network says t-shirt, with a probability of 0.98. "
        "The score for “dress” was 3.0, and is −1.0."
    )


@node
def test_what_two_boxes_share_is_counted_pixel_by_pixel(call):
    pairs = [((10, 20, 30, 28), (0, 0, 20, 8)), ((10, 20, 30, 28), (12, 5, 33, 24)), ((2, 3, 9, 7), (4, 4, 6, 6))]
    told = call(*(("boxes", f"shared({js(*pair)})") for pair in pairs))
    for pair, shares in zip(pairs, told, strict=True):
        masks = np.zeros((2, 40, 40), bool)
        for mask, (top, left, bottom, right) in zip(masks, pair, strict=True):
            mask[top:bottom, left:right] = True
        both, either = masks.all(axis=0).sum(), masks.any(axis=0).sum()
        assert (shares["both"], shares["either"]) == (both, either)
        assert shares["iou"] == pytest.approx(both / either)
    apart, equal = call(said(EXPLORERS["boxes"]), said(EXPLORERS["boxes"], top=10, left=20))
    assert apart == (
        "0 pixels are in both boxes, 320 in one of them at least: IoU 0.00. "
        "The sides are wrong by 15.0 pixels on average."
    )
    assert equal.startswith("160 pixels are in both boxes, 160 in one of them at least: IoU 1.00.")


def test_a_window_is_where_a_number_would_change():
    """What Keras's layers look at, against what `windows` says of them: an image that is nowhere a number but at one pixel."""
    import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
    import keras

    model = keras.Sequential(
        [
            keras.Input(shape=(11, 12, 1)),
            keras.layers.Conv2D(2, 3, padding="same", strides=2, kernel_initializer="ones", name="first"),
            keras.layers.AveragePooling2D(2, name="pool"),
            keras.layers.Conv2D(1, 2, padding="same", kernel_initializer="ones", name="second"),
            keras.layers.Flatten(),
        ]
    )
    places = np.where(np.eye(132, dtype=bool), np.nan, 1.0).reshape(132, 11, 12, 1)
    changed = np.isnan(np.asarray(keras.Model(model.inputs[0], model.layers[2].output)(places)))[..., 0]
    explorer = windows.windows_explorer(model, np.ones((11, 12, 1)))
    stages = explorer.facts["stages"]
    assert [stage["size"] for stage in stages] == [[11, 12], [6, 6], [3, 3], [3, 3]]
    for row, column in np.ndindex(3, 3):
        found = np.nonzero(changed[:, row, column].reshape(11, 12))
        assert windows.seen(stages, 3, row, column)[0] == [(axis.min(), axis.max()) for axis in found]


@node
def test_what_a_number_looks_at_is_told_layer_by_layer(call):
    explorer = EXPLORERS["windows"]
    (middle, corner, pixel) = call(
        said(explorer, stage=3, row=2, column=2),
        said(explorer, stage=1, row=0, column=0),
        said(explorer, stage=0, row=4, column=5),
    )
    # Second: rows 4 to 6 of the pooled, which end at 5: rows 8 to 11 of the first, rows 7 to 12 of the image, which end at 11.
    assert middle == (
        "The number in row 2, column 2 of “second” looks at rows 8 to 11, columns 8 to 13 of “first”, in all of its maps. "
        "In the image these are rows 7 to 11, columns 7 to 14: 5×8 pixels."
    )
    assert corner == "The number in row 0, column 0 of “first” looks at rows 0 to 1, columns 0 to 1 of the image."
    assert pixel.startswith("This is the pixel in row 4, column 5 of the image.")


@node
def test_sizes_parameters_and_products_of_layers_are_told_and_so_is_what_does_not_fit(call):
    explorer = EXPLORERS["layers"]
    whole = explorer.settings["layers"]
    measured, sentence, flat, large = call(
        ("layers", f"measure({js([28, 28, 1], whole)})"),
        said(explorer),
        said(explorer, layers=[whole[3], whole[0]]),
        said(explorer, layers=[whole[0] | {"kernel": 11, "strides": 8, "padding": "valid"}, whole[1], whole[1]]),
    )
    assert [(tuple(one["shape"]), one["parameters"]) for one in measured] == layers.measure(whole, (28, 28, 1))
    assert [one["products"] for one in measured] == [14 * 14 * 90, 0, 5 * 5 * 20 * 90, 0, 1500]
    assert sentence == (
        "5 layers make 28×28×1 numbers into 3, with 3,423 parameters and 64,140 multiply-adds. "
        "Most parameters, 1,820, are in layer 3, Conv2D."
    )
    assert flat == "Layer 2: Conv2D needs maps, and gets a row of 784 numbers."
    assert large == "Layer 3: MaxPool2D does not fit: its window is larger than the 1×1 numbers it gets."


@node
def test_a_recorded_run_is_found_and_its_end_and_its_lowest_loss_are_told(call):
    explorer = EXPLORERS["curves"]
    chosen = {"dropout": 0.6, "rate": 0.0005, "images": 1200}
    run, sentence = call(("curves", f"runOf({js(explorer.facts, chosen)})"), said(explorer, **chosen))
    recorded = curves.recorded_runs()
    assert recorded.shape == (3, 3, 3, len(curves.FIGURES), curves.EPOCHS) and np.isfinite(recorded).all()
    expected = recorded[2, 0, 2]
    assert np.array_equal(np.array(list(run.values()), np.float32), expected)
    lowest = expected[1].argmin()
    assert f"on the images trained on, and {expected[1, -1]:.2f} on those held back" in sentence
    assert f"was lowest, {expected[1, lowest]:.2f}, after epoch {lowest + 1}." in sentence


@node
def test_the_board_says_what_the_network_says(call):
    facts = {"names": NAMES}
    right, empty, scores = call(
        ("drawing", f"sentence({js(facts, [0, 255], [0, 36])})"),
        ("drawing", f"sentence({js(facts, [0, 0], [1, 0])})"),
        ("network", passed(network.dense_network(HALVES), BRIGHT)),
    )
    assert right == "The network says: right. The next best score has left."
    assert empty.startswith("The board is empty, and the network still says: left.")
    assert scores == [0, 36]


def test_the_board_begins_with_its_first_example():
    explorer = EXPLORERS["drawing"]
    pixels = np.frombuffer(base64.b64decode(explorer.settings["pixels"]), np.uint8).reshape(28, 28)
    assert np.array_equal(pixels, 255 * BRIGHT)
    empty = drawing.drawing_explorer(HALVES, NAMES, {})
    assert not any(base64.b64decode(empty.settings["pixels"]))


@node
def test_a_picture_of_ones_own_becomes_what_python_makes_of_it(call, tmp_path):
    from PIL import Image

    rows, columns = np.indices((90, 120))
    pictures = [
        np.where((abs(rows - 40) < 25) & (abs(columns - 70) < 12), 60, 230),  # Dark on light, aside, made smaller.
        np.where((rows > 10) & (columns > 30) & (rows + columns < 120), 200, 15),  # Light on dark.
        np.where((abs(rows[:12, :12] - 5) < 4) & (columns[:12, :12] < 7), 250, 5),  # Made larger.
        np.full((20, 30), 128),  # Nothing.
    ]
    made = call(*(("garment", f"Array.from(garment({js((picture / 255).tolist())}))") for picture in pictures))
    for number, (picture, result) in enumerate(zip(pictures, made, strict=True)):
        path = tmp_path / f"{number}.png"
        Image.fromarray(picture.astype(np.uint8)).save(path)
        difference = np.abs(np.reshape(result, (28, 28)) / 255 - read_garment(path))
        # Where a picture is made larger, the browser's edges are sharp and Pillow's are soft.
        assert difference.mean() < (0.08 if number == 2 else 0.01)
