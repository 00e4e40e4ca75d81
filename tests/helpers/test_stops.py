"""What Python, NumPy and TensorFlow say of a beginner's usual slips is explained; a misspelled name is told its like."""

import numpy as np
import pytest

from helpers.checking import NotRightYet, check_value, checking, testing
from helpers.checking.stops import MEANINGS, meaning_of

ARRAY, LIST, COUNT = np.arange(6.0).reshape(2, 3), [[1, 2], [3, 4]], 3


def tensor():
    import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
    import tensorflow as tf

    return tf.constant([1.0, 2.0])


def set_in_a_branch_only():
    if not LIST:
        total = 1
    return total


def misspelled():
    weights = 3
    return wieghts + weights  # noqa: F821


def sizes_of_a_colour_image():
    height, width, channels = ARRAY.shape
    return height, width, channels


def size_of_a_row():
    (size,) = ARRAY.shape
    return size


def set_in_a_tuple():
    values = 1, 2
    values[0] = 5


SLIPS = {
    "an array called": (lambda: ARRAY(0), "Round brackets call"),
    "a number called": (lambda: COUNT(ARRAY + 1), "Round brackets call"),
    "a module called": (lambda: np(3), "Round brackets call"),
    "half of a length as the end of a slice": (lambda: ARRAY[: len(ARRAY) / 2], "`//` gives an int"),
    "a float as the end of a list's slice": (lambda: LIST[: 2 / 2], "`//` gives an int"),
    "a float as an index": (lambda: ARRAY[2 / 2], "`//` gives an int"),
    "a float as a size": (lambda: np.zeros((2, 4 / 2)), "`//` gives an int"),
    "a float alone as a size": (lambda: np.zeros(4 / 2), "`//` gives an int"),
    "a float in range": (lambda: range(4 / 2), "`//` gives an int"),
    "a NumPy float in range": (lambda: range(ARRAY.max()), "`//` gives an int"),
    "a shape in range": (lambda: range(ARRAY.shape), "A single whole number"),
    "an index too far": (lambda: ARRAY[2, 0], "Print the index and the shape"),
    "an index too far in a list": (lambda: LIST[2], "Print the index and the length"),
    "an axis too far": (lambda: ARRAY.sum(axis=2), "not so many axes"),
    "an axis too far for argmax": (lambda: ARRAY.argmax(axis=2), "not so many axes"),
    "a negative pixel": (lambda: np.uint8(-5), "from 0 to 255"),
    "three indices into two axes": (lambda: ARRAY[0, 0, 0], "More numbers stand in the square brackets"),
    "an index into a NumPy number": (lambda: ARRAY[0, 0][0], "single number already"),
    "an index into a number": (lambda: COUNT[0], "it is a single number"),
    "a mask of another size": (lambda: ARRAY[np.array([True, False, True])], "one truth value for each"),
    "height, width and channels of a grey image": (sizes_of_a_colour_image, "More names stand"),
    "one name too few": (size_of_a_row, "Fewer names stand"),
    "a pair in a loop over numbers": (lambda: [a for a, b in [1, 2]], "`enumerate`"),
    "row and column into a list of lists": (lambda: LIST[0, 1], "one index after the other"),
    "a name into a list": (lambda: LIST["loss"], "Names are keys of a dict only"),
    "a shape of other size": (lambda: ARRAY.reshape(4, 2), "just as many numbers"),
    "a shape of other size, one free": (lambda: ARRAY.reshape(-1, 4), "just as many numbers"),
    "set in a branch only": (set_in_a_branch_only, "before it is set"),
    "a name misspelled": (misspelled, "Nothing has this name"),
    "a loop over a number": (lambda: [2 * i for i in COUNT], "`range(n)`"),
    "the sum of a number": (lambda: sum(COUNT), "`range(n)`"),
    "a loop over a NumPy number": (lambda: list(ARRAY[0, 0]), "`range(n)`"),
    "the length of a number": (lambda: len(COUNT), "`range(n)`"),
    "a tensor's sum": (lambda: tensor().sum(), "a tensor of TensorFlow"),
    "a tensor's reshape": (lambda: tensor().reshape(2, 1), "a tensor of TensorFlow"),
    "an entry of a tensor set": (lambda: tensor().__setitem__(0, 1), "a tensor of TensorFlow"),
    "a method without its brackets": (lambda: ARRAY / ARRAY.max, "with round brackets behind it"),
    "a function with square brackets": (lambda: np.zeros[3], "with round brackets behind it"),
    "a shape of a number": (lambda: COUNT.shape, "what kind of thing"),
    "rows of different lengths": (lambda: np.array([[1], [1, 2]]), "different lengths"),
    "a row in the place of a number": (lambda: ARRAY.__setitem__((0, 0), [1, 2]), "Several numbers came"),
    "the largest of nothing": (lambda: max([]), "Nothing is in it"),
    "the largest of an empty array": (lambda: ARRAY[2:].max(), "Nothing is in it"),
    "a share of nothing": (lambda: 1 / len([]), "divided by is 0"),
    "a tuple's entry set": (set_in_a_tuple, "No part of it can be set"),
    "a view that can't be changed": (lambda: np.broadcast_to(ARRAY, (2, 2, 3)).__setitem__(0, 1), "`.copy()`"),
    "a number added to a list": (lambda: LIST + 1, "A list does not|joins another list"),
    "a number added to a text": (lambda: "n = " + 1, "An f-string"),
    "several numbers as one": (lambda: float(ARRAY), "an array of several came"),
    "an array as a key": (lambda: {ARRAY: 1}, "can't be one"),
    "an unknown key": (lambda: {"loss": 1}["val_loss"], "no entry under this key"),
    "arrays joined without brackets": (lambda: np.concatenate(ARRAY[0]), "in brackets of its own"),
    "arrays of different axes joined": (lambda: np.concatenate([ARRAY, ARRAY[0]]), "an axis more than others"),
    "an argument too many": (lambda: (lambda x: x)(1, 2), "more than it takes"),
    "a list compared with a number": (lambda: LIST > 0, "does not compare number by number"),
    "a function that calls itself": (lambda: (lambda f: f(f))(lambda f: f(f)), "calls itself"),
}


def told(slip, block, **settings):
    with pytest.raises(NotRightYet) as raised, block("slip", **settings):
        check_value(slip(), 1)
    return str(raised.value)


@pytest.mark.parametrize("name", SLIPS)
def test_a_usual_slip_is_explained_in_the_check_and_in_the_hidden_test(name):
    slip, meaning = SLIPS[name]
    for said in (told(slip, checking), told(slip, lambda name: testing(name, "all"))):
        assert any(words in said for words in meaning.split("|")), said


def test_nothing_is_said_of_an_error_that_tells_enough():
    assert meaning_of("the weights must not be negative") == ""


@pytest.mark.parametrize(
    ("slip", "like"),
    [
        (misspelled, "Did you mean: 'weights'?"),
        (lambda: np.zeross(3), "Did you mean: 'zeros'?"),
        (lambda: ARRAY.argmx(), "Did you mean: 'argmax'?"),
    ],
)
def test_a_misspelled_name_is_told_its_like_in_the_check_only(slip, like):
    assert like in told(slip, checking)
    assert "Did you mean" not in told(slip, lambda name: testing(name, "all"))


def test_a_name_like_no_other_is_told_no_other():
    def slip():
        return nothing_like_this  # noqa: F821

    assert "Did you mean" not in told(slip, checking)


def test_an_error_of_another_process_is_told_no_name_of_this_one():
    error = NameError("name 'tsting' is not defined", name="tsting")
    error.place = ("answer", 1, "return tsting")

    def slip():
        raise error

    assert "Did you mean" not in told(slip, checking)


def test_an_explanation_gives_no_part_of_a_message_away():
    assert all(
        meaning.endswith((".", "?")) and "{" not in meaning.replace('f"{count}', "") for meaning in MEANINGS.values()
    )
