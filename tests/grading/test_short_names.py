"""A chapter is understood by its number and by a part of its name; what could mean two is asked back."""

import pytest
from typer.testing import CliRunner

from commands.__main__ import app
from grading.errors import CourseError
from grading.short_names import full_name
from tests.commands.test_cli import course
from tests.conftest import COURSE

NAMES = ["00_start_here", "03_dense", "04_convolutions", "10_convex", "ps1", "ps10", "Week 2"]


@pytest.mark.parametrize(
    "word, meant",
    [
        ("04_convolutions", "04_convolutions"),
        ("4", "04_convolutions"),
        (4, "04_convolutions"),
        ("04", "04_convolutions"),
        ("0", "00_start_here"),
        ("Convolutions", "04_convolutions"),
        ("convo", "04_convolutions"),
        ("start-here", "00_start_here"),
        ("ps1", "ps1"),
        ("week_2", "Week 2"),
    ],
)
def test_what_a_word_means(word, meant):
    assert full_name(word, NAMES) == meant


@pytest.mark.parametrize(
    "word, words",
    [
        ("conv", "'conv' could be 04_convolutions or 10_convex: write a little more of the name"),
        ("ps", "could be ps1 or ps10"),
        ("5", "There is no chapter '5'; the chapters are 00_start_here, 03_dense"),
        ("", "There is no chapter ''"),
        ("_", "There is no chapter '_'"),
        ("volutions", "There is no chapter 'volutions'"),
    ],
)
def test_a_word_that_means_none_or_several_is_answered_with_the_choices(word, words):
    with pytest.raises(CourseError) as raised:
        full_name(word, NAMES)
    assert words in str(raised.value)


def test_a_course_takes_short_names_and_keeps_its_order():
    assert [chapter.name for chapter in COURSE.chapters(["conv", "1"])] == ["01_images_as_data", "04_convolutions"]
    assert COURSE.chapter("2").name == "02_one_hot"


@pytest.mark.parametrize(
    "arguments",
    [["build"], ["check-answers"], ["progress"], ["submit"], ["selfcheck"], ["lab", "--update"]],
    ids=" ".join,
)
def test_every_command_that_names_a_chapter_says_which_there_are(arguments):
    done = CliRunner().invoke(app, [*arguments, "none"])
    assert "There is no chapter 'none'; the chapters are 00_start_here" in str(done.exception)


def test_grading_and_export_take_short_names(toy_course, tmp_path):
    _, hand_in = toy_course
    hand_in("ana")
    done = course("grade", "TO", "--course", tmp_path)
    assert done.returncode == 0 and "toy" in done.stdout, done.stderr
    done = course("export", "--to", "csv", "--chapter", "to", "--course", tmp_path)
    assert done.returncode == 0, done.stderr
    assert "toy" in (tmp_path / "grades-csv.csv").read_text()
