"""What judges a residual block by what it computes: two convolutions, and what came in added before the last ReLU."""

from typing import TYPE_CHECKING, Any

import numpy as np

from helpers.checking.comparing import tell
from helpers.checking.mistakes import Mistake, by_id
from helpers.checking.models import check_input_shape, layers_of

if TYPE_CHECKING:
    import keras

MISTAKES = by_id(
    Mistake("nothing is added", "kinds of layers", "What came in should be added to what the convolutions give."),
    Mistake(
        "the way round begins too late",
        "kinds of layers",
        "It leads past both convolutions.",
        words="what is added is what the first convolution gives, and not what came in",
    ),
    Mistake("added after the ReLU", "kinds of layers", "First the sum, then the last ReLU."),
    Mistake(
        "concatenated",
        "kinds of layers",
        words="what came in is laid beside what the convolutions give; it is to be added",
    ),
    Mistake(
        "no 1×1 convolution",
        "channels",
        "Maps can be added number by number only where there are as many of them.",
        words="the numbers of channels differ, and nothing on the way round makes them alike",
    ),
    Mistake(
        "a convolution on the way round where none is needed",
        "channels",
        words="there are as many channels as before, so what came in can be added as it is",
    ),
    Mistake("a ReLU on the way round", "activation", "What came in is added as it is, or behind its 1×1 convolution."),
    Mistake("no ReLU at the end", "activation", "The sum goes through one."),
    Mistake("no ReLU between the convolutions", "activation", "Two sums one behind the other are one sum."),
    Mistake(
        "a ReLU before the sum",
        "activation",
        words="the second convolution has a ReLU of its own, so nothing negative can be added",
    ),
    Mistake(
        "other convolutions",
        "layer settings",
        words="there should be two convolutions of 3 × 3 with the filters asked for, each with padding 'same', "
        "and one of 1 × 1 on the way round where the channels differ",
    ),
    Mistake(
        "connected otherwise",
        "kinds of layers",
        words="with the same weights it computes something else than asked for",
    ),
)


def check_residual(model: "keras.Model", input_shape: tuple[int, int, int], filters: int) -> None:
    """Check that a model is a residual block.

    Parameters
    ----------
    model : keras.Model
        What the learner's code gave; its weights are set anew.
    input_shape : tuple of int
        Rows, columns and channels.
    filters : int

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    check_input_shape(model, input_shape)
    convolutions = [facts for facts in layers_of(model) if facts["kind"] == "Conv2D"]
    channels, alike = input_shape[2], input_shape[2] == filters
    shape = tuple(model.output_shape[1:])
    sizes = sorted((facts["kernel_size"], facts["filters"]) for facts in convolutions)
    inner = [((3, 3), filters)] * 2
    if any(facts["kind"] == "Concatenate" for facts in layers_of(model)) or shape[-1] == channels + filters:
        tell(MISTAKES["concatenated"])
    if sizes == inner and not alike and _adds(model):
        tell(MISTAKES["no 1×1 convolution"])
    if alike and len(sizes) == 3 and _adds(model):
        tell(MISTAKES["a convolution on the way round where none is needed"])
    if not _adds(model) and sizes[-2:] == inner:
        tell(MISTAKES["nothing is added"])
    if sizes != ([] if alike else [((1, 1), filters)]) + inner or shape != (*input_shape[:2], filters):
        tell(MISTAKES["other convolutions"])
    rng = np.random.default_rng(0)
    model.set_weights([rng.normal(0, 0.4, weights.shape) for weights in model.get_weights()])
    images = rng.normal(size=(2, *input_shape)).astype(np.float32)
    found = np.asarray(model(images))
    for id, values in _computed(model, images):
        if np.allclose(found, values, rtol=1e-3, atol=1e-3):
            if id:
                tell(MISTAKES[id])
            return
    tell(MISTAKES["connected otherwise"])


def _adds(model: "keras.Model") -> bool:
    return any(facts["kind"] == "Add" for facts in layers_of(model))


def _computed(model: "keras.Model", images: np.ndarray) -> list[tuple[str, np.ndarray]]:
    """What a block gives with this model's weights, and what mistakes give: an id, "" for the right one, and the values."""
    layers = _convolutions(model)
    inner = [layer for layer in layers if layer.kernel_size == (3, 3)]
    around = next((layer for layer in layers if layer.kernel_size == (1, 1)), None)
    # The order of equal layers in the model need not be that in which they stand behind one another.
    orders = [inner, inner[::-1]] if inner[0].kernel.shape == inner[1].kernel.shape else [inner]
    if inner[0].kernel.shape[2] != images.shape[-1]:
        orders = [inner[::-1]]
    results: list[tuple[str, np.ndarray]] = []
    for first, second in orders:
        way = images if around is None else _sum(around, images)
        plain = _sum(first, images)
        inside, unbent = _sum(second, _relu(plain)), _sum(second, plain)
        results += [
            ("", _relu(inside + way)),
            ("added after the ReLU", _relu(inside) + way),
            ("a ReLU before the sum", _relu(_relu(inside) + way)),
            ("the way round begins too late", _relu(inside + _relu(plain))),
            ("the way round begins too late", _relu(inside + plain)),
            ("no ReLU at the end", inside + way),
            ("no ReLU between the convolutions", _relu(unbent + way)),
            ("a ReLU on the way round", _relu(inside + _relu(way))),
        ]
    return sorted(results, key=lambda result: result[0] != "")


def _convolutions(model: "keras.Model") -> list[Any]:
    import keras

    flat = []
    for layer in model.layers:
        flat += _convolutions(layer) if isinstance(layer, keras.Model) else [layer]
    return [layer for layer in flat if isinstance(layer, keras.layers.Conv2D)]


def _sum(layer: Any, images: np.ndarray) -> np.ndarray:
    """What a convolution gives before its activation, with padding "same"."""
    import keras

    maps = keras.ops.conv(keras.ops.convert_to_tensor(images), layer.kernel, padding="same")
    return np.asarray(maps) + (np.asarray(layer.bias) if layer.use_bias else 0)


def _relu(maps: np.ndarray) -> np.ndarray:
    return np.maximum(maps, 0)
