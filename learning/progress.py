"""How far a learner is: their notebook is run from the top in a fresh kernel, and each visible check says how it went.

Hidden tests are not in that notebook; nothing here knows them. What came of it is kept beside the learner's copies, so
that a chapter is run again only when they, or the course, have changed something.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from grading.cells import grade_id, is_answer, is_judge
from grading.errors import CourseError
from grading.names import bound_names
from grading.notebooks import NoNotebook, read_notebook
from grading.programs import PACKAGES
from grading.verdicts import told, verdict_of
from helpers.checking.stops import meaning_of
from helpers.checking.text import summary
from helpers.checking.verdict import NOT_ATTEMPTED, NOT_RIGHT, RIGHT
from learning.carry import is_touched
from learning.copies import GIVEN, given_notebook, own_notebook, write
from learning.history import note_wrong

PASSES, NOT_REACHED = "visible check passes", "not reached"
WRITTEN = "written, for a person to grade"
DONE = (PASSES, WRITTEN)
KEPT = Path(".course", "progress.json")
# The packages that judge a learner's notebook.
JUDGING = ("helpers", "grading", "learning")
# Python's words for a name that it does not find.
LACKS = re.compile(r"name '(\w+)' is not defined")


@dataclass
class Progress:
    """How far a learner is in one chapter.

    Parameters
    ----------
    chapter : str
    exercises : mapping of str to sequence of two str
        For each exercise, in order: how it stands, and in a line why.
    notes : list of str
        Sentences: what else the learner should know of how their notebook ran.
    """

    chapter: str
    exercises: Mapping[str, Sequence[str]]
    notes: list[str] = field(default_factory=list)

    def count(self, *standings: str) -> int:
        """How many exercises stand so."""
        return sum(standing in standings for standing, _ in self.exercises.values())

    @property
    def not_started(self) -> bool:
        """Whether no exercise has been attempted."""
        return self.count(NOT_ATTEMPTED) == len(self.exercises)

    @property
    def wrong(self) -> list[str]:
        """The exercises that are attempted, and not right yet."""
        return [name for name, (standing, _) in self.exercises.items() if standing == NOT_RIGHT]

    def __str__(self) -> str:
        done, all_of_them = self.count(*DONE), len(self.exercises)
        if self.not_started:
            return "not started"
        return "done" if done == all_of_them else f"{done} of {all_of_them} exercises pass"


def known_progress(name: str, folder: Path) -> Progress | None:
    """A learner's progress in a chapter if it is known without running anything, or None.

    Raises
    ------
    CourseError
        If they have no copy of this chapter.
    """
    base = _base(name, folder)
    untouched = {grade_id(cell): (NOT_ATTEMPTED, "") for cell in base.cells if is_answer(cell)}
    try:
        mine, _ = _read(name, folder)
    except CourseError as error:
        return Progress(name, untouched, [str(error)])
    if not is_touched(mine, base):
        return Progress(name, untouched)
    kept = _kept(folder).get(name)
    return Progress(**kept["progress"]) if kept and kept["key"] == _key(name, folder) else None


def look(name: str, folder: Path) -> Progress:
    """A learner's progress in a chapter; runs their notebook, as they last saved it, unless it is known.

    Raises
    ------
    CourseError
        If they have no copy of this chapter.
    """
    known = known_progress(name, folder)
    if known is not None:
        return known
    from learning.rehearse import rehearse  # Which takes seconds, with nbgrader's database.

    key = _key(name, folder)
    base, (mine, sentences) = _base(name, folder), _read(name, folder)
    ran, notes = rehearse(mine, base, folder / name)
    progress = judge(name, mine, base, ran, notes)
    progress.notes = sentences + progress.notes
    if not _stopped(ran.cells) and not progress.count(NOT_REACHED):  # Another time the machine may be less busy.
        checks = {grade_id(cell).removesuffix("_check"): [cell] for cell in ran.cells if is_judge(cell)}
        note_wrong(folder, name, {exercise: checks.get(exercise, []) for exercise in progress.wrong})
        kept = _kept(folder) | {name: {"key": key, "progress": asdict(progress)}}
        write(folder / KEPT, json.dumps(kept, indent=1).encode())
    return progress


def _base(name: str, folder: Path) -> NotebookNode:
    """The release that a learner's copy of a chapter was made from.

    Raises
    ------
    CourseError
        If they have no copy.
    """
    base = given_notebook(name, folder)
    if base is None:
        raise CourseError(f"You have no copy of {name} yet: `./course lab` makes one.")
    return base


def _read(name: str, folder: Path) -> tuple[NotebookNode, list[str]]:
    """A learner's notebook of a chapter, and sentences: where it lies, if elsewhere, and what had to be put right in it.

    Raises
    ------
    CourseError
        If it is not there, or none.
    """
    path = own_notebook(name, folder)
    if not path.is_file():
        raise CourseError(f"There is no {path.name} any more: `./course lab` makes you a fresh copy.")
    try:
        notebook, notes = read_notebook(path.read_bytes())
    except NoNotebook as error:
        raise CourseError(f"{path.name} {error}. Rename it, and `./course lab` makes you a fresh copy.") from error
    renamed = [f"This is about {path.name}; you have written nothing in {name}.ipynb."] * (path.stem != name)
    return notebook, renamed + [f"In your notebook {note}." for note in notes]


def judge(name: str, mine: NotebookNode, base: NotebookNode, ran: NotebookNode, notes: Iterable[str] = ()) -> Progress:
    """What a notebook that was run says of a learner's progress.

    Parameters
    ----------
    name : str
        The chapter's.
    mine, base, ran : nbformat.NotebookNode
        The learner's notebook as they saved it, the release that it was made from, and what `rehearse` gave.
    notes : iterable of str
        As `rehearse` gives them.

    Returns
    -------
    Progress
    """
    cells = {grade_id(cell): cell for cell in ran.cells}
    stubs = {grade_id(cell): cell.source for cell in base.cells if is_answer(cell)}
    exercises = {exercise: _standing(exercise, cells, stub) for exercise, stub in stubs.items()}
    sentences = [f"In your notebook {note}." for note in notes]
    sentences += [
        f"{_called(cell)} took too long and was stopped: does a loop in it never end?"
        for cell in ran.cells
        if _stopped([cell]) and not is_judge(cell)
    ]
    return Progress(name, exercises, sentences + _order_notes(exercises, mine, ran))


def _standing(exercise: str, cells: Mapping[str, NotebookNode], stub: str) -> tuple[str, str]:
    """How an exercise stands, and in a line why."""
    answer, check = cells[exercise], cells.get(f"{exercise}_check")
    if check is None:
        return (WRITTEN if answer.source.strip() not in ("", stub.strip()) else NOT_ATTEMPTED), ""
    if check.execution_count is None:
        return NOT_REACHED, ""
    if _stopped([answer, check]):
        return NOT_RIGHT, "It took too long and was stopped: does a loop in it never end?"
    error, own_error = _error(check), _error(answer)
    verdict = verdict_of(check)
    if error is None and verdict and verdict.outcome == RIGHT:
        return PASSES, ""
    if own_error is not None and answer.source != stub:  # A stub that is no function stops at once.
        return NOT_RIGHT, f"Its cell stops with {own_error.ename}: {_what_happened(own_error)}"
    if error is None:
        return NOT_RIGHT, "Its check stopped before it came to a verdict."
    waits = answer.source != stub and (_lacking(check) or told(verdict) == "waits")
    if verdict and verdict.outcome == NOT_ATTEMPTED and not waits:
        return NOT_ATTEMPTED, ""
    return NOT_RIGHT, summary(verdict) if verdict else _what_happened(error)


def _what_happened(error: NotebookNode) -> str:
    """An error in a line, and what it means."""
    happened = next((line.strip() for line in error.evalue.splitlines() if line.strip()), error.ename)
    return f"{happened} {meaning_of(happened)}".strip()


def _lacking(cell: NotebookNode) -> str:
    """The name for lack of which a cell stopped, or ""."""
    verdict, error = verdict_of(cell), _error(cell)
    finding = verdict.finding if verdict else None
    if finding and finding.difference and finding.difference.id == "no such name":
        return finding.difference.gaps.get("name", "")
    said = finding.stop.message if finding and finding.stop else error.evalue if error is not None else ""
    lacks = LACKS.search(said)
    return lacks[1] if lacks else ""


def _order_notes(exercises: Mapping[str, Sequence[str]], mine: NotebookNode, ran: NotebookNode) -> list[str]:
    """Sentences: where the notebook works only out of order, or thanks to what the learner's kernel remembers."""
    checks = {(grade_id(cell) or "").removesuffix("_check"): cell for cell in mine.cells if is_judge(cell)}
    verdicts = {name: verdict_of(check) for name, check in checks.items()}
    passed = {name for name in exercises if (verdict := verdicts.get(name)) and verdict.outcome == RIGHT}
    explained: dict[str, str] = {}
    for index, cell in enumerate(ran.cells):
        exercise = (grade_id(cell) or f"cell {index}").removesuffix("_check")
        why = _what_it_lacks(ran, index, exercise in passed)
        if why and exercise not in explained:
            explained[exercise] = why
    order = " Your cells were last run in another order than they stand in." if _ran_out_of_order(mine) else ""
    return list(explained.values()) + [
        f"The check of `{name}` passed when you last ran it, and does not when the notebook is run from the top. If you "
        f"have not changed the answer since, your kernel remembers something that the notebook no longer does.{order}"
        for name, (standing, _) in exercises.items()
        if name in passed and name not in explained and standing in (NOT_ATTEMPTED, NOT_RIGHT)
    ]


def _what_it_lacks(ran: NotebookNode, index: int, passed: bool) -> str | None:
    """A sentence if a cell stopped for lack of a name that is made below it, or nowhere though its check passed once."""
    name = _lacking(ran.cells[index])
    if not name:
        return None
    code = [(number, cell) for number, cell in enumerate(ran.cells) if cell.cell_type == "code"]
    makers = [number for number, cell in code if name in bound_names(cell.source)]
    if makers and min(makers) > index:
        needs = f"{_called(ran.cells[index])} needs `{name}`, which is made only further down"
        return f"{needs}, in {_called(ran.cells[min(makers)], False)}: move that up."
    verdict = verdict_of(ran.cells[index])
    if not makers and passed and not (verdict and verdict.outcome == NOT_ATTEMPTED):
        needs = f"{_called(ran.cells[index])} needs `{name}`, which no cell makes"
        return f"{needs}: your kernel remembers it from something that you deleted or changed."
    return None


def _ran_out_of_order(notebook: NotebookNode) -> bool:
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code" and cell.execution_count]
    return any(after < before for before, after in pairwise(counts))


def _error(cell: NotebookNode) -> NotebookNode | None:
    """The first error among a cell's outputs, or None."""
    return next((output for output in cell.get("outputs", []) if output.output_type == "error"), None)


def _stopped(cells: Iterable[NotebookNode]) -> bool:
    """Whether one of the cells took too long."""
    outputs = (output for cell in cells for output in cell.get("outputs", []))
    return any(output.get("ename") == "CellTimeoutError" for output in outputs)


def _called(cell: NotebookNode, first: bool = True) -> str:
    """A cell as a learner finds it."""
    name = grade_id(cell) or ""
    if is_judge(cell):
        called = f"`{name.removesuffix('_check')}`"
    elif is_answer(cell):
        called = f"the answer cell of `{name}`"
    else:
        called = f"the cell that begins `{cell.source.strip().splitlines()[0][:60]}`"
    return called[0].upper() + called[1:] if first else called


def _kept(folder: Path) -> dict[str, dict[str, Any]]:
    """What earlier runs have found, by chapter: the key of what was run, and the progress."""
    try:
        return json.loads((folder / KEPT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _key(name: str, folder: Path) -> str:
    """A hash of all that an outcome depends on: the learner's files, what they were made from, the code that judges."""
    folders = [folder / name, folder / GIVEN / name, *(PACKAGES / package for package in JUDGING)]
    files = sorted(path for parent in folders for path in parent.rglob("*") if path.suffix != ".pyc" and path.is_file())
    files = [path for path in files if ".ipynb_checkpoints" not in path.parts]
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)).hexdigest()
