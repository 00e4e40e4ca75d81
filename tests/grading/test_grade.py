"""Each submission gets the grade it deserves, whatever state it or its neighbours are in."""

import copy
import json
import subprocess
import sys

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell

from grading.errors import CourseError
from grading.feedback import make_feedback, without_feedback
from grading.grade import grade_submissions
from grading.preparing import prepare
from grading.submissions import find_submissions
from tests.conftest import answer_cell, answering

RIGHT = answering(double="def double(x):\n    return x + x", increment="def increment(x):\n    return x + 1")
HALF = answering(double="def double(x):\n    return x * x", increment="def increment(x):\n    return x - -1")

GOOD, WRONG = "def double(x):\n    return 2 * x", "def double(x):\n    return x"
STUB = (
    "def double(x):\n    # Your answer goes here, in place of the next line.\n"
    '    raise NotImplementedError("not attempted yet")'
)


def grade_all(grader, **names):
    results = list(grade_submissions(grader, find_submissions(grader, **names)))
    list(make_feedback(grader, results))
    return {result.submission.learner: result for result in results}


def test_right_wrong_and_untouched_get_their_points_and_feedback(toy_course):
    grader, hand_in = toy_course
    hand_in("ana", RIGHT)
    hand_in("ben", HALF)
    hand_in("eva")
    results = grade_all(grader)
    assert {learner: (r.score, r.max_score) for learner, r in results.items()} == {
        "ana": (6, 6),
        "ben": (3, 6),
        "eva": (0, 6),
    }
    assert "squared" in results["ben"].feedback.read_text()
    assert not any(result.reason or result.notes for result in results.values())


def test_scores_equal_those_of_stock_nbgrader(toy_course, tmp_path):
    grader, hand_in = toy_course
    hand_in("ana", RIGHT)
    hand_in("ben", HALF)
    hand_in("eva")
    grade_all(grader)
    ours = grader.scores("toy")
    (tmp_path / "gradebook.db").unlink()
    for command in (["generate_assignment", "toy", "--force"], ["autograde", "toy", "--force"]):
        done = subprocess.run(
            [sys.executable, "-m", "nbgrader", *command], cwd=tmp_path, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    assert len(ours) == 12 and grader.scores("toy") == ours


BAD = {
    "not_json": ({"raw": '{"cells": ['}, "it is not JSON"),
    "empty_file": ({"raw": ""}, "it is empty"),
    "not_a_notebook": ({"raw": '{"a": 1}'}, "is no valid notebook"),
    "a_list": ({"raw": "[1, 2]"}, "is no valid notebook"),
    "deeply_nested": ({"raw": "[" * 100_000 + "]" * 100_000}, "nested too deeply"),
    "another_chapter": (
        {"change": lambda notebook: setattr(notebook, "cells", [new_code_cell("x = 1")])},
        "none of the chapter's exercises",
    ),
}


def test_what_cannot_be_graded_is_named_and_costs_nobody_else(toy_course, tmp_path):
    grader, hand_in = toy_course
    for learner, (arguments, _) in BAD.items():
        hand_in(learner, **arguments)
    hand_in("zoe", RIGHT)
    hand_in("misnamed")
    (tmp_path / "submitted/misnamed/toy/toy.ipynb").rename(tmp_path / "submitted/misnamed/toy/homework.ipynb")
    results = grade_all(grader)
    assert results["zoe"].score == 6
    for learner, (_, words) in BAD.items():
        assert results[learner].score is None and words in results[learner].reason, results[learner].reason
        assert "\n" not in results[learner].reason
    assert "toy.ipynb is missing; the folder holds homework.ipynb" in results["misnamed"].reason


def drop(*names):
    def change(notebook):
        RIGHT(notebook)
        notebook.cells = [
            cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") not in names
        ]

    return change


def duplicate(name):
    def change(notebook):
        RIGHT(notebook)
        twin = copy.deepcopy(answer_cell(notebook, name))
        twin.id = "twin"
        notebook.cells.append(twin)

    return change


def strip(*, ids=True, names=None):
    """nbgrader's metadata gone, from all cells or these, as some programs leave notebooks; with `ids`, theirs too."""

    def change(notebook):
        RIGHT(notebook)
        for number, cell in enumerate(notebook.cells):
            if names is None or cell.metadata.get("nbgrader", {}).get("grade_id") in names:
                cell.metadata.clear()
                cell.id = f"new{number}" if ids else cell.id

    return change


def turn_into_text(notebook):
    RIGHT(notebook)
    cell = answer_cell(notebook, "double")
    cell.cell_type = "markdown"
    cell.attachments = {"a.png": {"image/png": "eA=="}}
    del cell["outputs"], cell["execution_count"]


def elsewhere(where, *sources, stub=None):
    """`double` defined in other cells, below the cell of this name or, with a "-", above it; the stub as released."""

    def change(notebook):
        RIGHT(notebook)
        answer_cell(notebook, "double").source = STUB if stub is None else stub
        place = notebook.cells.index(answer_cell(notebook, where.lstrip("-"))) + (not where.startswith("-"))
        notebook.cells[place:place] = map(new_code_cell, sources)

    return change


def relabel(**metadata):
    def change(notebook):
        RIGHT(notebook)
        for cell in notebook.cells:
            cell.metadata.get("nbgrader", {}).update(metadata)

    return change


@pytest.mark.parametrize(
    "change, score, note",
    [
        (drop("double_check"), 6, "double_check was missing"),
        (drop("double_check", "double_test"), 6, "double_test was missing"),
        (drop("double"), 3, "double was missing"),
        (drop("double", "double_check", "double_test"), 3, "double was missing"),
        (duplicate("double_test"), 6, "more than one cell double_test"),
        (duplicate("double"), 6, "more than one cell double"),
        (strip(ids=False), 6, "which were found again"),
        (strip(ids=True), 6, "found again"),
        (strip(ids=True, names=["double"]), 6, "double was missing"),
        (strip(ids=False, names=["double"]), 6, "metadata were gone from 1 of its cells, which were found again"),
        (turn_into_text, 6, "double was no code cell any more"),
        (elsewhere("-double", GOOD), 6, "the answer of double (cell 2) stands outside its answer cell"),
        (elsewhere("double_check", GOOD), 6, "the answer of double (cell 4) stands"),
        (elsewhere("increment_test", GOOD), 6, "the answer of double (cell"),
        (elsewhere("double_check", GOOD, stub=""), 6, "the answer of double (cell 4) stands"),
        (elsewhere("double_check", WRONG), 3, "the answer of double (cell 4) stands"),
        (elsewhere("double_check", GOOD, WRONG), 3, "double, which counts, is as released; cell 4 and cell 5 may be"),
        (elsewhere("double", GOOD), 6, ""),
        (elsewhere("double", WRONG, GOOD), 6, ""),
        (relabel(schema_version=1), 6, ""),
        (relabel(schema_version=99), 6, ""),
        (relabel(points=50), 6, ""),
        (relabel(grade=False, solution=True), 6, ""),
    ],
)
def test_an_odd_notebook_is_graded_as_it_stands_with_a_note(toy_course, change, score, note):
    grader, hand_in = toy_course
    hand_in("ana", change)
    result = grade_all(grader)["ana"]
    assert (result.score, result.reason) == (score, "")
    assert note in "; ".join(result.notes)


@pytest.mark.parametrize("name", ["Ann [a-z] Lee", "*"])
def test_a_learners_name_that_is_a_pattern_touches_nobody_else(toy_course, name):
    grader, hand_in = toy_course
    hand_in(name)
    hand_in("ben", HALF)
    results = grade_all(grader)
    assert results["ben"].score == 3 and "rename the folder" in results[name].reason


def test_tags_cannot_skip_a_test(toy_course):
    grader, hand_in = toy_course

    def skip(notebook):
        for name in ("double_check", "double_test"):
            answer_cell(notebook, name).metadata["tags"] = ["skip-execution"]

    hand_in("ana", skip)
    assert grade_all(grader)["ana"].score == 0


def test_an_endless_loop_is_stopped_and_noted(toy_course):
    grader, hand_in = toy_course
    grader.config.ConfinedExecute.timeout = grader.api.config.ConfinedExecute.timeout = 3
    hand_in("ana", answering(double="while True:\n    pass", increment="def increment(x):\n    return x + 1"))
    result = grade_all(grader)["ana"]
    assert result.score == 3 and "took too long" in result.notes[0]


def test_feedback_that_a_killed_run_left_out_is_made_by_the_next(toy_course):
    grader, hand_in = toy_course
    hand_in("ana", RIGHT)
    list(grade_submissions(grader, find_submissions(grader)))
    (unchanged,) = grade_submissions(grader, find_submissions(grader))
    assert unchanged.unchanged and without_feedback(grader, [unchanged]) == [unchanged]
    list(make_feedback(grader, [unchanged]))
    assert unchanged.feedback.is_file() and without_feedback(grader, [unchanged]) == []
    (again,) = grade_submissions(grader, find_submissions(grader), force=True)
    assert without_feedback(grader, [again]) == [again]


def test_a_corrected_test_changes_the_grade(toy_course, tmp_path):
    grader, hand_in = toy_course
    hand_in("ana", RIGHT)
    assert grade_all(grader)["ana"].score == 6
    source = tmp_path / "source/toy/toy.ipynb"
    source.write_text(source.read_text().replace("check_value(double(50), 100)", "check_value(double(50), 101)"))
    prepare(grader, ["toy"])
    assert grade_all(grader)["ana"].score == 4


def test_the_handed_in_file_stays_as_it_was(toy_course, tmp_path):
    grader, hand_in = toy_course
    hand_in("ana", duplicate("double"))
    before = (tmp_path / "submitted/ana/toy/toy.ipynb").read_bytes()
    grade_all(grader)
    assert (tmp_path / "submitted/ana/toy/toy.ipynb").read_bytes() == before


def test_nothing_handed_in_and_unknown_names_are_one_sentence(toy_course):
    grader, hand_in = toy_course
    with pytest.raises(CourseError, match="nothing to grade"):
        find_submissions(grader)
    hand_in("ana")
    with pytest.raises(CourseError, match="no chapter '99_none'"):
        find_submissions(grader, chapters=["99_none"])
    with pytest.raises(CourseError, match="'bob' handed in nothing"):
        find_submissions(grader, learners=["bob"])


def test_only_the_named_learner_is_graded(toy_course):
    grader, hand_in = toy_course
    hand_in("ana", RIGHT)
    hand_in("ben", RIGHT)
    assert list(grade_all(grader, learners=["ben"])) == ["ben"]
    assert {learner for learner, _ in grader.scores("toy")} == {"ben"}


def spoil(path):
    """What Jupyter passes over: UTF-16, cell ids in a version that has none, cells without an execution count."""
    notebook = json.loads(path.read_text()) | {"nbformat_minor": 4}
    for cell in notebook["cells"]:
        cell.pop("execution_count", None)
    path.write_text(json.dumps(notebook), encoding="utf-16")


def test_a_file_with_slips_is_graded_the_same_by_the_command_and_by_nbgraders_own(toy_course, tmp_path):
    grader, hand_in = toy_course
    hand_in("ana", RIGHT)
    spoil(tmp_path / "submitted/ana/toy/toy.ipynb")
    (result,) = grade_all(grader).values()
    assert result.score == 6 and "no `execution_count`" in result.notes[0]
    assert "no `execution_count`" in result.feedback.read_text()
    command = [sys.executable, "-m", "nbgrader", "autograde", "toy", "--force"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0 and "In this submission slips in its file were put right" in done.stderr, done.stderr
    assert sum(grader.scores("toy").values()) == 6


def paste(notebook):
    picture = {
        "image/png": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    }
    notebook.cells.append(new_markdown_cell("![mine](attachment:a.png)", attachments={"a.png": picture}))
    notebook.cells.append(new_markdown_cell("![](attachment:gone.png)"))


def test_a_pasted_picture_is_on_the_page_and_one_that_is_missing_is_named(toy_course):
    grader, hand_in = toy_course
    hand_in("ana", paste)
    (result,) = grade_all(grader).values()
    page = result.feedback.read_text()
    assert (
        not result.notes and "data:image/png;base64,iVBORw0KGgo" in page and "the picture gone.png is missing" in page
    )


def test_a_submission_of_another_nbformat_is_read(toy_course, tmp_path):
    grader, hand_in = toy_course
    hand_in("ana", RIGHT)
    path = tmp_path / "submitted/ana/toy/toy.ipynb"
    notebook = json.loads(path.read_text())
    notebook["nbformat_minor"] = 4
    notebook["metadata"] = {
        "colab": {},
        "kernelspec": {"name": "no-such-kernel", "display_name": "x", "language": "python"},
    }
    for cell in notebook["cells"]:
        cell.pop("id", None)
    path.write_bytes(json.dumps(notebook, indent=1).replace("\n", "\r\n").encode())
    assert grade_all(grader)["ana"].score == 6
