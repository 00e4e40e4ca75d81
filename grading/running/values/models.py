"""What Keras makes: models, and the history of a training. Nothing here imports Keras where no model is."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from grading.running.values.kind import CannotCross, Kind


def _is_model(value: object) -> bool:
    keras = sys.modules.get("keras")
    return keras is not None and isinstance(value, keras.Model)


def _write_model(model: Any) -> Sequence[object]:
    """Its configuration, its weights, how it is compiled."""
    try:
        compiled = json.dumps(model.get_compile_config()) if model.compiled else None
        return model.to_json(), model.get_weights(), compiled
    except Exception as error:
        raise CannotCross(f"this Keras model can't be saved, so it can't be judged: {error}") from None


def _read_model(configuration: str, weights: list[np.ndarray], compiled: str | None) -> object:
    import keras

    # In Keras's safe mode.
    model = keras.models.model_from_json(json.dumps(_keras_only(json.loads(configuration))))
    model.set_weights(weights)
    for layer in model.layers:
        _pass_number(layer.name)
        if isinstance(layer, keras.layers.Normalization):
            layer.finalize_state()  # It computes with copies of its weights.
    if compiled:
        model.compile_from_config(_keras_only(json.loads(compiled)))
    return model


def _update_model(model: Any, new: Any) -> None:
    if not _is_model(new):
        return
    try:
        model.set_weights(new.get_weights())
        _adopt_trainable(model, new)
    except ValueError:
        raise CannotCross("a network that it was given has other layers afterwards") from None
    if new.compiled:
        model.compile_from_config(new.get_compile_config())


def _adopt_trainable(layer: Any, other: Any) -> None:
    layer.trainable = other.trainable
    for inner, its_other in zip(getattr(layer, "layers", ()), getattr(other, "layers", ()), strict=True):
        _adopt_trainable(inner, its_other)


def _pass_number(name: str) -> None:
    """Have Keras, which numbers names in each process by itself, give no layer made here the name of one that came."""
    import keras

    kind, _, digits = name.rpartition("_")
    # Nobody counts to more than four digits; a name may hold any number of them.
    kind, number = (kind, int(digits)) if digits.isdecimal() and len(digits) < 5 else (name, 0)
    while keras.backend.get_uid(kind) <= number:
        pass


def _keras_only(configuration: Any) -> Any:
    """A model's configuration; it may name Keras's own classes and functions only: any other is the sender's program."""
    if isinstance(configuration, dict):
        kind, module = configuration.get("class_name"), configuration.get("module")
        is_keras = module is None or str(module).split(".")[0] == "keras"
        if kind == "function":
            name = str(configuration.get("config")).removesuffix("_v2")  # `tf.nn.softmax` calls itself `softmax_v2`.
            is_keras = module == "builtins" and _is_keras_function(name)
            configuration = configuration | {"config": name}
        if not is_keras or kind in ("Lambda", "__lambda__"):
            raise CannotCross(f"this Keras model can't be judged: it holds {kind}, which is not Keras's own")
        return {key: _keras_only(part) for key, part in configuration.items()}
    return [_keras_only(part) for part in configuration] if isinstance(configuration, list) else configuration


def _is_keras_function(name: str) -> bool:
    import keras

    return any(hasattr(module, name) for module in (keras.losses, keras.metrics, keras.activations))


def _is_history(value: object) -> bool:
    keras = sys.modules.get("keras")
    return keras is not None and isinstance(value, keras.callbacks.History)


def _write_history(history: Any) -> Sequence[object]:
    return history.history, history.params, history.epoch


def _read_history(curves: Mapping[str, list[float]], params: Mapping[str, object], epochs: list[int]) -> object:
    import keras

    history = keras.callbacks.History()
    history.history, history.params, history.epoch = curves, params, epochs
    return history


KINDS = (
    Kind("model", _is_model, _write_model, _read_model, _update_model),
    Kind("history", _is_history, _write_history, _read_history),
)
