"""JupyterLab on a learner's own copies of the chapters, with the course's own settings."""

import os
import subprocess
import sys

from grading.chapters import ROOT
from grading.learner.copies import LEARNER, copy_chapters, follow_releases, give
from grading.learner.welcome import WELCOME, welcome

GLOSSARY = ROOT / "docs" / "glossary.md"


def prepare(folder=LEARNER):
    """Make a learner's folder ready: copies of the chapters, the glossary that they link to, the welcome page.

    Returns
    -------
    list of str
        Sentences: what was made, and which chapters have a newer version.
    """
    copied = [f"learner/{name} is your copy of that chapter." for name in copy_chapters(folder)]
    news = follow_releases(folder)
    if GLOSSARY.is_file():
        give(GLOSSARY.name, GLOSSARY.read_text(encoding="utf-8"), folder)
    give(WELCOME, welcome(folder, news), folder)
    return copied + news


def lab_command(folder=LEARNER):
    """The command and the environment that run JupyterLab in a learner's folder; it opens the welcome page if there is one."""
    # What a lone learner can't use is hidden, and there is no news pop-up.
    environment = os.environ | {"JUPYTER_CONFIG_PATH": str(ROOT / "jupyter")}
    opening = [f"--LabApp.default_url=/lab/tree/{WELCOME}"] if (folder / WELCOME).is_file() else []
    return [sys.executable, "-m", "jupyterlab", *opening, str(folder)], environment


def open_lab(arguments=(), folder=LEARNER):
    """Run JupyterLab on the learner's chapters until it is closed; returns its exit status."""
    command, environment = lab_command(folder)
    return subprocess.call([*command, *arguments], env=environment)
