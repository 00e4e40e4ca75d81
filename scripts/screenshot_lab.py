"""Take the README's picture: JupyterLab in a real browser, a wrong answer, and the message that names its mistake.

`python scripts/screenshot_lab.py` writes docs/images/lab.png; it needs Chromium.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import nbformat
from playwright.sync_api import sync_playwright

from grading.chapters import ROOT
from grading.doctor import BROWSERS
from grading.lab import copy_chapters, lab_command

CHAPTER, EXERCISE, ANSWER = "04_convolutions", "convolve_1d", "wrong_short"
PICTURE = ROOT / "docs" / "images" / "lab.png"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Runs the setup, the answer and its check. Nothing in the page names a cell; its model does.
RUN_EXERCISE = """async name => {
    const {commands, shell} = window.jupyterapp;
    const panel = shell.currentWidget;
    await panel.sessionContext.ready;
    await commands.execute('application:toggle-left-area');
    const wanted = cell => (cell.model.getMetadata('tags') || []).includes('setup')
        || [name, name + '_check'].includes((cell.model.getMetadata('nbgrader') || {}).grade_id);
    for (const [index, cell] of panel.content.widgets.entries()) {
        if (wanted(cell)) {
            panel.content.activeCellIndex = index;
            await commands.execute('notebook:run-cell');
            await panel.content.scrollToItem(index, 'center');
        }
    }
}"""


def answer_wrongly(folder):
    """Give the exercise a wrong answer of the bank, one whose mistake the check names."""
    path = folder / CHAPTER / f"{CHAPTER}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    cell = next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == EXERCISE)
    wrong = (ROOT / "answers" / CHAPTER / EXERCISE / f"{ANSWER}.py").read_text()
    cell.source = "\n".join(line for line in wrong.splitlines() if not line.startswith("#"))
    nbformat.write(notebook, path)


def main():
    browser = next(path for path in map(shutil.which, BROWSERS) if path)
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
        copy_chapters(Path(folder), [CHAPTER])
        answer_wrongly(Path(folder))
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        command, environment = lab_command(Path(folder))
        options = [
            f"--port={port}",
            "--no-browser",
            "--IdentityProvider.token=",
            "--expose-app-in-browser",
            "--allow-root",
        ]
        lab = subprocess.Popen([*command, *options], env=environment | {"HOME": folder}, stderr=subprocess.DEVNULL)
        try:
            url = f"http://127.0.0.1:{port}"
            wait_for(f"{url}/api")
            photograph(browser, f"{url}/lab/tree/{CHAPTER}/{CHAPTER}.ipynb")
        finally:
            lab.terminate()
            lab.wait()


def wait_for(address, seconds=60):
    """Wait until a server answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(address).close()
            return
        except OSError:
            time.sleep(0.2)
    sys.exit(f"JupyterLab did not answer within {seconds} s.")


def photograph(browser, address):
    PICTURE.parent.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=browser, args=FLAGS).new_page(
            viewport={"width": 1200, "height": 900}
        )
        page.goto(address)
        page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=60_000)
        page.wait_for_selector("[data-status=idle]", timeout=60_000)
        page.evaluate(RUN_EXERCISE, EXERCISE)
        page.wait_for_timeout(1500)
        page.screenshot(path=PICTURE)


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
