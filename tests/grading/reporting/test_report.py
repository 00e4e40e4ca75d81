"""The class report says of a really graded class what is so, stands alone, and shows nothing as a program."""

import csv
import re
import shutil
from html.parser import HTMLParser
from itertools import pairwise

import nbformat
import numpy as np
import pytest
from nbgrader.api import SubmittedNotebook
from typer.testing import CliRunner

from commands.__main__ import app
from grading.errors import CourseError
from grading.grade import grade_submissions
from grading.grader import Grader
from grading.records.ledger import open_ledger
from grading.records.scores import Exercise, Learner, Score, scores
from grading.reporting.classroom import Classroom, cell_table, concept_table, learner_table, read_classroom
from grading.reporting.findings import Finding, Misconception
from grading.reporting.report import page, tables, write_data
from grading.submissions import find_submissions
from tests.conftest import answering

GOOD = {"double": "def double(x):\n    return x + x", "increment": "def increment(x):\n    return x + 1"}
SQUARED = {"double": "def double(x):\n    return x * x  # Ben Berg"}
HOSTILE = {"increment": "def increment(x):\n    raise ValueError('<script>alert(1)</script>')"}
CLASS = {"ana": GOOD, "ben": GOOD | SQUARED, "cam": GOOD | SQUARED, "dee": {}, "eve": HOSTILE, "fin": GOOD}
NAMES = {
    "ana": ("Ana", "Łęcka, MSc"),
    "ben": ("Ben", "Berg"),
    "cam": ("דנה", "לוי"),
    "dee": ("=<b>Dee", '=HYPERLINK("x")'),
}


@pytest.fixture(scope="module")
def grader(tmp_path_factory, toy_folder):
    folder = tmp_path_factory.mktemp("class") / "toy"
    shutil.copytree(toy_folder, folder)
    for learner, answers in CLASS.items():
        _hand_in(folder, learner, answers)
    grader = Grader(folder)
    list(grade_submissions(grader, find_submissions(grader)))
    with grader.gradebook() as gradebook:
        for learner, (first, last) in NAMES.items():
            gradebook.update_or_create_student(learner, first_name=first, last_name=last)
        gradebook.update_or_create_student("gus")
    return grader


def _hand_in(folder, learner, answers):
    notebook = nbformat.read(folder / "release" / "toy" / "toy.ipynb", as_version=4)
    answering(**answers)(notebook)
    place = folder / "submitted" / learner / "toy"
    place.mkdir(parents=True)
    nbformat.write(notebook, place / "toy.ipynb")


@pytest.fixture(scope="module")
def room(grader):
    return read_classroom(grader)


def test_scores_are_those_of_nbgrader_after_lateness(grader):
    with grader.gradebook() as gradebook:
        late = gradebook.db.query(SubmittedNotebook).filter(SubmittedNotebook.student.has(id="fin")).one()
        late.late_submission_penalty = 2.5
        gradebook.db.commit()
        ours = scores(gradebook)
        theirs = {
            (one.student.id, "toy"): Score(
                max(0.0, one.score - one.late_submission_penalty), one.max_score, bool(one.needs_manual_grade)
            )
            for one in gradebook.assignment_submissions("toy")
        }
        late.late_submission_penalty = 0
        gradebook.db.commit()
    assert ours == theirs and ours["fin", "toy"].points == 3.5


def test_exercises_mistakes_and_tests_are_counted(room):
    found = tables(room)
    double, increment = found["exercises"]
    outcomes = [
        [row[name] for name in ("right", "partly right", "not right", "not attempted")] for row in (double, increment)
    ]
    assert outcomes == [[2, 0, 2, 2], [4, 0, 1, 1]]
    assert double["share right"] == pytest.approx(2 / 6) and double["judged"] == 6
    mistakes = {(row["exercise"], row["mistake"]): row for row in found["mistakes"]}
    squared = mistakes["double", "squared"]
    assert (
        squared["learners"] == 2
        and squared["concept"] == "broadcasting"
        and squared["example"] == "def double(x):\n    return x * x"
    )
    assert mistakes["increment", "the code stops with ValueError"]["learners"] == 1
    assert found["chapters"][0]["handed in"] == 6 and found["chapters"][0]["points"] == 6
    doubles = [room.findings[learner, "toy"]["double"] for learner in CLASS]
    assert all(0 < one.seconds < 60 and 0 <= one.added_bytes < 100e6 for one in doubles)
    assert double["MB, most"] == max(one.added_bytes for one in doubles) / 1e6


def test_a_concept_counts_each_learner_once_and_joins_exercises_and_chapters(room):
    (formula,) = tables(room)["concepts"]
    assert formula["concept"] == "broadcasting" and formula["learners"] == formula["toy"] == 2
    assert formula["share"] == pytest.approx(2 / 7) and formula["exercises"] == "double (2)"
    off, axes = Misconception("one short", "off by one"), Misconception("swapped", "axis order")
    learners = [Learner(name, "", "", "", "") for name in "ab"]
    found = {
        ("a", "1"): {
            "x": Finding(True, None, misconceptions=(off, axes)),
            "y": Finding(True, None, misconceptions=(off,)),
        },
        ("a", "2"): {"z": Finding(True, None, misconceptions=(off,))},
        ("b", "2"): {"z": Finding(True, None, misconceptions=(off, Misconception("other values")))},
    }
    rows = concept_table(Classroom(learners, {"1": 3.0, "2": 3.0}, [], {}, {}, found))
    assert [(row["concept"], row["learners"], row["1"], row["2"]) for row in rows] == [
        ("off by one", 2, 1, 2),
        ("axis order", 1, 1, 0),
    ]
    assert rows[0]["exercises"] == "z (2), x (1), y (1)"


class Page(HTMLParser):
    """What a page consists of."""

    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))


def test_the_page_needs_nothing_else_and_runs_nothing_from_a_submission(room):
    text = page(room, tables(room), "<course>")
    parsed = Page(text)
    links = [
        value for _, attributes in parsed.tags for name, value in attributes.items() if name.endswith(("src", "href"))
    ]
    assert all(link.startswith(("#", "data:image/png")) for link in links)
    targets = {attributes.get("id") for _, attributes in parsed.tags}
    assert all(link[1:] in targets for link in links if link.startswith("#"))
    assert not re.search(r"@import|url\((?!#)", text)
    assert [tag for tag, _ in parsed.tags].count("script") == 1
    assert "<b>Dee" not in text and "&lt;b&gt;Dee" in text and "&lt;course&gt;" in text


def test_each_picture_says_what_it_shows_and_headings_do_not_jump(room):
    parsed = Page(page(room, tables(room), "toy"))
    pictures = [attributes for _, attributes in parsed.tags if attributes.get("role") == "img"]
    assert len(pictures) == 5 and all(attributes["aria-label"] for attributes in pictures)
    assert sum(tag == "svg" for tag, _ in parsed.tags) == sum(tag == "figcaption" for tag, _ in parsed.tags) == 5
    levels = [int(tag[1]) for tag, _ in parsed.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and all(after - before <= 1 for before, after in pairwise(levels))


def test_the_same_numbers_are_in_files_without_formulas(room, tmp_path):
    found = tables(room)
    for path in write_data(found, tmp_path / "data"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == len(found[path.stem]) and rows and list(rows[0]) == list(found[path.stem][0])
        assert not any(cell.startswith(("=", "+", "@", "\t")) for row in rows for cell in row.values())
    with (tmp_path / "data" / "exercises.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["share right"] for row in csv.DictReader(file)] == ["0.333333", "0.666667"]


def test_the_command_writes_the_page_and_nothing_before_there_are_grades(grader, toy_folder, tmp_path):
    arguments = ["--output", str(tmp_path / "page.html"), "--data", str(tmp_path / "data")]
    done = CliRunner().invoke(app, ["report", "--course", str(grader.root), *arguments])
    assert done.exit_code == 0, done.output
    assert "<html" in (tmp_path / "page.html").read_text() and (tmp_path / "data" / "tests.csv").is_file()
    shutil.copytree(toy_folder, tmp_path / "empty")
    done = CliRunner().invoke(app, ["report", "--course", str(tmp_path / "empty")])
    assert isinstance(done.exception, CourseError) and "Nothing has been graded" in str(done.exception)
    assert not (tmp_path / "empty" / "report.html").exists()


def test_a_test_that_wavers_is_known_after_a_second_grading(grader):
    database = grader.root / "grading.db"
    with open_ledger(database) as ledger:
        assert ledger.unstable() == []
        with ledger.connection as connection:  # As if it had failed the first time.
            connection.execute("UPDATE seen SET points = 0 WHERE learner = 'ana' AND cell = 'double_test'")
    list(grade_submissions(grader, find_submissions(grader, learners=["ana"]), force=True))
    with open_ledger(database) as ledger:
        assert [(row["cell"], row["lowest"], row["highest"]) for row in ledger.unstable()] == [("double_test", 0, 2)]
    doubts = {row["test"]: row["doubt"] for row in cell_table(read_classroom(grader))}
    assert (
        "graded again, it gave other points to the same work" in doubts["double_test"]
        and doubts["increment_check"] == ""
    )


def made_up(points, shares=None, findings=None):
    """A class without notebooks: points of each learner for exercises of 2 points, one a chapter."""
    points = np.asarray(points, float)
    chapters = {f"{number:02}": 2.0 for number in range(points.shape[1])}
    people = [Learner(f"l{number}") for number in range(len(points))]
    handed_in = {
        (one.id, chapter): Score(points[row, column], 2.0)
        for row, one in enumerate(people)
        for column, chapter in enumerate(chapters)
        if not np.isnan(points[row, column])
    }
    exercises = [Exercise(chapter, chapter, f"e{chapter}", "", {f"e{chapter}_test": 2.0}) for chapter in chapters]
    cells = {(one.chapter, next(iter(one.cells))): points[:, column] for column, one in enumerate(exercises)}
    return Classroom(people, chapters, exercises, handed_in, cells, findings or {})


def test_a_test_that_nobody_or_everybody_passes_or_only_the_weak_is_doubtful():
    weak_to_strong = np.arange(12)
    columns = [np.where(weak_to_strong > limit, 2.0, 0.0) for limit in (3, 5, 7)]
    columns += [np.zeros(12), np.full(12, 2.0), np.where(weak_to_strong < 6, 2.0, 0.0)]
    doubts = [row["doubt"] for row in cell_table(made_up(np.stack(columns, axis=1)))]
    assert doubts[:3] == ["", "", ""] and doubts[3:5] == ["nobody passes it", "everybody passes it"]
    assert doubts[5].startswith("those who pass it have fewer points elsewhere") and "chance" not in doubts[5]


def test_learners_may_need_help_for_reasons_that_are_said():
    points = np.full((8, 4), 2.0)
    points[1] = [0, 0, 1, 0]
    points[2, 2:] = np.nan
    points[3] = [2, 2, 2, 0]
    untouched = {("l4", chapter): {f"e{chapter}": Finding(False, None)} for chapter in ("02", "03")}
    points[4, 2:] = 0
    said = {row["learner"]: row["help"] for row in learner_table(made_up(points, findings=untouched))}
    assert said["l0"] == said["l5"] == ""
    assert said["l1"] == "has 12% of the points of what was handed in"
    assert said["l2"] == "did not hand in 02, 03, as most did"
    assert said["l3"] == "fell back in 03: 0%, where half of the class has 100% or more"
    assert "left 2 of 4 exercises untouched" in said["l4"]


def test_a_class_in_which_little_is_known_has_a_page(tmp_path):
    for points in ([[np.nan, 2.0]], [[0.0, 0.0], [0.0, 0.0]], [[2.0, np.nan]] * 6):
        room = made_up(points)
        assert "</html>" in page(room, tables(room), "toy")
