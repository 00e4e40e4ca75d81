"""Plain values as bytes and back: what may cross between a learner's program and the tests that judge it.

Reading never runs code of the sender. What crosses arrives as a copy of the exact built-in or NumPy type; functions
cross as a number under which the other side can call them.
"""

import collections
import dataclasses
import io
import json
import sys
import types
from pathlib import Path, PurePath

import msgpack
import numpy as np

EXTENSION = 1
BYTES_AT_MOST = 512 << 20


class CannotCross(TypeError):
    """A value that is not plain."""


class UnknownKind(CannotCross):
    """A value of a class that never crosses, such as a Matplotlib figure or a generator."""


def pack(value, function_number):
    """A value as bytes.

    Parameters
    ----------
    value : object
        None, numbers, strings, bytes; lists, tuples, sets, dicts; slices and ranges; arrays and tensors; random
        generators; dataclasses; Keras models, histories and Matplotlib axes.
    function_number : callable
        Gives the number under which a function can be called from the other side.

    Raises
    ------
    CannotCross
        If it is, or holds, anything else.
    """
    seen = []

    def plain(one):
        seen.append(one)
        if len(seen) > 1_000_000:
            raise CannotCross("a value of more than a million parts can't be judged")
        return msgpack.ExtType(EXTENSION, write(list(_tagged(one, function_number))))

    def write(one):
        return msgpack.packb(one, default=plain, strict_types=True, unicode_errors="surrogatepass")

    try:
        return write(value)
    except (ValueError, RecursionError, OverflowError) as error:
        raise CannotCross(f"a value that is nested too deeply or too large can't be judged ({error})") from None


def unpack(data, function):
    """The value that `pack` made into bytes.

    Parameters
    ----------
    data : bytes
    function : callable
        Gives, for a function's number, its name and that of its class, what to call in its place.

    Raises
    ------
    CannotCross
        If the bytes are not of `pack`'s making.
    """

    def extension(code, payload):
        tag, *parts = read(payload)
        return READERS[tag](*parts) if tag != "function" else function(*parts)

    def read(payload):
        return msgpack.unpackb(payload, ext_hook=extension, strict_map_key=False, unicode_errors="surrogatepass")

    try:
        return read(data)
    except CannotCross:
        raise
    except Exception as error:  # Whatever a forged message makes the readers raise.
        raise CannotCross(f"a value could not be read: {type(error).__name__}") from None


def update(value, new):
    """Make a mutable value equal to a changed copy of it, in place."""
    if isinstance(value, np.ndarray) and isinstance(new, np.ndarray):
        try:
            if value.shape != new.shape:
                value.resize(new.shape, refcheck=False)
            value[...] = new
        except ValueError:
            raise CannotCross("an array that it was given has another shape or dtype afterwards") from None
    elif isinstance(value, list) and isinstance(new, list):
        value[:] = new
    elif isinstance(value, (dict, set)) and isinstance(new, type(value)):
        value.clear()
        value.update(new)
    elif isinstance(value, np.random.Generator) and isinstance(new, np.random.Generator):
        value.bit_generator.state = new.bit_generator.state
    elif isinstance(value, tuple) and isinstance(new, tuple):
        for one, other in zip(value, new, strict=False):
            update(one, other)
    elif (keras := sys.modules.get("keras")) and isinstance(value, keras.Model) and isinstance(new, keras.Model):
        try:
            value.set_weights(new.get_weights())
            _adopt_trainable(value, new)
        except ValueError:
            raise CannotCross("a network that it was given has other layers afterwards") from None
        if new.compiled:
            value.compile_from_config(new.get_compile_config())


def _adopt_trainable(layer, other):
    layer.trainable = other.trainable
    for inner, its_other in zip(getattr(layer, "layers", ()), getattr(other, "layers", ()), strict=True):
        _adopt_trainable(inner, its_other)


def _tagged(value, function_number):
    """A value that msgpack does not know: its tag, and parts that msgpack knows, or that have tags in turn."""
    keras, axes = sys.modules.get("keras"), sys.modules.get("matplotlib.axes")
    if isinstance(value, np.generic):
        return "scalar", _array_bytes(np.asarray(value))
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return "named tuple", type(value).__name__, list(value._fields), list(value)
    for kind in (tuple, set, frozenset):
        if isinstance(value, kind):
            return kind.__name__, list(value)
    for kind in (str, bytes, float, list, dict):
        if isinstance(value, kind):  # Of a class of its own: what counts is what it is made of.
            return kind.__name__, kind(value)
    if isinstance(value, int):
        return "int", str(int(value))
    if isinstance(value, complex):
        return "complex", value.real, value.imag
    if isinstance(value, slice):
        return "slice", value.start, value.stop, value.step
    if isinstance(value, range):
        return "range", value.start, value.stop, value.step
    if value is Ellipsis:
        return ("ellipsis",)
    if isinstance(value, PurePath):
        return "path", str(value)
    if isinstance(value, np.dtype):
        return "dtype", value.str
    if isinstance(value, np.ndarray):
        if value.dtype.hasobject:
            return "objects", list(value.shape), np.asarray(value).ravel().tolist()
        # The order of the axes in memory crosses too, as `ravel(order="K")` and views can tell it.
        order = np.argsort([-abs(step) for step in value.strides], kind="stable").tolist()
        return "array", _array_bytes(np.asarray(value).transpose(order)), order
    if isinstance(value, np.random.Generator):
        return "generator", value.bit_generator.state
    if keras and isinstance(value, keras.Model):
        return ("model", *_model_parts(value))
    if keras and isinstance(value, keras.callbacks.History):
        return "history", value.history, value.params, value.epoch
    if axes and isinstance(value, axes.Axes):
        return "axes", _axes_parts(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return "record", {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
    if isinstance(value, types.SimpleNamespace):
        return "record", vars(value)
    if callable(value):
        kind = type(value).__name__
        return "function", function_number(value), getattr(value, "__name__", kind), kind
    if hasattr(value, "__array__") and not isinstance(value, type):  # Such as a tensor.
        return _tagged(np.asarray(value), function_number)
    name = type(value).__name__
    raise UnknownKind(f"{'an' if name[0] in 'aeiouAEIOU' else 'a'} {name} can't be judged: it is no plain value")


def _array_bytes(array):
    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    return buffer.getvalue()


def _read_array(data, order=None):
    array = np.load(io.BytesIO(data), allow_pickle=False)
    return array if order is None else array.transpose(np.argsort(order))


def _read_objects(shape, items):
    array = np.empty(len(items), dtype=object)
    array[:] = items
    return array.reshape(shape)


def _read_generator(state):
    name = state["bit_generator"]
    if name not in ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"):
        raise CannotCross("a random generator of its own kind can't be judged")
    bits = getattr(np.random, name)(0)
    bits.state = state
    return np.random.Generator(bits)


def _model_parts(model):
    """A Keras model: its configuration, its weights, how it is compiled."""
    try:
        compiled = json.dumps(model.get_compile_config()) if model.compiled else None
        return model.to_json(), model.get_weights(), compiled
    except Exception as error:
        raise CannotCross(f"this Keras model can't be saved, so it can't be judged: {error}") from None


def _read_model(text, weights, compiled):
    import keras

    model = keras.models.model_from_json(json.dumps(_keras_only(json.loads(text))))  # In Keras's safe mode.
    model.set_weights(weights)
    for layer in model.layers:
        _pass_number(layer.name)
        if isinstance(layer, keras.layers.Normalization):
            layer.finalize_state()  # It computes with copies of its weights.
    if compiled:
        model.compile_from_config(_keras_only(json.loads(compiled)))
    return model


def _pass_number(name):
    """Have Keras, which numbers names in each process by itself, give no layer made here the name of one that came."""
    import keras

    kind, _, number = name.rpartition("_")
    # Nobody counts to more than four digits; a name may hold any number of them.
    kind, number = (kind, int(number)) if number.isdecimal() and len(number) < 5 else (name, 0)
    while keras.backend.get_uid(kind) <= number:
        pass


def _keras_only(configuration):
    """A model's configuration; it may name Keras's own classes and functions only: any other is the sender's program."""
    if isinstance(configuration, dict):
        kind, module = configuration.get("class_name"), configuration.get("module")
        ours = module is None or str(module).split(".")[0] == "keras"
        if kind == "function":
            name = str(configuration.get("config")).removesuffix("_v2")  # `tf.nn.softmax` calls itself `softmax_v2`.
            ours = module == "builtins" and _is_keras_function(name)
            configuration = configuration | {"config": name}
        if not ours or kind in ("Lambda", "__lambda__"):
            raise CannotCross(f"this Keras model can't be judged: it holds {kind}, which is not Keras's own")
        return {key: _keras_only(part) for key, part in configuration.items()}
    return [_keras_only(part) for part in configuration] if isinstance(configuration, list) else configuration


def _is_keras_function(name):
    import keras

    return any(hasattr(module, name) for module in (keras.losses, keras.metrics, keras.activations))


def _read_record(fields):
    """A record; NumPy would take one with a field such as `__array_interface__` for an array, at any address of ours."""
    if any(str(name).startswith("__") for name in fields):
        raise CannotCross("a record with fields of Python's own can't be judged")
    return types.SimpleNamespace(**fields)


def _read_history(history, params, epoch):
    import keras

    facts = keras.callbacks.History()
    facts.history, facts.params, facts.epoch = history, params, epoch
    return facts


def _axes_parts(axes):
    """What can be read off a plot: its words, its lines, its images."""
    legend = axes.get_legend()
    return {
        "words": {"title": axes.get_title(), "xlabel": axes.get_xlabel(), "ylabel": axes.get_ylabel()},
        "scales": [axes.get_xscale(), axes.get_yscale()],
        "limits": [[float(limit) for limit in axes.get_xlim()], [float(limit) for limit in axes.get_ylim()]],
        "lines": [
            {
                "xdata": np.asarray(line.get_xdata(), dtype=float),
                "ydata": np.asarray(line.get_ydata(), dtype=float),
                "label": str(line.get_label()),
                **_look(line),
            }
            for line in axes.get_lines()
        ],
        "images": [np.asarray(image.get_array()) for image in axes.get_images()],
        "legend": None
        if legend is None
        else {
            "texts": [text.get_text() for text in legend.get_texts()],
            "samples": [_look(sample) for sample in legend.get_lines()],
        },
    }


def _look(line):
    from matplotlib.colors import to_hex

    return {
        "color": to_hex(line.get_color(), keep_alpha=True),
        "linestyle": line.get_linestyle(),
        "linewidth": float(line.get_linewidth()),
        "marker": str(line.get_marker()),
    }


def _read_axes(parts):
    """Axes that show what the sender's showed."""
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

    axes = Figure().subplots()
    for image in parts["images"]:
        axes.imshow(image)
    for line in parts["lines"]:
        axes.plot(line.pop("xdata"), line.pop("ydata"), **line)
    axes.set(**parts["words"], xscale=parts["scales"][0], yscale=parts["scales"][1])
    axes.set(xlim=parts["limits"][0], ylim=parts["limits"][1])
    if legend := parts["legend"]:
        axes.legend([Line2D([], [], **look) for look in legend["samples"]], legend["texts"])
    return axes


READERS = {
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
    "str": str,
    "bytes": bytes,
    "float": float,
    "list": list,
    "dict": dict,
    "int": int,
    "complex": complex,
    "slice": slice,
    "range": range,
    "ellipsis": lambda: Ellipsis,
    "path": Path,
    "scalar": lambda data: _read_array(data)[()],
    "dtype": np.dtype,
    "array": _read_array,
    "objects": _read_objects,
    "generator": _read_generator,
    "named tuple": lambda name, fields, items: collections.namedtuple(name, fields)(*items),
    "record": _read_record,
    "model": _read_model,
    "history": _read_history,
    "axes": _read_axes,
}
