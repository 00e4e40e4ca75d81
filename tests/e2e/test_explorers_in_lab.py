"""The explorers in a real JupyterLab, by mouse and keyboard, while the kernel is busy; one notebook has them all."""

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from tests.e2e.browser import OpenNotebook, browser, open_page, running_lab

NOTEBOOK = "explorers.ipynb"
SETUP = """
import numpy as np
from helpers.datasets import load_weights, photo
from helpers.explorers import *
image = np.arange(64).reshape(8, 8) % 7
"""
# For each explorer: how it is shown; a control; a key for it; and words that its sentence has before and after.
SLIDER = "label:has-text('{}') input"
EXPLORERS = {
    "convolution": (
        "explore_convolution(image, caption='c')",
        SLIDER.format("row"),
        "ArrowRight",
        "At row 2, column",
        "At row 3, column",
    ),
    "kernel": (
        "explore_kernel(photo('camera')[::4, ::4], caption='c')",
        "input[type=number] >> nth=4",
        "ArrowUp",
        "The entries sum to 0:",
        "The entries sum to 1:",
    ),
    "pooling": (
        "explore_pooling(image, caption='c')",
        SLIDER.format("shift"),
        "ArrowRight",
        "makes 16",
        "After the shift",
    ),
    "pixels": ("explore_pixels(image, caption='c')", "canvas", "Space", "0 of 64 pixels", "1 of 64 pixels"),
    "activation": ("explore_activation(caption='c')", SLIDER.format("sum z"), "ArrowLeft", "At z = 1.5", "At z = 1.25"),
    "learning rate": (
        "explore_learning_rate(np.array([-1., 0, 1]), np.array([0, 1, 3.]), caption='c')",
        SLIDER.format("steps"),
        "ArrowLeft",
        "after 12 steps",
        "after 11 steps",
    ),
    "threshold": (
        "explore_threshold(np.linspace(0, 1, 9), np.arange(9) > 3, 'dress', caption='c')",
        SLIDER.format("threshold"),
        "ArrowRight",
        "threshold of 0.50",
        "threshold of 0.52",
    ),
    "layers": (
        "explore_layers([{'kind': 'Conv2D'}, {'kind': 'Flatten'}, {'kind': 'Dense'}], caption='c')",
        SLIDER.format("filters"),
        "ArrowUp",
        "with 20,383 parameters",
        "with 22,421 parameters",
    ),
    "boxes": (
        "explore_boxes(np.zeros((20, 30)), (5, 5, 15, 15), caption='c')",
        "canvas",
        "ArrowDown",
        "25 pixels are in both boxes",
        "30 pixels are in both boxes",
    ),
    "brush": (
        "explore_brush(load_weights('dresses_on_brick'), {'black': np.zeros((56, 56))}, 'abc', caption='c')",
        "canvas",
        "Space",
        "Nothing is hidden",
        "2 % of the picture",
    ),
    "curves": ("explore_curves(caption='c')", SLIDER.format("dropout"), "ArrowRight", "Dropout 0,", "Dropout 0.3,"),
}
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
SET_THEME = "theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })"


@pytest.mark.skipif(browser() is None, reason="there is no Chromium on this machine; Debian's package is `chromium`")
def test_explorers_follow_their_controls_without_the_kernel(tmp_path, request):
    folder = tmp_path / "learner"
    folder.mkdir()
    sources = [SETUP, *(source for source, *_ in EXPLORERS.values()), "import time; time.sleep(1000)"]
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(notebook, folder / NOTEBOOK)
    with running_lab(folder, tmp_path) as lab, open_page(f"{lab}/lab/tree/{NOTEBOOK}") as page:
        opened = OpenNotebook(page, NOTEBOOK)
        page.keyboard.press("Control+B")  # The list of files makes room.
        for source in sources[:-1]:
            opened.run(opened.cell(words=source))
        opened.cell(words=sources[-1]).query_selector(".cm-content").click()
        page.keyboard.press("Control+Enter")
        page.wait_for_function(
            "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'busy'"
        )
        for name, (source, control, key, before, after) in EXPLORERS.items():
            opened.cell(words=source)
            explorer = page.locator(".explorer").filter(has_text=before)
            explorer.locator(control).first.focus()
            page.keyboard.press(key)
            page.locator(".explorer").filter(has_text=after).first.wait_for()
            for theme, width in (("light", 1440), ("dark", 1440), ("light", 640), ("dark", 640)):
                if pictures := request.config.getoption("--screenshots"):
                    page.set_viewport_size({"width": width, "height": 900})
                    page.evaluate(SET_THEME, THEMES[theme])
                    page.wait_for_timeout(700)
                    opened.cell(words=source)
                    page.wait_for_timeout(300)
                    page.screenshot(path=Path(pictures, f"{name}_{theme}_{width}.png"))
