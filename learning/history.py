"""What a learner's exercises were told on the way, kept beside their copies: which concepts were hard, and what passed whole."""

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from grading.reporting.findings import misconceptions
from learning.copies import write

KEPT = Path(".course", "history.json")


def note_wrong(folder: Path, chapter: str, judged: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
    """Count the concepts of which exercises that were not right were told.

    Parameters
    ----------
    folder : pathlib.Path
        The learner's.
    chapter : str
    judged : mapping of str to iterable of mapping
        Exercise → the cells that judged it, with outputs; those that passed count for nothing.
    """
    history = _read(folder)
    tries = history["wrong"].setdefault(chapter, {})
    for exercise, cells in judged.items():
        for told in misconceptions(dict(cell) for cell in cells):
            if told.concept:
                counts = tries.setdefault(exercise, {})
                counts[told.concept] = counts.get(told.concept, 0) + 1
    _write(folder, history)


def note_passed(folder: Path, chapter: str, exercises: Collection[str]) -> None:
    """Keep which exercises of a chapter passed whole, with their hidden tests, when it was last graded."""
    history = _read(folder)
    history["passed"][chapter] = list(exercises)
    _write(folder, history)


def wrong(folder: Path) -> dict[str, dict[str, dict[str, int]]]:
    """Chapter → exercise → concept → how often it was told."""
    return _read(folder)["wrong"]


def passed(folder: Path) -> dict[str, list[str]]:
    """Chapter → the exercises that passed whole when it was last graded."""
    return _read(folder)["passed"]


def _read(folder: Path) -> dict[str, Any]:
    try:
        history = json.loads((folder / KEPT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        history = {}
    return {"wrong": {}, "passed": {}} | (history if isinstance(history, dict) else {})


def _write(folder: Path, history: Mapping[str, Any]) -> None:
    write(folder / KEPT, json.dumps(history, indent=1).encode())
