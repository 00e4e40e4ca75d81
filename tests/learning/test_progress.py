"""Progress is what a fresh kernel says of the notebook from the top: no hidden state flatters, nothing is guessed."""

import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_output

from grading.errors import CourseError
from grading.running.job import Limits
from helpers.checking.verdict import MIME, RIGHT, Verdict
from learning import progress
from learning.progress import NOT_ATTEMPTED, NOT_REACHED, NOT_RIGHT, PASSES, known_progress, look
from learning.rehearse import rehearse
from tests.conftest import answer_cell, answering
from tests.learning.conftest import adding

DOUBLE = "def double(x):\n    return 2 * x"


def passed(name):
    """A change to a notebook: the check's saved output says that it passed."""

    def change(notebook):
        said = new_output("display_data", {MIME: Verdict(name, RIGHT).to_json()})
        answer_cell(notebook, f"{name}_check").outputs = [said]

    return change


def standings(found):
    return [standing for standing, _ in found.exercises.values()]


def test_an_untouched_notebook_is_not_started_and_is_not_run(learner, monkeypatch):
    folder, _ = learner
    monkeypatch.setattr(progress, "judge", None)
    assert str(look("toy", folder)) == "not started"
    assert standings(look("toy", folder)) == [NOT_ATTEMPTED, NOT_ATTEMPTED]


def test_each_exercise_stands_as_its_check_says(learner):
    folder, save = learner
    save(answering(double=DOUBLE))
    found = look("toy", folder)
    assert standings(found) == [PASSES, NOT_ATTEMPTED] and str(found) == "1 of 2 exercises pass"
    save(answering(double="def double(x):\n    return x", increment="def increment(x)\n    return x"))
    found = look("toy", folder)
    assert found.exercises["double"] == (NOT_RIGHT, "It is 3; it should be 6.")
    assert found.exercises["increment"][0] == NOT_RIGHT and "SyntaxError" in found.exercises["increment"][1]
    save(answering(double="def twice(x):\n    return 2 * x", increment="def increment(x):\n    return x + 1"))
    found = look("toy", folder)
    assert standings(found) == [NOT_RIGHT, PASSES] and "no `double`" in found.exercises["double"][1]
    assert found.notes == []


def test_what_did_not_change_is_not_run_again_and_nothing_of_tests_is_kept(learner, monkeypatch):
    folder, save = learner
    save(answering(double=DOUBLE, increment="def increment(x):\n    return x + 1"))
    assert known_progress("toy", folder) is None
    assert str(look("toy", folder)) == "done"
    monkeypatch.setattr(progress, "judge", None)
    assert str(look("toy", folder)) == "done"
    assert "test" not in json.dumps(json.loads((folder / progress.KEPT).read_text())["toy"]["progress"])
    save(answering(double=DOUBLE + "  # twice"))
    assert known_progress("toy", folder) is None
    (folder / progress.KEPT).write_text("{ broken")
    assert known_progress("toy", folder) is None


def test_a_name_that_is_made_only_further_down_or_nowhere_is_named(learner):
    folder, save = learner
    save(
        answering(double="def double(x):\n    return two * x", increment="def increment(x):\n    return x + one"),
        passed("double"),
        passed("increment"),
        adding("two = 2", after="double_check"),
    )
    found = look("toy", folder)
    assert standings(found) == [NOT_RIGHT, NOT_RIGHT]
    assert found.notes == [
        "`double` needs `two`, which is made only further down, in the cell that begins `two = 2`: move that up.",
        "`increment` needs `one`, which no cell makes: your kernel remembers it from something that you deleted or changed.",
    ]


def test_a_check_that_passed_only_in_their_kernel_is_told_and_a_mistake_is_not_taken_for_that(learner):
    folder, save = learner
    save(
        answering(double="def double(x):\n    return 3 * x", increment="def increment(x):\n    return x + noe"),
        passed("double"),
    )
    (note,) = look("toy", folder).notes
    assert note.startswith("The check of `double` passed when you last ran it, and does not")


def test_meddled_checks_are_those_of_the_course_again_and_it_is_told(learner):
    folder, save = learner

    def meddle(notebook):
        copied = answer_cell(notebook, "double")
        notebook.cells.append(new_code_cell("def double(x):\n    return 0", metadata=copied.metadata))
        notebook.cells.remove(answer_cell(notebook, "increment_check"))

    save(
        meddle,
        answering(
            double_check='print("double: the visible check passes.")', increment="def increment(x):\n    return x + 1"
        ),
    )
    found = look("toy", folder)
    assert found.exercises["increment"][0] == PASSES and found.exercises["double"][0] != PASSES
    assert any("more than one cell double" in note for note in found.notes)
    assert any("increment_check was missing" in note for note in found.notes)


def run(folder, **limits):
    """A rehearsal with short limits, judged."""
    mine = nbformat.read(folder / "toy" / "toy.ipynb", as_version=4)
    base = progress.given_notebook("toy", folder)
    return progress.judge("toy", mine, base, *rehearse(mine, base, folder / "toy", Limits(**limits)))


def test_a_cell_that_never_ends_is_stopped_and_the_rest_is_judged(learner):
    folder, save = learner
    save(answering(double="def double(x):\n    while True: pass", increment="def increment(x):\n    return x + 1"))
    found = run(folder, cell_seconds=2)
    assert standings(found) == [NOT_RIGHT, PASSES]
    assert "never end" in found.exercises["double"][1]


def test_a_cell_that_waits_is_told_apart_from_one_that_never_ends(learner):
    folder, save = learner
    save(answering(double="import time\ntime.sleep(1e6)", increment="def increment(x):\n    return x + 1"))
    found = run(folder, cell_seconds=2, patience=2)
    assert standings(found) == [NOT_RIGHT, PASSES]
    assert any("it waits for something, or the machine is busy" in note for note in found.notes)


def test_a_kernel_that_ends_is_told_and_what_follows_is_not_reached(learner):
    folder, save = learner
    save(answering(double=DOUBLE), adding("import os; os._exit(1)", before="increment"))
    found = run(folder)
    assert standings(found) == [PASSES, NOT_REACHED]
    assert any("kernel ended" in note for note in found.notes)


def test_their_files_are_as_they_were(learner):
    folder, save = learner
    save(answering(double=DOUBLE), adding("open('mine.txt', 'w').write('changed')", after="double"))
    (folder / "toy" / "mine.txt").write_text("mine")
    before = (folder / "toy" / "toy.ipynb").read_bytes()
    look("toy", folder)
    assert (folder / "toy" / "mine.txt").read_text() == "mine"
    assert (folder / "toy" / "toy.ipynb").read_bytes() == before


def test_who_has_no_copy_is_told_how_to_get_one_and_a_spoiled_one_is_told(learner):
    folder, _ = learner
    with pytest.raises(CourseError, match="no copy of none yet"):
        look("none", folder)
    (folder / "toy" / "toy.ipynb").write_text("{")
    (note,) = look("toy", folder).notes
    assert note.startswith("toy.ipynb is no notebook: it is not JSON") and "Rename it" in note
    (folder / "toy" / "toy.ipynb").unlink()
    assert look("toy", folder).notes == ["There is no toy.ipynb any more: `./course lab` makes you a fresh copy."]


def test_slips_in_a_file_and_an_answer_in_another_cell_are_told_as_grading_tells_them(learner):
    folder, save = learner
    save(adding(DOUBLE, after="double_check"), answering(increment="def increment(x):\n    return x + 1"))
    path = folder / "toy" / "toy.ipynb"
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        cell.pop("execution_count", None)
    path.write_text(json.dumps(notebook), encoding="utf-16")
    found = look("toy", folder)
    assert standings(found) == [PASSES, PASSES]
    slips, place = found.notes
    assert "a cell had no `execution_count`" in slips and place.startswith(
        "In your notebook the answer of double (cell 4) stands outside its answer cell"
    )


def test_why_is_a_sentence_and_never_a_value_that_the_message_quotes(learner):
    # The check of `crop` used to be quoted as "[40, 41, 42, 43, 44, 45]]  shape (5, 6)".
    folder, save = learner
    save(answering(double="import numpy as np\ndef double(x):\n    return np.arange(30).reshape(5, 6)"))
    assert look("toy", folder).exercises["double"] == (NOT_RIGHT, "It is an ndarray; it should be one number.")
    save(answering(double="def double(x):\n    return x * x"))
    why = "This looks like a known mistake: squared."
    assert look("toy", folder).exercises["double"] == (NOT_RIGHT, why)
    save(answering(double="def double(x):\n    return [[1, 2],\n [3]] + x"))
    why = look("toy", folder).exercises["double"][1]
    assert why.startswith("`double(3)` stopped with TypeError") and "\n" not in why


def test_a_setup_cell_that_is_missing_or_changed_costs_nothing_and_is_told(learner):
    folder, save = learner
    save(answering(double=DOUBLE), lambda notebook: notebook.cells.pop(0))
    found = look("toy", folder)
    assert standings(found) == [PASSES, NOT_ATTEMPTED]
    words = "In your notebook its setup cell is missing; the chapter's own was run before what needs it."
    assert found.notes == [words]
    drive = new_code_cell(
        "from google.colab import drive\nfrom helpers.checking import Mistake, check_value, checking, testing"
    )
    save(lambda notebook: notebook.cells.insert(0, drive))
    found = look("toy", folder)
    assert standings(found) == [PASSES, NOT_ATTEMPTED]
    assert "was changed" in found.notes[0] and "stopped with ModuleNotFoundError" in found.notes[1]


def test_an_answer_that_waits_for_somebody_is_not_called_unattempted(learner):
    folder, save = learner
    save(answering(double="def double(x):\n    return x * int(input())", increment="size = input()"))
    found = look("toy", folder)
    assert standings(found) == [NOT_RIGHT, NOT_RIGHT]
    assert all("waits for somebody to type" in why for _, why in found.exercises.values())
    save(answering(double="def double(x):\n    breakpoint()\n    return 2 * x"))
    assert standings(look("toy", folder))[0] == PASSES


def test_an_answer_that_calls_an_unanswered_one_waits_and_is_not_called_unattempted(learner):
    folder, save = learner
    save(answering(increment="def increment(x):\n    return double(x) - x + 1"))
    standing = look("toy", folder).exercises["increment"]
    assert standing == (NOT_RIGHT, "Waits for `double`: answer it above, then run this cell again.")
