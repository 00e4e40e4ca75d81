"""What a learner wrote is carried into a newer release, whatever they and the authors did to the cells."""

import copy
import zlib

from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grading.cells import grade_id, is_answer, is_judge, written
from learning.carry import carry_over, changed_sections, is_touched, same_chapter

EXERCISES = ("double", "negate")


def lesson(number, source, kind=new_markdown_cell):
    """A cell of the lesson, whose id changes with its text, as the build makes it."""
    return kind(source, id=f"lesson-{number}-{zlib.crc32(source.encode())}")


def exercise(name, task=""):
    """The cells of an exercise as they are released."""
    about = {"grade": False, "solution": True, "locked": False, "schema_version": 3}
    judged = about | {"grade": True, "solution": False, "locked": True, "points": 1}
    yield lesson(name, f"### Exercise: `{name}`\n\n{task}")
    yield new_code_cell("raise NotImplementedError", id=name, metadata={"nbgrader": about | {"grade_id": name}})
    for judge in (f"{name}_check", f"{name}_test"):
        yield new_code_cell(f"# {judge} {task}", id=judge, metadata={"nbgrader": judged | {"grade_id": judge}})


@st.composite
def releases(draw):
    """A release: some lessons and exercises, each with a text of its own."""
    texts = st.sampled_from(["old", "new"])
    cells = [lesson("top", "# Title")]
    for number in range(3):
        if draw(st.booleans()):
            cells.append(lesson(number, f"## Section {number}\n\n{draw(texts)}"))
            cells.append(lesson(number, f"lesson_{number} = '{draw(texts)}'", new_code_cell))
    for name in draw(st.permutations(EXERCISES)):
        if draw(st.booleans()):
            cells += exercise(name, draw(texts))
    return new_notebook(cells=cells)


@st.composite
def edits(draw, base):
    """What a learner may make of a release in JupyterLab: edit, add, copy, delete, move; ids may be lost on the way."""
    mine = copy.deepcopy(base)
    for turn in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(mine.cells) - 1)) if mine.cells else 0
        what = draw(st.sampled_from(["edit", "add", "copy", "delete", "move", "lose id"]))
        if what == "add" or not mine.cells:
            kind = draw(st.sampled_from([new_code_cell, new_markdown_cell]))
            mine.cells.insert(at, kind(f"mine {turn}", id=f"mine-{turn}"))
        elif what == "edit" and not is_judge(mine.cells[at]):
            mine.cells[at].source = f"edited {turn}"
        elif what == "copy":
            mine.cells.insert(at, copy.deepcopy(mine.cells[at]))
            mine.cells[at].id = f"copy-{turn}"
        elif what == "delete":
            del mine.cells[at]
        elif what == "move":
            mine.cells.insert(draw(st.integers(0, len(mine.cells) - 1)), mine.cells.pop(at))
        elif what == "lose id":
            mine.cells[at].id = f"lost-{turn}"
    return copy.deepcopy(mine)


@st.composite
def stories(draw):
    """A learner's copy, the release that it was made from, and a newer one."""
    base = draw(releases())
    return draw(edits(base)), base, draw(releases())


def texts(notebook):
    return [(cell.cell_type, cell.source) for cell in notebook.cells]


def is_within(few, many):
    """Whether all of `few` stand in `many`, in this order."""
    rest = iter(many)
    return all(one in rest for one in few)


@given(stories())
def test_all_that_they_wrote_is_in_the_new_one(story):
    mine, base, _ = story
    assert set(texts(new_notebook(cells=written(mine, base)))) <= set(texts(carry_over(*story)))


@given(stories())
def test_an_answer_stands_in_its_exercise_and_of_copies_the_last_does(story):
    mine, base, _ = story
    answers = {grade_id(cell): cell for cell in written(mine, base) if is_answer(cell)}
    for cell in carry_over(*story).cells:
        if is_answer(cell) and grade_id(cell) in answers:
            assert cell.source == answers[grade_id(cell)].source


@given(stories())
def test_all_that_is_new_is_there_in_order_and_checks_are_the_new_ones(story):
    merged, new = carry_over(*story), story[2]
    assert is_within([cell.id for cell in new.cells], [cell.id for cell in merged.cells])
    assert [cell for cell in merged.cells if is_judge(cell)] == [cell for cell in new.cells if is_judge(cell)]
    assert len({cell.id for cell in merged.cells}) == len(merged.cells)


@given(stories())
def test_who_wrote_nothing_gets_the_new_release_as_it_is(story):
    _, base, new = story
    assert carry_over(base, base, new) == new
    assert not is_touched(base, base)


@given(stories())
def test_a_second_time_after_a_success_or_a_crash_changes_nothing(story):
    mine, base, new = story
    merged = carry_over(mine, base, new)
    assert texts(carry_over(merged, new, new)) == texts(merged) == texts(carry_over(merged, base, new))


@given(stories())
def test_the_three_notebooks_stay_as_they_are(story):
    before = copy.deepcopy(story)
    carry_over(*story)
    assert before == story


def test_changes_are_named_by_their_sections():
    base = new_notebook(
        cells=[lesson(0, "# Title"), lesson(1, "## Kernels\n\nold"), *exercise("double"), *exercise("negate")]
    )
    new = new_notebook(
        cells=[lesson(0, "# Title"), lesson(1, "## Kernels\n\nnew"), *exercise("double"), *exercise("negate")]
    )
    new.cells[-1].source = "# a better test"
    assert changed_sections(base, new) == ["Kernels", "Exercise: `negate`"]
    assert changed_sections(base, base) == [] and same_chapter(base, base) and not same_chapter(base, new)


def test_a_picture_that_they_pasted_into_a_text_comes_along():
    base = new_notebook(cells=[lesson(0, "# Title")])
    mine = copy.deepcopy(base)
    mine.cells[0].update(source="![](attachment:a.png)", attachments={"a.png": {"image/png": "AAAA"}})
    assert carry_over(mine, base, base).cells[0].attachments == mine.cells[0].attachments
