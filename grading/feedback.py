"""Makes the pages of feedback of graded submissions, each in a process of its own."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from grading.converters import Feedback, NotConverted, convert
from grading.errors import Unrunnable, words_of
from grading.grader import Grader, Grades
from grading.letters import printable
from grading.records.changes import fingerprint
from grading.result import Result
from grading.running import memory
from grading.running.pool import Pool, seconds_at_most
from grading.submissions import Submission

# What the pages of a submission may take: a usual one takes a second, and 0.2 GB with all that makes it.
SECONDS, BYTES = 60, 1 << 30


def without_feedback(grader: Grader, results: Iterable[Result]) -> list[Result]:
    """Those of these results that have a score, and no feedback that is newer and shows what the gradebook holds."""
    graded = [result for result in results if result.score is not None]
    grades = grader.grades({result.submission.chapter for result in graded})
    return [
        result
        for result in graded
        if _is_older(grader, result.submission) or _is_outdated(grader, result.submission, grades)
    ]


def make_feedback(grader: Grader, results: Iterable[Result]) -> Iterator[Result]:
    """Make the feedback of these results, several at a time; yields each result as its feedback is there."""
    graded = [result for result in results if result.score is not None]
    with Pool(os.cpu_count() or 1, attempts=1) as pool:
        pages = [pool.submit(_make_pages, grader.root, result.submission) for result in graded]
        for result, page in zip(graded, pages, strict=True):
            try:
                result.feedback, problem = page.result()
            except Unrunnable:
                problem = f"it takes more than {SECONDS} seconds, or more than {BYTES >> 20} MB of memory"
            except Exception as error:
                problem = printable(words_of(error))
            if problem:
                result.notes.append(f"its feedback could not be made: {problem}")
            yield result


def _make_pages(root: Path, submission: Submission) -> tuple[Path | None, str]:
    """The path of a submission's feedback, or None and the reason why there is none."""
    try:
        with memory.at_most(BYTES), seconds_at_most(SECONDS):
            grader = Grader(root)
            with grader.converter(Feedback, submission.chapter, submission.learner) as converter:
                convert(converter)
                grader.lay(converter)
    except (NotConverted, OSError) as error:
        return None, printable(str(error))
    folder = _folder(grader, submission)
    return min(folder.glob("*.html"), default=folder), ""


def _folder(grader: Grader, submission: Submission) -> Path:
    courses = grader.coursedir
    return Path(courses.format_path(courses.feedback_directory, submission.learner, submission.chapter))


def _is_older(grader: Grader, submission: Submission) -> bool:
    """Whether a submission has been graded since its feedback was made, or has none."""
    courses = grader.coursedir
    autograded = Path(courses.format_path(courses.autograded_directory, submission.learner, submission.chapter))
    graded, shown = (
        max((path.stat().st_mtime for path in files), default=0)
        for files in (autograded.glob("*.ipynb"), _folder(grader, submission).glob("*.html"))
    )
    return shown <= graded


def _is_outdated(grader: Grader, submission: Submission, grades: Grades) -> bool:
    """Whether the gradebook has changed since a submission's feedback was made."""
    for (learner, notebook), grade in grades[submission.chapter].items():
        page = _folder(grader, submission) / f"{notebook}.html"
        if learner == submission.learner and page.is_file():
            with page.open("rb") as file:
                if fingerprint(grade).encode() not in file.read(2000):
                    return True
    return False
