"""What the checks of a chapter really say is what the report makes of it; and no example gives its author away."""

import json
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.records.scores import Exercise
from grading.reporting.findings import Finding, diagnosis, read_notebook, unsigned
from helpers.checking import check_array, check_raises, check_true, check_value, checking, testing, unchanged


def nothing(*_):
    return None


def breaks(*_):
    raise KeyError("Boris")


def spoils(array):
    array[0] = 7


def stub(*_):
    raise NotImplementedError("not attempted yet")


def spoiled():
    array = np.zeros(3)
    with unchanged(array):
        spoils(array)


SAYS = {
    "squared": (True, lambda: check_value(9, 6, {"squared": 9})),
    "the code stops with KeyError": (False, lambda: check_value(breaks(3), 6)),
    "it gives None: nothing is returned": (False, lambda: check_array(nothing(3), [6])),
    "another shape": (False, lambda: check_array(np.zeros(3), np.zeros(4))),
    "the values are right, their dtype is not": (False, lambda: check_array(np.zeros(3), np.zeros(3), dtype=np.uint8)),
    "other values": (False, lambda: check_array(np.ones(3), np.zeros(3))),
    "it does not raise the error that was asked for": (False, lambda: check_raises(ValueError, nothing, 3)),
    "it changes the array that it is given": (False, spoiled),
    "the kernel's sum is not 0: a flat image should give 0": (
        False,
        lambda: check_true(False, "the kernel's sum is not 0: a flat image should give 0."),
    ),
}


@pytest.mark.parametrize("text", SAYS)
def test_what_a_visible_check_says_is_summed_up(text):
    known, run = SAYS[text]
    with pytest.raises(AssertionError) as raised, checking("double"):
        run()
    assert diagnosis(type(raised.value).__name__, str(raised.value)) == (known, text)


@pytest.mark.parametrize("text", SAYS)
def test_what_a_hidden_test_says_is_summed_up_alike(text):
    known, run = SAYS[text]
    with pytest.raises(AssertionError) as raised, testing("double", "other numbers"):
        run()
    assert diagnosis(type(raised.value).__name__, str(raised.value)) == (known, text)


def test_a_name_that_is_missing_is_no_mistake_in_values():
    with pytest.raises(AssertionError) as raised, checking("double"):
        dubble(3)  # noqa: F821
    assert diagnosis("NotAttempted", str(raised.value))[1].startswith("its name is not there")


def test_a_course_without_our_words_gets_the_name_of_the_error():
    assert diagnosis("AssertionError", "") == (False, "the test ends with AssertionError")


@given(st.text(), st.text())
def test_whatever_an_exception_says_something_short_is_made_of_it(name, message):
    assert len(diagnosis(name, message)[1]) <= 5100


def notebook(path, answer, message=None):
    error = {"output_type": "error", "ename": "NotRightYet", "evalue": message}
    times = {"iopub.execute_input": "2026-01-01T10:00:00Z", "shell.execute_reply": "2026-01-01T10:00:01.5Z"}

    def cell(name, source, outputs):
        metadata = {"nbgrader": {"grade_id": name}, "execution": times, "added_bytes": 7 if outputs else None}
        return {"metadata": metadata, "source": source, "outputs": outputs}

    cells = [
        cell("double", answer, []),
        cell("double_check", [""], [error] if message else []),
        {"metadata": {}, "source": "1"},
    ]
    path.write_text(json.dumps({"cells": cells}))
    return read_notebook(path, [Exercise("toy", "toy", "double", "stub\n", {"double_check": 1.0, "double_test": 2.0})])


def test_attempts_costs_and_mistakes_are_read_from_a_graded_notebook(tmp_path):
    path = tmp_path / "toy.ipynb"
    assert notebook(path, ["stub"], "double: not right yet.") == {"double": Finding(False, 3.0, 7)}
    assert notebook(path, "x = 1") == {"double": Finding(True, 3.0)}
    said = "double: not right yet.\nThis looks like a known mistake: squared."
    assert notebook(path, "x = 1", said) == {"double": Finding(True, 3.0, 7, ("squared",), True, "x = 1")}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"cells": 3}', '{"cells": [3]}', "[" * 100_000])
def test_a_file_that_is_no_notebook_costs_the_report_nothing_else(tmp_path, text):
    path = tmp_path / "toy.ipynb"
    path.write_text(text)
    assert read_notebook(path, []) == {}
    assert read_notebook(tmp_path / "none.ipynb", []) == {}


def test_an_example_has_no_comments_and_docstrings_and_none_by_whom_its_author_is_known():
    answer = '"""Ada\'s work."""\ndef double(x):\n    """By ada@x.org."""\n    # Ada Berg, 4711\n    return 2 * x'
    assert unsigned(answer, ("ada", "Ada", "Berg")) == "def double(x):\n    return 2 * x"
    assert unsigned("def double(x):\n    '''Only words.'''", ("ada",)) == "def double(x):\n    pass"
    for signed in ("ada = 2", "x_ada = 1", "print('by ADA')", "x = 'Berg'", "x = f'{1} berg'"):
        assert unsigned(signed, ("ada", "Ada", "Berg")) == ""
    assert unsigned("def double(x:", ()) == "" and unsigned("(" * 500, ()) == ""


FORMS = ["{} = 1", "# {}\nx = 1", "x = '{}'", "def f():\n    '''{}'''\n    return 1"]


@given(st.from_regex(r"[a-z]{2,8}", fullmatch=True), st.sampled_from(FORMS))
def test_a_name_never_stands_in_an_example(name, form):
    assert not re.search(rf"\b{name}\b", unsigned(form.format(name), [name]))
