"""The first cell of a chapter: what somebody is told who opens the chapter alone."""

import shutil
import subprocess
import sys

import pytest

from authoring.opened_alone import first_cell
from grading.course import Course
from grading.errors import CourseError
from tests.conftest import COURSE


def run(folder, *options, end="print('found')"):
    """The first cell of a chapter, run in a folder; -S leaves out what is installed, the course and all libraries."""
    source = first_cell(COURSE.chapter("05_keras_cnns")) + "\n" + end
    return subprocess.run([sys.executable, *options, "-c", source], cwd=folder, capture_output=True, text=True)


def test_where_the_course_is_installed_nothing_is_said(tmp_path):
    done = run(tmp_path)
    assert (done.stdout, done.stderr) == ("found\n", "")


def test_without_the_course_one_sentence_says_how_to_get_it(tmp_path):
    said = run(tmp_path, "-S").stderr.splitlines()[-1]
    assert said == "ModuleNotFoundError: This chapter needs the rest of its course: open it there, by `./course lab`."


def test_in_the_courses_folder_another_python_is_told_what_it_lacks(tmp_path):
    folder = tmp_path / "learner" / "05_keras_cnns"
    folder.mkdir(parents=True)
    shutil.copytree(COURSE.root / "helpers", tmp_path / "helpers", ignore=shutil.ignore_patterns("data"))
    said = run(folder, "-S").stderr.splitlines()[-1]
    assert "lacks anywidget, executing, matplotlib, numpy, scipy, skimage, keras. Choose the course's own" in said
    # Nobody's own `helpers` is put before what is installed.
    done = run(folder, end="import helpers; print(helpers.__file__)")
    assert done.stdout.startswith(str(COURSE.root))


def test_a_course_on_github_is_named_with_its_address(tmp_path):
    course, address = Course(tmp_path), "https://github.com/owner/name"
    assert course.repository is None
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "toy.py").write_text("import numpy as np\n")
    (tmp_path / "pyproject.toml").write_text(f'[project]\nurls.Repository = "{address}"\n')
    source = first_cell(course.chapter("toy"))
    assert f"git+{address}` in a cell of its own" in source and "keras" not in source
    (tmp_path / "pyproject.toml").write_text('[project]\nurls.Repository = "https://example.org/course"\n')
    with pytest.raises(CourseError, match=r"example\.org"):
        first_cell(course.chapter("toy"))
