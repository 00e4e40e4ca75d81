"""Of a message that a test gave, only what its author wrote is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grading.reporting.messages import named, told, tried

TEST = """
with testing("crop", "odd sizes"):
    def fault(kernel):
        return "it is not square" if kernel.ndim < 2 else "it answers on an edge"
    mistakes = {"the end is left out": 1, f"the sign of {name} is wrong": 2}
    mistakes["the channels were cropped"] = 3
    check_value(crop("two words", {"one": "three more words"}), 4, mistakes)
    check_true(fine, f"Look at {kernel}: {fault}")
    hidden = "a secret sentence"
"""
PUBLIC = "Exercise crop: return gx and gy of the image."


@pytest.mark.parametrize(
    "message, shown",
    [
        ("crop: not right yet (hidden test: odd sizes).", ""),
        ("The result differs from the expected one.", None),
        ("This looks like a known mistake: the end is left out.", None),
        ("This looks like a known mistake: the channels were cropped.", None),
        ("This looks like a known mistake: the sign of gx is wrong.", None),
        ("This looks like a known mistake: the sign of 77 is wrong.", "This looks like a known mistake: the sign of … is wrong."),
        ("This looks like a known mistake: a secret sentence.", "This looks like a known mistake: …."),
        ("Look at gy: it answers on an edge", None),
        ("Your code stopped with KeyError.", None),
        ("Your code stopped with E7310593.", "Your code stopped with …."),
        ("a secret sentence\ntwo words\nthree more words\n7310593", ""),
        ("    gave  7310593", ""),
        ("It is 5; it should be 7.", ""),
    ],
)  # fmt: skip
def test_sentences_are_told_and_what_was_computed_is_not(message, shown):
    assert told(message, TEST, PUBLIC) == (message if shown is None else shown)


@settings(deadline=None)
@given(
    st.text()
    | st.lists(st.sampled_from(["The result", "differs from", "it is", " of ", ": ", ".", "\n", "7310593"])).map(
        "".join
    )
)
def test_no_number_of_a_run_is_told_whatever_it_says(message):
    assert "7310593" not in told(message, TEST, PUBLIC)


def test_only_pythons_own_exceptions_are_named():
    assert named("KeyError") == "KeyError"
    assert "7310593" not in named("E7310593")


def test_what_is_tried_is_read_from_the_test():
    assert tried(TEST) == "odd sizes"
    assert tried("assert f(1) == 2") == tried("not python (") == ""
