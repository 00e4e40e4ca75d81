"""The table of scores can be read whatever a course is like, and says what waits for a person."""

import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from grading.records.scores import CellGrade, NotebookGrade
from grading.reporting.score_table import score_tables, waiting_for_a_person
from grading.result import Result
from grading.submissions import Submission


def graded(learner, chapter, score=3.5, most=12):
    return Result(Submission(learner, chapter, Path()), score, most)


def printed(results, chapters, waiting=frozenset(), width=120):
    console = Console(width=width, record=True, file=io.StringIO())
    for table in score_tables(results, chapters, waiting, width):
        console.print(table)
    return console.export_text()


def test_34_assignments_are_whole_words_at_120_columns():
    chapters = [f"homework{number}" for number in range(34)]
    learners = ["ada", "boris", "someone.with.a.long.name@example.org"]
    text = printed([graded(learner, chapter) for learner in learners for chapter in chapters], chapters)
    assert all(chapter in text for chapter in chapters) and max(map(len, text.splitlines())) <= 120
    tables = text.count("learner")
    assert text.count("Scores") == tables and all(text.count(learner) == tables for learner in learners)
    assert text.count("119") == 3 and text.count("all") == 1 and "of 408" in text


@given(
    st.lists(st.text("abc_1", min_size=1, max_size=30), min_size=1, max_size=40, unique=True),
    st.lists(st.text("äöü[]x", min_size=1, max_size=30), min_size=1, max_size=3, unique=True),
    st.integers(80, 200),
)
def test_no_score_is_lost_and_no_line_too_wide(chapters, learners, width):
    results = [graded(learner, chapter, 7777) for learner in learners for chapter in chapters]
    text = printed(results, chapters, width=width)
    assert len(re.findall(r"\b7777\b", text)) == len(results) + len(learners) * (len(chapters) == 1)
    assert max(map(len, text.splitlines())) <= width


def test_a_small_course_has_one_table_with_short_names():
    text = printed([graded("ada", "01_images"), graded("ada", "02_kernels")], ["01_images", "02_kernels"])
    assert text.count("Scores") == 1 and "│ 01" not in text and "01" in text and "images" not in text


def test_what_waits_for_a_person_has_a_star_and_a_sentence():
    grades = {
        "ps1": {
            ("ada", "nb"): NotebookGrade(0, {"essay": CellGrade(0, 2, waiting=True), "test": CellGrade(1, 1)}),
            ("ben", "nb"): NotebookGrade(0, {"essay": CellGrade(2, 2)}),
        },
        "ps2": {
            (learner, "nb"): NotebookGrade(0, {"essay": CellGrade(0, 2, waiting=True)}) for learner in ("ben", "ada")
        },
    }
    waiting, sentences = waiting_for_a_person(grades)
    assert sentences == ["ps1: 1 answer of ada", "ps2: 2 answers of 2 learners, such as ada"]
    text = printed([graded("ada", "ps1", 1), graded("ben", "ps1", 3)], ["ps1"], waiting)
    assert text.count("1*") == 2 and "3*" not in text and waiting == {("ada", "ps1"), ("ada", "ps2"), ("ben", "ps2")}


@pytest.mark.parametrize("score, shown", [(None, "none"), (0.0, "0"), (2.5, "2.5")])
def test_no_score_is_told_from_no_points(score, shown):
    assert f" {shown} " in printed([graded("ada", "ps1", score)], ["ps1"])
