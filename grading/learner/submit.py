"""What a learner hands in: one zip file with his notebook and a manifest that says whose it is, of when, and its hash."""

import contextlib
import dataclasses
import datetime
import hashlib
import importlib.metadata
import json
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.apps import SubmitApp
from nbgrader.auth import Authenticator
from nbgrader.exchange import ExchangeError, ExchangeFactory

from grading.cells import about, grade_id
from grading.chapters import ROOT
from grading.collecting.learners import learner_id
from grading.errors import CourseError
from grading.grade import look_at
from grading.learner.progress import PASSES, WRITTEN, Progress, look

MANIFEST = "manifest.json"
NAME = Path(".course", "name")  # Beside his chapters: what the learner said that his name is.


@dataclass(frozen=True)
class Manifest:
    """What a file that is handed in says of itself; `submitted_at` is ISO 8601 with the zone."""

    chapter: str
    learner: str
    submitted_at: str
    sha256: str
    course_version: str

    @property
    def time(self):
        """When it was handed in, by the learner's clock: a datetime with a zone."""
        return datetime.datetime.fromisoformat(self.submitted_at).astimezone(datetime.UTC)


@dataclass(frozen=True)
class HandedIn:
    """What became of a chapter that was handed in.

    Parameters
    ----------
    progress : grading.learner.progress.Progress
    file : pathlib.Path
        What to hand in, or what was.
    sentences : list of str
        What its learner may want to know.
    """

    progress: Progress
    file: Path
    sentences: list


def submit(chapter, folder, name=None, *, exchange=None, ask=None, look=look):
    """Try out a learner's chapter as a whole, make the file to hand in, and hand it in where there is an exchange.

    Parameters
    ----------
    chapter : grading.chapters.Chapter
    folder : pathlib.Path
        Where the learner's copies of the chapters are.
    name : str, optional
        The learner's; see `remembered_name`, also for `ask`.
    exchange : bool, optional
        Whether to hand it in over nbgrader's exchange; by default where there is one.
    look : callable
        As `grading.learner.progress.look`.

    Returns
    -------
    HandedIn

    Raises
    ------
    CourseError
        If there is nothing to hand in, no name, or no exchange though it was asked for.
    """
    way = find_exchange() if exchange is not False else None
    if exchange and not way:
        raise CourseError("nbgrader's exchange is not set up here; without --exchange you get a file to hand in.")
    path = find_notebook(chapter, folder)
    name = remembered_name(folder, name, ask)
    progress = look(chapter.name, folder)
    file = pack(path, chapter.name, name)
    if way:
        try:
            done = f"Handed in over nbgrader's exchange at {hand_in(way, folder, chapter.name)}."
        except CourseError as error:
            raise CourseError(f"{error}. Your file to hand in is there all the same: {file}") from None
    else:
        done = "Upload that file where your instructor asked you to. You may hand in again: the newest counts."
    return HandedIn(progress, file, [*(f"Note: {words}." for words in missing(progress)), done])


def read_manifest(data):
    """The manifest in these bytes, or None if they are none.

    Parameters
    ----------
    data : bytes
    """
    with contextlib.suppress(ValueError, TypeError, RecursionError, OverflowError):
        manifest = Manifest(**json.loads(data))
        if all(isinstance(value, str) for value in dataclasses.astuple(manifest)) and manifest.time:
            return manifest
    return None


def find_notebook(chapter, folder):
    """Where a learner's notebook of a chapter lies.

    Parameters
    ----------
    chapter : grading.chapters.Chapter
    folder : pathlib.Path
        Where the learner's copies of the chapters are.

    Raises
    ------
    CourseError
        If there is no notebook of this chapter that could be graded.
    """
    path = folder / chapter.name / f"{chapter.name}.ipynb"
    if not path.is_file():
        raise CourseError(f"You have no copy of {chapter.name} in {folder}: `./course lab` makes one.")
    released = nbformat.read(chapter.release, as_version=4)
    known = {grade_id(cell): (about(cell), cell.cell_type, cell.source) for cell in released.cells if about(cell)}
    reason, _ = look_at(path, known)
    if reason:
        raise CourseError(f"{reason}. Nothing is handed in.")
    return path


def missing(progress):
    """What a learner may want to know before he hands in, in words; nothing in it keeps him from it.

    Parameters
    ----------
    progress : grading.learner.progress.Progress
    """
    by_standing = {}
    for name, (standing, _) in progress.exercises.items():
        if standing not in (PASSES, WRITTEN):
            by_standing.setdefault(standing, []).append(name)
    return [f"{', '.join(names)}: {what}; you can hand in all the same" for what, names in by_standing.items()]


def pack(path, chapter, name, now=None):
    """Write the file to hand in, beside the folder of the chapter.

    Parameters
    ----------
    path : pathlib.Path
        The notebook, as `find_notebook` returns it; it is packed as it is.
    chapter, name : str
        Of the chapter, and of the learner.
    now : datetime.datetime, optional
        With a zone.

    Returns
    -------
    pathlib.Path
        Such as 04_convolutions-ada-2026-11-25T201015.zip.
    """
    now = now or datetime.datetime.now().astimezone()
    notebook, version = path.read_bytes(), importlib.metadata.version("image-course")
    manifest = Manifest(chapter, name, now.isoformat(timespec="seconds"), hashlib.sha256(notebook).hexdigest(), version)
    place = path.parent.parent / f"{chapter}-{learner_id(name)}-{now:%Y-%m-%dT%H%M%S}.zip"
    unfinished = place.with_suffix(".unfinished")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(path.name, notebook)
        archive.writestr(MANIFEST, json.dumps(dataclasses.asdict(manifest), indent=1, ensure_ascii=False))
    return unfinished.replace(place)


def remembered_name(folder, name=None, ask=None):
    """The learner's name: the one given, which is remembered, or the remembered one, or the hub's, or what `ask()` says.

    Raises
    ------
    CourseError
        If there is none, or none that could be used.
    """
    memory = folder / NAME
    if not name:
        name = memory.read_text(encoding="utf-8").strip() if memory.is_file() else os.environ.get("JUPYTERHUB_USER")
    if not name and not ask:
        raise CourseError(
            'Say whose work it is, once: add `--name "Your Name"`, or on the welcome page `name="Your Name"`.'
        )
    name = name or ask()
    learner_id(name)
    memory.parent.mkdir(exist_ok=True)
    memory.write_text(name + "\n", encoding="utf-8")
    return name


def find_exchange():
    """nbgrader's way of handing in, where the folder over which it goes is there; or None."""
    app = SubmitApp()
    with contextlib.chdir(ROOT):  # Where nbgrader finds the course's settings.
        app.initialize([])
    app.log.setLevel("ERROR")
    submit = ExchangeFactory(parent=app).Submit
    handing_in = submit(coursedir=app.coursedir, authenticator=Authenticator(parent=app), parent=app)
    return handing_in if Path(handing_in.root, app.coursedir.course_id, "inbound").is_dir() else None


def hand_in(handing_in, folder, chapter):
    """Hand in a chapter, which lies in this folder, over the exchange; returns the time stamp that nbgrader gave it.

    Raises
    ------
    CourseError
        If nbgrader refuses.
    """
    handing_in.coursedir.assignment_id, handing_in.assignment_dir = chapter, str(folder)
    try:
        handing_in.start()
    except (ExchangeError, OSError, RuntimeError) as error:
        raise CourseError(f"nbgrader's exchange did not take it: {error}") from error
    return handing_in.timestamp
