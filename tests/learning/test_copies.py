"""A learner's copies follow the releases, and nothing that they wrote is ever lost."""

import shutil

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grading.course import Course
from grading.errors import CourseError
from learning.copies import copy_chapters, follow_releases, give, read_notebook, take_over


@pytest.fixture
def toy(tmp_path):
    """A course of one chapter, `toy`, of which any release can be written."""
    return Toy(Course(tmp_path))


class Toy:
    def __init__(self, course):
        for folder in ("chapters", "release/toy"):
            (course.root / folder).mkdir(parents=True, exist_ok=True)
        (course.root / "chapters" / "toy.py").touch()
        self.chapter, self.learner = course.chapter("toy"), course.learner
        self.mine = self.learner / "toy" / "toy.ipynb"

    def release(self, text, data="1"):
        answer = {"grade_id": "f", "solution": True, "grade": False, "locked": False, "schema_version": 3}
        cells = [new_markdown_cell(f"## Section\n\n{text}", id=f"s{text}"), new_code_cell("stub", id="f")]
        cells[1].metadata.nbgrader = answer
        nbformat.write(new_notebook(cells=cells), self.chapter.release)
        (self.chapter.release.parent / "data.csv").write_text(data)

    def write(self, answer):
        notebook = nbformat.read(self.mine, as_version=4)
        notebook.cells[-1].source = answer
        nbformat.write(notebook, self.mine)

    def kept(self):
        """All that they could still read, of their copy and the backups."""
        files = [path for path in self.learner.rglob("*") if path.is_file() and ".course" not in path.parts]
        return [path.read_text() for path in files]


def test_a_copy_in_which_nothing_was_written_is_replaced_and_leaves_no_backup(toy):
    toy.release("old")
    copy_chapters([toy.chapter], toy.learner)
    assert follow_releases([toy.chapter], toy.learner) == []
    toy.write("stub")  # As when they ran it.
    mine = nbformat.read(toy.mine, as_version=4)
    mine.cells[1].execution_count = 7
    nbformat.write(mine, toy.mine)
    toy.release("new")
    (said,) = follow_releases([toy.chapter], toy.learner)
    assert "took the place" in said
    assert read_notebook(toy.mine).cells == read_notebook(toy.chapter.release).cells
    assert not (toy.learner / "backups").exists()
    assert follow_releases([toy.chapter], toy.learner) == []


def test_a_copy_with_answers_stays_until_they_ask_and_then_they_come_along(toy):
    toy.release("old")
    copy_chapters([toy.chapter], toy.learner)
    toy.write("my answer")
    before = toy.mine.read_bytes()
    toy.release("new", data="2")
    (said,) = follow_releases([toy.chapter], toy.learner)
    assert "“Section”" in said and "--update toy" in said
    assert toy.mine.read_bytes() == before
    assert "backups" in take_over(toy.chapter, toy.learner)
    assert [cell.source for cell in read_notebook(toy.mine).cells] == ["## Section\n\nnew", "my answer"]
    assert (toy.mine.parent / "data.csv").read_text() == "2"
    assert before.decode() in toy.kept()
    assert follow_releases([toy.chapter], toy.learner) == []


def test_there_is_nothing_to_update_where_the_copy_is_the_newest_or_is_none(toy):
    toy.release("old")
    with pytest.raises(CourseError, match="no copy"):
        take_over(toy.chapter, toy.learner)
    copy_chapters([toy.chapter], toy.learner)
    toy.write("my answer")
    with pytest.raises(CourseError, match="nothing to update"):
        take_over(toy.chapter, toy.learner)


def test_a_spoiled_notebook_is_left_alone_and_said_so(toy):
    toy.release("old")
    copy_chapters([toy.chapter], toy.learner)
    toy.mine.write_text("{ no notebook")
    toy.release("new")
    assert "stays as it is" in follow_releases([toy.chapter], toy.learner)[0]
    with pytest.raises(CourseError, match="no notebook any more"):
        take_over(toy.chapter, toy.learner)
    assert toy.mine.read_text() == "{ no notebook"


def test_a_notebook_that_they_deleted_or_renamed_is_made_anew_beside_their_files(toy):
    toy.release("old")
    copy_chapters([toy.chapter], toy.learner)
    (toy.mine.parent / "data.csv").write_text("mine")
    toy.mine.rename(toy.mine.parent / "attic.ipynb")
    assert copy_chapters([toy.chapter], toy.learner) == ["toy"]
    assert toy.mine.exists() and (toy.mine.parent / "data.csv").read_text() == "mine"


def test_a_page_of_the_course_is_renewed_and_one_they_wrote_in_stays(toy):
    give("glossary.md", "old", toy.learner)
    assert give("glossary.md", "new", toy.learner) == []
    page = toy.learner / "glossary.md"
    assert page.read_text() == "new"
    page.write_text("new, and my notes")
    assert give("glossary.md", "new", toy.learner) == []
    (said,) = give("glossary.md", "newer", toy.learner)
    assert "Yours stays" in said and page.read_text() == "new, and my notes"
    assert not (toy.learner / "backups").exists()


def test_what_they_wrote_into_a_notebook_of_the_course_comes_along(toy):
    def page(text):
        cells = [new_markdown_cell(text, id="text"), new_code_cell('ask("")', id="ask")]
        return nbformat.writes(new_notebook(cells=cells))

    place = toy.learner / "Welcome.ipynb"
    give("Welcome.ipynb", page("old"), toy.learner)
    mine = read_notebook(place)
    mine.cells[1].source = 'ask("me")'
    mine.cells.append(new_markdown_cell("my notes", id="mine"))
    nbformat.write(mine, place)
    for _ in range(2):
        give("Welcome.ipynb", page("new"), toy.learner)
        assert [cell.source for cell in read_notebook(place).cells] == ["new", 'ask("me")', "my notes"]
    assert not (toy.learner / "backups").exists()


STEPS = st.one_of(
    st.tuples(st.just("release"), st.integers(0, 3)),
    st.tuples(st.just("write"), st.integers(0, 9)),
    st.tuples(st.sampled_from(["lab", "update", "delete", "lose what was given"]), st.just(0)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(st.lists(STEPS, max_size=12))
def test_whatever_happens_each_answer_that_they_saved_can_still_be_read(toy, steps):
    shutil.rmtree(toy.learner, ignore_errors=True)
    toy.release("0")
    copy_chapters([toy.chapter], toy.learner)
    answer = None
    for what, number in steps:
        if what == "release":
            toy.release(str(number), data=str(number))
        elif what == "write" and toy.mine.exists():
            answer = f"answer {number}"
            toy.write(answer)
        elif what == "delete":
            toy.mine.unlink(missing_ok=True)
            answer = None
        elif what == "lose what was given":
            shutil.rmtree(toy.learner / ".course")
            copy_chapters([toy.chapter], toy.learner)
        else:
            before = toy.mine.read_bytes() if toy.mine.exists() else None
            copy_chapters([toy.chapter], toy.learner)
            follow_releases([toy.chapter], toy.learner)
            if answer:
                assert toy.mine.read_bytes() == before
            if what == "update":
                try:
                    take_over(toy.chapter, toy.learner)
                except CourseError as error:
                    assert "nothing to update" in str(error)
                assert before is None or not answer or before.decode() in toy.kept()
        if answer:
            assert read_notebook(toy.mine).cells[-1].source == answer
