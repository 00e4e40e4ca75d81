"""What several learners answered alike is run once, alone, and gives all of them the same; nothing else ever decides a verdict."""

import nbformat
import pytest

from grading import sharing
from grading.grade import grade_submissions
from grading.preparing import prepare
from grading.submissions import find_submissions
from tests.conftest import answering

RIGHT = answering(double="def double(x):\n    return x + x", increment="def increment(x):\n    return x + 1")
# In the kernel in which it is asked first, this makes a wrong `double` a right one.
HELPFUL = """
def increment(x):
    import __main__
    __main__.double = lambda x: 2 * x
    return x + 1
increment(1)
"""
WRONG = "def double(x):\n    return x"


@pytest.fixture
def at_once(monkeypatch):
    """What comes a second time is run for all, whatever that costs."""
    monkeypatch.setattr(sharing, "SECONDS_AROUND", -1000)


def grade(grader, **options):
    """The results by learner, of one worker after another's."""
    prepare(grader, ["toy"])
    results = grade_submissions(grader, find_submissions(grader), count=1, **options)
    return {result.submission.learner: result for result in results}


def test_an_answer_that_came_before_is_not_run_again(toy_course, at_once):
    grader, hand_in = toy_course
    for number in range(9):
        hand_in(f"learner{number}", RIGHT)
    results = grade(grader)
    assert {result.score for result in results.values()} == {6}
    costs = sorted(result.cpu_seconds for result in results.values())
    assert costs[0] == 0 < costs[-1]
    # The first runs it where it stands; who comes while it is being run for all waits.
    hand_in("late", RIGHT)
    assert grade(grader)["late"].cpu_seconds == 0


def test_what_was_not_attempted_is_run_once(toy_course):
    grader, hand_in = toy_course
    hand_in("first")
    assert grade(grader)["first"].cpu_seconds > 0
    hand_in("second")
    hand_in("third", answering(double=WRONG))
    results = grade(grader)
    assert [results[name].score for name in ("first", "second", "third")] == [0, 0, 0]
    assert results["second"].cpu_seconds == 0 < results["third"].cpu_seconds


def test_all_that_is_shown_of_a_shared_answer_is_there(toy_course, at_once):
    grader, hand_in = toy_course
    names = [f"learner{number}" for number in range(9)]
    for name in names:
        hand_in(name, answering(double=WRONG + "\nprint('mine')"))
    grade(grader)
    shown = []
    for name in names:
        notebook = nbformat.read(grader.root / "autograded" / name / "toy" / "toy.ipynb", as_version=4)
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        assert all("execution" in cell.metadata for cell in cells)
        shown.append(
            [
                [(output.output_type, output.get("evalue", output.get("text"))) for output in cell.outputs]
                for cell in cells
            ]
        )
    assert [("stream", "mine\n")] in shown[0]
    assert all(of_one == shown[0] for of_one in shown)


def test_nobody_can_better_or_spoil_the_verdict_on_anothers_answer(toy_course, at_once):
    grader, hand_in = toy_course
    hand_in("a", answering(double=WRONG, increment=HELPFUL))
    for number in range(9):
        hand_in(f"b{number}", answering(double=WRONG))
    scores = {name: result.score for name, result in grade(grader).items()}
    assert {score for name, score in scores.items() if name != "a"} == {0}


def test_a_changed_test_and_force_run_all_anew(toy_course):
    grader, hand_in = toy_course
    hand_in("first")
    grade(grader)
    hand_in("second")
    assert grade(grader, force=True)["second"].cpu_seconds + grade(grader, force=True)["first"].cpu_seconds > 0
    source = grader.root / "source/toy/toy.ipynb"
    source.write_text(source.read_text().replace("double(50), 100", "double(60), 120"))
    hand_in("third")
    results = grade(grader)
    assert sum(result.cpu_seconds for result in results.values()) > 0


def test_the_setting_has_all_run(toy_course):
    grader, hand_in = toy_course
    grader.config.ConfinedExecute.share = False
    for name in ("first", "second", "third"):
        hand_in(name)
    assert all(result.cpu_seconds > 0 for result in grade(grader).values())


def test_files_of_ones_own_are_read_by_ones_own_run(toy_course, at_once):
    grader, hand_in = toy_course
    answer = "from pathlib import Path\ndef double(x):\n    return int(Path('two.txt').read_text()) * x"
    for name in "abc":
        hand_in(name, answering(double=answer, increment="def increment(x):\n    return x + 1"))
        (grader.root / "submitted" / name / "toy" / "two.txt").write_text("2" if name != "b" else "3")
    assert {name: result.score for name, result in grade(grader).items()} == {"a": 6, "b": 3, "c": 6}
