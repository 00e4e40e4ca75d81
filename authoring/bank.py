"""The answer bank: right and wrong answers to every exercise, each judged by the chapter's own checks and tests.

`grading.answers` reads it.

A right answer passes every check and test of the chapter; a wrong one fails its own exercise's check or a test, and no
other exercise's. Answers that a person grades are not in the bank. Each answer runs in a process of its own, forked
after the chapter's setup has run, among the reference answers to the other exercises; an answer that takes names from the
lesson has the lesson's cells that bind them. Judged cells that mention no name which the answer binds, neither themselves
nor through another answer, can't tell it from the reference answer and are not run.
"""

import contextlib
import copy
import io
import linecache
import multiprocessing
import os
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell
from nbgrader.preprocessors import ClearSolutions

from authoring.build import bare
from grading.answers import Answer, read_file
from grading.cells import grade_id
from grading.chapters import Chapter, belongs
from grading.configuration import own_config
from grading.errors import CourseError
from grading.names import bound_names, names_in, needed_names
from grading.running.execute import modules_of
from grading.running.forks import importing_for_forks
from grading.running.job import Job
from grading.running.needed_cells import code_cells, with_needed
from grading.running.warm_process import ONE_THREAD
from grading.running.workers import workers
from grading.verdicts import told, verdict_of

# An answer that runs longer is judged wrong.
SECONDS = 120
STUB = "not attempted"


@dataclass(frozen=True)
class Failure:
    """What a check or test cell said of an answer: its message, and the id of what that tells."""

    message: str
    told: str = ""


@dataclass
class Judgement:
    """What came of an answer: what each check and test cell said that failed; and why that is not as expected."""

    answer: Answer
    failed: dict[str, Failure] = field(default_factory=dict)
    noise: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def own_message(self) -> str:
        """The first message that a learner who handed this in would read."""
        return next(
            (failure.message for cell, failure in self.failed.items() if belongs(cell, self.answer.exercise)), ""
        )

    @property
    def is_decided(self) -> bool:
        """Whether a wrong answer has been told what it must be: no further cell can change that."""
        said = [failure.told for failure in self.failed.values()]
        return not self.answer.right and bool(said) and self.answer.told in ("", *said)

    @property
    def problems(self) -> list[str]:
        """Sentences: each way in which the outcome is not the expected one."""
        own = {cell: failure for cell, failure in self.failed.items() if belongs(cell, self.answer.exercise)}
        problems = [f"{cell} fails too: {failure.message}" for cell, failure in self.failed.items() if cell not in own]
        problems += [
            f"{cell} writes to stderr, which costs its points in nbgrader: {text}" for cell, text in self.noise.items()
        ]
        if self.answer.right:
            problems += [f"{cell} refuses it: {failure.message}" for cell, failure in own.items()]
        elif not own:
            problems.append("it passes check and tests")
        said = list(dict.fromkeys(failure.told for failure in own.values()))
        if own and self.answer.told and self.answer.told not in said:
            messages = "\n".join(failure.message for failure in own.values())
            problems.append(f"it is not told {self.answer.told!r}, but {' and '.join(map(repr, said))}: {messages}")
        return problems


def read_answers(chapter: Chapter, exercise: str | None = None) -> list[Answer]:
    """The bank's answers to a chapter's exercises, or to one; and for each exercise the untouched stub, as a wrong one.

    Raises
    ------
    CourseError
        If there is no such exercise, a file of the bank belongs to none, or can't be read.
    """
    names = list(chapter.exercises)
    if exercise is not None and exercise not in names:
        raise CourseError(f"{chapter.name} has no exercise {exercise!r}; its exercises are {', '.join(names)}.")
    folder = chapter.root / "answers" / chapter.name
    if strays := {path.stem for path in folder.glob("*")} - set(names):
        raise CourseError(f"answers/{chapter.name}/{min(strays)} belongs to no exercise: name it <exercise>.py.")
    answers = []
    for name in [exercise] if exercise else names:
        answers += read_file(folder / f"{name}.py")
        answers.append(Answer(name, STUB, _stub(chapter, name), right=False))
    return answers


def judge(chapter: Chapter, answers: Iterable[Answer]) -> Iterator[Judgement]:
    """Judge answers, several at a time; yields a `Judgement` for each as it is done.

    TensorFlow must not have run an operation in this process: a fork of it would wait for ever.
    """
    context = multiprocessing.get_context("fork")
    namespace = _run_setup(chapter)
    waiting = list(answers)
    running: dict[Connection, tuple[ForkProcess, Answer]] = {}
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            answer = waiting.pop(0)
            receive, send = context.Pipe(duplex=False)
            # Read from the sources here, once for all, and not in each fork.
            lesson, touched = _lesson_for(chapter, answer), _touched(chapter, answer)
            process = context.Process(target=_judge_one, args=(chapter, answer, lesson, touched, namespace, send))
            process.start()
            send.close()
            running[receive] = (process, answer)
        done = wait(list(running))
        for receive in [connection for connection in running if connection in done]:
            process, answer = running.pop(receive)
            try:
                yield receive.recv()
            except EOFError:
                cell = f"{answer.exercise}_test"
                yield Judgement(
                    answer,
                    {cell: Failure(f"the process ended before its time (over {SECONDS} s of CPU, or killed)")},
                    seconds=SECONDS,
                )
            process.join()


def judge_as_graded(chapter: Chapter, answers: Iterable[Answer]) -> Iterator[Judgement]:
    """Judge answers as a submission is graded: confined, the tests out of their reach; yields a `Judgement` for each.

    A notebook takes one answer to each exercise, as far as none uses another; so an answer is judged by its own
    exercise's cells alone.
    """
    with workers(modules=modules_of(chapter.root)) as run_all:
        for chosen, outcome in run_all(_notebooks(chapter, answers)):
            for answer in chosen.values():
                judgement = Judgement(answer)
                if isinstance(outcome, Exception):
                    judgement.failed[answer.exercise] = Failure(f"it could not be run: {outcome}")
                else:
                    judgement.seconds = outcome.cpu_seconds / len(chosen)
                    judgement.failed = dict(_errors(outcome.notebook, answer.exercise))
                yield judgement


def _notebooks(chapter: Chapter, answers: Iterable[Answer]) -> Iterator[tuple[dict[str, Answer], Job]]:
    """Pairs: answers by exercise, and a job that runs them together in one notebook."""
    source = bare(chapter)  # Its text as it is now, built or not.
    waiting = list(answers)
    while waiting:
        chosen: dict[str, Answer] = {}
        for answer in waiting:
            if answer.exercise not in chosen and not any(_related(chapter, answer, other) for other in chosen.values()):
                chosen[answer.exercise] = answer
        waiting = [answer for answer in waiting if chosen.get(answer.exercise) is not answer]
        notebook = copy.deepcopy(source)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs = []
            if grade_id(cell) in chosen:
                cell.source = chosen[grade_id(cell)].source
        yield chosen, Job(notebook, source)


def _related(chapter: Chapter, *answers: Answer) -> bool:
    """Whether one of two answers, or what judges it, uses what the other binds."""
    used = [
        set().union(*map(needed_names, (answer.source, *chapter.exercises[answer.exercise].judges.values())))
        for answer in answers
    ]
    bound = [bound_names(answer.source) for answer in answers]
    return bool(bound[0] & used[1] or bound[1] & used[0])


def _errors(notebook: NotebookNode, exercise: str) -> Iterator[tuple[str, Failure]]:
    """Pairs: the id of a judged cell of this exercise that failed, and what it said."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "error" and belongs(grade_id(cell) or "", exercise):
                yield grade_id(cell), Failure(f"{output.ename}: {output.evalue}", told(verdict_of(cell)))


def _failure(error: Exception) -> Failure:
    """What a check that raised this error has said."""
    return Failure(f"{type(error).__name__}: {error}", told(getattr(error, "verdict", None)))


def _stub(chapter: Chapter, exercise: str) -> str:
    """What a learner finds in the answer cell."""
    clear = ClearSolutions(config=own_config(chapter.root))
    source = chapter.exercises[exercise].answer
    cell = new_code_cell(source, metadata={"nbgrader": {"solution": True, "grade": False, "grade_id": "stub"}})
    return clear.preprocess_cell(cell, {"language": "python"}, 0)[0].source


def _run_setup(chapter: Chapter) -> dict[str, Any]:
    """The names that a chapter's setup cells define; runs them here, so that every fork has them."""
    os.environ |= {"MPLBACKEND": "agg"} | ONE_THREAD
    namespace: dict[str, Any] = {"__name__": "__main__"}
    with importing_for_forks():
        for number, source in enumerate(chapter.setup):
            _run(source, f"{chapter.name}/setup_{number}", namespace)
    return namespace


def _judge_one(
    chapter: Chapter,
    answer: Answer,
    lesson: list[str],
    touched: list[str],
    namespace: dict[str, Any],
    send: Connection,
) -> None:
    """In a forked process: run the answers, then cells of the lesson, every check and test, and send the judgement."""
    signal.setitimer(signal.ITIMER_PROF, SECONDS)  # Of CPU: another process may have the processor.
    signal.alarm(5 * SECONDS)
    started = time.monotonic()
    judgement = Judgement(answer)
    with contextlib.redirect_stdout(io.StringIO()):
        for name, exercise in chapter.exercises.items():
            source = answer.source if name == answer.exercise else exercise.answer
            with contextlib.suppress(Exception), contextlib.redirect_stderr(io.StringIO()):
                _run(source, f"{chapter.name}/{name}", namespace)
        for number, source in enumerate(lesson):
            with contextlib.suppress(Exception), contextlib.redirect_stderr(io.StringIO()):
                _run(source, f"{chapter.name}/lesson_{number}", namespace)
        for name in touched:
            for cell, source in chapter.exercises[name].judges.items():
                if name == answer.exercise and judgement.is_decided:
                    break
                with contextlib.redirect_stderr(io.StringIO()) as noise:
                    try:
                        _run(source, f"{chapter.name}/{cell}", namespace)
                    except Exception as error:
                        judgement.failed[cell] = _failure(error)
                if noise.getvalue():
                    judgement.noise[cell] = noise.getvalue()
    judgement.seconds = time.monotonic() - started
    send.send(judgement)


def _lesson_for(chapter: Chapter, answer: Answer) -> list[str]:
    """The sources of the lesson's cells that bind names which only the lesson gives to an answer, and of those they build on."""
    code = {
        number: cell
        for number, cell in code_cells(chapter.notebook).items()
        if "nbgrader" not in cell.metadata and cell.source not in chapter.setup
    }
    names = {number: names_in(cell.source) for number, cell in code.items()}
    given = set().union(*map(bound_names, [*chapter.setup, *(e.answer for e in chapter.exercises.values())]))
    missing = needed_names(answer.source) - given
    wanted = {number for number in code if names[number].bound & missing}
    return [code[number].source for number in sorted(with_needed(wanted, code, names))]


def _touched(chapter: Chapter, answer: Answer) -> list[str]:
    """The exercises whose judged cells can see this answer: its own, and those that use names it binds.

    What it imports as the chapter's setup does, such as `import numpy as np`, is the same as before.
    """
    statements = answer.source.splitlines()
    again = {
        line for line in "\n".join(chapter.setup).splitlines() if line.startswith("import ") and line in statements
    }
    seen = bound_names("\n".join(line for line in statements if line not in again))
    others = {name: exercise for name, exercise in chapter.exercises.items() if name != answer.exercise}
    # A reference answer that uses a name of this answer passes what is wrong with it on to those who use its own names.
    passing_on = True
    while passing_on:
        more = set().union(*(bound_names(e.answer) for e in others.values() if needed_names(e.answer) & seen)) - seen
        seen |= more
        passing_on = bool(more)
    judged = {name: set().union(*map(needed_names, exercise.judges.values())) for name, exercise in others.items()}
    return [answer.exercise, *(name for name, needed in judged.items() if needed & seen)]


def _run(source: str, filename: str, namespace: dict[str, Any]) -> None:
    """Execute a cell so that messages can quote its lines."""
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec"), namespace)


def count_answers(chapter: Chapter) -> dict[str, tuple[int, ...]]:
    """For each exercise, how many right and wrong answers the bank has."""
    answers = [answer for answer in read_answers(chapter) if answer.name != STUB]
    return {
        name: tuple(
            sum(answer.exercise == name and answer.right == right for answer in answers) for right in (True, False)
        )
        for name in chapter.exercises
    }
