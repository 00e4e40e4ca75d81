"""A copy of a course's state, in which grading can be tried without any trace in the course."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import make_url

from grading.errors import CourseError
from grading.grader import Grader


@contextmanager
def trial_grader(root: Path) -> Iterator[Grader]:
    """A grader whose gradebook and ledger are copies, and that leaves nothing in the course's folder.

    Raises
    ------
    CourseError
        If the gradebook is no SQLite file.
    """
    grader = _TrialGrader(root)
    url = make_url(grader.coursedir.db_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise CourseError("--dry-run copies the gradebook, and can do so only with one that is an SQLite file.")
    with TemporaryDirectory(prefix="course-dry-run-") as folder:
        place = Path(folder)
        for path, copy in ((Path(url.database), place / "gradebook.db"), (grader.ledger, place / "grading.db")):
            if path.is_file():
                with (
                    closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as old,
                    closing(sqlite3.connect(copy)) as new,
                ):
                    old.backup(new)
        grader.coursedir.db_url = f"sqlite:///{place / 'gradebook.db'}"
        grader.ledger, grader.log = place / "grading.db", place / "grading.log"
        yield grader


class _TrialGrader(Grader):
    """A grader whose notebooks and pages are for nobody."""

    def lay(self, converter: object) -> None:
        pass
