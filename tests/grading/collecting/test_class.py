"""A class of thirty goes through each LMS's form of download and back into its worksheet: all matched, nobody wrongly."""

import csv
import datetime
import io
import re
import unicodedata
import zipfile
from dataclasses import dataclass

import nbformat
import pytest

from grading.collecting.collect import Collector
from grading.collecting.record import records
from grading.records.scores import Learner, Score
from grading.reporting.export import Class, make_export
from tests.conftest import answering
from tests.grading.collecting.test_archives import zipped

NAMES = """
Ada|Lovelace
Ada|King
José|García Márquez
José Luis|García
Zoë|Müller
Jörg|Weiß
Conor|O'Brien
Siobhán|D’Arcy-Ní Bhriain
Max|Mey
Max|Meyer
Maximilian|Mey
Anne-Marie|Curie
Jean-Luc|Picard
Vincent|van der Berg
Robert|Berg, Jr.
|Plato
|student_7
R2_D2|Droid
Neo 1|Anderson 2
小龙|李
伟|王
민준|김
דנה|לוי
İpek|Şahin
Σωκράτης|Αθηναίος
Łukasz|Żółć
Nul|Con
|Aux
Nguyễn Thị|Minh Khai
Wolfgang Amadeus Chrysostomus Theophilus Johannes|Mozart-Weber von und zu Hohenstein-Salzburg
""".strip().splitlines()
TITLE = "04 Convolutions"


@dataclass(frozen=True)
class Person:
    """A learner as an LMS knows them; `number` tells them apart from all others."""

    number: int
    first: str
    last: str

    @property
    def full(self):
        return f"{self.first} {self.last}".strip()

    @property
    def sortable(self):
        return f"{self.last}, {self.first}" if self.first else self.last

    @property
    def user(self):
        return f"u_{self.number}.{self.last.split()[0].lower()}"

    @property
    def points(self):
        return (100 + self.number) / 100


PEOPLE = [Person(number, *name.split("|")) for number, name in enumerate(NAMES, 1)]


def moodle_download(notebooks):
    """As mod/assign/classes/downloader.php names folders, with what PARAM_FILE takes out of a name."""
    for person, data in notebooks.items():
        name = re.sub(r"[\x00-\x1f&<>\"`|':\\/]", "", person.full.replace("_", " "))
        yield f"{name}_{900 + person.number}_assignsubmission_file_/toy.ipynb", data
        yield f"{name}_{900 + person.number}_assignsubmission_onlinetext/onlinetext.html", b"<p>"


def moodle_worksheet():
    yield ["Identifier", "Full name", "Email address", "Status", "Grade", "Maximum Grade", "Grade can be changed"]
    for one in PEOPLE:
        mail = f"{one.user}@example.org"
        yield [f"Participant {900 + one.number}", one.full, mail, "Submitted", "", "3.00", "Yes"]


def anonymous_download(notebooks):
    for person, data in notebooks.items():
        yield f"Teilnehmerin_{900 + person.number}_assignsubmission_file_/toy.ipynb", data


def anonymous_worksheet():
    yield ["Identifier", "Status", "Grade", "Maximum Grade", "Grade can be changed"]
    for one in PEOPLE:
        yield [f"Teilnehmer/in {900 + one.number}", "Submitted", "", "3.00", "Yes"]


def canvas_download(notebooks):
    """As lib/content_zipper.rb names files."""
    for person, data in notebooks.items():
        name = re.sub(r"_(\d+)_", r"\1", person.sortable).lower()
        late = "_LATE" * (person.number % 5 == 0)
        name = f"{name}{late}_{100 + person.number}"
        kept = (one for one in name if one == "_" or one.isalnum() or unicodedata.category(one)[0] == "M")
        yield f"{''.join(kept)}_{5000 + 7 * person.number % 31}_toy.ipynb", data


def canvas_worksheet():
    yield ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "toy (77)"]
    yield ["    Points Possible", "", "", "", "", "3.00"]
    for one in PEOPLE:
        yield [one.sortable, 100 + one.number, "", one.user, "Main", ""]
    yield ["Student, Test", 999, "", "5ab", "Main", ""]


def blackboard_download(notebooks):
    for person, data in notebooks.items():
        head = f"{TITLE}_{person.user}_attempt_2026-11-20-12-{person.number:02}-00"
        yield f"{head}.txt", f"Name: {person.full} ({person.user})\nAssignment: {TITLE}\n".encode()
        yield f"{head}_toy_attempt_2026-11-20-12-00-00_x.ipynb", data


def blackboard_worksheet():
    yield ["Last Name", "First Name", "Username", "Student ID", "toy [Total Pts: 3 Score] |9001"]
    for one in PEOPLE:
        yield [one.last, one.first, one.user, "", ""]


def brightspace_download(notebooks):
    yield "index.html", b"<html>"
    for person, data in notebooks.items():
        folder = f"{39000 + person.number}-640693 - {person.full} - Nov 20, 2026 {person.number % 12 + 1}05 PM"
        yield f"{folder}/toy.ipynb", data


def brightspace_worksheet():
    yield [
        "OrgDefinedId",
        "Username",
        "Last Name",
        "First Name",
        "toy Points Grade <Numeric MaxPoints:3>",
        "End-of-Line Indicator",
    ]
    for one in PEOPLE:
        yield [f"#{one.number:07}", f"#{one.user}", one.last, one.first, "", "#"]


WAYS = {
    "moodle": (moodle_download, moodle_worksheet, "Grade"),
    "moodle, anonymous": (anonymous_download, anonymous_worksheet, "Grade"),
    "canvas": (canvas_download, canvas_worksheet, "toy (77)"),
    "blackboard": (blackboard_download, blackboard_worksheet, "toy [Total Pts: 3 Score] |9001"),
    "brightspace": (brightspace_download, brightspace_worksheet, "toy Points Grade <Numeric MaxPoints:3>"),
}


@pytest.fixture
def notebooks(toy_folder):
    """Each one's notebook, which says whose it is."""
    found = {}
    for person in PEOPLE:
        notebook = nbformat.read(toy_folder / "release" / "toy" / "toy.ipynb", as_version=4)
        answering(double=f"mine = {person.number}")(notebook)
        found[person] = nbformat.writes(notebook).encode()
    return found


@pytest.mark.parametrize("form", ["zip", "folder", "wrapped"])
@pytest.mark.parametrize("way", WAYS)
def test_thirty_go_out_and_come_back(toy_course, tmp_path, notebooks, way, form):
    grader, _ = toy_course
    download, worksheet, column = WAYS[way]
    path = tmp_path / "ip_2026_27_a-download.zip"
    entries = list(download(notebooks))
    path.write_bytes(zipped(*((f"class 7/{name}" if form == "wrapped" else name, data) for name, data in entries)))
    if form == "folder":
        with zipfile.ZipFile(path) as archive:
            archive.extractall(tmp_path / "unpacked")
        path = tmp_path / "unpacked"
    outcomes = Collector(grader.coursedir).collect([path])
    assert [one for one in outcomes if one.refused] == [] and sum(one.taken for one in outcomes) == 30
    whose = {}
    for person, data in notebooks.items():
        (place,) = (one for one in tmp_path.glob("submitted/*/toy/toy.ipynb") if one.read_bytes() == data)
        whose[place.parent.parent.name] = person
    assert len(whose) == 30

    scores = {(learner, "toy"): Score(person.points, 3.0) for learner, person in whose.items()}
    group = Class(list(map(Learner, whose)), {"toy": 3.0}, scores, list(records(tmp_path / "submitted")))
    sheet = io.StringIO(newline="")
    csv.writer(sheet).writerows(worksheet())
    made = make_export(group, way.split(",")[0], ["toy"], sheet.getvalue().encode("utf-8-sig"))
    assert (made.written, made.unmatched) == (30, 0), made.notes
    head, *rows = csv.reader(io.StringIO(made.data.decode("utf-8-sig"), newline=""))
    grades = [row[head.index(column)] for row in rows if "Points Possible" not in row[0] and row[0] != "Student, Test"]
    assert [float(grade) for grade in grades] == [person.points for person in PEOPLE]


def test_blackboards_names_say_when_it_was_handed_in(toy_course, tmp_path, notebooks):
    grader, _ = toy_course
    (tmp_path / "b.zip").write_bytes(zipped(*blackboard_download(notebooks)))
    Collector(grader.coursedir).collect([tmp_path / "b.zip"])
    person = PEOPLE[0]
    stamp = (tmp_path / "submitted" / person.user / "toy" / "timestamp.txt").read_text()
    here = datetime.datetime(2026, 11, 20, 12, person.number).astimezone(datetime.UTC)
    assert stamp == f"{here:%Y-%m-%d %H:%M:%S.%f} UTC\n"
