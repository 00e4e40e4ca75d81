"""A training tells by its losses which images it was done on, and which it held back."""

import subprocess
import sys
from types import SimpleNamespace

import keras
import numpy as np
import pytest
from keras import layers

from helpers.checking import NotRightYet, checking, testing
from helpers.checking.training import MISTAKES, check_split, losses_of

IMAGES = np.random.default_rng(1).random((25, 2, 3, 1), dtype=np.float32)
LABELS = np.eye(3)[np.arange(25) % 3]


def still_network():
    """A network that no training changes."""
    model = keras.Sequential([keras.Input((2, 3, 1)), layers.Flatten(), layers.Dense(3, activation="softmax")])
    model.set_weights([np.random.default_rng(2).normal(size=(6, 3)), np.array([0.5, 0, -0.5])])
    model.compile(optimizer=keras.optimizers.SGD(0.0), loss="categorical_crossentropy", run_eagerly=True)
    return model


def found(history, losses):
    with pytest.raises(NotRightYet) as raised, testing("train", "a network that stays as it is"):
        check_split(history, losses)
    return raised.value.finding.mistake.id


def test_the_losses_are_those_that_keras_computes():
    model = still_network()
    by_keras = keras.losses.categorical_crossentropy(LABELS, model(IMAGES))
    np.testing.assert_allclose(losses_of(model, IMAGES, LABELS), by_keras, rtol=1e-5)


@pytest.mark.parametrize("batch_size", [4, 7, 32])
def test_keras_own_split_is_accepted(batch_size):
    model = still_network()
    history = model.fit(IMAGES, LABELS, batch_size=batch_size, validation_split=0.2, verbose=0)
    with checking("train"):
        check_split(history, losses_of(model, IMAGES, LABELS))


@pytest.mark.parametrize(
    ("mistake", "trained_on", "validated_on"),
    [
        ("all images are trained on", slice(None), slice(20, None)),
        ("the validation uses all images, also those trained on", slice(20), slice(None)),
        ("the validation uses images that are trained on", slice(20), slice(20)),
        ("the first fifth is held back", slice(5, None), slice(5)),
        ("another network or other images", slice(20), slice(7, 11)),
        ("another network or other images", slice(3, 19), slice(20, None)),
    ],
)
def test_each_mistake_is_named(mistake, trained_on, validated_on):
    model = still_network()
    held_back = IMAGES[validated_on], LABELS[validated_on]
    history = model.fit(IMAGES[trained_on], LABELS[trained_on], validation_data=held_back, verbose=0)
    assert found(history, losses_of(model, IMAGES, LABELS)) == mistake


def test_images_that_were_changed_are_noticed():
    model = still_network()
    history = model.fit(IMAGES / 255, LABELS, validation_split=0.2, verbose=0)
    assert found(history, losses_of(model, IMAGES, LABELS)) == "another network or other images"


def test_every_mistake_stands_under_its_own_id_and_can_be_declared():
    with checking("train", mistakes=MISTAKES.values()):
        pass
    assert all(id == mistake.id for id, mistake in MISTAKES.items())


def test_plain_figures_are_enough():
    losses = np.linspace(0.1, 2.5, 25)
    figures = {"loss": [losses[:20].mean()], "val_loss": [losses[20:].mean()]}
    with testing("train", "figures"):
        check_split(SimpleNamespace(history=figures), losses)


def test_importing_it_loads_no_tensorflow():
    code = "import sys, helpers.checking.training; sys.exit('tensorflow' in sys.modules or 'keras' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
