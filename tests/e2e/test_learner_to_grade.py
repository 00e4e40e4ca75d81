"""From a learner's first wrong answer to their grade: by mouse and keyboard in a real browser, then by the commands."""

import os
import re
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from grading.grader import Grader
from learning.lab import prepare
from learning.welcome import WELCOME
from tests.conftest import COURSE
from tests.e2e.browser import OpenNotebook, browser, open_page, running_lab

CHAPTER, EXERCISE = "04_convolutions", "convolve_1d"
WRONG, RIGHT = (
    f"def convolve_1d(array, kernel):\nn = len(array) - len(kernel){more}\n"
    "places = [np.multiply(array[i : i + len(kernel)], kernel) for i in range(n)]\nreturn np.array(places).sum(axis=1)"
    for more in ("", " + 1")
)
# The role of the cell at which the learner is.
ACTIVE_ROLE = "() => window.jupyterapp.shell.currentWidget.content.activeCell.model.getMetadata('role')"


@pytest.fixture
def show(request, tmp_path):
    """Takes a picture of each step, into the folder of `--screenshots` or pytest's own."""
    folder = Path(request.config.getoption("--screenshots") or tmp_path / "screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    numbers = count(1)
    return lambda page, what: page.screenshot(path=folder / f"{next(numbers)}_{what}.png")


@pytest.mark.skipif(browser() is None, reason="there is no Chromium on this machine; Debian's package is `chromium`")
def test_a_learner_works_hands_in_and_gets_the_grade_that_their_answers_deserve(tmp_path, show):
    learner, course = tmp_path / "learner", tmp_path / "course"
    prepare(COURSE, learner)
    shutil.copytree(COURSE.root / "source" / CHAPTER, course / "source" / CHAPTER)
    shutil.copy(COURSE.settings, course)
    with running_lab(learner, tmp_path) as lab, open_page(lab) as page:
        welcome = OpenNotebook(page, WELCOME)
        page.locator(f"a[href*='{CHAPTER}']").first.click()
        work_on(OpenNotebook(page, f"{CHAPTER}/{CHAPTER}.ipynb"), lambda what: show(page, what))
        page.locator(".lm-TabBar-tab", has_text=WELCOME).click()
        said = hand_in(welcome, tmp_path / "downloaded.zip")
        show(page, "handed_in")
    assert re.search(rf"{EXERCISE}\W+visible check passes", said) and "not right yet" not in said
    assert re.search(r"line_kernels\W+not attempted", said)  # Whose stub is no function, and stops at once.
    said = run("collect", tmp_path / "downloaded.zip", "--course", course)
    assert "ada-lovelace" in said and "1 taken, 0 could not be taken" in said
    run("grade", CHAPTER, "--course", course)
    points = {cell: score for (name, cell), score in Grader(course).scores(CHAPTER).items() if name == "ada-lovelace"}
    assert len(points) > 20
    assert {cell: score for cell, score in points.items() if score} == {f"{EXERCISE}_check": 1, f"{EXERCISE}_test": 2}


def work_on(chapter, show):
    """What a learner does in JupyterLab, step by step."""
    page = chapter.page
    show("opened")
    for setup in ("from helpers.checking import", "captions = {"):
        chapter.run(chapter.cell(words=setup))

    answer(chapter, WRONG)
    assert "This looks like a known mistake: the last place is missing" in output(chapter)
    check = chapter.cell(f"{EXERCISE}_check")
    said = check.query_selector(".verdict-card h4").inner_text().split()
    assert said == ["✗", "not", "right", "yet", EXERCISE]
    # The cell has failed, and the card says why; the exception's own line does not say it once more.
    assert [kind.is_visible() for kind in check.query_selector_all(".jp-OutputArea-output")] == [True, False]
    show("mistake_named")

    task = chapter.cell(words=f"### Exercise: `{EXERCISE}`")
    hint = task.query_selector("details")
    assert not hint.query_selector("p").is_visible()
    hint.query_selector("summary").click()
    hint.query_selector("p").wait_for_element_state("visible")
    show("hint_unfolded")

    answer(chapter, RIGHT)
    assert output(chapter).split()[:6] == ["✓", "passes", EXERCISE, "The", "visible", "check"]
    show("check_passes")
    roles = chapter.page.evaluate(
        "() => [...document.querySelectorAll('.jp-Cell[data-role]')].map(({dataset}) => dataset.role)"
    )
    assert {"answer", "check", "test"} <= set(roles)
    # Nobody has to press a key for the hidden test, whose cell is empty.
    assert chapter.page.evaluate(ACTIVE_ROLE) != "test"

    chapter.run(chapter.cell(words="explore_convolution(\n"))
    explorer = page.locator(".jp-OutputArea-output", has_text="At row 2, column 3 of the output")
    row = explorer.get_by_label("row")
    row.scroll_into_view_if_needed()
    before = explorer.locator("svg").first.screenshot()
    show("explorer")
    drag(page, row, right=33)
    moved = page.locator(".jp-OutputArea-output", has_text="At row 4, column 3 of the output")
    moved.wait_for()
    assert moved.locator("svg").first.screenshot() != before
    show("slider_moved")

    chapter.save()
    page.get_by_text("Validate", exact=True).locator("visible=true").click()
    dialog = page.locator(".jp-Dialog", has_text="Validation Results")
    dialog.wait_for()
    show("validated")
    assert "convolve_2d: not attempted yet" in dialog.inner_text() and "convolve_1d: " not in dialog.inner_text()
    dialog.get_by_role("button").last.click()


def hand_in(welcome, path):
    """Run the cell under Hand in on the welcome page, and follow its link to the file; returns what the cell said."""
    cell = welcome.cell(words="hand_in(")
    welcome.write(cell, f'from learning.welcome import hand_in\nhand_in("{CHAPTER}", name="Ada Lovelace")')
    welcome.run(cell)
    with welcome.page.expect_download() as download:
        cell.query_selector("a[download]").click()
    download.value.save_as(path)
    return cell.query_selector(".jp-Cell-outputArea").inner_text().replace("\N{NO-BREAK SPACE}", " ")


def answer(chapter, text):
    """Write an answer, run it, and run the check below it."""
    cell = chapter.cell(EXERCISE)
    chapter.write(cell, text)
    chapter.run(cell)
    chapter.run(chapter.cell(f"{EXERCISE}_check"))


def output(chapter):
    """What the check says."""
    return chapter.cell(f"{EXERCISE}_check").query_selector(".jp-Cell-outputArea").inner_text()


def drag(page, handle, right):
    """Drag a slider's handle to the right, by pixels."""
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + right, y, steps=5)
    page.mouse.up()


def run(*arguments):
    """Run a `course` command; returns what it printed."""
    command = [sys.executable, "-m", "commands", *map(str, arguments)]
    done = subprocess.run(command, cwd=COURSE.root, capture_output=True, text=True, env=os.environ | {"COLUMNS": "160"})
    assert done.returncode == 0, done.stdout + done.stderr
    print(done.stdout)
    return done.stdout
