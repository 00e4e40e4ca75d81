"""The answer bank's judge notices every way in which an answer is not judged as it should be."""

import pytest

from grading.authoring.bank import SECONDS, judge, read_answers
from grading.errors import CourseError

ANSWERS = {
    "right_sum": "# Adds.\ndef double(x):\n    return x + x",
    "wrong_square": "# Squares.\n# told: squared\ndef double(x):\n    return x * x",
}


def verdicts(chapter, tmp_path, **answers):
    folder = tmp_path / "answers" / "toy" / "double"
    folder.mkdir(parents=True, exist_ok=True)
    for name, source in answers.items():
        (folder / f"{name}.py").write_text(source)
    return {verdict.answer.name: verdict for verdict in judge(chapter, read_answers(chapter, "double"))}


def test_right_and_wrong_answers_and_the_stub_are_as_expected(toy_chapter, tmp_path):
    found = verdicts(toy_chapter, tmp_path, **ANSWERS)
    assert set(found) == {"right_sum", "wrong_square", "not attempted"}
    assert [verdict.problems for verdict in found.values()] == [[], [], []]
    assert set(found["wrong_square"].failed) == {"double_check", "double_test"}
    assert found["not attempted"].own_message.startswith("NotAttempted")


@pytest.mark.parametrize(
    "name, source, problem",
    [
        ("wrong_right", "# Right.\ndef double(x):\n    return 2 * x", "passes check and tests"),
        ("right_wrong", "# Wrong.\ndef double(x):\n    return x", "refuses it"),
        (
            "wrong_untold",
            "# Squares.\n# told: tripled\ndef double(x):\n    return x * x",
            "no message contains 'tripled'",
        ),
        (
            "wrong_both",
            "# Spoils another.\ndef double(x):\n    global increment\n    increment = None",
            "increment_check fails too",
        ),
        ("wrong_end", "# Ends.\ndef double(x):\n    import os\n    os._exit(0)", "never"),
        ("right_noise", "# Noisy.\nimport sys\nerr = sys.__stderr__\ndef double(x):\n    return 2 * x", ""),
    ],
)
def test_what_is_judged_otherwise_is_a_problem(toy_chapter, tmp_path, name, source, problem):
    verdict = verdicts(toy_chapter, tmp_path, **{name: source})[name]
    if name == "wrong_end":
        assert "ended before its time" in verdict.own_message
    elif problem:
        assert any(problem in text for text in verdict.problems)
    else:
        assert not verdict.problems


def test_an_endless_answer_ends(toy_chapter, tmp_path, monkeypatch):
    monkeypatch.setattr("grading.authoring.bank.SECONDS", 1)
    verdict = verdicts(toy_chapter, tmp_path, wrong_loop="# Loops.\ndef double(x):\n    while True:\n        pass")[
        "wrong_loop"
    ]
    assert "ended before its time" in verdict.own_message and SECONDS > 1


def test_files_that_belong_to_no_exercise_are_refused(toy_chapter, tmp_path):
    folder = tmp_path / "answers" / "toy" / "dubble"
    folder.mkdir(parents=True)
    (folder / "right_sum.py").write_text(ANSWERS["right_sum"])
    with pytest.raises(CourseError, match="belongs to no exercise"):
        read_answers(toy_chapter)
    with pytest.raises(CourseError, match="no exercise 'dubble'"):
        read_answers(toy_chapter, "dubble")


def test_an_answer_without_a_first_comment_is_refused(toy_chapter, tmp_path):
    with pytest.raises(CourseError, match="does not begin with a comment"):
        verdicts(toy_chapter, tmp_path, right_bare="def double(x):\n    return 2 * x")
