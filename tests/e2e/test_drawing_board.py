"""The drawing board of chapter 00 in a real browser: by mouse, by keyboard, and with a file."""

import pytest
from PIL import Image

from helpers.datasets import CATEGORIES, load_fashion
from learning.copies import copy_chapters
from tests.conftest import COURSE
from tests.e2e.browser import OpenNotebook, browser, open_page, running_lab

CHAPTER = "00_start_here"
CELLS = (
    "from helpers.checking import",
    "captions = {",
    "load_fashion(CATEGORIES)",
    "load_first_network()\n",
)
CELL = 10  # Pixels of the screen for one of the board's.
TROUSERS = [[(10, 2), (18, 2), (18, 5), (10, 5)], [(10, 3), (11, 26)], [(18, 3), (17, 26)]]


@pytest.mark.skipif(browser() is None, reason="there is no Chromium on this machine; Debian's package is `chromium`")
def test_a_learner_draws_moves_and_loads_pictures_and_sees_what_the_network_says(tmp_path):
    copy_chapters([COURSE.chapter(CHAPTER)], tmp_path / "learner")
    with (
        running_lab(tmp_path / "learner", tmp_path) as lab,
        open_page(f"{lab}/lab/tree/{CHAPTER}/{CHAPTER}.ipynb") as page,
    ):
        chapter = OpenNotebook(page, f"{CHAPTER}/{CHAPTER}.ipynb")
        for words in (*CELLS, "explore_drawing(\n"):
            chapter.run(chapter.cell(words=words))
        board = page.locator(".explorer")
        board.scroll_into_view_if_needed()
        says(board, "boot")

        for _ in range(5):
            board.get_by_role("button", name="move left by a pixel").click()
        says(board, "shoe")
        assert "5 left" in board.inner_text()

        board.get_by_role("button", name="clear").click()
        board.get_by_text("The board is empty").wait_for()
        board.locator("input[type=range]").fill("5")
        for stroke in TROUSERS:
            draw(page, board.locator("canvas"), stroke)
        says(board, "trouser")

        board.get_by_role("button", name="clear").click()
        board.locator("canvas").focus()
        page.keyboard.press("ArrowUp")
        for _ in range(8):
            page.keyboard.press("Shift+ArrowDown")
        board.get_by_text("The board is empty").wait_for(state="hidden")
        assert board.is_visible()  # JupyterLab has not taken the keys for commands of its own.

        Image.fromarray(255 - load_fashion(CATEGORIES)[1].pixels[13]).resize((300, 300)).save(tmp_path / "dress.png")
        board.locator("input[type=file]").set_input_files(tmp_path / "dress.png")
        says(board, "dress")
        (tmp_path / "notes.png").write_text("no picture")
        board.locator("input[type=file]").set_input_files(tmp_path / "notes.png")
        board.get_by_text("notes.png is no picture").wait_for()


def says(board, name):
    """Wait until the network says this."""
    board.get_by_text(f"The network says: {name}.").wait_for()
    assert board.locator(".best .name").inner_text() == name


def draw(page, canvas, stroke):
    """Draw lines from point to point, each (column, row) of the board."""
    box = canvas.bounding_box()
    points = [(box["x"] + CELL * column, box["y"] + CELL * row) for column, row in stroke]
    page.mouse.move(*points[0])
    page.mouse.down()
    for point in points[1:]:
        page.mouse.move(*point, steps=6)
    page.mouse.up()
