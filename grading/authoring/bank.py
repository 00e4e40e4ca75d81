"""The answer bank: right and wrong answers to every exercise, each judged by the chapter's own checks and tests.

An answer is a file `answers/<chapter>/<exercise>/right_*.py` or `wrong_*.py`: what a learner would type, below comment
lines. The first says what it is. A line `# told: …` gives words that the message to the learner must contain.

A right answer passes every check and test of the chapter; a wrong one fails its own exercise's check or a test, and no
other exercise's. Answers that a person grades are not in the bank. Each answer runs in a process of its own, forked
after the chapter's setup has run, among the reference answers to the other exercises. Cells that mention no name which
the answer binds, neither themselves nor through another answer, can't tell it from the reference answer and are not run.
"""

import contextlib
import copy
import io
import linecache
import multiprocessing
import os
import signal
import time
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from pathlib import Path

from nbformat.v4 import new_code_cell
from nbgrader.preprocessors import ClearSolutions

from grading.authoring.build import bare
from grading.cells import grade_id
from grading.chapters import ROOT, belongs
from grading.configuration import nbgrader_config
from grading.errors import CourseError
from grading.names import bound_names, needed_names
from grading.running.run import Job
from grading.running.workers import workers

# An answer that runs longer is judged wrong.
SECONDS = 120


@dataclass(frozen=True)
class Answer:
    """One answer to one exercise."""

    exercise: str
    name: str
    source: str
    right: bool
    told: tuple[str, ...] = ()


@dataclass
class Verdict:
    """What came of an answer: for each check and test cell that failed, its message; and why that is not as expected."""

    answer: Answer
    failed: dict[str, str] = field(default_factory=dict)
    noise: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def own_message(self):
        """The first message that a learner who handed this in would read."""
        return next((message for cell, message in self.failed.items() if belongs(cell, self.answer.exercise)), "")

    @property
    def problems(self):
        """Sentences: each way in which the outcome is not the expected one."""
        own = [cell for cell in self.failed if belongs(cell, self.answer.exercise)]
        problems = [f"{cell} fails too: {self.failed[cell]}" for cell in self.failed if cell not in own]
        problems += [
            f"{cell} writes to stderr, which costs its points in nbgrader: {text}" for cell, text in self.noise.items()
        ]
        if self.answer.right:
            problems += [f"{cell} refuses it: {self.failed[cell]}" for cell in own]
        elif not own:
            problems.append("it passes check and tests")
        said = "\n".join(self.failed[cell] for cell in own)
        problems += [
            f"no message contains {words!r}; they say: {said}" for words in self.answer.told if words not in said
        ]
        return problems


def read_answers(chapter, exercise=None):
    """The bank's answers to a chapter's exercises, or to one; and for each exercise the untouched stub, as a wrong one.

    Raises
    ------
    CourseError
        If there is no such exercise, or a folder or file of the bank belongs to none.
    """
    names = list(chapter.exercises)
    if exercise is not None and exercise not in names:
        raise CourseError(f"{chapter.name} has no exercise {exercise!r}; its exercises are {', '.join(names)}.")
    folder = ROOT / "answers" / chapter.name
    strays = [path for path in folder.glob("*/*") if path.suffix == ".py" and not _belongs(path, names)]
    if strays:
        raise CourseError(
            f"{strays[0].relative_to(ROOT)} belongs to no exercise: name it <exercise>/right_….py or wrong_….py."
        )
    answers = []
    for name in [exercise] if exercise else names:
        answers += [_read_answer(path) for path in sorted((folder / name).glob("*.py"))]
        answers.append(Answer(name, "not attempted", _stub(chapter.exercises[name].answer), right=False))
    return answers


def judge(chapter, answers):
    """Judge answers, several at a time; yields a `Verdict` for each as it is done.

    TensorFlow must not have run an operation in this process: a fork of it would wait for ever.
    """
    context = multiprocessing.get_context("fork")
    namespace = _run_setup(chapter)
    waiting, running = list(answers), {}
    while waiting or running:
        while waiting and len(running) < os.cpu_count():
            answer = waiting.pop(0)
            receive, send = context.Pipe(duplex=False)
            process = context.Process(target=_judge_one, args=(chapter, answer, namespace, send))
            process.start()
            send.close()
            running[receive] = (process, answer)
        for receive in wait(list(running)):
            process, answer = running.pop(receive)
            try:
                yield receive.recv()
            except EOFError:
                cell = f"{answer.exercise}_test"
                yield Verdict(
                    answer, {cell: f"the process ended before its time (over {SECONDS} s, or killed)"}, seconds=SECONDS
                )
            process.join()


def judge_as_graded(chapter, answers):
    """Judge answers as a submission is graded: confined, the tests out of their reach; yields a `Verdict` for each.

    A notebook takes one answer to each exercise, as far as none uses another; so an answer is judged by its own
    exercise's cells alone.
    """
    with workers() as run_all:
        for chosen, outcome in run_all(_notebooks(chapter, answers)):
            for answer in chosen.values():
                verdict = Verdict(answer)
                if isinstance(outcome, Exception):
                    verdict.failed[answer.exercise] = f"it could not be run: {outcome}"
                else:
                    verdict.seconds = outcome.cpu_seconds / len(chosen)
                    verdict.failed = dict(_errors(outcome.notebook, answer.exercise))
                yield verdict


def _notebooks(chapter, answers):
    """Pairs: answers by exercise, and a job that runs them together in one notebook."""
    source = bare(chapter)  # Its text as it is now, built or not.
    waiting = list(answers)
    while waiting:
        chosen = {}
        for answer in waiting:
            if answer.exercise not in chosen and not any(_related(chapter, answer, one) for one in chosen.values()):
                chosen[answer.exercise] = answer
        waiting = [answer for answer in waiting if chosen.get(answer.exercise) is not answer]
        notebook = copy.deepcopy(source)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs = []
            if grade_id(cell) in chosen:
                cell.source = chosen[grade_id(cell)].source
        yield chosen, Job(notebook, source)


def _related(chapter, *answers):
    """Whether one of two answers, or what judges it, uses what the other binds."""
    used = [
        set().union(*map(needed_names, (one.source, *chapter.exercises[one.exercise].judges.values())))
        for one in answers
    ]
    one, other = (bound_names(answer.source) for answer in answers)
    return bool(one & used[1] or other & used[0])


def _errors(notebook, exercise):
    """Pairs: the id of a judged cell of this exercise that failed, and its message."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "error" and belongs(grade_id(cell) or "", exercise):
                yield grade_id(cell), f"{output.ename}: {output.evalue}"


def _belongs(path, names):
    return path.parent.name in names and path.name.startswith(("right_", "wrong_"))


def _read_answer(path):
    source = path.read_text(encoding="utf-8")
    if not source.startswith("#"):
        raise CourseError(f"{path.relative_to(ROOT)} does not begin with a comment that says what the answer is.")
    told = tuple(line.removeprefix("# told:").strip() for line in source.splitlines() if line.startswith("# told:"))
    return Answer(path.parent.name, path.stem, source, path.name.startswith("right_"), told)


def _stub(source):
    clear = ClearSolutions(config=nbgrader_config(ROOT))
    cell = new_code_cell(source, metadata={"nbgrader": {"solution": True, "grade": False, "grade_id": "stub"}})
    return clear.preprocess_cell(cell, {"language": "python"}, 0)[0].source


def _run_setup(chapter):
    """The names that a chapter's setup cells define; runs them here, so that every fork has them."""
    os.environ.setdefault("MPLBACKEND", "agg")
    namespace = {"__name__": "__main__"}
    for number, source in enumerate(chapter.setup):
        _run(source, f"{chapter.name}/setup_{number}", namespace)
    return namespace


def _judge_one(chapter, answer, namespace, send):
    """In a forked process: run the answers, then every check and test, and send the verdict."""
    signal.alarm(SECONDS)
    started = time.monotonic()
    verdict = Verdict(answer)
    touched = _touched(chapter, answer)
    with contextlib.redirect_stdout(io.StringIO()):
        for name, exercise in chapter.exercises.items():
            source = answer.source if name == answer.exercise else exercise.answer
            with contextlib.suppress(Exception), contextlib.redirect_stderr(io.StringIO()):
                _run(source, f"{chapter.name}/{name}", namespace)
        for name in touched:
            for cell, source in chapter.exercises[name].judges.items():
                with contextlib.redirect_stderr(io.StringIO()) as noise:
                    try:
                        _run(source, f"{chapter.name}/{cell}", namespace)
                    except Exception as error:
                        verdict.failed[cell] = f"{type(error).__name__}: {error}"
                if noise.getvalue():
                    verdict.noise[cell] = noise.getvalue()
    verdict.seconds = time.monotonic() - started
    send.send(verdict)


def _touched(chapter, answer):
    """The exercises whose judged cells can see this answer: its own, and those that use names it binds."""
    seen = bound_names(answer.source)
    others = {name: exercise for name, exercise in chapter.exercises.items() if name != answer.exercise}
    # A reference answer that uses a name of this answer passes what is wrong with it on to those who use its own names.
    passing_on = True
    while passing_on:
        more = set().union(*(bound_names(e.answer) for e in others.values() if needed_names(e.answer) & seen)) - seen
        seen |= more
        passing_on = bool(more)
    judged = {name: set().union(*map(needed_names, exercise.judges.values())) for name, exercise in others.items()}
    return [answer.exercise, *(name for name, needed in judged.items() if needed & seen)]


def _run(source, filename, namespace):
    """Execute a cell so that messages can quote its lines."""
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec"), namespace)


def count_answers(chapter):
    """For each exercise, how many right and wrong answers the bank has."""
    folder = Path(ROOT, "answers", chapter.name)
    return {
        name: (len(list((folder / name).glob("right_*.py"))), len(list((folder / name).glob("wrong_*.py"))))
        for name in chapter.exercises
    }
