"""The manifest in what `course submit` makes: whose file it is, of when, and its hash."""

import contextlib
import dataclasses
import datetime
import json
from dataclasses import dataclass

MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """What a file that is handed in says of itself; `submitted_at` is ISO 8601 with the zone."""

    chapter: str
    learner: str
    submitted_at: str
    sha256: str
    course_version: str

    @property
    def time(self) -> datetime.datetime:
        """When it was handed in, by the learner's clock: a datetime with a zone."""
        return datetime.datetime.fromisoformat(self.submitted_at).astimezone(datetime.UTC)


def read_manifest(data: bytes) -> Manifest | None:
    """The manifest in these bytes, or None if they are none."""
    with contextlib.suppress(ValueError, TypeError, RecursionError, OverflowError):
        manifest = Manifest(**json.loads(data))
        if all(isinstance(value, str) for value in dataclasses.astuple(manifest)) and manifest.time:
            return manifest
    return None
