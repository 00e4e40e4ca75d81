"""Late work, by nbgrader's own means: due dates and extra time in its gradebook, and its plugin for penalties.

Both are configured in nbgrader_config.py; docs/late-work.md says how. Days are those of the calendar: when clocks are
changed, one has 23 or 25 hours, and ends at the same time of day as others.
"""

import contextlib
import datetime
import math
import zoneinfo
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_notebook
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import BasePlugin
from nbgrader.preprocessors import AssignLatePenalties
from traitlets import Dict, Float

from grading.errors import CourseError
from grading.records.times import NoTime, in_utc, read_time

DAY = datetime.timedelta(days=1)
DAYS_AT_MOST = 1000


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

    # When the submission was due, with its time zone; nbgrader tells its plugins only how late it is.
    due = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float | None:
        """The points that a submission loses, or None."""
        late = datetime.timedelta(seconds=total_seconds_late, minutes=-self.grace_minutes)
        if late <= datetime.timedelta(0):
            return None
        if self.nothing_after_days is not None and late > lasting(
            self.due, min(self.nothing_after_days, late / DAY + 2)
        ):
            return score
        begun = math.floor(late / DAY)  # Or one more or less, by what clocks were changed.
        begun += next(one for one in (-1, 0, 1, 2) if late <= lasting(self.due, begun + one))
        percent = min(self.percent_a_day * begun, self.at_most_percent, 100)
        return round(score * percent / 100, 2) or None


class LateWork(AssignLatePenalties):
    """nbgrader's step, which looks up due dates and extra days in the configuration first."""

    due = Dict(
        help="Chapter → date, time and time zone, such as '2027-03-08 23:59 Europe/Berlin'. For chapters that are not "
        "here, the gradebook's own due date stays as it is."
    ).tag(config=True)
    extra_days = Dict(help="Learner → chapter → days that they may hand in later than others.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as gradebook:
            self.set_dates(gradebook, about["assignment"], [about["student"]])
        return self._penalise(nb, resources)

    def _penalise(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as gradebook:
            due = gradebook.find_submission(about["assignment"], about["student"]).duedate
        self._due = self._in_its_zone(about["assignment"], due)
        return super().preprocess(nb, resources)

    def init_plugin(self) -> None:
        super().init_plugin()
        if isinstance(self.plugin_inst, LatePenalty) and self._due:
            self.plugin_inst.due = self._due

    def check(self, chapters: Sequence[str]) -> None:
        """Look through what is configured, before anything is graded.

        Raises
        ------
        CourseError
            If a due date is none, a chapter is none of these, or days are no number.
        """
        for chapter in [*self.due, *(chapter for own in self.extra_days.values() for chapter in own)]:
            if chapter not in chapters:
                raise CourseError(
                    f"LateWork in nbgrader_config.py names {chapter!r}; the chapters are {', '.join(chapters)}."
                )
        for chapter, text in self.due.items():
            due_date(chapter, text)
        for learner, own in self.extra_days.items():
            for chapter, days in own.items():
                if not isinstance(days, (int, float)) or not abs(days) <= DAYS_AT_MOST:
                    raise CourseError(
                        f"LateWork.extra_days in nbgrader_config.py has {days!r} for {learner} in {chapter}; "
                        "write a number of days."
                    )

    def set_dates(self, gradebook: Gradebook, chapter: str, learners: Iterable[str]) -> None:
        """Write what is configured into the gradebook.

        Raises
        ------
        CourseError
            If a due date is none.
        """
        if chapter in self.due:
            gradebook.update_or_create_assignment(chapter, duedate=due_date(chapter, self.due[chapter]))
        due = self._in_its_zone(chapter, gradebook.find_assignment(chapter).duedate)
        for learner in learners:
            if due and chapter in self.extra_days.get(learner, {}):
                more = lasting(due, self.extra_days[learner][chapter])
                gradebook.grant_extension(chapter, learner, minutes=more / datetime.timedelta(minutes=1))

    def _in_its_zone(self, chapter: str, due: datetime.datetime | None) -> datetime.datetime | None:
        """A due date of the gradebook, which is in UTC, or None, in the time zone that the configuration has for the chapter."""
        zone = local_due_date(chapter, self.due[chapter]).tzinfo if chapter in self.due else datetime.UTC
        return due and due.replace(tzinfo=datetime.UTC).astimezone(zone)

    def settle(self, db_url: str, chapter: str) -> None:
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
            self._penalise(new_notebook(), {"nbgrader": about})


def due_date(chapter: str, text: str) -> datetime.datetime:
    """A due date in UTC, as nbgrader keeps it.

    Raises
    ------
    CourseError
        As `local_due_date`.
    """
    return in_utc(local_due_date(chapter, text))


def local_due_date(chapter: str, text: str) -> datetime.datetime:
    """A due date with its time zone.

    Raises
    ------
    CourseError
        If the text is no date with a time of day and a time zone. CEST is none: it says nothing of a day in winter.
    """
    if isinstance(text, str) and text.split()[2:]:
        local, _, zone = text.strip().rpartition(" ")
        with contextlib.suppress(NoTime, zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            return read_time(f"{local} UTC").replace(tzinfo=zoneinfo.ZoneInfo(zone))
    raise CourseError(
        f"The due date of {chapter} in nbgrader_config.py is {text!r}; write it like '2027-03-08 23:59 Europe/Berlin'."
    )


def lasting(start: datetime.datetime, days: float) -> datetime.timedelta:
    """How long so many days of the calendar last from a moment on; parts of a day are parts of 24 hours.

    Parameters
    ----------
    start : datetime.datetime
        With the time zone whose calendar it is.
    days : float
    """
    whole = math.floor(days)
    end = (start.replace(tzinfo=None) + whole * DAY).replace(tzinfo=start.tzinfo, fold=start.fold)
    return end.astimezone(datetime.UTC) - start.astimezone(datetime.UTC) + (days - whole) * DAY


def count_best(scores: Mapping[str, tuple[float, float]], dropped: int) -> list[str]:
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
    left_out = sorted(scores, key=lambda chapter: shares[chapter])[: min(dropped, len(scores))]
    return [chapter for chapter in scores if chapter not in left_out]
