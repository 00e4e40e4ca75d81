"""What checks and tests of the chapters name as a mistake is declared once, and each declared mistake is named."""

import ast
from collections import Counter

import pytest

from grading.reporting.veil import declared
from tests.conftest import COURSE

EXERCISES = {
    f"{chapter.name}/{name}": exercise for chapter in COURSE.chapters() for name, exercise in chapter.exercises.items()
}


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_declares_each_mistake_once_in_plain_texts_and_names_it(name):
    sources = EXERCISES[name].judges.values()
    nodes = [node for source in sources for node in ast.walk(ast.parse(source))]
    ids = [mistake.id for source in sources for mistake in declared(source).mistakes]
    written = [node for node in nodes if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Mistake"]
    assert len(ids) == len(written), "feedback knows a mistake by its plain texts"
    assert [id for id, count in Counter(ids).items() if count > 1] == []
    texts = Counter(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    assert [id for id in ids if texts[id] < 2] == [], "declared, and named nowhere"
