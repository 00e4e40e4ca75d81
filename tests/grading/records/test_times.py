"""When work was handed in is read right or not at all, however it was written; a day more is a day of the calendar."""

import subprocess
import sys
import warnings
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config

from grading.errors import CourseError
from grading.grade import grade_submissions
from grading.grader import Grader
from grading.penalties import settle
from grading.records.late import DAY, LatePenalty, LateWork, due_date, lasting
from grading.records.times import NoTime, handed_in, own_zone, read_time
from grading.submissions import find_submissions
from tests.conftest import answering

ZONES = st.sampled_from(
    [
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/St_Johns",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
    ]
)
TIMES = st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1))
RIGHT = answering(double="def double(x):\n    return x + x", increment="def increment(x):\n    return x + 1")

READ = {  # What stands in the file → hour and minute of 22 November 2026, in UTC.
    "2026-11-22 20:05:00.000000 UTC": (20, 5),
    "2026-11-22 20:05": (20, 5),
    "2026-11-22T20:05:00Z": (20, 5),
    "2026-11-22T21:05:00+01:00": (20, 5),
    "20261122T210500+0100": (20, 5),
    "2026-11-22 22:05 +0200": (20, 5),
    "2026-11-22 22:05:00 CEST": (20, 5),
    "2026-11-22 21:05 Europe/Berlin": (20, 5),
    "2026-11-22 13:05 PDT": (20, 5),
    "2026-11-22 22:05 UTC+2": (20, 5),
    "2026-11-22 14:35 GMT-05:30": (20, 5),
    "22.11.2026 20:05": (20, 5),
    "22.11.2026, 21:05:00 CET": (20, 5),
    "Sun, 22 Nov 2026 21:05:00 +0100 (CET)": (20, 5),
    "Sun Nov 22 21:05:00 CET 2026": (20, 5),
    "11/22/2026 8:05 PM": (20, 5),
    "  2026-11-22   20:05 \n": (20, 5),
}


@pytest.mark.parametrize("text", READ)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_time_is_read_as_people_and_programs_write_it(text, encoding, tmp_path):
    (tmp_path / "timestamp.txt").write_bytes(text.encode(encoding))
    assert handed_in(tmp_path).astimezone(UTC) == datetime(2026, 11, 22, *READ[text], tzinfo=UTC)


NOT_READ = {
    "": "is empty",
    " \n": "is empty",
    "yesterday": "no date with a time of day",
    "2026-11-22": "no date with a time of day",
    "20:05": "no date with a time of day",
    "22 November 20:05": "no date with a time of day",
    "2026-11-22 20.05": "no date with a time of day",
    "22.11.26 20:05": "no date with a time of day",
    "2026-11-22 25:05": "no date with a time of day",
    "CET 2026-11-22 20:05": "no date with a time of day",
    "9999-12-31 23:59": "no date with a time of day",
    "0001-01-01 00:00 +0200": "no date with a time of day",
    "2026-11-22 20:05 +99:99": "no date with a time of day",
    "3/4/2026 20:05": "can be read as two dates",
    "2026-11-22 20:05 IST": "of several meanings",
    "2026-11-22 20:05 CST": "of several meanings",
    "Sun Nov 22 21:05:00 CST 2026": "of several meanings",
    "2026-11-22 20:05 XYZ": "is not known",
    "2026-11-22 20:05 Uhr": "is not known",
    "x" * 5000: "too long",
}


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_time_or_several_is_said(text, tmp_path):
    (tmp_path / "timestamp.txt").write_text(text)
    with pytest.raises(NoTime, match=NOT_READ[text]):
        handed_in(tmp_path)


def test_what_is_no_file_of_text_is_said_and_a_missing_one_is_none(tmp_path):
    assert handed_in(tmp_path) is None
    (tmp_path / "timestamp.txt").write_bytes(b"\xff\xd8\xff yesterday")
    with pytest.raises(NoTime, match="is no text"):
        handed_in(tmp_path)
    (tmp_path / "timestamp.txt").unlink()
    (tmp_path / "timestamp.txt").mkdir()
    with pytest.raises(NoTime, match="can't be read"):
        handed_in(tmp_path)


@given(st.text(max_size=60) | st.text(alphabet="0123456789 .:/-+TZCESTPM", max_size=30))
def test_whatever_is_written_is_a_time_with_a_zone_or_said_to_be_none(text):
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # dateutil warns of what it leaves out.
        try:
            assert read_time(text).utcoffset() is not None
        except NoTime as no_time:
            assert str(no_time)


@given(TIMES, ZONES)
def test_what_the_exchange_writes_in_the_courses_zone_is_read_back(time, zone):
    """nbgrader writes `%Z`, which is IST in Kolkata; an hour that clocks show twice has two abbreviations."""
    local = time.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    text = f"{local:%Y-%m-%d %H:%M:%S.%f %Z}"
    assert read_time(text, zone) == local


def test_each_time_zone_is_read_by_its_name():
    """America/Los_Angeles begins as the `AM` of a clock of twelve hours does."""
    for name in available_timezones():
        expected = datetime(2015, 2, 2, 15, 58, 23, 948203, tzinfo=ZoneInfo(name))
        assert read_time(f"2015-02-02 15:58:23.948203 {name}") == expected
        assert read_time(f"2015-02-02 3:58:23.948203 PM {name}") == expected


def test_the_courses_zone_is_that_of_the_exchange_or_of_a_due_date():
    due = {"toy": "2027-03-08 23:59 Asia/Kolkata"}
    assert own_zone(Config()) == "" and own_zone(Config(LateWork={"due": due})) == "Asia/Kolkata"
    assert own_zone(Config(LateWork={"due": due}, Exchange={"timezone": "Europe/Dublin"})) == "Europe/Dublin"
    assert read_time("2026-07-01 12:00 IST", "Asia/Kolkata").utcoffset() == timedelta(hours=5, minutes=30)
    assert read_time("2026-07-01 12:00 IST", "Europe/Dublin").utcoffset() == timedelta(hours=1)


@given(TIMES, ZONES, st.integers(0, 20))
def test_a_day_more_ends_at_the_same_time_of_day(due, zone, days):
    """The oracle is zoneinfo's arithmetic on the clock of the wall."""
    due = due.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    wall = (due + timedelta(days=days)).astimezone(UTC)
    assert due.astimezone(UTC) + lasting(due, days) == wall
    assert lasting(due, days + 0.5) - lasting(due, days) == DAY / 2


@given(TIMES, ZONES, st.integers(1, 400), st.floats(0, 1, exclude_min=True))
def test_each_day_of_the_calendar_begun_costs_once(due, zone, days, share):
    due = due.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    begin, end = lasting(due, days - 1), lasting(due, days)
    late = begin + max((end - begin) * share, timedelta(seconds=1))
    rule = LatePenalty(percent_a_day=0.25, nothing_after_days=None)
    rule.due = due
    assert rule.late_submission_penalty("ana", 10_000, late.total_seconds()) == pytest.approx(25 * days)
    rule.nothing_after_days = days
    assert rule.late_submission_penalty("ana", 10_000, late.total_seconds()) == pytest.approx(25 * days)
    after = (end + timedelta(seconds=1)).total_seconds()
    assert rule.late_submission_penalty("ana", 10_000, after) == 10_000


@pytest.mark.parametrize("zone", ["CEST", "+0200", "UTC+2", "Brlin", "../etc"])
def test_a_due_date_names_the_zone_whose_clock_it_means(zone):
    with pytest.raises(CourseError, match="write it like"):
        due_date("toy", f"2027-03-08 23:59 {zone}")


@pytest.mark.parametrize("days", ["3", None, float("nan"), 10**6])
def test_extra_days_that_are_no_days_are_said_before_anything_is_graded(days):
    with pytest.raises(CourseError, match="for ana in toy; write a number of days"):
        LateWork(config=Config(LateWork={"extra_days": {"ana": {"toy": days}}})).check(["toy"])


# Clocks go back in the night to Sunday 31 October 2027, which has 25 hours.
HANDED_IN = {
    "in_time": ("2027-10-30 23:58:00 CEST", 6),
    "first_day": ("2027-10-31 23:58:00 CET", 5.4),
    "second_day": ("01.11.2027 00:30 Europe/Berlin", 4.8),
    "one_more": ("2027-10-31T23:58:00+01:00", 6),
    "one_more_and_late": ("2027-11-01 22:58 UTC", 5.4),
    "no_time": ("the day before", 6),
}


@pytest.fixture
def class_in_autumn(toy_course, tmp_path):
    _, hand_in = toy_course
    with (tmp_path / "nbgrader_config.py").open("a") as config:
        config.write(
            'c.LateWork.due = {"toy": "2027-10-30 23:59 Europe/Berlin"}\nc.LatePenalty.grace_minutes = 0\n'
            'c.LateWork.extra_days = {"one_more": {"toy": 1}, "one_more_and_late": {"toy": 1}}\n'
        )
    for learner, (time, _) in HANDED_IN.items():
        hand_in(learner, RIGHT)
        (tmp_path / "submitted" / learner / "toy" / "timestamp.txt").write_text(time, encoding="utf-16")
    return tmp_path


def test_the_night_of_25_hours_costs_nobody_a_day_and_what_is_no_time_is_noted(class_in_autumn):
    grader = Grader(class_in_autumn)
    results = {result.submission.learner: result for result in grade_submissions(grader, find_submissions(grader))}
    assert {learner: result.score for learner, result in results.items()} == pytest.approx(
        {learner: points for learner, (_, points) in HANDED_IN.items()}
    )
    assert [learner for learner, result in results.items() if result.notes] == ["no_time"]
    assert results["no_time"].notes[0] == (
        "timestamp.txt holds 'the day before', which is no date with a time of day; it counts as handed in in time"
    )
    settle(grader, list(results.values()))
    assert results["first_day"].score == pytest.approx(5.4)


def test_nbgraders_own_command_and_the_formgrader_read_the_same_times(class_in_autumn):
    for learner in ("second_day", "no_time"):
        subprocess.run(
            [sys.executable, "-m", "nbgrader", "autograde", "toy", "--create", "--student", learner],
            cwd=class_in_autumn,
            check=True,
            capture_output=True,
        )
    grader = Grader(class_in_autumn)
    with grader.gradebook() as gradebook:
        found = {one.student_id: (one.timestamp, one.score) for one in gradebook.assignment_submissions("toy")}
        penalty = gradebook.find_submission("toy", "second_day").late_submission_penalty
    assert found == {"second_day": (datetime(2027, 10, 31, 23, 30), 6), "no_time": (None, 6)}
    assert penalty == pytest.approx(1.2)
    api = NbGraderAPI(coursedir=grader.coursedir)
    assert api.get_submitted_timestamp("toy", "one_more") == datetime(2027, 10, 31, 22, 58)
    assert api.get_submitted_timestamp("toy", "no_time") is None
    assert api.get_autograded_students("toy") == {"second_day", "no_time"}
