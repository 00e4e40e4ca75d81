"""Scores for a learning management system: files that its importer takes, best by filling in the one that it gave out.

What each importer asks for: docs/export.md. In a file that was handed in, only cells for grades change.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from grading.collecting.record import Record, records
from grading.collecting.systems import BLACKBOARD, BRIGHTSPACE, CANVAS, MOODLE
from grading.errors import CourseError
from grading.grader import Grader
from grading.records import scores
from grading.records.late import count_best
from grading.records.scores import Learner, Score
from grading.reporting.matching import ID, LOGIN, NAME, NUMBER, Known, match
from grading.short_names import full_name
from grading.worksheet import Cell, Worksheet, is_formula, no_formula, table


@dataclass(frozen=True)
class System:
    """How a learning management system writes its worksheet.

    Parameters
    ----------
    lms : str
        As collecting calls it.
    people : dict of str to str
        Heading → what identifies a learner there: ID, LOGIN or NAME; in order, NAME parts joined as they come.
    title : str
        A pattern that takes the name of an item, as group 1, out of a column's heading.
    most : str
        A pattern that finds an item's points in its heading, as group 1; "" if they are not there.
    first : str
        A pattern for the headings by which such a file is known.
    one_item : bool
        Whether a file is of one item, whose column is called as in `title`.
    number : str or int
        The heading, or the place, of the column with what collecting knows learners by.
    """

    lms: str
    people: dict[str, str]
    title: str
    most: str = ""
    first: str = ""
    one_item: bool = False
    number: str | int = ""


SYSTEMS = {
    "canvas": System(
        CANVAS,
        {
            "ID": ID,
            "SIS User ID": ID,
            "SIS Login ID": LOGIN,
            "Integration ID": ID,
            "Student": NAME,
            "LastName": NAME,
            "FirstName": NAME,
        },
        r"(.+?)(?: \(\d+\))?",
        first="ID",
        number="ID",
    ),
    "moodle": System(MOODLE, {}, r"(Grade)", first="Identifier|ID", one_item=True, number=0),
    "brightspace": System(
        BRIGHTSPACE,
        {"OrgDefinedId": ID, "Username": LOGIN, "Email": LOGIN, "Last Name": NAME, "First Name": NAME},
        r"(.+?) Points Grade(?: <.*>)?",
        r"MaxPoints:([\d.,]+)",
        first="OrgDefinedId|Username",
    ),
    "blackboard": System(
        BLACKBOARD,
        {"Student ID": ID, "Username": LOGIN, "Last Name": NAME, "First Name": NAME},
        r"(.+?)(?: \[[^\[\]]*\])? ?\|\d+",
        r"\[Total Pts: (?:up to )?([\d.,]+)",
        first="Username",
        number="Username",
    ),
}
BEST = ("best chapters", "best chapters' points", "left out")
WORKSHEET_ONLY = {
    "moodle": "Download the grading worksheet of the assignment in Moodle (its settings must allow the offline grading worksheet)",
    "blackboard": "Download the grades in Blackboard (tab- or comma-delimited, user information included)",
}


@dataclass
class Export:
    """A file for an importer, and all that a person should know of it, in sentences."""

    data: bytes = b""
    written: int = 0
    unmatched: int = 0
    notes: list[str] = field(default_factory=list)


@dataclass
class Class:
    """Who is in a class and what they scored; what an export is made from.

    `collected` is what is known from collecting: learner, chapter and record of each submission.
    """

    learners: list[Learner]
    chapters: dict[str, float]
    scores: dict[tuple[str, str], Score]
    collected: list[tuple[str, str, Record]] = field(default_factory=list)

    @classmethod
    def of(cls, grader: Grader) -> "Class":
        """Read it from a course's gradebook."""
        with grader.gradebook() as gradebook:
            learners, chapters = scores.learners(gradebook), scores.chapters(gradebook)
            everybodys_scores = scores.scores(gradebook)
        collected = list(records(grader.root / grader.coursedir.submitted_directory))
        return cls(with_names(learners, collected), chapters, everybodys_scores, collected)

    def known(self, lms: str, chapters: Collection[str]) -> dict[str, Known]:
        """What collecting has learnt of each learner; Moodle's numbers hold for the chapters that they were given in."""
        numbers: dict[str, set[str]] = defaultdict(set)
        logins: dict[str, set[str]] = defaultdict(set)
        names: dict[str, set[str]] = defaultdict(set)
        for learner, chapter, record in self.collected:
            sender = record.sender
            is_anonymous = lms == CANVAS and sender.name.startswith("anon_")
            if sender.lms == lms and not is_anonymous and (lms != MOODLE or chapter in chapters):
                numbers[learner].add(sender.number)
            logins[learner] |= {record.email, sender.number if sender.lms == BLACKBOARD else ""}
            names[learner] |= {record.name, sender.full_name, "" if sender.lms == BLACKBOARD else sender.name}
        return {
            learner: Known(frozenset(numbers[learner]), frozenset(logins[learner]), frozenset(names[learner]))
            for learner in names
        }


def with_names(learners: Iterable[Learner], collected: Iterable[tuple[str, str, Record]]) -> list[Learner]:
    """The learners, with names and addresses from collecting where the gradebook has none."""
    names: dict[str, str] = {}
    emails: dict[str, str] = {}
    for id, _, record in collected:
        sender = record.sender
        is_whole = sender.lms in ("", MOODLE, BRIGHTSPACE) and not sender.name.endswith(f" {sender.number}")
        names[id] = record.name or sender.full_name or (sender.name if is_whole else "") or names.get(id, "")
        emails[id] = record.email or emails.get(id, "")
    completed = []
    for learner in learners:
        if not (learner.first_name or learner.last_name):
            first, last = _first_and_last(names.get(learner.id, ""))
            learner = replace(learner, first_name=first, last_name=last)
        completed.append(replace(learner, email=learner.email or emails.get(learner.id, "")))
    return completed


def _first_and_last(name: str) -> tuple[str, str]:
    """The two parts of a name; where no comma tells, the last word is taken for the last name."""
    last, comma, first = (part.strip() for part in name.partition(","))
    if comma:
        return first, last
    first, _, last = name.strip().rpartition(" ")
    return first, last


def make_export(
    group: Class,
    system: str,
    chapters: Collection[str] = (),
    worksheet: bytes | None = None,
    columns: Mapping[str, str] | None = None,
    drop: int = 0,
) -> Export:
    """Make the file.

    Parameters
    ----------
    group : Class
    system : str
        A key of SYSTEMS, or "csv".
    chapters : iterable of str
        Which; by default all that the worksheet has a column for, or all there are.
    worksheet : bytes, optional
        The file that the system gave out.
    columns : dict of str to str, optional
        Chapter → the heading of its column in the worksheet, where it is not the chapter's name.
    drop : int
        How many of each learner's lowest chapters a further sum leaves out; only with "csv".

    Returns
    -------
    Export

    Raises
    ------
    CourseError
        If a chapter is unknown or has no column, or the file is not what it should be.
    """
    chapters = [full_name(name, group.chapters, " in the gradebook") for name in chapters]
    columns = {full_name(name, group.chapters, " in the gradebook"): to for name, to in (columns or {}).items()}
    if not group.scores:
        raise CourseError("Nothing has been graded: run `course grade` first.")
    if worksheet is not None and system == "csv":
        raise CourseError("A worksheet is filled in for a learning management system; say which with --to.")
    if drop and system != "csv":
        raise CourseError(
            f"Which scores are dropped is a rule of the gradebook in {system}: set it there, without --drop."
        )
    if worksheet is None and system in WORKSHEET_ONLY:
        raise CourseError(
            f"{WORKSHEET_ONLY[system]}, and name the file with --worksheet: only there are the ids that it needs."
        )
    chosen = list(chapters) or list(group.chapters)
    if worksheet is None:
        return _from_scratch(group, system, chosen, drop)
    sheet = Worksheet(worksheet)
    places = _places(SYSTEMS[system], sheet.headings, chosen, columns, asked=bool(chapters))
    made = _filled_in(group, SYSTEMS[system], sheet, places)
    if left := [chapter for chapter in chosen if chapter not in places]:
        made.notes.append(f"The worksheet has no column for {', '.join(left)}")
    return made


def _filled_in(group: Class, system: System, sheet: Worksheet, columns: Mapping[str, int]) -> Export:
    """The worksheet with the scores of those who are matched."""
    made, replaced = Export(), 0
    matched: set[Learner] = set()
    excused: list[str] = []
    people = _people(system, sheet.headings, min(columns.values()))
    needed = max([*people, *columns.values()]) + 1
    body = [row for row in sheet.rows[1:] if not _is_no_learner(row)]
    whole = [row for row in body if len(row) >= needed]
    comma = _decimal_comma(sheet, min(columns.values()))
    said = [_said(system, sheet.headings, people, row) for row in whole]
    outcome = match(said, group.learners, group.known(system.lms, columns))
    for row, (learner, why) in zip(whole, outcome, strict=True):
        if learner is None and not _is_test_student(system, row, people):
            made.notes.append(f"Not matched, left as it was: {_row_name(row, people)} ({why})")
        if learner is None:
            continue
        matched.add(learner)
        for chapter, column in columns.items():
            score = group.scores.get((learner.id, chapter))
            if score and row[column].text.strip().casefold() == "ex":
                excused.append(learner.id)
            elif score:
                before = _value(row[column].text)
                replaced += before is not None and abs(before - score.points) > 0.005
                sheet.set(row[column], _number(score.points, comma))
                made.written += 1
    made.notes += [
        f"Not matched, left as it was: {_row_name(row, people)} (the row has {len(row)} cells, and {len(sheet.headings)} headings)"
        for row in body
        if len(row) < needed
    ]
    absent = [
        learner
        for learner in group.learners
        if learner not in matched and any((learner.id, chapter) in group.scores for chapter in columns)
    ]
    made.notes += [f"Not in the worksheet, or not matched: {learner.name} ({learner.id})" for learner in absent]
    made.unmatched = len(made.notes)
    if excused:
        made.notes.append(f"Excused in the worksheet (EX), left as it was: {_list(excused)}")
    if replaced:
        made.notes.append(
            f"{_count(replaced, 'grade')} that the worksheet had {'is' if replaced == 1 else 'are'} replaced by another"
        )
    made.notes += _gaps(group, columns, matched, "left as it was")
    made.notes += _other_points(group, system, sheet, columns)
    if formulas := sum(is_formula(cell.text) for row in sheet.rows for cell in row):
        made.notes.append(
            f"{_count(formulas, 'cell')} of the worksheet as it came may be taken for a formula by a spreadsheet; changed, the system "
            "might not know them again: upload the file without opening it in one"
        )
    made.data = sheet.data()
    return made


def _places(
    system: System, headings: Sequence[str], chosen: Sequence[str], columns: Mapping[str, str], *, asked: bool
) -> dict[str, int]:
    """The column of each chapter; if the chapters were asked for, none may be missing."""
    if not columns and not any(re.fullmatch(system.first, heading) for heading in headings):
        raise CourseError(
            f"This does not look like the file to fill in: no heading is {system.first.replace('|', ' or ')}; they are "
            f"{_list(headings)}. If they are in another language, name the grade's with --column CHAPTER=HEADING."
        )
    if system.one_item and len(chosen) != 1:
        raise CourseError("This worksheet is of one assignment: say which chapter it is, with --chapter.")
    titles: dict[str, list[int]] = {}
    for place, heading in enumerate(headings):
        if match := re.fullmatch(system.title, heading):
            titles.setdefault(_title(match[1]), []).append(place)
    places = {}
    for chapter in chosen:
        called = columns.get(chapter) or ("Grade" if system.one_item else chapter)
        if chapter in columns:
            fitting = [place for place, heading in enumerate(headings) if heading == called]
        else:
            fitting = titles.get(_title(called), [])
        if len(fitting) == 1:
            places[chapter] = fitting[0]
        elif fitting or asked or chapter in columns:
            raise CourseError(
                f"{'Several columns are' if fitting else 'No column is'} called {called!r}; the headings are {_list(headings)}. "
                f"Name the right one with --column {chapter}=HEADING."
            )
    if not places:
        raise CourseError(
            f"No column is called like a chapter; the headings are {_list(headings)}. Name them with --column CHAPTER=HEADING."
        )
    return places


def _people(system: System, headings: Sequence[str], grades: int) -> dict[int, tuple[str, ...]]:
    """Where the worksheet says who a row is about: place → the kinds of words there.

    Where headings are in the site's language, all columns before the first grade may hold any of them.
    """
    known: dict[int, tuple[str, ...]] = {
        column: (system.people[heading],) for column, heading in enumerate(headings) if heading in system.people
    }
    return known or dict.fromkeys(range(grades), (ID, LOGIN, NAME))


def _said(
    system: System, headings: Sequence[str], people: Mapping[int, tuple[str, ...]], row: Sequence[Cell]
) -> dict[str, list[str]]:
    """What a row says under NUMBER, ID, LOGIN and NAME; last and first name, where they have columns of their own, as one."""
    number = [row[column].text for column, heading in enumerate(headings) if system.number in (column, heading)]
    if system.lms == MOODLE:  # "Participant 4711", in any language.
        number = [match[1] for text in number if (match := re.fullmatch(r"\D*(\d+)", text.strip()))]
    said = {kind: [row[column].text for column, kinds in people.items() if kind in kinds] for kind in (ID, LOGIN, NAME)}
    parts = [row[column].text for column, heading in enumerate(headings) if system.people.get(heading) == NAME]
    return said | {NUMBER: number, NAME: [", ".join(parts)] if len(parts) > 1 else said[NAME]}


def _is_no_learner(row: Sequence[Cell]) -> bool:
    """Whether it is one of Canvas's rows about the assignments."""
    texts = [cell.text.strip() for cell in row]
    return "Points Possible" in texts[0] or all(
        re.fullmatch(r"(Muted|Manual Posting.*)?", text, re.IGNORECASE) for text in texts
    )


def _is_test_student(system: System, row: Sequence[Cell], people: Iterable[int]) -> bool:
    """Whether it is the learner that Canvas makes up for its instructors to look through."""
    return system.lms == CANVAS and any(
        row[column].text.strip() in ("Student, Test", "Test Student") for column in people
    )


def _gaps(group: Class, chapters: Iterable[str], learners: Collection[Learner], then: str) -> Iterator[str]:
    """Sentences: who of these has no score for a chapter, or one that is not complete."""
    for chapter in chapters:
        there = {learner.id: group.scores.get((learner.id, chapter)) for learner in learners}
        without = sorted(learner for learner, score in there.items() if score is None)
        waiting = sorted(learner for learner, score in there.items() if score and score.waiting)
        if without:
            yield f"{chapter}: {_count(len(without), 'learner')} without a graded submission, {then}: {_list(without)}"
        if waiting:
            yield f"{chapter}: {_count(len(waiting), 'score')} without the points that a person has still to give: {_list(waiting)}"


def _other_points(group: Class, system: System, sheet: Worksheet, columns: Mapping[str, int]) -> Iterator[str]:
    """Sentences: which items have other points there than here."""
    for chapter, column in columns.items():
        there = _possible(system, sheet, column)
        if there is not None and abs(there - group.chapters[chapter]) > 1e-6:
            yield (
                f"{chapter} has {group.chapters[chapter]:g} points here and {there:g} in the worksheet; scores are not scaled. "
                "Change the item's points there, or it counts wrongly and what is above them may be refused"
            )


def _possible(system: System, sheet: Worksheet, column: int) -> float | None:
    """The points of an item according to the worksheet, or None."""
    if system.one_item:
        words = {row[column + 1].text for row in sheet.rows[1:] if len(row) > column + 1}
    else:
        words = {row[column].text for row in sheet.rows[1:] if "Points Possible" in row[0].text and len(row) > column}
        words |= set(re.findall(system.most, sheet.headings[column])) if system.most else set()
    return _value(words.pop()) if len(words) == 1 else None


def _value(text: str) -> float | None:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None


def _decimal_comma(sheet: Worksheet, first: int) -> bool:
    """Whether the numbers of a file have decimal commas: as grades and points do, from the first column with grades on.

    Where no number has decimals yet, semicolons between the cells tell: a spreadsheet writes them where commas are taken.
    """
    texts = [cell.text.strip() for row in sheet.rows[1:] for cell in row[first:]]
    texts += re.findall(r"[\d.,]+", " ".join(sheet.headings[first:]))
    commas, points = (any(re.fullmatch(rf"\d+{sign}\d+", text) for text in texts) for sign in (",", r"\."))
    return not points and (commas or sheet.delimiter == ";")


def _from_scratch(group: Class, system: str, chosen: Sequence[str], drop: int) -> Export:
    """A file of our own."""
    made = Export()
    rows = _headings(group, system, chosen, drop)
    known = group.known(SYSTEMS[system].lms, chosen) if system in SYSTEMS else {}
    for learner in group.learners:
        own = [group.scores.get((learner.id, chapter)) for chapter in chosen]
        points = [_number(score.points) if score else "" for score in own]
        made.written += sum(map(bool, points))
        match system:
            case "canvas":
                name = f"{learner.last_name}, {learner.first_name}" if learner.last_name else learner.name
                rows.append(
                    [no_formula(name), _only(known.get(learner.id)), learner.lms_user_id, learner.id, "", *points]
                )
            case "brightspace":
                rows.append([learner.lms_user_id, learner.id, *points, "#"])
            case _:
                names = map(no_formula, (learner.last_name, learner.first_name))
                total = _number(sum(score.points for score in own if score))
                best = _best(group, chosen, own, drop) if drop else []
                rows.append([learner.id, *names, learner.email, learner.lms_user_id, *points, total, *best])
    made.data = table(rows).encode("utf-8-sig" if system == "csv" else "utf-8")
    made.notes += _gaps(group, chosen, group.learners, "empty, not 0")
    made.notes += _formulas(group.learners, system)
    return made


def _only(known: Known | None) -> str:
    """The system's number for a learner, if exactly one is known."""
    return next(iter(known.numbers)) if known and len(known.numbers) == 1 else ""


def _best(group: Class, chosen: Sequence[str], own: Sequence[Score | None], drop: int) -> list[str]:
    """A learner's points in the chapters that count, what these carry, and which chapters are left out."""
    reached = {
        chapter: (score.points if score else 0.0, group.chapters[chapter])
        for chapter, score in zip(chosen, own, strict=True)
    }
    counted = count_best(reached, drop)
    points, possible = (sum(reached[chapter][part] for chapter in counted) for part in (0, 1))
    return [_number(points), _number(possible), " ".join(chapter for chapter in chosen if chapter not in counted)]


def _formulas(learners: Collection[Learner], system: str) -> Iterator[str]:
    """Sentences: which names a spreadsheet could take for formulas, and which ids."""
    if system != "brightspace":
        names = [learner.id for learner in learners if is_formula(learner.first_name) or is_formula(learner.last_name)]
        if names:
            yield f"An apostrophe stands before names that a spreadsheet would take for a formula, those of {_list(names)}"
    words = [word for learner in learners for word in (learner.id, learner.email, learner.lms_user_id)]
    if ids := [word for word in words if is_formula(word)]:
        yield (
            f"A spreadsheet may take these ids for formulas; as they are matched by, they are left as they are: {_list(ids)}. "
            "Upload the file without opening it in one"
        )


def _headings(group: Class, system: str, chosen: Sequence[str], drop: int) -> list[list[str]]:
    most = [_number(group.chapters[chapter]) for chapter in chosen]
    match system:
        case "canvas":
            return [
                ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *chosen],
                ["    Points Possible", "", "", "", "", *most],
            ]
        case "brightspace":
            named = [
                f"{chapter} Points Grade <Numeric MaxPoints:{points}>"
                for chapter, points in zip(chosen, most, strict=True)
            ]
            return [["OrgDefinedId", "Username", *named, "End-of-Line Indicator"]]
        case _:
            return [
                [
                    "learner",
                    "last name",
                    "first name",
                    "email",
                    "lms user id",
                    *chosen,
                    "total",
                    *(BEST if drop else []),
                ]
            ]


def _title(text: str) -> str:
    """An item's name as it is compared: 04_convolutions and "04 Convolutions" are the same."""
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


def _number(points: float, comma: bool = False) -> str:
    text = f"{points:.4f}".rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    return text.replace(".", ",") if comma else text


def _row_name(row: Sequence[Cell], people: Iterable[int]) -> str:
    return (
        " / ".join(row[column].text for column in people if column < len(row) and row[column].text.strip()) or "nobody"
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number != 1 else ''}"


def _list(words: Sequence[str], most: int = 12) -> str:
    shown = ", ".join(words[:most])
    return f"{shown} and {len(words) - most} more" if len(words) > most else shown
