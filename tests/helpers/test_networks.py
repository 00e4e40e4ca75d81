"""Weights that come with the course are read as they were written, and belong to networks that are worth their bytes."""

import zipfile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from helpers.datasets import (
    CATEGORIES,
    THREE_CATEGORIES,
    load_fashion,
    load_first_network,
    load_stall,
    load_weights,
    networks,
)
from helpers.datasets.networks import NETWORKS, store_weights
from scripts.make_networks import SEVEN, as_at_this_stall, network_of_seven, right, stall_network, turned

NUMBERS = st.floats(-60_000, 60_000, width=16)
WEIGHTS = st.lists(
    arrays.arrays(np.float32, arrays.array_shapes(max_dims=4, max_side=3), elements=NUMBERS), min_size=1, max_size=12
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder to write weights into."""
    return tmp_path_factory.mktemp("data")


def written_and_read(folder, name, weights):
    """What is read of weights that are written into another folder than the course's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(networks, "FOLDER", folder)
        assert store_weights(name, weights) == folder / f"{name}.npz"
        return load_weights(name)


@given(WEIGHTS)
def test_what_is_written_is_read_in_its_order(folder, weights):
    read = written_and_read(folder, "seven_categories", weights)
    assert [array.dtype for array in read] == [np.float32] * len(weights)
    assert [array.shape for array in read] == [array.shape for array in weights]
    assert all(map(np.array_equal, read, weights))  # These numbers have no more digits than half precision keeps.


def test_no_weight_changes_by_more_than_half_precision_rounds(folder):
    weights = np.random.default_rng(1).normal(size=(40, 30)).astype(np.float32)
    (read,) = written_and_read(folder, "first_network", [weights])
    np.testing.assert_allclose(read, weights, rtol=2**-11, atol=2**-25)


@pytest.mark.parametrize("name", ["third_network", "../data/first_network", ""])
def test_no_other_network_is_read_or_written(name):
    for attempt in (lambda: load_weights(name), lambda: store_weights(name, [])):
        with pytest.raises(ValueError, match="choose one of first_network, dresses_on_brick"):
            attempt()


@pytest.mark.parametrize("name", NETWORKS)
def test_each_network_is_here_in_half_precision_and_small(name):
    path = networks.FOLDER / f"{name}.npz"
    with zipfile.ZipFile(path) as archive, np.load(path) as stored:
        assert path.stat().st_size < (560_000 if name == "denoiser" else 200_000) and archive.testzip() is None
        assert {stored[array].dtype for array in stored.files} == {np.dtype(np.float16)}
    assert all(np.isfinite(array).all() for array in load_weights(name))


def test_the_first_network_is_right_as_often_as_it_says():
    _, test = load_fashion(CATEGORIES)
    hidden, hidden_bias, output, output_bias = load_first_network()
    scores = np.maximum(test.images.reshape(-1, 784) @ hidden + hidden_bias, 0) @ output + output_bias
    assert 0.84 < np.mean(np.array(CATEGORIES)[scores.argmax(axis=1)] == test.labels) < 0.9


def test_the_first_network_is_what_keras_makes_of_its_weights():
    import keras

    layers = [keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10)]
    network = keras.Sequential([keras.Input(shape=(784,)), *layers])
    network.set_weights(load_weights("first_network"))
    rows = np.random.default_rng(2).random((5, 784), dtype=np.float32)
    hidden, hidden_bias, output, output_bias = load_first_network()
    by_hand = np.maximum(rows @ hidden + hidden_bias, 0) @ output + output_bias
    np.testing.assert_allclose(by_hand, network(rows), rtol=1e-4, atol=1e-4)


def test_a_network_of_dresses_on_brick_fails_elsewhere_and_the_other_does_not():
    _, test = load_stall(1, 300, np.random.default_rng(8))
    hers = as_at_this_stall(test)
    shares = {}
    for name in ("dresses_on_brick", "dresses_anywhere"):
        network = stall_network()
        network.set_weights(load_weights(name))
        shares[name] = [right(network, pictures.images, pictures.one_hot) for pictures in (hers, test)]
    (at_hers, of_all), (_, anywhere) = shares["dresses_on_brick"], shares["dresses_anywhere"]
    assert at_hers > 0.85 and of_all < 0.65 and anywhere > 0.75


def test_the_network_of_seven_categories_knows_them_turned():
    network = network_of_seven()
    network.set_weights(load_weights("seven_categories"))
    assert not set(SEVEN) & set(THREE_CATEGORIES)
    _, test = load_fashion(SEVEN)
    assert right(network, turned(test.images, seed=0), test.one_hot) > 0.7
