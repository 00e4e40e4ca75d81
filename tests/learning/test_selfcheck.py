"""A selfcheck is the instructor's verdict: hidden tests count, right answers are shown to what passed, and no gradebook knows."""

import shutil

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from grading.course import Course
from grading.errors import CourseError
from grading.grader import Grader
from learning.copies import copy_chapters
from learning.history import note_passed, passed, wrong
from learning.learned import all_right, write_page
from learning.progress import look
from learning.selfcheck import check_allowed, selfcheck
from tests.conftest import COURSE, TOY, answering
from tests.learning.test_lab import OPENING

BANK = "# %% right: by adding\ndef double(x):\n    return x + x\n\n# %% wrong: a square\ndef double(x):\n    return x * x\n"


def test_hidden_tests_count_and_only_what_passed_is_shown_right_answers_to(learner, tmp_path, toy_chapter):
    folder, save = learner
    save(
        answering(
            double="def double(x):\n    return x * 2", increment="def increment(x):\n    return 2 if x == 1 else 0"
        )
    )
    for exercise in ("double", "increment"):
        bank = tmp_path / "answers" / "toy" / f"{exercise}.py"
        bank.parent.mkdir(parents=True, exist_ok=True)
        bank.write_text(BANK.replace("double", exercise))
    before = sorted(path for path in tmp_path.rglob("*") if folder not in path.parents)
    checked = selfcheck(Course(tmp_path), toy_chapter, folder)
    assert checked.exercises == {"double": (3, 3), "increment": (1, 3)} and checked.passed == ["double"]
    assert checked.verdicts == {"double": "passes", "increment": "not right yet"}
    assert str(checked) == "1 of 2 exercises pass whole, 4 of 6 points"
    page = checked.page.read_text()
    assert page.count("right answers to compare with") == page.count("The author") == page.count("by adding") == 1
    assert "a square" not in page and "SOLUTION" not in page
    assert sorted(path for path in tmp_path.rglob("*") if folder not in path.parents) == before
    assert checked.learned is None and passed(folder) == {"toy": ["double"]}


def gradebook(root):
    with Grader(root).gradebook() as gradebook:
        gradebook.add_student("ada")


def submissions(root):
    shutil.copytree(root / "release", root / "submitted" / "ada")


def no_source(root):
    shutil.rmtree(root / "source")


def exchange(root):
    (root / "exchange" / "image-course" / "inbound").mkdir(parents=True)
    with (root / "nbgrader_config.py").open("a") as settings:
        settings.write(f"c.Exchange.root = {str(root / 'exchange')!r}\n")


def setting(value):
    def change(root):
        with (root / "nbgrader_config.py").open("a") as settings:
            settings.write(f"c.SelfCheck.allowed = {value}\n")

    return change


@pytest.mark.parametrize(
    "changes, words",
    [
        ([], None),
        ([gradebook], "Here an instructor grades (there are learners in gradebook.db): hand toy in."),
        ([submissions], "Here an instructor grades (there are submissions in submitted/)"),
        ([exchange], "Here an instructor grades (work is handed in over nbgrader's exchange)"),
        ([gradebook, submissions, exchange, setting(True)], None),
        ([setting(False)], "Selfchecks are not allowed in this course: hand toy in."),
        ([no_source, setting(True)], "The hidden tests of toy are not here"),
    ],
)
def test_where_an_instructor_grades_it_is_for_them_to_allow(toy_chapter, changes, words):
    for change in changes:
        change(toy_chapter.root)
    if words is None:
        check_allowed(Course(toy_chapter.root), toy_chapter)
        return
    with pytest.raises(CourseError) as raised:
        check_allowed(Course(toy_chapter.root), toy_chapter)
    assert str(raised.value).startswith(words)


def test_it_does_not_matter_where_the_course_lays_what_it_grades(learner, toy_chapter):
    folder, save = learner
    save(answering(double="def double(x):\n    return x * 2"))
    with (toy_chapter.root / "nbgrader_config.py").open("a") as settings:
        settings.write('c.CourseDirectory.directory_structure = "{student_id}/{assignment_id}/{nbgrader_step}"\n')
        settings.write('c.CourseDirectory.submitted_directory = "handed-in"\n')
    assert selfcheck(Course(toy_chapter.root), toy_chapter, folder).passed == ["double"]


def test_a_page_to_keep_says_by_concept_what_was_learned_and_what_was_hard(learner, toy_chapter):
    folder, save = learner
    toy_chapter.text.write_text(TOY.replace("# %%", f"{OPENING}# %%", 1))
    for answer in ("return x * x", "return x * x * 1", "return 2 * x"):  # Wrong twice, each time as a known mistake.
        save(answering(double=f"def double(x):\n    {answer}"))
        look("toy", folder)
    assert wrong(folder) == {"toy": {"double": {"broadcasting": 2}}}
    assert not all_right([toy_chapter], folder)
    note_passed(folder, "toy", ["double", "increment"])
    assert all_right([toy_chapter], folder)
    page = write_page([toy_chapter], folder, "Ada <Lovelace>").read_text()
    assert "<li>broadcasting: told 2 times on the way, in <code>double</code></li>" in page
    assert "All 2 exercises of 1 chapter pass" in page and "Ada &lt;Lovelace&gt;" in page


def test_a_cell_of_the_welcome_page_does_it(tmp_path):
    copy_chapters([COURSE.chapter("0")], tmp_path)
    page = new_notebook(cells=[new_code_cell('from learning.welcome import selfcheck\nselfcheck("0")')])
    NotebookClient(page, resources={"metadata": {"path": str(tmp_path)}}).execute()
    said = page.cells[0].outputs[-1].data["text/markdown"]
    assert "0 of 1 exercises pass whole" in said and "| not attempted | 0 of 3 |" in said
    assert "](selfcheck/00_start_here.html)" in said and (tmp_path / "selfcheck" / "00_start_here.html").is_file()
    assert nbformat.validate(page) is None
