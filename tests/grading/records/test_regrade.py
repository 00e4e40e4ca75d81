"""A corrected test changes the grades that it touches, says so before and after, and leaves what people wrote."""

import hashlib

import pytest
from typer.testing import CliRunner

from commands.__main__ import app
from grading.grader import Grader
from tests.conftest import answering

RIGHT = answering(double="def double(x):\n    return x + x", increment="def increment(x):\n    return x + 1")
HALF = answering(double="def double(x):\n    return x * x", increment="def increment(x):\n    return x - -1")


def course_grade(folder, *options):
    done = CliRunner().invoke(app, ["grade", "--course", str(folder), *options], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def snapshot(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def corrected(toy_course, tmp_path):
    """A graded class in which a person has written, and whose test has been corrected since."""
    grader, hand_in = toy_course
    hand_in("ana", RIGHT)
    hand_in("ben", HALF)
    course_grade(tmp_path)
    with grader.gradebook() as gradebook:
        gradebook.find_grade("double_check", "toy", "toy", "ben").manual_score = 0.5
        gradebook.find_comment("double", "toy", "toy", "ben").manual_comment = "You square; *doubling* is asked."
        gradebook.db.commit()
    source = tmp_path / "source/toy/toy.ipynb"
    source.write_text(source.read_text().replace("check_value(double(50), 100)", "check_value(double(50), 101)"))
    return tmp_path


def test_a_dry_run_says_what_would_change_and_changes_no_file(corrected):
    before = snapshot(corrected)
    said = course_grade(corrected, "--dry-run")
    assert "Changed: ana, toy: 6 → 4 (double_test 2 → 0)." in said and "Nothing was written" in said
    assert "Changed: ben" not in said
    assert snapshot(corrected) == before


def test_a_regrade_says_what_changed_and_keeps_what_people_gave_and_wrote(corrected):
    said = course_grade(corrected)
    assert "Changed: ana, toy: 6 → 4 (double_test 2 → 0)." in said and "Changed: ben" not in said
    scores = Grader(corrected).scores("toy")
    assert (scores["ana", "double_test"], scores["ben", "double_check"]) == (0, 0.5)
    page = (corrected / "feedback/ben/toy/toy.html").read_text()
    assert "<em>doubling</em>" in page and "0.5 of 1 point" in page


def test_feedback_is_made_anew_when_a_person_has_graded_since(corrected):
    course_grade(corrected)
    grader = Grader(corrected)
    with grader.gradebook() as gradebook:
        gradebook.find_comment("increment", "toy", "toy", "ana").manual_comment = "Well seen."
        gradebook.db.commit()
    assert "Feedback: 1 pages" in course_grade(corrected)
    assert "Well seen." in (corrected / "feedback/ana/toy/toy.html").read_text()
    assert "Feedback" not in course_grade(corrected)


def test_a_dry_run_of_what_was_never_graded_leaves_nothing(toy_course, tmp_path):
    _, hand_in = toy_course
    hand_in("ana", RIGHT)
    (tmp_path / "gradebook.db").unlink()
    before = snapshot(tmp_path)
    course_grade(tmp_path, "--dry-run")
    assert snapshot(tmp_path) == before
