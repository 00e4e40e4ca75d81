"""The instructor's own answers are graded once, before any submission, and what they lose is said and seen to."""

import pytest

from grading.grade import grade_submissions
from grading.grader import Grader
from grading.instructors_answers import try_answers
from grading.preparing import prepare
from grading.records.ledger import open_ledger
from grading.submissions import find_submissions, make_job, own_answers
from tests.grading.test_configuration import HEADER, grade, hand_in, lay_out, part

SETUP = '# %% tags=["setup"]\nimport math\n\n'
CLASSES = (
    HEADER
    + SETUP
    + part(
        "double",
        "class Double:\n    def __init__(self, x):\n        self.twice = 2 * x\ndef double(x):\n    return Double(x)",
    )
    + part("double_test", "assert double(4).twice == 8", 2)
)
PLAIN = (
    HEADER
    + SETUP
    + part("double", "def double(x):\n    return 2 * x")
    + part("double_test", "assert double(4) == 8", 2)
)
WRONG = (
    HEADER
    + part("double", "def double(x):\n    return x")
    + part("double_test", "assert double(4) == 8, 'it is not 8'", 2)
)


def tried(root, chapters=("ps1",)):
    grader = Grader(root)
    prepare(grader, chapters)
    return try_answers(grader, chapters)


def job(root):
    grader = Grader(root)
    (submission,) = find_submissions(grader)
    return make_job(grader, submission, "nb")


def test_a_cell_that_happens_to_be_tagged_setup_costs_nobody_their_class(tmp_path):
    root = lay_out(tmp_path / "course", text=CLASSES)
    hand_in(root, "ada", "class Two:\n    twice = 8\ndef double(x):\n    return Two()")
    (sentence,) = tried(root)
    assert sentence.startswith(
        "ps1, nb.ipynb: the instructor's own answers get 0 of 2 with tests in a kernel of their own"
    )
    assert "double_test (0 of 2: " in sentence and "in one kernel they get 2" in sentence
    assert not job(root).split
    assert grade(root)["ada"].score == 2


def test_where_two_kernels_are_asked_for_the_loss_is_said_and_they_stay(tmp_path):
    root = lay_out(tmp_path / "course", "c.ConfinedExecute.split = True\n", text=CLASSES)
    hand_in(root, "ada")
    (sentence,) = tried(root)
    assert "get 0 of 2" in sentence and "c.ConfinedExecute.split = True asks for this" in sentence
    assert job(root).split


def test_a_prepared_course_stays_in_two_kernels_without_a_word(tmp_path):
    root = lay_out(tmp_path / "course", text=PLAIN)
    hand_in(root, "ada")
    assert tried(root) == [] and job(root).split


def test_what_loses_in_one_kernel_too_is_said_with_the_first_words_of_its_error(tmp_path):
    root = lay_out(tmp_path / "course", text=WRONG)
    assert tried(root) == [
        "ps1, nb.ipynb: the instructor's own answers get 0 of 2: double_test (0 of 2: AssertionError: it is not 8)"
    ]


def test_it_is_run_once_for_each_state_of_source_and_settings_and_said_each_time(tmp_path, monkeypatch):
    root = lay_out(tmp_path / "course", text=WRONG)
    first = tried(root)
    with monkeypatch.context() as patch:
        patch.setattr("grading.instructors_answers.workers", None)  # Nothing is run.
        assert tried(root) == first
    lay_out(root, text=PLAIN, chapter="ps2")
    (root / "source/ps1/nb.ipynb").write_bytes((root / "source/ps2/nb.ipynb").read_bytes())
    assert tried(root) == []


def test_what_was_graded_before_the_answers_were_tried_is_graded_again(tmp_path):
    root = lay_out(tmp_path / "course", text=CLASSES)
    hand_in(root, "ada", "class Two:\n    twice = 8\ndef double(x):\n    return Two()")
    grader = Grader(root)
    prepare(grader, ["ps1"])
    (before,) = grade_submissions(grader, find_submissions(grader))
    assert before.score == 0
    assert grade(root)["ada"].score == 2  # Which tries the answers first.


def test_no_other_submissions_files_lie_beside_the_instructors(tmp_path):
    structure = "c.CourseDirectory.directory_structure = '{nbgrader_step}/{assignment_id}/{student_id}'\n"
    root = lay_out(tmp_path / "course", structure, text=PLAIN)
    (hand_in(root, "ada", place="submitted/{chapter}/{learner}") / "secret.txt").write_text("x")
    grader = Grader(root)
    prepare(grader, ["ps1"])
    assert set(make_job(grader, own_answers(grader, "ps1"), "nb").files) == {"nb.ipynb"}


@pytest.mark.parametrize("outcome", [RuntimeError("the machine is tired")])
def test_what_may_come_out_otherwise_is_tried_again(outcome, tmp_path, monkeypatch):
    from contextlib import contextmanager

    @contextmanager
    def broken(*_):
        yield lambda jobs: ((label, outcome) for label, _ in jobs)

    root = lay_out(tmp_path / "course", text=PLAIN)
    with monkeypatch.context() as patch:
        patch.setattr("grading.instructors_answers.workers", broken)
        (sentence,) = tried(root)
    assert "they could not be run: the machine is tired" in sentence
    with open_ledger(root / "grading.db") as ledger:
        assert ledger.in_one_kernel("ps1") == []
    assert tried(root) == []
