"""Fills a course folder with a made-up class, as graded: a real gradebook, a ledger, graded notebooks; runs no answer.

    .venv/bin/python -m benchmarks.classroom /tmp/class --learners 500

makes it, then runs `course report` and each `course export` on it and prints their seconds and peak memory.

Answers are drawn from the bank. A right one passes; a wrong one fails, and is told what its file says that it is told.
Learners differ in strength and exercises in difficulty, so the numbers of the report have something to show.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from nbgrader.api import Grade, Gradebook, SubmittedAssignment, SubmittedNotebook, new_uuid
from sqlalchemy import insert

from authoring.bank import STUB, Answer, read_answers
from grading.chapters import Chapter
from grading.course import Course
from grading.grader import Grader
from grading.preparing import prepare
from grading.programs import PACKAGES
from grading.records import scores
from grading.records.ledger import Ledger, open_ledger
from grading.reporting.veil import declared
from helpers.checking.mistakes import Mistake
from helpers.checking.models import MISTAKES
from helpers.checking.text import verdict_text
from helpers.checking.verdict import MIME, NOT_ATTEMPTED, NOT_RIGHT, Finding, Told, Verdict

FIRST = ["Ada", "Chen", "Emre", "Inès", "Kavya", "Мария", "Nguyễn", "Ólafur", "Quentin", "שרה", "أمل", "小明", "Zoë"]
LAST = ["Abdi", "Đặng", "Fischer", "García", "Ito", "Jansen", "Kaya", "Lopes", "Müller", "Nkosi", "O'Brien", "Tran"]


def make(folder: Path, course: Course, count: int, seed: int = 0) -> None:
    """Lay out the course in a folder, with `count` learners whose work is graded."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    shutil.copy(course.settings, folder)
    chapters = course.chapters()
    for chapter in chapters:
        shutil.copytree(chapter.source.parent, folder / "source" / chapter.name)
    grader = Grader(folder)
    prepare(grader, [chapter.name for chapter in chapters])
    rng = np.random.default_rng(seed)
    random.seed(seed)
    strength = rng.normal(size=count)
    people = [f"learner{number:03}" for number in range(count)]
    with grader.gradebook() as gradebook, open_ledger(folder / "grading.db") as ledger:
        for number, name in enumerate(people):
            gradebook.add_student(
                name,
                first_name=FIRST[number % len(FIRST)],
                last_name=LAST[number // len(FIRST) % len(LAST)],
                email=f"{name}@example.org",
                lms_user_id=str(10_000 + number),
            )
        exercises = scores.exercises(gradebook)
        for chapter in chapters:
            own = [exercise for exercise in exercises if exercise.chapter == chapter.name]
            _grade_chapter(grader, gradebook, ledger, chapter, own, people, strength, rng)


def _grade_chapter(
    grader: Grader,
    gradebook: Gradebook,
    ledger: Ledger,
    chapter: Chapter,
    exercises: Sequence[scores.Exercise],
    people: Sequence[str],
    strength: np.ndarray,
    rng: np.random.Generator,
) -> None:
    notebook = json.loads(chapter.source.read_text())
    released = json.loads(chapter.release.read_text())
    for cell in notebook["cells"]:
        cell.get("outputs", []).clear()
    named = {
        cell["metadata"]["nbgrader"]["grade_id"]: cell for cell in notebook["cells"] if "nbgrader" in cell["metadata"]
    }
    stubs = {
        cell["metadata"]["nbgrader"]["grade_id"]: cell["source"]
        for cell in released["cells"]
        if "nbgrader" in cell["metadata"]
    }
    bank = read_answers(chapter)
    known = {
        (name, mistake.id): mistake
        for name, exercise in chapter.exercises.items()
        for source in exercise.judges.values()
        for mistake in (*MISTAKES.values(), *declared(source).mistakes)
    }
    assignment = gradebook.find_assignment(chapter.name)
    ids = {cell.name: cell.id for notebook in assignment.notebooks for cell in notebook.grade_cells}
    hardness = {exercise.name: rng.normal(-0.8, 0.8) for exercise in exercises}
    late = 0.12 * chapter.name.startswith(("05", "06", "07", "08", "09"))
    submissions, notebooks, grades = [], [], []
    for name, strong in zip(people, strength, strict=True):
        if rng.random() < late + 0.03 - 0.03 * strong:
            continue
        submission, handed_in = new_uuid(), new_uuid()
        submissions.append({"id": submission, "assignment_id": assignment.id, "student_id": name})
        notebooks.append({"id": handed_in, "assignment_id": submission, "notebook_id": assignment.notebooks[0].id})
        seen: dict[str, float] = {}
        for exercise in exercises:
            for cell, points in _answer(
                exercise, named, stubs, bank, known, strong - hardness[exercise.name], rng
            ).items():
                waits = exercise.name in chapter.manual and points is None
                grades.append(
                    {
                        "id": new_uuid(),
                        "notebook_id": handed_in,
                        "cell_id": ids[cell],
                        "auto_score": points,
                        "needs_manual_grade": waits,
                    }
                )
                seen[cell] = points or 0.0
        folder = grader.root / "autograded" / name / chapter.name
        folder.mkdir(parents=True)
        (folder / f"{chapter.name}.ipynb").write_text(json.dumps(notebook))
        cost = rng.lognormal(0.5 + 0.25 * int(chapter.name[:2]), 0.3)
        ledger.connection.execute(
            "INSERT INTO graded VALUES (?, ?, 'made up', ?, ?, '', '', ?, ?, ?, '')",
            (
                name,
                chapter.name,
                sum(seen.values()),
                assignment.max_score,
                1.6 * cost,
                cost,
                int(4.5e8 * rng.lognormal(0.2, 0.2)),
            ),
        )
        ledger.connection.executemany(
            "INSERT INTO seen VALUES (?, ?, 'made up', ?, ?)", [(name, chapter.name, *item) for item in seen.items()]
        )
    ledger.connection.commit()
    for kind, rows in ((SubmittedAssignment, submissions), (SubmittedNotebook, notebooks), (Grade, grades)):
        gradebook.db.execute(insert(kind), rows)
    gradebook.db.commit()


def _answer(
    exercise: scores.Exercise,
    named: Mapping[str, dict[str, Any]],
    stubs: Mapping[str, str],
    bank: Sequence[Answer],
    known: Mapping[tuple[str, str], Mistake],
    ahead: float,
    rng: np.random.Generator,
) -> dict[str, float | None]:
    """Put an answer and what came of it into the notebook; the points of its judged cells."""
    drawn, right = rng.random(), 1 / (1 + np.exp(-1.7 * ahead))
    choices = [answer for answer in bank if answer.exercise == exercise.name and answer.name != STUB]
    if not choices:  # A person grades it.
        named[exercise.name]["source"] = "My own words." if drawn < 0.9 else stubs[exercise.name]
        return {exercise.name: None if drawn < 0.9 else 0.0}
    if drawn > right + 0.75 * (1 - right):
        named[exercise.name]["source"], answer = stubs[exercise.name], None
    else:
        answer = random.choice([choice for choice in choices if choice.right == (drawn < right)])
        named[exercise.name]["source"] = answer.source
    points: dict[str, float | None] = {}
    check_sees_it = rng.random() < 0.6
    for number, (cell, worth) in enumerate(exercise.cells.items()):
        passed = answer is not None and (answer.right or (number == 0 and not check_sees_it))
        points[cell] = worth if passed else 0.0
        named[cell]["outputs"] = [] if passed else _outputs(exercise.name, answer, known)
        named[cell]["metadata"]["added_bytes"] = int(2e6 * rng.lognormal(0, 1.5))
        named[cell]["metadata"]["execution"] = {
            "iopub.execute_input": "2026-01-01T00:00:00.000000Z",
            "shell.execute_reply": f"2026-01-01T00:00:0{min(9.0, 0.02 * rng.lognormal(0, 1)):.6f}Z",
        }
    return points


def _outputs(name: str, answer: Answer | None, known: Mapping[tuple[str, str], Mistake]) -> list[dict[str, Any]]:
    """What the judged cell of an answer that is not right puts out: its verdict, and the error."""
    if answer is None:
        verdict = Verdict(name, NOT_ATTEMPTED, finding=Finding(difference=Told("stub", "not attempted yet.")))
    elif mistake := known.get((name, answer.told)):
        told = Told(mistake.id, mistake.id, concept=mistake.concept)
        verdict = Verdict(name, NOT_RIGHT, finding=Finding(mistake=told))
    else:
        verdict = Verdict(
            name, NOT_RIGHT, finding=Finding(difference=Told(answer.told, "{words}", {"words": answer.told}))
        )
    said = verdict_text(verdict)
    kind = "NotRightYet" if answer else "NotAttempted"
    return [
        {"output_type": "display_data", "data": {MIME: verdict.to_json(), "text/plain": said}, "metadata": {}},
        {"output_type": "error", "ename": kind, "evalue": said, "traceback": said.splitlines()},
    ]


def measure(folder: Path, *arguments: str) -> None:
    """Run a `course` command; print its seconds, CPU time, and peak memory, that of the largest of its processes."""
    started = time.monotonic()
    command = [sys.executable, "-m", "commands", *arguments, "--course", str(folder)]
    process = subprocess.Popen(command, cwd=PACKAGES, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds, cpu = time.monotonic() - started, used.ru_utime + used.ru_stime
    memory, status = used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)
    print(
        f"{' '.join(arguments)}: {seconds:.1f} s, {cpu:.1f} s of CPU, {memory:.0f} MB, exit status {status}", flush=True
    )


def main() -> None:
    """Make the class, and measure the commands on it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="Made anew: what it held before is deleted.")
    parser.add_argument("--learners", type=int, default=500)
    options = parser.parse_args()
    started = time.monotonic()
    make(options.folder, Course(PACKAGES), options.learners)
    print(f"{options.learners} learners made in {time.monotonic() - started:.0f} s.")
    measure(options.folder, "report", "--data", str(options.folder / "data"))
    for system in ("canvas", "brightspace", "csv"):
        measure(options.folder, "export", "--to", system)


if __name__ == "__main__":
    main()
