"""Building is repeatable, notices every change, and writes nothing when a cell fails."""

import nbformat
import pytest

from authoring.build import build_release, build_source, is_built
from grading.chapters import Chapter
from grading.errors import CourseError
from tests.conftest import TOY


def test_a_second_build_gives_the_same_bytes(toy_chapter):
    build_source(toy_chapter)
    build_release(toy_chapter)
    before = toy_chapter.source.read_bytes(), toy_chapter.release.read_bytes()
    build_source(toy_chapter)
    build_release(toy_chapter)
    assert (toy_chapter.source.read_bytes(), toy_chapter.release.read_bytes()) == before


def test_a_changed_text_or_helper_or_notebook_is_noticed(toy_chapter, tmp_path):
    build_source(toy_chapter)
    build_release(toy_chapter)
    assert is_built(toy_chapter)
    toy_chapter.text.write_text(TOY.replace("larger", "much larger"))
    changed = Chapter("toy", toy_chapter.text)
    assert not is_built(changed)
    toy_chapter.text.write_text(TOY)
    (tmp_path / "helpers").mkdir()
    (tmp_path / "helpers" / "new.py").write_text("x = 1\n")
    assert not is_built(toy_chapter)
    (tmp_path / "helpers" / "new.py").unlink()
    toy_chapter.source.write_text(toy_chapter.source.read_text().replace("2 * x", "3 * x"))
    assert not is_built(toy_chapter)


@pytest.mark.parametrize(
    "old, new", [("The check of double", "The check of triple"), ("This cell finds the course", "This cell does")]
)
def test_a_release_edited_by_hand_is_noticed(toy_chapter, old, new):
    build_source(toy_chapter)
    build_release(toy_chapter)
    text = toy_chapter.release.read_text()
    assert is_built(toy_chapter) and old in text
    toy_chapter.release.write_text(text.replace(old, new))
    assert not is_built(toy_chapter)


@pytest.mark.parametrize(
    "wrong, words", [("return 3 * x", "a cell of it raises"), ("import os; os._exit(1)", "did not come to the end")]
)
def test_a_cell_that_fails_is_named_and_nothing_is_written(toy_chapter, wrong, words):
    before = toy_chapter.source.read_bytes()
    toy_chapter.text.write_text(TOY.replace("return 2 * x", wrong))
    with pytest.raises(CourseError, match=rf"toy\.py was not built, .*{words}"):
        build_source(Chapter("toy", toy_chapter.text))
    assert toy_chapter.source.read_bytes() == before


def test_outputs_hold_neither_times_nor_versions(toy_chapter):
    build_source(toy_chapter)
    notebook = nbformat.read(toy_chapter.source, as_version=4)
    assert notebook.metadata.language_info == {"name": "python"}
    assert not any("execution" in cell.metadata for cell in notebook.cells)
    assert [cell.id for cell in notebook.cells][-2] == "increment_test"
