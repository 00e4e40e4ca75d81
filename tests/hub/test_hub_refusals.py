"""The hub's demo refuses, in a sentence and before it has made anything, what it can't do."""

import os
import pwd
import shutil
import socket
import subprocess
import sys

import psutil
import pytest

from grading.errors import CourseError
from hub import demo as hub
from tests.conftest import COURSE


def refusal(folder, port=0):
    with pytest.raises(CourseError) as raised, hub.demo_hub(COURSE, folder, port):
        pass
    return str(raised.value)


def test_a_folder_that_exists_is_left_as_it_is(tmp_path):
    (tmp_path / "mine").write_text("keep")
    assert f"There is {tmp_path} already" in refusal(tmp_path)
    assert (tmp_path / "mine").read_text() == "keep"


def test_a_port_that_is_taken(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert f"Another program listens on port {port}" in refusal(tmp_path / "hub", port)
    assert not (tmp_path / "hub").exists()


def test_a_machine_without_node(tmp_path, monkeypatch):
    monkeypatch.setattr(hub.shutil, "which", lambda *_, **__: None)
    assert "install Node.js" in refusal(tmp_path / "hub")


@pytest.mark.skipif(os.getuid() != 0 or not shutil.which("npm"), reason="needs root and npm")
def test_a_folder_that_other_users_cannot_enter(tmp_path):
    tmp_path.chmod(0o700)
    assert "Other users can't enter" in refusal(tmp_path / "hub")
    assert not (tmp_path / "hub").exists()


@pytest.mark.skipif(os.getuid() != 0, reason="only root can make users")
def test_users_of_a_killed_demo_are_removed_with_all_that_they_run_and_those_of_a_running_one_stay():
    killed = subprocess.Popen(["true"])
    killed.wait()
    running = subprocess.Popen(["sleep", "60"])
    names = {f"left-{demo.pid}": demo.pid for demo in (killed, running)}
    for name, demo in names.items():
        subprocess.run(["useradd", "--no-create-home", "--comment", f"{hub.REMARK}{demo}", name], check=True)
    left, other = (subprocess.Popen(["sleep", "60"], user=name, group=name, extra_groups=[]) for name in names)
    try:
        hub.remove_users()
        assert not psutil.pid_exists(left.pid) and psutil.pid_exists(other.pid)
        assert [user.pw_name for user in pwd.getpwall() if user.pw_name in names] == [f"left-{running.pid}"]
    finally:
        running.kill()
        running.wait()
        hub.remove_users()


def test_a_python_that_users_cannot_run_is_replaced_or_refused(monkeypatch):
    monkeypatch.setattr(os, "getuid", lambda: 0)
    monkeypatch.setattr(hub, "_runs_for_others", lambda path: path != sys._base_executable)
    monkeypatch.setattr(hub.shutil, "which", lambda name, path: f"/elsewhere/{name}")
    assert hub._python() == f"/elsewhere/python3.{sys.version_info.minor}"
    monkeypatch.setattr(hub.shutil, "which", lambda name, path: None)
    with pytest.raises(CourseError, match="A hub's users can't run"):
        hub._python()
