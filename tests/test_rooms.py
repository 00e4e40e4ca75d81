"""No package imports one above or beside it, and no two modules import each other: docs/contributing.md says who may import whom."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import COURSE

BELOW = {
    "helpers": set(),
    "grading": {"helpers"},
    "learning": {"grading", "helpers"},
    "authoring": {"grading", "helpers"},
    "hub": {"grading"},
    "attacks": {"grading", "helpers"},
    "commands": {"helpers", "grading", "learning", "authoring", "hub", "attacks"},
}
OTHERS = {"tests", "benchmarks", "scripts"}
FILES = {
    ".".join(path.relative_to(COURSE.root).with_suffix("").parts).removesuffix(".__init__"): path
    for room in BELOW
    for path in sorted((COURSE.root / room).glob("*.py" if room == "attacks" else "**/*.py"))
}


def imported(body: list[ast.stmt], everywhere: bool) -> Iterator[str]:
    """The modules that some code imports; only as it is loaded itself, or also in its functions."""
    for node in body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in FILES else node.module for name in names)
        elif everywhere:
            yield from imported(list(ast.iter_child_nodes(node)), everywhere)


def parse(path: Path) -> list[ast.stmt]:
    return ast.parse(path.read_text()).body


@pytest.mark.parametrize("room", BELOW)
def test_a_package_imports_only_those_below(room):
    own = {module: path for module, path in FILES.items() if module.split(".")[0] == room}
    rooms = {name.split(".")[0] for path in own.values() for name in imported(parse(path), everywhere=True)}
    assert own and rooms & (BELOW.keys() | OTHERS) - {room} <= BELOW[room]


def test_no_module_waits_for_one_that_waits_for_it():
    needs = {
        module: {name for name in imported(parse(path), everywhere=False) if name in FILES and name != module}
        for module, path in FILES.items()
    }
    assert list(TopologicalSorter(needs).static_order())
