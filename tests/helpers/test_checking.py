"""Checks accept what is right in any style, refuse what is wrong, and say which known mistake it is."""

import textwrap

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from IPython.core.error import StdinNotImplementedError

from grading.configuration import nbgrader_config
from helpers.checking import (
    AuthorsSlip,
    Mistake,
    NotAttempted,
    NotRightYet,
    check_array,
    check_raises,
    check_true,
    check_value,
    checking,
    parts,
    testing,
    unchanged,
)
from helpers.checking.blocks import failures as failures_so_far
from helpers.checking.blocks import note_what_could_not_be_read
from tests.conftest import COURSE

FLOATS = arrays(float, array_shapes(max_dims=3, max_side=4), elements=st.floats(-100, 100))


def message(function, *arguments, **settings):
    with pytest.raises(NotRightYet) as raised:
        function(*arguments, **settings)
    return str(raised.value)


@given(FLOATS)
def test_an_array_passes_as_array_list_or_float32(expected):
    for actual in (expected, expected.tolist(), expected.astype(np.float32)):
        check_array(actual, expected)


@given(FLOATS, st.data())
def test_one_wrong_value_is_refused(expected, data):
    wrong = expected.copy()
    wrong.flat[data.draw(st.integers(0, wrong.size - 1))] += 1
    assert "should give" in message(check_array, wrong, expected)


@given(FLOATS)
def test_another_shape_with_the_same_values_is_refused(expected):
    assert f"{(1, *expected.shape)}" in message(check_array, expected[None], expected)


@pytest.mark.parametrize(
    "actual", [None, "abc", {"a": 1}, [[1, 2], [3]], [True, False], [None, None], object(), [1 + 1j, 2]]
)
def test_what_is_no_array_of_numbers_is_refused_in_words(actual):
    assert "should give" in message(check_array, actual, [1, 0])


def test_an_object_whose_comparison_is_always_true_is_refused():
    class Yes(np.ndarray):
        def __eq__(self, other):
            return True

    message(check_array, np.zeros(3).view(Yes), np.ones(3))


def test_uint8_wrap_around_is_not_hidden_by_the_comparison():
    assert "wrapped" in message(check_array, np.array([251], np.uint8), [-5], {"it wrapped around": [251]})


def test_not_a_number_is_told():
    assert "not a number" in message(check_array, [np.nan, 1], [0, 1])


@pytest.mark.parametrize(
    "actual, wanted, right",
    [
        ([1], int, True),
        ([1.0], int, False),
        ([1], float, False),
        (np.float32([1]), np.float32, True),
        (np.ones(1), np.float32, False),
    ],
)
def test_the_dtype_is_checked_where_the_contract_names_one(actual, wanted, right):
    if right:
        check_array(actual, [1], dtype=wanted)
    else:
        assert "dtype" in message(check_array, actual, [1], dtype=wanted)


def test_strings_compare_as_strings():
    check_array(["shoe", "dress"], np.array(["shoe", "dress"]))
    check_array(np.array(["shoe"], dtype=object), ["shoe"])
    message(check_array, [2, 1], ["shoe", "dress"])


def test_a_mistake_is_named_by_its_value_or_by_a_function_of_the_answer():
    assert "flipped" in message(check_array, [2, 1], [1, 2], {"a sum": [3], "flipped": [2, 1]})
    assert "a list" in message(check_array, [5, 5], [1, 2], {"a list": lambda answer: isinstance(answer, list)})
    assert "known mistake" not in message(check_array, [5, 5], [1, 2], {"flipped": [2, 1]})


def test_a_mistake_that_is_right_in_this_example_is_the_authors_slip():
    with pytest.raises(ValueError, match="choose an input that separates them"):
        check_array([1, 1], [1, 1], {"flipped": [1, 1]})
    with pytest.raises(ValueError, match="choose an input that separates them"):
        check_value(4, 4, {"doubled": 4})


@pytest.mark.parametrize(
    "actual, expected",
    [
        (3, 3),
        (np.int64(3), 3),
        (np.float32(0.1), 0.1),
        (1, 1.0),
        ("a", "a"),
        (True, True),
        (np.bool_(True), True),
        (None, None),
        ((1, 2.5), (1, 2.5)),
        ([1, 2], (1, 2)),
        (np.array([1, 2]), (1, 2)),
        ({"a": 1, "b": [2]}, {"a": 1, "b": [2]}),
    ],
)
def test_equal_values_pass(actual, expected):
    check_value(actual, expected)


@pytest.mark.parametrize(
    "actual, expected, words",
    [
        (3.0, 3, "the float 3.0"),
        (4, 3, "It is 4"),
        (None, 3, "None"),
        ("3", 3, "a str"),
        ([3], 3, "a list"),
        (True, 1, "a bool"),
        (1, True, "an int"),
        (2.1, 2.0, "2.1"),
        (np.nan, 2.0, "nan"),
        ({"a": 1}, {"a": 1, "b": 2}, "'b' is missing"),
        ({"a": 1, "b": 2}, {"a": 1}, "'b' should not be there"),
        ({"a": 2}, {"a": 1}, "Look at 'a'"),
        ((1, 2, 3), (1, 2), "3 parts"),
        (5, (1, 2), "an int"),
    ],
)
def test_different_values_are_refused_in_words(actual, expected, words):
    assert words in message(check_value, actual, expected)


def test_a_dicts_mistake_may_name_some_of_its_keys():
    told = {"height and width swapped": {"height": 4, "width": 3}}
    assert "swapped" in message(
        check_value, {"height": 4, "width": 3, "size": 7}, {"height": 3, "width": 4, "size": 12}, told
    )


def test_raising_the_right_error_with_the_right_name_passes():
    check_raises(KeyError, {}.__getitem__, "shoe", naming="shoe")
    assert "does not name" in message(check_raises, KeyError, {}.__getitem__, "shoe", naming="dress")
    assert "raised TypeError" in message(check_raises, ValueError, len, 3)
    assert "returned 0" in message(check_raises, ValueError, len, [])
    assert "it is empty" in message(
        check_raises, ValueError, list, mistakes={"it is empty": lambda result: result == []}
    )


def test_a_changed_input_is_told_and_an_unchanged_one_passes():
    array = np.arange(3.0)
    with unchanged(array):
        array + 1
    with pytest.raises(NotRightYet, match="changed the array"), unchanged(array):
        array += 1


def test_that_the_input_was_changed_outweighs_what_came_of_it_but_no_known_mistake():
    array, mistakes = np.arange(3.0), {"one too much": [1, 2, 3]}
    with pytest.raises(NotRightYet, match="changed the array"), unchanged(array):
        array[0] = 5
        check_array(array, [0, 1, 2], mistakes)
    with pytest.raises(NotRightYet, match="one too much"), unchanged(array):
        array[:] = 1, 2, 3
        check_array(array, [0, 1, 2], mistakes)


def test_expected_values_made_from_a_changed_input_are_not_called_an_authors_slip():
    array = np.arange(3.0)

    def double(values):
        values *= 2
        return values

    with pytest.raises(NotRightYet, match="changed the array"), unchanged(array):
        check_array(double(array), 2 * np.arange(3.0), {"returned as it was": array})
    with pytest.raises(AuthorsSlip), unchanged(array):
        check_array(array, array, {"returned as it was": array})


def test_an_answer_of_several_parts_is_taken_apart_or_refused():
    assert parts((1, 2), "x", "y") == (1, 2)
    assert [part.shape for part in parts([np.zeros(3), np.zeros((2, 2))], "of other", "shapes")] == [(3,), (2, 2)]
    for result in (None, 5, (1, 2, 3), np.float64(3), np.array(3)):
        assert "2 parts: x, y" in message(parts, result, "x", "y")


def test_parts_of_different_lengths_are_compared():
    check_value([(3,), (2, 2)], [(3,), (2, 2)])
    assert "3 parts" in message(check_value, [(3,), (2, 2, 1)], [(3,), (2, 2)])


def test_a_passed_check_says_so_and_no_more(capsys):
    with checking("area"):
        check_value(6, 6)
    assert capsys.readouterr().out == "area: the visible check passes.\n"


def test_a_remark_follows_a_pass_and_is_kept_from_a_failure(capsys):
    with checking("area", worth_knowing="Squares have areas."):
        check_value(6, 6)
    assert capsys.readouterr().out == "area: the visible check passes.\nWorth knowing: Squares have areas.\n"
    assert "Squares" not in fail("area", worth_knowing="Squares have areas.")


def fail(name, error=None, **settings):
    """What a check says of an answer that is wrong, or raises this error."""
    with pytest.raises(NotRightYet) as raised, checking(name, **settings):
        if error:
            raise error
        check_value(5, 6)
    return str(raised.value)


def test_from_the_second_failure_on_the_message_points_at_a_hint(fresh_counts):
    said = [fail("area") for _ in range(5)]
    assert ["Hint 1" in words for words in said] == [False, True, True, False, False]
    assert ["Hint 2" in words for words in said] == [False, False, False, True, True]


def test_a_pass_starts_the_count_anew(fresh_counts):
    for _ in range(3):
        assert "Hint" not in fail("area")
        with checking("area"):
            check_value(6, 6)


def test_what_was_not_attempted_is_no_failure(fresh_counts):
    for _ in range(3):
        assert "Hint" not in fail("area", NotImplementedError())
    assert "Hint" not in fail("area")


def test_hidden_tests_neither_count_nor_point_at_hints(fresh_counts):
    for _ in range(3):
        with pytest.raises(NotRightYet) as raised, testing("area", "large numbers"):
            check_value(5, 6)
        assert "Hint" not in str(raised.value)
    assert "Hint" not in fail("area")


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=30))
def test_counts_do_not_leak_between_exercises(checks):
    failures_so_far.clear()
    failures = dict.fromkeys("abc", 0)
    for name, passes in checks:
        if passes:
            failures[name] = 0
            with checking(name):
                pass
        else:
            failures[name] += 1
            assert ("Stuck?" in fail(name)) == (failures[name] >= 2)


@pytest.fixture
def fresh_counts():
    failures_so_far.clear()


def test_the_message_quotes_the_call_and_both_values():
    def area(height, width):
        return height + width

    with pytest.raises(NotRightYet) as raised, checking("area", mistakes=[Mistake("a sum", "formula")]):
        check_value(area(2, 3), 6, {"a sum": 5})
    assert all(
        words in str(raised.value)
        for words in ("area: not right yet", "area(2, 3)", "should give  6", "gave         5", "a sum")
    )


def test_inputs_that_the_check_gives_under_a_name_are_shown_with_the_call():
    def twice(numbers):
        return numbers

    given = [3, 1]
    with (
        pytest.raises(NotRightYet, match=r"twice\(given\)\n    given        \[3, 1\]\n    should give"),
        checking("twice"),
    ):
        check_array(twice(given), [6, 2])
    with pytest.raises(NotRightYet) as raised, testing("twice", "others"):
        check_array(twice(given), [6, 2])
    assert "given" not in str(raised.value)


@pytest.mark.parametrize(
    ("slip", "meaning"),
    [
        (lambda numbers: numbers[np.array([0, 1])], "make an array of the list"),
        (lambda numbers: bool(np.array(numbers) == 1), "for all of them, or for any"),
        (lambda numbers: np.array(numbers).count(1), "is an array here"),
        (lambda numbers: numbers.mean(), "is a list here"),
        (lambda numbers: (numbers == 1).mean(), "a single truth value"),
        (lambda numbers: numbers / 2, "A list does not calculate"),
        (lambda numbers: np.array(numbers) + np.ones(3), "shapes of two arrays"),
        (lambda numbers: numbers.sort().copy(), "Something is None"),
        (lambda numbers: numbers.sort() * 2, "Something is None"),
        (lambda numbers: np.divide(numbers, 2, out=np.array(numbers)), "changed in place"),
        (lambda numbers, size: numbers, "asks for more than it is given"),
    ],
)
def test_what_python_says_of_a_usual_slip_is_explained(slip, meaning):
    given = [3, 1]
    with pytest.raises(NotRightYet) as raised, checking("slip"):
        check_array(slip(given), [6, 2])
    assert meaning in str(raised.value)


def test_a_check_and_a_learners_helper_may_have_the_same_names():
    answer = """
def line(x):
    global count
    count = 1 + globals().get("count", 0)
    return x + 3
def answer(x, *, by=2): return by * line(x)
"""
    check = """
with checking("answer"):
    line = 5
    check_value(answer(line), 16)
    check_value(answer(line, by=1), 8)
"""
    names = {"checking": checking, "check_value": check_value}
    exec(answer, names)
    theirs = names["line"]
    for count in (2, 4):
        exec(check, names)
        assert names["line"] is theirs and names["count"] == count


def test_it_is_said_that_a_cell_could_not_be_read_and_the_answer_before_it_was_judged(capsys):
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    try:
        note_what_could_not_be_read()
        shell.user_ns |= {"checking": checking, "check_value": check_value}
        check = "with checking('one'):\n    check_value(one(), 1)"
        for answer in ("one = lambda: 1", "one = lambda: 1 +", "one = lambda: 1"):
            shell.run_cell(answer)
            capsys.readouterr()
            shell.run_cell(check)
            said = capsys.readouterr().out
            assert said.startswith("one: the visible check passes.")
            assert ("stopped with SyntaxError" in said) == answer.endswith("+")
    finally:
        InteractiveShell.clear_instance()


def test_hidden_tests_name_the_mistake_but_show_no_input_and_no_value():
    def area(height, width):
        raise RuntimeError(f"{height} {width}")

    for action in (
        lambda: check_value(7654 + 1, 7654, {"one too many": 7655}),
        lambda: check_array(np.full(3, 7655), np.full(3, 7654)),
        lambda: area(7654, 7655),
        lambda: check_raises(ValueError, int, 7655),
        lambda: check_raises(ValueError, int, "x7655", naming="7654"),
    ):
        known = [Mistake("one too many", "off by one")]
        with pytest.raises(NotRightYet) as raised, testing("area", "large numbers", mistakes=known):
            action()
        assert "large numbers" in str(raised.value) and "765" not in str(raised.value)


@pytest.mark.parametrize(
    ("actual", "words"),
    [
        (None, "does the function end with `return`"),
        (np.ones((3, 2)), "Its shape is not"),
        (np.full((2, 3), 7), "Some of its values"),
        (np.ones((2, 3)), "their dtype is not"),
    ],
)
def test_hidden_tests_say_in_which_way_a_result_is_another_one(actual, words):
    with pytest.raises(NotRightYet, match=words), testing("ones", "all"):
        check_array(actual, np.ones((2, 3)), dtype=int)


def test_not_attempted_is_told_from_not_right():
    def stub():
        raise NotImplementedError

    with pytest.raises(NotAttempted, match="not attempted yet"), checking("stub"):
        check_value(stub(), 1)
    with pytest.raises(NotAttempted, match="there is no `no_such_answer` yet"), checking("missing"):
        check_value(no_such_answer(1), 1)  # noqa: F821


def told(answer):
    """What a check says of an answer that stops."""
    with pytest.raises(NotRightYet) as raised, checking("answer"):
        check_value(answer(), 1)
    return raised.value


def test_the_stub_that_is_handed_out_is_not_attempted():
    stub = nbgrader_config(COURSE.root).ClearSolutions.code_stub["python"]
    names = {}
    exec("def answer():\n" + textwrap.indent(stub, "    "), names)
    assert isinstance(told(names["answer"]), NotAttempted)


def someone_is_asked():
    raise StdinNotImplementedError("raw_input was called, but this frontend does not support input requests.")


def a_way_is_missing():
    raise NotImplementedError("only odd kernels yet")


def a_loss_without_a_call():
    import keras

    keras.losses.Loss()(np.ones(2), np.ones(2))


def a_layer_that_can_not_be_saved():
    import keras

    class Ours(keras.layers.Layer):
        def __init__(self, function):
            super().__init__()

    Ours(np.sin).get_config()


@pytest.mark.parametrize(
    "answer", [someone_is_asked, a_way_is_missing, a_loss_without_a_call, a_layer_that_can_not_be_saved]
)
def test_only_the_stubs_own_error_is_not_attempted(answer):
    said = told(answer)
    assert not isinstance(said, NotAttempted) and "stopped with" in str(said)
    with pytest.raises(NotRightYet) as raised, checking("answer"):
        check_raises(ValueError, answer)
    assert not isinstance(raised.value, NotAttempted)


def test_an_answer_that_waits_for_somebody_is_told_so():
    assert "waits for somebody to type" in str(told(someone_is_asked))
    with pytest.raises(NotRightYet, match="waits for somebody to type"), checking("answer"):
        check_raises(ValueError, someone_is_asked)
    with pytest.raises(NotRightYet, match="waits for somebody to type"), testing("answer", "all"):
        check_value(someone_is_asked(), 1)


def test_a_name_missing_inside_the_answer_is_not_called_unattempted():
    def answer():
        return nonsense  # noqa: F821

    with pytest.raises(NotRightYet, match="NameError") as raised, checking("answer"):
        check_value(answer(), 1)
    assert not isinstance(raised.value, NotAttempted)


def test_a_crash_names_the_call_of_the_check_and_the_line_of_the_answer():
    def shorten(text):
        return text[: len(text) / 2]

    with pytest.raises(NotRightYet) as raised, checking("shorten"):
        check_value(shorten("four"), "fo")
    assert '`shorten("four")` stopped with TypeError' in str(raised.value)
    assert "return text[: len(text) / 2]" in str(raised.value)


def test_what_a_right_answer_writes_to_stderr_is_kept_from_nbgrader(capsys):
    import sys
    import warnings

    with checking("noisy"):
        print("a log line", file=sys.stderr)
        warnings.warn("a warning", stacklevel=1)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("expected", [1.5, {"height": 2}, (1, 2), np.array([1, 2])])
def test_an_answer_that_prints_is_told_to_return(expected, capsys):
    check = check_array if isinstance(expected, np.ndarray) else check_value
    with pytest.raises(NotRightYet) as raised, checking("answer"):
        check(print(expected), expected)
    assert "only `return` hands it on" in str(raised.value)
    assert capsys.readouterr().out == f"{expected}\n"
    with pytest.raises(NotRightYet) as raised, checking("answer"):
        check(None, expected)
    assert "does the function end with `return`" in str(raised.value)


def test_an_interrupt_goes_through():
    with pytest.raises(KeyboardInterrupt), checking("slow"):
        raise KeyboardInterrupt


def test_a_plain_fact_is_checked_with_its_own_sentence():
    check_true(True, "never said")
    assert message(check_true, False, "The legend is missing.") == "The legend is missing."
