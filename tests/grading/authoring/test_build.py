"""Building is repeatable, notices every change, and writes nothing when a cell fails."""

import subprocess
import sys

import nbformat
import pytest

from grading import chapters
from grading.authoring import build
from grading.authoring.build import build_release, build_source, is_built
from grading.chapters import Chapter
from grading.errors import CourseError
from tests.conftest import TOY


@pytest.fixture
def chapter(toy_chapter, tmp_path, monkeypatch):
    for module in (build, chapters):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    return toy_chapter


def test_a_second_build_gives_the_same_bytes(chapter):
    build_source(chapter)
    build_release(chapter)
    before = chapter.source.read_bytes(), chapter.release.read_bytes()
    build_source(chapter)
    build_release(chapter)
    assert (chapter.source.read_bytes(), chapter.release.read_bytes()) == before


def test_a_changed_text_or_helper_or_notebook_is_noticed(chapter, tmp_path):
    build_source(chapter)
    build_release(chapter)
    assert is_built(chapter)
    chapter.text.write_text(TOY.replace("larger", "much larger"))
    changed = Chapter("toy", chapter.text)
    assert not is_built(changed)
    chapter.text.write_text(TOY)
    (tmp_path / "helpers").mkdir()
    (tmp_path / "helpers" / "new.py").write_text("x = 1\n")
    assert not is_built(chapter)
    (tmp_path / "helpers" / "new.py").unlink()
    chapter.source.write_text(chapter.source.read_text().replace("2 * x", "3 * x"))
    assert not is_built(chapter)


@pytest.mark.parametrize(
    "wrong, words", [("return 3 * x", "a cell of it raises"), ("import os; os._exit(1)", "did not come to the end")]
)
def test_a_cell_that_fails_is_named_and_nothing_is_written(chapter, wrong, words):
    before = chapter.source.read_bytes()
    chapter.text.write_text(TOY.replace("return 2 * x", wrong))
    with pytest.raises(CourseError, match=rf"toy\.py was not built, .*{words}"):
        build_source(Chapter("toy", chapter.text))
    assert chapter.source.read_bytes() == before


def test_outputs_hold_neither_times_nor_versions(chapter):
    build_source(chapter)
    notebook = nbformat.read(chapter.source, as_version=4)
    assert notebook.metadata.language_info == {"name": "python"}
    assert not any("execution" in cell.metadata for cell in notebook.cells)
    assert [cell.id for cell in notebook.cells][-1] == "increment_test"


def test_a_notebook_edited_in_jupyterlab_writes_its_text(chapter, tmp_path):
    header = "# ---\n# jupyter:\n#   jupytext:\n#     formats: chapters//py:percent,source/toy//ipynb\n"
    chapter.text.write_text(TOY.replace("# ---\n# jupyter:\n", header, 1))
    paired = Chapter("toy", chapter.text)
    build_source(paired)
    notebook = nbformat.read(paired.source, as_version=4)
    notebook.cells[0].source += "\nextra = 1"
    nbformat.write(notebook, paired.source)
    done = subprocess.run(
        [sys.executable, "-m", "jupytext", "--sync", str(paired.source)], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "extra = 1" in paired.text.read_text()
    assert Chapter("toy", chapter.text).exercises.keys() == paired.exercises.keys()
