"""`course lab` gives a learner their own copies, never touches what they wrote, and opens on the welcome page."""

import re

import nbformat
import pytest
from nbclient import NotebookClient

from grading.course import Course
from learning.copies import copy_chapters
from learning.lab import lab_command, prepare
from learning.welcome import WELCOME
from tests.conftest import COURSE, TOY

OPENING = "# %% [markdown]\n# # Toy\n#\n# **Time:** about 5 minutes\n\n"


def test_copies_are_made_once_and_answers_stay(tmp_path):
    chapters = COURSE.chapters()
    assert copy_chapters(chapters, tmp_path) == [chapter.name for chapter in chapters]
    own = tmp_path / chapters[0].name / f"{chapters[0].name}.ipynb"
    assert own.read_bytes() == chapters[0].release.read_bytes()
    own.write_text("my answers")
    assert copy_chapters(chapters, tmp_path) == []
    assert own.read_text() == "my answers"


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    folder = tmp_path_factory.mktemp("learner")
    prepare(COURSE, folder)
    return folder


def test_the_welcome_page_has_each_chapter_with_its_minutes_points_and_progress(ready):
    table = nbformat.read(ready / WELCOME, as_version=4).cells[1].outputs[0].data["text/markdown"]
    rows = table.splitlines()[2:]
    assert len(rows) == len(COURSE.chapters())
    for row, chapter in zip(rows, COURSE.chapters(), strict=True):
        points = sum(sum(exercise.points) for exercise in chapter.exercises.values()) + sum(chapter.manual.values())
        assert re.fullmatch(rf"\| \d+ \| \[.+\]\({chapter.name}/.+\) \| \d+ \| {points:g} \| not started \|", row), row


def test_every_link_of_the_welcome_page_is_a_file_of_the_learner(ready):
    page = (ready / WELCOME).read_text()
    links = set(re.findall(r"\]\(([^)]+)\)", page))
    assert len(links) == len(COURSE.chapters())
    assert all((ready / link).is_file() for link in links)


def test_every_chapter_says_what_you_will_be_able_to_do(ready):
    objectives = nbformat.read(ready / WELCOME, as_version=4).cells[-1].source
    assert all(re.match(r"\[.+\n\n- .+\n- ", part) for part in objectives.split("### ")[1:])


def test_the_cells_of_the_welcome_page_show_progress_and_make_the_file_to_hand_in(tmp_path):
    prepare(COURSE, tmp_path)
    page = nbformat.read(tmp_path / WELCOME, as_version=4)
    page.cells[-1] = nbformat.from_dict(page.cells[-2])
    page.cells[-1].source = page.cells[-2].source.replace('("", name=""', '("00_start_here", name="Ada Lovelace"')
    NotebookClient(page, resources={"metadata": {"path": str(tmp_path)}}, allow_errors=True).execute()
    progress, exercises, unnamed, handed_in = (cell.outputs for cell in page.cells if cell.cell_type == "code")
    assert progress[0].data["text/markdown"].count("not started") == len(COURSE.chapters())
    assert "| `negative` | not\N{NO-BREAK SPACE}attempted |" in exercises[0].data["text/markdown"]
    assert unnamed[0].traceback == [
        'Write the name of the chapter between the quotation marks, such as "04_convolutions".'
    ]
    (file,) = tmp_path.glob("*-ada-lovelace-*.zip")
    assert f'<a href="{file.name}" download' in handed_in[1].data["text/html"]
    assert "negative: not attempted; you can hand in all the same" in handed_in[2].data["text/markdown"]


def test_the_glossary_comes_along_if_there_is_one(tmp_path, toy_chapter):
    toy_chapter.text.write_text(TOY.replace("# %%", f"{OPENING}# %%", 1))
    course, folder = Course(tmp_path), tmp_path / "learner"
    prepare(course, folder)
    assert not (folder / "glossary.md").exists()
    course.docs.mkdir()
    course.glossary.write_text("kernel: a small grid of weights")
    prepare(course, folder)
    assert (folder / "glossary.md").read_text() == "kernel: a small grid of weights"


def test_jupyterlab_starts_on_the_welcome_page_with_the_courses_settings(ready, tmp_path):
    command, environment = lab_command(COURSE, ready)
    assert command[-1] == str(ready) and f"--LabApp.default_url=/lab/tree/{WELCOME}" in command
    assert environment["JUPYTER_CONFIG_PATH"] == str(COURSE.root / "jupyter")
    assert lab_command(COURSE, tmp_path)[0][-2:] == ["jupyterlab", str(tmp_path)]
    looks = "labextensions/course-looks/static/remoteEntry.js"
    for settings in ("labconfig/page_config.json", "jupyter_server_config.py", "custom/custom.css", looks):
        assert (COURSE.root / "jupyter" / settings).is_file()
