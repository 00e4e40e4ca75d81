"""What a learner hands in: one zip file with their notebook and a manifest that says whose it is, of when, and its hash."""

import contextlib
import dataclasses
import datetime
import hashlib
import importlib.metadata
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.apps import SubmitApp
from nbgrader.auth import Authenticator
from nbgrader.exchange import ExchangeError, ExchangeFactory
from nbgrader.exchange.abc import ExchangeSubmit

from grading.chapters import Chapter
from grading.collecting.learners import learner_id
from grading.collecting.manifest import MANIFEST, Manifest
from grading.errors import CourseError
from grading.looking import look_at
from grading.repair import known_in
from learning.copies import own_notebook, written_beside
from learning.progress import DONE, Progress, look

NAME = Path(".course", "name")  # Beside their chapters: what the learner said that their name is.


@dataclass(frozen=True)
class HandedIn:
    """What became of a chapter that was handed in.

    Parameters
    ----------
    progress : learning.progress.Progress
    file : pathlib.Path
        What to hand in, or what was.
    sentences : list of str
        What its learner may want to know.
    """

    progress: Progress
    file: Path
    sentences: list[str]


def submit(
    chapter: Chapter,
    folder: Path,
    name: str | None = None,
    *,
    exchange: bool | None = None,
    ask: Callable[[], str] | None = None,
    look: Callable[[str, Path], Progress] = look,
) -> HandedIn:
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
        As `learning.progress.look`.

    Returns
    -------
    HandedIn

    Raises
    ------
    CourseError
        If there is nothing to hand in, no name, or no exchange though it was asked for.
    """
    handing_in = find_exchange(chapter.root) if exchange is not False else None
    if exchange and not handing_in:
        raise CourseError("nbgrader's exchange is not set up here; without --exchange you get a file to hand in.")
    path = find_notebook(chapter, folder)
    name = remembered_name(folder, name, ask)
    progress = look(chapter.name, folder)
    file = pack(path, chapter.name, name)
    if handing_in:
        try:
            with under_its_name(path, chapter.name) as above:
                done = f"Handed in over nbgrader's exchange at {hand_in(handing_in, above, chapter.name)}."
        except CourseError as error:
            raise CourseError(f"{error}. Your file to hand in is there all the same: {file}") from None
    else:
        done = "Upload that file where your instructor asked you to. You may hand in again: the newest counts."
    notes = [*which(path, chapter.name, folder), *missing(progress)]
    return HandedIn(progress, file, [*(f"Note: {words}." for words in notes), done])


def find_notebook(chapter: Chapter, folder: Path) -> Path:
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
    path = own_notebook(chapter.name, folder)
    if not path.is_file():
        raise CourseError(f"You have no copy of {chapter.name} in {folder}: `./course lab` makes one.")
    released = nbformat.read(chapter.release, as_version=4)
    reason, _ = look_at(path, known_in(released), released)
    if reason:
        raise CourseError(f"{reason}. Nothing is handed in.")
    return path


def which(path: Path, chapter: str, folder: Path) -> list[str]:
    """In words, which of several notebooks of a chapter is handed in, where a learner may have meant another."""
    words = []
    if path.stem != chapter:
        words.append(f"handed in is {path.name}, as you have written nothing in {chapter}.ipynb")
    others = [other.name for other in written_beside(chapter, folder) if other != path]
    if others:
        words.append(
            f"{' and '.join(others)}, in which you have written too, {'are' if others[1:] else 'is'} not handed in"
        )
    return words


@contextlib.contextmanager
def under_its_name(path: Path, chapter: str) -> Iterator[Path]:
    """A folder that holds the chapter's, in which this notebook has the chapter's name."""
    if path.stem == chapter:
        yield path.parent.parent
        return
    with tempfile.TemporaryDirectory() as above:
        shutil.copytree(
            path.parent, Path(above, chapter), ignore=shutil.ignore_patterns("*.ipynb", ".ipynb_checkpoints")
        )
        shutil.copy2(path, Path(above, chapter, f"{chapter}.ipynb"))
        yield Path(above)


def missing(progress: Progress) -> list[str]:
    """What a learner may want to know before they hand in, in words; nothing in it keeps them from it.

    Parameters
    ----------
    progress : learning.progress.Progress
    """
    by_standing: dict[str, list[str]] = {}
    for name, (standing, _) in progress.exercises.items():
        if standing not in DONE:
            by_standing.setdefault(standing, []).append(name)
    return [f"{', '.join(names)}: {what}; you can hand in all the same" for what, names in by_standing.items()]


def pack(path: Path, chapter: str, name: str, now: datetime.datetime | None = None) -> Path:
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
    file = path.parent.parent / f"{chapter}-{learner_id(name)}-{now:%Y-%m-%dT%H%M%S}.zip"
    unfinished = file.with_suffix(".unfinished")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{chapter}.ipynb", notebook)
        archive.writestr(MANIFEST, json.dumps(dataclasses.asdict(manifest), indent=1, ensure_ascii=False))
    return unfinished.replace(file)


def remembered_name(folder: Path, name: str | None = None, ask: Callable[[], str] | None = None) -> str:
    """The learner's name: the one given, which is remembered, or the remembered one, or the hub's, or what `ask()` says.

    Raises
    ------
    CourseError
        If there is none, or none that could be used.
    """
    memory = folder / NAME
    if not name:
        name = memory.read_text(encoding="utf-8").strip() if memory.is_file() else os.environ.get("JUPYTERHUB_USER")
    if not name:
        if not ask:
            raise CourseError(
                'Say whose work it is, once: add `--name "Your Name"`, or on the welcome page `name="Your Name"`.'
            )
        name = ask()
    learner_id(name)
    memory.parent.mkdir(exist_ok=True)
    memory.write_text(name + "\n", encoding="utf-8")
    return name


def find_exchange(root: Path) -> ExchangeSubmit | None:
    """nbgrader's way of handing in, where the folder over which it goes is there; or None.

    Parameters
    ----------
    root : pathlib.Path
        The course's folder, where nbgrader finds its settings.
    """
    app = SubmitApp()
    with contextlib.chdir(root):
        app.initialize([])
    app.log.setLevel("ERROR")
    submit = ExchangeFactory(parent=app).Submit
    handing_in = submit(coursedir=app.coursedir, authenticator=Authenticator(parent=app), parent=app)
    return handing_in if Path(handing_in.root, app.coursedir.course_id, "inbound").is_dir() else None


def hand_in(handing_in: ExchangeSubmit, folder: Path, chapter: str) -> str:
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
