"""A copy of a course's state, in which grading can be tried without any trace in the course."""

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from grading.errors import CourseError
from grading.grade import Grader

MADE = ("release", "autograded", "feedback")
SQLITE = "sqlite:///"


@contextmanager
def trial_grader(root):
    """A grader whose gradebook and ledger are copies, and whose submissions and instructor notebooks are the course's own.

    Raises
    ------
    CourseError
        If the gradebook is no SQLite file.
    """
    grader = Grader(root)
    if not grader.coursedir.db_url.startswith(SQLITE):
        raise CourseError("--dry-run copies the gradebook, and can do so only with one that is an SQLite file.")
    gradebook = Path(grader.coursedir.db_url.removeprefix(SQLITE))
    with TemporaryDirectory(prefix="course-dry-run-") as folder:
        place = Path(folder)
        for path in grader.root.iterdir():
            if path.name not in MADE and path.suffix not in (".db", ".log"):
                (place / path.name).symlink_to(path)
        for path in (gradebook, grader.root / "grading.db"):
            if path.is_file():
                with (
                    closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as old,
                    closing(sqlite3.connect(place / path.name)) as new,
                ):
                    old.backup(new)
        copy = Grader(place)
        copy.coursedir.db_url = f"{SQLITE}{place / gradebook.name}"
        for name in MADE:
            setattr(copy.coursedir, f"{name}_directory", name)
        yield copy
