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

from grading.collecting.collect import RECORD, Collector
from grading.collecting.learners import Roster
from grading.errors import CourseError
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
    scores = {one.submission.learner: one.score for one in grader.grade(grader.find_submissions())}
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
    (place / RECORD).write_text("[]")
    (outcome,) = collect(a=packed(notebook(), time="2020-01-01T00:00:00+00:00"))
    assert outcome.taken and list((tmp_path / "replaced/ada/toy").glob("*/toy.ipynb"))


def test_two_learners_of_one_name_are_not_taken_for_one(course, notebook, tmp_path):
    _, collect = course
    moodle = zipped(
        ("Max Mey_1_assignsubmission_file/toy.ipynb", notebook("one = 1")),
        ("Max Mey_2_assignsubmission_file/toy.ipynb", notebook("two = 2")),
    )
    first, second = collect(a=moodle)
    assert first.taken and second.refused and "two learners of this name" in second.words[0]
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
