"""What a person types into nbgrader's formgrader, in a real browser, survives a regrade and stands in the feedback."""

import re
import shutil
import socket
import subprocess
import sys

import jupytext
import nbformat
import pytest

from grading.chapters import ROOT
from grading.doctor import BROWSERS
from grading.grade import Grader
from scripts.screenshot_lab import FLAGS, wait_for
from tests.conftest import MARKER, TOY, answer_cell

BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
pytestmark = pytest.mark.skipif(BROWSER is None, reason=f"none of the browsers {', '.join(BROWSERS)} is installed")
MANUAL = (
    MARKER.format(grade="true", name="reflection", points='"points": 4, ', solution="true")
    .replace('"locked": true', '"locked": false')
    .replace("# %%", "# %% [markdown]")
    + "\n# ### BEGIN SOLUTION\n# The network looks at the sleeve.\n# ### END SOLUTION\n"
)


@pytest.fixture
def graded(tmp_path):
    """A course with an answer that a person grades, and a graded submission."""
    config = (ROOT / "nbgrader_config.py").read_text()
    (tmp_path / "nbgrader_config.py").write_text(f"{config}\nc.ConfinedExecute.modules = ['numpy']\n")
    source = tmp_path / "source/toy/toy.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(jupytext.reads(TOY + MANUAL, fmt="py:percent"), source)
    grader = Grader(tmp_path)
    grader.prepare(["toy"])
    notebook = nbformat.read(tmp_path / "release/toy/toy.ipynb", as_version=4)
    answer_cell(notebook, "double").source = "def double(x):\n    return x + x"
    answer_cell(notebook, "reflection").source = "It looks at the **collar**. <script>alert('here')</script>"
    place = tmp_path / "submitted/ada/toy"
    place.mkdir(parents=True)
    nbformat.write(notebook, place / "toy.ipynb")
    grade(grader)
    return grader


def grade(grader):
    results = list(grader.grade(grader.find_submissions()))
    grader.settle(results)
    (result,) = grader.make_feedback(results)
    return result.score, result.feedback.read_text()


@pytest.fixture
def formgrader(graded):
    """The address of a Jupyter server in the course's folder."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = [f"--port={port}", "--no-browser", "--IdentityProvider.token=", "--allow-root"]
    command = [sys.executable, "-m", "jupyter", "server", *options]
    with (graded.root / "server.log").open("w") as log:
        server = subprocess.Popen(command, cwd=graded.root, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}/formgrader"
    try:
        wait_for(address, seconds=180)
        yield address
    finally:
        server.terminate()
        server.wait()


def test_points_and_comment_typed_there_survive_and_reach_the_learner(graded, formgrader):
    from playwright.sync_api import expect, sync_playwright

    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS).new_page(
            viewport={"width": 1200, "height": 900}
        )
        page.set_default_timeout(60_000)
        said = []
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.accept()))
        page.goto(f"{formgrader}/gradebook/toy/toy")
        page.get_by_role("link", name="Submission #1").click()
        points, comment = page.locator("#reflection"), page.locator("#reflection-comment")
        expect(points).to_have_class(re.compile("needs_manual_grade"))  # Now what is typed is heard.
        expect(comment).to_have_attribute("placeholder", re.compile("comments"))
        for field, text, kind in ((points, "3", "grade"), (comment, "A good look. *Where* is it dark?", "comment")):
            field.fill(text)
            with page.expect_response(lambda answer, kind=kind: f"/api/{kind}/" in answer.url):
                field.blur()
        page.reload()
        expect(points).to_have_value("3")
        page.screenshot(path=graded.root / "formgrader.png")
        assert said == [], "a program in the answer ran"

        page.goto(f"{formgrader}/manage_submissions/toy")
        (graded.root / "feedback/ada/toy/toy.html").unlink()
        page.locator(".generate-feedback a").click()
        page.wait_for_timeout(200)
        expect(page.locator(".modal-title")).to_be_visible()
        by_button = (graded.root / "feedback/ada/toy/toy.html").read_text()

    source = graded.root / "source/toy/toy.ipynb"
    source.write_text(source.read_text().replace("check_value(double(50), 100)", "check_value(double(51), 102)"))
    graded.prepare(["toy"])
    score, by_course = grade(graded)
    assert score == 6
    for feedback in (by_button, by_course):
        assert "3 of 4 points" in feedback and "<em>Where</em> is it dark?" in feedback
        assert "default-src 'none'" in feedback and "<script" not in feedback
