"""The minutes that a chapter names are those that the rule gives."""

import re

import jupytext
import pytest

from authoring.pacing import minutes, rounded
from tests.conftest import COURSE

CHAPTERS = {chapter.name: chapter for chapter in COURSE.chapters()}
TEXT = """\
# %% [markdown]
# one two three four five six seven eight nine ten
#
# **Predict:** what comes?
#
# <details><summary>Compare</summary>
#
# What is folded is not counted.
#
# </details>

# %%
first = 1
second = 2

# %% exercise="double" role="answer"
def double(x):
    ### BEGIN SOLUTION
    twice = 2 * x
    return twice
    ### END SOLUTION

# %% exercise="double" points=1 role="check"
assert double(1) == 2
"""


def test_the_rule_counts_words_predictions_lines_and_solutions():
    # 13 words and a prediction; two lines; an exercise of two lines; its check, which is run.
    expected = 13 / 200 + 1 + (0.25 + 2 / 12) + (5 + 2 * 2) + 0.25
    assert minutes(jupytext.reads(TEXT, fmt="py:percent")) == pytest.approx(expected)


@pytest.mark.parametrize("exact, stated", [(1, 5), (17, 15), (29, 30), (44, 45), (100, 105)])
def test_minutes_are_stated_in_round_numbers(exact, stated):
    assert rounded(exact) == stated


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_names_the_minutes_of_the_rule(name):
    text = CHAPTERS[name].text.read_text(encoding="utf-8")
    expected = rounded(minutes(jupytext.reads(text, fmt="py:percent")))
    assert re.search(rf"\*\*Time:\*\* about {expected} minutes", text), f"say: **Time:** about {expected} minutes"
