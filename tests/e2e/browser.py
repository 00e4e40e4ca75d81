"""JupyterLab on a learner's folder, in a real browser: what the end-to-end tests and the README's picture are made with."""

import shutil
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

from grading.doctor import BROWSERS
from learning.lab import lab_command
from tests.conftest import COURSE

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 180  # Seconds that anything may take on a busy machine.
# Nothing in the page names a cell, and a cell out of sight is not in the page: its model says what it is.
SHOW_CELL = """async ([name, words]) => {
    const notebook = window.jupyterapp.shell.currentWidget.content;
    const wanted = ({model}) => name
        ? (model.getMetadata('nbgrader') || {}).grade_id === name
        : model.sharedModel.getSource().includes(words);
    const index = notebook.widgets.findIndex(wanted);
    if (index < 0) throw new Error('no such cell');
    await notebook.scrollToItem(index, 'start');
    return notebook.widgets[index].node;
}"""
IS_OPEN = """path => {
    const panel = window.jupyterapp?.shell.currentWidget;
    return panel?.context?.path === path && panel.sessionContext?.session?.kernel?.status === 'idle' && panel.context.isReady
        && panel.content.widgets.length === panel.content.model.cells.length;
}"""
COUNT = """cell => {
    const widgets = window.jupyterapp.shell.currentWidget.content.widgets;
    return widgets.find(({node}) => node === cell).model.executionCount;
}"""
IS_DONE = f"""([cell, before]) => {{
    const {{kernel}} = window.jupyterapp.shell.currentWidget.sessionContext.session;
    const count = ({COUNT})(cell);
    return kernel.status === 'idle' && count !== null && count !== before;
}}"""


def browser():
    """The path of a browser on this machine, or None."""
    return next((path for path in map(shutil.which, BROWSERS) if path), None)


def running_lab(folder, home):
    """JupyterLab on a learner's folder, with an empty home of its own; gives its address."""
    command, environment = lab_command(COURSE, folder)
    environment.pop("JUPYTER_DEFAULT_PROVISIONER_NAME", None)  # A learner's kernels are not forked from a warm process.
    return running([*command, "--expose-app-in-browser"], home, env=environment | {"HOME": str(home)})


@contextmanager
def running(command, home, **how):
    """A Jupyter server that a command starts, with a log in the folder `home`; gives its address when it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = [f"--port={port}", "--no-browser", "--IdentityProvider.token=", "--allow-root"]
    log = home / "jupyter.log"
    with log.open("w") as told:
        server = subprocess.Popen([*command, *options], stdout=told, stderr=subprocess.STDOUT, **how)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/api", server, log)
        yield address
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:  # It can wait for ever for a kernel that was about to start.
            server.kill()
            server.wait()


def _wait_for(address, process, log):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(address).close()
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"Jupyter did not answer; it said: {log.read_text()[-2000:]}")


@contextmanager
def open_page(address, width=1200, height=900):
    """A page of a new browser at an address."""
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=browser(), args=FLAGS)
        page = program.new_page(viewport={"width": width, "height": height})
        page.set_default_timeout(1000 * PATIENCE)
        page.goto(address)
        try:
            yield page
        finally:
            program.close()


class OpenNotebook:
    """A notebook in front in JupyterLab, to be read, written and run as a person does: by mouse and keyboard."""

    def __init__(self, page, path):
        self.page = page
        page.wait_for_function(IS_OPEN, arg=path)

    def cell(self, name=None, words=None):
        """The element of the cell with this grade_id, or the first whose source has these words, scrolled into sight."""
        return self.page.evaluate_handle(SHOW_CELL, [name, words]).as_element()

    def run(self, cell):
        """Click into a cell and press Shift+Enter; returns when it has been run.

        A cell that is folded must be the selected one, as it is when the cell above it has been run: a click unfolds it.
        """
        before = self.page.evaluate(COUNT, cell)
        if editor := cell.query_selector(".cm-content"):
            editor.click()
        elif "jp-mod-selected" not in cell.get_attribute("class"):
            raise ValueError("this cell is folded, and not selected: run the cell above it first")
        self.page.keyboard.press("Shift+Enter")
        self.page.wait_for_function(IS_DONE, arg=[cell, before])

    def write(self, cell, text):
        """Type in place of what a cell holds; the editor indents after `:` by itself."""
        cell.query_selector(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def save(self):
        """Press Control+S; returns when the file is written."""
        self.page.keyboard.press("Control+S")
        self.page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")
