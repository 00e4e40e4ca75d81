"""`course submit` packs what the learner has, as it is, says what is missing, and keeps nobody from handing in."""

import datetime
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace

import nbformat
import pytest

from grading.collecting.archives import find_notebooks
from grading.collecting.manifest import Manifest, read_manifest
from grading.errors import CourseError
from learning import submit
from learning.copies import copy_chapters
from learning.progress import look
from tests.conftest import COURSE, answer_cell, answering
from tests.grading.test_grade import duplicate

CHAPTER = "00_start_here"
NOON = datetime.datetime(2025, 11, 25, 12, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))


@pytest.fixture
def learner(tmp_path):
    """A learner's folder with the course's first chapter."""
    copy_chapters([COURSE.chapter(CHAPTER)], tmp_path / "learner")
    return tmp_path / "learner"


@pytest.fixture
def toy(tmp_path, toy_chapter):
    """A function that gives a learner the chapter `toy`, changed; returns the chapter and their folder."""

    def give(change=None, raw=None):
        notebook = nbformat.read(toy_chapter.release, as_version=4)
        if change:
            change(notebook)
        copy_chapters([toy_chapter], tmp_path / "learner")
        place = tmp_path / "learner" / "toy" / "toy.ipynb"
        place.write_text(nbformat.writes(notebook) if raw is None else raw)
        return toy_chapter, tmp_path / "learner"

    return give


def test_the_file_holds_the_notebook_as_it_is_and_says_what_it_is(learner):
    notebook = learner / CHAPTER / f"{CHAPTER}.ipynb"
    file = submit.pack(notebook, CHAPTER, "Ada Lovelace", NOON)
    assert file == learner / f"{CHAPTER}-ada-lovelace-2025-11-25T120000.zip"
    with zipfile.ZipFile(file) as archive:
        assert archive.read(f"{CHAPTER}.ipynb") == notebook.read_bytes()
        about = json.loads(archive.read("manifest.json"))
    assert about["sha256"] == hashlib.sha256(notebook.read_bytes()).hexdigest()
    assert (about["chapter"], about["learner"]) == (CHAPTER, "Ada Lovelace")
    assert about["submitted_at"] == "2025-11-25T12:00:00+02:00" and about["course_version"] == "0.1.0"
    (found,) = find_notebooks(file)
    assert read_manifest(found.manifest).time == NOON
    assert sorted(path.name for path in learner.iterdir() if not path.name.startswith(".")) == [CHAPTER, file.name]


def test_what_is_missing_is_said_and_the_notebook_stays_as_it_is(toy):
    chapter, folder = toy(answering(double="def double(x):\n    return x * x"))
    path = submit.find_notebook(chapter, folder)
    before = path.read_bytes()
    assert submit.missing(look("toy", folder)) == [
        "double: not right yet; you can hand in all the same",
        "increment: not attempted; you can hand in all the same",
    ]
    assert path.read_bytes() == before


def drop_check(notebook):
    notebook.cells.remove(answer_cell(notebook, "double_check"))


@pytest.mark.parametrize(
    "change, words", [(drop_check, "double_check was missing"), (duplicate("double"), "more than one cell double")]
)
def test_cells_that_are_missing_or_copied_are_named_and_hinder_nothing(toy, change, words):
    chapter, folder = toy(change)
    path, notes = submit.find_notebook(chapter, folder), look("toy", folder).notes
    assert any(words in note for note in notes) and submit.pack(path, "toy", "Ada").is_file()


@pytest.mark.parametrize(
    "raw", ['{"cells": [', "", '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}']
)
def test_what_could_not_be_graded_is_one_sentence_and_no_file(toy, raw):
    chapter, folder = toy(raw=raw)
    with pytest.raises(CourseError, match="Nothing is handed in"):
        submit.find_notebook(chapter, folder)
    assert not list(folder.glob("*.zip"))


def test_the_name_is_asked_once_and_remembered(tmp_path, monkeypatch):
    monkeypatch.delenv("JUPYTERHUB_USER", raising=False)
    with pytest.raises(CourseError, match="--name"):
        submit.remembered_name(tmp_path)
    with pytest.raises(CourseError, match="no letter"):
        submit.remembered_name(tmp_path, "***")
    assert submit.remembered_name(tmp_path, ask=lambda: "Ada Lovelace") == "Ada Lovelace"
    assert submit.remembered_name(tmp_path) == "Ada Lovelace"
    assert submit.remembered_name(tmp_path, "Ben") == submit.remembered_name(tmp_path) == "Ben"


def test_a_hubs_user_name_is_taken_where_no_other_is_known(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTERHUB_USER", "ada")
    assert submit.remembered_name(tmp_path) == "ada"


def test_a_manifest_is_read_only_if_it_is_whole(learner):
    whole = Manifest("c", "Ada", "2025-11-25T12:00:00+02:00", "0", "1")
    as_bytes = lambda one: json.dumps(vars(one)).encode()  # noqa: E731
    assert read_manifest(as_bytes(whole)) == whole
    for spoiled in (
        replace(whole, submitted_at="noon"),
        replace(whole, learner=1),
        replace(whole, submitted_at="0001-01-01"),
    ):
        assert read_manifest(as_bytes(spoiled)) is None


def test_where_nbgraders_exchange_is_set_up_it_is_handed_in_over_it(learner, tmp_path):
    exchange, home = tmp_path / "exchange", tmp_path / "home"
    for folder in (exchange / "image-course" / "inbound", exchange / "image-course" / "outbound" / CHAPTER, home):
        folder.mkdir(parents=True)
    exchange.chmod(0o777)
    config = home / ".jupyter" / "nbgrader_config.py"
    config.parent.mkdir()
    config.write_text(f"c = get_config()\nc.Exchange.root = {str(exchange)!r}\n")
    command = [sys.executable, "-m", "commands", "submit", CHAPTER, "--name", "Ada", "--folder", str(learner)]
    done = subprocess.run(
        command, cwd=COURSE.root, env=os.environ | {"HOME": str(home)}, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    assert "Handed in over nbgrader's exchange" in done.stdout
    (inbound,) = (exchange / "image-course" / "inbound").iterdir()
    assert (inbound / f"{CHAPTER}.ipynb").read_bytes() == (learner / CHAPTER / f"{CHAPTER}.ipynb").read_bytes()
    assert len(list(learner.glob("*.zip"))) == 1


def test_an_exchange_that_refuses_leaves_the_file_and_says_where_it_is(toy, monkeypatch):
    def refuse(*_):
        raise CourseError("nbgrader's exchange did not take it: closed")

    monkeypatch.setattr(submit, "find_exchange", lambda root: "an exchange")
    monkeypatch.setattr(submit, "hand_in", refuse)
    chapter, folder = toy()
    with pytest.raises(CourseError, match=r"closed.*all the same") as raised:
        submit.submit(chapter, folder, "Ada")
    (file,) = folder.glob("*.zip")
    assert str(file) in str(raised.value)


def test_an_exchange_that_is_not_there_is_one_sentence(learner, tmp_path):
    command = [sys.executable, "-m", "commands", "submit", CHAPTER, "--exchange", "--folder", str(learner)]
    done = subprocess.run(
        command, cwd=COURSE.root, env=os.environ | {"HOME": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.returncode == 2 and "exchange is not set up here" in done.stderr and "Traceback" not in done.stderr


def test_what_a_learner_renamed_is_handed_in_under_the_chapters_name_and_told(toy):
    right = answering(double="def double(x):\n    return 2 * x")
    chapter, folder = toy(right)
    usual, renamed = folder / "toy" / "toy.ipynb", folder / "toy" / "toy (1).ipynb"
    usual.rename(renamed)
    assert submit.find_notebook(chapter, folder) == renamed
    (folder / "toy" / "scratch.ipynb").write_text(nbformat.writes(nbformat.v4.new_notebook()))
    copy_chapters([chapter], folder)  # As `course lab` does, which gives a fresh copy.
    done = submit.submit(chapter, folder, "Ada", exchange=False, look=look)
    assert done.progress.exercises["double"][0] == "visible check passes"
    assert any("toy (1).ipynb" in note for note in [*done.sentences, *done.progress.notes])
    with zipfile.ZipFile(done.file) as archive:
        assert archive.read("toy.ipynb") == renamed.read_bytes()
    with submit.under_its_name(renamed, "toy") as place:
        assert [path.read_bytes() for path in place.glob("toy/*.ipynb")] == [renamed.read_bytes()]
    toy(right)
    assert submit.find_notebook(chapter, folder) == usual
    assert "toy (1).ipynb, in which you have written too, is not handed in" in submit.which(usual, "toy", folder)


def test_of_two_renamed_notebooks_none_is_handed_in_unasked(toy):
    chapter, folder = toy(answering(double="def double(x):\n    return 2 * x"))
    for name in ("mine.ipynb", "toy-Copy1.ipynb"):
        shutil.copy(folder / "toy" / "toy.ipynb", folder / "toy" / name)
    (folder / "toy" / "toy.ipynb").unlink()
    with pytest.raises(CourseError, match=r"mine\.ipynb and toy-Copy1\.ipynb: call"):
        submit.find_notebook(chapter, folder)
    assert "mine.ipynb and toy-Copy1.ipynb" in look("toy", folder).notes[0]
