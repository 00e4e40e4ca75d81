"""Stock nbgrader's own commands work on the course and give the scores that `course grade` gives; so on any course."""

import csv
import shutil
import subprocess
import sys

import nbformat

from authoring.demo import make_class
from grading.cells import grade_id, is_judge
from grading.class_run import grade_class
from grading.grade import grade_submissions
from grading.grader import Grader
from grading.submissions import find_submissions
from grading.verdicts import told, verdict_of
from tests.conftest import COURSE, answer_cell

CHAPTER = "01_images_as_data"


def nbgrader(*arguments, folder):
    done = subprocess.run([sys.executable, "-m", "nbgrader", *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done


def test_generate_autograde_feedback_and_export(tmp_path):
    folder = tmp_path / "class"
    make_class(folder, COURSE, [CHAPTER], seed=1, learners=("ada", "chen", "emre"))
    grader = Grader(folder)
    results = grade_class(grader, find_submissions(grader), feedback=False).results
    ours = grader.scores(CHAPTER)
    assert {result.score for result in results} - {0, 27}, "a class that gets all or nothing compares nothing"

    (folder / "gradebook.db").unlink()
    with (folder / "nbgrader_config.py").open("a") as config:  # nbgrader's own execution is the judge of ours.
        config.write("\ndel c.Autograde['autograde_preprocessors']\nc.Execute.timeout = 60\n")
    (folder / "autograded").rename(folder / "autograded_by_course")
    assert not (folder / "release").exists(), "grading has no business with it"
    nbgrader("generate_assignment", CHAPTER, folder=folder)
    nbgrader("autograde", CHAPTER, folder=folder)
    nbgrader("generate_feedback", CHAPTER, folder=folder)
    nbgrader("export", folder=folder)

    assert grader.scores(CHAPTER) == ours
    diagnoses = told_in(folder / "autograded")
    assert diagnoses == told_in(folder / "autograded_by_course"), "the same verdicts, in one kernel or in two"
    assert len(set(diagnoses.values())) > 3, "a class that is told nothing compares nothing"
    released = f"release/{CHAPTER}/{CHAPTER}.ipynb"
    assert (folder / released).read_bytes() == COURSE.chapter(CHAPTER).release.read_bytes()
    assert len(list(folder.glob("feedback/*/*/*.html"))) == len(results)
    with (folder / "grades.csv").open() as file:
        exported = {
            row["student_id"]: float(row["score"]) for row in csv.DictReader(file) if row["assignment"] == CHAPTER
        }
    assert exported == {result.submission.learner: result.score for result in results}


def told_in(folder):
    """What each judged cell of each learner tells: (learner, cell) → outcome and the id of what is told."""
    cells = {
        (path.parts[-3], grade_id(cell)): verdict_of(cell)
        for path in folder.rglob("*.ipynb")
        for cell in nbformat.read(path, as_version=4).cells
        if is_judge(cell)
    }
    return {place: verdict and (verdict.outcome, told(verdict)) for place, verdict in cells.items()}


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
    results = {result.submission.learner: result for result in grade_submissions(grader, find_submissions(grader))}
    ours = grader.scores("ps1")
    assert results["ana"].score > results["ben"].score
    assert results["ben"].notes == ["problem2.ipynb is missing and gets no points"]
    nbgrader("autograde", "ps1", "--force", folder=folder)
    assert grader.scores("ps1") == ours
