"""`course lab` gives a learner their own copies, never touches what they wrote, and opens on the welcome page."""

import re
import urllib.request

import nbformat
import pytest
from ipykernel.ipkernel import IPythonKernel
from nbclient import NotebookClient

from grading.course import Course
from grading.errors import CourseError
from learning.copies import copy_chapters
from learning.lab import LOG, lab_command, open_lab, prepare
from learning.welcome import WELCOME
from tests.conftest import COURSE, TOY

OPENING = "# %% [markdown]\n# # Toy\n#\n# **Time:** about 5 minutes\n\n"


def test_copies_are_made_once_and_answers_stay(tmp_path):
    chapters = COURSE.chapters(["0", "1"])
    assert copy_chapters(chapters, tmp_path) == [chapter.name for chapter in chapters]
    own = tmp_path / chapters[0].name / f"{chapters[0].name}.ipynb"
    mine, released = (nbformat.read(path, as_version=4) for path in (own, chapters[0].release))
    assert mine.cells == released.cells
    assert mine.metadata.language_info == IPythonKernel.language_info  # Opened in JupyterLab, it is not "unsaved".
    own.write_text("my answers")
    assert copy_chapters(chapters, tmp_path) == []
    assert own.read_text() == "my answers"


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    folder = tmp_path_factory.mktemp("learner")
    prepare(COURSE, folder)
    return folder


def overview_of(folder):
    """The overview of the chapters on a learner's welcome page, as HTML."""
    return nbformat.read(folder / WELCOME, as_version=4).cells[1].outputs[0].data["text/html"]


def test_the_welcome_page_has_each_chapter_with_its_minutes_points_and_progress(ready):
    rows = overview_of(ready).split("<tr>")[2:]
    assert len(rows) == len(COURSE.chapters())
    for row, chapter in zip(rows, COURSE.chapters(), strict=True):
        points = sum(sum(exercise.points) for exercise in chapter.exercises.values()) + sum(chapter.manual.values())
        assert f'href="{chapter.name}/{chapter.name}.ipynb"' in row
        assert f"<td>{chapter.minutes}</td>\n<td>{points:g}</td>" in row and "not started" in row
    assert 'Begin:\n<a href="00_start_here/' in overview_of(ready)


def test_every_link_of_the_welcome_page_is_a_file_of_the_learner_and_a_cell_in_it(ready):
    page = nbformat.read(ready / WELCOME, as_version=4)
    links = set(re.findall(r"\]\(([^)]+)\)", page.cells[-1].source)) | set(
        re.findall('href="([^"]+)"', overview_of(ready))
    )
    for link in links:
        path, _, cell = link.partition("#cell-id=")
        cells = {cell.id: cell.source for cell in nbformat.read(ready / path, as_version=4).cells} if cell else {}
        assert (ready / path).is_file() and (not cell or "### Exercise: `" in cells[cell])
    exercises = [name for chapter in COURSE.chapters() for name in (*chapter.exercises, *chapter.manual)]
    assert len([link for link in links if "#" in link]) == len(exercises)


def test_every_chapter_says_what_you_will_be_able_to_do(ready):
    objectives = nbformat.read(ready / WELCOME, as_version=4).cells[-1].source
    assert all(re.match(r"\[.+\n\n- .+\n- ", part) for part in objectives.split("### ")[1:])


def test_the_cells_of_the_welcome_page_show_progress_and_make_the_file_to_hand_in(tmp_path):
    prepare(COURSE, tmp_path)
    page = nbformat.read(tmp_path / WELCOME, as_version=4)
    page.cells = [cell for cell in page.cells if cell.id != "selfcheck"]  # tests/learning/test_selfcheck.py runs it.
    page.cells[-1] = nbformat.from_dict(page.cells[-2])
    page.cells[-1].source = page.cells[-2].source.replace('("", name=""', '("0", name="Ada Lovelace"')
    NotebookClient(page, resources={"metadata": {"path": str(tmp_path)}}, allow_errors=True).execute()
    progress, exercises, unnamed, handed_in = (cell.outputs for cell in page.cells if cell.cell_type == "code")
    assert progress[0].data["text/plain"].count("not started") == len(COURSE.chapters())
    assert re.search(
        r"\| \[`negative`\]\(00_start_here/.+#cell-id=\w+\) \| not\N{NO-BREAK SPACE}attempted \|",
        exercises[0].data["text/markdown"],
    )
    assert unnamed[0].traceback == ['Write the chapter between the quotation marks, such as "4" or "convolutions".']
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


def test_what_jupyterlab_says_goes_to_a_log_that_is_named_where_it_fails(tmp_path):
    told = []
    with pytest.raises(CourseError) as raised:
        open_lab(COURSE, tmp_path, ["--ServerApp.port=none"], told.append)
    assert str(tmp_path / LOG) in str(raised.value) and "port" in str(raised.value) and not told
    assert "port" in (tmp_path / LOG).read_text()


def test_one_line_says_where_jupyterlab_is(tmp_path, monkeypatch):
    """Its address opens it, with its token; Ctrl-C ends it without a question."""
    told = []

    def tell(line):
        told.append(urllib.request.urlopen(re.search(r"http\S+", line)[0]).read())
        raise KeyboardInterrupt

    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    assert open_lab(COURSE, tmp_path, ["--no-browser", "--port=0", "--allow-root"], tell) == 0
    assert len(told) == 1 and b"JupyterLab" in told[0]
