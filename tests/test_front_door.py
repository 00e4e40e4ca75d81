"""`./course` runs in a Python that fits, wherever one is on the machine, and says what it does and what is missing."""

import importlib.machinery
import importlib.util
import shutil
import sys

import pytest

from tests.conftest import COURSE


@pytest.fixture
def door(monkeypatch, tmp_path):
    """The script as a module, on a machine with nothing but what a test puts on its PATH."""
    loader = importlib.machinery.SourceFileLoader("front_door", str(COURSE.root / "course"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("front_door", loader))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader.exec_module(module)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(module.INSTEAD_OF, raising=False)
    return module


@pytest.fixture
def machine(door, monkeypatch, tmp_path):
    """Makes this Python one that does not fit, and puts programs on the PATH that print these words and end with this status."""
    sh = shutil.which("sh", path="/bin:/usr/bin")

    def make(programs, version=(3, 15, 0)):
        for name, (words, status) in programs.items():
            (tmp_path / name).write_text(f"#!{sh}\necho '{words}'\nexit {status}\n")
            (tmp_path / name).chmod(0o755)
        monkeypatch.setattr(door.sys, "version_info", version)
        monkeypatch.setattr(door.sys, "version", ".".join(map(str, version)) + " (main)")

    return make


@pytest.mark.parametrize(
    "programs, found",
    [
        (
            {"python3.12": ("3.12 /there/python3.12", 0), "python3.11": ("3.11 /there/python3.11", 0)},
            "/there/python3.12",
        ),
        ({"python3.13": ("pyenv: not found", 127), "python3.11": ("3.11 /there/python3.11", 0)}, "/there/python3.11"),
        ({"python3.13": ("3.15 /there/python3.15", 0)}, None),
        ({}, None),
    ],
)
@pytest.mark.parametrize("version", [(3, 15, 0), (3, 14, 2), (3, 9, 1)])
def test_a_python_that_fits_is_found_and_takes_over(door, machine, monkeypatch, version, programs, found):
    runs = []
    monkeypatch.setattr(door, "run", runs.append)
    machine(programs, version)
    monkeypatch.setattr(door.sys, "argv", ["course", "demo"])
    if found is None:
        with pytest.raises(SystemExit) as stopped:
            door.use_fitting_python()
        assert "needs Python 3.13, 3.12 or 3.11" in str(stopped.value) and "uv python install 3.13" in str(
            stopped.value
        )
    else:
        door.use_fitting_python()
        assert runs == [[found, str(COURSE.root / "course"), "demo"]]
        assert door.os.environ[door.INSTEAD_OF] == ".".join(map(str, version))


def test_uvs_own_pythons_are_found_too(door, machine, tmp_path):
    machine({"uv": (str(tmp_path / "own"), 0), "own": ("3.13 /uv/python3.13", 0)})
    assert door.fitting_python() == "/uv/python3.13"


@pytest.mark.parametrize(
    "program, words",
    [("brew", "brew install python@3.13"), ("dnf", "sudo dnf install python3.13"), ("uv", "uv python install")],
)
def test_where_there_is_none_the_systems_own_way_to_one_is_said(door, machine, program, words):
    machine({program: ("", 1)})
    with pytest.raises(SystemExit, match=words):
        door.use_fitting_python()


def test_this_python_is_used_if_it_fits(door, monkeypatch):
    monkeypatch.setattr(door, "run", None)
    door.use_fitting_python()


def test_a_bar_counts_megabytes_and_says_what_comes_next(door):
    lines = [
        "Looking in indexes: https://example.org\n",
        "Collecting tensorflow-cpu==2.21.0\n",
        "  Downloading tensorflow_cpu-2.21.0-cp311-cp311-linux.whl (215.0 MB)\n",
        "Progress 107500000 of 215000000\n",
        "  Using cached typer-0.29.2-py3-none-any.whl (500 kB)\n",
        "Installing collected packages: typer, tensorflow-cpu\n",
    ]
    kept = []
    assert list(door.shown_progress(door.kept(lines, kept))) == [
        "[........................] 0 of 430 MB: tensorflow_cpu; then unpacking",
        "[######..................] 108 of 430 MB: tensorflow_cpu; then unpacking",
        "[############............] 216 of 430 MB: typer; then unpacking",
        "All is there. It is being unpacked; then it is compiled.",
    ]
    assert kept == [line for line in lines if not line.startswith("Progress")]


@pytest.mark.parametrize("uv, used", [(0, ["uv"]), (1, ["uv", "pip"])])
def test_the_faster_installer_is_taken_and_the_other_where_it_fails(door, machine, monkeypatch, uv, used):
    machine({"uv": ("cannot", uv)}, (3, 13, 1))
    commands = []

    def installed(command, lines, bar):
        commands.append("uv" if command[0] == "uv" else "pip")
        return commands[-1] == "pip" or uv == 0

    monkeypatch.setattr(door, "installed", installed)
    monkeypatch.setattr(door.importlib.util, "find_spec", lambda name: name == "pip")
    door.install("six")
    assert commands == used


def test_an_installer_that_fails_is_quoted(door, machine, monkeypatch):
    machine({"uv": ("no such package", 1)}, (3, 13, 1))
    monkeypatch.setattr(door.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="no such package"):
        door.install("six")


def test_without_any_installer_it_is_said_how_to_get_one(door, machine, monkeypatch):
    machine({}, (3, 13, 1))
    monkeypatch.setattr(door.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="has no pip: install pip for it, or uv"):
        door.install("six")
