"""A network is ready for fine-tuning, or what is wrong is told."""

import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
import keras
import pytest

from helpers.checking import NotRightYet
from helpers.checking.fine_tuning import check_fine_tuned, trained_model

KINDS = "conv norm relu conv norm relu mean drop dense"  # Layers 0 to 8.
CASES = {
    "not counted": ([3, 8], 0.001, None),
    "counted and frozen": ([8], 0.001, None),
    "normalization free": ([4, 8], 0.001, "batch normalization can learn"),
    "first": ([0, 3], 0.001, "the first layers can learn"),
    "none": ([], 0.001, "everything is frozen"),
    "all": ([0, 3, 8], 0.001, "nothing is frozen"),
    "rate": ([3, 8], 0.002, "the rate is another"),
    "old": ([3, 8], None, "it is not compiled anew"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_model_is_judged(case):
    free, rate, id = CASES[case]
    model, before = trained_model(KINDS)
    for number, layer in enumerate(model.layers):
        layer.trainable = number in free
    if rate:
        model.compile(keras.optimizers.Adam(rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    found = None
    try:
        check_fine_tuned(model, before, layers=2, rate=0.001)
    except NotRightYet as error:
        found = error.finding.mistake.id
    assert found == id


def test_new_weights_are_told():
    model, before = trained_model(KINDS)
    with pytest.raises(NotRightYet, match="others than before"):
        check_fine_tuned(keras.models.clone_model(model), before, layers=2, rate=0.001)
