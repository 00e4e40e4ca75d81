"""Takes what learners handed in, as files of their own or in an LMS's bulk download, into submitted/<learner>/<chapter>/."""

import dataclasses
import datetime
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

from grading.collecting.archives import find_notebooks
from grading.collecting.learners import Sender, learner_id, same_letters, sender
from grading.errors import CourseError
from grading.grade import printable
from grading.learner.submit import read_manifest
from grading.repair import grade_ids

REPLACED = "replaced"  # Beside submitted/: what was there before a newer one came.
RECORD = ".collected.json"  # Beside a notebook, out of nbgrader's sight: whom it came from.
NAME_AT_MOST = 120


@dataclass
class Outcome:
    """What became of a file: where it lay, whose it is, its chapter, whether it counts now, and that in words."""

    file: str
    learner: str = ""
    chapter: str = ""
    taken: bool = False
    refused: bool = False
    words: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Arrival:
    """A notebook whose learner and chapter are known."""

    learner: str
    chapter: str
    data: bytes
    time: datetime.datetime
    sender: Sender


class Collector:
    """Puts notebooks into a course's submitted/ folder.

    Parameters
    ----------
    courses : nbgrader.coursedir.CourseDirectory
        Of the course.
    roster : grading.collecting.learners.Roster, optional
        By default an id is made from each name.
    """

    def __init__(self, courses, roster=None):
        self.courses, self.roster = courses, roster
        self.submitted = Path(courses.root, courses.submitted_directory)
        self.now = datetime.datetime.now(datetime.UTC)
        source = Path(courses.format_path(courses.source_directory, ".", "."))
        notebooks = {path.stem: path for path in source.glob("*/*.ipynb") if path.stem == path.parent.name}
        self.cells = {name: grade_ids(nbformat.read(path, as_version=4)) for name, path in sorted(notebooks.items())}
        if not self.cells:
            raise CourseError(f"There is no chapter in {source}: what is handed in can't be told apart.")

    def collect(self, paths):
        """Take in files, zips and folders; yields an `Outcome` for each file that is found.

        Raises
        ------
        CourseError
            If one of the paths is not there; nothing is taken then.
        """
        paths = [Path(path) for path in paths]
        for path in paths:
            if not path.exists():
                raise CourseError(f"There is no file or folder {path}.")
        for path in paths:
            for found in find_notebooks(path):
                yield self._take(found)

    def _take(self, found):
        outcome = Outcome(" / ".join(map(_shown, found.trail)))
        try:
            if found.problem:
                raise CourseError(f"it {found.problem}")
            arrival = self._recognise(found, outcome)
            outcome.learner, outcome.chapter = arrival.learner, arrival.chapter
            self._place(arrival, outcome)
        except (CourseError, OSError) as error:
            outcome.refused = True
            outcome.words.insert(0, f"not taken: {printable(str(error)).rstrip('.')}")
        return outcome

    def _recognise(self, found, outcome):
        """Whose notebook it is, of which chapter, and of when."""
        manifest = read_manifest(found.manifest)
        # The name that the instructor gave to a download says least: submissions_2026_11_25_all.zip is no learner's.
        who = sender(found.trail[1:]) or (Sender(manifest.learner) if manifest else sender(found.trail[:1]))
        outcome.chapter = self._chapter(found.data, found.trail[-1])
        if not who:
            raise CourseError("nothing says whose it is: it is from no LMS and was not packed by `course submit`")
        outcome.learner = self.roster.find(who) if self.roster else learner_id(who.name)
        time = min(manifest.time if manifest else found.time, self.now)
        if manifest and manifest.sha256 != hashlib.sha256(found.data).hexdigest():
            outcome.words.append("it was changed after `course submit` had packed it")
        if manifest and manifest.time > self.now:
            outcome.words.append("its clock is ahead, so the time is that of now")
        if manifest and not same_letters(manifest.learner, who.name):
            outcome.words.append(f"it was packed by {_shown(manifest.learner)}")
        if who.late:
            outcome.words.append(f"{who.lms} marks it as late")
        return Arrival(outcome.learner, outcome.chapter, found.data, time, who)

    def _chapter(self, data, name):
        """The chapter whose exercises a notebook has, whatever it is called."""
        try:
            found = grade_ids(nbformat.reads(data.decode("utf-8"), as_version=4))
        except Exception as error:  # nbformat raises many kinds for what is no notebook.
            raise CourseError("it is no notebook, or a part of it is missing") from error
        common = {chapter: len(found & cells) for chapter, cells in self.cells.items()}
        best = max(common, key=lambda chapter: (common[chapter], chapter == Path(name).stem))
        if not common[best]:
            raise CourseError("it has none of the exercises of any chapter")
        return best

    def _place(self, arrival, outcome):
        """Put it in its place, unless what is there is the same or newer; what is there is kept elsewhere."""
        place = self.submitted / arrival.learner / arrival.chapter
        notebook = place / f"{arrival.chapter}.ipynb"
        if notebook.is_file():
            if notebook.read_bytes() == arrival.data:
                outcome.words.insert(0, "unchanged: it is there already")
                return
            there = self._record(place)
            self._refuse_namesake(arrival.sender, there.sender)
            if (arrival.time, arrival.sender.file) <= (there.time, there.sender.file):
                outcome.words.insert(0, f"not taken: what is there is of {_when(there.time)}, not older")
                return
            outcome.words.insert(0, f"taken, in place of that of {_when(there.time)}")
        else:
            outcome.words.insert(0, "taken")
        self._write(arrival, place)
        outcome.taken = True

    def _record(self, place):
        """Of when, and from whom, the notebook is that lies there."""
        try:
            record = json.loads((place / RECORD).read_text(encoding="utf-8"))
            return _Record(datetime.datetime.fromisoformat(record["time"]), Sender(**record["sender"]))
        except (OSError, ValueError, TypeError, KeyError):  # Nobody collected it; or somebody wrote into the record.
            time = self.courses.get_existing_timestamp(str(place))
            if time:
                return _Record(time.replace(tzinfo=datetime.UTC), Sender(""))
            changed = max(path.stat().st_mtime for path in place.glob("*.ipynb"))
            return _Record(datetime.datetime.fromtimestamp(changed, datetime.UTC), Sender(""))

    def _refuse_namesake(self, new, old):
        if not self.roster and new.lms and new.lms == old.lms and new.number != old.number:
            raise CourseError(
                f"{new.lms} has two learners of this name, number {old.number} and number {new.number}: "
                "give each an id in a roster"
            )

    def _write(self, arrival, place):
        self.submitted.mkdir(exist_ok=True)
        new = self.submitted / f".incoming-{secrets.token_hex(8)}"
        new.mkdir()
        (new / f"{arrival.chapter}.ipynb").write_bytes(arrival.data)
        (new / "timestamp.txt").write_text(f"{arrival.time:%Y-%m-%d %H:%M:%S.%f} UTC\n")
        record = {"time": arrival.time.isoformat(), "sender": dataclasses.asdict(arrival.sender)}
        (new / RECORD).write_text(json.dumps(record), encoding="utf-8")
        if place.exists():
            kept = Path(self.courses.root, REPLACED, arrival.learner, arrival.chapter, f"{self.now:%Y-%m-%dT%H%M%S.%f}")
            kept.parent.mkdir(parents=True, exist_ok=True)
            place.rename(kept if not kept.exists() else kept.with_name(f"{kept.name}-{secrets.token_hex(2)}"))
        place.parent.mkdir(exist_ok=True)
        new.rename(place)


@dataclass(frozen=True)
class _Record:
    time: datetime.datetime
    sender: Sender


def _when(time):
    return f"{time.astimezone():%Y-%m-%d %H:%M:%S}"


def _shown(name):
    """A name as it can be shown: on one line, and not endless."""
    return printable(name) if len(name) <= NAME_AT_MOST else f"{printable(name[:NAME_AT_MOST])}…"
