"""Where control groups can be made, the system itself ends what takes too much, and none is left; elsewhere nothing breaks."""

import os
import signal

from grading.running import cgroup


def run_in(group, call):
    """How a process ends that joins a group and then calls a function."""
    pid = os.fork()
    if pid == 0:
        group.join()
        call()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def test_who_takes_more_than_a_group_may_have_is_ended_and_it_is_known_why():
    group = cgroup.make(100 << 20)
    assert (group is None) == (cgroup.place() is None)
    if group:
        assert run_in(group, lambda: bytearray(b"x" * (300 << 20))) == -signal.SIGKILL
        assert group.was_full()
        group.remove()
        assert not group.folder.exists()


def test_who_takes_less_is_let_alone():
    if group := cgroup.make(300 << 20):
        assert run_in(group, lambda: bytearray(b"x" * (30 << 20))) == 0
        assert not group.was_full()
        group.remove()


def test_groups_that_a_killed_supervisor_left_are_removed_and_new_ones_are_not(tmp_path):
    for name, age in (("course-1", 1000), ("course-2", 0), ("other", 1000)):
        (tmp_path / name).mkdir()
        made = (tmp_path / name).stat().st_mtime - age
        os.utime(tmp_path / name, (made, made))
    cgroup._remove_empty(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["course-2", "other"]


def test_a_folder_that_is_no_control_group_is_not_taken_for_one(tmp_path, monkeypatch):
    monkeypatch.setattr(cgroup, "_candidates", lambda: [(tmp_path / "missing", 2)])
    assert cgroup.place.__wrapped__() is None
