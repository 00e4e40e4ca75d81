"""The instructor's own answers, graded as a submission is: what they lose, no learner could have got.

That is the surest test of a course. It is made before a chapter's submissions are graded, once for each state of its
source and of the environment, and remembered in the ledger. A notebook whose answers lose points when tests run in a
kernel of their own, and less in one kernel, is graded in one kernel, unless the course's settings say otherwise: a cell
tagged `setup` may mean something else elsewhere.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nbformat import NotebookNode
from nbgrader.utils import determine_grade

from grading.cells import grade_id, is_judge
from grading.grader import Grader
from grading.key import key
from grading.records.ledger import open_ledger
from grading.running.execute import fingerprint
from grading.running.job import Job, Outcome, in_order
from grading.running.patience import RunAll
from grading.running.workers import workers
from grading.submissions import make_job, own_answers

SHOWN = 5
# A chapter, and the name of one of its notebooks.
Notebook = tuple[str, str]


@dataclass(frozen=True)
class Trial:
    """What the instructor's answers got in a notebook.

    `lost` has a few words for each judged cell that did not give all its points; `certain` is false if it may come out
    otherwise the next time, as something was stopped.
    """

    points: float
    max_points: float
    lost: tuple[str, ...] = ()
    certain: bool = True


def try_answers(
    grader: Grader, chapters: Sequence[str], scheduler: str | None = None, count: int | None = None
) -> list[str]:
    """Grade the instructor's own answers to these chapters, where that is not known.

    Parameters
    ----------
    grader : grading.grader.Grader
        Prepared for these chapters.
    chapters : list of str
    scheduler, count
        As for `grading.grade.grade_submissions`.

    Returns
    -------
    list of str
        A sentence for each notebook whose own answers lose points.
    """
    if not grader.check():
        return []
    words: dict[Notebook, str] = {}
    unknown: dict[Notebook, tuple[str, Job]] = {}
    with open_ledger(grader.ledger) as ledger:
        for chapter in chapters:
            state = key(grader, own_answers(grader, chapter))
            names = sorted(grader.notebooks(chapter))
            known = {name: tried for name in names if (tried := ledger.tried(chapter, name)) and tried["key"] == state}
            if len(known) == len(names):
                words |= {(chapter, name): tried["words"] for name, tried in known.items()}
                continue
            # All of its notebooks, as one may need what another writes.
            jobs = {name: job for name in names if (job := _job(grader, chapter, name))}
            if any(is_judge(cell) for job in jobs.values() for cell in job.submission.cells):
                unknown |= {(chapter, name): (state, job) for name, job in jobs.items()}
        if unknown:
            explicit = grader.execute().split is not None
            with workers(scheduler, count or (1 if len(unknown) == 1 else None), grader.execute().modules) as run_all:
                first = _run(run_all, {notebook: job for notebook, (_, job) in unknown.items()})
                doubtful = [
                    notebook
                    for notebook, trial in first.items()
                    if trial.lost and unknown[notebook][1].split and not explicit
                ]
                again = {
                    notebook: dataclasses.replace(job, split=job.split and notebook not in doubtful)
                    for notebook, (_, job) in unknown.items()
                    if notebook[0] in {chapter for chapter, _ in doubtful}
                }
                second = {notebook: trial for notebook, trial in _run(run_all, again).items() if notebook in doubtful}
            for (chapter, name), (state, job) in unknown.items():
                trial, unsplit = first[chapter, name], second.get((chapter, name))
                words[chapter, name] = _words(chapter, name, trial, unsplit, job.split, explicit)
                certain = trial.certain and (unsplit is None or unsplit.certain)
                ledger.note_tried(
                    chapter=chapter,
                    notebook=name,
                    key=state if certain else "",
                    source=fingerprint(job.instructor),
                    in_one_kernel=int(unsplit is not None and unsplit.points > trial.points),
                    words=words[chapter, name],
                )
    return [sentence for sentence in words.values() if sentence]


def _job(grader: Grader, chapter: str, name: str) -> Job | None:
    """What is to be run for the instructor's own answers, or None: what stands in the way is said of each submission."""
    try:
        job = make_job(grader, own_answers(grader, chapter), name)
    except Exception:
        return None
    split = grader.execute().is_split(job.instructor)
    return dataclasses.replace(job, split=split)


def _run(run_all: RunAll[str], jobs: Mapping[Notebook, Job]) -> dict[Notebook, Trial]:
    """What the answers get in each of these notebooks; those of a chapter are run in order."""
    chapters: dict[str, list[Notebook]] = defaultdict(list)
    for notebook in jobs:
        chapters[notebook[0]].append(notebook)
    trials: dict[Notebook, Trial] = {}
    for chapter, outcome in run_all(
        (chapter, in_order([jobs[notebook] for notebook in notebooks])) for chapter, notebooks in chapters.items()
    ):
        notebooks = chapters[chapter]
        outcomes: Sequence[Outcome | Exception] = (
            [outcome] * len(notebooks) if isinstance(outcome, Exception) else outcome.all()
        )
        trials |= {notebook: _trial(jobs[notebook], own) for notebook, own in zip(notebooks, outcomes, strict=True)}
    return trials


def _trial(job: Job, outcome: Outcome | Exception) -> Trial:
    if isinstance(outcome, Exception):
        most = sum(float(cell.metadata.nbgrader.points) for cell in job.submission.cells if is_judge(cell))
        return Trial(0.0, most, (f"they could not be run: {outcome}",), certain=False)
    got: dict[str, tuple[float, float]] = {}
    lost: list[str] = []
    for cell in outcome.notebook.cells:
        if is_judge(cell) and cell.cell_type == "code":
            points, most = determine_grade(cell)
            got[grade_id(cell)] = points, most
            if points < most:
                lost.append(f"{grade_id(cell)} ({points:g} of {most:g}{_why(cell)})")
    return Trial(
        sum(points for points, _ in got.values()),
        sum(most for _, most in got.values()),
        tuple(lost),
        certain=not (lost and outcome.notes),
    )


def _why(cell: NotebookNode) -> str:
    errors = [output for output in cell.outputs if output.output_type == "error"]
    if not errors:
        return ""
    first = (errors[0].evalue.strip().splitlines() or [""])[0]
    return f": {errors[0].ename}: {first[:100]}" if first else f": {errors[0].ename}"


def _words(chapter: str, name: str, trial: Trial, unsplit: Trial | None, split: bool, explicit: bool) -> str:
    """The sentence for the instructor, or ""."""
    if not trial.lost:
        return ""
    cells = ", ".join(trial.lost[:SHOWN]) + (f" and {len(trial.lost) - SHOWN} more" if len(trial.lost) > SHOWN else "")
    where = f"{chapter}, {name}.ipynb: the instructor's own answers get {trial.points:g} of {trial.max_points:g}"
    if not split:
        return f"{where}: {cells}"
    where += f" with tests in a kernel of their own: {cells}"
    if unsplit and unsplit.points > trial.points:
        return (
            f"{where}; in one kernel they get {unsplit.points:g}, so submissions are graded in one kernel "
            "(docs/grading.md says how to prepare a course for two)"
        )
    return f"{where}; c.ConfinedExecute.split = True asks for this" if explicit else where
