"""A learner predicts before they see: no caption and no result stands in view above the run that shows it."""

import ast
import re

import jupytext
import pytest

from tests.conftest import COURSE

CHAPTERS = {chapter.name: jupytext.read(chapter.text) for chapter in COURSE.chapters()}
FOLDED = "<details>"
# Not where the text tells of the word: "Before many cells the text says **Predict**."
PREDICT = re.compile(r"(?<!says )\*\*Predict")


def is_in_view(cell):
    return not {"folded", "setup"} & set(cell.metadata.get("tags", [])) and not cell.metadata.get("exercise")


def literal_captions(source):
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [
        keyword.value
        for call in calls
        for keyword in call.keywords
        if keyword.arg == "caption" and isinstance(keyword.value, ast.Constant)
    ]


@pytest.mark.parametrize("name", CHAPTERS)
def test_no_caption_stands_in_the_source_in_view(name):
    cells = [cell for cell in CHAPTERS[name].cells if cell.cell_type == "code" and is_in_view(cell)]
    assert [cell.source for cell in cells if literal_captions(cell.source)] == []


@pytest.mark.parametrize("name", CHAPTERS)
def test_what_was_to_be_predicted_is_folded(name):
    cells, problems = CHAPTERS[name].cells, []
    for number, cell in enumerate(cells):
        if cell.cell_type == "code" or not PREDICT.search(cell.source):
            continue
        following = cell.source[[*PREDICT.finditer(cell.source)][-1].start() :]
        paragraphs = [paragraph for paragraph in following.split("\n\n")[1:] if paragraph.strip()]
        if paragraphs and not paragraphs[0].startswith(FOLDED):
            problems.append(f"stands below the prediction: {paragraphs[0]}")
        after = next((later for later in cells[number + 1 :] if later.cell_type == "markdown"), None)
        if not paragraphs and (cells[number + 1].cell_type != "code" or not after.source.startswith(FOLDED)):
            problems.append(f"the answer to this is not folded: {following}")
    assert problems == []
