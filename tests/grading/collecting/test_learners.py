"""Learners' names: whatever an LMS makes of them, they become ids that harm nothing, and are found in a roster."""

import glob
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.collecting.downloads import Named, sign
from grading.collecting.learners import Roster, learner_id
from grading.errors import CourseError


@given(st.text())
def test_an_id_is_one_harmless_folder_name_or_there_is_none(name):
    try:
        found = learner_id(name)
    except CourseError:
        assert not any(map(str.isalnum, name.lower()))
        return
    assert not glob.has_magic(found) and not re.search(r"[\\/:\s\x00+,]", found)
    assert found not in (".", "..") and not found.startswith((".", "-"))
    assert found.split(".")[0] not in ("con", "prn", "aux", "nul") and not re.match(r"(com|lpt)\d(\.|$)", found)
    assert len(found.encode()) < 250 and found.isprintable()
    assert learner_id(found) == found


def test_ids_keep_the_letters_of_any_script():
    assert learner_id("Lovelace, Ada") == "lovelace-ada"
    assert learner_id("Zoe\u0308 Müller") == learner_id("Zoë Müller") == "zoë-müller"
    assert learner_id("李 小龍") == "李-小龍"
    assert learner_id("../../etc/passwd") == "etc-passwd"


def sender(*trail):
    """Whose a file is that one path led to."""
    (signed,) = sign([Named(trail)])
    return signed.senders[0]


@pytest.fixture
def roster(tmp_path):
    def write(text):
        (tmp_path / "roster.csv").write_text(text, encoding="utf-8")
        return Roster(tmp_path / "roster.csv")

    return write


def test_a_roster_finds_learners_by_number_and_by_name_in_any_order(roster):
    known = roster('ID,Name,Canvas\nal1,Ada King Lovelace,12345\ngm,"Mozart, Wolfgang",\nm1,Max Mey,7\nm2,Max Mey,8\n')
    assert known.find(sender("somebodyelse_12345_1_x.ipynb")).id == "al1"
    assert known.find(sender("kinglovelaceada_99_1_x.ipynb")).id == "al1"
    assert known.find(sender("ADA KING LOVELACE_12345_assignsubmission_file")).id == "al1"
    assert known.find(sender("Wolfgang Mozart_1_assignsubmission_file")).id == "gm"
    assert known.find(sender("meymax_8_1_x.ipynb")).id == "m2"
    with pytest.raises(CourseError, match="more than one in the roster is Max Mey"):
        known.find(sender("Max Mey_8_assignsubmission_file"))  # Moodle's number is not Canvas's.
    with pytest.raises(CourseError, match="nobody in the roster is Eve"):
        known.find(sender("Eve_1_assignsubmission_file"))


SHEETS = {
    "semicolons, and an empty row": "ID;Name;Canvas\r\n;;\r\nal1;Ada Lovelace;101\r\njg5;José García;105\r\n",
    "commas, quoted": '"id","Name","CANVAS"\n"al1","Lovelace, Ada","101"\n"jg5","García, José","105"\n',
    "tabs": "id\tname\tcanvas\nal1\tAda Lovelace\t101\n \t \t\njg5\tJosé García\t105\n",
    "the line that tells the delimiter": "sep=;\nid;First Name;Last Name;canvas\nal1;Ada;Lovelace;101\njg5;José;García;105\n",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("kind", SHEETS)
def test_a_class_list_is_read_as_spreadsheets_write_it(tmp_path, kind, encoding):
    (tmp_path / "list.csv").write_bytes(SHEETS[kind].encode(encoding))
    known = Roster(tmp_path / "list.csv")
    assert known.find(sender("lovelaceada_101_5001_toy.ipynb")).id == "al1"
    assert known.find(sender("José García_105_assignsubmission_file")).id == "jg5"


def test_what_a_class_list_says_of_a_learner_is_kept(tmp_path):
    (tmp_path / "list.csv").write_text("id,name,E-Mail,Blackboard\nal1,Ada Lovelace,ada@x.org,ALOV\n")
    found = Roster(tmp_path / "list.csv").find(sender("Sheet_alov_attempt_2026-11-20-12-00-00_x.ipynb"))
    assert (found.id, found.name, found.email) == ("al1", "Ada Lovelace", "ada@x.org")


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "LPT9", "aux.txt", "prn.2026", "COM¹"])
def test_no_id_is_what_windows_takes_for_a_device(name):
    assert learner_id(name).startswith("learner-") and learner_id(learner_id(name)) == learner_id(name)


@pytest.mark.parametrize("name", ["Constance", "com10", "aux-armes", "Nully"])
def test_other_ids_stay_as_they_are(name):
    assert learner_id(name) == name.lower()


@pytest.mark.parametrize(
    "text", ["name\nada\n", "id,name\n,ada\n", "id,name\n../x,ada\n", "id,name\n*,ada\n", "id\nada\n"]
)
def test_what_is_no_roster_is_refused_in_a_sentence(roster, text):
    with pytest.raises(CourseError, match="The roster"):
        roster(text)
