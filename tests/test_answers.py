"""The answer bank: every right answer is accepted, every wrong one refused and told why."""

import pytest

from grading.bank import judge, read_answers
from grading.chapters import find_chapters


@pytest.mark.parametrize("chapter", find_chapters(), ids=lambda chapter: chapter.name)
def test_every_answer_is_judged_as_expected(chapter):
    verdicts = judge(chapter, read_answers(chapter))
    problems = [f"{v.answer.exercise}/{v.answer.name}: {text}" for v in verdicts for text in v.problems]
    assert not problems, "\n".join(problems)
