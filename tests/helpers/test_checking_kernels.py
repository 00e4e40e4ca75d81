"""Kernels are judged by their answers: whoever answers as asked is accepted, whatever the numbers; each mistake has its name."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.signal import correlate2d

from helpers.checking import NotRightYet, checking, testing
from helpers.checking.concepts import CONCEPTS
from helpers.checking.kernels import MISTAKES, check_line_kernel, check_spot_kernel

VERTICAL = np.array([[-1, 2, -1]] * 3)
SPOT = np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])


def kernels_near(good, least=0):
    """From any kernel to one that is nearly the good one, so that right and wrong ones come up."""
    numbers = arrays(int, (3, 3), elements=st.integers(-3, 3))
    return st.builds(lambda kernel, times: kernel + times * good, numbers, st.integers(least, 4))


def a_line(height=6, width=8, columns=(3,), dark=-1.0, light=2.0):
    line = np.zeros((height, width), dtype=bool)
    line[:, list(columns)] = True
    return np.where(line, light, dark), line


def a_spot(shape=(6, 7), place=(2, 3), others=1.0, value=3.0):
    spot = np.zeros(shape, dtype=bool)
    spot[place] = True
    return np.where(spot, value, others), spot


def mistake_of(check, kernel, picture):
    """The id of the mistake that a kernel is told; "" where it is accepted."""
    try:
        check("mine", kernel, *picture)
    except NotRightYet as error:
        return error.finding.mistake.id
    return ""


@pytest.mark.parametrize(
    "kernel",
    [
        VERTICAL,
        VERTICAL.tolist(),
        VERTICAL.astype(np.int8),
        VERTICAL / 2,
        np.array([[-1, 1, -1]] * 3),
        np.array([[0, 0, 0], [-1, 2, -1], [0, 0, 0]]),
        np.outer([1, 2, 1], [-1, 2, -1]),
        np.array([[-0.75, 1, -0.25], [-0.75, 1, -0.25], [-0.25, 1, -0.75]]),
    ],
)
@pytest.mark.parametrize("picture", [a_line(), a_line(5, 11, [2, 7]), a_line(9, 5, [1], 0, 60)])
def test_any_numbers_that_answer_to_their_line_are_right(kernel, picture):
    image, line = picture
    check_line_kernel("vertical_line", kernel, image, line)
    check_line_kernel("horizontal_line", np.transpose(kernel), image.T, line.T)


@pytest.mark.parametrize(
    "kernel, mistake",
    [
        (VERTICAL[:1], "the kernel is not 3×3"),
        (VERTICAL[..., None], "the kernel is not 3×3"),
        (None, "the kernel is not 3×3"),
        (VERTICAL * np.nan, "the kernel holds nan or inf"),
        ([[-1, np.inf, -1]] * 3, "the kernel holds nan or inf"),
        (VERTICAL.T, "a line across is answered"),
        (np.ones((3, 3)), "the kernel is a sum"),
        ([[1, 2, 1]] * 3, "the kernel is a sum"),
        ([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], "the largest answer is beside the line"),
        (-VERTICAL, "the largest answer is beside the line"),
        ([[2, -1, -1]] * 3, "the largest answer is beside the line"),
        (SPOT, "not the line alone is answered"),
        (np.zeros((3, 3)), "not the line alone is answered"),
    ],
)
def test_each_mistake_with_lines_has_its_name(kernel, mistake):
    assert mistake_of(check_line_kernel, kernel, a_line()) == mistake
    if np.shape(kernel) == (3, 3):
        image, line = a_line(7, 5, [2], 0, 1)
        assert mistake_of(check_line_kernel, np.transpose(kernel), (image.T, line.T)) == mistake


def test_a_flat_area_with_as_large_an_answer_as_the_line_is_told():
    in_the_dark = a_line(dark=0, light=1)
    assert mistake_of(check_line_kernel, [[0, 1, 0]] * 3, in_the_dark) == "the kernel is a sum"


@given(kernels_near(VERTICAL), st.integers(1, 4), st.integers(-2, 1))
def test_a_line_kernel_is_right_just_if_scipy_finds_its_largest_answers_on_the_line(kernel, column, dark):
    image, line = a_line(5, 6, [column], dark, 3)
    answers, across = correlate2d(image, kernel, "valid"), correlate2d(image.T, kernel, "valid")
    inside = line[1:-1, 1:-1]
    others = [*answers[~inside], across[inside.T].min(), 3 * kernel.sum()]
    right = answers[inside].min() > max(others)
    assert (mistake_of(check_line_kernel, kernel, (image, line)) == "") == right


@pytest.mark.parametrize(
    "kernel",
    [
        SPOT,
        SPOT.tolist(),
        SPOT / 8,
        np.array([[0, -1, 0], [-1, 4, -1], [0, -1, 0]]),
        np.array([[-1, 0, -1], [0, 4, 0], [-1, 0, -1]]),
        np.array([[-1, -1, -1], [-1, 1, -1], [-1, -1, -1]]),
    ],
)
@pytest.mark.parametrize("place", [(1, 1), (2, 3), (4, 5)])
def test_any_numbers_that_answer_to_their_spot_are_right(kernel, place):
    check_spot_kernel("light_spot", kernel, *a_spot(place=place))
    check_spot_kernel("dark_spot", -np.asarray(kernel), *a_spot(place=place, others=5, value=-1))


@pytest.mark.parametrize(
    "kernel, mistake",
    [
        (np.ones((5, 5)), "the kernel is not 3×3"),
        (SPOT * np.inf, "the kernel holds nan or inf"),
        (-SPOT, "the opposite spot is answered"),
        (np.ones((3, 3)), "not the spot alone is answered"),
        (VERTICAL, "not the spot alone is answered"),
        ([[8, -1, -1], [-1, -1, -1], [-1, -1, -1]], "not the spot alone is answered"),
    ],
)
def test_each_mistake_with_spots_has_its_name(kernel, mistake):
    assert mistake_of(check_spot_kernel, kernel, a_spot()) == mistake


@given(kernels_near(SPOT), st.integers(1, 3), st.integers(1, 4), st.sampled_from([-3, 3]))
def test_a_spot_kernel_is_right_just_if_scipy_finds_its_largest_answer_there_alone(kernel, row, column, value):
    image, spot = a_spot((5, 6), (row, column), 1, value)
    answers = correlate2d(image, kernel, "valid")
    right = np.argwhere(answers == answers.max()).tolist() == [[row - 1, column - 1]]
    assert (mistake_of(check_spot_kernel, kernel, (image, spot)) == "") == right


@given(kernels_near(VERTICAL, least=3))
def test_line_kernels_are_swapped_where_each_would_be_right_in_the_others_place(kernel):
    picture = a_line(7, 7, [3])
    assume(mistake_of(check_line_kernel, kernel, picture) == "")
    assert mistake_of(check_line_kernel, kernel.T, picture) == "a line across is answered"


@given(kernels_near(SPOT, least=2))
def test_spot_kernels_are_swapped_where_each_would_be_right_in_the_others_place(kernel):
    assume(mistake_of(check_spot_kernel, kernel, a_spot()) == "")
    assert mistake_of(check_spot_kernel, -kernel, a_spot()) == "the opposite spot is answered"


@pytest.mark.parametrize("block", [checking("lines"), testing("lines", "others")])
def test_the_message_names_the_kernel_in_check_and_test(block):
    with pytest.raises(NotRightYet) as raised, block:
        check_line_kernel("vertical_line", [[1, 2, 1]], *a_line())
    assert "\nLook at vertical_line: its shape is (1, 3); it should be a 3×3 array." in str(raised.value)


def test_each_mistake_has_a_concept_of_the_list():
    assert {mistake.concept for mistake in MISTAKES.values()} <= set(CONCEPTS)


def test_it_does_without_tensorflow():
    check = "import sys, helpers.checking.kernels; assert not {'tensorflow', 'keras'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", check], check=True)
