"""Installed in another environment, the package grades other courses: with nbgrader, and without what this course is written in."""

import ast
import importlib.metadata
import shutil
import subprocess
import sys
import zipfile

import pytest
from packaging.requirements import Requirement

from tests.conftest import COURSE
from tests.grading.test_any_course import DOUBLE, Course

# What no one needs to grade another course; importing it fails in the environment of these tests.
NOT_THERE = "tensorflow keras dask distributed skimage scipy jupytext psutil"
BLOCK = f"""
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {NOT_THERE.split()!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Blocker())
"""
NEEDED = "grading.class_run grading.reporting.report grading.reporting.export grading.collecting.collect grading.running.zygote"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with what the wheel installs."""
    tree, place = tmp_path_factory.mktemp("tree"), tmp_path_factory.mktemp("installed")
    for name in ("grading", "helpers", "learning", "authoring", "hub", "commands"):
        shutil.copytree(COURSE.root / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(COURSE.root / name, tree)
    build = f"from setuptools import build_meta; build_meta.build_wheel({str(place)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=tree, check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    (place / "sitecustomize.py").write_text(BLOCK)
    return place


def run_installed(installed, *arguments, folder):
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(installed), "PATH": "/usr/bin:/bin", "HOME": str(folder), "COLUMNS": "120"},
        capture_output=True,
        text=True,
    )


def test_it_grades_the_course_in_the_current_folder(installed, tmp_path):
    course = Course(tmp_path)
    course.set(nb=DOUBLE)
    course.hand_in(nb=DOUBLE)
    done = run_installed(installed, "-m", "commands", "grade", folder=tmp_path)
    assert done.returncode == 0 and "of 1" in done.stdout, done.stdout + done.stderr
    for command in (["report"], ["export", "--to", "csv"]):
        done = run_installed(installed, "-m", "commands", *command, folder=tmp_path)
        assert done.returncode == 0, done.stderr
    assert "ada" in (tmp_path / "grades-csv.csv").read_text() and (tmp_path / "report.html").is_file()


@pytest.mark.parametrize("command", ["build", "demo", "doctor", "submit"])
def test_what_needs_this_courses_files_says_so(installed, tmp_path, command):
    done = run_installed(installed, "-m", "commands", command, folder=tmp_path)
    assert done.returncode == 2 and f"`course {command}` works on this course's own chapters" in done.stderr
    assert "Traceback" not in done.stderr and not list(tmp_path.iterdir())


def test_where_there_is_no_course_it_says_so(installed, tmp_path):
    done = run_installed(installed, "-m", "commands", "grade", folder=tmp_path)
    assert done.returncode == 2 and f"{tmp_path} is no course folder" in done.stderr


def test_a_cluster_without_dask_is_a_sentence(installed, tmp_path):
    course = Course(tmp_path)
    course.set(nb=DOUBLE)
    course.hand_in(nb=DOUBLE)
    done = run_installed(installed, "-m", "commands", "grade", "--scheduler", "tcp://127.0.0.1:1", folder=tmp_path)
    assert done.returncode == 2 and "--scheduler needs Dask" in done.stderr and "Traceback" not in done.stderr


def test_what_it_imports_is_declared(installed, tmp_path):
    code = f"import sys\nfor name in {NEEDED.split()!r}: __import__(name)\nprint(*sys.modules)"
    modules = run_installed(installed, "-c", code, folder=tmp_path).stdout.split()
    own = [
        installed.joinpath(*name.split(".")).with_suffix(".py")
        for name in modules
        if name.startswith(("grading.", "helpers."))
    ]
    imported = {name for path in own if path.is_file() for name in imports(path)} - {"grading", "helpers"}
    packages = importlib.metadata.packages_distributions()
    needed = {packages[name][0].lower() for name in imported if name in packages}
    asked = importlib.metadata.PathDistribution(next(installed.glob("*.dist-info"))).requires
    assert {"msgpack", "numpy", "nbgrader"} <= needed
    assert needed <= brought({one.name for one in map(Requirement, asked) if is_base(one)})


def imports(path):
    """The packages that a module imports when it is imported itself."""
    for line in ast.parse(path.read_text()).body:
        if isinstance(line, (ast.Import, ast.ImportFrom)):
            names = [line.module] if isinstance(line, ast.ImportFrom) else [one.name for one in line.names]
            yield from (name.split(".")[0] for name in names)


def is_base(requirement):
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def brought(names):
    """These distributions, and those that they require, in small letters."""
    found, waiting = set(), [name.lower() for name in names]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        try:
            asked = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:  # Of another platform.
            continue
        waiting += [one.name.lower() for one in map(Requirement, asked) if is_base(one)]
    return found | {name.replace("-", "_") for name in found} | {name.replace("_", "-") for name in found}
