"""A learner's copies follow the releases, and nothing of his is ever lost."""

import shutil

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grading import chapters
from grading.errors import CourseError
from grading.learner.copies import copy_chapters, follow_releases, give, read_notebook, take_over


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course of one chapter, `toy`, of which any release can be written."""
    return Course(tmp_path, monkeypatch)


class Course:
    def __init__(self, root, monkeypatch):
        monkeypatch.setattr(chapters, "ROOT", root)
        self.root, self.learner = root, root / "learner"
        self.mine = self.learner / "toy" / "toy.ipynb"
        for folder in ("chapters", "release/toy"):
            (root / folder).mkdir(parents=True, exist_ok=True)
        (root / "chapters" / "toy.py").touch()

    def release(self, text, data="1"):
        answer = {"grade_id": "f", "solution": True, "grade": False, "locked": False, "schema_version": 3}
        cells = [new_markdown_cell(f"## Section\n\n{text}", id=f"s{text}"), new_code_cell("stub", id="f")]
        cells[1].metadata.nbgrader = answer
        nbformat.write(new_notebook(cells=cells), self.root / "release" / "toy" / "toy.ipynb")
        (self.root / "release" / "toy" / "data.csv").write_text(data)

    def write(self, answer):
        notebook = nbformat.read(self.mine, as_version=4)
        notebook.cells[-1].source = answer
        nbformat.write(notebook, self.mine)

    def kept(self):
        """All that he could still read, of his copy and the backups."""
        files = [path for path in self.learner.rglob("*") if path.is_file() and ".course" not in path.parts]
        return [path.read_text() for path in files]


def test_a_copy_in_which_nothing_was_written_is_replaced_and_what_was_run_is_kept(course):
    course.release("old")
    copy_chapters(course.learner)
    assert follow_releases(course.learner) == []
    course.write("stub")  # As when he ran it.
    mine = nbformat.read(course.mine, as_version=4)
    mine.cells[1].execution_count = 7
    nbformat.write(mine, course.mine)
    before = course.mine.read_text()
    course.release("new")
    (said,) = follow_releases(course.learner)
    assert "took the place" in said
    assert course.mine.read_bytes() == (course.root / "release/toy/toy.ipynb").read_bytes()
    assert before in course.kept()
    assert follow_releases(course.learner) == []


def test_a_copy_with_answers_stays_until_he_asks_and_then_they_come_along(course):
    course.release("old")
    copy_chapters(course.learner)
    course.write("my answer")
    before = course.mine.read_bytes()
    course.release("new", data="2")
    (said,) = follow_releases(course.learner)
    assert "“Section”" in said and "--update toy" in said
    assert course.mine.read_bytes() == before
    assert "backups" in take_over("toy", course.learner)
    assert [cell.source for cell in read_notebook(course.mine).cells] == ["## Section\n\nnew", "my answer"]
    assert (course.mine.parent / "data.csv").read_text() == "2"
    assert before.decode() in course.kept()
    assert follow_releases(course.learner) == []


def test_there_is_nothing_to_update_where_the_copy_is_the_newest_or_is_none(course):
    course.release("old")
    with pytest.raises(CourseError, match="no copy"):
        take_over("toy", course.learner)
    copy_chapters(course.learner)
    course.write("my answer")
    with pytest.raises(CourseError, match="nothing to update"):
        take_over("toy", course.learner)


def test_a_spoiled_notebook_is_left_alone_and_said_so(course):
    course.release("old")
    copy_chapters(course.learner)
    course.mine.write_text("{ no notebook")
    course.release("new")
    assert "stays as it is" in follow_releases(course.learner)[0]
    with pytest.raises(CourseError, match="no notebook any more"):
        take_over("toy", course.learner)
    assert course.mine.read_text() == "{ no notebook"


def test_a_notebook_that_he_deleted_or_renamed_is_made_anew_beside_his_files(course):
    course.release("old")
    copy_chapters(course.learner)
    (course.mine.parent / "data.csv").write_text("mine")
    course.mine.rename(course.mine.parent / "attic.ipynb")
    assert copy_chapters(course.learner) == ["toy"]
    assert course.mine.exists() and (course.mine.parent / "data.csv").read_text() == "mine"


def test_a_page_of_the_course_is_renewed_and_one_he_wrote_in_is_backed_up(course):
    give("glossary.md", "old", course.learner)
    give("glossary.md", "new", course.learner)
    assert not (course.learner / "backups").exists()
    (course.learner / "glossary.md").write_text("new, and my notes")
    give("glossary.md", "newer", course.learner)
    assert (course.learner / "glossary.md").read_text() == "newer"
    assert "new, and my notes" in course.kept()


STEPS = st.one_of(
    st.tuples(st.just("release"), st.integers(0, 3)),
    st.tuples(st.just("write"), st.integers(0, 9)),
    st.tuples(st.sampled_from(["lab", "update", "delete", "lose what was given"]), st.just(0)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(st.lists(STEPS, max_size=12))
def test_whatever_happens_each_answer_that_he_saved_can_still_be_read(course, steps):
    shutil.rmtree(course.learner, ignore_errors=True)
    course.release("0")
    copy_chapters(course.learner)
    answer = None
    for what, number in steps:
        if what == "release":
            course.release(str(number), data=str(number))
        elif what == "write" and course.mine.exists():
            answer = f"answer {number}"
            course.write(answer)
        elif what == "delete":
            course.mine.unlink(missing_ok=True)
            answer = None
        elif what == "lose what was given":
            shutil.rmtree(course.learner / ".course")
            copy_chapters(course.learner)
        else:
            before = course.mine.read_bytes() if course.mine.exists() else None
            copy_chapters(course.learner)
            follow_releases(course.learner)
            if answer:
                assert course.mine.read_bytes() == before
            if what == "update":
                try:
                    take_over("toy", course.learner)
                except CourseError as error:
                    assert "nothing to update" in str(error)
                assert before is None or not answer or before.decode() in course.kept()
        if answer:
            assert read_notebook(course.mine).cells[-1].source == answer
