"""An exercise may have further hidden tests for points of their own, and a chapter answers that a person grades."""

import nbformat
import pytest

from authoring.build import build_release
from grading.chapters import Chapter
from grading.errors import CourseError
from grading.grade import grade_submissions
from grading.submissions import find_submissions
from tests.authoring.test_bank import judgements
from tests.conftest import MARKER, TOY, answer_cell, answering

HARDER = (
    MARKER.format(grade="true", name="double_test_negative", points='"points": 3, ', solution="false")
    + """
### BEGIN HIDDEN TESTS
with testing("double", "numbers below 0", mistakes=[Mistake("the sign was lost", "sign")]):
    check_value(double(-2), -4, {"the sign was lost": 4})
### END HIDDEN TESTS

"""
)
THOUGHTS = (
    MARKER.format(grade="true", name="thoughts", points='"points": 4, ', solution="true").replace("%%", "%% [markdown]")
    + """
# ### BEGIN SOLUTION
# A model answer.
# ### END SOLUTION
"""
)


@pytest.fixture
def larger_chapter(toy_chapter):
    toy_chapter.text.write_text(TOY + HARDER + THOUGHTS)
    return Chapter("toy", toy_chapter.text)


def test_a_further_test_belongs_to_its_exercise(larger_chapter):
    double = larger_chapter.exercises["double"]
    assert list(double.judges) == ["double_check", "double_test", "double_test_negative"]
    assert double.points == (1, 2, 3)
    assert len(double.tests) == 2 and "double(3)" in double.check


def test_the_bank_runs_further_tests(larger_chapter, tmp_path):
    text = (
        "# %% right: adds\ndef double(x):\n    return x + x\n\n# %% wrong: loses the sign\n# told: the sign was lost\n"
    )
    found = judgements(larger_chapter, tmp_path, text + "def double(x):\n    return abs(2 * x)\n")
    assert [judgement.problems for judgement in found.values()] == [[], [], []]
    assert set(found["loses the sign"].failed) == {"double_test_negative"}
    assert "the sign was lost" in found["loses the sign"].own_message


def test_a_judged_cell_of_no_exercise_is_refused(toy_chapter):
    toy_chapter.text.write_text(TOY + HARDER.replace("double_test_negative", "duoble_test_negative"))
    with pytest.raises(CourseError, match="'duoble_test_negative' belongs to no exercise"):
        _ = Chapter("toy", toy_chapter.text).exercises


def test_an_answer_that_a_person_grades_is_no_exercise_of_the_bank(larger_chapter):
    assert larger_chapter.manual == {"thoughts": 4}
    assert list(larger_chapter.exercises) == ["double", "increment"]


def test_it_is_released_without_its_solution(larger_chapter):
    larger_chapter.source.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(larger_chapter.notebook, larger_chapter.source)
    build_release(larger_chapter)
    released = nbformat.read(larger_chapter.release, as_version=4)
    assert answer_cell(released, "thoughts").source == "YOUR ANSWER HERE"


def test_it_waits_for_a_person_unless_it_is_untouched(toy_course, larger_chapter, tmp_path):
    grader, hand_in = toy_course
    nbformat.write(larger_chapter.notebook, tmp_path / "source" / "toy" / "toy.ipynb")
    grader.api.generate_assignment("toy")
    hand_in("ana", answering(double="def double(x):\n    return x + x", thoughts="What I would do."))
    hand_in("eva")
    found = {result.submission.learner: result for result in grade_submissions(grader, find_submissions(grader))}
    # `double` has 6 points; the person may add up to 4.
    assert {learner: (result.score, result.max_score) for learner, result in found.items()} == {
        "ana": (6, 13),
        "eva": (0, 13),
    }
    with grader.gradebook() as gradebook:
        waits = {learner: gradebook.find_submission("toy", learner).needs_manual_grade for learner in ("ana", "eva")}
    assert waits == {"ana": True, "eva": False}
