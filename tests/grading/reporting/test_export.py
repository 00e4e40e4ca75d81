"""Files for learning management systems: each is read by a strict reader of what its importer asks for."""

import csv
import dataclasses
import datetime
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from commands.__main__ import app
from grading.collecting.record import Record
from grading.collecting.systems import Sender
from grading.errors import CourseError
from grading.grade import grade_submissions
from grading.records.scores import Learner, Score
from grading.reporting.export import Class, make_export, with_names
from grading.reporting.matching import match
from grading.submissions import find_submissions
from grading.worksheet import is_formula

CHAPTERS = {"00_start_here": 3.0, "04_convolutions": 36.0}
ADA = Learner("ada", "Ada", "Berg, Jr.", "ada@x.org", "1001")
LEVI = Learner("levi", "דנה", "לוי", "levi@x.org", "1002")
NUL = Learner("0042", '=1+1"', 'O\'Brien; "Bo"', "bo@x.org", "")
GONE = Learner("gone", "Gone", "Away")
LEARNERS = [ADA, LEVI, NUL, GONE]


def a_class(learners=LEARNERS):
    points = {"00_start_here": 3.0, "04_convolutions": 28.5}
    scores = {(one.id, chapter): Score(points[chapter], CHAPTERS[chapter]) for one in learners for chapter in CHAPTERS}
    scores.pop(("levi", "00_start_here"), None)
    return Class(list(learners), CHAPTERS, scores)


def read(data, encoding="utf-8", delimiter=","):
    """Strictly: every row has as many cells as there are headings, and nothing stands after a quotation mark."""
    rows = list(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter, strict=True))
    assert len({len(row) for row in rows}) == 1
    return rows


def canvas_takes(data):
    """As Canvas's importer goes about it: heading row, rows about assignments, then learners by ID, SIS id, login, name."""
    header, *rows = read(data)
    assert "Student" in header[0] and "ID" in header[1] and header[2:5] == ["SIS User ID", "SIS Login ID", "Section"]
    titles = {number: heading for number, heading in enumerate(header) if number > 4 and "Score" not in heading}
    items = {number: re.fullmatch(r"(.+?)(?: \((\d+)\))?", title) for number, title in titles.items()}
    taken = {}
    for row in rows:
        if "Points Possible" in row[0]:
            assert all(float(row[number]) > 0 for number in items)
            continue
        if all(re.fullmatch(r"\s*(Muted|Manual Posting.*)?\s*", cell) for cell in row):
            continue
        who = next(cell for cell in (row[1], row[2], row[3], row[0]) if cell)
        for number, item in items.items():
            assert row[number] == "" or row[number] == "EX" or float(row[number]) >= 0
            taken[who, item[2] or item[1]] = row[number]
    return taken


def test_a_file_for_canvas_made_from_scratch_is_taken():
    made = make_export(a_class(), "canvas")
    assert canvas_takes(made.data) == {
        (who, chapter): value
        for who, values in {
            "1001": ("3", "28.5"),
            "1002": ("", "28.5"),
            "0042": ("3", "28.5"),
            "gone": ("3", "28.5"),
        }.items()
        for chapter, value in zip(CHAPTERS, values, strict=True)
    }
    assert "00_start_here: 1 learner without a graded submission, empty, not 0: levi" in made.notes


CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,00_start_here (501),Convolutions (504),Current Score\r\n"
    ",,,,,Manual Posting,,\r\n"
    "    Points Possible,,,,,3.00,40.00,(read only)\r\n"
    '"Berg, Jr., Ada",77,1001,ada,Main,1.00,,50\r\n'
    '"לוי, דנה",78,,levi@x.org,Main,EX,,50\r\n'
    '"Somebody, Else",79,9,else,Main,2.00,1,50\r\n'
    '"Student, Test",80,,,Main,,,\r\n'
)


def test_canvas_own_file_is_filled_in_and_everybody_is_accounted_for():
    columns = {"04_convolutions": "Convolutions (504)"}
    made = make_export(a_class(), "canvas", worksheet=CANVAS.encode(), columns=columns)
    taken = canvas_takes(made.data)
    assert taken["77", "501"] == "3" and taken["77", "504"] == "28.5" and taken["78", "504"] == "28.5"
    assert taken["78", "501"] == "EX" and taken["79", "501"] == "2.00" and taken["80", "504"] == ""
    said = "\n".join(made.notes)
    assert "Not matched, left as it was: Somebody, Else / 79 / 9 / else (nobody in the gradebook" in said
    assert "Not in the worksheet, or not matched: =1+1\" O'Brien" in said and "Gone Away (gone)" in said
    assert "04_convolutions has 36 points here and 40 in the worksheet" in said
    assert "1 grade that the worksheet had is replaced" in said and made.unmatched == 3 and made.written == 3
    assert "Student, Test" not in said  # Whom Canvas has made up.


MOODLE = """\
ID,"Vollständiger Name",E-Mail-Adresse,Status,Bewertung,"Maximale Bewertung","Bewertung kann geändert werden","Zuletzt geändert (Bewertung)"
"Teilnehmer/in 7",Ada Berg,ada@x.org,"Zur Bewertung abgegeben",,"36,00",Ja,-
"Teilnehmer/in 8","לוי דנה",,"Zur Bewertung abgegeben","12,50","36,00",Ja,"Montag, 2. März 2026, 10:00"
"Teilnehmer/in 9",Else,else@x.org,Kein,,"36,00",Ja,-
"""


def moodle_takes(data, grade, most, identifier):
    """As Moodle's importer goes about it: `Participant N` by the number at its end; a decimal comma or point; in range."""
    header, *rows = read(data)
    places = [header.index(name) for name in (identifier, grade, most)]
    taken = {}
    for row in rows:
        who, points, possible = (row[place] for place in places)
        number = float(points.replace(",", ".")) if points not in ("", "-") else None
        assert number is None or 0 <= number <= float(possible.replace(",", "."))
        taken[int(re.search(r"\d+$", who)[0])] = number
    return taken


def test_moodles_worksheet_in_another_language_is_filled_in_with_its_decimal_comma():
    made = make_export(
        a_class(), "moodle", ["04_convolutions"], MOODLE.encode("utf-8-sig"), {"04_convolutions": "Bewertung"}
    )
    assert made.data.startswith(b"\xef\xbb\xbfID,")
    text = made.data.decode("utf-8-sig")
    taken = moodle_takes(text.encode(), "Bewertung", "Maximale Bewertung", "ID")
    assert taken == {7: 28.5, 8: 28.5, 9: None}
    assert text.replace('"28,5"', "", 1).replace('"28,5"', '"12,50"') == MOODLE


def test_moodles_worksheet_in_english_needs_the_chapter_only():
    head = "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed\n"
    file = head + 'Participant 3,"Ada ""A"" X",ADA@x.org,No submission,-,3.00,Yes\n'
    made = make_export(a_class(), "moodle", ["00_start_here"], file.encode())
    assert moodle_takes(made.data, "Grade", "Maximum Grade", "Identifier") == {3: 3.0}
    assert b'"Ada ""A"" X"' in made.data
    with pytest.raises(CourseError, match="one assignment"):
        make_export(a_class(), "moodle", worksheet=file.encode())


def brightspace_takes(data):
    header, *rows = read(data)
    assert {"OrgDefinedId", "Username"} & set(header[:2]) and header[-1] == "End-of-Line Indicator"
    items = {
        n: found[1]
        for n, name in enumerate(header)
        if (found := re.fullmatch(r"(.+) Points Grade(?: <Numeric .*>)?", name))
    }
    assert items and all(row[-1] == "#" for row in rows)
    return {(row[1].removeprefix("#"), item): row[n] and float(row[n]) for row in rows for n, item in items.items()}


def test_a_file_for_brightspace_made_from_scratch_and_its_own_filled_in_are_taken():
    taken = brightspace_takes(make_export(a_class(), "brightspace").data)
    assert (
        taken["ada", "04_convolutions"] == 28.5
        and taken["levi", "00_start_here"] == ""
        and taken["0042", "00_start_here"] == 3
    )
    own = (
        "OrgDefinedId,Username,Last Name,First Name,04 Convolutions Points Grade <Numeric MaxPoints:36 Weight:10>,End-of-Line Indicator\n"
        '#1001,#ada,"Berg, Jr.",Ada,,#\n#0042,#someone.else,X,Y,,#\n'
    )
    made = make_export(a_class(), "brightspace", worksheet=own.encode())
    assert brightspace_takes(made.data) == {("ada", "04 Convolutions"): 28.5, ("someone.else", "04 Convolutions"): 28.5}
    assert "The worksheet has no column for 00_start_here" in made.notes


def test_blackboards_tab_delimited_utf_16_file_is_filled_in_and_keeps_its_form():
    own = (
        '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"00_start_here [Total Pts: 3 Score] |9001"\n'
        '"Berg, Jr."\t"Ada"\t"ada"\t"1001"\t""\n"O\'Brien; ""Bo"""\t"=1+1"""\t"bo@x.org"\t""\t"2"\n'
    )
    made = make_export(a_class(), "blackboard", worksheet=b"\xff\xfe" + own.encode("utf-16-le"))
    assert made.data.startswith(b"\xff\xfe")
    header, *rows = read(made.data, "utf-16", "\t")
    assert "Username" in header and re.search(r"\|\d+$", header[-1])
    assert [(row[2], row[-1]) for row in rows] == [("ada", "3"), ("bo@x.org", "3")]
    assert made.data.decode("utf-16").count('"3"') == 2
    assert any("1 cell of the worksheet as it came may be taken for a formula" in note for note in made.notes)


@pytest.mark.parametrize("system, words", [("moodle", "grading worksheet"), ("blackboard", "Download the grades")])
def test_where_ids_are_known_only_to_the_system_its_file_is_needed(system, words):
    with pytest.raises(CourseError, match=words):
        make_export(a_class(), system)


@pytest.mark.parametrize(
    "system, arguments, words",
    [
        ("canvas", {"chapters": ["99"]}, "There is no chapter '99' in the gradebook"),
        ("canvas", {"worksheet": b"a,b\n1,2\n"}, "does not look like the file"),
        (
            "canvas",
            {"worksheet": CANVAS.encode(), "chapters": ["04_convolutions"]},
            "No column is called '04_convolutions'",
        ),
        ("csv", {"worksheet": b"a"}, "say which with --to"),
        ("canvas", {"drop": 1}, "without --drop"),
        ("blackboard", {"worksheet": b"Username\na\n"}, "No column is called like a chapter"),
    ],
)
def test_what_does_not_fit_is_said_in_a_sentence(system, arguments, words):
    with pytest.raises(CourseError, match=re.escape(words)):
        make_export(a_class(), system, **arguments)


NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=10)


def test_the_lowest_chapters_are_left_out_of_a_further_sum_which_counts_what_was_not_handed_in_as_0():
    heading, *rows = read(make_export(a_class(), "csv", drop=1).data, "utf-8-sig")
    assert heading[-4:] == ["total", "best chapters", "best chapters' points", "left out"]
    ada, levi = (next(row[-4:] for row in rows if row[0] == name) for name in ("ada", "levi"))
    assert ada == ["31.5", "3", "3", "04_convolutions"]
    assert levi == ["28.5", "28.5", "36", "00_start_here"]


@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=5), st.sampled_from(["canvas", "brightspace", "csv"]))
def test_whatever_learners_are_called_files_are_whole_ids_untouched_and_names_no_formulas(names, system):
    learners = [
        Learner(f"l{number}", first, last, f"l{number}@x.org", f"{number:04}")
        for number, (first, last) in enumerate(names)
    ]
    data = make_export(a_class(learners), system).data
    _, *rows = read(data, "utf-8-sig" if system == "csv" else "utf-8")
    rows = [row for row in rows if "Points Possible" not in row[0]]
    assert len(rows) == len(learners) and not any(is_formula(cell) for row in rows for cell in row)
    for learner, row in zip(learners, rows, strict=True):
        assert {learner.id, learner.lms_user_id} <= set(row)


def test_an_id_that_looks_like_a_formula_stays_and_is_told_of():
    made = make_export(a_class([Learner("-ana+b", "@Ana", "Berg")]), "csv")
    assert read(made.data, "utf-8-sig")[1][:3] == ["-ana+b", "Berg", "'@Ana"]
    assert any("matched by, they are left as they are: -ana+b" in note for note in made.notes)
    assert any("An apostrophe stands before names" in note and "-ana+b" in note for note in made.notes)


def rows(*said):
    return [{"id": [i], "login": [login], "name": [name]} for i, login, name in said]


def test_an_id_decides_then_a_login_then_the_exact_name():
    found = match(
        rows(("1001", "levi", "X"), ("", "LEVI@X.ORG", "Ada Berg, Jr."), ("", "", "Away, Gone")), [ADA, LEVI, GONE]
    )
    assert found[0][0] is None and "fits several learners: ada, levi" in found[0][1]
    assert [learner for learner, _ in found[1:]] == [LEVI, GONE]
    assert match(rows(("1001", "", "Gone Away")), LEARNERS) == [(ADA, "")]


def test_what_is_not_one_person_is_nobody():
    twins = [Learner("a", "Kim", "Lee"), Learner("b", "Kim", "Lee")]
    assert match(rows(("", "", "Kim Lee")), twins)[0][0] is None
    better = match(rows(("1001", "", ""), ("", "ada", ""), ("", "", "Ada Berg, Jr.")), [ADA])
    assert [learner for learner, _ in better] == [
        ADA,
        None,
        None,
    ] and "another row fits the learner ada better" in better[1][1]
    twice = match(rows(("1001", "", ""), ("ada", "", "")), [ADA])
    assert [learner for learner, _ in twice] == [None, None] and "2 rows fit the learner ada" in twice[0][1]
    assert match(rows(("", "", "Kim")), [Learner("c", "Kim")])[0][0] is None


@given(st.lists(st.tuples(*[st.sampled_from(["", "1001", "1002", "ada", "levi", "x"])] * 2), max_size=8))
def test_no_learner_is_ever_given_to_two_rows(said):
    found = [learner for learner, _ in match(rows(*((i, login, "") for i, login in said)), LEARNERS) if learner]
    assert len(found) == len(set(found))


def collected(learner, chapter="04_convolutions", **sender):
    now = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
    return learner, chapter, Record("", now, Sender(**{"name": learner, **sender}))


def grades(group, system, text, *chapters, **more):
    """The last cells of the rows of a worksheet that was filled in, and what was said of it."""
    made = make_export(group, system, chapters, text.encode(), **more)
    delimiter = ";" if ";" in text.splitlines()[0] else ","
    return [row[-1] for row in read(made.data, delimiter=delimiter)[1:]], made


def a_collected_class(*records):
    learners = [Learner(learner) for learner, _, _ in records]
    scores = {(one.id, "04_convolutions"): Score(number + 1.5, 36) for number, one in enumerate(learners)}
    return Class(learners, CHAPTERS, scores, list(records))


def test_moodles_number_finds_the_row_of_whom_only_the_download_knows():
    group = a_collected_class(
        collected("participant-31", name="Participant 31", lms="Moodle", number="31"),
        collected("m1", name="Max Mey", lms="Moodle", number="32"),
        collected("m2", name="Max Mey", lms="Moodle", number="33"),
    )
    sheet = "Identifier,Full name,Grade\nParticipant 33,Max Mey,\nParticipant 32,Max Mey,\nParticipant 31,,\n"
    assert grades(group, "moodle", sheet, "04_convolutions")[0] == ["3.5", "2.5", "1.5"]
    # A number holds for one assignment; of two of one name, no other thing is known.
    group.scores |= {(learner, "00_start_here"): Score(3, 3) for learner in ("m1", "m2")}
    found, made = grades(group, "moodle", sheet, "00_start_here")
    assert found == ["", "", ""] and made.unmatched == 4


def test_a_number_beside_another_name_is_not_matched():
    group = a_collected_class(
        collected("team-red", name="Team Red", lms="Moodle", number="5"),
        collected("ada-b", name="Ada B", lms="Moodle", number="6"),
    )
    sheet = "Identifier,Full name,Grade\nParticipant 5,Grace Hopper,\nParticipant 6,Ada B,\n"
    found, made = grades(group, "moodle", sheet, "04_convolutions")
    assert found == ["", "2.5"]
    assert any("its number is that of team-red, and its name is not" in note for note in made.notes)


def test_canvas_number_is_no_sis_id_and_an_anonymous_ones_is_no_number():
    group = a_collected_class(
        collected("lovelaceada", lms="Canvas", number="101"),
        collected("anon_10102", name="anon_10102", lms="Canvas", number="10102"),
    )
    sheet = (
        'Student,ID,SIS User ID,04_convolutions (9)\n"Ada, Lovelace",7,101,\n"B, C",10102,,\n"Lovelace, Ada",101,,\n'
    )
    found, made = grades(group, "canvas", sheet)
    assert found == ["", "", "1.5"] and made.unmatched == 3
    assert make_export(group, "canvas").data.decode().splitlines()[2].startswith("lovelaceada,101,,lovelaceada,")


def test_what_is_collected_by_mail_is_found_by_its_letters_and_the_class_lists_address():
    _, _, record = collected("conor-o-brien", name="Conor O’Brien")
    _, _, other = collected("al1", name="lovelaceada", lms="Canvas", number="3")
    other = dataclasses.replace(other, email="ada@x.org", name="Ada Lovelace")
    group = a_collected_class(("conor-o-brien", "04_convolutions", record), ("al1", "04_convolutions", other))
    sheet = (
        "OrgDefinedId,Email,Last Name,First Name,04_convolutions Points Grade\n"
        "#1,x@x.org,O'Brien,Conor,\n#2,ADA@x.org,King,A.,\n"
    )
    assert grades(group, "brightspace", sheet)[0] == ["1.5", "2.5"]


def test_names_from_collecting_fill_what_the_gradebook_lacks_and_replace_nothing():
    _, _, listed = collected("al1", name="lovelaceada", lms="Canvas", number="3")
    listed = dataclasses.replace(listed, name="King Lovelace, Ada", email="ada@x.org")
    of = [
        ("al1", "00_start_here", listed),
        collected("jl", name="José Luis García", lms="Moodle", number="4"),
        collected("participant-31", name="Participant 31", lms="Moodle", number="31"),
        collected("ben", name="Somebody Else"),
        collected("hoppergrace", lms="Canvas", number="9"),
    ]
    learners = [Learner(learner) for learner, _, _ in of if learner != "ben"]
    learners.append(Learner("ben", "Ben", "C", "ben@x.org", "7"))
    found = {one.id: (one.last_name, one.first_name, one.email) for one in with_names(learners, of)}
    assert found == {
        "al1": ("King Lovelace", "Ada", "ada@x.org"),
        "jl": ("García", "José Luis", ""),
        "participant-31": ("", "", ""),
        "hoppergrace": ("", "", ""),
        "ben": ("C", "Ben", "ben@x.org"),
    }


@pytest.mark.parametrize(
    "sheet, expected",
    [
        ("Student;ID;04_convolutions (9)\n    Points Possible;;36\nx;101;\n", "1,5"),
        ("Student,ID,04_convolutions (9)\n    Points Possible,,36\nx,101,\n", "1.5"),
        ("Student;ID;04_convolutions (9)\n    Points Possible;;36.00\nx;101;\n", "1.5"),
        ('Student,ID,04_convolutions (9)\n    Points Possible,,"36,00"\nx,101,\n', "1,5"),
    ],
)
def test_decimal_commas_go_back_also_before_the_first_grade(sheet, expected):
    group = a_collected_class(collected("lovelaceada", lms="Canvas", number="101"))
    assert grades(group, "canvas", sheet)[0][-1] == expected


def test_a_row_that_is_cut_short_is_listed():
    file = CANVAS.replace('"Somebody, Else",79,9,else,Main,2.00,1,50', '"Somebody, Else",79')
    made = make_export(a_class(), "canvas", worksheet=file.encode())
    assert any("Somebody, Else" in note and "the row has 2 cells, and 8 headings" in note for note in made.notes)


def test_points_that_a_person_has_still_to_give_are_told_of():
    group = a_class([ADA])
    group.scores["ada", "04_convolutions"] = Score(20, 36, waiting=True)
    assert any(
        "1 score without the points that a person has still to give: ada" in note
        for note in make_export(group, "csv").notes
    )


def test_the_command_fills_in_a_worksheet_of_a_graded_class(toy_course, tmp_path):
    grader, hand_in = toy_course
    hand_in("ana")
    list(grade_submissions(grader, find_submissions(grader)))
    sheet = tmp_path / "canvas.csv"
    sheet.write_text("Student,ID,SIS Login ID,Section,toy (5)\nAna,7,ana,Main,\nBen,8,ben,Main,\n")
    arguments = ["export", "--to", "canvas", "--worksheet", str(sheet), "--course", str(tmp_path)]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 1 and "1 scores, 1 not matched" in done.output
    assert (tmp_path / "grades-canvas.csv").read_text() == sheet.read_text().replace("ana,Main,", "ana,Main,0")
    for more, words in (
        (["--output", str(sheet)], "The worksheet stays as it was"),
        (["--output", str(tmp_path / "none" / "x.csv")], "There is no folder"),
        (["--column", "toy"], "has no ="),
        (["--worksheet", str(tmp_path / "none.csv")], "There is no file"),
        (["--to", "ilias"], "There is no export to 'ilias'"),
    ):
        done = CliRunner().invoke(app, arguments + more)
        assert isinstance(done.exception, CourseError) and words in str(done.exception)
