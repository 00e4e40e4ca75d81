"""Brings late penalties up to date with due dates, extra days, and what people have graded since."""

from collections.abc import Collection

from grading.converters import Grade
from grading.grader import Grader
from grading.result import Result


def settle(grader: Grader, results: Collection[Result]) -> None:
    """Bring late penalties up to date, and the scores of these results with what people have graded since."""
    chapters = {result.submission.chapter for result in results}
    with grader.converter(Grade) as step:
        counts = step.counts_late_work
    for chapter in chapters if counts else ():
        grader.late_work().settle(grader.coursedir.db_url, chapter)
    grades = grader.grades(chapters)
    for result in results:
        if result.score is not None:
            result.score = sum(
                grade.net
                for (learner, _), grade in grades[result.submission.chapter].items()
                if learner == result.submission.learner
            )
