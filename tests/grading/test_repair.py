"""A notebook is put right before it is graded: no cell is taken for another, and no answer is lost."""

import copy

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grading.cells import grade_id
from grading.repair import find_again, known_in, repair

STUB = "# Your answer goes here.\nraise NotImplementedError"


def cell(name, source, **about):
    """A cell of an exercise, by default one that judges."""
    about = {"grade": True, "solution": False, "locked": True, "points": 1} | about
    return new_code_cell(source, id=name, metadata={"nbgrader": {"grade_id": name, **about}})


def answer(name, source):
    return cell(name, source, grade=False, solution=True, locked=False)


def stub(*names):
    return "\n\n".join(f"def {name}(x):\n    raise NotImplementedError" for name in names)


def released():
    """A chapter: a lesson, an exercise of one function, one of two, one of a value, and a text that a person grades."""
    essay = new_markdown_cell("YOUR ANSWER HERE", id="essay")
    essay.metadata["nbgrader"] = {"grade_id": "essay", "grade": True, "solution": True, "locked": False}
    cells = [
        new_markdown_cell("# Lesson", id="title"),
        new_code_cell("import numpy as np\n\ndef shown(x):\n    return x", id="lesson"),
        answer("one", stub("one")),
        cell("one_check", "assert one(1) == 1"),
        answer("two", stub("first", "second")),
        cell("two_check", "assert first(1) == second(1)"),
        answer("value", STUB),
        cell("value_check", "assert np.all(value == shown(3))"),
        essay,
    ]
    return new_notebook(cells=cells)


def adding(source, below, **metadata):
    """A change to a notebook: one more cell below the one of this id."""

    def change(notebook):
        place = [one.id for one in notebook.cells].index(below) + 1
        notebook.cells.insert(place, new_code_cell(source, id=f"own-{len(notebook.cells)}", metadata=metadata))

    return change


def writing(**sources):
    def change(notebook):
        for one in notebook.cells:
            one.source = sources.get(one.id, one.source)

    return change


def repaired(*changes):
    """A notebook changed so and put right, as a dict of name → source, and the notes."""
    notebook = released()
    for change in changes:
        change(notebook)
    notes = repair(notebook, known_in(released()), released())
    nbformat.validate(notebook)
    assert [grade_id(one) for one in notebook.cells if grade_id(one)] == list(known_in(released()))
    return {grade_id(one): one.source for one in notebook.cells if grade_id(one)}, notes


def test_a_notebook_that_is_right_stays_as_it_is():
    sources, notes = repaired(writing(one="def one(x):\n    return x"), adding("y = one(2)", below="one_check"))
    assert sources["one"] == "def one(x):\n    return x" and notes == []


ONE, FIRST, SECOND = (f"def {name}(x):\n    return x" for name in ("one", "first", "second"))
BOTH = f"{FIRST}\n\n{SECOND}"
TAKEN = "the answer of {} (cell {}) stands outside its answer cell, and was taken from there"
LEFT = "the answer cell of {}, which counts, is as released; {} may be meant for it"


@pytest.mark.parametrize(
    "name, source, note, changes",
    [
        ("one", ONE, TAKEN.format("one", 3), [adding(ONE, below="lesson")]),
        ("one", ONE, TAKEN.format("one", 5), [adding(ONE, below="one_check")]),
        ("one", ONE, TAKEN.format("one", 5), [adding(ONE, below="one_check"), writing(one="# below")]),
        ("one", f"{FIRST}\n{ONE}\n{SECOND}", TAKEN.format("one", 5), [writing(two=f"{FIRST}\n{ONE}\n{SECOND}")]),
        ("two", BOTH, TAKEN.format("two", 3), [adding(BOTH, below="lesson")]),
        ("two", stub("first", "second"), LEFT.format("two", "cell 3"), [adding(FIRST, below="lesson")]),
        (
            "two",
            stub("first", "second"),
            LEFT.format("two", "cell 3 and cell 7"),
            [adding(FIRST, below="lesson"), adding(SECOND, below="two")],
        ),
        ("value", "value = 3", TAKEN.format("value", 10), [adding("value = 3", below="essay")]),
        ("one", stub("one"), LEFT.format("one", "cell 3 and cell 4"), [adding(ONE, "lesson"), adding(ONE, "lesson")]),
    ],
)
def test_an_answer_in_another_cell_is_taken_if_it_is_sure_and_named_in_any_case(name, source, note, changes):
    sources, notes = repaired(*changes)
    assert sources[name] == source and notes == [note]


def test_many_cells_that_may_be_meant_are_a_short_note():
    _, (note,) = repaired(*[adding(ONE, below="lesson")] * 50)
    assert note == LEFT.format("one", "cell 3 and cell 4 and cell 5 and 47 more")


def test_many_answers_in_other_cells_are_one_note():
    sources, notes = repaired(adding(ONE, below="lesson"), adding(BOTH, below="essay"))
    assert notes == [
        "the answers of one (cell 3), two (cell 11) stand outside their answer cells, and were taken from there"
    ]
    assert (sources["one"], sources["two"]) == (ONE, BOTH)


@pytest.mark.parametrize(
    "name, source, changes",
    [
        (
            "one",
            ONE,
            [writing(one=ONE), adding("def one(x):\n    return 0", below="one_check")],
        ),  # Their answer counts.
        ("one", stub("one"), [adding(ONE, below="one")]),  # It undoes the stub by itself.
        ("one", "", [writing(one=""), adding(ONE, below="lesson")]),  # Nothing undoes it.
        ("value", STUB, [adding("value = 3", below="lesson")]),
        ("one", stub("one"), [adding("y = one(3)\nprint('def one')", below="one_check")]),
        ("one", stub("one"), [adding("def one(x:\n    return", below="one_check")]),
        ("essay", "YOUR ANSWER HERE", [adding("essay = 'my words'", below="lesson")]),
        ("value", STUB, [adding("np = 1\nshown = 2\nall = 3", below="essay")]),
    ],
)
def test_what_is_no_misplaced_answer_is_left_alone(name, source, changes):
    sources, notes = repaired(*changes)
    assert sources[name] == source and notes == []


def test_what_the_lesson_defines_is_nobodys_answer():
    notebook, chapter = released(), released()
    for each in (notebook, chapter):
        writing(lesson="def one(x):\n    return x")(each)
    adding(ONE + "  # mine", below="one_check")(notebook)
    assert repair(notebook, known_in(chapter), chapter) == []


@given(
    st.lists(st.sampled_from(["one", "one_check", "two", "two_check", "value", "value_check", "essay"]), unique=True)
)
def test_cells_that_lost_nbgraders_metadata_are_found_again_by_their_ids(names):
    notebook = released()
    writing(one=ONE, two=BOTH, value="value = 3", essay="mine")(notebook)
    expected = copy.deepcopy(notebook)
    for one in notebook.cells:
        if one.id in names:
            del one.metadata["nbgrader"]
    repair(notebook, known_in(released()), released())
    assert notebook.cells == expected.cells


def test_without_ids_what_nobody_edits_is_found_by_its_text_and_answers_stay_where_they_count():
    notebook = released()
    writing(one=ONE, two=BOTH, value="value = 3", essay="mine")(notebook)
    for number, one in enumerate(notebook.cells):
        one.id, one.metadata = f"n{number}", {}
    notes = repair(notebook, known_in(released()), released())
    assert "nbgrader's metadata were gone from 3 of its cells, which were found again" in notes
    assert "its cell essay was missing and was put back as released" in notes
    sources = [one.source for one in notebook.cells]
    assert sources.index(stub("first", "second")) < sources.index(BOTH) < sources.index("assert first(1) == second(1)")


def test_a_cell_of_the_learners_is_never_taken_for_an_answer_by_a_part_of_its_id_or_text():
    notebook = released()
    for one in notebook.cells:
        if one.id in ("one", "one_check"):
            del one.metadata["nbgrader"]
            one.id += "-x"
            one.source = one.source.replace("1", "2")
    twin = copy.deepcopy(notebook.cells[5])
    twin.id = "twin"
    del notebook.cells[5].metadata["nbgrader"]
    notebook.cells[5].id = "y"
    del twin.metadata["nbgrader"]
    notebook.cells.append(twin)
    assert find_again(notebook, known_in(released()), released()) == []


@pytest.mark.parametrize("kind", ["markdown", "raw"])
def test_a_cell_turned_into_another_kind_is_turned_back(kind):
    def turn(notebook):
        one = next(one for one in notebook.cells if one.id == "one")
        one.cell_type = kind
        del one["outputs"], one["execution_count"]
        essay = notebook.cells[-1]
        essay.cell_type, essay.outputs, essay.execution_count = "code", [], None

    sources, notes = repaired(writing(one=ONE, essay="mine"), turn)
    assert (sources["one"], sources["essay"]) == (ONE, "mine") and len(notes) == 2
    assert "its cell one was no code cell any more and was made one again" in notes
