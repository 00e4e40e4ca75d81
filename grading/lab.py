"""JupyterLab on a learner's own copies of the chapters."""

import os
import shutil
import subprocess
import sys

from grading.chapters import ROOT, find_chapters
from grading.errors import CourseError

LEARNER = ROOT / "learner"


def copy_chapters(folder=LEARNER, names=()):
    """Give the learner a copy of each released chapter (or of those named) that he lacks; his own stay as they are.

    Returns
    -------
    list of str
        The names of the chapters that were copied.
    """
    copied = []
    for chapter in find_chapters(names):
        place = folder / chapter.name
        if not chapter.release.is_file():
            raise CourseError(f"{chapter.name} is not built yet: run `./course build` first.")
        if not place.exists():
            shutil.copytree(chapter.release.parent, place)
            copied.append(chapter.name)
    return copied


def lab_command(folder=LEARNER):
    """The command and the environment that run JupyterLab in a learner's folder, with the course's own settings."""
    # What a lone learner can't use is hidden, and there is no news pop-up.
    environment = os.environ | {"JUPYTER_CONFIG_PATH": str(ROOT / "jupyter")}
    return [sys.executable, "-m", "jupyterlab", str(folder)], environment


def open_lab(arguments=()):
    """Run JupyterLab on the learner's chapters until it is closed; returns its exit status."""
    command, environment = lab_command()
    return subprocess.call([*command, *arguments], env=environment)
