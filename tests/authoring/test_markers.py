"""A chapter's markers say in few words what nbgrader's metadata say; JupyterLab, paired by Jupytext, keeps both."""

import shutil
import subprocess
import sys

import nbformat
import pytest

from authoring.build import bare, build_source
from grading.chapters import Chapter
from grading.errors import CourseError
from tests.conftest import COURSE

HEADER = """# ---
# jupyter:
#   jupytext:
#     cell_metadata_filter: -nbgrader,-jupyter,-cellView
#     formats: chapters//py:percent,source/toy//ipynb
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% tags=["folded", "setup"]
from helpers.checking import check_value, checking, testing

"""
EXERCISE = """# %% exercise="double" role="answer"
def double(x):
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION

# %% exercise="double" points=1 role="check"
with checking("double"):
    check_value(double(3), 6)

# %% exercise="double" points=2 role="test"
### BEGIN HIDDEN TESTS
with testing("double", "larger numbers"):
    check_value(double(50), 100)
### END HIDDEN TESTS

"""
MORE = """# %% exercise="double" points=3 role="test_negative"
### BEGIN HIDDEN TESTS
with testing("double", "numbers below 0"):
    check_value(double(-2), -4)
### END HIDDEN TESTS

# %% [markdown] exercise="thoughts" points=4 role="written"
# My answer.
"""


@pytest.fixture
def chapter(tmp_path):
    """The chapter `toy` in a course of its own."""
    shutil.copy(COURSE.settings, tmp_path)
    text = tmp_path / "chapters" / "toy.py"
    text.parent.mkdir()
    text.write_text(HEADER + EXERCISE + MORE)
    return Chapter("toy", text)


def facts(cell):
    found = cell.metadata.nbgrader
    return found.grade_id, found.grade, found.solution, found.locked, found.get("points")


def test_nbgraders_metadata_follow_from_the_markers(chapter):
    assert [facts(cell) for cell in chapter.notebook.cells if "nbgrader" in cell.metadata] == [
        ("double", False, True, False, None),
        ("double_check", True, False, True, 1),
        ("double_test", True, False, True, 2),
        ("double_test_negative", True, False, True, 3),
        ("thoughts", True, True, False, 4),
    ]
    assert all(cell.metadata.nbgrader.schema_version == 3 for cell in chapter.notebook.cells[1:])
    assert chapter.exercises["double"].points == (1, 2, 3) and chapter.manual == {"thoughts": 4}


@pytest.mark.parametrize(
    "old, new, words",
    [
        ('role="check"', 'role="chekc"', "the role 'chekc'"),
        (' role="check"', "", "the role None"),
        (" points=2", "", "the test of the exercise double should have points"),
        ('role="answer"', 'role="answer" points=1', "the answer of the exercise double should have no points"),
    ],
)
def test_a_marker_that_is_not_whole_is_told(chapter, old, new, words):
    chapter.text.write_text((HEADER + EXERCISE).replace(old, new))
    with pytest.raises(CourseError, match=f"(?i){words}"):
        _ = Chapter("toy", chapter.text).notebook


def sync(path, folder):
    done = subprocess.run(
        [sys.executable, "-m", "jupytext", "--sync", str(path)], cwd=folder, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_jupyterlab_writes_the_text_and_the_text_the_notebook(chapter, tmp_path):
    build_source(chapter)
    notebook = nbformat.read(chapter.source, as_version=4)
    notebook.cells[1].source += "\nextra = 1"
    nbformat.write(notebook, chapter.source)
    sync(chapter.source, tmp_path)
    text = chapter.text.read_text()
    assert (
        "extra = 1" in text
        and "nbgrader=" not in text
        and "jupyter=" not in text
        and 'exercise="double" points=1 role="check"' in text
    )
    again = Chapter("toy", chapter.text)
    assert [(cell.id, cell.source, cell.metadata) for cell in bare(again).cells[2:]] == [
        (cell.id, cell.source, cell.metadata) for cell in bare(chapter).cells[2:]
    ]
    chapter.text.write_text(text.replace("2 * x", "x + x"))
    sync(chapter.text, tmp_path)
    notebook = nbformat.read(chapter.source, as_version=4)
    assert "x + x" in notebook.cells[2].source and notebook.cells[2].metadata.nbgrader.grade_id == "double"
    assert notebook.cells[3].outputs  # Of what did not change.


def test_no_chapter_has_nbgraders_metadata_written_by_hand():
    texts = {path.name: path.read_text(encoding="utf-8") for path in (COURSE.root / "chapters").glob("*.py")}
    assert texts and not [name for name, text in texts.items() if "nbgrader=" in text]
