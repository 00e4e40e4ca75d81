"""What crosses between a learner's program and the tests arrives as it was, and nothing that could run does."""

import contextlib
import dataclasses
import json

import hypothesis.extra.numpy as arrays
import hypothesis.strategies as st
import keras
import matplotlib.pyplot as plt
import numpy as np
import pytest
from hypothesis import given

from grading.running.values import CannotCross, pack, unpack, update

KEYS = st.one_of(st.integers(), st.text(), st.booleans(), st.none())
PLAIN = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**30), 10**30),
        st.floats(allow_nan=False),
        st.complex_numbers(allow_nan=False),
        st.text(),
        st.binary(),
        st.just(...),
        st.builds(range, st.integers(0, 9), st.integers(0, 9)),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(KEYS, inner, max_size=4),
        st.sets(st.integers(), max_size=4),
        st.frozensets(st.text(), max_size=4),
    ),
    max_leaves=10,
)


def crossed(value):
    return unpack(pack(value, None), None)


def typed(value):
    """A value with the types of all its parts, so that 1, True and 1.0 differ."""
    if isinstance(value, (list, tuple)):
        return type(value), [typed(item) for item in value]
    if isinstance(value, dict):
        return dict, [(typed(key), typed(item)) for key, item in value.items()]
    return type(value), value


@given(PLAIN)
def test_plain_values_arrive_as_they_were(value):
    assert typed(crossed(value)) == typed(value)


@given(arrays.arrays(st.one_of(arrays.scalar_dtypes()), arrays.array_shapes(min_dims=0, max_dims=3, min_side=0)))
def test_arrays_arrive_with_their_dtype_and_shape(array):
    got = crossed(array)
    assert type(got) is np.ndarray and got.dtype == array.dtype and got.shape == array.shape
    assert got.tobytes() == array.tobytes()


@pytest.mark.parametrize("value", [np.float32(1.5), np.uint8(250), np.bool_(True), np.str_("dress"), np.int64(-3)])
def test_numpy_scalars_keep_their_type(value):
    assert type(crossed(value)) is type(value) and crossed(value) == value


def test_a_class_of_ones_own_arrives_as_what_it_is_made_of():
    class Equal(float):
        def __eq__(self, other):
            return True

        __hash__ = None

    class Sly(np.ndarray):
        def __eq__(self, other):
            return np.ones(self.shape, bool)

    assert type(crossed(Equal(2.0))) is float and crossed(Equal(2.0)) != 3.0
    assert type(crossed(np.zeros(3).view(Sly))) is np.ndarray


def test_a_random_generator_goes_on_where_it_was():
    rng = np.random.default_rng(5)
    rng.random(3)
    twin = crossed(rng)
    assert twin.random() == rng.random()


def test_records_arrive_with_their_fields():
    @dataclasses.dataclass
    class Size:
        height: int
        width: int

    got = crossed(Size(3, 4))
    assert (got.height, got.width) == (3, 4)


def test_axes_arrive_as_what_they_show():
    _, axes = plt.subplots()
    axes.plot([3.0, 2.0, 1.5], label="loss")
    axes.plot([3.0, 2.5, 2.6], label="val_loss")
    axes.set(xlabel="epoch", ylabel="loss", title="curves")
    axes.legend()
    got = crossed(axes)
    assert [line.get_label() for line in got.get_lines()] == ["loss", "val_loss"]
    assert np.array_equal(got.get_lines()[1].get_ydata(), [3.0, 2.5, 2.6])
    assert (got.get_xlabel(), got.get_ylabel(), got.get_title()) == ("epoch", "loss", "curves")
    assert [text.get_text() for text in got.get_legend().get_texts()] == ["loss", "val_loss"]
    assert [line.get_color() for line in got.get_legend().get_lines()] == ["#1f77b4ff", "#ff7f0eff"]
    assert [line.get_color() for line in got.get_lines()] == ["#1f77b4ff", "#ff7f0eff"]
    plt.close("all")


@pytest.mark.parametrize("given", ["dense", "dense_7000", "dense_" + "9" * 9000])
def test_a_new_layer_does_not_get_the_name_of_one_that_came_across(given):
    keras.backend.clear_session()
    model = crossed(keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, name=given)]))
    outputs = keras.layers.Dense(4)(model.outputs[0])
    assert keras.Model(model.inputs, outputs).output_shape == (None, 4)


@pytest.mark.parametrize("value", [object(), iter([1]), (n for n in [1]), open, keras.Input((3,))])
def test_what_is_not_plain_is_refused_in_a_sentence(value):
    if value is open:
        value = type("Pen", (), {})()
    with pytest.raises(CannotCross, match="can't be judged: it is no plain value"):
        pack(value, None)


def test_a_list_that_holds_itself_is_refused():
    loop = []
    loop.append(loop)
    with pytest.raises(CannotCross, match="nested too deeply"):
        pack(loop, None)


@given(st.binary(max_size=200))
def test_forged_bytes_are_refused_or_plain(data):
    with contextlib.suppress(CannotCross):
        unpack(data, None)


@pytest.mark.parametrize(
    "foreign",
    [
        {"module": "os", "class_name": "system", "config": {}},
        {"module": "builtins", "class_name": "function", "config": "eval"},
        {"module": "keras.layers", "class_name": "Lambda", "config": {}},
    ],
)
def test_a_model_may_hold_keras_own_layers_only(foreign):
    import msgpack

    text = json.dumps({"module": "keras", "class_name": "Sequential", "config": {"layers": [foreign]}})
    forged = msgpack.packb(msgpack.ExtType(1, msgpack.packb(["model", text, [], None])))
    with pytest.raises(CannotCross, match="can't be judged"):
        unpack(forged, None)


def test_tensorflows_activations_arrive_as_keras_own():
    import keras
    import tensorflow as tf

    model = keras.Sequential([keras.Input((2,)), *(keras.layers.Dense(2, f) for f in (tf.nn.relu, tf.nn.softmax))])
    there = unpack(pack(model, None), None)
    assert [layer.activation for layer in there.layers] == [keras.activations.relu, keras.activations.softmax]


def test_an_adapted_normalization_computes_the_same_there():
    normalization = keras.layers.Normalization(axis=None)
    normalization.adapt(np.array([2.0, 6.0, 7.0]))
    model = keras.Sequential([keras.Input((3,)), normalization])
    given = np.array([[1.0, 2.0, 8.0]])
    np.testing.assert_allclose(unpack(pack(model, None), None)(given), model(given))


def test_a_model_that_comes_back_says_which_of_its_layers_are_frozen():
    inner = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dense(2)])
    model = keras.Sequential([keras.Input((3,)), inner, keras.layers.Dense(1)])
    there = unpack(pack(model, None), None)
    there.layers[0].layers[1].trainable = False
    update(model, unpack(pack(there, None), None))
    assert [layer.trainable for layer in (model, *inner.layers, model.layers[1])] == [True, True, False, True]


@pytest.mark.parametrize("layer", [keras.layers.Dense(2), keras.layers.Dropout(0.5)])
def test_a_model_that_comes_back_with_more_layers_is_refused_in_words(layer):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    there = unpack(pack(model, None), None)
    there.add(layer)
    with pytest.raises(CannotCross, match="has other layers afterwards"):
        update(model, there)


@given(st.permutations(range(3)), st.booleans())
def test_arrays_arrive_with_their_axes_in_the_same_order_in_memory(order, part):
    array = np.arange(24).reshape(2, 3, 4).transpose(order)
    array = array[:, :2] if part else array
    got = crossed(array)
    assert np.array_equal(got, array)
    assert got.ravel(order="K").tolist() == array.ravel(order="K").tolist()


def test_update_gives_an_array_its_new_shape():
    array = np.arange(6.0)
    update(array, np.arange(6.0).reshape(2, 3) + 1)
    assert array.tolist() == [[1, 2, 3], [4, 5, 6]]
    with pytest.raises(CannotCross, match="another shape"):
        update(np.arange(6.0).reshape(2, 3)[:, 1:], np.ones(3))


def test_update_changes_a_value_in_place():
    array, listed, named, rng = np.zeros((2, 3)), [1, 2], {"a": 1}, np.random.default_rng(1)
    view = array[0]
    update(array, np.ones((2, 3)))
    update(listed, [5])
    update(named, {"b": 2})
    later = np.random.default_rng(1)
    later.random(4)
    update(rng, later)
    assert view.sum() == 3 and listed == [5] and named == {"b": 2} and rng.random() == later.random()
