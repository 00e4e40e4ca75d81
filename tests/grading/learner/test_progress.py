"""Progress is what a fresh kernel says of the notebook from the top: no hidden state flatters, nothing is guessed."""

import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_output

from grading import chapters
from grading.errors import CourseError
from grading.learner import progress
from grading.learner.copies import copy_chapters
from grading.learner.progress import NOT_ATTEMPTED, NOT_REACHED, NOT_RIGHT, PASSES, known_progress, look
from grading.learner.rehearse import rehearse
from grading.running.run import Limits
from tests.conftest import answer_cell, answering

RIGHT = "def double(x):\n    return 2 * x"


@pytest.fixture
def learner(tmp_path, toy_chapter, monkeypatch):
    """A learner with a copy of the chapter `toy`, and a function that changes and saves it."""
    monkeypatch.setattr(chapters, "ROOT", tmp_path)
    folder = tmp_path / "learner"
    copy_chapters(folder)

    def save(*changes):
        path = folder / "toy" / "toy.ipynb"
        notebook = nbformat.read(path, as_version=4)
        for change in changes:
            change(notebook)
        nbformat.write(notebook, path)

    return folder, save


def adding(source, before=None, after=None):
    """A change to a notebook: one more cell."""

    def change(notebook):
        names = [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells]
        place = names.index(before) if before else names.index(after) + 1
        notebook.cells.insert(place, new_code_cell(source))

    return change


def passed(name):
    """A change to a notebook: the check's saved output says that it passed."""

    def change(notebook):
        said = new_output("stream", name="stdout", text=f"{name}: the visible check passes.\n")
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
    save(answering(double=RIGHT))
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
    save(answering(double=RIGHT, increment="def increment(x):\n    return x + 1"))
    assert known_progress("toy", folder) is None
    assert str(look("toy", folder)) == "done"
    monkeypatch.setattr(progress, "judge", None)
    assert str(look("toy", folder)) == "done"
    assert "test" not in json.dumps(json.loads((folder / progress.KEPT).read_text())["toy"]["progress"])
    save(answering(double=RIGHT + "  # twice"))
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


def test_a_check_that_passed_only_in_his_kernel_is_told_and_a_mistake_is_not_taken_for_that(learner):
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


def test_a_kernel_that_ends_is_told_and_what_follows_is_not_reached(learner):
    folder, save = learner
    save(answering(double=RIGHT), adding("import os; os._exit(1)", before="increment"))
    found = run(folder)
    assert standings(found) == [PASSES, NOT_REACHED]
    assert any("kernel ended" in note for note in found.notes)


def test_his_files_are_as_they_were(learner):
    folder, save = learner
    save(answering(double=RIGHT), adding("open('mine.txt', 'w').write('changed')", after="double"))
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
    assert "no notebook any more" in look("toy", folder).notes[0]
