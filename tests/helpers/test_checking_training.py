"""A network of one layer is trained as NumPy trains it; what it has gone through is told by its weights."""

import subprocess
import sys

import keras
import numpy as np
import pytest
from scipy import special

from helpers.checking.training import (
    is_of_the_first,
    losses_of,
    one_layer,
    steps_taken,
    watch_weights,
    what_became_of,
)


@pytest.fixture
def example():
    """Weights, rows and one-hot labels: 12 inputs, 3 categories, 20 images."""
    rng = np.random.default_rng(4)
    return rng.normal(size=(12, 3)), rng.random((20, 12), np.float32), np.eye(3)[rng.integers(0, 3, 20)]


def test_losses_are_those_that_numpy_computes(example):
    kernel, rows, labels = example
    probabilities = special.softmax(rows @ kernel, axis=1)
    expected = -np.log(probabilities[labels.astype(bool)])
    np.testing.assert_allclose(losses_of(one_layer(kernel, 0.1), rows, labels), expected, rtol=1e-4)


def test_without_a_learning_rate_it_stays_as_it_is(example):
    kernel, rows, labels = example
    model = one_layer(kernel, learning_rate=0.0)
    history = model.fit(rows, labels, validation_split=0.2, epochs=2, verbose=0).history
    losses = losses_of(model, rows, labels)
    np.testing.assert_allclose(history["loss"], 2 * [losses[:16].mean()], rtol=1e-4)
    np.testing.assert_allclose(history["val_loss"], 2 * [losses[16:].mean()], rtol=1e-4)
    np.testing.assert_allclose(model.get_weights()[0], kernel, rtol=1e-6)


@pytest.mark.parametrize(("held_back", "told"), [(0.2, True), (0.5, True), (0.0, True), (0.7, False)])
def test_a_part_is_told_by_its_loss(example, held_back, told):
    kernel, rows, labels = example
    model = one_layer(kernel, learning_rate=0.0)
    history = model.fit(rows, labels, validation_split=held_back, verbose=0).history
    losses = losses_of(model, rows, labels)
    assert is_of_the_first(history["loss"][0], losses) == told
    assert not is_of_the_first(float(losses[4:].mean()), losses)


def test_a_step_is_that_of_gradient_descent(example):
    kernel, rows, labels = example
    model = one_layer(kernel, learning_rate=0.5)
    model.fit(rows, labels, batch_size=20, verbose=0)
    slopes = (special.softmax(rows @ kernel, axis=1) - labels) / 20
    np.testing.assert_allclose(model.get_weights()[0], kernel - 0.5 * rows.T @ slopes, rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(model.get_weights()[1], -0.5 * slopes.sum(axis=0), rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize(("settings", "steps"), [({}, 2), ({"epochs": 3}, 6), ({"epochs": 3, "batch_size": 5}, 24)])
def test_steps_are_counted_whatever_the_batch(settings, steps):
    model = one_layer(np.zeros((12, 4)), learning_rate=1e-5)
    assert steps_taken(model, 1e-5, category=2) == 0
    model.fit(np.zeros((40, 12), np.float32), np.eye(4)[[2] * 40], verbose=0, **settings)
    assert steps_taken(model, 1e-5, category=2) == steps


def test_steps_of_another_training_before_count_too():
    model = one_layer(np.zeros((12, 4)), learning_rate=1e-5)
    for _ in range(2):
        model.fit(np.zeros((40, 12), np.float32), np.eye(4)[[2] * 40], verbose=0)
    assert steps_taken(model, 1e-5, category=2) == 4


def test_weights_are_watched(example):
    kernel, rows, labels = example
    model = one_layer(kernel, learning_rate=0.1)
    have_changed = watch_weights(model)
    model.evaluate(rows, labels, verbose=0)
    assert not have_changed() and not have_changed("any answer")
    model.fit(rows, labels, verbose=0)
    assert have_changed() and have_changed("any answer")
    assert not watch_weights(model)()


def test_one_weight_of_the_last_layer_is_enough():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dense(2)])
    have_changed = watch_weights(model)
    *others, biases = model.get_weights()
    model.set_weights([*others, biases + np.array([0, 1e-3])])
    assert have_changed()


def test_tensorflow_is_loaded_only_when_a_network_is_made():
    code = "import sys, helpers.checking.training; sys.exit('tensorflow' in sys.modules or 'keras' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


@pytest.mark.parametrize("rate", [0.3, 0.5, 0.7])
def test_images_in_a_random_order_are_told_from_those_that_went_wrong(rate):
    rng = np.random.default_rng(6)
    pixels, labels = rng.integers(0, 256, (200, 3, 4), dtype=np.uint8), (np.arange(200) >= 200 * rate).astype(int)
    images, order = pixels[..., np.newaxis] / 255, rng.permutation(200)
    assert what_became_of(pixels, labels, images[order], labels[order]) == ""
    assert what_became_of(pixels, labels, images[order].astype(np.float32), list(labels[order, np.newaxis])) == ""
    assert what_became_of(pixels, labels, images, labels) == "sorted"
    assert what_became_of(pixels, labels, images[::-1], labels[::-1]) == "sorted"
    assert what_became_of(pixels, labels, images[order], labels) == "apart"
    assert what_became_of(pixels, labels, images[order], labels[order][:150]) == "apart"
    assert what_became_of(pixels, labels, images[order[:150]], labels[order[:150]]) == "other images"
    assert what_became_of(pixels, labels, 1 - images[order], labels[order]) == "other images"
    assert what_became_of(pixels, labels, images[order] / 255, labels[order]) == "scaled twice"
    assert what_became_of(pixels, labels, images[order] * 255, labels[order]) == "not scaled"
