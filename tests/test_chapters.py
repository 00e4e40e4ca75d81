"""Every chapter keeps the rules that docs/authoring.md gives, and what is built from it is what its text says."""

import ast
import builtins
import itertools
import re

import nbformat
import pytest

from authoring.bank import count_answers
from authoring.build import is_built
from grading.names import bound_names, needed_names
from tests.conftest import COURSE

CHAPTERS = COURSE.chapters()
EXERCISES = [
    pytest.param(chapter, name, id=f"{chapter.name}-{name}") for chapter in CHAPTERS for name in chapter.exercises
]

chapters = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
exercises = pytest.mark.parametrize("chapter, name", EXERCISES)


def task(chapter, name):
    """The Markdown cell before an exercise's answer cell."""
    cells = chapter.notebook.cells
    place = next(i for i, cell in enumerate(cells) if cell.metadata.get("nbgrader", {}).get("grade_id") == name)
    return cells[place - 1].source


@chapters
def test_notebooks_are_built_from_the_text_as_it_is(chapter):
    assert is_built(chapter), "run `course build` and commit what it writes"


@chapters
def test_the_learners_notebook_holds_no_solution_no_hidden_test_and_no_output(chapter):
    released = nbformat.read(chapter.release, as_version=4)
    text = nbformat.writes(released)
    assert not re.search(r"(BEGIN|END) (SOLUTION|HIDDEN TESTS)", text)
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in released.cells if "nbgrader" in cell.metadata}
    for name, exercise in chapter.exercises.items():
        assert "raise NotImplementedError" in cells[name].source
        first, check = cells[f"{name}_check"].source.split("\n", 1)
        assert name in first and check == exercise.check
        assert not any("testing(" in cells[judge].source for judge in exercise.judges if judge != f"{name}_check")
    assert not any(cell.get("outputs") for cell in released.cells)


@chapters
def test_the_instructors_notebook_ran_without_errors_and_stderr(chapter):
    built = nbformat.read(chapter.source, as_version=4)
    outputs = [output for cell in built.cells for output in cell.get("outputs", [])]
    assert outputs
    assert not [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"]


@chapters
def test_every_figure_has_its_picture(chapter):
    built = nbformat.read(chapter.source, as_version=4)
    figures = [
        output.data
        for cell in built.cells
        for output in cell.get("outputs", [])
        if output.get("data", {}).get("text/plain", "").startswith("<Figure")
    ]
    assert figures and all("image/png" in figure for figure in figures)


@chapters
def test_every_picture_has_a_caption_after_it(chapter):
    built = nbformat.read(chapter.source, as_version=4)
    for cell, following in zip(built.cells, [*built.cells[1:], None], strict=True):
        pictures = [output for output in cell.get("outputs", []) if "image/png" in output.get("data", {})]
        captions = [
            output
            for output in cell.get("outputs", [])
            if output.get("data", {}).get("text/markdown", "").startswith("*")
        ]
        if len(captions) < len(pictures):
            assert following is not None and following.source.startswith("*"), (
                f"no caption for the picture of: {cell.source}"
            )


@chapters
def test_the_stated_points_are_the_real_ones(chapter):
    points = {name: sum(exercise.points) for name, exercise in chapter.exercises.items()} | chapter.manual
    for name in points:
        stated = re.search(r"### Exercise: `(\w+)`.*\((\d+) points\)", task(chapter, name))
        assert stated, f"the task of {name} has no heading of the form ### Exercise: `{name}` (3 points)"
        assert (stated[1], int(stated[2])) == (name, points[name])
    total = sum(points.values())
    opening = chapter.notebook.cells[0].source
    assert re.search(rf"\b[Pp]oints\b[^\n]*\b{total}\b|\b{total} points", opening), (
        f"the opening cell does not say {total} points"
    )


@chapters
def test_the_readme_lists_it_and_says_whether_it_is_optional(chapter):
    (row,) = re.findall(rf"^\| `{chapter.name}` \| (.*)", (COURSE.root / "README.md").read_text(), re.M)
    assert row.startswith("optional") == chapter.is_optional == (chapter.name > "10")


@chapters
def test_headings_nest_without_jumps(chapter):
    prose = "\n".join(cell.source for cell in chapter.notebook.cells if cell.cell_type == "markdown")
    levels = [len(marks) for marks in re.findall(r"^(#+) ", prose, re.MULTILINE)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@chapters
def test_it_opens_with_objectives_and_closes_with_a_quiz_and_links(chapter):
    markdown = [cell.source for cell in chapter.notebook.cells if cell.cell_type == "markdown"]
    assert re.search(r"minutes", markdown[0])
    assert len(re.findall(r"^- ", markdown[0], re.MULTILINE)) >= 3
    closing = "\n".join(markdown).split("## What you learned")[1]
    assert closing.index("## Check your understanding") < closing.index("## Where to read on")
    questions = closing.split("## Check your understanding")[1].split("## Where to read on")[0]
    assert 4 <= questions.count("<details>") <= 6
    assert "https://" in closing


@chapters
def test_what_a_person_grades_has_a_rubric_that_adds_up(chapter):
    for name, points in chapter.manual.items():
        rubric = re.findall(r"^\| (\d+) \|", task(chapter, name), re.MULTILINE)
        assert sum(map(int, rubric)) == points, (
            f"the task of {name} has no table whose rows begin with points, {points} in all"
        )


@exercises
def test_an_exercise_has_two_hints_and_points(chapter, name):
    assert task(chapter, name).count("<details>") >= 2
    assert all(points > 0 for points in chapter.exercises[name].points)


@exercises
def test_judged_cells_are_one_block_in_the_checking_vocabulary(chapter, name):
    exercise = chapter.exercises[name]
    for source, word in ((exercise.check, "checking"), *((source, "testing") for source in exercise.tests)):
        for statement in ast.parse(source).body:
            assert isinstance(statement, ast.With), f"a judged cell of {name} does something outside `with {word}(…)`"
            call = statement.items[0].context_expr
            assert (call.func.id, call.args[0].value) == (word, name)
    for source in exercise.tests:
        hidden = source.split("### BEGIN HIDDEN TESTS")
        assert len(hidden) == 2 and not ast.parse(hidden[0]).body and source.rstrip().endswith("### END HIDDEN TESTS")


@exercises
def test_judged_cells_use_only_the_setup_and_the_answers_names(chapter, name):
    sources = [*chapter.setup, *(exercise.answer for exercise in chapter.exercises.values())]
    known = set(dir(builtins)).union(*map(bound_names, sources))
    for source in chapter.exercises[name].judges.values():
        assert needed_names(source) <= known


@exercises
def test_the_bank_has_three_right_and_five_wrong_answers(chapter, name):
    right, wrong = count_answers(chapter)[name]
    assert right >= 3 and wrong >= 5
