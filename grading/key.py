"""By what a submission that was graded before is known to be unchanged."""

import functools
import hashlib
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from nbgrader.utils import find_all_files

from grading.grader import Grader
from grading.programs import PACKAGES
from grading.records.ledger import open_ledger
from grading.running.execute import NOBODY
from grading.submissions import Submission

# Settings that change nothing of what a run of a submission brings.
NOT_RUN = (
    "CourseDirectory",
    "LateWork",
    "AssignLatePenalties",
    "LatePenalty",
    "GenerateFeedback",
    "HTMLExporter",
    "FeedbackExporter",
)


def key(grader: Grader, submission: Submission) -> str:
    """A hash of all that a grade depends on: the submission, its tests, the environment, and what grades it."""
    files: list[str] = []
    with suppress(RecursionError):  # Folders in folders without end; looking through it will tell.
        files = find_all_files(str(submission.folder))
    digest = hashlib.sha256(context(grader, submission.chapter).encode() + _hash_of(files))
    if submission.learner != NOBODY:
        with open_ledger(grader.ledger) as ledger:
            digest.update("".join(ledger.in_one_kernel(submission.chapter)).encode())
    return digest.hexdigest()


def context(grader: Grader, chapter: str) -> str:
    """A hash of all that the grade of any submission of a chapter depends on: its tests, the environment, what grades it."""
    settings = {section: values for section, values in grader.config.items() if section not in NOT_RUN}
    about = [settings, _installed(), _programs()]
    digest = hashlib.sha256(json.dumps(about, sort_keys=True, default=_written).encode())
    digest.update(_hash_of(find_all_files(str(grader.source(chapter)))))
    return digest.hexdigest()


def _hash_of(files: Iterable[str]) -> bytes:
    digest = hashlib.sha256()
    for path in sorted(map(Path, files)):
        digest.update(os.fsencode(path.name) + b"\n")
        with suppress(OSError):  # What can't be read is as if it were empty.
            if path.is_file():  # Not a pipe, nor a link to nowhere.
                with path.open("rb") as file:
                    digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.digest()


@functools.cache
def _installed() -> list[str]:
    """Python's version, and the names and versions of what is installed: those of the folders that describe it."""
    folders = [Path(path) for path in sys.path if path]
    return [sys.version, *sorted({info.name for folder in folders for info in folder.glob("*.dist-info")})]


@functools.cache
def _programs() -> str:
    """A hash of the helpers and of what grades, which may judge otherwise after an update."""
    files = sorted(path for folder in ("helpers", "grading") for path in (PACKAGES / folder).rglob("*.py"))
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)).hexdigest()


def _written(setting: Any) -> str | dict[str, Any]:
    """A setting that is no plain value, as a text that is the same in each run."""
    return getattr(setting, "__qualname__", None) or getattr(setting, "to_dict", lambda: type(setting).__qualname__)()
