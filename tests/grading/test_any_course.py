"""A course of somebody else's is graded as nbgrader grades it: what its notebooks need is there."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.apps.api import NbGraderAPI

from grading.errors import CourseError
from grading.grade import grade_submissions
from grading.grader import Grader
from grading.instructors_answers import try_answers
from grading.preparing import prepare
from grading.running.execute import ConfinedExecute
from grading.submissions import find_submissions
from tests.conftest import MODULES


def answer(name, source):
    return _cell(name, f"### BEGIN SOLUTION\n{source}\n### END SOLUTION", solution=True)


def test(name, source, points=1):
    return _cell(name, source, grade=True, locked=True, points=points)


def locked(name, source):
    return _cell(name, source, locked=True)


def _cell(name, source, **about):
    about = {"grade": False, "solution": False, "locked": False, "task": False, "schema_version": 3} | about
    return new_code_cell(source, metadata={"nbgrader": about | {"grade_id": name}})


class Course:
    """A course in a folder: its instructor's notebooks and files, and what is handed in."""

    def __init__(self, root):
        self.root = root
        self.configure("")

    def configure(self, lines):
        (self.root / "nbgrader_config.py").write_text(
            f"c = get_config()\nc.CourseDirectory.course_id = 'other'\n{lines}\n"
        )

    def set(self, assignment="ps1", files=(), **notebooks):
        """Write an assignment; the folder in which its instructor's notebooks lie."""
        folder = self.root / "source" / assignment
        _write(folder, files, notebooks)
        return folder

    def hand_in(self, learner="ada", assignment="ps1", files=(), **notebooks):
        folder = self.root / "submitted" / learner / assignment
        _write(folder, files, notebooks)
        return folder

    def grade(self):
        """Grade all; the results by learner."""
        grader = Grader(self.root)
        prepare(grader, sorted(path.name for path in (self.root / "source").iterdir()))
        return {result.submission.learner: result for result in grade_submissions(grader, find_submissions(grader))}


def _write(folder, files, notebooks):
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in dict(files).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content)
    for name, cells in notebooks.items():
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), folder / f"{name}.ipynb")


@pytest.fixture
def course(tmp_path, monkeypatch):
    course = Course(tmp_path)
    # One warm process serves the tests of all courses.
    monkeypatch.setattr("grading.running.execute.modules_for", lambda source: MODULES)
    return course


def points(results):
    return {learner: (result.score, result.max_score) for learner, result in results.items()}


DOUBLE = [answer("double", "def double(x):\n    return 2 * x"), test("double_test", "assert double(2) == 4")]


def test_a_notebook_without_judged_cells_is_no_reason_to_refuse_the_others(course):
    reading = [new_markdown_cell("# Read this"), new_code_cell("print(1)")]
    course.set(intro=reading, work=DOUBLE)
    course.set("ps0", only=reading)
    course.hand_in(intro=reading, work=DOUBLE)
    course.hand_in("ben", work=DOUBLE)
    course.hand_in("eva", "ps0", only=reading)
    results = course.grade()
    assert points(results) == {"ada": (1, 1), "ben": (1, 1), "eva": (0, 0)}
    assert not any(result.notes or result.reason for result in results.values())


def test_notebooks_of_an_assignment_find_what_those_before_them_wrote(course):
    first = [
        answer(
            "write",
            "import os\nos.mkdir('deep')\nopen('deep/seven.txt', 'w').write('7')\nopen('given.txt', 'a').write('b')",
        ),
        test("write_test", "assert open('deep/seven.txt').read() == '7'"),
    ]
    second = [answer("nothing", "pass"), test("nothing_test", "assert open('given.txt').read() == 'ab'")]
    third = [answer("read", "x = int(open('deep/seven.txt').read())"), test("read_test", "assert x == 7")]
    cells = {"p1": first, "p2": second, "p3": third}
    course.set(files={"given.txt": "a"}, **cells)
    for learner in ("ada", "ben"):
        course.hand_in(learner, **cells)
    course.hand_in("eva", p2=second, p3=third)
    assert points(course.grade()) == {"ada": (3, 3), "ben": (3, 3), "eva": (0, 3)}


def test_under_nbgraders_own_autograde_they_find_it_too(course):
    first = [answer("write", "open('seven.txt', 'x').write('7')"), test("write_test", "assert open('seven.txt')")]
    second = [answer("read", "x = int(open('seven.txt').read())"), test("read_test", "assert x == 7")]
    course.set(p1=first, p2=second)
    course.hand_in(p1=first, p2=second)
    grader = Grader(course.root)
    prepare(grader, ["ps1"])
    api = NbGraderAPI(coursedir=grader.coursedir, config=grader.config)
    for _ in range(2):  # A second time they begin anew: the file is not there yet.
        assert api.autograde("ps1", "ada")["success"]
        assert sum(grader.scores("ps1").values()) == 2
    ConfinedExecute.written = ((), "", {})


def test_a_notebook_may_run_or_read_another_and_itself_without_its_hidden_tests(course):
    common = [locked("shared", "def shared(x):\n    return x + 1"), *DOUBLE]
    hidden = "assert f() == 3\n### BEGIN HIDDEN TESTS\nassert f() < 1000\n### END HIDDEN TESTS"
    main = [
        new_code_cell("%run common.ipynb"),
        answer("f", "def f():\n    return shared(double(1))"),
        test("f_test", hidden),
        answer("text", "text = open('main.ipynb').read()"),
        test("text_test", "assert 'def f' in text and 'assert f() == 3' in text and '10' + '00' not in text"),
    ]
    course.set(common=common, main=main)
    course.hand_in(common=[locked("shared", "broken ="), *DOUBLE], main=main)
    assert points(course.grade()) == {"ada": (3, 3)}


@pytest.mark.parametrize("name", ["helpers.py", "grading.py", "scipy.py", "grading/__init__.py", "skimage/__init__.py"])
@pytest.mark.parametrize("split", [True, False])
def test_an_instructors_module_is_imported_whatever_is_called_so_elsewhere(course, name, split):
    module = name.split("/")[0].removesuffix(".py")
    cells = [
        new_code_cell(f"import {module}\nfrom {module} import triple", metadata={"tags": ["setup"]}),
        answer("f", f"def f():\n    return triple(2) + {module}.ONE"),
        test("f_test", "assert f() == 7 and triple(1) == 3"),
    ]
    course.configure(f"c.ConfinedExecute.split = {split}")
    course.set(files={name: "ONE = 1\ndef triple(x):\n    return 3 * x\n"}, nb=cells)
    course.hand_in(nb=cells)
    assert points(course.grade()) == {"ada": (1, 1)}


def test_a_learners_module_takes_no_librarys_place(course):
    cells = [
        new_code_cell("import numpy as np"),
        answer("f", "x = np.zeros(3)"),
        test("f_test", "assert np.__name__ == 'numpy' and x.shape == (3,)"),
    ]
    course.set(nb=cells)
    course.hand_in(files={"numpy.py": "raise SystemExit"}, nb=cells)
    assert points(course.grade()) == {"ada": (1, 1)}


READS = [answer("x", "x = int(open('data/seven.txt').read())"), test("x_test", "assert x == 7")]


def test_an_instructors_data_may_be_a_link_and_a_learners_never(course, tmp_path):
    (tmp_path / "big").mkdir()
    (tmp_path / "big/seven.txt").write_text("7")
    folder = course.set(nb=READS)
    (folder / "data").mkdir()
    (folder / "data/seven.txt").symlink_to(tmp_path / "big/seven.txt")
    course.hand_in(nb=READS)
    theirs = course.hand_in("ben", nb=READS)
    (theirs / "other.txt").symlink_to(tmp_path / "gradebook.db")
    results = course.grade()
    assert points(results)["ada"] == (1, 1) and results["ben"].reason == "other.txt is a link to something else"


def test_files_that_nbgrader_does_not_overwrite_stay_the_learners(course):
    course.configure("c.Autograde.exclude_overwriting = {'ps1': ['mine.py', 'gone.py']}")
    cells = [
        answer("f", "from mine import f\nfrom gone import g\nfrom theirs import h"),
        test("f_test", "assert (f(), g(), h()) == (2, 1, 1)"),
    ]
    one, two = "def {0}():\n    return 1\n", "def {0}():\n    return 2\n"
    course.set(files={"mine.py": one.format("f"), "gone.py": one.format("g"), "theirs.py": one.format("h")}, nb=cells)
    course.hand_in(files={"mine.py": two.format("f"), "theirs.py": two.format("h")}, nb=cells)
    assert points(course.grade()) == {"ada": (1, 1)}


@pytest.mark.parametrize(
    "metadata, words",
    [
        ({}, None),
        ({"kernelspec": {"name": "python3", "display_name": "P"}}, None),
        ({"kernelspec": {"name": "conda-env-x-py", "display_name": "P"}, "language_info": {"name": "python"}}, None),
        ({"kernelspec": {"name": "irkernel-less", "display_name": "P"}}, None),
        ({"kernelspec": {"name": "any", "display_name": "P"}, "language_info": {"name": "R"}}, "in R"),
        ({"kernelspec": {"name": "ir", "display_name": "R"}}, "in R"),
        ({"kernelspec": {"name": "julia-1.11", "display_name": "J"}}, "in Julia"),
    ],
)
def test_a_kernelspec_without_a_language_is_asked_elsewhere(course, metadata, words):
    course.set(nb=DOUBLE)
    course.hand_in(nb=DOUBLE)
    grader = Grader(course.root)
    step = ConfinedExecute(parent=grader.api)
    about = {"student": "ada", "assignment": "ps1", "notebook": "nb"}
    notebook = new_notebook(cells=DOUBLE, metadata=metadata)
    if words is None:
        assert step.job(notebook, {"nbgrader": about}).submission is notebook
    else:
        with pytest.raises(Exception, match=f"A notebook {words} can't be run here"):
            step.job(notebook, {"nbgrader": about})


def shared_data(course):
    data = course.root / "data"
    data.mkdir(exist_ok=True)
    (data / "seven.txt").write_text("7")
    return data


@pytest.mark.parametrize("path", ["../../../data/seven.txt", "{data}/seven.txt"])
def test_data_outside_is_named_until_a_setting_lets_submissions_read_it(course, path):
    path = path.format(data=shared_data(course))
    cells = [answer("x", f"x = int(open({path!r}).read())"), test("x_test", "assert x == 7")]
    course.set(nb=cells)
    course.hand_in(nb=cells)
    result = course.grade()["ada"]
    assert result.score == 0 and result.notes == [
        f"cell 1 looked for {course.root}/data/seven.txt, which submissions may not read; c.ConfinedExecute.readable = "
        f"['{course.root}/data/seven.txt'] in nbgrader_config.py lets them"
    ]
    course.configure("c.ConfinedExecute.readable = ['data']")
    result = course.grade()["ada"]
    assert result.score == 1 and result.notes == []


@pytest.mark.parametrize(
    "setting",
    [".", "/", "source", "source/ps1", "submitted/ada", "gradebook.db", "link", "/proc/self", "nowhere", ".."],
)
def test_a_setting_that_would_show_solutions_or_grades_is_refused(course, setting):
    course.set(nb=DOUBLE)
    course.hand_in(nb=DOUBLE)
    (course.root / "link").symlink_to(course.root / "source")
    course.configure(f"c.ConfinedExecute.readable = [{setting!r}]")
    with pytest.raises(CourseError, match=r"c\.ConfinedExecute\.readable names"):
        course.grade()


WANTS = {
    "the gradebook": ("open({root!r} + '/gradebook.db')", "gradebook.db, which no submission may read"),
    "a page of the network": (
        "import urllib.request\nurllib.request.urlopen('http://example.org')",
        "looked for the network",
    ),
    "shared memory": ("import mmap\nmmap.mmap(-1, 100)", "was refused a system call"),
    "what is nowhere": ("open('nowhere.txt')", None),
}


@pytest.mark.parametrize("want", WANTS)
def test_what_a_submission_can_not_have_is_named(course, want):
    source, words = WANTS[want]
    cells = [answer("x", source.format(root=str(course.root))), test("x_test", "assert True")]
    course.set(nb=cells)
    course.hand_in(nb=cells)
    notes = course.grade()["ada"].notes
    assert len(notes) == (words is not None) and all(words in note for note in notes), notes


SERVES = """
import http.server, multiprocessing, threading, urllib.request
class Hello(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200), self.end_headers(), self.wfile.write(b"hello")
    def log_message(self, *_):
        pass
server = http.server.HTTPServer(("localhost", 0), Hello)
threading.Thread(target=server.handle_request).start()
said = urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}").read()
total = multiprocessing.Value("i", 0)
def add():
    with total.get_lock():
        total.value += 1
processes = [multiprocessing.Process(target=add) for _ in range(2)]
[process.start() for process in processes], [process.join() for process in processes]
with multiprocessing.Pool(2) as pool:
    squares = pool.map(abs, [-1, -2])
"""


def test_a_program_may_be_its_own_server_and_have_processes_of_its_own(course):
    cells = [
        answer("said", SERVES),
        test("said_test", "assert said == b'hello' and total.value == 2 and squares == [1, 2]"),
    ]
    course.set(nb=cells)
    course.hand_in(nb=cells)
    assert points(course.grade()) == {"ada": (1, 1)}


def test_the_instructors_own_answers_are_tried_in_the_order_of_their_notebooks_and_with_what_lies_beside(course):
    first = [new_code_cell("open('seven.txt', 'w').write('7')"), locked("shared", "def shared(x):\n    return x + 1")]
    second = [
        new_code_cell("%run a.ipynb\nfrom mine import ONE"),
        answer("x", "x = shared(int(open('seven.txt').read()))"),
        test("x_test", "assert x == 8 and ONE == 1"),
    ]
    course.set(files={"mine.py": "ONE = 1"}, a=first, b=second)
    course.hand_in(a=first, b=second)
    grader = Grader(course.root)
    prepare(grader, ["ps1"])
    assert try_answers(grader, ["ps1"]) == []
    assert points(course.grade()) == {"ada": (1, 1)}
