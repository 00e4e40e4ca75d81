"""Grades submissions through nbgrader: workers run them, and this process, the gradebook's only writer, saves the grades."""

from collections.abc import Iterable, Iterator, Mapping

from grading.converters import reason
from grading.errors import CourseError, words_of
from grading.grader import Grader
from grading.key import key
from grading.looking import look_through
from grading.records.ledger import Ledger, open_ledger
from grading.result import Result
from grading.running.job import Job, Outcome
from grading.running.patience import last_alone
from grading.running.workers import workers
from grading.saving import note_graded, save_grade
from grading.sharing import Label, Sharing
from grading.submissions import Submission, make_job


def grade_submissions(
    grader: Grader,
    submissions: Iterable[Submission],
    *,
    force: bool = False,
    scheduler: str | None = None,
    count: int | None = None,
) -> Iterator[Result]:
    """Grade submissions; what has not changed since it was graded is left as it is.

    Parameters
    ----------
    grader : Grader
        Prepared for their chapters.
    submissions : iterable of Submission
    force : bool
        Grade what has not changed, too.
    scheduler : str, optional
        The address of a Dask scheduler; by default workers on this machine.
    count : int, optional
        How many local workers; by default one more than cores.

    Yields
    ------
    Result
        One for each submission, as it is done.
    """
    executes = grader.check()
    with open_ledger(grader.ledger) as ledger:
        waiting = []
        for submission in submissions:
            if not force and (known := _unchanged(grader, ledger, submission)):
                yield known
            else:
                waiting.append(submission)
        if not waiting:
            return
        sharing = Sharing(grader, ledger, waiting, anew=force)

        def jobs_of_waiting() -> Iterator[tuple[Label, Job]]:
            for submission in waiting:
                yield from sharing.begin(*_look(grader, submission, executes))

        with workers(scheduler, count or (1 if len(waiting) == 1 else None), grader.execute().modules) as run_all:
            for label, outcome in last_alone(run_all, jobs_of_waiting()):
                sharing.end(label, outcome)
                for result, outcomes in sharing.complete():
                    yield _saved(grader, ledger, result, outcomes)
        for result, outcomes in sharing.complete():  # Where nothing was to be run for the last of them.
            yield _saved(grader, ledger, result, outcomes)


def _unchanged(grader: Grader, ledger: Ledger, submission: Submission) -> Result | None:
    """What came of grading a submission before, if nothing has changed since."""
    row = ledger.row(submission.learner, submission.chapter)
    if not row or row["key"] != key(grader, submission):
        return None
    notes = [note for note in row["notes"].split("\n") if note]
    return Result(submission, row["score"], row["max_score"], row["reason"], notes, unchanged=True)


def _look(grader: Grader, submission: Submission, executes: bool) -> tuple[Result, dict[str, Job]]:
    """A submission's result as far as looking at it tells, and the jobs that are to be run.

    Whatever goes wrong is its own reason: an odd path or file, or what nbgrader's steps find odd, stops nobody else.
    """
    try:
        result, names = look_through(grader, submission)
        return result, {name: make_job(grader, submission, name) for name in names} if executes else {}
    except CourseError as error:
        why = f"it can't be run: {reason(error)}"
    except Exception as error:
        why = f"it could not be read: {words_of(error)}"
    return Result(submission, reason=why, key=key(grader, submission)), {}


def _saved(grader: Grader, ledger: Ledger, result: Result, outcomes: Mapping[str, Outcome]) -> Result:
    """The same result, its grade saved and noted."""
    if not result.reason:
        save_grade(grader, result, outcomes)
    note_graded(ledger, result)
    return result
