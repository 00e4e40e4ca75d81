"""A gradebook that can't be used is said to be so in one sentence that names the remedy, and stays as it is."""

import sqlite3
from contextlib import closing

import pytest

from grading.errors import CourseError
from grading.grader import Grader
from grading.submissions import find_submissions
from tests.grading.test_configuration import course, grade, hand_in, lay_out


@pytest.mark.parametrize("age", ["an older version", "no version"])
def test_an_old_gradebook_names_its_remedy(age, tmp_path):
    root = lay_out(tmp_path / "course")
    hand_in(root, "ada")
    grade(root)
    with closing(sqlite3.connect(root / "gradebook.db")) as book, book:
        book.execute("ALTER TABLE student DROP COLUMN lms_user_id")
        book.execute(
            "UPDATE alembic_version SET version_num = '724cde206c17'"
            if age != "no version"
            else "DROP TABLE alembic_version"
        )
    before = (root / "gradebook.db").read_bytes()
    done = course("grade", "--course", root)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert f"make a copy of it, then run `nbgrader db upgrade` in {root}." in done.stderr
    assert (root / "gradebook.db").read_bytes() == before


def test_what_is_no_gradebook_is_said(tmp_path):
    root = lay_out(tmp_path / "course")
    (root / "gradebook.db").write_bytes(b"a letter to nobody" * 100)
    with pytest.raises(CourseError, match=r"gradebook\.db can't be opened: file is not a database"):
        Grader(root).gradebook()


def test_a_gradebook_that_is_not_there_yet_is_not_made_by_looking(tmp_path):
    root = lay_out(tmp_path / "course")
    hand_in(root, "ada")
    find_submissions(Grader(root))
    assert not (root / "gradebook.db").exists()
