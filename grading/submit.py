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
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbgrader.apps import SubmitApp
from nbgrader.auth import Authenticator
from nbgrader.exchange import ExchangeError, ExchangeFactory
from traitlets.config import Config

from grading.errors import CourseError
from grading.grade import look_at
from grading.learners import learner_id

MANIFEST = "manifest.json"
NAME = Path(".course", "name")  # Beside his chapters: what the learner said that his name is.
SECONDS_A_CELL = 120
PASSES, NOT_YET, UNTOUCHED, BY_PERSON = "its check passes", "not right yet", "not attempted", "read by a person"


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


def look_through(chapter, folder):
    """What has to be said of a learner's notebook before it is run.

    Parameters
    ----------
    chapter : grading.chapters.Chapter
    folder : pathlib.Path
        Where the learner's copies of the chapters are.

    Returns
    -------
    path : pathlib.Path
        His notebook.
    notes : list of str
        Cells that are missing or that are there twice, in words.

    Raises
    ------
    CourseError
        If there is no notebook of this chapter that could be graded.
    """
    path = folder / chapter.name / f"{chapter.name}.ipynb"
    if not path.is_file():
        raise CourseError(f"You have no copy of {chapter.name} in {folder}: `./course lab` makes one.")
    known = {
        name: (dict(cell.metadata.nbgrader), cell.cell_type, cell.source)
        for name, cell in _judged_cells(nbformat.read(chapter.release, as_version=4)).items()
    }
    reason, notes = look_at(path, known)
    if reason:
        raise CourseError(f"{reason}. Nothing is handed in.")
    return path, [f"{note} (in grading; your notebook stays as it is)" for note in notes]


def exercise_states(path, released, on_cell=lambda **_: None):
    """Run a notebook from the top in a fresh kernel, and say of each exercise how it stands.

    Parameters
    ----------
    path : pathlib.Path
        The learner's notebook; it stays as it is.
    released : pathlib.Path
        The chapter as it was handed out.
    on_cell : callable
        Called as each cell has been run.

    Returns
    -------
    dict of str to str
        Exercise → `UNTOUCHED`, `NOT_YET`, `PASSES`, or `BY_PERSON` where no cell can judge what was written.
    """
    asked = _judged_cells(nbformat.read(released, as_version=4))
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        kernel_name="python3",
        config=Config(KernelManager={"transport_encryption": "auto"}),  # As in nbgrader_config.py.
        resources={"metadata": {"path": str(path.parent)}},
        allow_errors=True,
        timeout=SECONDS_A_CELL,
        interrupt_on_timeout=True,
        error_on_timeout={"ename": "CellTimeoutError", "evalue": "", "traceback": []},
        on_cell_executed=on_cell,
    )
    # What a dead kernel leaves undone has no output and is not right yet.
    with contextlib.suppress(DeadKernelError):
        client.execute()
    answered = _judged_cells(notebook)
    return {name: _state(name, cell, answered) for name, cell in asked.items() if cell.metadata.nbgrader.solution}


def _judged_cells(notebook):
    """grade_id → cell; of copies the last counts, as in grading."""
    about = ((cell.metadata.get("nbgrader"), cell) for cell in notebook.cells)
    return {what["grade_id"]: cell for what, cell in about if isinstance(what, dict) and "grade_id" in what}


def _state(name, stub, cells):
    check = cells.get(f"{name}_check")
    if name not in cells or cells[name].source.strip() == stub.source.strip():
        return UNTOUCHED
    if stub.metadata.nbgrader.grade:
        return BY_PERSON
    if check is None or not check.execution_count:
        return NOT_YET
    errors = [output.ename for output in check.outputs if output.output_type == "error"]
    return UNTOUCHED if "NotAttempted" in errors else NOT_YET if errors else PASSES


def count_cells(path):
    """How many cells of a notebook are to be run."""
    return sum(cell.cell_type == "code" for cell in nbformat.read(path, as_version=4).cells)


def missing(states):
    """What a learner may want to know before he hands in, in words; nothing in it keeps him from it."""
    untouched, wrong = ([name for name, state in states.items() if state == what] for what in (UNTOUCHED, NOT_YET))
    sentences = [(untouched, "not attempted"), (wrong, "attempted, and the visible check does not pass")]
    return [f"{', '.join(names)}: {words}; you can hand in all the same" for names, words in sentences if names]


def pack(path, chapter, name, now=None):
    """Write the file to hand in, beside the folder of the chapter.

    Parameters
    ----------
    path : pathlib.Path
        The notebook, as `look_through` returns it; it is packed as it is.
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
    about = Manifest(chapter, name, now.isoformat(timespec="seconds"), hashlib.sha256(notebook).hexdigest(), version)
    place = path.parent.parent / f"{chapter}-{learner_id(name)}-{now:%Y-%m-%dT%H%M%S}.zip"
    unfinished = place.with_suffix(".unfinished")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(path.name, notebook)
        archive.writestr(MANIFEST, json.dumps(dataclasses.asdict(about), indent=1, ensure_ascii=False))
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
        raise CourseError('Say whose work it is, once: add `--name "Your Name"`.')
    name = name or ask()
    learner_id(name)
    memory.parent.mkdir(exist_ok=True)
    memory.write_text(name + "\n", encoding="utf-8")
    return name


def exchange():
    """nbgrader's way of handing in, where the folder over which it goes is there; or None."""
    app = SubmitApp()
    app.initialize([])
    app.log.setLevel("ERROR")
    submit = ExchangeFactory(parent=app).Submit
    handing_in = submit(coursedir=app.coursedir, authenticator=Authenticator(parent=app), parent=app)
    return handing_in if Path(handing_in.root, app.coursedir.course_id, "inbound").is_dir() else None


def hand_in(handing_in, folder, chapter):
    """Hand in a chapter's folder over the exchange; returns the time stamp that nbgrader gave it.

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
