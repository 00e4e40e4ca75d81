"""Who handed something in: names as LMSs write them, the ids that they become, and the roster that maps one to the other."""

import csv
import re
import unicodedata
from dataclasses import dataclass

from grading.errors import CourseError

# What the bulk downloads of each LMS call a learner's file, or the folder that it lies in. A Canvas name is the sortable
# one without spaces, such as lovelaceada. Moodle's number is another one for each assignment, Canvas's is the user's.
LMS_NAMES = (
    ("Moodle", r"(?P<name>.+)_(?P<number>\d+)_assignsubmission_file(?:_.*)?"),
    ("Canvas", r"(?P<late>LATE_)?(?P<name>anon_(?P<number>[0-9A-Za-z]{5}))_(?P<file>\d+)_.+"),
    ("Canvas", r"(?P<name>\w+?)(?P<late>_LATE)?_(?P<number>\d+)_(?P<file>\d+)_.+"),
)
ID_AT_MOST = 60


@dataclass(frozen=True)
class Sender:
    """Who a file is from: as an LMS says it in the file's name, or the file itself.

    Parameters
    ----------
    name : str
    lms, number : str
        The LMS, and its number for the learner; "" where the name does not come from one.
    late : bool
        Whether the LMS marks it as late.
    file : int
        Canvas's number of the file: the higher, the later.
    """

    name: str
    lms: str = ""
    number: str = ""
    late: bool = False
    file: int = 0


def sender(parts):
    """The `Sender` that one of these folder and file names tells, the outermost first, or None."""
    for part in parts:
        for lms, form in LMS_NAMES:
            if found := re.fullmatch(form, part):
                about = found.groupdict()
                return Sender(about["name"], lms, about["number"], bool(about.get("late")), int(about.get("file") or 0))
    return None


def learner_id(name):
    """A learner's id for nbgrader, from any name: lower case; one folder name, and no pattern, on every system.

    `learner_id("Lovelace, Ada")` is `lovelace-ada`.

    Raises
    ------
    CourseError
        If the name has no letter and no digit.
    """
    letters = (letter if letter.isalnum() or _is_part(letter) else " " for letter in _folded(name))
    words = "".join(letters).split()
    found = unicodedata.normalize("NFC", "-".join(words))[:ID_AT_MOST].strip("-._@")
    if not any(map(str.isalnum, found)):
        raise CourseError(f"The name {name!r} has no letter and no digit: give a name that has.")
    return found


def same_letters(one, other):
    """Whether two names differ in nothing but order, signs and spaces, as Ada Lovelace and lovelaceada."""
    return sorted(_letters(one)) == sorted(_letters(other))


def _folded(name):
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).lower())


def _is_id(text):
    try:
        return learner_id(text) == _folded(text)
    except CourseError:
        return False


def _is_part(letter):
    """Whether it may stand in an id: signs of e-mail addresses, and the accents that some scripts write by themselves."""
    return letter in "-._@" or unicodedata.category(letter)[0] == "M"


class Roster:
    """A class list: which learner's id goes with a name or number of an LMS.

    Parameters
    ----------
    path : pathlib.Path
        A CSV file with the columns `id`, `name` and, for an LMS that tells a number, a column with its name: `canvas`.

    Raises
    ------
    CourseError
        If the file is no such list.
    """

    def __init__(self, path):
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = [
                    {(key or "").strip().lower(): value for key, value in row.items()} for row in csv.DictReader(file)
                ]
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise CourseError(f"The roster {path} can't be read: {error}.") from error
        self._ids = {}
        for row in rows:
            id = (row.get("id") or "").strip()
            if not id or "name" not in row:
                raise CourseError(f"The roster {path} needs a column `id` and a column `name`, and an id in each row.")
            if not _is_id(id):
                raise CourseError(f"The roster {path} has the id {id!r}: use letters, digits and `-._@` only.")
            numbers = [(lms.lower(), (row.get(lms.lower()) or "").strip()) for lms, _ in LMS_NAMES]
            for key in {*_orders(id), *_orders(row["name"] or ""), *numbers}:
                self._ids.setdefault(key, set()).add(id)

    def find(self, sender):
        """The id of a `Sender`.

        Raises
        ------
        CourseError
            If nobody of the roster, or more than one, has this number or name.
        """
        number = self._ids.get((sender.lms.lower(), sender.number), ()) if sender.number else ()
        found = number or self._ids.get(_letters(sender.name), ())
        if len(found) != 1:
            raise CourseError(
                f"{'more than one' if found else 'nobody'} in the roster is {sender.name} {sender.number}".rstrip()
            )
        return next(iter(found))


def _letters(name):
    return "".join(filter(str.isalnum, _folded(name)))


def _orders(name):
    """A name's letters in every order in which a surname may come first, for names such as lovelaceada."""
    words = name.split()
    return {_letters("".join(words[at:] + words[:at])) for at in range(len(words))} - {""}
