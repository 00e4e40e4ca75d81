"""The welcome page in a real browser: it leads back to the exercise where a learner was, and grades a chapter whole."""

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe

from learning.lab import prepare
from learning.progress import look
from learning.welcome import WELCOME
from tests.conftest import COURSE, answering
from tests.e2e.browser import OpenNotebook, browser, open_page, running_lab

CHAPTER, NEXT = "01_images_as_data", "read_pixel"
IS_UNSAVED = "() => window.jupyterapp.shell.currentWidget.context.model.dirty"
# Whether the cell that holds these words begins in the upper half of what is seen of the notebook.
IS_SHOWN = """words => {
    const notebook = window.jupyterapp.shell.currentWidget.content;
    const cell = notebook.widgets.find(({model}) => model.sharedModel.getSource().includes(words));
    const [seen, box] = [notebook.node, cell.node].map(node => node.getBoundingClientRect());
    return box.height > 0 && box.top > seen.top - 20 && box.top < seen.top + seen.height / 2;
}"""


def half_way(folder):
    """A learner's folder: one exercise of chapter 01 is solved, the next is not."""
    prepare(COURSE, folder)
    path = folder / CHAPTER / f"{CHAPTER}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    answering(describe=COURSE.chapter(CHAPTER).exercises["describe"].answer)(notebook)
    nbformat.write(notebook, path)
    look(CHAPTER, folder)
    prepare(COURSE, folder)


@pytest.mark.skipif(browser() is None, reason="there is no Chromium on this machine; Debian's package is `chromium`")
def test_the_welcome_page_leads_back_and_grades_a_chapter_whole(tmp_path):
    learner = tmp_path / "learner"
    half_way(learner)
    with running_lab(learner, tmp_path) as lab, open_page(lab) as page:
        welcome = OpenNotebook(page, WELCOME)
        assert not page.evaluate(IS_UNSAVED)
        found = Axe().run(page, ".course-overview")
        assert not found.response["violations"], found.generate_report()
        cell = welcome.cell(words="selfcheck(")
        welcome.write(cell, 'from learning.welcome import selfcheck\nselfcheck("0")')
        welcome.run(cell)
        assert "0 of 1 exercises pass whole" in cell.query_selector(".jp-Cell-outputArea").inner_text()
        page.locator(".course-next a").click()
        OpenNotebook(page, f"{CHAPTER}/{CHAPTER}.ipynb")
        page.wait_for_function(IS_SHOWN, arg=f"### Exercise: `{NEXT}`")
        assert not page.evaluate(IS_UNSAVED)
