"""Learners' names: whatever an LMS makes of them, they become ids that harm nothing, and are found in a roster."""

import glob
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.collecting.learners import Roster, learner_id, sender
from grading.errors import CourseError

# As clean_filename() in Moodle's mod/assign/classes/downloader.php and sanitize_…() in Canvas's lib/content_zipper.rb do it.
moodle_names = st.text(min_size=1, max_size=30).map(lambda name: re.sub(r'[\x00-\x1f\\/:*?"<>|_&`]', " ", name))
canvas_names = st.text(min_size=1, max_size=30).map(lambda name: re.sub(r"[\W_]", "", name).lower()).filter(len)
numbers = st.integers(1, 10**8).map(str)
files = st.sampled_from(["04_convolutions.ipynb", "04_convolutions-2.ipynb", "a_1_2_b.zip", "x (3).ipynb"])


@given(st.text())
def test_an_id_is_one_harmless_folder_name_or_there_is_none(name):
    try:
        found = learner_id(name)
    except CourseError:
        assert not any(map(str.isalnum, name.lower()))
        return
    assert not glob.has_magic(found) and not re.search(r"[\\/:\s\x00+,]", found)
    assert found not in (".", "..") and not found.startswith((".", "-"))
    assert len(found.encode()) < 250 and found.isprintable()
    assert learner_id(found) == found


def test_ids_keep_the_letters_of_any_script():
    assert learner_id("Lovelace, Ada") == "lovelace-ada"
    assert learner_id("Zoe\u0308 Müller") == learner_id("Zoë Müller") == "zoë-müller"
    assert learner_id("李 小龍") == "李-小龍"
    assert learner_id("../../etc/passwd") == "etc-passwd"


@given(moodle_names, numbers, files)
def test_moodles_names_are_read_from_folder_and_file(name, number, file):
    for parts in (
        (f"{name}_{number}_assignsubmission_file", file),
        (f"{name}_{number}_assignsubmission_file_", "sub", file),
        (f"{name}_{number}_assignsubmission_file_{file}",),
    ):
        found = sender(("class.zip", *parts))
        assert (found.lms, found.name, found.number) == ("Moodle", name, number)


@given(canvas_names, numbers, numbers, files, st.booleans())
def test_canvas_names_are_read_with_their_late_mark(name, number, attachment, file, late):
    found = sender(("submissions.zip", f"{name}{'_LATE' if late else ''}_{number}_{attachment}_{file}"))
    assert (found.lms, found.name, found.number, found.late) == ("Canvas", name, number, late)
    assert found.file == int(attachment)


def test_canvas_anonymous_names_are_read():
    found = sender(("LATE_anon_A1b2C_67893_04_convolutions.ipynb",))
    assert (found.name, found.number, found.late, found.file) == ("anon_A1b2C", "A1b2C", True, 67893)


@pytest.mark.parametrize("name", ["04_convolutions.ipynb", "04_convolutions-ada-2026-11-25T201015.zip", "Ada Lovelace"])
def test_other_names_are_from_no_lms(name):
    assert sender((name,)) is None


@pytest.fixture
def roster(tmp_path):
    def write(text):
        (tmp_path / "roster.csv").write_text(text, encoding="utf-8")
        return Roster(tmp_path / "roster.csv")

    return write


def test_a_roster_finds_learners_by_number_and_by_name_in_any_order(roster):
    known = roster('ID,Name,Canvas\nal1,Ada King Lovelace,12345\ngm,"Mozart, Wolfgang",\nm1,Max Mey,7\nm2,Max Mey,8\n')
    assert known.find(sender(("somebodyelse_12345_1_x.ipynb",))) == "al1"
    assert known.find(sender(("kinglovelaceada_99_1_x.ipynb",))) == "al1"
    assert known.find(sender(("ADA KING LOVELACE_12345_assignsubmission_file",))) == "al1"
    assert known.find(sender(("Wolfgang Mozart_1_assignsubmission_file",))) == "gm"
    assert known.find(sender(("meymax_8_1_x.ipynb",))) == "m2"
    with pytest.raises(CourseError, match="more than one in the roster is Max Mey"):
        known.find(sender(("Max Mey_8_assignsubmission_file",)))  # Moodle's number is not Canvas's.
    with pytest.raises(CourseError, match="nobody in the roster is Eve"):
        known.find(sender(("Eve_1_assignsubmission_file",)))


@pytest.mark.parametrize(
    "text", ["name\nada\n", "id,name\n,ada\n", "id,name\n../x,ada\n", "id,name\n*,ada\n", "id\nada\n"]
)
def test_what_is_no_roster_is_refused_in_a_sentence(roster, text):
    with pytest.raises(CourseError, match="The roster"):
        roster(text)
