"""What nbgrader refuses, or can't be run here, is one sentence; everything else is graded, and the status is 1."""

import os
import signal
import subprocess
import sys
import time

import jupytext
import nbformat
import pytest

from grading.records.ledger import open_ledger
from tests.conftest import answer_cell
from tests.grading.test_configuration import PS1, course, hand_in, lay_out, part


@pytest.fixture
def two_chapters(tmp_path):
    """A course of ps1 and ps2, both handed in by ada; ps1 is well."""
    root = lay_out(tmp_path / "course")
    lay_out(root, chapter="ps2")
    for chapter in ("ps1", "ps2"):
        hand_in(root, "ada", chapter=chapter)
    return root


def source(root, text):
    nbformat.write(jupytext.reads(text, fmt="py:percent"), root / "source/ps2/nb.ipynb")


def grade_all_but_one(root, *options):
    done = course("grade", "--course", root, *options)
    assert done.returncode == 1 and done.stderr == "", done.stderr + done.stdout
    assert "│ ada     │ 2" in done.stdout
    return done.stdout


ODD = {
    "two cells of one name": (lambda root: source(root, PS1 + part("double_test", "pass", 1)), "ps2, 1 submission"),
    "not JSON": (lambda root: (root / "source/ps2/nb.ipynb").write_text("{"), "ps2, 1 submission"),
    "no notebook": (lambda root: (root / "source/ps2/nb.ipynb").unlink(), "there is no notebook in"),
    "no folder": (lambda root: (root / "source/ps2").rename(root / "source2"), "there is no notebook in"),
}


@pytest.mark.parametrize("what", ODD)
def test_a_chapter_that_nbgrader_refuses_stops_no_other(what, two_chapters):
    change, words = ODD[what]
    change(two_chapters)
    said = grade_all_but_one(two_chapters)
    assert words in said and said.count("Not graded") == 1 and "Traceback" not in said


def test_an_exercise_removed_in_mid_term_stops_no_other_and_its_grades_stay(two_chapters):
    assert course("grade", "--course", two_chapters).returncode == 0
    source(two_chapters, PS1.split(part("double_test", "assert double(4) == 8", 2))[0])
    said = grade_all_but_one(two_chapters)
    assert "Cannot add or remove cells for notebook 'nb'" in said and "put them back" in said


def test_a_language_that_cannot_be_confined_stops_no_other(two_chapters):
    for place in ("source/ps2", "submitted/ada/ps2"):
        notebook = nbformat.read(two_chapters / place / "nb.ipynb", as_version=4)
        notebook.metadata.kernelspec = {"name": "ir", "language": "R", "display_name": "R"}
        nbformat.write(notebook, two_chapters / place / "nb.ipynb")
    assert "Not graded: ada, ps2: it can't be run: A notebook in R" in grade_all_but_one(two_chapters)


def test_a_chapters_name_that_nbgrader_does_not_take_stops_no_other(two_chapters):
    for place in ("source", "submitted/ada"):
        (two_chapters / place / "ps2").rename(two_chapters / place / "ps+2")
    assert "should not contain the following characters: +" in grade_all_but_one(two_chapters)


def test_a_name_that_nbgrader_does_not_take_stops_no_other(two_chapters):
    hand_in(two_chapters, "ben")
    (two_chapters / "submitted/ben").rename(two_chapters / "submitted/ben ")
    assert "Not graded: ben , ps1: the name of its folder begins or ends with a space" in grade_all_but_one(
        two_chapters
    )


def test_ctrl_c_ends_in_one_sentence_and_the_next_run_goes_on(tmp_path):
    root = lay_out(tmp_path / "course")
    for learner in ("ada", "ben", "eve"):
        hand_in(root, learner)
    notebook = nbformat.read(root / "submitted/ben/ps1/nb.ipynb", as_version=4)
    answer_cell(notebook, "double").source = "import time\ntime.sleep(10)\ndef double(x):\n    return 2 * x"
    nbformat.write(notebook, root / "submitted/ben/ps1/nb.ipynb")
    command = [sys.executable, "-m", "commands", "grade", "--course", str(root), "--workers", "1"]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while run.poll() is None and not ((root / "grading.log").is_file() and (root / "grading.log").read_text()):
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)  # As a terminal does.
    _, said = run.communicate()
    assert run.returncode == 130
    assert said == "Stopped: what was graded so far is recorded, and the same command goes on from there.\n"
    logged = len((root / "grading.log").read_text().splitlines())
    with open_ledger(root / "grading.db") as ledger:  # Which may be one ahead of the log.
        graded = len(ledger.rows())
    done = course("grade", "--course", root)
    lines = (root / "grading.log").read_text().splitlines()
    assert (done.returncode, len(lines)) == (0, logged + 3)
    assert sum("unchanged" in line for line in lines) == graded
