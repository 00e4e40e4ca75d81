"""Models are judged by facts, the same in every style and after saving and loading; messages say what is wrong."""

import subprocess
import sys
from types import SimpleNamespace

import keras
import numpy as np
import pytest
from keras import layers

from helpers.checking import NotRightYet, checking, testing
from helpers.checking.models import (
    check_can_learn,
    check_compiled,
    check_history,
    check_input_shape,
    check_layer,
    check_model,
    check_new,
    check_outputs,
    holds_weights,
    how_compiled,
    layers_of,
)

ASKED = "8×9×1 → Conv2D(6, 3×3, relu) → Flatten → Dense(4, softmax)"


def sequential(*stack, shape=(8, 9, 1)):
    return keras.Sequential([keras.Input(shape=shape), *stack])


def plain():
    return sequential(layers.Conv2D(6, 3, activation="relu"), layers.Flatten(), layers.Dense(4, activation="softmax"))


def activations_as_layers():
    return sequential(
        layers.Conv2D(6, (3, 3)),
        layers.Activation("relu"),
        layers.Activation("linear"),
        layers.ReLU(),
        layers.Flatten(),
        layers.Dense(4),
        layers.Softmax(),
    )


def functional():
    inputs = keras.Input((8, 9, 1))
    maps = layers.Conv2D(6, 3, activation=layers.ReLU())(inputs)
    row = layers.Flatten()(layers.Reshape((-1,))(maps))
    return keras.Model(inputs, layers.Dense(4, activation=keras.activations.softmax)(row))


def functional_with_operations():
    inputs = keras.Input((8, 9, 1))
    maps = keras.ops.relu(layers.Conv2D(6, 3)(layers.Identity()(inputs)))
    return keras.Model(inputs, keras.ops.softmax(layers.Dense(4)(layers.Flatten()(maps))))


def nested():
    eye = keras.Sequential([keras.Input((8, 9, 1)), layers.Conv2D(6, 3), layers.ReLU()])
    return sequential(keras.Sequential([keras.Input((8, 9, 1)), eye]), layers.Flatten(), layers.Dense(4, "softmax"))


def input_shape_on_the_layer():
    return keras.Sequential(
        [
            layers.Conv2D(6, 3, activation="relu", input_shape=(8, 9, 1)),
            layers.Flatten(),
            layers.Dense(4, activation="softmax"),
        ]
    )


def relu_behind_flatten():
    return sequential(layers.Conv2D(6, 3), layers.Flatten(), layers.ReLU(), layers.Dense(4, activation="softmax"))


STYLES = [
    plain,
    relu_behind_flatten,
    activations_as_layers,
    functional,
    functional_with_operations,
    nested,
    input_shape_on_the_layer,
]

COMPILED = {
    "names": {"optimizer": "adam", "loss": "categorical_crossentropy", "metrics": ["accuracy"]},
    "functions": {
        "optimizer": "Adam",
        "loss": keras.losses.categorical_crossentropy,
        "metrics": [keras.metrics.categorical_accuracy],
    },
    "class names": {"optimizer": "adam", "loss": "CategoricalCrossentropy", "metrics": ["categorical_accuracy"]},
    "lists": {"optimizer": "adam", "loss": ["categorical_crossentropy"], "metrics": [["mse", "accuracy"]]},
}


def compile_with_objects(model):
    """Objects belong to one model, so they are made anew for each."""
    model.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss=keras.losses.CategoricalCrossentropy(),
        metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")],
    )


def reloaded(model, folder):
    model.save(folder / "model.keras")
    return keras.models.load_model(folder / "model.keras", safe_mode=True)


def message(function, *arguments, **settings):
    with pytest.raises(NotRightYet) as raised:
        function(*arguments, **settings)
    return str(raised.value)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("build", STYLES)
def test_every_style_is_accepted_also_after_saving_and_loading(build, tmp_path):
    model = build()
    compile_with_objects(model)
    for one in (model, reloaded(model, tmp_path)):
        check_model(one, ASKED)
        check_compiled(one)
        check_input_shape(one, (8, 9, 1))
        check_layer(one, "Conv2D", {"kernel_size": (3, 3), "activation": "relu", "output_shape": (6, 7, 6)})


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("build", STYLES)
def test_a_reloaded_model_has_the_same_facts(build, tmp_path):
    model = build()
    assert layers_of(reloaded(model, tmp_path)) == layers_of(model)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("settings", COMPILED.values(), ids=COMPILED)
def test_compiled_by_names_or_functions(settings, tmp_path):
    model = plain()
    model.compile(**settings)
    check_compiled(model)
    check_compiled(reloaded(model, tmp_path))


CONV, FLAT, DENSE = (
    lambda: layers.Conv2D(6, 3, activation="relu"),
    layers.Flatten,
    lambda: layers.Dense(4, activation="softmax"),
)
WRONG = {
    "Flatten": lambda: [CONV(), FLAT(), layers.Softmax(), DENSE()],
    "no Flatten": lambda: [CONV(), DENSE()],
    "the third argument of Conv2D is its strides": lambda: [layers.Conv2D(6, 3, 3, activation="relu"), FLAT(), DENSE()],
    "the Conv2D layer has no activation": lambda: [layers.Conv2D(6, 3), FLAT(), DENSE()],
    "the Conv2D layer's activation is relu6": lambda: [layers.Conv2D(6, 3), layers.ReLU(6.0), FLAT(), DENSE()],
    "the last layer has no activation": lambda: [CONV(), FLAT(), layers.Dense(4)],
    "the last layer's activation is sigmoid": lambda: [CONV(), FLAT(), layers.Dense(4, "sigmoid")],
    "softmax is applied twice": lambda: [CONV(), FLAT(), DENSE(), layers.Softmax()],
    "one unit for each category": lambda: [CONV(), FLAT(), layers.Dense(3, activation="softmax")],
    "padding": lambda: [layers.Conv2D(6, 3, padding="same", activation="relu"), FLAT(), DENSE()],
    "kernel_size": lambda: [layers.Conv2D(6, (3, 1), activation="relu"), FLAT(), DENSE()],
    "filters": lambda: [layers.Conv2D(5, 3, activation="relu"), FLAT(), DENSE()],
    "use_bias": lambda: [layers.Conv2D(6, 3, activation="relu", use_bias=False), FLAT(), DENSE()],
    "a layer more than asked for": lambda: [CONV(), FLAT(), DENSE(), layers.Dropout(0.1)],
    "Layer 1 is MaxPooling2D; it should be Conv2D": lambda: [layers.MaxPooling2D(1), CONV(), FLAT(), DENSE()],
    "After these layers, Dense is missing": lambda: [CONV(), FLAT()],
}


@pytest.mark.parametrize("told", WRONG)
def test_what_is_wrong_is_told_also_after_saving_and_loading(told, tmp_path):
    model = sequential(*WRONG[told]())
    for one in (model, reloaded(model, tmp_path)):
        assert told in message(check_model, one, ASKED)


def judge_hidden(model):
    with testing("build", "others"):
        check_model(model, ASKED)


@pytest.mark.parametrize("told", WRONG)
def test_a_hidden_test_shows_neither_what_is_asked_for_nor_numbers(told):
    said = message(judge_hidden, sequential(*WRONG[told]()))
    assert "not right yet (hidden test: others)" in said and "3×3" not in said and "→" not in said


def test_a_visible_check_shows_both_networks_and_the_call():
    def judge():
        with checking("build"):
            check_model(sequential(CONV(), FLAT(), layers.Dense(4)), ASKED)

    said = message(judge)
    assert said.splitlines()[1] == "  sequential(CONV(), FLAT(), layers.Dense(4))"
    assert f"should be  {ASKED}" in said and "is         8×9×1 → Conv2D(6, 3×3, relu) → Flatten → Dense(4)" in said


def test_authors_name_further_mistakes_by_facts():
    mistakes = {"only one pooling layer": lambda found: [layer["kind"] for layer in found].count("MaxPooling2D") == 1}
    model = sequential(layers.MaxPooling2D(2), CONV())
    assert "only one pooling layer" in message(
        check_model, model, "8×9×1 → MaxPooling2D(2×2) → MaxPooling2D(2×2)", mistakes
    )


def test_an_ellipsis_leaves_open_what_is_not_written():
    model = sequential(
        layers.Conv2D(7, 5, padding="same"),
        layers.BatchNormalization(axis=3),
        layers.ReLU(),
        layers.Conv2D(3, 3),
        layers.MaxPool2D(2),
        layers.Flatten(),
        layers.Dropout(0.3),
        layers.Dense(4, activation="softmax"),
    )
    end = "MaxPooling2D(2×2) → Flatten → Dropout(…) → Dense(4, softmax)"
    check_model(model, f"8×9×1 → Conv2D(…, relu) → BatchNormalization → Conv2D(…) → {end}")
    check_model(model, f"8×9×1 → Conv2D(7, …, padding=same) → BatchNormalization(…) → Conv2D(3, 3×3) → {end}")
    assert "rate is 0.3; it should be 0.5" in message(
        check_model, model, f"8×9×1 → Conv2D(…) → BatchNormalization → Conv2D(…) → {end.replace('…', '0.5')}"
    )
    assert "no activation" in message(
        check_model, model, f"8×9×1 → Conv2D(…) → BatchNormalization → Conv2D(…, relu) → {end}"
    )


def test_dense_networks_on_rows_of_numbers():
    model = sequential(layers.Flatten(), layers.Dense(10, "relu"), layers.Dense(3, "softmax"), shape=(784,))
    check_model(model, "784 → Dense(10, relu) → Dense(3, softmax)")
    assert "(784,); it should be (100,)" in message(check_model, model, "100 → Dense(10, relu) → Dense(3, softmax)")


def test_layers_that_are_connected_in_another_way_are_refused():
    inputs = keras.Input((8, 8, 1))
    twice = layers.Conv2D(1, 3, padding="same", activation="relu")
    model = keras.Model(inputs, twice(twice(inputs)))
    assert "how they are connected" in message(check_model, model, "8×8×1 → Conv2D(1, 3×3, relu, padding=same)")


def test_judging_leaves_the_weights_as_they_were():
    model = plain()
    before = model.get_weights()
    check_model(model, ASKED)
    assert all(np.array_equal(old, new) for old, new in zip(before, model.get_weights(), strict=True))


def test_one_layer_is_judged_whatever_the_others_are():
    model = sequential(layers.ZeroPadding2D(1), layers.Conv2D(2, 3, strides=2), layers.ReLU(), layers.MaxPooling2D(2))
    facts = {"kernel_size": (3, 3), "activation": "relu", "output_shape": (4, 5, 2), "parameters": 20}
    check_layer(model, "Conv2D", facts)
    assert "it should be 8×9×2" in message(check_layer, model, "Conv2D", {"output_shape": (8, 9, 2)})
    mistakes = {"every other place": {"strides": (2, 2)}}
    assert "every other place" in message(check_layer, model, "Conv2D", {"output_shape": (8, 9, 2)}, mistakes)
    assert "no Dense layer" in message(check_layer, model, "Dense", {"units": 3})


@pytest.mark.parametrize(
    "settings, told",
    [
        ({"loss": "mse"}, "predicting amounts"),
        ({"loss": keras.losses.BinaryCrossentropy()}, "yes-or-no"),
        ({"loss": "sparse_categorical_crossentropy"}, "whole numbers"),
        ({"loss": None}, "None as its loss"),
        ({"loss": keras.losses.CategoricalCrossentropy(from_logits=True)}, "from_logits"),
        ({"loss": keras.losses.CategoricalCrossentropy(label_smoothing=0.1)}, "label_smoothing"),
        ({"loss": keras.losses.CategoricalCrossentropy}, "brackets"),
        ({"loss_weights": ["accuracy"], "metrics": None}, "third place"),
        ({"optimizer": "sgd"}, "SGD; it should be adam"),
        ({"metrics": None}, "without the metric accuracy; its metrics are: none"),
        ({"metrics": ["mse"]}, "mse"),
        ({"metrics": ["binary_accuracy"]}, "binary_accuracy"),
        ({"metrics": [keras.metrics.Accuracy()]}, "Accuracy object"),
    ],
)
def test_wrong_ways_to_compile_are_told(settings, told):
    model = plain()
    model.compile(**({"optimizer": "adam", "loss": "categorical_crossentropy", "metrics": ["accuracy"]} | settings))
    assert told in message(check_compiled, model)


def test_other_losses_can_be_asked_for():
    model = sequential(FLAT(), layers.Dense(1, "sigmoid"))
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(), metrics=["binary_accuracy"])
    check_compiled(model, loss="binary_crossentropy")
    assert "it should be categorical_crossentropy" in message(check_compiled, model)


OUTPUTS = {
    "softmax over one unit": ([FLAT(), layers.Dense(1, "softmax")], (1,), "sigmoid"),
    "two units for yes or no": ([FLAT(), layers.Dense(2, "softmax")], (1,), "sigmoid"),
    "an answer for each place": ([layers.Dense(4, "softmax")], (4,), "softmax"),
    "units": ([FLAT(), layers.Dense(3, "softmax")], (4,), "softmax"),
    "no probabilities": ([FLAT(), layers.Dense(4)], (4,), "softmax"),
    "last activation": ([FLAT(), layers.Dense(4), layers.Activation("sigmoid")], (4,), "softmax"),
    "an activation twice": ([FLAT(), layers.Dense(1, "sigmoid"), layers.Activation("sigmoid")], (1,), "sigmoid"),
}


@pytest.mark.parametrize("id", OUTPUTS)
def test_a_networks_answer_to_one_image_is_judged_whatever_its_layers_are(id):
    stack, shape, activation = OUTPUTS[id]
    with pytest.raises(NotRightYet) as raised:
        check_outputs(sequential(*stack), shape, activation)
    assert raised.value.finding.mistake.id == id


def test_answers_as_asked_for_pass_and_others_are_shown():
    check_outputs(sequential(FLAT(), layers.Dense(1, "sigmoid")), (1,), "sigmoid")
    check_outputs(functional_with_operations(), (4,), "softmax")
    check_outputs(sequential(FLAT(), layers.Dense(1), layers.Activation("sigmoid")), (1,), "sigmoid")
    assert "Look at 'last activation'. It is 'tanh'; it should be 'sigmoid'." in message(
        check_outputs, sequential(FLAT(), layers.Dense(1, "tanh")), (1,), "sigmoid"
    )
    assert "It is (3,); it should be (1,)" in message(
        check_outputs, sequential(FLAT(), layers.Dense(3, "softmax")), (1,), "sigmoid"
    )


def test_weights_are_found_in_whatever_order_and_style():
    model, other = plain(), functional()
    kernel, *rest = model.get_weights()
    assert holds_weights(model, [*rest, kernel]) and not holds_weights(other, [kernel])
    other.set_weights(model.get_weights())
    assert holds_weights(other, [kernel]) and not holds_weights(other, [kernel, kernel.T])
    assert not holds_weights(other, [kernel + 1e-3])


@pytest.mark.parametrize("not_a_model", [None, 3, layers.Dense(3), "model"])
def test_what_is_no_model_is_told(not_a_model):
    assert "should be a Keras model" in message(check_model, not_a_model, ASKED)
    assert "should be a Keras model" in message(check_compiled, not_a_model)


def test_a_sentence_about_a_model_stands_below_the_call():
    with pytest.raises(NotRightYet) as raised, checking("build"):
        check_compiled(plain())
    call, sentence = str(raised.value).splitlines()[1:3]
    assert call == "  plain()" and sentence.startswith("The network is not compiled")


def test_a_network_that_is_a_class_of_its_own_is_told_how_to_be_made():
    class Net(keras.Model):
        def __init__(self):
            super().__init__()
            self.last = layers.Dense(4)

        def call(self, inputs):
            return self.last(inputs)

    network = Net()
    network.build((None, 3))
    assert "Make the network by `keras.Sequential`" in message(check_model, network, "3 → Dense(4)")

    class Row(keras.Sequential):
        pass

    network = Row([keras.Input((3,)), layers.Dense(4)])
    assert "Make the network by `keras.Sequential`" in message(check_model, network, "3 → Dense(4)")


def test_a_lambda_layer_is_refused_wherever_it_stands():
    inner = sequential(layers.Lambda(lambda x: x), shape=(3,))
    network = sequential(inner, layers.Dense(4), shape=(3,))
    assert "Lambda" in message(check_model, network, "3 → Dense(4)")


def test_unfinished_models_are_told(tmp_path):
    assert "not compiled" in message(check_compiled, reloaded(plain(), tmp_path))
    assert "keras.Input" in message(check_model, keras.Sequential([CONV()]), ASKED)
    assert "keras.Input" in message(check_model, keras.Sequential(), ASKED)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda model: setattr(model, "trainable", False), "can learn"),
        (lambda model: setattr(model.layers[0], "trainable", False), "can learn"),
        (lambda model: model.layers[0].set_weights([np.zeros((2, 2, 1, 3)), np.ones(3)]), "all alike"),
        (lambda model: model.compile(keras.optimizers.SGD(0.0), "mse"), "learning rate"),
    ],
)
def test_a_network_that_training_would_not_change_is_refused(spoil, words):
    model = sequential(layers.Conv2D(3, 2), layers.BatchNormalization(), layers.Flatten(), layers.Dense(1))
    model.compile("adam", "mse")
    check_can_learn(model)
    spoil(model)
    with pytest.raises(NotRightYet, match=words):
        check_can_learn(model)


@pytest.mark.parametrize(
    ("slip", "meaning"),
    [
        (lambda network, path: layers.Conv2D(3, 2, padding=1), "a word for the padding"),
        (lambda network, path: network.predict(np.ones((8, 9)), verbose=0), "An axis is missing"),
        (
            lambda network, path: sequential(layers.Dense(1), shape=(3,))(np.ones((2, 4))),
            "not the one that this network",
        ),
        (lambda network, path: network.load_weights(path), "other layers than this one"),
        (lambda network, path: layers.Dense(3, activations="relu"), "has no argument of this name"),
        (lambda network, path: keras.ops.abs(None), "A gradient is None where"),
    ],
)
def test_what_keras_says_of_a_usual_slip_is_explained(slip, meaning, tmp_path):
    path = tmp_path / "other.weights.h5"
    sequential(layers.Dense(2), shape=(3,)).save_weights(path)
    network = sequential(layers.Conv2D(3, 2), layers.Flatten(), layers.Dense(1))
    with pytest.raises(NotRightYet) as raised, checking("slip"):
        slip(network, path)
    assert meaning in str(raised.value)


def copied(model):
    """A model as it comes from another process."""
    copy = keras.models.model_from_json(model.to_json())
    copy.set_weights(model.get_weights())
    return copy


@pytest.mark.parametrize("build", [plain, functional], ids=lambda build: build.__name__)
def test_a_new_network_in_each_call_is_accepted(build):
    check_new(build(), build())
    check_new(copied(build()), copied(build()))


def test_networks_that_begin_alike_are_two():
    keras.utils.set_random_seed(1)
    first = plain()
    keras.utils.set_random_seed(1)
    check_new(first, plain())


def test_networks_of_the_same_names_are_two():
    stack = [layers.Conv2D(2, 3, name="seeing"), layers.Flatten(name="row"), layers.Dense(3, name="names")]
    first = keras.Sequential([keras.Input((5, 6, 1), name="image"), *stack], name="mine")
    stack = [layers.Conv2D(2, 3, name="seeing"), layers.Flatten(name="row"), layers.Dense(3, name="names")]
    check_new(first, keras.Sequential([keras.Input((5, 6, 1), name="image"), *stack], name="mine"))


def test_one_network_handed_out_twice_is_refused():
    network = plain()
    assert "make a new network" in message(check_new, network, network)
    assert "make a new network" in message(check_new, copied(network), copied(network))


def test_a_history_is_judged_by_its_plain_facts():
    figures = {"loss": [2.0, 1.0], "val_loss": [2.0, 1.5]}
    history = SimpleNamespace(history=figures, params={"epochs": 2, "steps": 4, "verbose": 0})
    check_history(history, epochs=2)
    check_history(history, epochs=2, steps=4)
    assert "number of epochs" in message(check_history, history, epochs=3)
    told = message(check_history, history, epochs=2, steps=5, mistakes={"batch_size is ignored": {"steps": 4}})
    assert "batch_size is ignored" in told
    del figures["val_loss"]
    assert "nothing is held back" in message(check_history, history, epochs=2)
    assert "it is a dict" in message(check_history, figures, epochs=2)
    assert "`return`" in message(check_history, None, epochs=2)


def test_keras_own_history_is_accepted():
    model = sequential(FLAT(), layers.Dense(2, "softmax"), shape=(2, 2, 1))
    model.compile(optimizer="sgd", loss="categorical_crossentropy", run_eagerly=True)
    images, labels = np.zeros((10, 2, 2, 1)), np.eye(2)[np.arange(10) % 2]
    history = model.fit(images, labels, batch_size=3, epochs=1, validation_split=0.2, verbose=0)
    check_history(history, epochs=1, steps=3)


def test_importing_it_loads_no_tensorflow():
    code = "import helpers.checking.models, sys; sys.exit('tensorflow' in sys.modules or 'keras' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


class Halves(layers.Layer):
    """A layer of a learner's own."""

    def call(self, inputs):
        return inputs / 2


class Block(keras.Model):
    """A network of a learner's own, to be put into another."""

    def call(self, inputs):
        return inputs


def squared(inputs):
    return inputs * inputs


@pytest.mark.parametrize(
    ("own", "name"),
    [
        (lambda: Halves(), "Halves"),
        (lambda: layers.Dense(3, activation=squared), "squared"),
        (lambda: layers.Activation(lambda inputs: inputs * inputs), "<lambda>"),
        (lambda: keras.Sequential([layers.Dense(2), Halves()]), "Halves"),
        (lambda: Block(), "Block"),
    ],
)
def test_what_is_not_of_keras_is_named_before_it_is_handed_in(own, name):
    model = keras.Sequential([keras.Input((4,)), own(), layers.Dense(1)])
    with pytest.raises(NotRightYet, match=f"holds `{name}`"):
        check_input_shape(model, (4,))


def test_all_that_keras_has_may_be_handed_in():
    inputs = keras.Input((4,))
    x = layers.Dense(3, activation=keras.activations.gelu)(inputs)
    x = keras.Sequential([keras.Input((3,)), layers.Dense(2, "relu"), layers.LeakyReLU()])(x)
    x = keras.ops.relu(layers.Normalization()(x))
    check_input_shape(keras.Model(inputs, layers.Activation("softmax")(layers.Dense(2, layers.ReLU())(x))), (4,))


@pytest.mark.parametrize(
    "settings, expected",
    [
        ({"loss": "mse"}, ("mse", False, [])),
        ({"loss": keras.losses.Huber(), "metrics": ["mae"]}, ("huber", False, ["mae"])),
        (
            {"loss": keras.losses.BinaryCrossentropy(from_logits=True), "metrics": [keras.metrics.BinaryAccuracy()]},
            ("binarycrossentropy", True, ["binaryaccuracy"]),
        ),
    ],
)
def test_how_a_model_is_compiled_is_told_in_plain_facts(settings, expected):
    network = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
    with pytest.raises(NotRightYet, match="not compiled"):
        how_compiled(network)
    network.compile(optimizer=keras.optimizers.Adam(0.01), **settings)
    facts = how_compiled(network)
    assert (facts["loss"], facts["from_logits"], facts["metrics"]) == expected and facts["optimizer"] == "adam"
