"""The sample class is laid out in a folder of its own, and takes nobody else's place."""

import pytest

from authoring.demo import make_class
from grading.errors import CourseError
from tests.conftest import COURSE


def laid_out(folder, chapter="02_one_hot"):
    make_class(folder, COURSE, [chapter], learners=("ada", "boris"))
    return sorted(path.parts[-3:-1] for path in folder.glob("submitted/*/*/*.ipynb"))


def test_a_sample_class_is_made_anew(tmp_path):
    assert laid_out(tmp_path / "a" / "class") == [("ada", "02_one_hot"), ("boris", "02_one_hot")]
    assert laid_out(tmp_path / "a" / "class", "4") == [("ada", "04_convolutions"), ("boris", "04_convolutions")]


@pytest.mark.parametrize("name", ["thesis.txt", "."])
def test_what_is_no_sample_class_is_left_as_it_is(tmp_path, name):
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(CourseError, match="is no sample class"):
        laid_out(tmp_path / name)
    assert (tmp_path / "thesis.txt").read_text() == "years of work" and len(list(tmp_path.iterdir())) == 1


def test_a_chapter_that_is_not_there_costs_no_class(tmp_path):
    laid_out(tmp_path)
    with pytest.raises(CourseError):
        laid_out(tmp_path, "99")
    assert len(list(tmp_path.glob("submitted/*/*/*.ipynb"))) == 2
