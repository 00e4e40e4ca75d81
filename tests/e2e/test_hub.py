"""A chapter goes round on a hub, by clicks in real browsers; and what a learner can't reach there, by trying."""

import getpass
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import expect, sync_playwright

from authoring.bank import read_answers
from grading.grader import Grader
from hub.demo import INSTRUCTOR, demo_hub, free_port, others_can
from tests.conftest import COURSE
from tests.e2e.browser import FLAGS, browser

CHAPTER, EXERCISE = "00_start_here", "negative"
ADA, BORIS, CHEN = "demo-ada", "demo-boris", "demo-chen"
MISSING = [
    what
    for what, found in {"Chromium": browser(), "npm": shutil.which("npm"), "root": getpass.getuser() == "root"}.items()
    if not found
]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"a hub needs what is missing here: {', '.join(MISSING)}")
PATIENCE = 90_000  # Milliseconds, on a machine that does other things, too.


@pytest.fixture(scope="module")
def hub():
    place = next(place for place in (COURSE.root, Path("/var/tmp")) if others_can("-x", place))
    folder = Path(tempfile.mkdtemp(prefix="hub-demo-", dir=place))
    folder.chmod(0o755)
    try:
        with demo_hub(COURSE, folder / "hub", free_port(), [CHAPTER]) as hub:
            yield hub
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def enter(hub, tmp_path_factory):
    """A function that logs a person in, in a browser of their own, and returns the page with their JupyterLab."""
    pictures = tmp_path_factory.mktemp("pictures")
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=browser(), args=FLAGS)
        pages = {}

        def enter(name):
            page = program.new_context(viewport={"width": 1400, "height": 900}).new_page()
            page.set_default_timeout(PATIENCE)
            page.goto(hub.address)
            page.fill("#username_input", name)
            page.fill("#password_input", hub.passwords[name])
            page.click("#login_submit")
            page.wait_for_selector(".jp-Launcher")
            pages[name] = page
            return page

        yield enter
        for name, page in pages.items():
            page.screenshot(path=pictures / f"{name}.png")
        print(f"How it looked at the end: {pictures}")


def open_from_menu(page, item):
    page.get_by_role("menuitem", name="Nbgrader").click()
    page.locator(".lm-Menu-item", has_text=re.compile(rf"{item}$")).click()


class Formgrader:
    """The instructor's formgrader: a click on what stands in a column of a row."""

    def __init__(self, page):
        open_from_menu(page, "Formgrader")
        self.frame = page.frame_locator("iframe")

    def click(self, row, column, says=None):
        cell = self.frame.locator("tr", has_text=row).locator(f".{column} a")
        cell.click(timeout=PATIENCE)
        if says:
            dialog = self.frame.locator(".modal.in")
            expect(dialog).to_contain_text(says, timeout=PATIENCE)
            dialog.get_by_role("button", name="Close").last.click()
            expect(dialog).to_have_count(0)


class AssignmentList:
    """A learner's list of assignments: a click on a button of one of its three parts."""

    def __init__(self, page):
        open_from_menu(page, "Assignment List")
        self.page = page

    def click(self, part, button, gives):
        self.page.locator(f"#{part}_assignments_list").get_by_role("button", name=button, exact=True).click()
        expect(self.page.locator(f"#{gives}_assignments_list")).to_contain_text(CHAPTER, timeout=PATIENCE)


def answer(page, text):
    """Open the chapter, write the answer into its cell, run all, and save, as a learner does."""
    page.locator(".jp-DirListing-item", has_text=CHAPTER).dblclick()
    page.locator(".jp-DirListing-item", has_text=f"{CHAPTER}.ipynb").dblclick()
    page.wait_for_selector(".jp-NotebookPanel [data-status=idle], .jp-NotebookPanel .jp-Cell")
    cell = page.locator(".jp-CodeCell", has_text="Your answer goes here, in place")
    page.locator(".jp-Notebook .jp-MarkdownCell").first.hover()
    for _ in range(60):  # Only the cells that are seen are in the page.
        if cell.count() and cell.is_visible():
            break
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(100)
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(text)
    page.keyboard.press("Escape")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu-item", has_text=re.compile("^Run All Cells$")).click()
    expect(page.get_by_text("1 of 1 visible checks passes")).to_be_visible(timeout=PATIENCE)  # In the last cell.
    page.keyboard.press("Control+S")
    expect(page.locator(".jp-mod-dirty")).to_have_count(0)


def as_user(name, *command):
    """Run a command with the rights of a user of this machine, and nothing else."""
    return subprocess.run(
        command, user=name, group=name, extra_groups=[], cwd="/", env={}, capture_output=True, text=True
    )


def forge(hub):
    """Boris puts his own work into the exchange in Ada's name and in Chen's, and a link to the solutions in his own."""
    inbound = next(hub.folder.glob("exchange/*/inbound"))
    later = f"{datetime.now(UTC) + timedelta(hours=1):%Y-%m-%d %H:%M:%S.%f UTC}"
    for name in (ADA, CHEN):
        place = inbound / f"{name}+{CHAPTER}+{later}"
        done = as_user(BORIS, "sh", "-c", f"mkdir '{place}' && echo nothing > '{place}/{CHAPTER}.ipynb'")
        assert done.returncode == 0, done.stderr
    source = hub.folder / "home" / INSTRUCTOR / "image-course" / "source" / CHAPTER / f"{CHAPTER}.ipynb"
    place = inbound / f"{BORIS}+{CHAPTER}+{later}"
    done = as_user(BORIS, "sh", "-c", f"mkdir '{place}' && ln -s '{source}' '{place}/{CHAPTER}.ipynb'")
    assert done.returncode == 0, done.stderr


def test_a_chapter_is_released_answered_collected_graded_and_returned(hub, enter):
    instructor, ada = enter(INSTRUCTOR), enter(ADA)
    formgrader = Formgrader(instructor)
    formgrader.click(CHAPTER, "assign", "Successfully created")
    formgrader.click(CHAPTER, "release", "Successfully released")

    assignments = AssignmentList(ada)
    assignments.click("released", "Fetch", gives="fetched")
    chapter = COURSE.chapter(CHAPTER)
    answer(ada, next(answer.source for answer in read_answers(chapter, EXERCISE) if answer.right))
    # JupyterLab looks as under `course lab`, and links to the glossary lead there.
    check = ada.locator(".jp-OutputArea-output.jp-RenderedText pre").last
    assert check.evaluate("pre => getComputedStyle(pre).overflowWrap") == "anywhere"
    ada.locator(".jp-RenderedMarkdown a[href*='glossary.md']").first.click()
    expect(ada.locator(".jp-MarkdownViewer")).to_contain_text("Glossary", timeout=PATIENCE)
    AssignmentList(ada).click("fetched", "Submit", gives="submitted")
    forge(hub)

    formgrader.click(CHAPTER, "collect", "Successfully collected")
    course = hub.folder / "home" / INSTRUCTOR / "image-course"
    assert [path.parent.name for path in course.glob("submitted/*/*")] == [ADA]
    assert "nothing" not in (course / "submitted" / ADA / CHAPTER / f"{CHAPTER}.ipynb").read_text().splitlines()
    formgrader.click(CHAPTER, "num-submissions")
    formgrader.click(ADA, "autograde", "Successfully autograded")
    instructor.frame_locator("iframe").get_by_text("Manage Assignments").first.click()
    formgrader.click(CHAPTER, "generate-feedback", "Successfully generated feedback")
    formgrader.click(CHAPTER, "release-feedback", "Successfully released feedback")

    points = sum(COURSE.chapter(CHAPTER).exercises[EXERCISE].points)
    with Grader(course).gradebook() as gradebook:
        assert gradebook.find_submission(CHAPTER, ADA).score == points > 0

    ada.locator("#submitted_assignments_list").get_by_role("button", name="Fetch Feedback").click()
    ada.get_by_text("view feedback").first.click()
    ada.locator(".jp-DirListing-item", has_text=f"{CHAPTER}.html").dblclick()
    page = ada.frame_locator(".jp-HTMLViewer iframe")
    expect(page.get_by_text(f"{points:g} of {points:g} points").first).to_be_visible(timeout=PATIENCE)


# What Boris runs in a terminal of his own server: each line of its input is an action and what it acts on.
REACH = """
import json, os, pathlib, signal, sys, urllib.error, urllib.request

def ask(address, method="GET"):
    request = urllib.request.Request(os.environ["HUB"] + address, method=method)
    request.add_header("Authorization", "token " + os.environ["JUPYTERHUB_API_TOKEN"])
    return urllib.request.urlopen(request).read()

actions = {
    "list": os.listdir,
    "read": lambda path: open(path, "rb").read(1),
    "write": lambda path: open(path, "ab"),
    "put a file into": lambda path: open(path + "/new", "x"),
    "rename": lambda path: os.rename(path, path + ".old"),
    "delete": os.unlink,
    "stop process": lambda pid: os.kill(int(pid), signal.SIGTERM),
    "ask the server for": ask,
    "have the server give": lambda address: ask(address, "POST"),
}
tried = []
for action, what in json.load(open("reach.json")):
    try:
        actions[action](what)
        came = "reached"
    except urllib.error.HTTPError as error:
        came = str(error.code)
    except OSError as error:
        came = type(error).__name__
    tried.append((action, what, came))
pathlib.Path("tried.part").write_text(json.dumps(tried))
os.rename("tried.part", "tried.json")
"""


def out_of_reach(hub):
    """What no learner but Ada, or none at all, may reach: (action, what) → what comes of it when it is refused."""
    homes, exchange = hub.folder / "home", next(hub.folder.glob("exchange/*"))
    course, ada = homes / INSTRUCTOR / "image-course", homes / ADA
    server = next(process.pid for process in psutil.process_iter(["username"]) if process.info["username"] == ADA)
    submission = next(exchange.glob(f"inbound/{ADA}+*+*+*"))
    solutions = course / "source" / CHAPTER / f"{CHAPTER}.ipynb"
    files = [
        *(
            ("list", path)
            for path in (homes / INSTRUCTOR, ada, exchange / "inbound", exchange / "feedback", hub.folder / "state")
        ),
        *(("read", path) for path in (solutions, course / "gradebook.db", hub.folder / "state" / "jupyterhub.sqlite")),
        *(("read", path) for path in (hub.folder / "state" / "cookie_secret", f"/proc/{server}/environ")),
        ("read", ada / CHAPTER / f"{CHAPTER}.ipynb"),
        ("read", course / "submitted" / ADA / CHAPTER / f"{CHAPTER}.ipynb"),
        ("read", course / "feedback" / ADA / CHAPTER / f"{CHAPTER}.html"),
        *(("write", path) for path in (course / "gradebook.db", exchange / "outbound" / CHAPTER / f"{CHAPTER}.ipynb")),
        *(
            ("put a file into", path)
            for path in (exchange, exchange / "outbound" / CHAPTER, hub.folder / "programs/helpers")
        ),
        *(("rename", path) for path in (exchange, exchange / "inbound", submission)),
        ("stop process", server),
    ]
    for _, path in files[:-1]:
        assert os.path.lexists(path), f"{path} is not there: that it can't be reached says nothing"
    pages = [
        ("ask the server for", f"/user/{ADA}/api/contents"),
        ("ask the server for", f"/user/{ADA}/api/contents/{CHAPTER}/{CHAPTER}.ipynb"),
        ("ask the server for", f"/user/{INSTRUCTOR}/api/contents/image-course/gradebook.db"),
        ("ask the server for", f"/user/{INSTRUCTOR}/formgrader/api/assignments"),
        ("ask the server for", f"/hub/api/users/{ADA}"),
        ("have the server give", f"/hub/api/users/{ADA}/tokens"),
        ("have the server give", f"/user/{ADA}/api/terminals"),
    ]
    return {(action, str(what)): "PermissionError" for action, what in files} | dict.fromkeys(pages, "403 or 404")


def test_a_learner_reaches_nothing_of_the_instructor_nor_of_another_learner(hub, enter):
    wanted = out_of_reach(hub)
    home = hub.folder / "home" / BORIS
    (home / "reach.json").write_text(
        json.dumps([*wanted, ("list", str(home)), ("ask the server for", f"/user/{BORIS}/api")])
    )
    (home / "reach.py").write_text(REACH)
    boris = enter(BORIS)
    boris.locator(".jp-LauncherCard", has_text="Terminal").click()
    boris.locator(".jp-Terminal .xterm").click()
    boris.wait_for_timeout(1000)
    boris.keyboard.type(f"HUB={hub.address} python reach.py\n")
    end = time.monotonic() + PATIENCE / 1000
    while not (home / "tried.json").exists() and time.monotonic() < end:
        time.sleep(0.2)
    assert (home / "tried.json").exists(), boris.locator(".jp-Terminal").inner_text()
    *tried, own_home, own_server = json.loads((home / "tried.json").read_text())
    assert own_home[2] == own_server[2] == "reached", "what he may reach, he reaches"
    for action, what, came in tried:
        print(f"{action} {what}: {came}")
    assert [
        (action, what, came) for action, what, came in tried if came not in wanted[action, what].split(" or ")
    ] == []

    boris.goto(f"{hub.address}/user/{ADA}/lab")
    expect(boris.get_by_text("403")).to_be_visible()
