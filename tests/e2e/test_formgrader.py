"""What a person types into nbgrader's formgrader, in a real browser, survives a regrade and stands in the feedback."""

import re
import sys

import jupytext
import nbformat
import pytest
from playwright.sync_api import expect

from grading.class_run import grade_class
from grading.grader import Grader
from grading.submissions import find_submissions
from tests.conftest import COURSE, MARKER, TOY, answer_cell
from tests.e2e.browser import PATIENCE, browser, open_page, running

pytestmark = pytest.mark.skipif(
    browser() is None, reason="there is no Chromium on this machine; Debian's is `chromium`"
)
MANUAL = (
    MARKER.format(grade="true", name="reflection", points='"points": 4, ', solution="true")
    .replace('"locked": true', '"locked": false')
    .replace("# %%", "# %% [markdown]")
    + "\n# ### BEGIN SOLUTION\n# The network looks at the sleeve.\n# ### END SOLUTION\n"
)


@pytest.fixture
def graded(tmp_path):
    """A course with an answer that a person grades, and a graded submission."""
    config = COURSE.settings.read_text()
    (tmp_path / "nbgrader_config.py").write_text(f"{config}\nc.ConfinedExecute.modules = ['numpy']\n")
    source = tmp_path / "source/toy/toy.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(jupytext.reads(TOY + MANUAL, fmt="py:percent"), source)
    grader = Grader(tmp_path)
    grader.api.generate_assignment("toy")
    notebook = nbformat.read(tmp_path / "release/toy/toy.ipynb", as_version=4)
    answer_cell(notebook, "double").source = "def double(x):\n    return x + x"
    answer_cell(notebook, "reflection").source = "It looks at the **collar**. <script>alert('here')</script>"
    place = tmp_path / "submitted/ada/toy"
    place.mkdir(parents=True)
    nbformat.write(notebook, place / "toy.ipynb")
    grade(grader)
    return grader


def grade(grader):
    (result,) = grade_class(grader, find_submissions(grader)).results
    return result.score, result.feedback.read_text()


def test_points_and_comment_typed_there_survive_and_reach_the_learner(graded):
    expect.set_options(timeout=1000 * PATIENCE)
    server = [sys.executable, "-m", "jupyter", "server"]
    with (
        running(server, graded.root, cwd=graded.root) as address,
        open_page(f"{address}/formgrader/gradebook/toy/toy") as page,
    ):
        said = []
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.accept()))
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

        page.goto(f"{address}/formgrader/manage_submissions/toy")
        (graded.root / "feedback/ada/toy/toy.html").unlink()
        page.locator(".generate-feedback a").click()
        expect(page.locator(".modal-title")).to_be_visible()
        by_button = (graded.root / "feedback/ada/toy/toy.html").read_text()

    source = graded.root / "source/toy/toy.ipynb"
    source.write_text(source.read_text().replace("check_value(double(50), 100)", "check_value(double(51), 102)"))
    score, by_course = grade(graded)
    assert score == 6
    for feedback in (by_button, by_course):
        assert "3 of 4 points" in feedback and "<em>Where</em> is it dark?" in feedback
        assert "default-src 'none'" in feedback and "<script" not in feedback
