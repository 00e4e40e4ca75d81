"""A network that a function changed is found out; gradient ascent may end where any usual way to divide the gradient leads."""

import subprocess
import sys

import keras
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from keras import layers
from scipy.signal import correlate2d

from helpers.checking import NotRightYet, OneOf
from helpers.checking.interpretation import SIZES, check_climb, climbs, nearest, network_of, network_unchanged

PLACES = arrays(float, 4, elements=st.floats(-5, 5))
TOP = np.array([3.0, -1, 0, 2])


def mistake(function, *arguments, **settings):
    """The mistake that a check names."""
    with pytest.raises(NotRightYet) as raised:
        function(*arguments, **settings)
    return raised.value.finding.mistake


def downhill_from_the_top(place):
    """The gradient of −|place − TOP|²."""
    return -2 * (place - TOP)


def small_network():
    kernels = np.array([[1.0, 2], [0, -3]]).reshape(2, 2, 1, 1)
    return network_of((3, 4, 1), layers.Rescaling(2), (layers.Conv2D(1, 2, name="seeing"), [kernels, np.array([5.0])]))


def test_a_network_has_the_layers_and_the_weights_that_it_is_given():
    network, image = small_network(), np.arange(12.0).reshape(3, 4)
    assert [type(layer).__name__ for layer in network.layers] == ["InputLayer", "Rescaling", "Conv2D"]
    expected = correlate2d(2 * image, [[1, 2], [0, -3]], mode="valid") + 5
    np.testing.assert_allclose(np.asarray(network(image[None, ..., None]))[0, ..., 0], expected, rtol=1e-6)


def test_a_function_may_look_at_a_network_and_run_it():
    network = small_network()
    with network_unchanged(network):
        keras.Model(network.inputs, network.get_layer("seeing").output).predict(np.ones((1, 3, 4, 1)), verbose=0)
        network.set_weights(network.get_weights())


def weights_changed(network):
    network.set_weights([1.001 * array for array in network.get_weights()])


def biases_changed(network):
    network.get_layer("seeing").bias.assign([0.0])


def frozen(network):
    network.get_layer("seeing").trainable = False


def activation_changed(network):
    network.get_layer("seeing").activation = keras.activations.relu


@pytest.mark.parametrize(
    "change, id",
    [
        (weights_changed, "the network's weights were changed"),
        (biases_changed, "the network's weights were changed"),
        (frozen, "the network was changed"),
        (activation_changed, "the network was changed"),
    ],
)
def test_what_changed_in_a_network_is_named(change, id):
    network = small_network()

    def block():
        with network_unchanged(network):
            change(network)

    told = mistake(block)
    assert (told.id, told.concept) == (id, "changed in place")


def test_what_stops_the_function_is_told_before_what_it_changed():
    network = small_network()
    with pytest.raises(KeyError), network_unchanged(network):
        frozen(network)
        raise KeyError


@given(PLACES, st.integers(0, 5), st.floats(0.01, 0.9))
def test_the_plain_gradient_of_a_parabola_leads_where_the_formula_says(start, steps, rate):
    end = climbs(start, downhill_from_the_top, steps, rate)[0]
    np.testing.assert_allclose(end, TOP + (start - TOP) * (1 - 2 * rate) ** steps, atol=1e-9)


def test_a_gradient_divided_by_its_size_makes_steps_of_that_size():
    _, spread, length, root_mean_square = climbs(np.zeros(4), lambda place: TOP, 3, 0.5)
    assert np.std(spread) == pytest.approx(1.5)
    assert np.linalg.norm(length) == pytest.approx(1.5)
    assert np.sqrt(np.mean(root_mean_square**2)) == pytest.approx(1.5)
    for end in (spread, length, root_mean_square):
        np.testing.assert_allclose(np.cross(end[:3], TOP[:3]), 0, atol=1e-12)


def test_it_leaves_its_start_as_it_is_and_returns_it_for_no_steps():
    start = np.arange(6.0).reshape(2, 3)
    ends = climbs(start, lambda place: place, 2, 1.0)
    assert (start.ravel() == range(6)).all() and len(ends) == len(SIZES)
    assert all((end == start).all() for end in climbs(start, lambda place: place, 0, 1.0))


def test_the_nearest_end_is_found():
    ends = climbs(np.zeros(4), downhill_from_the_top, 2, 0.2)
    assert all(nearest(end + 0.001, ends) is end for end in ends)


CLOSE = {"rtol": 1e-3, "atol": 1e-6}
START = np.array([0.5, 0, 0, -1])
ENDS = climbs(START, downhill_from_the_top, 2, 0.1)
KNOWN = {
    "it goes downhill": OneOf(*climbs(START, downhill_from_the_top, 2, -0.1)),
    "nothing changes": START,
    "it is clipped": lambda place: np.min(place) == 0,
}


@pytest.mark.parametrize("end", ENDS)
def test_each_end_is_as_good(end):
    check_climb(end.astype(np.float32), ENDS, KNOWN, **CLOSE)
    # Where one mistake leads depends on the learner's noise; by chance that may be right.
    check_climb(end, ENDS, {"another filter": OneOf(*ENDS)}, **CLOSE)


@pytest.mark.parametrize(
    "place, id",
    [
        *((end, "it goes downhill") for end in climbs(START, downhill_from_the_top, 2, -0.1)),
        (START, "nothing changes"),
        (np.maximum(ENDS[0], 0), "it is clipped"),
    ],
)
def test_each_mistake_is_named(place, id):
    assert mistake(check_climb, place, ENDS, KNOWN, **CLOSE).id == id


@pytest.mark.parametrize("place", [ENDS[0] + 0.01, (ENDS[0] + ENDS[1]) / 2, np.full(4, np.nan)])
def test_another_place_is_refused_without_a_name(place):
    assert mistake(check_climb, place, ENDS, KNOWN, **CLOSE) is None


def test_importing_it_loads_no_tensorflow():
    code = (
        "import helpers.checking.interpretation, sys; sys.exit('tensorflow' in sys.modules or 'keras' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
