"""What a verdict depends on is told by names: the same cells get the same key, and no cell that matters is left out."""

import copy

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from grading.cells import grade_id, is_answer, is_judge
from grading.chapters import belongs
from grading.notebooks import read_instructors
from grading.units import Divider
from tests.conftest import COURSE, answer_cell, answering

RIGHT = answering(double="def double(x):\n    return x + x", increment="def increment(x):\n    return x + 1")


@pytest.fixture
def released(toy_course):
    grader, _ = toy_course
    return nbformat.read(grader.root / "release/toy/toy.ipynb", as_version=4)


@pytest.fixture
def keys(toy_course, released):
    """A function: the keys of the units of the release after some changes, by exercise."""
    grader, _ = toy_course
    instructor = read_instructors(grader.root / "source/toy/toy.ipynb")
    divider = Divider(instructor, [cell.source for cell in released.cells if is_answer(cell)])

    def keys(*changes):
        notebook = copy.deepcopy(released)
        locked = {grade_id(cell): cell.source for cell in instructor.cells if is_judge(cell)}
        for change in changes:
            change(notebook)
        for cell in notebook.cells:
            cell.source = locked.get(grade_id(cell), cell.source)
        cells = notebook.cells
        return {grade_id(cells[unit.judged[0]]).split("_")[0]: unit for unit in divider.units(notebook)}

    return keys


def cell_above(name, source):
    """A change: a cell of one's own above the cell of this name."""

    def change(notebook):
        notebook.cells.insert(notebook.cells.index(answer_cell(notebook, name)), new_code_cell(source))

    return change


def test_an_exercise_depends_on_its_own_answer_and_on_the_setup(keys):
    units = keys(RIGHT)
    assert set(units) == {"double", "increment"}
    assert [len(unit.judged) for unit in units.values()] == [2, 2]
    other = keys(RIGHT, answering(increment="def increment(x):\n    return x + 2"))
    assert other["double"] == units["double"]
    assert other["increment"].key != units["increment"].key


def test_what_is_as_it_was_handed_out_is_known(keys):
    units = keys(answering(double="def double(x):\n    return 2 * x"))
    assert len(units["double"].own) == 1
    assert not units["increment"].own


MATTERING = {
    "a name that the answer uses": [cell_above("double", "two = 2")],
    "the same name below the answer": [cell_above("double_check", "def double(x):\n    return 3")],
    "what may change anything": [cell_above("double", "import numpy as np\nnp.random.seed(3)")],
    "a name of Python's own": [cell_above("double", "sum = max")],
}


@pytest.mark.parametrize("changes", MATTERING.values(), ids=MATTERING)
def test_a_cell_that_may_matter_makes_another_key(keys, changes):
    answer = answering(double="def double(x):\n    return sum([x] * two)")
    assert keys(answer, *changes)["double"].key != keys(answer)["double"].key


def test_a_cell_that_can_not_matter_makes_no_other_key(keys):
    units = keys(RIGHT, cell_above("double", "mine = [1, 2]\nprint(len(mine))"))
    assert {name: unit.key for name, unit in units.items()} == {name: unit.key for name, unit in keys(RIGHT).items()}


def test_an_import_that_the_setup_has_made_changes_no_other_exercise(keys):
    again = answering(double="from helpers.checking import check_value\ndef double(x):\n    return x + x")
    other = answering(double="from math import floor as check_value\ndef double(x):\n    return x + x")
    alone = keys(RIGHT)["increment"].key
    assert keys(RIGHT, again)["increment"].key == alone != keys(RIGHT, other)["increment"].key
    assert keys(RIGHT, again)["double"].key != keys(RIGHT)["double"].key


def test_an_answer_that_cannot_run_is_no_other_that_cannot(keys):
    broken = [keys(answering(double=source))["double"].key for source in ("def double(x:", "def double(x)", "")]
    assert len({*broken, keys()["double"].key}) == 4


@pytest.mark.parametrize(
    "source",
    [
        "from helpers.checking import check_value\nx = " + "+".join("1" * 2000),
        "from helpers.checking import check_value\nx = " + "-" * 900 + "1",
        "x = " + "(" * 5000,
        "x = " + "[" * 150 + "]" * 150,
        "\0",
        "x = '\\ud800'",
        "%%time\nfrom helpers.checking import check_value",
        "!" * 3000,
    ],
    ids=range(8),
)
def test_an_odd_source_stops_nobody(keys, source):
    assert len(keys(answering(double=source))) == 2


@pytest.mark.parametrize("source", ["pass", "1 + 1\n_ + 1\n_3"], ids=["setup changed", "results by their count"])
def test_where_more_than_names_decide_nothing_is_divided(keys, source):
    def change(notebook):
        setup = next(cell for cell in notebook.cells if "setup" in cell.metadata.get("tags", []))
        setup.source = "pass" if source == "pass" else setup.source
        notebook.cells.append(new_code_cell(source))

    assert keys(RIGHT, change) == {}


@pytest.mark.parametrize("chapter", COURSE.chapters(), ids=lambda chapter: chapter.name)
def test_each_exercise_of_the_course_can_be_judged_apart(chapter):
    released = nbformat.read(chapter.release, as_version=4)
    divider = Divider(read_instructors(chapter.source), [cell.source for cell in released.cells if is_answer(cell)])
    notebook = nbformat.read(chapter.source, as_version=4)
    for unit in divider.units(notebook):
        names = [grade_id(notebook.cells[number]) for number in unit.cells]
        judged = [grade_id(notebook.cells[number]) for number in unit.judged]
        (exercise,) = {name for name in chapter.exercises if all(belongs(cell, name) for cell in judged)}
        assert set(names) & set(chapter.exercises) == {exercise}
