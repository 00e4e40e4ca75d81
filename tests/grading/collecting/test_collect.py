"""What learners hand in reaches its place, whole and by its right owner; nothing newer is ever lost to something older."""

import datetime
import hashlib
import json
import os
import secrets
import zipfile

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grading.collecting.collect import Collector
from grading.collecting.learners import Roster
from grading.collecting.record import RECORDS, read_record, records
from grading.errors import CourseError
from grading.grade import grade_submissions
from grading.looking import look_through
from grading.submissions import find_submissions
from tests.conftest import answering
from tests.grading.collecting.test_archives import zipped


@pytest.fixture
def course(tmp_path, toy_course):
    """A function that collects files of these names and bytes, and the course's folder."""
    grader, _ = toy_course

    def collect(roster=None, **files):
        paths = []
        for name, data in files.items():
            paths.append(tmp_path / f"{name}.zip")
            paths[-1].write_bytes(data)
        return list(Collector(grader.coursedir, roster).collect(paths))

    return grader, collect


@pytest.fixture
def notebook(toy_folder):
    """A function that makes the bytes of a notebook with this answer."""
    released = nbformat.read(toy_folder / "release" / "toy" / "toy.ipynb", as_version=4)

    def make(answer="def double(x):\n    return x + x"):
        answering(double=answer)(released)
        return nbformat.writes(released).encode()

    return make


def packed(notebook, learner="Ada", time="2025-11-25T20:10:15+01:00", **changed):
    """What `course submit` writes, or something like it."""
    about = {"chapter": "toy", "learner": learner, "submitted_at": time, "course_version": "0.1.0"}
    about["sha256"] = hashlib.sha256(notebook).hexdigest()
    return zipped(("toy.ipynb", notebook), ("manifest.json", json.dumps(about | changed)))


def at(name, *time):
    return zipfile.ZipInfo(name, time)


def test_moodles_and_canvas_downloads_are_taken_and_graded(course, notebook, tmp_path):
    grader, collect = course
    moodle = zipped(
        ("Ada Lovelace_1_assignsubmission_file/toy-ada.zip", packed(notebook(), "Ada Lovelace")),
        ("Émile Borel_2_assignsubmission_file_/any name (2).ipynb", notebook("def double(x):\n    return 0")),
        ("Kurt Gödel_3_assignsubmission_file_essay.pdf", b"%PDF"),
    )
    canvas = zipped(("hoppergrace_LATE_4_5_toy-2.ipynb", notebook()), ("*[_6_7_toy.ipynb", notebook()))
    outcomes = {one.file.split(" / ")[1]: one for one in collect(moodle=moodle, canvas=canvas)}
    taken = {one.learner for one in outcomes.values() if one.taken}
    assert taken == {"ada-lovelace", "émile-borel", "hoppergrace"}
    assert outcomes["hoppergrace_LATE_4_5_toy-2.ipynb"].words == ["taken", "Canvas marks it as late"]
    assert outcomes["*[_6_7_toy.ipynb"].refused
    scores = {one.submission.learner: one.score for one in grade_submissions(grader, find_submissions(grader))}
    assert scores == {"ada-lovelace": 3, "émile-borel": 0, "hoppergrace": 3}
    stamp = (tmp_path / "submitted/ada-lovelace/toy/timestamp.txt").read_text()
    assert stamp == "2025-11-25 19:10:15.000000 UTC\n"
    assert grader.coursedir.get_existing_timestamp(str(tmp_path / "submitted/ada-lovelace/toy")).hour == 19


def test_a_file_that_was_changed_after_it_was_packed_is_taken_with_a_note(course, notebook):
    _, collect = course
    (same,) = collect(a=packed(notebook(), "Ada"))
    (changed,) = collect(a=packed(notebook(), "Ben", sha256="0" * 64))
    assert same.words == ["taken"]
    assert changed.taken and "it was changed after `course submit` had packed it" in changed.words


def test_what_the_instructor_calls_a_download_is_no_learners_name(course, notebook):
    _, collect = course
    (outcome,) = collect(submissions_2026_11_25_all=packed(notebook()))
    assert outcome.taken and outcome.learner == "ada"


def test_another_name_in_the_manifest_than_the_lms_says_is_noted_and_does_not_count(course, notebook):
    _, collect = course
    canvas = zipped(
        ("lovelaceada_1_2_toy.zip", packed(notebook(), "Ada Lovelace")),
        ("mallory_3_4_toy.zip", packed(notebook(), "***")),
    )
    own, other = collect(a=canvas)
    assert (own.learner, own.words) == ("lovelaceada", ["taken"])
    assert (other.learner, other.words) == ("mallory", ["taken", "it was packed by ***"])


def test_a_newer_one_takes_the_place_of_an_older_one_which_is_kept(course, notebook, tmp_path):
    _, collect = course
    first, second = notebook("first = 1"), notebook("second = 2")
    collect(a=packed(first, time="2025-11-25T20:00:00+00:00"))
    # Twenty past nine in Berlin is later than eight o'clock in London.
    (newer,) = collect(a=packed(second, time="2025-11-25T21:20:00+01:00"))
    (older,) = collect(a=packed(first, time="2025-11-25T20:00:00+00:00"))
    (again,) = collect(a=packed(second, time="2025-11-25T21:20:00+01:00"))
    assert (newer.taken, older.taken, again.taken) == (True, False, False)
    assert "not taken" in older.words[0] and "unchanged" in again.words[0]
    assert (tmp_path / "submitted/ada/toy/toy.ipynb").read_bytes() == second
    (kept,) = (tmp_path / "replaced/ada/toy").glob("*/toy.ipynb")
    assert kept.read_bytes() == first


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(4)))
def test_in_whatever_order_files_come_the_newest_counts_and_none_is_lost(course, notebook, tmp_path, order):
    _, collect = course
    name = f"learner{secrets.token_hex(8)}"  # Each example has a learner of its own.
    texts = {hour: notebook(f"answer = {hour}") for hour in order}
    taken = [hour for hour in order if collect(a=packed(texts[hour], name, f"2025-11-25T1{hour}:00:00+00:00"))[0].taken]
    there = (tmp_path / f"submitted/{name}/toy/toy.ipynb").read_bytes()
    kept = {path.read_bytes() for path in (tmp_path / f"replaced/{name}").rglob("*.ipynb")}
    assert there == texts[3]
    assert {there, *kept} == {texts[hour] for hour in taken}


def test_of_two_files_of_one_canvas_attempt_the_one_uploaded_later_counts(course, notebook, tmp_path):
    _, collect = course
    first, second = notebook("first = 1"), notebook("second = 2")
    time = (2025, 11, 25, 12, 0, 0)
    collect(a=zipped((at("ada_1_20_toy-1.ipynb", *time), second), (at("ada_1_10_toy.ipynb", *time), first)))
    assert (tmp_path / "submitted/ada/toy/toy.ipynb").read_bytes() == second


def test_a_clock_that_is_ahead_does_not_shut_out_what_comes_later(course, notebook, tmp_path):
    _, collect = course
    collect(a=packed(notebook("first = 1"), time="2999-01-01T00:00:00+00:00"))
    later = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)).isoformat()
    (second,) = collect(a=packed(notebook("second = 2"), time=later))
    assert second.taken and b"second" in (tmp_path / "submitted/ada/toy/toy.ipynb").read_bytes()


def test_what_was_put_there_by_hand_is_not_lost(course, notebook, tmp_path):
    _, collect = course
    place = tmp_path / "submitted/ada/toy"
    place.mkdir(parents=True)
    (place / "toy.ipynb").write_bytes(notebook("mine = 1"))
    (outcome,) = collect(a=packed(notebook(), time="2020-01-01T00:00:00+00:00"))
    assert not outcome.taken and b"mine" in (place / "toy.ipynb").read_bytes()
    os.utime(place / "toy.ipynb", (0, 0))
    (tmp_path / "submitted" / RECORDS / "ada").mkdir(parents=True)
    (tmp_path / "submitted" / RECORDS / "ada" / "toy.json").write_text("[]")
    (outcome,) = collect(a=packed(notebook(), time="2020-01-01T00:00:00+00:00"))
    assert outcome.taken and list((tmp_path / "replaced/ada/toy").glob("*/toy.ipynb"))


def test_two_learners_of_one_name_are_not_taken_for_one(course, notebook, tmp_path):
    _, collect = course
    moodle = zipped(
        ("Max Mey_1_assignsubmission_file/toy.ipynb", notebook("one = 1")),
        ("Max Mey_2_assignsubmission_file/toy.ipynb", notebook("two = 2")),
    )
    for outcome in collect(a=moodle):  # Neither: which of them max-mey is in another chapter, nobody could tell.
        assert outcome.refused and "two learners of this name" in outcome.words[0]
        assert "number 1" in outcome.words[0] and "number 2" in outcome.words[0]
    assert not list(tmp_path.glob("submitted/*"))
    (tmp_path / "roster.csv").write_text("id,name,moodle\nm1,Max Mey,1\nm2,Max Mey,2\n")
    first, second = collect(Roster(tmp_path / "roster.csv"), a=moodle)
    assert (first.learner, second.learner) == ("m1", "m2") and first.taken and second.taken


@pytest.mark.parametrize(
    "data, words",
    [
        (b'{"cells": [', "it is no notebook"),
        (b"[" * 100_000, "it is no notebook"),
        (b"\xff\xfe", "it is no notebook"),
        (b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', "none of the exercises"),
    ],
)
def test_what_is_no_notebook_of_the_course_is_not_taken_and_replaces_nothing(course, notebook, tmp_path, data, words):
    _, collect = course
    collect(a=packed(notebook()))
    (outcome,) = collect(a=packed(data, time="2025-11-25T23:00:00+00:00"))
    assert outcome.refused and words in outcome.words[0]
    assert (tmp_path / "submitted/ada/toy/toy.ipynb").read_bytes() == notebook()


def test_a_notebook_in_another_encoding_or_without_nbgraders_metadata_is_known_and_graded(course, notebook):
    grader, collect = course
    stripped = nbformat.reads(notebook().decode(), as_version=4)
    for cell in stripped.cells:
        cell.metadata.clear()
    outcomes = collect(
        a=packed(notebook().decode().encode("utf-16"), learner="Ada"),
        b=packed(nbformat.writes(stripped).encode("utf-8-sig"), learner="Ben"),
    )
    assert [(one.learner, one.chapter, one.taken) for one in outcomes] == [("ada", "toy", True), ("ben", "toy", True)]
    scores = {one.submission.learner: one.score for one in grade_submissions(grader, find_submissions(grader))}
    assert scores == {"ada": 3, "ben": 3}


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"learner": 1}', '{"a":' * 9999])
def test_a_notebook_that_nobody_signs_is_not_taken(course, notebook, manifest):
    _, collect = course
    (outcome,) = collect(a=zipped(("toy.ipynb", notebook()), ("manifest.json", manifest)))
    assert outcome.refused and "nothing says whose it is" in outcome.words[0]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=40))
def test_whatever_a_learner_calls_himself_nothing_is_written_elsewhere(course, notebook, tmp_path, name):
    _, collect = course
    outside = {path for path in tmp_path.rglob("*") if not path.is_relative_to(tmp_path / "submitted")}
    (outcome,) = collect(a=packed(notebook(), name))
    assert outcome.taken or outcome.refused or "unchanged" in outcome.words[0]
    after = {path for path in tmp_path.rglob("*") if not path.is_relative_to(tmp_path / "submitted")}
    assert after - outside <= {tmp_path / "a.zip"}
    assert all(
        len(path.relative_to(tmp_path / "submitted").parts) == 3 for path in tmp_path.glob("submitted/**/*.*ipynb")
    )


def test_a_path_that_is_not_there_is_one_sentence_and_nothing_is_taken(course, tmp_path):
    grader, _ = course
    with pytest.raises(CourseError, match="no file or folder"):
        list(Collector(grader.coursedir).collect([tmp_path / "none.zip"]))


def folder_of(tmp_path, learner):
    return tmp_path / "submitted" / learner / "toy"


def moodle(name, number, *files):
    """The entries of one learner in Moodle's download."""
    return [(f"{name}_{number}_assignsubmission_file_/{file}", data) for file, data in files]


def test_of_two_files_the_one_with_answers_counts(course, notebook, toy_folder, tmp_path):
    _, collect = course
    blank = (toy_folder / "release" / "toy" / "toy.ipynb").read_bytes()
    first, second = collect(a=zipped(*moodle("Ada B", 1, ("toy.ipynb", blank), ("toy (1).ipynb", notebook()))))
    assert not first.taken and "nothing is written here; toy (1).ipynb counts" in first.words[0]
    assert second.taken and (folder_of(tmp_path, "ada-b") / "toy.ipynb").read_bytes() == notebook()


def test_of_two_files_the_one_that_holds_all_that_the_other_holds_counts(course, toy_folder, tmp_path):
    _, collect = course
    released = nbformat.read(toy_folder / "release" / "toy" / "toy.ipynb", as_version=4)
    texts = []
    for answers in ({"double": "one = 1"}, {"double": "one = 1", "increment": "two = 2"}):
        answering(**answers)(released)
        texts.append(nbformat.writes(released).encode())
    outcomes = collect(a=zipped(*moodle("Ada B", 1, ("part.ipynb", texts[0]), ("all.ipynb", texts[1]))))
    assert [one.taken for one in outcomes] == [False, True] and "all.ipynb counts" in outcomes[0].words[0]


def test_two_files_with_different_answers_are_both_named_and_neither_is_taken(course, notebook, tmp_path):
    _, collect = course
    files = [(f"{name}.ipynb", notebook(f"{name} = 1")) for name in ("one", "two", "six", "ten", "one_more")]
    outcomes = collect(a=zipped(*moodle("Ada B", 1, *files)))
    assert all(one.refused and "one.ipynb, two.ipynb, six.ipynb and 2 more" in one.words[0] for one in outcomes)
    assert not list(tmp_path.glob("submitted/*"))


def test_a_blank_one_that_comes_later_takes_no_answers_away_and_answers_that_come_late_replace_a_blank_one(
    course, notebook, toy_folder, tmp_path
):
    _, collect = course
    blank = (toy_folder / "release" / "toy" / "toy.ipynb").read_bytes()
    for first, second, counts in ((notebook(), blank, notebook()), (blank, notebook(), notebook())):
        name = f"ada{secrets.token_hex(4)}"
        hours = (10, 12) if first == notebook() else (12, 10)
        for data, hour in zip((first, second), hours, strict=True):
            collect(a=packed(data, name, f"2025-11-25T{hour}:00:00+00:00"))
        assert (folder_of(tmp_path, name) / "toy.ipynb").read_bytes() == counts


@pytest.mark.parametrize("ending", [".ipynb.txt", ".ipynb.json", ".json", ".txt"])
def test_a_notebook_is_taken_whatever_its_ending(course, notebook, tmp_path, ending):
    _, collect = course
    (outcome,) = collect(a=zipped(*moodle("Ada B", 1, (f"toy{ending}", b"\xef\xbb\xbf" + notebook()))))
    assert outcome.taken and outcome.learner == "ada-b"


def test_a_text_beside_a_notebook_is_left_and_a_learner_who_has_no_notebook_is_named(course, notebook):
    _, collect = course
    both = moodle("Ada B", 1, ("notes.txt", b"hello"), ("data.json", b"{}"), ("toy.ipynb", notebook()))
    outcomes = collect(a=zipped(*both, *moodle("Ben C", 2, ("toy.txt", b"I could not do it"))))
    assert [(one.taken, one.refused) for one in outcomes] == [
        (False, False),
        (False, False),
        (True, False),
        (False, True),
    ]


def test_a_notebook_whose_metadata_were_stripped_is_of_the_chapter_that_its_cells_are_of(course, notebook):
    _, collect = course
    stripped = nbformat.reads(notebook().decode(), as_version=4)
    for cell in stripped.cells:
        cell.metadata.clear()
    (outcome,) = collect(a=packed(nbformat.writes(stripped).encode()))
    assert outcome.taken and outcome.chapter == "toy"


def test_an_unpacked_zip_of_course_submit_is_its_learners_and_what_lies_beside_it_is_not(course, notebook, tmp_path):
    grader, _ = course
    place = tmp_path / "downloads"
    place.mkdir()
    (tmp_path / "own.zip").write_bytes(packed(notebook("mine = 1"), "Ada B"))
    with zipfile.ZipFile(tmp_path / "own.zip") as archive:
        archive.extractall(place)
    (place / "other.ipynb").write_bytes(notebook("other = 1"))
    other, own = Collector(grader.coursedir).collect([place])
    assert own.taken and own.learner == "ada-b" and other.refused


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    people=st.lists(
        st.tuples(
            st.sampled_from(
                ["Ada B", "ada b", "Ada-B", "Ada  B", "A. da B", "Ada_B", "CON", "con", "x" * 70, "x" * 71]
            ),
            st.integers(1, 4),
            st.sampled_from(["Moodle", "Canvas", "Brightspace", "manifest"]),
            st.integers(1, 2),
        ),
        min_size=2,
        max_size=7,
        unique_by=lambda one: one[1:],
    )
)
def test_the_works_of_two_people_never_fall_on_one_learner(course, toy_folder, tmp_path, people):
    grader, _ = course
    run = tmp_path / secrets.token_hex(8)
    (run / "source").mkdir(parents=True)
    (run / "source" / "toy").symlink_to(tmp_path / "source" / "toy")
    grader.coursedir.root = str(run)
    released = nbformat.read(toy_folder / "release" / "toy" / "toy.ipynb", as_version=4)
    owners = {}
    downloads = {}
    for name, number, system, turn in people:
        answering(double=f"mine = {len(owners)}")(released)
        data = nbformat.writes(released).encode()
        owners[data] = (system, number if system != "manifest" else " ".join(name.casefold().split()))
        if system == "manifest":
            entry = (f"{number}.zip", packed(data, name, f"2025-11-25T1{turn}:0{number}:00+00:00"))
        elif system == "Moodle":
            entry = (f"{name.replace('_', ' ')}_{number}_assignsubmission_file_/toy.ipynb", data)
        elif system == "Canvas":
            squeezed = "".join(one for one in name.lower() if one.isalnum() or one == "_")
            entry = (f"{squeezed}_{number}_{100 * turn + number}_toy.ipynb", data)
        else:
            entry = (f"{number}-9 - {name} - Nov {turn}, 2025 100{number} AM/toy.ipynb", data)
        downloads.setdefault((turn, system), []).append(entry)
    for key in sorted(downloads):
        (run / "d.zip").write_bytes(zipped(*downloads[key]))
        Collector(grader.coursedir).collect([run / "d.zip"])
    for learner in run.glob("submitted/[!.]*"):
        works = [
            path.read_bytes()
            for top in ("submitted", "replaced")
            for path in (run / top / learner.name).rglob("*.ipynb")
        ]
        by_system = {}
        for work in works:
            system, number = owners[work]
            by_system.setdefault(system, set()).add(number)
        assert all(len(numbers) == 1 for numbers in by_system.values()), by_system


def test_somebody_else_of_the_same_id_is_refused_in_later_runs_and_both_are_named(course, notebook, tmp_path):
    _, collect = course
    collect(a=zipped(("meymax_4_50_toy.ipynb", notebook("one = 1"))))
    (second,) = collect(b=zipped(("meymax_5_60_toy.ipynb", notebook("two = 2"))))
    assert second.refused and "number 4" in second.words[0] and "number 5" in second.words[0]
    collect(a=packed(notebook("one = 1"), "Max Mey"))
    (second,) = collect(b=packed(notebook("one = 1"), "Max-Mey"))
    assert second.refused and "that of two names, Max Mey and Max-Mey" in second.words[0]
    assert (folder_of(tmp_path, "meymax") / "toy.ipynb").read_bytes() == notebook("one = 1")


def test_a_class_list_with_one_of_two_namesakes_makes_them_no_single_learner(course, notebook, tmp_path):
    _, collect = course
    (tmp_path / "roster.csv").write_text("id,name\nm1,Max Mey\n")
    entries = [
        *moodle("Max Mey", 1, ("toy.ipynb", notebook("a = 1"))),
        *moodle("Max Mey", 2, ("toy.ipynb", notebook("b = 1"))),
    ]
    assert all(one.refused for one in collect(Roster(tmp_path / "roster.csv"), a=zipped(*entries)))
    # One person has another number in each assignment.
    for number, answer in ((1, "a = 1"), (7, "b = 1")):
        entries = moodle("Max Mey", number, ("toy.ipynb", notebook(answer)))
        (outcome,) = collect(
            Roster(tmp_path / "roster.csv"),
            a=zipped(*[(at(name, 2025, 11, 20 + number, 12, 0, 0), data) for name, data in entries]),
        )
        assert outcome.taken


def test_a_class_list_tells_groups_names_from_learners(course, notebook, tmp_path):
    _, collect = course
    (tmp_path / "roster.csv").write_text("id;name\nal;Ada Lovelace\nam;Anne-Marie Curie\n")
    entries = moodle("Group A-Ada Lovelace", 1, ("toy.ipynb", notebook("a = 1")))
    (without,) = collect(a=zipped(*entries))
    assert without.refused and "without choosing a group" in without.words[0]
    (found,) = collect(Roster(tmp_path / "roster.csv"), a=zipped(*entries))
    assert found.taken and found.learner == "al"


def test_the_time_of_canvas_download_is_no_time_of_handing_in(course, notebook, tmp_path):
    _, collect = course
    time = (2025, 11, 24, 9, 0, 0)
    names = ("adab_101_5001_toy.ipynb", "bencc_LATE_102_5002_toy.ipynb")
    on_time, late = collect(a=zipped(*((at(name, *time), notebook(name[:2] + " = 1")) for name in names)))
    assert not (folder_of(tmp_path, "adab") / "timestamp.txt").exists()
    assert "counts as on time" in on_time.notes[0]
    stamp = (folder_of(tmp_path, "bencc") / "timestamp.txt").read_text()
    assert stamp == datetime.datetime(*time).astimezone(datetime.UTC).strftime("%Y-%m-%d %H:%M:%S.%f UTC\n")
    assert "2025-11-24 09:00:00, which is the latest that it can be" in late.notes[0]


def test_moodles_times_count_where_they_differ_and_not_where_they_are_those_of_the_download(course, notebook, tmp_path):
    _, collect = course
    for minutes, dated in ((3, False), (30, True)):
        entries = []
        for number, name in enumerate(("Ada B", "Ben C")):
            name = f"{name}{'x' * minutes}_{number + 1}_assignsubmission_file_/toy.ipynb"
            entries.append((at(name, 2025, 11, 24, 9, number * minutes, 0), notebook(f"a = {number}")))
        outcomes = collect(a=zipped(*entries))
        stamps = [folder_of(tmp_path, one.learner) / "timestamp.txt" for one in outcomes]
        assert [stamp.exists() for stamp in stamps] == [dated, dated]


def test_grading_says_which_time_was_used_where_there_is_a_due_date(course, notebook, tmp_path):
    grader, collect = course
    collect(a=zipped(("adab_101_5001_toy.ipynb", notebook())))
    (submission,) = find_submissions(grader)
    assert look_through(grader, submission)[0].notes == []
    grader.config.LateWork.due = {"toy": "2025-11-22 23:59 Europe/Berlin"}
    assert any("counts as on time" in note for note in look_through(grader, submission)[0].notes)


def test_odd_zips_cost_a_sentence_and_no_traceback(course, notebook):
    _, collect = course
    deep = "/".join(["a"] * 3000)
    data = zipped(
        (f"{deep}/toy.ipynb", notebook()), ("b.ipynb", notebook()), ("b.ipynb/c.ipynb", notebook()), ("b.ipynb", b"")
    )
    assert all(one.refused for one in collect(a=data))


def test_a_record_is_of_the_notebook_that_was_collected_and_is_written_again_if_a_run_was_stopped(
    course, notebook, tmp_path
):
    _, collect = course
    collect(a=packed(notebook("first = 1"), time="2025-11-25T20:00:00+00:00"))
    (tmp_path / "submitted" / RECORDS / "ada" / "toy.json").unlink()
    (again,) = collect(a=packed(notebook("first = 1"), time="2025-11-25T20:00:00+00:00"))
    assert not again.taken and read_record(tmp_path / "submitted", "ada", "toy").sender.name == "Ada"
    (folder_of(tmp_path, "ada") / "toy.ipynb").write_bytes(notebook("by_hand = 1"))
    assert not read_record(tmp_path / "submitted", "ada", "toy").is_of(folder_of(tmp_path, "ada") / "toy.ipynb")


def test_what_a_learner_hands_in_is_no_record(course, notebook, tmp_path):
    _, collect = course
    collect(a=zipped(("adab_101_5001_toy.ipynb", notebook())))
    forged = (tmp_path / "submitted" / RECORDS / "adab" / "toy.json").read_text()
    place = folder_of(tmp_path, "eve")
    place.mkdir(parents=True)
    for name in (".collected", ".collected.json", "toy.json"):
        (place / name).write_text(forged)
    assert [learner for learner, _, _ in records(tmp_path / "submitted")] == ["adab"]


def test_times_within_a_learners_zip_are_not_those_of_handing_in(course, notebook, tmp_path):
    _, collect = course
    download = (2025, 11, 24, 9, 0, 0)
    inner = zipped((at("toy.ipynb", 2025, 11, 1, 9, 0, 0), notebook("a = 1")))
    entries = [(at("Ada B_1_assignsubmission_file_/w.zip", *download), inner)]
    entries += [(at("Ben C_2_assignsubmission_file_/toy.ipynb", *download), notebook("b = 1"))]
    assert all("counts as on time" in one.notes[0] for one in collect(a=zipped(*entries)))


def test_two_downloads_of_one_name_are_two(course, notebook, tmp_path):
    grader, _ = course
    for number, hour in ((1, 9), (7, 10)):
        (tmp_path / str(number)).mkdir()
        name = at(f"Ada B_{number}_assignsubmission_file_/toy.ipynb", 2025, 11, 24, hour, 0, 0)
        (tmp_path / str(number) / "d.zip").write_bytes(zipped((name, notebook(f"a = {number}"))))
    (tmp_path / "roster.csv").write_text("id,name\nab,Ada B\n")
    collector = Collector(grader.coursedir, Roster(tmp_path / "roster.csv"))
    first, second = collector.collect([tmp_path / "1" / "d.zip", tmp_path / "7" / "d.zip"])
    assert first.taken and second.taken


def test_the_student_whom_canvas_makes_up_is_no_failure(course, notebook, tmp_path):
    _, collect = course
    (tmp_path / "roster.csv").write_text("id,name\nab,Ada B\n")
    entries = [("studenttest_9_50_toy.ipynb", notebook("t = 1")), ("bada_1_51_toy.ipynb", notebook("a = 1"))]
    test, own = collect(Roster(tmp_path / "roster.csv"), a=zipped(*entries))
    assert own.taken and not test.taken and not test.refused


def test_a_notebook_of_very_many_cells_without_names_is_of_no_chapter(course):
    _, collect = course
    cells = [{"cell_type": "raw", "metadata": {}, "source": "x"}] * 2000
    data = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}).encode()
    (outcome,) = collect(a=packed(data))
    assert outcome.refused and "none of the exercises" in outcome.words[0]


def test_times_without_a_zone_are_in_the_courses_own(course, notebook, tmp_path):
    grader, _ = course
    grader.coursedir.config.LateWork.due = {"toy": "2025-11-22 23:59 Asia/Tokyo"}
    entries = [("Sheet_adab_attempt_2025-11-22-23-58-00_toy.ipynb", notebook("a = 1"))]
    entries += [("Sheet_benc_attempt_2025-11-22-23-58-00_toy.ipynb", notebook("b = 1"))]
    (tmp_path / "b.zip").write_bytes(zipped(*entries))
    Collector(grader.coursedir).collect([tmp_path / "b.zip"])
    assert (folder_of(tmp_path, "adab") / "timestamp.txt").read_text() == "2025-11-22 14:58:00.000000 UTC\n"
