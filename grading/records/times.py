"""When a submission was handed in: nbgrader's file timestamp.txt beside it, as programs and people write it.

nbgrader reads some of what is common wrongly and without a word: `+0200` as 200 seconds, `CEST` as UTC. Here a time is
read in one way or not at all; what is not read counts as nbgrader counts a missing file, as in time, and a note says so.
"""

import codecs
import datetime
import functools
import re
import zoneinfo
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateutil import parser
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory

TIMESTAMP = "timestamp.txt"
BYTES_AT_MOST = 1000
DAY = datetime.timedelta(days=1)
# A time of day, as it stands before a zone that follows it.
CLOCK = r"\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s?[AP]\.?M\b\.?)?"
OFFSET = r"(?:(?:UTC|GMT)\s?)?(?P<sign>[+-])(?P<hours>\d\d?)(?::?(?P<minutes>[0-5]\d))?"
# An RFC 5322 date may end with the zone's name in brackets, which says nothing more.
OFFSET_LAST = re.compile(rf"(?P<when>.*{CLOCK})\s*{OFFSET}(?:\s*\([A-Za-z ]+\))?", re.IGNORECASE)
ZONE_LAST = re.compile(rf"(?P<when>.*{CLOCK}(?: \d{{4}})?)\s*(?P<zone>[A-Za-z][\w/+-]*)", re.IGNORECASE)
# As the command `date` writes it, with the zone before the year.
ZONE_INSIDE = re.compile(rf"({CLOCK}) ([A-Z]+) (\d{{4}})")
DOTTED = re.compile(r"(?:\w+,?\s+)?\d\d?\.\s?\d\d?\.\s?\d{4}\b.*")


class NoTime(ValueError):
    """A text that is no time, or more than one; its words follow what holds it."""


def handed_in(folder: str | Path, zone: str = "") -> datetime.datetime | None:
    """When the submission in a folder was handed in.

    Parameters
    ----------
    folder : str or pathlib.Path
    zone : str
        The course's own time zone: its abbreviations mean what they mean there.

    Returns
    -------
    datetime.datetime or None
        None without a timestamp.txt.

    Raises
    ------
    NoTime
    """
    path = Path(folder, TIMESTAMP)
    if not path.exists():
        return None
    try:
        with path.open("rb") as file:
            data = file.read(BYTES_AT_MOST + 1)
    except OSError as error:
        raise NoTime(f"can't be read: {error.strerror}") from None
    return read_time(_decoded(data), zone)


def in_utc(time: datetime.datetime) -> datetime.datetime:
    """A time with its zone as nbgrader keeps it: in UTC, without."""
    return time.astimezone(datetime.UTC).replace(tzinfo=None)


def own_zone(config: Mapping[str, Any]) -> str:
    """The time zone that a course's configuration names: that of nbgrader's exchange, or of a due date; or ""."""
    due_dates = config.get("LateWork", {}).get("due", {}).values()
    named = [text.split()[-1] for text in due_dates if isinstance(text, str) and text.strip()]
    return config.get("Exchange", {}).get("timezone") or next(iter(named), "")


def read_time(text: str, zone: str = "") -> datetime.datetime:
    """The time that a text gives; one without a time zone is in UTC, as for nbgrader.

    Parameters
    ----------
    text : str
    zone : str
        The time zone whose abbreviations mean what they mean there.

    Returns
    -------
    datetime.datetime
        With its time zone.

    Raises
    ------
    NoTime
        If it has no date or no time of day, or can be read in several ways.
    """
    text = ZONE_INSIDE.sub(r"\1 \3 \2", " ".join(text.split()))
    if not text:
        raise NoTime("is empty")
    try:
        if offset := OFFSET_LAST.fullmatch(text):
            found = _read_local(offset["when"])
            sign = 1 if offset["sign"] == "+" else -1
            shift = datetime.timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
            found = found.replace(tzinfo=datetime.timezone(sign * shift))
        elif (named := ZONE_LAST.fullmatch(text)) and not re.fullmatch(r"[AP]M", named["zone"], re.IGNORECASE):
            found = _read_local(named["when"])
            found = found.replace(tzinfo=_zone(named["zone"], found, zone))
        else:
            found = _read_local(text)
            found = found if found.tzinfo else found.replace(tzinfo=datetime.UTC)  # 20261122T235900+0100 has its own.
        for near in (-DAY, 3 * DAY):  # At the calendar's ends nothing can be counted.
            found.astimezone(datetime.UTC) + near
        return found
    except NoTime:
        raise
    except (ValueError, OverflowError):
        raise NoTime(f"holds {_shown(text)}, which is no date with a time of day") from None


def _decoded(data: bytes) -> str:
    """A short file's text, in whichever encoding of Unicode an editor wrote it."""
    if len(data) > BYTES_AT_MOST:
        raise NoTime("is too long to be a time")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif b"\0" in data[:2]:
        encoding = "utf-16-be" if data.startswith(b"\0") else "utf-16-le"
    else:
        encoding = "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise NoTime("is no text") from None


def _read_local(text: str) -> datetime.datetime:
    """A date and a time of day; with a time zone only where ISO 8601's short form has one."""
    try:
        if re.search(r"[T ]\d\d:?\d\d", text):
            return datetime.datetime.fromisoformat(text)
    except ValueError:
        pass
    if not re.search(CLOCK, text) or not re.search(r"\b\d{4}\b", text):
        raise ValueError("23.59, 5 pm and the year 26 are anyone's guess")
    if re.search(rf"{CLOCK}\s*[+-]", text):
        raise ValueError("dateutil leaves out an offset that is none")
    # What is missing would be filled in: two fillings tell. Of 3/4/2027 nobody knows which is the month.
    fillings = datetime.datetime(2001, 1, 1), datetime.datetime(2002, 2, 2)
    orders = [True] if DOTTED.fullmatch(text) else [True, False]
    readings = [
        {parser.parse(text, default=filling, dayfirst=order, tzinfos=_no_zone) for filling in fillings}
        for order in orders
    ]
    if max(map(len, readings)) > 1:
        raise ValueError("something is missing")
    if readings[0] != readings[-1]:
        raise NoTime(f"holds {_shown(text)}, which can be read as two dates")
    return readings[0].pop()


def _no_zone(name: str | None, _: int | None) -> None:
    """Has dateutil fail at a time zone in a place where we know of none; by itself it would leave it out."""
    if name:
        raise ValueError(name)


def _zone(name: str, when: datetime.datetime, own: str) -> datetime.tzinfo:
    """The time zone of this name or abbreviation."""
    if name.upper() in ("Z", "UTC", "GMT"):
        return datetime.UTC
    offsets = _abbreviations(when.year, own).get(name.upper()) or _abbreviations(when.year).get(name.upper(), set())
    if len(offsets) == 1:
        return datetime.timezone(next(iter(offsets)), name.upper())
    if offsets:
        raise NoTime(f"names the time zone {name}, which is of several meanings: write it as +02:00 or Europe/Berlin")
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise NoTime(
            f"names the time zone {_shown(name)}, which is not known: write it as +02:00 or Europe/Berlin"
        ) from None


@functools.lru_cache(maxsize=16)
def _abbreviations(year: int, zone: str = "") -> dict[str, set[datetime.timedelta]]:
    """What the abbreviations of time zones stand for in a year, in one zone or in all: abbreviation → offsets.

    From the IANA time zone database, so that IST, which is Indian, Irish and Israel's, has three. Each zone's clocks are
    looked at once a month.
    """
    found: dict[str, set[datetime.timedelta]] = {}
    zones = zoneinfo.available_timezones()
    for name in zones & {zone} if zone else zones:
        for month in range(1, 13):
            noon = datetime.datetime(year, month, 1, 12, tzinfo=zoneinfo.ZoneInfo(name))
            found.setdefault(str(noon.tzname()).upper(), set()).add(noon.utcoffset() or datetime.timedelta())
    return found


def _shown(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:40]}…")


@functools.cache
def read_times_as_here() -> None:
    """Have nbgrader's own steps and the formgrader read timestamp.txt so, too.

    As nbgrader reads it, a timestamp.txt that holds no time costs its learner the grade.
    """

    def get_existing_timestamp(courses: CourseDirectory, folder: str) -> datetime.datetime | None:
        try:
            found = handed_in(folder, own_zone(courses.config))
        except NoTime as no_time:
            courses.log.warning("%s %s; it counts as handed in in time.", Path(folder, TIMESTAMP), no_time)
            return None
        return found and in_utc(found)

    def get_submitted_timestamp(api: NbGraderAPI, chapter: str, learner: str) -> datetime.datetime | None:
        courses = api.coursedir
        return courses.get_existing_timestamp(courses.format_path(courses.submitted_directory, learner, chapter))

    CourseDirectory.get_existing_timestamp = get_existing_timestamp
    NbGraderAPI.get_submitted_timestamp = get_submitted_timestamp
