"""The `course` command: helps, speaks in sentences, and tells by its exit status how it went."""

import re
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from commands import learners
from commands.__main__ import app
from grading.course import Course
from tests.conftest import COURSE


def course(*arguments, folder=COURSE.root):
    return subprocess.run(
        [sys.executable, "-m", "commands", *map(str, arguments)], cwd=folder, capture_output=True, text=True
    )


def documented_commands():
    """Every `./course …` line of README and docs, without its comment."""
    pages = [COURSE.root / "README.md", *COURSE.docs.glob("*.md")]
    lines = [
        line
        for page in pages
        for line in re.findall(r"^    \./course (\S.*?)(?:\s+#.*)?$", page.read_text(), re.MULTILINE)
    ]
    return sorted(set(lines))


@pytest.mark.parametrize("line", documented_commands())
def test_each_documented_command_has_help_that_knows_its_options(line):
    command, *rest = line.split()
    done = CliRunner().invoke(app, [command, "--help"], prog_name="course")
    assert done.exit_code == 0 and "Usage: course" in done.stdout
    assert all(word in done.stdout for word in rest if word.startswith("--"))


@pytest.mark.parametrize(
    "arguments, status, words",
    [
        (["frobnicate"], 2, "No such command"),
        (["build", "99_none"], 2, "There is no chapter '99_none'; the chapters are 00_start_here"),
        (["check-answers", "04_convolutions", "none"], 2, "has no exercise 'none'"),
        (["grade", "--course", "/"], 2, "is no course folder"),
    ],
)
def test_what_the_user_got_wrong_is_one_sentence_and_status_2(arguments, status, words):
    done = course(*arguments)
    assert done.returncode == status and words in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["progress", "selfcheck"])
def test_who_has_not_begun_is_told_what_to_do(command, monkeypatch, tmp_path):
    monkeypatch.setattr(learners, "COURSE", Course(tmp_path))
    said = str(CliRunner().invoke(app, [command]).exception)
    assert said == "You have no copies of the chapters yet: `./course lab` makes them, in learner/, and opens them."


def test_grading_an_empty_course_says_where_to_put_submissions(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text(COURSE.settings.read_text())
    (tmp_path / "source" / "toy").mkdir(parents=True)
    for _ in range(2):
        done = course("grade", "--course", tmp_path)
        assert done.returncode == 2 and "There is nothing to grade: put submissions into" in done.stderr
        (tmp_path / "submitted").mkdir(exist_ok=True)


def test_a_submission_that_cannot_be_graded_gives_status_1_and_the_others_their_grades(toy_course, tmp_path):
    _, hand_in = toy_course
    hand_in("ana")
    hand_in("ben, jr.", raw="{")
    done = course("grade", "--course", tmp_path)
    assert done.returncode == 1, done.stderr
    assert "of 6" in done.stdout and "Not graded: ben, jr., toy: toy.ipynb is no notebook" in done.stdout
    done = course("grade", "toy", "--course", tmp_path, "--learner", "ana")
    assert done.returncode == 0, done.stderr


def test_doctor_speaks_of_environment_data_sandbox_and_browser():
    done = course("doctor")
    for word in ("environment", "Fashion-MNIST", "sandbox", "browser"):
        assert word in done.stdout
    assert done.returncode == 0, done.stdout  # Nothing is "wrong" where the tests run.
