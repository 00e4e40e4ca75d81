"""How learning management systems name what their bulk downloads hold, and what such a name says.

Read off the systems' own sources where there are any, else off what people's scripts make of such downloads:

- Moodle: `mod/assign/classes/downloader.php` and, before Moodle 4.1, `download_submissions()` in `mod/assign/locallib.php`
  (https://github.com/moodle/moodle). `Ada Lovelace_31_assignsubmission_file_/…`, a folder for each learner, or flat,
  `Ada Lovelace_31_assignsubmission_file_04.ipynb`. A name holds no underscore, as they become spaces. The number is that of
  the learner in this assignment; the offline grading worksheet has the same as `Participant 31`. With anonymous marking the
  name is the word for `participant` in the site's language; with groups, `Group A-` may stand before it. What was written
  online is `…_assignsubmission_onlinetext`.
- Canvas: `lib/content_zipper.rb` (https://github.com/instructure/canvas-lms).
  `lovelaceada_LATE_101_5001_04.ipynb`: the sortable name in lower case, without any sign or space but underscores; `LATE`;
  the user's number; that of the file. `LATE_anon_x7Yz2_5001_04.ipynb` with anonymous grading; `…_text.html` and
  `…_link.html` for what is no file. The times in such a zip are those of the download.
- Blackboard: https://github.com/kwurst/bb-file-cleanup and https://github.com/jeroendoggen/blackboard-analysis-tools.
  `Title_username_attempt_2026-11-20-12-00-00_04.ipynb`, and for each attempt a text without a file's name at its end, whose
  first line is `Name: Ada Lovelace (username)`.
- Brightspace: public scripts that sort such downloads, as its source is not public.
  `39786-640693 - Ada Lovelace - Oct 10, 2025 1022 AM/04.ipynb`; older versions write all into one name, with ` - 04.ipynb`
  at its end. A page index.html lies beside them.
"""

import datetime
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

MOODLE, CANVAS, BLACKBOARD, BRIGHTSPACE = "Moodle", "Canvas", "Blackboard", "Brightspace"
SYSTEMS = (MOODLE, BRIGHTSPACE, BLACKBOARD, CANVAS)  # The strictest form first.

MOODLE_FORM = re.compile(r"(?P<name>[^_]+)_(?P<number>\d+)_assignsubmission_(?P<plugin>[a-z]+)(?:_.*)?", re.DOTALL)
BLACKBOARD_FORM = re.compile(r"(?P<head>.+?_.+?)_attempt_(?P<time>\d{4}(?:-\d\d){5})(?P<rest>_.+|\.txt)?", re.DOTALL)
BRIGHTSPACE_FORMS = [
    re.compile(
        rf"(?P<number>\d+)-\d+ - (?P<name>{some}) - (?P<time>[^\d-]*\d{{1,2}}\D+\d{{4}},? \d{{1,2}}:?\d\d(?: ?[AaPp][Mm])?)(?: - .+)?",
        re.DOTALL,
    )
    for some in (".+?", ".+")
]
CANVAS_ANONYMOUS = re.compile(
    r"(?P<late>LATE_)?(?P<name>anon_(?P<number>[0-9A-Za-z]{5}))_(?:(?P<file>\d+)_.+|(?:text|link)\.html)", re.DOTALL
)
CANVAS_NUMBER = re.compile(r"_(?=([1-9]\d*)_(.+))", re.DOTALL)
CANVAS_FILE = re.compile(r"([1-9]\d*)_.+", re.DOTALL)
CANVAS_OWN = re.compile(r"(?:text|link)\.html")
# In homework_2026_11_20_ada.ipynb stands a date, and in ip_2026_27.zip a year of studies, where Canvas has its numbers.
DATE = re.compile(r"(?:19|20)\d\d_\d{1,2}(?!\d)|\d+_(?:19|20)\d\d_\d{1,2}_\d{1,2}(?!\d)")
NAME_AT_MOST = 400
# What Moodle calls a learner whose name it hides (`participant` in mod_assign's language packs), as file names have it.
PARTICIPANT = {
    *(
        "participant",
        "teilnehmerin",
        "teilnehmer",
        "participante",
        "partecipante",
        "deelnemer",
        "deltagare",
        "deltager",
    ),
    *(
        "deltaker",
        "osallistuja",
        "uczestnik",
        "účastník",
        "účastníčka",
        "участник",
        "учасник",
        "résztvevő",
        "katılımcı",
    ),
    *("参加者", "参与者", "參與者", "참가자", "مشارك", "משתתף", "participant·e", "participantă", "συμμετέχων"),
}


@dataclass(frozen=True)
class Sender:
    """Who a file is from: as an LMS says it in the file's name, or the file itself.

    Parameters
    ----------
    name : str
        With Blackboard the user name.
    lms, number : str
        The LMS, and what it knows the learner by; "" where the name does not come from one. Moodle's number and
        Brightspace's hold for one assignment.
    late : bool
        Whether the LMS marks it as late.
    file : int
        Canvas's number of the file: the higher, the later.
    full_name : str
        Where it is known and `name` is not it.
    """

    name: str
    lms: str = ""
    number: str = ""
    late: bool = False
    file: int = 0
    full_name: str = ""

    def __str__(self) -> str:
        if self.lms and self.number and self.number not in self.name:
            return f"{self.name} ({self.lms}'s number {self.number})"
        return self.name


@dataclass(frozen=True)
class Reading:
    """One way to read a name.

    Parameters
    ----------
    sender : Sender
    time : datetime.datetime, optional
        When it was handed in, if the name says so; without a zone, as LMSs write it.
    own : bool
        Whether the file is the LMS's own, such as the text that it makes for each attempt, and not the learner's.
    head : str
        Blackboard's title and user name, which underscores part, as they stand.
    """

    sender: Sender
    time: datetime.datetime | None = None
    own: bool = False
    head: str = ""


def readings(system: str, name: str) -> list[Reading]:
    """All ways in which this system could have made a file's or a folder's name; the likeliest first."""
    return list(READERS[system](name)) if len(name) <= NAME_AT_MOST else []


def is_own_page(system: str, name: str) -> bool:
    """Whether this is a page that the system puts beside what learners handed in."""
    return system == BRIGHTSPACE and name.lower() == "index.html"


def _read_moodle(name: str) -> Iterator[Reading]:
    if match := MOODLE_FORM.fullmatch(name):
        yield Reading(Sender(match["name"], MOODLE, match["number"]), own=match["plugin"] != "file")


def _read_blackboard(name: str) -> Iterator[Reading]:
    """Where the title ends and the user name begins, a single name does not say: the shortest user name comes first."""
    if not (match := BLACKBOARD_FORM.fullmatch(name)):
        return
    own, time = match["rest"] in (None, ".txt"), _time(match["time"], "%Y-%m-%d-%H-%M-%S")
    words = match["head"].split("_")
    for at in range(len(words) - 1, 0, -1):
        user = "_".join(words[at:])
        if user and any(words[:at]):
            yield Reading(Sender(user, BLACKBOARD, user), time, own, match["head"])


def _read_brightspace(name: str) -> Iterator[Reading]:
    """A second way is there where the learner's name or the file's holds a date, too."""
    matches = {match["name"]: match for form in BRIGHTSPACE_FORMS if (match := form.fullmatch(name))}
    for learner, match in matches.items():
        time = re.sub(
            r"(\d{1,2}):?(\d\d) ?([AaPp][Mm])$", lambda clock: f"{clock[1]:0>2}{clock[2]} {clock[3]}", match["time"]
        )
        yield Reading(Sender(learner, BRIGHTSPACE, match["number"]), _time(time, "%b %d, %Y %I%M %p"))


def _read_canvas(name: str) -> Iterator[Reading]:
    """More than one where the last part of a name is a number, as in student_7, or the file's name begins with one.

    The first way is how Canvas itself reads such a name. In the others a file's number is taken to be larger than a user's:
    else each file called 10_… could be read in two ways.
    """
    if match := CANVAS_ANONYMOUS.fullmatch(name):
        sender = Sender(match["name"], CANVAS, match["number"], bool(match["late"]), int(match["file"] or 0))
        yield Reading(sender, own=not match["file"])
        return
    for way, match in enumerate(CANVAS_NUMBER.finditer(name)):
        learner, late = name[: match.start()], name[: match.start()].endswith("_LATE")
        learner, (number, rest) = learner.removesuffix("_LATE"), match.groups()
        if not _is_canvas_name(learner) or DATE.match(f"{number}_{rest}"):
            return
        if file := CANVAS_FILE.fullmatch(rest):
            if way == 0 or int(file[1]) > int(number):
                yield Reading(Sender(learner, CANVAS, number, late, int(file[1])))
        elif way == 0 and CANVAS_OWN.fullmatch(rest):
            yield Reading(Sender(learner, CANVAS, number, late), own=True)


def _is_canvas_name(text: str) -> bool:
    """Whether Canvas could have made this of a name: no sign but underscores, and no capital letter."""
    is_word = all(letter == "_" or letter.isalnum() or unicodedata.category(letter)[0] == "M" for letter in text)
    return bool(text) and is_word and text == text.lower()


def _time(text: str, form: str) -> datetime.datetime | None:
    """A time as a system writes it; None if it writes it in another way, such as in another language."""
    try:
        return datetime.datetime.strptime(text, form)
    except ValueError:
        return None


READERS = {MOODLE: _read_moodle, BLACKBOARD: _read_blackboard, BRIGHTSPACE: _read_brightspace, CANVAS: _read_canvas}
