"""Trained networks are judged by what they do: each known mistake of a training is named, and what is right passes."""

import subprocess
import sys
from itertools import permutations
from types import SimpleNamespace

import keras
import numpy as np
import pytest
from keras import layers

from helpers.checking import NotRightYet, testing
from helpers.checking.trained import (
    MISTAKES,
    _accuracy_by_other_labels,
    check_accuracy,
    check_split_off,
    check_validation,
    curves_of,
    train_once,
)
from helpers.checking.training import losses_of

RNG = np.random.default_rng(4)
CATEGORIES = 4
# Images of 2 × 2 pixels, whose category is the place of the brightest; one label in twenty is wrong.
IMAGES = RNG.uniform(0, 0.4, (200, 2, 2, 1)).astype(np.float32)
PLACES = RNG.integers(0, CATEGORIES, 200)
IMAGES.reshape(200, 4)[np.arange(200), PLACES] += 0.6
ONE_HOT = np.eye(CATEGORIES)[np.where(np.arange(200) % 20, PLACES, (PLACES + 1) % CATEGORIES)]
# For a yes-or-no question: is the brightest pixel in the upper row?
YES = (PLACES < 2).astype(float)
ASKS_WHERE, ASKS_WHETHER = 12 * np.eye(4), 12 * np.array([[1.0], [1], [-1], [-1]])


def network(kernel, *before, bias=0, regularizer=None):
    """A dense layer with this kernel on the pixels, behind other layers."""
    units, activation = kernel.shape[1], "sigmoid" if kernel.shape[1] == 1 else "softmax"
    last = layers.Dense(units, activation=activation, kernel_regularizer=regularizer)
    model = keras.Sequential([keras.Input((2, 2, 1)), *before, layers.Flatten(), last])
    last.set_weights([kernel, np.full(units, bias)])
    return model


def mistake(judge, *arguments, **settings):
    """The id of the known mistake that a judge names; None where it accepts."""
    try:
        judge(*arguments, **settings)
    except NotRightYet as error:
        return error.finding.mistake.id
    return None


TRAINED = {
    None: network(ASKS_WHERE),
    "images scaled before the training": network(255 * ASKS_WHERE),
    "images scaled in the network": network(ASKS_WHERE[:, [1, 0, 2, 3]], layers.Rescaling(1 / 255)),
    "images changed before the training": network(-ASKS_WHERE),
    "answers alike whatever the image": network(0 * ASKS_WHERE),
    "trained on other labels": network(ASKS_WHERE[:, [1, 2, 3, 0]]),
    # It can't tell the lower two places apart.
    "learned too little": network(np.array([[12.0, 0, 0, 0], [0, 12, 0, 0], [0, 0, 6, 6], [0, 0, 6, 6]])),
}


@pytest.mark.parametrize("id", TRAINED)
def test_why_too_few_are_right_is_named(id):
    assert mistake(check_accuracy, TRAINED[id], IMAGES, ONE_HOT, least=0.9) == id


YES_OR_NO = {
    None: network(ASKS_WHETHER),
    "images scaled in the network": network(0 * ASKS_WHETHER, layers.Rescaling(1 / 255)),
    "answers alike whatever the image": network(0 * ASKS_WHETHER),
    # It takes plain images, which are darker than their negatives, for a no, all of them.
    "images changed before the training": network(40 - 4 * ASKS_WHETHER, bias=-40 * (1 - IMAGES).sum() / len(IMAGES)),
    # It is right about all negatives, too.
    "trained on other labels": network(-ASKS_WHETHER),
    "learned too little": network(ASKS_WHETHER * [[1], [-1], [1], [-1]]),
}


@pytest.mark.parametrize("id", YES_OR_NO)
def test_a_yes_or_no_question_is_judged_too(id):
    assert mistake(check_accuracy, YES_OR_NO[id], IMAGES, YES, least=0.9) == id


def test_weights_that_are_not_numbers_answer_alike():
    for kernel, labels in ((ASKS_WHERE, ONE_HOT), (ASKS_WHETHER, YES)):
        model = network(np.nan * kernel)
        assert mistake(check_accuracy, model, IMAGES, labels, least=0) == "answers alike whatever the image"


@pytest.mark.parametrize("shift", [-0.001, 0.001])
def test_the_mark_lies_where_keras_counts_it(shift):
    model = TRAINED["learned too little"]
    model.compile(loss="categorical_crossentropy", metrics=["accuracy"])
    accuracy = model.evaluate(IMAGES, ONE_HOT, verbose=0)[1]
    assert mistake(check_accuracy, model, IMAGES, ONE_HOT, least=accuracy + shift) == (
        "learned too little" if shift > 0 else None
    )


def test_who_knows_a_little_by_the_usual_labels_has_not_trained_on_those_given():
    # It knows the first place, and calls all others the second.
    model, given = network(np.array([[12.0, 0, 0, 0], *[[0, 4, 4, 4]] * 3])), ONE_HOT[:, [1, 2, 3, 0]]
    assert mistake(check_accuracy, model, IMAGES, given, least=0.9) == "learned too little"
    assert mistake(check_accuracy, model, IMAGES, given, least=0.9, usual=ONE_HOT) == "trained on other labels"
    assert mistake(check_accuracy, model, IMAGES, ONE_HOT, least=0.9, usual=given) == "learned too little"
    guesses = network(np.array([[4.0, 4, 4, 4], *[[4, 4.1, 4, 4]] * 3]))
    assert mistake(check_accuracy, guesses, IMAGES, given, least=0.9, usual=ONE_HOT) != "trained on other labels"


def test_the_message_says_how_many_are_right_then_why():
    def said(model):
        with pytest.raises(NotRightYet) as raised, testing("train", "others"):
            check_accuracy(model, IMAGES, ONE_HOT, least=0.9)
        return str(raised.value).splitlines()[1:]

    right, why = said(TRAINED["trained on other labels"])
    assert right == "Of the images held back, the network gets 0% right; 90% are asked for."
    assert why.startswith("This looks like a known mistake: it tells the images apart, but not by the labels given.")
    assert said(TRAINED["learned too little"])[1].startswith("Does the loss still fall")


def test_other_labels_are_found_as_by_trying_all_orders():
    for sure in (0, 0.3, 0.6, 0.9):
        for order in ([0, 1, 2], [1, 2, 0], [0, 2, 1]):
            truth = RNG.integers(0, 3, 60)
            said = np.where(RNG.random(60) < sure, np.array(order)[truth], RNG.integers(0, 3, 60))
            best = max(np.mean(np.array(tried)[truth] == said) for tried in permutations(range(3)))
            expected = best if best > 0.7 > 2 * np.mean(truth == said) else 0
            assert _accuracy_by_other_labels(np.eye(3)[said], np.eye(3)[truth]) == pytest.approx(expected)


def test_curves_are_the_historys_or_its_dict():
    curves = {"loss": [2.0, 1.0], "val_loss": [2.0, 1.5]}
    assert curves_of(curves) is curves and curves_of(SimpleNamespace(history=curves)) is curves


@pytest.mark.parametrize("history", [None, 0.9, [2.0, 1.0], {"val_loss": [1.0]}, {"loss": 1.0, "val_loss": 1.0}])
def test_what_is_no_history_is_told(history):
    assert mistake(curves_of, history) == "no dict of the history"


def test_a_training_without_validation_is_told():
    assert mistake(curves_of, {"loss": [2.0, 1.0]}) == "no validation"


def train(model, **settings):
    model.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss="binary_crossentropy" if model.output_shape[-1] == 1 else "categorical_crossentropy",
        run_eagerly=True,
    )
    return curves_of(model.fit(batch_size=30, epochs=2, verbose=0, **settings))


GIVEN, OTHERS = slice(0, 120), slice(120, 200)
VALIDATIONS = {
    None: {"validation_split": 0.25},
    "validated on the images trained on": {"validation_data": GIVEN},
    "validated on other images": {"validation_data": OTHERS},
}


@pytest.mark.parametrize("regularizer", [None, "l2"])
@pytest.mark.parametrize(("kernel", "labels"), [(ASKS_WHERE, ONE_HOT), (ASKS_WHETHER, YES)], ids=["places", "yes"])
@pytest.mark.parametrize("id", VALIDATIONS)
def test_on_which_images_keras_validated_is_seen(id, kernel, labels, regularizer):
    def data(part):
        return (IMAGES[part], labels[part]) if isinstance(part, slice) else part

    model = network(kernel / 2, regularizer=regularizer)
    settings = {name: data(value) for name, value in VALIDATIONS[id].items()}
    curves = train(model, x=IMAGES[GIVEN], y=labels[GIVEN], **settings)
    assert mistake(check_validation, curves, model, given=data(GIVEN), other=data(OTHERS)) == id


def test_the_best_epoch_counts_where_a_training_went_back_to_it():
    model = network(ASKS_WHERE)
    model.compile(loss="categorical_crossentropy")
    there = model.evaluate(IMAGES[GIVEN], ONE_HOT[GIVEN], verbose=0)
    data = {"given": (IMAGES[GIVEN], ONE_HOT[GIVEN]), "other": (IMAGES[OTHERS], ONE_HOT[OTHERS])}
    curves = {"loss": [1.0, 0.9, 0.8], "val_loss": [1.0, there, there + 0.1]}
    assert mistake(check_validation, curves, model, **data) == "validated on the images trained on"


def test_a_validation_no_better_than_a_guess_was_on_other_labels():
    model = network(ASKS_WHERE)
    data = {"given": (IMAGES[GIVEN], ONE_HOT[GIVEN]), "other": (IMAGES[OTHERS], ONE_HOT[OTHERS])}
    for worst, id in ((np.log(4) - 0.01, None), (np.log(4) + 0.01, "validated on other images")):
        curves = {"loss": [0.9, 0.8], "val_loss": [worst, worst + 0.1]}
        assert mistake(check_validation, curves, model, **data) == id


HELD = 40  # The last of 200.
SPLITS = {
    None: lambda bad: (bad[:-HELD], bad[-HELD:], False),
    "validated in part on images trained on": lambda bad: (bad, bad[-HELD:], False),
    "trained again on all images": lambda bad: (bad[:-HELD], bad[-HELD:], bad.any()),
    "made-up history": lambda bad: (bad, np.zeros(1, bool), False),
}


@pytest.mark.parametrize("id", SPLITS)
def test_one_label_that_is_no_number_shows_what_is_trained_on(id):
    model, losses = network(ASKS_WHERE), losses_of(network(ASKS_WHERE), IMAGES, ONE_HOT)

    def train(images, labels):
        trained, validated, again = SPLITS[id](np.isnan(labels).any(axis=1))
        loss, val_loss = (np.nan if part.any() else 0.5 for part in (trained, validated))
        spoiled = network(ASKS_WHERE * (np.nan if trained.any() or again else 1))
        return spoiled, {"loss": [loss], "val_loss": [val_loss]}

    curves = {"loss": [1.0], "val_loss": [losses[-HELD:].mean()]}
    found = mistake(check_split_off, train, IMAGES, ONE_HOT, (model, curves), (IMAGES, ONE_HOT))
    assert found == id


def counted(answer="trained"):
    """A function that trains nothing and returns its answer, with the list of what it was called with."""
    calls = []

    def train(*given):
        calls.append((given, keras.random.uniform(()).numpy().item()))
        return answer

    return train, calls


def test_the_tests_below_one_another_train_once():
    train, calls = counted()
    returned = [train_once(train, IMAGES, YES, seed=3, anew=first) for first in (True, False, False)]
    assert returned == ["trained"] * 3 and len(calls) == 1
    assert calls[0][0] == (IMAGES, YES)


def test_the_first_of_the_tests_always_trains():
    train, calls = counted()
    for _ in range(2):
        train_once(train, IMAGES, seed=3, anew=True)
    assert len(calls) == 2


def test_a_training_belongs_to_its_function_and_its_seed():
    train, calls = counted()
    train_once(train, IMAGES, seed=3, anew=True)
    train_once(train, IMAGES, seed=4)
    assert len(calls) == 2
    assert train_once(lambda images: "another", IMAGES, seed=4) == "another"
    assert train_once(train, IMAGES, seed=4) == "trained" and len(calls) == 3


def test_a_function_that_was_defined_anew_is_the_same_as_long_as_it_reads_alike():
    for source, count in (("return 1", 1), ("return 1", 1), ("return 2", 2)):
        space = {}
        exec(f"def train(images):\n    {source}", space)
        assert train_once(space["train"], IMAGES, seed=5, anew=count == 1) == count


def test_a_training_that_stopped_leaves_nothing_behind():
    train, calls = counted()
    train_once(train, IMAGES, seed=3, anew=True)

    def fails(images):
        raise ValueError

    with pytest.raises(ValueError):
        train_once(fails, IMAGES, seed=3, anew=True)
    train_once(train, IMAGES, seed=3)
    assert len(calls) == 2


@pytest.mark.parametrize("first, second, tries, score", [(0.5, 0.8, 2, 0.8), (0.8, 0.5, 2, 0.8), (0.9, 0.5, 1, 0.9)])
def test_a_network_that_misses_the_mark_gets_a_second_try_and_the_better_one_counts(first, second, tries, score):
    labels, shares = np.arange(10) % 2, [first, second]

    def train(images):
        share = shares.pop(0)
        return (lambda images, training: np.where(np.arange(10) < 10 * share, labels, 1 - labels)[:, None]), {}

    network, _ = train_once(train, IMAGES, seed=3, anew=True, aim=(0.9, IMAGES, labels))
    assert 2 - len(shares) == tries
    assert (network(IMAGES, training=False)[:, 0] == labels).mean() == score


def test_what_is_no_network_gets_no_second_try():
    train, calls = counted()
    assert train_once(train, IMAGES, seed=3, anew=True, aim=(0.9, IMAGES, YES)) == "trained" and len(calls) == 1


def test_the_seed_is_set_before_the_training():
    train, calls = counted()
    for seed in (3, 3, 4):
        train_once(train, seed=seed, anew=True)
    drawn = [number for _, number in calls]
    assert drawn[0] == drawn[1] != drawn[2]


def test_each_mistake_is_shown_by_one_of_these_tests():
    told = TRAINED.keys() | YES_OR_NO.keys() | VALIDATIONS.keys() | {"no dict of the history", "no validation"}
    told |= SPLITS.keys()
    assert told - {None} == MISTAKES.keys()


def test_importing_it_loads_no_tensorflow():
    code = "import helpers.checking.trained, sys; sys.exit('tensorflow' in sys.modules or 'keras' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
