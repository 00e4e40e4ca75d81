"""Late work costs what the rule says, by the gradebook's dates, and for those who have more time later than for others."""

import csv
import subprocess
import sys
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from traitlets.config import Config

from grading.errors import CourseError
from grading.feedback import make_feedback, without_feedback
from grading.grade import grade_submissions
from grading.grader import Grader
from grading.penalties import settle
from grading.records.late import LatePenalty, LateWork, count_best, due_date
from grading.submissions import find_submissions
from tests.conftest import answering

DAY = 24 * 60 * 60
RIGHT = answering(double="def double(x):\n    return x + x", increment="def increment(x):\n    return x + 1")
RULE = """
c.LateWork.due = {"toy": "2027-03-08 23:59 Europe/Berlin"}
c.LateWork.extra_days = {"more_time": {"toy": 3}}
c.LatePenalty.grace_minutes = 15
c.LatePenalty.percent_a_day = 10
c.LatePenalty.at_most_percent = 50
c.LatePenalty.nothing_after_days = 14
"""
HANDED_IN = {
    "on_time": ("2027-03-08 22:59:00 UTC", 6),
    "in_grace": ("2027-03-08 23:14:00 UTC", 6),
    "late": ("2027-03-10 12:00:00 UTC", 4.8),
    "more_time": ("2027-03-10 12:00:00 UTC", 6),
    "very_late": ("2027-03-18 12:00:00 UTC", 3),
    "too_late": ("2027-04-18 12:00:00 UTC", 0),
    "no_time_known": (None, 6),
}


@settings(deadline=None)
@given(st.floats(0, 30 * DAY), st.floats(0, 100), st.floats(0, 30), st.floats(0, 100), st.floats(0, 500))
def test_a_penalty_never_exceeds_its_cap_and_grows_with_the_delay(seconds, score, percent, cap, grace):
    rule = LatePenalty(percent_a_day=percent, at_most_percent=cap, grace_minutes=grace)
    cost, later = (rule.late_submission_penalty("ana", score, s) or 0 for s in (seconds, seconds + DAY))
    assert 0 <= cost <= later <= score * cap / 100 + 0.005
    assert cost == 0 or seconds > 60 * grace


def test_each_day_begun_costs_and_nothing_counts_when_it_is_too_late():
    rule = LatePenalty(percent_a_day=10, at_most_percent=50, grace_minutes=15, nothing_after_days=14)
    cost = {
        days: rule.late_submission_penalty("ana", 20, days * DAY + 60 * 15) for days in (0, 0.01, 1, 1.01, 9, 14, 15)
    }
    assert cost == {0: None, 0.01: 2, 1: 2, 1.01: 4, 9: 10, 14: 10, 15: 20}


def test_a_due_date_is_read_with_its_time_zone():
    assert due_date("toy", "2027-03-08 23:59 Europe/Berlin") == datetime(2027, 3, 8, 22, 59)
    assert due_date("toy", "2027-07-08 23:59 Europe/Berlin") == datetime(2027, 7, 8, 21, 59)
    assert due_date("toy", "2027-03-08 23:59 UTC") == datetime(2027, 3, 8, 23, 59)


@pytest.mark.parametrize(
    "text", ["2027-03-08 23:59", "2027-03-08", "8 March Europe/Berlin", "2027-03-08 23:59 Brlin", 5]
)
def test_what_is_no_due_date_is_one_sentence(text):
    with pytest.raises(CourseError, match=r"The due date of toy in nbgrader_config\.py is"):
        due_date("toy", text)


def test_what_is_wrong_in_the_configuration_is_said_before_anything_is_graded():
    def late_work(**settings):
        return LateWork(config=Config(LateWork=settings))

    late_work(due={"toy": "2027-03-08 23:59 UTC"}, extra_days={"ana": {"toy": 3}}).check(["toy"])
    with pytest.raises(CourseError, match="names 'tyo'; the chapters are toy"):
        late_work(due={"tyo": "2027-03-08 23:59 UTC"}).check(["toy"])
    with pytest.raises(CourseError, match="names 'tyo'"):
        late_work(extra_days={"ana": {"tyo": 3}}).check(["toy"])
    with pytest.raises(CourseError, match="write it like"):
        late_work(due={"toy": "tomorrow"}).check(["toy"])


@pytest.fixture
def late_class(toy_course, tmp_path):
    """A class that handed in at these times, under this rule; its grader is made anew to read the rule."""
    _, hand_in = toy_course
    with (tmp_path / "nbgrader_config.py").open("a") as config:
        config.write(RULE)
    for learner, (time, _) in HANDED_IN.items():
        hand_in(learner, RIGHT)
        if time:
            (tmp_path / "submitted" / learner / "toy" / "timestamp.txt").write_text(time)
    return tmp_path


def scores(results):
    return {result.submission.learner: result.score for result in results}


def test_grading_and_stock_nbgrader_take_the_same_points_off(late_class):
    grader = Grader(late_class)
    results = list(grade_submissions(grader, find_submissions(grader)))
    wanted = {learner: score for learner, (_, score) in HANDED_IN.items()}
    assert scores(results) == pytest.approx(wanted)
    (late,) = [one for one in make_feedback(grader, results) if one.submission.learner == "late"]
    assert "less 1.2 for handing in late" in late.feedback.read_text()

    subprocess.run([sys.executable, "-m", "nbgrader", "export"], cwd=late_class, check=True, capture_output=True)
    with (late_class / "grades.csv").open() as file:
        exported = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert exported == pytest.approx(wanted)

    # Other dates cost no new run; nor does what a person gave in between.
    (late_class / "nbgrader_config.py").write_text(
        (late_class / "nbgrader_config.py").read_text().replace("2027-03-08 23:59", "2027-03-09 23:59")
    )
    again = Grader(late_class)
    with again.gradebook() as gradebook:
        gradebook.find_grade("double_test", "toy", "toy", "very_late").manual_score = 0
        gradebook.db.commit()
    results = list(grade_submissions(again, find_submissions(again)))
    assert all(result.unchanged for result in results)
    settle(again, results)
    assert scores(results) == pytest.approx(wanted | {"late": 5.4, "very_late": 2})
    assert {one.submission.learner for one in without_feedback(again, results)} == {"late", "very_late"}


@settings(deadline=None)
@given(
    st.dictionaries(st.text(max_size=3), st.tuples(st.floats(0, 10), st.just(10.0)), max_size=8),
    st.integers(0, 9),
)
def test_what_is_left_out_is_worth_no_more_than_what_counts(chapters, dropped):
    kept = count_best(chapters, dropped)
    left_out = [chapters[name][0] for name in chapters if name not in kept]
    assert len(left_out) == min(dropped, len(chapters)) and kept == [name for name in chapters if name in kept]
    assert not left_out or not kept or max(left_out) <= min(chapters[name][0] for name in kept)
