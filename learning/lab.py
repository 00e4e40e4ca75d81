"""JupyterLab on a learner's own copies of the chapters, with the course's own settings."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from grading.course import Course
from learning.copies import copy_chapters, follow_releases, give
from learning.welcome import WELCOME, welcome


def prepare(course: Course, folder: Path) -> list[str]:
    """Make a learner's folder ready: copies of the chapters, the glossary that they link to, the welcome page.

    Returns
    -------
    list of str
        Sentences: what was made, and which chapters have a newer version.
    """
    chapters = course.chapters()
    copied = [f"learner/{name} is your copy of that chapter." for name in copy_chapters(chapters, folder)]
    news = follow_releases(chapters, folder)
    if course.glossary.is_file():
        give(course.glossary.name, course.glossary.read_text(encoding="utf-8"), folder)
    give(WELCOME, welcome(chapters, folder, news), folder)
    return copied + news


def lab_command(course: Course, folder: Path) -> tuple[list[str], dict[str, str]]:
    """The command and the environment that run JupyterLab in a learner's folder; it opens the welcome page if there is one."""
    # What a lone learner can't use is hidden, and there is no news pop-up.
    environment = os.environ | {"JUPYTER_CONFIG_PATH": str(course.root / "jupyter")}
    opening = [f"--LabApp.default_url=/lab/tree/{WELCOME}"] if (folder / WELCOME).is_file() else []
    return [sys.executable, "-m", "jupyterlab", *opening, str(folder)], environment


def open_lab(course: Course, folder: Path, arguments: Sequence[str] = ()) -> int:
    """Run JupyterLab on the learner's chapters until it is closed; returns its exit status."""
    command, environment = lab_command(course, folder)
    return subprocess.call([*command, *arguments], env=environment)
