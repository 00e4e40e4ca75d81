"""The `with` blocks of checks and hidden tests: they turn whatever the learner's code does into a verdict."""

import contextlib
import io
import sys
import types
import warnings
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn, TextIO

from helpers.checking import done, mistakes
from helpers.checking.card import card
from helpers.checking.errors import NotAttempted, NotRightYet
from helpers.checking.mistakes import Mistake
from helpers.checking.old_answers import old_answer
from helpers.checking.own_names import own_names_kept
from helpers.checking.sentences import sentence
from helpers.checking.stops import crash, is_the_stubs, other_stub, raised_here
from helpers.checking.text import verdict_text
from helpers.checking.verdict import MIME, NOT_ATTEMPTED, NOT_RIGHT, RIGHT, Finding, Verdict
from helpers.checking.waiting import note_what_is_asked_for, show_what_cells_wait_for
from helpers.checking.watch import Watch
from helpers.page import is_attended, shell

if TYPE_CHECKING:
    from IPython.core.interactiveshell import ExecutionResult

FAILURES_BEFORE_HINT = 2
# How often in a row each exercise's visible check has said "not right yet" in this kernel.
failures: Counter[str] = Counter()


def checking(
    exercise: str, *, worth_knowing: str = "", mistakes: Iterable[Mistake] = ()
) -> contextlib.AbstractContextManager[None]:
    """The `with` block of a visible check; says at its end that the check passes, or what is not right yet.

    When it has failed twice in a row in one kernel, the message points at the exercise's hints.

    Parameters
    ----------
    exercise : str
        Its name.
    worth_knowing : str, optional
        A remark for who has passed: one sentence or two, true and interesting, that give no other answer away.
    mistakes : iterable of Mistake
        The exercise's known mistakes, which its check and its hidden test name by their ids.
    """
    return _Exercise(exercise, mistakes, remark=worth_knowing)


def testing(exercise: str, tried: str, *, mistakes: Iterable[Mistake] = ()) -> contextlib.AbstractContextManager[None]:
    """The `with` block of a hidden test; `tried` says in a few words what kind of input it uses.

    Its messages name mistakes, but show neither inputs nor values. `mistakes` are those that only a hidden test sees.
    """
    return _Exercise(exercise, mistakes, tried=tried)


class _Exercise(contextlib.ContextDecorator):
    """The exercise that is being judged."""

    def __init__(self, name: str, known: Iterable[Mistake], tried: str | None = None, remark: str = "") -> None:
        self.name, self.known, self.tried, self.remark = name, tuple(known), tried or "", remark
        self.hidden = tried is not None

    def __enter__(self) -> None:
        mistakes.begin(self.name, self.hidden, self.known)
        cell = sys._getframe(1)
        if not self.hidden and (old := old_answer(cell)):
            mistakes.end()
            _unread.error = ""  # It is told already.
            self._raise(NotRightYet, NOT_RIGHT, old)
        self._quiet = contextlib.ExitStack()
        self._quiet.enter_context(own_names_kept(cell))
        # What a right answer writes to stderr, or warns of, must not cost points in nbgrader.
        self._quiet.enter_context(contextlib.redirect_stderr(io.StringIO()))
        self._quiet.enter_context(contextlib.redirect_stdout(_Overheard(sys.stdout)))
        self._quiet.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        self._watch = Watch(cell) if is_attended() and not self.hidden else None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: types.TracebackType | None
    ) -> None:
        try:
            error = self._watch.end(error) if self._watch else error
            self._quiet.close()
            if error is None:
                self._pass()
            elif isinstance(error, Exception) and trace is not None:
                self._fail(error, trace)
        finally:
            mistakes.end()

    def _pass(self) -> None:
        if not self.hidden:
            failures.pop(self.name, None)
        verdict = Verdict(self.name, RIGHT, self.hidden, self.tried, remark=self.remark, stale=self._stale())
        _show(verdict)

    def _fail(self, error: Exception, trace: types.TracebackType) -> NoReturn:
        """Raise what is said about an answer that is not right, or not there."""
        if is_the_stubs(error):
            other = other_stub(error, trace)
            words = sentence("waits", name=other) if other else sentence("stub")
            self._raise(NotAttempted, NOT_ATTEMPTED, Finding(difference=words))
        if isinstance(error, NameError) and raised_here(trace):
            note_what_is_asked_for(trace.tb_frame, self.name)
            missing = sentence("no such name", name=error.name)
            self._raise(NotAttempted, NOT_ATTEMPTED, Finding(difference=missing))
        finding = error.finding if isinstance(error, NotRightYet) else crash(error, trace)
        if not self.hidden:
            failures[self.name] += 1
        kind = NotAttempted if isinstance(error, NotAttempted) else NotRightYet
        self._raise(kind, NOT_RIGHT, finding, hint=0 if self.hidden else _hint(failures[self.name]))

    def _raise(self, kind: type[NotRightYet], outcome: str, finding: Finding, hint: int = 0) -> NoReturn:
        verdict = Verdict(self.name, outcome, self.hidden, self.tried, finding, hint=hint, stale=self._stale())
        _show(verdict)
        raise kind(finding, verdict) from None

    def _stale(self) -> str:
        return "" if self.hidden else _unread.error


class _Overheard(io.TextIOBase):
    """Hands on what is printed, and notes that something was."""

    def __init__(self, to: TextIO) -> None:
        self._to = to

    def write(self, text: str) -> int:
        mistakes.note_print()
        return self._to.write(text)

    def flush(self) -> None:
        self._to.flush()


def _hint(count: int) -> int:
    """Which hint to point at, for a learner whose check has failed so often in a row."""
    if count < FAILURES_BEFORE_HINT:
        return 0
    return 1 if count < 2 * FAILURES_BEFORE_HINT else 2


def _show(verdict: Verdict) -> None:
    """Put a verdict into the cell's output: as data, as a card, as text; where there is no notebook, print that it passes."""
    if not verdict.hidden:
        done.note(verdict)
    if shell() is None:
        if verdict.outcome == RIGHT:
            print(verdict_text(verdict))
        return
    from IPython.display import display

    display({MIME: verdict.to_json(), "text/html": card(verdict), "text/plain": verdict_text(verdict)}, raw=True)


class _Unread:
    """The error for which the cell that ran last could not begin, such as a SyntaxError; IPython tells it after each cell."""

    error = ""

    def note(self, result: "ExecutionResult") -> None:
        self.error = type(result.error_before_exec).__name__ if result.error_before_exec else ""


_unread = _Unread()


def note_what_could_not_be_read() -> None:
    """Have IPython tell after each cell whether it could be read."""
    if (ipython := shell()) is not None:
        ipython.events.register("post_run_cell", _unread.note)


note_what_could_not_be_read()
show_what_cells_wait_for()
