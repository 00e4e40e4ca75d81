"""What the checks of a chapter really say is what the report makes of it; and no example gives its author away."""

import json
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.records.scores import Exercise
from grading.reporting.findings import Finding, Misconception, misconceptions, read_notebook, unsigned
from helpers.checking import (
    Mistake,
    NotRightYet,
    check_array,
    check_raises,
    check_true,
    check_value,
    checking,
    testing,
    unchanged,
)
from helpers.checking.verdict import MIME


def nothing(*_):
    return None


def power(x):
    return x * x


def breaks(*_):
    raise KeyError("Boris")


def spoils(array):
    array[0] = 7


def spoiled():
    array = np.zeros(3)
    with unchanged(array):
        spoils(array)


MISTAKES = [
    Mistake("squared", "formula"),
    Mistake("no sum of 0", "turned kernel", words="The sum is {got}; make it 0."),
]
SAYS = {
    Misconception("squared", "formula"): lambda: check_value(power(3), 6, {"squared": 9}),
    Misconception("no sum of 0", "turned kernel"): lambda: check_true(False, "no sum of 0", got=3),
    Misconception("the code stops with KeyError"): lambda: check_value(breaks(3), 6),
    Misconception("none", "loop or return"): lambda: check_array(nothing(3), [6]),
    Misconception("other shape"): lambda: check_array(np.zeros(3), np.zeros(4)),
    Misconception("other dtype", "dtype"): lambda: check_array(np.zeros(3), np.zeros(3), dtype=np.uint8),
    Misconception("other values"): lambda: check_array(np.ones(3), np.zeros(3)),
    Misconception("no error"): lambda: check_raises(ValueError, nothing, 3),
    Misconception("changed input", "changed in place"): spoiled,
}


def judged(block, run=lambda: None):
    """A judged cell as the notebook has it, after this block."""
    outputs = []
    try:
        with block:
            run()
    except NotRightYet as error:
        outputs = [
            {"output_type": "display_data", "data": {MIME: json.loads(json.dumps(error.verdict.to_json()))}},
            {"output_type": "error", "ename": type(error).__name__, "evalue": str(error)},
        ]
    return {"outputs": outputs}


@pytest.mark.parametrize("expected", SAYS, ids=lambda one: one.text)
def test_check_and_hidden_test_are_summed_up_alike_and_never_by_the_call(expected):
    # The call, such as power(3), used to be counted as a mistake.
    check = judged(checking("double", mistakes=MISTAKES), SAYS[expected])
    test = judged(testing("double", "other numbers"), SAYS[expected])
    assert misconceptions([check]) == misconceptions([test]) == misconceptions([check, test]) == (expected,)


def test_one_misconception_counts_once_where_check_and_test_see_it():
    check = judged(checking("double", mistakes=MISTAKES), lambda: check_value(9, 6, {"squared": 9}))
    test = judged(testing("double", "large numbers"), lambda: check_value(49, 14, {"squared": 49}))
    other = judged(testing("double", "other numbers"), lambda: check_value(8, 14, {"squared": 49}))
    assert misconceptions([check, test, other]) == (Misconception("squared", "formula"),)


def test_a_course_without_our_words_gets_the_name_of_the_error():
    cell = {"outputs": [{"output_type": "error", "ename": "AssertionError", "evalue": ""}]}
    assert misconceptions([cell]) == (Misconception("the code stops with AssertionError"),)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON, st.text())
def test_whatever_a_submission_writes_as_its_verdict_something_short_is_made_of_it(data, error):
    forged = {"exercise": "double", "outcome": "not right yet", "finding": data}
    for shown in (data, forged):
        outputs = [
            {"output_type": "display_data", "data": {MIME: shown}},
            {"output_type": "error", "ename": error, "evalue": ""},
        ]
        (found,) = misconceptions([{"outputs": outputs}])
        assert len(found.text) < 300 and len(found.concept) < 300


def notebook(path, answer, outputs=()):
    times = {"iopub.execute_input": "2026-01-01T10:00:00Z", "shell.execute_reply": "2026-01-01T10:00:01.5Z"}

    def cell(name, source, outputs):
        metadata = {"nbgrader": {"grade_id": name}, "execution": times, "added_bytes": 7 if outputs else None}
        return {"metadata": metadata, "source": source, "outputs": outputs}

    cells = [
        cell("double", answer, []),
        cell("double_check", [""], outputs),
        {"metadata": {}, "source": "1"},
    ]
    path.write_text(json.dumps({"cells": cells}))
    return read_notebook(path, [Exercise("toy", "toy", "double", "stub\n", {"double_check": 1.0, "double_test": 2.0})])


def test_attempts_costs_and_mistakes_are_read_from_a_graded_notebook(tmp_path):
    path = tmp_path / "toy.ipynb"
    squared = judged(checking("double", mistakes=MISTAKES), lambda: check_value(9, 6, {"squared": 9}))["outputs"]
    assert notebook(path, ["stub"], squared) == {"double": Finding(False, 3.0, 7)}
    assert notebook(path, "x = 1") == {"double": Finding(True, 3.0)}
    found = Finding(True, 3.0, 7, (Misconception("squared", "formula"),), "x = 1")
    assert notebook(path, "x = 1", squared) == {"double": found}


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
