"""A chapter with an unsolved exercise runs to its end in a real JupyterLab, and an endless loop in it is named and stopped."""

from pathlib import Path

import pytest

from learning.lab import prepare
from tests.conftest import COURSE
from tests.e2e.browser import OpenNotebook, browser, open_page, running_lab

CHAPTER, EXERCISE = "00_start_here", "negative"
ENDLESS = f"def {EXERCISE}(image):\nplace = 0\nwhile place < 9:\nplace = place - 1"
RUN_ALL = "() => window.jupyterapp.commands.execute('notebook:run-all-cells')"
SHORT_LIMIT = """() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.requestExecute(
    {code: 'from helpers.checking import watch; watch.STOP_AFTER = 1'}).done"""
STOP = "jp-button[data-command='notebook:interrupt-kernel']"


@pytest.mark.skipif(browser() is None, reason="there is no Chromium on this machine; Debian's package is `chromium`")
def test_a_chapter_runs_on_whatever_is_unsolved_and_an_endless_loop_is_named_and_stopped(request, tmp_path):
    shots = Path(request.config.getoption("--screenshots") or tmp_path)
    path = f"{CHAPTER}/{CHAPTER}.ipynb"
    prepare(COURSE, tmp_path / "learner")
    with running_lab(tmp_path / "learner", tmp_path) as lab, open_page(f"{lab}/lab/tree/{path}") as page:
        chapter = OpenNotebook(page, path)

        def wait(said, what, /, **cell):
            """What a cell shows, once it shows these words."""
            output = chapter.cell(**cell).query_selector(".jp-Cell-outputArea")
            page.wait_for_function("([output, words]) => output.innerText.includes(words)", arg=[output, said])
            page.screenshot(path=shots / f"{what}.png")
            return output

        page.evaluate(RUN_ALL)
        done = wait("0 of 1 visible checks pass", "done", words="show_done(")
        assert "not attempted" in done.inner_text()
        for at_work in ("# Your function at work", "answers_to_negatives ="):
            waiting = wait(f"This cell waits for {EXERCISE}: answer it above", "waits", words=at_work)
            assert not waiting.query_selector(".jp-RenderedText"), "neither a traceback nor anything else in red"

        check = chapter.cell(f"{EXERCISE}_check")
        folded = check.query_selector(".jp-InputPlaceholder").bounding_box()
        page.mouse.click(folded["x"] + 50, folded["y"] + folded["height"] / 2)
        assert "jp-mod-selected" in check.get_attribute("class"), "a click selects what is folded"
        assert check.query_selector(".jp-InputPlaceholder").is_visible(), "and leaves it so"
        page.set_viewport_size({"width": 640, "height": 900})
        page.locator("#filebrowser").wait_for(state="hidden")  # In a narrow window it makes room.
        page.set_viewport_size({"width": 1200, "height": 900})

        answer = chapter.cell(EXERCISE)
        chapter.write(answer, ENDLESS)
        chapter.run(answer)
        page.keyboard.press("Shift+Enter")
        still = wait("This still runs", "still_runs", name=f"{EXERCISE}_check").inner_text()
        assert f"in {EXERCISE}, line" in still and "press ■" in still
        page.locator(STOP).locator("visible=true").click()
        wait("stopped with Interrupted: you stopped it after", "interrupted", name=f"{EXERCISE}_check")

        page.evaluate(SHORT_LIMIT)
        chapter.run(answer)
        page.keyboard.press("Shift+Enter")
        wait("stopped with TimeoutError: it had computed for", "stopped", name=f"{EXERCISE}_check")
