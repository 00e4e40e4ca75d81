"""Takes what learners handed in, as files of their own or in an LMS's bulk download, into submitted/<learner>/<chapter>/.

All that is given is looked through first, then it is decided whose each file is and which of several counts, and only then
is anything put into its place.
"""

import dataclasses
import datetime
import functools
import hashlib
import secrets
import tempfile
import zoneinfo
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, ClearSolutions

from grading.cells import written
from grading.collecting.archives import Found, find_notebooks
from grading.collecting.choosing import Arrival, Outcome, are_two, refuse_mixed, those_that_count, two_people
from grading.collecting.downloads import NOBODY, Named, Signed, sign
from grading.collecting.learners import Person, Roster, learner_id, same_letters
from grading.collecting.manifest import Manifest, read_manifest
from grading.collecting.record import Record, read_record, records
from grading.collecting.systems import CANVAS, Sender
from grading.errors import CourseError
from grading.letters import printable
from grading.notebooks import NoNotebook, read_notebook
from grading.records.times import own_zone
from grading.repair import find_again, grade_ids, known_in

REPLACED = "replaced"  # Beside submitted/: what was there before a newer one came.
NAME_AT_MOST, DEPTH_AT_MOST, CELLS_AT_MOST = 120, 60, 1000
# The times of a download's files are those of the download, which takes a while to write, unless they differ by more.
DOWNLOAD_TAKES = datetime.timedelta(minutes=10)
UNKNOWN = (
    "nobody says when it was handed in, as the times of {}'s download are those of the download; it counts as on time"
)
LATE = (
    "{} calls it late and does not say of when it is; it counts as of when it was downloaded, {}, which is the latest that "
    "it can be"
)
LATE_AND_TOLD = "{} calls it late; it counts as of {}, when it was packed"


@dataclass
class _File:
    """A file that was found: its bytes are laid down elsewhere, what became of it is told here."""

    found: Found
    path: Path
    digest: str
    manifest: Manifest | None
    outcome: Outcome
    signed: Signed = field(default_factory=Signed)
    given: str = ""  # The path that led to it.

    @property
    def download(self) -> tuple[str, tuple[str, ...]]:
        """The folder or zip that an LMS made, or the zip of `course submit`; two of one name are two."""
        return self.given, self.signed.download

    @property
    def time(self) -> datetime.datetime | None:
        """When the LMS or the disk got it; what lies in a learner's zip has times of the learner's."""
        return next((time for at, time in self.found.times if at >= len(self.signed.download)), None)


class Collector:
    """Puts notebooks into a course's submitted/ folder.

    Parameters
    ----------
    courses : nbgrader.coursedir.CourseDirectory
        Of the course.
    roster : grading.collecting.learners.Roster, optional
        By default an id is made from each name.
    """

    def __init__(self, courses: CourseDirectory, roster: Roster | None = None) -> None:
        self.courses, self.roster = courses, roster
        self.submitted = Path(courses.root, courses.submitted_directory)
        self.now = datetime.datetime.now(datetime.UTC)
        self.zone = own_zone(courses.config)
        source = Path(courses.format_path(courses.source_directory, ".", "."))
        self.source = {path.stem: path for path in sorted(source.glob("*/*.ipynb")) if path.stem == path.parent.name}
        self.cells = {name: grade_ids(nbformat.read(path, as_version=4)) for name, path in self.source.items()}
        if not self.cells:
            raise CourseError(f"There is no chapter in {source}: what is handed in can't be told apart.")
        self._released = functools.cache(self._release)

    def collect(self, paths: Iterable[Path]) -> list[Outcome]:
        """Take in files, zips and folders.

        Returns
        -------
        list of Outcome
            One for each file that was found, in the order in which they were.

        Raises
        ------
        CourseError
            If one of the paths is not there; nothing is taken then.
        """
        paths = [Path(path) for path in paths]
        for path in paths:
            if not path.exists():
                raise CourseError(f"There is no file or folder {path}.")
        with tempfile.TemporaryDirectory(prefix="collecting-") as folder:
            files = [
                file for number, path in enumerate(paths) for file in _find(path, Path(folder, str(number)), self.zone)
            ]
            dated = _dated(files)
            arrivals = [arrival for file in files if (arrival := self._look_at(file, dated))]
            arrivals = those_that_count(refuse_mixed(arrivals, by_name=not self.roster), self._texts)
            for arrival in sorted(arrivals, key=lambda arrival: (arrival.time, arrival.sender.file)):
                try:
                    self._put(arrival)
                except (CourseError, OSError) as error:
                    arrival.outcome.refuse(_words(error))
        _refuse_texts(files)
        return [file.outcome for file in files]

    def _look_at(self, file: _File, dated: Set[tuple[str, tuple[str, ...]]]) -> Arrival | None:
        """The `Arrival` that a file is, or None: it is refused, or is no learner's notebook."""
        outcome, signed = file.outcome, file.signed
        if signed.own:
            outcome.leave(f"left: it is {signed.senders[0].lms}'s own, and no file of a learner's")
            return None
        try:
            if file.found.problem:
                raise CourseError(f"it {file.found.problem}")
            outcome.chapter = self._chapter(file)
            if not (whose := self._whose(signed)):
                outcome.leave("left: it is from the learner whom Canvas makes up to look through")
                return None
            sender, person = whose
            outcome.learner = person.id
            return self._arrival(file, sender, person, file.download in dated)
        except NoNotebook as error:
            if file.found.trail[-1].lower().endswith(".ipynb"):
                outcome.refuse(_words(f"it {error}"))
        except CourseError as error:
            outcome.refuse(_words(error))
        return None

    def _chapter(self, file: _File) -> str:
        """The chapter whose exercises a notebook has, whatever it is called."""
        notebook, _ = read_notebook(file.path.read_bytes())
        names = grade_ids(notebook) or self._lost_names(notebook)
        common = {chapter: len(names & cells) for chapter, cells in self.cells.items()}
        best = max(common, key=lambda chapter: (common[chapter], chapter == Path(file.found.trail[-1]).stem))
        if not common[best]:
            raise CourseError("it has none of the exercises of any chapter")
        return best

    def _lost_names(self, notebook: nbformat.NotebookNode) -> set[str]:
        """The names that cells had before nbgrader's metadata were taken from them: of the chapter that has most of them."""
        if len(notebook.cells) > CELLS_AT_MOST:
            return set()
        names = []
        for chapter in self.source:
            cells = [
                {key: cell[key] for key in ("cell_type", "id", "source")} | {"metadata": {}} for cell in notebook.cells
            ]
            released, again = self._released(chapter), nbformat.from_dict({"cells": cells})
            find_again(again, known_in(released), released)
            names.append(grade_ids(again))
        return max(names, key=len)

    def _whose(self, signed: Signed) -> tuple[Sender, Person] | None:
        """The sender of a file, and who that is in the course; None if Canvas has made them up, and the class list has not."""
        if not signed.senders or (signed.doubt and not self.roster):
            raise CourseError(signed.doubt or NOBODY)
        if not self.roster:
            return signed.senders[0], Person(learner_id(signed.senders[0].name))
        fitting: dict[str, tuple[Sender, Person]] = {}
        errors: list[CourseError] = []
        for sender in signed.senders:
            try:
                person = self.roster.find(sender)
                fitting.setdefault(person.id, (sender, person))
            except CourseError as error:
                errors.append(error)
        if not fitting and any(_is_test_student(sender) for sender in signed.senders):
            return None
        if not fitting:
            raise errors[0]
        if len(fitting) > 1:
            raise CourseError(f"its name may be that of {' or '.join(sorted(fitting))}")
        return next(iter(fitting.values()))

    def _arrival(self, file: _File, sender: Sender, person: Person, is_dated: bool) -> Arrival:
        outcome, manifest, signed = file.outcome, file.manifest, file.signed
        told = signed.time or (manifest and manifest.time)
        time = min(told or file.time or self.now, self.now)
        handed_in = time if told or is_dated or sender.late else None
        if manifest and manifest.sha256 != file.digest:
            outcome.words.append("it was changed after `course submit` had packed it")
        if manifest and told == manifest.time > self.now:
            outcome.words.append("its clock is ahead, so the time is that of now")
        names = filter(None, (sender.name, sender.full_name))
        if manifest and not any(same_letters(manifest.learner, name) for name in names):
            outcome.words.append(f"it was packed by {_shown(manifest.learner)}")
        if sender.late:
            outcome.words.append(f"{sender.lms} marks it as late")
        if sender.late and told:
            outcome.notes.append(LATE_AND_TOLD.format(sender.lms, _when(time)))
        elif sender.late and not is_dated:
            outcome.notes.append(LATE.format(sender.lms, _when(time)))
        elif not handed_in:
            outcome.notes.append(UNKNOWN.format(sender.lms))
        return Arrival(
            person,
            outcome.chapter,
            file.path,
            file.digest,
            sender,
            file.download,
            time,
            handed_in,
            bool(told),
            outcome,
        )

    def _texts(self, path: Path, chapter: str) -> set[str]:
        """The cells that a learner has written, without the space around."""
        notebook, _ = read_notebook(path.read_bytes())
        return {cell.source.strip() for cell in written(notebook, self._released(chapter))}

    def _is_blank(self, path: Path, chapter: str) -> bool:
        try:
            return not self._texts(path, chapter)
        except CourseError:  # Somebody put it there; it is not for us to say.
            return False

    def _release(self, chapter: str) -> nbformat.NotebookNode:
        """A chapter as learners get it; if nbgrader can't make that of it, with its solutions."""
        notebook = nbformat.read(self.source[chapter], as_version=4)
        try:
            for step in (ClearSolutions, ClearHiddenTests, ClearMarkScheme):
                notebook, _ = step(config=self.courses.config).preprocess(notebook, {})
        except Exception:  # nbgrader raises many kinds; what is wrong with a chapter, its build and its grading say.
            return nbformat.read(self.source[chapter], as_version=4)
        return notebook

    def _put(self, arrival: Arrival) -> None:
        """Put it in its place, unless what is there is the same or newer; what is there is kept elsewhere."""
        outcome, folder = arrival.outcome, self.submitted / arrival.person.id / arrival.chapter
        notebook = folder / f"{arrival.chapter}.ipynb"
        self._refuse_namesake(arrival)
        if notebook.is_file():
            if notebook.read_bytes() == arrival.path.read_bytes():
                outcome.leave("unchanged: it is there already")
                if not self._record(arrival.person.id, arrival.chapter):  # A run was stopped before it was written.
                    self._keep_record(arrival)
                return
            time, file = self._what_is_there(arrival.person.id, arrival.chapter)
            newer = (arrival.time, arrival.sender.file) > (time, file)
            is_blank, was_blank = (self._is_blank(path, arrival.chapter) for path in (arrival.path, notebook))
            if is_blank and not was_blank:
                outcome.leave(f"not taken: nothing is written in it, other than in what is there, of {_when(time)}")
                return
            if not newer and (is_blank or not was_blank):
                if (arrival.time, arrival.sender.file) == (time, file):
                    raise CourseError(f"what is there is of the same time, {_when(time)}, and has other answers")
                outcome.leave(f"not taken: what is there is of {_when(time)}, not older")
                return
            outcome.words.insert(0, f"taken, in place of that of {_when(time)}")
        else:
            outcome.words.insert(0, "taken")
        self._write(arrival, folder)
        outcome.taken = True

    def _refuse_namesake(self, arrival: Arrival) -> None:
        """Refuse what is from somebody else than what was collected before for this learner, in any chapter."""
        id = arrival.person.id
        for _, chapter, record in records(self.submitted, id):
            comparable = chapter == arrival.chapter and not self.roster
            if are_two(arrival.sender, record.sender, comparable=comparable, by_name=not self.roster):
                raise CourseError(two_people(id, record.sender, arrival.sender))

    def _record(self, learner: str, chapter: str) -> Record | None:
        """The record of the notebook that lies there, or None."""
        record = read_record(self.submitted, learner, chapter)
        return record if record and record.is_of(self.submitted / learner / chapter / f"{chapter}.ipynb") else None

    def _keep_record(self, arrival: Arrival) -> None:
        person, notes = arrival.person, arrival.outcome.notes
        record = Record(arrival.digest, arrival.time, arrival.sender, person.name, person.email, notes)
        record.write(self.submitted, person.id, arrival.chapter)

    def _what_is_there(self, learner: str, chapter: str) -> tuple[datetime.datetime, int]:
        """Of when the notebook is that lies there, and its number."""
        if record := self._record(learner, chapter):
            return record.time, record.sender.file
        folder = self.submitted / learner / chapter
        time = self.courses.get_existing_timestamp(str(folder))
        if time:
            return time.replace(tzinfo=datetime.UTC), 0
        changed = max(path.stat().st_mtime for path in folder.glob("*.ipynb"))
        return datetime.datetime.fromtimestamp(changed, datetime.UTC), 0

    def _write(self, arrival: Arrival, folder: Path) -> None:
        self.submitted.mkdir(exist_ok=True)
        new = self.submitted / f".incoming-{secrets.token_hex(8)}"
        new.mkdir()
        (new / f"{arrival.chapter}.ipynb").write_bytes(arrival.path.read_bytes())
        if arrival.handed_in:
            (new / "timestamp.txt").write_text(f"{arrival.handed_in:%Y-%m-%d %H:%M:%S.%f} UTC\n")
        person = arrival.person
        if folder.exists():
            kept = Path(self.courses.root, REPLACED, person.id, arrival.chapter, f"{self.now:%Y-%m-%dT%H%M%S.%f}")
            kept.parent.mkdir(parents=True, exist_ok=True)
            folder.rename(kept if not kept.exists() else kept.with_name(f"{kept.name}-{secrets.token_hex(2)}"))
        folder.parent.mkdir(exist_ok=True)
        new.rename(folder)
        self._keep_record(arrival)


def _is_test_student(sender: Sender) -> bool:
    return sender.lms == CANVAS and sender.name in ("studenttest", "teststudent")


def _find(path: Path, folder: Path, zone: str) -> list[_File]:
    """The files that one path leads to, laid down in a folder, and whose each is."""
    folder.mkdir()
    files = [_lay_down(found, folder / str(number), zone) for number, found in enumerate(find_notebooks(path))]
    names = []
    for file in files:
        packed_by = file.manifest.learner if file.manifest else ""
        names.append(Named(file.found.trail[:DEPTH_AT_MOST], file.found.zips, packed_by, _first_line(file)))
    for file, signed in zip(files, sign(names), strict=True):
        time = signed.time and _with_zone(signed.time, zone)
        file.signed, file.given = dataclasses.replace(signed, time=time), str(path)
        sender = signed.senders[0] if signed.senders else None
        file.outcome.of = (
            (file.download, sender.lms, sender.number, sender.name) if sender else (str(path), *file.found.trail)
        )
    return files


def _first_line(file: _File) -> str:
    """The first line of a text, which may be the LMS's own; "" of what is no text."""
    if not file.found.trail[-1].lower().endswith(".txt"):
        return ""
    with file.path.open("rb") as text:
        return next(iter(text.read(500).decode("utf-8-sig", "replace").splitlines()), "")


def _lay_down(found: Found, path: Path, zone: str) -> _File:
    path.write_bytes(found.data)
    digest, manifest = hashlib.sha256(found.data).hexdigest(), read_manifest(found.manifest)
    if manifest and not found.zips and manifest.sha256 != digest:
        manifest = None  # On the disk, other things than what was packed may lie beside it.
    outcome = Outcome(" / ".join(map(_shown, found.trail)))
    times = tuple((at, _with_zone(time, zone)) for at, time in found.times)
    return _File(dataclasses.replace(found, data=b"", times=times), path, digest, manifest, outcome)


def _with_zone(time: datetime.datetime, zone: str) -> datetime.datetime:
    """A time in UTC; without a zone it is taken to be in the course's, or if that has none in this computer's."""
    if time.tzinfo is None:
        try:
            time = time.replace(tzinfo=zoneinfo.ZoneInfo(zone)) if zone else time.astimezone()
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):  # An abbreviation.
            time = time.replace(tzinfo=datetime.UTC)
    return time.astimezone(datetime.UTC)


def _dated(files: Iterable[_File]) -> set[tuple[str, tuple[str, ...]]]:
    """The downloads in which the times of files are those when they were handed in.

    Canvas writes a zip's entries without a time, which makes it that of the download, and so do Moodle's newer versions
    (`files/classes/local/archive_writer/zip_writer.php`). Moodle's older ones keep the time of each file.
    """
    times: dict[tuple[str, tuple[str, ...]], list[datetime.datetime]] = defaultdict(list)
    for file in files:
        if file.signed.senders and file.time and file.signed.senders[0].lms != CANVAS:
            times[file.download].append(file.time)
    return {download for download, some in times.items() if max(some) - min(some) > DOWNLOAD_TAKES}


def _refuse_texts(files: Sequence[_File]) -> None:
    """Say of texts which hold no notebook that they are left, or refused if there is no notebook of that learner."""
    with_notebook = {file.outcome.of for file in files if file.outcome.chapter}
    for file in files:
        if file.outcome.words or file.outcome.taken:
            continue
        if file.outcome.of in with_notebook:
            file.outcome.leave("left: it is no notebook")
        else:
            file.outcome.refuse("it is no notebook")


def _words(error: object) -> str:
    return printable(str(error.strerror if isinstance(error, OSError) and error.strerror else error)).rstrip(".")


def _when(time: datetime.datetime) -> str:
    return f"{time.astimezone():%Y-%m-%d %H:%M:%S}"


def _shown(name: str) -> str:
    """A name as it can be shown: on one line, and not endless."""
    return printable(name) if len(name) <= NAME_AT_MOST else f"{printable(name[:NAME_AT_MOST])}…"
