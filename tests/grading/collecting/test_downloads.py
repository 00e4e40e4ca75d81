"""Whose files are, from the names of a download: what is sure is told, what is not is doubted, whatever somebody calls a file."""

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from grading.collecting.downloads import Named, sign
from grading.collecting.systems import readings


def signed(*ways, packed_by=None, first_lines=None):
    """What is made of files at these ways, in which a folder that ends in .zip is one: way → name and number, or the doubt."""
    names = []
    for way in ways:
        parts = tuple(way.split("/"))
        zips = tuple(at for at, part in enumerate(parts[:-1]) if part.endswith(".zip"))
        names.append(Named(parts, zips, (packed_by or {}).get(way, ""), (first_lines or {}).get(way, "")))
    found = {}
    for way, one in zip(ways, sign(names), strict=True):
        found[way] = one.doubt or ("own" if one.own else (one.senders[0].name, one.senders[0].number))
    return found


def told(*ways, **more):
    return list(signed(*ways, **more).values())


# How mod/assign/classes/downloader.php and lib/content_zipper.rb make names.
moodle_names = st.text(min_size=1, max_size=30).map(lambda name: re.sub(r'[\x00-\x1f\\/:*?"<>|_&`]', " ", name))
canvas_names = st.text(min_size=1, max_size=30).map(lambda name: re.sub(r"[\W_]", "", name).lower()).filter(len)
numbers = st.integers(1, 10**8).map(str)
files = st.sampled_from(["04_convolutions.ipynb", "04_convolutions-2.ipynb", "a_1_2_b.zip", "x (3).ipynb"])


@given(moodle_names, numbers, files)
def test_moodles_names_are_read_from_folder_and_file(name, number, file):
    for way in (f"{name}_{number}_assignsubmission_file_", f"{name}_{number}_assignsubmission_file_{file}"):
        (found,) = readings("Moodle", way)
        assert (found.sender.lms, found.sender.name, found.sender.number) == ("Moodle", name, number)


@given(canvas_names, numbers, numbers, files, st.booleans())
@example("ada", "5", "1900", "04_convolutions.ipynb", False)
@example("ada", "101", "5001", "hw_2026_11_20.ipynb", False)
@example("ada", "101", "5001", "2026_11_20_hw.ipynb", True)
def test_canvas_names_are_read_with_their_late_mark(name, number, attachment, file, late):
    assume(not (1900 <= int(number) < 2100 and len(attachment) < 3))  # Of which it may be a date or a year of studies.
    found = readings("Canvas", f"{name}{'_LATE' if late else ''}_{number}_{attachment}_{file}")[0].sender
    assert (found.lms, found.name, found.number, found.late) == ("Canvas", name, number, late)
    assert found.file == int(attachment)


def test_canvas_anonymous_names_are_read():
    (found,) = readings("Canvas", "LATE_anon_A1b2C_67893_04_convolutions.ipynb")
    assert (found.sender.name, found.sender.number, found.sender.late) == ("anon_A1b2C", "A1b2C", True)
    assert found.sender.file == 67893


def test_brightspaces_time_is_read_with_and_without_a_leading_zero():
    times = [readings("Brightspace", f"1-2 - Ada B - Sep 4, 2024 {clock}")[0].time for clock in ("926 PM", "1126 AM")]
    assert [f"{time:%m-%d %H:%M}" for time in times] == ["09-04 21:26", "09-04 11:26"]
    assert readings("Brightspace", "1-2 - Ada B - 4 septembre, 2024 2126")[0].time is None


@given(st.text(max_size=60))
def test_any_name_is_read_by_each_system_or_not(name):
    for system in ("Moodle", "Canvas", "Blackboard", "Brightspace"):
        assert all(one.sender.lms == system and one.sender.name for one in readings(system, name))


NOBODYS = {
    "files that begin with a date": [f"homework_2026_11_20_{name}.ipynb" for name in "abc"],
    "files with a number and a date": [f"homework_1_2026_11_20_{name}.ipynb" for name in "abc"],
    "a zip's own name": ["ip_2026_27.zip/a.ipynb", "ip_2026_27.zip/b.ipynb"],
    "numbers that count something": [f"hw_1_2_{name}.ipynb" for name in "abc"],
    "a number with two names": ["d/ada_7_1_x.ipynb", "d/ben_7_2_x.ipynb"],
    "few of many": ["d/ada_7_1_x.ipynb", "d/b.ipynb", "d/c.ipynb"],
    "names of one's own": ["04_convolutions.ipynb", "04_convolutions-ada-2026-11-25T201015.zip", "Ada Lovelace"],
}


@pytest.mark.parametrize("kind", NOBODYS)
def test_what_may_be_anybodys_is_nobodys(kind):
    assert all("nothing says whose it is" in one for one in told(*NOBODYS[kind]))


def test_zips_of_course_submit_are_their_learners_whatever_they_and_their_folder_are_called():
    ways = [
        "in_2026_11_20_x/a_7_1_b.zip/toy.ipynb",
        "in_2026_11_20_x/a_7_2_c.zip/a_1_2_toy.ipynb",
        "x_1_2_y.zip/toy.ipynb",
    ]
    packed_by = dict(zip(ways, ["Ada", "Ben", "Cy"], strict=True))
    assert told(*ways, packed_by=packed_by) == [("Ada", ""), ("Ben", ""), ("Cy", "")]
    (alone,) = told(ways[0], packed_by=packed_by)
    assert alone == ("Ada", "")


def test_in_an_lms_download_the_lms_says_who_it_is_and_not_the_zip_that_they_packed():
    ways = ["c.zip/ada_7_1_b.zip/toy.ipynb", "c.zip/ben_8_2_b.zip/toy.ipynb"]
    assert told(*ways, packed_by=dict.fromkeys(ways, "Grace")) == [("ada", "7"), ("ben", "8")]


def test_folders_of_downloads_are_each_decided_for_themselves():
    found = told(
        "d/m.zip/Ada B_1_assignsubmission_file_/x.ipynb",
        "d/canvas/adab_101_5001_x.ipynb",
        "d/b.zip/class/Sheet_adab_attempt_2026-11-20-12-00-00_x.ipynb",
        "d/late.ipynb",
    )
    assert found[:3] == [("Ada B", "1"), ("adab", "101"), ("adab", "adab")] and "nothing says" in found[3]


def test_what_is_not_named_as_the_rest_of_its_download_is_not_sure():
    found = told("m.zip/Ada B_1_assignsubmission_file_/x.ipynb", "m.zip/notes.ipynb", "m.zip/adab_101_5001_x.ipynb")
    assert found[0] == ("Ada B", "1") and all("not named as the others of this download" in one for one in found[1:])


def test_what_a_learner_calls_a_file_changes_nobodys_name():
    inside = ["Ben_2_assignsubmission_file_/x.ipynb", "ben_2_3_x.ipynb", "1-2 - Ben - Oct 1, 2026 1000 AM/x.ipynb"]
    ways = [f"m.zip/Ada_1_assignsubmission_file_/{one}" for one in inside]
    ways += [f"m.zip/Ada_1_assignsubmission_file_/w.zip/{one}" for one in inside]
    assert set(told(*ways)) == {("Ada", "1")}
    forged = "x_ben_attempt_2026-11-20-12-00-00_y.ipynb"
    assert told(f"c.zip/ada_101_5001_{forged}", "c.zip/cy_102_5002_x.ipynb")[0] == ("ada", "101")
    assert told(f"b.zip/S_ada_attempt_2026-11-20-12-00-00_{forged}", "b.zip/S_cy_attempt_2026-11-20-12-00-00.txt")[
        0
    ] == (
        "ada",
        "ada",
    )


def test_a_name_of_two_systems_forms_alone_is_not_sure():
    (found,) = told("c.zip/ada_101_5001_x_ben_attempt_2026-11-20-12-00-00_y.ipynb")
    assert "fits Blackboard as well as Canvas" in found


def test_a_learners_zip_that_looks_like_a_download_hands_in_for_nobody():
    inside = [
        "ada_101_5001_x.zip/Ben B_2_assignsubmission_file_/x.ipynb",
        "ada_101_5001_x.zip/Cy C_3_assignsubmission_file_/x.ipynb",
    ]
    assert all("rename it" in one for one in told(*inside))
    found = told(*(f"unpacked/{one}" for one in inside), "unpacked/ben_102_5002_x.ipynb")
    assert all("rename it" in one for one in found[:2]) and found[2] == ("ben", "102")
    assert "rename it" in told("ada_101_5001_x.zip/ben_102_5002_x.ipynb")[0]


@pytest.mark.parametrize("word", ["Participant", "Teilnehmerin", "Group A-Participant"])
def test_moodles_anonymous_learners_are_told_apart_by_their_numbers(word):
    found = told(*(f"m.zip/{word}_{number}_assignsubmission_file_/x.ipynb" for number in (4711, 4712)))
    assert found == [(f"{word.rpartition('-')[2]} {number}", str(number)) for number in (4711, 4712)]
    # In a language that nobody thought of, three of one name are no namesakes.
    found = told(*(f"m.zip/Osalleja_{number}_assignsubmission_file_/x.ipynb" for number in (1, 2, 3)))
    assert found == [(f"Osalleja {number}", str(number)) for number in (1, 2, 3)]


def moodle(*names):
    return told(*(f"m.zip/{name}_{number}_assignsubmission_file_/x.ipynb" for number, name in enumerate(names, 1)))


def test_a_groups_name_before_all_names_is_taken_off_where_that_is_sure():
    assert [name for name, _ in moodle("Group A-Ada B", "Group A-Anne-Marie C", "Group A-Dee")] == [
        "Ada B",
        "Anne-Marie C",
        "Dee",
    ]
    assert [name for name, _ in moodle("Ada B", "Anne-Marie C", "Dee")] == ["Ada B", "Anne-Marie C", "Dee"]
    assert moodle("Anne-Marie C") == [("Anne-Marie C", "1")]
    for unsure in (
        ["Anne-Marie C", "Anne-Sophie D"],
        ["Group A-Ada B"],
        ["Red-Ada B", "Blue-Cy D", "Red-Eve F"],
        ["Group A-Anne-Marie C", "Group A-Anne-Sophie D", "Group A-Anne-Lise E"],
    ):
        assert all("may begin with a group's" in one for one in moodle(*unsure))


def test_blackboards_user_name_is_told_by_its_text_or_by_what_all_names_have_in_common():
    def name(user):
        return f"b.zip/IP_1 sheet_{user}_attempt_2026-11-20-12-00-00"

    ways = [name("u_ada") + ".txt", name("u_ada") + "_x.ipynb", name("u_ben") + "_y.ipynb"]
    first_lines = {ways[0]: "Nombre: Ada B (u_ada)\n"}
    assert told(*ways, first_lines=first_lines) == ["own", ("u_ada", "u_ada"), ("u_ben", "u_ben")]
    assert told(name("ada") + "_x.ipynb", name("ben") + "_y.ipynb") == [("ada", "ada"), ("ben", "ben")]
    assert "underscores" in told(name("ada") + "_x.ipynb")[0]


def test_a_users_name_that_ends_in_a_number_is_read_by_the_other_files_numbers():
    found = told(
        "c.zip/student_7_107_5007_x.ipynb",
        "c.zip/adab_101_5001_20261120_x.ipynb",
        "c.zip/cy_102_5009_x.ipynb",
        "c.zip/di_103_5000_x.ipynb",
    )
    assert found == [("student_7", "107"), ("adab", "101"), ("cy", "102"), ("di", "103")]


def test_a_copy_that_a_browser_made_is_its_learners_and_a_number_of_two_learners_files_is_nobodys():
    rest = [f"c/x{number}_{number}_50{number}_x.ipynb" for number in (11, 12, 13, 14, 15)]
    assert told("c/ada_1_50_x.ipynb", "c/ada_1_50_x (1).ipynb", *rest)[:2] == [("ada", "1")] * 2
    assert all("in more than one name" in one for one in told("c/ada_1_50_x.ipynb", "c/ben_2_50_x.ipynb", *rest)[:2])


def test_the_systems_own_files_are_known():
    found = signed(
        "m/Ada_1_assignsubmission_onlinetext_/onlinetext.html",
        "m/Ada_1_assignsubmission_file_/x.ipynb",
        "b/1-2 - Ada - Oct 1, 2026 1000 AM/x.ipynb",
        "b/index.html",
        "c/ada_1_text.html",
        "c/ben_2_5_x.ipynb",
    )
    assert [one == "own" for one in found.values()] == [True, False, False, True, True, False]


@given(
    st.lists(
        st.lists(
            st.sampled_from(["a", "b.zip", "x.ipynb", "ada_1_2_x.ipynb", "A_1_assignsubmission_file_"]),
            min_size=1,
            max_size=4,
        ),
        max_size=8,
    )
)
def test_any_tree_of_names_is_looked_through(trails):
    names = [
        Named(("d", *trail), tuple(at for at, part in enumerate(("d", *trail)[:-1]) if part == "b.zip"))
        for trail in trails
    ]
    assert len(sign(names)) == len(names)
