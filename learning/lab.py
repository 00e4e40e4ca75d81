"""JupyterLab on a learner's own copies of the chapters, with the course's own settings."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from grading.course import Course
from grading.errors import CourseError
from learning.copies import copy_chapters, follow_releases, give
from learning.welcome import WELCOME, welcome

LOG = Path(".course", "jupyter.log")
# The lines of the log that are told when JupyterLab fails.
LAST = 3


def prepare(course: Course, folder: Path) -> list[str]:
    """Make a learner's folder ready: copies of the chapters, the glossary that they link to, the welcome page.

    Returns
    -------
    list of str
        Sentences: which chapters have a newer version.
    """
    chapters = course.chapters()
    copy_chapters(chapters, folder)
    news = follow_releases(chapters, folder)
    if course.glossary.is_file():
        news += give(course.glossary.name, course.glossary.read_text(encoding="utf-8"), folder)
    give(WELCOME, welcome(chapters, folder, news), folder)
    return news


def lab_command(course: Course, folder: Path) -> tuple[list[str], dict[str, str]]:
    """The command and the environment that run JupyterLab in a learner's folder; it opens the welcome page if there is one."""
    # What a lone learner can't use is hidden, and there is no news pop-up.
    environment = os.environ | {"JUPYTER_CONFIG_PATH": str(course.root / "jupyter")}
    opening = [f"--LabApp.default_url=/lab/tree/{WELCOME}"] if (folder / WELCOME).is_file() else []
    return [sys.executable, "-m", "jupyterlab", *opening, str(folder)], environment


def open_lab(course: Course, folder: Path, arguments: Sequence[str] = (), tell: Callable[[str], None] = print) -> int:
    """Run JupyterLab on the learner's chapters until it is closed.

    Parameters
    ----------
    course : grading.course.Course
    folder : pathlib.Path
        The learner's.
    arguments : sequence of str
        JupyterLab's.
    tell : callable
        Is given the line with JupyterLab's address when it is there, and what JupyterLab says if it only says something.

    Returns
    -------
    int
        Its exit status, 0.

    Raises
    ------
    CourseError
        If it fails; the sentence names its log.
    """
    command, environment = lab_command(course, folder)
    log, address, status = folder / LOG, "", 0
    log.parent.mkdir(parents=True, exist_ok=True)
    others = [server["pid"] for server in _servers(folder)]
    with log.open("w", encoding="utf-8") as told:
        # With -y, Ctrl-C stops it at once: nobody would see its question.
        process = subprocess.Popen(
            [*command, "-y", *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=subprocess.STDOUT,
        )
        try:
            while process.poll() is None and not address:
                time.sleep(0.1)
                own = (server for server in _servers(folder) if server["pid"] not in others)
                address = next((_address(server) for server in own if _listens(server)), "")
            if address:
                tell(f"JupyterLab is at {address} (Ctrl-C here stops it)")
            status = process.wait()
        except KeyboardInterrupt:
            process.terminate()
            process.wait()
    said = log.read_text(encoding="utf-8", errors="replace").strip()
    if status:
        last = " ".join(said.splitlines()[-LAST:])
        raise CourseError(f"JupyterLab stopped with status {status}. Its log is {log}; it ends: {last}")
    if not address and said:
        tell(said)
    return status


def _servers(folder: Path) -> list[dict[str, Any]]:
    """What Jupyter notes of its servers that run in this folder."""
    from jupyter_server.serverapp import list_running_servers

    return [server for server in list_running_servers() if Path(server["root_dir"]).resolve() == folder.resolve()]


def _listens(server: Mapping[str, Any]) -> bool:
    """Whether a server can be reached: on a busy machine it is noted some moments before."""
    if server["sock"]:  # A Unix socket has no port to be tried.
        return True
    try:
        socket.create_connection((server["hostname"], server["port"]), timeout=1).close()
    except OSError:
        return False
    return True


def _address(server: Mapping[str, Any]) -> str:
    """Where a server can be opened in a browser, at the page with which it begins."""
    token = f"?token={server['token']}" if server["token"] else ""
    return f"{server['url']}{token}"
