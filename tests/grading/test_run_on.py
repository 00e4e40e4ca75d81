"""A learner's notebook runs on below what is unsolved, and ends in what is done; the instructor's, which nbval reads, does not."""

import shutil

import nbformat
import pytest

from authoring.build import bare, build_release, build_source
from grading.chapters import Chapter
from grading.course import Course
from grading.run_on import RunOn
from tests.conftest import TOY


@pytest.fixture(scope="module")
def built(toy_folder, tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    shutil.copytree(toy_folder, folder, dirs_exist_ok=True)
    chapter = Course(folder).chapter("toy")
    build_source(chapter)
    build_release(chapter)
    return chapter


def tags(cell):
    return set(cell.metadata.get("tags", []))


def test_the_learners_cells_run_on_but_for_the_setup_and_the_instructors_must_not_raise(built):
    source, release = (nbformat.read(path, as_version=4) for path in (built.source, built.release))
    code = [cell for cell in release.cells if cell.cell_type == "code"]
    stopping = [cell for cell in code if "raises-exception" not in tags(cell)]
    assert [tags(cell) for cell in stopping] == [{"opened-alone", "folded"}, {"setup"}], "without these nothing can run"
    assert not any("raises-exception" in tags(cell) for cell in source.cells)


def test_the_last_cell_shows_the_exercises_once_even_if_jupyterlab_has_written_it_into_the_text(built):
    last = nbformat.read(built.source, as_version=4).cells[-1]
    assert last.source.endswith('show_done("double", "increment")')
    assert "2 of 2 visible checks pass." in last.outputs[0].data["text/plain"]
    built.text.write_text(f'{TOY}# %% tags=["done", "folded"]\n{last.source}\n')
    written = bare(Chapter("toy", built.text))
    assert [cell.source for cell in written.cells if "show_done" in cell.source] == [last.source]


def test_the_step_taken_twice_is_as_taken_once(built):
    release = nbformat.read(built.release, as_version=4)
    before = nbformat.writes(release)
    RunOn().preprocess(release, {})
    assert nbformat.writes(release) == before
