"""Trainings that should end with their best weights are judged as Keras does it; each other outcome has its name."""

import subprocess
import sys
from types import SimpleNamespace

import keras
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.checking import NotRightYet, check_value
from helpers.checking.best_weights import (
    MISTAKES,
    NEARLY_NO_RATE,
    REPAIRED,
    check_file,
    check_first_epoch,
    check_repaired_split,
    check_val_losses,
    epochs_trained,
    epochs_until_stop,
    held_back_loss,
    one_image,
    other_epochs,
    other_stops,
    puzzle,
    small_network,
    sorted_images,
    two_layers,
)
from helpers.checking.training import losses_of

SHAPE = (3, 4, 1)


@pytest.fixture(scope="module")
def training():
    """A network after five epochs, the images and labels, and the losses of each epoch."""
    images, labels = puzzle(735, 30, SHAPE)
    model = small_network(SHAPE, learning_rate=1.0)
    history = model.fit(images, labels, epochs=5, validation_split=0.2, verbose=0)
    return model, images, labels, history.history


def told(function, *arguments, **settings):
    with pytest.raises(NotRightYet) as raised:
        function(*arguments, **settings)
    return raised.value.finding.mistake.id


def test_importing_it_loads_no_tensorflow():
    code = "import sys, helpers.checking.best_weights; sys.exit('tensorflow' in sys.modules or 'keras' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_puzzle_has_three_kinds_and_wrong_labels_only_where_it_is_held_back():
    images, labels = puzzle(0, 30, (3, 5, 2))
    kinds = images.reshape(30, 3, -1).mean(axis=2).argmax(axis=1)
    assert images.shape == (30, 3, 5, 2) and images.dtype == labels.dtype == np.float32
    assert np.flatnonzero(kinds != labels.argmax(axis=1)).tolist() == [28, 29]
    assert np.array_equal(puzzle(0, 30, (3, 5, 2))[0], images)


def test_the_loss_is_keras(training):
    model, images, labels, history = training
    expected = keras.losses.categorical_crossentropy(labels, model(images))
    np.testing.assert_allclose(losses_of(model, images, labels), expected, rtol=1e-4)
    assert held_back_loss(model, images, labels) == pytest.approx(history["val_loss"][-1], rel=1e-4)


def test_the_networks_validation_loss_falls_and_rises(training):
    losses = training[-1]["val_loss"]
    assert 0 < np.argmin(losses) < 4


def test_two_small_networks_begin_alike():
    one, other = (small_network(SHAPE, learning_rate=1.0).get_weights() for _ in range(2))
    assert all(map(np.array_equal, one, other))


FIGURES = {
    "loss": [0.9, 0.8, 0.7, 0.6, 0.5, 0.4],
    "accuracy": [0.3, 0.2, 0.5, 0.6, 0.7, 0.8],
    "val_loss": [1.0, 0.9, 0.5, 1.2, 0.8, 0.7],
    "val_accuracy": [0.1, 0.5, 0.6, 0.7, 0.9, 0.3],
}


@pytest.mark.parametrize(
    "loss, id",
    [
        (0.7, "the weights of the last epoch"),
        (0.9, "the weights of the lowest accuracy"),
        (1.2, "the weights of the highest val_loss"),
        (1.0, "the weights of the lowest accuracy"),
        (0.8, "the weights of the highest val_accuracy"),
        (0.65, "not the weights of the lowest val_loss"),
    ],
)
def test_the_weights_of_other_epochs_have_their_names(loss, id):
    assert told(check_value, loss, 0.5, other_epochs(FIGURES), rtol=1e-3) == id


def test_the_best_weights_are_right_whatever_other_figure_is_best_there():
    alike = {name: [0.9, 0.5] if "loss" in name else [0.5, 0.9] for name in FIGURES}
    check_value(0.5, 0.5, other_epochs(alike), rtol=1e-3)
    check_value(0.5, 0.5, other_epochs(FIGURES), rtol=1e-3)


@pytest.mark.parametrize("name", ["kept.weights.h5", "kept.keras"])
def test_a_file_may_hold_weights_or_a_whole_network(training, tmp_path, name):
    model, images, labels, _ = training
    path = str(tmp_path / name)
    model.save(path) if name.endswith(".keras") else model.save_weights(path)
    before = model.get_weights()
    check_file(path, model, images, labels, held_back_loss(model, images, labels))
    assert told(check_file, path, model, images, labels, 0.1) == "the file holds other weights"
    assert all(map(np.array_equal, model.get_weights(), before))


def test_a_file_that_is_missing_or_no_network(training, tmp_path):
    model, images, labels, _ = training
    path = tmp_path / "kept.weights.h5"
    assert told(check_file, str(path), model, images, labels, 0.1) == "no file at the path"
    path.write_text("no weights")
    assert told(check_file, str(path), model, images, labels, 0.1) == "the file can't be loaded"
    other = keras.Sequential([keras.Input((5,)), keras.layers.Dense(2)])
    other.save_weights(path)
    assert told(check_file, str(path), model, images, labels, 0.1) == "the file can't be loaded"


@given(st.lists(st.sampled_from([0.2, 0.4, 0.5, 0.6, 0.9]), min_size=1, max_size=12), st.integers(1, 4))
def test_it_stops_where_keras_stops(losses, patience):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience)
    model = SimpleNamespace(stop_training=False)
    stop.set_model(model)
    stop.on_train_begin()
    for trained, loss in enumerate(losses, start=1):
        stop.on_epoch_end(trained - 1, {"val_loss": loss})
        if model.stop_training:
            break
    assert epochs_until_stop(losses, patience, len(losses)) == trained


def test_a_training_that_ends_elsewhere_has_its_name():
    check_value(5, 5, other_stops(5))
    assert told(check_value, 8, 5, other_stops(5)) == "trained for too long"
    assert told(check_value, 4, 5, other_stops(5)) == "stopped too early"


def test_how_many_epochs_a_history_tells_of():
    assert epochs_trained(SimpleNamespace(history={"loss": [1, 2, 3]})) == 3
    assert [epochs_trained(other) for other in (None, 4, SimpleNamespace(history={}))] == [0, 0, 0]


def test_every_mistake_is_shown_here():
    shown = {id for _, id in test_the_weights_of_other_epochs_have_their_names.pytestmark[0].args[1]}
    shown |= {"no file at the path", "the file can't be loaded", "the file holds other weights"}
    assert shown | {"trained for too long", "stopped too early", "val_loss is not the network's"} == set(MISTAKES)


def first_epoch(**settings):
    """A training that moves the weights by next to nothing, and each image's loss before it."""
    images, labels = puzzle(7, 30, (3, 5, 2))
    model = small_network((3, 5, 2), NEARLY_NO_RATE)
    losses = losses_of(model, images, labels)
    return model.fit(images, labels, verbose=0, **settings), losses


def test_a_first_epoch_tells_which_images_were_trained_on():
    check_first_epoch(*first_epoch(validation_split=0.2))
    images, labels = puzzle(7, 30, (3, 5, 2))
    history, losses = first_epoch(validation_data=(images[-6:], labels[-6:]))
    assert told(check_first_epoch, history, losses) == "all images are trained on"
    history, losses = first_epoch(validation_split=0.2)
    history.history["val_loss"] = [0.5]
    assert told(check_first_epoch, history, losses) == "val_loss is not the network's"


RATE = 0.02


@pytest.mark.parametrize("batch_size", [32, 10, 5, 1])
def test_a_training_on_one_image_goes_as_computed_whatever_the_batches(batch_size):
    images, labels = one_image(53, 30, (3, 5, 2))
    model = small_network((3, 5, 2), RATE)
    before = model.get_weights()
    history = model.fit(images, labels, validation_split=0.2, batch_size=batch_size, epochs=4, verbose=0)
    check_val_losses(history.history, before, images, labels, RATE)


@pytest.fixture(scope="module")
def training_on_one_image():
    """Six epochs' figures, the weights before them, images and labels."""
    images, labels = one_image(53, 30, (3, 5, 2))
    model = small_network((3, 5, 2), RATE)
    before = model.get_weights()
    return model.fit(images, labels, validation_split=0.2, epochs=6, verbose=0).history, before, images, labels


def test_its_validation_loss_falls_and_rises(training_on_one_image):
    assert 0 < np.argmin(training_on_one_image[0]["val_loss"]) < 5


MADE_UP = {
    "falls towards the network's own": lambda losses: losses[-1] + 0.1 * np.arange(len(losses))[::-1],
    "the last one in each epoch": lambda losses: losses[-1] + 0 * losses,
    "falls by next to nothing": lambda losses: losses[-1] + 1e-6 * np.arange(len(losses))[::-1],
    "an epoch late": lambda losses: np.roll(losses, 1),
    "the other way round": lambda losses: losses[::-1],
    "nearly right": lambda losses: losses * 1.01,
    "no number": lambda losses: losses * np.nan,
}


@pytest.mark.parametrize("how", MADE_UP)
def test_a_made_up_val_loss_is_told_though_it_agrees_with_the_network(training_on_one_image, how):
    figures, *begun = training_on_one_image
    made_up = {"val_loss": list(MADE_UP[how](np.array(figures["val_loss"])))}
    check_val_losses(figures, *begun, RATE)
    assert told(check_val_losses, made_up, *begun, RATE) == "val_loss is not the network's"


def test_a_fifth_of_sorted_images_is_of_one_category():
    images, labels = sorted_images(*REPAIRED)
    model = two_layers(images.shape[1:], NEARLY_NO_RATE)
    losses = losses_of(model, images, labels)
    history = model.fit(images, labels, validation_split=0.2, verbose=0)
    assert told(check_repaired_split, history, losses) == "the images held back are of one category"
    order = np.random.default_rng(1).permutation(len(images))
    check_repaired_split(model.fit(images[order], labels[order], validation_split=0.2, verbose=0), losses)
