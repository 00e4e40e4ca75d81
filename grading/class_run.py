"""Grades a class from beginning to end: what `course grade` does, whoever asks for it."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from grading.errors import CourseError
from grading.feedback import make_feedback, without_feedback
from grading.grade import grade_submissions
from grading.grader import Grader, Grades
from grading.instructors_answers import try_answers
from grading.penalties import settle
from grading.preparing import prepare
from grading.records.changes import Change, changes
from grading.result import Result
from grading.submissions import Submission

Track = Callable[[Iterable[Any], int, str], Iterable[Any]]


@dataclass
class ClassRun:
    """What came of grading a class.

    Parameters
    ----------
    results : list of Result
        One for each submission, by learner and chapter.
    chapters : list of str
        Those that were graded.
    refused : dict of str to str
        Chapters that nbgrader refuses → why.
    waiting : dict of str to int
        The same chapters → how many submissions wait for them.
    notes : list of str
        Sentences about the instructor's own answers.
    changes : list of Change
        Grades that were there before, and differ.
    grades : dict of str to dict
        Chapter → (learner, notebook) → its grade.
    """

    results: list[Result] = field(default_factory=list)
    chapters: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    waiting: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    grades: Grades = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether each submission got a score."""
        return not self.refused and all(result.score is not None for result in self.results)


def _untracked(items: Iterable[Any], total: int, what: str) -> Iterable[Any]:
    return items


def grade_class(
    grader: Grader,
    submissions: Iterable[Submission],
    *,
    force: bool = False,
    scheduler: str | None = None,
    count: int | None = None,
    feedback: bool = True,
    track: Track = _untracked,
) -> ClassRun:
    """Prepare the gradebook, try the instructor's own answers, grade, and make feedback.

    Parameters
    ----------
    grader : Grader
    submissions : iterable of Submission
    force, scheduler, count
        As in `grading.grade.grade_submissions`.
    feedback : bool
        Whether pages of feedback are made.
    track : callable
        Shows progress: given items, how many they are and what is done with them, yields them.
    """
    submissions = list(submissions)
    run = ClassRun(chapters=list(dict.fromkeys(submission.chapter for submission in submissions)))
    before = grader.grades(run.chapters)
    for chapter in track(list(run.chapters), len(run.chapters), "Preparing"):
        try:
            prepare(grader, [chapter])
        except CourseError as error:
            run.refused[chapter] = str(error)
            run.waiting[chapter] = sum(submission.chapter == chapter for submission in submissions)
            run.chapters.remove(chapter)
    submissions = [submission for submission in submissions if submission.chapter not in run.refused]
    run.notes = list(try_answers(grader, run.chapters, scheduler, count))
    graded = grade_submissions(grader, submissions, force=force, scheduler=scheduler, count=count)
    run.results = list(_logged(grader, track(graded, len(submissions), "Grading")))
    settle(grader, run.results)
    unseen = without_feedback(grader, run.results) if feedback else []
    for _ in track(make_feedback(grader, unseen), len(unseen), "Feedback"):
        pass
    run.results.sort(key=lambda result: (result.submission.learner, result.submission.chapter))
    run.grades = grader.grades(run.chapters)
    run.changes = [change for chapter in run.chapters for change in changes(before[chapter], run.grades[chapter])]
    return run


def _logged(grader: Grader, results: Iterable[Result]) -> Iterator[Result]:
    """The same results, each written into grading.log as it comes."""
    with grader.log.open("a") as log:
        for result in results:
            print(_log_line(result), file=log, flush=True)
            yield result


def _log_line(result: Result) -> str:
    place = f"{datetime.datetime.now():%Y-%m-%d %H:%M:%S}  {result.submission.learner}, {result.submission.chapter}"
    if result.unchanged:
        return f"{place}: unchanged, {'none' if result.score is None else f'{result.score:g}'}"
    words = "; ".join([result.reason or f"{result.score:g} of {result.max_score:g}", *result.notes])
    return f"{place}: {words} ({result.seconds:.1f} s, {result.peak_bytes / 1e6:.0f} MB)"
