"""Who handed something in: names as LMSs write them, the ids that they become, and the roster that maps one to the other."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grading.collecting.systems import SYSTEMS, Sender
from grading.errors import CourseError
from grading.worksheet import Worksheet

ID_AT_MOST = 60
# What Windows takes for a device, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
NAMES = (("name",), ("full name",), ("student",), ("first name", "last name"), ("firstname", "lastname"))
EMAILS = ("email", "e-mail", "email address", "e-mail address")


def learner_id(name: str) -> str:
    """A learner's id for nbgrader, from any name: lower case; one folder name, and no pattern, on every system.

    `learner_id("Lovelace, Ada")` is `lovelace-ada`.

    Raises
    ------
    CourseError
        If the name has no letter and no digit.
    """
    parts = (letter if letter.isalnum() or _is_part(letter) else " " for letter in _folded(name))
    words = "".join(parts).split()
    id = unicodedata.normalize("NFC", "-".join(words))[:ID_AT_MOST].strip("-._@")
    if DEVICE.fullmatch(unicodedata.normalize("NFKC", id)):
        id = f"learner-{id}"[:ID_AT_MOST].strip("-._@")
    if not any(map(str.isalnum, id)):
        raise CourseError(f"The name {name!r} has no letter and no digit: give a name that has.")
    return id


def same_letters(name: str, other: str) -> bool:
    """Whether two names differ in nothing but order, signs and spaces, as Ada Lovelace and lovelaceada."""
    return sorted(letters(name)) == sorted(letters(other))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).lower())


def _is_id(text: str) -> bool:
    try:
        return learner_id(text) == _folded(text)
    except CourseError:
        return False


def _is_part(letter: str) -> bool:
    """Whether it may stand in an id: signs of e-mail addresses, and the accents that some scripts write by themselves."""
    return letter in "-._@" or unicodedata.category(letter)[0] == "M"


@dataclass(frozen=True)
class Person:
    """Somebody on a class list: the id to use, and what else it says of them."""

    id: str
    name: str = ""
    email: str = ""


class Roster:
    """A class list: which learner's id goes with a name or number of an LMS.

    Parameters
    ----------
    path : pathlib.Path
        A file as `grading.worksheet.Worksheet` reads it, with the columns `id` and `name` (or `first name` and
        `last name`), and, if wanted, `email` and, for an LMS by whose numbers learners are known, a column with its name:
        `canvas`, `moodle`, `brightspace`, `blackboard` (its user names).

    Raises
    ------
    CourseError
        If the file is no such list.
    """

    def __init__(self, path: Path) -> None:
        try:
            sheet = Worksheet(path.read_bytes())
        except OSError as error:
            raise CourseError(f"The roster {path} can't be read: {error.strerror}.") from error
        except CourseError as error:
            raise CourseError(f"The roster {path} can't be read. {error}") from error
        headings = [" ".join(heading.casefold().split()) for heading in sheet.headings]
        rows = [dict(zip(headings, (cell.text.strip() for cell in row), strict=False)) for row in sheet.rows[1:]]
        named = next((some for some in NAMES if set(some) <= set(headings)), None)
        if "id" not in headings or not named:
            raise CourseError(
                f"The roster {path} needs a column `id` and a column `name`; its headings are {', '.join(headings)}."
            )
        self._known: dict[object, set[Person]] = {}
        for row in filter(lambda row: any(row.values()), rows):
            self._add(path, row, named)

    def _add(self, path: Path, row: Mapping[str, str], named: Sequence[str]) -> None:
        # "Lovelace, Ada": where a list has two columns, both are known.
        id, name = row.get("id", ""), ", ".join(filter(None, (row.get(part) for part in reversed(named))))
        email = next((row[key] for key in EMAILS if row.get(key)), "")
        if not _is_id(id):
            raise CourseError(
                f"The roster {path} has the id {id!r} for {name or 'nobody'}: each row needs one, of letters, digits and `-._@`."
            )
        person = Person(id, name, email)
        numbers = [(lms, row[lms.lower()].casefold()) for lms in SYSTEMS if row.get(lms.lower())]
        for key in {*_orders(id), *_orders(name), *numbers}:
            self._known.setdefault(key, set()).add(person)

    def find(self, sender: Sender) -> Person:
        """Who a `Sender` is.

        Raises
        ------
        CourseError
            If nobody of the roster, or more than one, has this number or name.
        """
        names = {letters(sender.name), letters(sender.full_name)} - {""}
        by_name = set().union(*(self._known.get(name, ()) for name in names))
        people = self._known.get((sender.lms, sender.number.casefold()), ()) or by_name
        ids = {person.id for person in people}
        if len(ids) != 1:
            raise CourseError(f"{'more than one' if ids else 'nobody'} in the roster is {sender}")
        return min(people, key=lambda person: (person.name, person.email))


def letters(name: str) -> str:
    """A name's letters and digits in lower case, without signs and spaces: what LMSs' file names keep of it."""
    return "".join(filter(str.isalnum, _folded(name)))


def _orders(name: str) -> set[str]:
    """A name's letters in every order in which a surname may come first, for names such as lovelaceada."""
    words = name.split()
    return {letters("".join(words[at:] + words[:at])) for at in range(len(words))} - {""}
