"""A course of one small chapter, laid out as the real one, for tests of what grades and judges."""

import gc
import shutil
from pathlib import Path

import jupytext
import nbformat
import pytest
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling

from grading.course import Course
from grading.grader import Grader
from grading.running import warm_process
from grading.running.execute import modules_of

# The course that is tested: that of this clone.
COURSE = Course(Path(__file__).resolve().parent.parent)

# On a machine that does other things too, a slow example says nothing of the code.
settings.register_profile("patient", settings.default, deadline=None)
settings.load_profile("patient")

# What this course's warm process imports: one of them serves the tests of a file, whatever course they make up.
MODULES = modules_of(COURSE.root)
MARKER = (
    '# %% nbgrader={{"grade": {grade}, "grade_id": "{name}", "locked": {grade}, {points}"schema_version": 3, '
    '"solution": {solution}, "task": false}}'
)
HEADER = """# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% tags=["setup"]
from helpers.checking import Mistake, check_value, checking, testing

"""


def exercise(name, solution, check, test, mistakes=""):
    """The three cells of an exercise as a chapter's text has them; `mistakes` are the source of those that it declares."""
    answer = MARKER.format(grade="false", name=name, points="", solution="true")
    check_marker, test_marker = (
        MARKER.format(grade="true", name=f"{name}_{kind}", points=f'"points": {points}, ', solution="false")
        for kind, points in (("check", 1), ("test", 2))
    )
    return f"""{answer}
{solution}

{check_marker}
with checking("{name}", mistakes=[{mistakes}]):
    {check}

{test_marker}
### BEGIN HIDDEN TESTS
with testing("{name}", "larger numbers"):
    {test}
### END HIDDEN TESTS

"""


TOY = (
    HEADER
    + exercise(
        "double",
        "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION",
        'check_value(double(3), 6, {"squared": 9})',
        "check_value(double(50), 100)",
        'Mistake("squared", "broadcasting")',
    )
    + exercise(
        "increment",
        "def increment(x):\n    ### BEGIN SOLUTION\n    return x + 1\n    ### END SOLUTION",
        "check_value(increment(1), 2)",
        "check_value(increment(70), 71)",
    )
)


# What takes longest, the longest first: begun last, it would run on when all else is done.
LONG = (
    "tests/test_answers.py",
    "tests/attacks/",
    "source/",
    "tests/e2e/",
    "tests/test_stock_nbgrader.py",
    "tests/test_site.py",
)


# What is imported to collect tests is no garbage, and need not be looked through again and again.
gc.disable()


def pytest_collection_finish():
    gc.enable()


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: next((at for at, path in enumerate(LONG) if item.nodeid.startswith(path)), len(LONG)))


def pytest_xdist_make_scheduler(config, log):
    return ByFileAndChapter(config, log)


class ByFileAndChapter(LoadFileScheduling):
    """Tests of one file run in one process, as they share what is slow to make; chapters of the answer bank share nothing."""

    def _split_scope(self, nodeid):
        return nodeid if nodeid.startswith(LONG[0]) else super()._split_scope(nodeid)


def pytest_addoption(parser):
    parser.addoption("--screenshots", metavar="DIR", help="Where the browser tests leave a picture of each step.")


@pytest.fixture(scope="module", autouse=True)
def nothing_imported_is_garbage():
    """What earlier files have imported need not be looked through again at each collection."""
    gc.freeze()


@pytest.fixture(scope="session")
def toy_folder(tmp_path_factory):
    """A course of the chapter `toy`, ready to take submissions; to be copied, not changed."""
    folder = tmp_path_factory.mktemp("toy-course")
    (folder / "chapters").mkdir()
    (folder / "chapters" / "toy.py").write_text(TOY)
    shutil.copy(COURSE.settings, folder)
    source = folder / "source" / "toy" / "toy.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(jupytext.reads(TOY, fmt="py:percent"), source)
    grader = Grader(folder)
    assert grader.api.generate_assignment("toy")["success"]  # Which makes release/, too.
    return folder


@pytest.fixture
def own_warm_process(monkeypatch):
    """Kernels come from a warm process that the test starts, and not from the one that all tests share."""
    monkeypatch.delenv(warm_process.SOCKET, raising=False)


@pytest.fixture
def toy_chapter(tmp_path, toy_folder):
    """The chapter `toy` in a course of its own."""
    shutil.copytree(toy_folder, tmp_path, dirs_exist_ok=True)
    return Course(tmp_path).chapter("toy")


@pytest.fixture
def toy_course(tmp_path, toy_chapter):
    """A grader for a course with that chapter, and a function that hands in a notebook for a learner."""
    grader = Grader(tmp_path)

    def hand_in(learner, change=None, raw=None):
        place = tmp_path / "submitted" / learner / "toy"
        place.mkdir(parents=True)
        released = nbformat.read(tmp_path / "release" / "toy" / "toy.ipynb", as_version=4)
        if change:
            change(released)
        (place / "toy.ipynb").write_text(nbformat.writes(released) if raw is None else raw)

    return grader, hand_in


def answer_cell(notebook, name):
    """The cell of a notebook with this grade_id."""
    return next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name)


def answering(**answers):
    """A change to a notebook: these answers in these cells."""

    def change(notebook):
        for name, source in answers.items():
            answer_cell(notebook, name).source = source

    return change
