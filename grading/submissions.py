"""Submissions: which there are, and what is to be run for one."""

from collections.abc import Collection
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from grading.converters import Grade
from grading.errors import CourseError
from grading.folders import find_submitted
from grading.grader import Grader
from grading.letters import printable
from grading.repair import Sanitizer
from grading.running.execute import NOBODY
from grading.running.job import Job
from grading.short_names import full_name


@dataclass(frozen=True)
class Submission:
    """What a learner handed in for a chapter: the folder `submitted/<learner>/<chapter>`."""

    learner: str
    chapter: str
    folder: Path


def find_submissions(
    grader: Grader, chapters: Collection[str] = (), learners: Collection[str] = ()
) -> list[Submission]:
    """The submissions of these chapters and learners, or of all.

    Raises
    ------
    CourseError
        If there are none, one of the names is unknown, or a due date is none. A chapter's may be a short one.
    """
    courses = grader.coursedir
    known = sorted(grader.api.get_source_assignments())
    chapters = {full_name(chapter, known) for chapter in chapters}
    grader.late_work().check(known)
    submitted = find_submitted(courses)
    if not submitted:
        place = courses.format_path(courses.submitted_directory, "<learner>", "<chapter>")
        raise CourseError(f"There is nothing to grade: put submissions into {place}/<chapter>.ipynb.")
    left_out = courses.student_id_exclude.split(",")
    for learner in learners:
        if learner in left_out:
            raise CourseError(f"The learner {learner!r} is left out by CourseDirectory.student_id_exclude.")
        if learner not in [whose for whose, _, _ in submitted]:
            place = courses.format_path(courses.submitted_directory, learner, "<chapter>")
            raise CourseError(f"The learner {learner!r} handed in nothing: there is no folder {place}.")
    # What nbgrader's commands would be about, if they are given without arguments.
    usual = courses.assignment_id
    wanted = chapters or ([usual] if usual else [])
    return [
        Submission(printable(learner), chapter, folder)
        for learner, chapter, folder in submitted
        if not learners or learner in learners
        if learner not in left_out and fnmatchcase(learner, courses.student_id)
        if not wanted or chapter in wanted
    ]


def own_answers(grader: Grader, chapter: str) -> Submission:
    """The instructor's own notebooks of a chapter, as if they were handed in."""
    return Submission(NOBODY, chapter, grader.source(chapter))


def make_job(grader: Grader, submission: Submission, name: str) -> Job:
    """What is to be run for a notebook of a submission: it, made gradable by nbgrader's own steps, beside the instructor's."""
    about = {"student": submission.learner, "assignment": submission.chapter, "notebook": name}
    about["db_url"] = grader.coursedir.db_url
    sanitizer = Sanitizer(config=grader.config)
    sanitizer._preprocessors = []  # Not those of the exporter's own settings.
    with grader.converter(Grade, submission.chapter, submission.learner) as converter:
        for step in converter.sanitize_preprocessors:
            sanitizer.register_preprocessor(step)
    notebook, _ = sanitizer.from_filename(
        str(submission.folder / f"{name}.ipynb"), resources={"unique_key": name, "nbgrader": about}
    )
    return grader.execute().job(notebook, {"nbgrader": about})
