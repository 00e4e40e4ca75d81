"""The words in which checks judge Keras models: of which layers they are, what they compute, how they are compiled, how they trained.

They look at plain facts only, which stay the same when a model is saved and loaded: a model is built of the asked layers
whether it is Sequential or functional, with its activations in the layers or as layers of their own, nested or flat.
"""

import ast
import functools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

from helpers.checking import mistakes as known
from helpers.checking.asked import asked
from helpers.checking.comparing import Mistakes, check_value, named, reject
from helpers.checking.errors import NotRightYet
from helpers.checking.mistakes import Mistake, by_id
from helpers.checking.sentences import sentence
from helpers.checking.showing import a_kind, short
from helpers.checking.verdict import Drawn, Finding, Shown, Told

if TYPE_CHECKING:
    import keras

# What `layers_of` tells of a layer.
Facts = dict[str, Any]

# What makes no difference to what a layer computes once its weights are set.
IRRELEVANT = {"name", "trainable", "dtype", "activation", "seed", "data_format", "batch_input_shape", "batch_shape"}
IRRELEVANT_ENDINGS = ("_initializer", "_regularizer", "_constraint")

# What follows from a layer's settings and its input.
DERIVED = {"input_shape", "output_shape", "parameters"}

# Layers and operations that do nothing but apply an activation, by their class names in lower case.
ACTIVATIONS = (
    "linear",
    "relu",
    "sigmoid",
    "softmax",
    "tanh",
    "elu",
    "leaky_relu",
    "selu",
    "gelu",
    "silu",
    "softplus",
    "relu6",
)
ACTIVATION_LAYERS = {"activation", *(name.replace("_", "") for name in ACTIVATIONS)} - {"linear"}

# The mistakes that are made with networks in every chapter.
MISTAKES = by_id(
    Mistake(
        "no Flatten",
        "kinds of layers",
        words="there is no Flatten, so Dense works on each place of the maps by itself, and the network gives an answer for each place",
    ),
    Mistake("an activation twice", "layer settings", words="{name} is applied twice"),
    Mistake(
        "strides as large as the kernel",
        "layer settings",
        words="the strides are as large as the kernel: the third argument of Conv2D is its strides; kernel_size says both sides",
    ),
    Mistake(
        "no probabilities",
        "probability",
        words="the last layer has no activation, so what comes out are not probabilities",
    ),
    Mistake(
        "last activation",
        "probability",
        words="the last layer's activation is {name}, so what comes out for one image does not add up to 1 as probabilities do",
    ),
    Mistake(
        "no activation",
        "layer settings",
        words="the {kind} layer has no activation; without one it is a weighted sum and no more",
    ),
    Mistake("another activation", "layer settings", words="the {kind} layer's activation is {name}"),
    Mistake("units", "layer settings", words="the last layer does not have one unit for each category"),
    Mistake(
        "softmax over one unit",
        "probability",
        words="softmax over one unit is always 1, whatever the image; a single unit needs sigmoid",
    ),
    Mistake(
        "two units for yes or no",
        "one-hot or label",
        words="two units are one too many: a yes-or-no question has one answer, how sure the yes is",
    ),
    Mistake(
        "an answer for each place",
        "kinds of layers",
        words="it answers for each place of its maps, not once for the image: nothing makes one row of the maps",
    ),
    Mistake(
        "no validation",
        "trained on what is tested",
        words="nothing is held back for validation: see `validation_split`",
    ),
    Mistake("epochs", "training settings", words="the number of epochs is not the one asked for"),
    Mistake(
        "binary cross-entropy",
        "loss",
        words="binary cross-entropy judges each output by itself, as for yes-or-no questions; here one of several is right",
    ),
    Mistake(
        "sparse loss",
        "one-hot or label",
        words="the sparse loss is for labels that are whole numbers; these labels are one-hot",
    ),
    Mistake(
        "mean squared error",
        "loss",
        words="the mean squared error is for predicting amounts; here categories are predicted",
    ),
    Mistake(
        "categorical cross-entropy",
        "one-hot or label",
        words="categorical cross-entropy is for one-hot labels; look at what the labels are here",
    ),
)
# Losses that Keras trains with just as silently, by their names without underscores.
WRONG_LOSSES = {
    "binarycrossentropy": "binary cross-entropy",
    "sparsecategoricalcrossentropy": "sparse loss",
    "meansquarederror": "mean squared error",
    "mse": "mean squared error",
    "categoricalcrossentropy": "categorical cross-entropy",
}


def layers_of(model: "keras.Model") -> list[Facts]:
    """The facts of a model's layers, in their order.

    An activation that is a layer of its own counts for the layer before it (also across a BatchNormalization or a
    Flatten between the two); nested models are taken apart; what changes nothing (InputLayer, Identity, a Flatten of what is flat)
    is left out; a Reshape to one row per image is a Flatten.

    Returns
    -------
    list of dict
        For each layer `kind` (its class's name), `activation` (a name such as "relu", "linear" for none),
        `input_shape` and `output_shape` (without the batch axis), `parameters` (how many), and the settings of its
        kind by their Keras names, such as `filters`, `kernel_size`, `strides`.
    """
    _check_is_model(model)
    facts: list[Facts] = []
    for operation in _operations(model):
        layer = _facts(operation)
        if layer["kind"] == "Activation":
            _credit(facts, layer)
        elif not _changes_nothing(layer):
            facts.append(layer)
    return facts


def check_model(model: "keras.Model", expected: str, mistakes: Mistakes | None = None) -> None:
    """Check that a model is built of the layers asked for, and computes what they compute.

    What is expected is written as the messages write it, the shape of one input first:

        check_model(build_cnn(), "28×28×1 → Conv2D(10, 3×3, relu) → Flatten → Dense(3, softmax)")

    In brackets stand numbers (filters, units, a rate), sizes (of a kernel or a pool), an activation, and further
    settings by name, such as `padding=same`; what is not written is as Keras has it. An `…` among them leaves open
    what is not written: `Conv2D(…)` is any convolutional layer, `Dropout(…)` any rate.

    Named without the author's doing: no Flatten, a missing or unsuitable activation, strides given by accident,
    another number of outputs than categories.

    Parameters
    ----------
    model : keras.Model
        What the learner's code gave.
    expected : str
        The input's shape and the layers.
    mistakes : dict of str to callable
        Further known mistakes: what to tell the learner → a function of `layers_of(model)` that recognises it.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    shape, wanted, reference = _expected(expected)
    check_input_shape(model, shape)
    found = layers_of(model)
    difference = _difference(found, wanted)
    if difference:
        mistake = named(found, mistakes, lambda value: False) or _known_mistake(found, wanted)
        looks = _side_by_side(found, wanted, expected)
        _reject(f"{_words(shape)} → {_chain(found)}", expected, mistake, difference, looks)
    if reference is not None and not _same_outputs(model, reference):
        _fail("connected otherwise")


def check_layer(model: "keras.Model", kind: str, expected: Facts, mistakes: Mistakes | None = None) -> None:
    """Check facts of a model's first layer of one kind, whatever the rest of the model is.

    Parameters
    ----------
    model : keras.Model
        What the learner's code gave.
    kind : str
        Such as "Conv2D".
    expected : dict
        Those facts of `layers_of` that the exercise asks for; the first that differs is told.
    mistakes : dict of str to dict or callable
        Known mistakes: what to tell the learner → facts of that layer, or a function of its facts, by which it is known.

    Raises
    ------
    NotRightYet
        With the message to the learner; also if there is no such layer.
    """
    layers = layers_of(model)
    layer = next((layer for layer in layers if layer["kind"] == kind), None)
    if layer is None:
        _fail("no such layer", kind=kind, layers=_chain(layers) or "none")
    difference = next(
        (_fact_difference(layer, name, value) for name, value in expected.items() if layer.get(name) != value), None
    )
    if difference:
        mistake = named(layer, mistakes, lambda facts: all(layer.get(name) == value for name, value in facts.items()))
        found, wanted = (
            ", ".join(f"{name} {_words(facts.get(name))}" for name in expected) for facts in (layer, expected)
        )
        _reject(f"{kind} with {found}", f"{kind} with {wanted}", mistake, difference)


def check_input_shape(model: "keras.Model", shape: Sequence[int]) -> None:
    """Check that a model is built and takes inputs of this shape, given without the batch axis."""
    _check_is_model(model)
    if not model.built:
        _fail("no input shape")
    if not hasattr(model, "inputs") or not type(model).__module__.startswith("keras."):
        _fail("class of their own")
    if any(type(operation).__name__ == "Lambda" for operation in _operations(model)):
        _fail("lambda")
    own = _own_part(model)
    if own:
        _fail("part of their own", name=own)
    if len(model.inputs) > 1:
        _fail("several inputs", count=len(model.inputs))
    found = tuple(model.input_shape[1:])
    if found != tuple(shape):
        _fail("other input shape", got=found, wanted=tuple(shape))


def check_outputs(model: "keras.Model", shape: tuple[int, ...], activation: str) -> None:
    """Check how a network's answer to one image looks, whatever its layers are.

    Parameters
    ----------
    model : keras.Model
        What the learner's code gave.
    shape : tuple of int
        That of the answer to one image: (1,) for a yes-or-no question, (k,) for k categories.
    activation : str
        That of the last layer.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    *before, last = layers_of(model)
    if before and last["kind"] == "Activation" and last["activation"] == before[-1]["activation"]:
        mistake = _told("an activation twice", name=last["activation"])
        raise NotRightYet(Finding(difference=sentence("layer too many", kind="Activation"), mistake=mistake))
    wanted = {"shape of one answer": tuple(shape), "last activation": activation}
    found = {"shape of one answer": last["output_shape"], "last activation": last["activation"]}
    differing = next((name for name in wanted if found[name] != wanted[name]), None)
    if differing:
        values = {"got": short(found[differing]), "wanted": short(wanted[differing])}
        difference = sentence("other value", within=f"Look at {differing!r}. ", **values)
        reject(found, wanted, difference, _answers_mistake(*found.values(), *wanted.values()))


def holds_weights(model: "keras.Model", weights: Sequence[np.ndarray]) -> bool:
    """Whether each of these arrays is one of a model's weights, as it is.

    Parameters
    ----------
    model : keras.Model
    weights : list of array
        As `get_weights` gives them.
    """
    own = model.get_weights()
    return all(any(np.array_equal(array, weight) for weight in own) for array in weights)


def check_compiled(
    model: "keras.Model", *, loss: str = "categorical_crossentropy", optimizer: str = "adam", metric: str = "accuracy"
) -> None:
    """Check that a model is compiled with this loss, optimizer and metric, each given as a name, function or object.

    Parameters
    ----------
    model : keras.Model
        What the learner's code gave.
    loss, optimizer, metric : str
        Names as Keras takes them. For the metric "accuracy", the one that belongs to the loss is as good.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    _check_is_model(model)
    config = _compile_config(model)
    found, settings = _identify(config.get("loss"))
    if found != _plain(loss):
        mistake = MISTAKES[WRONG_LOSSES[found]] if found in WRONG_LOSSES else None
        _fail("other loss", mistake, got=_called(config.get("loss")), wanted=loss)
    if settings.get("from_logits"):
        _fail("logits")
    if settings.get("label_smoothing"):
        _fail("smoothed labels")
    found = type(model.optimizer).__name__
    if _plain(found) != _plain(optimizer):
        _fail("other optimizer", got=found, wanted=optimizer)
    weights = config.get("loss_weights")
    if isinstance(weights, (list, tuple)) and any(isinstance(weight, (str, dict)) for weight in weights):
        _fail("metrics for weights")
    _check_metric(config.get("metrics"), metric, loss)


def how_compiled(model: "keras.Model") -> Facts:
    """Plain facts of how a model is compiled, for judges that accept more than one loss.

    Returns
    -------
    dict
        `loss`, `optimizer` and `metrics` (a list) by their names in lower case without underscores, and `from_logits`.

    Raises
    ------
    NotRightYet
        If it is not compiled.
    """
    _check_is_model(model)
    config = _compile_config(model)
    loss, settings = _identify(config.get("loss"))
    entries = config.get("metrics") or []
    entries = list(entries.values()) if isinstance(entries, dict) else entries
    entries = [item for entry in entries for item in (entry if isinstance(entry, (list, tuple)) else [entry])]
    return {
        "loss": loss,
        "from_logits": bool(settings.get("from_logits")),
        "optimizer": _plain(type(model.optimizer).__name__),
        "metrics": [_identify(entry)[0] for entry in entries],
    }


def check_can_learn(model: "keras.Model") -> None:
    """Check that training would change the whole model: nothing frozen, kernels not all alike, a step that is not 0.

    Parameters
    ----------
    model : keras.Model
        What the learner's code gave; newly built. If it is compiled, its learning rate is looked at, too.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    _check_is_model(model)
    if not all(getattr(operation, "trainable", True) for operation in (model, *_operations(model))):
        _fail("frozen")
    if any(weights.ndim > 1 and np.size(weights) > 1 and np.ptp(weights) == 0 for weights in model.get_weights()):
        _fail("weights all alike")
    if model.compiled and not float(np.asarray(model.optimizer.learning_rate)) > 0:
        _fail("learning rate of 0")


def check_new(first: "keras.Model", second: "keras.Model") -> None:
    """Check that two calls of a builder, with the same arguments, gave two networks, each with weights of its own.

    A model that comes from another process is a copy, so one network that was handed out twice is known by what its
    copies share: Keras numbers the names of what it makes, and draws the weights of each anew.

    Parameters
    ----------
    first, second : keras.Model
        What the learner's code gave.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    for model in (first, second):
        _check_is_model(model)
    names, others = ([model.name, *(part.name for part in model.layers)] for model in (first, second))
    weights = first.get_weights(), second.get_weights()
    if first is second or (names == others and any(map(np.any, weights[0])) and all(map(np.array_equal, *weights))):
        _fail("same network twice")


def check_history(
    history: "keras.callbacks.History", *, epochs: int, steps: int | None = None, mistakes: Mistakes | None = None
) -> None:
    """Check what a training left behind, by the `history` and `params` of the History that `fit` returns.

    Parameters
    ----------
    history : keras.callbacks.History
        What the learner's code gave.
    epochs : int
        How many were to be trained.
    steps : int, optional
        Batches in an epoch: images trained on, divided by the batch size, rounded up.
    mistakes : dict of str to dict
        Known mistakes: what to tell the learner → some of the facts "epochs", "steps" and "validation".

    Raises
    ------
    NotRightYet
        With the message to the learner; also if there was no validation.
    """
    figures, params = getattr(history, "history", None), getattr(history, "params", None)
    if not isinstance(figures, dict) or not isinstance(params, dict) or "loss" not in figures:
        _fail("none for a history" if history is None else "no history", kind=a_kind(history))
    found = {"epochs": len(figures["loss"]), "steps": params.get("steps"), "validation": "val_loss" in figures}
    wanted = {"epochs": epochs, "steps": steps, "validation": True}
    explanations: dict[str | Mistake, Any] = {MISTAKES["no validation"]: {"validation": False}}
    explanations.update((mistakes or {}).items())
    explanations[MISTAKES["epochs"]] = lambda facts: facts["epochs"] != epochs
    if steps is None:
        del found["steps"], wanted["steps"]
    check_value(found, wanted, explanations)


def _check_is_model(model: Any) -> None:
    import keras

    if isinstance(model, keras.Model):
        return
    _fail("none for a network" if model is None else "no network", kind=a_kind(model))


def _operations(model: "keras.Model") -> Iterator["keras.Operation"]:
    """Its layers in order, nested models taken apart, and the operations of `keras.ops` between them."""
    import keras

    for operation in (
        model.layers if isinstance(model, keras.Sequential) else getattr(model, "operations", model.layers)
    ):
        if isinstance(operation, keras.Model):
            yield from _operations(operation)
        elif not isinstance(operation, keras.layers.InputLayer):
            yield operation


def _own_part(model: "keras.Model") -> str:
    """The name of a layer's class, an activation or a nested network that is not Keras's own; empty if all are."""
    import keras

    for layer in model.layers:
        for part in (layer, getattr(layer, "activation", None)):
            known_as = part if hasattr(part, "__name__") else type(part)
            source = str(getattr(known_as, "__module__", "")).partition(".")[0]
            if part is not None and source not in ("keras", "tensorflow"):
                return str(getattr(known_as, "__name__", known_as))
        own = _own_part(layer) if isinstance(layer, keras.Model) else ""
        if own:
            return own
    return ""


def _facts(operation: "keras.Operation") -> Facts:
    kind = type(operation).__name__
    config = _config(operation)
    activation = operation if kind.lower() in ACTIVATION_LAYERS else getattr(operation, "activation", None)
    input_shape, output_shape = _shape(operation, "input"), _shape(operation, "output")
    if kind.lower() in ACTIVATION_LAYERS:
        kind, config = "Activation", {}
    elif kind == "Reshape" and output_shape and len(output_shape) == 1:
        kind, config = "Flatten", {}
    facts: Facts = {
        "kind": kind,
        "activation": _activation(activation),
        "input_shape": input_shape,
        "output_shape": output_shape,
    }
    facts["parameters"] = sum(int(np.prod(weight.shape)) for weight in getattr(operation, "weights", ()))
    for name, value in config.items():
        if name not in IRRELEVANT and not name.endswith(IRRELEVANT_ENDINGS):
            facts[name] = tuple(value) if isinstance(value, list) else value
    if output_shape and isinstance(facts.get("axis"), int) and facts["axis"] >= 0:
        facts["axis"] -= len(output_shape) + 1
    return facts


def _config(operation: "keras.Operation") -> Mapping[str, Any]:
    """A layer's settings; none of an operation, and of a layer of one's own that Keras can't tell."""
    try:
        return operation.get_config() if hasattr(operation, "compute_output_shape") else {}
    except NotImplementedError:  # Keras, of a class whose constructor takes more than plain values.
        return {}


def _shape(operation: "keras.Operation", side: str) -> tuple[int, ...] | None:
    """The shape of a layer's input or output without the batch axis; None if it has none, or several."""
    try:
        return tuple(getattr(operation, side).shape[1:])
    except (AttributeError, ValueError):  # Keras: never called.
        return None


def _activation(function: Any) -> str:
    """The name of an activation, whether a function, a layer or an operation: by the values that it gives."""
    import keras

    if function is None:
        return "linear"
    try:
        given = np.asarray(keras.ops.convert_to_numpy(function(keras.ops.convert_to_tensor(_SAMPLE))))
    except Exception:  # A layer that takes other shapes, or more inputs.
        given = None
    names = [
        name
        for name, values in _known_activations().items()
        if given is not None and np.allclose(given, values, atol=1e-5)
    ]
    return names[0] if names else getattr(function, "__name__", type(function).__name__)


_SAMPLE = np.array([[-9, -2, -0.4, 0], [0.3, 1, 2.5, 9]], np.float32)


@functools.cache
def _known_activations() -> dict[str, np.ndarray]:
    import keras

    sample = keras.ops.convert_to_tensor(_SAMPLE)
    return {name: keras.ops.convert_to_numpy(getattr(keras.activations, name)(sample)) for name in ACTIVATIONS}


def _changes_nothing(layer: Facts) -> bool:
    return layer["kind"] == "Identity" or (
        layer["kind"] in ("Flatten", "Reshape") and layer["input_shape"] == layer["output_shape"]
    )


def _credit(facts: list[Facts], layer: Facts) -> None:
    """Count an activation that stands by itself for the layer before it."""
    name = layer["activation"]
    if name == "linear":
        return
    before = facts[-1] if facts else None
    # What works on each number by itself may as well stand before Flatten.
    passes = {"BatchNormalization"} if name == "softmax" else {"BatchNormalization", "Flatten"}
    if before is not None and len(facts) > 1 and before["kind"] in passes and facts[-2]["activation"] == "linear":
        before = facts[-2]
    if before is not None and before["activation"] == "linear":
        before["activation"] = name
    elif before is None or not before["activation"] == name == "relu":  # ReLU twice is ReLU.
        facts.append(layer)


def _expected(text: str) -> tuple[tuple[int, ...], list[Facts], "keras.Model | None"]:
    """What `check_model` compares with: the input's shape, the facts of each layer, and a model of them unless some are open."""
    import keras

    size, *parts = (part.strip() for part in text.split("→"))
    shape = _value(size) if "×" in size else (int(size),)
    written = [_written(part) for part in parts]
    built = [None if is_open else getattr(keras.layers, kind)(**settings) for kind, settings, is_open in written]
    if all(layer is not None for layer in built):
        reference = keras.Sequential([keras.Input(shape=shape), *built])
        return shape, layers_of(reference), reference
    facts = []
    for (kind, settings, _), layer in zip(written, built, strict=True):
        known = {"kind": getattr(keras.layers, kind).__name__, **settings} if layer is None else _facts(layer)
        facts.append({name: value for name, value in known.items() if name not in DERIVED})
    return shape, facts, None


def _written(part: str) -> tuple[str, dict[str, Any], bool]:
    """A layer as `check_model` is told it: its kind, its settings by Keras's names, and whether others are open."""
    kind, _, inside = part.removesuffix(")").partition("(")
    settings, is_open = {}, False
    for word in filter(None, (word.strip() for word in inside.split(","))):
        name, given, value = word.rpartition("=")
        if word == "…":
            is_open = True
        elif given:
            settings[name] = _value(value)
        elif word.isidentifier():
            settings["activation"] = word
        elif "×" in word:
            settings["pool_size" if "Pool" in kind else "kernel_size"] = _value(word)
        else:
            settings[{"Dense": "units", "Dropout": "rate"}.get(kind, "filters")] = _value(word)
    return kind, settings, is_open


def _value(word: str) -> Any:
    if "×" in word:
        return tuple(int(number) for number in word.split("×"))
    try:
        return ast.literal_eval(word)
    except ValueError:
        return word


def _difference(found: Sequence[Facts], wanted: Sequence[Facts]) -> Told | None:
    """What to tell of the first difference between the facts of two models, or None."""
    kinds, wanted_kinds = [layer["kind"] for layer in found], [layer["kind"] for layer in wanted]
    if kinds != wanted_kinds:
        shorter = min(len(kinds), len(wanted_kinds))
        index = next((i for i in range(shorter) if kinds[i] != wanted_kinds[i]), shorter)
        if index == len(kinds):
            return sentence("layer missing", kind=wanted_kinds[index])
        if index == len(wanted_kinds):
            return sentence("layer too many", kind=kinds[index])
        return sentence("other layer", number=index + 1, got=kinds[index], wanted=wanted_kinds[index])
    # Settings first, and what follows from them (shapes, numbers of parameters) only where no setting explains it.
    for derived in (False, True):
        for layer, other in zip(found, wanted, strict=True):
            for name in other:
                if (name in DERIVED) == derived and layer.get(name) != other[name]:
                    return _fact_difference(layer, name, other[name])
    return None


def _fact_difference(layer: Facts, name: str, expected: Any) -> Told:
    got, wanted = _words(layer.get(name)), _words(expected)
    return sentence("other setting", kind=layer["kind"], setting=name, got=got, wanted=wanted)


def _known_mistake(found: Sequence[Facts], wanted: Sequence[Facts]) -> Told | None:
    """What to tell about the mistakes that are made in every chapter, or None."""
    kinds, wanted_kinds = ([layer["kind"] for layer in layers] for layers in (found, wanted))
    if "Flatten" in wanted_kinds and not any(kind == "Flatten" or kind.startswith("Global") for kind in kinds):
        return _told("no Flatten")
    if kinds == [*wanted_kinds, "Activation"] and found[-1]["activation"] == found[-2]["activation"]:
        return _told("an activation twice", name=found[-1]["activation"])
    if kinds != wanted_kinds:
        return None
    for layer, other in zip(found, wanted, strict=True):
        if "strides" in other and other["strides"] != layer["strides"] == layer.get("kernel_size"):
            return _told("strides as large as the kernel")
    return _activation_mistake(found, wanted) or _output_mistake(found[-1], wanted[-1])


def _activation_mistake(found: Sequence[Facts], wanted: Sequence[Facts]) -> Told | None:
    for layer, other in zip(found, wanted, strict=True):
        name, asked = layer["activation"], other.get("activation")
        if asked in (None, name):
            continue
        if other is wanted[-1] and asked == "softmax":
            if name == "linear":
                return _told("no probabilities")
            return _told("last activation", name=name)
        if name == "linear":
            return _told("no activation", kind=layer["kind"])
        return _told("another activation", kind=layer["kind"], name=name)
    return None


def _output_mistake(last: Facts, wanted: Facts) -> Told | None:
    if last["kind"] == "Dense" and last["units"] != wanted.get("units", last["units"]):
        return _told("units")
    return None


def _answers_mistake(
    shape: tuple[int, ...] | None, activation: str, wanted_shape: tuple[int, ...], wanted_activation: str
) -> Told | None:
    """What to tell of an answer to one image that looks otherwise, or None."""
    if (shape, activation) == ((1,), "softmax"):
        return _told("softmax over one unit")
    if wanted_shape == (1,) and shape == (2,):
        return _told("two units for yes or no")
    if shape and len(shape) > 1:
        return _told("an answer for each place")
    if shape != wanted_shape:
        return None if wanted_shape == (1,) else _told("units")
    if activation == "linear":
        return _told("no probabilities")
    return _told("last activation", name=activation) if wanted_activation == "softmax" else None


def _same_outputs(model: "keras.Model", expected: "keras.Model") -> bool:
    """Whether two models compute the same when they have the same weights."""
    weights = model.get_weights()
    if [w.shape for w in weights] != [w.shape for w in expected.get_weights()]:
        return False
    rng = np.random.default_rng(0)
    # Vectors are positive: the variances of a BatchNormalization must be.
    trial = [rng.uniform(0.05, 0.5, w.shape) * (rng.choice([-1, 1], w.shape) if w.ndim > 1 else 1) for w in weights]
    inputs = rng.random((2, *expected.input_shape[1:]), dtype=np.float32)
    outputs, before = [], expected.get_weights()
    for network in (model, expected):
        network.set_weights(trial)
        outputs.append(np.asarray(network(inputs, training=False)))
    model.set_weights(weights)
    expected.set_weights(before)
    return outputs[0].shape == outputs[1].shape and np.allclose(outputs[0], outputs[1], rtol=1e-3, atol=1e-4)


def _plain(name: object) -> str:
    return str(name).replace("_", "").lower()


def _compile_config(model: "keras.Model") -> Mapping[str, Any]:
    """What a model was compiled with."""
    if not model.compiled:
        _fail("not compiled")
    try:
        return model.get_compile_config() or {}
    except TypeError:
        _fail("compiled with a class")


def _identify(entry: Any) -> tuple[str, Mapping[str, Any]]:
    """A loss or metric as `get_compile_config` gives it: its name without underscores, and its settings."""
    while isinstance(entry, (list, tuple)) and len(entry) == 1:
        entry = entry[0]
    if isinstance(entry, dict) and "class_name" not in entry and len(entry) == 1:
        return _identify(next(iter(entry.values())))
    if isinstance(entry, dict) and "class_name" in entry:
        config = entry.get("config")
        return (_plain(entry["class_name"]), config) if isinstance(config, dict) else (_plain(config), {})
    return _plain(entry), {}


def _called(entry: Any) -> str:
    """How a loss or metric is called in a message, from what `get_compile_config` gives."""
    while isinstance(entry, (list, tuple)) and len(entry) == 1:
        entry = entry[0]
    if isinstance(entry, dict):
        config = entry.get("config")
        return config if isinstance(config, str) else entry.get("class_name", "another one")
    return str(entry)


def _check_metric(entries: Any, metric: str, loss: str) -> None:
    entries = list(entries.values()) if isinstance(entries, dict) else entries or []
    entries = [item for entry in entries for item in (entry if isinstance(entry, (list, tuple)) else [entry])]
    if metric == "accuracy" and any(
        isinstance(entry, dict) and entry.get("class_name") == "Accuracy" for entry in entries
    ):
        _fail("accuracy object")
    good = {_plain(metric)} | (
        {"acc", _plain(loss).replace("crossentropy", "accuracy")} if metric == "accuracy" else set()
    )
    if not any(_identify(entry)[0] in good for entry in entries):
        given = ", ".join(_called(entry) for entry in entries) or "none"
        _fail("no metric", got=given, wanted=metric)


def _chain(layers: Iterable[Facts]) -> str:
    """Layers in a row, as a learner would write them down."""
    return " → ".join(_layer_words(layer) for layer in layers)


def _layer_words(layer: Facts) -> str:
    told = [_words(layer[name]) for name in ("filters", "units", "kernel_size", "pool_size", "rate") if name in layer]
    if layer["activation"] != "linear":
        told.append(layer["activation"])
    usual = {
        "strides": ((1, 1), layer.get("pool_size")),
        "padding": ("valid",),
        "dilation_rate": ((1, 1),),
        "use_bias": (True,),
    }
    told += [
        f"{name}={_words(layer[name])}" for name, values in usual.items() if name in layer and layer[name] not in values
    ]
    return f"{layer['kind']}({', '.join(told)})" if told else layer["kind"]


def _words(value: object) -> str:
    if isinstance(value, tuple) and value and all(isinstance(number, int) for number in value):
        return "×".join(map(str, value))
    return str(value)


def _told(id: str, /, **gaps: object) -> Told:
    """What to tell of a mistake that is made with networks in every chapter."""
    return known.told(MISTAKES[id], **gaps)


def _side_by_side(found: Sequence[Facts], wanted: Sequence[Facts], expected: str) -> tuple[Drawn, Drawn]:
    """The layers asked for and those found, each beside the one that it is compared with, and marked where they differ."""
    written = [part.strip() for part in expected.split("→")[1:]]
    # An activation that was written as a layer of its own counts for the one before it.
    if len(written) != len(wanted):
        written = [_layer_words(layer) for layer in wanted]
    kinds, wanted_kinds = ([layer["kind"] for layer in layers] for layers in (found, wanted))
    pairs: list[tuple[int | None, int | None]] = []
    for _, begin, end, their_begin, their_end in SequenceMatcher(None, wanted_kinds, kinds, False).get_opcodes():
        pairs += zip_longest(range(begin, end), range(their_begin, their_end))
    rows = [
        ("" if here is None else written[here], "" if there is None else _layer_words(found[there]))
        for here, there in pairs
    ]

    def differs(here: int | None, there: int | None, but_for: Collection[str]) -> bool:
        if here is None or there is None:
            return True
        return any(found[there].get(name) != value for name, value in wanted[here].items() if name not in but_for)

    # What follows from a layer further up is marked only where nothing else is.
    marked = [row for row, pair in enumerate(pairs) if differs(*pair, but_for=DERIVED)]
    marked = marked or [row for row, pair in enumerate(pairs) if differs(*pair, but_for=())][:1]
    words = f"{len(wanted)} layers asked for, {len(found)} found"
    asked_for, theirs = (
        Drawn(words, parts=tuple((row[side],) for row in rows), differ=tuple((row, 0) for row in marked))
        for side in (0, 1)
    )
    return asked_for, theirs


def _reject(
    found: str,
    expected: str,
    mistake: Told | None,
    difference: Told,
    looks: tuple[Drawn | None, Drawn | None] = (None, None),
) -> NoReturn:
    """Raise the message about a model; in a hidden test without its layers."""
    if known.hidden():
        raise NotRightYet(Finding(difference=difference, mistake=mistake))
    call, _ = asked()
    asked_for, theirs = looks
    right = Shown(expected, kind="network", drawn=asked_for)
    raise NotRightYet(Finding(call, (), right, Shown(found, kind="network", drawn=theirs), difference, mistake))


def _fail(name: str, mistake: Mistake | None = None, /, **gaps: object) -> NoReturn:
    """Raise one of our sentences, in a visible check below what was called."""
    call = "" if known.hidden() else asked()[0]
    told = known.told(mistake) if mistake else None
    raise NotRightYet(Finding(call if "(" in call else "", difference=sentence(name, **gaps), mistake=told))
