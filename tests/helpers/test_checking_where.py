"""Networks that say where something is are judged by what they are, however they are written."""

import keras
import pytest
from keras import layers

from helpers.checking import NotRightYet
from helpers.checking.where import check_box_network, check_segmenter


def conv(filters, **settings):
    return layers.Conv2D(filters, 3, padding="same", activation="relu", **settings)


def box_network(*end, loss="mse", optimizer="adam", metrics=(), compiled=True):
    network = keras.Sequential([keras.Input((16, 20, 1)), conv(2), *(end or (layers.Flatten(), layers.Dense(4)))])
    if compiled:
        network.compile(optimizer=optimizer, loss=loss, metrics=list(metrics))
    return network


def segmenter(skip=None, *, last=None, ups=2, inner=lambda maps: maps, loss="binary_crossentropy"):
    """Two poolings and as many upsamplings; `skip` lays which of the two early maps beside a later one."""
    inputs = keras.Input((16, 8, 1))
    first = conv(3)(inputs)
    second = conv(4)(layers.MaxPool2D(2)(first))
    maps = inner(conv(5)(layers.MaxPool2D(2)(second)))
    for early, name in ((second, "second"), (first, "first"))[:ups]:
        maps = layers.UpSampling2D(2)(maps)
        if skip == name:
            maps = layers.Concatenate()([maps, early])
    network = keras.Model(inputs, (last or layers.Conv2D(1, 1, activation="sigmoid"))(maps))
    network.compile("adam", loss)
    return network


def told(check, *arguments, **settings):
    with pytest.raises(NotRightYet) as raised:
        check(*arguments, **settings)
    finding = raised.value.finding
    return (finding.mistake or finding.difference).id


@pytest.mark.parametrize(
    "loss",
    ["mse", "mae", "huber", keras.losses.Huber(0.1), keras.losses.mean_squared_error, ["mse"]],
    ids=["mse", "mae", "huber", "Huber", "function", "list"],
)
@pytest.mark.parametrize("activation", [None, "linear", "sigmoid"])
def test_boxes_by_any_regression(loss, activation):
    check_box_network(box_network(layers.Flatten(), layers.Dense(4, activation=activation), loss=loss), (16, 20, 1))


@pytest.mark.parametrize(
    "network, mistake",
    [
        (lambda: box_network(layers.Flatten(), layers.Dense(4, activation="softmax")), "softmax over the four sides"),
        (lambda: box_network(layers.Flatten(), layers.Dense(4, activation="relu")), "another last activation"),
        (lambda: box_network(layers.Flatten(), layers.Dense(2)), "not four numbers"),
        (lambda: box_network(layers.Dense(4)), "a box for each place"),
        (lambda: box_network(loss="categorical_crossentropy"), "cross-entropy for amounts"),
        (lambda: box_network(loss="hinge"), "not a loss for amounts"),
        (lambda: box_network(metrics=["accuracy"]), "accuracy of amounts"),
        (lambda: box_network(metrics=[keras.metrics.BinaryAccuracy()]), "accuracy of amounts"),
        (lambda: box_network(optimizer="sgd"), "another optimizer"),
        (lambda: box_network(compiled=False), "not compiled"),
    ],
)
def test_box_networks_that_are_something_else(network, mistake):
    assert told(check_box_network, network(), (16, 20, 1)) == mistake


@pytest.mark.parametrize("skip", [None, "first", "second"])
def test_one_way_round_is_enough_also_after_loading(skip, tmp_path):
    network = segmenter(skip)
    network.save(tmp_path / "network.keras")
    for model in (network, keras.saving.load_model(tmp_path / "network.keras")):
        check_segmenter(model, (16, 8, 1), filters=3, skip=skip is not None)
        assert told(check_segmenter, model, (16, 8, 1), filters=3, skip=skip is None) in (
            "no skip connection",
            "a skip connection that was not asked for",
        )


def test_a_way_round_inside_a_nested_network_is_seen():
    inside = segmenter("first", last=conv(2))
    plain = segmenter(None, last=conv(2))
    for part, skip in ((inside, True), (plain, False)):
        inputs = keras.Input((16, 8, 1))
        network = keras.Model(inputs, layers.Conv2D(1, 1, activation="sigmoid")(part(inputs)))
        network.compile("adam", "binary_crossentropy")
        check_segmenter(network, (16, 8, 1), filters=3, skip=skip)


def test_a_residual_block_on_the_smallest_maps_is_no_way_round_them():
    network = segmenter(None, inner=lambda maps: layers.Add()([maps, conv(5)(maps)]))
    check_segmenter(network, (16, 8, 1), filters=3, skip=False)


@pytest.mark.parametrize(
    "network, mistake",
    [
        (lambda: segmenter("first", last=layers.Conv2D(1, 1, activation="softmax")), "softmax over one channel"),
        (lambda: segmenter("first", last=layers.Conv2D(1, 1)), "no sigmoid"),
        (lambda: segmenter("first", last=layers.Conv2D(2, 1, activation="sigmoid")), "not one channel"),
        (lambda: segmenter("first", last=layers.Conv2D(1, 3, activation="sigmoid")), "the output is too small"),
        (lambda: segmenter("second", ups=1), "the output is too small"),
        (lambda: segmenter("first", loss="mse"), "not cross-entropy"),
        (
            lambda: segmenter("first", loss=keras.losses.BinaryCrossentropy(from_logits=True)),
            "not cross-entropy",
        ),
        (
            lambda: segmenter("first", inner=lambda maps: layers.Reshape((4, 2, 5))(layers.Flatten()(maps))),
            "Flatten in the middle",
        ),
    ],
)
def test_segmenters_that_are_something_else(network, mistake):
    assert told(check_segmenter, network(), (16, 8, 1), filters=3, skip=True) == mistake


def test_the_filters_are_those_asked_for():
    assert (
        told(check_segmenter, segmenter("first"), (16, 8, 1), filters=4, skip=True) == "filters are not those asked for"
    )
