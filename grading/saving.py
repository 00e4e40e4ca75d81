"""Saves what came of running a submission: its grade by nbgrader, into the gradebook; a row in the ledger."""

import datetime
from collections.abc import Mapping

from grading.converters import Grade, NotConverted, convert, reason
from grading.grader import Grader
from grading.letters import printable
from grading.records.ledger import Ledger
from grading.result import Result
from grading.running.job import Outcome


def save_grade(grader: Grader, result: Result, outcomes: Mapping[str, Outcome]) -> None:
    """Have nbgrader save the grade of a submission whose notebooks have been executed, with these outcomes.

    The result gets its score, or the reason why nbgrader could not grade it.
    """
    submission = result.submission
    try:
        with grader.converter(Grade, submission.chapter, submission.learner) as step:
            step.outcomes = outcomes
            convert(step)
            grader.lay(step)
    except (NotConverted, OSError) as error:
        result.reason = f"nbgrader could not grade it: {reason(error)}"
        result.to_repeat = True
        return
    with grader.gradebook() as gradebook:
        graded = gradebook.find_submission(submission.chapter, submission.learner)
        result.score = max(0.0, graded.score - (graded.late_submission_penalty or 0))
        result.max_score = graded.max_score
        grades = [grade for notebook in graded.notebooks for grade in notebook.grades]
        result.cells = {grade.name: grade.auto_score for grade in grades if grade.auto_score is not None}


def note_graded(ledger: Ledger, result: Result) -> None:
    """Write a result into the ledger, by which the next run knows what is done."""
    result.reason, result.notes = printable(result.reason), list(map(printable, result.notes))
    ledger.write(
        learner=result.submission.learner,
        chapter=result.submission.chapter,
        key="" if result.to_repeat else result.key,
        score=result.score,
        max_score=result.max_score,
        reason=result.reason,
        notes="\n".join(result.notes),
        seconds=result.seconds,
        cpu_seconds=result.cpu_seconds,
        peak_bytes=result.peak_bytes,
        graded_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
    )
    ledger.see(result.submission.learner, result.submission.chapter, result.key, result.cells)
