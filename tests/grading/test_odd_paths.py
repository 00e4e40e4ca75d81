"""Whatever is odd about the paths and files of one submission is its reason, and the class is graded."""

import json
import logging
import os
import stat
import subprocess

import pytest

from grading.grade import _look, grade_submissions
from grading.running.sandbox.libc import drop_capabilities
from grading.submissions import find_submissions
from tests.grading.test_grade import RIGHT, grade_all


def deep_folder(start, name, depth):
    """Folders in folders; made step by step, as no call takes the whole path."""
    at = os.open(start, os.O_RDONLY)
    for _ in range(depth):
        os.close(os.open("f" * len(name), os.O_CREAT | os.O_WRONLY, dir_fd=at))
        os.mkdir(name, dir_fd=at)
        below = os.open(name, os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = below
    os.close(at)


@pytest.fixture
def deep_course(toy_course, tmp_path):
    """The toy course, whose folders are removed by what removes them however deep they are."""
    yield toy_course
    subprocess.run(["rm", "-rf", tmp_path / "submitted"], check=True)


def test_odd_paths_are_their_owners_reason_and_all_others_are_graded(deep_course, tmp_path):
    grader, hand_in = deep_course
    for learner in ("ana", "beyond_any_path", "nested", "newline", "not_utf_8", "pipe", "socket", "loop", "zoe"):
        hand_in(learner, RIGHT)
    place = tmp_path / "submitted"
    deep_folder(place / "beyond_any_path/toy", "long" * 50, 25)
    deep_folder(place / "nested/toy", "a", 1100)
    (place / "newline").rename(place / "new\nline")
    (place / "not_utf_8").rename(place / os.fsdecode(b"not_\xff_8"))
    os.mkfifo(place / "pipe/toy/data.csv")
    os.mknod(place / "socket/toy/data.csv", stat.S_IFSOCK | 0o600)
    (place / "loop/toy/again").symlink_to(place / "loop")
    results = grade_all(grader)
    assert {learner for learner, result in results.items() if result.score == 6} == {"ana", "loop", "zoe"}
    reasons = {learner: result.reason for learner, result in results.items() if result.score is None}
    for learner, words in {
        "beyond_any_path": "long: File name too long",
        "nested": "could not be read: its folders or values lie too deep",
        "new\ufffdline": "the name of its folder has letters that can't be shown",
        "not_\ufffd_8": "the name of its folder has letters that can't be shown",
        "pipe": "data.csv is neither file nor folder",
        "socket": "data.csv is neither file nor folder",
    }.items():
        assert words in reasons.pop(learner)
    assert not reasons
    again = list(grade_submissions(grader, find_submissions(grader)))
    assert len(again) == 9 and all(result.unchanged for result in again)


def test_files_of_odd_names_lie_beside_the_notebook_as_they_are(toy_course, tmp_path, caplog):
    caplog.set_level(
        logging.WARNING, logger="traitlets"
    )  # Such names can't be told from one process of pytest to another.
    grader, hand_in = toy_course
    hand_in("ana", RIGHT)
    for name in (b"caf\xe9.txt", b"new\nline.txt", "\u202egnp.txt".encode()):
        (tmp_path / "submitted/ana/toy" / os.fsdecode(name)).touch()
    results = grade_all(grader)
    assert results["ana"].score == 6, results["ana"].reason


@pytest.mark.parametrize("what", ["toy/toy.ipynb", "toy/data.csv", "toy/folder"])
def test_what_cannot_be_read_is_named_and_once_it_can_be_it_is_graded(toy_course, tmp_path, what):
    grader, hand_in = toy_course
    hand_in("ana", RIGHT)
    path = tmp_path / "submitted/ana" / what
    (tmp_path / "submitted/ana/toy/folder").mkdir()
    (tmp_path / "submitted/ana/toy/data.csv").touch()
    mode = path.stat().st_mode
    path.chmod(0)
    (submission,) = find_submissions(grader)
    reason, key, jobs = without_rights(lambda: _looked_at(grader, submission))
    assert f"{path.name}: Permission denied" in reason and jobs == []
    path.chmod(mode)
    reason, key_then, jobs = without_rights(lambda: _looked_at(grader, submission))
    assert (reason, jobs) == ("", ["toy"])
    assert key_then != key or what == "toy/folder"


def _looked_at(grader, submission):
    result, jobs = _look(grader, submission, True)
    return result.reason, result.key, list(jobs)


def without_rights(call):
    """What a call returns in a process that has no more rights than the owner of the files, also for root."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            drop_capabilities()
            os.write(writing, json.dumps(call()).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        text = answer.read()
    os.waitpid(pid, 0)
    return json.loads(text)
