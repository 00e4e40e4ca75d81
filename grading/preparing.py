"""Brings the gradebook up to date with an instructor's notebooks."""

from collections.abc import Iterable

from traitlets import TraitError

from grading.converters import NotConverted, Release, convert, reason
from grading.errors import CourseError
from grading.grader import Grader

# What to do about what nbgrader refuses.
REMEDIES = {
    "there are submissions associated with it": (
        ": put them back (with 0 points, if they shall not count), or forget all its grades with `nbgrader db assignment "
        "remove`"
    ),
}


def prepare(grader: Grader, chapters: Iterable[str]) -> None:
    """Bring the gradebook up to date with the instructor notebooks of these chapters.

    Raises
    ------
    CourseError
        If nbgrader refuses one of them.
    """
    for chapter in chapters:
        try:
            with grader.converter(Release, chapter) as converter:
                convert(converter)
        except (NotConverted, TraitError) as error:
            remedy = next((words for part, words in REMEDIES.items() if part in str(error)), "")
            raise CourseError(
                f"nbgrader refuses {chapter} in {grader.source(chapter)}: {reason(error)}{remedy}."
            ) from None
