"""Late work, by nbgrader's own means: due dates and extra time in its gradebook, and its plugin for penalties.

Both are configured in nbgrader_config.py; docs/late-work.md says how.
"""

import math

from dateutil.parser import ParserError
from nbformat.v4 import new_notebook
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import BasePlugin
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import parse_utc
from traitlets import Dict, Float

from grading.errors import CourseError

SECONDS_A_DAY = 24 * 60 * 60


class LatePenalty(BasePlugin):
    """Takes from a late submission a share of its points for each day begun, or all of them if it comes too late."""

    grace_minutes = Float(0, help="So many minutes cost nothing.").tag(config=True)
    percent_a_day = Float(0, help="Percent of the points reached that each day begun costs.").tag(config=True)
    at_most_percent = Float(100, help="Percent of the points reached that lateness costs at most.").tag(config=True)
    nothing_after_days = Float(
        None,
        allow_none=True,
        help="What comes later than so many days gets no points; None: whenever it comes, it counts.",
    ).tag(config=True)

    def late_submission_penalty(self, student_id, score, total_seconds_late):
        """The points that a submission loses, or None."""
        late = total_seconds_late - 60 * self.grace_minutes
        if late <= 0:
            return None
        days = late / SECONDS_A_DAY
        if self.nothing_after_days is not None and days > self.nothing_after_days:
            return score
        percent = min(self.percent_a_day * math.ceil(days), self.at_most_percent, 100)
        return round(score * percent / 100, 2) or None


class LateWork(AssignLatePenalties):
    """nbgrader's step, which looks up due dates and extra days in the configuration first."""

    due = Dict(
        help="Chapter → date, time and time zone, such as '2027-03-08 23:59 Europe/Berlin'. For chapters that are not "
        "here, the gradebook's own due date stays as it is."
    ).tag(config=True)
    extra_days = Dict(help="Learner → chapter → days that he may hand in later than others.").tag(config=True)

    def preprocess(self, nb, resources):
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as gradebook:
            self.set_dates(gradebook, about["assignment"], [about["student"]])
        return super().preprocess(nb, resources)

    def check(self, chapters):
        """Look through what is configured, before anything is graded.

        Raises
        ------
        CourseError
            If a due date is none, or a chapter is none of these.
        """
        for chapter in [*self.due, *(chapter for own in self.extra_days.values() for chapter in own)]:
            if chapter not in chapters:
                raise CourseError(
                    f"LateWork in nbgrader_config.py names {chapter!r}; the chapters are {', '.join(chapters)}."
                )
        for chapter, text in self.due.items():
            due_date(chapter, text)

    def set_dates(self, gradebook, chapter, learners):
        """Write what is configured into the gradebook.

        Raises
        ------
        CourseError
            If a due date is none.
        """
        if chapter in self.due:
            gradebook.update_or_create_assignment(chapter, duedate=due_date(chapter, self.due[chapter]))
        for learner in learners:
            if chapter in self.extra_days.get(learner, {}):
                gradebook.grant_extension(chapter, learner, days=self.extra_days[learner][chapter])

    def settle(self, db_url, chapter):
        """Bring the penalties of a chapter up to date: points that a person gave since, other dates, another rule."""
        with Gradebook(db_url) as gradebook:
            try:
                submissions = gradebook.find_assignment(chapter).submissions
            except MissingEntry:
                return
            self.set_dates(gradebook, chapter, [one.student_id for one in submissions])
            late = [
                {"notebook": notebook.name, "assignment": chapter, "student": one.student_id, "db_url": db_url}
                for one in submissions
                if one.total_seconds_late > 0 or one.late_submission_penalty
                for notebook in one.notebooks
            ]
        for about in late:
            super().preprocess(new_notebook(), {"nbgrader": about})


def due_date(chapter, text):
    """A due date in UTC.

    Raises
    ------
    CourseError
        If the text is no date with a time and a time zone.
    """
    if isinstance(text, str) and len(text.split()) == 3:
        try:
            found = parse_utc(text)
        except (ParserError, ValueError, OverflowError):
            found = None
        # nbgrader takes a time zone that it does not know for UTC.
        if found and (found != parse_utc(text.rsplit(" ", 1)[0]) or text.split()[2] in ("UTC", "GMT", "Etc/UTC")):
            return found
    raise CourseError(
        f"The due date of {chapter} in nbgrader_config.py is {text!r}; write it like '2027-03-08 23:59 Europe/Berlin'."
    )


def count_best(scores, dropped):
    """The chapters that count when each learner's lowest `dropped` ones are left out.

    Parameters
    ----------
    scores : dict of str to (float, float)
        Chapter → points reached and points that could be reached. A chapter that was not handed in has 0 points.
    dropped : int
        How many are left out; of each learner's chapters, those with the lowest share of their points.

    Returns
    -------
    list of str
        In the order of `scores`.
    """
    shares = {chapter: points / of if of else 1.0 for chapter, (points, of) in scores.items()}
    left_out = sorted(scores, key=shares.get)[: min(dropped, len(scores))]
    return [chapter for chapter in scores if chapter not in left_out]
