"""One environment, however it is made: pyproject.toml, the lock and the conda file agree."""

import re
import tomllib

import pytest
import yaml
from packaging.requirements import Requirement

from scripts.lock import conda_environment, pins
from tests.conftest import COURSE

LOCK = (COURSE.root / "requirements.txt").read_text()
PROJECT = tomllib.loads((COURSE.root / "pyproject.toml").read_text())["project"]


def test_the_conda_file_holds_the_locked_packages_and_the_course():
    text = (COURSE.root / "environment.yml").read_text()
    listed = yaml.safe_load(text)["dependencies"]
    assert listed[0] == f"python{PROJECT['requires-python']}"
    assert [Requirement(line) for line in listed[-1]["pip"][:-1]] == [Requirement(line) for line in pins(LOCK)]
    assert listed[-1]["pip"][-1] == "-e ."
    assert text == conda_environment(LOCK)


def test_every_locked_package_has_hashes_and_no_address():
    blocks = re.split(r"^(?=\S+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pins(LOCK)) > 100
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in LOCK


def wanted():
    extras = [one for group in PROJECT["optional-dependencies"].values() for one in group]
    return [Requirement(line) for line in [*PROJECT["dependencies"], *extras]]


@pytest.mark.parametrize("requirement", wanted(), ids=str)
def test_the_lock_meets_what_the_project_asks_for(requirement):
    locked = [one for one in map(Requirement, pins(LOCK)) if one.name == requirement.name]
    assert locked and all(requirement.specifier.contains(str(one.specifier)[2:]) for one in locked)


@pytest.mark.parametrize(
    "platform, machine, name",
    [
        ("linux", "x86_64", "tensorflow-cpu"),
        ("linux", "aarch64", "tensorflow"),
        ("darwin", "arm64", "tensorflow"),
        ("win32", "AMD64", "tensorflow"),
    ],
)
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_each_platform_gets_one_tensorflow(platform, machine, name, python):
    environment = {
        "sys_platform": platform,
        "platform_machine": machine,
        "python_full_version": f"{python}.1",
        "python_version": python,
    }
    found = [
        one.name
        for one in map(Requirement, pins(LOCK))
        if one.name in ("tensorflow", "tensorflow-cpu") and (one.marker is None or one.marker.evaluate(environment))
    ]
    assert found == [name]
