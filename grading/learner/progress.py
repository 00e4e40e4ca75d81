"""How far a learner is: his notebook is run from the top in a fresh kernel, and each visible check says how it went.

Hidden tests are not in his notebook; nothing here knows them. What was found is kept beside his copies, so that a
chapter is run again only when he, or the course, has changed something.
"""

import hashlib
import json
import re
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from pathlib import Path

from grading.cells import grade_id, is_answer, is_judge
from grading.chapters import ROOT
from grading.errors import CourseError
from grading.learner.carry import is_touched
from grading.learner.copies import GIVEN, LEARNER, given_notebook, read_notebook, write
from grading.names import bound_names

NOT_ATTEMPTED, NOT_RIGHT, PASSES, NOT_REACHED = "not attempted", "not right yet", "visible check passes", "not reached"
WRITTEN = "written, for a person to grade"
KEPT = Path(".course", "progress.json")
LACKS = re.compile(r"name '(\w+)' is not defined|there is no `(\w+)` yet")


@dataclass
class Progress:
    """How far a learner is in one chapter.

    Parameters
    ----------
    chapter : str
    exercises : dict of str to sequence of two str
        For each exercise, in order: how it stands, and in a line why.
    notes : list of str
        Sentences: what else he should know of how his notebook ran.
    """

    chapter: str
    exercises: dict
    notes: list = field(default_factory=list)

    def count(self, *standings):
        """How many exercises stand so."""
        return sum(standing in standings for standing, _ in self.exercises.values())

    def __str__(self):
        done, all_of_them = self.count(PASSES, WRITTEN), len(self.exercises)
        if self.count(NOT_ATTEMPTED) == all_of_them:
            return "not started"
        return "done" if done == all_of_them else f"{done} of {all_of_them} exercises pass"


def known_progress(name, folder=LEARNER):
    """A learner's progress in a chapter if it is known without running anything, or None.

    Raises
    ------
    CourseError
        If he has no copy of this chapter.
    """
    base = given_notebook(name, folder)
    if base is None:
        raise CourseError(f"You have no copy of {name} yet: `./course lab` makes one.")
    place = folder / name / f"{name}.ipynb"
    mine = read_notebook(place)
    untouched = {grade_id(cell): (NOT_ATTEMPTED, "") for cell in base.cells if is_answer(cell)}
    if mine is None:
        note = f"{place.name} is no notebook any more. Rename it, and `./course lab` makes you a fresh copy."
        return Progress(name, untouched, [note])
    if not is_touched(mine, base):
        return Progress(name, untouched)
    kept = _kept(folder).get(name)
    return Progress(**kept["progress"]) if kept and kept["key"] == _key(name, folder) else None


def look(name, folder=LEARNER):
    """A learner's progress in a chapter; runs his notebook, as he last saved it, unless it is known.

    Raises
    ------
    CourseError
        If he has no copy of this chapter.
    """
    known = known_progress(name, folder)
    if known is not None:
        return known
    from grading.learner.rehearse import rehearse  # Which takes seconds, with nbgrader's database.

    key = _key(name, folder)
    base, mine = given_notebook(name, folder), read_notebook(folder / name / f"{name}.ipynb")
    ran, notes = rehearse(mine, base, folder / name)
    progress = judge(name, mine, base, ran, notes)
    if not _stopped(ran.cells) and not progress.count(NOT_REACHED):  # Another time the machine may be less busy.
        kept = _kept(folder) | {name: {"key": key, "progress": asdict(progress)}}
        write(folder / KEPT, json.dumps(kept, indent=1).encode())
    return progress


def judge(name, mine, base, ran, notes=()):
    """What a notebook that was run says of a learner's progress.

    Parameters
    ----------
    name : str
        The chapter's.
    mine, base, ran : nbformat.NotebookNode
        The learner's notebook as he saved it, the release that it was made from, and what `rehearse` gave.
    notes : sequence of str
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


def _standing(exercise, cells, stub):
    """How an exercise stands, and in a line why."""
    answer, check = cells[exercise], cells.get(f"{exercise}_check")
    if check is None:
        return (WRITTEN if answer.source.strip() not in ("", stub.strip()) else NOT_ATTEMPTED), ""
    if check.execution_count is None:
        return NOT_REACHED, ""
    if _stopped([answer, check]):
        return NOT_RIGHT, "It took too long and was stopped: does a loop in it never end?"
    error, own_error = _error(check), _error(answer)
    if error is None and _says_that_it_passes(check, exercise):
        return PASSES, ""
    if own_error is not None and answer.source != stub:  # A stub that is no function stops at once.
        return NOT_RIGHT, f"Its cell stops with {own_error.ename}: {own_error.evalue}"
    if error is None:
        return NOT_RIGHT, "Its check stopped before it came to a verdict."
    if error.ename == "NotAttempted" and (answer.source == stub or not LACKS.search(error.evalue)):
        return NOT_ATTEMPTED, ""
    return NOT_RIGHT, error.evalue.strip().splitlines()[-1] if error.evalue.strip() else error.ename


def _order_notes(exercises, mine, ran):
    """Sentences: where the notebook works only out of order, or thanks to what the learner's kernel remembers."""
    checks = {(grade_id(cell) or "").removesuffix("_check"): cell for cell in mine.cells if is_judge(cell)}
    passed = {name for name in exercises if name in checks and _says_that_it_passes(checks[name], name)}
    explained = {}
    for place, cell in enumerate(ran.cells):
        exercise = (grade_id(cell) or f"cell {place}").removesuffix("_check")
        why = _what_it_lacks(ran, place, exercise in passed)
        if why and exercise not in explained:
            explained[exercise] = why
    order = " Your cells were last run in another order than they stand in." if _ran_out_of_order(mine) else ""
    return list(explained.values()) + [
        f"The check of `{name}` passed when you last ran it, and does not when the notebook is run from the top. If you "
        f"have not changed the answer since, your kernel remembers something that the notebook no longer does.{order}"
        for name, (standing, _) in exercises.items()
        if name in passed and name not in explained and standing in (NOT_ATTEMPTED, NOT_RIGHT)
    ]


def _what_it_lacks(ran, place, passed):
    """A sentence if a cell stopped for lack of a name that is made below it, or nowhere though its check passed once."""
    error = _error(ran.cells[place])
    lacking = LACKS.search(error.evalue) if error is not None else None
    if lacking is None:
        return None
    name = lacking[1] or lacking[2]
    code = [(at, cell) for at, cell in enumerate(ran.cells) if cell.cell_type == "code"]
    makers = [at for at, cell in code if name in bound_names(cell.source)]
    if makers and min(makers) > place:
        needs = f"{_called(ran.cells[place])} needs `{name}`, which is made only further down"
        return f"{needs}, in {_called(ran.cells[min(makers)], False)}: move that up."
    if not makers and passed and error.ename != "NotAttempted":
        needs = f"{_called(ran.cells[place])} needs `{name}`, which no cell makes"
        return f"{needs}: your kernel remembers it from something that you deleted or changed."
    return None


def _says_that_it_passes(check, exercise):
    """Whether the outputs of a check say so."""
    said = "".join(output.get("text", "") for output in check.get("outputs", []))
    return f"{exercise}: the {PASSES}." in said


def _ran_out_of_order(notebook):
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code" and cell.execution_count]
    return any(after < before for before, after in pairwise(counts))


def _error(cell):
    """The first error among a cell's outputs, or None."""
    return next((output for output in cell.get("outputs", []) if output.output_type == "error"), None)


def _stopped(cells):
    """Whether one of the cells took too long."""
    outputs = (output for cell in cells for output in cell.get("outputs", []))
    return any(output.get("ename") == "CellTimeoutError" for output in outputs)


def _called(cell, first=True):
    """A cell as a learner finds it."""
    name = grade_id(cell) or ""
    if is_judge(cell):
        called = f"`{name.removesuffix('_check')}`"
    elif is_answer(cell):
        called = f"the answer cell of `{name}`"
    else:
        called = f"the cell that begins `{cell.source.strip().splitlines()[0][:60]}`"
    return called[0].upper() + called[1:] if first else called


def _kept(folder):
    try:
        return json.loads((folder / KEPT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _key(name, folder):
    """A hash of all that an outcome depends on: his files, what they were made from, the code that judges."""
    places = [folder / name, folder / GIVEN / name, ROOT / "helpers", ROOT / "grading"]
    files = sorted(path for place in places for path in place.rglob("*") if path.suffix != ".pyc" and path.is_file())
    files = [path for path in files if ".ipynb_checkpoints" not in path.parts]
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)).hexdigest()
