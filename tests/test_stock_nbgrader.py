"""Stock nbgrader's own commands work on the course and give the scores that `course grade` gives; so on any course."""

import csv
import shutil
import subprocess
import sys

import nbformat

from grading.chapters import find_chapters
from grading.demo import make_class
from grading.grade import Grader
from tests.conftest import answer_cell

CHAPTER = "01_images_as_data"


def nbgrader(*arguments, folder):
    done = subprocess.run([sys.executable, "-m", "nbgrader", *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done


def test_generate_autograde_feedback_and_export(tmp_path):
    folder = tmp_path / "class"
    make_class(folder, find_chapters([CHAPTER]), seed=1, learners=("ada", "chen", "emre"))
    grader = Grader(folder)
    grader.prepare([CHAPTER])
    results = list(grader.grade(grader.find_submissions()))
    ours = grader.scores(CHAPTER)
    assert {result.score for result in results} - {0, 27}, "a class that gets all or nothing compares nothing"

    (folder / "gradebook.db").unlink()
    with (folder / "nbgrader_config.py").open("a") as config:  # nbgrader's own execution is the judge of ours.
        config.write("\ndel c.Autograde['autograde_preprocessors']\nc.Execute.timeout = 60\n")
    for name in ("autograded", "release"):
        (folder / name).rename(folder / f"{name}_by_course")
    nbgrader("generate_assignment", CHAPTER, folder=folder)
    nbgrader("autograde", CHAPTER, folder=folder)
    nbgrader("generate_feedback", CHAPTER, folder=folder)
    nbgrader("export", folder=folder)

    assert grader.scores(CHAPTER) == ours
    released = f"release/{CHAPTER}/{CHAPTER}.ipynb"
    assert (folder / released).read_bytes() == find_chapters([CHAPTER])[0].release.read_bytes()
    assert len(list(folder.glob("feedback/*/*/*.html"))) == len(results)
    with (folder / "grades.csv").open() as file:
        exported = {
            row["student_id"]: float(row["score"]) for row in csv.DictReader(file) if row["assignment"] == CHAPTER
        }
    assert exported == {result.submission.learner: result.score for result in results}


ANSWERS = {
    "ana": "def squares(n):\n    if n < 1:\n        raise ValueError(n)\n    return [i * i for i in range(1, n + 1)]",
    "ben": "def squares(n):\n    return [i * i for i in range(n)]",
}


def test_a_course_that_knows_nothing_of_ours_gets_the_same_scores(tmp_path):
    nbgrader("quickstart", "other", folder=tmp_path)
    folder = tmp_path / "other"
    nbgrader("generate_assignment", "ps1", folder=folder)
    for learner, answer in ANSWERS.items():
        place = shutil.copytree(folder / "release" / "ps1", folder / "submitted" / learner / "ps1")
        notebook = nbformat.read(place / "problem1.ipynb", as_version=4)
        answer_cell(notebook, "squares").source = answer
        nbformat.write(notebook, place / "problem1.ipynb")
    (folder / "submitted/ben/ps1/problem2.ipynb").unlink()
    grader = Grader(folder)
    results = {result.submission.learner: result for result in grader.grade(grader.find_submissions())}
    ours = grader.scores("ps1")
    assert results["ana"].score > results["ben"].score
    assert results["ben"].notes == ["problem2.ipynb is missing and gets no points"]
    nbgrader("autograde", "ps1", "--force", folder=folder)
    assert grader.scores("ps1") == ours
