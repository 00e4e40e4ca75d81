"""What is kept of a collected notebook: whom it came from, of when it is, and what a person should know of that.

It lies in a folder of its own in submitted/, and not in the learner's, into which nbgrader's exchange puts all that a learner
hands in: they could bring along a record that says that they are somebody else.
"""

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from grading.collecting.systems import Sender

RECORDS = ".collected"  # Out of nbgrader's sight.


@dataclass(frozen=True)
class Record:
    """Of a notebook that was collected.

    Parameters
    ----------
    digest : str
        Of the notebook: SHA-256 in hexadecimal.
    time : datetime.datetime
        Of when it is, with a zone: when it was handed in, or else when it was downloaded.
    sender : Sender
    name, email : str
        What the class list says of its learner, or "".
    notes : list of str
        What to know of its time, as ends to "In this submission …".
    """

    digest: str
    time: datetime.datetime
    sender: Sender
    name: str = ""
    email: str = ""
    notes: list[str] = field(default_factory=list)

    def write(self, submitted: Path, learner: str, chapter: str) -> None:
        """Keep it for a submission in this folder submitted/."""
        path = _path(submitted, learner, chapter)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(dataclasses.asdict(self) | {"time": self.time.isoformat()}), encoding="utf-8")
        unfinished.replace(path)

    def is_of(self, notebook: Path) -> bool:
        """Whether that notebook is the one that was collected, and not one that somebody has put there since."""
        return notebook.is_file() and hashlib.sha256(notebook.read_bytes()).hexdigest() == self.digest


def read_record(submitted: Path, learner: str, chapter: str) -> Record | None:
    """What was kept for a submission; None if nobody collected it."""
    return _read(_path(submitted, learner, chapter))


def records(submitted: Path, learner: str = "*") -> Iterator[tuple[str, str, Record]]:
    """Learner, chapter and record of all that was collected into this folder submitted/, or for one learner."""
    for path in sorted(Path(submitted, RECORDS).glob(f"{learner}/*.json")):
        if record := _read(path):
            yield path.parent.name, path.stem, record


def _path(submitted: Path, learner: str, chapter: str) -> Path:
    return Path(submitted, RECORDS, learner, f"{chapter}.json")


def _read(path: Path) -> Record | None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        time, sender = datetime.datetime.fromisoformat(content.pop("time")), Sender(**content.pop("sender"))
        return Record(time=time, sender=sender, **content)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):  # Somebody wrote into it.
        return None
