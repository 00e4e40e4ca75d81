"""Whatever a learner does to the setup cell, the chapter is set up; and it is told."""

import jupytext
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell

from grading.running.job import Job
from grading.running.run import run
from grading.running.setup import find_setup
from tests.conftest import TOY, answer_cell

# A second setup cell, which stands between the two exercises and builds on the first.
SECOND = "def twice(x):\n    check_value(x, x)\n    return 2 * x\n\n\nstarted = [*globals().get('started', []), 1]"
TEXT = TOY.replace("# %% nbgrader", f'# %% tags=["setup"]\n{SECOND}\n\n# %% nbgrader', 4).replace(
    f'# %% tags=["setup"]\n{SECOND}\n\n', "", 3
)
FIRST = "from helpers.checking import Mistake, check_value, checking, testing"
ANSWERS = {
    "double": "def double(x):\n    check_value(x, x)\n    return 2 * x",
    "increment": "def increment(x):\n    return x + twice(1) - len(started)",
}
CHANGED, MISSING, MOVED = (
    f"its setup cell {became}; the chapter's own was run before what needs it"
    for became in ("was changed", "is missing", "was moved")
)


def chapter():
    notebook = jupytext.reads(TEXT, fmt="py:percent")
    for name, source in ANSWERS.items():
        answer_cell(notebook, name).source = source
    return notebook


def place(notebook, source):
    return next(number for number, cell in enumerate(notebook.cells) if cell.source == source)


def changed(notebook, source, into):
    notebook.cells[place(notebook, source)].source = into


CHANGES = {
    "nothing": (lambda notebook: None, []),
    "the first deleted": (lambda notebook: notebook.cells.pop(place(notebook, FIRST)), [MISSING]),
    "the second deleted": (lambda notebook: notebook.cells.pop(place(notebook, SECOND)), [MISSING]),
    "the first emptied": (lambda notebook: changed(notebook, FIRST, ""), [MISSING]),
    "the first made a text": (
        lambda notebook: notebook.cells.__setitem__(place(notebook, FIRST), new_markdown_cell(FIRST)),
        [MISSING],
    ),
    "both deleted": (
        lambda notebook: [notebook.cells.pop(place(notebook, source)) for source in (FIRST, SECOND)],
        [MISSING],
    ),
    "all cells' tags and ids lost": (
        lambda notebook: [(cell.pop("id", None), cell.metadata.pop("tags", None)) for cell in notebook.cells],
        [],
    ),
    "a line added": (lambda notebook: changed(notebook, FIRST, f"import os\n{FIRST}"), [CHANGED]),
    "a line that Colab adds": (
        lambda notebook: changed(notebook, FIRST, f"from google.colab import drive\n{FIRST}"),
        [CHANGED, "its setup cell stopped with ModuleNotFoundError: No module named 'google.colab'"],
    ),
    "a line that is no Python": (
        lambda notebook: changed(notebook, FIRST, f"{FIRST}\nimport numpy as"),
        [CHANGED, "its setup cell stopped with SyntaxError: invalid syntax"],
    ),
    "the first moved below all": (
        lambda notebook: notebook.cells.append(notebook.cells.pop(place(notebook, FIRST))),
        [MOVED],
    ),
    "a cell above it": (lambda notebook: notebook.cells.insert(0, new_code_cell("size = 3")), []),
}


@pytest.mark.parametrize("what", CHANGES)
@pytest.mark.parametrize("split", [True, False])
def test_a_chapter_is_set_up_once_whatever_was_done_to_its_setup_cells(what, split):
    change, notes = CHANGES[what]
    notebook = chapter()
    change(notebook)
    outcome = run(Job(notebook, jupytext.reads(TEXT, fmt="py:percent"), split=split))
    judged = [answer_cell(outcome.notebook, f"{name}_{kind}") for name in ANSWERS for kind in ("check", "test")]
    assert not [output for cell in judged for output in cell.outputs if output.output_type == "error"]
    assert [note.partition(" (")[0] for note in outcome.notes] == notes  # Without what follows "invalid syntax".


def test_what_comes_first_in_the_chapter_is_run_first():
    notebook = chapter()
    del notebook.cells[place(notebook, FIRST)], notebook.cells[place(notebook, SECOND)]
    setup = find_setup(notebook, jupytext.reads(TEXT, fmt="py:percent"))
    assert setup.due(0) == [FIRST, SECOND] and setup.due(5) == []


def test_an_answer_that_is_tagged_as_setup_is_not_given_away():
    solved, notebook = jupytext.reads(TEXT, fmt="py:percent"), chapter()
    answer_cell(solved, "double").metadata["tags"] = ["setup"]
    answer_cell(notebook, "double").source = "pass"
    assert find_setup(notebook, solved).lost == []


def test_a_setup_cell_that_is_locked_is_found_where_it_stands():
    locked = jupytext.reads(TEXT, fmt="py:percent")
    about = {"grade_id": "load", "grade": False, "solution": False, "locked": True, "schema_version": 3}
    locked.cells[place(locked, FIRST)].metadata["nbgrader"] = about
    setup = find_setup(locked, locked)
    assert setup.lost == [] and place(locked, FIRST) in setup.own


def test_in_a_course_without_setup_cells_nothing_is_found():
    notebook = chapter()
    for cell in notebook.cells:
        cell.metadata.pop("tags", None)
    setup = find_setup(chapter(), notebook)
    assert not (setup.lost or setup.own or setup.notes)


@given(st.permutations(range(8)), st.sets(st.integers(0, 7)))
def test_setup_cells_are_run_in_the_chapters_order_above_what_they_stand_above(order, deleted):
    """Of whatever is left of a notebook, in whatever order, all setup cells are run, and each above the next."""
    base = chapter()
    notebook = chapter()
    notebook.cells = [notebook.cells[number] for number in order if number not in deleted]
    setup = find_setup(notebook, base)
    kept = [(number, notebook.cells[number].source) for number in setup.own]
    ran = []
    for number in range(len(notebook.cells)):
        ran += [(number, source) for source in setup.due(number)] + [one for one in kept if one[0] == number]
    ran += [(len(notebook.cells), source) for source in setup.due(len(notebook.cells))]
    sources = [source for _, source in ran]
    first = sources.index(FIRST)
    assert SECOND in sources[first:]
    for source, names in ((FIRST, {*ANSWERS}), (SECOND, {"increment"})):
        answers = [
            n for n, cell in enumerate(notebook.cells) if cell.metadata.get("nbgrader", {}).get("grade_id") in names
        ]
        earliest = min(number for number, one in ran[first:] if one == source)
        assert all(earliest <= number for number in answers)
