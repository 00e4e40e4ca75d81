"""The answer bank's judge notices every way in which an answer is not judged as it should be."""

import pytest

from authoring.bank import SECONDS, STUB, judge, read_answers
from grading.errors import CourseError

ANSWERS = """\
# %% right: adds
def double(x):
    return x + x

# %% wrong: squares
# told: squared
def double(x):
    return x * x
"""


def write_bank(tmp_path, text, name="double"):
    folder = tmp_path / "answers" / "toy"
    folder.mkdir(parents=True)
    (folder / f"{name}.py").write_text(text)


def judgements(chapter, tmp_path, text):
    write_bank(tmp_path, text)
    return {judgement.answer.name: judgement for judgement in judge(chapter, read_answers(chapter, "double"))}


def test_right_and_wrong_answers_and_the_stub_are_as_expected(toy_chapter, tmp_path):
    found = judgements(toy_chapter, tmp_path, ANSWERS)
    assert set(found) == {"adds", "squares", STUB}
    assert [judgement.problems for judgement in found.values()] == [[], [], []]
    assert set(found["squares"].failed) == {"double_check"}  # It was told all that it must be.
    assert found[STUB].own_message.startswith("NotAttempted")


@pytest.mark.parametrize(
    "kind, source, problem",
    [
        ("wrong", "def double(x):\n    return 2 * x", "passes check and tests"),
        ("right", "def double(x):\n    return x", "refuses it"),
        ("wrong", "# told: tripled\ndef double(x):\n    return x * x", "it is not told 'tripled', but 'squared'"),
        ("wrong", "def double(x):\n    global increment\n    increment = None", "increment_check fails too"),
        ("wrong", "def double(x):\n    import os\n    os._exit(0)", None),
        ("right", "import sys\nerr = sys.__stderr__\ndef double(x):\n    return 2 * x", ""),
    ],
)
def test_what_is_judged_otherwise_is_a_problem(toy_chapter, tmp_path, kind, source, problem):
    judgement = judgements(toy_chapter, tmp_path, f"# %% {kind}: this one\n{source}\n")["this one"]
    if problem is None:
        assert "ended before its time" in judgement.own_message
    elif problem:
        assert any(problem in text for text in judgement.problems)
    else:
        assert not judgement.problems


def test_an_endless_answer_ends(toy_chapter, tmp_path, monkeypatch):
    monkeypatch.setattr("authoring.bank.SECONDS", 1)
    text = "# %% wrong: loops\ndef double(x):\n    while True:\n        pass\n"
    judgement = judgements(toy_chapter, tmp_path, text)["loops"]
    assert "ended before its time" in judgement.own_message and SECONDS > 1


def test_files_that_belong_to_no_exercise_are_refused(toy_chapter, tmp_path):
    write_bank(tmp_path, ANSWERS, name="dubble")
    with pytest.raises(CourseError, match="answers/toy/dubble belongs to no exercise"):
        read_answers(toy_chapter)
    with pytest.raises(CourseError, match="no exercise 'dubble'"):
        read_answers(toy_chapter, "dubble")


@pytest.mark.parametrize(
    "text, words",
    [
        ("def double(x):\n    return 2 * x\n", "each answer begins with"),
        ("# %% rihgt: adds\n" + ANSWERS, "each answer begins with"),
        (ANSWERS + "\n# %% wrong : cubes\ndef double(x):\n    return x**3\n", "each answer begins with"),
        (
            ANSWERS + "\n# %% right: adds\ndef double(x):\n    return 2 * x\n",
            "more than one answer that is called 'adds'",
        ),
    ],
)
def test_a_file_that_would_be_misread_is_refused(toy_chapter, tmp_path, text, words):
    write_bank(tmp_path, text)
    with pytest.raises(CourseError, match=words):
        read_answers(toy_chapter)


def test_each_answer_is_what_stands_below_its_line(toy_chapter, tmp_path):
    write_bank(tmp_path, ANSWERS)
    adds, squares, _ = read_answers(toy_chapter, "double")
    assert (adds.source, adds.right, adds.told) == ("def double(x):\n    return x + x\n", True, "")
    assert (squares.name, squares.right, squares.told) == ("squares", False, "squared")
